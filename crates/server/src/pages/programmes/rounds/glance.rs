//! The right of the studio: the whole at a glance.

use super::people::People;
use super::reasons::{self, count, share};
use super::studio::{Studio, WEAK_BELOW};
use crate::pages::components::icons::{Icon, icon};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::pictures::{Picture, picture};
use crate::pages::components::tables::{Column, Table};
use crate::pages::components::{Part, part};
use crate::pages::programmes::words;
use documents::pictures::{Bin, Caption, Distribution, Node, Tie, Ties, Width, distribution, ties};
use domain::ParticipantId;
use domain::round::{MemberRole, Outcome, Proof};
use hypertext::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use wording::Texts;

pub(super) fn panel(t: &Texts, it: &Studio) -> Part {
    let outcome = &it.proposal.outcome;
    let facts = [
        Some(Fact { term: t.studio_placed(), value: figure(t, it.placed()), change: None }),
        Some(Fact { term: t.studio_not_placed(), value: figure(t, outcome.unplaced.len()), change: None }),
        Some(Fact {
            term: t.studio_weak_count(),
            value: figure(t, gains(outcome).filter(|it| it.1 < WEAK_BELOW).count()),
            change: None,
        }),
        worst_off(t, it).map(|value| Fact { term: t.studio_worst_off(), value, change: None }),
    ];
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    part(rsx! {
        <section aria-labelledby="glance">
            <h2 id="glance">(t.studio_glance())</h2>
            (description_list(&facts))
        </section>
        (proof(t, it))
        @if !outcome.partnerships.is_empty() {
            (picture(&benefit(t, outcome)))
            (picture(&organisations(t, &it.people, outcome)))
        }
    })
}

fn figure(t: &Texts, number: usize) -> Part {
    part(t.number(i64::try_from(number).unwrap_or(i64::MAX)))
}

/// Everybody who receives, with what they gain.
pub(super) fn gains(outcome: &Outcome) -> impl Iterator<Item = (ParticipantId, i64)> + '_ {
    let all = outcome.partnerships.iter().flat_map(|it| &it.members);
    all.filter(|it| it.role != MemberRole::Mentor).map(|it| (it.participant, it.gain))
}

/// The person who gains least, in words.
fn worst_off(t: &Texts, it: &Studio) -> Option<Part> {
    let (who, _) = gains(&it.proposal.outcome).min_by_key(|it| it.1)?;
    let received = it.insight.explained.iter().flat_map(|it| &it.members).find(|it| it.who == who);
    let gets = received.map(|it| reasons::gets(t, it)).unwrap_or_default();
    Some(part(rsx! { <span><strong>(it.people.name(t, who))</strong><br>(gets)</span> }))
}

/// How long something took, in a unit that people read.
pub(super) fn time_taken(t: &Texts, microseconds: u64) -> String {
    match microseconds {
        0..1_000 => t.studio_under_a_millisecond(),
        1_000..1_000_000 => {
            t.studio_milliseconds(t.number(i64::try_from(microseconds / 1_000).unwrap_or(i64::MAX)))
        }
        _ => t.studio_seconds(t.tenths(i64::try_from(microseconds / 100_000).unwrap_or(i64::MAX))),
    }
}

/// The proof in plain words.
pub(super) fn proof_words(t: &Texts, proof: &Proof) -> String {
    let pairs = t.number(i64::try_from(proof.pairs_checked).unwrap_or(i64::MAX));
    let time = time_taken(t, proof.microseconds);
    if proof.optimal {
        t.studio_proof_best(pairs, time)
    } else {
        let whole = u64::try_from(proof.bound).unwrap_or(0);
        let part = u64::try_from(proof.total).unwrap_or(0);
        t.studio_proof_bound(t.percent(part, whole), time)
    }
}

fn proof(t: &Texts, it: &Studio) -> Part {
    let proof = &it.proposal.outcome.proof;
    let pinned = it.proposal.outcome.partnerships.iter().filter(|it| it.pinned).count();
    part(rsx! {
        <section class="proof" aria-labelledby="proof">
            <h2 id="proof">(icon(if proof.optimal { Icon::Check } else { Icon::Info })) (t.studio_proof())</h2>
            <p>(proof_words(t, proof))</p>
            @if pinned > 0 { <p class="soft">(t.studio_proof_pins(count(pinned)))</p> }
            @if proof.gave_way { <p>(t.studio_gave_way())</p> }
            <p><a href=(it.path("/certificate")) download>(t.studio_certificate())</a></p>
        </section>
    })
}

