//! A participant's form: its fields as texts, and the profile they mean.
//!
//! The public form, a person's own profile page and the organisers' page ask the same questions. An unfinished form is
//! kept as texts and read once more when its address is confirmed, so reading is here and not at the page.

mod fields;
mod read;
mod write;

pub use fields::{
    MOST_CAPACITY, MOST_EXPERIENCE_YEARS, MOST_HOURS, READINESS, SPOKEN, names, question_field, sign_up_names,
};
pub use read::{Answers, Flaw, SignUpAnswers, Why, read, read_sign_up};
pub use write::write;
