//! The words of a cohort: how much each says, and which are alike.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::likeness::{self, Neighbour};
use super::texts::{Piece, Purpose, Term, Text};
use crate::language::Language;
use crate::similarity::{FULL, log2_sixteenths};
use crate::stems::Kinship;
use crate::vocabulary::Vocabulary;

/// A distinct word of the cohort in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct WordId(pub(super) u32);

impl WordId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug)]
pub(super) struct Word {
    pub(super) form: String,
    /// Numbers of its keys, inflection keys first; never empty.
    pub(super) keys: Vec<(u32, Kinship)>,
}

#[derive(Debug)]
pub(super) struct Lexicon {
    words: Vec<Word>,
    /// For every word of a need, words of offers that are like it, ascending by word.
    neighbours: Vec<Vec<Neighbour>>,
}

/// Weight of a general word, in thousandths of what its rarity would give.
const GENERAL_SHARE: u32 = 250;
/// How many people the vocabulary stands for in the frequencies of words.
const BACKGROUND_PEOPLE: u64 = 50;

impl Lexicon {
    /// Collects the words of all texts, gives every text its terms with weights, and finds words that are alike.
    ///
    /// The weight of a word is the square of its inverse document frequency `log2((N + 1) / (n + ½))` (Spärck Jones 1972;
    /// squared as in the cosine of two tf-idf vectors, where a shared word counts once for each text). The documents are the
    /// `N` people; the labels of the vocabulary stand for [`BACKGROUND_PEOPLE`] more, so that the weights of a small cohort are
    /// steady. `pieces` yields the texts of every person.
    pub(super) fn weigh<'p>(
        texts: &mut [Text],
        people: impl Iterator<Item = Vec<&'p Piece>>,
        vocabulary: &Vocabulary,
    ) -> Self {
        let mut builder = Builder::new(vocabulary);
        for text in texts.iter_mut() {
            builder.add(text);
        }
        for pieces in people {
            builder.count(pieces.into_iter().map(|piece| &texts[piece.text.index()]));
        }
        for text in texts.iter_mut() {
            builder.set_weights(text);
        }
        let needed = builder.used_for(texts, Purpose::Need);
        let offered = builder.used_for(texts, Purpose::Offer);
        let neighbours = likeness::neighbours(&builder.words, &needed, &offered);
        Self { words: builder.words, neighbours }
    }

    pub(super) fn neighbours(&self, word: WordId) -> &[Neighbour] {
        &self.neighbours[word.index()]
    }

    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// How a word of a need is like a word of an offer, if it is.
    pub(super) fn likeness(&self, need: WordId, offer: WordId) -> Option<Neighbour> {
        let neighbours = self.neighbours(need);
        neighbours.binary_search_by_key(&offer, |it| it.word).ok().map(|at| neighbours[at])
    }
}

struct Builder<'v> {
    vocabulary: &'v Vocabulary,
    words: Vec<Word>,
    known: FxHashMap<(String, Language), WordId>,
    keys: FxHashMap<String, u32>,
    /// How many people used a form of each key, by the first key of the word.
    frequency: FxHashMap<u32, u64>,
    people: u64,
}

impl<'v> Builder<'v> {
    fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            words: Vec::new(),
            known: FxHashMap::default(),
            keys: FxHashMap::default(),
            frequency: FxHashMap::default(),
            people: 0,
        }
    }

    /// Gives the text its terms: every word once, where it first stands or where it is part of a label.
    fn add(&mut self, text: &mut Text) {
        let mut terms: Vec<Term> = Vec::new();
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        for (at, mention) in text.counted_words() {
            let word = self.word(&text.understanding.words[at as usize].text, text.understanding.language);
            let term = Term { word, mention, weight: 0, at };
            match places.entry(self.words[word.index()].keys[0].0) {
                Entry::Occupied(place) => {
                    let known = &mut terms[*place.get()];
                    if known.mention.is_none() && mention.is_some() {
                        *known = term;
                    }
                }
                Entry::Vacant(place) => {
                    place.insert(terms.len());
                    terms.push(term);
                }
            }
        }
        text.terms = terms;
    }

    /// Counts the words of one person, each once, by their first key.
    fn count<'t>(&mut self, texts: impl Iterator<Item = &'t Text>) {
        self.people += 1;
        let mut keys: Vec<u32> =
            texts.flat_map(|it| &it.terms).map(|term| self.words[term.word.index()].keys[0].0).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *self.frequency.entry(key).or_default() += 1;
        }
    }

    fn word(&mut self, form: &str, language: Language) -> WordId {
        let key = (form.to_owned(), language);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let id = WordId(u32::try_from(self.words.len()).expect("fewer than four billion words"));
        let stems = self.vocabulary.index().stems().keys(form, language);
        let mut keys: Vec<(u32, Kinship)> = Vec::with_capacity(stems.len());
        for (stem, kinship) in stems {
            let next = u32::try_from(self.keys.len()).expect("fewer than four billion keys");
            keys.push((*self.keys.entry(stem).or_insert(next), kinship));
        }
        self.words.push(Word { form: form.to_owned(), keys });
        self.known.insert(key, id);
        id
    }

    fn set_weights(&self, text: &mut Text) {
        let index = self.vocabulary.index();
        let labels = index.label_count().max(1) as u64;
        for term in &mut text.terms {
            let word = &self.words[term.word.index()];
            let frequency = self.frequency.get(&word.keys[0].0).copied().unwrap_or_default();
            // Everything times twice the number of labels, to stay in integers.
            let background = 2 * BACKGROUND_PEOPLE * u64::from(index.labels_with(&word.form));
            let documents = 2 * labels * (self.people + BACKGROUND_PEOPLE + 1);
            let rarity = log2_sixteenths(documents, labels * (2 * frequency + 1) + background).max(1);
            let general = text.understanding.words[term.at as usize].general;
            let rarity = if general { (rarity * GENERAL_SHARE / FULL).max(1) } else { rarity };
            term.weight = rarity * rarity;
        }
    }

    fn used_for(&self, texts: &[Text], purpose: Purpose) -> Vec<bool> {
        let mut used = vec![false; self.words.len()];
        for term in texts.iter().filter(|it| it.purpose == purpose).flat_map(|it| &it.terms) {
            used[term.word.index()] = true;
        }
        used
    }
}
