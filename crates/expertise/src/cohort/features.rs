//! Which offers meet which needs, and the demands and supplies that follow.

use super::finder::Finder;
use super::texts::{Piece, Purpose, TextId, Texts};
use super::vectors::with_closeness;
use super::{DEMAND_TOTAL, Demand, SUPPLY_FULL, Supply};
use crate::profile::{Level, Profile};
use crate::rows::Rows;
use crate::similarity::{FULL, Strength};
use crate::threads::in_blocks;
use crate::vocabulary::Vocabulary;

/// Similarities below this are chance: one general word in common, or letters alone.
pub(super) const LEAST_SIMILARITY: Strength = 10;

/// People that a thread takes at a time.
const BLOCK: usize = 1_024;

#[derive(Debug)]
pub(super) struct Features {
    /// The need text of every feature.
    pub(super) texts: Vec<TextId>,
    /// For every feature the offers that meet it, with their similarity, ascending by text.
    pub(super) offers: Rows<(TextId, Strength)>,
    pub(super) demands: Rows<Demand>,
    pub(super) supplies: Rows<Supply>,
}

impl Features {
    pub(super) fn find(people: &[Profile], texts: &Texts, vocabulary: &Vocabulary, threads: usize) -> Self {
        let needs: Vec<TextId> = texts.of_purpose(Purpose::Need).collect();
        let offers = Finder::new(texts, vocabulary, threads).all(&needs, threads);
        let met_by = Rows::sorted(texts.count(), || {
            (0_u32..)
                .zip(offers.iter())
                .flat_map(|(feature, offers)| offers.iter().map(move |it| (it.0.index(), (feature, it.1))))
        });
        let mut feature_of = vec![0; texts.count()];
        for (feature, text) in (0..).zip(&needs) {
            feature_of[text.index()] = feature;
        }
        let (_, blocks) = in_blocks(
            threads,
            people.len(),
            BLOCK,
            || (),
            |(), range| {
                let (mut demanded, mut supplied) = (Rows::default(), Rows::default());
                for at in range {
                    demanded.push_row(demands(&people[at], &texts.needs[at], texts, &feature_of));
                    supplied.push_row(supplies(&people[at], &texts.offers[at], &met_by));
                }
                (demanded, supplied)
            },
        );
        let (demands, supplies): (Vec<_>, Vec<_>) = blocks.into_iter().unzip();
        let (demands, supplies) = (Rows::joined(demands), Rows::joined(supplies));
        let mut features = Self { texts: needs, offers, demands, supplies };
        if texts.vectors.knows_people() {
            features.supplies = features.supplies_by_meaning(people, texts);
        }
        features
    }

    pub(super) fn count(&self) -> usize {
        self.texts.len()
    }

    pub(super) fn feature_of(&self, need: TextId) -> Option<u32> {
        // Features are numbered in the order of their texts.
        self.texts.binary_search(&need).ok().and_then(|at| u32::try_from(at).ok())
    }

    /// What every person supplies where a model also sees their offers as a whole. Cost: people times features.
    fn supplies_by_meaning(&self, people: &[Profile], texts: &Texts) -> Rows<Supply> {
        let of_person = |(at, person): (usize, &Profile)| {
            let supply = |(feature, need): (u32, &TextId)| {
                let whole = texts.vectors.closeness_to_person(*need, at);
                let pieces = texts.offers[at].iter();
                let degrees = pieces.map(|it| {
                    degree(self.similarity_with(feature, it.text, whole), person.offers[it.of].level)
                });
                degrees.max().filter(|it| *it > 0).map(|degree| Supply { feature, degree })
            };
            (0..).zip(&self.texts).filter_map(supply).collect::<Vec<_>>()
        };
        let mut supplies = Rows::default();
        people.iter().enumerate().for_each(|it| supplies.push_row(of_person(it)));
        supplies
    }

    /// The similarity with what closeness to the person's offers as a whole adds.
    pub(super) fn similarity_with(&self, feature: u32, offer: TextId, whole: Strength) -> Strength {
        let similarity = with_closeness(self.similarity(feature, offer), whole);
        if similarity >= LEAST_SIMILARITY { similarity } else { 0 }
    }

