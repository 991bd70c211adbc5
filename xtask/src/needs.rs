//! What the tests need from the machine: whether it is there, and how to get it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::postgres;
use crate::steps::{output_of, run, say};

/// Something outside cargo's reach that tests need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Postgres,
    Browser,
    Node,
    /// For the calendar programs that read what Crossmentor writes.
    Python,
    /// A library that shows a program another time.
    Clock,
}

/// The oldest PostgreSQL that Crossmentor promises to run on.
const POSTGRES_MAJOR: u32 = 15;
/// The oldest Node.js that the browser tests' packages run on.
const NODE_MAJOR: u32 = 18;
const PYTHON_MAJOR: u32 = 3;

/// Names a browser's executable for those who have it in an unusual place.
pub(crate) const BROWSER_VARIABLE: &str = "CROSSMENTOR_CHROMIUM";

/// Names libfaketime's library for those who have it in an unusual place.
pub(crate) const FAKETIME_VARIABLE: &str = "CROSSMENTOR_FAKETIME";

impl Need {
    /// What is wrong, or nothing when the machine has it.
    fn missing(self) -> Option<String> {
        match self {
            Need::Postgres => match postgres::binaries() {
                Some(folder) => too_old("PostgreSQL", &folder.join("postgres"), POSTGRES_MAJOR),
                None => Some("PostgreSQL's server programs (initdb, postgres, pg_ctl) are not here".into()),
            },
            Need::Browser => browser().err().map(|error| error.to_string()),
            Need::Node => ["node", "npm"]
                .iter()
                .find(|name| on_path(name).is_none())
                .map(|name| format!("{name} is not here"))
                .or_else(|| too_old("Node.js", Path::new("node"), NODE_MAJOR)),
            Need::Python => match on_path("python3") {
                // Debian's Python comes without what makes environments.
                Some(python) => run_quietly(&python, &["-c", "import ensurepip, venv"])
                    .err()
                    .map(|_| "Python can not make environments (venv)".into())
                    .or_else(|| too_old("Python", &python, PYTHON_MAJOR)),
                None => Some("python3 is not here".into()),
            },
            Need::Clock => faketime().err().map(|error| error.to_string()),
        }
    }

    /// Debian's and Ubuntu's packages for it. The fonts are there so that a page has letters to show.
    fn packages(self) -> Vec<&'static str> {
        match self {
            Need::Postgres => vec!["postgresql"],
            Need::Browser => vec!["chromium", "chromium-sandbox", "fonts-liberation", "fonts-dejavu-core"],
            // A Node.js from elsewhere may bring its own npm, which Debian's npm would clash with.
            Need::Node => ["node", "npm"]
                .into_iter()
                .zip(["nodejs", "npm"])
                .filter(|(program, _)| on_path(program).is_none())
                .map(|(_, package)| package)
                .collect(),
            Need::Python => vec!["python3", "python3-venv"],
            Need::Clock => vec!["libfaketime"],
        }
    }

    fn advice(self) -> String {
        match self {
            Need::Postgres => format!(
                "install PostgreSQL {POSTGRES_MAJOR} or newer and put initdb, postgres and pg_ctl on the PATH"
            ),
            Need::Browser => {
                format!("install Chromium or Chrome, or name its executable in {BROWSER_VARIABLE}")
            }
            Need::Node => format!("install Node.js {NODE_MAJOR} or newer, with npm"),
            Need::Python => "install Python 3 with venv".into(),
            Need::Clock => format!("install libfaketime, or name its library in {FAKETIME_VARIABLE}"),
        }
    }
}

/// Installs those needs that the machine lacks, where it can: on Debian and Ubuntu, as root or with sudo.
///
/// # Errors
/// When something is still missing; the error says what, and how to get it.
pub(crate) fn install(needs: &[Need]) -> Result<()> {
    let lacking: Vec<Need> = needs.iter().copied().filter(|need| need.missing().is_some()).collect();
    if lacking.is_empty() {
        say("Everything is here.");
        return Ok(());
    }
    if on_path("apt-get").is_some() {
        install_packages(&lacking)?;
    }
    let missing: Vec<String> = lacking
        .iter()
        .filter_map(|need| need.missing().map(|why| format!("- {why}: {}", need.advice())))
        .collect();
    if !missing.is_empty() {
        bail!("The tests need what this machine does not have:\n{}", missing.join("\n"));
    }
    Ok(())
}

