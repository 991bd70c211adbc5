//! The texts that one thread reads, with words and keys numbered by that thread alone.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lexicon::WordId;
use super::texts::{Named, Piece, Place, Purpose, Span, Term, TextId};
use crate::language::Language;
use crate::profile::{Correction, Profile};
use crate::recognition::Lookups;
use crate::rows::Rows;
use crate::stems::Kinship;
use crate::understanding::{self, Reader};
use crate::vocabulary::{ConceptId, Vocabulary};

/// What the texts hold, one after another. See [`super::texts::Text`].
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) contents: String,
    pub(super) terms: Vec<Term>,
    pub(super) spans: Vec<Span>,
    pub(super) mentions: Vec<Named>,
    pub(super) concepts: Vec<ConceptId>,
    pub(super) unknown: Vec<WordId>,
}

impl Shelf {
    /// Puts a text of another shelf here.
    pub(super) fn take(&mut self, other: &Self, place: &Place) -> Place {
        fn copied<T: Copy>(to: &mut Vec<T>, from: &[T]) -> Span {
            let start = to.len();
            to.extend_from_slice(from);
            Span::new(&(start..to.len()))
        }
        let start = self.contents.len();
        self.contents.push_str(&other.contents[place.content.bytes()]);
        copied(&mut self.spans, &other.spans[place.terms.bytes()]);
        Place {
            content: Span::new(&(start..self.contents.len())),
            terms: copied(&mut self.terms, &other.terms[place.terms.bytes()]),
            mentions: copied(&mut self.mentions, &other.mentions[place.mentions.bytes()]),
            concepts: copied(&mut self.concepts, &other.concepts[place.concepts.bytes()]),
            unknown: copied(&mut self.unknown, &other.unknown[place.unknown.bytes()]),
            ..*place
        }
    }
}

/// What makes a text distinct.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Writing<'p> {
    pub(super) content: &'p str,
    language: Option<Language>,
    pub(super) purpose: Purpose,
    /// What the writer says about how it is meant, in order.
    corrections: Vec<&'p Correction>,
}

/// The pieces of one person's needs and offers.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) needs: Vec<Piece>,
    pub(super) offers: Vec<Piece>,
}

/// Reads people's texts; each distinct one is understood once.
pub(super) struct Librarian<'p, 'v> {
    pub(super) number: usize,
    vocabulary: &'v Vocabulary,
    pub(super) reader: Reader<'v>,
    known: FxHashMap<Writing<'p>, TextId>,
    pub(super) writings: Vec<Writing<'p>>,
    pub(super) places: Vec<Place>,
    pub(super) shelf: Shelf,
    /// Every word that counts, in the order of the text, by text.
    pub(super) said: Rows<WordId>,
    pub(super) keys: Keys,
    /// How many people used a form of each key, by the first key of the word.
    pub(super) frequency: Vec<u64>,
    /// By first key the text and the term it was met in last, counted from one.
    met: Vec<(u32, u32)>,
    pieces: Vec<understanding::Piece>,
    /// For every word of a text its mention, and whether that has several words.
    mention_of: Vec<Option<(u16, bool)>>,
}

/// The keys of words, numbered as they come.
#[derive(Debug, Default)]
pub(super) struct Keys {
    numbers: FxHashMap<Arc<str>, u32>,
    pub(super) names: Vec<Arc<str>>,
    /// By word; empty for words that no text counts.
    pub(super) of_word: Vec<Box<[(u32, Kinship)]>>,
    /// The first key of every word that was learnt.
    first: Vec<u32>,
}

impl Keys {
    fn number(&mut self, key: String) -> u32 {
        if let Some(known) = self.numbers.get(key.as_str()) {
            return *known;
        }
        let number = u32::try_from(self.names.len()).expect("fewer than four billion keys");
        let key: Arc<str> = key.into();
        self.names.push(Arc::clone(&key));
        self.numbers.insert(key, number);
        number
    }

