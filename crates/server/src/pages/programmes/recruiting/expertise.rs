//! What the vocabulary makes of what people write: suggestions while writing, and how a text was understood.

use crate::pages::components::Part;
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::part;
use expertise::{Language, Vocabulary};
use hypertext::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use wording::Texts;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::starter);

fn language(t: &Texts) -> Language {
    Language::from_code(t.language().code()).unwrap_or(Language::En)
}

/// The names of everything the vocabulary knows, in the reader's language and order.
pub(super) fn known_things(t: &Texts) -> Vec<&'static str> {
    let language = language(t);
    let labels: BTreeSet<&str> = VOCABULARY.concepts().map(|(_, it)| it.label(language)).collect();
    let mut labels: Vec<&str> = labels.into_iter().collect();
    t.sort_by_name(&mut labels, |it| *it);
    labels
}

/// The concepts recognised in a text, named in the reader's language, in the order of the text.
fn understood(t: &Texts, text: &str) -> Vec<&'static str> {
    let reader = language(t);
    let understanding = VOCABULARY.understand(text, Some(reader));
    let mut labels = Vec::new();
    let meant = understanding.mentions.iter().filter(|it| it.negation.is_none());
    for concept in meant.flat_map(|it| it.concepts.iter().take(1)) {
        let label = VOCABULARY.concept(*concept).label(reader);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// A text with what was recognised in it below.
pub(super) fn with_understanding(t: &Texts, text: &str, note: &str) -> Part {
    let labels = understood(t, text);
    let plain = labels.len() == 1 && labels[0].to_lowercase() == text.to_lowercase();
    part(rsx! {
        <strong>(text)</strong>
        @if !note.is_empty() { " – " (note) }
        @if labels.is_empty() {
            <p class="soft">(t.recruit_not_recognised())</p>
        } @else if !plain {
            <p class="understood">
                <span class="soft">(t.recruit_understood_as())</span>
                @for label in &labels { (badge((*label).to_owned(), BadgeTone::Active)) }
            </p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recognised_is_named_in_the_readers_language() {
        let finnish = wording::texts(domain::Language::Fi);
        let english = wording::texts(domain::Language::En);
        let label = |t| understood(t, "palvelumuotoilun").first().map(|it| it.to_lowercase());
        assert_eq!(label(finnish).as_deref(), Some("palvelumuotoilu"));
        assert_eq!(label(english).as_deref(), Some("service design"));
    }
}
