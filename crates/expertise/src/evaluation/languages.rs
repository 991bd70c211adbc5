//! Across languages and forms: does a text find its concept?

use std::io::Read;

use super::baseline::WordOverlap;
use super::cohorts::Draw;
use super::ranking::mean;
use super::table::{EvaluationError, rows};
use crate::cohort::{Cohort, Options};
use crate::language::Language;
use crate::profile::{Level, Need, Offer, Profile};
use crate::vocabulary::Vocabulary;

/// How often a label in one language finds its own concept's label in another among many.
#[derive(Debug, Clone, PartialEq)]
pub struct CrossLanguage {
    pub from: Language,
    pub to: Language,
    pub concepts: usize,
    /// Labels to choose from.
    pub choices: usize,
    /// Share found first with the starter vocabulary alone.
    pub starter: f64,
    /// Share found first with the labels imported as a vocabulary.
    pub imported: f64,
    pub baseline: f64,
}

const CONCEPTS: usize = 500;
/// Labels a query chooses from, the right one included.
const CHOICES: usize = 100;

/// Draws concepts from a table of labels (`id, label_fi, label_sv, label_en`) and asks for each Finnish label which of
/// [`CHOICES`] labels in the other language means the same.
///
/// # Errors
/// When the table cannot be read, lacks a column, or has too few concepts.
pub fn cross_language(
    labels: impl Read,
    starter: &Vocabulary,
    imported: &Vocabulary,
    seed: u64,
) -> Result<Vec<CrossLanguage>, EvaluationError> {
    let table: Vec<[String; 3]> = rows(labels, "labels", ["label_fi", "label_en", "label_sv"])?
        .into_iter()
        .filter(|labels| labels.iter().all(|it| !it.is_empty()))
        .collect();
    if table.len() < CHOICES {
        return Err(EvaluationError::Empty { file: "labels" });
    }
    let drawn = Draw(seed).distinct(CONCEPTS, table.len());
    let mut results = Vec::new();
    for (column, to) in [(1, Language::En), (2, Language::Sv)] {
        let pairs: Vec<(&str, &str)> =
            drawn.iter().map(|at| (&*table[*at][0], &*table[*at][column])).collect();
        let (mut with_starter, mut with_imported, mut baseline) = (Vec::new(), Vec::new(), Vec::new());
        for choices in pairs.chunks(CHOICES).filter(|it| it.len() == CHOICES) {
            with_starter.push(found_first(choices, to, starter));
            with_imported.push(found_first(choices, to, imported));
            baseline.push(found_by_words(choices));
        }
        let share = |shares: &[f64]| mean(shares).unwrap_or_default();
        results.push(CrossLanguage {
            from: Language::Fi,
            to,
            concepts: baseline.len() * CHOICES,
            choices: CHOICES,
            starter: share(&with_starter),
            imported: share(&with_imported),
            baseline: share(&baseline),
        });
    }
    Ok(results)
}

/// The share of pairs whose first text prefers its own second text to all others; a tie is no preference.
fn found_first(pairs: &[(&str, &str)], to: Language, vocabulary: &Vocabulary) -> f64 {
    let asking = pairs.iter().map(|(text, _)| Profile {
        language: Some(Language::Fi),
        needs: vec![Need { text: (*text).to_owned(), rank: 1 }],
        ..Profile::default()
    });
    let answering = pairs.iter().map(|(_, text)| Profile {
        language: Some(to),
        offers: vec![Offer { text: (*text).to_owned(), level: Level::default() }],
        ..Profile::default()
    });
    let cohort = Cohort::prepare(asking.chain(answering).collect(), vocabulary, Options::default());
    share_first(pairs.len(), |need, offer| cohort.directed(need, pairs.len() + offer))
}

fn found_by_words(pairs: &[(&str, &str)]) -> f64 {
    let texts = pairs.iter().map(|it| it.0).chain(pairs.iter().map(|it| it.1));
    let overlap = WordOverlap::of(texts);
    share_first(pairs.len(), |need, offer| overlap.similarity(need, pairs.len() + offer))
}

fn share_first(count: usize, score: impl Fn(usize, usize) -> u32) -> f64 {
    let first = |need: &usize| {
        let own = score(*need, *need);
        own > 0 && (0..count).all(|other| other == *need || score(*need, other) < own)
    };
    (0..count).filter(first).count() as f64 / count as f64
}

/// How many inflected and compound words are understood as the concept they stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct WordForms {
    pub language: Language,
    pub words: usize,
    /// Share understood with the starter vocabulary.
    pub understood: f64,
    /// Share that is a label as it stands.
    pub baseline: f64,
}

/// Understands each word of a table `language, form, concept` on its own and looks for the concept's identifier.
///
/// # Errors
/// When the table cannot be read, lacks a column, or is empty.
pub fn word_forms(table: impl Read, vocabulary: &Vocabulary) -> Result<Vec<WordForms>, EvaluationError> {
    let words = rows(table, "word forms", ["language", "form", "concept"])?;
    let mut results = Vec::new();
    for language in Language::ALL {
        let (mut understood, mut exact, mut count) = (0, 0, 0_usize);
        for [_, form, concept] in words.iter().filter(|it| Language::from_code(&it[0]) == Some(language)) {
            count += 1;
            let found = vocabulary.understand(form, Some(language));
            let concepts = found.mentions.iter().flat_map(|it| &it.concepts);
            understood += usize::from(concepts.into_iter().any(|it| vocabulary.concept(*it).id == *concept));
            let labels = vocabulary.find(concept).map(|it| vocabulary.concept(it).labels(language));
            exact +=
                usize::from(labels.is_some_and(|it| it.iter().any(|label| label.eq_ignore_ascii_case(form))));
        }
        if count > 0 {
            let share = |part: usize| part as f64 / count as f64;
            results.push(WordForms {
                language,
                words: count,
                understood: share(understood),
                baseline: share(exact),
            });
        }
    }
    if results.is_empty() { Err(EvaluationError::Empty { file: "word forms" }) } else { Ok(results) }
}

/// The list of inflected and compound words written for this project.
pub const OWN_WORD_FORMS: &str = include_str!("../../tests/data/inflected.csv");
