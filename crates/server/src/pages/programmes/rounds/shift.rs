//! What a change of a scenario did to its people: carried over the redirect, and shown.

use super::people::People;
use super::reasons::{count, share};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use actions::matchmaking::{Change, Difference, difference};
use domain::ParticipantId;
use domain::round::{MemberRole, Outcome, Proof, Proposal, ProposedMember, ProposedPartnership};
use hypertext::prelude::*;
use std::collections::BTreeSet;
use wording::Texts;

/// The cookie in which a difference travels from the change to the page that shows it: places in the list of people
/// and figures, nothing that says who they are.
pub(super) const COOKIE: &str = "difference";
pub(super) const COOKIE_SECONDS: u32 = 600;

/// Browsers keep 4,096 bytes; one person's change takes at most about 20.
const MOST_CHANGES: usize = 150;

/// A difference, perhaps without some of its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    pub difference: Difference,
    /// Further people with other partners, who are not listed.
    pub more: usize,
}

impl Shift {
    pub(super) fn whole(difference: Difference) -> Self {
        Self { difference, more: 0 }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.difference == Difference::default() && self.more == 0
    }
}

/// Everybody in an outcome, ascending by id: the list that places refer to.
fn everybody(outcome: &Outcome) -> Vec<ParticipantId> {
    let placed = outcome.partnerships.iter().flat_map(|it| &it.members).map(|it| it.participant);
    let all: BTreeSet<_> = placed.chain(outcome.unplaced.iter().map(|it| it.participant)).collect();
    all.into_iter().collect()
}

/// The difference that led to this scenario at this version, as the value of [`COOKIE`].
pub(super) fn write(version: u32, proposal: &Proposal, it: &Difference) -> String {
    let people = everybody(&proposal.outcome);
    let place = |id: &ParticipantId| people.binary_search(id).ok();
    let mut changes: Vec<&Change> = it.changes.iter().collect();
    // Who loses most is told first, and always.
    changes.sort_by_key(|it| it.gain);
    let more = changes.len().saturating_sub(MOST_CHANGES);
    let written: Vec<String> = changes
        .into_iter()
        .take(MOST_CHANGES)
        .filter_map(|it| {
            let before: Vec<String> =
                it.before.iter().filter_map(place).map(|place| place.to_string()).collect();
            Some(format!("{}:{}:{}", place(&it.participant)?, it.gain, before.join("~")))
        })
        .collect();
    let (id, all) = (proposal.id, people.len());
    let figures = format!("{}_{}_{}", it.placed, it.total, it.worst_gain);
    format!("{id}_{version}_{all}_{figures}_{more}_{}", written.join("."))
}

/// Reads what [`write`] wrote; `None` when it is about another scenario or version, or not ours.
pub(super) fn read(value: &str, version: u32, proposal: &Proposal) -> Option<Shift> {
    let people = everybody(&proposal.outcome);
    let mut parts = value.split('_');
    let mut next = || parts.next();
    let is_this = next()?.parse() == Ok(proposal.id)
        && next()?.parse() == Ok(version)
        && next()?.parse() == Ok(people.len());
    if !is_this {
        return None;
    }
    let (placed, total, worst_gain) = (next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?);
    let more = next()?.parse().ok()?;
    let person = |place: &str| people.get(place.parse::<usize>().ok()?).copied();
    let partners = |id: ParticipantId| -> Vec<ParticipantId> {
        let own = proposal.outcome.partnerships.iter().map(|it| &it.members);
        let own = own.filter(|members| members.iter().any(|it| it.participant == id)).flatten();
        own.map(|it| it.participant).filter(|it| *it != id).collect()
    };
    let changes = next()?.split('.').filter(|it| !it.is_empty()).map(|it| {
        let mut parts = it.split(':');
        let participant = person(parts.next()?)?;
        let gain = parts.next()?.parse().ok()?;
        let before = parts.next()?.split('~').filter(|it| !it.is_empty()).map(person);
        Some(Change {
            participant,
            gain,
            before: before.collect::<Option<_>>()?,
            after: partners(participant),
        })
    });
    let changes = changes.collect::<Option<Vec<Change>>>()?;
    Some(Shift { difference: Difference { changes, placed, total, worst_gain }, more })
}

