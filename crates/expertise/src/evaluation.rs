//! How well expertise is understood, measured on data with known answers.
//!
//! Every measure is printed beside the same measure for the *baseline*: word overlap with inverse document frequency,
//! the cosine of tf-idf vectors of whole texts (Salton and Buckley 1988).

mod baseline;
mod cohorts;
mod languages;
mod mentors;
mod ranking;
mod table;

pub use cohorts::{LEAST_GAIN, Placement, cohorts};
pub use languages::{CrossLanguage, OWN_WORD_FORMS, WordForms, cross_language, word_forms};
pub use mentors::{CohortRanking, MentorFiles, MentorRanking, mentors};
pub use ranking::{area_under_curve, reciprocal_rank};
pub use table::EvaluationError;
