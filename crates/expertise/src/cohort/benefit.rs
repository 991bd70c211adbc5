//! What a pair is worth.

use super::{Cohort, Demand, Refusal, Supply};

impl Cohort<'_> {
    /// What a person demands, ascending by feature.
    pub fn demands(&self, person: usize) -> &[Demand] {
        self.features.demands.row(person)
    }

    /// What a person supplies, ascending by feature; only features that somebody demands.
    pub fn supplies(&self, person: usize) -> &[Supply] {
        self.features.supplies.row(person)
    }

    /// `a(i→j)`: how far what `giver` shares meets what `receiver` wants to learn, 0..=[`super::FULL_BENEFIT`].
    ///
    /// Cost: linear in the demands and supplies of the two.
    pub fn directed(&self, receiver: usize, giver: usize) -> u32 {
        let (demands, mut supplies) = (self.demands(receiver), self.supplies(giver));
        let mut benefit = 0;
        for demand in demands {
            let skipped = supplies.partition_point(|it| it.feature < demand.feature);
            supplies = &supplies[skipped..];
            if let Some(supply) = supplies.first().filter(|it| it.feature == demand.feature) {
                benefit += u32::from(demand.weight) * u32::from(supply.degree);
            }
        }
        benefit
    }

    /// What the pair is worth: the harmonic mean of both directions, rounded down, plus the bonus of the preferences.
    /// Symmetric. Says nothing about rules: see [`Cohort::allowed`].
    pub fn mutual(&self, one: usize, other: usize) -> u32 {
        let mean = matching::harmonic_mean(self.directed(one, other), self.directed(other, one));
        u32::try_from(mean).expect("a mean of two benefits is at most the larger") + self.bonus(one, other)
    }

    /// What the preferences add for the pair, 0..=[`Cohort::most_bonus`]. Symmetric.
    pub fn bonus(&self, one: usize, other: usize) -> u32 {
        self.options.preferences.bonus(&self.people[one], &self.people[other])
    }

    /// The largest bonus any pair can have.
    pub fn most_bonus(&self) -> u32 {
        self.options.preferences.most_bonus()
    }

    /// Whether a rule forbids the pair, and which; a person never partners themselves.
    pub fn allowed(&self, one: usize, other: usize) -> Result<(), Refusal> {
        if one == other {
            return Err(Refusal::SamePerson);
        }
        self.options.rules.check(&self.people[one], &self.people[other])
    }

    /// Whether both directions reach the floor of the rules.
    pub fn clears_floor(&self, one: usize, other: usize) -> bool {
        let floor = self.options.rules.floor;
        self.directed(one, other) >= floor && self.directed(other, one) >= floor
    }

    /// The place of a person by identifier.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }
}
