//! Rounds after rounds: new partners where there are any, and several rounds planned at once.
//!
//! **One more round** ([`solve_again`]). Earlier partnerships are excluded, or stay possible at a price that fades:
//! [`fading_price`] of the rounds since. Exclusion gives way only for somebody who would otherwise be left out: then
//! those repeats are allowed whose partnerships lie longest back, no more recent than needed, and as few of them as
//! possible. They are named, and pinned in the request that the certificate is for.
//!
//! **Several rounds** ([`plan_rounds`]). A plan without repeats of the greatest total is NP-hard already for the question
//! whether everybody can be placed in every round (Holyer 1981, edge colouring). The plan is therefore made round by
//! round, each exactly, and compared with a bound on all rounds together. Where the rounds so far leave too few pairs
//! to go round, and everybody may meet everybody, the rounds of a tournament (the circle method of Kirkman 1847) are
//! taken instead, the best of them first.

use crate::benefit::{Asked, Benefit, Benefits};
use crate::mentors::certificate::bonus_for;
use crate::mentors::flow;
use crate::mentors::network::Network;
use crate::pairs::solve_pairs;
use crate::request::{Goal, PairsSolution, Request, RequestError};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Two people who were partners, and how many rounds ago: 1 for the last round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partnership {
    pub pair: (u32, u32),
    pub rounds_ago: u32,
}

/// What becomes of pairs that were partners before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// Not again, unless somebody would be left out.
    Excluded,
    /// Again at a price, which [`fading_price`] computes.
    Priced {
        /// What a repeat of the last round costs; 0 or more.
        price: i64,
        /// After so many rounds a repeat costs nothing.
        forgotten_after: u32,
    },
}

/// The pairs of one more round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// With [`Repeats::Excluded`], the answer to the request with all earlier pairs forbidden but `repeated` pinned;
    /// with [`Repeats::Priced`], the answer for the benefits less the prices ([`Rotated`]).
    pub solution: PairsSolution,
    /// Pairs of the solution that were partners before, from the lower to the higher person, ascending.
    pub repeated: Vec<(u32, u32)>,
}

/// Several rounds in which no pair meets twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub rounds: Vec<PlannedRound>,
    /// The worth of all rounds.
    pub total: i64,
    /// No plan that fills as many places has a greater total.
    pub bound: i64,
}

/// One round of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRound {
    /// From the lower to the higher person, ascending.
    pub pairs: Vec<(u32, u32)>,
    pub trio: Option<[u32; 3]>,
    /// Those who take part but are in no pair of this round, ascending.
    pub left_out: Vec<u32>,
    pub total: i64,
}

/// The price of a repeat: `price / rounds_ago`, rounded down, and nothing from `forgotten_after` rounds on. So the second
/// last partner costs half of what the last one costs, the third last a third.
#[must_use]
pub fn fading_price(price: i64, forgotten_after: u32, rounds_ago: u32) -> i64 {
    if rounds_ago >= forgotten_after { 0 } else { price / i64::from(rounds_ago.max(1)) }
}

/// Benefits less a price for some pairs.
pub struct Rotated<'a> {
    benefits: &'a dyn Benefits,
    prices: BTreeMap<(u32, u32), i64>,
    greatest: i64,
}

impl<'a> Rotated<'a> {
    /// The benefits with earlier partnerships at [`fading_price`]; of several partnerships of a pair the last counts.
    #[must_use]
    pub fn fading(
        benefits: &'a dyn Benefits,
        past: &[Partnership],
        price: i64,
        forgotten_after: u32,
    ) -> Self {
        let price = |&rounds_ago: &u32| fading_price(price.max(0), forgotten_after, rounds_ago);
        Self::priced(
            benefits,
            last_met(past).iter().map(|(&pair, rounds_ago)| (pair, price(rounds_ago))).collect(),
        )
    }

    fn priced(benefits: &'a dyn Benefits, prices: BTreeMap<(u32, u32), i64>) -> Self {
        let greatest = prices.values().copied().max().unwrap_or(0);
        Self { benefits, prices, greatest }
    }

    fn less(&self, i: u32, j: u32, benefit: Benefit) -> Benefit {
        match self.prices.get(&ordered((i, j))) {
            Some(price) => Benefit {
                worth: benefit.worth.saturating_sub(*price),
                worst: benefit.worst.saturating_sub(*price),
            },
            None => benefit,
        }
    }
}

