//! A text as its writer says it is meant.

use super::{ContentWord, Mention, Recognition, Understanding};
use crate::profile::Correction;
use crate::similarity::FULL;
use crate::vocabulary::{ConceptId, Vocabulary};

impl Understanding {
    /// Takes out the concepts that the writer did not mean, and puts in those they chose. Corrections of other texts must have
    /// been left out; those that change nothing are passed over. Cost: the product of mentions and corrections.
    pub fn correct<'c>(
        &mut self,
        vocabulary: &Vocabulary,
        corrections: impl IntoIterator<Item = &'c Correction>,
    ) {
        let known = |it: &'c Correction| Some((vocabulary.find(&it.concept)?, it.is_meant));
        let (mut chosen, mut rejected) = (Vec::new(), Vec::new());
        for (concept, is_meant) in corrections.into_iter().filter_map(known) {
            if is_meant { chosen.push(concept) } else { rejected.push(concept) }
        }
        self.reject(&rejected);
        chosen.retain(|concept| !self.mentions.iter().any(|it| it.concepts.contains(concept)));
        chosen.sort_unstable();
        chosen.dedup();
        if !chosen.is_empty() {
            self.choose(chosen);
        }
    }

    fn reject(&mut self, rejected: &[ConceptId]) {
        for mention in &mut self.mentions {
            mention.concepts.retain(|it| !rejected.contains(it));
        }
        self.mentions.retain(|it| !it.concepts.is_empty());
        let mut covered = vec![false; self.words.len()];
        for word in self.mentions.iter().flat_map(|it| &it.words) {
            covered[*word] = true;
        }
        for (word, covered) in self.words.iter_mut().zip(covered) {
            word.recognised = covered;
        }
    }

    /// The chosen concepts stand for the words that were not understood; where all were, for the whole text besides what its
    /// first words mean already.
    fn choose(&mut self, chosen: Vec<ConceptId>) {
        let meant = |it: &ContentWord| it.negation.is_none();
        let open = |general: bool| -> Vec<usize> {
            let words = self.words.iter().enumerate();
            let open = words.filter(|(_, it)| meant(it) && !it.recognised && (general || !it.general));
            open.map(|(at, _)| at).collect()
        };
        let mut words = open(false);
        if words.is_empty() {
            words = open(true);
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            if let Some(mention) = self.mentions.iter_mut().find(|it| it.negation.is_none()) {
                mention.concepts.extend(chosen);
            }
            return;
        };
        let mention = Mention {
            span: self.words[*first].span.start..self.words[*last].span.end,
            concepts: chosen,
            recognition: Recognition::Chosen,
            certainty: FULL,
            negation: None,
            words: words.clone(),
        };
        for word in words {
            self.words[word].recognised = true;
        }
        let place = self.mentions.partition_point(|it| it.span.start < mention.span.start);
        self.mentions.insert(place, mention);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn understood(text: &str, corrections: &[(&str, bool)]) -> (Vec<String>, Vec<String>) {
        let vocabulary = Vocabulary::starter();
        let corrections: Vec<Correction> = corrections
            .iter()
            .map(|(concept, is_meant)| Correction {
                text: text.to_owned(),
                concept: (*concept).to_owned(),
                is_meant: *is_meant,
            })
            .collect();
        let mut it = vocabulary.understand(text, Some(Language::En));
        it.correct(&vocabulary, &corrections);
        let concepts = it.mentions.iter().flat_map(|it| &it.concepts);
        let concepts = concepts.map(|it| vocabulary.concept(*it).id.clone()).collect();
        (concepts, it.unknown_words().map(|it| it.text.clone()).collect())
    }

    #[test]
    fn what_is_not_meant_goes_and_its_words_stay_as_words() {
        let text = "leadership; coaching";
        let (concepts, unknown) = understood(text, &[("leadership", false)]);
        assert_eq!((concepts, unknown), (vec!["coaching".to_owned()], vec!["leadership".to_owned()]));
        assert_eq!(understood(text, &[("sales", false), ("no-such-concept", true)]), understood(text, &[]));
    }

    #[test]
    fn what_is_chosen_stands_for_the_words_that_were_not_understood() {
        let (concepts, unknown) = understood("zymurgy", &[("food-production", true)]);
        assert_eq!((concepts, unknown), (vec!["food-production".to_owned()], vec![]));
        let (concepts, _) = understood("leadership", &[("coaching", true), ("leadership", true)]);
        assert_eq!(concepts, ["leadership", "coaching"]);
        let (concepts, _) = understood("leadership", &[("coaching", true), ("leadership", false)]);
        assert_eq!(concepts, ["coaching"]);
        assert_eq!(understood("", &[("coaching", true)]), (vec![], vec![]));
    }
}
