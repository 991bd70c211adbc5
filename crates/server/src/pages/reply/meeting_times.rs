//! Which of these times suit you?

use crate::forms::Form;
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::sample_programme;
use crate::pages::{Page, Sample};
use crate::visitor::Visitor;
use actions::replies::{Asked, AskedQuestion, AskedTimes, Reply};
use chrono::Duration;
use domain::access::{Actor, Inside, Membership, Role};
use domain::meeting::{Meeting, MeetingDetails, MeetingMode, MeetingState, NewMeeting, ProposedTime};
use domain::person::Person;
use domain::round::{Member, MemberRole, Partnership, Response};
use domain::{Email, ParticipantId, PersonName};
use hypertext::prelude::*;
use uuid::Uuid;

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "reply-meeting-times", page: |visitor| sample(visitor, false) },
        Sample { name: "reply-meeting-times-fixed", page: |visitor| sample(visitor, true) },
    ]
}

/// A member of a partnership of two, to look at pages with.
pub(super) fn sample_member(visitor: &Visitor) -> (Person, Partnership, Inside) {
    let programme = sample_programme();
    let at = programme.created_at;
    let (me, other) = (ParticipantId::new(Uuid::from_u128(21)), ParticipantId::new(Uuid::from_u128(22)));
    let member = |participant| Member {
        participant,
        role: MemberRole::Peer,
        gain: 0,
        response: Response::Accepted { at },
    };
    let partnership = Partnership {
        id: Uuid::from_u128(23).into(),
        programme: programme.id,
        round: Uuid::from_u128(24).into(),
        members: vec![member(me), member(other)],
        benefit: 0,
        introduced_at: at,
        ended_at: None,
        version: 1,
    };
    let person = Person {
        id: Uuid::from_u128(25).into(),
        email: Email::parse("aino@example.org").unwrap_or_else(|_| unreachable!("a constant address")),
        name: PersonName::parse("Aino Virtanen").unwrap_or_else(|_| unreachable!("a constant name")),
        language: visitor.language(),
        time_zone: visitor.time_zone,
        administrator: false,
        created_at: at,
    };
    let role = Role::Participant { participant: me };
    let memberships = vec![Membership { programme: programme.id, slug: programme.slug, role }];
    let actor = Actor { memberships, ..Actor::plain(person.id) };
    let inside = Inside::of(&actor, &partnership).unwrap_or_else(|| unreachable!("a sample member"));
    (person, partnership, inside)
}

fn sample(visitor: &Visitor, is_fixed: bool) -> Page {
    let (person, partnership, inside) = sample_member(visitor);
    let programme = sample_programme();
    let at = programme.created_at;
    let (me, other) = (partnership.members[0].participant, partnership.members[1].participant);
    let new = NewMeeting {
        id: Uuid::from_u128(26).into(),
        programme: programme.id,
        partnership: partnership.id,
        called_by: other,
        details: MeetingDetails {
            minutes: 60,
            mode: MeetingMode::Online,
            place: None,
            link: None,
            agenda: None,
        },
    };
    let times = [5, 6, 12].map(|days| at + Duration::days(days));
    let meeting = Meeting::propose(new, &times, at).and_then(|mut it| {
        if is_fixed {
            it.fix(2, at)?;
        } else {
            it.answer(me, (1, false), &[me, other], at)?;
        }
        Ok(it)
    });
    let meeting = meeting.unwrap_or_else(|_| unreachable!("the sample is made to be possible"));
    let name = PersonName::parse("Freja Nørgaard").unwrap_or_else(|_| unreachable!("a constant name"));
    let found = AskedTimes { partnership, inside, meeting, others: vec![(other, name)] };
    let asked = Asked { person, programme, question: AskedQuestion::MeetingTimes(found) };
    super::page(visitor, &asked, &"0".repeat(32), false)
}

/// A button's value names the time and what is said of it.
pub(super) fn read(form: &Form) -> Option<Reply> {
    let (number, said) = form.value("answer").split_once('-')?;
    let suits = match said {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    Some(Reply::MeetingTimes { number: number.parse().ok()?, suits })
}

/// The times with their buttons, or the time that was fixed.
pub(super) fn write(visitor: &Visitor, it: &AskedTimes, action: &str) -> (String, Part) {
    let t = visitor.texts;
    let names = t.list_and(it.others.iter().map(|(_, name)| name.as_str()));
    let title = t.reply_times_title(names);
    let zone = t.meetings_zone(visitor.time_zone.name());
    let body = match (&it.meeting.state, it.meeting.starts_at().zip(it.meeting.ends_at())) {
        (MeetingState::Proposed { times }, _) => {
            let lines: Vec<Part> = times.iter().map(|time| line(visitor, it, (time, action))).collect();
            part(rsx! {
                <p>(t.reply_times_text())</p>
                <ul class="poll">@for line in &lines { (line) }</ul>
                <p class="soft">(&zone)</p>
            })
        }
        (MeetingState::Cancelled { .. }, _) | (_, None) => {
            part(notice(notices::Kind::Info, t.meetings_cannot_cancelled(), ""))
        }
        (_, Some((starts_at, ends_at))) => {
            let when = t.moment_range(starts_at, ends_at, visitor.time_zone);
            part(notice(notices::Kind::Success, t.reply_times_fixed(), paragraph(format!("{when} · {zone}"))))
        }
    };
    (title, body)
}

fn line(visitor: &Visitor, it: &AskedTimes, (time, action): (&ProposedTime, &str)) -> Part {
    let t = visitor.texts;
    let ends_at = time.starts_at + Duration::minutes(it.meeting.details.minutes.into());
    let when = t.moment_range(time.starts_at, ends_at, visitor.time_zone);
    let when = when.as_str();
    let own = time.answers.get(&it.inside.member()).copied();
    let answer = |said: &str, label: String, is_chosen: bool| {
        let class = if is_chosen { "button quiet chosen" } else { "button quiet" };
        let pressed = if is_chosen { "true" } else { "false" };
        let value = format!("{}-{said}", time.number);
        part(rsx! {
            <button class=(class) name="answer" value=(&value) aria-pressed=(pressed)>
                (&label)<span class="visually-hidden">": " (when)</span>
            </button>
        })
    };
    let yes = answer("yes", t.meetings_suits(), own == Some(true));
    let no = answer("no", t.meetings_suits_not(), own == Some(false));
    part(rsx! {
        <li>
            <div><p class="poll-time">(when)</p></div>
            <form method="post" action=(action)>(&yes) (&no)</form>
        </li>
    })
}
