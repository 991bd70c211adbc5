//! Letters on their way, and the administrator's outbox.

use crate::error::{StorageError, corrupt};
use crate::rows::mail;
use crate::{Tx, json};
use domain::mail::{Delivery, Mail};
use domain::{Email, MailId, PersonName, ProgrammeId, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::BTreeMap;

const TABLE: &str = "mails";

/// A letter as it was worded when it was sent or kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub subject: String,
    pub plain: String,
    pub html: String,
    /// What calendar programs take from the letter, as iCalendar text.
    pub calendar: Option<String>,
}

impl Wording {
    /// The same without a secret that it holds.
    #[must_use]
    pub fn without(&self, secret: &str) -> Self {
        let hide = |text: &str| text.replace(secret, "…");
        Self {
            subject: hide(&self.subject),
            plain: hide(&self.plain),
            html: hide(&self.html),
            calendar: self.calendar.as_deref().map(hide),
        }
    }
}

pub async fn insert(tx: &mut Tx, it: &Mail) -> Result<(), StorageError> {
    mail::ActiveModel {
        id: Set(it.id.uuid()),
        recipient: Set(it.to.to_string()),
        recipient_name: Set(it.name.as_ref().map(ToString::to_string)),
        language: Set(it.language.code().into()),
        letter: Set(it.letter.code().into()),
        details: Set(json::letter::write(&it.letter)),
        programme_id: Set(it.programme.map(ProgrammeId::uuid)),
        created_at: Set(it.created_at),
        delivery: Set(it.delivery.code().into()),
        ..Default::default()
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: MailId) -> Result<Option<Mail>, StorageError> {
    mail::Entity::find_by_id(id.uuid())
        .one(tx.inner())
        .await?
        .map(|row| to_mail(row).map(|(it, _)| it))
        .transpose()
}

/// Records what became of a letter. The wording of a secret letter is not kept once a mail server has it.
pub async fn deliver(
    tx: &mut Tx,
    id: MailId,
    delivery: &Delivery,
    wording: Option<&Wording>,
) -> Result<(), StorageError> {
    let mut row = mail::ActiveModel { delivery: Set(delivery.code().into()), ..Default::default() };
    match delivery {
        Delivery::Queued => row.delivered_at = Set(None),
        Delivery::Sending { at } | Delivery::Sent { at } | Delivery::Kept { at } => {
            row.delivered_at = Set(Some(*at));
        }
        Delivery::Failed { at, reason } => {
            row.delivered_at = Set(Some(*at));
            row.failure = Set(Some(reason.clone()));
        }
    }
    if let Some(it) = wording {
        row.subject = Set(Some(it.subject.clone()));
        row.plain = Set(Some(it.plain.clone()));
        row.html = Set(Some(it.html.clone()));
        row.calendar = Set(it.calendar.clone());
    }
    mail::Entity::update_many().set(row).filter(mail::Column::Id.eq(id.uuid())).exec(tx.inner()).await?;
    Ok(())
}

/// Marks a letter as being handed over. `false` when it was not waiting: of any number of workers one gets `true`.
pub async fn begin_sending(tx: &mut Tx, id: MailId, at: Timestamp) -> Result<bool, StorageError> {
    let sending = Delivery::Sending { at };
    let done = mail::Entity::update_many()
        .col_expr(mail::Column::Delivery, Expr::value(sending.code()))
        .col_expr(mail::Column::DeliveredAt, Expr::value(at))
        .filter(mail::Column::Id.eq(id.uuid()))
        .filter(mail::Column::Delivery.eq(Delivery::Queued.code()))
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Lets a letter that failed wait once more. `false` when it had not failed, or belongs to another programme.
pub async fn queue_again(tx: &mut Tx, programme: ProgrammeId, id: MailId) -> Result<bool, StorageError> {
    let none: Option<Timestamp> = None;
    let done = mail::Entity::update_many()
        .col_expr(mail::Column::Delivery, Expr::value(Delivery::Queued.code()))
        .col_expr(mail::Column::DeliveredAt, Expr::value(none))
        .filter(mail::Column::Id.eq(id.uuid()))
        .filter(mail::Column::ProgrammeId.eq(programme.uuid()))
        .filter(mail::Column::Delivery.eq("failed"))
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// How many letters of a programme stand where, by the code of their delivery.
pub async fn count_by_delivery(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<BTreeMap<String, u64>, StorageError> {
    let rows: Vec<(String, i64)> = of(Some(programme))
        .select_only()
        .column(mail::Column::Delivery)
        .column_as(Expr::col(mail::Column::Id).count(), "letters")
        .group_by(mail::Column::Delivery)
        .into_tuple()
        .all(tx.inner())
        .await?;
    Ok(rows.into_iter().map(|(code, count)| (code, u64::try_from(count).unwrap_or_default())).collect())
}

/// The letters of a programme that stand somewhere, newest first; the wording stays where it is.
pub async fn list_delivered(
    tx: &mut Tx,
    programme: ProgrammeId,
    delivery: Option<&str>,
    skip: u64,
    most: u64,
) -> Result<Vec<Mail>, StorageError> {
    let mut find = of(Some(programme));
    if let Some(code) = delivery {
        find = find.filter(mail::Column::Delivery.eq(code));
    }
    let find = find.order_by_desc(mail::Column::CreatedAt).order_by_desc(mail::Column::Id);
    let rows = find.offset(skip).limit(most).all(tx.inner()).await?;
    rows.into_iter().map(|row| to_mail(row).map(|(it, _)| it)).collect()
}

/// Erases the codes and links of a letter, so that nobody can be let in by what is kept of it.
pub async fn erase_secret(tx: &mut Tx, it: &Mail) -> Result<(), StorageError> {
    let details = json::letter::write(&it.letter.clone().without_secret());
    mail::Entity::update_many()
        .col_expr(mail::Column::Details, Expr::value(details))
        .filter(mail::Column::Id.eq(it.id.uuid()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// The outbox, newest first; of one programme, or of the whole installation.
pub async fn list(
    tx: &mut Tx,
    programme: Option<ProgrammeId>,
    skip: u64,
    most: u64,
) -> Result<Vec<(Mail, Option<Wording>)>, StorageError> {
    let find = of(programme).order_by_desc(mail::Column::CreatedAt).order_by_desc(mail::Column::Id);
    let rows = find.offset(skip).limit(most).all(tx.inner()).await?;
    rows.into_iter().map(to_mail).collect()
}

pub async fn count(tx: &mut Tx, programme: Option<ProgrammeId>) -> Result<u64, StorageError> {
    Ok(of(programme).count(tx.inner()).await?)
}

/// A letter of the outbox with its wording.
pub async fn read(tx: &mut Tx, id: MailId) -> Result<Option<(Mail, Option<Wording>)>, StorageError> {
    mail::Entity::find_by_id(id.uuid()).one(tx.inner()).await?.map(to_mail).transpose()
}

/// Deletes letters made before `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    Ok(mail::Entity::delete_many()
        .filter(mail::Column::CreatedAt.lt(then))
        .exec(tx.inner())
        .await?
        .rows_affected)
}

fn of(programme: Option<ProgrammeId>) -> sea_orm::Select<mail::Entity> {
    let find = mail::Entity::find();
    match programme {
        Some(programme) => find.filter(mail::Column::ProgrammeId.eq(programme.uuid())),
        None => find,
    }
}

fn to_mail(row: mail::Model) -> Result<(Mail, Option<Wording>), StorageError> {
    let delivery = match (row.delivery.as_str(), row.delivered_at, row.failure) {
        ("queued", None, _) => Delivery::Queued,
        ("sending", Some(at), _) => Delivery::Sending { at },
        ("sent", Some(at), _) => Delivery::Sent { at },
        ("kept", Some(at), _) => Delivery::Kept { at },
        ("failed", Some(at), reason) => Delivery::Failed { at, reason: reason.unwrap_or_default() },
        _ => return Err(corrupt(TABLE, "delivery", &row.delivery)),
    };
    let name = |text: String| PersonName::parse(&text).map_err(|_| corrupt(TABLE, "recipient_name", &text));
    let mail = Mail {
        id: row.id.into(),
        to: Email::parse(&row.recipient).map_err(|_| corrupt(TABLE, "recipient", &row.recipient))?,
        name: row.recipient_name.map(name).transpose()?,
        language: row.language.parse().map_err(|_| corrupt(TABLE, "language", &row.language))?,
        letter: json::letter::read(&row.letter, row.details)?,
        programme: row.programme_id.map(Into::into),
        created_at: row.created_at,
        delivery,
    };
    let wording = match (row.subject, row.plain, row.html) {
        (Some(subject), Some(plain), Some(html)) => {
            Some(Wording { subject, plain, html, calendar: row.calendar })
        }
        _ => None,
    };
    Ok((mail, wording))
}
