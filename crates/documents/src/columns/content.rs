//! What the values of a column look like, whatever its header says.

use super::{answers, dates, numbers};
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
        amounts: share(&|cell| cell.len() <= 24 && numbers::quantity(cell).is_some()),
        yes_or_no: share(&|cell| answers::yes_or_no(cell).is_some()),
        languages: share(&|cell| cell.split([',', ';', '/', '\n']).all(answers::is_language)),
        roles: share(&|cell| answers::role(&header.text, cell).is_ok()),
        names: share(&is_name),
        distinct: distinct.len() as f64 / total,
        length: sample.iter().map(|cell| cell.chars().count()).sum::<usize>() as f64 / total,
    }
}

/// The form of an e-mail address, as far as a slip of the keyboard shows.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let odd =
        |it: char| it.is_whitespace() || it.is_control() || matches!(it, '@' | ',' | ';' | '<' | '>' | '"');
    let labels = domain.split('.');
    !local.is_empty()
        && text.len() <= 254
        && !text.contains("..")
        && domain.contains('.')
        && labels.clone().all(|it| !it.is_empty())
        && !local.contains(odd)
        && !domain.contains(odd)
}

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', ',']).filter(|it| !it.is_empty()).collect();
    let capitalised =
        |word: &&str| word.starts_with(char::is_uppercase) && !word.contains(|it: char| it.is_ascii_digit());
    (2..=4).contains(&words.len()) && words.iter().all(capitalised)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        let good = ["aino@example.org", "a.b+c@sub.example.fi", "åsa@exempel.se"].map(is_email);
        let bad = ["aino", "a@b", "a b@c.fi", "a@b..fi", "@c.fi", "a@b.fi, c@d.fi", "Aino <a@b.fi>", "a@b."];
        assert_eq!((good, bad.map(is_email)), ([true; 3], [false; 8]));
    }
}
