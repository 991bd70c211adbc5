//! The text of an output, and its versions.

use crate::{InvalidText, ParticipantId, Timestamp};
use std::fmt;

/// A text in Markdown, of at most [`OutputText::MOST_BYTES`].
#[derive(Clone, Default, PartialEq, Eq)]
pub struct OutputText(String);

impl OutputText {
    /// About a hundred pages.
    pub const MOST_BYTES: usize = 256 << 10;

    /// Keeps line breaks (as `\n`) and tabs; refuses every other control character. Spaces at the end of lines mean
    /// something in Markdown and stay; empty lines around the text go. Too long is told in bytes.
    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim_end().trim_start_matches('\n');
        if text.chars().any(|it| it.is_control() && it != '\n' && it != '\t') {
            return Err(InvalidText::ControlCharacter);
        }
        match text.len() {
            0 => Err(InvalidText::Empty),
            length if length > Self::MOST_BYTES => {
                Err(InvalidText::TooLong { length, most: Self::MOST_BYTES })
            }
            _ => Ok(Self(text.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn words(&self) -> usize {
        self.0.split_whitespace().count()
    }
}

/// Texts are long and private: a log says only how long.
impl fmt::Debug for OutputText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OutputText({} bytes)", self.0.len())
    }
}

/// One version of a text. Versions are never changed: restoring an old one writes it once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextVersion {
    /// 1 for the first.
    pub number: u32,
    pub by: ParticipantId,
    pub at: Timestamp,
    /// The version whose text this one takes up again.
    pub restores: Option<u32>,
    /// Two members had written at the same time, and this version joins both.
    pub joins: bool,
    /// Words in it, for the list of versions.
    pub words: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_plain_lines_of_a_bounded_length() {
        let parse = |text: &str| OutputText::parse(text).map(|it| it.as_str().to_owned());
        assert_eq!(parse("\r\n\n# Title\r\n\r\n  two  \rthree \n\n"), Ok("# Title\n\n  two  \nthree".into()));
        assert_eq!(parse(" \n "), Err(InvalidText::Empty));
        assert_eq!(parse("a\u{0}b"), Err(InvalidText::ControlCharacter));
        assert_eq!(parse(&"å".repeat(100 << 10)).map(|it| it.len()), Ok(200 << 10));
        let length = 2 << 20;
        assert_eq!(
            parse(&"x".repeat(length)),
            Err(InvalidText::TooLong { length, most: OutputText::MOST_BYTES })
        );
    }
}
