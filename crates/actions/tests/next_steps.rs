//! What waits for whom: each step comes when it can be done and goes when it is.

use actions::agreements::{draft, sign};
use actions::certificates::issue_certificates;
use actions::follow_up::{steps_of_participant, steps_of_programme};
use actions::goals::add_goal;
use actions::joint_meetings::{answer_joint_meeting, invite_to_joint_meeting, prepare_joint_meetings};
use actions::meetings::{Begun, Whose, answer, hold, propose};
use actions::notes::write_note;
use actions::outputs::{Edit, Place, ask_review, begin, consent, give_review, offer, write};
use actions::partnerships::accept;
use anyhow::Context;
use chrono::Duration;
use domain::access::{Actor, Inside};
use domain::agreement::{Heading, Terms};
use domain::joint_meeting::Answer;
use domain::meeting::{Held, MeetingDetails, MeetingMode};
use domain::output::{Details, Licence, OutputKind, OutputText, Reach, Verdict};
use domain::questionnaire::Stage;
use domain::round::Partnership;
use domain::step::{About, Step, StepKind};
use domain::{Language, LongText};
use storage::{joint_meetings, outputs, programmes};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

fn long(text: &str) -> LongText {
    LongText::parse(text).expect("a text")
}

/// Of Aino and David; and of Bo and Eevi.
struct Pairs {
    aino: Actor,
    david: Actor,
    bo: Actor,
    ours: Partnership,
    theirs: Partnership,
}

async fn pairs(it: &TestApp) -> anyhow::Result<Pairs> {
    let mut all = it.pair_up().await?;
    let (ours, theirs) = (all.remove(0), all.remove(0));
    let [aino, bo, david] = [0, 1, 3].map(|place: usize| it.people[place].id);
    Ok(Pairs {
        aino: it.actor(aino).await?,
        david: it.actor(david).await?,
        bo: it.actor(bo).await?,
        ours,
        theirs,
    })
}

async fn steps(it: &TestApp, who: &Actor) -> anyhow::Result<Vec<Step>> {
    let mut tx = it.app.store.read().await?;
    let now = it.app.clock.now();
    let programme = programmes::find(&mut tx, it.programme.id).await?.context("the programme")?;
    let own = steps_of_participant(&mut tx, who, &programme, now).await?;
    let own: Vec<Step> = own.into_iter().map(|it| it.step).collect();
    // Organisers count the same steps.
    let organiser = it.actor(it.organiser.id).await?;
    let all = steps_of_programme(&mut tx, &organiser, programme.id, now).await?;
    let participant = who.participant(programme.id).context("somebody who takes part")?;
    assert_eq!(all.get(&participant), Some(&own));
    Ok(own)
}

async fn kinds(it: &TestApp, who: &Actor) -> anyhow::Result<Vec<StepKind>> {
    Ok(steps(it, who).await?.into_iter().map(|it| it.kind).collect())
}

/// What a step of this kind is about.
async fn about(it: &TestApp, who: &Actor, kind: StepKind) -> anyhow::Result<Option<About>> {
    Ok(steps(it, who).await?.into_iter().find(|it| it.kind == kind).map(|it| it.about))
}

