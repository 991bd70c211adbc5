//! The project's own tasks: `cargo xtask test` is what CI and the README run.
//!
//! It knows how to get and start what the tests need (PostgreSQL, a browser, Node.js) and which rules the
//! source must keep; it knows nothing of what Crossmentor does.

mod browser;
mod needs;
mod postgres;
mod steps;
mod tidy;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::needs::Need;
use crate::postgres::Postgres;
use crate::steps::{Steps, run};

const BROWSER_TESTS: [Need; 5] = [Need::Postgres, Need::Browser, Need::Node, Need::Python, Need::Clock];

const USAGE: &str = "\
cargo xtask test                  install what the tests need, then run them all
cargo xtask tidy                  check the rules of the source that no compiler checks
cargo xtask postgres -- COMMAND…  run a command with a PostgreSQL of its own
cargo xtask e2e [FILE…]           run the browser tests, all or those named
cargo xtask record-migrations     add new migrations to the list of landed ones";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match perform(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["test"] => test(),
        ["tidy"] => tidy::check(&project_root()?),
        ["record-migrations"] => tidy::record_migrations(&project_root()?),
        ["postgres", "--", program, rest @ ..] => {
            needs::install(&[Need::Postgres])?;
            let postgres = Postgres::start()?;
            run(Command::new(program).args(rest).envs(postgres.environment()?))
        }
        ["e2e", files @ ..] => {
            needs::install(&BROWSER_TESTS)?;
            let postgres = Postgres::start()?;
            browser::test(&project_root()?, &postgres, files)
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("`{}` is not a task. There are:\n\n{USAGE}", arguments.join(" ")),
    }
}

/// Runs every check and test there is and says at the end what failed; the cheap steps come first.
fn test() -> Result<()> {
    let root = project_root()?;
    let mut steps = Steps::default();

    steps.run("What the tests need", || needs::install(&BROWSER_TESTS));
    steps.run("Formatting", || run(cargo().args(["fmt", "--all", "--check"])));
    steps.run("Tidy", || tidy::check(&root));
    steps.run("Clippy", || {
        run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });

    // Without a server the tests still run: those that need one fail and say so.
    let mut postgres = None;
    steps.run("PostgreSQL", || {
        postgres = Some(Postgres::start()?);
        Ok(())
    });
    steps.run("Tests, on SQLite and PostgreSQL, and examples in the documentation", || {
        let mut tests = cargo();
        tests.args(["test", "--workspace", "--no-fail-fast"]);
        if let Some(postgres) = &postgres {
            tests.envs(postgres.environment()?);
        }
        run(&mut tests)
    });
    steps.run("Browser tests", || {
        let postgres = postgres.as_ref().context("PostgreSQL did not start")?;
        browser::test(&root, postgres, &[])
    });
    drop(postgres);

    steps.finish()
}

/// The cargo that runs this task, so that all steps use one toolchain.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn project_root() -> Result<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().context("the project's folder moved since this task was built")?;
    std::env::set_current_dir(&root)?;
    Ok(root)
}
