//! Benefits of an exchange of skills: everybody demands something and supplies something.
//!
//! With `weight_i(f)` what person `i` demands of feature `f` and `level_j(f)` what `j` supplies of it, in exact integers:
//!
//! ```text
//! a(i→j) = Σ_f weight_i(f) · level_j(f)                    what i gains from j, at most 255 · 127
//! H(a,b) = ⌊2ab / (a + b)⌋, and 0 if a + b = 0             harmonic mean of both directions, rounded down
//! worth(i,j) = H(a(i→j), a(j→i)) + extra(i,j)
//! worst(i,j) = min(a(i→j), a(j→i))
//! ```
//!
//! Tests never divide: `H ≥ h ⇔ 2ab ≥ h(a + b)` for integers `h > 0`.

use crate::benefit::{Asked, Benefit, Benefits};
use crate::kernel::{Columns, DENSE_BYTES};
use crate::problem::NONE;
use crate::sparse::Lists;
use std::fmt;
use std::ops::Range;

/// The highest level of a supply.
pub const MAX_LEVEL: u8 = 127;

/// The most that the weights of one person's demands may add up to.
pub const MAX_WEIGHTS: u32 = 255;

/// What one person demands and supplies. Features are numbered by the caller; repeated ones are refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// `(feature, weight)`; the weights add up to at most [`MAX_WEIGHTS`].
    pub demands: Vec<(u32, u8)>,
    /// `(feature, level)` with levels up to [`MAX_LEVEL`].
    pub supplies: Vec<(u32, u8)>,
    /// Persons of the same class (an organisation, say) may not be paired; `None` is in no class.
    pub class: Option<u32>,
}

/// Why profiles are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileError {
    /// The weights of the person's demands add up to more than [`MAX_WEIGHTS`].
    WeightsTooLarge { person: u32 },
    /// A level exceeds [`MAX_LEVEL`].
    LevelTooHigh { person: u32, feature: u32 },
    /// The feature occurs twice among the person's demands or supplies.
    Repeated { person: u32, feature: u32 },
    /// The least extra exceeds the greatest, or one is beyond ±2³².
    BadExtra,
}

impl fmt::Display for ProfileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WeightsTooLarge { person } => {
                write!(out, "the demands of person {person} weigh more than {MAX_WEIGHTS}")
            }
            Self::LevelTooHigh { person, feature } => {
                write!(out, "person {person} supplies feature {feature} at more than level {MAX_LEVEL}")
            }
            Self::Repeated { person, feature } => write!(out, "person {person} has feature {feature} twice"),
            Self::BadExtra => write!(out, "the bounds of the extra term are out of order or too large"),
        }
    }
}

impl std::error::Error for ProfileError {}

/// What rules and wishes say about a pair beyond supply and demand.
///
/// `judge(i, j)` is `None` for a pair that is not allowed, or an extra worth (negative for a malus); it must not depend
/// on the order of `i` and `j`. Values outside `least..=most` are brought to the nearer bound.
pub struct PairRule<'a> {
    /// The lowest extra.
    pub least: i64,
    /// The highest extra: the bound by which scans rule pairs out before they ask.
    pub most: i64,
    /// The rule itself.
    pub judge: Box<dyn Fn(u32, u32) -> Option<i64> + Sync + 'a>,
}

impl PairRule<'_> {
    /// Every pair allowed, nothing extra.
    #[must_use]
    pub fn none() -> Self {
        Self { least: 0, most: 0, judge: Box::new(|_, _| Some(0)) }
    }
}

/// An exchange of skills as an oracle: exact benefits, and scans by a vectorised kernel.
///
/// ```
/// use matching::{Benefit, Benefits, Exchange, PairRule, Profile};
/// let people = [
///     Profile { demands: vec![(0, 10)], supplies: vec![(1, 60)], class: None },
///     Profile { demands: vec![(1, 20)], supplies: vec![(0, 40)], class: None },
/// ];
/// let exchange = Exchange::new(&people, PairRule::none()).unwrap();
/// // a(0→1) = 10·40 = 400, a(1→0) = 20·60 = 1200, H = 2·400·1200/1600
/// assert_eq!(exchange.benefit(0, 1), Some(Benefit { worth: 600, worst: 400 }));
/// ```
pub struct Exchange<'a> {
    demands: Rows,
    supplies: Rows,
    classes: Vec<u32>,
    rule: PairRule<'a>,
    /// The greatest `a(i→j)` that any weights and levels here could give.
    most_gain: u32,
    search: Search,
}

