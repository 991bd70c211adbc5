//! What the vocabulary makes of what people write: suggestions while writing, and how a text was understood.

use crate::pages::components::Part;
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::part;
use domain::participant::{Profile, Reading};
use expertise::{ConceptId, Correction, Language, Understanding, Vocabulary};
use hypertext::prelude::*;
use std::collections::BTreeSet;
use wording::Texts;

pub(super) fn language(t: &Texts) -> Language {
    Language::from_code(t.language().code()).unwrap_or(Language::En)
}

/// The names of everything the vocabulary knows, in the reader's language and order.
pub(super) fn known_things<'v>(t: &Texts, vocabulary: &'v Vocabulary) -> Vec<&'v str> {
    let language = language(t);
    let labels: BTreeSet<&str> = vocabulary.concepts().map(|(_, it)| it.label(language)).collect();
    let mut labels: Vec<&str> = labels.into_iter().collect();
    t.sort_by_name(&mut labels, |it| *it);
    labels
}

/// The concepts that a text names, without what it says is not wanted, each once and in its order.
pub(super) fn concepts(understanding: &Understanding) -> Vec<ConceptId> {
    let mut concepts = Vec::new();
    for mention in understanding.mentions.iter().filter(|it| it.negation.is_none()) {
        // Of a name that several concepts share the first stands for all.
        let is_chosen = mention.recognition == expertise::Recognition::Chosen;
        let most = if is_chosen { mention.concepts.len() } else { 1 };
        for concept in mention.concepts.iter().take(most) {
            if !concepts.contains(concept) {
                concepts.push(*concept);
            }
        }
    }
    concepts
}

/// The concepts a text means after what its writer said about it, named in the reader's language.
fn understood<'v>(t: &Texts, vocabulary: &'v Vocabulary, text: &str, said: &[Reading]) -> Vec<&'v str> {
    let reader = language(t);
    let mut understanding = vocabulary.understand(text, Some(reader));
    let said: Vec<Correction> = said.iter().filter(|it| it.text.as_str() == text).map(correction).collect();
    understanding.correct(vocabulary, &said);
    concepts(&understanding).into_iter().map(|it| vocabulary.concept(it).label(reader)).collect()
}

fn correction(it: &Reading) -> Correction {
    Correction { text: it.text.to_string(), concept: it.concept.clone(), is_meant: it.is_meant }
}

/// A text of a profile with what was recognised in it below.
pub(super) fn with_understanding(
    t: &Texts,
    vocabulary: &Vocabulary,
    profile: &Profile,
    text: &str,
    note: &str,
) -> Part {
    let labels = understood(t, vocabulary, text, &profile.readings);
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
    use domain::ShortText;

    #[test]
    fn what_is_recognised_is_named_in_the_readers_language_and_can_be_put_right() {
        let vocabulary = actions::matchmaking::vocabulary(&[]);
        let text = ShortText::parse("palvelumuotoilun").expect("a text");
        let label = |language, said: &[Reading]| {
            let t = wording::texts(language);
            understood(t, &vocabulary, text.as_str(), said).first().map(|it| it.to_lowercase())
        };
        assert_eq!(label(domain::Language::Fi, &[]).as_deref(), Some("palvelumuotoilu"));
        assert_eq!(label(domain::Language::En, &[]).as_deref(), Some("service design"));
        let reading =
            |concept: &str, is_meant| Reading { text: text.clone(), concept: concept.to_owned(), is_meant };
        let rejected = reading("service-design", false);
        assert_eq!(label(domain::Language::En, std::slice::from_ref(&rejected)), None);
        let other = [rejected, reading("customer-service", true)];
        assert_eq!(label(domain::Language::En, &other).as_deref(), Some("customer service"));
    }
}
