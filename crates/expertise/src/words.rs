//! Text to words: normalised, with their places in the text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

/// Longer words are cut here: nothing that is matched is that long, and a hostile text could be one word.
const LONGEST_WORD_BYTES: usize = 120;
/// A `<` opens a tag only if a `>` follows within this many bytes.
const LONGEST_TAG_BYTES: usize = 2_000;

/// Where a word stands in a text, and in which company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes of the original text.
    pub(crate) span: Range<usize>,
    /// Counts up at every mark that ends a clause: a negation reaches to the end of its clause.
    pub(crate) clause: u32,
    /// Counts up at every mark that ends a sentence or list item: no label reaches across it.
    pub(crate) sentence: u32,
    /// Only a hyphen stands between the previous word and this one, as in "e-learning".
    pub(crate) hyphenated: bool,
}

/// Splits a text into words. HTML tags and entities are skipped; `c++`, `c#` and single letters are words. `word` gets the words
/// in the order of the text, as they are spelt, and tells whether anything is left of one that is normalised.
///
/// Cost: linear in the text.
pub(crate) fn scan(text: &str, mut word: impl FnMut(&str, Token) -> bool) {
    let (mut clause, mut sentence) = (0, 0);
    let (mut hyphenated, mut any) = (false, false);
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some(length) = matches!(character, '<' | '&').then(|| markup(&text[at..])).flatten() {
            // A tag such as <br> or <li> separates items; an entity such as &amp; does not.
            let tag = character == '<';
            sentence += u32::from(tag);
            clause += u32::from(tag);
            hyphenated = false;
            at += length;
        } else if is_word_character(character) {
            let span = at..at + word_length(&text[at..]);
            at = span.end;
            any |= word(&text[span.clone()], Token { span, clause, sentence, hyphenated });
            hyphenated = false;
        } else {
            clause += u32::from(ends_clause(character));
            let decimal_or_domain = character == '.' && text[at + 1..].starts_with(is_word_character);
            sentence += u32::from(ends_sentence(character) && !decimal_or_domain);
            hyphenated = matches!(character, '-' | '\u{2010}' | '\u{2011}') && any;
            at += character.len_utf8();
        }
    }
}

/// The words of a label, without places.
pub(crate) fn of_label(label: &str) -> Vec<String> {
    let mut words = Vec::new();
    scan(label, |spelling, _| {
        let normal = normalise(spelling);
        let is_word = !normal.is_empty();
        words.extend(is_word.then_some(normal));
        is_word
    });
    words
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric()
}

fn continues_word(character: char) -> bool {
    // Combining marks, soft hyphens, joiners and apostrophes stand inside words.
    is_word_character(character)
        || canonical_combining_class(character) != 0
        || matches!(character, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\'' | '’')
}

fn word_length(text: &str) -> usize {
    let plain = text.bytes().take_while(|it| it.is_ascii_alphanumeric() || *it == b'\'').count();
    let length = match text.as_bytes().get(plain) {
        Some(next) if !next.is_ascii() => {
            let rest = text[plain..].find(|character| !continues_word(character));
            rest.map_or(text.len(), |it| plain + it)
        }
        _ => plain,
    };
    let rest = &text[length..];
    // Names of programming languages end in marks: c++, c#, f#.
    if length <= 2 && rest.starts_with("++") {
        length + 2
    } else if length <= 2 && rest.starts_with('#') {
        length + 1
    } else {
        length
    }
}

fn ends_clause(character: char) -> bool {
    ends_sentence(character) || matches!(character, ',' | ':' | '(' | ')' | '–' | '—')
}

fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | ';' | '!' | '?' | '\n' | '\r' | '\t' | '•' | '|' | '·' | '*')
}

/// The length of the HTML tag or entity at the start of the text, if one stands there.
fn markup(text: &str) -> Option<usize> {
    let mut characters = text.chars();
    let first = characters.next()?;
    let second = characters.next()?;
    match first {
        '<' if second.is_ascii_alphabetic() || second == '/' || second == '!' => {
            let window = text.as_bytes().get(..LONGEST_TAG_BYTES).unwrap_or(text.as_bytes());
            window.iter().position(|byte| *byte == b'>').map(|end| end + 1)
        }
        '&' if second.is_ascii_alphabetic() || second == '#' => {
            let window = text.as_bytes().get(..10).unwrap_or(text.as_bytes());
            window.iter().position(|byte| *byte == b';').map(|end| end + 1)
        }
        _ => None,
    }
}

/// Lower case and composed, with accents dropped from all letters but å, ä and ö, which are letters of their own here.
pub(crate) fn normalise(word: &str) -> String {
    let mut normal = String::with_capacity(word.len());
    if word.is_ascii() {
        normal.extend(
            word.bytes().filter(|byte| *byte != b'\'').map(|byte| char::from(byte.to_ascii_lowercase())),
        );
    } else {
        let mut base = None;
        for character in word.nfkd().flat_map(char::to_lowercase) {
            if canonical_combining_class(character) != 0 {
                if let Some(composed) = base.and_then(|letter| compose(letter, character))
                    && matches!(composed, 'å' | 'ä' | 'ö')
                {
                    normal.pop();
                    normal.push(composed);
                }
                base = None;
            } else if character.is_alphanumeric() || matches!(character, '+' | '#') {
                base = Some(character);
                if character == 'ß' { normal.push_str("ss") } else { normal.push(character) }
            }
        }
    }
    if normal.len() > LONGEST_WORD_BYTES {
        let cut = normal.floor_char_boundary(LONGEST_WORD_BYTES);
        normal.truncate(cut);
    }
    normal
}
