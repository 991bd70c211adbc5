//! From records of any source to a vocabulary: every flaw is handled and reported, none refuses the whole.

use std::fmt;

use rustc_hash::FxHashMap;

use super::{Concept, ConceptId, Labels, Vocabulary};
use crate::language::Language;
use crate::recognition::LabelIndex;

/// A concept as a source states it: relations by identifier, not yet checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    pub id: String,
    pub broader: Vec<String>,
    pub related: Vec<String>,
    labels: [Labels; 4],
}

impl Record {
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    pub fn labels(&self, language: Language) -> &Labels {
        &self.labels[language.index()]
    }

    pub fn labels_mut(&mut self, language: Language) -> &mut Labels {
        &mut self.labels[language.index()]
    }

    /// Adds a label: the first becomes the preferred one, the same label twice counts once.
    pub fn add_label(&mut self, language: Language, label: &str) {
        let label = clean(label);
        let labels = self.labels_mut(language);
        if label.is_empty() || labels.iter().any(|known| known == label) {
            return;
        }
        if labels.preferred.is_none() {
            labels.preferred = Some(label);
        } else {
            labels.alternative.push(label);
        }
    }

    /// Makes a label the preferred one; the former one stays as an alternative.
    pub fn prefer_label(&mut self, language: Language, label: &str) {
        let label = clean(label);
        if label.is_empty() {
            return;
        }
        let labels = self.labels_mut(language);
        labels.alternative.retain(|known| *known != label);
        match labels.preferred.replace(label.clone()) {
            Some(former) if former != label && !labels.alternative.contains(&former) => {
                labels.alternative.insert(0, former);
            }
            _ => {}
        }
    }

    /// Drops a label; the next one takes the place of a dropped preferred label. Tells whether it was there.
    pub(super) fn remove_label(&mut self, language: Language, label: &str) -> bool {
        let label = clean(label);
        let labels = self.labels_mut(language);
        if labels.preferred.as_ref() == Some(&label) {
            labels.preferred = (!labels.alternative.is_empty()).then(|| labels.alternative.remove(0));
            return true;
        }
        let before = labels.alternative.len();
        labels.alternative.retain(|known| *known != label);
        labels.alternative.len() < before
    }

    pub(super) fn absorb(&mut self, other: Self) {
        for language in Language::ALL {
            for label in other.labels(language).iter() {
                self.add_label(language, label);
            }
        }
        self.broader.extend(other.broader);
        self.related.extend(other.related);
    }
}

/// Without soft hyphens (ESCO's Finnish labels carry them), control characters and repeated blanks.
fn clean(label: &str) -> String {
    let visible: String =
        label.chars().filter(|it| !matches!(it, '\u{ad}' | '\u{200b}' | '\u{feff}')).collect();
    visible
        .split(|it: char| it.is_whitespace() || it.is_control())
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A flaw of a source, with what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A line or record that could not be read was left out.
    Unreadable { place: String, reason: String },
    /// Two records had the same identifier; their labels and relations were joined.
    DuplicateId { id: String },
    /// A relation named a concept that does not exist; it was left out.
    UnknownRelation { id: String, target: String },
    /// A chain of broader concepts came back to its start; the relation that closed it was left out.
    Cycle { id: String, broader: String },
    /// Several concepts have the same label; a text with it means all of them.
    SharedLabel { language: Language, label: String, ids: Vec<String> },
    /// A concept has no label in any of the four languages; it was left out.
    NoLabel { id: String },
    /// So many concepts have no label in this language; they are shown in another.
    MissingLanguage { language: Language, count: usize },
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { place, reason } => write!(out, "{place}: left out: {reason}"),
            Self::DuplicateId { id } => write!(out, "{id}: stated twice; joined"),
            Self::UnknownRelation { id, target } => {
                write!(out, "{id}: unknown concept {target}; relation left out")
            }
            Self::Cycle { id, broader } => {
                write!(out, "{id}: broader {broader} closes a cycle; relation left out")
            }
            Self::SharedLabel { language, label, ids } => {
                write!(out, "\"{label}\" ({}) is the label of {}", language.code(), ids.join(", "))
            }
            Self::NoLabel { id } => write!(out, "{id}: no label in any of the four languages; left out"),
            Self::MissingLanguage { language, count } => {
                write!(out, "{count} concepts have no label in {}", language.code())
            }
        }
    }
}

