//! Checks partnerships and their proof against the people alone.
//!
//! Everything is recomputed from what people wrote; the certificate is believed only as far as `matching`'s verifiers,
//! which share no code with the solvers, can confirm it over every pair.

use super::certificate::{Certificate, Proof};
use super::conditions::{Conditions, FormerPartners, Oracle};
use super::groups::task;
use super::mentors::{Sides, problem};
use super::pairs::{has_former_partners, request, worth};
use super::prepared::Prepared;
use super::scale::thousandths;
use super::solve::CannotSolve;
use domain::ParticipantId;
use domain::matching_rules::{OddOneOut, Rule, Shape};
use domain::round::{CannotPropose, ProposalSettings};
use matching::groups::Bound;
use matching::groups::verify::{self as group_checks, BoundCheck};
use matching::mentors::certificate::Certificate as MentorsCertificate;
use matching::mentors::{self, Cause as MentorsCause, Pair, Shortage};
use matching::{Benefits as _, Cause, Effort, Goal, LeftOut, PairsCertificate, PairsSolution};
use std::collections::BTreeSet;

/// What was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    pub people: usize,
    pub placed: usize,
    /// In thousandths.
    pub total: i64,
    /// No arrangement is better. Otherwise the arrangement keeps every rule and is worth what it says.
    pub optimal: bool,
    /// Pairs of people that were looked at.
    pub pairs_checked: u64,
    /// Partnerships that were taken as given: pinned, or former partners with no other choice.
    pub kept: usize,
}

/// The first thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the certificate is of another format: {0:?}")]
    Format(String),
    /// The certificate is about other people: the first one who is there and not here, or here and not there.
    #[error("the certificate is not about these people")]
    OtherPeople,
    #[error("the certificate is of another shape than the rules ask for")]
    OtherShape,
    #[error("somebody in the partnerships is not among the people")]
    UnknownPerson(ParticipantId),
    #[error("somebody is in two partnerships")]
    Twice(ParticipantId),
    #[error("a partnership has {0} members")]
    Size(usize),
    /// Forbidden by the organisers, excluded by one of the two, or declined before.
    #[error("two people who are to be kept apart are together")]
    Apart(ParticipantId, ParticipantId),
    #[error("a partnership breaks the rule {rule:?}")]
    RuleBroken { rule: Rule, one: ParticipantId, other: ParticipantId },
    /// A partnership that the certificate takes as given is missing, or is neither pinned nor one of former partners.
    #[error("a partnership that is taken as given is missing or must not be")]
    Kept(Vec<ParticipantId>),
    #[error("the settings are refused: {0}")]
    Settings(#[from] CannotSolve),
    /// The engine's verifier says no.
    #[error("the proof does not hold: {0}")]
    Proof(String),
}

impl From<CannotPropose> for Refusal {
    fn from(refusal: CannotPropose) -> Self {
        Self::Settings(refusal.into())
    }
}

impl Prepared<'_> {
    /// Checks that these partnerships keep every rule and that the certificate proves them the best.
    ///
    /// Cost: one exact benefit for each pair of people and goal.
    ///
    /// # Errors
    /// [`Refusal`] names the first thing that is wrong.
    pub fn verify(
        &self,
        settings: &ProposalSettings,
        partnerships: &[Vec<ParticipantId>],
        certificate: &Certificate,
    ) -> Result<Verified, Refusal> {
        if certificate.format != Certificate::FORMAT {
            return Err(Refusal::Format(certificate.format.clone()));
        }
        if !self.people.iter().map(|it| it.id.to_string()).eq(certificate.people.iter().cloned()) {
            return Err(Refusal::OtherPeople);
        }
        let conditions = Conditions::of(self, settings)?;
        let claimed = Claimed::read(&conditions, settings, partnerships, certificate)?;
        let oracle = conditions.oracle(FormerPartners::Barred);
        let checked = match (&certificate.proof, settings.rules.shape) {
            (Proof::Pairs { certificate }, Shape::Pairs { odd }) => claimed.pairs(&oracle, certificate, odd),
            (Proof::Mentors { certificate, shortages }, Shape::Mentors) => {
                claimed.mentors(&oracle, certificate, shortages)
            }
            (Proof::Groups { prices, total, worst, floor }, Shape::Groups { least, most }) => {
                let bound = Bound { total: *total, floor: *floor, worst: *worst, prices: prices.clone() };
                claimed.groups(bound, least, most)
            }
            _ => Err(Refusal::OtherShape),
        }?;
        let placed: BTreeSet<u32> = claimed.all.iter().flatten().copied().collect();
        Ok(Verified {
            people: self.people.len(),
            placed: placed.len(),
            total: thousandths(checked.total),
            optimal: checked.is_optimal,
            pairs_checked: checked.pairs,
            kept: claimed.kept.len(),
        })
    }
}