both_databases! {
    async fn first_words_the_agreement_and_goals_are_asked_for_until_they_stand(it: TestApp) {
        use StepKind::{
            AttendOpening, AwaitSignatures, DraftAgreement, PlanMeeting, SetGoals, SignAgreement, WriteFirstWords,
        };
        let Pairs { aino, david, ours, .. } = pairs(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        assert_eq!(kinds(&it, &aino).await?.first(), Some(&StepKind::AcceptPartner));
        for who in [&aino, &david] {
            accept(app, who, here, ours.id).await?;
        }
        let mut all = [WriteFirstWords, PlanMeeting, DraftAgreement, SetGoals, AttendOpening].to_vec();
        let sorted = async |who: &Actor| {
            let mut found = kinds(&it, who).await?;
            found.sort();
            anyhow::Ok(found)
        };
        all.sort();
        assert_eq!(sorted(&aino).await?, all);

        write_note(app, &david, here, ours.id, long("Hello!")).await?;
        assert_eq!(sorted(&aino).await?, [DraftAgreement, SetGoals, PlanMeeting, AttendOpening]);
        add_goal(app, &aino, here, ours.id, long("Read data"), None, None).await?;
        assert_eq!(sorted(&aino).await?, [DraftAgreement, PlanMeeting, AttendOpening]);
        assert_eq!(sorted(&david).await?, [DraftAgreement, SetGoals, PlanMeeting, AttendOpening]);
        add_goal(app, &david, here, ours.id, long("Design services"), None, None).await?;

        let terms = Terms { texts: [(Heading::Theme, long("Numbers"))].into(), ..Terms::default() };
        draft(app, &aino, here, ours.id, 0, terms).await?;
        assert_eq!(sorted(&aino).await?, [DraftAgreement, PlanMeeting, AttendOpening]);
        sign(app, &aino, here, ours.id, 1).await?;
        assert_eq!(sorted(&aino).await?, [AwaitSignatures, PlanMeeting, AttendOpening]);
        assert_eq!(sorted(&david).await?, [SignAgreement, PlanMeeting, AttendOpening]);
        sign(app, &david, here, ours.id, 1).await?;
        for who in [&aino, &david] {
            assert_eq!(sorted(who).await?, [PlanMeeting, AttendOpening]);
        }
    }

    async fn times_wait_for_an_answer_and_a_meeting_leads_to_the_next(it: TestApp) {
        let Pairs { aino, david, ours, .. } = pairs(&it).await?;
        for who in [&aino, &david] {
            accept(&it.app, who, it.programme.id, ours.id).await?;
        }
        let whose = Whose { programme: it.programme.id, partnership: ours.id };
        let details =
            MeetingDetails { minutes: 60, mode: MeetingMode::Online, place: None, link: None, agenda: None };
        let times = [30, 50].map(|hours| it.app.clock.now() + Duration::hours(hours));
        propose(&it.app, &aino, whose, Begun { id: id(900), details }, &times).await?;
        let of_meetings = async |who: &Actor| {
            let wanted = [StepKind::AnswerTimes, StepKind::PlanMeeting, StepKind::Meet];
            let found = steps(&it, who).await?;
            anyhow::Ok(found.into_iter().find(|it| wanted.contains(&it.kind)).map(|it| (it.kind, it.about)))
        };
        let here = About::Meeting(ours.id, uuid::Uuid::from_u128(900));
        assert_eq!(of_meetings(&aino).await?, None);
        assert_eq!(of_meetings(&david).await?, Some((StepKind::AnswerTimes, here)));
        answer(&it.app, &david, whose, id(900), (1, false)).await?;
        assert_eq!(of_meetings(&david).await?, Some((StepKind::AnswerTimes, here)), "one time is left");
        it.pass(Duration::hours(51));
        let plan = Some((StepKind::PlanMeeting, About::Partnership(ours.id)));
        assert_eq!(of_meetings(&david).await?, plan, "all times have passed");
        it.pass(-Duration::hours(51));
        let (fixed, _) = answer(&it.app, &david, whose, id(900), (2, true)).await?;
        assert_eq!(of_meetings(&aino).await?, Some((StepKind::Meet, here)));
        it.pass(Duration::hours(53));
        let present = ours.members.iter().map(|it| it.participant).collect();
        let held = Held { starts_at: times[1], minutes: 60, present };
        hold(&it.app, &aino, whose, (fixed.id, fixed.version), held).await?;
        assert_eq!(of_meetings(&aino).await?, None);
        it.pass(Duration::days(10));
        assert_eq!(of_meetings(&aino).await?, plan);
    }

    async fn joint_meetings_stand_before_they_are_answered(it: TestApp) {
        let Pairs { aino, .. } = pairs(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        let here = it.programme.id;
        assert_eq!(about(&it, &aino, StepKind::AttendOpening).await?, Some(About::Programme));
        prepare_joint_meetings(&it.app, &organiser, here).await?;
        let mut tx = it.app.store.read().await?;
        let opening = joint_meetings::list(&mut tx, &it.programme).await?.first().context("the opening")?.id;
        drop(tx);
        let this = Some(About::JointMeeting(opening.uuid()));
        assert_eq!(about(&it, &aino, StepKind::AttendOpening).await?, Some(About::Programme));
        invite_to_joint_meeting(&it.app, &organiser, here, opening).await?;
        assert_eq!(about(&it, &aino, StepKind::AnswerInvitation).await?, this);
        assert_eq!(StepKind::AnswerInvitation.topic(), None, "it has letters of its own");
        answer_joint_meeting(&it.app, &aino, here, opening, Answer::Yes).await?;
        assert_eq!(about(&it, &aino, StepKind::AnswerInvitation).await?, None);
        assert_eq!(about(&it, &aino, StepKind::AttendOpening).await?, this);
        answer_joint_meeting(&it.app, &aino, here, opening, Answer::No).await?;
        assert_eq!(about(&it, &aino, StepKind::AttendOpening).await?, None);
    }

    async fn an_output_is_written_read_and_agreed_to(it: TestApp) {
        let Pairs { aino, david, bo, ours, theirs } = pairs(&it).await?;
        for (who, pair) in [(&aino, &ours), (&david, &ours), (&bo, &theirs)] {
            accept(&it.app, who, it.programme.id, pair.id).await?;
        }
        let to_closing = it.programme.timetable.closing - Duration::days(30) - it.app.clock.now();
        it.pass(to_closing);
        let write_it = Some(About::Partnership(ours.id));
        assert_eq!(about(&it, &aino, StepKind::WriteOutput).await?, write_it);
        let title = short("What we learnt");
        let details = Details { title, kind: OutputKind::BlogPost, audience: None, language: Language::En };
        let output = begin(&it.app, &aino, it.programme.id, ours.id, details).await?.id;
        let place = Place { programme: it.programme.id, partnership: ours.id, output };
        let text = OutputText::parse("We learnt.")?;
        write(&it.app, &aino, place, Edit { follows: 0, text, choices: None }).await?;
        assert_eq!(about(&it, &aino, StepKind::WriteOutput).await?, write_it);
        let review = ask_review(&it.app, &aino, place, Some(theirs.id)).await?;
        assert_eq!(about(&it, &aino, StepKind::WriteOutput).await?, None, "others have it");
        let read_it = About::Review(theirs.id, review.id.uuid());
        assert_eq!(about(&it, &bo, StepKind::ReviewOutput).await?, Some(read_it));
        assert_eq!(about(&it, &aino, StepKind::ReviewOutput).await?, None);
        let said = (Verdict::Ready, long("The examples."), None);
        give_review(&it.app, &bo, (it.programme.id, theirs.id), review.id, said).await?;
        assert_eq!(about(&it, &bo, StepKind::ReviewOutput).await?, None);
        assert_eq!(about(&it, &aino, StepKind::WriteOutput).await?, write_it, "it is to be published");

        let authors = ours.current().map(|it| it.participant).collect();
        let terms = domain::output::Terms { version: 1, licence: Licence::CcBy, reach: Reach::Programme, authors };
        let inside = Inside::of(&aino, &ours).context("a member")?;
        let mut tx = it.app.store.read().await?;
        let version = outputs::find_inside(&mut tx, &inside, output).await?.context("it")?.version;
        drop(tx);
        offer(&it.app, &aino, place, version, terms).await?;
        let agree = Some(About::Output(ours.id, output.uuid()));
        assert_eq!(about(&it, &aino, StepKind::AgreeToPublish).await?, None, "who offers agrees");
        assert_eq!(about(&it, &david, StepKind::AgreeToPublish).await?, agree);
        consent(&it.app, &david, place, 1).await?;
        for who in [&aino, &david] {
            let found = kinds(&it, who).await?;
            assert!(!found.contains(&StepKind::WriteOutput) && !found.contains(&StepKind::AgreeToPublish));
        }
    }

    async fn at_the_end_the_questions_and_the_certificate_wait(it: TestApp) {
        let Pairs { aino, david, ours, .. } = pairs(&it).await?;
        for who in [&aino, &david] {
            accept(&it.app, who, it.programme.id, ours.id).await?;
        }
        let closing = About::Questionnaire(Stage::Closing);
        assert_eq!(about(&it, &aino, StepKind::AnswerClosing).await?, None);
        it.pass(it.programme.timetable.closing + Duration::hours(1) - it.app.clock.now());
        assert_eq!(about(&it, &aino, StepKind::AnswerClosing).await?, Some(closing));
        let organiser = it.actor(it.organiser.id).await?;
        assert_eq!(about(&it, &aino, StepKind::FetchCertificate).await?, None);
        issue_certificates(&it.app, &organiser, it.programme.id, &[it.participants[0].id]).await?;
        assert_eq!(about(&it, &aino, StepKind::FetchCertificate).await?, Some(About::Programme));
        assert_eq!(about(&it, &david, StepKind::FetchCertificate).await?, None);
    }
}
