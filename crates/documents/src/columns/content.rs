//! What the values of a column look like, whatever its header says.

use super::{answers, dates, numbers};
use crate::email::is_email;
use crate::table::{Header, Table};

/// Shares of the filled cells, from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Content {
    pub filled: usize,
    pub emails: f64,
    pub dates: f64,
    pub amounts: f64,
    pub yes_or_no: f64,
    pub languages: f64,
    /// Answers that name or give a role in the programme.
    pub roles: f64,
    /// Two to four capitalised words.
    pub names: f64,
    /// Different values among all values.
    pub distinct: f64,
    /// In characters, on average.
    pub length: f64,
}

/// How many filled cells are looked at.
const SAMPLE: usize = 300;

pub(super) fn look(table: &Table, header: &Header) -> Content {
    let cells = table.rows.iter().map(|row| row.cell(header.column)).filter(|cell| !cell.is_empty());
    let sample: Vec<&str> = cells.take(SAMPLE).collect();
    let total = sample.len().max(1) as f64;
    let share =
        |holds: &dyn Fn(&str) -> bool| sample.iter().filter(|cell| holds(cell)).count() as f64 / total;
    let distinct: std::collections::HashSet<&str> = sample.iter().copied().collect();
    Content {
        filled: sample.len(),
        emails: share(&is_email),
        dates: share(&dates::looks_like_date),
        amounts: share(&|cell| cell.len() <= 24 && numbers::is_amount(cell)),
        yes_or_no: share(&|cell| answers::yes_or_no(cell).is_some()),
        languages: share(&|cell| cell.split([',', ';', '/', '\n']).all(answers::is_language)),
        roles: share(&|cell| answers::role(&header.text, cell).is_ok()),
        names: share(&is_name),
        distinct: distinct.len() as f64 / total,
        length: sample.iter().map(|cell| cell.chars().count()).sum::<usize>() as f64 / total,
    }
}

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', ',']).filter(|it| !it.is_empty()).collect();
    let capitalised =
        |word: &&str| word.starts_with(char::is_uppercase) && !word.contains(|it: char| it.is_ascii_digit());
    (2..=4).contains(&words.len()) && words.iter().all(capitalised)
}
