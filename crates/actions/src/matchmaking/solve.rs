//! The best partnerships of the people, with their proof.

use super::certificate::Certificate;
use super::conditions::Conditions;
use super::prepared::Prepared;
use super::{groups, mentors, outcome, pairs};
use domain::matching_rules::Shape;
use domain::round::{CannotPropose, MemberRole, Outcome, ProposalSettings};

/// Why nothing was computed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSolve {
    #[error(transparent)]
    Settings(#[from] CannotPropose),
    /// More than can be held at once in this shape.
    #[error("{people} people are more than can be matched like this, which is {most}")]
    TooMany { people: usize, most: usize },
}

/// One partnership that was found.
pub(super) struct Made {
    pub members: Vec<(u32, MemberRole)>,
    /// In the engine's integers.
    pub worth: i64,
    pub pinned: bool,
}

impl Made {
    pub(super) fn of_peers(members: &[u32], worth: i64, pinned: bool) -> Self {
        Self { members: members.iter().map(|&it| (it, MemberRole::Peer)).collect(), worth, pinned }
    }
}

/// What a shape's own solver found.
pub(super) struct Found {
    pub made: Vec<Made>,
    pub unplaced: Vec<u32>,
    pub is_optimal: bool,
    /// No arrangement is worth more, pins included.
    pub bound: i64,
    pub pairs_checked: u64,
    pub certificate: Certificate,
}

impl Prepared<'_> {
    /// The best partnerships under these settings: the most people placed, then the worst-off as well off as possible,
    /// then the greatest benefit.
    ///
    /// `stopwatch` gives microseconds that have passed since any fixed moment.
    ///
    /// # Errors
    /// [`CannotSolve`] where the settings contradict themselves or the people are too few or too many.
    pub fn solve(
        &self,
        settings: &ProposalSettings,
        stopwatch: &dyn Fn() -> u64,
    ) -> Result<Outcome, CannotSolve> {
        let begun = stopwatch();
        if self.people.len() < 2 {
            return Err(CannotPropose::TooFewPeople(self.people.len()).into());
        }
        let conditions = Conditions::of(self, settings)?;
        let pins = conditions.pins(settings)?;
        let found = match settings.rules.shape {
            Shape::Pairs { odd } => pairs::solve(&conditions, &pins, odd)?,
            Shape::Groups { least, most } => groups::solve(&conditions, &pins, least, most)?,
            Shape::Mentors => mentors::solve(&conditions, &pins)?,
        };
        let microseconds = stopwatch().saturating_sub(begun);
        Ok(outcome::of(&conditions, &found, microseconds))
    }
}
