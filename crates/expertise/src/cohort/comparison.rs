//! Comparing one need with many offers.
//!
//! The same similarity as [`super::meetings`], which names what meets: here only its degree counts. What the need's words and
//! concepts meet is laid out once, by word and by concept of an offer; then every word of an offer costs one look.

use std::num::NonZero;

use super::lexicon::{Lexicon, WordId};
use super::meetings::PART_OF_NAMES;
use super::relations::Relations;
use super::texts::Text;
use crate::similarity::{FULL, Part, Strength, blend};
use crate::vocabulary::ConceptId;

/// Something of the need that a word or a concept of an offer meets, with the next one that it meets too.
#[derive(Debug, Clone, Copy)]
struct Met {
    /// Position in the terms, or in the mentions, of the need.
    at: u32,
    strength: Strength,
    /// The term is part of a longer name.
    longer: bool,
    /// One more than the place of the next; 0 for the last.
    next: u32,
}

/// Chains of what is met, by word or by concept.
#[derive(Debug)]
struct Chains {
    /// One more than the place of the first of the chain; 0 where nothing is met.
    first: Vec<u32>,
    met: Vec<Met>,
    used: Vec<u32>,
}

impl Chains {
    fn new(count: usize) -> Self {
        Self { first: vec![0; count], met: Vec::new(), used: Vec::new() }
    }

    fn clear(&mut self) {
        for used in self.used.drain(..) {
            self.first[used as usize] = 0;
        }
        self.met.clear();
    }

    fn add(&mut self, by: u32, at: usize, strength: Strength, longer: bool) {
        let first = &mut self.first[by as usize];
        if *first == 0 {
            self.used.push(by);
        }
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.met.push(Met { at, strength, longer, next: *first });
        *first = u32::try_from(self.met.len()).expect("fewer than four billion meetings");
    }

    fn of(&self, by: u32) -> impl Iterator<Item = Met> {
        let mut next = self.first[by as usize];
        std::iter::from_fn(move || {
            let met = *self.met.get((next as usize).checked_sub(1)?)?;
            next = met.next;
            Some(met)
        })
    }
}

/// What counts of the offers when they are compared, small and close together: comparing waits for memory.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// Where the terms and the concepts of every offer end.
    ends: Vec<(u32, u32)>,
    terms: Vec<CardTerm>,
    concepts: Vec<CardConcept>,
}

#[derive(Debug, Clone, Copy)]
struct CardTerm {
    word: WordId,
    mention: Option<NonZero<u16>>,
    longer: bool,
}

#[derive(Debug, Clone, Copy)]
struct CardConcept {
    concept: ConceptId,
    /// In thousandths; more than that when no term speaks of it.
    certainty: u16,
    mention: NonZero<u16>,
}

/// Added to the certainty of a concept that no term speaks of.
const UNSPOKEN: u16 = 1 << 15;

impl CardConcept {
    fn certainty(self) -> Strength {
        Strength::from(self.certainty & !UNSPOKEN)
    }

    fn spoken(self) -> bool {
        self.certainty < UNSPOKEN
    }
}

impl Cards {
    pub(super) fn new<'t>(offers: impl Iterator<Item = Text<'t>>) -> Self {
        let mut cards = Self::default();
        // Mentions are counted from one.
        let number = |at: u16| NonZero::<u16>::MIN.saturating_add(at);
        for offer in offers {
            cards.terms.extend(offer.terms.iter().map(|it| CardTerm {
                word: it.word,
                mention: it.mention.map(number),
                longer: it.longer,
            }));
            for (at, mention) in (0_u16..).zip(offer.mentions) {
                let certainty = u16::try_from(mention.certainty.min(FULL)).unwrap_or_default();
                cards.concepts.extend(offer.concepts(mention).iter().map(|concept| CardConcept {
                    concept: *concept,
                    certainty: if mention.spoken { certainty } else { certainty | UNSPOKEN },
                    mention: number(at),
                }));
            }
            let place = |it: usize| u32::try_from(it).expect("fewer than four billion words");
            cards.ends.push((place(cards.terms.len()), place(cards.concepts.len())));
        }
        cards
    }

    fn of(&self, offer: u32) -> (&[CardTerm], &[CardConcept]) {
        let at = offer as usize;
        let begin = at.checked_sub(1).map_or((0, 0), |it| self.ends[it]);
        let end = self.ends[at];
        let (terms, concepts) = (begin.0 as usize..end.0 as usize, begin.1 as usize..end.1 as usize);
        (&self.terms[terms], &self.concepts[concepts])
    }
}

