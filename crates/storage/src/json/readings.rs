//! How people said their texts are meant.

use crate::error::{StorageError, corrupt};
use domain::ShortText;
use domain::participant::Reading;
use serde_json::Value;

pub(crate) fn write(readings: &[Reading]) -> Value {
    let kept: Vec<(&str, &str, bool)> =
        readings.iter().map(|it| (it.text.as_str(), it.concept.as_str(), it.is_meant)).collect();
    super::write(&kept)
}

pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<Reading>, StorageError> {
    let kept: Vec<(String, String, bool)> = super::read(table, column, value)?;
    kept.into_iter()
        .map(|(text, concept, is_meant)| {
            let text = ShortText::parse(&text).map_err(|_| corrupt(table, column, &text))?;
            Ok(Reading { text, concept, is_meant })
        })
        .collect()
}
