//! Concepts with labels in several languages, and how they lie to each other.

mod build;
mod edits;
mod import;
mod proposals;
mod relation;
mod starter;
mod suggest;

use rustc_hash::FxHashMap;

pub use build::{Finding, Record};
pub use edits::{Edit, EditProblem};
pub use import::{Format, Import, ImportError};
pub use relation::{Kinship, Relation};
pub use suggest::Suggestion;

use crate::language::Language;
use crate::recognition::LabelIndex;

/// A concept's place in its vocabulary. Valid only for the vocabulary it came from; keep [`Concept::id`] to store it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptId(pub(crate) u32);

impl ConceptId {
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The names of a concept in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// The name shown to a reader of the language; absent where the source has none.
    pub preferred: Option<String>,
    /// Other names under which the concept is found.
    pub alternative: Vec<String>,
}

impl Labels {
    /// The preferred label first, then the alternatives.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.preferred.iter().chain(&self.alternative).map(String::as_str)
    }
}

/// One thing people can know, teach or want to learn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// The stable identifier of its source: a slug or an address.
    pub id: String,
    pub(crate) labels: [Labels; 4],
    pub(crate) broader: Vec<ConceptId>,
    pub(crate) narrower: Vec<ConceptId>,
    pub(crate) related: Vec<ConceptId>,
}

impl Concept {
    /// The names in one language.
    pub fn labels(&self, language: Language) -> &Labels {
        &self.labels[language.index()]
    }

    /// The name to show a reader: in the reader's language, else in English, else in any language, else the identifier.
    pub fn label(&self, reader: Language) -> &str {
        std::iter::once(reader)
            .chain(Language::ALL)
            .find_map(|language| self.labels(language).iter().next())
            .unwrap_or(&self.id)
    }

    pub fn broader(&self) -> &[ConceptId] {
        &self.broader
    }

    pub fn narrower(&self) -> &[ConceptId] {
        &self.narrower
    }

    pub fn related(&self) -> &[ConceptId] {
        &self.related
    }
}

/// An immutable set of concepts with an index of their labels.
#[derive(Debug)]
pub struct Vocabulary {
    /// What it was built from, with all edits applied: the input of a next edit.
    records: Vec<Record>,
    concepts: Vec<Concept>,
    by_id: FxHashMap<String, ConceptId>,
    findings: Vec<Finding>,
    index: LabelIndex,
}

impl Vocabulary {
    /// Every concept with its place, in the order of the source.
    pub fn concepts(&self) -> impl ExactSizeIterator<Item = (ConceptId, &Concept)> {
        self.concepts.iter().enumerate().map(|(at, concept)| (build::concept_id(at), concept))
    }

    /// # Panics
    /// When the place is not of this vocabulary.
    pub fn concept(&self, place: ConceptId) -> &Concept {
        &self.concepts[place.index()]
    }

    /// The place of a concept by its stable identifier.
    pub fn find(&self, id: &str) -> Option<ConceptId> {
        self.by_id.get(id).copied()
    }

    /// What was wrong with the sources and how it was handled.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The records it was built from, with all edits applied.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    pub(crate) fn index(&self) -> &LabelIndex {
        &self.index
    }
}
