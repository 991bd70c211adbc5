//! Proposing which column holds what.

use super::content::{self, Content};
use super::words::Words;
use super::{Field, Mapping};
use crate::table::Table;

/// A mapping to start from, with the reason for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub mapping: Mapping,
    /// In the order of the columns.
    pub reasons: Vec<Reason>,
}

/// Why a column is thought to hold a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub header: String,
    pub column: u32,
    pub field: Field,
    /// Per cent: from 90 it is as good as certain, under 70 a person should look.
    pub confidence: u8,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The header says so, by this word or phrase (`*` stands for any ending).
    Header(&'static str),
    /// The values look like it.
    Content,
    /// The header says so and the values look like it.
    Both(&'static str),
}

/// Below this a column stays unassigned.
const LOWEST: f64 = 0.6;

struct Candidate {
    column: usize,
    field: Field,
    score: f64,
    why: Why,
}

/// Proposes a mapping. Each column gets at most one field; fields that hold one value get one column, the best.
pub fn guess(table: &Table) -> Proposal {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (column, header) in table.headers.iter().enumerate() {
        let content = content::look(table, header);
        let words = words(&header.text);
        for field in Field::ALL {
            let phrase = header_score(&words, field);
            if let Some((score, why)) = judge(field, phrase, &content) {
                candidates.push(Candidate { column, field, score, why });
            }
        }
    }
    // Equal scores go to the leftmost column and the first field, so that the same file gives the same mapping.
    candidates.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then(a.column.cmp(&b.column)).then(a.field.cmp(&b.field))
    });
    let mut reasons: Vec<Reason> = Vec::new();
    for candidate in candidates.into_iter().filter(|it| it.score >= LOWEST) {
        let header = &table.headers[candidate.column];
        let column_taken = reasons.iter().any(|it| it.column == header.column);
        let best = reasons.iter().filter(|it| it.field == candidate.field).map(|it| it.confidence).max();
        let confidence = (candidate.score * 100.0).round().min(99.0) as u8;
        let field_taken = match best {
            None => false,
            // "Skill 1", "Skill 2" and "Skill 3" are equally good; a much weaker column is another question.
            Some(best) => !candidate.field.is_list() || confidence + 15 < best,
        };
        if !column_taken && !field_taken && !clashes(candidate.field, &reasons) {
            reasons.push(Reason {
                header: header.text.clone(),
                column: header.column,
                field: candidate.field,
                confidence,
                why: candidate.why,
            });
        }
    }
    reasons.sort_by_key(|it| it.column);
    let mut mapping = Mapping::default();
    for reason in &reasons {
        mapping.columns.entry(reason.field).or_default().push(reason.header.clone());
    }
    Proposal { mapping, reasons }
}

/// A name is in one column or in two, never in both ways.
fn clashes(field: Field, taken: &[Reason]) -> bool {
    let has = |field: Field| taken.iter().any(|it| it.field == field);
    match field {
        Field::Name => has(Field::FirstName) || has(Field::LastName),
        Field::FirstName | Field::LastName => has(Field::Name),
        _ => false,
    }
}

/// Lower case, only letters and digits.
fn words(header: &str) -> Vec<String> {
    let lower = header.to_lowercase();
    lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// How well a header names a field: 1 when it says nothing else, less the more else it says.
fn header_score(words: &[String], field: Field) -> Option<(f64, &'static str)> {
    let known = Words::get();
    if known.away(field).iter().any(|away| words.iter().any(|word| word == away)) {
        return None;
    }
    let meaning: usize =
        words.iter().filter(|word| carries_meaning(word)).map(|word| word.chars().count()).sum();
    let mut best: Option<(f64, &'static str)> = None;
    for phrase in known.phrases(field) {
        let Some(covered) = covered(words, phrase) else { continue };
        let share = if meaning == 0 { 1.0 } else { (covered as f64 / meaning as f64).min(1.0) };
        // A phrase of several words is hardly there by chance.
        let bonus = 0.08 * phrase.split(' ').count().saturating_sub(1) as f64;
        let score = (0.5 + 0.45 * share + bonus).min(0.97);
        if best.is_none_or(|(it, _)| score > it) {
            best = Some((score, phrase));
        }
    }
    best
}

/// Numbers tell columns of one kind apart ("skill 1"); fillers belong to every question.
fn carries_meaning(word: &str) -> bool {
    !Words::get().is_filler(word) && !word.bytes().all(|it| it.is_ascii_digit())
}

/// How many letters of meaning the phrase covers where it occurs.
fn covered(words: &[String], phrase: &str) -> Option<usize> {
    let parts: Vec<&str> = phrase.split(' ').collect();
    let matches = |window: &[String]| {
        window.iter().zip(&parts).all(|(word, part)| match part.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == part,
        })
    };
    let window = words.windows(parts.len()).find(|window| matches(window))?;
    let mut letters = 0;
    for word in window {
        letters += if carries_meaning(word) || window.len() == 1 { word.chars().count() } else { 0 };
    }
    Some(letters.max(1))
}

/// Puts the header and the contents together. A column without values is judged by its header.
fn judge(field: Field, header: Option<(f64, &'static str)>, content: &Content) -> Option<(f64, Why)> {
    let Some((fit, alone)) = fit(field, content) else {
        return header.map(|(score, phrase)| (score, Why::Header(phrase)));
    };
    match header {
        Some((score, phrase)) if content.filled == 0 => Some((score, Why::Header(phrase))),
        Some((score, phrase)) if fit >= 0.5 => Some(((score + 0.15 * fit).min(0.99), Why::Both(phrase))),
        Some((score, phrase)) => Some((score * (0.6 + 0.6 * fit), Why::Header(phrase))),
        None if content.filled > 0 && alone => Some((fit * 0.9, Why::Content)),
        None => None,
    }
}

/// How well contents fit a field, and whether they are enough without a header. `None` where contents say nothing.
fn fit(field: Field, content: &Content) -> Option<(f64, bool)> {
    let free_text = (content.length / 60.0).min(1.0);
    Some(match field {
        Field::Email => (content.emails, true),
        Field::Submitted => (content.dates, content.dates > 0.95),
        Field::Name => {
            let words = 1.0 - (content.emails + content.amounts).min(1.0);
            (
                content.names.max(0.5 * words) * content.distinct.max(0.5),
                content.names > 0.9 && content.distinct > 0.9,
            )
        }
        Field::Languages => (content.languages, content.languages > 0.9 && content.yes_or_no < 0.5),
        Field::Role => (content.roles, false),
        Field::Experience | Field::Age | Field::HoursPerMonth | Field::Capacity => (content.amounts, false),
        Field::Consent => (content.yes_or_no, false),
        Field::Offers | Field::Needs => {
            (1.0 - content.amounts.max(content.yes_or_no).max(content.dates), false)
        }
        Field::Goals | Field::About => (0.5 + 0.5 * free_text, false),
        Field::Organisation | Field::Unit | Field::Subject | Field::Function | Field::Place => {
            let wrong = content.amounts.max(content.yes_or_no).max(content.dates).max(content.roles);
            (1.0 - wrong.max(if content.length > 80.0 { 0.8 } else { 0.0 }), false)
        }
        Field::Identifier => (content.distinct * if content.length < 24.0 { 1.0 } else { 0.2 }, false),
        Field::FirstName | Field::LastName => (if content.length < 30.0 { 1.0 } else { 0.1 }, false),
        Field::Level | Field::Wished | Field::Excluded | Field::Mode | Field::Availability => return None,
    })
}
