//! Where two texts meet, term by term, and the similarity that follows.

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::likeness::Likeness;
use super::texts::Text;
use crate::similarity::{FULL, Part, Strength, blend};
use crate::vocabulary::{ConceptId, Relation};

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

/// What a word that two different names share is worth, in thousandths.
pub(super) const PART_OF_NAMES: Strength = 400;

/// All pairs of terms of a need and an offer that meet. `relation` is [`crate::Vocabulary::relation`], or what is known of it.
pub(super) fn meetings(
    need: Text<'_>,
    offer: Text<'_>,
    lexicon: &Lexicon,
    relation: impl Fn(ConceptId, ConceptId) -> Option<Relation>,
) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    let related = related_mentions(need, offer, relation);
    for (need_at, need_term) in need.terms.iter().enumerate() {
        for (offer_at, offer_term) in offer.terms.iter().enumerate() {
            let by_words = lexicon.likeness(need_term.word, offer_term.word);
            // "Open data" and "data management" share a word, but each is a name of its own.
            let names = need_term.longer && offer_term.longer;
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
    need: Text<'_>,
    offer: Text<'_>,
    relation: impl Fn(ConceptId, ConceptId) -> Option<Relation>,
) -> FxHashMap<(u16, u16), (Strength, Cause)> {
    let mut related = FxHashMap::default();
    for (need_at, needed) in (0..).zip(need.mentions) {
        for (offer_at, offered) in (0..).zip(offer.mentions) {
            let mut best: Option<(Strength, Cause)> = None;
            for concept in need.concepts(needed) {
                for other in offer.concepts(offered) {
                    let Some(relation) = relation(*concept, *other) else { continue };
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
pub(super) fn similarity(need: Text<'_>, offer: Text<'_>, meetings: &[Meeting]) -> Strength {
    let mut met_needs = vec![0; need.terms.len()];
    let mut met_offers = vec![0; offer.terms.len()];
    for meeting in meetings {
        met_needs[meeting.need] = meeting.strength.max(met_needs[meeting.need]);
        met_offers[meeting.offer] = meeting.strength.max(met_offers[meeting.offer]);
    }
    let part = |text: Text<'_>, strengths: Vec<Strength>| {
        let met = text.terms.iter().zip(strengths);
        let met = met.map(|(term, strength)| u64::from(term.weight) * u64::from(strength)).sum();
        Part { met, total: text.weight }
    };
    blend(part(need, met_needs), part(offer, met_offers))
}
