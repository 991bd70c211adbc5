//! Words that are alike without being the same: forms, relatives, parts of compounds, cognates, slips of the pen.

use rustc_hash::FxHashMap;

use super::lexicon::{Word, WordId};
use crate::rows::Rows;
use crate::similarity::{FULL, Strength, log2_sixteenths};
use crate::stems::Kinship;
use crate::threads::in_blocks;

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

/// Shorter words are nobody's relatives: "post" and "poster" have nothing in common.
const SHORTEST_RELATIVE: usize = 5;
const ROOT_STRENGTH: Strength = 600;
/// Two words are alike by their letters from this share of common letter groups, in thousandths.
const LEAST_LETTERS: u64 = 500;
/// What all letter groups in common would be worth, had the words no key in common.
const LETTERS_STRENGTH: u64 = 700;
/// A word wholly inside another ("viestintä" in "markkinointiviestintä") counts as this share of all letter groups.
const INSIDE_SHARE: u64 = 800;
/// Letter groups that more words contain say little and would make the search quadratic.
const COMMON_GRAM: usize = 300;
const SHORTEST_LIKE: usize = 5;
const GRAM: usize = 4;
/// Words that a thread takes at a time.
const BLOCK: usize = 1_024;

type Gram = [char; GRAM];

/// For every word of a need the words of offers that are like it, ascending by word.
///
/// Letters are compared as sets of groups of four, weighted by the square of their rarity among all words, so that "neuro" and
/// "genom" say more than "tion". Cost: linear in the words, with a factor bounded by [`COMMON_GRAM`].
pub(super) fn neighbours(
    words: &[Word],
    needed: &[bool],
    offered: &[bool],
    threads: usize,
) -> Rows<Neighbour> {
    let letters = Letters::new(words, offered);
    let mut by_key: FxHashMap<u32, Vec<WordId>> = FxHashMap::default();
    for (id, word) in ids(words).filter(|(id, _)| offered[id.index()]) {
        let short = word.form.chars().count() < SHORTEST_RELATIVE;
        for (key, _) in word.keys.iter().filter(|(_, kinship)| *kinship == Kinship::Inflection || !short) {
            by_key.entry(*key).or_default().push(id);
        }
    }
    let of_word = |counters: &mut Vec<u64>, id: WordId, word: &Word, rows: &mut Rows<Neighbour>| {
        let mut found = Vec::new();
        let short = word.form.chars().count() < SHORTEST_RELATIVE;
        for (key, kinship) in
            word.keys.iter().filter(|(_, kinship)| *kinship == Kinship::Inflection || !short)
        {
            let (likeness, strength) = match kinship {
                Kinship::Inflection => (Likeness::Form, FULL),
                Kinship::Derivation => (Likeness::Root, ROOT_STRENGTH),
            };
            let others = by_key.get(key).into_iter().flatten();
            found.extend(others.map(|other| Neighbour { word: *other, likeness, strength }));
        }
        letters.add_neighbours(id, counters, &mut found);
        // The strongest likeness of each word first, then each word once.
        found.sort_unstable_by_key(|it| (it.word, std::cmp::Reverse(it.strength), it.likeness));
        found.dedup_by_key(|it| it.word);
        rows.push_row(found);
    };
    let counters = || vec![0; words.len()];
    let (_, blocks) = in_blocks(threads, words.len(), BLOCK, counters, |counters, range| {
        let mut rows = Rows::with_capacity(range.len(), range.len());
        for at in range {
            if needed[at] {
                let id = WordId(u32::try_from(at).unwrap_or(u32::MAX));
                of_word(counters, id, &words[at], &mut rows);
            } else {
                rows.end_row();
            }
        }
        rows
    });
    Rows::joined(blocks)
}

fn ids(words: &[Word]) -> impl Iterator<Item = (WordId, &Word)> {
    (0..).zip(words).map(|(at, word)| (WordId(at), word))
}

/// Words by their letter groups.
struct Letters {
    /// Of every word the groups by number.
    grams: Vec<Vec<u32>>,
    weights: Vec<u64>,
    /// Offered words by group, where they are few enough.
    offered: Vec<Vec<WordId>>,
    /// The sum of weights of every word's groups.
    sums: Vec<u64>,
}

impl Letters {
    fn new(words: &[Word], offered: &[bool]) -> Self {
        let mut numbers: FxHashMap<Gram, u32> = FxHashMap::default();
        let mut frequency: Vec<u64> = Vec::new();
        let mut grams = Vec::with_capacity(words.len());
        for word in words {
            let mut of_word: Vec<u32> = Vec::new();
            for gram in grams_of(&word.form) {
                let next = u32::try_from(numbers.len()).expect("fewer than four billion letter groups");
                let number = *numbers.entry(gram).or_insert(next);
                if number == next {
                    frequency.push(0);
                }
                frequency[number as usize] += 1;
                of_word.push(number);
            }
            of_word.sort_unstable();
            grams.push(of_word);
        }
        let total = words.len() as u64;
        let weight = |count: &u64| u64::from(log2_sixteenths(2 * (total + 1), 2 * count + 1).max(1)).pow(2);
        let weights: Vec<u64> = frequency.iter().map(weight).collect();
        let sums =
            grams.iter().map(|it: &Vec<u32>| it.iter().map(|gram| weights[*gram as usize]).sum()).collect();
        let mut by_gram: Vec<Vec<WordId>> = vec![Vec::new(); weights.len()];
        for (id, _) in ids(words).filter(|(id, _)| offered[id.index()]) {
            for gram in &grams[id.index()] {
                by_gram[*gram as usize].push(id);
            }
        }
        for words in by_gram.iter_mut().filter(|it| it.len() > COMMON_GRAM) {
            words.clear();
        }
        Self { grams, weights, offered: by_gram, sums }
    }

    /// `counters` holds a zero for every word and is left so.
    fn add_neighbours(&self, word: WordId, counters: &mut [u64], found: &mut Vec<Neighbour>) {
        let mut touched: Vec<WordId> = Vec::new();
        for gram in &self.grams[word.index()] {
            for other in &self.offered[*gram as usize] {
                if counters[other.index()] == 0 {
                    touched.push(*other);
                }
                counters[other.index()] += self.weights[*gram as usize];
            }
        }
        for other in touched {
            let shared = std::mem::take(&mut counters[other.index()]);
            let (left, right) = (self.sums[word.index()], self.sums[other.index()]);
            let dice = 2 * shared * u64::from(FULL) / (left + right);
            let inside = shared * INSIDE_SHARE / left.min(right);
            let share = if inside >= INSIDE_SHARE * 9 / 10 { dice.max(inside) } else { dice };
            if share >= LEAST_LETTERS {
                let strength = Strength::try_from(share * LETTERS_STRENGTH / u64::from(FULL)).unwrap_or(FULL);
                found.push(Neighbour { word: other, likeness: Likeness::Letters, strength });
            }
        }
    }
}

/// Distinct letter groups of the word with a blank in front; none for short words and words with digits.
fn grams_of(word: &str) -> Vec<Gram> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).collect();
    if letters.len() <= SHORTEST_LIKE || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let mut grams: Vec<Gram> = letters.windows(GRAM).map(|it| [it[0], it[1], it[2], it[3]]).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
