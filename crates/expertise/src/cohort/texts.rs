//! Every distinct text of a cohort, understood once and turned into weighted terms.

use std::thread;

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, WordId};
use super::vectors::Vectors;
use crate::embedding::Embed;
use crate::language::Language;
use crate::profile::{Correction, Profile};
use crate::similarity::Strength;
use crate::understanding::{Negation, Reader, Understanding};
use crate::vocabulary::{ConceptId, Vocabulary};
use crate::words;

/// A distinct piece of text: the same words, by people of the same language, for the same purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    fn keeps(self, negation: Option<Negation>) -> bool {
        match negation {
            None => true,
            Some(Negation::Unable) => self == Self::Need,
            Some(Negation::Unwanted) => false,
        }
    }
}

/// A content word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) word: WordId,
    /// Position in [`Text::mentions`], if the word is part of a recognised label.
    pub(super) mention: Option<u16>,
    /// How much the word says: the square of its rarity in sixteenths of a bit.
    pub(super) weight: u32,
    /// Position in [`Understanding::words`], to show where it stands.
    pub(super) at: u32,
}

/// Concepts that a text names at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) concepts: Vec<ConceptId>,
    pub(super) certainty: Strength,
    /// Position in [`Understanding::mentions`].
    pub(super) at: u32,
}

#[derive(Debug)]
pub(super) struct Text {
    pub(super) content: String,
    pub(super) purpose: Purpose,
    pub(super) understanding: Understanding,
    pub(super) terms: Vec<Term>,
    pub(super) mentions: Vec<Named>,
    /// How often it was written.
    pub(super) times: u32,
}

#[derive(Debug)]
pub(super) struct Texts {
    pub(super) all: Vec<Text>,
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

/// What makes a text distinct.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Writing<'p> {
    content: &'p str,
    language: Option<Language>,
    purpose: Purpose,
    /// What the writer says about how it is meant, in order.
    corrections: Vec<&'p Correction>,
}

/// Distinct texts with how often they were written.
#[derive(Default)]
struct Collector<'p> {
    known: FxHashMap<Writing<'p>, TextId>,
    list: Vec<(Writing<'p>, u32)>,
}

impl<'p> Collector<'p> {
    fn place(&mut self, writing: Writing<'p>) -> TextId {
        if let Some(known) = self.known.get(&writing) {
            self.list[known.index()].1 += 1;
            return *known;
        }
        let id = TextId(u32::try_from(self.list.len()).expect("fewer than four billion texts"));
        self.known.insert(writing.clone(), id);
        self.list.push((writing, 1));
        id
    }

    fn pieces(
        &mut self,
        written: impl Iterator<Item = &'p str>,
        person: &'p Profile,
        purpose: Purpose,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (of, text) in written.enumerate() {
            let mut corrections: Vec<&Correction> =
                person.corrections.iter().filter(|it| it.text == text).collect();
            corrections.sort_unstable();
            corrections.dedup();
            for span in words::pieces(text) {
                let start = span.start;
                let content = &text[span];
                let corrections = corrections.clone();
                let writing = Writing { content, language: person.language, purpose, corrections };
                pieces.push(Piece { of, text: self.place(writing), start });
            }
        }
        pieces
    }

