//! Texts people give, parsed once at the edge: what has these types has been checked.

use std::fmt;

/// Why a text was refused. The wording is the edge's; the figures are here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidText {
    #[error("empty")]
    Empty,
    #[error("{length} characters where at most {most} fit")]
    TooLong { length: usize, most: usize },
    #[error("a line break or control character")]
    ControlCharacter,
    #[error("not an e-mail address")]
    NotAnEmail,
    #[error("not made of lower-case letters, digits and hyphens")]
    NotASlug,
    #[error("not an address of the web")]
    NotAWebAddress,
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )+};
}

texts! {
    /// An e-mail address, trimmed and in lower case: the key by which a person is found again.
    Email,
    /// A person's name as they write it: one line, at most [`PersonName::MOST`] characters.
    PersonName,
    /// One line: a title, a label, an offer. At most [`ShortText::MOST`] characters.
    ShortText,
    /// Several lines: a description, a reason. At most [`LongText::MOST`] characters.
    LongText,
    /// A programme's name in addresses: lower-case ASCII letters, digits and single hyphens.
    Slug,
    /// Where something is on the web: an `http` or `https` address. At most [`WebAddress::MOST`] characters.
    WebAddress,
}

/// One trimmed line of 1 to `most` characters, with runs of white space folded to one space.
fn one_line(text: &str, most: usize) -> Result<String, InvalidText> {
    let trimmed = text.trim();
    if trimmed.chars().any(char::is_control) {
        return Err(InvalidText::ControlCharacter);
    }
    let folded = trimmed.split_whitespace().collect::<Vec<_>>().join(" ");
    within(folded, most)
}

fn within(text: String, most: usize) -> Result<String, InvalidText> {
    match text.chars().count() {
        0 => Err(InvalidText::Empty),
        length if length > most => Err(InvalidText::TooLong { length, most }),
        _ => Ok(text),
    }
}

impl Email {
    /// RFC 5321 allows 254 octets in a path.
    pub const MOST: usize = 254;

    /// Accepts what mail systems deliver to in practice: `local@domain.tld`, no quotes, no comments, no line breaks.
    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let text = one_line(text, Self::MOST)?.to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(InvalidText::NotAnEmail)?;
        let local_allows = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
        let local_is_sound = !local.is_empty()
            && local.len() <= 64
            && local.chars().all(local_allows)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let labels: Vec<&str> = domain.split('.').collect();
        let label_is_sound = |label: &&str| {
            !label.is_empty()
                && label.len() <= 63
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let domain_is_sound = labels.len() >= 2 && labels.iter().all(label_is_sound);
        if local_is_sound && domain_is_sound { Ok(Self(text)) } else { Err(InvalidText::NotAnEmail) }
    }
}

impl PersonName {
    pub const MOST: usize = 120;

    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        one_line(text, Self::MOST).map(Self)
    }

    /// The name's first word, for greetings.
    pub fn first(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }
}

impl ShortText {
    pub const MOST: usize = 300;

    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        one_line(text, Self::MOST).map(Self)
    }

    /// An empty field is no text rather than a wrong one.
    pub fn optional(text: &str) -> Result<Option<Self>, InvalidText> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text).map(Some) }
    }
}

impl WebAddress {
    pub const MOST: usize = 1_000;

    /// Takes addresses of pages, video rooms and files; an address without its scheme gets `https://`. Spaces, quotes
    /// and letters that are not ASCII are refused: an address copied from a browser has none.
    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let text = one_line(text, Self::MOST)?;
        let has_scheme = text.contains("://") || text.split(['/', '?', '#']).any(|it| it.ends_with(':'));
        let address = if has_scheme { text } else { format!("https://{text}") };
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let host = rest.and_then(|it| it.split(['/', '?', '#']).next()).unwrap_or_default();
        let host_is_sound = host.contains('.') && !host.starts_with('.') && !host.contains('@');
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
        if host_is_sound && address.bytes().all(is_plain) {
            within(address, Self::MOST).map(Self)
        } else {
            Err(InvalidText::NotAWebAddress)
        }
    }
}

impl LongText {
    pub const MOST: usize = 10_000;

    /// Keeps line breaks (as `\n`) and tabs; refuses every other control character.
    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(InvalidText::ControlCharacter);
        }
        within(text, Self::MOST).map(Self)
    }

    /// An empty field is no text rather than a wrong one.
    pub fn optional(text: &str) -> Result<Option<Self>, InvalidText> {
        if text.trim().is_empty() { Ok(None) } else { Self::parse(text).map(Some) }
    }
}

