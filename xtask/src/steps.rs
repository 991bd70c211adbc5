//! Runs commands one after another under headings and sums up at the end.

use std::io::{Write, stdout};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The steps run so far; a step that fails does not keep the later ones from running.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
    failure: Option<String>,
}

impl Steps {
    /// Runs one step under its heading. Its failure is told at once and again in the summary.
    pub(crate) fn run(&mut self, name: &'static str, action: impl FnOnce() -> Result<()>) {
        heading(name);
        let begun = Instant::now();
        let failure = action().err().map(|error| format!("{error:#}"));
        if let Some(failure) = &failure {
            say(&format!("\nFAILED: {failure}"));
        }
        self.done.push(Step { name, took: begun.elapsed(), failure });
    }

    /// Prints what ran, how long it took and what failed.
    ///
    /// # Errors
    /// When any step failed.
    pub(crate) fn finish(self) -> Result<()> {
        heading("Summary");
        say(&summary(&self.done));
        let failed = self.done.iter().filter(|step| step.failure.is_some()).count();
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.done.len());
        }
        Ok(())
    }
}

fn summary(steps: &[Step]) -> String {
    let width = steps.iter().map(|step| step.name.chars().count()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for Step { name, took, failure } in steps {
        let verdict = if failure.is_some() { "FAILED" } else { "ok" };
        lines.push(format!("{verdict:<6}  {name:<width$}  {:>9}", minutes(*took)));
        if let Some(failure) = failure {
            lines.extend(failure.lines().take(3).map(|line| format!("        {line}")));
        }
    }
    let total = steps.iter().map(|step| step.took).sum();
    lines.push(format!("{:<6}  {:<width$}  {:>9}", "", "in all", minutes(total)));
    lines.join("\n")
}

/// `6 min 05 s`, or `4.2 s` under a minute.
fn minutes(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn heading(name: &str) {
    say(&format!("\n━━ {name} {}", "━".repeat(80_usize.saturating_sub(name.chars().count()))));
}

/// Prints a line at once, so that it stands before what the next command prints.
pub(crate) fn say(line: &str) {
    println!("{line}");
    // A closed terminal or pipe is no reason to stop the tests.
    stdout().flush().ok();
}

/// Runs a command to its end, its output going where ours goes. Nothing may wait for an answer, so it gets
/// no standard input.
///
/// # Errors
/// When it cannot be started or ends with anything but success.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    forget_this_package(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed: {status}", shown(command));
    }
    Ok(())
}

/// Runs a command to its end and returns what it wrote to standard output; what it wrote to standard error
/// becomes part of the failure.
///
/// # Errors
/// When it cannot be started, ends with anything but success, or writes no UTF-8.
pub(crate) fn output_of(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}\n{}", shown(command), output.status, told.trim());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Takes away what `cargo run` says about this package. Build scripts watch these variables, so a cargo that
/// inherited them would build much again that the developer's own cargo had built.
fn forget_this_package(command: &mut Command) {
    const ABOUT_THIS_PACKAGE: [&str; 2] = ["CARGO_MANIFEST_", "CARGO_PKG_"];
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| ABOUT_THIS_PACKAGE.iter().any(|start| name.starts_with(start))) {
            command.env_remove(name);
        }
    }
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started", shown(command))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_failed_and_how_long_all_took() {
        let steps = [
            Step { name: "Formatting", took: Duration::from_millis(1_240), failure: None },
            Step { name: "Clippy", took: Duration::from_secs(125), failure: Some("two lints".into()) },
        ];
        let expected = "\
ok      Formatting      1.2 s
FAILED  Clippy      2 min 05 s
        two lints
        in all      2 min 06 s";
        assert_eq!(summary(&steps), expected);
    }

    #[test]
    fn a_command_does_not_take_itself_for_this_package() -> Result<()> {
        assert!(std::env::var_os("CARGO_MANIFEST_DIR").is_some(), "cargo sets it for tests too");
        run(Command::new("sh").args(["-c", r#"test -z "$CARGO_MANIFEST_DIR$CARGO_PKG_NAME""#]))
    }

    #[test]
    fn a_command_that_fails_is_named_with_its_own_words() {
        let error = output_of(Command::new("sh").args(["-c", "echo no such luck >&2; exit 3"])).unwrap_err();
        assert_eq!(
            format!("{error:#}"),
            "`sh -c echo no such luck >&2; exit 3` failed: exit status: 3\nno such luck"
        );
    }
}
