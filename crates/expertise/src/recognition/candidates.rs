//! Which label words a word of a text may be a form of.

use super::{LabelIndex, LexemeId};
use crate::background::Background;
use crate::language::Language;
use crate::similarity::Strength;
use crate::stems::Kinship;

/// How a word of a text was taken for a word of a label, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Evidence {
    Exact,
    Inflected,
    Derived,
    CompoundPart,
    Misspelt,
}

/// A label word that a text word may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) lexeme: LexemeId,
    pub(crate) evidence: Evidence,
    /// How sure it is, 0..=1000.
    pub(crate) certainty: Strength,
}

/// What one word may stand for: as a whole, and by its parts if it is a compound.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct WordCandidates {
    pub(crate) whole: Vec<Candidate>,
    /// Of the modifier and the head ("projektin" and "hallinta" of "projektinhallinta"); empty for other words.
    pub(crate) parts: [Vec<Candidate>; 2],
}

const CERTAINTY_EXACT: Strength = 1_000;
const CERTAINTY_INFLECTED: Strength = 970;
const CERTAINTY_DERIVED: Strength = 750;
const CERTAINTY_HEAD: Strength = 700;
const CERTAINTY_MODIFIER: Strength = 600;
const CERTAINTY_PER_SLIP: Strength = 120;
/// People mix languages, but a word of another language than the text's is a little less sure.
const OTHER_LANGUAGE_FACTOR: Strength = 950;
/// Shorter words are nobody's relatives: "post" and "poster" have nothing in common.
const SHORTEST_RELATIVE: usize = 5;
const SHORTEST_PART: usize = 4;
const SHORTEST_MODIFIER: usize = 3;
const SHORTEST_SURE_MODIFIER: usize = 6;
const SHORTEST_FOREIGN_INFLECTED: usize = 5;

impl LabelIndex {
    pub(super) fn word_candidates(&self, word: &str, language: Language) -> WordCandidates {
        let background = Background::shared();
        if background.is_function_word(word, language) {
            return WordCandidates::default();
        }
        let mut whole = self.forms(word, language);
        let compound = language != Language::En && !whole.iter().any(|it| it.evidence <= Evidence::Inflected);
        let parts = if compound { self.compound_parts(word, language) } else { Default::default() };
        let unexplained = whole.is_empty() && parts.iter().all(Vec::is_empty);
        if unexplained && !background.is_general_word(word, language) {
            whole = self.misspelt(word, language);
        }
        WordCandidates { whole, parts }
    }

    /// Label words of which the word is a form, surest first, each once; none unless one of them is more than a relative.
    pub(super) fn sure_forms(&self, word: &str, language: Language) -> Vec<Candidate> {
        let inflected = |language: Language| {
            let keys = self.stems.inflection_keys(word, language);
            keys.iter().any(|it| self.by_key[language.index()].contains_key(it))
        };
        let long = word.chars().count() >= SHORTEST_FOREIGN_INFLECTED;
        let abroad = |it: &Language| long && *it != language && inflected(*it);
        // Nearly always nothing is found, and this is the cheapest way to know.
        if !self.by_form.contains_key(word) && !inflected(language) && !Language::ALL.iter().any(abroad) {
            return Vec::new();
        }
        let forms = self.forms(word, language);
        let sure = forms.first().is_some_and(|it| it.evidence <= Evidence::Inflected);
        if sure { forms } else { Vec::new() }
    }

    /// Label words of which the word is a form, surest first, each once.
    fn forms(&self, word: &str, language: Language) -> Vec<Candidate> {
        let mut found = Vec::new();
        for lexeme in self.by_form.get(word).into_iter().flatten() {
            let home = self.lexemes[lexeme.index()].language == language;
            let certainty = if home { CERTAINTY_EXACT } else { abroad(CERTAINTY_EXACT) };
            keep(&mut found, Candidate { lexeme: *lexeme, evidence: Evidence::Exact, certainty });
        }
        self.by_keys(word, language, true, &mut found);
        let foreign_inflection = found.is_empty() && word.chars().count() >= SHORTEST_FOREIGN_INFLECTED;
        if foreign_inflection {
            for other in Language::ALL.into_iter().filter(|it| *it != language) {
                self.by_keys(word, other, false, &mut found);
            }
        }
        found.sort_by_key(|it| (std::cmp::Reverse(it.certainty), it.lexeme));
        found
    }