/// How many people get which share of what they asked for.
fn benefit(t: &Texts, outcome: &Outcome) -> Picture {
    const BINS: i64 = 5;
    let bin_of = |gain: i64| (gain * BINS / 1_000).clamp(0, BINS - 1);
    let mut counts = [0_u32; BINS as usize];
    let all: Vec<i64> = gains(outcome).map(|it| it.1).collect();
    for gain in &all {
        if let Some(count) = usize::try_from(bin_of(*gain)).ok().and_then(|it| counts.get_mut(it)) {
            *count += 1;
        }
    }
    let worst = all.iter().min().map(|it| bin_of(*it));
    let label = |bin: i64| {
        let last = if bin == BINS - 1 { 100 } else { (bin + 1) * 100 / BINS - 1 };
        format!("{}–{}", t.number(bin * 100 / BINS), t.percent(u64::try_from(last).unwrap_or(0), 100))
    };
    let bins: Vec<Bin> = (0..BINS)
        .zip(counts)
        .map(|(bin, count)| Bin {
            label: label(bin),
            count,
            remark: (Some(bin) == worst).then(|| t.studio_worst_off()),
        })
        .collect();
    let rows = bins.iter().map(|it| vec![part(&it.label), part(t.number(it.count.into()))]).collect();
    let mean = all.iter().sum::<i64>().checked_div(i64::try_from(all.len()).unwrap_or(1)).unwrap_or(0);
    let caption = t.studio_benefit_caption(share(t, mean));
    let drawn = Distribution { count_label: t.studio_people(), value_label: t.studio_share_met(), bins };
    let words = Caption {
        id: "benefit",
        title: &t.studio_benefit(),
        description: &caption,
        empty: &t.studio_nothing_to_draw(),
    };
    Picture {
        svg: distribution(&words, &drawn, Width::Narrow),
        caption,
        table_label: t.studio_figures(),
        table: Table {
            caption: t.studio_benefit(),
            columns: vec![Column::words(t.studio_share_met()), Column::figures(t.studio_people())],
            rows,
        },
    }
}

/// Which organisations are brought together.
fn organisations(t: &Texts, people: &People, outcome: &Outcome) -> Picture {
    let name = |who: ParticipantId| {
        people.organisation(who).map_or_else(|| t.studio_no_organisation(), str::to_owned)
    };
    let mut sizes: BTreeMap<String, BTreeSet<ParticipantId>> = BTreeMap::new();
    let mut between: BTreeMap<(String, String), u32> = BTreeMap::new();
    for pair in &outcome.partnerships {
        let members: Vec<ParticipantId> = pair.members.iter().map(|it| it.participant).collect();
        for (number, &one) in members.iter().enumerate() {
            sizes.entry(name(one)).or_default().insert(one);
            for &other in &members[number + 1..] {
                let (one, other) = (name(one), name(other));
                let ends = if one <= other { (one, other) } else { (other, one) };
                *between.entry(ends).or_default() += 1;
            }
        }
    }
    let names: Vec<&String> = sizes.keys().collect();
    let place = |it: &String| names.binary_search(&it).unwrap_or(0);
    let nodes = sizes.iter().map(|(label, people)| Node { label: label.clone(), size: count(people.len()) });
    let lines =
        between.iter().map(|((one, other), count)| Tie { from: place(one), to: place(other), count: *count });
    let drawn = Ties { nodes: nodes.collect(), ties: lines.collect() };
    let rows = between
        .iter()
        .map(|((one, other), count)| vec![part(one), part(other), part(t.number(i64::from(*count)))]);
    let caption = t.studio_ties_caption(count(between.len()), count(sizes.len()));
    let words = Caption {
        id: "ties",
        title: &t.studio_ties(),
        description: &caption,
        empty: &t.studio_nothing_to_draw(),
    };
    Picture {
        svg: ties(&words, &drawn, Width::Narrow),
        caption,
        table_label: t.studio_figures(),
        table: Table {
            caption: t.studio_ties(),
            columns: vec![
                Column::words(t.studio_organisation()),
                Column::words(t.studio_organisation_with()),
                Column::figures(t.studio_together()),
            ],
            rows: rows.collect(),
        },
    }
}

/// The rules of a scenario in one line each, for comparing.
pub(super) fn rules_in_short(t: &Texts, rules: &domain::matching_rules::MatchingRules) -> Vec<String> {
    rules.rules.iter().map(|it| words::rule(t, *it)).collect()
}
