//! What every text of a language has in common: words that carry no topic, and words that carry little.
//!
//! *Function words* (articles, pronouns, "not") name nothing and are never matched. *General words* ("project", "help",
//! "learn") are matched, but weigh little, whatever their frequency in one cohort happens to be.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::language::Language;

const FUNCTION_WORDS: &str = include_str!("background/function-words.csv");
const GENERAL_WORDS: &str = include_str!("background/general-words.csv");

/// The word lists of all languages, read once.
#[derive(Debug)]
pub(crate) struct Background {
    function: FxHashMap<String, [bool; 4]>,
    general: FxHashMap<String, [bool; 4]>,
}

impl Background {
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Background> = OnceLock::new();
        SHARED.get_or_init(|| Self { function: read(FUNCTION_WORDS), general: read(GENERAL_WORDS) })
    }

    pub(crate) fn is_function_word(&self, word: &str, language: Language) -> bool {
        self.function.get(word).is_some_and(|languages| languages[language.index()])
    }

    pub(crate) fn is_general_word(&self, word: &str, language: Language) -> bool {
        self.general.get(word).is_some_and(|languages| languages[language.index()])
    }

    pub(crate) fn is_known(&self, word: &str, language: Language) -> bool {
        self.is_function_word(word, language) || self.is_general_word(word, language)
    }
}

/// Reads `language,words` lines whose second field is a quoted list separated by blanks.
fn read(list: &str) -> FxHashMap<String, [bool; 4]> {
    let mut words: FxHashMap<String, [bool; 4]> = FxHashMap::default();
    for line in list.lines().skip(1) {
        let Some((code, quoted)) = line.split_once(',') else { continue };
        let Some(language) = Language::from_code(code) else { continue };
        for word in quoted.trim_matches('"').split_whitespace() {
            words.entry(word.to_owned()).or_default()[language.index()] = true;
        }
    }
    words
}
