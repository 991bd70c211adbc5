//! A partnership to look at pages with.

use crate::pages::programmes::rounds;
use actions::follow_up::{AgreementStage, FollowedMember, FollowedPartnership, Progress};
use chrono::Duration;
use domain::concern::{Attention, Concern, ConcernKind};
use domain::programme::Programme;
use domain::round::Response;
use domain::{PersonName, ShortText};
use storage::work::Work;

/// One member has accepted, the other has not answered, and somebody has asked for help; one that goes well; one that
/// has ended.
pub(in crate::pages::programmes) fn sampled() -> (Programme, Vec<FollowedPartnership>) {
    let (programme, material, mut partnership) = rounds::sampled(false);
    let at = programme.created_at;
    if let Some(member) = partnership.members.first_mut() {
        member.response = Response::Accepted { at };
    }
    let members = partnership.members.iter().filter_map(|member| {
        let known = material.people.iter().find(|it| it.id == member.participant)?;
        Some(FollowedMember {
            participant: member.participant,
            name: PersonName::parse(&known.name).ok()?,
            organisation: known.organisation.as_deref().and_then(|it| ShortText::parse(it).ok()),
            response: member.response.clone(),
        })
    });
    let concern = Concern {
        id: uuid::Uuid::from_u128(31).into(),
        programme: programme.id,
        partnership: partnership.id,
        kind: ConcernKind::NeedHelp,
        by: None,
        raised_at: at,
        settled: None,
    };
    let waiting = FollowedPartnership {
        members: members.collect(),
        last_sign: at,
        concerns: vec![concern],
        attention: vec![Attention::NeedsHelp, Attention::Unanswered],
        progress: Progress::default(),
        partnership,
    };
    let going = with_answers(&waiting, 41, Response::Accepted { at });
    let work = Work {
        planned: 1,
        held: 4,
        held_minutes: 300,
        activities: 3,
        activity_minutes: 270,
        next_at: Some(at + Duration::days(62)),
        last_held_at: Some(at + Duration::days(48)),
        ..Work::default()
    };
    let agreement = AgreementStage::Signed(at + Duration::days(9));
    let progress =
        Progress { agreement, work, goals_set: 5, goals_reached: 2, outputs: 1, outputs_published: 0 };
    let going = FollowedPartnership { last_sign: at + Duration::days(50), progress, ..going };
    let mut ended = with_answers(&waiting, 42, Response::Left { at, reason: None });
    ended.partnership.ended_at = Some(at + Duration::days(30));
    (programme, vec![waiting, going, ended])
}

/// As `one`, in which everybody has answered this and nobody worries.
fn with_answers(one: &FollowedPartnership, id: u128, response: Response) -> FollowedPartnership {
    let mut it = FollowedPartnership { concerns: vec![], attention: vec![], ..one.clone() };
    it.partnership.id = uuid::Uuid::from_u128(id).into();
    for member in &mut it.partnership.members {
        member.response = response.clone();
    }
    for member in &mut it.members {
        member.response = response.clone();
    }
    it
}
