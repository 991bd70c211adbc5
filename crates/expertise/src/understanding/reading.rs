//! One text after another, read into the same memory.

use std::ops::Range;
use std::sync::Arc;

use super::negation::{self, Negation, Signs};
use super::{ContentWord, Mention, Recognition, Understanding};
use crate::language::{self, Language};
use crate::recognition::{Evidence, Finder, KnownWords, Lookups, SentenceWord, UsageNumber, WordNumber};
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Vocabulary};
use crate::words::{self, Token};

/// How a text was read: an [`Understanding`] with words as numbers.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) language: Language,
    pub(crate) words: Vec<ReadWord>,
    pub(crate) mentions: Vec<ReadMention>,
    /// The concepts of one mention after another.
    concepts: Vec<ConceptId>,
    /// The words of one mention after another, as positions in `words`.
    members: Vec<usize>,
}

/// See [`ContentWord`].
#[derive(Debug, Clone)]
pub(crate) struct ReadWord {
    pub(crate) span: Range<usize>,
    pub(crate) usage: UsageNumber,
    pub(crate) general: bool,
    pub(crate) recognised: bool,
    pub(crate) negation: Option<Negation>,
}

/// See [`Mention`].
#[derive(Debug, Clone)]
pub(crate) struct ReadMention {
    pub(crate) span: Range<usize>,
    concepts: Range<usize>,
    recognition: Recognition,
    pub(crate) certainty: Strength,
    pub(crate) negation: Option<Negation>,
    members: Range<usize>,
}

impl Reading {
    pub(crate) fn concepts(&self, mention: &ReadMention) -> &[ConceptId] {
        &self.concepts[mention.concepts.clone()]
    }

    /// Positions in the words.
    pub(crate) fn members(&self, mention: &ReadMention) -> &[usize] {
        &self.members[mention.members.clone()]
    }

    fn clear(&mut self) {
        self.words.clear();
        self.mentions.clear();
        self.concepts.clear();
        self.members.clear();
    }

    fn add(&mut self, mention: &Mention) {
        let (concepts, members) = (self.concepts.len(), self.members.len());
        self.concepts.extend(&mention.concepts);
        self.members.extend(&mention.words);
        self.mentions.push(ReadMention {
            span: mention.span.clone(),
            concepts: concepts..self.concepts.len(),
            recognition: mention.recognition,
            certainty: mention.certainty,
            negation: mention.negation,
            members: members..self.members.len(),
        });
    }

    /// Takes over what the writer put right; the words are the same.
    pub(crate) fn correct(&mut self, corrected: &Understanding) {
        for (word, corrected) in self.words.iter_mut().zip(&corrected.words) {
            word.recognised = corrected.recognised;
        }
        self.mentions.clear();
        self.concepts.clear();
        self.members.clear();
        corrected.mentions.iter().for_each(|it| self.add(it));
    }
}

/// Understands texts with one vocabulary and remembers every distinct word, so that many texts cost little.
#[derive(Debug)]
pub struct Reader<'v> {
    pub(crate) known: KnownWords<'v>,
    finder: Finder,
    tokens: Vec<(WordNumber, Token)>,
    signs: Vec<Signs>,
    negations: Vec<Option<Negation>>,
    sentence: Vec<SentenceWord>,
    recognised: Vec<bool>,
    places: Vec<usize>,
    reading: Reading,
}

