//! The words of headers, from `words.txt` beside this file.

use super::Field;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const FILE: &str = include_str!("words.txt");

pub(super) struct Words {
    phrases: HashMap<Field, Vec<&'static str>>,
    away: HashMap<Field, Vec<&'static str>>,
    fillers: HashSet<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| parse(FILE));

impl Words {
    pub(super) fn get() -> &'static Self {
        &WORDS
    }

    /// The phrases that name a field, in lower case; a `*` at the end of a word stands for any ending.
    pub(super) fn phrases(&self, field: Field) -> &[&'static str] {
        self.phrases.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Words that turn a header away from a field although it names it.
    pub(super) fn away(&self, field: Field) -> &[&'static str] {
        self.away.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Whether a word carries no meaning in a question.
    pub(super) fn is_filler(&self, word: &str) -> bool {
        self.fillers.contains(word)
    }
}

/// Sections that name no field hold fillers; a test sees to it that only one does.
fn parse(file: &'static str) -> Words {
    let mut words = Words { phrases: HashMap::new(), away: HashMap::new(), fillers: HashSet::new() };
    for (heading, phrases) in sections(file) {
        let (key, turns_away) = heading.strip_prefix("not ").map_or((heading, false), |key| (key, true));
        match Field::from_key(key) {
            Some(field) if turns_away => words.away.entry(field).or_default().extend(phrases),
            Some(field) => words.phrases.entry(field).or_default().extend(phrases),
            None => words.fillers.extend(phrases),
        }
    }
    words
}

/// The heading of each section without its brackets, and its phrases.
fn sections(file: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            sections.push((heading, Vec::new()));
        } else if let Some((_, phrases)) = sections.last_mut() {
            phrases.extend(line.split(',').map(str::trim).filter(|it| !it.is_empty()));
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_words_and_every_section_is_known() {
        for field in Field::ALL {
            assert!(!Words::get().phrases(field).is_empty(), "{field:?}");
        }
        let is_known = |heading: &&str| Field::from_key(heading.trim_start_matches("not ")).is_some();
        let unknown: Vec<&str> =
            sections(FILE).iter().map(|(heading, _)| *heading).filter(|it| !is_known(it)).collect();
        assert_eq!(unknown, ["fillers"]);
    }

    #[test]
    fn phrases_are_written_as_headers_are_compared() {
        for (heading, phrases) in sections(FILE) {
            for phrase in phrases {
                let plain =
                    phrase.chars().all(|it| it.is_alphanumeric() && !it.is_uppercase() || " *".contains(it));
                assert!(plain, "[{heading}] {phrase}");
            }
        }
    }
}
