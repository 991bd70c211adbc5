//! Labels of one or several words in a text, whatever the order of their words.

use std::ops::Range;
use std::rc::Rc;

use super::candidates::{Candidate, Candidates, Evidence, WordCandidates};
use super::{Label, LexemeId};
use crate::background::Background;
use crate::language::Language;
use crate::similarity::Strength;
use crate::vocabulary::ConceptId;
use crate::words::Word;

/// A label found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Positions of the words it covers.
    pub(crate) words: Range<usize>,
    /// The words that belong to it, ascending; a gap inside `words` is possible ("manage *many* projects").
    pub(crate) members: Vec<usize>,
    /// All concepts that have the label.
    pub(crate) concepts: Vec<ConceptId>,
    pub(crate) evidence: Evidence,
    pub(crate) certainty: Strength,
}

/// A stretch of text that may stand for a label word: one word, a part of a compound, or two words written apart.
struct Atom {
    words: Range<usize>,
    /// Which part of the first word it takes: both bits for a whole word.
    parts: u8,
    candidates: Source,
}

/// One sentence, ready for labels to be laid over it.
struct Scene {
    /// In the order of their first word.
    atoms: Vec<Atom>,
    /// For every word the number of content words before it: function words do not keep the words of a label apart.
    content_before: Vec<usize>,
    /// Words of every topic: they belong to a label only right beside its other words.
    general: Vec<bool>,
    /// Single letters: they make a label only side by side, as in "R&D".
    letter: Vec<bool>,
    /// Whether there are other content words than general ones.
    specific: bool,
}

enum Source {
    Whole(Rc<WordCandidates>),
    Part(Rc<WordCandidates>, usize),
}

impl Atom {
    fn candidates(&self) -> &[Candidate] {
        match &self.candidates {
            Source::Whole(word) => &word.whole,
            Source::Part(word, part) => &word.parts[*part],
        }
    }
}

const BOTH_PARTS: u8 = 0b11;
/// So many content words that do not belong to the label may stand between its words.
const WIDEST_GAP: usize = 1;
/// Lost for such a word.
const GAP_LOSS: Strength = 120;
/// Written as two words what the label writes as one.
const APART_LOSS: Strength = 30;
/// A compound that holds all words of a label of several words.
const COMPOUND_CERTAINTY: Strength = 900;
/// Function words included, the words of a label are looked for this much farther than the label is long.
const LONGEST_REACH: usize = 4;
/// Shorter words joined would be anything.
const SHORTEST_JOINED: usize = 5;
const LEAST_CERTAINTY: Strength = 400;

/// Finds labels in the words of a text and keeps a best set of them that do not overlap.
///
/// Cost: linear in the words; per word bounded by the labels hung on the words it may stand for.
pub(crate) fn find(words: &[Word], language: Language, candidates: &mut Candidates<'_>) -> Vec<Found> {
    let mut found: Vec<(Placed, Vec<ConceptId>)> = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let sentence = words[start].sentence;
        let length = words[start..].iter().take_while(|it| it.sentence == sentence).count();
        let scene = Scene::new(&words[start..start + length], language, candidates);
        found.extend(
            select(matches(&scene, candidates))
                .into_iter()
                .map(|(placed, concepts)| (placed.shift(start), concepts)),
        );
        start += length;
    }
    found.into_iter().map(|(placed, concepts)| placed.into_found(concepts)).collect()
}

impl Scene {
    fn new(words: &[Word], language: Language, candidates: &mut Candidates<'_>) -> Self {
        let background = Background::shared();
        let function: Vec<bool> =
            words.iter().map(|it| background.is_function_word(&it.text, language)).collect();
        let general: Vec<bool> =
            words.iter().map(|it| background.is_general_word(&it.text, language)).collect();
        let content_before = function.iter().scan(0, |count, function| {
            let before = *count;
            *count += usize::from(!function);
            Some(before)
        });
        let specific = function.iter().zip(&general).any(|(function, general)| !function && !general);
        let content_before = content_before.collect();
        let letter = words.iter().map(|it| it.text.chars().nth(1).is_none()).collect();
        let mut atoms = Vec::with_capacity(words.len() * 2);
        for (at, word) in words.iter().enumerate() {
            add_word(&mut atoms, at, candidates.of(&word.text, language));
            // "projekt ledning" for "projektledning": two words of the text, one of the label.
            if let Some(next) = words.get(at + 1)
                && (language != Language::En || next.hyphenated)
                && word.text.len() + next.text.len() >= SHORTEST_JOINED
                && !function[at]
                && !function[at + 1]
            {
                let joined = candidates.of(&format!("{}{}", word.text, next.text), language);
                if joined.whole.first().is_some_and(|it| it.evidence <= Evidence::Inflected) {
                    atoms.push(Atom {
                        words: at..at + 2,
                        parts: BOTH_PARTS,
                        candidates: Source::Whole(joined),
                    });
                }
            }
        }
        Self { atoms, content_before, general, letter, specific }
    }

