//! Reminders that stop, messages to many, several organisers, and the end of a programme.

use actions::ActionError;
use actions::announcements::{
    CannotAnnounce, CannotRetry, NewAnnouncement, announce, recipients, retry_letter,
};
use actions::follow_up::{
    Preferences, change_preferences, fan_out, follow_up_programme, own_preferences, preferences_behind,
    unsubscribe,
};
use actions::mails::{About, Way, take};
use actions::meetings::{Begun, Whose, record};
use actions::organisers::{CannotRemoveOrganiser, remove_organiser};
use actions::partnerships::{accept, dissolve};
use actions::programmes::{
    copy_programme, earlier_people, erase_programme, erasure_preview, finish_programme, invite_again,
    keep_retention, resume_programme,
};
use actions::rounds::{Scenario, material, propose, publish, start_round};
use anyhow::Context;
use chrono::Duration;
use domain::access::{Actor, Scope};
use domain::announcement::{AnnouncementText, Segment};
use domain::erasure::{CannotErase, Figures};
use domain::job::Job;
use domain::mail::{Delivery, Letter};
use domain::meeting::{Held, MeetingDetails, MeetingMode};
use domain::programme::{CannotMove, Programme, ProgrammeState};
use domain::reminder::{QuietTimes, Topic};
use domain::round::{Partnership, ProposalSettings};
use domain::step::StepKind;
use domain::{Language, LongText, MailId};
use std::collections::{BTreeSet, HashSet};
use storage::{access, erasures, history, jobs, mails, partnerships, programmes, reminders};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

/// Everybody has a partner; it is a Wednesday, an hour after midnight in universal time.
async fn published(it: &TestApp) -> anyhow::Result<(Actor, Vec<Partnership>)> {
    let organiser = it.actor(it.organiser.id).await?;
    let round = start_round(&it.app, &organiser, it.programme.id).await?;
    let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
    let wanted = Scenario { proposal: None, name: short("First"), settings };
    let made = propose(&it.app, &organiser, round.id, round.version, wanted).await?;
    let made = publish(&it.app, &organiser, made.round.id, made.round.version).await?;
    Ok((organiser, made))
}

async fn programme(it: &TestApp) -> anyhow::Result<Programme> {
    let mut tx = it.app.store.read().await?;
    programmes::find(&mut tx, it.programme.id).await?.context("the programme")
}

async fn look(it: &TestApp) -> anyhow::Result<u32> {
    Ok(follow_up_programme(&it.app, it.programme.id).await?.digests)
}

async fn count(it: &TestApp, wanted: fn(&Letter) -> bool) -> anyhow::Result<usize> {
    Ok(it.letters().await?.iter().filter(|(_, letter)| wanted(letter)).count())
}

/// The newest letter that is wanted.
async fn newest(it: &TestApp, wanted: fn(&Letter) -> bool) -> anyhow::Result<MailId> {
    let mut tx = it.app.store.read().await?;
    let all = mails::list(&mut tx, None, 0, 1_000).await?;
    let found = all.into_iter().map(|(it, _)| it).find(|it| wanted(&it.letter));
    Ok(found.context("a letter")?.id)
}

