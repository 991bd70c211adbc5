//! What people answered to a programme's own questions.

use crate::error::{StorageError, corrupt};
use domain::LongText;
use serde_json::Value;

pub(crate) fn write(answers: &[(u16, LongText)]) -> Value {
    let kept: Vec<(u16, &str)> = answers.iter().map(|(number, text)| (*number, text.as_str())).collect();
    super::write(&kept)
}

pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<(u16, LongText)>, StorageError> {
    let kept: Vec<(u16, String)> = super::read(table, column, value)?;
    kept.into_iter()
        .map(|(number, text)| {
            Ok((number, LongText::parse(&text).map_err(|_| corrupt(table, column, &text))?))
        })
        .collect()
}
