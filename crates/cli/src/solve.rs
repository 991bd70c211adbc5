//! `crossmentor solve pairs|weight|perfect|assign GRAPH`: a proven matching of a raw graph.

use anyhow::{Context, anyhow};
use clap::{Args, ValueEnum};
use matching::graph::{self, RawGraph, Task};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// Find the best matching of a graph and prove it
#[derive(Args, Debug)]
pub struct Solve {
    /// What to find
    task: TaskName,
    /// The graph: `n m`, then `i j w` per line, counted from 0; or DIMACS edges. `-` reads standard input
    graph: PathBuf,
    /// Write the pairs to this file: `cardinality total`, then `i j` per line, counted as in the graph
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the proof to this file, for `crossmentor verify-graph`
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
    /// Print one JSON object: `cardinality`, `total`, `seconds` (solving and checking, without reading) and `proven`
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum TaskName {
    /// The most pairs, then the greatest total
    Pairs,
    /// The greatest total, with however few pairs
    Weight,
    /// Everybody in a pair, and the greatest total
    Perfect,
    /// Like `pairs`, for a graph whose vertices fall into two sides
    Assign,
}

impl From<TaskName> for Task {
    fn from(name: TaskName) -> Self {
        match name {
            TaskName::Pairs => Self::Pairs,
            TaskName::Weight => Self::Weight,
            TaskName::Perfect => Self::Perfect,
            TaskName::Assign => Self::Assign,
        }
    }
}

impl Solve {
    /// Reads, solves, checks the answer with the separate verifier, writes what was asked for.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let raw = read_graph(&self.graph)?;
        let start = Instant::now();
        let (solution, certificate) = graph::solve(&raw.graph, self.task.into())
            .with_context(|| format!("{} cannot be solved", self.graph.display()))?;
        graph::verify(&raw.graph, &solution.pairs, solution.total, &certificate)
            .context("the solver's answer failed its own check; please report this graph")?;
        let seconds = start.elapsed().as_secs_f64();

        if let Some(path) = &self.out {
            write_file(path, |file| {
                graph::write_solution(&solution.pairs, solution.total, raw.numbering, file)
            })?;
        }
        if let Some(path) = &self.certificate {
            write_file(path, |file| Ok(serde_json::to_writer(file, &certificate)?))?;
        }
        let (cardinality, total) = (solution.pairs.len(), solution.total);
        let mut out = std::io::stdout().lock();
        if self.json {
            let summary = serde_json::json!({
                "cardinality": cardinality, "total": total, "seconds": seconds, "proven": true,
            });
            writeln!(out, "{summary}")?;
        } else {
            writeln!(out, "{cardinality} pairs, total {total}, proven best in {seconds:.3} s")?;
            for (count, what) in [(raw.loops, "self-loops"), (raw.repeated, "repeated edges")] {
                if count > 0 {
                    writeln!(out, "left out: {count} {what}")?;
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Reads a graph; errors say `FILE: line N: reason`.
pub(crate) fn read_graph(path: &Path) -> anyhow::Result<RawGraph> {
    let read =
        if path == Path::new("-") { graph::read(std::io::stdin().lock()) } else { graph::read(open(path)?) };
    read.map_err(|error| anyhow!("{}: {error}", path.display()))
}

pub(crate) fn open(path: &Path) -> anyhow::Result<BufReader<File>> {
    Ok(BufReader::with_capacity(1 << 16, File::open(path).with_context(|| path.display().to_string())?))
}

fn write_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>,
) -> anyhow::Result<()> {
    let attempt = || {
        let mut file = BufWriter::new(File::create(path)?);
        write(&mut file)?;
        file.flush()
    };
    attempt().with_context(|| format!("cannot write {}", path.display()))
}