struct Checked {
    total: i64,
    is_optimal: bool,
    pairs: u64,
}

/// The partnerships as numbers.
struct Claimed<'c> {
    conditions: &'c Conditions<'c>,
    /// Each ascending.
    all: Vec<Vec<u32>>,
    kept: Vec<Vec<u32>>,
    /// Everything but the kept ones.
    others: Vec<Vec<u32>>,
}

impl<'c> Claimed<'c> {
    /// Everybody known, at most once, and no rule broken.
    fn read(
        conditions: &'c Conditions<'c>,
        settings: &ProposalSettings,
        partnerships: &[Vec<ParticipantId>],
        certificate: &Certificate,
    ) -> Result<Self, Refusal> {
        let prepared = conditions.prepared;
        let mut all = Vec::with_capacity(partnerships.len());
        let mut seen = BTreeSet::new();
        for partnership in partnerships {
            let number = |&it: &ParticipantId| prepared.number(it).ok_or(Refusal::UnknownPerson(it));
            let mut members = partnership.iter().map(number).collect::<Result<Vec<u32>, Refusal>>()?;
            members.sort_unstable();
            if members.len() < 2 {
                return Err(Refusal::Size(members.len()));
            }
            for (at, &one) in members.iter().enumerate() {
                let may_repeat = conditions.shape == Shape::Mentors && prepared.is_mentor(one as usize);
                if members[..at].contains(&one) || (!seen.insert(one) && !may_repeat) {
                    return Err(Refusal::Twice(prepared.id(one)));
                }
                for &other in &members[at + 1..] {
                    check_pair(conditions, one, other)?;
                }
            }
            all.push(members);
        }
        let pins = conditions.pins(settings)?;
        let ids = |it: &[u32]| -> Vec<ParticipantId> {
            it.iter().filter_map(|&it| prepared.people.get(it as usize)).map(|it| it.id).collect()
        };
        let is_former = |it: &Vec<u32>| it.len() <= 3 && has_former_partners(conditions, it);
        let may_be_kept = |it: &Vec<u32>| pins.contains(it) || is_former(it);
        if let Some(wrong) = certificate.kept.iter().find(|it| !all.contains(it) || !may_be_kept(it)) {
            return Err(Refusal::Kept(ids(wrong)));
        }
        if let Some(missing) = pins.iter().find(|it| !certificate.kept.contains(it)) {
            return Err(Refusal::Kept(ids(missing)));
        }
        let others = all.iter().filter(|it| !certificate.kept.contains(it)).cloned().collect();
        Ok(Self { conditions, all, kept: certificate.kept.clone(), others })
    }

    fn total(&self, oracle: &Oracle<'_>) -> i64 {
        self.all.iter().map(|it| worth(self.conditions, oracle, it)).sum()
    }

