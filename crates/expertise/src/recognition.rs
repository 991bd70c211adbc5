//! Finding a vocabulary's labels in a text: an index from words and their keys to labels.

mod candidates;
mod known;
mod labels;
mod spelling;

use rustc_hash::FxHashMap;

pub(crate) use candidates::Evidence;
pub(crate) use known::{KnownWords, Lookups, UsageNumber, WordNumber};
pub(crate) use labels::{Finder, SentenceWord};
pub(crate) use spelling::slips_within;

use crate::background::Background;
use crate::language::Language;
use crate::stems::{Kinship, Stems};
use crate::vocabulary::{Concept, ConceptId};
use crate::words;
use spelling::SpellingIndex;

/// A word of a label in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LexemeId(u32);

impl LexemeId {
    fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug)]
struct Lexeme {
    language: Language,
    /// Labels whose rarest word this is: they are tried when the word is met.
    anchored: Vec<Anchored>,
    /// How many labels contain it.
    labels: u32,
}

/// A label by its rarest word.
#[derive(Debug, Clone, Copy)]
struct Anchored {
    label: u32,
    /// Its second rarest word, without which it is not looked at; of a label of one word that one.
    second: LexemeId,
}

#[derive(Debug)]
struct Label {
    concept: ConceptId,
    preferred: bool,
    /// Content words in their order, the anchor included; each distinct.
    lexemes: Vec<LexemeId>,
    anchor: LexemeId,
}

/// Longer labels are sentences, not names; they are found by their words only.
const LONGEST_LABEL_WORDS: usize = 8;
/// A word that opens this many labels (such as "management" in a large vocabulary) is tried for so many at most.
const MOST_LABELS_TRIED: usize = 4_000;

/// Labels of a vocabulary by their words.
#[derive(Debug)]
pub(crate) struct LabelIndex {
    stems: Stems,
    lexemes: Vec<Lexeme>,
    labels: Vec<Label>,
    by_form: FxHashMap<String, Vec<LexemeId>>,
    by_key: [FxHashMap<String, Vec<(LexemeId, Kinship)>>; 4],
    spelling: SpellingIndex,
}

impl LabelIndex {
    pub(crate) fn build(concepts: &[Concept]) -> Self {
        let mut index = Self {
            stems: Stems::new(),
            lexemes: Vec::new(),
            labels: Vec::new(),
            by_form: FxHashMap::default(),
            by_key: Default::default(),
            spelling: SpellingIndex::default(),
        };
        for (at, concept) in concepts.iter().enumerate() {
            let place = ConceptId(u32::try_from(at).expect("fewer than four billion concepts"));
            for language in Language::ALL {
                for (rank, label) in concept.labels(language).iter().enumerate() {
                    let preferred = rank == 0 && concept.labels(language).preferred.is_some();
                    index.add_label(place, language, label, preferred);
                }
            }
        }
        index.choose_anchors();
        index
    }

    pub(crate) fn stems(&self) -> &Stems {
        &self.stems
    }

    /// How many labels there are: the documents of the vocabulary's part of the background.
    pub(crate) fn label_count(&self) -> usize {
        self.labels.len()
    }

    /// In how many labels a form of the word occurs.
    pub(crate) fn labels_with(&self, word: &str) -> u32 {
        self.by_form.get(word).map_or(0, |ids| ids.iter().map(|it| self.lexemes[it.index()].labels).sum())
    }

    pub(crate) fn has_form(&self, word: &str, language: Language) -> bool {
        self.by_form
            .get(word)
            .is_some_and(|ids| ids.iter().any(|it| self.lexemes[it.index()].language == language))
    }

    fn add_label(&mut self, concept: ConceptId, language: Language, label: &str, preferred: bool) {
        let background = Background::shared();
        let all = words::of_label(label);
        let mut content: Vec<&String> =
            all.iter().filter(|word| !background.is_function_word(word, language)).collect();
        // "Design for all" is no name for everything that is designed: where articles and the like are nearly all of a label,
        // they belong to it.
        if content.is_empty() || (content.len() == 1 && all.len() > 2) {
            content = all.iter().collect();
        }
        if content.is_empty() || content.len() > LONGEST_LABEL_WORDS {
            return;
        }
        let mut lexemes: Vec<LexemeId> = Vec::with_capacity(content.len());
        for word in content {
            let lexeme = self.lexeme(word, language);
            if !lexemes.contains(&lexeme) {
                self.lexemes[lexeme.index()].labels += 1;
                lexemes.push(lexeme);
            }
        }
        let anchor = lexemes[0];
        self.labels.push(Label { concept, preferred, lexemes, anchor });
    }

    fn lexeme(&mut self, word: &str, language: Language) -> LexemeId {
        let known = self
            .by_form
            .get(word)
            .and_then(|ids| ids.iter().copied().find(|it| self.lexemes[it.index()].language == language));
        if let Some(id) = known {
            return id;
        }
        let id = LexemeId(u32::try_from(self.lexemes.len()).expect("fewer than four billion words"));
        self.lexemes.push(Lexeme { language, anchored: Vec::new(), labels: 0 });
        self.by_form.entry(word.to_owned()).or_default().push(id);
        for (at, (key, kinship)) in self.stems.keys(word, language).into_iter().enumerate() {
            if at == 0 {
                self.spelling.add(id, &key);
            }
            self.by_key[language.index()].entry(key).or_default().push((id, kinship));
        }
        id
    }

    /// Hangs every label on its rarest word, so that common words do not call up thousands of labels.
    fn choose_anchors(&mut self) {
        for at in 0..self.labels.len() {
            let label = &self.labels[at];
            let rarity = |lexeme: &&LexemeId| self.lexemes[lexeme.index()].labels;
            let anchor = *label.lexemes.iter().min_by_key(rarity).expect("a label has a word");
            let others = label.lexemes.iter().filter(|it| **it != anchor);
            let second = *others.min_by_key(rarity).unwrap_or(&anchor);
            self.labels[at].anchor = anchor;
            let anchored = &mut self.lexemes[anchor.index()].anchored;
            if anchored.len() < MOST_LABELS_TRIED {
                let label = u32::try_from(at).expect("fewer than four billion labels");
                anchored.push(Anchored { label, second });
            }
        }
    }
}
