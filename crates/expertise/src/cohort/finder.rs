//! Finding the offers that may meet a need without comparing it with all of them.

use std::thread;

use rustc_hash::FxHashMap;

use super::features::LEAST_SIMILARITY;
use super::meetings::{meetings, similarity};
use super::texts::{Purpose, Text, TextId, Texts};
use super::vectors::with_closeness;
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Relation, Vocabulary};

/// Full comparisons of two texts for a whole cohort, shared evenly among its distinct needs: about two seconds of work.
const COMPARISONS: usize = 3_000_000;
/// However many distinct needs there are, each is compared with so many of the most promising offers.
const FEWEST_COMPARISONS: usize = 24;
/// Entries of the index read for one need, for every comparison it may make.
const ENTRIES_FOR_ONE: usize = 40;

/// Needs times offers up to which a model is asked about every pair; beyond, only about those that share a term.
const MOST_BY_MEANING: usize = 20_000_000;

/// Finds for a need the offers that share a term with it, and how similar they are.
pub(super) struct Finder<'c> {
    texts: &'c Texts,
    /// How much every text says, at least 1.
    says: Vec<u64>,
    relations: Relations,
    offers_with_word: Vec<Vec<TextId>>,
    offers_with_concept: FxHashMap<ConceptId, Vec<TextId>>,
    /// A model is at hand and the cohort small enough to ask it about every need and offer.
    by_meaning: bool,
}

impl<'c> Finder<'c> {
    pub(super) fn new(texts: &'c Texts, vocabulary: &Vocabulary) -> Self {
        let mut offers_with_word = vec![Vec::new(); texts.lexicon.count()];
        let mut offers_with_concept: FxHashMap<ConceptId, Vec<TextId>> = FxHashMap::default();
        for id in texts.of_purpose(Purpose::Offer) {
            let text = texts.get(id);
            for term in &text.terms {
                push_new(&mut offers_with_word[term.word.index()], id);
            }
            for concept in text.mentions.iter().flat_map(|it| &it.concepts) {
                push_new(offers_with_concept.entry(*concept).or_default(), id);
            }
        }
        let offered = offers_with_concept.keys().copied().collect();
        let needed = texts.of_purpose(Purpose::Need).flat_map(|id| &texts.get(id).mentions);
        let relations = Relations::new(vocabulary, needed.flat_map(|it| &it.concepts), offered);
        let offers = texts.of_purpose(Purpose::Offer).count();
        let by_meaning = !texts.vectors.is_empty() && offers * (texts.all.len() - offers) <= MOST_BY_MEANING;
        let says = texts.all.iter().map(|it| it.weight().max(1)).collect();
        Self { texts, says, relations, offers_with_word, offers_with_concept, by_meaning }
    }

    /// For every need the offers that meet it, ascending by text. Works in as many threads as the machine has.
    ///
    /// Up to some thousand distinct needs every offer with a common term is compared. Beyond, each need is compared with
    /// the offers that promise most, so that the whole stays linear in the number of needs.
    pub(super) fn all(&self, needs: &[TextId]) -> Vec<Vec<(TextId, Strength)>> {
        let comparisons = (COMPARISONS / needs.len().max(1)).max(FEWEST_COMPARISONS);
        let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let share = needs.len().div_ceil(threads).max(1);
        let search = |part: &[TextId]| {
            let mut promise = vec![0; self.texts.all.len()];
            part.iter().map(|need| self.offers_for(*need, comparisons, &mut promise)).collect::<Vec<_>>()
        };
        thread::scope(|scope| {
            let parts: Vec<_> = needs.chunks(share).map(|part| scope.spawn(move || search(part))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("the search does not panic")).collect()
        })
    }

    /// `promise` holds a zero for every text and is left so.
    fn offers_for(&self, need: TextId, comparisons: usize, promise: &mut [u64]) -> Vec<(TextId, Strength)> {
        let text = self.texts.get(need);
        let mut candidates = if self.by_meaning {
            self.texts.of_purpose(Purpose::Offer).collect()
        } else {
            self.promising(text, comparisons, promise)
        };
        candidates.sort_unstable();
        let similar = |offer: TextId| {
            let offered = self.texts.get(offer);
            let relation = |need, offer| self.relations.between(need, offer);
            let meetings = meetings(text, offered, &self.texts.lexicon, relation);
            let by_terms = similarity(text, offered, &meetings);
            (offer, with_closeness(by_terms, self.texts.vectors.closeness(need, offer)))
        };
        candidates.into_iter().map(similar).filter(|it| it.1 >= LEAST_SIMILARITY).collect()
    }