impl Benefits for Rotated<'_> {
    fn people(&self) -> usize {
        self.benefits.people()
    }

    fn range(&self) -> (i64, i64) {
        let (least, most) = self.benefits.range();
        (least.saturating_sub(self.greatest), most)
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.benefits.benefit(i, j).map(|benefit| self.less(i, j, benefit))
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        // Prices only lower benefits, so whatever is asked for is among what the full benefits report.
        self.benefits.scan(rows, columns, asked, &mut |i, j, benefit| {
            let benefit = self.less(i, j, benefit);
            if asked.wants(i, j, benefit) {
                found(i, j, benefit);
            }
        });
    }
}

fn ordered((i, j): (u32, u32)) -> (u32, u32) {
    (i.min(j), i.max(j))
}

/// For each pair that ever met, how many rounds ago it did last.
fn last_met(past: &[Partnership]) -> BTreeMap<(u32, u32), u32> {
    let mut last = BTreeMap::new();
    for it in past {
        let rounds_ago = last.entry(ordered(it.pair)).or_insert(it.rounds_ago);
        *rounds_ago = it.rounds_ago.min(*rounds_ago);
    }
    last
}

/// The best pairs of the next round. Cost: one [`solve_pairs`], or a handful where exclusion has to give way.
///
/// ```
/// use matching::rotation::{Partnership, Repeats, solve_again};
/// use matching::{Graph, Request};
/// let square = Graph::new(4, [(0, 1, 9), (2, 3, 9), (0, 2, 5), (1, 3, 5)]).unwrap();
/// let past = [(0, 1), (2, 3)].map(|pair| Partnership { pair, rounds_ago: 1 });
/// let next = solve_again(&square, &Request::default(), &past, Repeats::Excluded).unwrap();
/// assert_eq!((next.solution.pairs, next.repeated), (vec![(0, 2), (1, 3)], vec![]));
/// ```
///
/// # Errors
/// Those of [`solve_pairs`]; a person of `past` who does not exist is refused too.
pub fn solve_again(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    past: &[Partnership],
    repeats: Repeats,
) -> Result<Rotation, RequestError> {
    let people = past.iter().flat_map(|it| [it.pair.0, it.pair.1]);
    if let Some(person) = people.into_iter().find(|&person| person as usize >= benefits.people()) {
        return Err(RequestError::NoSuchPerson { person });
    }
    let met = last_met(past);
    let solution = match repeats {
        Repeats::Priced { price, forgotten_after } => {
            solve_pairs(&Rotated::fading(benefits, past, price, forgotten_after), request)?
        }
        Repeats::Excluded => {
            let fresh = without(benefits, request, &met, &BTreeSet::new())?;
            match needed_repeats(benefits, request, &met, &fresh)? {
                needed if needed.is_empty() => fresh,
                needed => without(benefits, request, &met, &needed)?,
            }
        }
    };
    let repeated =
        partners(&solution.pairs, solution.trio).into_iter().filter(|pair| met.contains_key(pair)).collect();
    Ok(Rotation { solution, repeated })
}

/// Solves without earlier pairs, except that `repeated` ones are given, and what the request pins stays pinned.
fn without(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    met: &BTreeMap<(u32, u32), u32>,
    repeated: &BTreeSet<(u32, u32)>,
) -> Result<PairsSolution, RequestError> {
    let given: Vec<(u32, u32)> = request.pinned.iter().copied().chain(repeated.iter().copied()).collect();
    let is_given = |pair: &(u32, u32)| given.iter().any(|&it| ordered(it) == *pair);
    let excluded = met.keys().copied().filter(|pair| !is_given(pair));
    let forbidden: Vec<(u32, u32)> = request.forbidden.iter().copied().chain(excluded).collect();
    solve_pairs(benefits, &Request { pinned: &given, forbidden: &forbidden, ..request.clone() })
}

