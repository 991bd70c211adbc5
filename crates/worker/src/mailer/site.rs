//! Who writes: the installation's address in the web and in the mail.

use super::message::HeaderText;
use domain::Email;
use std::fmt;
use url::Url;

/// What every letter of the installation has in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub base_url: BaseUrl,
    pub sender: Sender,
}

/// Who stands in the letters' From. What people type never does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub name: HeaderText,
    pub address: Email,
}

/// Where people reach the installation: `https://mentoring.example.org`, perhaps with a path, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    host: String,
}

/// Why this can not be the installation's address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSite {
    #[error("{0:?} is not an address such as https://mentoring.example.org")]
    NotAnAddress(String),
    #[error("{0:?} has a user name, a question mark or a hash sign, which an installation's address has not")]
    TooMuch(String),
}

impl BaseUrl {
    pub fn parse(text: &str) -> Result<Self, InvalidSite> {
        let not_an_address = || InvalidSite::NotAnAddress(text.into());
        let url = Url::parse(text.trim()).map_err(|_| not_an_address())?;
        if !["http", "https"].contains(&url.scheme()) {
            return Err(not_an_address());
        }
        if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
            return Err(InvalidSite::TooMuch(text.into()));
        }
        let host = url.host_str().ok_or_else(not_an_address)?.to_owned();
        Ok(Self { text: url.as_str().trim_end_matches('/').to_owned(), host })
    }

    /// The host's name, in ASCII; the right-hand side of Message-IDs.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The full address of a path that begins with a slash.
    pub(crate) fn at(&self, path: fmt::Arguments<'_>) -> String {
        format!("{}{path}", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installations_address_is_read_kindly_and_links_are_made_from_it() {
        let check = |text: &str, link: Result<&str, InvalidSite>| {
            let found = BaseUrl::parse(text).map(|it| it.at(format_args!("/programmes/{}", "spring")));
            assert_eq!(found.as_deref(), link.as_ref().map(|it| *it), "{text}");
        };
        check("https://mentoring.example.org/", Ok("https://mentoring.example.org/programmes/spring"));
        check(" http://localhost:8080 ", Ok("http://localhost:8080/programmes/spring"));
        check("https://example.org/mentor/", Ok("https://example.org/mentor/programmes/spring"));
        check(
            "https://mentorering-på.example/",
            Ok("https://xn--mentorering-p-1fb.example/programmes/spring"),
        );
        let not_an_address = |text: &str| Err(InvalidSite::NotAnAddress(text.into()));
        check("mentoring.example.org", not_an_address("mentoring.example.org"));
        check("javascript:alert(1)", not_an_address("javascript:alert(1)"));
        let query = "https://example.org/?a=b";
        check(query, Err(InvalidSite::TooMuch(query.into())));
    }
}