    /// The texts in an order of their own, so that nothing depends on the order of people; the pieces follow.
    fn in_order(self, pieces: &mut [&mut Vec<Vec<Piece>>]) -> Vec<(Writing<'p>, u32)> {
        let mut order: Vec<(usize, (Writing<'p>, u32))> = self.list.into_iter().enumerate().collect();
        order.sort_unstable_by(|one, other| one.1.cmp(&other.1));
        let mut places = vec![0; order.len()];
        for (place, (at, _)) in (0..).zip(&order) {
            places[*at] = place;
        }
        for piece in pieces.iter_mut().flat_map(|it| it.iter_mut().flatten()) {
            piece.text = TextId(places[piece.text.index()]);
        }
        order.into_iter().map(|it| it.1).collect()
    }
}

impl Texts {
    pub(super) fn read(people: &[Profile], vocabulary: &Vocabulary, model: Option<&dyn Embed>) -> Self {
        let mut collector = Collector::default();
        let (mut needs, mut offers) = (Vec::with_capacity(people.len()), Vec::with_capacity(people.len()));
        for person in people {
            let needed = person.needs.iter().map(|it| it.text.as_str());
            needs.push(collector.pieces(needed, person, Purpose::Need));
            let offered = person.offers.iter().map(|it| it.text.as_str());
            offers.push(collector.pieces(offered, person, Purpose::Offer));
        }
        let list = collector.in_order(&mut [&mut needs, &mut offers]);
        let mut all = understand(&list, vocabulary);
        let written = needs
            .iter()
            .zip(&offers)
            .map(|(needs, offers): (&Vec<Piece>, &Vec<Piece>)| needs.iter().chain(offers).collect());
        let lexicon = Lexicon::weigh(&mut all, written, vocabulary);
        let vectors = Vectors::new(&all, &offers, model);
        Self { all, lexicon, vectors, needs, offers }
    }

    /// Texts written for one purpose, ascending.
    pub(super) fn of_purpose(&self, purpose: Purpose) -> impl Iterator<Item = TextId> {
        (0..).zip(&self.all).filter(move |(_, text)| text.purpose == purpose).map(|(at, _)| TextId(at))
    }

    pub(super) fn get(&self, id: TextId) -> &Text {
        &self.all[id.index()]
    }
}

/// Reads the texts in as many threads as the machine has. The result is in the order of the list.
fn understand(list: &[(Writing<'_>, u32)], vocabulary: &Vocabulary) -> Vec<Text> {
    const FEWEST_FOR_A_THREAD: usize = 500;
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = list.len().div_ceil(threads).max(FEWEST_FOR_A_THREAD);
    let read = |part: &[(Writing<'_>, u32)]| {
        let mut reader = Reader::new(vocabulary);
        let text = |(it, times): &(Writing<'_>, u32)| {
            let mut understanding = reader.understand(it.content, it.language);
            if !it.corrections.is_empty() {
                understanding.correct(vocabulary, it.corrections.iter().copied());
            }
            Text::new(it.content, it.purpose, *times, understanding)
        };
        part.iter().map(text).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let parts: Vec<_> = list.chunks(share).map(|part| scope.spawn(move || read(part))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("understanding does not panic")).collect()
    })
}

impl Text {
    /// The text without words and weights, which depend on the whole cohort: [`Lexicon::weigh`] adds them.
    fn new(content: &str, purpose: Purpose, times: u32, understanding: Understanding) -> Self {
        let mentions = understanding.mentions.iter().enumerate();
        let kept = mentions.filter(|(_, mention)| purpose.keeps(mention.negation));
        let mentions = kept
            .map(|(at, mention)| Named {
                concepts: mention.concepts.clone(),
                certainty: mention.certainty,
                at: u32::try_from(at).unwrap_or(u32::MAX),
            })
            .take(usize::from(u16::MAX))
            .collect();
        Self { content: content.to_owned(), purpose, understanding, terms: Vec::new(), mentions, times }
    }

    /// Whether the term is one of several words of a recognised label.
    pub(super) fn is_in_longer_name(&self, term: &Term) -> bool {
        let mention = term.mention.map(|at| self.mentions[usize::from(at)].at as usize);
        mention.is_some_and(|at| self.understanding.mentions[at].words.len() > 1)
    }

    /// How much the text says.
    pub(super) fn weight(&self) -> u64 {
        self.terms.iter().map(|it| u64::from(it.weight)).sum()
    }

    /// Positions of the content words that count for the purpose, with the mention each belongs to.
    pub(super) fn counted_words(&self) -> Vec<(u32, Option<u16>)> {
        let mut mention_of = vec![None; self.understanding.words.len()];
        for (place, named) in self.mentions.iter().enumerate() {
            for word in &self.understanding.mentions[named.at as usize].words {
                mention_of[*word] = u16::try_from(place).ok();
            }
        }
        let words = self.understanding.words.iter().enumerate();
        words
            .filter(|(_, word)| self.purpose.keeps(word.negation))
            .map(|(at, _)| (u32::try_from(at).unwrap_or(u32::MAX), mention_of[at]))
            .collect()
    }
}
