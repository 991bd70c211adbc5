//! Raw graphs, for those who only need a matching: text formats in, a proven matching out.
//!
//! Nothing here opens a file: readers and writers are the caller's. `docs/reference/graph-format.md` describes the
//! formats and what becomes of self-loops, repeated edges and unusual weights.
//!
//! ```
//! use matching::graph::{self, Task};
//!
//! let raw = graph::read("3 3\n0 1 5\n1 2 7\n0 2 4\n".as_bytes()).unwrap();
//! let (solution, certificate) = graph::solve(&raw.graph, Task::Pairs).unwrap();
//! assert_eq!((solution.pairs.as_slice(), solution.total), (&[(1, 2)][..], 7));
//! graph::verify(&raw.graph, &solution.pairs, solution.total, &certificate).unwrap();
//! ```

mod assign;
mod read;
mod solution_file;

pub use assign::NotBipartite;
pub use read::{Numbering, RawGraph, ReadError, Reason, read};
pub use solution_file::{read_solution, write_graph, write_solution};

use crate::certificate::DualSolution;
use crate::objective::{GraphSolution, Unsolvable, solve_graph};
use crate::problem::{Graph, Objective};
use crate::verify::{self, Refusal};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// The most pairs, and among those the greatest total.
    Pairs,
    /// The greatest total, with however few pairs.
    Weight,
    /// Every vertex in a pair, and the greatest total.
    Perfect,
    /// Like [`Task::Pairs`], in a bipartite graph, by the faster solver for mentors and mentees.
    Assign,
}

impl Task {
    fn objective(self) -> Objective {
        match self {
            Self::Pairs | Self::Assign => Objective::MaximumCardinality,
            Self::Weight => Objective::MaximumWeight,
            Self::Perfect => Objective::Perfect,
        }
    }
}

/// A dual solution and what it proves: the content of a certificate file, as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GraphCertificate {
    pub task: Task,
    pub dual: DualSolution,
}

/// Why a graph has no solution.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CannotSolve {
    #[error(transparent)]
    Unsolvable(#[from] Unsolvable),
    #[error(transparent)]
    NotBipartite(#[from] NotBipartite),
}

/// A best matching with its proof. Deterministic; the costs are those of [`solve_graph`] and of
/// [`mentors::solve`](crate::mentors::solve).
///
/// # Errors
/// [`CannotSolve`] if weights could overflow, a perfect matching is asked for and there is none, or an assignment is
/// asked for and the graph is not bipartite.
pub fn solve(graph: &Graph, task: Task) -> Result<(GraphSolution, GraphCertificate), CannotSolve> {
    let solution = match task {
        Task::Assign => assign::solve(graph)?,
        Task::Pairs | Task::Weight | Task::Perfect => solve_graph(graph, task.objective())?,
    };
    let certificate = GraphCertificate { task, dual: solution.proof.clone() };
    Ok((solution, certificate))
}

/// Accepts pairs and their total only if the certificate proves them best for its task.
///
/// # Errors
/// [`Refusal`] names the first thing that is wrong.
pub fn verify(
    graph: &Graph,
    pairs: &[(u32, u32)],
    total: i64,
    certificate: &GraphCertificate,
) -> Result<(), Refusal> {
    verify::graph(graph, certificate.task.objective(), pairs, total, &certificate.dual)
}
