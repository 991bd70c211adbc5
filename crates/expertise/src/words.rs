//! Text to words: normalised, with their places in the text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Bytes of the original text.
    pub(crate) span: Range<usize>,
    /// Lower case, without soft hyphens and without accents other than those of å, ä and ö.
    pub(crate) text: String,
    /// Counts up at every mark that ends a clause: a negation reaches to the end of its clause.
    pub(crate) clause: u32,
    /// Counts up at every mark that ends a sentence or list item: no label reaches across it.
    pub(crate) sentence: u32,
    /// Only a hyphen stands between the previous word and this one, as in "e-learning".
    pub(crate) hyphenated: bool,
}

/// Longer words are cut here: nothing that is matched is that long, and a hostile text could be one word.
const LONGEST_WORD_BYTES: usize = 120;
/// A `<` opens a tag only if a `>` follows within this many bytes.
const LONGEST_TAG_BYTES: usize = 2_000;

/// Splits a text into words. HTML tags and entities are skipped; `c++`, `c#` and single letters are words.
///
/// Cost: linear in the text.
pub(crate) fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut clause, mut sentence) = (0, 0);
    let mut hyphenated = false;
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some(length) = markup(&text[at..]) {
            // A tag such as <br> or <li> separates items; an entity such as &amp; does not.
            let tag = character == '<';
            sentence += u32::from(tag);
            clause += u32::from(tag);
            hyphenated = false;
            at += length;
        } else if is_word_character(character) {
            let length = word_length(&text[at..]);
            let normal = normalise(&text[at..at + length]);
            if !normal.is_empty() {
                words.push(Word { span: at..at + length, text: normal, clause, sentence, hyphenated });
            }
            hyphenated = false;
            at += length;
        } else {
            clause += u32::from(ends_clause(character));
            let decimal_or_domain = character == '.' && text[at + 1..].starts_with(is_word_character);
            sentence += u32::from(ends_sentence(character) && !decimal_or_domain);
            hyphenated = matches!(character, '-' | '\u{2010}' | '\u{2011}') && !words.is_empty();
            at += character.len_utf8();
        }
    }
    words
}

/// The items of a list and the sentences of a prose text, as bytes of the text; never empty for a text with a word.
///
/// "Python; R; leading a team" are three things a person wants. A comma does not separate: it stands inside sentences.
pub(crate) fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<(u32, Range<usize>)> = Vec::new();
    for word in split(text) {
        match pieces.last_mut() {
            Some((sentence, piece)) if *sentence == word.sentence => piece.end = word.span.end,
            _ => pieces.push((word.sentence, word.span)),
        }
    }
    pieces.into_iter().map(|it| it.1).collect()
}

/// The words of a label, without places.
pub(crate) fn of_label(label: &str) -> Vec<String> {
    split(label).into_iter().map(|it| it.text).collect()
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
    let length = text.find(|character| !continues_word(character)).unwrap_or(text.len());
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
