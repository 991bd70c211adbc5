//! From words in four languages to concepts, similarity and benefit.

mod background;
mod cohort;
pub mod embedding;
pub mod evaluation;
mod language;
mod profile;
mod recognition;
mod rows;
mod similarity;
mod stems;
mod threads;
mod understanding;
mod vocabulary;
mod words;

pub use cohort::{
    Cohort, Coverage, DEMAND_TOTAL, Demand, FULL_BENEFIT, Link, MetNeed, NeedCoverage, Options, Passage,
    Preferences, Reasons, Refusal, Rules, SUPPLY_FULL, Supply, UnknownWord, UnmetNeed, Via,
};
pub use language::Language;
pub use profile::{Attributes, Availability, Correction, Level, Modes, Need, Offer, Profile, SubjectWish};
pub use similarity::{FULL, Strength};
pub use understanding::{ContentWord, Mention, Negation, Reader, Recognition, Understanding};
pub use vocabulary::{
    Concept, ConceptId, Edit, EditProblem, Finding, Format, Import, ImportError, Kinship, Labels, Record,
    Relation, Suggestion, Vocabulary,
};
