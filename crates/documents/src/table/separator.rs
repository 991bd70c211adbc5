//! Which character separates the values of a delimited file, and whether quotes mean anything in it.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// `None` where the file has a single column.
    pub separator: Option<char>,
    pub quoted: bool,
}

const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// How much of the file is looked at.
const SAMPLE_BYTES: usize = 256 << 10;
const SAMPLE_RECORDS: usize = 300;

/// Judges every separator by how many records have exactly as many values as the widest early record, which is
/// taken for the headers: a character inside the values occurs a different number of times in each record.
pub(super) fn guess(text: &str) -> Dialect {
    let sample = sample(text);
    let mut best = (Dialect { separator: None, quoted: true }, 0.0);
    for separator in SEPARATORS.into_iter().filter(|it| sample.contains(*it)) {
        for quoted in [true, false] {
            let dialect = Dialect { separator: Some(separator), quoted };
            let score = score(sample, dialect);
            if score > best.1 {
                best = (dialect, score);
            }
        }
    }
    best.0
}

/// The first part of the text, cut where a line ends so that no record looks shorter than it is.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let cut = (0..=SAMPLE_BYTES).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
    text[..cut].rfind(['\n', '\r']).map_or(&text[..cut], |end| &text[..=end])
}

/// From 0 (not the separator) to about 1, a little more the more columns there are.
fn score(sample: &str, dialect: Dialect) -> f64 {
    let Shape { widths, quotes } = shape(sample, dialect);
    let Some(header) = widths.iter().take(20).copied().max().filter(|it| *it > 1) else { return 0.0 };
    let fitting = widths.iter().filter(|it| **it == header).count();
    // Some programs leave out trailing empty values, so a shorter row speaks only half against.
    let shorter = widths.iter().filter(|it| (2..header).contains(*it)).count();
    let consistency = (fitting as f64 + 0.5 * shorter as f64) / widths.len() as f64;
    let first_is_header = if widths.first() == Some(&header) { 1.0 } else { 0.85 };
    let columns = 0.7 + 0.3 * (1.0 - 1.0 / header as f64);
    // Quotes have a meaning unless they are misplaced and reading without them fits as well.
    let trust = match (dialect.quoted, quotes) {
        (true, Quotes::WellFormed) => 1.0,
        (true, Quotes::Misplaced) => 0.9,
        (true, Quotes::Unclosed) => 0.5,
        (false, _) => 0.95,
    };
    consistency * first_is_header * columns * trust
}

struct Shape {
    /// The number of values of each record that holds any.
    widths: Vec<usize>,
    quotes: Quotes,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    WellFormed,
    /// A quoted value goes on after its closing quote.
    Misplaced,
    Unclosed,
}

enum At {
    Start,
    Plain,
    Quoted,
    AfterQuote,
}

/// Whether a quoted value is still open where the text ends.
pub(super) fn ends_in_quotes(text: &str, separator: Option<char>) -> bool {
    let mut at = At::Start;
    for character in text.chars() {
        at = step(at, character, separator);
    }
    matches!(at, At::Quoted)
}

/// RFC 4180 read leniently: a quote opens only at the start of a value, elsewhere it is a character.
fn step(at: At, character: char, separator: Option<char>) -> At {
    match (at, character) {
        (At::Quoted, '"') => At::AfterQuote,
        (At::Quoted, _) | (At::AfterQuote | At::Start, '"') => At::Quoted,
        (_, '\n' | '\r') => At::Start,
        (_, it) if Some(it) == separator => At::Start,
        _ => At::Plain,
    }
}

fn shape(sample: &str, dialect: Dialect) -> Shape {
    let mut shape = Shape { widths: Vec::new(), quotes: Quotes::WellFormed };
    let (mut at, mut width, mut holds_any) = (At::Start, 1, false);
    for character in sample.chars() {
        let after_quote = matches!(at, At::AfterQuote);
        at = match step(at, character, dialect.separator) {
            At::Quoted if !dialect.quoted => At::Plain,
            it => it,
        };
        if after_quote && matches!(at, At::Plain) {
            shape.quotes = Quotes::Misplaced;
        }
        if !matches!(at, At::Start) {
            holds_any |= !character.is_whitespace();
        } else if Some(character) == dialect.separator {
            width += 1;
        } else {
            if holds_any {
                shape.widths.push(width);
            }
            (width, holds_any) = (1, false);
            if shape.widths.len() == SAMPLE_RECORDS {
                return shape;
            }
        }
    }
    if holds_any {
        shape.widths.push(width);
    }
    if matches!(at, At::Quoted) {
        shape.quotes = Quotes::Unclosed;
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: Option<char>, quoted: bool) {
        assert_eq!(guess(text), Dialect { separator, quoted }, "{text}");
    }

    #[test]
    fn the_separator_is_the_one_that_fits_every_row() {
        check("name,skills\nAino,a;b;c\nBo,d;e\n", Some(','), true);
        check("nimi;taidot;palkka\nAino;a, b, c;3,5\nBo;d, e;2,75\n", Some(';'), true);
        check("nimi;palkka\nAino;3,5\nBo;2,7\n", Some(';'), true);
        check("name\tskills\nAino\ta, b; c\nBo\td\n", Some('\t'), true);
        check("name|skills\nAino|a\n", Some('|'), true);
        check("name\nAino\nBo\n", None, true);
        check("", None, true);
    }

    #[test]
    fn quoted_separators_and_lines_do_not_count() {
        check("name,\"what,\nand why\"\nAino,\"a,b;c;d\"\nBo,\"x\"\"y,z\"\n", Some(','), true);
    }

    #[test]
    fn quotes_that_are_only_characters_are_seen() {
        check("a\tb\n\"so called\" skill\tx\n1\t2\n", Some('\t'), false);
        check("a\tb\n\"open\tx\n1\t2\n3\t4\n", Some('\t'), false);
    }

    #[test]
    fn a_title_above_the_headers_does_not_confuse() {
        check("Sign-ups, spring\n\nname;organisation;skills\nAino;A;x\nBo;B;y, z\n", Some(';'), true);
    }
}