impl Slug {
    pub const MOST: usize = 80;

    pub fn parse(text: &str) -> Result<Self, InvalidText> {
        let text = one_line(text, Self::MOST)?;
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let sound = text.chars().all(allowed)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if sound { Ok(Self(text)) } else { Err(InvalidText::NotASlug) }
    }

    /// The slug nearest to a name: Nordic letters lose their marks, everything else becomes a hyphen. `None` when
    /// nothing of the name is left (a name in another script).
    pub fn from_name(name: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in name.to_lowercase().chars() {
            let plain = match c {
                'ä' | 'å' | 'á' | 'à' | 'â' => "a",
                'æ' => "ae",
                'ö' | 'ø' | 'ó' | 'õ' => "o",
                'é' | 'è' | 'ë' | 'ê' => "e",
                'ü' | 'ú' => "u",
                'í' => "i",
                'š' => "s",
                'ž' => "z",
                _ => "",
            };
            if !plain.is_empty() {
                slug.push_str(plain);
            } else if c.is_ascii_lowercase() || c.is_ascii_digit() {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(Self::MOST);
        Self::parse(slug.trim_end_matches('-')).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_folded_and_anything_undeliverable_refused() {
        let check = |given: &str, expected: Result<&str, InvalidText>| {
            assert_eq!(
                Email::parse(given).as_ref().map(Email::as_str),
                expected.as_ref().copied(),
                "{given:?}"
            );
        };
        check(" Aino.Virtanen@Example.ORG ", Ok("aino.virtanen@example.org"));
        check("søren@eksempel.dk", Ok("søren@eksempel.dk"));
        check("", Err(InvalidText::Empty));
        check("aino", Err(InvalidText::NotAnEmail));
        check("aino@example", Err(InvalidText::NotAnEmail));
        check("aino..v@example.org", Err(InvalidText::NotAnEmail));
        check("aino@-example.org", Err(InvalidText::NotAnEmail));
        check("Aino <aino@example.org>", Err(InvalidText::NotAnEmail));
        check("aino@example.org\nBcc: all@example.org", Err(InvalidText::ControlCharacter));
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(
            ShortText::parse("  palvelu \u{a0} muotoilu ").map(ShortText::into_string),
            Ok("palvelu muotoilu".into())
        );
        assert_eq!(ShortText::parse("a\u{0}b"), Err(InvalidText::ControlCharacter));
        let length = ShortText::MOST + 1;
        assert_eq!(ShortText::parse(&"å".repeat(length)), Err(InvalidText::TooLong { length, most: 300 }));
        assert_eq!(ShortText::optional("   "), Ok(None));
    }

    #[test]
    fn an_address_of_the_web_is_one_that_can_be_followed() {
        let check = |given: &str, expected: Result<&str, InvalidText>| {
            let parsed = WebAddress::parse(given);
            assert_eq!(parsed.as_ref().map(WebAddress::as_str), expected.as_ref().copied(), "{given:?}");
        };
        check(" https://meet.example.org/room?a=1#b ", Ok("https://meet.example.org/room?a=1#b"));
        check("http://192.0.2.1:8080/", Ok("http://192.0.2.1:8080/"));
        check("meet.example.org:8443/room", Ok("https://meet.example.org:8443/room"));
        check("", Err(InvalidText::Empty));
        for text in [
            "room 5",
            "javascript:alert(1)",
            "ftp://x.org",
            "https://x",
            "https://a@b.org",
            "x.org/\"",
            "x.org/ä",
        ] {
            check(text, Err(InvalidText::NotAWebAddress));
        }
    }

    #[test]
    fn a_long_text_keeps_its_line_breaks() {
        assert_eq!(
            LongText::parse("one\r\ntwo\rthree").map(LongText::into_string),
            Ok("one\ntwo\nthree".into())
        );
        assert_eq!(LongText::parse("bell\u{7}"), Err(InvalidText::ControlCharacter));
    }

    #[test]
    fn a_slug_is_made_from_a_nordic_name() {
        let check = |name: &str, slug: Option<&str>| {
            assert_eq!(Slug::from_name(name).as_ref().map(Slug::as_str), slug, "{name}");
        };
        check("Yhteinen kehittäminen – kevät 2027", Some("yhteinen-kehittaminen-kevat-2027"));
        check("Fælles læring på Øresund", Some("faelles-laering-pa-oresund"));
        check("наставничество", None);
        assert_eq!(Slug::parse("a--b"), Err(InvalidText::NotASlug));
    }
}
