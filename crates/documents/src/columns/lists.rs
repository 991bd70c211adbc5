//! Splitting the cells of a column into items.
//!
//! Forms join chosen options by a character that the options themselves may contain: "CI/CD (GitHub Actions,
//! GitLab CI), AWS". Three things tell the two apart, the first that applies wins: the options the form offered;
//! brackets, inside which nothing is split; and pieces that never occur apart from each other in the whole column.

use super::mapping::ListFormat;
use std::collections::{HashMap, HashSet};

pub(super) struct Splitter {
    /// `None` where a cell holds a single item.
    separator: Option<char>,
    /// Options that contain the separator, as keys.
    options: HashSet<String>,
    /// The largest number of pieces that an option consists of.
    longest: usize,
}

/// Lists with a comma must be short phrases, else it is a comma of prose.
const WORDS_OF_AN_ITEM: usize = 6;

impl Splitter {
    /// Learns how a column is split from all its cells and from what is given about it.
    pub(super) fn learn<'a>(cells: impl Iterator<Item = &'a str> + Clone, given: &ListFormat) -> Self {
        let separator = given.separator.or_else(|| separator(&cells));
        let mut options: HashSet<String> = given.options.iter().map(|it| key(it)).collect();
        // Options have commas in them; the other separators are chosen because options do not have them.
        if options.is_empty() && separator == Some(',') {
            options = inseparable(cells, ',');
        }
        let pieces = |option: &String| separator.map_or(1, |it| option.split(it).count());
        let longest = options.iter().map(pieces).max().unwrap_or(1);
        Self { separator, options, longest }
    }

    /// The items of a cell in their order, without answers that say nothing. They may repeat.
    pub(super) fn split(&self, cell: &str) -> Vec<String> {
        let items = self.pieces(cell).into_iter().map(clean);
        items.filter(|item| !super::answers::says_nothing(item)).collect()
    }

    fn pieces<'a>(&self, cell: &'a str) -> Vec<&'a str> {
        let Some(separator) = self.separator else { return vec![cell] };
        let bounds = bounds(cell, separator);
        let mut pieces = Vec::new();
        let mut first = 0;
        while first < bounds.len() {
            let last =
                self.option_end(cell, &bounds, first).unwrap_or_else(|| balanced_end(cell, &bounds, first));
            pieces.push(&cell[bounds[first].0..bounds[last].1]);
            first = last + 1;
        }
        pieces
    }

    /// The last piece of the longest known option that begins with this piece.
    fn option_end(&self, cell: &str, bounds: &[(usize, usize)], first: usize) -> Option<usize> {
        if self.options.is_empty() {
            return None;
        }
        let end = bounds.len().min(first + self.longest);
        (first..end).rev().find(|last| self.options.contains(&key(&cell[bounds[first].0..bounds[*last].1])))
    }
}

/// Where the pieces between separators begin and end.
fn bounds(cell: &str, separator: char) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut start = 0;
    for (at, found) in cell.match_indices(separator) {
        bounds.push((start, at));
        start = at + found.len();
    }
    bounds.push((start, cell.len()));
    bounds
}

/// The piece in which the brackets opened in this one are closed; this one if they never are.
fn balanced_end(cell: &str, bounds: &[(usize, usize)], first: usize) -> usize {
    /// No option is this long, and each piece would otherwise be looked at as often as there are pieces.
    const FARTHEST: usize = 40;
    let mut depth = 0_i32;
    for (last, (from, to)) in bounds.iter().enumerate().skip(first).take(FARTHEST) {
        for character in cell[*from..*to].chars() {
            match character {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = (depth - 1).max(0),
                _ => {}
            }
        }
        if depth == 0 {
            return last;
        }
    }
    first
}

/// The separator of a column: line breaks, semicolons or bars where they occur in cells at all, else commas where
/// what they separate is short.
fn separator<'a>(cells: &(impl Iterator<Item = &'a str> + Clone)) -> Option<char> {
    let filled = || cells.clone().filter(|cell| !cell.trim().is_empty());
    let total = filled().count();
    for separator in ['\n', ';', '|'] {
        let with = filled().filter(|cell| cell.trim_end_matches(separator).contains(separator)).count();
        let ends = filled().filter(|cell| cell.ends_with(separator)).count();
        // A stray one in a single cell among many is no convention.
        if with * 20 > total || ends * 2 > total {
            return Some(separator);
        }
    }
    let (mut pieces, mut short) = (0_usize, 0_usize);
    for cell in filled() {
        let bounds = bounds(cell, ',');
        if bounds.len() > 1 {
            pieces += bounds.len();
            let words = |(from, to): &&(usize, usize)| cell[*from..*to].split_whitespace().count();
            short += bounds.iter().filter(|it| words(it) <= WORDS_OF_AN_ITEM).count();
        }
    }
    (pieces > 0 && short * 10 >= pieces * 9).then_some(',')
}