    pub(super) fn similarity(&self, feature: u32, offer: TextId) -> Strength {
        let offers = self.offers.row(feature as usize);
        offers.binary_search_by_key(&offer, |it| it.0).map_or(0, |at| offers[at].1)
    }
}

/// Shares of needs ∝ 1 / (rank + 1), of pieces within a need ∝ how much they say, scaled to [`DEMAND_TOTAL`] by
/// largest remainders. A piece stated twice counts once, at its greater share.
fn demands(person: &Profile, pieces: &[Piece], texts: &Texts, feature_of: &[u32]) -> Vec<Demand> {
    let mut said: Vec<u64> = vec![0; person.needs.len()];
    for piece in pieces {
        said[piece.of] += texts.get(piece.text).weight;
    }
    let mut shares: Vec<(u32, u64)> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let of_need = RANK_UNITS / (u64::from(person.needs[piece.of].rank.max(1)) + 1);
        let share = (of_need * texts.get(piece.text).weight).checked_div(said[piece.of]).unwrap_or(0);
        let feature = feature_of[piece.text.index()];
        match shares.iter_mut().find(|it| it.0 == feature) {
            Some(known) => known.1 = known.1.max(share),
            None => shares.push((feature, share)),
        }
    }
    // Exact ties between remainders must not depend on the numbering of features, which follows the order of people.
    apportion(&shares).into_iter().map(|(feature, weight)| Demand { feature, weight }).collect()
}

/// Splits [`DEMAND_TOTAL`] in proportion to the shares, which come in the person's own order; without the zeros, ascending by feature.
fn apportion(shares: &[(u32, u64)]) -> Vec<(u32, u8)> {
    let total: u64 = shares.iter().map(|it| it.1).sum();
    if total == 0 {
        return Vec::new();
    }
    let exact = |share: u64| share * u64::from(DEMAND_TOTAL);
    let mut weights: Vec<(u32, u8, u64)> = shares
        .iter()
        .map(|(feature, share)| {
            (*feature, u8::try_from(exact(*share) / total).unwrap_or(u8::MAX), exact(*share) % total)
        })
        .collect();
    let given: u32 = weights.iter().map(|it| u32::from(it.1)).sum();
    // Largest remainder first; the sort is stable, so that ties go to what was stated first.
    weights.sort_by_key(|it| std::cmp::Reverse(it.2));
    for weight in weights.iter_mut().take((DEMAND_TOTAL - given) as usize) {
        weight.1 += 1;
    }
    let mut weights: Vec<(u32, u8)> =
        weights.into_iter().map(|it| (it.0, it.1)).filter(|it| it.1 > 0).collect();
    weights.sort_unstable();
    weights
}

/// What a first need of rank 0 would weigh: divisible by all ranks up to 15 plus one.
const RANK_UNITS: u64 = 720_720;

/// Similarity times level, rounded, in [`SUPPLY_FULL`]ths; at least 1 where there is any.
pub(super) fn degree(similarity: Strength, level: Level) -> u8 {
    let full = FULL * u32::from(Level::HIGHEST.get());
    let scaled = (similarity * u32::from(level.get()) * u32::from(SUPPLY_FULL) + full / 2) / full;
    u8::try_from(scaled).unwrap_or(SUPPLY_FULL)
}

fn supplies(person: &Profile, pieces: &[Piece], met_by: &Rows<(u32, Strength)>) -> Vec<Supply> {
    let mut supplies: Vec<Supply> = Vec::new();
    for piece in pieces {
        let offer = &person.offers[piece.of];
        for (feature, strength) in met_by.row(piece.text.index()) {
            supplies.push(Supply { feature: *feature, degree: degree(*strength, offer.level) });
        }
    }
    // Each offer brings them in order, and what is in order in parts is merged.
    supplies.sort_by_key(|it| (it.feature, std::cmp::Reverse(it.degree)));
    supplies.dedup_by_key(|it| it.feature);
    supplies.retain(|it| it.degree > 0);
    supplies
}
