//! Why a pair is worth what it is: only what the benefit was computed from.

use std::ops::Range;

use super::Cohort;
use super::features::degree;
use super::likeness::Likeness;
use super::meetings::{Cause, Meeting, meetings, similarity};
use super::texts::{Piece, Text, TextId};
use super::vectors::with_closeness;
use crate::similarity::Strength;
use crate::vocabulary::{ConceptId, Relation};

/// What one person gains from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// What the other meets, most benefit first. The benefits sum to the directed benefit.
    pub met: Vec<MetNeed>,
    /// What the other does not meet, in the person's order.
    pub unmet: Vec<UnmetNeed>,
}

/// A need, or an item or sentence of one, and the offer that meets it best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetNeed {
    /// Position in the receiver's needs.
    pub need: usize,
    /// The item or sentence of the need that is met: the whole need where it is a single one.
    pub wanted: Passage,
    /// Position in the giver's offers.
    pub offer: usize,
    /// The item or sentence of the offer that meets it.
    pub offered: Passage,
    /// Similarity of the two.
    pub similarity: Strength,
    /// What it contributes to the directed benefit.
    pub benefit: u32,
    /// Through what they meet, strongest first, each passage of the need once; closeness of meaning last. Never empty.
    pub links: Vec<Link>,
}

/// What stays open between two people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmetNeed {
    /// Position in the receiver's needs.
    pub need: usize,
    /// The item or sentence that stays open.
    pub wanted: Passage,
}

/// A passage of the need that meets a passage of the offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub need: Passage,
    pub offer: Passage,
    pub via: Via,
    pub strength: Strength,
}

/// Bytes of what the person wrote, and what stands there.
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
    /// A local model sees the two items or sentences close in meaning.
    Meaning,
}

impl Cohort<'_> {
    /// Which needs of `receiver` are met by which offers of `giver`, and through what. Cost: the product of their pieces
    /// of text, and the words of those that meet.
    pub fn reasons(&self, receiver: usize, giver: usize) -> Reasons {
        let (mut met, mut unmet) = (Vec::new(), Vec::new());
        let mut counted: Vec<TextId> = Vec::new();
        for piece in &self.texts.needs[receiver] {
            // What says nothing, or was said before, has no weight of its own.
            if counted.contains(&piece.text) || self.texts.get(piece.text).weight == 0 {
                continue;
            }
            counted.push(piece.text);
            match self.met_need(receiver, giver, piece) {
                Some(it) => met.push(it),
                None => unmet.push(UnmetNeed { need: piece.of, wanted: self.whole(piece) }),
            }
        }
        met.sort_by_key(|it| (std::cmp::Reverse(it.benefit), it.need));
        Reasons { met, unmet }
    }

    fn met_need(&self, receiver: usize, giver: usize, wanted: &Piece) -> Option<MetNeed> {
        let feature = self.features.feature_of(wanted.text)?;
        let weight = self.demands(receiver).iter().find(|it| it.feature == feature)?.weight;
        let whole = self.texts.vectors.closeness_to_person(wanted.text, giver);
        let degrees = self.texts.offers[giver].iter().map(|offered| {
            let level = self.people[giver].offers[offered.of].level;
            (degree(self.features.similarity_with(feature, offered.text, whole), level), offered)
        });
        let (best, offered) =
            degrees.max_by_key(|(degree, it)| (*degree, std::cmp::Reverse((it.of, it.start))))?;
        if best == 0 {
            return None;
        }
        let (need, offer) = (self.texts.get(wanted.text), self.texts.get(offered.text));
        let relation = |need, offer| self.vocabulary.relation(need, offer);
        let meetings = meetings(need, offer, &self.texts.lexicon, relation);
        let closeness = with_closeness(self.texts.vectors.closeness(wanted.text, offered.text), whole);
        let placed = |text, piece: &Piece| Placed {
            text,
            content: self.texts.content(piece.text),
            start: piece.start,
        };
        let mut links = links(placed(need, wanted), placed(offer, offered), &meetings);
        if closeness > 0 {
            links.push(Link {
                need: self.whole(wanted),
                offer: self.whole(offered),
                via: Via::Meaning,
                strength: closeness,
            });
        }
        Some(MetNeed {
            need: wanted.of,
            wanted: self.whole(wanted),
            offer: offered.of,
            offered: self.whole(offered),
            similarity: with_closeness(similarity(need, offer, &meetings), closeness),
            benefit: u32::from(weight) * u32::from(best),
            links,
        })
    }

    fn whole(&self, piece: &Piece) -> Passage {
        let text = self.texts.content(piece.text).to_owned();
        Passage { span: piece.start..piece.start + text.len(), text }
    }
}

/// A text with the place where it starts in what the person wrote.
#[derive(Clone, Copy)]
struct Placed<'t> {
    text: Text<'t>,
    content: &'t str,
    start: usize,
}

/// One link for every passage of the need that is met, by its strongest meeting.
fn links(need: Placed<'_>, offer: Placed<'_>, meetings: &[Meeting]) -> Vec<Link> {
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

fn link(need: Placed<'_>, offer: Placed<'_>, meeting: &Meeting) -> Link {
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
fn passage(placed: Placed<'_>, term: usize, whole_mention: bool) -> Passage {
    let Placed { text, content, start } = placed;
    let mention = text.terms[term].mention.filter(|_| whole_mention);
    let span = mention.map_or(text.spans[term], |it| text.mentions[usize::from(it)].span).bytes();
    Passage { text: content[span.clone()].to_owned(), span: span.start + start..span.end + start }
}
