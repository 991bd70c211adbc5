//! From values by row to headers and rows: finding the headers, cleaning them, and saying what is odd.

use super::{Grid, Header, Notice, Options, RawRow, ReadError, Row, Source, Table, column_letters};
use std::collections::{HashMap, HashSet};

/// How many rows are looked at to find the headers.
const HEADER_SEARCH: usize = 20;

pub(super) fn table(grid: Grid, options: &Options) -> Result<Table, ReadError> {
    let Grid { rows, format, mut notices } = grid;
    let start = header_index(&rows, options.header_row)?;
    let skipped_rows = rows[..start].iter().map(|row| row.number).collect();
    let mut rows = rows.into_iter().skip(start);
    let Some(header) = rows.next() else { return Err(ReadError::Empty) };
    let rows: Vec<RawRow> = rows.collect();
    if looks_like_data(&header) {
        notices.push(Notice::HeadersLookLikeData);
    }
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(header.cells.len());
    let headers = headers(&header, &rows, columns, &mut notices);
    notices.extend(ragged(&header, &rows));
    let empty_rows = rows.last().map_or(0, |last| last.number - header.number - rows.len() as u32);
    let source = Source {
        file_name: String::new(),
        format,
        gzipped: false,
        header_row: header.number,
        skipped_rows,
        empty_rows,
    };
    let rows = rows.into_iter().map(|row| Row { number: row.number, cells: row.cells }).collect();
    Ok(Table { headers, rows, source, notices })
}

/// The first row that fills at least half as many cells as any early row does: titles and remarks above a table
/// fill one or two, while headers fill nearly all.
fn header_index(rows: &[RawRow], wanted: Option<u32>) -> Result<usize, ReadError> {
    if let Some(row) = wanted {
        return rows.iter().position(|it| it.number == row).ok_or(ReadError::NoHeaders { row });
    }
    let early = &rows[..rows.len().min(HEADER_SEARCH)];
    let most = early.iter().map(filled).max().ok_or(ReadError::Empty)?;
    early.iter().position(|row| filled(row) * 2 >= most).ok_or(ReadError::Empty)
}

fn filled(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Headers are words. An e-mail address or several bare numbers belong to a person.
fn looks_like_data(header: &RawRow) -> bool {
    let is_number = |cell: &&String| cell.parse::<f64>().is_ok();
    let is_email = |cell: &String| cell.contains('@') && !cell.contains(char::is_whitespace);
    header.cells.iter().any(is_email) || header.cells.iter().filter(is_number).count() * 2 > filled(header)
}

fn headers(header: &RawRow, rows: &[RawRow], columns: usize, notices: &mut Vec<Notice>) -> Vec<Header> {
    let mut texts: Vec<String> = header.cells.iter().map(|cell| one_line(cell)).collect();
    texts.resize(columns, String::new());
    // Names of headers that stand in the file are never given to another column.
    let mut taken: HashSet<String> = texts.iter().filter(|it| !it.is_empty()).cloned().collect();
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut headers = Vec::with_capacity(columns);
    for (column, text) in (0..).zip(texts) {
        if text.is_empty() {
            if !rows.iter().any(|row| row.cells.get(column as usize).is_some_and(|it| !it.is_empty())) {
                continue;
            }
            let became = distinct(&format!("[{}]", column_letters(column)), 1, &mut taken);
            notices.push(Notice::MissingHeader { column, became: became.clone() });
            headers.push(Header { text: became, column });
            continue;
        }
        let occurrence = seen.entry(text.clone()).or_insert(0);
        *occurrence += 1;
        if *occurrence == 1 {
            headers.push(Header { text, column });
        } else {
            let became = distinct(&text, *occurrence, &mut taken);
            notices.push(Notice::RepeatedHeader { text, column, became: became.clone() });
            headers.push(Header { text: became, column });
        }
    }
    headers
}

/// The text itself for the first occurrence, else with a number that makes it different from all others.
fn distinct(text: &str, occurrence: u32, taken: &mut HashSet<String>) -> String {
    let mut number = occurrence;
    loop {
        let candidate = if number == 1 { text.to_owned() } else { format!("{text} ({number})") };
        if taken.insert(candidate.clone()) {
            return candidate;
        }
        number += 1;
    }
}

/// Joins lines and runs of white space, and drops what cannot be seen: soft hyphens, zero-width characters, marks.
fn one_line(text: &str) -> String {
    let visible = |it: &char| !matches!(it, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let text: String = text
        .chars()
        .filter(visible)
        .map(|it| if it.is_control() || it.is_whitespace() { ' ' } else { it })
        .collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn ragged(header: &RawRow, rows: &[RawRow]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let long = |row: &&RawRow| row.width.is_some() && row.cells.len() > header.cells.len();
    let short = |row: &&RawRow| row.width.is_some_and(|it| (it as usize) < header.cells.len());
    let numbers = |rows: Vec<&RawRow>| rows.iter().map(|row| row.number).collect::<Vec<_>>();
    let long = numbers(rows.iter().filter(long).collect());
    let short = numbers(rows.iter().filter(short).collect());
    if !long.is_empty() {
        notices.push(Notice::LongRows { rows: long });
    }
    if !short.is_empty() {
        notices.push(Notice::ShortRows { rows: short });
    }
    notices
}
