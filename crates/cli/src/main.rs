//! The command line: `crossmentor`.
//!
//! One file per command. Those that need the database share [`settings::Place`]; those that only read and write files
//! (`match`, `verify`, `solve`, …) need nothing but their arguments.

mod admin;
mod cohort;
mod doctor;
mod log;
mod match_people;
mod match_words;
mod migrate;
mod post;
mod report;
mod serve;
mod settings;
mod solve;
mod verify_graph;
mod verify_people;
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
    /// Find the best partners for the people of a file
    Match(Box<match_people::Match>),
    /// Check partnerships and their proof against the people
    Verify(verify_people::Verify),
    /// Find the best matching of a graph and prove it
    Solve(solve::Solve),
    /// Check that a solution of a graph is what its certificate proves it to be
    VerifyGraph(verify_graph::VerifyGraph),
    /// Run the site, and the work that happens later
    Serve(Box<serve::Serve>),
    /// Do only the work that happens later: mail, reminders, clearing up
    Worker(work::Work),
    /// Say what is misconfigured and how to mend it
    Doctor(doctor::Doctor),
    /// Bring the database up to this version
    Migrate(migrate::Migrate),
    /// Manage administrators
    Admin(admin::Admin),
}

fn main() -> ExitCode {
    let ran = match Cli::parse().command {
        Command::Match(it) => it.run(),
        Command::Verify(it) => it.run(),
        Command::Solve(it) => it.run(),
        Command::VerifyGraph(it) => it.run(),
        Command::Serve(it) => it.run(),
        Command::Worker(it) => it.run(),
        Command::Doctor(it) => it.run(),
        Command::Migrate(it) => it.run(),
        Command::Admin(it) => it.run(),
    };
    ran.unwrap_or_else(|error| {
        eprintln!("crossmentor: {error:#}");
        ExitCode::FAILURE
    })
}
