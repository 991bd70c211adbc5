//! Every partnership of a programme as its organisers follow it: that something happened and when, never what.

use super::signs::last_signs;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::access::{Actor, Scope};
use domain::concern::{Attention, Concern, attention};
use domain::programme::Programme;
use domain::round::{Partnership, Response};
use domain::{
    OrganisationId, ParticipantId, PartnershipId, PersonId, PersonName, ProgrammeId, ShortText, Timestamp,
};
use std::collections::{BTreeMap, HashMap};
use storage::work::Work;
use storage::{
    StorageError, Tx, agreements, concerns, goals, organisations, outputs, participants, partnerships,
    persons, work,
};

/// A partnership and what is known of how it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedPartnership {
    pub partnership: Partnership,
    /// In the order of the members; who has been deleted is not among them.
    pub members: Vec<FollowedMember>,
    /// When something was last heard of it.
    pub last_sign: Timestamp,
    /// What the organisers were told and have not looked after.
    pub concerns: Vec<Concern>,
    /// Why somebody should look after it, the most pressing first.
    pub attention: Vec<Attention>,
    pub progress: Progress,
}

/// A member as organisers see them in lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedMember {
    pub participant: ParticipantId,
    pub name: PersonName,
    pub organisation: Option<ShortText>,
    pub response: Response,
}

/// How far a partnership has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub agreement: AgreementStage,
    pub work: Work,
    pub goals_set: u32,
    pub goals_reached: u32,
    pub outputs: u32,
    pub outputs_published: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AgreementStage {
    #[default]
    Missing,
    /// A version is there that not everybody has signed.
    Drafted,
    /// Since when a version holds that everybody has signed.
    Signed(Timestamp),
}

impl FollowedPartnership {
    /// Whether somebody still has to answer the introduction.
    pub fn is_awaited(&self) -> bool {
        self.partnership.current().any(|it| it.response == Response::Awaited)
    }

    pub const fn has_ended(&self) -> bool {
        self.partnership.ended_at.is_some()
    }
}

/// Every partnership of a programme, for one of its organisers.
pub async fn followed_partnerships(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<(Programme, Vec<FollowedPartnership>), ActionError<NoRefusal>> {
    let programme = organised(tx, actor, programme).await?;
    let scope = Scope::of(actor, programme.id).ok_or(ActionError::NotFound)?;
    let pairs = partnerships::list(tx, &scope).await?;
    let signs = last_signs(tx, &scope, &pairs).await?;
    let known = names(tx, &scope).await?;
    let progress = progress(tx, &scope, now).await?;
    let mut told: HashMap<PartnershipId, Vec<Concern>> = HashMap::new();
    for it in concerns::list(tx, &scope).await? {
        if it.settled.is_none() {
            told.entry(it.partnership).or_default().push(it);
        }
    }
    let followed = |it: Partnership| {
        let concerns = told.remove(&it.id).unwrap_or_default();
        let last_sign = signs.get(&it.id).copied().unwrap_or(it.introduced_at);
        let members = it.members.iter().filter_map(|member| {
            let (name, organisation) = known.get(&member.participant)?.clone();
            let (participant, response) = (member.participant, member.response.clone());
            Some(FollowedMember { participant, name, organisation, response })
        });
        FollowedPartnership {
            members: members.collect(),
            attention: attention(&programme, &it, last_sign, &concerns, now),
            last_sign,
            concerns,
            progress: progress.get(&it.id).copied().unwrap_or_default(),
            partnership: it,
        }
    };
    let pairs = pairs.into_iter().map(followed).collect();
    Ok((programme, pairs))
}

type Names = HashMap<ParticipantId, (PersonName, Option<ShortText>)>;

async fn names(tx: &mut Tx, scope: &Scope) -> Result<Names, StorageError> {
    let people = participants::list(tx, scope, None).await?;
    let ids: Vec<PersonId> = people.iter().map(|it| it.person).collect();
    let names: HashMap<PersonId, PersonName> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it.name)).collect();
    let organisations: HashMap<OrganisationId, ShortText> =
        organisations::list(tx).await?.into_iter().map(|it| (it.id, it.name)).collect();
    let known = people.into_iter().filter_map(|it| {
        let organisation = it.profile.organisation.and_then(|id| organisations.get(&id).cloned());
        Some((it.id, (names.get(&it.person)?.clone(), organisation)))
    });
    Ok(known.collect())
}

async fn progress(
    tx: &mut Tx,
    scope: &Scope,
    now: Timestamp,
) -> Result<BTreeMap<PartnershipId, Progress>, StorageError> {
    let mut all: BTreeMap<PartnershipId, Progress> = BTreeMap::new();
    for (id, work) in work::of_partnerships(tx, scope, now).await? {
        all.entry(id).or_default().work = work;
    }
    for it in agreements::progress(tx, scope).await? {
        all.entry(it.partnership).or_default().agreement =
            it.agreed_at.map_or(AgreementStage::Drafted, AgreementStage::Signed);
    }
    for it in goals::counts(tx, scope).await? {
        let progress = all.entry(it.partnership).or_default();
        progress.goals_set = it.open + it.reached;
        progress.goals_reached = it.reached;
    }
    for it in outputs::standings(tx, scope).await? {
        let progress = all.entry(it.partnership).or_default();
        progress.outputs += 1;
        progress.outputs_published += u32::from(it.is_published());
    }
    Ok(all)
}
