//! The people of a programme by their names, as its organisers see them.

use domain::access::Scope;
use domain::{Language, OrganisationId, ParticipantId, PersonId};
use std::collections::{BTreeMap, HashMap};
use storage::{StorageError, Tx, organisations, participants, persons};
use wording::Texts;

/// What is known of a person wherever a round is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub name: String,
    pub organisation: Option<String>,
    pub language: Option<Language>,
}

/// Everybody whom a scope reaches, whatever they are now: people who have left are still in what was proposed.
#[derive(Clone, Debug, Default)]
pub(crate) struct People(BTreeMap<ParticipantId, Known>);

impl People {
    pub(crate) async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self, StorageError> {
        let participants = participants::list(tx, scope, None).await?;
        let ids: Vec<PersonId> = participants.iter().map(|it| it.person).collect();
        let persons: HashMap<PersonId, _> =
            persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
        let organisations: HashMap<OrganisationId, String> =
            organisations::list(tx).await?.into_iter().map(|it| (it.id, it.name.to_string())).collect();
        let known = participants.into_iter().filter_map(|it| {
            let person = persons.get(&it.person)?;
            let organisation = it.profile.organisation.and_then(|id| organisations.get(&id).cloned());
            let (name, language) = (person.name.to_string(), Some(person.language));
            Some((it.id, Known { name, organisation, language }))
        });
        Ok(Self(known.collect()))
    }

    pub(crate) fn of(known: impl IntoIterator<Item = (ParticipantId, Known)>) -> Self {
        Self(known.into_iter().collect())
    }

    pub(crate) fn find(&self, id: ParticipantId) -> Option<&Known> {
        self.0.get(&id)
    }

    pub(crate) fn name(&self, t: &Texts, id: ParticipantId) -> String {
        self.find(id).map_or_else(|| t.studio_somebody_gone(), |it| it.name.clone())
    }

    /// Names as in a sentence.
    pub(crate) fn names(&self, t: &Texts, ids: impl IntoIterator<Item = ParticipantId>) -> String {
        t.list_and(ids.into_iter().map(|it| self.name(t, it)))
    }

    pub(crate) fn organisation(&self, id: ParticipantId) -> Option<&str> {
        self.find(id)?.organisation.as_deref()
    }

    /// These people in the order of their names.
    pub(crate) fn sorted(
        &self,
        t: &Texts,
        ids: impl IntoIterator<Item = ParticipantId>,
    ) -> Vec<(ParticipantId, String)> {
        let mut named: Vec<_> = ids.into_iter().map(|it| (it, self.name(t, it))).collect();
        t.sort_by_name(&mut named, |it| it.1.clone());
        named
    }
}
