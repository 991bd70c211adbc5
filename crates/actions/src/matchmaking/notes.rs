//! What an organiser should know about the people before reading the result.

use super::conditions::Conditions;
use super::prepared::Prepared;
use domain::ParticipantId;
use domain::matching_rules::{MatchingRules, Rule, Shape};
use domain::participant::{Mode, Part, WishKind};
use domain::round::ProposalSettings;

/// Something that did not stop the matching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nobody said what this rule asks for: the people were matched without it.
    RuleWithoutData { rule: Rule },
    /// So many people did not say what this rule asks for; it holds among the others.
    RuleUnknownFor { rule: Rule, people: usize },
    /// A wish could not be followed.
    Wish { by: ParticipantId, kind: WishKind, whom: String, problem: WishProblem },
    /// Who is neither mentor nor mentee was taken as one: mentor who only offers, mentee otherwise.
    TakenAs { participant: ParticipantId, mentor: bool },
    /// Nothing that this person wrote as a need has a word in it that could be met.
    NothingNeeded { participant: ParticipantId },
    /// Nobody with whom the rules allow it offers what this person asked for; any partner is as good as another.
    NobodyHelps { participant: ParticipantId },
    /// As [`Note::NothingNeeded`], of offers.
    NothingOffered { participant: ParticipantId },
}

/// Why a wish could not be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishProblem {
    /// Nobody here has that address or name.
    Unknown,
    /// So many people bear the name.
    Ambiguous(usize),
    /// It is the person's own.
    Oneself,
}

impl Prepared<'_> {
    /// What should be known about these people before they are matched by these rules.
    pub fn notes(&self, rules: &MatchingRules) -> Vec<Note> {
        let mut notes: Vec<Note> = rules.rules.iter().filter_map(|&rule| self.about_rule(rule)).collect();
        notes.extend(self.wish_notes.iter().cloned());
        let settings = ProposalSettings { rules: rules.clone(), pins: vec![], forbidden: vec![] };
        let conditions = Conditions::of(self, &settings);
        for (number, person) in (0_u32..).zip(&self.people) {
            let at = number as usize;
            let part = person.profile.part;
            let is_mentors = rules.shape == Shape::Mentors;
            if is_mentors && part == Part::Peer {
                notes.push(Note::TakenAs { participant: person.id, mentor: self.is_mentor(at) });
            }
            let only_gives = matches!(part, Part::Mentor { .. }) || (is_mentors && self.is_mentor(at));
            if !only_gives && self.cohort.demands(at).is_empty() {
                notes.push(Note::NothingNeeded { participant: person.id });
            } else if !only_gives && conditions.as_ref().is_ok_and(|it| !it.can_gain(number)) {
                notes.push(Note::NobodyHelps { participant: person.id });
            }
            let gives = part != Part::Mentee && (!is_mentors || self.is_mentor(at));
            if gives && person.profile.offers.is_empty() {
                notes.push(Note::NothingOffered { participant: person.id });
            }
        }
        notes
    }

    fn about_rule(&self, rule: Rule) -> Option<Note> {
        let unknown = self
            .traits
            .iter()
            .filter(|it| match rule {
                Rule::DifferentOrganisation | Rule::SameOrganisation => it.organisation.is_none(),
                Rule::DifferentUnit => it.unit.is_none(),
                Rule::DifferentFunction => it.function.is_none(),
                Rule::SharedLanguage => it.languages.is_empty(),
                Rule::SharedMode => it.mode == Mode::Either && it.place.is_none(),
                Rule::ExperienceGap => it.experience_years.is_none(),
                Rule::NotAgain | Rule::BothGain => false,
            })
            .count();
        match unknown {
            0 => None,
            all if all == self.people.len() => Some(Note::RuleWithoutData { rule }),
            // Who can meet in any way has said all there is to say.
            _ if rule == Rule::SharedMode => None,
            people => Some(Note::RuleUnknownFor { rule, people }),
        }
    }
}
