//! Chooses partnerships: an immutable problem in, a proven solution out.
//!
//! Knows no people: persons are numbers `0..n`, benefits are integers that an oracle gives. No clock, no input or
//! output, no randomness but the seed of the caller; the same problem gives the same solution, in any order of persons.
//!
//! - [`solve_pairs`]: the best pairs of all persons, by an oracle of benefits ([`Benefits`], [`Exchange`]);
//! - [`solve_graph`]: a best matching of an explicit [`Graph`];
//! - [`verify`]: checks solutions by their proofs and shares no code with the solvers.
//!
//! To follow how pairs are solved, read `problem.rs`, `blossom/`, `fractional.rs`, `objective.rs` (explicit graphs), then
//! `benefit.rs`, `exchange.rs`, `kernel.rs` (oracles), then `pricing.rs`, `candidates.rs`, `scan.rs`, `ties.rs`,
//! `pairs.rs` (all pairs).

pub mod graph;
pub mod groups;
pub mod instances;
pub mod mentors;
pub mod rotation;
pub mod verify;

mod benefit;
mod blossom;
mod candidates;
mod certificate;
mod exchange;
mod fractional;
mod kernel;
mod objective;
mod pairs;
mod pricing;
mod problem;
mod request;
mod restricted;
mod scan;
mod session;
mod sparse;
mod ties;
mod trio;
mod verify_pairs;
mod violations;
mod with_trio;

pub use benefit::{Asked, Benefit, Benefits, ROWS};
pub use certificate::{BlossomDual, DualSolution, PairsCertificate, TrioProof};
pub use exchange::{Exchange, MAX_LEVEL, MAX_WEIGHTS, PairRule, Profile, ProfileError, harmonic_mean};
pub use objective::{GraphSolution, MAX_TOTAL, Unsolvable, solve_graph};
pub use pairs::solve_pairs;
pub use problem::{Arc, Graph, GraphError, MAX_VERTICES, MAX_WEIGHT, Objective};
pub use request::{Cause, Effort, Goal, LeftOut, Odd, PairsSolution, Request, RequestError};
pub use session::Session;
