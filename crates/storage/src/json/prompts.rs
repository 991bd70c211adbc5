//! The words of prompts: pairs of a language and a line.

use crate::error::{StorageError, corrupt};
use domain::{Language, ShortText};
use serde_json::Value;

pub(crate) fn write(words: &[(Language, ShortText)]) -> Value {
    let pairs: Vec<(&str, &str)> =
        words.iter().map(|(language, line)| (language.code(), line.as_str())).collect();
    super::write(&pairs)
}

pub(crate) fn read(value: Value) -> Result<Vec<(Language, ShortText)>, StorageError> {
    let pairs: Vec<(String, String)> = super::read("prompts", "words", value)?;
    let read = |(language, line): (String, String)| {
        let words = language.parse().ok().zip(ShortText::parse(&line).ok());
        words.ok_or_else(|| corrupt("prompts", "words", line))
    };
    pairs.into_iter().map(read).collect()
}