    /// Content words between the members of a label that do not belong to it.
    fn gap(&self, members: &[(usize, u8)]) -> usize {
        let (first, last) = (members[0].0, members[members.len() - 1].0);
        let function_members = members
            .iter()
            .filter(|it| self.content_before.get(it.0 + 1) == Some(&self.content_before[it.0]))
            .count();
        (self.content_before[last] - self.content_before[first] + 1 + function_members)
            .saturating_sub(members.len())
    }
}

fn add_word(atoms: &mut Vec<Atom>, at: usize, word: Rc<WordCandidates>) {
    for (part, bit) in [(0, 0b01), (1, 0b10)] {
        if !word.parts[part].is_empty() {
            let candidates = Source::Part(Rc::clone(&word), part);
            atoms.push(Atom { words: at..at + 1, parts: bit, candidates });
        }
    }
    atoms.push(Atom { words: at..at + 1, parts: BOTH_PARTS, candidates: Source::Whole(word) });
}

/// A label laid over the words of one sentence.
#[derive(Debug, Clone)]
struct Placed {
    /// Words with the parts taken, ascending.
    members: Vec<(usize, u8)>,
    concept: ConceptId,
    preferred: bool,
    evidence: Evidence,
    certainty: Strength,
    /// What it explains: the sum of certainties over its words, less for gaps.
    score: Strength,
}

impl Placed {
    fn shift(mut self, by: usize) -> Self {
        for (word, _) in &mut self.members {
            *word += by;
        }
        self
    }

    fn into_found(self, concepts: Vec<ConceptId>) -> Found {
        let members: Vec<usize> = self.members.iter().map(|it| it.0).collect();
        let words = members[0]..members[members.len() - 1] + 1;
        Found { words, members, concepts, evidence: self.evidence, certainty: self.certainty }
    }
}

fn matches(scene: &Scene, candidates: &Candidates<'_>) -> Vec<Placed> {
    let index = candidates.index();
    let mut placed = Vec::new();
    for (at, atom) in scene.atoms.iter().enumerate() {
        for candidate in atom.candidates() {
            for label in &index.lexemes[candidate.lexeme.index()].anchored {
                let label = &index.labels[*label as usize];
                placed.extend(lay(label, at, *candidate, scene));
            }
        }
    }
    placed
}

/// Lays a label over the sentence with its anchor at one atom, if its other words are near.
fn lay(label: &Label, anchor_at: usize, anchor: Candidate, scene: &Scene) -> Option<Placed> {
    let atoms = &scene.atoms;
    let mut taken: Vec<(Range<usize>, u8)> = vec![(atoms[anchor_at].words.clone(), atoms[anchor_at].parts)];
    let (mut evidence, mut sum) = (anchor.evidence, anchor.certainty);
    for lexeme in label.lexemes.iter().filter(|it| **it != label.anchor) {
        let (at, candidate) =
            nearest(*lexeme, anchor_at, label.lexemes.len() + LONGEST_REACH, atoms, &taken)?;
        taken.push((atoms[at].words.clone(), atoms[at].parts));
        evidence = evidence.max(candidate.evidence);
        sum += candidate.certainty;
    }
    let mut members: Vec<(usize, u8)> =
        taken.iter().flat_map(|(words, parts)| words.clone().map(move |word| (word, *parts))).collect();
    members.sort_unstable();
    merge_parts(&mut members);
    let apart = members[members.len() - 1].0 + 1 - members[0].0 > members.len();
    if apart && members.iter().all(|it| scene.letter[it.0]) {
        return None;
    }
    let general = members.iter().any(|it| scene.general[it.0]);
    let gap = scene.gap(&members);
    if gap > WIDEST_GAP || (general && (gap > 0 || (members.len() == 1 && scene.specific))) {
        return None;
    }
    let strength = |count: usize| Strength::try_from(count).unwrap_or(Strength::MAX);
    let count = strength(label.lexemes.len());
    let apart = strength(members.len().saturating_sub(label.lexemes.len()));
    let mut certainty = (sum / count).saturating_sub(GAP_LOSS * strength(gap) + APART_LOSS * apart);
    // The parts of one compound together are the whole label: nothing is guessed any more.
    if members.len() == 1 && count > 1 {
        certainty = certainty.max(COMPOUND_CERTAINTY);
    }
    let covered = strength(members.len()).max(count);
    (certainty >= LEAST_CERTAINTY).then(|| Placed {
        members,
        concept: label.concept,
        preferred: label.preferred,
        evidence,
        certainty,
        score: certainty * covered,
    })
}