    /// The first key of a word that was learnt.
    pub(super) fn first(&self, word: WordId) -> u32 {
        self.first[word.index()]
    }

    fn learn(&mut self, word: WordId, keys: impl FnOnce() -> Vec<(String, Kinship)>) {
        if self.first.get(word.index()).is_some_and(|it| *it < u32::MAX) {
            return;
        }
        if self.of_word.len() <= word.index() {
            self.of_word.resize(word.index() + 1, Box::default());
            self.first.resize(word.index() + 1, u32::MAX);
        }
        let keys: Box<[_]> = keys().into_iter().map(|(key, kinship)| (self.number(key), kinship)).collect();
        self.first[word.index()] = keys[0].0;
        self.of_word[word.index()] = keys;
    }
}

impl<'p, 'v> Librarian<'p, 'v> {
    pub(super) fn new(number: usize, vocabulary: &'v Vocabulary, lookups: &Arc<Lookups>) -> Self {
        Self {
            number,
            vocabulary,
            reader: Reader::beside(vocabulary, Arc::clone(lookups)),
            known: FxHashMap::default(),
            writings: Vec::new(),
            places: Vec::new(),
            shelf: Shelf::default(),
            said: Rows::default(),
            keys: Keys::default(),
            frequency: Vec::new(),
            met: Vec::new(),
            pieces: Vec::new(),
            mention_of: Vec::new(),
        }
    }

    /// Reads what a person wrote, and counts their words, each once, by their first key.
    pub(super) fn read(&mut self, person: &'p Profile) -> Written {
        let mut written = Written::default();
        for (of, need) in person.needs.iter().enumerate() {
            self.read_one(of, &need.text, person, Purpose::Need, &mut written.needs);
        }
        for (of, offer) in person.offers.iter().enumerate() {
            self.read_one(of, &offer.text, person, Purpose::Offer, &mut written.offers);
        }
        let mut used: Vec<u32> = Vec::new();
        for piece in written.needs.iter().chain(&written.offers) {
            let terms = &self.shelf.terms[self.places[piece.text.index()].terms.bytes()];
            used.extend(terms.iter().map(|it| self.keys.first(it.word)));
        }
        used.sort_unstable();
        used.dedup();
        self.frequency.resize(self.keys.names.len(), 0);
        for key in used {
            self.frequency[key as usize] += 1;
        }
        written
    }

    /// A word by its number here, and the language of the texts that say it.
    pub(super) fn form(&self, word: usize) -> (&str, Language) {
        self.reader.known.form(word)
    }

    fn read_one(
        &mut self,
        of: usize,
        text: &'p str,
        person: &'p Profile,
        purpose: Purpose,
        written: &mut Vec<Piece>,
    ) {
        let mut corrections: Vec<&Correction> =
            person.corrections.iter().filter(|it| it.text == text).collect();
        corrections.sort_unstable();
        corrections.dedup();
        let mut pieces = std::mem::take(&mut self.pieces);
        self.reader.pieces(text, &mut pieces);
        for piece in &pieces {
            let (content, corrections) = (&text[piece.span.clone()], corrections.clone());
            let writing = Writing { content, language: person.language, purpose, corrections };
            let start = piece.span.start;
            written.push(Piece { of, text: self.place(writing, piece), start });
        }
        self.pieces = pieces;
    }

    fn place(&mut self, writing: Writing<'p>, piece: &understanding::Piece) -> TextId {
        if let Some(known) = self.known.get(&writing) {
            self.places[known.index()].times += 1;
            return *known;
        }
        let id = TextId(u32::try_from(self.writings.len()).expect("fewer than four billion texts"));
        self.reader.read_piece(piece, writing.language);
        if !writing.corrections.is_empty() {
            let mut corrected = self.reader.understanding();
            corrected.correct(self.vocabulary, writing.corrections.iter().copied());
            self.reader.reading_mut().correct(&corrected);
        }
        self.put(&writing);
        self.known.insert(writing.clone(), id);
        self.writings.push(writing);
        id
    }

