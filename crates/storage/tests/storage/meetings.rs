//! Meetings, what they leave behind, other work and prompts: they come back as kept, to the members only, and of two
//! writers one is first.

use crate::setup::Spring;
use anyhow::{Context, Result};
use chrono::NaiveDate;
use domain::access::{Actor, Inside, Membership, Role};
use domain::action_item::ActionItem;
use domain::activity::{Activity, ActivityKind};
use domain::meeting::{
    Feedback, Held, Meeting, MeetingDetails, MeetingMode, MeetingState, NewMeeting, Notes, Thanks,
};
use domain::prompt::{BuiltIn, Phase, Prompt, PromptSource, PromptTime};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::web::LinkTemplate;
use domain::{Language, LongText, MeetingId, Method, ParticipantId, Timestamp, WebAddress};
use storage::work::{Attendance, Work};
use storage::{StorageError, Tx, action_items, activities, meetings, partnerships, prompts, rounds, work};
use testing::both_databases;
use testing::cast::{id, minute, short};

/// Aino with Cecilie, and Bo with Dag.
struct Pairs {
    first: Partnership,
    second: Partnership,
}

impl Pairs {
    async fn publish(tx: &mut Tx, spring: &Spring, them: [ParticipantId; 4]) -> Result<Self> {
        let round = Round {
            id: id(81),
            programme: spring.programme.id,
            number: 1,
            state: RoundState::Collecting,
            created_at: minute(1),
            version: 1,
        };
        rounds::insert(tx, &round).await?;
        let pair = |number, members: [ParticipantId; 2]| Partnership {
            id: id(number),
            programme: spring.programme.id,
            round: round.id,
            members: members
                .map(|participant| Member {
                    participant,
                    role: MemberRole::Peer,
                    gain: 400,
                    response: Response::Awaited,
                })
                .to_vec(),
            benefit: 800,
            introduced_at: minute(10),
            ended_at: None,
            version: 1,
        };
        let it = Self { first: pair(101, [them[0], them[2]]), second: pair(102, [them[1], them[3]]) };
        partnerships::insert_many(tx, &[it.first.clone(), it.second.clone()]).await?;
        Ok(it)
    }
}

fn inside(spring: &Spring, partnership: &Partnership, participant: ParticipantId) -> Inside {
    let (programme, slug) = (spring.programme.id, spring.programme.slug.clone());
    let memberships = vec![Membership { programme, slug, role: Role::Participant { participant } }];
    let actor = Actor { memberships, ..Actor::plain(id(98)) };
    Inside::of(&actor, partnership).expect("a member")
}

fn new(inside: &Inside, number: u128) -> NewMeeting {
    NewMeeting {
        id: id(number),
        programme: inside.programme(),
        partnership: inside.partnership(),
        called_by: inside.member(),
        details: MeetingDetails {
            minutes: 60,
            mode: MeetingMode::Online,
            place: Some(short("Room 5")),
            link: WebAddress::parse("https://meet.example.org/x").ok(),
            agenda: LongText::parse("Goals\nNext steps").ok(),
        },
    }
}

fn later(hours: i64) -> Timestamp {
    minute(60 * hours)
}

fn held(starts_at: Timestamp, minutes: u16, present: &[ParticipantId]) -> Held {
    Held { starts_at, minutes, present: present.to_vec() }
}

