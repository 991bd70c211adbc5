//! What is known of a programme beside its people and partnerships: states and dates, no word of what anybody wrote.

use crate::follow_up::signs;
use crate::questionnaires::unanswered;
use domain::access::Scope;
use domain::agreement::AgreementProgress;
use domain::certificate::Certificate;
use domain::joint_meeting::{Answer, Attendee, JointMeeting, JointMeetingKind};
use domain::programme::Programme;
use domain::step::{InvitationAnswer, JointMeetingFacts, QuestionnaireFacts};
use domain::{ParticipantId, PartnershipId, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use storage::outputs::Standing;
use storage::reviews::Assignment;
use storage::work::Appointment;
use storage::{StorageError, Tx, agreements, certificates, goals, joint_meetings, outputs, reviews, work};

pub(super) struct Known {
    pub agreements: HashMap<PartnershipId, AgreementProgress>,
    /// Who has set a goal.
    pub goals: BTreeSet<(PartnershipId, ParticipantId)>,
    pub appointments: Vec<Appointment>,
    /// When something was last written or done in a partnership.
    pub signs: BTreeMap<PartnershipId, Timestamp>,
    pub outputs: Vec<Standing>,
    pub reviews: Vec<Assignment>,
    pub questionnaires: HashMap<ParticipantId, Vec<QuestionnaireFacts>>,
    pub certificates: HashMap<ParticipantId, Timestamp>,
    /// Since when each is known, and who was told or has answered.
    meetings: Vec<(JointMeeting, Timestamp, HashMap<ParticipantId, Attendee>)>,
}

pub(super) async fn gather(
    tx: &mut Tx,
    programme: &Programme,
    scope: &Scope,
    now: Timestamp,
) -> Result<Known, StorageError> {
    let agreed = agreements::progress(tx, scope).await?.into_iter();
    let mut questionnaires: HashMap<ParticipantId, Vec<QuestionnaireFacts>> = HashMap::new();
    for it in unanswered(tx, programme, scope, now).await? {
        let closes_at = Some(it.closes_at);
        let facts = QuestionnaireFacts { stage: it.stage, opened_at: it.opened_at, closes_at };
        questionnaires.entry(it.participant).or_default().push(facts);
    }
    let issued = certificates::list(tx, scope).await?.into_iter().filter(Certificate::is_valid);
    Ok(Known {
        agreements: agreed.map(|it| (it.partnership, it)).collect(),
        goals: goals::owners(tx, scope).await?,
        appointments: work::appointments(tx, scope).await?,
        signs: signs::of_work(tx, scope).await?,
        outputs: outputs::standings(tx, scope).await?,
        reviews: reviews::assignments(tx, scope).await?,
        questionnaires,
        certificates: issued.map(|it| (it.participant, it.issued_at)).collect(),
        meetings: meetings(tx, programme, scope).await?,
    })
}

async fn meetings(
    tx: &mut Tx,
    programme: &Programme,
    scope: &Scope,
) -> Result<Vec<(JointMeeting, Timestamp, HashMap<ParticipantId, Attendee>)>, StorageError> {
    let mut found = Vec::new();
    for it in joint_meetings::list(tx, programme).await? {
        // The dates of the timetable are known to everybody; of others one learns by the invitation.
        let is_known = it.invited_at.is_some() || it.kind != JointMeetingKind::Other;
        if it.cancelled_at.is_some() || !is_known {
            continue;
        }
        let known = joint_meetings::attendees(tx, scope, it.id).await?;
        let since = it.invited_at.unwrap_or(programme.created_at);
        found.push((it, since, known.into_iter().map(|it| (it.participant, it)).collect()));
    }
    Ok(found)
}

impl Known {
    pub(super) fn joint_meetings_of(&self, who: ParticipantId) -> Vec<JointMeetingFacts> {
        let facts = |(it, since, known): &(JointMeeting, Timestamp, HashMap<ParticipantId, Attendee>)| {
            let answer = match known.get(&who).and_then(|known| known.answer(it)) {
                Some(Answer::Yes | Answer::Maybe) => InvitationAnswer::Comes,
                Some(Answer::No) => InvitationAnswer::StaysAway,
                None if it.invited_at.is_some() => InvitationAnswer::Awaited,
                None => InvitationAnswer::NotAsked,
            };
            JointMeetingFacts {
                id: it.id.uuid(),
                which: it.kind,
                since: *since,
                starts_at: it.appointment.starts_at,
                ends_at: it.appointment.ends_at(),
                answer,
            }
        };
        self.meetings.iter().map(facts).collect()
    }
}
