//! What pages say of a joint meeting, wherever it is shown.

use crate::pages::components::cards::BadgeTone;
use crate::pages::components::lists::Fact;
use crate::pages::components::{Part, part};
use crate::visitor::Visitor;
use domain::joint_meeting::{
    AgendaItem, Answer, Appointment, Details, JointMeeting, JointMeetingKind, Material, Speaker,
};
use domain::programme::Programme;
use domain::{ShortText, Timestamp, WebAddress};
use hypertext::prelude::*;
use wording::Texts;

/// What the meeting is called.
pub(in crate::pages) fn title(t: &Texts, it: &JointMeeting) -> String {
    titled(t, it.kind, &it.appointment)
}

/// What a meeting of this kind is called with this appointment.
pub(in crate::pages) fn titled(t: &Texts, kind: JointMeetingKind, it: &Appointment) -> String {
    it.title.as_ref().map_or_else(|| kind_name(t, kind), ToString::to_string)
}

pub(in crate::pages) fn kind_name(t: &Texts, kind: JointMeetingKind) -> String {
    match kind {
        JointMeetingKind::Opening => t.programme_opening(),
        JointMeetingKind::Midpoint => t.programme_midpoint(),
        JointMeetingKind::Closing => t.programme_closing(),
        JointMeetingKind::Other => t.joint_other(),
    }
}

/// Where the meeting stands, in a word or two.
pub(in crate::pages) fn state(t: &Texts, it: &JointMeeting, now: Timestamp) -> (String, BadgeTone) {
    if it.cancelled_at.is_some() {
        (t.joint_state_cancelled(), BadgeTone::Bad)
    } else if it.is_over(now) {
        (t.joint_state_over(), BadgeTone::Neutral)
    } else if it.invited_at.is_some() {
        (t.joint_state_invited(), BadgeTone::Good)
    } else {
        (t.joint_state_planned(), BadgeTone::Neutral)
    }
}

/// When and where, with whom, and what the agenda is.
pub(in crate::pages) fn where_facts(
    visitor: &Visitor,
    programme: &Programme,
    it: &JointMeeting,
) -> Vec<Fact> {
    let t = visitor.texts;
    let at = &it.appointment;
    let fact = |term: String, value: Part| Fact { term, value, change: None };
    let mut facts = vec![fact(t.joint_when(), part(when(visitor, programme, at)))];
    if let Some(place) = &at.place {
        facts.push(fact(t.joint_where(), part(place.as_str())));
    }
    if let Some(link) = &at.link {
        let address = link.as_str();
        facts.push(fact(t.joint_link(), part(rsx! { <a href=(address) rel="noreferrer">(address)</a> })));
    }
    if let Some(speaker) = &it.speaker {
        let about = speaker.about.as_ref().map(ShortText::as_str);
        facts.push(fact(
            t.joint_speaker(),
            part(rsx! {
                <span>
                    (speaker.name.as_str())
                    @if let Some(about) = about { <br> <span class="soft">(about)</span> }
                </span>
            }),
        ));
    }
    if !it.agenda.is_empty() {
        facts.push(fact(t.joint_agenda(), agenda(t, &it.agenda)));
    }
    facts
}

/// By the reader's clock, and by the programme's where that is another.
pub(in crate::pages) fn when(visitor: &Visitor, programme: &Programme, it: &Appointment) -> String {
    let t = visitor.texts;
    let by = |zone| t.moment_range(it.starts_at, it.ends_at(), zone);
    let (own, theirs) = (visitor.time_zone, programme.timetable.time_zone);
    let own_words = by(own);
    if own_words == by(theirs) {
        own_words
    } else {
        t.joint_by_clock(&own_words, own.name(), by(theirs), theirs.name())
    }
}

fn agenda(t: &Texts, items: &[AgendaItem]) -> Part {
    part(rsx! {
        <ol class="agenda">
            @for item in items {
                <li>
                    (item.title.as_str())
                    @if let Some(minutes) = item.minutes { " " <span class="soft">(t.duration(minutes.into()))</span> }
                </li>
            }
        </ol>
    })
}

/// The three answers as buttons of one form; the one that was given is marked.
pub(in crate::pages) fn answer_buttons(t: &Texts, action: &str, given: Option<Answer>) -> Part {
    let label = |it: Answer| match it {
        Answer::Yes => t.reply_yes(),
        Answer::No => t.reply_no(),
        Answer::Maybe => t.reply_maybe(),
    };
    part(rsx! {
        <form method="post" action=(action)>
            <div class="button-row">
                @for answer in Answer::ALL {
                    @let is_given = given == Some(answer);
                    @let class = if is_given { "button" } else { "button quiet" };
                    <button class=(class) name="answer" value=(answer.code()) aria-pressed=(if is_given { "true" } else { "false" })>(label(answer))</button>
                }
            </div>
        </form>
    })
}

/// What an answer is thanked with.
pub(in crate::pages) fn thanks(t: &Texts, it: Answer) -> String {
    match it {
        Answer::Yes => t.reply_thanks_yes(),
        Answer::No => t.reply_thanks_no(),
        Answer::Maybe => t.reply_thanks_maybe(),
    }
}

/// The opening of the sample programme, for tests and for looking at pages.
pub(in crate::pages) fn sample_meeting() -> JointMeeting {
    let programme = crate::pages::programmes::sample_programme();
    let short = |text: &str| ShortText::parse(text).unwrap_or_else(|_| unreachable!("a constant text"));
    let link = |text: &str| WebAddress::parse(text).unwrap_or_else(|_| unreachable!("a constant address"));
    let item = |title: &str, minutes| AgendaItem { title: short(title), minutes: Some(minutes) };
    let appointment = Appointment {
        title: None,
        starts_at: programme.timetable.opening,
        length_minutes: 90,
        place: Some(short("Kaisla University, room 2014")),
        link: Some(link("https://meet.example.org/opening")),
    };
    let details = Details {
        appointment,
        agenda: vec![
            item("Welcome", 10),
            item("What happens when two experts ask each other", 30),
            item("Pairs meet", 40),
        ],
        speaker: Some(Speaker {
            name: short("Ida Lindqvist"),
            about: Some(short("has led mentoring in industry for ten years")),
        }),
        materials: vec![Material {
            title: short("The method in two pages"),
            address: link("https://example.org/method.pdf"),
        }],
    };
    let id = uuid::Uuid::from_u128(31).into();
    let (kind, now) = (JointMeetingKind::Opening, programme.created_at);
    let meeting = JointMeeting::new(id, programme.id, kind, details, "K7WPQ2".to_owned(), now);
    JointMeeting { invited_at: Some(now), ..meeting }
}
