//! How the concepts that a cohort needs lie to those it offers.

use rustc_hash::FxHashMap;

use crate::vocabulary::{ConceptId, Relation, Vocabulary};

/// The relations between the concepts that the cohort's needs and offers name, each found once: the same two meet in
/// thousands of pairs of texts.
pub(super) struct Relations {
    /// For every concept of the vocabulary that is needed, the offered ones it is related to, ascending.
    from: Vec<Vec<(ConceptId, Relation)>>,
}

impl Relations {
    /// `offered` is ascending; `needed` may name a concept several times.
    pub(super) fn new<'t>(
        vocabulary: &Vocabulary,
        needed: impl Iterator<Item = &'t ConceptId>,
        offered: &[ConceptId],
    ) -> Self {
        // Offered concepts by the places from which they can be reached: themselves and what is broader.
        let mut by_place: FxHashMap<ConceptId, Vec<ConceptId>> = FxHashMap::default();
        for concept in offered {
            for place in vocabulary.upwards(*concept) {
                by_place.entry(place.concept).or_default().push(*concept);
            }
        }
        let count = vocabulary.concepts().len();
        let mut from: Vec<Vec<(ConceptId, Relation)>> = vec![Vec::new(); count];
        let mut known = vec![false; count];
        for need in needed {
            if std::mem::replace(&mut known[need.index()], true) {
                continue;
            }
            let mut others: Vec<ConceptId> = Vec::new();
            for place in vocabulary.upwards(*need) {
                others.extend(by_place.get(&place.concept).into_iter().flatten());
            }
            let related = vocabulary.concept(*need).related();
            others.extend(related.iter().filter(|it| offered.binary_search(it).is_ok()));
            others.sort_unstable();
            others.dedup();
            let relation = |other| Some((other, vocabulary.relation(*need, other)?));
            from[need.index()] = others.into_iter().filter_map(relation).collect();
        }
        Self { from }
    }

    /// Offered concepts that a needed one is related to, ascending.
    pub(super) fn from(&self, need: ConceptId) -> &[(ConceptId, Relation)] {
        &self.from[need.index()]
    }
}