/// What the organiser has before their eyes, for a form to send along: were somebody else quicker, the difference to
/// what is then there can be shown.
pub(super) fn seen(outcome: &Outcome) -> String {
    let groups: Vec<String> = outcome
        .partnerships
        .iter()
        .map(|it| {
            let members = it.members.iter().map(|it| format!("{}:{}", it.participant, it.gain));
            members.collect::<Vec<_>>().join("~")
        })
        .collect();
    format!("{}_{}_{}", outcome.proof.total, outcome.proof.worst_gain, groups.join("."))
}

/// The difference between what was seen and what is there; `None` when what was sent is not ours.
pub(super) fn since(seen: &str, now: &Outcome) -> Option<Shift> {
    let mut parts = seen.split('_');
    let (total, worst_gain) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let member = |it: &str| {
        let (participant, gain) = it.split_once(':')?;
        let (participant, gain) = (participant.parse().ok()?, gain.parse().ok()?);
        Some(ProposedMember { participant, role: MemberRole::Peer, gain })
    };
    let group = |it: &str| {
        let members = it.split('~').map(member).collect::<Option<Vec<_>>>()?;
        Some(ProposedPartnership { members, benefit: 0, pinned: false })
    };
    let groups = parts.next()?.split('.').filter(|it| !it.is_empty());
    let before = Outcome {
        partnerships: groups.map(group).collect::<Option<Vec<_>>>()?,
        unplaced: vec![],
        proof: Proof { total, worst_gain, ..Proof::default() },
    };
    Some(Shift::whole(difference(&before, now)))
}

/// The difference in a sentence or two.
pub(super) fn summary(t: &Texts, it: &Shift) -> Vec<String> {
    let found = &it.difference;
    let (winners, losers) = found.winners_and_losers();
    let mut all = vec![t.studio_changed(count(found.changes.len() + it.more))];
    match found.placed {
        0 => {}
        more @ 1.. => all.push(t.studio_more_placed(u32::try_from(more).unwrap_or(u32::MAX))),
        fewer => all.push(t.studio_fewer_placed(u32::try_from(-fewer).unwrap_or(u32::MAX))),
    }
    if winners + losers > 0 {
        all.push(t.studio_winners_and_losers(count(winners), count(losers)));
    }
    match found.worst_gain {
        0 => {}
        1.. => all.push(t.studio_worst_better()),
        _ => all.push(t.studio_worst_worse()),
    }
    all
}

/// Who has other partners now, and what it means for each.
pub(super) fn changes(t: &Texts, people: &People, outcome: &Outcome, it: &Shift) -> Part {
    let gain_now = |who: ParticipantId| {
        let all = outcome.partnerships.iter().flat_map(|it| &it.members);
        all.filter(|it| it.participant == who).map(|it| it.gain).max().unwrap_or(0)
    };
    let partners = |ids: &[ParticipantId]| match ids {
        [] => t.studio_no_partner(),
        some => people.names(t, some.iter().copied()),
    };
    let rows = it.difference.changes.iter().map(|it| {
        let now = gain_now(it.participant);
        let meaning = match it.gain {
            0 => t.studio_gains_same(share(t, now)),
            1.. => t.studio_gains_more(share(t, now), share(t, now - it.gain)),
            _ => t.studio_gains_less(share(t, now), share(t, now - it.gain)),
        };
        vec![
            part(people.name(t, it.participant)),
            part(partners(&it.before)),
            part(partners(&it.after)),
            part(meaning),
        ]
    });
    let shown = Table {
        caption: t.studio_changes_caption(),
        columns: [t.studio_person(), t.studio_before(), t.studio_now(), t.studio_own_gain()]
            .map(Column::words)
            .into(),
        rows: rows.collect(),
    };
    part(
        rsx! { (table(&shown)) @if it.more > 0 { <p class="soft">(t.studio_changes_more(count(it.more)))</p> } },
    )
}
