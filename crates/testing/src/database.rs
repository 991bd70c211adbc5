//! A migrated database for each test, gone when the test is over.

use anyhow::{Context, Result, bail};
use sea_orm::ConnectionTrait;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
pub use storage::Backend;
use storage::Store;

/// What the body of a test gives back.
pub type TestResult = Result<()>;

/// Names the PostgreSQL server, `postgres://user@host:port`, whose role may create databases.
pub const POSTGRES: &str = "CROSSMENTOR_TEST_POSTGRES";

/// Set to 1 it says that there is no PostgreSQL here and its tests are to pass without being run.
pub const SQLITE_ONLY: &str = "CROSSMENTOR_TEST_SQLITE_ONLY";

/// A migrated, empty database. It exists until this is dropped, so hold it as long as the store is used.
#[derive(Debug)]
pub struct Database {
    store: Store,
    url: String,
    place: Place,
}

/// Where a database is, and with it how it goes.
#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Server { administration: String, name: String },
}

/// A database on PostgreSQL where [`POSTGRES`] names a server, else on SQLite.
pub async fn fresh() -> Result<Database> {
    match std::env::var(POSTGRES) {
        Ok(server) => on_postgres(&server).await,
        Err(_) => on_sqlite().await,
    }
}

/// A database in a file of its own.
pub async fn on_sqlite() -> Result<Database> {
    let folder = std::env::temp_dir().join(unique_name());
    std::fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let url = format!("sqlite://{}?mode=rwc", folder.join("crossmentor.db").display());
    open(url, Place::Folder(folder)).await
}

/// A database of its own on a server.
pub async fn on_postgres(server: &str) -> Result<Database> {
    let name = unique_name().replace('-', "_");
    let administration = with_database(server, "postgres")?;
    execute(&administration, &format!("CREATE DATABASE {name}")).await?;
    open(with_database(server, &name)?, Place::Server { administration, name }).await
}

async fn open(url: String, place: Place) -> Result<Database> {
    let store = Store::open(&url).await?;
    let database = Database { store, url, place };
    database.store.migrate().await?;
    Ok(database)
}

impl Database {
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// The address at which another process finds this database.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match &self.place {
            // On a disk that fails the folder stays, and the system's own sweeping of temporary files takes it.
            Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Place::Server { administration, name } => {
                let (administration, statement) =
                    (administration.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                // A runtime cannot be started inside a runtime's thread, where tests drop this.
                let dropped = std::thread::spawn(move || -> Result<()> {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                    runtime.block_on(execute(&administration, &statement))
                });
                if let Ok(Err(error)) = dropped.join() {
                    eprintln!("the database {name} stays behind: {error:#}");
                }
            }
        }
    }
}

async fn execute(url: &str, statement: &str) -> Result<()> {
    let connection = sea_orm::Database::connect(url).await.context("PostgreSQL cannot be reached")?;
    connection.execute_unprepared(statement).await.with_context(|| statement.to_owned())?;
    Ok(connection.close().await?)
}

/// The server's address with another database's name at its end.
fn with_database(server: &str, name: &str) -> Result<String> {
    let Some((scheme, rest)) = server.split_once("://") else {
        bail!("{POSTGRES} is no address: {server:?} where postgres://user@host:port is expected");
    };
    let authority = rest.split('/').next().unwrap_or(rest);
    Ok(format!("{scheme}://{authority}/{name}"))
}

/// Different for every database of every test process that runs at the same time or ran here before.
#[expect(clippy::disallowed_methods, reason = "names must differ between runs; nothing else hangs on them")]
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = std::time::SystemTime::now();
    let nanoseconds = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |it| it.as_nanos());
    format!("crossmentor-test-{}-{nanoseconds}-{count}", std::process::id())
}

/// What a test starts from: made from a database, kept by it as long as the test runs.
pub trait Fixture: Sized + Send {
    fn on(database: Database) -> impl Future<Output = Result<Self>> + Send;
}

impl Fixture for Database {
    async fn on(database: Self) -> Result<Self> {
        Ok(database)
    }
}

/// Runs the body of a test of [`both_databases!`](crate::both_databases) on one of them.
///
/// # Panics
/// When the test fails, or when PostgreSQL is asked for and nobody said where it is or that there is none.
pub fn run<F: Fixture, Outcome: Future<Output = Result<()>>>(
    backend: Backend,
    body: impl FnOnce(F) -> Outcome,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .expect("a runtime for the test");
    let outcome = runtime.block_on(async {
        let database = match backend {
            Backend::Sqlite => on_sqlite().await?,
            Backend::Postgres => match std::env::var(POSTGRES) {
                Ok(server) => on_postgres(&server).await?,
                Err(_) if std::env::var(SQLITE_ONLY).is_ok_and(|it| it == "1") => {
                    println!("not run: {SQLITE_ONLY}=1");
                    return Ok(());
                }
                Err(_) => bail!("set {POSTGRES}=postgres://user@host:port, or {SQLITE_ONLY}=1 to go without"),
            },
        };
        body(F::on(database).await?).await
    });
    if let Err(error) = outcome {
        panic!("{error:?}");
    }
}

/// Makes of each async function two tests, `sqlite` and `postgres`, in a module of the function's name. The argument is
/// any [`Fixture`](crate::database::Fixture); the body may use `?`.
#[macro_export]
macro_rules! both_databases {
    ($($(#[$attribute:meta])* async fn $name:ident($fixture:ident: $Fixture:ty) $body:block)+) => {$(
        $(#[$attribute])*
        mod $name {
            use super::*;

            async fn body($fixture: $Fixture) -> $crate::database::TestResult {
                $body
                Ok(())
            }

            #[test]
            fn sqlite() {
                $crate::database::run($crate::database::Backend::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::database::run($crate::database::Backend::Postgres, body);
            }
        }
    )+};
}
