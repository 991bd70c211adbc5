//! What rules and preferences compare, as numbers: every text is folded and numbered once.

use super::candidate::Candidate;
use super::spoken;
use domain::OrganisationId;
use domain::availability::Availability;
use domain::participant::{Mode, Part, SubjectWish};
use std::collections::HashMap;

/// One person's attributes. What is not known is `None` or empty and neither helps nor hinders.
#[derive(Clone, Debug)]
pub(super) struct Traits {
    pub organisation: Option<OrganisationId>,
    pub unit: Option<u32>,
    pub subject: Option<u32>,
    pub function: Option<u32>,
    pub place: Option<u32>,
    /// Best first.
    pub languages: Vec<u32>,
    pub experience_years: Option<u8>,
    pub mode: Mode,
    pub availability: Availability,
    pub hours_a_month: Option<u8>,
    pub subject_wish: SubjectWish,
    pub part: Part,
    /// Numbers of the people this one wished for, ascending.
    pub wished: Vec<u32>,
}

impl Traits {
    /// The traits of everybody; the wishes are filled in by [`super::wishes`].
    pub(super) fn of_all(people: &[Candidate]) -> Vec<Self> {
        let mut numbers = Numbers::default();
        people.iter().map(|it| Self::of(it, &mut numbers)).collect()
    }

    fn of(person: &Candidate, numbers: &mut Numbers) -> Self {
        let it = &person.profile;
        let mut number = |text: &Option<domain::ShortText>| {
            text.as_ref().and_then(|text| numbers.of(&folded(text.as_str())))
        };
        let (unit, subject) = (number(&it.unit), number(&it.subject));
        let (function, place) = (number(&it.job_function), number(&it.place));
        let mut languages = Vec::with_capacity(it.languages.len());
        for language in it.languages.iter().filter_map(|it| numbers.of(&spoken::folded(it))) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Self {
            organisation: it.organisation,
            unit,
            subject,
            function,
            place,
            languages,
            experience_years: it.experience_years,
            mode: it.mode,
            availability: it.availability,
            hours_a_month: it.hours_a_month,
            subject_wish: it.subject_wish,
            part: it.part,
            wished: Vec::new(),
        }
    }

    pub(super) fn shares_language(&self, other: &Self) -> bool {
        self.languages.iter().any(|it| other.languages.contains(it))
    }
}

/// A number for every distinct text.
#[derive(Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: &str) -> Option<u32> {
        if text.is_empty() {
            return None;
        }
        if let Some(&known) = self.0.get(text) {
            return Some(known);
        }
        let next = u32::try_from(self.0.len()).ok()?;
        self.0.insert(text.to_owned(), next);
        Some(next)
    }
}

/// The same text in other letter cases and with other blanks.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