    fn pairs(
        &self,
        oracle: &Oracle<'_>,
        certificate: &PairsCertificate,
        odd: OddOneOut,
    ) -> Result<Checked, Refusal> {
        let (mut pairs, mut trio) = (Vec::new(), None);
        for members in &self.others {
            match members[..] {
                [i, j] => pairs.push((i, j)),
                [a, b, c] if trio.is_none() => trio = Some([a, b, c]),
                _ => return Err(Refusal::Size(members.len())),
            }
        }
        pairs.sort_unstable();
        let absent = self.kept.concat();
        let is_placed = |person: &u32| {
            pairs.iter().any(|&(i, j)| i == *person || j == *person)
                || trio.is_some_and(|it| it.contains(person))
                || absent.contains(person)
        };
        let left_out = self.conditions.prepared.numbers().filter(|it| !is_placed(it));
        let left_out = left_out.map(|person| LeftOut { person, cause: Cause::Competition }).collect();
        let of_trio = trio.map(|[a, b, c]| [(a, b), (a, c), (b, c)]);
        let every = pairs.iter().copied().chain(of_trio.into_iter().flatten());
        let worst_off = every.filter_map(|(i, j)| oracle.benefit(i, j)).map(|it| it.worst).min();
        let worth = self.others.iter().map(|it| worth(self.conditions, oracle, it));
        let solution = PairsSolution {
            total: worth.sum(),
            worst_off,
            below_floor: vec![],
            left_out,
            trio,
            certificate: certificate.clone(),
            effort: Effort::default(),
            pairs,
        };
        matching::verify::pairs(oracle, &request(&absent, Goal::WorstOffFirst, odd), &solution)
            .map_err(|it| Refusal::Proof(it.to_string()))?;
        let present = (self.conditions.prepared.people.len() - absent.len()) as u64;
        Ok(Checked {
            total: self.total(oracle),
            is_optimal: true,
            pairs: present * present.saturating_sub(1) / 2,
        })
    }

    fn mentors(
        &self,
        oracle: &Oracle<'_>,
        certificate: &MentorsCertificate,
        shortages: &[(Vec<u32>, Vec<u32>)],
    ) -> Result<Checked, Refusal> {
        let sides = Sides::of(self.conditions);
        let problem = problem(self.conditions, &sides, &self.kept, FormerPartners::Barred)?;
        let mut pairs: Vec<Pair> = Vec::with_capacity(self.all.len());
        for members in &self.all {
            let place = |side: &[u32]| {
                members
                    .iter()
                    .find_map(|it| side.binary_search(it).ok())
                    .and_then(|it| u32::try_from(it).ok())
            };
            let both = place(&sides.mentors).zip(place(&sides.mentees)).filter(|_| members.len() == 2);
            let (mentor, mentee) = both.ok_or(Refusal::Size(members.len()))?;
            let (one, other) = (sides.mentors[mentor as usize], sides.mentees[mentee as usize]);
            pairs.push(Pair {
                mentor,
                mentee,
                benefit: super::mentors::worth(self.conditions, oracle, one, other),
            });
        }
        pairs.sort_unstable_by_key(|it| (it.mentee, it.mentor));
        let shortages: Vec<Shortage> = shortages
            .iter()
            .map(|(mentors, mentees)| Shortage { mentors: mentors.clone(), mentees: mentees.clone() })
            .collect();
        let solution = mentors::Solution {
            covered: pairs.iter().map(|it| it.mentee).collect::<BTreeSet<_>>().len(),
            places: pairs.len(),
            worst: pairs
                .iter()
                .filter(|it| !problem.pinned.contains(&(it.mentor, it.mentee)))
                .map(|it| it.benefit)
                .min(),
            total: pairs.iter().map(|it| it.benefit).sum(),
            unplaced: unplaced(&problem, &pairs, &shortages),
            shortages,
            certificate: certificate.clone(),
            pairs,
        };
        mentors::verify::verify(&problem, &solution).map_err(|it| Refusal::Proof(it.to_string()))?;
        let pairs = problem.mentors.len() as u64 * problem.mentees.len() as u64;
        Ok(Checked { total: solution.total, is_optimal: true, pairs })
    }

