//! Rows become outputs, and outputs rows.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{output, output_author};
use domain::output::{
    Consent, Details, Licence, Offer, Output, OutputKind, OutputState, Publication, Reach, Terms,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "outputs";
const VERSION: Field = Field(TABLE, "version");

/// Two queries, however many outputs.
pub(super) async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Output>, StorageError> {
    let rows = output::Entity::find()
        .filter(condition.clone())
        .order_by_asc(output::Column::CreatedAt)
        .order_by_asc(output::Column::Id)
        .all(tx.inner())
        .await?;
    let ids = output::Entity::find().select_only().column(output::Column::Id).filter(condition);
    let author_rows = output_author::Entity::find()
        .filter(output_author::Column::OutputId.in_subquery(ids.into_query()))
        .order_by_asc(output_author::Column::Position)
        .all(tx.inner())
        .await?;
    let mut authors: HashMap<Uuid, Vec<output_author::Model>> = HashMap::new();
    for row in author_rows {
        authors.entry(row.output_id).or_default().push(row);
    }
    rows.into_iter()
        .map(|row| {
            let authors = authors.remove(&row.id).unwrap_or_default();
            to_output(row, authors)
        })
        .collect()
}

pub(super) fn versioned(it: u32) -> Result<i32, StorageError> {
    VERSION.number(it)
}

pub(super) fn to_row(it: &Output) -> Result<output::ActiveModel, StorageError> {
    let (reviewed, published_at) = match it.state {
        OutputState::Idea | OutputState::Draft => (None, None),
        OutputState::Reviewed { version } => (Some(version), None),
        OutputState::Published(Publication { reviewed, at }) => (Some(reviewed), Some(at)),
    };
    let terms = it.offer.as_ref().map(|it| &it.terms);
    Ok(output::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        partnership_id: Set(it.partnership.uuid()),
        title: Set(it.details.title.to_string()),
        kind: Set(it.details.kind.code().into()),
        audience: Set(optional(it.details.audience.as_ref())),
        language: Set(it.details.language.code().into()),
        state: Set(it.state.code().into()),
        reviewed_version: Set(VERSION.optional_number(reviewed)?),
        published_at: Set(published_at),
        newest: Set(versioned(it.newest)?),
        offer_number: Set(versioned(it.offer.as_ref().map_or(0, |it| it.number))?),
        offered_version: Set(VERSION.optional_number(terms.map(|it| it.version))?),
        licence: Set(terms.map(|it| it.licence.code().into())),
        reach: Set(terms.map(|it| it.reach.code().into())),
        created_at: Set(it.created_at),
        version: Set(versioned(it.version)?),
    })
}

/// Who is named as author, in order, and when each agreed.
pub(super) fn authors_of(it: &Output) -> Vec<output_author::Model> {
    let Some(offer) = &it.offer else { return Vec::new() };
    let author = |(participant, position): (&domain::ParticipantId, i16)| output_author::Model {
        output_id: it.id.uuid(),
        position,
        participant_id: participant.uuid(),
        consented_at: offer.consents.iter().find(|it| it.author == *participant).map(|it| it.at),
    };
    offer.terms.authors.iter().zip(0_i16..).map(author).collect()
}

fn to_output(row: output::Model, authors: Vec<output_author::Model>) -> Result<Output, StorageError> {
    let number = |it: Option<i32>| VERSION.optional_number::<i32, u32>(it);
    let state = match (row.state.as_str(), number(row.reviewed_version)?, row.published_at) {
        ("idea", None, None) => OutputState::Idea,
        ("draft", None, None) => OutputState::Draft,
        ("reviewed", Some(version), None) => OutputState::Reviewed { version },
        ("published", Some(reviewed), Some(at)) => OutputState::Published(Publication { reviewed, at }),
        _ => return Err(Field(TABLE, "state").corrupt(&row.state)),
    };
    let offer = match (number(row.offered_version)?, &row.licence, &row.reach) {
        (None, None, None) => None,
        (Some(version), Some(licence), Some(reach)) => {
            let consents = authors
                .iter()
                .filter_map(|it| it.consented_at.map(|at| Consent { author: it.participant_id.into(), at }));
            Some(Offer {
                number: VERSION.number(row.offer_number)?,
                consents: consents.collect(),
                terms: Terms {
                    version,
                    licence: Field(TABLE, "licence").coded(licence, Licence::from_code)?,
                    reach: Field(TABLE, "reach").coded(reach, Reach::from_code)?,
                    authors: authors.iter().map(|it| it.participant_id.into()).collect(),
                },
            })
        }
        _ => return Err(Field(TABLE, "offered_version").corrupt(row.offer_number)),
    };
    Ok(Output {
        id: row.id.into(),
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        details: Details {
            title: Field(TABLE, "title").short(&row.title)?,
            kind: Field(TABLE, "kind").coded(&row.kind, OutputKind::from_code)?,
            audience: Field(TABLE, "audience").optional_short(row.audience)?,
            language: Field(TABLE, "language").language(&row.language)?,
        },
        state,
        newest: VERSION.number(row.newest)?,
        offer,
        created_at: row.created_at,
        version: VERSION.number(row.version)?,
    })
}
