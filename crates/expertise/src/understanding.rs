//! How one text was understood: the concepts it names, the words left over, and where they stand in it.

mod corrected;
mod negation;
mod reading;

use std::ops::Range;

pub use negation::Negation;

pub(crate) use negation::{Signs, signs};
pub use reading::Reader;
pub(crate) use reading::{Piece, ReadWord};

use crate::language::Language;
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Vocabulary};

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

impl Vocabulary {
    /// Finds the concepts and content words of a text. `hint` is the language the person usually writes in.
    ///
    /// Any text is accepted; markup, emoji and other scripts are skipped or kept as unknown words. Cost: linear in the
    /// text. For many texts use one [`Reader`].
    pub fn understand(&self, text: &str, hint: Option<Language>) -> Understanding {
        Reader::new(self).understand(text, hint)
    }
}