    fn groups(&self, bound: Bound, least: u8, most: u8) -> Result<Checked, Refusal> {
        let task = task(self.conditions, &self.kept, least, most)?;
        let place = |it: &u32| task.free.binary_search(it).ok().and_then(|at| u32::try_from(at).ok());
        let groups: Vec<Vec<u32>> =
            self.others.iter().map(|members| members.iter().filter_map(place).collect()).collect();
        let is_placed = |it: &u32| groups.iter().any(|group| group.contains(it));
        let everybody = 0..u32::try_from(task.free.len()).unwrap_or(u32::MAX);
        let unplaced = everybody.filter(|it| !is_placed(it));
        let worth = |group: &Vec<u32>| {
            let pairs =
                group.iter().enumerate().flat_map(|(at, &i)| group[at + 1..].iter().map(move |&j| (i, j)));
            pairs
                .filter_map(|(i, j)| task.problem.benefits.get(i as usize, j as usize))
                .map(i64::from)
                .sum::<i64>()
        };
        let solution = matching::groups::Solution {
            total: groups.iter().map(worth).sum(),
            worst: groups.iter().map(|it| standing(&task.problem, it)).min(),
            unplaced: unplaced.map(|person| matching::groups::Unplaced { person, causes: vec![] }).collect(),
            bound,
            groups,
        };
        group_checks::verify(&task.problem, &solution).map_err(|it| Refusal::Proof(it.to_string()))?;
        let bound = group_checks::verify_bound(&task.problem, &solution.bound, BOUND_STEPS)
            .map_err(|it| Refusal::Proof(it.to_string()))?;
        let people = task.free.len() as u64;
        let oracle = self.conditions.oracle(FormerPartners::Barred);
        Ok(Checked {
            total: self.total(&oracle),
            is_optimal: bound == BoundCheck::Proven && solution.total == solution.bound.total,
            pairs: people * people.saturating_sub(1) / 2,
        })
    }
}

/// The lowest mean benefit of a member with the others, rounded down.
fn standing(problem: &matching::groups::Problem, members: &[u32]) -> i64 {
    let benefit = |i: u32, j: u32| problem.benefits.get(i as usize, j as usize).map_or(0, i64::from);
    let others = i64::try_from(members.len()).unwrap_or(i64::MAX) - 1;
    let with_others =
        |&it: &u32| members.iter().filter(|&&that| that != it).map(|&that| benefit(it, that)).sum::<i64>();
    members.iter().map(|it| with_others(it).div_euclid(others.max(1))).min().unwrap_or(0)
}

/// Partial groups that are looked at to confirm the prices.
const BOUND_STEPS: u64 = 50_000_000;

fn check_pair(conditions: &Conditions<'_>, one: u32, other: u32) -> Result<(), Refusal> {
    let id = |it| conditions.prepared.id(it);
    if conditions.are_apart(one, other) {
        return Err(Refusal::Apart(id(one), id(other)));
    }
    match conditions.broken(one, other).without(Rule::NotAgain).rules().next() {
        Some(rule) => Err(Refusal::RuleBroken { rule, one: id(one), other: id(other) }),
        None => Ok(()),
    }
}

/// Who goes without, as the mentors' verifier wants it told.
fn unplaced(problem: &mentors::Problem, pairs: &[Pair], shortages: &[Shortage]) -> Vec<mentors::Unplaced> {
    let everybody = (0_u32..).zip(&problem.mentees);
    let without = everybody.filter_map(|(mentee, it)| {
        let got = u32::try_from(pairs.iter().filter(|pair| pair.mentee == mentee).count()).ok()?;
        (got < it.wanted).then_some((mentee, got, it.wanted))
    });
    without
        .map(|(mentee, got, wanted)| {
            let allowed = problem.pairs.iter().filter(|it| it.mentee == mentee).count();
            let shortage = shortages.iter().position(|it| it.mentees.contains(&mentee));
            let cause = match shortage {
                _ if allowed == 0 => MentorsCause::NoAllowedMentor,
                Some(at) => MentorsCause::Shortage(at),
                None => MentorsCause::NoFurtherMentor,
            };
            mentors::Unplaced { mentee, got, wanted, cause }
        })
        .collect()
}
