//! Labels of one or several words in a text, whatever the order of their words.

use std::cmp::Reverse;
use std::ops::Range;

use super::candidates::{Candidate, Evidence};
use super::known::{CandidateList, KnownWords, UsageNumber};
use super::{Label, LexemeId};
use crate::language::Language;
use crate::similarity::Strength;
use crate::vocabulary::ConceptId;

/// A label found in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Find<'f> {
    /// The words that belong to it, ascending, with the parts taken; a gap is possible ("manage *many* projects").
    pub(crate) members: &'f [(usize, u8)],
    /// All concepts that have the label.
    pub(crate) concepts: &'f [ConceptId],
    pub(crate) evidence: Evidence,
    pub(crate) certainty: Strength,
}

/// A word of the sentence in which labels are looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SentenceWord {
    pub(crate) usage: UsageNumber,
    pub(crate) function: bool,
    pub(crate) general: bool,
    /// Only a hyphen stands between the previous word and this one.
    pub(crate) hyphenated: bool,
}

/// A stretch of text that may stand for a label word: one word, a part of a compound, or two words written apart.
#[derive(Debug)]
struct Atom {
    words: Range<usize>,
    /// Which part of the first word it takes: both bits for a whole word.
    parts: u8,
    candidates: CandidateList,
}

/// One sentence, ready for labels to be laid over it.
#[derive(Debug, Default)]
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
    /// By label word, whether an atom may stand for it.
    present: Vec<bool>,
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

/// Finds labels in sentences. It can be used for one after another.
#[derive(Debug, Default)]
pub(crate) struct Finder {
    scene: Scene,
    placed: Vec<Placed>,
    /// Words with the parts taken, of one placed label after another.
    members: Vec<(usize, u8)>,
    chosen: Vec<Chosen>,
    /// For every word the parts taken and the place of the label that took the first.
    taken: Vec<(u8, usize)>,
}

impl Finder {
    /// Finds labels in the words of one sentence and keeps a best set of them that do not overlap, in the order of the text.
    ///
    /// Cost: linear in the words; per word bounded by the labels hung on the words it may stand for.
    pub(crate) fn find(
        &mut self,
        words: &[SentenceWord],
        language: Language,
        known: &mut KnownWords<'_>,
    ) -> impl Iterator<Item = Find<'_>> {
        self.scene.set(words, language, known);
        self.lay_all(known);
        self.select(words.len());
        self.chosen.iter().map(|chosen| {
            let placed = &self.placed[chosen.placed];
            Find {
                members: placed.members(&self.members),
                concepts: &chosen.concepts[..chosen.meanings],
                evidence: placed.evidence,
                certainty: placed.certainty,
            }
        })
    }

    fn lay_all(&mut self, known: &KnownWords<'_>) {
        let index = known.index();
        self.placed.clear();
        self.members.clear();
        for (at, atom) in self.scene.atoms.iter().enumerate() {
            for candidate in known.list(atom.candidates) {
                for anchored in &index.lexemes[candidate.lexeme.index()].anchored {
                    if !self.scene.present[anchored.second.index()] {
                        continue;
                    }
                    let label = &index.labels[anchored.label as usize];
                    if label.lexemes.iter().all(|it| self.scene.present[it.index()]) {
                        self.placed.extend(lay(label, at, *candidate, &self.scene, known, &mut self.members));
                    }
                }
            }
        }
        for candidate in self.scene.atoms.iter().flat_map(|it| known.list(it.candidates)) {
            self.scene.present[candidate.lexeme.index()] = false;
        }
    }

    /// Keeps the labels that explain most, largest first, so that none overlap. Labels that explain the same words equally
    /// well are one find with several concepts.
    fn select(&mut self, words: usize) {
        let members = &self.members;
        self.placed.sort_by(|left, right| {
            right
                .score
                .cmp(&left.score)
                .then_with(|| left.evidence.cmp(&right.evidence))
                .then_with(|| left.members(members).cmp(right.members(members)))
                .then_with(|| right.preferred.cmp(&left.preferred))
                .then_with(|| left.concept.cmp(&right.concept))
        });
        self.chosen.clear();
        self.taken.clear();
        self.taken.resize(words, (0, 0));
        for (at, candidate) in self.placed.iter().enumerate() {
            let taken =
                candidate.members(members).iter().find(|(word, parts)| self.taken[*word].0 & parts != 0);
            let Some((word, _)) = taken else {
                for (word, parts) in candidate.members(members) {
                    let entry = &mut self.taken[*word];
                    if entry.0 == 0 {
                        entry.1 = self.chosen.len();
                    }
                    entry.0 |= parts;
                }
                let concepts = [candidate.concept; MOST_MEANINGS];
                self.chosen.push(Chosen { placed: at, concepts, meanings: 1 });
                continue;
            };
            let chosen = &mut self.chosen[self.taken[*word].1];
            let winner = &self.placed[chosen.placed];
            let equal = winner.members(members) == candidate.members(members)
                && winner.certainty == candidate.certainty;
            let meanings = chosen.meanings;
            if equal && meanings < MOST_MEANINGS && !chosen.concepts[..meanings].contains(&candidate.concept)
            {
                chosen.concepts[meanings] = candidate.concept;
                chosen.meanings += 1;
            }
        }
        let placed = &self.placed;
        let of = |it: &Chosen| placed[it.placed].members(members);
        self.chosen.sort_by(|left, right| of(left).cmp(of(right)));
    }
}

