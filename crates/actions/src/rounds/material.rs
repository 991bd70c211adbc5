//! Everything a round's matching needs to know, read in one go.

use crate::matchmaking::{Candidate, Past, Prepared, vocabulary};
use crate::vocabulary::edits;
use domain::ProgrammeId;
use domain::access::Scope;
use domain::participant::{Participant, ParticipantStatus};
use domain::round::Partnership;
use domain::{OrganisationId, ParticipantId, PersonId, RoundId};
use expertise::Vocabulary;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use storage::{StorageError, Tx, organisations, participants, partnerships, persons};

/// The people of a round with their past and the programme's vocabulary. Owned, so that it can be moved to another
/// thread.
#[derive(Clone, Debug)]
pub struct Material {
    pub people: Vec<Candidate>,
    pub past: Past,
    pub vocabulary: Arc<Vocabulary>,
}

impl Material {
    /// Understands what everybody wrote. Takes milliseconds for dozens of people, a second for a thousand: not for a
    /// thread that serves requests.
    pub fn prepare(&self) -> Prepared<'_> {
        Prepared::new(self.people.clone(), &self.past, &self.vocabulary)
    }
}

/// The people who take part in a round: approved, and in no partnership of another round that goes on.
///
/// For the matching: nothing here is scoped to who asks. Pages that show reasons come here after they have checked that
/// the reader may see the partnership.
pub async fn material(tx: &mut Tx, programme: ProgrammeId, round: RoundId) -> Result<Material, StorageError> {
    let scope = Scope::of_the_system(programme);
    let approved = participants::list(tx, &scope, Some(ParticipantStatus::Approved)).await?;
    let partnerships = partnerships::list(tx, &scope).await?;
    let taken = taken(&partnerships, round);
    let free: Vec<Participant> = approved.into_iter().filter(|it| !taken.contains(&it.id)).collect();
    let met = partnerships::past_pairs(tx, programme).await?;
    Ok(Material {
        people: candidates(tx, free).await?,
        past: Past {
            // What this round itself has published is not yet the past.
            met: met
                .into_iter()
                .map(|it| it.participants)
                .filter(|it| !is_of_round(&partnerships, round, *it))
                .collect(),
            declined: declined(&partnerships),
        },
        vocabulary: vocabulary(&edits(tx, programme).await?),
    })
}

/// These people only, for the reasons between them: a letter about one partnership need not understand the programme.
pub(crate) async fn material_of(
    tx: &mut Tx,
    programme: ProgrammeId,
    people: Vec<Participant>,
) -> Result<Material, StorageError> {
    Ok(Material {
        people: candidates(tx, people).await?,
        past: Past::default(),
        vocabulary: vocabulary(&edits(tx, programme).await?),
    })
}

fn taken(partnerships: &[Partnership], round: RoundId) -> HashSet<ParticipantId> {
    let running = partnerships.iter().filter(|it| it.round != round && it.ended_at.is_none());
    running.flat_map(|it| it.current().map(|member| member.participant).collect::<Vec<_>>()).collect()
}

fn is_of_round(partnerships: &[Partnership], round: RoundId, pair: (ParticipantId, ParticipantId)) -> bool {
    let holds = |it: &Partnership, who| it.members.iter().any(|member| member.participant == who);
    let mut shared = partnerships.iter().filter(|it| holds(it, pair.0) && holds(it, pair.1)).peekable();
    shared.peek().is_some() && shared.all(|it| it.round == round && it.ended_at.is_none())
}

/// Who declined or left, with everybody they were brought together with: they are not brought together again.
fn declined(partnerships: &[Partnership]) -> Vec<(ParticipantId, ParticipantId)> {
    let mut pairs = Vec::new();
    for partnership in partnerships {
        for member in partnership.members.iter().filter(|it| it.response.is_gone()) {
            let others = partnership.members.iter().filter(|it| it.participant != member.participant);
            pairs.extend(others.map(|it| (member.participant, it.participant)));
        }
    }
    pairs
}

async fn candidates(tx: &mut Tx, participants: Vec<Participant>) -> Result<Vec<Candidate>, StorageError> {
    let ids: Vec<PersonId> = participants.iter().map(|it| it.person).collect();
    let persons: HashMap<PersonId, _> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let names: HashMap<OrganisationId, String> =
        organisations::list(tx).await?.into_iter().map(|it| (it.id, it.name.to_string())).collect();
    let candidate = |it: Participant| {
        let person = persons.get(&it.person);
        Candidate {
            id: it.id,
            name: person.map_or_else(String::new, |it| it.name.to_string()),
            email: person.map_or_else(String::new, |it| it.email.to_string()),
            organisation: it.profile.organisation.and_then(|id| names.get(&id).cloned()),
            language: person.map(|it| it.language),
            profile: it.profile,
        }
    };
    Ok(participants.into_iter().map(candidate).collect())
}
