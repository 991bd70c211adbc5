//! Which offers meet which needs, and the demands and supplies that follow.

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::likeness::Likeness;
use super::texts::{Piece, Purpose, Text, TextId, Texts};
use super::{DEMAND_TOTAL, Demand, SUPPLY_FULL, Supply};
use crate::profile::{Level, Profile};
use crate::similarity::{FULL, Met, Strength, blend};
use crate::vocabulary::{ConceptId, Relation, Vocabulary};

/// Similarities below this are chance: one general word in common, or letters alone.
pub(super) const LEAST_SIMILARITY: Strength = 10;

#[derive(Debug)]
pub(super) struct Features {
    /// The need text of every feature.
    pub(super) texts: Vec<TextId>,
    /// For every feature the offers that meet it, with their similarity, ascending by text.
    pub(super) offers: Vec<Vec<(TextId, Strength)>>,
    pub(super) demands: Vec<Vec<Demand>>,
    pub(super) supplies: Vec<Vec<Supply>>,
}

impl Features {
    pub(super) fn find(people: &[Profile], texts: &Texts, vocabulary: &Vocabulary) -> Self {
        let needs: Vec<TextId> = of_purpose(texts, Purpose::Need).collect();
        let feature_of: FxHashMap<TextId, u32> =
            (0..).zip(&needs).map(|(feature, text)| (*text, feature)).collect();
        let finder = Finder::new(texts, vocabulary);
        let offers: Vec<Vec<(TextId, Strength)>> = finder.all(&needs);
        let mut met_by: FxHashMap<TextId, Vec<(u32, Strength)>> = FxHashMap::default();
        for (feature, offers) in (0..).zip(&offers) {
            for (offer, strength) in offers {
                met_by.entry(*offer).or_default().push((feature, *strength));
            }
        }
        let demands = people
            .iter()
            .zip(&texts.needs)
            .map(|(person, needs)| demands(person, needs, texts, &feature_of))
            .collect();
        let supplies = people
            .iter()
            .zip(&texts.offers)
            .map(|(person, offers)| supplies(person, offers, &met_by))
            .collect();
        Self { texts: needs, offers, demands, supplies }
    }

    pub(super) fn count(&self) -> usize {
        self.texts.len()
    }

    pub(super) fn feature_of(&self, need: TextId) -> Option<u32> {
        // Features are numbered in the order of their texts.
        self.texts.binary_search(&need).ok().and_then(|at| u32::try_from(at).ok())
    }

    pub(super) fn similarity(&self, feature: u32, offer: TextId) -> Strength {
        let offers = &self.offers[feature as usize];
        offers.binary_search_by_key(&offer, |it| it.0).map_or(0, |at| offers[at].1)
    }
}

fn of_purpose(texts: &Texts, purpose: Purpose) -> impl Iterator<Item = TextId> {
    (0..).zip(&texts.all).filter(move |(_, text)| text.purpose == purpose).map(|(at, _)| TextId(at))
}

/// Shares of needs ∝ 1 / (rank + 1), of pieces within a need ∝ how much they say, scaled to [`DEMAND_TOTAL`] by
/// largest remainders. A piece stated twice counts once, at its greater share.
fn demands(
    person: &Profile,
    pieces: &[Piece],
    texts: &Texts,
    feature_of: &FxHashMap<TextId, u32>,
) -> Vec<Demand> {
    let mut said: Vec<u64> = vec![0; person.needs.len()];
    for piece in pieces {
        said[piece.of] += texts.get(piece.text).weight();
    }
    let mut shares: Vec<(u32, u64)> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let of_need = RANK_UNITS / (u64::from(person.needs[piece.of].rank.max(1)) + 1);
        let share = (of_need * texts.get(piece.text).weight()).checked_div(said[piece.of]).unwrap_or(0);
        let feature = feature_of[&piece.text];
        match shares.iter_mut().find(|it| it.0 == feature) {
            Some(known) => known.1 = known.1.max(share),
            None => shares.push((feature, share)),
        }
    }
    // Exact ties between remainders must not depend on the numbering of features, which follows the order of people.
    apportion(&shares).into_iter().map(|(feature, weight)| Demand { feature, weight }).collect()
}

