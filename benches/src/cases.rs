//! The instances, by name: `family-size`, the same for everybody who solves them.

use matching::instances::{self, Seeded};
use matching::mentors::{Goal, Mentee, Mentor, Pair, Problem};
use matching::{Benefits, Exchange, Graph, PairRule, Profile, graph};
use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The seed of everything here.
pub const SEED: u64 = 1;

/// What a name stands for.
pub enum Case {
    /// All pairs of so many people, as an oracle.
    AllPairs(Vec<Profile>),
    Graph(Graph),
    Mentors(Problem),
}

impl Case {
    pub fn named(name: &str) -> Result<Self, Box<dyn Error>> {
        let (family, sizes) = name.split_once('-').ok_or("a case is called family-size")?;
        let sizes: Vec<usize> = sizes.split('-').map(str::parse).collect::<Result<_, _>>()?;
        Ok(match (family, sizes.as_slice()) {
            ("pairs" | "again", &[people]) => Self::AllPairs(instances::skills_exchange(people, SEED)),
            ("best", &[best, people]) => Self::Graph(best_partners(people, best)?),
            ("random", &[degree, vertices]) => {
                Self::Graph(instances::random_graph(vertices, degree as u32, 1_000_000, SEED))
            }
            ("light", &[vertices]) => Self::Graph(instances::random_graph(vertices, 20, 3, SEED)),
            ("gabow", &[vertices]) => Self::Graph(instances::gabow(vertices)),
            ("nested", &[vertices]) => Self::Graph(instances::nested(vertices)),
            ("triangles", &[vertices]) => Self::Graph(instances::triangles(vertices / 3)),
            ("chain", &[vertices]) => Self::Graph(instances::chain(vertices)),
            ("delta", &[vertices]) => Self::Graph(instances::sparse_delta(vertices)),
            ("mentors", &[mentors, mentees, best]) => Self::Mentors(mentors_problem(mentors, mentees, best)),
            _ => return Err(format!("there is no case {name}").into()),
        })
    }
}

/// Writes the instance in the format of `peers/peers.cpp`.
pub fn write(name: &str, path: &Path) -> Result<(), Box<dyn Error>> {
    match Case::named(name)? {
        Case::AllPairs(people) => {
            graph::write_graph(&complete(&people)?, BufWriter::new(File::create(path)?))?
        }
        Case::Graph(graph) => graph::write_graph(&graph, BufWriter::new(File::create(path)?))?,
        Case::Mentors(problem) => {
            let mut text =
                format!("{} {} {}\n", problem.mentors.len(), problem.mentees.len(), problem.pairs.len());
            problem.mentors.iter().try_for_each(|it| writeln!(text, "{}", it.capacity))?;
            problem
                .pairs
                .iter()
                .try_for_each(|it| writeln!(text, "{} {} {}", it.mentor, it.mentee, it.benefit))?;
            std::fs::write(path, text)?;
        }
    }
    Ok(())
}

/// Every allowed pair as an edge.
pub fn complete(people: &[Profile]) -> Result<Graph, Box<dyn Error>> {
    let exchange = Exchange::new(people, PairRule::none())?;
    let count = people.len() as u32;
    let pairs = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
    let edges = pairs.filter_map(|(i, j)| exchange.benefit(i, j).map(|benefit| (i, j, benefit.worth)));
    Ok(Graph::new(people.len(), edges)?)
}

/// The best partners of each person, ties to the lower number.
fn best_partners(people: usize, best: usize) -> Result<Graph, Box<dyn Error>> {
    let profiles = instances::skills_exchange(people, SEED);
    let exchange = Exchange::new(&profiles, PairRule::none())?;
    let mut edges = Vec::with_capacity(people * best);
    for i in 0..people as u32 {
        let others = (0..people as u32).filter(|&j| j != i);
        let mut row: Vec<(i64, u32)> =
            others.filter_map(|j| exchange.benefit(i, j).map(|benefit| (-benefit.worth, j))).collect();
        row.select_nth_unstable(best);
        row.truncate(best);
        edges.extend(row.into_iter().map(|(negative, j)| (i, j, -negative)));
    }
    Ok(Graph::new(people, edges)?)
}

/// Mentors with one to six places; every mentee's best mentors by what the mentee gains, across organisations.
fn mentors_problem(mentors: usize, mentees: usize, best: usize) -> Problem {
    let profiles = instances::skills_exchange(mentors + mentees, SEED);
    let (teaching, learning) = profiles.split_at(mentors);
    let mut suppliers: Vec<Vec<(u32, i64)>> = Vec::new();
    for (mentor, profile) in teaching.iter().enumerate() {
        for &(skill, level) in &profile.supplies {
            suppliers.resize(suppliers.len().max(skill as usize + 1), Vec::new());
            suppliers[skill as usize].push((mentor as u32, i64::from(level)));
        }
    }
    let mut random = Seeded::new(SEED);
    let mut gain = vec![0; mentors];
    let mut pairs = Vec::with_capacity(mentees * best);
    for (mentee, profile) in learning.iter().enumerate() {
        let mut touched = Vec::new();
        for &(skill, weight) in &profile.demands {
            for &(mentor, level) in suppliers.get(skill as usize).into_iter().flatten() {
                if teaching[mentor as usize].class != profile.class {
                    if gain[mentor as usize] == 0 {
                        touched.push(mentor);
                    }
                    gain[mentor as usize] += i64::from(weight) * level;
                }
            }
        }
        let mut row: Vec<(i64, u32)> = touched.iter().map(|&it| (-gain[it as usize], it)).collect();
        touched.into_iter().for_each(|it| gain[it as usize] = 0);
        row.sort_unstable();
        row.truncate(best);
        pairs.extend(row.into_iter().map(|(negative, mentor)| Pair {
            mentor,
            mentee: mentee as u32,
            benefit: -negative,
        }));
    }
    Problem {
        mentors: (0..mentors as u64).map(|key| Mentor { key, capacity: 1 + random.below(6) }).collect(),
        mentees: (0..mentees as u64).map(|key| Mentee { key, wanted: 1 }).collect(),
        pairs,
        goal: Goal::Total,
        ..Problem::default()
    }
}
