//! What a text may mean besides what it was taken for: concepts for its writer to choose from.

use super::{ConceptId, Vocabulary};
use crate::understanding::Understanding;

/// So many proposals for one unknown word.
const FOR_A_WORD: usize = 2;
/// Unknown words beyond these are not looked up: a list of proposals that nobody reads helps nobody.
const MOST_WORDS: usize = 6;

impl Vocabulary {
    /// At most `limit` concepts that are near what the text names but not among it: what its unknown words may be meant for
    /// first, then what lies under, beside and above what was recognised. Each once. Cost: one pass over all labels for each of
    /// the first unknown words.
    pub fn proposals(&self, understanding: &Understanding, limit: usize) -> Vec<ConceptId> {
        let named: Vec<ConceptId> =
            understanding.mentions.iter().flat_map(|it| it.concepts.iter().copied()).collect();
        let mut proposals: Vec<ConceptId> = Vec::new();
        let mut propose = |concept: ConceptId| {
            if !named.contains(&concept) && !proposals.contains(&concept) && proposals.len() < limit {
                proposals.push(concept);
            }
        };
        for word in understanding.unknown_words().take(MOST_WORDS) {
            let suggestions = self.suggest(&word.text, understanding.language, FOR_A_WORD);
            suggestions.into_iter().for_each(|it| propose(it.concept));
        }
        // One neighbour of each kind for every concept first, so that the first concept does not take all places.
        let neighbours = |concept: &ConceptId| {
            let it = self.concept(*concept);
            [it.related(), it.narrower(), it.broader()]
        };
        for round in 0..limit {
            for concept in &named {
                for neighbour in neighbours(concept).into_iter().filter_map(|it| it.get(round)) {
                    propose(*neighbour);
                }
            }
        }
        proposals
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn neighbours_and_meanings_of_unknown_words_are_proposed_but_nothing_that_was_recognised() {
        let vocabulary = Vocabulary::starter();
        let proposed = |text: &str| -> Vec<&str> {
            let understanding = vocabulary.understand(text, Some(Language::En));
            let proposals = vocabulary.proposals(&understanding, 6).into_iter();
            proposals.map(|it| vocabulary.concept(it).id.as_str()).collect()
        };
        let near_coaching = proposed("coaching");
        assert!((1..=6).contains(&near_coaching.len()), "{near_coaching:?}");
        assert!(!near_coaching.contains(&"coaching"));
        assert!(near_coaching.contains(&"guidance"), "what is broader is proposed: {near_coaching:?}");
        assert_eq!(proposed("qqqqxx"), [] as [&str; 0]);
        assert_eq!(proposed(""), [] as [&str; 0]);
    }
}