/// Installs Debian's packages one need at a time, since one that a distribution lacks must not keep the others
/// away. Whether a need is met then shows in the machine, not in the answers of apt-get.
fn install_packages(needs: &[Need]) -> Result<()> {
    let packages: Vec<Vec<&str>> = needs.iter().map(|need| need.packages()).collect();
    if packages.iter().all(Vec::is_empty) {
        return Ok(());
    }
    run(as_root("apt-get")?.args(["update", "--quiet"]))?;
    for packages in packages.iter().filter(|packages| !packages.is_empty()) {
        say(&format!("Installing {}.", packages.join(", ")));
        let options = ["install", "--yes", "--quiet", "--no-install-recommends"];
        if let Err(error) = run(as_root("apt-get")?.args(options).args(packages)) {
            say(&format!("{error:#}"));
        }
    }
    Ok(())
}

/// A command that runs as root, through sudo when we are somebody else, and asks nothing on the way.
fn as_root(program: &str) -> Result<Command> {
    if is_root()? {
        let mut command = Command::new(program);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(command);
    }
    if on_path("sudo").is_none() {
        bail!("only root can install packages, and there is no sudo here");
    }
    let mut command = Command::new("sudo");
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    Ok(command)
}

/// Whether we are root, for whom PostgreSQL and Chromium need special treatment.
pub(crate) fn is_root() -> Result<bool> {
    Ok(output_of(Command::new("id").arg("-u"))? == "0")
}

/// The browser's executable.
///
/// # Errors
/// When there is none, or the one named in the environment does not exist.
pub(crate) fn browser() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(BROWSER_VARIABLE) {
        let named = PathBuf::from(named);
        if named.is_file() {
            return Ok(named);
        }
        bail!("{BROWSER_VARIABLE} names {}, which is not a file", named.display());
    }
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    let places = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    names
        .into_iter()
        .find_map(on_path)
        .or_else(|| places.into_iter().map(PathBuf::from).find(|path| path.is_file()))
        .context("neither Chromium nor Chrome is here")
}

/// The library of libfaketime for programs of several threads.
///
/// # Errors
/// When there is none, or the one named in the environment does not exist.
pub(crate) fn faketime() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(FAKETIME_VARIABLE) {
        let named = PathBuf::from(named);
        if named.is_file() {
            return Ok(named);
        }
        bail!("{FAKETIME_VARIABLE} names {}, which is not a file", named.display());
    }
    // Debian names the folder after the machine's kind.
    let architecture = Path::new("/usr/lib").join(format!("{}-linux-gnu", std::env::consts::ARCH));
    let places = [
        architecture.join("faketime/libfaketimeMT.so.1"),
        PathBuf::from("/usr/lib64/faketime/libfaketimeMT.so.1"),
        PathBuf::from("/usr/lib/faketime/libfaketimeMT.so.1"),
        PathBuf::from("/opt/homebrew/lib/faketime/libfaketimeMT.1.dylib"),
    ];
    places.into_iter().find(|path| path.is_file()).context("libfaketime is not here")
}

/// Fails unless a program ends well; what it says is not shown.
fn run_quietly(program: &Path, arguments: &[&str]) -> Result<()> {
    let output = Command::new(program).args(arguments).output()?;
    if output.status.success() { Ok(()) } else { bail!("{} ended with {}", program.display(), output.status) }
}

/// Where the shell would find a program.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Says so when a program's version is below what is needed, or cannot be told.
fn too_old(name: &str, program: &Path, least: u32) -> Option<String> {
    match output_of(Command::new(program).arg("--version")) {
        Err(error) => Some(format!("{name} does not answer: {error:#}")),
        Ok(answer) => match major_version(&answer) {
            None => Some(format!("{name} answers no version but {answer:?}")),
            Some(major) if major < least => Some(format!("{name} is of version {major}")),
            Some(_) => None,
        },
    }
}

/// The first whole number of what a program says of its version: 15 of `postgres (PostgreSQL) 15.18`.
fn major_version(answer: &str) -> Option<u32> {
    let digits = answer.trim_start_matches(|character: char| !character.is_ascii_digit());
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_say() {
        let check = |answer: &str, expected| assert_eq!(major_version(answer), expected, "{answer}");
        check("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", Some(15));
        check("postgres (PostgreSQL) 18beta1", Some(18));
        check("v20.20.2", Some(20));
        check("unknown", None);
        check("", None);
    }

    #[test]
    fn an_old_program_is_refused_and_a_silent_one_too() {
        let rustc = Path::new("rustc");
        assert_eq!(too_old("Rust", rustc, 1), None);
        assert_eq!(too_old("Rust", rustc, 99), Some("Rust is of version 1".into()));
        assert!(too_old("Nothing", Path::new("no-such-program"), 1).is_some());
    }
}
