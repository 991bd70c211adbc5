//! All ways to scan report the same pairs, and those that the exact benefits say.

use super::{Exchange, PairRule, Profile};
use crate::benefit::{Asked, Benefit, Benefits};
use crate::instances::{Seeded, skills_exchange};
use std::ops::Range;

/// The same benefits without a scan of their own.
struct Plain<'a>(&'a Exchange<'a>);

impl Benefits for Plain<'_> {
    fn people(&self) -> usize {
        self.0.people()
    }

    fn range(&self) -> (i64, i64) {
        self.0.range()
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.0.benefit(i, j)
    }
}

fn rule<'a>() -> PairRule<'a> {
    let judge = |i: u32, j: u32| {
        let (low, high) = (i.min(j), i.max(j));
        Some(i64::from((low * 31 + high * 17) % 251) - 50).filter(|_| (low + high) % 13 != 0)
    };
    PairRule { least: -50, most: 200, judge: Box::new(judge) }
}

fn found(
    benefits: &dyn Benefits,
    rows: &[u32],
    columns: Range<u32>,
    asked: &Asked<'_>,
) -> Vec<(u32, u32, i64, i64)> {
    let mut found = Vec::new();
    benefits
        .scan(rows, columns, asked, &mut |i, j, benefit| found.push((i, j, benefit.worth, benefit.worst)));
    found.sort_unstable();
    found
}

#[test]
fn all_scans_agree_with_the_exact_benefits() {
    let people = skills_exchange(150, 4);
    let dense = Exchange::new(&people, rule()).unwrap();
    let mut portable = Exchange::new(&people, rule()).unwrap();
    if let super::Search::Dense(columns) = &mut portable.search {
        columns.use_portable();
    }
    let sparse = Exchange::with_memory(&people, rule(), 0).unwrap();
    assert!(matches!(sparse.search, super::Search::Sparse(_)));
    let mut random = Seeded::new(8);
    for typical in [-100_000, -50, 0, 60, 900, 2_000, 2_600, 40_000, 1 << 40] {
        for least_worst in [i64::MIN, 0, 500, 2_500, 33_000] {
            let price = |_| typical + i64::from(random.below(400)) - 200;
            let prices: Vec<i64> = (0..150).map(price).collect();
            let asked = Asked { prices: &prices, least_worst };
            let scattered: Vec<u32> = (0..150).step_by(7).collect();
            let block: Vec<u32> = (32..64).collect();
            let (many, all) = ((1..150).step_by(2).collect(), (0..150).collect());
            for (rows, columns) in [
                (&scattered, 0..150),
                (&block, 32..150),
                (&block, 64..96),
                (&scattered, 96..101),
                (&many, 0..150),
                (&many, 64..130),
                (&all, 0..150),
            ] {
                let expected = found(&Plain(&dense), rows, columns.clone(), &asked);
                for exchange in [&dense, &portable, &sparse] {
                    assert_eq!(
                        found(exchange, rows, columns.clone(), &asked),
                        expected,
                        "{typical} {least_worst}"
                    );
                }
            }
        }
    }
}

#[test]
fn gains_reach_their_bounds_exactly() {
    let full = Profile { demands: vec![(0, 200), (1, 55)], supplies: vec![(0, 127), (1, 127)], class: None };
    let people = vec![full; 40];
    let exchange = Exchange::new(&people, PairRule::none()).unwrap();
    let most = 255 * 127;
    assert_eq!(exchange.benefit(0, 39), Some(Benefit { worth: most, worst: most }));
    for (price, expected) in [(most, 780), (most + 1, 0)] {
        let prices: Vec<i64> = (0..40).map(|person| if person % 2 == 0 { price } else { 0 }).collect();
        let asked = Asked { prices: &prices, least_worst: most };
        let everybody = || (0..40_u32).collect::<Vec<_>>();
        let count: usize =
            everybody().chunks(32).map(|rows| found(&exchange, rows, rows[0]..40, &asked).len()).sum();
        // Two even persons ask twice the price, which nobody reaches.
        let reached = if expected == 0 { 190 } else { 190 + 400 };
        assert_eq!(count, reached);
    }
}

#[test]
fn profiles_beyond_the_bounds_are_refused() {
    use super::ProfileError::{BadExtra, LevelTooHigh, Repeated, WeightsTooLarge};
    let check = |profile: Profile, expected| {
        let people = [Profile::default(), profile];
        assert_eq!(Exchange::new(&people, PairRule::none()).map(|_| ()), Err(expected));
    };
    let profile = Profile::default();
    check(Profile { demands: vec![(0, 200), (1, 56)], ..profile.clone() }, WeightsTooLarge { person: 1 });
    check(Profile { supplies: vec![(3, 128)], ..profile.clone() }, LevelTooHigh { person: 1, feature: 3 });
    check(Profile { supplies: vec![(3, 1), (3, 2)], ..profile }, Repeated { person: 1, feature: 3 });
    let rule = PairRule { least: 1, most: 0, ..PairRule::none() };
    assert_eq!(Exchange::new(&[], rule).map(|_| ()), Err(BadExtra));
}
