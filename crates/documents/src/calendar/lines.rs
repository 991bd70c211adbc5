//! Content lines (RFC 5545, 3.1): escaped, folded, ended with CRLF.

/// A line has at most this many octets, its end not counted.
const LONGEST: usize = 75;

#[derive(Default)]
pub(super) struct Lines {
    out: String,
}

impl Lines {
    /// A property whose name and value are made of characters that need no escaping.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut octets = 0;
        for character in line.chars() {
            if octets + character.len_utf8() > LONGEST {
                self.out.push_str("\r\n ");
                // The space that marks the continuation counts.
                octets = 1;
            }
            self.out.push(character);
            octets += character.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// A property of type TEXT (RFC 5545, 3.3.11).
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.add(name, &escape(value));
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Whatever a program might take for the end of a line.
pub(super) fn is_line_break(character: char) -> bool {
    matches!(character, '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Line breaks of every kind become `\n`; other control characters are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.trim().chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            it if is_line_break(it) => escaped.push_str("\\n"),
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\t' => escaped.push(' '),
            it if it.is_control() => {}
            it => escaped.push(it),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            escape("a;b,c\\d\r\ne\rf\n\ng\u{2028}h\u{7}i\tj "),
            "a\\;b\\,c\\\\d\\ne\\nf\\n\\ng\\nhi j"
        );
    }

    proptest! {
        #[test]
        fn lines_fold_within_75_octets_and_unfold_to_the_same(text in "[aä😀;,\\\\]{0,300}|.{0,200}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            let out = lines.finish();
            prop_assert!(out.ends_with("\r\n"));
            let body = out.trim_end_matches("\r\n");
            for line in body.split("\r\n") {
                prop_assert!(line.len() <= LONGEST);
                prop_assert!(!line.contains(is_line_break));
            }
            prop_assert_eq!(body.replace("\r\n ", ""), format!("SUMMARY:{}", escape(&text)));
        }
    }
}