impl Vocabulary {
    /// Builds a vocabulary from records, in their order. Flaws are handled as [`Finding`] says and can be read from
    /// [`Vocabulary::findings`]. Cost: near linear in the records; 28,000 concepts in three languages take about a second.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        Self::from_read(records, Vec::new())
    }

    pub(crate) fn from_read(records: impl IntoIterator<Item = Record>, mut findings: Vec<Finding>) -> Self {
        let records = join_duplicates(records, &mut findings);
        let by_id: FxHashMap<String, ConceptId> =
            records.iter().enumerate().map(|(at, record)| (record.id.clone(), concept_id(at))).collect();
        let mut concepts: Vec<Concept> = records.iter().map(unrelated).collect();
        relate(&records, &by_id, &mut concepts, &mut findings);
        report_labels(&concepts, &mut findings);
        let index = LabelIndex::build(&concepts);
        Self { records, concepts, by_id, findings, index }
    }
}

pub(super) fn concept_id(at: usize) -> ConceptId {
    ConceptId(u32::try_from(at).expect("a vocabulary has fewer than four billion concepts"))
}

fn join_duplicates(records: impl IntoIterator<Item = Record>, findings: &mut Vec<Finding>) -> Vec<Record> {
    let mut joined: Vec<Record> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    for record in records {
        if Language::ALL.iter().all(|it| record.labels(*it).iter().next().is_none()) {
            findings.push(Finding::NoLabel { id: record.id });
        } else if let Some(at) = places.get(&record.id) {
            findings.push(Finding::DuplicateId { id: record.id.clone() });
            joined[*at].absorb(record);
        } else {
            places.insert(record.id.clone(), joined.len());
            joined.push(record);
        }
    }
    joined
}

fn unrelated(record: &Record) -> Concept {
    Concept {
        id: record.id.clone(),
        labels: record.labels.clone(),
        broader: Vec::new(),
        narrower: Vec::new(),
        related: Vec::new(),
    }
}

fn relate(
    records: &[Record],
    by_id: &FxHashMap<String, ConceptId>,
    concepts: &mut [Concept],
    findings: &mut Vec<Finding>,
) {
    for (at, record) in records.iter().enumerate() {
        let mut find = |target: &String| {
            let found = by_id.get(target).copied();
            if found.is_none() {
                findings.push(Finding::UnknownRelation { id: record.id.clone(), target: target.clone() });
            }
            found.filter(|place| place.index() != at)
        };
        let mut broader: Vec<ConceptId> = record.broader.iter().filter_map(&mut find).collect();
        broader.sort_unstable();
        broader.dedup();
        concepts[at].broader = broader;
        for other in record.related.iter().filter_map(&mut find) {
            concepts[at].related.push(other);
            concepts[other.index()].related.push(concept_id(at));
        }
    }
    cut_cycles(concepts, findings);
    for at in 0..concepts.len() {
        for broader in concepts[at].broader.clone() {
            concepts[broader.index()].narrower.push(concept_id(at));
        }
        concepts[at].related.sort_unstable();
        concepts[at].related.dedup();
    }
}

/// Removes every broader relation that leads back to where it came from. Depth-first without recursion, because a
/// hostile file may be one chain of a million concepts. Cost: linear in concepts and relations.
fn cut_cycles(concepts: &mut [Concept], findings: &mut Vec<Finding>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        New,
        Open,
        Done,
    }
    let mut visits = vec![Visit::New; concepts.len()];
    for start in 0..concepts.len() {
        if visits[start] != Visit::New {
            continue;
        }
        visits[start] = Visit::Open;
        let mut path = vec![(start, 0)];
        while let Some((at, next)) = path.pop() {
            let Some(broader) = concepts[at].broader.get(next).copied() else {
                visits[at] = Visit::Done;
                continue;
            };
            match visits[broader.index()] {
                Visit::Open => {
                    findings.push(Finding::Cycle {
                        id: concepts[at].id.clone(),
                        broader: concepts[broader.index()].id.clone(),
                    });
                    concepts[at].broader.remove(next);
                    path.push((at, next));
                }
                Visit::New => {
                    visits[broader.index()] = Visit::Open;
                    path.push((at, next + 1));
                    path.push((broader.index(), 0));
                }
                Visit::Done => path.push((at, next + 1)),
            }
        }
    }
}

fn report_labels(concepts: &[Concept], findings: &mut Vec<Finding>) {
    for language in Language::ALL {
        let mut owners: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut order: Vec<String> = Vec::new();
        let mut missing = 0;
        for (at, concept) in concepts.iter().enumerate() {
            missing += usize::from(concept.labels(language).iter().next().is_none());
            for label in concept.labels(language).iter() {
                let folded = label.to_lowercase();
                let owners = owners.entry(folded.clone()).or_insert_with(|| {
                    order.push(folded);
                    Vec::new()
                });
                if owners.last() != Some(&at) {
                    owners.push(at);
                }
            }
        }
        for label in order {
            let owners = &owners[&label];
            if owners.len() > 1 {
                let ids = owners.iter().map(|at| concepts[*at].id.clone()).collect();
                findings.push(Finding::SharedLabel { language, label, ids });
            }
        }
        if missing > 0 {
            findings.push(Finding::MissingLanguage { language, count: missing });
        }
    }
}
