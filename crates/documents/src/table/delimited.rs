//! CSV and its relatives.

use super::separator::{self, Dialect};
use super::{Format, Grid, Limits, Notice, Options, Position, RawRow, ReadError, encoding};
use crate::formula;

/// What stands for a byte that the encoding does not know.
const REPLACED: char = '\u{FFFD}';

pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Grid, ReadError> {
    let decoded = encoding::decode(bytes, options.encoding.as_deref())?;
    let (declared, text) = declared_separator(&decoded.text);
    if !text.chars().any(char::is_alphanumeric) {
        return Err(ReadError::Empty);
    }
    let mut dialect = match options.separator.map(char::from).or(declared) {
        Some(separator) => Dialect { separator: Some(separator), quoted: true },
        None => separator::guess(text),
    };
    let mut notices = Vec::new();
    if dialect.quoted && separator::ends_in_quotes(text, dialect.separator) {
        dialect.quoted = false;
        notices.push(Notice::QuotesIgnored);
    }
    let rows = rows(text, dialect, &options.limits)?;
    if decoded.replaced {
        let holds = |row: &&RawRow| row.cells.iter().any(|cell| cell.contains(REPLACED));
        notices.push(Notice::UndecodableText {
            rows: rows.iter().filter(holds).map(|row| row.number).collect(),
        });
    }
    let format = Format::Delimited {
        encoding: decoded.encoding,
        separator: dialect.separator,
        quoted: dialect.quoted,
    };
    Ok(Grid { rows, format, notices })
}

/// Excel's own convention: a first line `sep=;`, which it does not count as a row.
fn declared_separator(text: &str) -> (Option<char>, &str) {
    let Some(rest) = text.strip_prefix("sep=") else { return (None, text) };
    let mut characters = rest.chars();
    let separator = characters.next().filter(|it| it.is_ascii() && !matches!(it, '\r' | '\n' | '"'));
    let after = characters.as_str();
    let body = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r']));
    match (separator, body) {
        (Some(separator), Some(body)) => (Some(separator), body),
        _ => (None, text),
    }
}

fn rows(text: &str, dialect: Dialect, limits: &Limits) -> Result<Vec<RawRow>, ReadError> {
    let bytes = text.as_bytes();
    // A single column has no separator; the unit separator cannot be typed and so occurs in no value.
    let delimiter = dialect.separator.and_then(|it| u8::try_from(it).ok()).unwrap_or(0x1F);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(dialect.quoted)
        .from_reader(bytes);
    let mut record = csv::StringRecord::new();
    let mut rows = Vec::new();
    let (mut number, mut cells) = (0_u32, 0_u64);
    loop {
        let start = reader.position().byte() as usize;
        let more = reader
            .read_record(&mut record)
            .map_err(|error| ReadError::Damaged { row: Some(number), detail: error.to_string() })?;
        if !more {
            break;
        }
        number = number.saturating_add(1).saturating_add(blank_lines(bytes, start));
        let row = raw_row(&record, number, limits)?;
        if row.cells.is_empty() {
            continue;
        }
        cells += row.cells.len() as u64;
        if cells > limits.cells {
            return Err(ReadError::TooManyCells { row: number, limit: limits.cells });
        }
        rows.push(row);
    }
    Ok(rows)
}

fn raw_row(record: &csv::StringRecord, number: u32, limits: &Limits) -> Result<RawRow, ReadError> {
    let kept = (0..record.len()).rfind(|it| !record[*it].trim().is_empty()).map_or(0, |last| last + 1);
    if kept > 0 && number > limits.rows {
        return Err(ReadError::TooManyRows { row: number, limit: limits.rows });
    }
    if kept > limits.columns as usize {
        return Err(ReadError::TooManyColumns { row: number, limit: limits.columns });
    }
    let mut cells = Vec::with_capacity(kept);
    for (column, value) in (0..).zip(record.iter().take(kept)) {
        if value.len() > limits.cell_bytes {
            let at = Position { row: number, column };
            return Err(ReadError::CellTooLong { at, bytes: value.len(), limit: limits.cell_bytes });
        }
        cells.push(formula::unescape(value.trim()).to_owned());
    }
    Ok(RawRow { number, cells, width: u32::try_from(record.len()).ok() })
}

/// How many empty lines the reader passes over before the record that begins at this byte or after it. A
/// spreadsheet shows each of them as a row.
fn blank_lines(bytes: &[u8], start: usize) -> u32 {
    let mut rest = &bytes[start.min(bytes.len())..];
    // The reader ends a record at the carriage return and leaves its line feed to the next one.
    if start > 0 && bytes[start - 1] == b'\r' && rest.first() == Some(&b'\n') {
        rest = &rest[1..];
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}
