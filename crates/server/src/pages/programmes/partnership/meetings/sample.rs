//! A partnership in the middle of its work, for tests and for looking at pages.

use super::super::workspace::Workspace;
use super::begin::Beginning;
use super::one::Whole;
use super::room::Shown;
use actions::meetings::Suggestions;
use chrono::{Days, Duration};
use domain::action_item::ActionItem;
use domain::activity::{Activity, ActivityKind};
use domain::meeting::{
    Feedback, Held, Meeting, MeetingDetails, MeetingMode, NewMeeting, Notes, Recording, Suggestion, Thanks,
};
use domain::prompt::Prompt;
use domain::{LongText, ParticipantId, ShortText, Timestamp, WebAddress};
use storage::work::Work;
use uuid::Uuid;

pub(super) fn id<Id: From<Uuid>>(number: u128) -> Id {
    Uuid::from_u128(number).into()
}

fn members(it: &Workspace) -> Vec<ParticipantId> {
    it.partnership.current().map(|it| it.participant).collect()
}

/// So many days from the sample's present, at whole hours.
fn day(it: &Workspace, days: i64) -> Timestamp {
    let hour = it.now.timestamp() / 3_600 * 3_600;
    Timestamp::from_timestamp(hour, 0).unwrap_or(it.now) + Duration::days(days)
}

fn new(it: &Workspace, number: u128) -> NewMeeting {
    NewMeeting {
        id: id(number),
        programme: it.programme.id,
        partnership: it.partnership.id,
        called_by: it.me(),
        details: MeetingDetails {
            minutes: 60,
            mode: MeetingMode::Online,
            place: None,
            link: WebAddress::parse("https://meet.example.org/4d2a91c07be3").ok(),
            agenda: LongText::parse("- What we have tried since\n- The first page of our article").ok(),
        },
    }
}

fn certain<T, E>(made: Result<T, E>) -> T {
    made.unwrap_or_else(|_| unreachable!("the sample is made to be possible"))
}

pub(super) fn proposed() -> Meeting {
    let it = Workspace::sample();
    let times = [day(&it, 5), day(&it, 6), day(&it, 12)];
    let mut meeting = certain(Meeting::propose(new(&it, 31), &times, it.now));
    if let Some(other) = it.others().next() {
        certain(meeting.answer(other, (1, false), &[it.me(), other, id(99)], it.now));
        certain(meeting.answer(other, (2, true), &[it.me(), other, id(99)], it.now));
    }
    meeting
}

pub(super) fn planned() -> Meeting {
    let it = Workspace::sample();
    certain(Meeting::plan(new(&it, 32), day(&it, 9), it.now))
}

fn passed() -> Meeting {
    let it = Workspace::sample();
    certain(Meeting::plan(new(&it, 35), day(&it, -1), it.now - Duration::days(9)))
}

pub(super) fn held() -> Meeting {
    let it = Workspace::sample();
    let present = members(&it);
    let held = Held { starts_at: day(&it, -14), minutes: 75, present: present.clone() };
    certain(Meeting::record(new(&it, 33), held, (&present, it.now - Duration::days(60)), it.now))
}

pub(super) fn cancelled() -> Meeting {
    let it = Workspace::sample();
    let mut meeting = certain(Meeting::plan(new(&it, 34), day(&it, 3), it.now));
    certain(meeting.cancel(it.now));
    meeting
}

pub(super) fn notes(it: &Workspace) -> Notes {
    let text = "We went through the first interviews.\n\n- Start from the cases that went wrong\n\
                - Ask the library for two more articles";
    Notes {
        meeting: id(33),
        text: LongText::parse(text).ok(),
        written_by: it.others().next().unwrap_or(it.me()),
        written_at: day(it, -13),
        version: 3,
    }
}

pub(super) fn items(it: &Workspace) -> Vec<ActionItem> {
    let today = it.now.date_naive();
    let item = |number, what: &str, owner, due, done_at| {
        Some(ActionItem {
            id: id(number),
            programme: it.programme.id,
            partnership: it.partnership.id,
            meeting: Some(id(33)),
            what: ShortText::parse(what).ok()?,
            owner,
            due,
            done_at,
            created_by: it.me(),
            changed_at: it.now,
            version: 1,
        })
    };
    let other = it.others().next();
    [
        item(41, "Send the interview guide", Some(it.me()), today.checked_sub_days(Days::new(2)), None),
        item(42, "Find two readers outside our field", other, today.checked_add_days(Days::new(12)), None),
        item(43, "Agree on the title", None, None, Some(it.now)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn activities(it: &Workspace) -> Vec<Activity> {
    let activity = |number, kind, days: i64, minutes, line: &str| Activity {
        id: id(number),
        programme: it.programme.id,
        partnership: it.partnership.id,
        kind,
        day: day(it, -days).date_naive(),
        minutes,
        line: ShortText::parse(line).ok(),
        logged_by: it.me(),
        logged_at: it.now,
        version: 1,
    };
    vec![
        activity(51, ActivityKind::CoWriting, 3, 150, "The outline of the article"),
        activity(52, ActivityKind::Visit, 20, 120, "A morning at the laboratory"),
    ]
}

pub(super) fn room(is_empty: bool) -> Shown {
    let workspace = Workspace::sample();
    let prompts = Prompt::of_programme(workspace.programme.method, Vec::new());
    if is_empty {
        return Shown {
            meetings: vec![],
            items: vec![],
            activities: vec![],
            work: Work::default(),
            hours_a_month: None,
            prompts,
            workspace,
        };
    }
    Shown {
        meetings: vec![proposed(), held(), passed(), planned(), cancelled()],
        items: items(&workspace),
        activities: activities(&workspace),
        work: Work {
            proposed: 1,
            planned: 1,
            held: 1,
            held_minutes: 75,
            activities: 2,
            activity_minutes: 270,
            next_at: Some(day(&workspace, 9)),
            last_held_at: Some(day(&workspace, -14)),
        },
        hours_a_month: Some(4),
        prompts,
        workspace,
    }
}

pub(super) fn one(meeting: Meeting) -> Whole {
    let workspace = Workspace::sample();
    let everybody = members(&workspace);
    let told = |from: ParticipantId, thanks| Feedback {
        meeting: meeting.id,
        from,
        most_useful: ShortText::parse("Hearing how you say no to a steering group").ok(),
        next_time: ShortText::parse("Send the draft the day before").ok(),
        thanks,
        written_at: workspace.now,
    };
    let thanks = Thanks { at: workspace.now, words: ShortText::parse("It made my week.").ok() };
    let feedback = workspace.others().map(|who| told(who, Some(thanks.clone()))).collect();
    Whole {
        notes: Some(notes(&workspace)),
        items: items(&workspace),
        feedback,
        recording: Recording { agreed: everybody.into_iter().skip(1).collect(), link: None },
        has_recording: false,
        workspace,
        meeting,
    }
}

pub(super) fn begin() -> Beginning {
    let workspace = Workspace::sample();
    let suits = members(&workspace);
    let time = |days| Suggestion { starts_at: day(&workspace, days), suits: suits.clone() };
    let suggestions = Suggestions { times: [3, 5, 8, 10, 12].map(time).to_vec(), members: suits.len() };
    let all = Prompt::of_programme(workspace.programme.method, Vec::new());
    let due = Prompt::due(&all, &workspace.programme.timetable, workspace.now);
    let prompts = due.into_iter().cloned().collect();
    Beginning { suggestions, prompts, has_rooms: true, workspace, meeting: None }
}
