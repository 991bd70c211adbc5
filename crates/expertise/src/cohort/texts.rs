//! Every distinct text of a cohort, understood once and turned into weighted terms.

use std::ops::Range;

use super::gathering;
use super::lexicon::{Lexicon, WordId};
use super::shelf::Shelf;
use super::vectors::Vectors;
use crate::embedding::Embed;
use crate::profile::Profile;
use crate::similarity::Strength;
use crate::understanding::Negation;
use crate::vocabulary::{ConceptId, Vocabulary};

/// A distinct piece of text: the same words, by people of the same language, for the same purpose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TextId(pub(super) u32);

impl TextId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a text is to its writer: "I cannot program" is a need, but no offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Purpose {
    Offer,
    Need,
}

impl Purpose {
    pub(super) fn keeps(self, negation: Option<Negation>) -> bool {
        match negation {
            None => true,
            Some(Negation::Unable) => self == Self::Need,
            Some(Negation::Unwanted) => false,
        }
    }
}

/// Bytes of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) fn new(bytes: &Range<usize>) -> Self {
        let place = |it: usize| u32::try_from(it).expect("a text is shorter than four gigabytes");
        Self { start: place(bytes.start), end: place(bytes.end) }
    }

    pub(super) fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A content word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) word: WordId,
    /// How much the word says: the square of its rarity in sixteenths of a bit.
    pub(super) weight: u32,
    /// Position in [`Text::mentions`], if the word is part of a recognised label.
    pub(super) mention: Option<u16>,
    /// It is one of several words of that label.
    pub(super) longer: bool,
}

/// Concepts that a text names at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) certainty: Strength,
    /// A term belongs to it: the same was not said before.
    pub(super) spoken: bool,
    pub(super) span: Span,
    /// Where its concepts stand in those of the text.
    pub(super) concepts: (u32, u32),
}

/// A text as it lies in the memory of its cohort.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'t> {
    pub(super) purpose: Purpose,
    /// How often it was written.
    pub(super) times: u32,
    /// How much it says: the sum of the weights of its terms.
    pub(super) weight: u64,
    pub(super) terms: &'t [Term],
    /// Where each term stands.
    pub(super) spans: &'t [Span],
    pub(super) mentions: &'t [Named],
    concepts: &'t [ConceptId],
    /// Words that no concept explains and that are not general.
    pub(super) unknown: &'t [WordId],
}

impl<'t> Text<'t> {
    pub(super) fn concepts(&self, named: &Named) -> &'t [ConceptId] {
        &self.concepts[named.concepts.0 as usize..named.concepts.1 as usize]
    }

    /// Of all mentions; those named twice stand there twice.
    pub(super) fn all_concepts(&self) -> &'t [ConceptId] {
        self.concepts
    }
}

/// Where the parts of a text lie on its shelf.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) shelf: u32,
    pub(super) purpose: Purpose,
    pub(super) times: u32,
    pub(super) weight: u64,
    pub(super) content: Span,
    pub(super) terms: Span,
    pub(super) mentions: Span,
    pub(super) concepts: Span,
    pub(super) unknown: Span,
}

#[derive(Debug)]
pub(super) struct Texts {
    /// By text; texts of one shelf follow each other.
    pub(super) places: Vec<Place>,
    pub(super) shelves: Vec<Shelf>,
    pub(super) lexicon: Lexicon,
    pub(super) vectors: Vectors,
    /// The pieces of every need, by person.
    pub(super) needs: Vec<Vec<Piece>>,
    /// The pieces of every offer, by person.
    pub(super) offers: Vec<Vec<Piece>>,
}

/// An item of a list or a sentence in what a person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Position in the person's needs or offers.
    pub(super) of: usize,
    pub(super) text: TextId,
    /// Where the piece starts in the need or offer, in bytes.
    pub(super) start: usize,
}

impl Texts {
    pub(super) fn read(
        people: &[Profile],
        vocabulary: &Vocabulary,
        model: Option<&dyn Embed>,
        threads: usize,
    ) -> Self {
        let mut texts = gathering::gather(people, vocabulary, threads);
        let contents: Vec<&str> = texts.ids().map(|it| texts.content(it)).collect();
        texts.vectors = Vectors::new(contents.into_iter(), &texts.offers, model);
        texts
    }

    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    /// Every text, ascending.
    pub(super) fn ids(&self) -> impl Iterator<Item = TextId> + use<> {
        (0..u32::try_from(self.places.len()).unwrap_or(u32::MAX)).map(TextId)
    }

    /// Texts written for one purpose, ascending.
    pub(super) fn of_purpose(&self, purpose: Purpose) -> impl Iterator<Item = TextId> {
        self.ids().filter(move |it| self.places[it.index()].purpose == purpose)
    }

    pub(super) fn get(&self, id: TextId) -> Text<'_> {
        let place = &self.places[id.index()];
        let shelf = &self.shelves[place.shelf as usize];
        Text {
            purpose: place.purpose,
            times: place.times,
            weight: place.weight,
            terms: &shelf.terms[place.terms.bytes()],
            spans: &shelf.spans[place.terms.bytes()],
            mentions: &shelf.mentions[place.mentions.bytes()],
            concepts: &shelf.concepts[place.concepts.bytes()],
            unknown: &shelf.unknown[place.unknown.bytes()],
        }
    }

    /// What was written.
    pub(super) fn content(&self, id: TextId) -> &str {
        let place = &self.places[id.index()];
        &self.shelves[place.shelf as usize].contents[place.content.bytes()]
    }
}
