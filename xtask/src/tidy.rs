//! The rules of the source that no compiler checks, one file each, with a planted violation in its tests.

mod drawers;
mod inline;
mod layers;
mod length;
mod libraries;
mod links;
mod messages;
mod migrations;
mod project;
mod purity;
mod sides;

use std::fmt;
use std::path::Path;

use anyhow::{Result, bail};

use crate::steps::say;
use crate::tidy::project::Project;

/// One place that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    file: String,
    /// Counted from one; none where the file as a whole is meant.
    line: Option<usize>,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

struct Rule {
    name: &'static str,
    check: fn(&Project) -> Vec<Finding>,
}

const RULES: &[Rule] = &[
    Rule { name: "every message is used", check: messages::check },
    Rule { name: "crates depend in one direction", check: layers::check },
    Rule { name: "SQL, web framework and SMTP stay in their crates", check: libraries::check },
    Rule { name: "the engine and the domain do no I/O", check: purity::check },
    Rule { name: "pages and api do not know each other", check: sides::check },
    Rule { name: "pages have no inline style or script", check: inline::check },
    Rule { name: "landed migrations stay as they are", check: migrations::check },
    Rule { name: "files stay readable in length", check: length::check },
    Rule { name: "no module is a drawer", check: drawers::check },
    Rule { name: "links in documents lead somewhere", check: links::check },
];

/// Checks every rule on the project at `root` and prints what breaks one.
///
/// # Errors
/// When the project cannot be read or a rule is broken.
pub(crate) fn check(root: &Path) -> Result<()> {
    let project = Project::read(root)?;
    let mut broken = 0;
    for Rule { name, check } in RULES {
        let mut findings = check(&project);
        findings.sort();
        say(&format!("{:<6}  {name}", if findings.is_empty() { "ok" } else { "BROKEN" }));
        for finding in &findings {
            say(&format!("        {finding}"));
        }
        broken += findings.len();
    }
    if broken > 0 {
        bail!("{broken} places break a rule of the source");
    }
    Ok(())
}

/// Adds migrations that are not yet on the list of landed ones to it.
///
/// # Errors
/// When the project cannot be read or the list not written.
pub(crate) fn record_migrations(root: &Path) -> Result<()> {
    let list = migrations::extended_list(&Project::read(root)?);
    std::fs::write(root.join(migrations::LIST), list)?;
    say(&format!("{} is up to date.", migrations::LIST));
    Ok(())
}
