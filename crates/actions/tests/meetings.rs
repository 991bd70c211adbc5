//! Meetings of a partnership: what is agreed, what is lost to nobody, and who finds nothing at all.

use actions::ActionError;
use actions::action_items::{NewItem, add_action_item, complete_action_item};
use actions::activities::{Done, log_activity};
use actions::mails::{About, MeetingNews, Way, take};
use actions::meetings::{
    Begun, Whose, add_times, agree_to_recording, answer, cancel, change, fix, give_feedback, hold,
    link_recording, plan, propose, record, refuse_recording, reschedule, suggestions, thank, write_notes,
};
use actions::prompts::{add_prompt, save_prompt, set_link_template};
use actions::replies::{AskedQuestion, Reply, look_at_reply, reply};
use anyhow::Context;
use chrono::{Duration, NaiveDate};
use chrono_tz::Tz;
use domain::access::{Actor, Inside, Scope};
use domain::action_item::InvalidActionItem;
use domain::activity::{ActivityKind, InvalidActivity};
use domain::job::Job;
use domain::mail::Letter;
use domain::meeting::{Answered, CannotMeet, Held, Meeting, MeetingDetails, MeetingMode, MeetingState};
use domain::prompt::{Prompt, PromptTime};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::web::LinkTemplate;
use domain::{Language, LongText, MeetingId, Timestamp, WebAddress};
use storage::{jobs, meetings, partnerships, prompts, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

/// Aino and David are partners; Bo is in the programme with nobody.
struct Pair {
    whose: Whose,
    aino: Actor,
    david: Actor,
    bo: Actor,
}

async fn pair(it: &TestApp) -> anyhow::Result<Pair> {
    let mut tx = it.app.store.begin().await?;
    let round = Round {
        id: id(81),
        programme: it.programme.id,
        number: 1,
        state: RoundState::Collecting,
        created_at: it.app.clock.now(),
        version: 1,
    };
    rounds::insert(&mut tx, &round).await?;
    let member = |at: usize| Member {
        participant: it.participants[at].id,
        role: MemberRole::Peer,
        gain: 1,
        response: Response::Awaited,
    };
    let partnership = Partnership {
        id: id(82),
        programme: it.programme.id,
        round: round.id,
        members: vec![member(0), member(3)],
        benefit: 1,
        introduced_at: it.app.clock.now(),
        ended_at: None,
        version: 1,
    };
    partnerships::insert_many(&mut tx, std::slice::from_ref(&partnership)).await?;
    tx.commit().await?;
    Ok(Pair {
        whose: Whose { programme: it.programme.id, partnership: partnership.id },
        aino: it.actor(it.people[0].id).await?,
        david: it.actor(it.people[3].id).await?,
        bo: it.actor(it.people[1].id).await?,
    })
}

fn begun(number: u128) -> Begun {
    let details =
        MeetingDetails { minutes: 60, mode: MeetingMode::Online, place: None, link: None, agenda: None };
    Begun { id: id(number), details }
}

fn ahead(it: &TestApp, hours: i64) -> Timestamp {
    it.app.clock.now() + Duration::hours(hours)
}

async fn stored(it: &TestApp, pair: &Pair, meeting: MeetingId) -> anyhow::Result<Meeting> {
    let mut tx = it.app.store.read().await?;
    let scope = Scope::own(&pair.aino, it.programme.id).context("a scope")?;
    let found =
        partnerships::find(&mut tx, &scope, pair.whose.partnership).await?.context("a partnership")?;
    let inside = Inside::of(&pair.aino, &found).context("a member")?;
    meetings::find(&mut tx, &inside, meeting).await?.context("the meeting")
}

/// The codes of letters with whom they go to, in alphabetical order: the clock stands still.
async fn letters(it: &TestApp) -> anyhow::Result<Vec<String>> {
    let all = it.letters().await?;
    let mut all: Vec<String> = all.iter().map(|(to, letter)| format!("{} {to}", letter.code())).collect();
    all.sort();
    Ok(all)
}

both_databases! {
    async fn the_answer_that_makes_a_time_common_fixes_it_and_invites_everybody(it: TestApp) {
        let pair = pair(&it).await?;
        let times = [ahead(&it, 50), ahead(&it, 30)];
        propose(&it.app, &pair.aino, pair.whose, begun(1), &times).await?;
        // Sent twice, it is one meeting and one letter.
        propose(&it.app, &pair.aino, pair.whose, begun(1), &times).await?;
        assert_eq!(letters(&it).await?, ["meeting-times david@example.org"]);

        let (_, open) = answer(&it.app, &pair.david, pair.whose, id(1), (2, false)).await?;
        assert_eq!(open, Answered::Open);
        let (meeting, fixed) = answer(&it.app, &pair.david, pair.whose, id(1), (1, true)).await?;
        assert_eq!(fixed, Answered::Fixed(times[0]));
        assert_eq!(stored(&it, &pair, meeting.id).await?, meeting);
        assert_eq!(
            letters(&it).await?,
            ["meeting aino@example.org", "meeting david@example.org", "meeting-times david@example.org"]
        );
        let late = answer(&it.app, &pair.aino, pair.whose, id(1), (2, true)).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotMeet::AlreadyFixed))));
    }

    async fn of_two_who_answer_at_once_nobody_is_lost(it: TestApp) {
        let pair = pair(&it).await?;
        let times = [ahead(&it, 50), ahead(&it, 60)];
        propose(&it.app, &pair.aino, pair.whose, begun(1), &times).await?;
        // Both take back or say something of the first time, and say something of the second.
        let racers = [(pair.aino.clone(), (1, false)), (pair.david.clone(), (1, true)), (pair.david.clone(), (2, true))];
        let mut running = Vec::new();
        for (actor, given) in racers {
            let (app, whose) = (it.app.clone(), pair.whose);
            running.push(tokio::spawn(async move { answer(&app, &actor, whose, id(1), given).await }));
        }
        for racer in running {
            match racer.await? {
                Ok(_) | Err(ActionError::Refused(CannotMeet::AlreadyFixed)) => {}
                Err(error) => anyhow::bail!("{error}"),
            }
        }
        // Whatever came first, some time suited both, and it was fixed once.
        let meeting = stored(&it, &pair, id(1)).await?;
        assert!(matches!(meeting.state, MeetingState::Planned { .. }), "{meeting:?}");
        let invitations = letters(&it).await?.iter().filter(|it| it.starts_with("meeting ")).count();
        assert_eq!(invitations, 2);
    }

    async fn moving_changing_and_cancelling_tell_calendars_and_the_slower_of_two_is_told(it: TestApp) {
        let pair = pair(&it).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 30)).await?;
        let moved = reschedule(&it.app, &pair.david, pair.whose, (meeting.id, 1), ahead(&it, 40)).await?;
        assert_eq!((moved.sequence, moved.version), (1, 2));
        let slower = reschedule(&it.app, &pair.aino, pair.whose, (meeting.id, 1), ahead(&it, 45)).await;
        assert!(matches!(slower, Err(ActionError::Conflict)));
        let details = MeetingDetails { place: Some(short("The library")), ..moved.details.clone() };
        let changed = change(&it.app, &pair.aino, pair.whose, (meeting.id, 2), details).await?;
        assert_eq!(changed.sequence, 2);
        cancel(&it.app, &pair.aino, pair.whose, meeting.id).await?;
        cancel(&it.app, &pair.david, pair.whose, meeting.id).await?;
        let mut sequences: Vec<u32> = it.letters().await?.iter().filter_map(|(_, letter)| match letter {
            Letter::Meeting { sequence, .. } => Some(*sequence),
            _ => None,
        }).collect();
        // They were written in the same moment, for the clock stands still.
        sequences.sort_unstable();
        assert_eq!(sequences, [0, 0, 1, 1, 2, 2, 3, 3]);
    }

    async fn a_letter_says_only_what_still_holds_and_is_answered_in_one_press(it: TestApp) {
        let pair = pair(&it).await?;
        propose(&it.app, &pair.aino, pair.whose, begun(1), &[ahead(&it, 30)]).await?;
        let mut tx = it.app.store.read().await?;
        let Some(Job::SendMail(asked)) = jobs::list_waiting(&mut tx).await?.pop() else {
            anyhow::bail!("no letter")
        };
        drop(tx);
        let letter = take(&it.app, asked, Way::Keep).await?.context("the letter")?;
        let About::Meeting(facts) = &letter.about else { anyhow::bail!("another letter") };
        assert_eq!(facts.news, MeetingNews::Times);
        let token = letter.reply.clone().context("a link")?;
        // Looking changes nothing, however often.
        for _ in 0..2 {
            let seen = look_at_reply(&it.app, &token).await?.context("the question")?;
            let AskedQuestion::MeetingTimes(found) = seen.question else { anyhow::bail!("another question") };
            assert!(matches!(found.meeting.state, MeetingState::Proposed { .. }));
        }
        reply(&it.app, &token, "192.0.2.1", Reply::MeetingTimes { number: 1, suits: true }).await?;
        assert!(matches!(stored(&it, &pair, id(1)).await?.state, MeetingState::Planned { .. }));
        let again = reply(&it.app, &token, "192.0.2.1", Reply::MeetingTimes { number: 1, suits: false }).await;
        assert!(again.is_err(), "the time is fixed");

        // A letter that was overtaken is not sent.
        reschedule(&it.app, &pair.aino, pair.whose, (id(1), 2), ahead(&it, 40)).await?;
        let mut tx = it.app.store.read().await?;
        let waiting = jobs::list_waiting(&mut tx).await?;
        drop(tx);
        let mut said = Vec::new();
        for job in waiting {
            let Job::SendMail(mail) = job else { continue };
            if let Some(letter) = take(&it.app, mail, Way::Keep).await? {
                let About::Meeting(facts) = letter.about else { continue };
                said.push((letter.mail.to.to_string(), facts.news));
            }
        }
        said.sort_by(|one, other| one.0.cmp(&other.0));
        let changed = |to: &str| (to.to_owned(), MeetingNews::Changed);
        assert_eq!(said, [changed("aino@example.org"), changed("david@example.org")]);
    }

    async fn what_was_held_is_noted_corrected_and_thanked_for(it: TestApp) {
        let pair = pair(&it).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 2)).await?;
        let early = give_feedback(&it.app, &pair.aino, pair.whose, meeting.id, (Some(short("a")), None)).await;
        assert!(early.is_err());
        it.pass(Duration::hours(3));
        let starts_at = meeting.starts_at().context("a time")?;
        let both = vec![it.participants[0].id, it.participants[3].id];
        let held = Held { starts_at, minutes: 50, present: both.clone() };
        let meeting = hold(&it.app, &pair.david, pair.whose, (meeting.id, 1), held.clone()).await?;
        let corrected = Held { minutes: 65, ..held };
        let slower = hold(&it.app, &pair.aino, pair.whose, (meeting.id, 1), corrected.clone()).await;
        assert!(matches!(slower, Err(ActionError::Conflict)));
        hold(&it.app, &pair.aino, pair.whose, (meeting.id, 2), corrected).await?;
        give_feedback(&it.app, &pair.aino, pair.whose, meeting.id, (Some(short("The case")), None)).await?;
        thank(&it.app, &pair.aino, pair.whose, meeting.id, None).await?;
        thank(&it.app, &pair.aino, pair.whose, meeting.id, Some(short("It helped."))).await?;

        // Noted by hand, and sent twice.
        let unplanned = Held { starts_at: it.app.clock.now(), minutes: 20, present: both };
        record(&it.app, &pair.aino, pair.whose, begun(2), unplanned.clone()).await?;
        record(&it.app, &pair.aino, pair.whose, begun(2), unplanned).await?;
        let mut tx = it.app.store.read().await?;
        let scope = Scope::of_the_system(it.programme.id);
        let work = storage::work::of_partnerships(&mut tx, &scope, it.app.clock.now()).await?;
        let figures = work.get(&pair.whose.partnership).context("figures")?;
        assert_eq!((figures.held, figures.held_minutes), (2, 85));
    }

    async fn of_two_who_write_notes_at_once_both_keep_their_text(it: TestApp) {
        let pair = pair(&it).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 30)).await?;
        let text = |it: &str| LongText::parse(it).ok();
        let first = write_notes(&it.app, &pair.aino, pair.whose, (meeting.id, 0), text("Aino's")).await?;
        assert_eq!(first.version, 1);
        let late = write_notes(&it.app, &pair.david, pair.whose, (meeting.id, 0), text("David's")).await;
        assert!(matches!(late, Err(ActionError::Conflict)));
        let merged =
            write_notes(&it.app, &pair.david, pair.whose, (meeting.id, 1), text("Aino's and David's")).await?;
        assert_eq!(merged.version, 2);
    }

    async fn a_recording_is_linked_only_while_all_agree(it: TestApp) {
        let pair = pair(&it).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 30)).await?.id;
        let link = || WebAddress::parse("https://video.example.org/7").expect("an address");
        agree_to_recording(&it.app, &pair.aino, pair.whose, meeting).await?;
        assert!(link_recording(&it.app, &pair.aino, pair.whose, meeting, link()).await.is_err());
        agree_to_recording(&it.app, &pair.david, pair.whose, meeting).await?;
        link_recording(&it.app, &pair.aino, pair.whose, meeting, link()).await?;
        refuse_recording(&it.app, &pair.david, pair.whose, meeting).await?;
        assert!(link_recording(&it.app, &pair.aino, pair.whose, meeting, link()).await.is_err());
    }

    async fn whoever_is_not_inside_finds_nothing(it: TestApp) {
        let pair = pair(&it).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 30)).await?.id;
        for outsider in [pair.bo.clone(), it.actor(it.organiser.id).await?, it.actor(it.coordinator.id).await?] {
            let found = [
                plan(&it.app, &outsider, pair.whose, begun(7), ahead(&it, 30)).await.is_err_and(is_missing),
                cancel(&it.app, &outsider, pair.whose, meeting).await.is_err_and(is_missing),
                fix(&it.app, &outsider, pair.whose, meeting, 1).await.is_err_and(is_missing),
                add_times(&it.app, &outsider, pair.whose, meeting, &[]).await.is_err_and(is_missing),
            ];
            assert_eq!(found, [true; 4]);
            assert!(matches!(
                write_notes(&it.app, &outsider, pair.whose, (meeting, 0), None).await,
                Err(ActionError::NotFound)
            ));
        }
    }

    async fn nonsense_is_refused_and_things_are_done_once(it: TestApp) {
        let pair = pair(&it).await?;
        let today = it.app.clock.now().date_naive();
        let item = |owner| NewItem { id: id(5), meeting: None, what: short("Read"), owner, due: None };
        let foreign = add_action_item(&it.app, &pair.aino, pair.whose, item(Some(it.participants[1].id)), today).await;
        assert!(matches!(foreign, Err(ActionError::Refused(InvalidActionItem::OwnerLeft))));
        add_action_item(&it.app, &pair.aino, pair.whose, item(None), today).await?;
        add_action_item(&it.app, &pair.aino, pair.whose, item(None), today).await?;
        let done = complete_action_item(&it.app, &pair.david, pair.whose, id(5), true).await?;
        let again = complete_action_item(&it.app, &pair.aino, pair.whose, id(5), true).await?;
        assert_eq!((done.done_at.is_some(), &done), (true, &again));

        let work = |day: NaiveDate, minutes| Done { kind: ActivityKind::Visit, day, minutes, line: None };
        let zone = Tz::Europe__Helsinki;
        let far = NaiveDate::from_ymd_opt(2099, 1, 1).context("a day")?;
        let ahead_of_time = log_activity(&it.app, &pair.aino, pair.whose, (id(6), work(far, 60)), zone).await;
        assert!(matches!(ahead_of_time, Err(ActionError::Refused(InvalidActivity::Ahead))));
        log_activity(&it.app, &pair.aino, pair.whose, (id(6), work(today, 60)), zone).await?;

        for number in 100..112 {
            plan(&it.app, &pair.aino, pair.whose, begun(number), ahead(&it, 30)).await?;
        }
        let thirteenth = plan(&it.app, &pair.aino, pair.whose, begun(112), ahead(&it, 30)).await;
        assert!(matches!(thirteenth, Err(ActionError::Refused(CannotMeet::TooManyOpen(12)))));
    }

    async fn online_meetings_get_a_room_of_the_programmes_and_prompts_are_the_organisers(it: TestApp) {
        let pair = pair(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        let template = LinkTemplate::parse("https://meet.example.org/{room}").ok();
        let denied = set_link_template(&it.app, &pair.aino, it.programme.id, 0, template.clone()).await;
        assert!(matches!(denied, Err(ActionError::NotFound)));
        set_link_template(&it.app, &organiser, it.programme.id, 0, template).await?;
        let meeting = plan(&it.app, &pair.aino, pair.whose, begun(1), ahead(&it, 30)).await?;
        let other = plan(&it.app, &pair.aino, pair.whose, begun(2), ahead(&it, 30)).await?;
        let link = meeting.details.link.context("a room")?;
        assert!(link.as_str().starts_with("https://meet.example.org/"), "{link}");
        assert_ne!(Some(link), other.details.link);

        let words = vec![(Language::En, short("What did you try?"))];
        let day = NaiveDate::from_ymd_opt(2027, 3, 1).context("a day")?;
        add_prompt(&it.app, &organiser, it.programme.id, id(3), (PromptTime::From(day), words.clone())).await?;
        add_prompt(&it.app, &organiser, it.programme.id, id(3), (PromptTime::From(day), words)).await?;
        let mut tx = it.app.store.read().await?;
        let kept = prompts::list(&mut tx, it.programme.id).await?;
        drop(tx);
        assert_eq!(kept.len(), 1);
        let all = Prompt::of_programme(it.programme.method, kept);
        let hidden = Prompt { hidden: true, ..all[0].clone() };
        save_prompt(&it.app, &organiser, it.programme.id, hidden.clone()).await?;
        let slower = save_prompt(&it.app, &organiser, it.programme.id, hidden).await;
        assert!(matches!(slower, Err(ActionError::Conflict)));
        let copy = actions::programmes::copy_programme(&it.app, &organiser, it.programme.id, day).await?;
        let mut tx = it.app.store.read().await?;
        assert_eq!(prompts::list(&mut tx, copy.id).await?.len(), 2);
        assert!(prompts::link_template(&mut tx, copy.id).await?.0.is_some());
    }

    async fn times_are_suggested_from_both_weeks(it: TestApp) {
        let pair = pair(&it).await?;
        let found = suggestions(&it.app, &pair.aino, pair.whose, Tz::Europe__Helsinki, 60).await?;
        assert!(found.suit_all());
        assert_eq!((found.members, found.times.len()), (2, 12));
        let suggested: Vec<Timestamp> = found.times.iter().map(|it| it.starts_at).collect();
        propose(&it.app, &pair.aino, pair.whose, begun(1), &suggested).await?;
    }
}

fn is_missing<T>(error: ActionError<T>) -> bool {
    matches!(error, ActionError::NotFound)
}