/// Splits [`DEMAND_TOTAL`] in proportion to the shares, which come in the person's own order; without the zeros, ascending by feature.
fn apportion(shares: &[(u32, u64)]) -> Vec<(u32, u16)> {
    let total: u64 = shares.iter().map(|it| it.1).sum();
    if total == 0 {
        return Vec::new();
    }
    let exact = |share: u64| share * u64::from(DEMAND_TOTAL);
    let mut weights: Vec<(u32, u16, u64)> = shares
        .iter()
        .map(|(feature, share)| {
            (*feature, u16::try_from(exact(*share) / total).unwrap_or(u16::MAX), exact(*share) % total)
        })
        .collect();
    let given: u32 = weights.iter().map(|it| u32::from(it.1)).sum();
    // Largest remainder first; the sort is stable, so that ties go to what was stated first.
    weights.sort_by_key(|it| std::cmp::Reverse(it.2));
    for weight in weights.iter_mut().take((DEMAND_TOTAL - given) as usize) {
        weight.1 += 1;
    }
    let mut weights: Vec<(u32, u16)> =
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

fn supplies(
    person: &Profile,
    pieces: &[Piece],
    met_by: &FxHashMap<TextId, Vec<(u32, Strength)>>,
) -> Vec<Supply> {
    let mut supplies: Vec<Supply> = Vec::new();
    for piece in pieces {
        let offer = &person.offers[piece.of];
        for (feature, strength) in met_by.get(&piece.text).into_iter().flatten() {
            supplies.push(Supply { feature: *feature, degree: degree(*strength, offer.level) });
        }
    }
    supplies.sort_unstable_by_key(|it| (it.feature, std::cmp::Reverse(it.degree)));
    supplies.dedup_by_key(|it| it.feature);
    supplies.retain(|it| it.degree > 0);
    supplies
}

/// Why a term of a text is met by another text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    Concepts { need: ConceptId, offer: ConceptId, relation: Relation },
    Words(Likeness),
}

/// A pair of terms that meet, one of the need and one of the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meeting {
    /// Position in the terms of the need.
    pub(super) need: usize,
    /// Position in the terms of the offer.
    pub(super) offer: usize,
    pub(super) strength: Strength,
    pub(super) cause: Cause,
}

/// Finds for a need the offers that share a term with it, and how similar they are.
pub(super) struct Finder<'c> {
    texts: &'c Texts,
    vocabulary: &'c Vocabulary,
    relations: Relations<'c>,
    offers_with_word: Vec<Vec<TextId>>,
    offers_with_concept: FxHashMap<ConceptId, Vec<TextId>>,
}

impl<'c> Finder<'c> {
    pub(super) fn new(texts: &'c Texts, vocabulary: &'c Vocabulary) -> Self {
        let mut offers_with_word = vec![Vec::new(); texts.lexicon.count()];
        let mut offers_with_concept: FxHashMap<ConceptId, Vec<TextId>> = FxHashMap::default();
        for id in of_purpose(texts, Purpose::Offer) {
            let text = texts.get(id);
            for term in &text.terms {
                push_new(&mut offers_with_word[term.word.index()], id);
            }
            for concept in text.mentions.iter().flat_map(|it| &it.concepts) {
                push_new(offers_with_concept.entry(*concept).or_default(), id);
            }
        }
        let offered = offers_with_concept.keys().copied().collect();
        let relations = Relations::new(vocabulary, offered);
        Self { texts, vocabulary, relations, offers_with_word, offers_with_concept }
    }

    fn all(&self, needs: &[TextId]) -> Vec<Vec<(TextId, Strength)>> {
        needs.iter().map(|need| self.offers_for(*need)).collect()
    }

