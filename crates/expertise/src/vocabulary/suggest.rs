//! What a person may mean while still typing.

use super::{ConceptId, Vocabulary};
use crate::language::Language;
use crate::recognition::slips_within;
use crate::similarity::Strength;
use crate::words;

/// A concept offered while typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub concept: ConceptId,
    /// The label that fits what was typed.
    pub label: String,
    /// The concept's name for the reader; differs from `label` when an alternative label fitted.
    pub preferred: String,
    /// How well it fits, 1..=1000; suggestions come in falling order.
    pub fit: Strength,
}

const FIT_WHOLE: Strength = 1_000;
const FIT_START: Strength = 900;
const FIT_WORD_START: Strength = 750;
const FIT_INSIDE: Strength = 550;
const FIT_SLIP: Strength = 450;
const ALTERNATIVE_LOSS: Strength = 20;
const OTHER_LANGUAGE_LOSS: Strength = 120;

impl Vocabulary {
    /// At most `limit` concepts whose labels begin with, contain, or nearly begin with what was typed: labels of the
    /// reader's language first. Nothing for an empty text. Cost: one pass over all labels.
    pub fn suggest(&self, typed: &str, language: Language, limit: usize) -> Vec<Suggestion> {
        let typed = words::of_label(typed).join(" ");
        if typed.is_empty() || typed.len() > 100 {
            return Vec::new();
        }
        let mut found: Vec<Suggestion> = Vec::new();
        for (place, concept) in self.concepts() {
            let mut best: Option<(Strength, &str)> = None;
            for other in Language::ALL {
                for (rank, label) in concept.labels(other).iter().enumerate() {
                    let mut fit = fit(&typed, label);
                    if rank > 0 {
                        fit = fit.saturating_sub(ALTERNATIVE_LOSS);
                    }
                    if other != language {
                        fit = fit.saturating_sub(OTHER_LANGUAGE_LOSS);
                    }
                    if fit > best.map_or(0, |it| it.0) {
                        best = Some((fit, label));
                    }
                }
            }
            if let Some((fit, label)) = best {
                let preferred = concept.label(language).to_owned();
                found.push(Suggestion { concept: place, label: label.to_owned(), preferred, fit });
            }
        }
        found.sort_by(|left, right| {
            let order = right
                .fit
                .cmp(&left.fit)
                .then_with(|| left.label.chars().count().cmp(&right.label.chars().count()));
            order.then_with(|| left.label.cmp(&right.label)).then_with(|| left.concept.cmp(&right.concept))
        });
        found.truncate(limit);
        found
    }
}

fn fit(typed: &str, label: &str) -> Strength {
    let label_words = words::of_label(label);
    let joined = label_words.join(" ");
    if joined == typed {
        FIT_WHOLE
    } else if joined.starts_with(typed) {
        FIT_START
    } else if label_words.iter().any(|word| word.starts_with(typed)) {
        FIT_WORD_START
    } else if typed.chars().count() >= 3 && joined.contains(typed) {
        FIT_INSIDE
    } else if nearly_starts(typed, &joined) {
        FIT_SLIP
    } else {
        0
    }
}

/// Whether the label begins with what was typed but for one slip.
fn nearly_starts(typed: &str, label: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    if typed.len() < 4 || label.chars().next() != typed.first().copied() {
        return false;
    }
    let start: Vec<char> = label.chars().take(typed.len() + 1).collect();
    (typed.len() - 1..=typed.len() + 1)
        .any(|length| start.get(..length).is_some_and(|start| slips_within(&typed, start, 1).is_some()))
}
