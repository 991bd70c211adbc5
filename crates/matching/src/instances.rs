//! Seeded instances for tests and benchmarks: exchanges of skills, and graphs that are hard in known ways.
//!
//! Every generator is a pure function of its arguments; the same seed gives the same instance everywhere.

use crate::exchange::Profile;
use crate::problem::Graph;
use std::collections::BTreeMap;

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

/// The measure of the published figures. There are 300 skills in 30 fields and 40 organisations; each person offers 6
/// skills at levels 32–127 and needs 4 others, ranked with weights 100, 70, 50 and 35. Pairs are only across
/// organisations. What is offered meets the need for the same skill fully, for another of its field at two fifths.
/// Skills are not equally common: every number is the smaller of two draws.
#[must_use]
pub fn skills_exchange(people: usize, seed: u64) -> Vec<Profile> {
    let mut random = Seeded::new(seed);
    (0..people).map(|_| person(&mut random)).collect()
}

const SKILLS: u32 = 300;
const FIELD: u32 = 10;
const ORGANISATIONS: u32 = 40;

fn person(random: &mut Seeded) -> Profile {
    let mut chosen: Vec<u32> = Vec::new();
    while chosen.len() < 10 {
        let skill = random.below(SKILLS).min(random.below(SKILLS));
        if !chosen.contains(&skill) {
            chosen.push(skill);
        }
    }
    let offers: Vec<(u32, u8)> =
        chosen[..6].iter().map(|&skill| (skill, 32 + random.below(96) as u8)).collect();
    let demands = chosen[6..].iter().copied().zip([100, 70, 50, 35]).collect();
    Profile { demands, supplies: met_by(&offers), class: Some(random.below(ORGANISATIONS)) }
}

/// What offers meet: every skill of their fields, at the best level that any of them gives.
fn met_by(offers: &[(u32, u8)]) -> Vec<(u32, u8)> {
    let mut met = BTreeMap::new();
    for &(skill, level) in offers {
        let field = skill / FIELD * FIELD;
        for other in field..field + FIELD {
            let level = if other == skill { level } else { (u32::from(level) * 2 / 5) as u8 };
            let best = met.entry(other).or_insert(0);
            *best = level.max(*best);
        }
    }
    met.into_iter().collect()
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
/// Two rows of vertices, each a chain of triangles joined at their tips: `3 · triangles` vertices, weights that make
/// every triangle a blossom first and force all of them apart again when the last vertex is matched.
#[must_use]
pub fn triangles(triangles: usize) -> Graph {
    let mut edges = Vec::new();
    for at in 0..triangles as u32 {
        let first = 3 * at;
        edges.extend([(first, first + 1, 10), (first + 1, first + 2, 10), (first, first + 2, 10)]);
        if at > 0 {
            edges.push((first - 1, first, 8));
        }
    }
    valid(3 * triangles, edges)
}

/// A path whose edges grow by turns, so that a search from one end has to walk to the other.
#[must_use]
pub fn chain(vertices: usize) -> Graph {
    let weight = |at: u32| i64::from(2 * at + at % 2);
    valid(vertices, (1..vertices as u32).map(|at| (at - 1, at, weight(at))).collect())
}

/// Blossoms inside blossoms, as deep as there are vertices: every vertex is joined to the three before it, with falling
/// weights, so that each pair of further vertices closes an odd cycle around all earlier ones.
#[must_use]
pub fn nested(vertices: usize) -> Graph {
    let mut edges = Vec::new();
    for at in 1..vertices as u32 {
        for back in 1..=3.min(at) {
            edges.push((at - back, at, 4 * i64::from(vertices as u32 - at) + i64::from(back % 2)));
        }
    }
    valid(vertices, edges)
}

/// Two complete graphs on half of the vertices whose ranks are joined one by one: the weights of the complete graphs
/// fall with the ranks (after the worst cases for searches with long dual changes of Gabow's 1985 report).
#[must_use]
pub fn gabow(vertices: usize) -> Graph {
    let half = vertices as u32 / 2;
    let mut edges = Vec::new();
    for to in 0..half {
        edges.extend((0..to).map(|from| (from, to, 4 * i64::from(2 * half - from / 2 - to / 2))));
        edges.push((to, half + to, 2));
    }
    valid(vertices, edges)
}

/// A sparse graph on which dual changes are many and small: a path of heavy edges with stubs of slowly falling weight.
#[must_use]
pub fn sparse_delta(vertices: usize) -> Graph {
    let links = vertices as u32 / 3;
    let mut edges = Vec::new();
    for at in 0..links {
        let (left, right, stub) = (3 * at, 3 * at + 1, 3 * at + 2);
        let weight = 10 * i64::from(links);
        edges.extend([(left, right, weight - i64::from(at)), (right, stub, weight - 2 * i64::from(at))]);
        if at > 0 {
            edges.push((left - 2, left, weight - 3 * i64::from(at)));
            edges.push((left - 1, left, weight - i64::from(at % 7)));
        }
    }
    valid(vertices, edges)
}
