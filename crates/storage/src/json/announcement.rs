//! The words of a message to many, in each of its languages.

use crate::error::{StorageError, corrupt};
use domain::announcement::AnnouncementText;
use domain::{LongText, ShortText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    language: String,
    subject: String,
    text: String,
}

pub(crate) fn write(texts: &[AnnouncementText]) -> Value {
    let texts: Vec<Text> = texts
        .iter()
        .map(|it| Text {
            language: it.language.code().into(),
            subject: it.subject.to_string(),
            text: it.text.to_string(),
        })
        .collect();
    super::write(&texts)
}

/// At least one.
pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<AnnouncementText>, StorageError> {
    let texts: Vec<Text> = super::read(table, column, value)?;
    let texts = texts.iter().map(to_text).collect::<Option<Vec<_>>>().filter(|it| !it.is_empty());
    texts.ok_or_else(|| corrupt(table, column, "no text"))
}

fn to_text(it: &Text) -> Option<AnnouncementText> {
    Some(AnnouncementText {
        language: it.language.parse().ok()?,
        subject: ShortText::parse(&it.subject).ok()?,
        text: LongText::parse(&it.text).ok()?,
    })
}
