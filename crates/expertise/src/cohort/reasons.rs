//! Why a pair is worth what it is: only what the benefit was computed from.

use std::ops::Range;

use super::Cohort;
use super::features::{Cause, Meeting, degree, meetings, similarity};
use super::lexicon::Likeness;
use super::texts::{Text, TextId};
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Relation};

/// What one person gains from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// Needs that the other meets, most benefit first. Their benefits sum to the directed benefit.
    pub met: Vec<MetNeed>,
    /// Needs that the other does not meet, in the person's order.
    pub unmet: Vec<UnmetNeed>,
}

/// A need and the offer that meets it best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetNeed {
    /// Position in the receiver's needs.
    pub need: usize,
    /// Position in the giver's offers.
    pub offer: usize,
    /// Similarity of the two texts.
    pub similarity: Strength,
    /// What it contributes to the directed benefit.
    pub benefit: u32,
    /// Through what they meet, strongest first; each passage of the need once.
    pub links: Vec<Link>,
}

/// A need that stays open between two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnmetNeed {
    /// Position in the receiver's needs.
    pub need: usize,
}

/// A passage of the need that meets a passage of the offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub need: Passage,
    pub offer: Passage,
    pub via: Via,
    pub strength: Strength,
}

/// Bytes of a text, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub span: Range<usize>,
    pub text: String,
}

/// Through what two passages meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// Concepts of the vocabulary, and how they lie to each other.
    Concepts { need: ConceptId, offer: ConceptId, relation: Relation },
    /// The same word, or forms of it.
    SameWord,
    /// Words of the same root.
    SameRoot,
    /// Words that share most of their letters: a slip of the pen, a compound, or the same word in two languages.
    Letters,
}

impl Cohort<'_> {
    /// Which needs of `receiver` are met by which offers of `giver`, and through what.
    pub fn reasons(&self, receiver: usize, giver: usize) -> Reasons {
        let (mut met, mut unmet) = (Vec::new(), Vec::new());
        let mut counted: Vec<TextId> = Vec::new();
        for (need, text) in self.texts.needs[receiver].iter().enumerate() {
            if counted.contains(text) {
                continue;
            }
            counted.push(*text);
            match self.met_need(receiver, giver, need, *text) {
                Some(it) => met.push(it),
                None => unmet.push(UnmetNeed { need }),
            }
        }
        met.sort_by_key(|it| (std::cmp::Reverse(it.benefit), it.need));
        Reasons { met, unmet }
    }

    fn met_need(&self, receiver: usize, giver: usize, need: usize, text: TextId) -> Option<MetNeed> {
        let feature = self.features.feature_of(text)?;
        let weight = self.demands(receiver).iter().find(|it| it.feature == feature)?.weight;
        let offers = self.texts.offers[giver].iter().enumerate();
        let degrees = offers.map(|(at, offer)| {
            (
                degree(self.features.similarity(feature, *offer), self.people[giver].offers[at].level),
                at,
                *offer,
            )
        });
        let (best, at, offer) = degrees.max_by_key(|(degree, at, _)| (*degree, std::cmp::Reverse(*at)))?;
        if best == 0 {
            return None;
        }
        let (need_text, offer_text) = (self.texts.get(text), self.texts.get(offer));
        let meetings = meetings(need_text, offer_text, &self.texts.lexicon, self.vocabulary);
        Some(MetNeed {
            need,
            offer: at,
            similarity: similarity(need_text, offer_text, &meetings),
            benefit: u32::from(weight) * u32::from(best),
            links: links(need_text, offer_text, &meetings),
        })
    }
}

/// One link for every passage of the need that is met, by its strongest meeting.
fn links(need: &Text, offer: &Text, meetings: &[Meeting]) -> Vec<Link> {
    let mut sorted: Vec<&Meeting> = meetings.iter().collect();
    sorted.sort_by_key(|it| (std::cmp::Reverse(it.strength), it.need, it.offer));
    let mut links: Vec<Link> = Vec::new();
    for meeting in sorted {
        let link = link(need, offer, meeting);
        let overlaps = |known: &Link| {
            known.need.span.start < link.need.span.end && link.need.span.start < known.need.span.end
        };
        if !links.iter().any(overlaps) {
            links.push(link);
        }
    }
    links
}

fn link(need: &Text, offer: &Text, meeting: &Meeting) -> Link {
    let by_concept = matches!(meeting.cause, Cause::Concepts { .. });
    let via = match meeting.cause {
        Cause::Concepts { need, offer, relation } => Via::Concepts { need, offer, relation },
        Cause::Words(Likeness::Form) => Via::SameWord,
        Cause::Words(Likeness::Root) => Via::SameRoot,
        Cause::Words(Likeness::Letters) => Via::Letters,
    };
    Link {
        need: passage(need, meeting.need, by_concept),
        offer: passage(offer, meeting.offer, by_concept),
        via,
        strength: meeting.strength,
    }
}

/// The whole mention for a concept, the word alone otherwise.
fn passage(text: &Text, term: usize, whole_mention: bool) -> Passage {
    let term = &text.terms[term];
    let mention = term.mention.filter(|_| whole_mention).map(|at| text.mentions[usize::from(at)].at as usize);
    let span = match mention {
        Some(at) => text.understanding.mentions[at].span.clone(),
        None => text.understanding.words[term.at as usize].span.clone(),
    };
    Passage { text: text.content[span.clone()].to_owned(), span }
}
