//! Public sign-ups until their address is confirmed. Confirming is one statement.

use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::sign_up;
use crate::{Tx, json};
use domain::invitation::{SignUp, Submitted};
use domain::{SignInId, Timestamp};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

const TABLE: &str = "sign_ups";

/// Keeps a form that somebody has begun; `token_hash` finds it again.
pub async fn insert(tx: &mut Tx, it: &SignUp, token_hash: &[u8]) -> Result<(), StorageError> {
    let submitted = it.submitted.as_ref();
    sign_up::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        token_hash: Set(token_hash.to_vec()),
        language: Set(it.language.code().into()),
        fields: Set(json::write(&it.fields)),
        email: Set(submitted.map(|it| it.email.to_string())),
        name: Set(submitted.map(|it| it.name.to_string())),
        organisation_name: Set(submitted.and_then(|it| optional(it.organisation_name.as_ref()))),
        submitted_at: Set(submitted.map(|it| it.at)),
        confirm_hash: Set(None),
        changed_at: Set(it.changed_at),
        confirmed_at: Set(None),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// Writes the form as it stands now: language, fields and time. `false` when it is unknown or confirmed already.
pub async fn save(tx: &mut Tx, it: &SignUp) -> Result<bool, StorageError> {
    let row = sign_up::ActiveModel {
        language: Set(it.language.code().into()),
        fields: Set(json::write(&it.fields)),
        changed_at: Set(it.changed_at),
        ..Default::default()
    };
    write_unconfirmed(tx, it.id, row).await
}

/// Records that the complete form was sent. Only the newest `confirm_hash` counts, so an address given before can no
/// longer confirm. `false` when the form is unknown or confirmed already.
pub async fn submit(
    tx: &mut Tx,
    id: SignInId,
    submitted: &Submitted,
    confirm_hash: &[u8],
) -> Result<bool, StorageError> {
    let row = sign_up::ActiveModel {
        email: Set(Some(submitted.email.to_string())),
        name: Set(Some(submitted.name.to_string())),
        organisation_name: Set(optional(submitted.organisation_name.as_ref())),
        submitted_at: Set(Some(submitted.at)),
        confirm_hash: Set(Some(confirm_hash.to_vec())),
        changed_at: Set(submitted.at),
        ..Default::default()
    };
    write_unconfirmed(tx, id, row).await
}

/// The unconfirmed form of the one who began it.
pub async fn find_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SignUp>, StorageError> {
    find_unconfirmed(tx, sign_up::Column::TokenHash, token_hash).await
}

/// The form that a letter's link would confirm; `None` once it is confirmed.
pub async fn find_by_confirm_hash(tx: &mut Tx, confirm_hash: &[u8]) -> Result<Option<SignUp>, StorageError> {
    find_unconfirmed(tx, sign_up::Column::ConfirmHash, confirm_hash).await
}

/// Uses a letter's link up. `false` when somebody was faster or the form was sent again with another address: of any
/// number of racers one gets `true`.
pub async fn confirm(tx: &mut Tx, confirm_hash: &[u8], now: Timestamp) -> Result<bool, StorageError> {
    let row = sign_up::ActiveModel { confirmed_at: Set(Some(now)), ..Default::default() };
    let done = sign_up::Entity::update_many()
        .set(row)
        .filter(sign_up::Column::ConfirmHash.eq(confirm_hash))
        .filter(sign_up::Column::ConfirmedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Deletes forms nobody has touched since `then`, confirmed ones as well; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let stale = sign_up::Entity::delete_many().filter(sign_up::Column::ChangedAt.lt(then));
    Ok(stale.exec(tx.inner()).await?.rows_affected)
}

async fn write_unconfirmed(
    tx: &mut Tx,
    id: SignInId,
    row: sign_up::ActiveModel,
) -> Result<bool, StorageError> {
    let done = sign_up::Entity::update_many()
        .set(row)
        .filter(sign_up::Column::Id.eq(id.uuid()))
        .filter(sign_up::Column::ConfirmedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

async fn find_unconfirmed(
    tx: &mut Tx,
    column: sign_up::Column,
    hash: &[u8],
) -> Result<Option<SignUp>, StorageError> {
    let find = sign_up::Entity::find().filter(column.eq(hash)).filter(sign_up::Column::ConfirmedAt.is_null());
    find.one(tx.inner()).await?.map(to_sign_up).transpose()
}

fn to_sign_up(row: sign_up::Model) -> Result<SignUp, StorageError> {
    let organisation_name = Field(TABLE, "organisation_name").optional_short(row.organisation_name)?;
    let submitted = match (row.email, row.name, row.submitted_at) {
        (Some(email), Some(name), Some(at)) => Some(Submitted {
            email: Field(TABLE, "email").email(&email)?,
            name: Field(TABLE, "name").person_name(&name)?,
            organisation_name,
            at,
        }),
        (None, None, None) => None,
        (_, _, at) => return Err(Field(TABLE, "submitted_at").corrupt(format!("{at:?}"))),
    };
    Ok(SignUp {
        id: row.id.into(),
        programme: row.programme_id.into(),
        language: Field(TABLE, "language").language(&row.language)?,
        fields: json::read(TABLE, "fields", row.fields)?,
        submitted,
        changed_at: row.changed_at,
    })
}