impl Scene {
    fn set(&mut self, words: &[SentenceWord], language: Language, known: &mut KnownWords<'_>) {
        self.atoms.clear();
        self.content_before.clear();
        self.general.clear();
        self.letter.clear();
        self.specific = words.iter().any(|it| !it.function && !it.general);
        self.present.resize(known.index().lexemes.len(), false);
        let mut content = 0;
        for (at, word) in words.iter().enumerate() {
            self.content_before.push(content);
            content += usize::from(!word.function);
            self.general.push(word.general);
            let number = known.usage(word.usage).word;
            self.letter.push(known.word(number).letter);
            self.add_word(at, word.usage, known);
            let Some(next) = words.get(at + 1) else { continue };
            // "projekt ledning" for "projektledning": two words of the text, one of the label.
            let may_join = (language != Language::En || next.hyphenated) && !word.function && !next.function;
            if may_join {
                let second = known.usage(next.usage).word;
                let length = known.word(number).text.len() + known.word(second).text.len();
                if length >= SHORTEST_JOINED {
                    let joined = known.joined(number, second, language);
                    self.add(at..at + 2, BOTH_PARTS, joined, known);
                }
            }
        }
    }

    fn add_word(&mut self, at: usize, usage: UsageNumber, known: &KnownWords<'_>) {
        let usage = known.usage(usage);
        for (list, bit) in usage.parts.into_iter().zip([0b01, 0b10]) {
            self.add(at..at + 1, bit, list, known);
        }
        self.add(at..at + 1, BOTH_PARTS, usage.whole, known);
    }

    fn add(&mut self, words: Range<usize>, parts: u8, candidates: CandidateList, known: &KnownWords<'_>) {
        if !candidates.is_empty() {
            for candidate in known.list(candidates) {
                self.present[candidate.lexeme.index()] = true;
            }
            self.atoms.push(Atom { words, parts, candidates });
        }
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

/// A label laid over the words of one sentence.
#[derive(Debug)]
struct Placed {
    /// Where its words stand in [`Finder::members`].
    members: Range<usize>,
    concept: ConceptId,
    preferred: bool,
    evidence: Evidence,
    certainty: Strength,
    /// What it explains: the sum of certainties over its words, less for gaps.
    score: Strength,
}

impl Placed {
    /// Its words with the parts taken, ascending.
    fn members<'m>(&self, all: &'m [(usize, u8)]) -> &'m [(usize, u8)] {
        &all[self.members.clone()]
    }
}