/// A need laid out for comparison. Made once, used for one need after another.
pub(super) struct Comparison<'c> {
    lexicon: &'c Lexicon,
    relations: &'c Relations,
    cards: &'c Cards,
    by_word: Chains,
    by_concept: Chains,
    /// How far each term, and each mention, of the need is met by the offer at hand.
    terms: Vec<Strength>,
    mentions: Vec<Strength>,
    /// How far each mention of the offer is used.
    offered: Vec<Strength>,
}

impl<'c> Comparison<'c> {
    /// For texts of one cohort, whose vocabulary has so many concepts.
    pub(super) fn new(
        lexicon: &'c Lexicon,
        relations: &'c Relations,
        cards: &'c Cards,
        concepts: usize,
    ) -> Self {
        Self {
            lexicon,
            relations,
            cards,
            by_word: Chains::new(lexicon.count()),
            by_concept: Chains::new(concepts),
            terms: Vec::new(),
            mentions: Vec::new(),
            offered: Vec::new(),
        }
    }

    /// Lays out a need.
    pub(super) fn begin(&mut self, need: Text<'_>) {
        self.by_word.clear();
        self.by_concept.clear();
        for (at, term) in need.terms.iter().enumerate() {
            for neighbour in self.lexicon.neighbours(term.word) {
                self.by_word.add(neighbour.word.0, at, neighbour.strength, term.longer);
            }
        }
        for (at, mention) in need.mentions.iter().enumerate().filter(|it| it.1.spoken) {
            for concept in need.concepts(mention) {
                for (other, relation) in self.relations.from(*concept) {
                    let strength = relation.strength * mention.certainty / FULL;
                    self.by_concept.add(other.0, at, strength, false);
                }
            }
        }
    }

    /// How similar an offer is to the need that was laid out.
    pub(super) fn with(&mut self, need: Text<'_>, offer: u32) -> Strength {
        let (terms, concepts) = self.cards.of(offer);
        self.terms.clear();
        self.terms.resize(need.terms.len(), 0);
        self.mentions.clear();
        self.mentions.resize(need.mentions.len(), 0);
        self.offered.clear();
        self.offered.resize(1 + concepts.last().map_or(0, |it| usize::from(it.mention.get())), 0);
        for offered in concepts {
            let most = &mut self.offered[usize::from(offered.mention.get())];
            for met in self.by_concept.of(offered.concept.0) {
                let strength = met.strength * offered.certainty() / FULL;
                *most = strength.max(*most);
                if offered.spoken() {
                    let needed = &mut self.mentions[met.at as usize];
                    *needed = strength.max(*needed);
                }
            }
        }
        let (mut used, mut total) = (0, 0);
        for term in terms {
            let mut most = term.mention.map_or(0, |it| self.offered[usize::from(it.get())]);
            for met in self.by_word.of(term.word.0) {
                // "Open data" and "data management" share a word, but each is a name of its own.
                let names = met.longer && term.longer;
                let strength = if names { met.strength * PART_OF_NAMES / FULL } else { met.strength };
                most = strength.max(most);
                let needed = &mut self.terms[met.at as usize];
                *needed = strength.max(*needed);
            }
            let weight = u64::from(self.lexicon.weight(term.word));
            used += weight * u64::from(most);
            total += weight;
        }
        let met = need.terms.iter().zip(&self.terms).map(|(term, by_words)| {
            let by_concepts = term.mention.map_or(0, |it| self.mentions[usize::from(it)]);
            u64::from(term.weight) * u64::from(by_concepts.max(*by_words))
        });
        let met = Part { met: met.sum(), total: need.weight };
        blend(met, Part { met: used, total })
    }
}