/// The repeats without which more people than necessary would be left out: none if `fresh` leaves out the fewest.
fn needed_repeats(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    met: &BTreeMap<(u32, u32), u32>,
    fresh: &PairsSolution,
) -> Result<BTreeSet<(u32, u32)>, RequestError> {
    let left_out =
        |it: &PairsSolution| it.left_out.iter().filter(|it| !request.optional.contains(&it.person)).count();
    if left_out(fresh) == 0 {
        return Ok(BTreeSet::new());
    }
    // A repeat must cost more than any exchange of pairs can win, so that the fewest are used.
    let (least, most) = benefits.range();
    let range = most.max(0).saturating_sub(least.min(0)).saturating_add(1);
    let price = range.saturating_mul(benefits.people() as i64);
    let with_repeats_since = |rounds_ago: u32| {
        let (old, recent): (Vec<_>, Vec<_>) = met.iter().partition(|it| *it.1 >= rounds_ago);
        let forbidden: Vec<_> =
            request.forbidden.iter().copied().chain(recent.into_iter().map(|it| *it.0)).collect();
        let prices = old.into_iter().map(|it| (*it.0, price)).collect();
        let request = Request { goal: Goal::Total, floor: None, forbidden: &forbidden, ..request.clone() };
        solve_pairs(&Rotated::priced(benefits, prices), &request)
    };
    let ages: Vec<u32> = met.values().copied().collect::<BTreeSet<u32>>().into_iter().collect();
    let Some(&latest) = ages.first() else { return Ok(BTreeSet::new()) };
    let mut best = with_repeats_since(latest)?;
    let fewest = left_out(&best);
    if fewest == left_out(fresh) {
        return Ok(BTreeSet::new());
    }
    // The oldest age from which on repeats suffice, by bisection: allowing more never places fewer.
    let (mut enough, mut too_old) = (0, ages.len());
    while enough + 1 < too_old {
        let middle = usize::midpoint(enough, too_old);
        let solution = with_repeats_since(ages[middle])?;
        if left_out(&solution) == fewest {
            (enough, best) = (middle, solution);
        } else {
            too_old = middle;
        }
    }
    // A trio's pairs cannot be pinned; the trio is found again by the request itself.
    let is_pinned = |pair: &(u32, u32)| request.pinned.iter().any(|&it| ordered(it) == *pair);
    Ok(best.pairs.into_iter().filter(|pair| met.contains_key(pair) && !is_pinned(pair)).collect())
}

/// Everybody's partnerships in a round, ascending.
fn partners(pairs: &[(u32, u32)], trio: Option<[u32; 3]>) -> BTreeSet<(u32, u32)> {
    let in_trio = trio.into_iter().flat_map(|[a, b, c]| [(a, b), (a, c), (b, c)]);
    pairs.iter().copied().chain(in_trio).collect()
}

/// Plans several rounds in which nobody meets an earlier partner, nor anybody twice. Pins hold for the first round.
/// Cost: one [`solve_pairs`] per round, and for the bound an assignment over all pairs if there are at most
/// [`MOST_FOR_BOUND`] people.
///
/// # Errors
/// Those of [`solve_pairs`].
pub fn plan_rounds(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    past: &[Partnership],
    rounds: usize,
) -> Result<Plan, RequestError> {
    let mut met = last_met(past);
    let mut planned = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let pinned = if round == 0 { request.pinned } else { &[] };
        let solution = without(benefits, &Request { pinned, ..request.clone() }, &met, &BTreeSet::new())?;
        met.extend(partners(&solution.pairs, solution.trio).into_iter().map(|pair| (pair, 1)));
        planned.push(PlannedRound {
            left_out: solution.left_out.iter().map(|it| it.person).collect(),
            pairs: solution.pairs,
            trio: solution.trio,
            total: solution.total,
        });
    }
    let best_round = planned.first().map_or(0, |it| it.total);
    if let Some(tournament) = tournament(benefits, request, past, rounds)
        && left_out(&tournament) < left_out(&planned)
    {
        planned = tournament;
    }
    let total = planned.iter().map(|it| it.total).sum();
    let places = 2 * planned.iter().map(|it| it.pairs.len()).sum::<usize>();
    let together = if request.pinned.is_empty() && planned.iter().all(|it| it.trio.is_none()) {
        fractional_bound(benefits, request, past, rounds, places)
    } else {
        None
    };
    let simple = by_round(&planned, best_round, benefits.range().1);
    let bound = together.map_or(simple, |it| it.min(simple));
    Ok(Plan { rounds: planned, total, bound })
}

