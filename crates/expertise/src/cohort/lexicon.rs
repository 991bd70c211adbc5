//! The words of a cohort: how much each says, and which are alike.

use rustc_hash::FxHashMap;

use super::texts::{Purpose, Term, Text};
use crate::language::Language;
use crate::similarity::{FULL, Strength, log2_sixteenths};
use crate::stems::Kinship;
use crate::vocabulary::Vocabulary;

/// A distinct word of the cohort in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct WordId(u32);

impl WordId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// In what two words are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Likeness {
    /// The same word or forms of it.
    Form,
    /// The same root.
    Root,
    /// Most letters.
    Letters,
}

/// A word of an offer that is like a word of a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Neighbour {
    pub(super) word: WordId,
    pub(super) likeness: Likeness,
    pub(super) strength: Strength,
}

#[derive(Debug)]
struct Word {
    form: String,
    keys: Vec<(u32, Kinship)>,
}

#[derive(Debug)]
pub(super) struct Lexicon {
    words: Vec<Word>,
    /// For every word of a need, words of offers that are like it, strongest first.
    neighbours: Vec<Vec<Neighbour>>,
}

const ROOT_STRENGTH: Strength = 600;
/// Two words are alike by their letters from this share of common trigrams (Dice), in thousandths.
const LEAST_LETTERS: u32 = 500;
/// What all trigrams in common would be worth, had the words no key in common.
const LETTERS_STRENGTH: Strength = 700;
/// Weight of a general word, in thousandths of what its rarity would give.
const GENERAL_SHARE: u32 = 250;
/// Trigrams that more words contain say nothing about likeness and would make the search quadratic.
const COMMON_GRAM: usize = 400;
const SHORTEST_LIKE: usize = 5;

impl Lexicon {
    /// Collects the words of all texts, gives every text its terms with weights, and finds words that are alike.
    ///
    /// The weight of a word is its inverse document frequency `log2((N + 1) / (n + ½))` over the texts as often as they
    /// were written and the labels of the vocabulary, which keep the weights of a small cohort steady (Spärck Jones 1972).
    pub(super) fn weigh(texts: &mut [Text], vocabulary: &Vocabulary) -> Self {
        let mut builder = Builder::new(vocabulary);
        for text in texts.iter_mut() {
            builder.add(text);
        }
        for text in texts.iter_mut() {
            builder.set_weights(text);
        }
        let needed = builder.used_for(texts, Purpose::Need);
        let offered = builder.used_for(texts, Purpose::Offer);
        let neighbours = neighbours(&builder.words, &needed, &offered);
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
        self.neighbours(need).iter().find(|it| it.word == offer).copied()
    }
}

struct Builder<'v> {
    vocabulary: &'v Vocabulary,
    words: Vec<Word>,
    known: FxHashMap<(String, Language), WordId>,
    keys: FxHashMap<String, u32>,
    /// In how many texts as written a form of each key occurs, by the first key of the word.
    frequency: FxHashMap<u32, u64>,
    documents: u64,
}

impl<'v> Builder<'v> {
    fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            words: Vec::new(),
            known: FxHashMap::default(),
            keys: FxHashMap::default(),
            frequency: FxHashMap::default(),
            documents: 0,
        }
    }

    fn add(&mut self, text: &mut Text) {
        self.documents += u64::from(text.times);
        let mut seen: Vec<u32> = Vec::new();
        let mut terms = Vec::new();
        for (at, mention) in text.counted_words() {
            let word = self.word(&text.understanding.words[at as usize].text, text.understanding.language);
            terms.push(Term { word, mention, weight: 0, at });
            let key = self.words[word.index()].keys[0].0;
            if !seen.contains(&key) && seen.len() < 1_000 {
                seen.push(key);
                *self.frequency.entry(key).or_default() += u64::from(text.times);
            }
        }
        text.terms = terms;
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
        let documents = self.documents + index.label_count() as u64;
        for term in &mut text.terms {
            let word = &self.words[term.word.index()];
            let frequency = self.frequency.get(&word.keys[0].0).copied().unwrap_or_default();
            let occurrences = frequency + u64::from(index.labels_with(&word.form));
            let rarity = log2_sixteenths(2 * (documents + 1), 2 * occurrences + 1).max(1);
            let general = text.understanding.words[term.at as usize].general;
            term.weight = if general { (rarity * GENERAL_SHARE / FULL).max(1) } else { rarity };
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

fn neighbours(words: &[Word], needed: &[bool], offered: &[bool]) -> Vec<Vec<Neighbour>> {
    let mut by_key: FxHashMap<u32, Vec<WordId>> = FxHashMap::default();
    let mut by_gram: FxHashMap<[char; 3], Vec<WordId>> = FxHashMap::default();
    let grams: Vec<Vec<[char; 3]>> = words.iter().map(|word| grams(&word.form)).collect();
    for (at, word) in words.iter().enumerate().filter(|(at, _)| offered[*at]) {
        let id = WordId(u32::try_from(at).expect("fewer than four billion words"));
        for (key, _) in &word.keys {
            by_key.entry(*key).or_default().push(id);
        }
        for gram in &grams[at] {
            by_gram.entry(*gram).or_default().push(id);
        }
    }
    let mut all = vec![Vec::new(); words.len()];
    for (at, word) in words.iter().enumerate().filter(|(at, _)| needed[*at]) {
        let mut found: FxHashMap<WordId, Neighbour> = FxHashMap::default();
        for (key, kinship) in &word.keys {
            for other in by_key.get(key).into_iter().flatten() {
                let (likeness, strength) = match kinship {
                    Kinship::Inflection => (Likeness::Form, FULL),
                    Kinship::Derivation => (Likeness::Root, ROOT_STRENGTH),
                };
                keep(&mut found, Neighbour { word: *other, likeness, strength });
            }
        }
        for (other, shared) in shared_grams(&grams[at], &by_gram) {
            let dice = 2 * shared * 1_000
                / u32::try_from(grams[at].len() + grams[other.index()].len()).unwrap_or(u32::MAX);
            if dice >= LEAST_LETTERS {
                let strength = dice * LETTERS_STRENGTH / FULL;
                keep(&mut found, Neighbour { word: other, likeness: Likeness::Letters, strength });
            }
        }
        let mut sorted: Vec<Neighbour> = found.into_values().collect();
        sorted.sort_unstable_by_key(|it| (std::cmp::Reverse(it.strength), it.word));
        all[at] = sorted;
    }
    all
}

fn keep(found: &mut FxHashMap<WordId, Neighbour>, neighbour: Neighbour) {
    let known = found.entry(neighbour.word).or_insert(neighbour);
    if known.strength < neighbour.strength {
        *known = neighbour;
    }
}

fn shared_grams(grams: &[[char; 3]], by_gram: &FxHashMap<[char; 3], Vec<WordId>>) -> Vec<(WordId, u32)> {
    let mut shared: FxHashMap<WordId, u32> = FxHashMap::default();
    for words in grams.iter().filter_map(|gram| by_gram.get(gram)).filter(|it| it.len() <= COMMON_GRAM) {
        for word in words {
            *shared.entry(*word).or_default() += 1;
        }
    }
    shared.into_iter().collect()
}

/// Distinct trigrams of the word, padded with a blank in front; none for short words and numbers.
fn grams(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).collect();
    if letters.len() <= SHORTEST_LIKE || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let mut grams: Vec<[char; 3]> = letters.windows(3).map(|it| [it[0], it[1], it[2]]).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