    /// The offers whose common terms weigh most, at most `comparisons`; of equals the first.
    fn promising(&self, need: &Text, comparisons: usize, promise: &mut [u64]) -> Vec<TextId> {
        let mut lists = self.lists(need);
        // What says most first; of those the shorter list, because it says it of fewer.
        lists.sort_by_key(|(gain, list)| (std::cmp::Reverse(*gain), list.len()));
        let mut entries = comparisons.saturating_mul(ENTRIES_FOR_ONE);
        let mut touched: Vec<TextId> = Vec::new();
        for (gain, list) in lists {
            let read = list.len().min(entries);
            entries -= read;
            for offer in &list[..read] {
                let promise = &mut promise[offer.index()];
                if *promise == 0 {
                    touched.push(*offer);
                }
                *promise += gain;
            }
        }
        let rank = |offer: TextId| {
            // Divided by how much the offer says in all: a short offer that fits is to the point.
            let promise = std::mem::take(&mut promise[offer.index()]);
            (std::cmp::Reverse(promise.saturating_mul(1 << 16) / self.says[offer.index()]), offer)
        };
        let mut ranked: Vec<_> = touched.into_iter().map(rank).collect();
        if ranked.len() > comparisons {
            ranked.select_nth_unstable(comparisons - 1);
            ranked.truncate(comparisons);
        }
        ranked.into_iter().map(|it| it.1).collect()
    }

    /// The lists of the index that hold offers with a term in common, with what each promises.
    fn lists(&self, need: &Text) -> Vec<(u64, &[TextId])> {
        let mut lists: Vec<(u64, &[TextId])> = Vec::new();
        for term in &need.terms {
            for neighbour in self.texts.lexicon.neighbours(term.word) {
                let gain = u64::from(term.weight) * u64::from(neighbour.strength);
                lists.push((gain, &self.offers_with_word[neighbour.word.index()]));
            }
        }
        for (at, mention) in (0_u16..).zip(&need.mentions) {
            let said = need
                .terms
                .iter()
                .filter(|it| it.mention == Some(at))
                .map(|it| u64::from(it.weight))
                .sum::<u64>();
            for concept in &mention.concepts {
                for (other, relation) in self.relations.from(*concept) {
                    if let Some(list) = self.offers_with_concept.get(other) {
                        lists.push((said * u64::from(relation.strength), list));
                    }
                }
            }
        }
        lists
    }
}

fn push_new(list: &mut Vec<TextId>, id: TextId) {
    if list.last() != Some(&id) {
        list.push(id);
    }
}

/// The relations between the concepts that the cohort's needs and offers name, each found once: the same two meet in
/// thousands of pairs of texts.
struct Relations {
    /// Offered concepts that a needed one is related to, ascending.
    from: FxHashMap<ConceptId, Vec<(ConceptId, Relation)>>,
}

impl Relations {
    fn new<'t>(
        vocabulary: &Vocabulary,
        needed: impl Iterator<Item = &'t ConceptId>,
        mut offered: Vec<ConceptId>,
    ) -> Self {
        offered.sort_unstable();
        // Offered concepts by the places from which they can be reached: themselves and what is broader.
        let mut by_place: FxHashMap<ConceptId, Vec<ConceptId>> = FxHashMap::default();
        for concept in &offered {
            for place in vocabulary.upwards(*concept) {
                by_place.entry(place.concept).or_default().push(*concept);
            }
        }
        let mut from: FxHashMap<ConceptId, Vec<(ConceptId, Relation)>> = FxHashMap::default();
        for need in needed {
            from.entry(*need).or_insert_with(|| {
                let mut others: Vec<ConceptId> = Vec::new();
                for place in vocabulary.upwards(*need) {
                    others.extend(by_place.get(&place.concept).into_iter().flatten());
                }
                let related = vocabulary.concept(*need).related();
                others.extend(related.iter().filter(|it| offered.binary_search(it).is_ok()));
                others.sort_unstable();
                others.dedup();
                let relation = |other| Some((other, vocabulary.relation(*need, other)?));
                others.into_iter().filter_map(relation).collect()
            });
        }
        Self { from }
    }

    fn from(&self, need: ConceptId) -> &[(ConceptId, Relation)] {
        self.from.get(&need).map_or(&[], Vec::as_slice)
    }

    fn between(&self, need: ConceptId, offer: ConceptId) -> Option<Relation> {
        let known = self.from(need);
        known.binary_search_by_key(&offer, |it| it.0).ok().map(|at| known[at].1)
    }
}
