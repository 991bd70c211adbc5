//! The words of a cohort: how much each says, and which are alike.

use super::likeness::Neighbour;
use crate::background::Background;
use crate::language::Language;
use crate::recognition::UsageNumber;
use crate::rows::Rows;
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

    /// The number of a word among those of one reader; one thread's words are numbered so until all are brought together.
    pub(super) fn of(usage: UsageNumber) -> Self {
        Self(u32::try_from(usage.index()).unwrap_or(u32::MAX))
    }
}

#[derive(Debug)]
pub(super) struct Word {
    pub(super) form: String,
    /// Numbers of its keys, inflection keys first; never empty.
    pub(super) keys: Vec<(u32, Kinship)>,
}

#[derive(Debug, Default)]
pub(super) struct Lexicon {
    words: Vec<Word>,
    /// How much every word says.
    weights: Vec<u32>,
    /// For every word of a need, words of offers that are like it, ascending by word.
    neighbours: Rows<Neighbour>,
}

/// Weight of a general word, in thousandths of what its rarity would give.
const GENERAL_SHARE: u32 = 250;
/// How many people the vocabulary stands for in the frequencies of words.
const BACKGROUND_PEOPLE: u64 = 50;

impl Lexicon {
    pub(super) fn new(words: Vec<Word>, weights: Vec<u32>, neighbours: Rows<Neighbour>) -> Self {
        Self { words, weights, neighbours }
    }

    pub(super) fn form(&self, word: WordId) -> &str {
        &self.words[word.index()].form
    }

    pub(super) fn weight(&self, word: WordId) -> u32 {
        self.weights[word.index()]
    }

    pub(super) fn neighbours(&self, word: WordId) -> &[Neighbour] {
        self.neighbours.row(word.index())
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

/// How much words say.
///
/// The weight of a word is the square of its inverse document frequency `log2((N + 1) / (n + ½))` (Spärck Jones 1972;
/// squared as in the cosine of two tf-idf vectors, where a shared word counts once for each text). The documents are the
/// `N` people; the labels of the vocabulary stand for [`BACKGROUND_PEOPLE`] more, so that the weights of a small cohort are
/// steady.
pub(super) struct Weights<'v> {
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) people: u64,
    /// How many people used a form of each key, by the first key of the word.
    pub(super) frequency: Vec<u64>,
}

impl Weights<'_> {
    pub(super) fn of(&self, word: &Word, language: Language) -> u32 {
        let index = self.vocabulary.index();
        let labels = index.label_count().max(1) as u64;
        let frequency = self.frequency[word.keys[0].0 as usize];
        // Everything times twice the number of labels, to stay in integers.
        let background = 2 * BACKGROUND_PEOPLE * u64::from(index.labels_with(&word.form));
        let documents = 2 * labels * (self.people + BACKGROUND_PEOPLE + 1);
        let rarity = log2_sixteenths(documents, labels * (2 * frequency + 1) + background).max(1);
        let general = Background::shared().is_general_word(&word.form, language);
        let rarity = if general { (rarity * GENERAL_SHARE / FULL).max(1) } else { rarity };
        rarity * rarity
    }
}
