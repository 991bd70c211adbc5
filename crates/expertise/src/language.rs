//! The four languages, and which of them a text is written in.

use serde::{Deserialize, Serialize};

use crate::background::Background;

/// A language people may write in and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    En,
    Fi,
    Da,
    Sv,
}

impl Language {
    /// Every language, in the order in which ties are decided.
    pub const ALL: [Self; 4] = [Self::En, Self::Fi, Self::Da, Self::Sv];

    /// The ISO 639-1 code: `en`, `fi`, `da` or `sv`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fi => "fi",
            Self::Da => "da",
            Self::Sv => "sv",
        }
    }

    /// Reads a code such as `fi`, `fi-FI` or `FI`; `None` for any other language.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|it| it.code().eq_ignore_ascii_case(primary))
    }

    pub(crate) fn index(self) -> usize {
        match self {
            Self::En => 0,
            Self::Fi => 1,
            Self::Da => 2,
            Self::Sv => 3,
        }
    }
}

/// Points for a word that belongs to one language's function words or general words.
const KNOWN_WORD: u32 = 6;
/// Points for a letter or letter group that is typical of a language and foreign to others.
const TYPICAL_LETTERS: u32 = 2;
/// Points for a word that a vocabulary label of that language contains.
const LABEL_WORD: u32 = 3;
/// Points for the language the person usually writes in: one known word outweighs it.
const PRIOR: u32 = 5;

/// Of a text only so many words are asked for its language.
pub(crate) const MOST_ASKED: usize = 400;

/// How much a word speaks for each language, in the order of [`Language::ALL`]. `in_label` tells whether a vocabulary label of the
/// language contains the word.
pub(crate) fn points(word: &str, in_label: impl Fn(Language) -> bool) -> [u32; 4] {
    let background = Background::shared();
    Language::ALL.map(|language| {
        let known = if background.is_known(word, language) {
            KNOWN_WORD
        } else if in_label(language) {
            LABEL_WORD
        } else {
            0
        };
        known + TYPICAL_LETTERS * typical_letters(word, language)
    })
}

/// The language of a text from the points of its first [`MOST_ASKED`] words, with the person's own language as a prior.
///
/// Short texts ("Python", "HR") carry no sign of their language; then the prior decides, and without one English.
pub(crate) fn detect(words: impl Iterator<Item = [u32; 4]>, prior: Option<Language>) -> Language {
    let mut points = Language::ALL.map(|language| if prior == Some(language) { PRIOR } else { 0 });
    for word in words.take(MOST_ASKED) {
        points.iter_mut().zip(word).for_each(|(sum, it)| *sum += it);
    }
    let mut best = prior.unwrap_or(Language::En);
    for language in Language::ALL {
        if points[language.index()] > points[best.index()] {
            best = language;
        }
    }
    best
}

/// How many of the language's tell-tale letter groups the word contains, at most 3.
fn typical_letters(word: &str, language: Language) -> u32 {
    let groups: &[&str] = match language {
        Language::En => &["th", "wh", "ough", "tion", "ing", "ck", "ea", "qu"],
        Language::Fi => {
            &["aa", "ii", "uu", "ää", "yy", "öö", "uo", "yö", "ie", "nen", "ssa", "ssä", "lla", "kk", "tt"]
        }
        Language::Da => &["ø", "æ", "hv", "ej", "øj", "else", "hed", "tion", "skab"],
        Language::Sv => &["å", "ä", "ö", "ck", "ning", "het", "tion", "sk", "skap"],
    };
    let count = groups.iter().filter(|group| word.contains(**group)).count();
    u32::try_from(count.min(3)).unwrap_or(3)
}
