//! The settings of a scenario over numbered people: who may be brought together, and what else a pair is worth.

use super::preferences::Preferences;
use super::prepared::Prepared;
use super::rules::{RuleSet, broken};
use super::scale::FULL_GAIN;
use super::wishes::ordered;
use domain::matching_rules::{Rule, Shape};
use domain::round::{CannotPropose, ProposalSettings};
use matching::{Asked, Benefit, Benefits, Exchange, PairRule, harmonic_mean};
use std::collections::HashSet;
use std::ops::Range;

pub(super) struct Conditions<'p> {
    pub prepared: &'p Prepared<'p>,
    pub rules: RuleSet,
    pub shape: Shape,
    gap_years: u8,
    /// Never together: forbidden by the organisers, excluded by one of the two, or declined.
    apart: HashSet<(u32, u32)>,
    preferences: Preferences,
    /// Whom somebody who keeps the rules could help.
    can_gain: Vec<bool>,
    /// What the engine exchanges.
    profiles: Vec<matching::Profile>,
}

/// What former partners are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormerPartners {
    Barred,
    /// Each pair of them costs more than anything else could gain.
    Costly,
}

impl<'p> Conditions<'p> {
    pub(super) fn of(prepared: &'p Prepared<'p>, settings: &ProposalSettings) -> Result<Self, CannotPropose> {
        settings.rules.check()?;
        let forbidden = settings
            .forbidden
            .iter()
            .filter_map(|&(one, other)| Some(ordered(prepared.number(one)?, prepared.number(other)?)));
        let mut it = Self {
            rules: settings.rules.rules.iter().copied().collect(),
            shape: settings.rules.shape,
            gap_years: settings.rules.experience_gap_years,
            apart: prepared.apart.iter().copied().chain(forbidden).collect(),
            preferences: Preferences::of(&settings.rules),
            can_gain: Vec::new(),
            profiles: Vec::new(),
            prepared,
        };
        it.can_gain = prepared.numbers().map(|person| it.finds_help(person)).collect();
        it.profiles = with_contentment(prepared, &it.can_gain);
        Ok(it)
    }

    /// Cost: for most people a few pairs, for whom nobody can help all pairs with them.
    fn finds_help(&self, person: u32) -> bool {
        let is_other_side = |it: u32| {
            self.shape != Shape::Mentors
                || self.prepared.is_mentor(it as usize) != self.prepared.is_mentor(person as usize)
        };
        self.prepared.numbers().any(|it| {
            self.prepared.gain(person, &[it]) > 0
                && is_other_side(it)
                && !self.are_apart(person, it)
                && self.broken_by_attributes(person, it).is_empty()
        })
    }

    /// Whether anybody with whom the rules allow it could help this person.
    pub(super) fn can_gain(&self, person: u32) -> bool {
        self.can_gain[person as usize]
    }

    /// Whether two people are kept apart by somebody's decision rather than by a rule.
    pub(super) fn are_apart(&self, i: u32, j: u32) -> bool {
        i == j || self.apart.contains(&ordered(i, j))
    }

    pub(super) fn have_met(&self, i: u32, j: u32) -> bool {
        self.prepared.met.contains(&ordered(i, j))
    }

    /// Every rule of the scenario that the pair breaks.
    pub(super) fn broken(&self, i: u32, j: u32) -> RuleSet {
        let mut found = self.broken_by_attributes(i, j);
        if self.rules.holds(Rule::NotAgain) && self.have_met(i, j) {
            found = found.with(Rule::NotAgain);
        }
        if self.rules.holds(Rule::BothGain) && !self.both_gain(i, j) {
            found = found.with(Rule::BothGain);
        }
        found
    }

    fn broken_by_attributes(&self, i: u32, j: u32) -> RuleSet {
        broken(self.rules, self.gap_years, self.prepared.traits_of(i), self.prepared.traits_of(j))
    }

    /// Who can not be helped by anybody is not required to gain.
    fn both_gain(&self, i: u32, j: u32) -> bool {
        let gains = |it, from| !self.can_gain(it) || self.prepared.gain(it, &[from]) > 0;
        gains(i, j) && gains(j, i)
    }

    /// Whether the pair may be made, apart from having met: that gives way where nothing else is left.
    pub(super) fn allows(&self, i: u32, j: u32) -> bool {
        !self.are_apart(i, j) && self.broken(i, j).without(Rule::NotAgain).is_empty()
    }

    /// What the preferences add to a pair.
    pub(super) fn extra(&self, i: u32, j: u32) -> i64 {
        self.preferences.extra((i, self.prepared.traits_of(i)), (j, self.prepared.traits_of(j)))
    }

    /// More than any pair can be worth.
    pub(super) fn beyond_worth(&self) -> i64 {
        FULL_GAIN + self.preferences.most() + 1
    }

