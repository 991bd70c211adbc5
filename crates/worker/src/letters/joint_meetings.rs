//! Joint meetings: invitations, changes, cancellations, reminders, minutes, and what of them goes into calendars.

use super::Writing;
use super::content::{Block, Button, Content, Fact, List};
use actions::mails::{JointMeetingFacts, JointMeetingNews};
use documents::calendar::{Answer as Partstat, Calendar, Contact, Event, Method, When};
use domain::joint_meeting::{Answer, Appointment, JointMeeting, JointMeetingKind};
use domain::mail::Mail;
use wording::Texts;

pub(super) fn write(writing: &Writing<'_>, facts: &JointMeetingFacts) -> Content {
    let t = writing.t;
    let programme = facts.programme.name.as_str();
    let title = title(t, &facts.meeting);
    let starts_at = facts.meeting.appointment.starts_at.with_timezone(&writing.time_zone);
    let day = t.date(starts_at.date_naive());
    let (subject, before) = match &facts.news {
        JointMeetingNews::Invited => (
            t.joint_mail_invited_subject(&title, &day, programme),
            vec![Block::Text(t.joint_mail_invited_text(programme)), meeting(writing, facts)],
        ),
        JointMeetingNews::Changed { before } => {
            (t.joint_mail_changed_subject(&title, &day, programme), changed(writing, facts, &title, before))
        }
        JointMeetingNews::Cancelled => (
            t.joint_mail_cancelled_subject(&title, &day, programme),
            vec![
                Block::Text(t.joint_mail_cancelled_text(&title, programme)),
                Block::Text(t.joint_mail_cancelled_calendar()),
            ],
        ),
        JointMeetingNews::Left => (
            t.joint_mail_left_subject(&title, &day, programme),
            vec![
                Block::Text(t.joint_mail_left_text(programme, &title)),
                Block::Text(t.joint_mail_cancelled_calendar()),
            ],
        ),
        JointMeetingNews::Reminder => {
            let text = match facts.answer {
                Some(Answer::Yes) => t.joint_mail_reminder_coming(),
                _ => t.joint_mail_reminder_open(),
            };
            let subject = t.joint_mail_reminder_subject(&title, &day, programme);
            (subject, vec![Block::Text(text), meeting(writing, facts)])
        }
        JointMeetingNews::Minutes => (
            t.joint_mail_minutes_subject(&title, programme),
            vec![Block::Text(t.joint_mail_minutes_text(&title, programme))],
        ),
    };
    let (button, mut after) = button(writing, facts);
    after.push(Block::Text(writing.answer(&facts.programme)));
    Content { subject, before, button, after, sign_off: writing.signed_by_organisers(&facts.programme) }
}

/// What has changed for this reader, then the whole meeting as it is now.
fn changed(
    writing: &Writing<'_>,
    facts: &JointMeetingFacts,
    title: &str,
    before: &Appointment,
) -> Vec<Block> {
    let t = writing.t;
    let now = &facts.meeting.appointment;
    let mut blocks = vec![Block::Text(t.joint_mail_changed_text(title, facts.programme.name.as_str()))];
    let differences = differences(writing, facts.meeting.kind, now, before);
    if !differences.is_empty() {
        blocks.push(Block::Facts { title: t.joint_mail_what_changed(), facts: differences });
    }
    if now.starts_at != before.starts_at {
        blocks.push(Block::Text(t.joint_mail_changed_answer()));
    }
    blocks.push(meeting(writing, facts));
    blocks
}

fn differences(
    writing: &Writing<'_>,
    kind: JointMeetingKind,
    now: &Appointment,
    before: &Appointment,
) -> Vec<Fact> {
    let t = writing.t;
    let when = |it: &Appointment| t.moment_range(it.starts_at, it.ends_at(), writing.time_zone);
    let named = |it: &Appointment| titled(t, kind, it);
    let or_none = |it: Option<&str>| it.map_or_else(|| t.joint_mail_none(), str::to_owned);
    let place = |it: &Appointment| or_none(it.place.as_ref().map(domain::ShortText::as_str));
    let link = |it: &Appointment| or_none(it.link.as_ref().map(domain::WebAddress::as_str));
    let all = [
        (t.joint_mail_title(), named(now), named(before)),
        (t.joint_mail_when(), when(now), when(before)),
        (t.joint_mail_where(), place(now), place(before)),
        (t.joint_mail_link(), link(now), link(before)),
    ];
    let differing = all.into_iter().filter(|(_, now, before)| now != before);
    differing.map(|(term, now, before)| Fact::text(term, t.joint_mail_now_before(&now, &before))).collect()
}

/// When, where, with whom, and the agenda.
fn meeting(writing: &Writing<'_>, facts: &JointMeetingFacts) -> Block {
    let t = writing.t;
    let it = &facts.meeting;
    let at = &it.appointment;
    let mut known = vec![
        Fact::text(t.joint_mail_when(), t.moment_range(at.starts_at, at.ends_at(), writing.time_zone)),
        Fact::text(t.mail_time_zone(), writing.time_zone.name()),
    ];
    known.extend(at.place.as_ref().map(|it| Fact::text(t.joint_mail_where(), it.as_str())));
    known.extend(at.link.as_ref().map(|it| Fact::text(t.joint_mail_link(), it.as_str())));
    known.extend(speaker(it).map(|it| Fact::text(t.joint_mail_speaker(), it)));
    let items = agenda(t, it);
    let agenda = (!items.is_empty()).then(|| List { title: t.joint_mail_agenda(), items });
    Block::Person { name: title(t, it), facts: known, lists: agenda.into_iter().collect() }
}

