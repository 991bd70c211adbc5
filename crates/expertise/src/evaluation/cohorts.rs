//! Random cohorts of a survey: how many people find a partner with whom both gain?

use std::io::Read;

use matching::{Graph, Objective, solve_graph};

use super::baseline::WordOverlap;
use super::ranking::mean;
use super::table::{EvaluationError, items, rows};
use crate::cohort::{Cohort, FULL_BENEFIT, Options};
use crate::profile::{Level, Need, Offer, Profile};
use crate::vocabulary::Vocabulary;

/// How many people of random cohorts can be placed in mutual pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// People in each cohort.
    pub size: usize,
    pub cohorts: usize,
    /// Mean share of people placed in pairs in which both gain at least [`LEAST_GAIN`].
    pub placed: f64,
    /// The same with pairs in which each has an offer that shares a word with a need of the other.
    pub baseline_placed: f64,
}

/// The directed benefit from which a person counts as gaining: a tenth of having every need met fully.
pub const LEAST_GAIN: u32 = FULL_BENEFIT / 10;

const SIZES: [usize; 3] = [12, 24, 60];
/// Cohorts drawn of each size.
const COHORTS: usize = 40;

/// Draws cohorts from `id, offers, needs` (items separated by semicolons; people with both) and places as many people as
/// possible in mutual pairs. The seed decides the draw.
///
/// # Errors
/// When the file cannot be read, lacks a column, or has fewer people than the largest cohort.
pub fn cohorts(
    survey: impl Read,
    vocabulary: &Vocabulary,
    seed: u64,
) -> Result<Vec<Placement>, EvaluationError> {
    let people: Vec<Profile> = rows(survey, "survey", ["id", "offers", "needs"])?
        .into_iter()
        .filter(|[_, offers, needs]| !offers.is_empty() && !needs.is_empty())
        .map(|[id, offers, needs]| profile(id, &offers, &needs))
        .collect();
    if people.len() < SIZES[SIZES.len() - 1] {
        return Err(EvaluationError::Empty { file: "survey" });
    }
    let mut draw = Draw(seed);
    Ok(SIZES.map(|size| place(&people, size, vocabulary, &mut draw)).into())
}

fn profile(id: String, offers: &str, needs: &str) -> Profile {
    let offer = |text: &str| Offer { text: text.to_owned(), level: Level::default() };
    // The survey does not rank: all needs weigh the same.
    let need = |text: &str| Need { text: text.to_owned(), rank: 1 };
    let (offers, needs) = (items(offers).map(offer).collect(), items(needs).map(need).collect());
    Profile { id, offers, needs, ..Profile::default() }
}

fn place(people: &[Profile], size: usize, vocabulary: &Vocabulary, draw: &mut Draw) -> Placement {
    let (mut ours, mut baseline) = (Vec::new(), Vec::new());
    for _ in 0..COHORTS {
        let drawn: Vec<Profile> =
            draw.distinct(size, people.len()).into_iter().map(|at| people[at].clone()).collect();
        let overlap = Overlaps::new(&drawn);
        let cohort = Cohort::prepare(drawn, vocabulary, Options::default());
        let gains = |i, j| cohort.directed(i, j) >= LEAST_GAIN && cohort.directed(j, i) >= LEAST_GAIN;
        ours.push(placed(size, gains));
        baseline.push(placed(size, |i, j| overlap.meets(i, j) && overlap.meets(j, i)));
    }
    let share = |shares: &[f64]| mean(shares).unwrap_or_default();
    Placement { size, cohorts: COHORTS, placed: share(&ours), baseline_placed: share(&baseline) }
}

/// The share of people in a matching of most pairs.
fn placed(size: usize, mutual: impl Fn(usize, usize) -> bool) -> f64 {
    let number = |at: usize| u32::try_from(at).expect("cohorts are small");
    let pairs = (0..size).flat_map(|i| (0..i).map(move |j| (i, j))).filter(|(i, j)| mutual(*i, *j));
    let graph = Graph::new(size, pairs.map(|(i, j)| (number(i), number(j), 1)))
        .expect("distinct people of the cohort");
    let solution = solve_graph(&graph, Objective::MaximumCardinality).expect("weights of 1 are small");
    2.0 * solution.pairs.len() as f64 / size as f64
}

/// The baseline's view: each person's offers as one text, and their needs as another.
struct Overlaps {
    words: WordOverlap,
    people: usize,
}

impl Overlaps {
    fn new(people: &[Profile]) -> Self {
        let needs = people
            .iter()
            .map(|it| it.needs.iter().map(|need| need.text.as_str()).collect::<Vec<_>>().join("; "));
        let offers = people
            .iter()
            .map(|it| it.offers.iter().map(|offer| offer.text.as_str()).collect::<Vec<_>>().join("; "));
        let texts: Vec<String> = needs.chain(offers).collect();
        Self { words: WordOverlap::of(texts.iter().map(String::as_str)), people: people.len() }
    }

    fn meets(&self, receiver: usize, giver: usize) -> bool {
        self.words.similarity(receiver, self.people + giver) >= BASELINE_GAIN
    }
}

/// The cosine, in millionths, from which the baseline counts a gain: a tenth, as for us.
const BASELINE_GAIN: u32 = 100_000;

/// Steele, Lea and Flood's SplitMix64: small, seeded, the same everywhere.
pub(super) struct Draw(pub(super) u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// `count` different places below `bound`, in the order drawn (Fisher and Yates).
    pub(super) fn distinct(&mut self, count: usize, bound: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..bound).collect();
        for at in 0..count.min(bound) {
            let left = (bound - at) as u64;
            places.swap(at, at + usize::try_from(self.next() % left).unwrap_or(0));
        }
        places.truncate(count);
        places
    }
}