    /// What equals are worth to each other: the engine's own measure, without regard to rules.
    pub(super) fn pair_worth(&self, oracle: &Oracle<'_>, i: u32, j: u32) -> i64 {
        harmonic_mean(oracle.exchange.gain(i, j), oracle.exchange.gain(j, i)) + self.extra(i, j)
    }

    /// The partnerships that are to be kept, by number. Those of people who no longer take part are left out.
    pub(super) fn pins(&self, settings: &ProposalSettings) -> Result<Vec<Vec<u32>>, CannotPropose> {
        let mut taken = HashSet::new();
        let mut pins = Vec::with_capacity(settings.pins.len());
        for pin in &settings.pins {
            let members: Option<Vec<u32>> = pin.iter().map(|&it| self.prepared.number(it)).collect();
            let Some(mut members) = members.filter(|it| it.len() >= 2) else { continue };
            members.sort_unstable();
            for &member in &members {
                let may_repeat = self.shape == Shape::Mentors;
                if !taken.insert(member) && !may_repeat {
                    return Err(CannotPropose::ContradictingPins(self.prepared.id(member)));
                }
            }
            self.check_together(&members)?;
            pins.push(members);
        }
        Ok(pins)
    }

    /// Whether these may form a partnership because somebody wants it; having met does not stand in the way of that.
    pub(super) fn check_together(&self, members: &[u32]) -> Result<(), CannotPropose> {
        for (at, &one) in members.iter().enumerate() {
            for &other in &members[at + 1..] {
                if self.are_apart(one, other) {
                    return Err(CannotPropose::ContradictingPins(self.prepared.id(one)));
                }
                if let Some(rule) = self.broken(one, other).without(Rule::NotAgain).rules().next() {
                    return Err(CannotPropose::PinBreaksRule(rule));
                }
            }
        }
        Ok(())
    }

    /// The benefits as the engine asks for them.
    pub(super) fn oracle(&'p self, former: FormerPartners) -> Oracle<'p> {
        let is_rule = self.rules.holds(Rule::NotAgain) && !self.prepared.met.is_empty();
        let penalty = self.repeat_penalty();
        let judge = move |i, j| {
            if !self.broken_by_attributes(i, j).is_empty() || self.are_apart(i, j) {
                return None;
            }
            if is_rule && self.have_met(i, j) {
                return (former == FormerPartners::Costly).then(|| self.extra(i, j) - penalty);
            }
            Some(self.extra(i, j))
        };
        let is_costly = is_rule && former == FormerPartners::Costly;
        let rule = PairRule {
            least: if is_costly { -penalty } else { 0 },
            most: self.preferences.most(),
            judge: Box::new(judge),
        };
        let exchange = match Exchange::new(&self.profiles, rule) {
            Ok(it) => it,
            Err(error) => unreachable!("weights and levels were brought to the engine's range: {error}"),
        };
        Oracle { exchange, must_gain: self.rules.holds(Rule::BothGain) }
    }

    /// Outweighs everything that the other pairs of the cohort could gain; bounded by what the engine takes.
    pub(super) fn repeat_penalty(&self) -> i64 {
        let people = i64::try_from(self.prepared.people.len()).unwrap_or(i64::MAX);
        (self.beyond_worth().saturating_mul(people / 2 + 1)).min(1 << 31)
    }
}

/// Whom nobody can help is content with anybody: otherwise the worst-off would always be they, and the engine could do
/// nothing for the second. Contentment is a feature that these demand and everybody supplies; no gain that people see
/// comes from it.
fn with_contentment(prepared: &Prepared<'_>, can_gain: &[bool]) -> Vec<matching::Profile> {
    let mut profiles = prepared.profiles.clone();
    if can_gain.contains(&false) {
        let contentment = u32::try_from(prepared.cohort.features()).unwrap_or(u32::MAX);
        for (profile, &can_gain) in profiles.iter_mut().zip(can_gain) {
            profile.supplies.push((contentment, HALF_LEVEL));
            if !can_gain {
                profile.demands = vec![(contentment, u8::MAX)];
            }
        }
    }
    profiles
}

/// Contentment counts as half of what one could ask for.
const HALF_LEVEL: u8 = matching::MAX_LEVEL / 2;

/// The exchange of skills under the rules, with the rule that both must gain.
pub(super) struct Oracle<'a> {
    pub exchange: Exchange<'a>,
    must_gain: bool,
}

impl Benefits for Oracle<'_> {
    fn people(&self) -> usize {
        self.exchange.people()
    }

    fn range(&self) -> (i64, i64) {
        self.exchange.range()
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.exchange.benefit(i, j).filter(|it| !self.must_gain || it.worst > 0)
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        let least_worst = if self.must_gain { asked.least_worst.max(1) } else { asked.least_worst };
        self.exchange.scan(rows, columns, &Asked { least_worst, ..*asked }, found);
    }
}