/// A simple bound: where every round places as many as a first round can, none is worth more than the best first round;
/// otherwise no pair is worth more than `most`.
fn by_round(planned: &[PlannedRound], best_round: i64, most: i64) -> i64 {
    let pairs = |it: &PlannedRound| it.pairs.len() + usize::from(it.trio.is_some());
    let first = planned.first().map_or(0, pairs);
    if planned.iter().all(|it| pairs(it) == first) {
        best_round.saturating_mul(planned.len() as i64)
    } else {
        // A trio is worth at most one and a half pairs.
        let halves = |it: &PlannedRound| 2 * it.pairs.len() as i64 + 3 * i64::from(it.trio.is_some());
        planned
            .iter()
            .map(|it| most.max(0).saturating_mul(halves(it)).div_euclid(2))
            .fold(0, i64::saturating_add)
    }
}

fn left_out(rounds: &[PlannedRound]) -> usize {
    rounds.iter().map(|it| it.left_out.len()).sum()
}

/// The most people for whom the bound over all rounds together is computed: it needs all pairs at once.
pub const MOST_FOR_BOUND: usize = 1_500;

/// Twice the worth of a plan is an assignment of people to people in which everybody has at most one partner per round
/// and each pair at most one meeting; the best such assignment bounds the plan if it fills exactly twice its places.
fn fractional_bound(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    past: &[Partnership],
    rounds: usize,
    places: usize,
) -> Option<i64> {
    let people = benefits.people();
    if people > MOST_FOR_BOUND {
        return None;
    }
    let places_each = |person: u32| if request.absent.contains(&person) { 0 } else { rounds as u32 };
    let mut excluded: BTreeSet<(u32, u32)> = last_met(past).into_keys().collect();
    excluded.extend(request.forbidden.iter().map(|&it| ordered(it)));
    let places_each: Vec<u32> = (0..people as u32).map(places_each).collect();
    let mut network = Network {
        capacity: places_each.clone(),
        wanted: places_each,
        // Only places count here, not who has a first one.
        served: vec![true; people],
        first: vec![0],
        ..Network::default()
    };
    for i in 0..people as u32 {
        for j in (0..people as u32).filter(|&j| j != i && !excluded.contains(&ordered((i, j)))) {
            if let Some(benefit) = benefits.benefit(i, j) {
                network.mentor.push(j);
                network.benefit.push(benefit.worth);
            }
        }
        network.first.push(network.mentor.len() as u32);
    }
    let bonus = bonus_for(people, people, network.benefit.iter().copied())?;
    let best = flow::solve(&network, bonus).seating;
    let twice: i64 = best.iter().map(|(_, seat)| network.benefit[seat.edge as usize]).sum();
    (best.places() == places).then_some(twice.div_euclid(2))
}

/// The rounds of a tournament in which everybody meets everybody once, the most valuable first; none if people are odd,
/// pairs are given or not all are allowed, or there are more rounds than that.
fn tournament(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    past: &[Partnership],
    rounds: usize,
) -> Option<Vec<PlannedRound>> {
    let present: Vec<u32> = (0..benefits.people() as u32).filter(|it| !request.absent.contains(it)).collect();
    let count = present.len();
    let is_free = past.is_empty() && request.forbidden.is_empty() && request.pinned.is_empty();
    if count == 0 || count % 2 == 1 || rounds >= count || !is_free {
        return None;
    }
    let turning = count - 1;
    let mut all = Vec::with_capacity(turning);
    for round in 0..turning {
        // One stays, the others sit around a circle and are paired across the axis through `round`.
        let across =
            (1..count / 2).map(|step| ((round + step) % turning, (round + turning - step) % turning));
        let seats = across.chain([(round, turning)]);
        let mut pairs: Vec<_> = seats.map(|(one, other)| ordered((present[one], present[other]))).collect();
        pairs.sort_unstable();
        let worths: Option<Vec<i64>> =
            pairs.iter().map(|&(i, j)| benefits.benefit(i, j).map(|it| it.worth)).collect();
        all.push(PlannedRound { total: worths?.iter().sum(), pairs, trio: None, left_out: Vec::new() });
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.total));
    all.truncate(rounds);
    Some(all)
}
