//! What is published, for everybody whom it was published for.

use super::rows::load;
use super::texts::text_where;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::output;
use crate::{Tx, attachments, organisations, participants, persons};
use domain::access::Scope;
use domain::attachment::{Attachment, Owner};
use domain::output::{Details, Licence, Output, OutputKind, OutputText, Reach, Terms};
use domain::{
    Language, OutputId, ParticipantId, PartnershipId, PersonName, ProgrammeId, ShortText, Timestamp,
};
use sea_orm::{ColumnTrait, Condition};
use uuid::Uuid;

/// A published output as all its authors agreed to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub id: OutputId,
    pub programme: ProgrammeId,
    pub details: Details,
    pub terms: Terms,
    pub authors: Vec<Author>,
    pub published_at: Timestamp,
    /// Of whose pictures it may show those that its text names.
    partnership: PartnershipId,
}

impl Published {
    /// One that stands in no database, for looking at pages.
    pub fn sample(title: ShortText, authors: Vec<Author>) -> Self {
        let (kind, language) = (OutputKind::BlogPost, Language::Fi);
        let named = authors.iter().map(|it| it.participant).collect();
        Self {
            id: OutputId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(1)),
            details: Details { title, kind, audience: None, language },
            terms: Terms { version: 1, licence: Licence::CcBy, reach: Reach::Public, authors: named },
            authors,
            published_at: Timestamp::UNIX_EPOCH,
            partnership: PartnershipId::new(Uuid::from_u128(1)),
        }
    }
}

/// Whoever is named as an author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub participant: ParticipantId,
    /// `None` once the person is gone.
    pub name: Option<PersonName>,
    pub organisation: Option<ShortText>,
}

/// What is published in a programme for readers of this kind, the newest first.
pub async fn list_published(
    tx: &mut Tx,
    programme: ProgrammeId,
    reader: Reach,
) -> Result<Vec<Published>, StorageError> {
    let mut them = Vec::new();
    for it in load(tx, published_for(programme, reader)).await? {
        them.extend(to_published(tx, it).await?);
    }
    them.sort_by_key(|it| std::cmp::Reverse((it.published_at, it.id)));
    Ok(them)
}

/// A published output with the text that its authors agreed to.
pub async fn find_published(
    tx: &mut Tx,
    programme: ProgrammeId,
    reader: Reach,
    id: OutputId,
) -> Result<Option<(Published, OutputText)>, StorageError> {
    let condition = published_for(programme, reader).add(output::Column::Id.eq(id.uuid()));
    let Some(found) = load(tx, condition).await?.pop() else { return Ok(None) };
    let Some(it) = to_published(tx, found).await? else { return Ok(None) };
    let text = text_where(tx, id, it.terms.version, Condition::all()).await?;
    let text = text.ok_or_else(|| Field("outputs", "offered_version").corrupt(it.terms.version))?;
    Ok(Some((it, text)))
}

/// A picture of a published output, by its name. That the text shows it is for the caller to know.
pub async fn published_picture(
    tx: &mut Tx,
    it: &Published,
    name: &str,
) -> Result<Option<Attachment>, StorageError> {
    let owner = Owner::Partnership(it.partnership);
    attachments::named(tx, it.programme, owner, it.id.uuid(), name).await
}

fn published_for(programme: ProgrammeId, reader: Reach) -> Condition {
    let published = Condition::all()
        .add(output::Column::ProgrammeId.eq(programme.uuid()))
        .add(output::Column::State.eq("published"));
    match reader {
        Reach::Public => published.add(output::Column::Reach.eq(Reach::Public.code())),
        Reach::Programme => published,
    }
}

async fn to_published(tx: &mut Tx, it: Output) -> Result<Option<Published>, StorageError> {
    let (Some(publication), Some(offer)) = (it.publication(), it.offer) else { return Ok(None) };
    let scope = Scope::of_the_system(it.programme);
    let mut authors = Vec::with_capacity(offer.terms.authors.len());
    for author in &offer.terms.authors {
        let (mut name, mut organisation) = (None, None);
        if let Some(participant) = participants::find(tx, &scope, *author).await? {
            name = persons::find(tx, participant.person).await?.map(|it| it.name);
            if let Some(id) = participant.profile.organisation {
                organisation = organisations::find(tx, id).await?.map(|it| it.name);
            }
        }
        authors.push(Author { participant: *author, name, organisation });
    }
    Ok(Some(Published {
        id: it.id,
        programme: it.programme,
        details: it.details,
        terms: offer.terms,
        authors,
        published_at: publication.at,
        partnership: it.partnership,
    }))
}
