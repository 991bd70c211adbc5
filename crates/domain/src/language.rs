//! The languages the product speaks.

use std::fmt;
use std::str::FromStr;

/// A language of the product's own texts. What people write and speak may be any language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    #[default]
    En,
    Fi,
    Da,
    Sv,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::En, Self::Fi, Self::Da, Self::Sv];

    /// The ISO 639-1 code, as in `lang` attributes and the names of catalogues.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fi => "fi",
            Self::Da => "da",
            Self::Sv => "sv",
        }
    }

    /// The language's name for itself, as a language menu shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fi => "Suomi",
            Self::Da => "Dansk",
            Self::Sv => "Svenska",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not one of `en`, `fi`, `da`, `sv`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of en, fi, da, sv")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|it| it.code() == code).ok_or_else(|| UnknownLanguage(code.into()))
    }
}