async fn found(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<Meeting> {
    meetings::find(tx, inside, id).await?.context("the meeting")
}

both_databases! {
    async fn a_meeting_comes_back_as_kept_in_every_state(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let (own, other) = (inside(&spring, &pairs.first, aino), inside(&spring, &pairs.second, bo));

        let mut it = Meeting::propose(new(&own, 1), &[later(20), later(10)], minute(0))?;
        meetings::insert(&mut tx, &own, &it).await?;
        assert_eq!(found(&mut tx, &own, it.id).await?, it);
        assert_eq!(meetings::find(&mut tx, &other, it.id).await?, None);
        assert_eq!(meetings::find_to_change(&mut tx, &other, it.id).await?, None);
        assert_eq!(meetings::list(&mut tx, &other).await?, []);
        assert_eq!(meetings::count_open(&mut tx, &own).await?, 1);

        it.answer(cecilie, (1, false), &[aino, cecilie], minute(1))?;
        it = meetings::update(&mut tx, &own, &it).await?;
        assert_eq!((found(&mut tx, &own, it.id).await?, it.version), (it.clone(), 2));
        it.answer(cecilie, (2, true), &[aino, cecilie], minute(2))?;
        assert_eq!(it.state, MeetingState::Planned { starts_at: later(10) });
        it = meetings::update(&mut tx, &own, &it).await?;
        assert_eq!(found(&mut tx, &own, it.id).await?, it);
        it.hold(held(later(10), 55, &[cecilie, aino]), &[aino, cecilie], later(12))?;
        it = meetings::update(&mut tx, &own, &it).await?;
        assert_eq!(found(&mut tx, &own, it.id).await?, it);

        let mut gone = Meeting::plan(new(&own, 2), later(30), minute(0))?;
        meetings::insert(&mut tx, &own, &gone).await?;
        gone.cancel(minute(5))?;
        gone = meetings::update(&mut tx, &own, &gone).await?;
        assert_eq!(meetings::list(&mut tx, &own).await?, [it, gone.clone()]);
        assert_eq!(meetings::count_open(&mut tx, &own).await?, 0);

        // Of two who changed the same version the second is told, and what is not one's own is not written over.
        let stale = Meeting { version: 1, ..gone.clone() };
        let refused = meetings::update(&mut tx, &own, &stale).await;
        assert!(matches!(refused, Err(StorageError::Conflict)));
        let foreign = meetings::update(&mut tx, &other, &gone).await;
        assert!(matches!(foreign, Err(StorageError::Conflict)));
    }

    async fn a_form_sent_twice_makes_one_meeting(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let own = inside(&spring, &pairs.first, aino);
        let it = Meeting::plan(new(&own, 1), later(5), minute(0))?;
        meetings::insert(&mut tx, &own, &it).await?;
        let again = meetings::insert(&mut tx, &own, &it).await;
        assert!(matches!(again, Err(StorageError::Conflict)));
    }

    async fn a_recording_shows_itself_to_nobody_until_all_agree_and_hides_again(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let (own, theirs) = (inside(&spring, &pairs.first, aino), inside(&spring, &pairs.first, cecilie));
        let other = inside(&spring, &pairs.second, bo);
        let it = Meeting::plan(new(&own, 1), later(5), minute(0))?;
        meetings::insert(&mut tx, &own, &it).await?;
        let link = WebAddress::parse("https://video.example.org/7")?;
        meetings::set_recording_link(&mut tx, &own, it.id, &link, minute(1)).await?;
        meetings::agree_to_recording(&mut tx, &own, it.id, minute(1)).await?;
        meetings::agree_to_recording(&mut tx, &own, it.id, minute(2)).await?;
        let everybody = [aino, cecilie];
        assert_eq!(meetings::recording(&mut tx, &own, it.id, &everybody).await?.link, None);
        meetings::agree_to_recording(&mut tx, &theirs, it.id, minute(2)).await?;
        let shown = meetings::recording(&mut tx, &own, it.id, &everybody).await?;
        assert_eq!((shown.link.as_ref(), shown.agreed.len()), (Some(&link), 2));
        let foreign = meetings::recording(&mut tx, &other, it.id, &[bo]).await?;
        assert_eq!((foreign.link, foreign.agreed.len()), (None, 0));
        assert!(!meetings::has_recording(&mut tx, &other, it.id).await?);
        meetings::refuse_recording(&mut tx, &theirs, it.id).await?;
        assert_eq!(meetings::recording(&mut tx, &own, it.id, &everybody).await?.link, None);
        assert!(meetings::has_recording(&mut tx, &own, it.id).await?);
        meetings::remove_recording_link(&mut tx, &own, it.id).await?;
        assert!(!meetings::has_recording(&mut tx, &own, it.id).await?);
    }

    async fn notes_and_feedback_are_the_members_own(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let (own, other) = (inside(&spring, &pairs.first, aino), inside(&spring, &pairs.second, bo));
        let it = Meeting::plan(new(&own, 1), later(5), minute(0))?;
        meetings::insert(&mut tx, &own, &it).await?;
        let written = Notes {
            meeting: it.id,
            text: LongText::parse("We agreed.").ok(),
            written_by: aino,
            written_at: minute(3),
            version: 0,
        };
        let first = meetings::save_notes(&mut tx, &own, &written).await?;
        let second = Notes { text: None, ..first.clone() };
        let second = meetings::save_notes(&mut tx, &own, &second).await?;
        assert_eq!(meetings::notes(&mut tx, &own, it.id).await?, Some(second));
        assert_eq!(meetings::notes(&mut tx, &other, it.id).await?, None);

        let mut told = Feedback {
            meeting: it.id,
            from: aino,
            most_useful: Some(short("The example")),
            next_time: None,
            thanks: None,
            written_at: minute(4),
        };
        meetings::save_feedback(&mut tx, &own, &told).await?;
        told.thanks = Some(Thanks { at: minute(5), words: Some(short("Thank you!")) });
        meetings::save_feedback(&mut tx, &own, &told).await?;
        assert_eq!(meetings::feedback(&mut tx, &own, Some(it.id)).await?, [told.clone()]);
        assert_eq!(meetings::feedback(&mut tx, &own, None).await?, [told]);
        assert_eq!(meetings::feedback(&mut tx, &other, None).await?, []);

        let stale = meetings::save_notes(&mut tx, &own, &first).await;
        assert!(matches!(stale, Err(StorageError::Conflict)));
        // On PostgreSQL a failed insert ends the transaction, so it comes last.
        let twice = meetings::save_notes(&mut tx, &own, &written).await;
        assert!(matches!(twice, Err(StorageError::Conflict)));
    }

    async fn things_to_do_and_work_come_back_in_their_order(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let (own, other) = (inside(&spring, &pairs.first, aino), inside(&spring, &pairs.second, bo));
        let day = |day| NaiveDate::from_ymd_opt(2027, 3, day);
        let item = |number, due: Option<NaiveDate>| ActionItem {
            id: id(number),
            programme: own.programme(),
            partnership: own.partnership(),
            meeting: None,
            what: short("Read the draft"),
            owner: Some(cecilie),
            due,
            done_at: None,
            created_by: aino,
            changed_at: minute(1),
            version: 1,
        };
        let (whenever, late, soon) = (item(1, None), item(2, day(20)), item(3, day(10)));
        for it in [&whenever, &late, &soon] {
            action_items::insert(&mut tx, &own, it).await?;
        }
        let mut done = item(4, day(1));
        action_items::insert(&mut tx, &own, &done).await?;
        done.done_at = Some(minute(9));
        let done = action_items::update(&mut tx, &own, &done).await?;
        let listed = action_items::list(&mut tx, &own).await?;
        assert_eq!(listed, [soon, late, whenever.clone(), done]);
        assert_eq!(action_items::count_open(&mut tx, &own).await?, 3);
        assert_eq!(action_items::list(&mut tx, &other).await?, []);
        assert_eq!(action_items::find(&mut tx, &other, whenever.id).await?, None);
        assert!(!action_items::remove(&mut tx, &other, whenever.id).await?);
        assert!(action_items::remove(&mut tx, &own, whenever.id).await?);
        assert!(matches!(action_items::update(&mut tx, &own, &whenever).await, Err(StorageError::Conflict)));

        let activity = |number, on: u32| Activity {
            id: id(number),
            programme: own.programme(),
            partnership: own.partnership(),
            kind: ActivityKind::CoWriting,
            day: day(on).expect("a day"),
            minutes: 90,
            line: Some(short("The first half")),
            logged_by: aino,
            logged_at: minute(2),
            version: 1,
        };
        let (first, second) = (activity(5, 3), activity(6, 8));
        activities::insert(&mut tx, &own, &first).await?;
        activities::insert(&mut tx, &own, &second).await?;
        let longer = activities::update(&mut tx, &own, &Activity { minutes: 120, ..first.clone() }).await?;
        assert_eq!(activities::list(&mut tx, &own).await?, [second, longer.clone()]);
        assert_eq!(activities::find(&mut tx, &own, first.id).await?, Some(longer));
        assert_eq!(activities::find(&mut tx, &other, first.id).await?, None);
        assert!(matches!(activities::update(&mut tx, &own, &first).await, Err(StorageError::Conflict)));
        assert!(!activities::remove(&mut tx, &other, first.id).await?);
        assert!(activities::remove(&mut tx, &own, first.id).await?);
    }

    async fn figures_say_how_much_and_when_by_what_a_scope_reaches(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let pairs = Pairs::publish(&mut tx, &spring, [aino, bo, cecilie, dag]).await?;
        let own = inside(&spring, &pairs.first, aino);
        let over = held(minute(20), 45, &[aino, cecilie]);
        let members = ([aino, cecilie], minute(0));
        let over = Meeting::record(new(&own, 1), over, (&members.0, members.1), later(1))?;
        let alone = held(minute(30), 30, &[aino]);
        let alone = Meeting::record(new(&own, 2), alone, (&members.0, members.1), later(1))?;
        let next = Meeting::plan(new(&own, 3), later(9), later(1))?;
        let after = Meeting::plan(new(&own, 4), later(19), later(1))?;
        let missed = Meeting::plan(new(&own, 5), later(2), later(1))?;
        let asked = Meeting::propose(new(&own, 6), &[later(9)], later(1))?;
        for it in [&over, &alone, &next, &after, &missed, &asked] {
            meetings::insert(&mut tx, &own, it).await?;
        }
        let activity = Activity {
            id: id(5),
            programme: own.programme(),
            partnership: own.partnership(),
            kind: ActivityKind::Visit,
            day: NaiveDate::from_ymd_opt(2027, 3, 3).expect("a day"),
            minutes: 90,
            line: None,
            logged_by: aino,
            logged_at: later(2),
            version: 1,
        };
        activities::insert(&mut tx, &own, &activity).await?;

        let figures = Work {
            proposed: 1,
            planned: 2,
            held: 2,
            held_minutes: 75,
            activities: 1,
            activity_minutes: 90,
            next_at: Some(later(9)),
            last_held_at: Some(minute(30)),
        };
        let now = later(3);
        let organisers = spring.organisers();
        let all = work::of_partnerships(&mut tx, &organisers, now).await?;
        assert_eq!(all, [(pairs.first.id, figures), (pairs.second.id, Work::default())].into());
        assert_eq!(figures.minutes(), 165);
        let sum = Work { next_at: None, last_held_at: None, ..figures };
        let by_organisation = work::of_organisations(&mut tx, &organisers, now).await?;
        assert_eq!(by_organisation, [(spring.north.id, (sum, 2)), (spring.south.id, (sum, 1))].into());
        let attended = |meetings, minutes| Attendance { meetings, minutes };
        let everybody = [(aino, attended(2, 75)), (cecilie, attended(1, 45))];
        assert_eq!(work::of_participants(&mut tx, &organisers).await?, everybody.into());
        let signs = work::last_signs(&mut tx, &organisers).await?;
        assert_eq!(signs, [(pairs.first.id, later(2))].into());

        let south = spring.coordinators(spring.south.id);
        assert_eq!(work::of_partnerships(&mut tx, &south, now).await?, [(pairs.first.id, figures)].into());
        let of_south = work::of_organisations(&mut tx, &south, now).await?;
        assert_eq!(of_south, [(spring.south.id, (sum, 1))].into());
        assert_eq!(work::of_participants(&mut tx, &south).await?, [everybody[1]].into());
        let strangers = spring.strangers();
        assert!(work::of_partnerships(&mut tx, &strangers, now).await?.is_empty());
        assert!(work::last_signs(&mut tx, &strangers).await?.is_empty());
        let dags = spring.own(dag);
        let of_dag = work::of_partnerships(&mut tx, &dags, now).await?;
        assert_eq!(of_dag, [(pairs.second.id, Work::default())].into());
    }

    async fn prompts_are_kept_changed_and_come_back(spring: Spring) {
        let programme = spring.programme.id;
        let mut tx = spring.begin().await?;
        let built_in = BuiltIn::of(Method::CrossExpertise).next().context("a prompt")?;
        let hidden = Prompt { hidden: true, version: 1, ..Prompt::untouched(built_in) };
        prompts::insert(&mut tx, programme, id(1), &hidden, minute(1)).await?;
        let own = Prompt {
            source: PromptSource::Own(id(2)),
            when: PromptTime::From(NaiveDate::from_ymd_opt(2027, 3, 3).context("a day")?),
            words: vec![(Language::Fi, short("Mitä opit?")), (Language::En, short("What did you learn?"))],
            hidden: false,
            version: 1,
        };
        prompts::insert(&mut tx, programme, id(2), &own, minute(2)).await?;
        assert_eq!(prompts::list(&mut tx, programme).await?, [hidden.clone(), own.clone()]);
        let moved = Prompt { when: PromptTime::Phase(Phase::Closing), ..own.clone() };
        prompts::update(&mut tx, programme, &moved).await?;
        let moved = Prompt { version: 2, ..moved };
        assert_eq!(prompts::list(&mut tx, programme).await?, [hidden.clone(), moved]);
        assert!(matches!(prompts::update(&mut tx, programme, &own).await, Err(StorageError::Conflict)));
        assert!(prompts::remove(&mut tx, programme, own.source).await?);
        assert!(!prompts::remove(&mut tx, programme, own.source).await?);

        assert_eq!(prompts::link_template(&mut tx, programme).await?, (None, 0));
        let template = LinkTemplate::parse("https://meet.example.org/{room}")?;
        prompts::set_link_template(&mut tx, programme, 0, Some(&template)).await?;
        assert_eq!(prompts::link_template(&mut tx, programme).await?, (Some(template), 1));
        prompts::set_link_template(&mut tx, programme, 1, None).await?;
        assert_eq!(prompts::link_template(&mut tx, programme).await?, (None, 2));
        let late = prompts::set_link_template(&mut tx, programme, 1, None).await;
        assert!(matches!(late, Err(StorageError::Conflict)));
        let twice = prompts::insert(&mut tx, programme, id(3), &hidden, minute(3)).await;
        assert!(matches!(twice, Err(StorageError::Conflict)));
    }
}
