//! A cohort made ready for matching: from profiles to integer demands and supplies, and from those to benefit.
//!
//! Every distinct need text is a *feature*. A person *demands* the features of their needs with weights that sum to
//! [`DEMAND_TOTAL`], and *supplies* every feature that one of their offers meets, at 0..=[`SUPPLY_FULL`]: the similarity of the
//! best offer times its level. Then
//!
//! `a(i→j) = Σ_f demand_i(f) · supply_j(f)`, 0..=[`FULL_BENEFIT`], and
//! `mutual(i, j) = ⌊2·a(i→j)·a(j→i) / (a(i→j) + a(j→i))⌋ + bonus(i, j)`.

mod benefit;
mod comparison;
mod coverage;
mod exchange;
mod features;
mod finder;
mod gathering;
mod lexicon;
mod likeness;
mod meetings;
mod preferences;
mod reasons;
mod relations;
mod rules;
mod shelf;
#[cfg(test)]
mod tests;
mod texts;
mod vectors;

pub use coverage::{Coverage, NeedCoverage, UnknownWord};
pub use preferences::Preferences;
pub use reasons::{Link, MetNeed, Passage, Reasons, UnmetNeed, Via};
pub use rules::{Refusal, Rules};

use rustc_hash::FxHashMap;

use crate::embedding::Embed;
use crate::profile::Profile;
use crate::threads;
use crate::vocabulary::Vocabulary;
use features::Features;
use texts::Texts;

/// What the weights of one person's needs sum to: 255, as many as the matching's kernel can add.
pub const DEMAND_TOTAL: u32 = matching::MAX_WEIGHTS;
/// The supply of an offer that meets a need fully, at the highest level: 127.
pub const SUPPLY_FULL: u8 = matching::MAX_LEVEL;
/// The directed benefit when every need is met fully.
pub const FULL_BENEFIT: u32 = DEMAND_TOTAL * SUPPLY_FULL as u32;

/// What the organiser can set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    pub rules: Rules,
    pub preferences: Preferences,
}

/// A feature wanted, with its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    pub feature: u32,
    /// The weights of one person sum to [`DEMAND_TOTAL`].
    pub weight: u8,
}

/// A feature supplied, with its degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supply {
    pub feature: u32,
    /// 1..=[`SUPPLY_FULL`].
    pub degree: u8,
}

/// People in the order they were given, with everything the benefit of any pair follows from.
#[derive(Debug)]
pub struct Cohort<'v> {
    vocabulary: &'v Vocabulary,
    people: Vec<Profile>,
    options: Options,
    texts: Texts,
    features: Features,
    /// Places of people by identifier.
    places: FxHashMap<String, usize>,
}

impl<'v> Cohort<'v> {
    /// Understands every distinct text once and finds for every need the offers that meet it.
    ///
    /// Cost: linear in people and texts, plus the pairs of need and offer texts that share a term. Uses as many threads
    /// as the machine has; the result does not depend on them.
    pub fn prepare(people: Vec<Profile>, vocabulary: &'v Vocabulary, options: Options) -> Self {
        Self::prepare_with(people, vocabulary, options, None)
    }

    /// As [`Cohort::prepare`], with the closeness of meaning that a local model sees besides concepts and words.
    pub fn prepare_with(
        people: Vec<Profile>,
        vocabulary: &'v Vocabulary,
        options: Options,
        model: Option<&dyn Embed>,
    ) -> Self {
        Self::prepare_in(threads::available(), people, vocabulary, options, model)
    }

    fn prepare_in(
        threads: usize,
        people: Vec<Profile>,
        vocabulary: &'v Vocabulary,
        options: Options,
        model: Option<&dyn Embed>,
    ) -> Self {
        let texts = Texts::read(&people, vocabulary, model, threads);
        let features = Features::find(&people, &texts, vocabulary, threads);
        let places = people.iter().enumerate().map(|(at, person)| (person.id.clone(), at)).collect();
        Self { vocabulary, people, options, texts, features, places }
    }

    pub fn people(&self) -> &[Profile] {
        &self.people
    }

    pub fn vocabulary(&self) -> &'v Vocabulary {
        self.vocabulary
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The number of features: `0..features` appear in demands and supplies.
    pub fn features(&self) -> usize {
        self.features.count()
    }
}
