//! The words a reader has met: each is normalised, weighed for its language and looked up once.
//!
//! The words of many texts are few (Zipf 1949): a hundred thousand people write some ten thousand different ones.

use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::LabelIndex;
use super::candidates::{Candidate, WordCandidates};
use crate::background::Background;
use crate::language::{self, Language};
use crate::understanding::{Signs, signs};
use crate::words;

/// A distinct normalised word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct WordNumber(u32);

/// A distinct normalised word in a text of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct UsageNumber(NonZero<u32>);

impl UsageNumber {
    fn at(index: usize) -> Self {
        let number = u32::try_from(index).ok().and_then(|it| NonZero::<u32>::MIN.checked_add(it));
        Self(number.expect("fewer than four billion words"))
    }

    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What is known of a word in every language.
#[derive(Debug)]
pub(crate) struct KnownWord {
    pub(crate) text: Box<str>,
    /// How much it speaks for each language.
    pub(crate) points: [u32; 4],
    /// What it does in a sentence of each language.
    pub(crate) signs: [Signs; 4],
    pub(crate) letter: bool,
    usages: [Option<UsageNumber>; 4],
}

/// A stretch of [`KnownWords::candidates`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CandidateList {
    start: u32,
    end: u32,
}

impl CandidateList {
    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// What a word may stand for in a text of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    pub(crate) word: WordNumber,
    pub(crate) language: Language,
    pub(crate) whole: CandidateList,
    /// See [`WordCandidates::parts`].
    pub(crate) parts: [CandidateList; 2],
}

/// What words may stand for, for several readers that work side by side: a word is looked up by the first that meets it.
#[derive(Debug, Default)]
pub(crate) struct Lookups {
    /// By language.
    known: [Mutex<FxHashMap<Box<str>, Arc<WordCandidates>>>; 4],
}

impl Lookups {
    fn of(&self, word: &str, language: Language, index: &LabelIndex) -> Arc<WordCandidates> {
        // Whoever panicked while holding the lock had not begun to write.
        let known = || self.known[language.index()].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(word) {
            return Arc::clone(known);
        }
        let fresh = Arc::new(index.word_candidates(word, language));
        known().insert(word.into(), Arc::clone(&fresh));
        fresh
    }
}

/// The words one reader has met.
#[derive(Debug)]
pub(crate) struct KnownWords<'v> {
    index: &'v LabelIndex,
    lookups: Arc<Lookups>,
    /// By spelling; none for what is no word.
    by_spelling: FxHashMap<Box<str>, Option<WordNumber>>,
    by_text: FxHashMap<Box<str>, WordNumber>,
    words: Vec<KnownWord>,
    usages: Vec<Usage>,
    /// Two words of a text that are one word of a label, by language.
    joined: [FxHashMap<(WordNumber, WordNumber), CandidateList>; 4],
    candidates: Vec<Candidate>,
}

impl<'v> KnownWords<'v> {
    pub(crate) fn new(index: &'v LabelIndex, lookups: Arc<Lookups>) -> Self {
        Self {
            index,
            lookups,
            by_spelling: FxHashMap::default(),
            by_text: FxHashMap::default(),
            words: Vec::new(),
            usages: Vec::new(),
            joined: Default::default(),
            candidates: Vec::new(),
        }
    }

    pub(crate) fn index(&self) -> &'v LabelIndex {
        self.index
    }

    pub(crate) fn word(&self, number: WordNumber) -> &KnownWord {
        &self.words[number.0 as usize]
    }

    pub(crate) fn usage(&self, number: UsageNumber) -> Usage {
        self.usages[number.index()]
    }

    pub(crate) fn usages(&self) -> usize {
        self.usages.len()
    }

    /// The word of a usage, by its place among [`KnownWords::usages`].
    pub(crate) fn form(&self, usage: usize) -> (&str, Language) {
        let usage = self.usages[usage];
        (&self.word(usage.word).text, usage.language)
    }

    pub(crate) fn list(&self, list: CandidateList) -> &[Candidate] {
        &self.candidates[list.start as usize..list.end as usize]
    }

    /// The word with a spelling; none where nothing is left of it.
    pub(crate) fn spelt(&mut self, spelling: &str) -> Option<WordNumber> {
        if let Some(known) = self.by_spelling.get(spelling) {
            return *known;
        }
        let text = words::normalise(spelling);
        let number = (!text.is_empty()).then(|| self.number(text));
        self.by_spelling.insert(spelling.into(), number);
        number
    }

    fn number(&mut self, text: String) -> WordNumber {
        if let Some(known) = self.by_text.get(text.as_str()) {
            return *known;
        }
        let number = WordNumber(u32::try_from(self.words.len()).expect("fewer than four billion words"));
        let text: Box<str> = text.into();
        self.words.push(KnownWord {
            points: language::points(&text, |language| self.index.has_form(&text, language)),
            signs: Language::ALL.map(|language| signs(&text, language)),
            letter: text.chars().nth(1).is_none(),
            usages: [None; 4],
            text: text.clone(),
        });
        self.by_text.insert(text, number);
        number
    }

    /// The word in a text of a language.
    pub(crate) fn used(&mut self, word: WordNumber, language: Language) -> UsageNumber {
        if let Some(known) = self.word(word).usages[language.index()] {
            return known;
        }
        let number = UsageNumber::at(self.usages.len());
        let found = self.lookups.of(&self.word(word).text, language, self.index);
        let whole = self.keep(&found.whole);
        let parts = [self.keep(&found.parts[0]), self.keep(&found.parts[1])];
        self.usages.push(Usage { word, language, whole, parts });
        self.words[word.0 as usize].usages[language.index()] = Some(number);
        number
    }

    /// "projekt ledning" for "projektledning": label words of which two words of a text are forms when written as one.
    pub(crate) fn joined(
        &mut self,
        first: WordNumber,
        second: WordNumber,
        language: Language,
    ) -> CandidateList {
        if let Some(known) = self.joined[language.index()].get(&(first, second)) {
            return *known;
        }
        let together = format!("{}{}", self.word(first).text, self.word(second).text);
        let found = if Background::shared().is_function_word(&together, language) {
            Vec::new()
        } else {
            self.index.sure_forms(&together, language)
        };
        let list = self.keep(&found);
        self.joined[language.index()].insert((first, second), list);
        list
    }

    fn keep(&mut self, found: &[Candidate]) -> CandidateList {
        let number = |it: usize| u32::try_from(it).expect("fewer than four billion candidates");
        let start = number(self.candidates.len());
        self.candidates.extend_from_slice(found);
        CandidateList { start, end: number(self.candidates.len()) }
    }
}
