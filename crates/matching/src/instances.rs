//! Seeded instances for tests and benchmarks: exchanges of skills, and graphs that are hard in known ways.
//!
//! Every generator is a pure function of its arguments; the same seed gives the same instance everywhere.

use crate::exchange::Profile;
use crate::problem::Graph;

/// A small generator of uniform numbers (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Seeded(u64);

impl Seeded {
    /// Starts the sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        scatter(self.0)
    }

    /// A number below `bound`, which is above zero and below 2³².
    pub fn below(&mut self, bound: u32) -> u32 {
        (((self.bits() >> 32) * u64::from(bound)) >> 32) as u32
    }
}

/// The output function of SplitMix64: a bijection that scatters neighbouring numbers.
pub(crate) fn scatter(bits: u64) -> u64 {
    let bits = (bits ^ bits >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ bits >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ bits >> 31
}

/// The measure of the published figures: each person offers 6 of 300 skills at levels 64–127 and needs 4 others, ranked
/// with weights 100, 70, 50 and 35; some skills are far more common than others; 40 organisations, pairs only across.
#[must_use]
pub fn skills_exchange(people: usize, seed: u64) -> Vec<Profile> {
    let mut random = Seeded::new(seed);
    (0..people).map(|_| person(&mut random)).collect()
}

const SKILLS: u32 = 300;
const ORGANISATIONS: u32 = 40;

fn person(random: &mut Seeded) -> Profile {
    let mut chosen: Vec<u32> = Vec::new();
    while chosen.len() < 10 {
        // The smaller of two draws: low numbers are common skills, high ones rare.
        let skill = random.below(SKILLS).min(random.below(SKILLS));
        if !chosen.contains(&skill) {
            chosen.push(skill);
        }
    }
    let supplies = chosen[..6].iter().map(|&skill| (skill, 64 + random.below(64) as u8)).collect();
    let demands = chosen[6..].iter().copied().zip([100, 70, 50, 35]).collect();
    Profile { demands, supplies, class: Some(random.below(ORGANISATIONS)) }
}

/// A random graph in which every vertex chooses `degree` partners; weights `1..=heaviest`.
#[must_use]
pub fn random_graph(vertices: usize, degree: u32, heaviest: u32, seed: u64) -> Graph {
    let mut random = Seeded::new(seed);
    let mut edges = Vec::with_capacity(vertices * degree as usize);
    for from in 0..vertices as u32 {
        for _ in 0..degree {
            let to = random.below(vertices as u32);
            if to != from {
                edges.push((from, to, 1 + i64::from(random.below(heaviest))));
            }
        }
    }
    valid(vertices, edges)
}

fn valid(vertices: usize, edges: Vec<(u32, u32, i64)>) -> Graph {
    // Generators number vertices below `vertices` and make no loops; an empty graph would show in any test.
    Graph::new(vertices, edges).unwrap_or_else(|_| Graph::from_checked(vertices, &[]))
}