    fn offers_for(&self, need: TextId) -> Vec<(TextId, Strength)> {
        let text = self.texts.get(need);
        let mut candidates: Vec<TextId> = Vec::new();
        for term in &text.terms {
            for neighbour in self.texts.lexicon.neighbours(term.word) {
                candidates.extend(&self.offers_with_word[neighbour.word.index()]);
            }
        }
        for concept in text.mentions.iter().flat_map(|it| &it.concepts) {
            for (other, _) in self.relations.from(*concept) {
                candidates.extend(self.offers_with_concept.get(&other).into_iter().flatten());
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let similar = |offer: TextId| {
            let offered = self.texts.get(offer);
            let meetings = meetings(text, offered, &self.texts.lexicon, self.vocabulary);
            (offer, similarity(text, offered, &meetings))
        };
        candidates.into_iter().map(similar).filter(|it| it.1 >= LEAST_SIMILARITY).collect()
    }
}

/// What a word that two different names share is worth, in thousandths.
const PART_OF_NAMES: Strength = 400;

/// All pairs of terms of a need and an offer that meet.
pub(super) fn meetings(
    need: &Text,
    offer: &Text,
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    let related = related_mentions(need, offer, vocabulary);
    for (need_at, need_term) in need.terms.iter().enumerate() {
        for (offer_at, offer_term) in offer.terms.iter().enumerate() {
            let by_words = lexicon.likeness(need_term.word, offer_term.word);
            // "Open data" and "data management" share a word, but each is a name of its own.
            let names = [(need, need_term), (offer, offer_term)]
                .iter()
                .all(|(text, term)| text.is_in_longer_name(term));
            let by_words = by_words.map(|it| {
                let strength = if names { it.strength * PART_OF_NAMES / FULL } else { it.strength };
                (strength, Cause::Words(it.likeness))
            });
            let by_concepts =
                need_term.mention.zip(offer_term.mention).and_then(|it| related.get(&it).copied());
            // Forms of the same word explain themselves better than the concept they both name.
            let best = match (by_words, by_concepts) {
                (Some(words), Some(concepts)) if concepts.0 > words.0 => Some(concepts),
                (Some(words), _) => Some(words),
                (None, concepts) => concepts,
            };
            if let Some((strength, cause)) = best {
                meetings.push(Meeting { need: need_at, offer: offer_at, strength, cause });
            }
        }
    }
    meetings
}

/// For every pair of mentions the strongest relation of their concepts, times the certainty of both.
fn related_mentions(
    need: &Text,
    offer: &Text,
    vocabulary: &Vocabulary,
) -> FxHashMap<(u16, u16), (Strength, Cause)> {
    let mut related = FxHashMap::default();
    for (need_at, needed) in (0..).zip(&need.mentions) {
        for (offer_at, offered) in (0..).zip(&offer.mentions) {
            let mut best: Option<(Strength, Cause)> = None;
            for concept in &needed.concepts {
                for other in &offered.concepts {
                    let Some(relation) = vocabulary.relation(*concept, *other) else { continue };
                    let strength = relation.strength * needed.certainty / FULL * offered.certainty / FULL;
                    if best.is_none_or(|it| strength > it.0) {
                        best = Some((strength, Cause::Concepts { need: *concept, offer: *other, relation }));
                    }
                }
            }
            if let Some(best) = best {
                related.insert((need_at, offer_at), best);
            }
        }
    }
    related
}

/// The similarity that follows from the meetings of two texts.
pub(super) fn similarity(need: &Text, offer: &Text, meetings: &[Meeting]) -> Strength {
    let mut met_needs = vec![0; need.terms.len()];
    let mut met_offers = vec![0; offer.terms.len()];
    for meeting in meetings {
        met_needs[meeting.need] = meeting.strength.max(met_needs[meeting.need]);
        met_offers[meeting.offer] = meeting.strength.max(met_offers[meeting.offer]);
    }
    let met = |text: &Text, strengths: Vec<Strength>| {
        let terms: Vec<Met> = text
            .terms
            .iter()
            .zip(strengths)
            .map(|(term, strength)| Met { weight: term.weight, strength })
            .collect();
        terms.into_iter()
    };
    blend(met(need, met_needs), met(offer, met_offers))
}

fn push_new(list: &mut Vec<TextId>, id: TextId) {
    if list.last() != Some(&id) {
        list.push(id);
    }
}

/// The relations between the concepts that the cohort's needs and offers name.
struct Relations<'v> {
    vocabulary: &'v Vocabulary,
    /// Offered concepts by the places from which they can be reached: themselves and what is broader.
    by_place: FxHashMap<ConceptId, Vec<ConceptId>>,
    offered: Vec<ConceptId>,
}

impl<'v> Relations<'v> {
    fn new(vocabulary: &'v Vocabulary, mut offered: Vec<ConceptId>) -> Self {
        offered.sort_unstable();
        let mut by_place: FxHashMap<ConceptId, Vec<ConceptId>> = FxHashMap::default();
        for concept in &offered {
            for place in vocabulary.upwards(*concept) {
                by_place.entry(place.concept).or_default().push(*concept);
            }
        }
        Self { vocabulary, by_place, offered }
    }

    /// Offered concepts that a needed one is related to.
    fn from(&self, need: ConceptId) -> Vec<(ConceptId, Relation)> {
        let mut others: Vec<ConceptId> = Vec::new();
        for place in self.vocabulary.upwards(need) {
            others.extend(self.by_place.get(&place.concept).into_iter().flatten());
        }
        let related = self.vocabulary.concept(need).related();
        others.extend(related.iter().filter(|it| self.offered.binary_search(it).is_ok()));
        others.sort_unstable();
        others.dedup();
        others.into_iter().filter_map(|other| Some((other, self.between(need, other)?))).collect()
    }

    fn between(&self, need: ConceptId, offer: ConceptId) -> Option<Relation> {
        self.vocabulary.relation(need, offer)
    }
}
