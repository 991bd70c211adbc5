//! An organiser's changes as an overlay: the source stays as it is, and the changes can be kept, listed and undone.

use serde::{Deserialize, Serialize};

use super::{Finding, Record, Vocabulary};
use crate::language::Language;

/// One change, in terms of stable identifiers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum Edit {
    /// A new concept with one label.
    Add { id: String, language: Language, label: String, broader: Option<String> },
    /// Another preferred label; the former one still finds the concept.
    Rename { id: String, language: Language, label: String },
    /// A further label under which the concept is found, such as an unknown word people use.
    AddLabel { id: String, language: Language, label: String },
    /// A label that misleads is dropped.
    RemoveLabel { id: String, language: Language, label: String },
    /// Two concepts are one: `from` disappears, its labels and relations go to `into`.
    Merge { from: String, into: String },
    /// A concept that only disturbs is taken out.
    Remove { id: String },
}

/// Why an edit could not be applied; the others still were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditProblem {
    /// The concept it speaks of does not exist (any more).
    UnknownConcept { edit: usize, id: String },
    /// A new concept has the identifier of an existing one.
    IdTaken { edit: usize, id: String },
    /// A label was empty, or the concept does not have the one to be removed.
    Label { edit: usize, label: String },
}

impl Vocabulary {
    /// The vocabulary with the edits applied in their order, and what could not be applied. Cost: that of building the
    /// vocabulary again.
    #[must_use]
    pub fn with_edits(&self, edits: &[Edit]) -> (Self, Vec<EditProblem>) {
        let mut records: Vec<Record> = self.records.clone();
        let mut problems = Vec::new();
        for (at, edit) in edits.iter().enumerate() {
            if let Err(problem) = apply(&mut records, at, edit) {
                problems.push(problem);
            }
        }
        let unreadable =
            self.findings.iter().filter(|it| matches!(it, Finding::Unreadable { .. })).cloned().collect();
        (Self::from_read(records, unreadable), problems)
    }
}

fn apply(records: &mut Vec<Record>, edit_at: usize, edit: &Edit) -> Result<(), EditProblem> {
    let place = |records: &[Record], id: &String| {
        let found = records.iter().position(|record| record.id == *id);
        found.ok_or_else(|| EditProblem::UnknownConcept { edit: edit_at, id: id.clone() })
    };
    let bad_label = |label: &String| EditProblem::Label { edit: edit_at, label: label.clone() };
    match edit {
        Edit::Add { id, language, label, broader } => {
            if place(records, id).is_ok() {
                return Err(EditProblem::IdTaken { edit: edit_at, id: id.clone() });
            }
            if label.trim().is_empty() {
                return Err(bad_label(label));
            }
            if let Some(broader) = broader {
                place(records, broader)?;
            }
            let mut record = Record::new(id.clone());
            record.add_label(*language, label);
            record.broader = broader.iter().cloned().collect();
            records.push(record);
        }
        Edit::Rename { label, .. } | Edit::AddLabel { label, .. } if label.trim().is_empty() => {
            return Err(bad_label(label));
        }
        Edit::Rename { id, language, label } => {
            let at = place(records, id)?;
            records[at].prefer_label(*language, label);
        }
        Edit::AddLabel { id, language, label } => {
            let at = place(records, id)?;
            records[at].add_label(*language, label);
        }
        Edit::RemoveLabel { id, language, label } => {
            let at = place(records, id)?;
            if !records[at].remove_label(*language, label) {
                return Err(bad_label(label));
            }
        }
        Edit::Merge { from, into } => {
            let (from_at, into_at) = (place(records, from)?, place(records, into)?);
            if from_at != into_at {
                merge(records, from_at, into_at);
            }
        }
        Edit::Remove { id } => {
            let at = place(records, id)?;
            let removed = records.remove(at);
            drop_references(records, &removed.id);
        }
    }
    Ok(())
}

fn merge(records: &mut Vec<Record>, from_at: usize, into_at: usize) {
    let from = records[from_at].clone();
    let into = records[into_at].id.clone();
    records[into_at].absorb(from.clone());
    records.remove(from_at);
    for record in records.iter_mut() {
        for target in record.broader.iter_mut().chain(&mut record.related) {
            if *target == from.id {
                target.clone_from(&into);
            }
        }
        record.broader.retain(|target| *target != record.id);
        record.related.retain(|target| *target != record.id);
    }
}

fn drop_references(records: &mut [Record], id: &str) {
    for record in records {
        record.broader.retain(|target| target != id);
        record.related.retain(|target| target != id);
    }
}