/// How scans find pairs.
enum Search {
    /// One byte per feature and person, for the vectorised kernel.
    Dense(Columns),
    /// Who supplies and who demands each feature, when the bytes would not fit.
    Sparse(Lists),
}

/// Lists of `(feature, amount)` per person, ascending by feature, one after the other.
pub(crate) struct Rows {
    start: Vec<u32>,
    entries: Vec<(u32, u8)>,
}

impl Rows {
    fn new<'p>(lists: impl Iterator<Item = &'p Vec<(u32, u8)>>) -> Result<Self, (u32, u32)> {
        let mut rows = Self { start: vec![0], entries: Vec::new() };
        for (person, list) in lists.enumerate() {
            let first = rows.entries.len();
            rows.entries.extend(list.iter().filter(|&&(_, amount)| amount > 0));
            if !rows.entries[first..].is_sorted() {
                rows.entries[first..].sort_unstable();
            }
            if let Some(two) = rows.entries[first..].windows(2).find(|two| two[0].0 == two[1].0) {
                return Err((person as u32, two[0].0));
            }
            rows.start.push(rows.entries.len() as u32);
        }
        Ok(rows)
    }

    pub(crate) fn of(&self, person: u32) -> &[(u32, u8)] {
        &self.entries[self.start[person as usize] as usize..self.start[person as usize + 1] as usize]
    }

    pub(crate) fn people(&self) -> usize {
        self.start.len() - 1
    }

    pub(crate) fn entries(&self) -> usize {
        self.entries.len()
    }

    /// Numbers the features that occur on both sides `0..`, in their order, and drops all others. Returns how many there
    /// are. Cost: linear, and `log` of the number of features for each entry where their numbers are far apart.
    fn keep_common(demands: &mut Self, supplies: &mut Self) -> usize {
        let wanted = FeatureSet::of(demands);
        let mut is_supplied = vec![false; wanted.features.len()];
        let supplied = supplies.entries.iter().filter_map(|&(feature, _)| wanted.place(feature));
        supplied.for_each(|place| is_supplied[place] = true);
        let mut count = 0;
        let number = |&supplied: &bool| {
            count += u32::from(supplied);
            supplied.then(|| count - 1)
        };
        let numbers: Vec<Option<u32>> = is_supplied.iter().map(number).collect();
        for rows in [demands, supplies] {
            let mut kept = 0;
            let mut begin = 0;
            for end in &mut rows.start[1..] {
                for at in begin..*end as usize {
                    let (feature, amount) = rows.entries[at];
                    if let Some(number) = wanted.place(feature).and_then(|place| numbers[place]) {
                        rows.entries[kept] = (number, amount);
                        kept += 1;
                    }
                }
                begin = *end as usize;
                *end = kept as u32;
            }
            rows.entries.truncate(kept);
        }
        count as usize
    }
}

/// Some features, ascending, and where each of them is, by its number where the numbers are close enough to each other.
struct FeatureSet {
    features: Vec<u32>,
    places: Vec<u32>,
}

impl FeatureSet {
    /// The features of all rows.
    fn of(rows: &Rows) -> Self {
        let mut features: Vec<u32> = rows.entries.iter().map(|&(feature, _)| feature).collect();
        features.sort_unstable();
        features.dedup();
        let mut places = Vec::new();
        let most = features.last().map_or(0, |&last| last as usize);
        if most < FAR_APART * (features.len() + 1) {
            places = vec![NONE; most + 1];
            features.iter().zip(0..).for_each(|(&feature, place)| places[feature as usize] = place);
        }
        Self { features, places }
    }

    fn place(&self, feature: u32) -> Option<usize> {
        if self.places.is_empty() {
            return self.features.binary_search(&feature).ok();
        }
        self.places.get(feature as usize).filter(|&&place| place != NONE).map(|&place| place as usize)
    }
}

/// With numbers so many times as large as there are features, a table of them would be mostly empty.
const FAR_APART: usize = 64;

/// No class: differs from itself as far as exclusion goes.
const NO_CLASS: u32 = u32::MAX;

impl<'a> Exchange<'a> {
    /// Checks the profiles and prepares the scans.
    /// Cost: `O(total length of the profiles)`, and one byte per feature and person unless that is too much.
    pub fn new(people: &[Profile], rule: PairRule<'a>) -> Result<Self, ProfileError> {
        Self::with_memory(people, rule, DENSE_BYTES)
    }

