//! The browser tests: Node.js drives a browser against the built program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cargo;
use crate::needs::{BROWSER_VARIABLE, FAKETIME_VARIABLE, browser, faketime};
use crate::postgres::Postgres;
use crate::steps::{run, say};

/// Tells the tests where the built program is.
const PROGRAM_VARIABLE: &str = "CROSSMENTOR_BINARY";
/// Tells the tests where the program is that shows every page with sample values.
const GALLERY_VARIABLE: &str = "CROSSMENTOR_GALLERY";

/// Tells the tests which Python has the packages of `e2e/requirements.txt`.
const PYTHON_VARIABLE: &str = "CROSSMENTOR_PYTHON";

/// Builds the program and runs the browser tests, all or those named, against it.
///
/// # Errors
/// When anything cannot be built or a test fails.
pub(crate) fn test(root: &Path, postgres: &Postgres, files: &[&str]) -> Result<()> {
    let folder = root.join("e2e");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |it| root.join(it));
    install_packages(&folder)?;
    let python = install_python(&folder, &target.join("e2e-python"))?;
    // The whole workspace's features, as `cargo test` has them, so that little is built twice.
    run(cargo().args(["build", "--workspace", "--bin", "crossmentor", "--example", "gallery"]))?;
    let tests =
        if files.is_empty() { all_tests(&folder)? } else { files.iter().map(|it| (*it).into()).collect() };
    run(Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(tests)
        .current_dir(root)
        .env(PROGRAM_VARIABLE, target.join("debug/crossmentor"))
        .env(GALLERY_VARIABLE, target.join("debug/examples/gallery"))
        .env(PYTHON_VARIABLE, python)
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

/// An environment with exactly the packages of `e2e/requirements.txt`; gives its Python.
fn install_python(folder: &Path, environment: &Path) -> Result<PathBuf> {
    let file = folder.join("requirements.txt");
    let wanted = std::fs::read(&file).context("e2e/requirements.txt")?;
    let python = environment.join("bin").join("python");
    let installed_from = environment.join("installed-from.txt");
    if std::fs::read(&installed_from).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    say("Installing the packages of e2e/requirements.txt.");
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(environment))?;
    let options =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"];
    run(Command::new(&python).args(options).arg(file))?;
    std::fs::write(installed_from, wanted)?;
    Ok(python)
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
