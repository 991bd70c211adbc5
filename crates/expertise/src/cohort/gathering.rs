//! What several threads read, brought together in an order of its own, so that nothing depends on the order of people or on
//! which thread read what.

use std::cmp::Ordering as Order;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, Weights, Word, WordId};
use super::likeness;
use super::shelf::{Librarian, Shelf, Written};
use super::texts::{Place, Purpose, TextId, Texts};
use super::vectors::Vectors;
use crate::language::Language;
use crate::profile::Profile;
use crate::recognition::Lookups;
use crate::threads::{both, in_blocks};
use crate::vocabulary::Vocabulary;

/// People that a thread takes at a time.
const BLOCK: usize = 256;
/// Texts on a shelf.
const SHELF: usize = 8_192;

/// Reads every text of the people, numbers texts and words, and weighs the words.
///
/// Texts are numbered in the order of their letters, words in the order in which those texts say them.
pub(super) fn gather(people: &[Profile], vocabulary: &Vocabulary, threads: usize) -> Texts {
    let lookups = Arc::new(Lookups::default());
    let number = AtomicUsize::new(0);
    let librarian = || Librarian::new(number.fetch_add(1, Ordering::Relaxed), vocabulary, &lookups);
    let (mut librarians, blocks) = in_blocks(threads, people.len(), BLOCK, librarian, |it, range| {
        (it.number, people[range].iter().map(|person| it.read(person)).collect::<Vec<_>>())
    });
    librarians.sort_unstable_by_key(|it| it.number);
    let (places, ranks) = order_texts(&librarians, threads);
    let (needs, offers) = number_pieces(blocks, &ranks);
    let words = Words::gather(&librarians, &ranks, threads);
    let weights =
        Weights { vocabulary, people: people.len() as u64, frequency: words.frequencies(&librarians) };
    let languages = words.words.iter().zip(&words.languages);
    let weights: Vec<u32> = languages.map(|(word, language)| weights.of(word, *language)).collect();
    let (places, shelves) = shelve(&librarians, &places, &words, &weights, threads);
    let mut texts =
        Texts { places, shelves, lexicon: Lexicon::default(), vectors: Vectors::default(), needs, offers };
    let [needed, offered] = [Purpose::Need, Purpose::Offer].map(|purpose| {
        let mut used = vec![false; words.words.len()];
        for id in texts.of_purpose(purpose) {
            texts.get(id).terms.iter().for_each(|it| used[it.word.index()] = true);
        }
        used
    });
    // What was read is large, and giving it back takes a while.
    let (_, neighbours) =
        both(threads, || drop(librarians), || likeness::neighbours(&words.words, &needed, &offered, threads));
    texts.lexicon = Lexicon::new(words.words, weights, neighbours);
    texts
}

/// Puts the texts in their order on shelves of their own, with words numbered and weighed.
fn shelve(
    librarians: &[Librarian<'_, '_>],
    places: &[Place],
    words: &Words,
    weights: &[u32],
    threads: usize,
) -> (Vec<Place>, Vec<Shelf>) {
    let (_, blocks) = in_blocks(
        threads,
        places.len(),
        SHELF,
        || (),
        |(), range| {
            let number = u32::try_from(range.start / SHELF).unwrap_or(u32::MAX);
            let mut shelf = Shelf::default();
            let mut shelved = Vec::with_capacity(range.len());
            for place in &places[range] {
                let numbers = &words.numbers[place.shelf as usize];
                let mut new = shelf.take(&librarians[place.shelf as usize].shelf, place);
                new.shelf = number;
                for term in &mut shelf.terms[new.terms.bytes()] {
                    term.word = numbers[term.word.index()];
                    term.weight = weights[term.word.index()];
                    new.weight += u64::from(term.weight);
                }
                for word in &mut shelf.unknown[new.unknown.bytes()] {
                    *word = numbers[word.index()];
                }
                shelved.push(new);
            }
            (shelved, shelf)
        },
    );
    let (places, shelves): (Vec<_>, Vec<_>) = blocks.into_iter().unzip();
    (places.concat(), shelves)
}

/// Where every text of every thread comes in the order of all.
type Ranks = Vec<Vec<TextId>>;

/// A text of a thread: how it begins, by which librarian it was read, and its place there.
type Entry = ([u64; 4], usize, usize);

