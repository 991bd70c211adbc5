//! The next steps of one person, or of everybody in a programme.

use super::facts::facts;
use domain::access::{Actor, Scope};
use domain::participant::Participant;
use domain::person::Person;
use domain::programme::Programme;
use domain::round::Partnership;
use domain::step::{About, Step, next_steps};
use domain::{ParticipantId, PartnershipId, PersonId, PersonName, ProgrammeId, Timestamp};
use std::collections::HashMap;
use storage::{StorageError, Tx, access, participants, partnerships, persons, programmes};

/// A step as its owner reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnStep {
    pub step: Step,
    /// With whom, where it is about a partnership.
    pub with: Vec<PersonName>,
}

/// Somebody in a programme with what is next for them.
#[derive(Clone, Debug)]
pub(crate) struct Somebody {
    pub participant: Participant,
    pub person: Person,
    pub steps: Vec<Step>,
}

/// What is next for the actor in a programme they take part in; nothing for anybody else.
pub async fn steps_of_participant(
    tx: &mut Tx,
    actor: &Actor,
    programme: &Programme,
    now: Timestamp,
) -> Result<Vec<OwnStep>, StorageError> {
    let Some(own) = actor.participant(programme.id) else { return Ok(vec![]) };
    own_steps(tx, programme, own, now).await
}

/// As [`steps_of_participant`], for a letter to the participant.
pub(crate) async fn own_steps(
    tx: &mut Tx,
    programme: &Programme,
    own: ParticipantId,
    now: Timestamp,
) -> Result<Vec<OwnStep>, StorageError> {
    let whole = Scope::of_the_system(programme.id);
    let Some(participant) = participants::find(tx, &whole, own).await? else { return Ok(vec![]) };
    let Some(actor) = access::actor(tx, participant.person).await? else { return Ok(vec![]) };
    let Some(scope) = Scope::own(&actor, programme.id) else { return Ok(vec![]) };
    let pairs = partnerships::of_participant(tx, &whole, own).await?;
    let found = facts(tx, programme, &scope, std::slice::from_ref(&participant), &pairs, now).await?;
    let steps = found.get(&own).map(next_steps).unwrap_or_default();
    let mut names: HashMap<PartnershipId, Vec<PersonName>> = HashMap::new();
    for pair in pairs.iter().filter(|it| it.ended_at.is_none()) {
        names.insert(pair.id, partner_names(tx, &whole, pair, own).await?);
    }
    Ok(steps
        .into_iter()
        .map(|step| {
            let with = match step.about {
                About::Partnership(id) | About::Meeting(id, _) | About::Output(id, _) => {
                    names.get(&id).cloned()
                }
                About::Programme | About::JointMeeting(_) | About::Questionnaire(_) | About::Review(..) => {
                    None
                }
            };
            OwnStep { step, with: with.unwrap_or_default() }
        })
        .collect())
}

async fn partner_names(
    tx: &mut Tx,
    scope: &Scope,
    pair: &Partnership,
    own: ParticipantId,
) -> Result<Vec<PersonName>, StorageError> {
    let mut names = Vec::new();
    for member in pair.current().filter(|it| it.participant != own) {
        if let Some(participant) = participants::find(tx, scope, member.participant).await?
            && let Some(person) = persons::find(tx, participant.person).await?
        {
            names.push(person.name);
        }
    }
    Ok(names)
}

/// Everybody in the programme with their next steps, for the system's own work.
pub(crate) async fn everybody(
    tx: &mut Tx,
    programme: &Programme,
    now: Timestamp,
) -> Result<(Vec<Somebody>, Vec<Partnership>), StorageError> {
    let whole = Scope::of_the_system(programme.id);
    let people = participants::list(tx, &whole, None).await?;
    let pairs = partnerships::list(tx, &whole).await?;
    let found = facts(tx, programme, &whole, &people, &pairs, now).await?;
    let ids: Vec<PersonId> = people.iter().map(|it| it.person).collect();
    let persons: HashMap<PersonId, Person> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let somebody = |participant: Participant| {
        let steps = found.get(&participant.id).map(next_steps).unwrap_or_default();
        Some(Somebody { person: persons.get(&participant.person)?.clone(), participant, steps })
    };
    Ok((people.into_iter().filter_map(somebody).collect(), pairs))
}

/// The next steps of everybody, for whoever organises the programme: kinds and days, no contents.
pub async fn steps_of_programme(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<HashMap<ParticipantId, Vec<Step>>, StorageError> {
    if !actor.organises(programme) {
        return Ok(HashMap::new());
    }
    let Some(programme) = programmes::find(tx, programme).await? else { return Ok(HashMap::new()) };
    let (people, _) = everybody(tx, &programme, now).await?;
    Ok(people.into_iter().map(|it| (it.participant.id, it.steps)).collect())
}
