//! One language's texts and formatters, made once for the life of the process.

use crate::dates::Dates;
use crate::figures::Figures;
use crate::lists::Lists;
use crate::messages::{L10n, L10nLanguage};
use domain::Language;
use icu::locale::{Locale, locale};
use std::ops::Deref;
use std::sync::LazyLock;

/// Everything that is said in one language: messages as methods, and values as words.
pub struct Texts {
    language: Language,
    messages: L10nLanguage,
    pub(crate) dates: Dates,
    pub(crate) figures: Figures,
    pub(crate) lists: Lists,
}

/// The texts of a language. They are loaded at the first call and shared by everyone afterwards.
pub fn texts(language: Language) -> &'static Texts {
    static ALL: LazyLock<[Texts; 4]> = LazyLock::new(|| Language::ALL.map(Texts::load));
    &ALL[language as usize]
}

impl Texts {
    fn load(language: Language) -> Self {
        let (messages, locale) = match language {
            Language::En => (L10n::En, locale!("en-GB")),
            Language::Fi => (L10n::Fi, locale!("fi-FI")),
            Language::Da => (L10n::Da, locale!("da-DK")),
            Language::Sv => (L10n::Sv, locale!("sv-SE")),
        };
        Self {
            language,
            messages: messages.load(),
            dates: Dates::load(&locale),
            figures: Figures::load(&locale),
            lists: Lists::load(&locale),
        }
    }

    pub const fn language(&self) -> Language {
        self.language
    }
}

impl Deref for Texts {
    type Target = L10nLanguage;

    fn deref(&self) -> &L10nLanguage {
        &self.messages
    }
}

/// Formatters are made from data compiled into the binary: only a programming mistake can make this fail.
pub(crate) fn built_in<T, E: std::fmt::Debug>(made: Result<T, E>, locale: &Locale) -> T {
    match made {
        Ok(formatter) => formatter,
        Err(error) => panic!("no built-in data for {locale}: {error:?}"),
    }
}
