//! The command line: `crossmentor`.
//!
//! One file per command. Those that need the database share [`settings::Place`]; those that only read and write files
//! (`match`, `verify`, `solve`, …) need nothing but their arguments.

mod admin;
mod doctor;
mod import;
mod log;
mod migrate;
mod post;
mod serve;
mod settings;
mod work;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Runs cross-mentoring programmes: recruiting, the best possible pairs with a proof, and everything after.
#[derive(Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the site, and the work that happens later
    Serve(Box<serve::Serve>),
    /// Do only the work that happens later: mail, reminders, clearing up
    Worker(work::Work),
    /// Say what is misconfigured and how to mend it
    Doctor(doctor::Doctor),
    /// Bring the database up to this version
    Migrate(migrate::Migrate),
    /// Take people in from a file
    Import(import::Import),
    /// Manage administrators
    Admin(admin::Admin),
}

fn main() -> ExitCode {
    let ran = match Cli::parse().command {
        Command::Serve(it) => it.run(),
        Command::Worker(it) => it.run(),
        Command::Doctor(it) => it.run(),
        Command::Migrate(it) => it.run(),
        Command::Import(it) => it.run(),
        Command::Admin(it) => it.run(),
    };
    ran.unwrap_or_else(|error| {
        eprintln!("crossmentor: {error:#}");
        ExitCode::FAILURE
    })
}
