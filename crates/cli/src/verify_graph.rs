//! `crossmentor verify-graph GRAPH SOLUTION CERTIFICATE`: checks somebody's answer without trusting the solver.

use crate::solve::{open, read_graph};
use anyhow::{Context, anyhow};
use clap::Args;
use matching::graph::{self, GraphCertificate};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Check that a solution of a graph is what its certificate proves it to be
#[derive(Args, Debug)]
pub struct VerifyGraph {
    /// The graph, as for `solve`
    graph: PathBuf,
    /// The pairs, as `solve --out` writes them
    solution: PathBuf,
    /// The proof, as `solve --certificate` writes it
    certificate: PathBuf,
}

impl VerifyGraph {
    /// Ends with status 0 if the solution is proven, 1 if it is not, and an error if a file cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let raw = read_graph(&self.graph)?;
        let (pairs, total) = graph::read_solution(open(&self.solution)?, &raw)
            .map_err(|error| anyhow!("{}: {error}", self.solution.display()))?;
        let certificate: GraphCertificate = serde_json::from_reader(open(&self.certificate)?)
            .with_context(|| self.certificate.display().to_string())?;
        let mut out = std::io::stdout().lock();
        match graph::verify(&raw.graph, &pairs, total, &certificate) {
            Ok(()) => {
                writeln!(out, "proven: {} pairs, total {total}", pairs.len())?;
                Ok(ExitCode::SUCCESS)
            }
            Err(refusal) => {
                writeln!(out, "refused: {refusal} (vertices counted from 0)")?;
                Ok(ExitCode::FAILURE)
            }
        }
    }
}
