//! The five methods of mentoring.

use std::str::FromStr;

/// Who meets whom in a programme, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Equal experts in pairs or small groups: everyone gives and everyone receives.
    CrossExpertise,
    /// A mentor and a mentee from different organisations.
    CrossCompany,
    /// People in different job functions of one organisation.
    CrossFunction,
    /// A younger and an older colleague, as equals.
    Reverse,
    /// Peers on a course or in a standing workplace scheme, with rotation.
    Course,
}

impl Method {
    pub const ALL: [Self; 5] =
        [Self::CrossExpertise, Self::CrossCompany, Self::CrossFunction, Self::Reverse, Self::Course];

    /// The name in the database, in addresses and in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CrossExpertise => "cross-expertise",
            Self::CrossCompany => "cross-company",
            Self::CrossFunction => "cross-function",
            Self::Reverse => "reverse",
            Self::Course => "course",
        }
    }

    /// Whether one side of every partnership mentors the other.
    pub const fn has_mentors(self) -> bool {
        matches!(self, Self::CrossCompany | Self::CrossFunction)
    }
}

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|it| it.code() == code).ok_or_else(|| UnknownMethod(code.into()))
    }
}

/// The text names none of the five methods.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no method")]
pub struct UnknownMethod(pub String);