    fn by_keys(&self, word: &str, language: Language, home: bool, found: &mut Vec<Candidate>) {
        let long = word.chars().count() >= SHORTEST_RELATIVE;
        let inflection = |key| (key, Kinship::Inflection);
        let keys = if home && long {
            self.stems.keys(word, language)
        } else {
            self.stems.inflection_keys(word, language).into_iter().map(inflection).collect()
        };
        for (key, kinship) in keys {
            for (lexeme, lexeme_kinship) in self.by_key[language.index()].get(&key).into_iter().flatten() {
                let (evidence, certainty) = match kinship.max(*lexeme_kinship) {
                    Kinship::Inflection => (Evidence::Inflected, CERTAINTY_INFLECTED),
                    Kinship::Derivation if home && long => (Evidence::Derived, CERTAINTY_DERIVED),
                    Kinship::Derivation => continue,
                };
                let certainty = if home { certainty } else { abroad(certainty) };
                keep(found, Candidate { lexeme: *lexeme, evidence, certainty });
            }
        }
    }

    /// The parts of a compound whose head or modifier is a label word. The split with the longest known head wins; its
    /// modifier is looked up as well, without the linking letters of Finnish genitives, Danish and Swedish.
    fn compound_parts(&self, word: &str, language: Language) -> [Vec<Candidate>; 2] {
        let boundaries: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let mut only_modifier = None;
        for (letters, at) in boundaries.iter().enumerate().skip(SHORTEST_MODIFIER) {
            let (modifier, head) = word.split_at(*at);
            if boundaries.len() - letters < SHORTEST_PART {
                break;
            }
            let heads = self.part(head, language, CERTAINTY_HEAD);
            let modifiers = || self.modifier(modifier, language);
            if !heads.is_empty() {
                return [modifiers(), heads];
            }
            // A modifier alone names the topic if it is long, or what follows is a word: "arviointi-kriteerit". The
            // longest one is kept.
            if letters >= SHORTEST_SURE_MODIFIER || (letters >= SHORTEST_PART && self.is_word(head, language))
            {
                let modifiers = modifiers();
                if !modifiers.is_empty() {
                    only_modifier = Some(modifiers);
                }
            }
        }
        [only_modifier.unwrap_or_default(), Vec::new()]
    }

    fn modifier(&self, modifier: &str, language: Language) -> Vec<Candidate> {
        let plain = self.part(modifier, language, CERTAINTY_MODIFIER);
        if !plain.is_empty() {
            return plain;
        }
        let links: &[&str] = match language {
            Language::En | Language::Fi => &[],
            Language::Da | Language::Sv => &["s", "e", "n", "o", "u"],
        };
        links
            .iter()
            .filter_map(|link| modifier.strip_suffix(link))
            .map(|stem| self.part(stem, language, CERTAINTY_MODIFIER))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// Label words of the same language of which a part of a compound is a form.
    fn part(&self, part: &str, language: Language, certainty: Strength) -> Vec<Candidate> {
        if part.chars().count() < SHORTEST_PART || Background::shared().is_known(part, language) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for lexeme in self.by_form.get(part).into_iter().flatten() {
            if self.lexemes[lexeme.index()].language == language {
                keep(&mut found, Candidate { lexeme: *lexeme, evidence: Evidence::CompoundPart, certainty });
            }
        }
        for key in self.stems.inflection_keys(part, language) {
            for (lexeme, kinship) in self.by_key[language.index()].get(&key).into_iter().flatten() {
                if *kinship == Kinship::Inflection {
                    keep(
                        &mut found,
                        Candidate { lexeme: *lexeme, evidence: Evidence::CompoundPart, certainty },
                    );
                }
            }
        }
        found
    }

    fn is_word(&self, word: &str, language: Language) -> bool {
        Background::shared().is_known(word, language) || !self.forms(word, language).is_empty()
    }

    fn misspelt(&self, word: &str, language: Language) -> Vec<Candidate> {
        let mut found = Vec::new();
        for key in self.stems.inflection_keys(word, language) {
            for (lexeme, slips) in self.spelling.near(&key) {
                let home = self.lexemes[lexeme.index()].language == language;
                let sure = CERTAINTY_INFLECTED.saturating_sub(CERTAINTY_PER_SLIP * slips.max(1));
                let certainty = if home { sure } else { abroad(sure) };
                keep(&mut found, Candidate { lexeme, evidence: Evidence::Misspelt, certainty });
            }
        }
        // A guess within the language of the text beats guesses outside it.
        if found.iter().any(|it| self.lexemes[it.lexeme.index()].language == language) {
            found.retain(|it| self.lexemes[it.lexeme.index()].language == language);
        }
        found.sort_by_key(|it| (std::cmp::Reverse(it.certainty), it.lexeme));
        found
    }
}

fn abroad(certainty: Strength) -> Strength {
    certainty * OTHER_LANGUAGE_FACTOR / 1_000
}

fn keep(found: &mut Vec<Candidate>, candidate: Candidate) {
    match found.iter_mut().find(|it| it.lexeme == candidate.lexeme) {
        Some(known) if known.certainty < candidate.certainty => *known = candidate,
        Some(_) => {}
        None => found.push(candidate),
    }
}
