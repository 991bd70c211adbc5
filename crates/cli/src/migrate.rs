//! `crossmentor migrate`.

use crate::settings::{Place, block_on};
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct Migrate {
    #[command(flatten)]
    place: Place,
}

impl Migrate {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        block_on(async {
            let store = self.place.open().await?;
            let pending = store.pending_migrations().await?;
            store.migrate().await?;
            match pending {
                0 => println!("The database is up to date."),
                1 => println!("The database is up to date: 1 step was taken."),
                taken => println!("The database is up to date: {taken} steps were taken."),
            }
            Ok(ExitCode::SUCCESS)
        })
    }
}