fn button(writing: &Writing<'_>, facts: &JointMeetingFacts) -> (Button, Vec<Block>) {
    let t = writing.t;
    let page = page(writing, facts);
    match (&facts.news, writing.reply) {
        (JointMeetingNews::Minutes, _) => {
            (Button { label: t.joint_mail_minutes_button(), address: page }, Vec::new())
        }
        (JointMeetingNews::Left, _) => (Button { label: t.mail_own_page(), address: page }, Vec::new()),
        (JointMeetingNews::Cancelled, _) | (_, None) => {
            (Button { label: t.joint_mail_page_button(), address: page }, Vec::new())
        }
        (news, Some(token)) => {
            let label = t.joint_mail_answer_button();
            let mut after = vec![Block::Text(t.joint_mail_one_press())];
            if *news != JointMeetingNews::Reminder {
                after.push(Block::Text(t.joint_mail_attached()));
            }
            (Button { label, address: writing.link("/reply", token) }, after)
        }
    }
}

fn page(writing: &Writing<'_>, facts: &JointMeetingFacts) -> String {
    match facts.news {
        // Who takes part no longer sees the meeting no longer.
        JointMeetingNews::Left => writing.page(&facts.programme, "me"),
        _ => writing.page(&facts.programme, &format!("joint-meetings/{}", facts.meeting.id)),
    }
}

/// What calendar programs take from the letter.
pub(super) fn calendar(writing: &Writing<'_>, mail: &Mail, facts: &JointMeetingFacts) -> Option<Calendar> {
    let method = match facts.news {
        JointMeetingNews::Invited | JointMeetingNews::Changed { .. } => Method::Request,
        JointMeetingNews::Cancelled | JointMeetingNews::Left => Method::Cancel,
        JointMeetingNews::Reminder | JointMeetingNews::Minutes => return None,
    };
    let it = &facts.meeting;
    let at = &it.appointment;
    let programme = facts.programme.name.to_string();
    let page = page(writing, facts);
    let link = at.link.as_ref().map(ToString::to_string);
    let contact = |name: Option<String>, email: &domain::Email| Contact {
        name,
        email: email.to_string(),
        answer: None,
    };
    let attendee = Contact {
        answer: facts.answer.map(partstat),
        ..contact(mail.name.as_ref().map(ToString::to_string), &mail.to)
    };
    let event = Event {
        uid: format!("{}@{}", it.id, writing.site.base_url.host()),
        sequence: it.sequence,
        // Of two parts with one number calendars believe the later: who leaves and comes back gets both.
        stamp: it.changed_at.max(mail.created_at),
        when: When::Clock { starts: at.starts_at, ends: at.ends_at(), zone: facts.time_zone },
        summary: format!("{} – {programme}", title(writing.t, it)),
        description: Some(description(writing.t, it, &page)),
        location: at.place.as_ref().map(ToString::to_string).or_else(|| link.clone()),
        url: Some(link.unwrap_or(page)),
        organiser: Some(contact(Some(programme), &facts.programme.contact)),
        attendees: vec![attendee],
        cancelled: method == Method::Cancel,
        reminder_minutes: Some(30),
    };
    Some(Calendar { method, name: None, events: vec![event] })
}

fn description(t: &Texts, it: &JointMeeting, page: &str) -> String {
    let mut lines: Vec<String> =
        speaker(it).map(|it| format!("{}: {it}", t.joint_mail_speaker())).into_iter().collect();
    let items = agenda(t, it);
    if !items.is_empty() {
        lines.push(format!("{}:", t.joint_mail_agenda()));
        lines.extend(items.iter().map(|it| format!("- {it}")));
    }
    lines.push(page.to_owned());
    lines.join("\n")
}

const fn partstat(answer: Answer) -> Partstat {
    match answer {
        Answer::Yes => Partstat::Accepted,
        Answer::No => Partstat::Declined,
        Answer::Maybe => Partstat::Tentative,
    }
}

fn title(t: &Texts, it: &JointMeeting) -> String {
    titled(t, it.kind, &it.appointment)
}

fn titled(t: &Texts, kind: JointMeetingKind, it: &Appointment) -> String {
    match (&it.title, kind) {
        (Some(title), _) => title.to_string(),
        (None, JointMeetingKind::Midpoint) => t.programme_midpoint(),
        (None, JointMeetingKind::Closing) => t.programme_closing(),
        (None, JointMeetingKind::Opening | JointMeetingKind::Other) => t.programme_opening(),
    }
}

fn speaker(it: &JointMeeting) -> Option<String> {
    let speaker = it.speaker.as_ref()?;
    Some(match &speaker.about {
        Some(about) => format!("{}, {about}", speaker.name),
        None => speaker.name.to_string(),
    })
}

fn agenda(t: &Texts, it: &JointMeeting) -> Vec<String> {
    let item = |it: &domain::joint_meeting::AgendaItem| match it.minutes {
        Some(minutes) => t.joint_mail_agenda_item(it.title.as_str(), minutes),
        None => it.title.to_string(),
    };
    it.agenda.iter().map(item).collect()
}
