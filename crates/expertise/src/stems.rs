//! Keys under which the forms of a word meet.
//!
//! Two words are forms of one word when they share an *inflection* key, and relatives ("leader", "leadership",
//! "leading") when they share a *derivation* key. Keys are made by Snowball's algorithms (Porter 2001, "Snowball: A
//! language for stemming algorithms") and, for Finnish, by the rules of [`finnish`]: Snowball's Finnish stemmer does not
//! undo consonant gradation and keeps "opetuksen" and "opetus" apart.

mod finnish;

use rust_stemmers::{Algorithm, Stemmer};

use crate::language::Language;

/// What two words that share the key are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kinship {
    /// Forms of the same word.
    Inflection,
    /// Words built from the same stem.
    Derivation,
}

/// The stemmers of all languages.
pub(crate) struct Stems {
    snowball: [Stemmer; 4],
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Stems")
    }
}

/// Words shorter than this have one key: themselves.
const SHORTEST_INFLECTED: usize = 4;
/// A derivation key is kept only when this much of the word is left.
const SHORTEST_ROOT: usize = 4;

impl Stems {
    pub(crate) fn new() -> Self {
        let algorithms = [Algorithm::English, Algorithm::Finnish, Algorithm::Danish, Algorithm::Swedish];
        Self { snowball: algorithms.map(Stemmer::create) }
    }

    /// All keys of a normalised word, inflection keys first, without repetitions. Never empty for a non-empty word.
    pub(crate) fn keys(&self, word: &str, language: Language) -> Vec<(String, Kinship)> {
        let mut keys = Keys { list: Vec::with_capacity(4) };
        for key in self.inflection_keys(word, language) {
            keys.inflection(key);
        }
        if !is_inflected(word) {
            return keys.list;
        }
        let endings = match language {
            Language::En => ENGLISH_DERIVATIONS,
            Language::Fi => {
                for key in finnish::derivation_keys(word) {
                    keys.derivation(key);
                }
                return keys.list;
            }
            Language::Da => DANISH_DERIVATIONS,
            Language::Sv => SWEDISH_DERIVATIONS,
        };
        let spelling = if language == Language::En { british_as_american(word) } else { word.to_owned() };
        let stem = keys.list.first().and_then(|it| strip(&it.0, endings));
        keys.derivation(stem);
        keys.derivation(strip(&spelling, endings));
        keys.list
    }

    /// The inflection keys alone.
    pub(crate) fn inflection_keys(&self, word: &str, language: Language) -> Vec<String> {
        if !is_inflected(word) {
            return vec![word.to_owned()];
        }
        let snowball = |form: &str| self.snowball[language.index()].stem(form).into_owned();
        match language {
            Language::En => vec![snowball(&british_as_american(word))],
            Language::Fi => finnish::inflection_keys(word),
            Language::Da | Language::Sv => vec![snowball(word)],
        }
    }
}

/// Short words and words with digits have one key: themselves.
fn is_inflected(word: &str) -> bool {
    word.chars().count() >= SHORTEST_INFLECTED && word.chars().all(char::is_alphabetic)
}

struct Keys {
    list: Vec<(String, Kinship)>,
}

impl Keys {
    fn inflection(&mut self, key: String) {
        self.push(key, Kinship::Inflection);
    }

    /// Derivation keys live in a space of their own (`~`), so that "leader" never counts as a form of "lead".
    fn derivation(&mut self, root: Option<String>) {
        if let Some(root) = root {
            self.push(format!("~{root}"), Kinship::Derivation);
        }
    }

    fn push(&mut self, key: String, kinship: Kinship) {
        if !key.is_empty() && !self.list.iter().any(|(known, _)| *known == key) {
            self.list.push((key, kinship));
        }
    }
}

/// Endings that make nouns, adjectives and agents, longest first; what is left is the root.
const ENGLISH_DERIVATIONS: &[&str] = &[
    "ership", "ization", "ational", "ation", "ition", "ative", "izing", "ement", "ments", "ship", "tion",
    "sion", "ment", "ical", "ance", "ence", "ator", "izer", "izat", "ized", "ing", "ist", "ism", "ive",
    "ion", "ize", "ors", "ers", "ate", "ic", "er", "or", "al", "at", "iz", "ed", "es", "e", "y", "i", "s",
    "",
];
const DANISH_DERIVATIONS: &[&str] = &[
    "elserne", "elsen", "elser", "erskab", "ering", "ninger", "ningen", "skab", "else", "ning", "eres",
    "erne", "ende", "ing", "ere", "hed", "isk", "ist", "isme", "er", "en", "et", "es", "els", "e", "",
];
const SWEDISH_DERIVATIONS: &[&str] = &[
    "ningarna", "eringen", "arskapet", "arskap", "ningen", "ningar", "ering", "skapet", "skap", "ning",
    "else", "ande", "ende", "are", "het", "isk", "ist", "ism", "era", "ing", "ar", "er", "en", "et", "a",
    "e", "",
];

fn strip(word: &str, endings: &[&str]) -> Option<String> {
    let roots = endings.iter().filter(|it| may_end(word, it)).filter_map(|it| word.strip_suffix(*it));
    roots.into_iter().find(|root| root.chars().count() >= SHORTEST_ROOT).map(str::to_owned)
}

/// Whether the last letters could be the same: a quick look that spares most comparisons.
fn may_end(word: &str, ending: &str) -> bool {
    ending.is_empty() || word.as_bytes().last() == ending.as_bytes().last()
}

/// One spelling for the regular differences between British and American English.
fn british_as_american(word: &str) -> String {
    let mut word = word.to_owned();
    for (british, american) in [
        ("isation", "ization"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("iser", "izer"),
        ("ise", "ize"),
        ("yse", "yze"),
        ("ysing", "yzing"),
    ] {
        // "advise", "exercise" and "promise" are spelled alike on both sides; the key only has to be the same everywhere.
        if let Some(at) = word.rfind(british)
            && at + british.len() >= word.len() - 1
            && at >= 3
        {
            word.replace_range(at..at + british.len(), american);
            break;
        }
    }
    if let Some(at) = word.find("our")
        && at >= 3
    {
        // behaviour, labour, colour, favourite; not "hour" or "four".
        word.replace_range(at..at + 3, "or");
    }
    word
}
