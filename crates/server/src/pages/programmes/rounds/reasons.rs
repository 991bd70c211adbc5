//! Reasons and causes in the reader's words.

use super::insight::{Explained, Help, Receives};
use super::people::People;
use crate::pages::components::{Part, part};
use crate::pages::programmes::words;
use actions::matchmaking::{Common, Kinship, Note, Via, WishProblem};
use domain::matching_rules::Rule;
use domain::participant::WishKind;
use domain::round::UnplacedCause;
use domain::{Language, ParticipantId};
use hypertext::prelude::*;
use wording::Texts;

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A share in thousandths as percent.
pub(crate) fn share(t: &Texts, thousandths: i64) -> String {
    t.percent(u64::try_from(thousandths.clamp(0, 1_000)).unwrap_or(0), 1_000)
}

/// "Gets help with three of four needs."
pub(crate) fn gets(t: &Texts, it: &Receives) -> String {
    match it.needs() {
        0 => t.partnership_gets_no_needs(),
        needs => t.partnership_gets(count(needs), count(it.met.len())),
    }
}

/// How an offer meets a need, where that is not plain from the two.
pub(crate) fn via(t: &Texts, help: &Help) -> Option<String> {
    let is_said = |it: &str| {
        let it = it.to_lowercase();
        help.need.to_lowercase() == it || help.offer.to_lowercase() == it
    };
    match &help.via {
        Via::Concepts { offer, kinship, .. } => match kinship {
            Kinship::Same if is_said(offer) => None,
            Kinship::Same => Some(t.partnership_via_same(offer)),
            Kinship::Wider => Some(t.partnership_via_wider()),
            Kinship::Narrower => Some(t.partnership_via_narrower()),
            Kinship::Related => Some(t.partnership_via_related()),
        },
        Via::Word(_) => None,
        Via::AlikeWords(..) => Some(t.partnership_via_alike()),
        Via::Meaning => Some(t.partnership_via_meaning()),
    }
}

/// What somebody is helped with, a line for each need; names of givers only where there are several to choose from.
pub(crate) fn helps(t: &Texts, people: &People, helps: &[Help], is_group: bool) -> Part {
    part(rsx! {
        <ul class="helps">
            @for help in helps {
                <li>
                    <span class="help-need">(&help.need)</span>
                    <span class="help-offer">
                        @if is_group {
                            (t.partnership_offered_by(people.name(t, help.giver), &help.offer))
                        } @else {
                            (t.partnership_offered(&help.offer))
                        }
                        @if let Some(via) = via(t, help) { <span class="soft">" · " (via)</span> }
                    </span>
                </li>
            }
        </ul>
    })
}

/// A language as its speakers call it, or as it was written.
fn language(it: &str) -> String {
    it.parse::<Language>().map_or_else(|_| it.to_owned(), |it| it.own_name().to_owned())
}

/// What two people share beside needs and offers.
pub(crate) fn common(t: &Texts, it: &Common) -> Vec<String> {
    let mut all = Vec::new();
    if !it.languages.is_empty() {
        all.push(t.partnership_both_speak(t.list_and(it.languages.iter().map(|it| language(it)))));
    }
    if it.availability.count() > 0 {
        all.push(t.partnership_both_free(it.availability.count()));
    }
    match (&it.place, it.online) {
        (Some(place), true) => all.push(t.partnership_meet_both(place)),
        (Some(place), false) => all.push(t.partnership_meet_in(place)),
        (None, true) => all.push(t.partnership_meet_online()),
        (None, false) => {}
    }
    if it.different_subjects == Some(false) {
        all.push(t.partnership_same_subject());
    }
    all
}

/// What an organiser should think about before publishing this partnership.
pub(crate) fn warnings(t: &Texts, people: &People, it: &Explained) -> Vec<String> {
    let mut all: Vec<String> = it.gone.iter().map(|&who| t.studio_warn_gone(people.name(t, who))).collect();
    let helpless = it.members.iter().filter(|member| member.met.is_empty() && member.needs() > 0);
    all.extend(helpless.map(|member| t.studio_warn_helpless(people.name(t, member.who))));
    if it.common.as_ref().is_some_and(|it| it.different_organisations == Some(false)) {
        all.push(t.studio_warn_same_organisation());
    }
    if it.no_shared_language {
        all.push(t.studio_warn_no_language());
    }
    if it.no_shared_time {
        all.push(t.studio_warn_no_time());
    }
    all
}

/// Why somebody has no place. The rules that could be lifted follow apart, in [`liftable`].
pub(crate) fn cause(t: &Texts, it: &UnplacedCause) -> String {
    match it {
        UnplacedCause::Competition => t.studio_cause_competition(),
        UnplacedCause::Nobody => t.studio_cause_nobody(),
        UnplacedCause::Rules(rules) => {
            t.studio_cause_rules(t.list_and(rules.iter().map(|(rule, _)| words::rule(t, *rule))))
        }
    }
}

/// Rules that alone stand in the way, with how many partners lifting each would open.
pub(crate) fn liftable(it: &UnplacedCause) -> Vec<(Rule, u32)> {
    match it {
        UnplacedCause::Rules(rules) => rules.iter().copied().filter(|(_, opens)| *opens > 0).collect(),
        UnplacedCause::Competition | UnplacedCause::Nobody => vec![],
    }
}

/// What should be known about the people before the result is read.
pub(crate) fn note(t: &Texts, people: &People, it: &Note) -> String {
    let name = |who: &ParticipantId| people.name(t, *who);
    match it {
        Note::RuleWithoutData { rule } => t.studio_note_rule_without_data(words::rule(t, *rule)),
        Note::RuleUnknownFor { rule, people } => {
            t.studio_note_rule_unknown(count(*people), words::rule(t, *rule))
        }
        Note::Wish { by, kind, whom, problem } => match (problem, kind) {
            (WishProblem::Unknown, WishKind::Wanted) => t.studio_note_wish_unknown(name(by), whom),
            (WishProblem::Unknown, WishKind::Excluded) => t.studio_note_exclusion_unknown(name(by), whom),
            (WishProblem::Ambiguous(_), _) => t.studio_note_wish_ambiguous(name(by), whom),
            (WishProblem::Oneself, _) => t.studio_note_wish_oneself(name(by)),
        },
        Note::TakenAs { participant, mentor: true } => t.studio_note_taken_as_mentor(name(participant)),
        Note::TakenAs { participant, mentor: false } => t.studio_note_taken_as_mentee(name(participant)),
        Note::NothingNeeded { participant } => t.studio_note_nothing_needed(name(participant)),
        Note::NobodyHelps { participant } => t.studio_note_nobody_helps(name(participant)),
        Note::NothingOffered { participant } => t.studio_note_nothing_offered(name(participant)),
    }
}
