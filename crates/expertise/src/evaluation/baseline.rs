//! The baseline: texts are alike as far as they share words, and rare words count more.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::similarity::log2_sixteenths;
use crate::words;

/// Texts as sets of lower-case words with weights from all of them.
pub(super) struct WordOverlap {
    texts: Vec<FxHashSet<String>>,
    weights: FxHashMap<String, u64>,
}

impl WordOverlap {
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let texts: Vec<FxHashSet<String>> =
            texts.into_iter().map(|it| words::of_label(it).into_iter().collect()).collect();
        let mut frequency: FxHashMap<String, u64> = FxHashMap::default();
        for word in texts.iter().flatten() {
            *frequency.entry(word.clone()).or_default() += 1;
        }
        let documents = texts.len() as u64;
        let weight = |(word, count): (String, u64)| {
            (word, u64::from(log2_sixteenths(2 * documents + 2, 2 * count + 1)))
        };
        Self { texts, weights: frequency.into_iter().map(weight).collect() }
    }

    /// The cosine of two texts by their place, in millionths.
    pub(super) fn similarity(&self, one: usize, other: usize) -> u32 {
        let square = |word: &String| self.weights.get(word).map_or(0, |it| it * it);
        let norm = |text: &FxHashSet<String>| text.iter().map(square).sum::<u64>() as f64;
        let (left, right) = (&self.texts[one], &self.texts[other]);
        let shared: u64 = left.intersection(right).map(square).sum();
        let product = (norm(left) * norm(right)).sqrt();
        if product == 0.0 { 0 } else { (shared as f64 / product * 1_000_000.0) as u32 }
    }
}
