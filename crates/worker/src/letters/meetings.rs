//! Meetings of partnerships: times to answer, and what stands in the reader's calendar. What the members write to each
//! other about a meeting stays on its page; a letter says when, where and with whom.

use super::Writing;
use super::content::{Block, Button, Content, Fact};
use actions::mails::{MeetingFacts, MeetingNews};
use chrono::Duration;
use documents::calendar::{Calendar, Contact, Event, Method, When};
use domain::PersonName;
use domain::mail::Mail;
use domain::meeting::MeetingState;

pub(super) fn write(writing: &Writing<'_>, facts: &MeetingFacts) -> Content {
    let t = writing.t;
    let names = t.list_and(facts.with.iter().map(PersonName::as_str));
    let day = facts.meeting.starts_at().map(|at| t.date(at.with_timezone(&writing.time_zone).date_naive()));
    let day = day.unwrap_or_default();
    let (subject, text, block) = match facts.news {
        MeetingNews::Times => {
            let subject = t.mail_times_subject(&names, facts.programme.name.as_str());
            (subject, t.mail_times_text(&names), times(writing, facts))
        }
        MeetingNews::Invited => (
            t.mail_meeting_invited_subject(&day, &names),
            t.mail_meeting_invited_text(&names),
            meeting(writing, facts),
        ),
        MeetingNews::Changed => (
            t.mail_meeting_changed_subject(&day, &names),
            t.mail_meeting_changed_text(&names),
            meeting(writing, facts),
        ),
        MeetingNews::Cancelled => (
            t.mail_meeting_cancelled_subject(&day, &names),
            t.mail_meeting_cancelled_text(&names),
            meeting(writing, facts),
        ),
        MeetingNews::CalledOff => (
            t.mail_meeting_cancelled_subject(&day, &names),
            t.mail_meeting_called_off_text(&names),
            meeting(writing, facts),
        ),
    };
    let button = match (facts.news, writing.reply) {
        (MeetingNews::Times, Some(token)) => {
            Button { label: t.mail_times_button(), address: writing.link("/reply", token) }
        }
        (MeetingNews::Times, None) => Button { label: t.mail_times_button(), address: page(writing, facts) },
        (MeetingNews::CalledOff, _) => Button { label: t.mail_own_page(), address: page(writing, facts) },
        _ => Button { label: t.mail_meeting_button(), address: page(writing, facts) },
    };
    let what_is_private = (facts.news != MeetingNews::CalledOff).then(|| t.mail_meeting_private());
    let after = what_is_private.into_iter().chain([writing.answer(&facts.programme)]);
    Content {
        subject,
        before: vec![Block::Text(text), block],
        button,
        after: after.map(Block::Text).collect(),
        sign_off: writing.signed_by_organisers(&facts.programme),
    }
}

/// The meeting's own, or the reader's when they see the meeting no longer.
fn page(writing: &Writing<'_>, facts: &MeetingFacts) -> String {
    let it = &facts.meeting;
    if facts.news == MeetingNews::CalledOff {
        return writing.page(&facts.programme, "me");
    }
    writing.page(&facts.programme, &format!("partnership/{}/meetings/{}", it.partnership, it.id))
}

/// The times that the reader has not answered yet.
fn times(writing: &Writing<'_>, facts: &MeetingFacts) -> Block {
    let t = writing.t;
    let length = Duration::minutes(facts.meeting.details.minutes.into());
    let open = match &facts.meeting.state {
        MeetingState::Proposed { times } => times.as_slice(),
        _ => &[],
    };
    let open = open.iter().filter(|it| !it.answers.contains_key(&facts.reader));
    let mut lines: Vec<Fact> = (1..)
        .zip(open)
        .map(|(number, it)| {
            let when = t.moment_range(it.starts_at, it.starts_at + length, writing.time_zone);
            Fact::text(t.number(number), when)
        })
        .collect();
    lines.push(Fact::text(t.mail_time_zone(), writing.time_zone.name()));
    Block::Facts { title: t.mail_times_title(), facts: lines }
}

fn meeting(writing: &Writing<'_>, facts: &MeetingFacts) -> Block {
    let t = writing.t;
    let it = &facts.meeting;
    let mut known = Vec::new();
    if let (Some(starts_at), Some(ends_at)) = (it.starts_at(), it.ends_at()) {
        known.push(Fact::text(t.mail_meeting_when(), t.moment_range(starts_at, ends_at, writing.time_zone)));
        known.push(Fact::text(t.mail_time_zone(), writing.time_zone.name()));
    }
    if !matches!(facts.news, MeetingNews::Cancelled | MeetingNews::CalledOff) {
        known.extend(it.details.place.as_ref().map(|it| Fact::text(t.mail_meeting_place(), it.as_str())));
        known.extend(it.details.link.as_ref().map(|it| Fact::text(t.mail_meeting_link(), it.as_str())));
    }
    Block::Facts { title: t.mail_meeting_title(), facts: known }
}

/// What calendar programs take from the letter. The agenda stays on the page.
pub(super) fn calendar(writing: &Writing<'_>, mail: &Mail, facts: &MeetingFacts) -> Option<Calendar> {
    let method = match facts.news {
        MeetingNews::Invited | MeetingNews::Changed => Method::Request,
        MeetingNews::Cancelled | MeetingNews::CalledOff => Method::Cancel,
        MeetingNews::Times => return None,
    };
    let it = &facts.meeting;
    let (starts, ends) = it.starts_at().zip(it.ends_at())?;
    let names = writing.t.list_and(facts.with.iter().map(PersonName::as_str));
    let page = page(writing, facts);
    let link = it.details.link.as_ref().map(ToString::to_string);
    let contact = |name: Option<String>, email: &domain::Email| Contact {
        name,
        email: email.to_string(),
        answer: None,
    };
    let event = Event {
        uid: format!("{}@{}", it.id, writing.site.base_url.host()),
        sequence: it.sequence,
        stamp: it.changed_at,
        when: When::Clock { starts, ends, zone: writing.time_zone },
        summary: writing.t.mail_meeting_calendar(names),
        description: Some(page.clone()),
        location: it.details.place.as_ref().map(ToString::to_string).or_else(|| link.clone()),
        url: Some(link.unwrap_or(page)),
        organiser: Some(contact(Some(facts.programme.name.to_string()), &facts.programme.contact)),
        attendees: vec![contact(mail.name.as_ref().map(ToString::to_string), &mail.to)],
        cancelled: method == Method::Cancel,
        reminder_minutes: Some(30),
    };
    Some(Calendar { method, name: None, events: vec![event] })
}
