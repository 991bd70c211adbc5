//! A letter as mail systems want it.

use super::site::Site;
use actions::mails::ToSend;
use documents::calendar::Method;
use domain::{Email, Timestamp};
use lettre::Address;
use lettre::address::{AddressError, Envelope};
use lettre::message::header::{ContentType, ContentTypeErr, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use std::error::Error;
use std::time::SystemTime;
use storage::mails::Wording;

/// One line of text for a header: no line break, no other control character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderText(String);

/// The text would end its header and begin another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a line break or control character in what should be one line")]
pub struct InvalidHeaderText;

/// A letter ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    pub(crate) envelope: Envelope,
    /// The whole message, headers and body.
    pub bytes: Vec<u8>,
    /// The same for every attempt to send the same letter.
    pub message_id: String,
}

/// Why a letter can not be given to any mail system.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CannotCompose {
    #[error(transparent)]
    Header(#[from] InvalidHeaderText),
    #[error("mail systems do not accept the address {0}: {1}")]
    Address(Email, AddressError),
    #[error("the message can not be made: {0}")]
    Message(#[from] lettre::error::Error),
    #[error("the calendar part can not be named: {0}")]
    ContentType(#[from] ContentTypeErr),
}

impl HeaderText {
    pub fn parse(text: &str) -> Result<Self, InvalidHeaderText> {
        // The line and paragraph separators are no control characters, but some programs break lines at them.
        let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
        if text.chars().any(breaks) { Err(InvalidHeaderText) } else { Ok(Self(text.trim().to_owned())) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says to other programs that nobody is to answer by machine (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}

/// Where mail programs let the reader end reminders (RFC 2369), with one press of their own button (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Says that a POST to that address is enough.
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".into())
    }
}

/// Makes the message of a letter. Its Message-ID depends only on the letter and the site.
pub(crate) fn compose(
    site: &Site,
    letter: &ToSend,
    wording: &Wording,
    now: Timestamp,
) -> Result<Outgoing, CannotCompose> {
    let subject = HeaderText::parse(&wording.subject)?;
    let mail = &letter.mail;
    let name = mail.name.as_ref().filter(|_| !mail.letter.is_to_unproved_address());
    let name = name.map(|it| HeaderText::parse(it.as_str())).transpose()?;
    let to = Mailbox::new(name.map(|it| it.0), address(&mail.to)?);
    let from = Mailbox::new(Some(site.sender.name.0.clone()), address(&site.sender.address)?);
    let message_id = format!("<{}@{}>", mail.id, site.base_url.host());

    let mut message = Message::builder()
        .message_id(Some(message_id.clone()))
        .date(SystemTime::from(now))
        .from(from)
        .to(to)
        .subject(subject.0)
        .header(AutoSubmitted);
    if let Some(programme) = letter.about.programme() {
        message = message.reply_to(Mailbox::new(None, address(&programme.contact)?));
    }
    if let Some(token) = letter.about.unsubscribe_token() {
        let address = site.base_url.at(format_args!("/reminders/{token}/none"));
        message = message.header(ListUnsubscribe(format!("<{address}>"))).header(ListUnsubscribePost);
    }
    let message = message.multipart(body(wording)?)?;
    Ok(Outgoing { envelope: message.envelope().clone(), bytes: message.formatted(), message_id })
}

/// The text and the HTML; with a calendar part as well it stands beside them, where mail programs ask for the answer, and
/// once more as a file for those that do not.
fn body(wording: &Wording) -> Result<MultiPart, CannotCompose> {
    let words = MultiPart::alternative_plain_html(wording.plain.clone(), wording.html.clone());
    let Some(calendar) = &wording.calendar else { return Ok(words) };
    let method = Method::of(calendar).unwrap_or(Method::Publish).name();
    let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"))?;
    let part = SinglePart::builder().header(kind.clone()).body(calendar.clone());
    let file = Attachment::new("invitation.ics".to_owned()).body(calendar.clone(), kind);
    Ok(MultiPart::mixed().multipart(words.singlepart(part)).singlepart(file))
}

/// The address with its domain in ASCII, which every mail server understands.
fn address(email: &Email) -> Result<Address, CannotCompose> {
    let (user, domain) = email.as_str().rsplit_once('@').unwrap_or((email.as_str(), ""));
    let domain = match url::Host::parse(domain) {
        Ok(host) => host.to_string(),
        Err(_) => domain.to_owned(),
    };
    Address::new(user, domain).map_err(|error| CannotCompose::Address(email.clone(), error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mailer::{BaseUrl, Sender};
    use actions::mails::About;
    use domain::mail::{Delivery, Letter, Mail};
    use domain::{Language, PersonName};

    fn email(text: &str) -> Email {
        Email::parse(text).expect("an address")
    }

    /// The headers of a letter to this person under this subject.
    fn headers(name: &str, to: &str, subject: &str) -> Result<String, String> {
        let (code, token) = ("K7WPQ2".to_owned(), "8f2c".to_owned());
        headers_of(name, to, subject, About::SignIn { code, token, life_minutes: 10 })
    }

    fn headers_of(name: &str, to: &str, subject: &str, about: About) -> Result<String, String> {
        let sender =
            Sender { name: HeaderText("Crossmentor".into()), address: email("mentoring@example.org") };
        let base_url = BaseUrl::parse("https://mentoring.example.org").expect("an address");
        let (code, token) = ("K7WPQ2".to_owned(), "8f2c".to_owned());
        let letter = ToSend {
            mail: Mail {
                id: uuid::Uuid::from_u128(9).into(),
                to: email(to),
                name: Some(PersonName::parse(name).expect("a name")),
                language: Language::En,
                letter: Letter::SignIn { code, token },
                programme: None,
                created_at: Timestamp::UNIX_EPOCH,
                delivery: Delivery::Queued,
            },
            about,
            time_zone: chrono_tz::Tz::UTC,
            reply: None,
        };
        let wording =
            Wording { subject: subject.into(), plain: "p".into(), html: "h".into(), calendar: None };
        let message = compose(&Site { base_url, sender }, &letter, &wording, Timestamp::UNIX_EPOCH)
            .map_err(|error| error.to_string())?;
        let text = String::from_utf8(message.bytes).expect("a message in ASCII");
        Ok(text.split("\r\n\r\n").next().unwrap_or_default().to_owned())
    }

    #[test]
    fn a_header_is_one_line() {
        let check =
            |text: &str, expected| assert_eq!(HeaderText::parse(text).map(|it| it.0), expected, "{text:?}");
        check(" Nordic Exchange ", Ok("Nordic Exchange".into()));
        for text in ["a\r\nBcc: eve@example.org", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
            check(text, Err(InvalidHeaderText));
        }
        let injected = headers("Aino", "aino@example.org", "Hello\r\nBcc: eve@example.org");
        assert_eq!(injected, Err(InvalidHeaderText.to_string()));
    }

    #[test]
    fn a_name_can_be_no_address_and_no_header() {
        let to = |name| {
            let headers = headers(name, "aino@example.org", "Hello").expect("a message");
            headers.lines().find(|it| it.starts_with("To: ")).unwrap_or_default().to_owned()
        };
        assert_eq!(to("Aino Lehtonen"), "To: \"Aino Lehtonen\" <aino@example.org>");
        assert_eq!(to("A\", <eve@x.org>"), "To: =?utf-8?b?QSIsIDxldmVAeC5vcmc+?= <aino@example.org>");
        assert_eq!(to("Åsa"), "To: =?utf-8?b?w4VzYQ==?= <aino@example.org>");
    }

    #[test]
    fn a_letter_that_reminds_can_be_ended_with_one_press() {
        let programme = actions::mails::ProgrammeFacts {
            name: domain::ShortText::parse("Spring").expect("a name"),
            slug: domain::Slug::parse("spring").expect("a slug"),
            method: domain::Method::CrossExpertise,
            theme: None,
            contact: email("office@example.org"),
            dates: vec![],
        };
        let token = "8f2c".to_owned();
        let digest = actions::mails::DigestFacts { programme, steps: vec![], token };
        let headers =
            headers_of("Aino", "aino@example.org", "Hello", About::Digest(digest)).expect("a message");
        assert!(
            headers.contains("List-Unsubscribe: <https://mentoring.example.org/reminders/8f2c/none>"),
            "{headers}"
        );
        assert!(headers.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{headers}");
        let sign_in = self::headers("Aino", "aino@example.org", "Hello").expect("a message");
        assert!(!sign_in.contains("List-Unsubscribe"), "{sign_in}");
    }

    #[test]
    fn a_domain_in_any_script_is_sent_as_mail_servers_know_it() {
        let headers = headers("Søren", "soren@eksempel-på.dk", "Hej").expect("a message");
        assert!(headers.contains("<soren@xn--eksempel-p-b6a.dk>"), "{headers}");
    }
}
