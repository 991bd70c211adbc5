//! Inviting the people of the earlier programme to the one that follows it.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use crate::invitations::{CannotInvite, Invitee, MOST_AT_ONCE, NewInvitations, send_invitations};
use domain::access::{Actor, Scope};
use domain::invitation::InvitedAs;
use domain::participant::ParticipantStatus;
use domain::person::Person;
use domain::programme::Programme;
use domain::{Language, PersonId, ProgrammeId, Timestamp};
use std::collections::{BTreeMap, HashSet};
use storage::{StorageError, Tx, invitations, participants, persons, programmes};

/// Who took part before and has no part in the new programme yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub programme: Programme,
    /// The programme they took part in.
    pub before: Programme,
    pub people: Vec<Person>,
}

/// The people who would be invited; `None` when the programme follows none, or one that is not the actor's to see.
pub async fn earlier_people(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<Option<Earlier>, ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    Ok(find(&mut tx, actor, programme, now).await?)
}

async fn find(
    tx: &mut Tx,
    actor: &Actor,
    programme: Programme,
    now: Timestamp,
) -> Result<Option<Earlier>, StorageError> {
    let Some(before) = programme.follows.filter(|it| actor.organises(*it)) else { return Ok(None) };
    let Some(before) = programmes::find(tx, before).await? else { return Ok(None) };
    let took_part =
        participants::list(tx, &Scope::of_the_system(before.id), Some(ParticipantStatus::Approved)).await?;
    let here = Scope::of_the_system(programme.id);
    let known: HashSet<PersonId> =
        participants::list(tx, &here, None).await?.into_iter().map(|it| it.person).collect();
    let invited: HashSet<String> = invitations::list(tx, &here)
        .await?
        .into_iter()
        .filter(|it| it.check(now).is_ok() && matches!(it.invited_as, InvitedAs::Participant { .. }))
        .map(|it| it.email.to_string())
        .collect();
    let ids: Vec<PersonId> = took_part.iter().map(|it| it.person).filter(|it| !known.contains(it)).collect();
    let mut people = persons::find_many(tx, &ids).await?;
    people.retain(|it| !invited.contains(it.email.as_str()));
    people.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    Ok(Some(Earlier { programme, before, people }))
}

/// Invites these of them, each in their own language; how many letters were written. Whoever is invited already is not
/// written to again.
pub async fn invite_again(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    wanted: &HashSet<PersonId>,
) -> Result<usize, ActionError<CannotInvite>> {
    let earlier =
        earlier_people(app, actor, programme).await.map_err(|it| it.map_refusal(|no| match no {}))?;
    let earlier = earlier.ok_or(ActionError::NotFound)?;
    let mut by_language: BTreeMap<&str, (Language, Vec<Invitee>)> = BTreeMap::new();
    for person in earlier.people.iter().filter(|it| wanted.contains(&it.id)) {
        let invitee = Invitee { email: person.email.clone(), name: Some(person.name.clone()) };
        let (_, them) =
            by_language.entry(person.language.code()).or_insert_with(|| (person.language, vec![]));
        them.push(invitee);
    }
    let mut sent = 0;
    for (language, them) in by_language.into_values() {
        for some in them.chunks(MOST_AT_ONCE) {
            let invited_as = InvitedAs::Participant { organisation: None, nominated: false };
            let new = NewInvitations { to: some.to_vec(), invited_as, language };
            sent += send_invitations(app, actor, programme, new).await?.sent.len();
        }
    }
    Ok(sent)
}
