//! Meetings of a whole programme: for everybody in it when and where they are, with answer and minutes; for its
//! organisers also inviting, changing, and who was there.

mod attendance;
mod edit;
mod list;
mod materials;
mod minutes;
mod show;
mod tell;
mod words;

pub(in crate::pages::programmes) use list::figures_words;
pub(in crate::pages) use words::{answer_buttons, kind_name, sample_meeting, thanks, title, where_facts};

use super::section::{Tab, path, section};
use crate::errors::Problem;
use crate::pages::Sample;
use crate::pages::layout::Place;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use domain::JointMeetingId;
use domain::joint_meeting::{CannotMeet, Details, JointMeeting};
use domain::programme::Programme;
use serde::Deserialize;
use storage::{Tx, joint_meetings, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [
        list::routes(),
        edit::routes(),
        show::routes(),
        tell::routes(),
        attendance::routes(),
        materials::routes(),
        minutes::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        list::samples(),
        edit::samples(),
        show::samples(),
        tell::samples(),
        attendance::samples(),
        materials::samples(),
        minutes::samples(),
    ]
    .concat()
}

/// The programme and one of its meetings.
struct Found {
    programme: Programme,
    meeting: JointMeeting,
}

impl Found {
    async fn load(tx: &mut Tx, within: &Within, id: &str) -> Result<Self, Problem> {
        let id: JointMeetingId = id.parse().map_err(|_| Problem::NotFound)?;
        let programme = programmes::find(tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let meeting = joint_meetings::find(tx, &programme, id).await?.ok_or(Problem::NotFound)?;
        Ok(Self { programme, meeting })
    }

    fn sample() -> Self {
        Self { programme: super::sample_programme(), meeting: sample_meeting() }
    }

    /// The address of the meeting's page, or of one below it.
    fn path(&self, rest: &str) -> String {
        address(self.programme.slug.as_str(), self.meeting.id, rest)
    }

    /// A page below the meeting's own.
    fn place(&self, visitor: &Visitor, title: String) -> Place {
        let t = visitor.texts;
        Place::new(title)
            .within(section(visitor, &self.programme, Some(Tab::JointMeetings)))
            .under(t.joint_title(), path(self.programme.slug.as_str(), Tab::JointMeetings))
            .under(words::title(t, &self.meeting), self.path(""))
    }
}

fn address(slug: &str, meeting: JointMeetingId, rest: &str) -> String {
    let all = path(slug, Tab::JointMeetings);
    if rest.is_empty() { format!("{all}/{meeting}") } else { format!("{all}/{meeting}/{rest}") }
}

/// What the last act came to, told once in the address.
#[derive(Clone, Debug, Default, Deserialize)]
struct Told {
    done: Option<String>,
    people: Option<u32>,
}

impl Told {
    /// In words; nothing for what is no act of these pages.
    fn words(&self, t: &Texts) -> Option<String> {
        let people = self.people.unwrap_or_default();
        match self.done.as_deref()? {
            "added" => Some(t.joint_done_added()),
            "attendance" => Some(t.joint_done_attendance()),
            "cancelled" => Some(t.joint_done_cancelled()),
            "changed" => Some(t.joint_done_changed()),
            "here" => Some(t.joint_done_here()),
            "invited" => Some(t.joint_done_invited(people)),
            "minutes" => Some(t.joint_done_minutes()),
            "reminded" => Some(t.joint_done_reminded(people)),
            _ => None,
        }
    }
}

/// Why something can not be done with the meeting, and what to do.
fn cannot(t: &Texts, why: CannotMeet) -> String {
    match why {
        CannotMeet::Cancelled => t.joint_cannot_cancelled(),
        CannotMeet::Over => t.joint_cannot_over(),
        CannotMeet::Past => t.joint_cannot_past(),
        CannotMeet::NoTitle => t.forms_missing(),
        CannotMeet::Length => t.forms_out_of_range(15, 480),
        CannotMeet::TooMany(_) => {
            t.forms_too_many(u32::try_from(Details::MOST_AGENDA_ITEMS).unwrap_or(u32::MAX))
        }
        CannotMeet::NotInvited => t.joint_cannot_not_invited(),
        CannotMeet::Nobody => t.joint_cannot_nobody(),
        CannotMeet::NoMinutes => t.joint_cannot_no_minutes(),
    }
}
