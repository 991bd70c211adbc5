//! Closeness of meaning as a local model sees it, in integers.
//!
//! Two things are asked of a model. How close is an item of a need to an item of an offer: only what is clearly close counts,
//! because any two short texts of one language are somewhat alike. And how close is it to everything the person offers
//! *together*: a tag such as "training" tells a model little, but all tags of a person tell what field they are at home in.

use super::texts::{Piece, TextId};
use crate::embedding::Embed;
use crate::similarity::{FULL, Strength};

/// A component of a unit vector is kept in so many steps, so that closeness is the same on every machine that reads the
/// model alike.
const STEPS: f32 = 16_384.0;
/// Cosines of two items up to this, in thousandths, are chance.
const ITEM_CHANCE: i64 = 500;
/// What the closest meaning of two items is worth where no concept and no word is shared, in thousandths.
const ITEM_SHARE: u32 = 600;
/// The same for an item of a need and all offers of a person together.
const PERSON_CHANCE: i64 = 100;
const PERSON_SHARE: u32 = 300;
/// Needs times people up to which a model is asked about every person as a whole.
const MOST_BY_PERSON: usize = 20_000_000;

type Unit = Box<[i32]>;

/// The vectors of a cohort's texts and people; empty without a model.
#[derive(Debug, Default)]
pub(super) struct Vectors {
    of_text: Vec<Option<Unit>>,
    /// Of everything each person offers; empty where the cohort is too large to ask.
    of_offers: Vec<Option<Unit>>,
}

impl Vectors {
    /// `texts` are all texts in their order; `offers` holds the pieces of every person's offers.
    pub(super) fn new<'t>(
        texts: impl ExactSizeIterator<Item = &'t str>,
        offers: &[Vec<Piece>],
        model: Option<&dyn Embed>,
    ) -> Self {
        let Some(model) = model else { return Self::default() };
        let of_text: Vec<Option<Unit>> =
            texts.map(|text| model.vector(text).and_then(|it| unit(&it))).collect();
        let together = |pieces: &Vec<Piece>| {
            let mut sum: Vec<f32> = Vec::new();
            for vector in pieces.iter().filter_map(|it| of_text[it.text.index()].as_ref()) {
                sum.resize(vector.len(), 0.0);
                sum.iter_mut().zip(vector).for_each(|(sum, it)| *sum += *it as f32);
            }
            unit(&sum)
        };
        let is_askable = of_text.len().saturating_mul(offers.len()) <= MOST_BY_PERSON;
        let of_offers = if is_askable { offers.iter().map(together).collect() } else { Vec::new() };
        Self { of_text, of_offers }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.of_text.is_empty()
    }

    /// Whether people's offers are looked at as a whole.
    pub(super) fn knows_people(&self) -> bool {
        !self.of_offers.is_empty()
    }

    /// How close an item of a need and an item of an offer are in meaning beyond chance.
    pub(super) fn closeness(&self, need: TextId, offer: TextId) -> Strength {
        let vector = |id: TextId| self.of_text.get(id.index()).and_then(Option::as_ref);
        beyond(vector(need), vector(offer), ITEM_CHANCE, ITEM_SHARE)
    }

    /// How close an item of a need is to all that a person offers.
    pub(super) fn closeness_to_person(&self, need: TextId, person: usize) -> Strength {
        let need = self.of_text.get(need.index()).and_then(Option::as_ref);
        let person = self.of_offers.get(person).and_then(Option::as_ref);
        beyond(need, person, PERSON_CHANCE, PERSON_SHARE)
    }
}

fn beyond(one: Option<&Unit>, other: Option<&Unit>, chance: i64, share: u32) -> Strength {
    let (Some(one), Some(other)) = (one, other) else { return 0 };
    let product: i64 = one.iter().zip(other).map(|(left, right)| i64::from(*left) * i64::from(*right)).sum();
    let cosine = product * i64::from(FULL) / (1 << 28);
    let most = i64::from(FULL) - chance;
    let beyond = (cosine - chance).clamp(0, most) * i64::from(FULL) / most;
    Strength::try_from(beyond).unwrap_or(0) * share / FULL
}

/// What concepts and words leave open, closeness of meaning fills in part: `1 − (1 − s)·(1 − c)`.
pub(super) fn with_closeness(similarity: Strength, closeness: Strength) -> Strength {
    FULL - (FULL - similarity) * (FULL - closeness) / FULL
}

/// The vector at length one in steps; `None` for a vector without direction.
fn unit(vector: &[f32]) -> Option<Unit> {
    let length = vector.iter().map(|it| it * it).sum::<f32>().sqrt();
    (length.is_finite() && length > 0.0)
        .then(|| vector.iter().map(|it| (it / length * STEPS).round() as i32).collect())
}
