//! When in the week a person can meet.

/// A third of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayPart {
    Morning,
    Afternoon,
    Evening,
}

impl DayPart {
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];
}

/// The parts of a week that suit a person, Monday first: bit `3 · weekday + part`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Availability(u32);

impl Availability {
    const PARTS: u32 = 21;

    /// From the bits of a database or form; bits beyond the week are dropped.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & ((1 << Self::PARTS) - 1))
    }

    pub const fn bits(self) -> u32 {
        self.0
    }

    pub const fn with(self, weekday: chrono::Weekday, part: DayPart) -> Self {
        Self(self.0 | Self::bit(weekday, part))
    }

    pub const fn holds(self, weekday: chrono::Weekday, part: DayPart) -> bool {
        self.0 & Self::bit(weekday, part) != 0
    }

    /// The parts of the week that suit both.
    pub const fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// How many parts of the week suit.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Somebody who ticked nothing has not said that nothing suits.
    pub const fn is_unstated(self) -> bool {
        self.0 == 0
    }

    const fn bit(weekday: chrono::Weekday, part: DayPart) -> u32 {
        1 << (3 * weekday.num_days_from_monday() + part as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday::{Mon, Sun, Tue};

    #[test]
    fn two_weeks_have_their_common_parts() {
        let ours = Availability::default().with(Mon, DayPart::Morning).with(Sun, DayPart::Evening);
        let theirs = Availability::default().with(Tue, DayPart::Morning).with(Sun, DayPart::Evening);
        let common = ours.common(theirs);
        assert_eq!((common.count(), common.holds(Sun, DayPart::Evening)), (1, true));
        assert_eq!(Availability::from_bits(u32::MAX).count(), 21);
        assert!(Availability::from_bits(1 << 21).is_unstated());
    }
}
