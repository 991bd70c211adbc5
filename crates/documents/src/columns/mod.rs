//! What the columns of a table mean, and its rows as records.
//!
//! [`guess`] proposes a [`Mapping`] from the words of the headers (English, Finnish, Danish, Swedish, and enough
//! Portuguese to follow) and from the contents, each with a confidence and the reason. A person corrects it, the
//! mapping is remembered under the [`signature`] of the headers, and [`apply`] turns every row into a [`Record`]
//! or into the list of its cells that could not be understood.
//!
//! ```
//! use documents::{columns, table};
//!
//! let text = "Nimi;Sähköposti;Mitä osaat?\nAino Järvi;aino@example.org;Rust, CI/CD (Jenkins, GitLab)\n";
//! let table = table::read(text.as_bytes(), "people.csv", &table::Options::default()).unwrap();
//! let mapping = columns::guess(&table).mapping;
//! let applied = columns::apply(&table, &mapping, &[columns::Field::Name]);
//! assert_eq!(applied.rows[0].as_ref().unwrap().offers, ["Rust", "CI/CD (Jenkins, GitLab)"]);
//! ```

mod answers;
mod apply;
mod content;
mod dates;
mod guess;
mod lists;
mod mapping;
mod numbers;
mod words;

pub use answers::{Mode, Role};
pub use apply::{Applied, CellProblem, ColumnNote, Problem, Record, apply};
pub use dates::{DateOrder, OrderBasis};
pub use guess::{Proposal, Reason, Why, guess};
pub use mapping::{ListFormat, Mapping, MappingError, signature};
pub use numbers::Quantity;

use serde::{Deserialize, Serialize};

/// What a column can say about a person. In JSON and on the command line the name in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// An identifier of the file's own, such as a number.
    Identifier,
    /// The whole name; [`Field::FirstName`] and [`Field::LastName`] where it is in two columns.
    Name,
    FirstName,
    LastName,
    Email,
    Organisation,
    /// Department, team or school within the organisation.
    Unit,
    /// Profession or field of work or study.
    Subject,
    /// Job title or role at work.
    Function,
    /// Grade or seniority.
    Level,
    Place,
    /// What the person can give; several columns, each one item or a list.
    Offers,
    /// What the person wants to get; several columns, each one item or a list.
    Needs,
    /// Goals or needs in the person's own words.
    Goals,
    /// Languages the person speaks.
    Languages,
    /// Years of experience.
    Experience,
    /// Age in years.
    Age,
    /// People the person wishes to be paired with.
    Wished,
    /// People or organisations the person must not be paired with.
    Excluded,
    /// Face to face or remote.
    Mode,
    Availability,
    HoursPerMonth,
    /// Mentor, mentee or both.
    Role,
    /// How many people the person can mentor at a time.
    Capacity,
    /// When the form was sent.
    Submitted,
    Consent,
    /// Anything the person tells about themself.
    About,
}

impl Field {
    /// All fields, in the order in which a person would look for them.
    pub const ALL: [Self; 27] = [
        Self::Identifier,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Organisation,
        Self::Unit,
        Self::Subject,
        Self::Function,
        Self::Level,
        Self::Place,
        Self::Offers,
        Self::Needs,
        Self::Goals,
        Self::Languages,
        Self::Experience,
        Self::Age,
        Self::Wished,
        Self::Excluded,
        Self::Mode,
        Self::Availability,
        Self::HoursPerMonth,
        Self::Role,
        Self::Capacity,
        Self::Submitted,
        Self::Consent,
        Self::About,
    ];

    /// The name used in JSON and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Organisation => "organisation",
            Self::Unit => "unit",
            Self::Subject => "subject",
            Self::Function => "function",
            Self::Level => "level",
            Self::Place => "place",
            Self::Offers => "offers",
            Self::Needs => "needs",
            Self::Goals => "goals",
            Self::Languages => "languages",
            Self::Experience => "experience",
            Self::Age => "age",
            Self::Wished => "wished",
            Self::Excluded => "excluded",
            Self::Mode => "mode",
            Self::Availability => "availability",
            Self::HoursPerMonth => "hours_per_month",
            Self::Role => "role",
            Self::Capacity => "capacity",
            Self::Submitted => "submitted",
            Self::Consent => "consent",
            Self::About => "about",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Whether one cell may hold several values, and several columns one value each.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::Offers | Self::Needs | Self::Languages | Self::Wished | Self::Excluded | Self::Availability
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_json_says() {
        for field in Field::ALL {
            assert_eq!(serde_json::to_value(field).unwrap(), field.key());
            assert_eq!(Field::from_key(field.key()), Some(field));
        }
    }
}
