//! Closeness of meaning as a local model sees it, in integers.

use super::texts::{Text, TextId};
use crate::embedding::Embed;
use crate::similarity::{FULL, Strength};

/// A component of a unit vector is kept in so many steps, so that closeness is the same on every machine that reads the
/// model alike.
const STEPS: f32 = 16_384.0;
/// Cosines up to this, in thousandths, are chance: any two texts of one language are that close.
const CHANCE: i64 = 250;
/// What the closest meaning is worth where no concept and no word is shared, in thousandths.
const MODEL_SHARE: u32 = 600;

/// The vectors of a cohort's texts; empty without a model.
#[derive(Debug, Default)]
pub(super) struct Vectors {
    of_text: Vec<Option<Box<[i32]>>>,
}

impl Vectors {
    pub(super) fn new(texts: &[Text], model: Option<&dyn Embed>) -> Self {
        let Some(model) = model else { return Self::default() };
        Self {
            of_text: texts.iter().map(|text| model.vector(&text.content).and_then(|it| unit(&it))).collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.of_text.is_empty()
    }

    /// How close two texts are in meaning beyond chance, 0..=1000 times the model's share.
    pub(super) fn closeness(&self, need: TextId, offer: TextId) -> Strength {
        let vector = |id: TextId| self.of_text.get(id.index()).and_then(Option::as_ref);
        let (Some(need), Some(offer)) = (vector(need), vector(offer)) else { return 0 };
        let product: i64 =
            need.iter().zip(offer).map(|(left, right)| i64::from(*left) * i64::from(*right)).sum();
        let cosine = product * i64::from(FULL) / (1 << 28);
        let beyond = (cosine - CHANCE).clamp(0, i64::from(FULL) - CHANCE) * i64::from(FULL)
            / (i64::from(FULL) - CHANCE);
        Strength::try_from(beyond).unwrap_or(0) * MODEL_SHARE / FULL
    }
}

/// What concepts and words leave open, closeness of meaning fills in part: `1 − (1 − s)·(1 − c)`.
pub(super) fn with_closeness(similarity: Strength, closeness: Strength) -> Strength {
    FULL - (FULL - similarity) * (FULL - closeness) / FULL
}

/// The vector at length one in steps; `None` for a vector without direction.
fn unit(vector: &[f32]) -> Option<Box<[i32]>> {
    let length = vector.iter().map(|it| it * it).sum::<f32>().sqrt();
    (length.is_finite() && length > 0.0)
        .then(|| vector.iter().map(|it| (it / length * STEPS).round() as i32).collect())
}
