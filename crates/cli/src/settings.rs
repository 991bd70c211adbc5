//! Where things are: what every command that touches the database is told, from flags or the environment.

use anyhow::{Context, bail};
use clap::Args;
use std::path::PathBuf;
use storage::Store;

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder for the embedded database and uploaded files; made if it is missing
    #[arg(long, value_name = "FOLDER", default_value = "data", env = "CROSSMENTOR_DATA", global = true)]
    pub data: PathBuf,

    /// PostgreSQL to use instead of the embedded database: postgres://user:password@host/name
    #[arg(long, value_name = "URL", env = "CROSSMENTOR_DATABASE", hide_env_values = true, global = true)]
    pub database: Option<String>,
}

impl Place {
    /// Opens the database without touching its schema; the data folder is made if need be.
    pub async fn open(&self) -> anyhow::Result<Store> {
        let url = self.database_url()?;
        Store::open(&url).await.with_context(|| match &self.database {
            Some(_) => "cannot reach the database; is the server running and the address right?".to_owned(),
            None => format!("cannot open the database in {}", self.data.display()),
        })
    }

    /// Opens the database and brings its schema up to this version.
    pub async fn open_ready(&self) -> anyhow::Result<Store> {
        let store = self.open().await?;
        store.migrate().await.context("cannot bring the database up to this version")?;
        Ok(store)
    }

    fn database_url(&self) -> anyhow::Result<String> {
        match &self.database {
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Ok(url.clone())
            }
            Some(url) => {
                let scheme = url.split(':').next().unwrap_or_default();
                bail!(
                    "--database takes a postgres:// address, not {scheme}:; leave it out for the embedded database"
                )
            }
            None => {
                std::fs::create_dir_all(&self.data)
                    .with_context(|| format!("cannot make the data folder {}", self.data.display()))?;
                let file = self.data.join("crossmentor.sqlite");
                let file = file.to_str().context("the data folder's name is not valid Unicode")?;
                Ok(format!("sqlite://{file}?mode=rwc"))
            }
        }
    }
}

/// Runs an asynchronous command to its end.
pub fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?
        .block_on(work)
}
