//! Requests to sign in. Each is used at most once: using it is one statement.

use crate::Tx;
use crate::error::{StorageError, corrupt};
use crate::rows::sign_in;
use domain::sign_in::{Origin, SignInRequest};
use domain::{Email, SignInId, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "sign_ins";

/// Keeps a request; every earlier one of the same browser, or of the console, is dead from now on.
pub async fn insert(tx: &mut Tx, it: &SignInRequest) -> Result<(), StorageError> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::UsedAt, Expr::value(it.created_at))
        .filter(sign_in::Column::BrowserHash.eq(browser_hash(&it.origin)))
        .filter(sign_in::Column::UsedAt.is_null())
        .exec(tx.inner())
        .await?;
    sign_in::ActiveModel {
        id: Set(it.id.uuid()),
        email: Set(it.email.to_string()),
        language: Set(it.language.code().into()),
        token_hash: Set(it.token_hash.clone()),
        code_hash: Set(it.code_hash.clone()),
        browser_hash: Set(browser_hash(&it.origin)),
        next: Set(it.next.clone()),
        created_at: Set(it.created_at),
        wrong_codes: Set(it.wrong_codes.into()),
        used_at: Set(None),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The newest unused request of this origin.
pub async fn find_by_origin(tx: &mut Tx, origin: &Origin) -> Result<Option<SignInRequest>, StorageError> {
    sign_in::Entity::find()
        .filter(sign_in::Column::BrowserHash.eq(browser_hash(origin)))
        .filter(sign_in::Column::UsedAt.is_null())
        .order_by_desc(sign_in::Column::CreatedAt)
        .one(tx.inner())
        .await?
        .map(to_request)
        .transpose()
}

/// The unused request a link belongs to.
pub async fn find_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<SignInRequest>, StorageError> {
    sign_in::Entity::find()
        .filter(sign_in::Column::TokenHash.eq(token_hash))
        .filter(sign_in::Column::UsedAt.is_null())
        .one(tx.inner())
        .await?
        .map(to_request)
        .transpose()
}

/// Uses a request up. `false` when somebody was faster: of any number of racers one gets `true`.
pub async fn consume(tx: &mut Tx, id: SignInId, now: Timestamp) -> Result<bool, StorageError> {
    let done = sign_in::Entity::update_many()
        .col_expr(sign_in::Column::UsedAt, Expr::value(now))
        .filter(sign_in::Column::Id.eq(id.uuid()))
        .filter(sign_in::Column::UsedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Counts a wrong code.
pub async fn count_wrong_code(tx: &mut Tx, id: SignInId) -> Result<(), StorageError> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::WrongCodes, Expr::col(sign_in::Column::WrongCodes).add(1))
        .filter(sign_in::Column::Id.eq(id.uuid()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Deletes requests made before `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let done =
        sign_in::Entity::delete_many().filter(sign_in::Column::CreatedAt.lt(then)).exec(tx.inner()).await?;
    Ok(done.rows_affected)
}

/// The console has no cookie, so its column is empty.
fn browser_hash(origin: &Origin) -> Vec<u8> {
    match origin {
        Origin::Browser { hash } => hash.clone(),
        Origin::Console => Vec::new(),
    }
}

fn to_request(row: sign_in::Model) -> Result<SignInRequest, StorageError> {
    Ok(SignInRequest {
        id: row.id.into(),
        email: Email::parse(&row.email).map_err(|_| corrupt(TABLE, "email", &row.email))?,
        language: row.language.parse().map_err(|_| corrupt(TABLE, "language", &row.language))?,
        token_hash: row.token_hash,
        code_hash: row.code_hash,
        origin: if row.browser_hash.is_empty() {
            Origin::Console
        } else {
            Origin::Browser { hash: row.browser_hash }
        },
        next: row.next,
        created_at: row.created_at,
        wrong_codes: u8::try_from(row.wrong_codes)
            .map_err(|_| corrupt(TABLE, "wrong_codes", row.wrong_codes))?,
    })
}