    /// Puts the text that was read last on the shelf. Its words are numbered as in the reader, and have no weights yet.
    fn put(&mut self, writing: &Writing<'_>) {
        let Self { reader, shelf, .. } = self;
        let reading = reader.reading();
        let begin = (shelf.terms.len(), shelf.mentions.len(), shelf.concepts.len(), shelf.unknown.len());
        let content = shelf.contents.len();
        shelf.contents.push_str(writing.content);
        self.mention_of.clear();
        self.mention_of.resize(reading.words.len(), None);
        let kept = reading.mentions.iter().filter(|it| writing.purpose.keeps(it.negation));
        for (at, mention) in (0..u16::MAX).zip(kept) {
            let first = shelf.concepts.len() - begin.2;
            shelf.concepts.extend_from_slice(reading.concepts(mention));
            let place = |it: usize| u32::try_from(it).expect("fewer than four billion concepts");
            shelf.mentions.push(Named {
                certainty: mention.certainty,
                spoken: false,
                span: Span::new(&mention.span),
                concepts: (place(first), place(shelf.concepts.len() - begin.2)),
            });
            for word in reading.members(mention) {
                let longer = reading.members(mention).len() > 1;
                self.mention_of[*word] = Some((at, longer));
            }
        }
        self.put_terms(writing.purpose, begin.0);
        let Shelf { contents, terms, mentions, concepts, unknown, .. } = &mut self.shelf;
        for mention in terms[begin.0..].iter().filter_map(|it| it.mention) {
            mentions[begin.1 + usize::from(mention)].spoken = true;
        }
        let reading = self.reader.reading();
        let is_unknown =
            |it: &&understanding::ReadWord| !it.recognised && !it.general && it.negation.is_none();
        unknown.extend(reading.words.iter().filter(is_unknown).map(|it| WordId::of(it.usage)));
        self.places.push(Place {
            shelf: 0,
            purpose: writing.purpose,
            times: 1,
            weight: 0,
            content: Span::new(&(content..contents.len())),
            terms: Span::new(&(begin.0..terms.len())),
            mentions: Span::new(&(begin.1..mentions.len())),
            concepts: Span::new(&(begin.2..concepts.len())),
            unknown: Span::new(&(begin.3..unknown.len())),
        });
    }

    /// Every word once, where it first stands or where it is part of a label.
    fn put_terms(&mut self, purpose: Purpose, begin: usize) {
        let number = |it: usize| u32::try_from(it).expect("fewer than four billion texts");
        let text = number(self.places.len() + 1);
        let Self { reader, vocabulary, shelf, keys, met, said, .. } = self;
        let words = reader.reading().words.iter().enumerate();
        for (at, word) in words.filter(|it| purpose.keeps(it.1.negation)) {
            let id = WordId::of(word.usage);
            keys.learn(id, || {
                let usage = reader.known.usage(word.usage);
                let stems = vocabulary.index().stems();
                stems.keys(&reader.known.word(usage.word).text, usage.language)
            });
            said.push(id);
            let mention = self.mention_of[at];
            let term = Term {
                word: id,
                weight: 0,
                mention: mention.map(|it| it.0),
                longer: mention.is_some_and(|it| it.1),
            };
            let span = Span::new(&word.span);
            let key = keys.first(id) as usize;
            if met.len() <= key {
                met.resize(key + 1, (0, 0));
            }
            if met[key].0 == text {
                let place = begin + met[key].1 as usize;
                if shelf.terms[place].mention.is_none() && term.mention.is_some() {
                    (shelf.terms[place], shelf.spans[place]) = (term, span);
                }
            } else {
                met[key] = (text, number(shelf.terms.len() - begin));
                shelf.terms.push(term);
                shelf.spans.push(span);
            }
        }
        said.end_row();
    }
}
