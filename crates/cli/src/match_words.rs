//! The sentences that the summary and the report share.

use crate::cohort::Cohort;
use actions::matchmaking::{Kinship, MetNeed, Note, Prepared, Via, WishProblem};
use domain::ParticipantId;
use domain::matching_rules::{Rule, Shape};
use domain::round::{Outcome, Proof, UnplacedCause};
use std::collections::BTreeMap;
use wording::Texts;

/// Everything that sentences about a result are made of.
pub struct Result<'a> {
    pub cohort: &'a Cohort,
    pub prepared: &'a Prepared<'a>,
    pub outcome: &'a Outcome,
    pub notes: &'a [Note],
    pub shape: Shape,
    /// Former partners who meet again.
    pub met_again: usize,
    pub texts: &'a Texts,
}

/// People named in one sentence about those without a place; more are counted.
const MOST_NAMED: usize = 8;

impl Result<'_> {
    pub fn name(&self, id: ParticipantId) -> &str {
        self.prepared.find(id).map_or("", |it| it.name.as_str())
    }

    pub fn share(&self, thousandths: i64) -> String {
        self.texts.percent(u64::try_from(thousandths).unwrap_or(0), 1_000)
    }

    fn number(&self, count: usize) -> String {
        self.texts.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// How many partnerships, and who is placed.
    pub fn headline(&self) -> String {
        let count = self.outcome.partnerships.len();
        let made = match self.shape {
            Shape::Groups { .. } => self.texts.match_groups(count),
            Shape::Pairs { .. } | Shape::Mentors => self.texts.match_pairs(count),
        };
        let people = self.prepared.people().len();
        let placed = if self.outcome.unplaced.is_empty() {
            self.texts.match_everybody()
        } else {
            self.texts.match_placed(self.number(people - self.outcome.unplaced.len()), self.number(people))
        };
        format!("{made}. {placed}")
    }

    /// How well everybody and the worst-off are served.
    pub fn quality(&self) -> Vec<String> {
        let gains: Vec<i64> = self.gains();
        if gains.is_empty() {
            return Vec::new();
        }
        let mean = gains.iter().sum::<i64>() / i64::try_from(gains.len()).unwrap_or(1);
        let mut lines = vec![
            self.texts.match_average(self.share(mean)),
            self.texts.match_worst(self.share(self.outcome.proof.worst_gain)),
        ];
        if self.outcome.proof.gave_way {
            lines.push(self.texts.match_gave_way());
        }
        lines
    }

    /// What everybody who is placed to receive gets, in thousandths.
    pub fn gains(&self) -> Vec<i64> {
        let members = self.outcome.partnerships.iter().flat_map(|it| &it.members);
        members.filter(|it| it.role != domain::round::MemberRole::Mentor).map(|it| it.gain).collect()
    }

    /// What is known about better arrangements.
    pub fn proof(&self) -> String {
        let proof: &Proof = &self.outcome.proof;
        let time = time(self.texts, proof.microseconds);
        if proof.optimal {
            let pairs = self.texts.number(i64::try_from(proof.pairs_checked).unwrap_or(i64::MAX));
            return self.texts.match_optimal(pairs, time);
        }
        let missing = u64::try_from(proof.bound - proof.total).unwrap_or(0);
        let gap = self.texts.percent(missing, u64::try_from(proof.total.max(1)).unwrap_or(1));
        self.texts.match_bounded(time, gap)
    }

    /// Those without a place, by what stands in their way: who, and why.
    pub fn unplaced(&self) -> Vec<(String, Vec<String>)> {
        let mut by_cause: BTreeMap<Vec<String>, Vec<ParticipantId>> = BTreeMap::new();
        for it in &self.outcome.unplaced {
            by_cause.entry(self.cause(&it.cause)).or_default().push(it.participant);
        }
        by_cause.into_iter().map(|(cause, who)| (self.names(&who), cause)).collect()
    }

    fn names(&self, who: &[ParticipantId]) -> String {
        let named: Vec<&str> = who.iter().take(MOST_NAMED).map(|&it| self.name(it)).collect();
        match who.len().saturating_sub(MOST_NAMED) {
            0 => self.texts.list_and(named),
            more => format!("{} {}", named.join(", "), self.texts.match_unplaced_more(more)),
        }
    }

    fn cause(&self, cause: &UnplacedCause) -> Vec<String> {
        match cause {
            UnplacedCause::Competition => vec![self.texts.match_unplaced_competition()],
            UnplacedCause::Nobody => vec![self.texts.match_unplaced_nobody()],
            UnplacedCause::Rules(rules) if rules.iter().all(|it| it.1 == 0) => {
                let names = rules.iter().map(|it| rule(self.texts, it.0));
                vec![self.texts.match_unplaced_rules(self.texts.list_and(names))]
            }
            UnplacedCause::Rules(rules) => {
                rules.iter().map(|it| self.texts.match_unplaced_rule(it.1, rule(self.texts, it.0))).collect()
            }
        }
    }

    /// What is worth knowing about the people and the files.
    pub fn notes(&self) -> Vec<String> {
        let t = self.texts;
        let mut lines = Vec::new();
        let files = &self.cohort.files;
        lines.extend(files.iter().any(|it| it.offers_from_subject).then(|| t.match_note_subject_offered()));
        lines.extend(files.iter().any(|it| it.needs_from_subject).then(|| t.match_note_subject_needed()));
        let left_out = self.cohort.left_out.len();
        lines.extend((left_out > 0).then(|| t.match_note_left_out_rows(left_out)));
        lines.extend((self.met_again > 0).then(|| t.match_note_met_again(self.met_again)));
        let (about_people, about_rules): (Vec<&Note>, Vec<&Note>) = self
            .notes
            .iter()
            .partition(|it| !matches!(it, Note::RuleWithoutData { .. } | Note::RuleUnknownFor { .. }));
        lines.extend(about_rules.into_iter().map(|it| self.note(it)));
        lines.extend(about_people.iter().take(MOST_NAMED).map(|it| self.note(it)));
        let more = about_people.len().saturating_sub(MOST_NAMED);
        lines.extend((more > 0).then(|| t.match_unplaced_more(more)));
        lines
    }

    fn note(&self, note: &Note) -> String {
        let t = self.texts;
        match note {
            Note::RuleWithoutData { rule: it } => t.match_note_no_data(rule(t, *it)),
            Note::RuleUnknownFor { rule: it, people } => t.match_note_part_data(*people, rule(t, *it)),
            Note::Wish { by, whom, problem, .. } => match problem {
                WishProblem::Unknown => t.match_note_wish_unknown(self.name(*by), whom),
                WishProblem::Ambiguous(_) => t.match_note_wish_ambiguous(self.name(*by), whom),
                WishProblem::Oneself => t.match_note_wish_oneself(self.name(*by)),
            },
            Note::TakenAs { participant, mentor: true } => {
                t.match_note_taken_as_mentor(self.name(*participant))
            }
            Note::TakenAs { participant, mentor: false } => {
                t.match_note_taken_as_mentee(self.name(*participant))
            }
            Note::NothingNeeded { participant } => t.match_note_nothing_needed(self.name(*participant)),
            Note::NobodyHelps { participant } => t.match_note_nobody_helps(self.name(*participant)),
            Note::NothingOffered { participant } => t.match_note_nothing_offered(self.name(*participant)),
        }
    }

    /// Through what a need is met.
    pub fn via(&self, met: &MetNeed) -> String {
        let t = self.texts;
        match &met.via {
            Via::Concepts { need, offer, kinship } => match kinship {
                Kinship::Same => t.match_via_same(need),
                Kinship::Wider => t.match_via_wider(offer, need),
                Kinship::Narrower => t.match_via_narrower(offer, need),
                Kinship::Related => t.match_via_related(offer, need),
            },
            Via::Word(word) => t.match_via_word(word),
            Via::AlikeWords(need, offer) => t.match_via_alike(need, offer),
        }
    }
}

pub fn rule(texts: &Texts, rule: Rule) -> String {
    match rule {
        Rule::DifferentOrganisation => texts.match_rule_different_organisation(),
        Rule::SameOrganisation => texts.match_rule_same_organisation(),
        Rule::DifferentUnit => texts.match_rule_different_unit(),
        Rule::DifferentFunction => texts.match_rule_different_function(),
        Rule::SharedLanguage => texts.match_rule_shared_language(),
        Rule::SharedMode => texts.match_rule_shared_mode(),
        Rule::ExperienceGap => texts.match_rule_experience_gap(),
        Rule::NotAgain => texts.match_rule_not_again(),
        Rule::BothGain => texts.match_rule_both_gain(),
    }
}

/// "12 ms" or "3.4 s".
pub fn time(texts: &Texts, microseconds: u64) -> String {
    let number = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    if microseconds < 1_000_000 {
        format!("{}\u{a0}ms", texts.number(number(microseconds / 1_000).max(1)))
    } else {
        format!("{}\u{a0}s", texts.tenths(number(microseconds / 100_000)))
    }
}
