//! What the form's fields are called, and the bounds of their answers.

use domain::programme::Programme;

/// Languages offered as boxes, by ISO 639-1 code; others are written.
pub const SPOKEN: [&str; 12] = ["en", "fi", "sv", "da", "nb", "is", "et", "de", "fr", "es", "pl", "ar"];
/// Statements of the readiness self-check.
pub const READINESS: u8 = 5;
pub const MOST_EXPERIENCE_YEARS: u32 = 60;
pub const MOST_HOURS: u32 = 40;
/// Mentees of one mentor.
pub const MOST_CAPACITY: u32 = 10;

const PROFILE: [&str; 24] = [
    "organisation",
    "unit",
    "subject",
    "function",
    "experience",
    "offer",
    "level",
    "need",
    "example",
    "theme",
    "subject-wish",
    "company",
    "part",
    "capacity",
    "language",
    "other-languages",
    "mode",
    "place",
    "free",
    "hours",
    "wanted",
    "excluded",
    "output",
    "readiness",
];

/// The field of one of the programme's own questions.
pub fn question_field(number: u16) -> String {
    format!("question-{number}")
}

/// Every field of a profile in this programme.
pub fn names(programme: &Programme) -> Vec<String> {
    let own = programme.questions.iter().map(|it| question_field(it.number));
    PROFILE.into_iter().map(str::to_owned).chain(own).chain(["contact".to_owned()]).collect()
}

/// Every field of the sign-up form that is kept: the profile's, the person's, and the consent.
pub fn sign_up_names(programme: &Programme) -> Vec<String> {
    ["name", "email", "keep"].into_iter().map(str::to_owned).chain(names(programme)).collect()
}
