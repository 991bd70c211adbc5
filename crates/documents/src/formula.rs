//! Keeping spreadsheet programs from running a text as a formula.
//!
//! CSV has no types: a program that opens it runs what begins like a formula (CWE-1236). An apostrophe in front
//! makes it text. Escaping is reversible: a text that already looks escaped gets one more apostrophe.

use std::borrow::Cow;

/// The text as it is safe in a CSV file.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if begins_like_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes back what [`escape`] added, and nothing else.
pub(crate) fn unescape(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_like_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// White space before the sign is passed over, since some programs drop it on import.
fn begins_like_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n', '\0']) {
        return true;
    }
    let sign = text.trim_start_matches(char::is_whitespace).chars().next();
    sign.is_some_and(|it| matches!(it, '=' | '+' | '-' | '@' | '\0' | '＝' | '＋' | '－' | '＠'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, escaped: &str) {
        assert_eq!((escape(text).as_ref(), unescape(escaped)), (escaped, text));
    }

    #[test]
    fn formulas_become_text_and_come_back() {
        check("=1+1", "'=1+1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("-5", "'-5");
        check("＝cmd", "'＝cmd");
        check("\tx", "'\tx");
        check(" +x", "' +x");
        check("'=x", "''=x");
        check("it's", "it's");
        check("'quoted'", "'quoted'");
        check("", "");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@a \t-]{0,6}|.{0,20}") {
            let escaped = escape(&text);
            prop_assert!(!begins_like_formula(&escaped));
            prop_assert_eq!(unescape(&escaped), &text);
        }
    }
}
