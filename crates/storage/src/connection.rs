//! The database and its transactions.

use crate::error::StorageError;
use crate::migrations::Migrator;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::time::Duration;

/// An open database.
#[derive(Clone, Debug)]
pub struct Store {
    db: DatabaseConnection,
}

/// Which database is behind a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// How many rows one statement takes. SQLite binds at most 32,766 values in one, PostgreSQL 65,535; no table has sixty
/// columns.
pub(crate) const ROWS_AT_ONCE: usize = 500;

/// A transaction. Dropped without [`Tx::commit`], it never happened.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
}

impl Store {
    const CONNECTIONS: u32 = 8;
    /// How long a writer waits for another on SQLite.
    const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

    /// Opens `sqlite://path?mode=rwc` or `postgres://…` without touching the schema.
    pub async fn open(url: &str) -> Result<Self, StorageError> {
        let mut options = ConnectOptions::new(url);
        options.max_connections(Self::CONNECTIONS).sqlx_logging(false).test_before_acquire(false);
        options.acquire_timeout(Duration::from_secs(15));
        // FULL is the promise that nothing acknowledged is lost: a commit returns only when it is on the disk.
        options.map_sqlx_sqlite_opts(|it| {
            it.journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Self::BUSY_TIMEOUT)
        });
        Ok(Self { db: Database::connect(options).await? })
    }

    /// Brings the schema up to this program's version. Safe to call at every start.
    pub async fn migrate(&self) -> Result<(), StorageError> {
        Ok(Migrator::up(&self.db, None).await?)
    }

    /// How many migrations have not been run.
    pub async fn pending_migrations(&self) -> Result<usize, StorageError> {
        Ok(Migrator::get_pending_migrations(&self.db).await?.len())
    }

    /// A transaction that writes. On SQLite it takes the write lock at once: a later upgrade would fail rather than
    /// wait.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Tx { inner: self.db.begin_with_options(options).await? })
    }

    /// A transaction that only reads: one unchanging view of the data, which keeps no writer waiting.
    pub async fn read(&self) -> Result<Tx, StorageError> {
        let options = match self.backend() {
            Backend::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
                ..TransactionOptions::default()
            },
            Backend::Postgres => TransactionOptions {
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        Ok(Tx { inner: self.db.begin_with_options(options).await? })
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StorageError> {
        Ok(self.db.ping().await?)
    }

    pub fn backend(&self) -> Backend {
        backend(self.db.get_database_backend())
    }

    /// Closes every connection; on SQLite the write-ahead log is folded into the file.
    pub async fn close(self) -> Result<(), StorageError> {
        Ok(self.db.close().await?)
    }
}

impl Tx {
    /// Makes everything done in it last.
    pub async fn commit(self) -> Result<(), StorageError> {
        Ok(self.inner.commit().await?)
    }

    pub(crate) const fn inner(&self) -> &DatabaseTransaction {
        &self.inner
    }

    pub(crate) fn backend(&self) -> Backend {
        backend(self.inner.get_database_backend())
    }
}

fn backend(it: DbBackend) -> Backend {
    if it == DbBackend::Postgres { Backend::Postgres } else { Backend::Sqlite }
}

impl Store {
    /// Every column of the database as `(table, column)`, sorted; the migrations' own table is left out.
    pub async fn columns(&self) -> Result<Vec<(String, String)>, StorageError> {
        let query = match self.backend() {
            Backend::Sqlite => {
                "SELECT m.name AS table_name, c.name AS column_name
                 FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
            }
            Backend::Postgres => {
                "SELECT table_name::text, column_name::text FROM information_schema.columns
                 WHERE table_schema = current_schema()"
            }
        };
        let rows =
            self.db.query_all_raw(Statement::from_string(self.db.get_database_backend(), query)).await?;
        let mut columns = rows
            .iter()
            .map(|row| Ok((row.try_get("", "table_name")?, row.try_get("", "column_name")?)))
            .collect::<Result<Vec<(String, String)>, sea_orm::DbErr>>()?;
        columns.retain(|(table, _)| table != "seaql_migrations" && !table.starts_with("sqlite_"));
        columns.sort();
        Ok(columns)
    }
}
