//! Looking at what a link asks. It changes nothing: mail scanners look too.

use crate::partnerships::inside_as;
use crate::{App, secret};
use domain::access::Inside;
use domain::joint_meeting::{Attendee, JointMeeting};
use domain::meeting::Meeting;
use domain::participant::Participant;
use domain::person::Person;
use domain::programme::Programme;
use domain::reply::{Question, ReplyLink};
use domain::round::Partnership;
use domain::{ParticipantId, PersonName};
use storage::concerns::{self, CheckIn};
use storage::{
    StorageError, Tx, joint_meetings, meetings, participants, partnerships, persons, programmes, reply_links,
};

/// A question with everything its page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who answers.
    pub person: Person,
    pub programme: Programme,
    pub question: AskedQuestion,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedQuestion {
    JointMeeting { meeting: JointMeeting, participant: Box<Participant>, known: Attendee },
    MeetingTimes(AskedTimes),
    Wellbeing(AskedWellbeing),
}

/// How a partnership goes, as the reader of the letter was asked it last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedWellbeing {
    pub inside: Inside,
    pub asked: CheckIn,
    /// The other members.
    pub others: Vec<PersonName>,
}

/// A meeting of a partnership from within, as the reader of the letter has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedTimes {
    pub partnership: Partnership,
    pub inside: Inside,
    pub meeting: Meeting,
    /// The other members.
    pub others: Vec<(ParticipantId, PersonName)>,
}

/// What the link asks; `None` when it is unknown or has expired, or what it is about is no more.
pub async fn look_at_reply(app: &App, token: &str) -> Result<Option<Asked>, StorageError> {
    let mut tx = app.store.read().await?;
    find(&mut tx, app, token).await
}

pub(super) async fn find(tx: &mut Tx, app: &App, token: &str) -> Result<Option<Asked>, StorageError> {
    let link = reply_links::find_by_token(tx, &secret::hash(token)).await?;
    let Some(link) = link.filter(|it| it.is_live(app.clock.now())) else { return Ok(None) };
    let Some(person) = persons::find(tx, link.person).await? else { return Ok(None) };
    let Some(programme) = programmes::find(tx, link.programme).await? else { return Ok(None) };
    let question = question(tx, &programme, &link).await?;
    Ok(question.map(|question| Asked { person, programme, question }))
}

async fn question(
    tx: &mut Tx,
    programme: &Programme,
    link: &ReplyLink,
) -> Result<Option<AskedQuestion>, StorageError> {
    match link.question {
        Question::JointMeeting { meeting } => {
            let Some(meeting) = joint_meetings::find(tx, programme, meeting).await? else { return Ok(None) };
            let found = participants::find_of_person(tx, programme.id, link.person).await?;
            let Some(participant) = found else { return Ok(None) };
            let known = joint_meetings::attendee(tx, meeting.id, participant.id).await?;
            let participant = Box::new(participant);
            Ok(Some(AskedQuestion::JointMeeting { meeting, participant, known }))
        }
        Question::MeetingTimes { meeting, partnership } => {
            let inside = inside_as(tx, link.person, programme.id, partnership).await?;
            let Some((partnership, inside)) = inside else { return Ok(None) };
            let Some(meeting) = meetings::find(tx, &inside, meeting).await? else { return Ok(None) };
            let others = others(tx, &partnership, &inside).await?;
            Ok(Some(AskedQuestion::MeetingTimes(AskedTimes { partnership, inside, meeting, others })))
        }
        Question::Wellbeing { partnership } => {
            let inside = inside_as(tx, link.person, programme.id, partnership).await?;
            let Some((partnership, inside)) = inside else { return Ok(None) };
            let asked = concerns::latest_check_in(tx, partnership.id, inside.member()).await?;
            let Some(asked) = asked else { return Ok(None) };
            let others = others(tx, &partnership, &inside).await?.into_iter().map(|(_, name)| name).collect();
            Ok(Some(AskedQuestion::Wellbeing(AskedWellbeing { inside, asked, others })))
        }
    }
}

/// The present members but the one who asks.
async fn others(
    tx: &mut Tx,
    partnership: &Partnership,
    inside: &Inside,
) -> Result<Vec<(ParticipantId, PersonName)>, StorageError> {
    let companions = partnerships::companions(tx, inside).await?;
    let is_other =
        |id: ParticipantId| id != inside.member() && partnership.current().any(|it| it.participant == id);
    let others = companions.into_iter().filter(|it| is_other(it.participant));
    Ok(others.map(|it| (it.participant, it.name)).collect())
}