/// Pairs of neighbouring pieces that occur only together: "Yes, from employee to entrepreneur" is one option when
/// neither part ever stands without the other.
///
/// A second part of several words in lower case continues a sentence, so three times are enough, and the first part
/// may begin other sentences; otherwise it takes five times, since people do choose the same two options together.
fn inseparable<'a>(cells: impl Iterator<Item = &'a str>, separator: char) -> HashSet<String> {
    let mut alone: HashMap<String, u32> = HashMap::new();
    let mut together: HashMap<(String, String), (u32, bool, String)> = HashMap::new();
    for cell in cells {
        let bounds = bounds(cell, separator);
        let keys: Vec<String> = bounds.iter().map(|(from, to)| key(&cell[*from..*to])).collect();
        for it in &keys {
            *alone.entry(it.clone()).or_default() += 1;
        }
        for (index, pair) in keys.windows(2).enumerate() {
            let second = cell[bounds[index + 1].0..bounds[index + 1].1].trim_start();
            let sentence = cell[bounds[index].0..].trim_start().starts_with(char::is_uppercase);
            let continues =
                sentence && second.starts_with(char::is_lowercase) && second.trim_end().contains(' ');
            let joined = key(&cell[bounds[index].0..bounds[index + 1].1]);
            let entry = together.entry((pair[0].clone(), pair[1].clone())).or_insert((0, continues, joined));
            entry.0 += 1;
            entry.1 &= continues;
        }
    }
    let count = |piece: &String| alone.get(piece).copied().unwrap_or(0);
    together
        .into_iter()
        .filter(|((first, second), (times, continues, _))| {
            let enough = if *continues { *times >= 3 } else { *times >= 5 };
            enough && count(second) == *times && (count(first) == *times || *continues)
        })
        .map(|(_, (_, _, joined))| joined)
        .collect()
}

/// Options compare without regard to letter case and the amount of white space.
fn key(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// On one line, without the mark of a list before it or a full stop of a list after it.
fn clean(text: &str) -> String {
    let text = text.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '•' | '*' | '·' | '–'));
    let text =
        text.strip_prefix("- ").unwrap_or(text).trim_end_matches(|it: char| it.is_whitespace() || it == ';');
    if !text.contains(char::is_control) && !text.contains("  ") {
        return text.to_owned();
    }
    let printable: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    printable.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cells: &[&str], given: &ListFormat, expected: &[&[&str]]) {
        let splitter = Splitter::learn(cells.iter().copied(), given);
        let items: Vec<Vec<String>> = cells.iter().map(|cell| splitter.split(cell)).collect();
        assert_eq!(items, expected);
    }

    #[test]
    fn brackets_keep_an_option_whole() {
        let cells = ["CI/CD (GitHub Actions, GitLab CI, Jenkins), AWS", "AWS", "Docker, (half open, AWS"];
        check(
            &cells,
            &ListFormat::default(),
            &[
                &["CI/CD (GitHub Actions, GitLab CI, Jenkins)", "AWS"],
                &["AWS"],
                &["Docker", "(half open", "AWS"],
            ],
        );
    }

    #[test]
    fn the_options_of_the_form_win() {
        let options = vec!["Planning, budgeting, control".to_owned(), "Planning".to_owned()];
        check(
            &["planning, Budgeting,  control, Planning", "Sales, Planning, budgeting"],
            &ListFormat { separator: Some(','), options },
            &[&["planning, Budgeting, control", "Planning"], &["Sales", "Planning", "budgeting"]],
        );
    }

    #[test]
    fn parts_that_never_occur_apart_are_one_option() {
        check(
            &[
                "Yes, from job to firm",
                "No",
                "Yes, from job to firm, Maybe",
                "Yes, from job to firm",
                "Maybe",
            ],
            &ListFormat::default(),
            &[
                &["Yes, from job to firm"],
                &["No"],
                &["Yes, from job to firm", "Maybe"],
                &["Yes, from job to firm"],
                &["Maybe"],
            ],
        );
        check(&["A, B", "A, B", "B"], &ListFormat::default(), &[&["A", "B"], &["A", "B"], &["B"]]);
    }

    #[test]
    fn the_separator_is_learnt_from_the_column() {
        let none = ListFormat::default();
        check(&["a, b;c;", "d;"], &none, &[&["a, b", "c"], &["d"]]);
        check(&["- a\n- b, c\n\n• d"], &none, &[&["a", "b, c", "d"]]);
        check(&["Rust; rust ;Go;-"], &none, &[&["Rust", "rust", "Go"]]);
        let prose = "I have led teams for many years now, and I would be glad to share what I know about it";
        check(&[prose], &none, &[&[prose]]);
    }

    proptest! {
        #[test]
        fn nothing_but_separators_is_lost(cells in prop::collection::vec("[a-c(),; ]{0,30}", 1..8)) {
            let splitter = Splitter::learn(cells.iter().map(String::as_str), &ListFormat::default());
            for cell in &cells {
                let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<HashSet<_>>();
                let items = splitter.split(cell).concat();
                prop_assert_eq!(letters(&items), letters(cell));
            }
        }
    }
}
