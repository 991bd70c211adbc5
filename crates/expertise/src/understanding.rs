//! How one text was understood: the concepts it names, the words left over, and where they stand in it.

mod corrected;
mod negation;

use std::ops::Range;

pub use negation::Negation;

use crate::background::Background;
use crate::language::{self, Language};
use crate::recognition::{self, Candidates, Evidence, Found};
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Vocabulary};
use crate::words::{self, Word};

/// How a mention was recognised, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recognition {
    /// The label as it stands.
    Exact,
    /// A form of it: "johtamisen" for "johtaminen".
    Inflected,
    /// A word of the same root: "leader" for "leadership".
    Derived,
    /// A part of a compound: "johtaminen" in "etäjohtaminen".
    CompoundPart,
    /// Nearly the label: a slip of the pen is assumed.
    Misspelt,
    /// The writer chose the concept.
    Chosen,
}

/// A stretch of the text that names one or several concepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Concepts with that label; several where the label is ambiguous. Never empty.
    pub concepts: Vec<ConceptId>,
    pub recognition: Recognition,
    /// How sure the recognition is, 1..=1000.
    pub certainty: Strength,
    /// The text says that this is *not* meant.
    pub negation: Option<Negation>,
    /// Positions in [`Understanding::words`].
    pub words: Vec<usize>,
}

/// A word that may carry meaning. Articles, pronouns and the like are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Normalised: lower case, without soft hyphens and foreign accents.
    pub text: String,
    /// Whether it is a word of every topic ("project", "help"), which weighs little.
    pub general: bool,
    /// Whether a mention covers it.
    pub recognised: bool,
    pub negation: Option<Negation>,
}

/// How a text was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understanding {
    pub language: Language,
    /// Concepts in the order of the text; they do not overlap, except that both parts of a compound may be named.
    pub mentions: Vec<Mention>,
    /// All content words in the order of the text, recognised or not.
    pub words: Vec<ContentWord>,
}

impl Understanding {
    /// Words that no concept explains and that are not general: what the vocabulary does not know.
    pub fn unknown_words(&self) -> impl Iterator<Item = &ContentWord> {
        self.words.iter().filter(|word| !word.recognised && !word.general && word.negation.is_none())
    }
}

/// Understands texts with one vocabulary and remembers every distinct word, so that many texts cost little.
#[derive(Debug)]
pub struct Reader<'v> {
    candidates: Candidates<'v>,
}

impl<'v> Reader<'v> {
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self { candidates: Candidates::new(vocabulary.index()) }
    }

    /// See [`Vocabulary::understand`].
    pub fn understand(&mut self, text: &str, hint: Option<Language>) -> Understanding {
        let words = words::split(text);
        let index = self.candidates.index();
        let language = language::detect(&words, hint, |word, language| index.has_form(word, language));
        let found = recognition::find(&words, language, &mut self.candidates);
        let negations = negation::of_words(&words, language);
        describe(&words, language, found, &negations)
    }
}

impl Vocabulary {
    /// Finds the concepts and content words of a text. `hint` is the language the person usually writes in.
    ///
    /// Any text is accepted; markup, emoji and other scripts are skipped or kept as unknown words. Cost: linear in the
    /// text. For many texts use one [`Reader`].
    pub fn understand(&self, text: &str, hint: Option<Language>) -> Understanding {
        Reader::new(self).understand(text, hint)
    }
}

fn describe(
    words: &[Word],
    language: Language,
    found: Vec<Found>,
    negations: &[Option<Negation>],
) -> Understanding {
    let background = Background::shared();
    let mut recognised = vec![false; words.len()];
    for member in found.iter().flat_map(|it| &it.members) {
        recognised[*member] = true;
    }
    let mut places = vec![None; words.len()];
    let mut content = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !recognised[at] && background.is_function_word(&word.text, language) {
            continue;
        }
        places[at] = Some(content.len());
        content.push(ContentWord {
            span: word.span.clone(),
            text: word.text.clone(),
            general: background.is_general_word(&word.text, language),
            recognised: recognised[at],
            negation: negations[at],
        });
    }
    let mentions = found.into_iter().map(|found| mention(&found, words, negations, &places)).collect();
    Understanding { language, mentions, words: content }
}

fn mention(
    found: &Found,
    words: &[Word],
    negations: &[Option<Negation>],
    places: &[Option<usize>],
) -> Mention {
    Mention {
        span: words[found.words.start].span.start..words[found.words.end - 1].span.end,
        concepts: found.concepts.clone(),
        recognition: match found.evidence {
            Evidence::Exact => Recognition::Exact,
            Evidence::Inflected => Recognition::Inflected,
            Evidence::Derived => Recognition::Derived,
            Evidence::CompoundPart => Recognition::CompoundPart,
            Evidence::Misspelt => Recognition::Misspelt,
        },
        certainty: found.certainty,
        negation: negations[found.words.start],
        words: found.members.iter().filter_map(|it| places[*it]).collect(),
    }
}
