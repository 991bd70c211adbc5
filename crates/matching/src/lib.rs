//! Chooses partnerships: an immutable problem in, a proven solution out.

mod blossom;
mod certificate;
mod fractional;
pub mod graph;
pub mod groups;
pub mod mentors;
mod objective;
mod problem;
pub mod verify;

pub use certificate::{BlossomDual, DualSolution};
pub use objective::{GraphSolution, MAX_TOTAL, Unsolvable, solve_graph};
pub use problem::{Arc, Graph, GraphError, MAX_VERTICES, MAX_WEIGHT, Objective};
