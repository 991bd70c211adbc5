//! What publishing would do, before anybody presses the button.

use super::publish::{count_left, members};
use super::recompute::scenario;
use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::person::Person;
use domain::round::{Proposal, Round, RoundState};
use domain::{ParticipantId, PersonId, RoundId};
use std::collections::HashMap;
use storage::{persons, rounds};

/// Who would be told what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationPreview {
    pub round: Round,
    pub proposal: Proposal,
    /// One letter each: for every member of every partnership the reader and the participant it is about. A mentor of
    /// several gets one for each.
    pub letters: Vec<(ParticipantId, Person)>,
    /// People of the proposal who have since left or are no longer approved; publishing is refused until it is
    /// computed anew.
    pub left: usize,
}

/// What publishing the chosen scenario would do; `None` while nothing is proposed or after it was published.
pub async fn publication_preview(
    app: &App,
    actor: &Actor,
    round: RoundId,
) -> Result<Option<PublicationPreview>, ActionError<NoRefusal>> {
    let mut tx = app.store.read().await?;
    let round = rounds::find(&mut tx, round).await?.ok_or(ActionError::NotFound)?;
    must_organise(actor, round.programme)?;
    let RoundState::Proposed { chosen } = round.state else { return Ok(None) };
    let proposal = scenario(&mut tx, &round, chosen).await?;
    let people = members(&mut tx, &round, &proposal).await?;
    let ids: Vec<PersonId> = people.values().map(|it| it.person).collect();
    let persons: HashMap<PersonId, Person> =
        persons::find_many(&mut tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let everyone = proposal.outcome.partnerships.iter().flat_map(|it| &it.members);
    let letters = everyone
        .filter_map(|it| {
            let person = persons.get(&people.get(&it.participant)?.person)?;
            Some((it.participant, person.clone()))
        })
        .collect();
    let left = count_left(&proposal, &people);
    Ok(Some(PublicationPreview { round, proposal, letters, left }))
}