    /// As `new`, with at most `bytes` of columns before the sparse scan is used.
    pub(crate) fn with_memory(
        people: &[Profile],
        rule: PairRule<'a>,
        bytes: usize,
    ) -> Result<Self, ProfileError> {
        check(people, &rule)?;
        let repeated = |(person, feature)| ProfileError::Repeated { person, feature };
        let mut demands = Rows::new(people.iter().map(|profile| &profile.demands)).map_err(repeated)?;
        let mut supplies = Rows::new(people.iter().map(|profile| &profile.supplies)).map_err(repeated)?;
        let features = Rows::keep_common(&mut demands, &mut supplies);
        let classes = people.iter().map(|profile| profile.class.unwrap_or(NO_CLASS)).collect();
        let weights = |profile: &Profile| profile.demands.iter().map(|&(_, weight)| u32::from(weight)).sum();
        let most_weight: u32 = people.iter().map(weights).max().unwrap_or(0);
        let levels = people.iter().flat_map(|profile| profile.supplies.iter().map(|&(_, level)| level));
        let most_gain = most_weight * u32::from(levels.max().unwrap_or(0));
        let search = if Columns::bytes(features, people.len()) <= bytes {
            Search::Dense(Columns::new(features, &demands, &supplies, most_gain))
        } else {
            Search::Sparse(Lists::new(features, &demands, &supplies))
        };
        Ok(Self { demands, supplies, classes, rule, most_gain, search })
    }

    /// `a(i→j)`: what `i` gains from `j`. Cost: the lengths of the two lists.
    #[must_use]
    pub fn gain(&self, i: u32, j: u32) -> u32 {
        let (demands, mut supplies) = (self.demands.of(i), self.supplies.of(j));
        let mut gain = 0;
        for &(feature, weight) in demands {
            while let Some(&(supplied, level)) = supplies.first()
                && supplied <= feature
            {
                if supplied == feature {
                    gain += u32::from(weight) * u32::from(level);
                }
                supplies = &supplies[1..];
            }
        }
        gain
    }

    /// The benefit of two persons whose gains are known, or `None` if a rule keeps them apart.
    fn judged(&self, i: u32, j: u32, gain: u32, other: u32) -> Option<Benefit> {
        let class = self.classes[i as usize];
        if class != NO_CLASS && class == self.classes[j as usize] {
            return None;
        }
        let extra = (self.rule.judge)(i, j)?.clamp(self.rule.least, self.rule.most);
        Some(Benefit { worth: harmonic_mean(gain, other) + extra, worst: i64::from(gain.min(other)) })
    }
}

fn check(people: &[Profile], rule: &PairRule<'_>) -> Result<(), ProfileError> {
    if rule.least > rule.most || rule.least < -(1 << 32) || rule.most > 1 << 32 {
        return Err(ProfileError::BadExtra);
    }
    for (person, profile) in people.iter().enumerate() {
        let person = person as u32;
        if profile.demands.iter().map(|&(_, weight)| u32::from(weight)).sum::<u32>() > MAX_WEIGHTS {
            return Err(ProfileError::WeightsTooLarge { person });
        }
        if let Some(&(feature, _)) = profile.supplies.iter().find(|&&(_, level)| level > MAX_LEVEL) {
            return Err(ProfileError::LevelTooHigh { person, feature });
        }
    }
    Ok(())
}

/// `⌊2ab / (a + b)⌋`, and 0 if both are 0.
#[must_use]
pub fn harmonic_mean(a: u32, b: u32) -> i64 {
    let (a, b) = (i64::from(a), i64::from(b));
    if a + b == 0 { 0 } else { 2 * a * b / (a + b) }
}

impl Benefits for Exchange<'_> {
    fn people(&self) -> usize {
        self.classes.len()
    }

    fn range(&self) -> (i64, i64) {
        (self.rule.least, i64::from(self.most_gain) + self.rule.most)
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.judged(i, j, self.gain(i, j), self.gain(j, i))
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        let mut judge = |i: u32, j: u32, gain: u32, other: u32| {
            // The extra is at most `most`, so pairs below the prices even with it need no judgement.
            let benefit = self.judged(i, j, gain, other);
            if let Some(benefit) = benefit.filter(|&benefit| asked.wants(i, j, benefit)) {
                found(i, j, benefit);
            }
        };
        match &self.search {
            Search::Dense(kernel) => {
                kernel.scan(&self.supplies, rows, columns, asked, self.rule.most, &mut judge);
            }
            Search::Sparse(lists) => {
                lists.scan((&self.demands, &self.supplies), rows, columns, asked, self.rule.most, &mut judge);
            }
        }
    }
}

#[cfg(test)]
mod tests;
