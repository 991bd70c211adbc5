//! Runs every solver on every case, each in a process of its own, and keeps the medians.

use std::error::Error;
use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};

/// What one run of a solver gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// CPU seconds of the whole process between input and answer in memory.
    pub seconds: f64,
    pub cardinality: usize,
    pub total: i64,
}

impl fmt::Display for Measured {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:.6} {} {}", self.seconds, self.cardinality, self.total)
    }
}

impl FromStr for Measured {
    type Err = Box<dyn Error>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut words = text.split_whitespace();
        let mut next = || words.next().ok_or("a run printed too little");
        Ok(Self { seconds: next()?.parse()?, cardinality: next()?.parse()?, total: next()?.parse()? })
    }
}

/// How many times longer than a peer the engine may take in all, since its answers are checked besides.
const PATIENCE: u32 = 10;

const ALL: [&str; 2] = ["lemon-perfect", "lemon-weighted"];

/// Which solvers run on which case.
fn plan() -> Vec<(&'static str, Vec<&'static str>)> {
    let ours = || vec!["ours", "ours-worst-off"];
    let with = |peers: &[&'static str]| [vec!["ours"], ALL.to_vec(), peers.to_vec()].concat();
    let flow = |peers: &[&'static str]| [ours(), vec!["lemon-flow", "ortools-flow"], peers.to_vec()].concat();
    vec![
        ("pairs-500", with(&["boost", "rustworkx-core", "mwmatching", "integer-blossom", "networkx"])),
        (
            "pairs-1000",
            [ours(), with(&["boost", "rustworkx-core", "mwmatching", "integer-blossom"])[1..].to_vec()]
                .concat(),
        ),
        ("pairs-2000", ours()),
        ("pairs-5000", ours()),
        ("pairs-10000", ours()),
        ("pairs-20000", ours()),
        ("pairs-50000", vec!["ours"]),
        ("pairs-100000", vec!["ours"]),
        ("again-1000", vec!["ours"]),
        ("again-10000", vec!["ours"]),
        ("best-50-10000", with(&["boost"])),
        ("gabow-2400", with(&["boost"])),
        ("nested-10000", with(&["boost"])),
        ("triangles-10002", with(&["boost"])),
        ("chain-10000", with(&["boost"])),
        ("delta-5004", with(&["boost"])),
        ("random-40-10000", with(&["boost"])),
        ("light-10000", with(&["boost"])),
        ("mentors-1000-3000-30", flow(&["scipy"])),
        ("mentors-1000-3000-1000", flow(&[])),
        ("mentors-10000-30000-20", flow(&[])),
        ("mentors-10000-30000-50", flow(&[])),
        ("bounded-3-5-60", vec!["ours"]),
        ("bounded-3-5-200", vec!["ours"]),
        ("groups-4-4-200", vec!["ours"]),
        ("groups-4-4-1000", vec!["ours"]),
    ]
}

/// Measures everything into `work/results.tsv`: case, solver, then the median run, or `-` where a run took longer than
/// `limit` seconds or failed.
pub fn all(work: &Path, limit: u64) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(work)?;
    let mut results = String::new();
    for (case, solvers) in plan() {
        let file = work.join(case);
        let needs_file = |solver: &&str| {
            ["lemon", "boost", "networkx", "ortools", "scipy"].iter().any(|it| solver.starts_with(it))
        };
        if solvers.iter().any(|it| needs_file(it)) {
            crate::cases::write(case, &file)?;
        }
        for solver in solvers {
            let run = median(work, solver, case, Duration::from_secs(limit))?;
            let run = run.map_or_else(|| "-".to_owned(), |it| it.to_string());
            eprintln!("{case}\t{solver}\t{run}");
            results.push_str(&format!("{case}\t{solver}\t{run}\n"));
            std::fs::write(work.join("results.tsv"), &results)?;
        }
        if file.exists() {
            std::fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// Five runs of what is quick, three of what takes seconds, one of what takes longer: the one of middle time.
fn median(
    work: &Path,
    solver: &str,
    case: &str,
    limit: Duration,
) -> Result<Option<Measured>, Box<dyn Error>> {
    let mut runs: Vec<Measured> = Vec::new();
    loop {
        let Some(run) = once(work, solver, case, limit, runs.is_empty())? else { return Ok(None) };
        runs.push(run);
        let enough = match runs[0].seconds {
            quick if quick < 1.0 => 5,
            slow if slow < 10.0 => 3,
            _ => 1,
        };
        if runs.len() >= enough {
            runs.sort_by(|one, other| one.seconds.total_cmp(&other.seconds));
            return Ok(Some(runs[runs.len() / 2]));
        }
    }
}

/// `is_checked`: the engine has its answer verified, and is given the time for it.
fn once(
    work: &Path,
    solver: &str,
    case: &str,
    limit: Duration,
    is_checked: bool,
) -> Result<Option<Measured>, Box<dyn Error>> {
    let file = work.join(case);
    let mut command = match solver {
        "networkx" | "ortools-flow" | "scipy" => {
            let mut command = Command::new(work.join("python/bin/python"));
            command.arg("peers/peers.py").arg(solver).arg(&file);
            command
        }
        "lemon-perfect" | "lemon-weighted" | "lemon-flow" | "boost" => {
            let mut command = Command::new(work.join("peers"));
            command.arg(solver).arg(&file);
            command
        }
        _ => {
            let mut command = Command::new(std::env::current_exe()?);
            command.args(["solve", solver, case]);
            if !is_checked {
                command.arg("unchecked");
            }
            command
        }
    };
    let limit = if solver.starts_with("ours") { limit * PATIENCE } else { limit };
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output()?;
    if output.status.success() { Ok(Some(String::from_utf8(output.stdout)?.parse()?)) } else { Ok(None) }
}
