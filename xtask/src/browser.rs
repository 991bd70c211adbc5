//! The browser tests: Node.js drives a browser against the built program.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cargo;
use crate::needs::{BROWSER_VARIABLE, FAKETIME_VARIABLE, browser, faketime};
use crate::postgres::Postgres;
use crate::steps::{run, say};

/// Tells the tests where the built program is.
const PROGRAM_VARIABLE: &str = "CROSSMENTOR_BINARY";

/// Builds the program and runs the browser tests, all or those named, against it.
///
/// # Errors
/// When anything cannot be built or a test fails.
pub(crate) fn test(root: &Path, postgres: &Postgres, files: &[&str]) -> Result<()> {
    let folder = root.join("e2e");
    install_packages(&folder)?;
    // The whole workspace's features, as `cargo test` has them, so that little is built twice.
    run(cargo().args(["build", "--workspace", "--bin", "crossmentor"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |it| root.join(it));

    let tests =
        if files.is_empty() { all_tests(&folder)? } else { files.iter().map(|it| (*it).into()).collect() };
    run(Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(tests)
        .current_dir(root)
        .env(PROGRAM_VARIABLE, target.join("debug").join("crossmentor"))
        .env(BROWSER_VARIABLE, browser()?)
        .env(FAKETIME_VARIABLE, faketime()?)
        .envs(postgres.environment()?))
}

/// Installs exactly the packages of the lock file, unless they are there.
fn install_packages(folder: &Path) -> Result<()> {
    let lock = std::fs::read(folder.join("package-lock.json")).context("e2e/package-lock.json")?;
    let installed_from = folder.join("node_modules").join(".installed-from.json");
    if std::fs::read(&installed_from).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("Installing the packages of e2e/package-lock.json.");
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))?;
    std::fs::write(installed_from, lock)?;
    Ok(())
}

fn all_tests(folder: &Path) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().into_string().ok().context("a file name in e2e is not UTF-8")?;
        if name.ends_with(".test.mjs") {
            tests.push(format!("e2e/{name}"));
        }
    }
    if tests.is_empty() {
        bail!("there is no test in e2e");
    }
    tests.sort();
    Ok(tests)
}
