//! What people send with forms: read once into the field's own types, or given back as they wrote it with what has to
//! be mended beside each answer.
//!
//! ```text
//! pub async fn create(visitor: Visitor, mut form: Form) -> Result<Response, Problem> {
//!     form.only(&["name", "hours"])?;
//!     let name = form.required(visitor.texts, "name", PersonName::parse);
//!     let hours = form.whole_number(visitor.texts, "hours", 1..=40);
//!     let (Some(name), Some(hours)) = (name, hours) else {
//!         return Ok(form.refused(page(&visitor, &form)));
//!     };
//!     …
//! }
//! ```

mod rows;

pub use rows::{RowAction, RowFields};

use crate::errors::Problem;
use axum::extract::{FromRequest, RawForm, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, NaiveTime};
use domain::InvalidText;
use std::error::Error;
use std::ops::RangeInclusive;
use tower_http::timeout::TimeoutError;
use url::form_urlencoded;
use wording::Texts;

/// The field that submit buttons may set to say what they do.
pub const ACTION: &str = "do";

/// A form as it was sent, or blank, with the problems found in it so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    answers: Vec<(String, String)>,
    problems: Vec<Refusal>,
}

/// An answer that cannot be taken, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The field's name.
    pub field: String,
    /// A sentence in the visitor's language.
    pub remedy: String,
}

impl Form {
    /// A form that nobody has filled in.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A form that holds what is already known. A name may come several times: ranked answers, ticked boxes.
    pub fn with<N: Into<String>, V: Into<String>>(answers: impl IntoIterator<Item = (N, V)>) -> Self {
        let answers = answers.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { answers, problems: Vec::new() }
    }

    /// Every answer by its field, in the order of the form.
    pub fn answers(&self) -> &[(String, String)] {
        &self.answers
    }

    /// The answer to a field as it was written; empty when there is none.
    pub fn value(&self, field: &str) -> &str {
        self.values(field).next().unwrap_or_default()
    }

    /// All answers to a field, in the order they were given.
    pub fn values<'a>(&'a self, field: &str) -> impl Iterator<Item = &'a str> {
        self.answers.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a box or a choice of this value was ticked.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.values(field).any(|it| it == value)
    }

    /// What the pressed button says it does.
    pub fn action(&self) -> &str {
        self.value(ACTION)
    }

    /// Refuses forms with a field that the page does not have: nobody sets by hand what was not offered.
    pub fn only(&self, fields: &[&str]) -> Result<(), Problem> {
        let known = |name: &str| name == ACTION || fields.contains(&name);
        if self.answers.iter().all(|(name, _)| known(name)) { Ok(()) } else { Err(Problem::Unprocessable) }
    }

    /// Notes that an answer cannot be taken, also when only the action found out. The first problem of a field counts.
    pub fn refuse(&mut self, field: &str, remedy: impl Into<String>) {
        if self.problem(field).is_none() {
            self.problems.push(Refusal { field: field.to_owned(), remedy: remedy.into() });
        }
    }

    pub fn problem(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|it| it.field == field).map(|it| it.remedy.as_str())
    }

    /// In the order they were found, which is the order of the fields when they are read in that order.
    pub fn problems(&self) -> &[Refusal] {
        &self.problems
    }

    pub fn is_refused(&self) -> bool {
        !self.problems.is_empty()
    }

    /// The page with this form once more, as an answer that says "not taken".
    pub fn refused(&self, page: impl IntoResponse) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    }

    /// An answer that must be given.
    pub fn required<T>(
        &mut self,
        texts: &Texts,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, InvalidText>,
    ) -> Option<T> {
        match parse(self.value(field)) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(field, invalid_text(texts, &reason));
                None
            }
        }
    }

    /// An answer that may be left out. The outer `None` means that it was refused.
    pub fn optional<T>(
        &mut self,
        texts: &Texts,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, InvalidText>,
    ) -> Option<Option<T>> {
        if self.value(field).trim().is_empty() {
            return Some(None);
        }
        self.required(texts, field, parse).map(Some)
    }

    /// A whole number within a range.
    pub fn whole_number(&mut self, texts: &Texts, field: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let written = self.value(field).trim().to_owned();
        let remedy = match written.parse::<u32>() {
            Ok(number) if range.contains(&number) => return Some(number),
            Ok(_) => texts.forms_out_of_range(*range.start(), *range.end()),
            Err(_) if written.is_empty() => texts.forms_missing(),
            Err(_) => texts.forms_not_a_number(),
        };
        self.refuse(field, remedy);
        None
    }

    /// A day, as date fields send it.
    pub fn date(&mut self, texts: &Texts, field: &str) -> Option<NaiveDate> {
        self.parsed(texts, field, |it| it.parse().ok(), texts.forms_not_a_date())
    }

    /// A time of day, as time fields send it.
    pub fn time(&mut self, texts: &Texts, field: &str) -> Option<NaiveTime> {
        let parse = |it: &str| NaiveTime::parse_from_str(it, "%H:%M").ok();
        self.parsed(texts, field, parse, texts.forms_not_a_time())
    }

    /// One of the choices offered: radio buttons or a menu.
    pub fn one_of<T>(&mut self, texts: &Texts, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = parse(self.value(field));
        if chosen.is_none() {
            self.refuse(field, texts.forms_choose_one());
        }
        chosen
    }

    /// Any number of the choices offered, up to a limit, in the order given: ticked boxes.
    pub fn any_of<T>(
        &mut self,
        texts: &Texts,
        field: &str,
        most: usize,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Some(chosen) = self.values(field).map(parse).collect::<Option<Vec<T>>>() else {
            self.refuse(field, texts.forms_choose_one());
            return None;
        };
        if chosen.len() > most {
            self.refuse(field, texts.forms_too_many(u32::try_from(most).unwrap_or(u32::MAX)));
            return None;
        }
        Some(chosen)
    }

    /// A single box: ticked or not.
    pub fn is_ticked(&self, field: &str) -> bool {
        self.values(field).next().is_some()
    }

    fn parsed<T>(
        &mut self,
        texts: &Texts,
        field: &str,
        parse: impl FnOnce(&str) -> Option<T>,
        remedy: String,
    ) -> Option<T> {
        let written = self.value(field).trim();
        let missing = written.is_empty();
        let parsed = parse(written);
        if parsed.is_none() {
            self.refuse(field, if missing { texts.forms_missing() } else { remedy });
        }
        parsed
    }
}

