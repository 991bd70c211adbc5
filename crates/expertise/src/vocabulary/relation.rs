//! How two concepts lie to each other, and how much of one is met by the other.

use rustc_hash::FxHashMap;

use super::{ConceptId, Vocabulary};
use crate::similarity::{FULL, Strength};

/// The kind of way from a need's concept to an offer's concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kinship {
    Same,
    /// The offer is `steps` broader than the need.
    Broader {
        steps: u8,
    },
    /// The offer is `steps` narrower than the need.
    Narrower {
        steps: u8,
    },
    /// Both lie directly under the same concept, `parent`.
    Sibling {
        parent: ConceptId,
    },
    /// The vocabulary names them as related.
    Related,
}

/// A way between two concepts with its strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    pub kinship: Kinship,
    pub strength: Strength,
}

/// How far up the hierarchy a way may lead.
const FARTHEST_STEPS: u8 = 3;
/// Strength of a broader or narrower concept at 1, 2 and 3 steps. One step of any kind is soft evidence: who knows the
/// field may know the matter, but most do not.
const STEP_STRENGTH: [Strength; 3] = [300, 150, 75];
const RELATED_STRENGTH: Strength = 300;
/// Siblings under a concept with few children; it falls with the number of children (see [`sibling_strength`]).
const SIBLING_STRENGTH: Strength = 250;

/// Places from which a concept can be reached: itself, what is broader, what is related. Two concepts meet in a common place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) concept: ConceptId,
    /// Steps up from the concept itself.
    pub(crate) steps: u8,
}

impl Vocabulary {
    /// The concept itself and all broader ones within three steps, nearest first; each once.
    pub(crate) fn upwards(&self, concept: ConceptId) -> Vec<Place> {
        let mut places = vec![Place { concept, steps: 0 }];
        let mut next = 0;
        while let Some(place) = places.get(next).copied() {
            next += 1;
            if place.steps == FARTHEST_STEPS {
                continue;
            }
            for broader in self.concept(place.concept).broader() {
                if !places.iter().any(|it| it.concept == *broader) {
                    places.push(Place { concept: *broader, steps: place.steps + 1 });
                }
            }
        }
        places
    }

    /// The strongest way from a need's concept to an offer's, if there is one. Symmetric in strength. Cost: the broader
    /// concepts of both within three steps.
    pub fn relation(&self, need: ConceptId, offer: ConceptId) -> Option<Relation> {
        if need == offer {
            return Some(Relation { kinship: Kinship::Same, strength: FULL });
        }
        let up: FxHashMap<ConceptId, u8> =
            self.upwards(need).into_iter().map(|it| (it.concept, it.steps)).collect();
        let mut best: Option<Relation> = None;
        for place in self.upwards(offer) {
            let Some(need_steps) = up.get(&place.concept) else { continue };
            keep_best(&mut best, self.meeting(*need_steps, place.steps, place.concept));
        }
        if self.concept(need).related().binary_search(&offer).is_ok() {
            keep_best(&mut best, Some(Relation { kinship: Kinship::Related, strength: RELATED_STRENGTH }));
        }
        best
    }

    fn meeting(&self, need_steps: u8, offer_steps: u8, parent: ConceptId) -> Option<Relation> {
        let strength = |steps: u8| STEP_STRENGTH[usize::from(steps) - 1];
        match (need_steps, offer_steps) {
            (steps, 0) => Some(Relation { kinship: Kinship::Broader { steps }, strength: strength(steps) }),
            (0, steps) => Some(Relation { kinship: Kinship::Narrower { steps }, strength: strength(steps) }),
            (1, 1) => Some(Relation {
                kinship: Kinship::Sibling { parent },
                strength: sibling_strength(self.concept(parent).narrower().len()),
            }),
            _ => None,
        }
    }
}

/// Siblings under a concept with many children have little in common: the strength is halved at 16 children.
fn sibling_strength(children: usize) -> Strength {
    let children = u32::try_from(children.min(10_000)).unwrap_or(10_000);
    SIBLING_STRENGTH * 16 / (14 + children.max(2))
}

fn keep_best(best: &mut Option<Relation>, candidate: Option<Relation>) {
    if let Some(candidate) = candidate
        && best.is_none_or(|it| candidate.strength > it.strength)
    {
        *best = Some(candidate);
    }
}
