//! Will you come to the joint meeting?

use crate::forms::Form;
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::joint_meetings::{answer_buttons, sample_meeting, thanks, title, where_facts};
use crate::pages::programmes::sample_programme;
use crate::pages::{Page, Sample};
use crate::visitor::Visitor;
use actions::replies::{Asked, AskedQuestion, Reply};
use domain::joint_meeting::{Answer, Attendee, JointMeeting, Rsvp};
use domain::participant::{Participant, ParticipantStatus, Profile};
use domain::person::Person;
use domain::programme::Programme;
use domain::{Email, PersonName};
use hypertext::prelude::*;

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, answer: Option<Answer>, is_late: bool) -> Page {
        let meeting = sample_meeting();
        let programme = sample_programme();
        let at = programme.created_at;
        let id = uuid::Uuid::from_u128(21);
        let rsvp = answer.map(|answer| Rsvp { answer, at, starts_at: meeting.appointment.starts_at });
        let person = Person {
            id: id.into(),
            email: Email::parse("aino@example.org").unwrap_or_else(|_| unreachable!("a constant address")),
            name: PersonName::parse("Aino Virtanen").unwrap_or_else(|_| unreachable!("a constant name")),
            language: visitor.language(),
            time_zone: visitor.time_zone,
            administrator: false,
            created_at: at,
        };
        let participant = Box::new(Participant {
            id: id.into(),
            programme: programme.id,
            person: person.id,
            status: ParticipantStatus::Approved,
            profile: Profile::default(),
            created_at: at,
            version: 1,
        });
        let known = Attendee { rsvp, ..Attendee::new(participant.id) };
        let question = AskedQuestion::JointMeeting { meeting, participant, known };
        super::page(visitor, &Asked { person, programme, question }, &"0".repeat(32), is_late)
    }
    vec![
        Sample { name: "reply-joint-meeting", page: |visitor| with(visitor, None, false) },
        Sample { name: "reply-joint-meeting-yes", page: |visitor| with(visitor, Some(Answer::Yes), false) },
        Sample { name: "reply-joint-meeting-late", page: |visitor| with(visitor, Some(Answer::No), true) },
    ]
}

pub(super) fn read(form: &Form) -> Option<Reply> {
    Answer::from_code(form.value("answer")).map(Reply::JointMeeting)
}

/// What the meeting is called, and when and where it is, the answer so far, and the buttons.
pub(super) fn write(
    visitor: &Visitor,
    programme: &Programme,
    meeting: &JointMeeting,
    known: &Attendee,
    action: &str,
) -> (String, Part) {
    let t = visitor.texts;
    let answer = known.answer(meeting);
    let facts: Vec<Fact> = where_facts(visitor, programme, meeting);
    let body = part(rsx! {
        @if let Some(answer) = answer {
            (notice(notices::Kind::Success, thanks(t, answer), paragraph(t.reply_change())))
        }
        (description_list(&facts).memoize())
        <h2>(t.reply_joint_question())</h2>
        (answer_buttons(t, action, answer))
    });
    (title(t, meeting), body)
}