/// Why a text was refused, as a sentence that says what to do.
pub fn invalid_text(texts: &Texts, reason: &InvalidText) -> String {
    match reason {
        InvalidText::Empty => texts.forms_missing(),
        InvalidText::TooLong { length, most } => texts.forms_too_long(count(*most), count(*length)),
        InvalidText::ControlCharacter => texts.forms_control_character(),
        InvalidText::NotAnEmail => texts.forms_not_an_email(),
        InvalidText::NotASlug => texts.forms_not_a_slug(),
        InvalidText::NotAWebAddress => texts.forms_not_a_web_address(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Reads what a form sends. Anything else than a form is refused.
impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let RawForm(bytes) = RawForm::from_request(request, state).await.map_err(|rejection| {
            if was_too_slow(&rejection) {
                Problem::Timeout.into_response()
            } else {
                rejection.into_response()
            }
        })?;
        // Browsers send line ends of two characters; kept texts have one.
        Ok(Self::with(
            form_urlencoded::parse(&bytes).map(|(name, value)| (name, value.replace("\r\n", "\n"))),
        ))
    }
}

/// Whether a body was cut off because its next part did not come in time.
fn was_too_slow(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |&it| it.source()).any(<dyn Error>::is::<TimeoutError>)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Email, Language, ShortText};

    fn remedies(form: &Form) -> Vec<(&str, &str)> {
        form.problems().iter().map(|it| (it.field.as_str(), it.remedy.as_str())).collect()
    }

    #[test]
    fn every_problem_is_found_at_once_and_says_what_to_do() {
        let t = wording::texts(Language::En);
        let long = "x".repeat(ShortText::MOST + 1);
        let mut form = Form::with([
            ("title", long.as_str()),
            ("email", "aino(at)example.org"),
            ("hours", "41"),
            ("age", "many"),
            ("day", "5.4.2027"),
            ("at", "noon"),
            ("mode", "telepathy"),
            ("language", "en"),
            ("language", "fi"),
        ]);
        assert_eq!(form.required(t, "name", ShortText::parse), None);
        assert_eq!(form.required(t, "title", ShortText::parse), None);
        assert_eq!(form.required(t, "email", Email::parse), None);
        assert_eq!(form.whole_number(t, "hours", 1..=40), None);
        assert_eq!(form.whole_number(t, "age", 1..=40), None);
        assert_eq!(form.date(t, "day"), None);
        assert_eq!(form.time(t, "at"), None);
        assert_eq!(form.one_of(t, "mode", |it| (it == "online").then_some(())), None);
        assert_eq!(form.any_of(t, "language", 1, |it| it.parse::<Language>().ok()), None);
        let too_long = format!(
            "Shorten this to at most {} characters; now it has {}",
            ShortText::MOST,
            ShortText::MOST + 1
        );
        assert_eq!(
            remedies(&form),
            [
                ("name", "Fill this in"),
                ("title", too_long.as_str()),
                ("email", "Write an e-mail address such as name@example.org"),
                ("hours", "Write a number from 1 to 40"),
                ("age", "Write a whole number in digits"),
                ("day", "Write a date as year-month-day, such as 2027-04-05"),
                ("at", "Write a time of day such as 14:30"),
                ("mode", "Choose one of these"),
                ("language", "Choose at most 1"),
            ]
        );
        assert_eq!(form.value("title"), long);
    }

    #[test]
    fn good_answers_become_the_fields_own_types() {
        let t = wording::texts(Language::En);
        let mut form = Form::with([
            ("name", "  Aino   Virtanen "),
            ("nickname", " "),
            ("hours", " 4 "),
            ("day", "2027-04-05"),
            ("at", "14:30"),
            ("language", "sv"),
            ("language", "fi"),
            ("agreed", "yes"),
        ]);
        assert_eq!(form.required(t, "name", ShortText::parse), ShortText::parse("Aino Virtanen").ok());
        assert_eq!(form.optional(t, "nickname", ShortText::parse), Some(None));
        assert_eq!(form.whole_number(t, "hours", 1..=40), Some(4));
        assert_eq!(form.date(t, "day"), NaiveDate::from_ymd_opt(2027, 4, 5));
        assert_eq!(form.time(t, "at"), NaiveTime::from_hms_opt(14, 30, 0));
        let languages = form.any_of(t, "language", 4, |it| it.parse().ok());
        assert_eq!(languages, Some(vec![Language::Sv, Language::Fi]));
        assert_eq!((form.is_ticked("agreed"), form.is_ticked("other")), (true, false));
        assert_eq!(form.any_of(t, "none", 4, |it| it.parse::<Language>().ok()), Some(vec![]));
        assert!(!form.is_refused());
    }

    #[test]
    fn fields_that_were_not_offered_are_refused() {
        let form = Form::with([("name", "Aino"), (ACTION, "save"), ("role", "organiser")]);
        assert_eq!(form.only(&["name", "role"]), Ok(()));
        assert_eq!(form.only(&["name"]), Err(Problem::Unprocessable));
    }
}
