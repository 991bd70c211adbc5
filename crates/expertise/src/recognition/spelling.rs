//! Words that are nearly right: candidates by shared trigrams, then a bounded edit distance.

use rustc_hash::FxHashMap;

use super::LexemeId;

/// Shorter stems have too many neighbours to guess at.
const SHORTEST_GUESSED: usize = 5;
/// From this length two slips are forgiven, below it one.
const TWO_SLIPS_FROM: usize = 10;
/// At most so many words are compared letter by letter for one unknown word.
const MOST_COMPARED: usize = 48;

/// Stems of label words by their trigrams.
#[derive(Debug, Default)]
pub(crate) struct SpellingIndex {
    entries: Vec<(LexemeId, Box<[char]>)>,
    by_gram: FxHashMap<[char; 3], Vec<u32>>,
}

impl SpellingIndex {
    pub(super) fn add(&mut self, lexeme: LexemeId, stem: &str) {
        let letters: Box<[char]> = stem.chars().collect();
        if letters.len() < SHORTEST_GUESSED || !letters.iter().all(|it| it.is_alphabetic()) {
            return;
        }
        let at = u32::try_from(self.entries.len()).expect("fewer than four billion words");
        for gram in grams(&letters) {
            let entries = self.by_gram.entry(gram).or_default();
            if entries.last() != Some(&at) {
                entries.push(at);
            }
        }
        self.entries.push((lexeme, letters));
    }

    /// Lexemes whose stem is within one slip (two for long stems) of this stem, with the number of slips, fewest first.
    ///
    /// Cost: the posting lists of the stem's trigrams, and at most 48 comparisons.
    pub(super) fn near(&self, stem: &str) -> Vec<(LexemeId, u32)> {
        let letters: Vec<char> = stem.chars().collect();
        if letters.len() < SHORTEST_GUESSED
            || letters.len() > 40
            || !letters.iter().all(|it| it.is_alphabetic())
        {
            return Vec::new();
        }
        let allowed: u32 = if letters.len() >= TWO_SLIPS_FROM { 2 } else { 1 };
        let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
        for gram in grams(&letters) {
            for entry in self.by_gram.get(&gram).into_iter().flatten() {
                *shared.entry(*entry).or_default() += 1;
            }
        }
        // One slip destroys at most three trigrams (the word is padded on both sides).
        let needed = u32::try_from(letters.len() + 2).unwrap_or(u32::MAX).saturating_sub(3 * allowed).max(1);
        let mut likely: Vec<(u32, u32)> =
            shared.into_iter().filter(|(_, count)| *count + 1 >= needed).collect();
        likely.sort_unstable_by_key(|(entry, count)| (std::cmp::Reverse(*count), *entry));
        likely.truncate(MOST_COMPARED);
        let mut near: Vec<(LexemeId, u32)> = Vec::new();
        for (entry, _) in likely {
            let (lexeme, known) = &self.entries[entry as usize];
            // People rarely get the first letter wrong, and words that differ there are usually different words. Stems that
            // differ only at their end are words of different meaning ("principle", "principal").
            if known[0] != letters[0] || differ_only_at_the_end(&letters, known) {
                continue;
            }
            if let Some(slips) = slips_within(&letters, known, allowed) {
                near.push((*lexeme, slips));
            }
        }
        near.sort_unstable_by_key(|(lexeme, slips)| (*slips, *lexeme));
        let fewest = near.first().map_or(0, |it| it.1);
        near.retain(|it| it.1 == fewest);
        near.truncate(6);
        near
    }
}

fn differ_only_at_the_end(left: &[char], right: &[char]) -> bool {
    let common = left.iter().zip(right).take_while(|(it, that)| it == that).count();
    common + 1 >= left.len().min(right.len())
}

/// Trigrams of the word padded with one blank before and after.
fn grams(letters: &[char]) -> impl Iterator<Item = [char; 3]> {
    let at = |index: usize| if index == 0 || index > letters.len() { ' ' } else { letters[index - 1] };
    (0..letters.len()).map(move |start| [at(start), at(start + 1), at(start + 2)])
}

/// The number of insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) between two
/// words, if it is at most `allowed`. Cost: the product of the lengths, which are at most 40.
pub(crate) fn slips_within(left: &[char], right: &[char], allowed: u32) -> Option<u32> {
    if u32::try_from(left.len().abs_diff(right.len())).unwrap_or(u32::MAX) > allowed {
        return None;
    }
    let width = right.len() + 1;
    let mut before: Vec<u32> = vec![0; width];
    let mut last: Vec<u32> = (0..).take(width).collect();
    let mut row: Vec<u32> = vec![0; width];
    for (i, letter) in left.iter().enumerate() {
        row[0] = last[0] + 1;
        let mut least = row[0];
        for (j, other) in right.iter().enumerate() {
            let mut slips = (last[j] + u32::from(letter != other)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == right[j - 1] && left[i - 1] == *other {
                slips = slips.min(before[j - 1] + 1);
            }
            row[j + 1] = slips;
            least = least.min(slips);
        }
        if least > allowed {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    (last[right.len()] <= allowed).then_some(last[right.len()])
}