both_databases! {
    async fn reminders_come_twice_in_the_morning_and_stop_when_done(it: TestApp) {
        let (_, made) = published(&it).await?;
        it.pass(Duration::days(2));
        assert_eq!(look(&it).await?, 0, "too early");
        it.pass(Duration::days(1));
        assert_eq!(look(&it).await?, 0, "a Saturday");
        it.pass(Duration::days(2) + Duration::hours(3));
        assert_eq!(look(&it).await?, 0, "seven in the morning in Helsinki");
        it.pass(Duration::hours(1));
        assert_eq!(look(&it).await?, 6, "eight in the morning");
        assert_eq!(look(&it).await?, 0, "once a day");
        it.pass(Duration::days(-4));
        assert_eq!(look(&it).await?, 0, "a clock set back");
        it.pass(Duration::days(4) + Duration::hours(1));
        assert_eq!(look(&it).await?, 0, "and forward again");

        // Aino accepts; her letter that still waits is not sent, and she is not reminded again.
        let aino = it.actor(it.people[0].id).await?;
        let own = made.iter().find(|pair| pair.members.iter().any(|one| one.participant == it.participants[0].id));
        let own = own.context("a partnership")?;
        let to_partner = newest(&it, |letter| matches!(letter, Letter::Digest { .. })).await?;
        let ToPartner { steps, .. } = digest(&it, to_partner).await?.context("a letter")?;
        assert_eq!(steps.first(), Some(&StepKind::AcceptPartner));
        accept(&it.app, &aino, it.programme.id, own.id).await?;
        let mut tx = it.app.store.read().await?;
        let hers = mails::list(&mut tx, None, 0, 1_000).await?.into_iter().map(|(mail, _)| mail);
        let hers = hers.filter(|mail| mail.to == it.people[0].email);
        let hers = hers.into_iter().find(|mail| matches!(mail.letter, Letter::Digest { .. })).context("hers")?;
        drop(tx);
        assert_eq!(digest(&it, hers.id).await?, None);

        it.pass(Duration::days(3) + Duration::hours(23));
        assert_eq!(look(&it).await?, 5, "the second and last time");
        it.pass(Duration::days(7));
        assert_eq!(look(&it).await?, 1, "by now Aino should plan to meet");
        assert_eq!(count(&it, |letter| matches!(letter, Letter::Digest { .. })).await?, 12);
    }

    async fn workers_side_by_side_remind_each_person_once(it: TestApp) {
        published(&it).await?;
        it.pass(Duration::days(5) + Duration::hours(5));
        let (one, other, third) = tokio::join!(look(&it), look(&it), look(&it));
        assert_eq!(one? + other? + third?, 6);
        assert_eq!(count(&it, |letter| matches!(letter, Letter::Digest { .. })).await?, 6);

        assert_eq!(fan_out(&it.app).await?, 1);
        assert_eq!(fan_out(&it.app).await?, 0, "it waits already");
        let mut tx = it.app.store.read().await?;
        assert!(jobs::is_waiting(&mut tx, &Job::FollowUpProgramme(it.programme.id)).await?);
    }

    async fn whoever_does_not_want_reminders_gets_none(it: TestApp) {
        published(&it).await?;
        let (aino, bo) = (it.actor(it.people[0].id).await?, it.actor(it.people[1].id).await?);
        let always = QuietTimes { from: 0, until: 0, days: 0 };
        let wanted = Preferences { quiet: always, without: BTreeSet::from([Topic::Partner]) };
        change_preferences(&it.app, &aino, &wanted).await?;
        assert_eq!(own_preferences(&it.app, &aino).await?, wanted);
        // Bo, who does not mind the night, is reminded when the others sleep.
        change_preferences(&it.app, &bo, &Preferences { quiet: always, ..Preferences::default() }).await?;
        it.pass(Duration::days(3));
        assert_eq!(look(&it).await?, 1);
        it.pass(Duration::days(2) + Duration::hours(5));
        assert_eq!(look(&it).await?, 4);

        // By the link of a letter, without signing in.
        let mut tx = it.app.store.begin().await?;
        let token = reminders::token(&mut tx, it.people[2].id, "a fresh token").await?;
        tx.commit().await?;
        assert_eq!(preferences_behind(&it.app, "another").await?, None);
        let all: BTreeSet<Topic> = Topic::ALL.iter().copied().collect();
        unsubscribe(&it.app, &token, &all).await?;
        unsubscribe(&it.app, &token, &all).await?;
        let (email, chosen) = preferences_behind(&it.app, &token).await?.context("hers")?;
        assert_eq!((email, chosen.without), (it.people[2].email.clone(), all));
        let unknown = unsubscribe(&it.app, "another", &BTreeSet::new()).await;
        assert!(matches!(unknown, Err(ActionError::NotFound)));
    }

    async fn organisers_write_to_a_part_of_the_programme_once(it: TestApp) {
        let (organiser, made) = published(&it).await?;
        let text = |language, subject| AnnouncementText {
            language,
            subject: short(subject),
            text: LongText::parse("Hello\n\nall").expect("a text"),
        };
        let new = |segment| NewAnnouncement {
            id: id(900),
            segment,
            texts: vec![text(Language::En, "Soon"), text(Language::Fi, "Pian")],
        };
        let who = async |segment| {
            let found = recipients(&it.app, &organiser, it.programme.id, segment).await?;
            anyhow::Ok(found.people.len())
        };
        assert_eq!(who(Segment::Everybody).await?, 6);
        assert_eq!(who(Segment::WithoutPartner).await?, 0);
        assert_eq!(who(Segment::Organisation(it.organisations[0].id)).await?, 2);
        assert_eq!(who(Segment::Partnership(made[0].id)).await?, 2);
        assert_eq!(who(Segment::Step(StepKind::AcceptPartner)).await?, 6);
        assert_eq!(who(Segment::Step(StepKind::FinishSignUp)).await?, 0);

        let stranger = it.actor(it.people[0].id).await?;
        let refused = announce(&it.app, &stranger, it.programme.id, new(Segment::Everybody)).await;
        assert!(matches!(refused, Err(ActionError::NotFound)));
        let nobody = announce(&it.app, &organiser, it.programme.id, new(Segment::Waiting)).await;
        assert!(matches!(nobody, Err(ActionError::Refused(CannotAnnounce::Nobody))));
        let sent = announce(&it.app, &organiser, it.programme.id, new(Segment::Partnership(made[0].id))).await?;
        assert_eq!(sent.letters, 2);
        let again = announce(&it.app, &organiser, it.programme.id, new(Segment::Everybody)).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotAnnounce::AlreadySent))));

        let letter = newest(&it, |it| matches!(it, Letter::Announcement { .. })).await?;
        let about = take(&it.app, letter, Way::Keep).await?.context("a letter")?.about;
        assert!(matches!(about, About::Announcement { text, .. } if text.subject == short("Pian")));

        // What could not be delivered is tried again, but only that.
        let early = retry_letter(&it.app, &organiser, it.programme.id, letter).await;
        assert!(matches!(early, Err(ActionError::Refused(CannotRetry::NotFailed))));
        let failed = Delivery::Failed { at: it.app.clock.now(), reason: "550".into() };
        let mut tx = it.app.store.begin().await?;
        mails::deliver(&mut tx, letter, &failed, None).await?;
        tx.commit().await?;
        retry_letter(&it.app, &organiser, it.programme.id, letter).await?;
        let mut tx = it.app.store.read().await?;
        assert_eq!(mails::find(&mut tx, letter).await?.context("it")?.delivery, Delivery::Queued);
    }

    async fn a_programme_keeps_one_organiser(it: TestApp) {
        let organiser = it.actor(it.organiser.id).await?;
        let last = remove_organiser(&it.app, &organiser, it.programme.id, it.organiser.id).await;
        assert!(matches!(last, Err(ActionError::Refused(CannotRemoveOrganiser::Last))));
        let mut tx = it.app.store.begin().await?;
        access::add_organiser(&mut tx, it.programme.id, it.people[0].id).await?;
        tx.commit().await?;
        let unknown = remove_organiser(&it.app, &organiser, it.programme.id, it.people[1].id).await;
        assert!(matches!(unknown, Err(ActionError::NotFound)));
        remove_organiser(&it.app, &organiser, it.programme.id, it.organiser.id).await?;
        let mut tx = it.app.store.read().await?;
        assert_eq!(access::organisers(&mut tx, it.programme.id).await?, [it.people[0].id]);
    }

    async fn a_dissolved_pair_is_free_and_kept_apart(it: TestApp) {
        let (organiser, made) = published(&it).await?;
        let (pair, members) = (&made[0], made[0].members.iter().map(|it| it.participant).collect::<Vec<_>>());
        dissolve(&it.app, &organiser, it.programme.id, pair.id).await?;
        let again = dissolve(&it.app, &organiser, it.programme.id, pair.id).await;
        assert!(matches!(again, Err(ActionError::Refused(_))));
        assert_eq!(count(&it, |letter| matches!(letter, Letter::PartnershipEnded { .. })).await?, 2);
        let round = start_round(&it.app, &organiser, it.programme.id).await?;
        let mut tx = it.app.store.read().await?;
        let known = material(&mut tx, it.programme.id, round.id).await?;
        let free: Vec<_> = known.people.iter().map(|it| it.id).collect();
        assert_eq!((free.len(), free.iter().all(|it| members.contains(it))), (2, true));
        assert!(known.past.met.contains(&(members[0].min(members[1]), members[0].max(members[1]))));
    }

    async fn the_next_programme_remembers_who_met_whom_when_the_earlier_is_gone(it: TestApp) {
        let (organiser, _) = published(&it).await?;
        let day = chrono::NaiveDate::from_ymd_opt(2028, 2, 2).context("a day")?;
        let copy = copy_programme(&it.app, &organiser, it.programme.id, day).await?;
        assert_eq!(copy.follows, Some(it.programme.id));

        // Everybody of before can be invited, once.
        let organiser = it.actor(it.organiser.id).await?;
        let earlier = earlier_people(&it.app, &organiser, copy.id).await?.context("the earlier ones")?;
        assert_eq!(earlier.people.len(), 6);
        let two: HashSet<_> = it.people[..2].iter().map(|it| it.id).collect();
        assert_eq!(invite_again(&it.app, &organiser, copy.id, &two).await?, 2);
        assert_eq!(invite_again(&it.app, &organiser, copy.id, &two).await?, 0);
        let earlier = earlier_people(&it.app, &organiser, copy.id).await?.context("the earlier ones")?;
        assert_eq!(earlier.people.len(), 4);

        // The same two sign up again, after everything about the earlier programme is deleted.
        let mut tx = it.app.store.begin().await?;
        for (number, person) in (500..).zip([&it.people[0], &it.people[3]]) {
            let again = testing::cast::participant(number, copy.id, person.id);
            storage::participants::insert(&mut tx, &again).await?;
        }
        let before = partnerships::past_pairs(&mut tx, copy.id).await?;
        tx.commit().await?;
        let name = it.programme.texts[0].name.to_string();
        erase_programme(&it.app, &organiser, it.programme.id, &name).await?;
        let mut tx = it.app.store.read().await?;
        let after = partnerships::past_pairs(&mut tx, copy.id).await?;
        assert_eq!((before.len(), &after), (1, &before));
        assert_eq!(after[0].participants, (id(500), id(501)));
    }

    async fn personal_data_goes_after_a_preview_and_leaves_a_receipt(it: TestApp) {
        let (organiser, made) = published(&it).await?;
        let aino = it.actor(it.people[0].id).await?;
        let own = made.iter().find(|pair| pair.members.iter().any(|one| one.participant == it.participants[0].id));
        let whose = Whose { programme: it.programme.id, partnership: own.context("a partnership")?.id };
        let details =
            MeetingDetails { minutes: 60, mode: MeetingMode::InPerson, place: None, link: None, agenda: None };
        let held = Held { starts_at: it.app.clock.now(), minutes: 75, present: vec![it.participants[0].id] };
        record(&it.app, &aino, whose, Begun { id: id(700), details }, held).await?;
        let preview = erasure_preview(&it.app, &organiser, it.programme.id).await?;
        assert_eq!((preview.would_go.people, preview.would_go.partnerships), (6, 3));
        let wrong = erase_programme(&it.app, &organiser, it.programme.id, "spring").await;
        assert!(matches!(wrong, Err(ActionError::Refused(CannotErase::AnotherName))));
        let stranger = it.actor(it.people[0].id).await?;
        let refused = erase_programme(&it.app, &stranger, it.programme.id, "Spring-2027").await;
        assert!(matches!(refused, Err(ActionError::NotFound)));

        let receipt = erase_programme(&it.app, &organiser, it.programme.id, " SPRING-2027 ").await?;
        assert_eq!(receipt.deleted, preview.would_go);
        let kept = Figures {
            applied: 6,
            took_part: 6,
            partnerships: 3,
            meetings_held: 1,
            meeting_minutes: 75,
            ..Figures::default()
        };
        assert_eq!((receipt.kept, preview.would_stay), (kept, kept));
        assert_eq!(programme(&it).await?.state, ProgrammeState::Archived);
        let after = erasure_preview(&it.app, &organiser, it.programme.id).await?;
        assert_eq!(after.erasure.receipt, Some(receipt));
        // What is left to go is the letter that tells of it.
        assert_eq!((after.would_go.people, after.would_go.letters), (0, 1));
        assert_eq!(count(&it, |letter| *letter == Letter::Erased).await?, 1);
        let letter = newest(&it, |letter| *letter == Letter::Erased).await?;
        assert!(take(&it.app, letter, Way::Keep).await?.is_some());
        let again = erase_programme(&it.app, &organiser, it.programme.id, "spring-2027").await;
        assert!(matches!(again, Err(ActionError::Refused(CannotErase::AlreadyErased))));
    }

    async fn the_retention_period_is_announced_before_it_ends(it: TestApp) {
        published(&it).await?;
        let programme_before = programme(&it).await?;
        let to_the_end = programme_before.erased_at() - it.app.clock.now();
        it.pass(to_the_end - Duration::days(15));
        assert_eq!(keep_retention(&it.app).await?, 0);
        assert_eq!(count(&it, |letter| *letter == Letter::ErasureAhead).await?, 0);
        it.pass(Duration::days(1));
        let (one, other) = tokio::join!(keep_retention(&it.app), keep_retention(&it.app));
        assert_eq!(one? + other?, 0);
        assert_eq!(count(&it, |letter| *letter == Letter::ErasureAhead).await?, 1);
        it.pass(Duration::days(13));
        assert_eq!(keep_retention(&it.app).await?, 0);
        it.pass(Duration::days(1));
        let (one, other) = tokio::join!(keep_retention(&it.app), keep_retention(&it.app));
        assert_eq!(one? + other?, 1);
        assert_eq!(programme(&it).await?.state, ProgrammeState::Archived);
        let mut tx = it.app.store.read().await?;
        let receipt = erasures::find(&mut tx, it.programme.id).await?.receipt.context("a receipt")?;
        assert_eq!((receipt.by, receipt.deleted.people), (None, 6));
        let whole = Scope::of_the_system(it.programme.id);
        assert_eq!(partnerships::list(&mut tx, &whole).await?, []);
        let events = history::list(&mut tx, it.programme.id, 0, 1).await?;
        assert_eq!(events[0].event, domain::history::Event::DataErased);
    }

    async fn a_programme_is_finished_and_taken_up_again(it: TestApp) {
        let (organiser, _) = published(&it).await?;
        let early = finish_programme(&it.app, &organiser, it.programme.id).await;
        assert!(matches!(early, Err(ActionError::Refused(CannotMove::ClosingAhead))));
        let closing = programme(&it).await?.timetable.closing;
        it.pass(closing - it.app.clock.now());
        finish_programme(&it.app, &organiser, it.programme.id).await?;
        assert_eq!(look(&it).await?, 0);
        assert_eq!(resume_programme(&it.app, &organiser, it.programme.id).await?.state, ProgrammeState::Published);
    }
}

/// What a digest asks its reader to do.
#[derive(Debug, PartialEq, Eq)]
struct ToPartner {
    steps: Vec<StepKind>,
    token: String,
}

async fn digest(it: &TestApp, letter: MailId) -> anyhow::Result<Option<ToPartner>> {
    let Some(taken) = take(&it.app, letter, Way::Keep).await? else { return Ok(None) };
    let About::Digest(facts) = taken.about else { anyhow::bail!("no digest") };
    Ok(Some(ToPartner { steps: facts.steps.iter().map(|it| it.step.kind).collect(), token: facts.token }))
}
