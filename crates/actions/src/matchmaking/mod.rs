//! Between people and the engine: from what participants wrote to the problem that is solved, and from its proven
//! solution back to partnerships, gains and reasons.
//!
//! Nothing here touches a database, a clock or a file: pages, the command line and the actions of a round call the
//! same functions. Everything is computed at once and deterministic: the same people in any order give the same answer.
//! A cohort of hundreds takes milliseconds, one of tens of thousands seconds; asynchronous callers move the work to a
//! thread of its own.
//!
//! ```
//! use actions::matchmaking::{Candidate, Past, Prepared, vocabulary};
//! use domain::matching_rules::{MatchingRules, OddOneOut, Shape};
//! use domain::participant::{Level, Need, Offer, Profile};
//! use domain::round::ProposalSettings;
//! use domain::{ParticipantId, ShortText};
//!
//! let text = |it| ShortText::parse(it).unwrap();
//! let person = |number: u128, name: &str, offer, need| Candidate {
//!     id: ParticipantId::new(uuid::Uuid::from_u128(number)),
//!     name: name.into(),
//!     profile: Profile {
//!         offers: vec![Offer { text: text(offer), level: Level::Expert }],
//!         needs: vec![Need { text: text(need), example: None }],
//!         ..Profile::default()
//!     },
//!     ..Candidate::default()
//! };
//! let people = vec![
//!     person(1, "Aino", "palvelumuotoilu", "data analysis"),
//!     person(2, "Bo", "dataanalyse", "service design"),
//! ];
//! let vocabulary = vocabulary(&[]);
//! let prepared = Prepared::new(people, &Past::default(), &vocabulary);
//! let rules = MatchingRules {
//!     shape: Shape::Pairs { odd: OddOneOut::Trio },
//!     rules: Default::default(),
//!     preferences: Default::default(),
//!     experience_gap_years: 10,
//! };
//! let settings = ProposalSettings { rules, pins: vec![], forbidden: vec![] };
//! let outcome = prepared.solve(&settings, &|| 0).unwrap();
//! assert_eq!(outcome.partnerships.len(), 1);
//! assert!(outcome.proof.optimal);
//! ```

mod candidate;
mod conditions;
mod preferences;
mod prepared;
mod rules;
mod scale;
mod spoken;
mod traits;
mod wishes;

mod groups;
mod mentors;
mod outcome;
mod pairs;
mod solve;
mod unplaced;

mod certificate;
mod verify;

mod coverage;
mod difference;
mod notes;
mod reasons;
mod vocabulary;

pub use candidate::{Candidate, Past};
pub use certificate::Certificate;
pub use coverage::{Coverage, NeedCoverage, Stranded};
pub use difference::{Change, Difference, difference};
pub use notes::{Note, WishProblem};
pub use prepared::Prepared;
pub use reasons::{Common, Kinship, MetNeed, Reasons, Via};
pub use solve::CannotSolve;
pub use verify::{Refusal, Verified};
pub use vocabulary::vocabulary;