/// Two parts of the same word taken by one label are that whole word.
fn merge_parts(members: &mut Vec<(usize, u8)>) {
    members.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        if same {
            earlier.1 |= later.1;
        }
        same
    });
}

fn nearest(
    lexeme: LexemeId,
    anchor_at: usize,
    reach: usize,
    atoms: &[Atom],
    taken: &[(Range<usize>, u8)],
) -> Option<(usize, Candidate)> {
    let anchor_word = atoms[anchor_at].words.start;
    let near = |at: usize| atoms[at].words.start.abs_diff(anchor_word) <= reach;
    let before = (0..anchor_at).rev().take_while(|at| near(*at));
    let after = (anchor_at + 1..atoms.len()).take_while(|at| near(*at));
    let free = |at: usize| {
        taken.iter().all(|(words, parts)| {
            words.end <= atoms[at].words.start
                || atoms[at].words.end <= words.start
                || parts & atoms[at].parts == 0
        })
    };
    before
        .chain(after)
        .filter(|at| free(*at))
        .filter_map(|at| Some((at, *atoms[at].candidates().iter().find(|it| it.lexeme == lexeme)?)))
        .min_by_key(|(at, candidate)| {
            (atoms[*at].words.start.abs_diff(anchor_word), std::cmp::Reverse(candidate.certainty), *at)
        })
}

/// Keeps the labels that explain most, largest first, so that none overlap. Labels that explain the same words equally
/// well are one find with several concepts.
fn select(mut placed: Vec<Placed>) -> Vec<(Placed, Vec<ConceptId>)> {
    placed.sort_by(|left, right| {
        right
            .score
            .cmp(&left.score)
            .then_with(|| left.evidence.cmp(&right.evidence))
            .then_with(|| left.members.cmp(&right.members))
            .then_with(|| right.preferred.cmp(&left.preferred))
            .then_with(|| left.concept.cmp(&right.concept))
    });
    let mut chosen: Vec<(Placed, Vec<ConceptId>)> = Vec::new();
    let mut taken: rustc_hash::FxHashMap<usize, (u8, usize)> = rustc_hash::FxHashMap::default();
    for candidate in placed {
        let clash = candidate.members.iter().find_map(|(word, parts)| {
            taken.get(word).filter(|(used, _)| used & parts != 0).map(|(_, by)| *by)
        });
        match clash {
            None => {
                for (word, parts) in &candidate.members {
                    let entry = taken.entry(*word).or_insert((0, chosen.len()));
                    entry.0 |= parts;
                }
                let concept = candidate.concept;
                chosen.push((candidate, vec![concept]));
            }
            Some(by) => {
                let (winner, concepts) = &mut chosen[by];
                let equal = winner.members == candidate.members && winner.certainty == candidate.certainty;
                if equal && !concepts.contains(&candidate.concept) && concepts.len() < MOST_MEANINGS {
                    concepts.push(candidate.concept);
                }
            }
        }
    }
    chosen.sort_by(|left, right| left.0.members.cmp(&right.0.members));
    chosen
}

/// A label shared by more concepts than this says too little to follow them all.
const MOST_MEANINGS: usize = 4;
