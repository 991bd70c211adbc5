//! The report's pictures, each with its figures below.

use crate::match_words::Result;
use documents::pictures::{self, Bin, Caption, Distribution, Node as House, Tie, Ties, responsive};
use domain::OrganisationId;
use hypertext::prelude::*;
use hypertext::{Raw, context::Node};
use std::collections::BTreeMap;

/// A piece of the page that is already written.
pub type Part = Raw<String>;

/// Organisations beyond this many can not be told apart in a circle.
const MOST_HOUSES: usize = 40;

/// How many people get how much of what they asked for, in tenths.
pub fn distribution(it: &Result<'_>) -> Part {
    let t = it.texts;
    let mut counts = [0_u32; 10];
    for gain in it.gains() {
        counts[usize::try_from(gain / 100).unwrap_or(0).min(9)] += 1;
    }
    let label = |tenth: usize| {
        let end = if tenth == 9 { 100 } else { tenth * 10 + 9 };
        format!("{}–{}", tenth * 10, t.percent(end as u64, 100))
    };
    let bins = counts.iter().enumerate();
    let bins = bins.map(|(tenth, &count)| Bin { label: label(tenth), count, remark: None }).collect();
    let input = Distribution {
        count_label: t.match_distribution_people(),
        value_label: t.match_distribution_share(),
        bins,
    };
    let (title, empty) = (t.match_distribution(), t.match_empty());
    let description = it.quality().join(" ");
    let svg = responsive(|width| {
        let id = format!("distribution-{width:?}");
        let caption = Caption { id: &id, title: &title, description: &description, empty: &empty };
        pictures::distribution(&caption, &input, width)
    });
    let rows: Vec<(String, u32)> = input.bins.iter().map(|it| (it.label.clone(), it.count)).collect();
    figure(&title, svg, &t.match_figures(), &rows)
}

/// Between which organisations partnerships are made; nothing where organisations are not known.
pub fn map(it: &Result<'_>) -> Option<Part> {
    let t = it.texts;
    let mut sizes: BTreeMap<OrganisationId, (String, u32)> = BTreeMap::new();
    for person in it.prepared.people() {
        if let (Some(id), Some(name)) = (person.profile.organisation, &person.organisation) {
            sizes.entry(id).or_insert_with(|| (name.clone(), 0)).1 += 1;
        }
    }
    let places: BTreeMap<OrganisationId, usize> = sizes.keys().copied().zip(0..).collect();
    let mut counts: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for partnership in &it.outcome.partnerships {
        let houses: Vec<usize> = partnership
            .members
            .iter()
            .filter_map(|member| it.prepared.find(member.participant)?.profile.organisation)
            .filter_map(|id| places.get(&id).copied())
            .collect();
        for (at, &one) in houses.iter().enumerate() {
            for &other in &houses[at + 1..] {
                *counts.entry((one.min(other), one.max(other))).or_default() += 1;
            }
        }
    }
    let houses: Vec<(String, u32)> = sizes.into_values().collect();
    let name = |at: usize| houses[at].0.clone();
    let rows: Vec<(String, u32)> = counts
        .iter()
        .map(|(&(one, other), &count)| (format!("{} – {}", name(one), name(other)), count))
        .collect();
    let input = Ties {
        nodes: houses.iter().map(|(label, size)| House { label: label.clone(), size: *size }).collect(),
        ties: counts.into_iter().map(|((from, to), count)| Tie { from, to, count }).collect(),
    };
    if !(2..=MOST_HOUSES).contains(&input.nodes.len()) {
        return None;
    }
    let (title, text, empty) = (t.match_map(), t.match_map_text(), t.match_empty());
    let svg = responsive(|width| {
        let id = format!("map-{width:?}");
        let caption = Caption { id: &id, title: &title, description: &text, empty: &empty };
        pictures::ties(&caption, &input, width)
    });
    Some(figure(&title, svg, &t.match_figures(), &rows))
}

fn figure(title: &str, svg: String, figures: &str, rows: &[(String, u32)]) -> Part {
    let svg = Raw::<_, Node>::dangerously_create(svg);
    let html = rsx! {
        <figure>
            <figcaption>(title)</figcaption>
            (svg)
            <details>
                <summary>(figures)</summary>
                <table>
                    @for (label, count) in rows { <tr><th scope="row">(label)</th><td>(count)</td></tr> }
                </table>
            </details>
        </figure>
    }
    .render()
    .into_inner();
    Raw::dangerously_create(html)
}
