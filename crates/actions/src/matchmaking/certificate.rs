//! The proof of an outcome as a file that anybody can check against the people.

use matching::PairsCertificate;
use matching::mentors::certificate::Certificate as MentorsCertificate;
use serde::{Deserialize, Serialize};

/// Why an outcome is the best there is. People are numbers: their places in `people`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Says which format this is: [`Certificate::FORMAT`].
    pub format: String,
    /// The ids of everybody who was matched, ascending.
    pub people: Vec<String>,
    /// Partnerships that were kept as they are: pinned ones, and former partners for whom nobody else was left. The
    /// proof is about everybody else.
    pub kept: Vec<Vec<u32>>,
    pub proof: Proof,
}

impl Certificate {
    /// The name and version of the format.
    pub const FORMAT: &'static str = "crossmentor-matching-1";

    /// # Errors
    /// Where the text is no JSON of a certificate.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    pub fn to_json(&self) -> String {
        // Numbers, texts and lists always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The engine's own certificate of each shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, tag = "shape", rename_all = "snake_case")]
pub enum Proof {
    Pairs {
        certificate: Box<PairsCertificate>,
    },
    Mentors {
        certificate: MentorsCertificate,
        /// Mentees who share mentors without a free place: `(mentors, mentees)`, by their places among mentors and
        /// among mentees.
        shortages: Vec<(Vec<u32>, Vec<u32>)>,
    },
    Groups {
        /// A price per person who was not kept, in thousandths; no allowed group is worth more than its members'.
        prices: Vec<i64>,
        /// No such split is worth more than this.
        total: i64,
        /// What `total` is about: splits in which everybody stands at least so high; all splits if there is none.
        floor: Option<i64>,
        /// With everybody placed no split has a higher lowest standing.
        worst: Option<i64>,
    },
}