/// Orders the texts by what was written; one that several threads have read counts once.
fn order_texts(all: &[Librarian<'_, '_>], threads: usize) -> (Vec<Place>, Ranks) {
    // The first letters decide nearly always, and stand side by side in memory.
    let start = |text: &str| {
        let mut letters = [0; 32];
        let length = text.len().min(letters.len());
        letters[..length].copy_from_slice(&text.as_bytes()[..length]);
        let (parts, _) = letters.as_chunks();
        std::array::from_fn(|at| u64::from_be_bytes(parts[at]))
    };
    let compare = |one: &Entry, other: &Entry| match one.0.cmp(&other.0) {
        Order::Equal => all[one.1].writings[one.2].cmp(&all[other.1].writings[other.2]),
        order => order,
    };
    let (_, runs) = in_blocks(
        threads,
        all.len(),
        1,
        || (),
        |(), range| {
            let writings = all[range.start].writings.iter().enumerate();
            let mut run: Vec<Entry> = writings.map(|(at, it)| (start(it.content), range.start, at)).collect();
            run.sort_unstable_by(compare);
            run
        },
    );
    let order = merged(&runs, compare, threads);
    let mut ranks: Ranks = all.iter().map(|it| vec![TextId::default(); it.writings.len()]).collect();
    let mut places: Vec<Place> = Vec::with_capacity(order.len());
    let mut last = None;
    for entry in &order {
        let (_, librarian, at) = *entry;
        let place = &all[librarian].places[at];
        match places.last_mut() {
            Some(known) if last.is_some_and(|it| compare(it, entry) == Order::Equal) => {
                known.times += place.times;
            }
            _ => places.push(Place { shelf: u32::try_from(librarian).unwrap_or(u32::MAX), ..*place }),
        }
        last = Some(entry);
        let rank = u32::try_from(places.len() - 1).expect("fewer than four billion texts");
        ranks[librarian][at] = TextId(rank);
    }
    (places, ranks)
}

/// Several runs, each in order, as one; every thread merges one stretch of the order.
fn merged<T: Copy + Send + Sync>(
    runs: &[Vec<T>],
    compare: impl Fn(&T, &T) -> Order + Sync,
    threads: usize,
) -> Vec<T> {
    let empty = Vec::new();
    let longest = runs.iter().max_by_key(|it| it.len()).unwrap_or(&empty);
    // Where a stretch begins in a run: before everything that is not less than its first item in the longest run.
    let begin = |run: &[T], stretch: usize| match longest.get(longest.len() * stretch / threads) {
        Some(first) if stretch > 0 => run.partition_point(|it| compare(it, first) == Order::Less),
        _ if stretch > 0 => run.len(),
        _ => 0,
    };
    let (_, stretches) = in_blocks(
        threads,
        threads,
        1,
        || (),
        |(), range| {
            let of_run = |run: &Vec<T>| {
                let end = if range.end == threads { run.len() } else { begin(run, range.end) };
                run[begin(run, range.start)..end].to_vec()
            };
            let mut stretch: Vec<T> = runs.iter().flat_map(of_run).collect();
            // What is in order in parts is merged.
            stretch.sort_by(&compare);
            stretch
        },
    );
    stretches.concat()
}

/// The pieces of all people, in their order, with the numbers of the texts in the order of all.
fn number_pieces(
    blocks: Vec<(usize, Vec<Written>)>,
    ranks: &Ranks,
) -> (Vec<Vec<super::texts::Piece>>, Vec<Vec<super::texts::Piece>>) {
    let people = blocks.into_iter().flat_map(|(by, written)| written.into_iter().map(move |it| (by, it)));
    people
        .map(|(by, mut written)| {
            for piece in written.needs.iter_mut().chain(&mut written.offers) {
                piece.text = ranks[by][piece.text.index()];
            }
            (written.needs, written.offers)
        })
        .unzip()
}

/// The distinct words of all texts, in the order in which the texts say them first.
struct Words {
    words: Vec<Word>,
    languages: Vec<Language>,
    /// By thread and its own number of a word.
    numbers: Vec<Vec<WordId>>,
    /// By thread and its own number of a key.
    keys: Vec<Vec<u32>>,
    key_count: usize,
}

