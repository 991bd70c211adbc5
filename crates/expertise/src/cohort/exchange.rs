//! The cohort as the matching sees it.

use matching::{Exchange, PairRule, ProfileError};

use super::Cohort;

impl Cohort<'_> {
    /// The oracle for the matching: vertex `i` is person `i`, the benefit of an allowed pair is [`Cohort::mutual`], and pairs
    /// that a rule forbids are no pairs. The floor is left to the matching, which knows when it has to give way.
    ///
    /// # Errors
    /// When bounds of the matching are exceeded; a prepared cohort keeps within them.
    pub fn exchange(&self) -> Result<Exchange<'_>, ProfileError> {
        let profile = |person: usize| matching::Profile {
            demands: self.demands(person).iter().map(|it| (it.feature, it.weight)).collect(),
            supplies: self.supplies(person).iter().map(|it| (it.feature, it.degree)).collect(),
            class: None,
        };
        let profiles: Vec<matching::Profile> = (0..self.people().len()).map(profile).collect();
        let judge = |one: u32, other: u32| {
            let (one, other) = (one as usize, other as usize);
            self.allowed(one, other).ok().map(|()| i64::from(self.bonus(one, other)))
        };
        let rule = PairRule { least: 0, most: i64::from(self.most_bonus()), judge: Box::new(judge) };
        Exchange::new(&profiles, rule)
    }
}
