//! Values of columns become values of the domain, or are named as what they are: corrupt.

use crate::error::{StorageError, corrupt};
use domain::{Email, InvalidText, Language, LongText, PersonName, ShortText, WebAddress};

/// One column of one table, to be named when it holds what it should not.
#[derive(Clone, Copy)]
pub(crate) struct Field(pub(crate) &'static str, pub(crate) &'static str);

impl Field {
    pub(crate) fn corrupt(self, value: impl ToString) -> StorageError {
        corrupt(self.0, self.1, value)
    }

    /// The number in the other side's type.
    pub(crate) fn number<Given, Wanted>(self, it: Given) -> Result<Wanted, StorageError>
    where
        Given: Copy + ToString,
        Wanted: TryFrom<Given>,
    {
        Wanted::try_from(it).map_err(|_| self.corrupt(it))
    }

    pub(crate) fn optional_number<Given, Wanted>(
        self,
        it: Option<Given>,
    ) -> Result<Option<Wanted>, StorageError>
    where
        Given: Copy + ToString,
        Wanted: TryFrom<Given>,
    {
        it.map(|it| self.number(it)).transpose()
    }

    pub(crate) fn short(self, text: &str) -> Result<ShortText, StorageError> {
        self.parsed(text, ShortText::parse)
    }

    pub(crate) fn optional_short(self, text: Option<String>) -> Result<Option<ShortText>, StorageError> {
        text.map(|it| self.short(&it)).transpose()
    }

    pub(crate) fn optional_long(self, text: Option<String>) -> Result<Option<LongText>, StorageError> {
        text.map(|it| self.parsed(&it, LongText::parse)).transpose()
    }

    pub(crate) fn email(self, text: &str) -> Result<Email, StorageError> {
        self.parsed(text, Email::parse)
    }

    pub(crate) fn person_name(self, text: &str) -> Result<PersonName, StorageError> {
        self.parsed(text, PersonName::parse)
    }

    pub(crate) fn web_address(self, text: &str) -> Result<WebAddress, StorageError> {
        self.parsed(text, WebAddress::parse)
    }

    pub(crate) fn language(self, code: &str) -> Result<Language, StorageError> {
        code.parse().map_err(|_| self.corrupt(code))
    }

    /// A value known by its code.
    pub(crate) fn coded<T>(
        self,
        code: &str,
        from_code: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StorageError> {
        from_code(code).ok_or_else(|| self.corrupt(code))
    }

    fn parsed<T>(
        self,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, InvalidText>,
    ) -> Result<T, StorageError> {
        parse(text).map_err(|_| self.corrupt(text))
    }
}

/// What goes into a column for a text that may be missing.
pub(crate) fn optional(text: Option<&impl ToString>) -> Option<String> {
    text.map(ToString::to_string)
}
