//! Deleting the personal data of a programme, as the catalogue says, and what is known of it afterwards.

use crate::catalogue::{self, Erasure as Fate, Retention};
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::erasure;
use crate::{Backend, Tx, json};
use domain::erasure::{Deleted, Erasure, Receipt};
use domain::{PersonId, ProgrammeId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Set, Statement};

/// What is known of the deletion of a programme's data.
pub async fn find(tx: &mut Tx, programme: ProgrammeId) -> Result<Erasure, StorageError> {
    let Some(row) = erasure::Entity::find_by_id(programme.uuid()).one(tx.inner()).await? else {
        return Ok(Erasure { programme, announced_at: None, receipt: None });
    };
    let receipt = match (row.erased_at, row.receipt) {
        (Some(at), Some(receipt)) => {
            let (deleted, kept) = json::receipt::read("erasures", "receipt", receipt)?;
            Some(Receipt { at, by: row.erased_by.map(Into::into), deleted, kept })
        }
        (None, None) => None,
        _ => return Err(Field("erasures", "erased_at").corrupt("half a receipt")),
    };
    Ok(Erasure { programme, announced_at: row.announced_at, receipt })
}

/// Records that the organisers were told. `false` when they had been: of any number of workers one gets `true`.
pub async fn announce(tx: &mut Tx, programme: ProgrammeId, now: Timestamp) -> Result<bool, StorageError> {
    let row = erasure::ActiveModel {
        programme_id: Set(programme.uuid()),
        announced_at: Set(Some(now)),
        ..Default::default()
    };
    let written = erasure::Entity::insert(row)
        .on_conflict(OnConflict::column(erasure::Column::ProgrammeId).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(written == 1)
}

/// Takes an announcement back, as when the closing was moved.
pub async fn withdraw_announcement(tx: &mut Tx, programme: ProgrammeId) -> Result<(), StorageError> {
    erasure::Entity::delete_by_id(programme.uuid()).exec(tx.inner()).await?;
    Ok(())
}

/// Keeps the receipt of a deletion.
pub async fn keep_receipt(
    tx: &mut Tx,
    programme: ProgrammeId,
    receipt: &Receipt,
) -> Result<(), StorageError> {
    let row = erasure::ActiveModel {
        programme_id: Set(programme.uuid()),
        announced_at: Set(None),
        erased_at: Set(Some(receipt.at)),
        erased_by: Set(receipt.by.map(PersonId::uuid)),
        receipt: Set(Some(json::receipt::write(receipt.deleted, receipt.kept))),
    };
    let changed = [erasure::Column::ErasedAt, erasure::Column::ErasedBy, erasure::Column::Receipt];
    erasure::Entity::insert(row)
        .on_conflict(OnConflict::column(erasure::Column::ProgrammeId).update_columns(changed).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// By which column the rows of a table belong to a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Belonging {
    Programme,
    Partnership,
    Participant,
    Round,
}

impl Belonging {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Programme, "programme_id"),
        (Self::Partnership, "partnership_id"),
        (Self::Participant, "participant_id"),
        (Self::Round, "round_id"),
    ];

    const fn rows(self) -> &'static str {
        match self {
            Self::Programme => "programme_id = $1",
            Self::Partnership => "partnership_id IN (SELECT id FROM partnerships WHERE programme_id = $1)",
            Self::Participant => "participant_id IN (SELECT id FROM participants WHERE programme_id = $1)",
            Self::Round => "round_id IN (SELECT id FROM rounds WHERE programme_id = $1)",
        }
    }
}

/// The tables whose rows go with a programme's personal data, the youngest first, so that what refers to another goes
/// before it. A table is among them when its programme, partnership, participant or round is kept for the programme's
/// retention period, or is about people and kept for days. What hangs on them goes with them by the schema.
fn tables() -> Vec<(&'static str, Belonging)> {
    let mut found: Vec<(&'static str, Belonging)> = Vec::new();
    for column in catalogue::columns() {
        let goes = match column.retention {
            Retention::Programme => true,
            Retention::Days(_) => column.erasure == Fate::Deleted,
            Retention::Account | Retention::Forever => false,
        };
        let belonging = Belonging::ALL.into_iter().find(|(_, name)| *name == column.name);
        if let Some((belonging, _)) = belonging.filter(|_| goes)
            && !found.iter().any(|(table, _)| *table == column.table)
        {
            found.push((column.table, belonging));
        }
    }
    found.reverse();
    found
}

/// Deletes a programme's personal data.
pub async fn erase(tx: &mut Tx, programme: ProgrammeId) -> Result<Deleted, StorageError> {
    let mut deleted = Deleted::default();
    for (table, belonging) in tables() {
        let statement = format!("DELETE FROM {table} WHERE {}", belonging.rows());
        let rows = execute(tx, &statement, programme).await?;
        count(&mut deleted, table, rows);
    }
    Ok(deleted)
}

fn count(into: &mut Deleted, table: &str, rows: u64) {
    match table {
        "participants" => into.people += rows,
        "partnerships" => into.partnerships += rows,
        "invitations" | "sign_ups" => into.invitations += rows,
        "mails" => into.letters += rows,
        // Parts of a person, of a partnership or of the matching, which nobody wrote one by one.
        "members" | "offers" | "needs" | "wishes" | "proposals" | "reminders" | "earlier_pairs" => {}
        _ => into.entries += rows,
    }
}

/// How many rows there are to be deleted, counted as [`erase`] counts them.
pub async fn preview(tx: &mut Tx, programme: ProgrammeId) -> Result<Deleted, StorageError> {
    let mut found = Deleted::default();
    for (table, belonging) in tables() {
        let query = format!("SELECT COUNT(*) AS rows FROM {table} WHERE {}", belonging.rows());
        let row = tx.inner().query_one_raw(statement(tx, &query, programme)).await?;
        let rows = row.map(|it| it.try_get::<i64>("", "rows")).transpose()?.unwrap_or_default();
        count(&mut found, table, u64::try_from(rows).unwrap_or_default());
    }
    Ok(found)
}

async fn execute(tx: &mut Tx, query: &str, programme: ProgrammeId) -> Result<u64, StorageError> {
    Ok(tx.inner().execute_raw(statement(tx, query, programme)).await?.rows_affected())
}

fn statement(tx: &Tx, query: &str, programme: ProgrammeId) -> Statement {
    let backend = match tx.backend() {
        Backend::Postgres => DbBackend::Postgres,
        Backend::Sqlite => DbBackend::Sqlite,
    };
    Statement::from_sql_and_values(backend, query, [programme.uuid().into()])
}