impl<'v> Reader<'v> {
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self::beside(vocabulary, Arc::default())
    }

    /// A reader that shares with others what it looks up.
    pub(crate) fn beside(vocabulary: &'v Vocabulary, lookups: Arc<Lookups>) -> Self {
        let reading = Reading {
            language: Language::En,
            words: Vec::new(),
            mentions: Vec::new(),
            concepts: Vec::new(),
            members: Vec::new(),
        };
        Self {
            known: KnownWords::new(vocabulary.index(), lookups),
            finder: Finder::default(),
            tokens: Vec::new(),
            signs: Vec::new(),
            negations: Vec::new(),
            sentence: Vec::new(),
            recognised: Vec::new(),
            places: Vec::new(),
            reading,
        }
    }

    /// See [`Vocabulary::understand`].
    pub fn understand(&mut self, text: &str, hint: Option<Language>) -> Understanding {
        self.split(text);
        self.read(0..self.tokens.len(), hint);
        self.understanding()
    }

    /// Takes a text apart into its words; returns the items of a list and the sentences of a prose text, as stretches of its words.
    ///
    /// "Python; R; leading a team" are three things a person wants. A comma does not separate: it stands inside sentences.
    pub(crate) fn pieces(&mut self, text: &str, pieces: &mut Vec<Piece>) {
        self.split(text);
        pieces.clear();
        for (at, (_, token)) in self.tokens.iter().enumerate() {
            match pieces.last_mut() {
                Some(piece) if self.tokens[piece.words.start].1.sentence == token.sentence => {
                    piece.words.end = at + 1;
                    piece.span.end = token.span.end;
                }
                _ => pieces.push(Piece { words: at..at + 1, span: token.span.clone() }),
            }
        }
    }

    /// Reads one piece of the text that was taken apart last. Places are counted from the start of the piece.
    pub(crate) fn read_piece(&mut self, piece: &Piece, hint: Option<Language>) {
        self.read(piece.words.clone(), hint);
        let words = self.reading.words.iter_mut().map(|it| &mut it.span);
        for span in words.chain(self.reading.mentions.iter_mut().map(|it| &mut it.span)) {
            *span = span.start - piece.span.start..span.end - piece.span.start;
        }
    }

    /// The text that was read last.
    pub(crate) fn reading(&self) -> &Reading {
        &self.reading
    }

    pub(crate) fn reading_mut(&mut self) -> &mut Reading {
        &mut self.reading
    }

    fn split(&mut self, text: &str) {
        self.tokens.clear();
        words::scan(text, |spelling, token| {
            let word = self.known.spelt(spelling);
            self.tokens.extend(word.map(|word| (word, token)));
            word.is_some()
        });
    }

    fn read(&mut self, range: Range<usize>, hint: Option<Language>) {
        let tokens = &self.tokens[range.clone()];
        let points = tokens.iter().map(|it| self.known.word(it.0).points);
        let language = language::detect(points, hint);
        self.signs.clear();
        self.signs.extend(tokens.iter().map(|it| self.known.word(it.0).signs[language.index()]));
        negation::of_words(&self.signs, |at| tokens[at].1.clause, &mut self.negations);
        self.sentence.clear();
        for ((word, token), signs) in tokens.iter().zip(&self.signs) {
            self.sentence.push(SentenceWord {
                usage: self.known.used(*word, language),
                function: signs.function,
                general: signs.general,
                hyphenated: token.hyphenated,
            });
        }
        self.reading.clear();
        self.reading.language = language;
        self.recognised.clear();
        self.recognised.resize(tokens.len(), false);
        let mut start = 0;
        while start < tokens.len() {
            let sentence = tokens[start].1.sentence;
            let end =
                (start..tokens.len()).find(|at| tokens[*at].1.sentence != sentence).unwrap_or(tokens.len());
            for find in self.finder.find(&self.sentence[start..end], language, &mut self.known) {
                let (first, last) =
                    (find.members[0].0 + start, find.members[find.members.len() - 1].0 + start);
                let (concepts, members) = (self.reading.concepts.len(), self.reading.members.len());
                self.reading.concepts.extend_from_slice(find.concepts);
                for (member, _) in find.members {
                    self.recognised[member + start] = true;
                    self.reading.members.push(member + start);
                }
                self.reading.mentions.push(ReadMention {
                    span: tokens[first].1.span.start..tokens[last].1.span.end,
                    concepts: concepts..self.reading.concepts.len(),
                    recognition: recognition(find.evidence),
                    certainty: find.certainty,
                    negation: self.negations[first],
                    members: members..self.reading.members.len(),
                });
            }
            start = end;
        }
        self.keep_content(range);
    }

    /// Leaves out words that name nothing, and counts members of mentions by what is left.
    fn keep_content(&mut self, range: Range<usize>) {
        let reading = &mut self.reading;
        self.places.clear();
        for (at, (_, token)) in self.tokens[range].iter().enumerate() {
            self.places.push(reading.words.len());
            let word = self.sentence[at];
            if self.recognised[at] || !word.function {
                reading.words.push(ReadWord {
                    span: token.span.clone(),
                    usage: word.usage,
                    general: word.general,
                    recognised: self.recognised[at],
                    negation: self.negations[at],
                });
            }
        }
        for member in &mut reading.members {
            *member = self.places[*member];
        }
    }

    /// The text that was read last.
    pub(crate) fn understanding(&self) -> Understanding {
        let reading = &self.reading;
        let word = |it: &ReadWord| ContentWord {
            span: it.span.clone(),
            text: self.known.word(self.known.usage(it.usage).word).text.to_string(),
            general: it.general,
            recognised: it.recognised,
            negation: it.negation,
        };
        let mention = |it: &ReadMention| Mention {
            span: it.span.clone(),
            concepts: reading.concepts(it).to_vec(),
            recognition: it.recognition,
            certainty: it.certainty,
            negation: it.negation,
            words: reading.members(it).to_vec(),
        };
        Understanding {
            language: reading.language,
            mentions: reading.mentions.iter().map(mention).collect(),
            words: reading.words.iter().map(word).collect(),
        }
    }
}

/// A stretch of the text that was taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    words: Range<usize>,
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
}

fn recognition(evidence: Evidence) -> Recognition {
    match evidence {
        Evidence::Exact => Recognition::Exact,
        Evidence::Inflected => Recognition::Inflected,
        Evidence::Derived => Recognition::Derived,
        Evidence::CompoundPart => Recognition::CompoundPart,
        Evidence::Misspelt => Recognition::Misspelt,
    }
}
