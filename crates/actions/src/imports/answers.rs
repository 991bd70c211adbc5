//! Answers of a file in the domain's types: what taking people in and matching a file understand alike.

use documents::columns;
use domain::ShortText;
use domain::participant::{Mode, Part};

/// As what somebody takes part. Whoever is both or said nothing is an equal; a mentor without a number has one mentee.
pub fn part(role: Option<columns::Role>, capacity: Option<u32>) -> Part {
    match role {
        Some(columns::Role::Mentor) => {
            let capacity = u8::try_from(capacity.unwrap_or(1)).unwrap_or(u8::MAX).max(1);
            Part::Mentor { capacity }
        }
        Some(columns::Role::Mentee) => Part::Mentee,
        Some(columns::Role::Both) | None => Part::Peer,
    }
}

/// How somebody can meet; `None` where the words are not known.
pub const fn mode(it: &columns::Mode) -> Option<Mode> {
    match it {
        columns::Mode::FaceToFace => Some(Mode::InPerson),
        columns::Mode::Remote => Some(Mode::Online),
        columns::Mode::Either => Some(Mode::Either),
        columns::Mode::Other(_) => None,
    }
}

/// As much of a text as fits on a line, cut between words; `None` where no word fits.
pub fn fitting(text: &str) -> Option<ShortText> {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > ShortText::MOST {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    ShortText::parse(&line).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        let long = "word ".repeat(100);
        assert_eq!(fitting(&long).map(|it| it.as_str().len()), Some(299));
        assert_eq!(fitting("  two   words "), ShortText::parse("two words").ok());
        assert_eq!(fitting(&"x".repeat(400)), None);
    }
}