impl Words {
    fn gather(librarians: &[Librarian<'_, '_>], ranks: &Ranks, threads: usize) -> Self {
        let (_, firsts) = in_blocks(
            threads,
            librarians.len(),
            1,
            || (),
            |(), range| first_places(&librarians[range.start], &ranks[range.start]),
        );
        let mut by_form: FxHashMap<(&str, Language), u32> = FxHashMap::default();
        let mut found: Vec<((usize, usize), u64)> = Vec::new();
        let mut numbers: Vec<Vec<WordId>> = Vec::new();
        for (at, (librarian, firsts)) in librarians.iter().zip(firsts).enumerate() {
            let mut of_thread = vec![WordId(0); firsts.len()];
            for (word, first) in firsts.into_iter().enumerate().filter(|it| it.1 < u64::MAX) {
                let next = u32::try_from(found.len()).expect("fewer than four billion words");
                let form = librarian.form(word);
                let number = *by_form.entry(form).or_insert(next);
                if number == next {
                    found.push(((at, word), first));
                } else {
                    let known = &mut found[number as usize].1;
                    *known = first.min(*known);
                }
                of_thread[word] = WordId(number);
            }
            numbers.push(of_thread);
        }
        let (keys, key_count) = number_keys(librarians);
        let mut order: Vec<usize> = (0..found.len()).collect();
        order.sort_unstable_by_key(|it| found[*it].1);
        let mut places = vec![WordId(0); found.len()];
        let (mut words, mut languages) = (Vec::with_capacity(order.len()), Vec::with_capacity(order.len()));
        for (place, number) in (0..).zip(order) {
            places[number] = WordId(place);
            let (librarian, word) = found[number].0;
            let (form, language) = librarians[librarian].form(word);
            let of_word = librarians[librarian].keys.of_word[word].iter();
            let of_word = of_word.map(|(key, kinship)| (keys[librarian][*key as usize], *kinship)).collect();
            words.push(Word { form: form.to_owned(), keys: of_word });
            languages.push(language);
        }
        for number in numbers.iter_mut().flatten() {
            *number = places.get(number.index()).copied().unwrap_or(WordId(0));
        }
        Self { words, languages, numbers, keys, key_count }
    }

    /// How many people used a form of each key.
    fn frequencies(&self, librarians: &[Librarian<'_, '_>]) -> Vec<u64> {
        let mut frequency = vec![0; self.key_count];
        for (librarian, numbers) in librarians.iter().zip(&self.keys) {
            for (count, number) in librarian.frequency.iter().zip(numbers) {
                frequency[*number as usize] += count;
            }
        }
        frequency
    }
}

/// For every word of a thread the first text that says it, and the place in it; the largest number where none does.
fn first_places(librarian: &Librarian<'_, '_>, ranks: &[TextId]) -> Vec<u64> {
    let mut firsts = vec![u64::MAX; librarian.reader.known.usages()];
    for (rank, said) in ranks.iter().zip(librarian.said.iter()) {
        for (place, word) in (u64::from(rank.0) << 32..).zip(said) {
            let first = &mut firsts[word.index()];
            *first = place.min(*first);
        }
    }
    firsts
}

/// By thread and its own number of a key the number of the key among all, and how many there are.
fn number_keys(librarians: &[Librarian<'_, '_>]) -> (Vec<Vec<u32>>, usize) {
    let mut known: FxHashMap<&str, u32> = FxHashMap::default();
    let mut all = Vec::with_capacity(librarians.len());
    for librarian in librarians {
        let mut of_thread = Vec::with_capacity(librarian.keys.names.len());
        for name in &librarian.keys.names {
            let next = u32::try_from(known.len()).expect("fewer than four billion keys");
            of_thread.push(*known.entry(name).or_insert(next));
        }
        all.push(of_thread);
    }
    (all, known.len())
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn runs_are_merged_in_order_by_any_number_of_threads() {
        let runs = [vec![1, 3, 3, 8, 9, 12], vec![], vec![0, 3, 4, 20], vec![21]];
        for threads in 1..9 {
            assert_eq!(merged(&runs, Ord::cmp, threads), [0, 1, 3, 3, 3, 4, 8, 9, 12, 20, 21], "{threads}");
        }
        let nothing: Vec<i32> = merged(&[], Ord::cmp, 2);
        assert_eq!(nothing, Vec::<i32>::new());
    }
}