#[derive(Debug)]
struct Chosen {
    placed: usize,
    concepts: [ConceptId; MOST_MEANINGS],
    /// How many of the concepts count.
    meanings: usize,
}

/// Lays a label over the sentence with its anchor at one atom, if its other words are near.
fn lay(
    label: &Label,
    anchor_at: usize,
    anchor: Candidate,
    scene: &Scene,
    known: &KnownWords<'_>,
    all_members: &mut Vec<(usize, u8)>,
) -> Option<Placed> {
    let atoms = &scene.atoms;
    let start = all_members.len();
    let take = |at: usize, members: &mut Vec<(usize, u8)>| {
        members.extend(atoms[at].words.clone().map(|word| (word, atoms[at].parts)));
    };
    take(anchor_at, all_members);
    let (mut evidence, mut sum) = (anchor.evidence, anchor.certainty);
    for lexeme in label.lexemes.iter().filter(|it| **it != label.anchor) {
        let reach = label.lexemes.len() + LONGEST_REACH;
        let Some((at, candidate)) = nearest(*lexeme, anchor_at, reach, atoms, &all_members[start..], known)
        else {
            all_members.truncate(start);
            return None;
        };
        take(at, all_members);
        evidence = evidence.max(candidate.evidence);
        sum += candidate.certainty;
    }
    all_members[start..].sort_unstable();
    merge_parts(all_members, start);
    let placed = judge(label, &all_members[start..], scene, sum).map(|(certainty, score)| Placed {
        members: start..all_members.len(),
        concept: label.concept,
        preferred: label.preferred,
        evidence,
        certainty,
        score,
    });
    if placed.is_none() {
        all_members.truncate(start);
    }
    placed
}

/// How certain a label is over these words, and what it explains; none where it does not hold.
fn judge(
    label: &Label,
    members: &[(usize, u8)],
    scene: &Scene,
    sum: Strength,
) -> Option<(Strength, Strength)> {
    let apart = members[members.len() - 1].0 + 1 - members[0].0 > members.len();
    if apart && members.iter().all(|it| scene.letter[it.0]) {
        return None;
    }
    let general = members.iter().any(|it| scene.general[it.0]);
    let gap = scene.gap(members);
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
    (certainty >= LEAST_CERTAINTY).then_some((certainty, certainty * covered))
}

/// From `start` on, two parts of the same word taken by one label are that whole word.
fn merge_parts(members: &mut Vec<(usize, u8)>, start: usize) {
    let mut kept = start;
    for at in start + 1..members.len() {
        if members[at].0 == members[kept].0 {
            members[kept].1 |= members[at].1;
        } else {
            kept += 1;
            members[kept] = members[at];
        }
    }
    members.truncate(kept + 1);
}

fn nearest(
    lexeme: LexemeId,
    anchor_at: usize,
    reach: usize,
    atoms: &[Atom],
    taken: &[(usize, u8)],
    known: &KnownWords<'_>,
) -> Option<(usize, Candidate)> {
    let anchor_word = atoms[anchor_at].words.start;
    let near = |at: usize| atoms[at].words.start.abs_diff(anchor_word) <= reach;
    let before = (0..anchor_at).rev().take_while(|at| near(*at));
    let after = (anchor_at + 1..atoms.len()).take_while(|at| near(*at));
    let free = |at: usize| {
        taken.iter().all(|(word, parts)| !atoms[at].words.contains(word) || parts & atoms[at].parts == 0)
    };
    before
        .chain(after)
        .filter(|at| free(*at))
        .filter_map(|at| {
            let candidates = known.list(atoms[at].candidates);
            Some((at, *candidates.iter().find(|it| it.lexeme == lexeme)?))
        })
        .min_by_key(|(at, candidate)| {
            (atoms[*at].words.start.abs_diff(anchor_word), Reverse(candidate.certainty), *at)
        })
}

/// A label shared by more concepts than this says too little to follow them all.
const MOST_MEANINGS: usize = 4;
