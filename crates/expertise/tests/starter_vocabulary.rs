//! The starter vocabulary is data written by hand; these tests keep it sound whoever edits it next.
//!
//! They read the files themselves, so that a mistake is reported as the file and the concept it stands in, not as
//! whatever the importer makes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 4] = ["en", "fi", "da", "sv"];
const HEADER: [&str; 11] = [
    "id", "broader", "related", "label_en", "label_fi", "label_da", "label_sv", "alt_en", "alt_fi", "alt_da",
    "alt_sv",
];

/// One row of a vocabulary file, with its texts untouched so that stray whitespace can be seen.
#[derive(Clone, Debug, Default)]
struct Concept {
    file: String,
    id: String,
    broader: Vec<String>,
    related: Vec<String>,
    /// Preferred labels in the order of [`LANGUAGES`].
    labels: [String; 4],
    /// Alternative labels in the order of [`LANGUAGES`].
    alternatives: [Vec<String>; 4],
}

impl Concept {
    /// Every way to write the concept in one language, the preferred label first.
    fn names(&self, language: usize) -> impl Iterator<Item = &str> {
        std::iter::once(&self.labels[language]).chain(&self.alternatives[language]).map(String::as_str)
    }
}

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn vocabulary_files() -> Vec<PathBuf> {
    let folder = crate_folder().join("vocabulary");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the vocabulary folder is part of the crate")
        .map(|entry| entry.expect("a folder entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .collect();
    files.sort();
    files
}

/// Rows of a file as they are, the header first; a row with a field too many or too few is an error.
fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)
        .expect("the file can be opened")
        .records()
        .map(|row| row.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .collect()
}

fn list(field: &str) -> Vec<String> {
    if field.is_empty() { Vec::new() } else { field.split('|').map(str::to_owned).collect() }
}

fn vocabulary() -> Vec<Concept> {
    let mut concepts = Vec::new();
    for path in vocabulary_files() {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        for row in rows(&path).iter().skip(1) {
            concepts.push(Concept {
                file: file.clone(),
                id: row[0].to_owned(),
                broader: list(&row[1]),
                related: list(&row[2]),
                labels: std::array::from_fn(|language| row[3 + language].to_owned()),
                alternatives: std::array::from_fn(|language| list(&row[7 + language])),
            });
        }
    }
    concepts
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|part| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    })
}

fn has_stray_whitespace(text: &str) -> bool {
    text.split_whitespace().collect::<Vec<_>>().join(" ") != text
}

/// Names as they are compared: nobody tells concepts apart by capital letters.
fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// Concepts on a cycle of `broader`, or below one: what is left when concepts without a broader one are taken away
/// again and again.
fn on_or_below_a_cycle(concepts: &[Concept]) -> BTreeSet<&str> {
    let mut left: BTreeMap<&str, &Concept> = concepts.iter().map(|it| (it.id.as_str(), it)).collect();
    loop {
        let free: Vec<&str> = left
            .values()
            .filter(|it| it.broader.iter().all(|broader| !left.contains_key(broader.as_str())))
            .map(|it| it.id.as_str())
            .collect();
        if free.is_empty() {
            return left.into_keys().collect();
        }
        for id in free {
            left.remove(id);
        }
    }
}

/// Names that stand twice in a language, each with the concepts it stands for.
fn ambiguous_names(concepts: &[Concept], language: usize) -> Vec<(String, Vec<&str>)> {
    let mut bearers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for concept in concepts {
        for name in concept.names(language) {
            bearers.entry(folded(name)).or_default().push(&concept.id);
        }
    }
    bearers.into_iter().filter(|(_, ids)| ids.len() > 1).collect()
}

/// Everything above a concept; ends even if the vocabulary has a cycle.
fn ancestors<'a>(by_id: &BTreeMap<&'a str, &'a Concept>, concept: &'a Concept) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = concept.broader.iter().map(String::as_str).collect();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            open.extend(by_id.get(id).into_iter().flat_map(|it| it.broader.iter().map(String::as_str)));
        }
    }
    found
}

#[test]
fn every_file_has_the_header_and_one_top_concept() {
    let files = vocabulary_files();
    assert!(!files.is_empty());
    for path in files {
        let rows = rows(&path);
        assert_eq!(rows[0].iter().collect::<Vec<_>>(), HEADER, "{}", path.display());
        let tops: Vec<&str> = rows[1..].iter().filter(|row| row[1].is_empty()).map(|row| &row[0]).collect();
        assert_eq!(tops.len(), 1, "{}: {tops:?}", path.display());
    }
}

#[test]
fn the_vocabulary_is_large_enough_to_start_with_and_small_enough_to_keep() {
    let count = vocabulary().len();
    assert!((380..=560).contains(&count), "{count} concepts");
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let concepts = vocabulary();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for Concept { id, file, .. } in &concepts {
        assert!(is_kebab_case(id), "{file}: {id:?}");
        assert_eq!(seen.insert(id, file), None, "{file}: {id} stands a second time");
    }
}

#[test]
fn every_link_leads_to_another_concept_and_related_never_repeats_broader() {
    let concepts = vocabulary();
    let by_id: BTreeMap<&str, &Concept> = concepts.iter().map(|it| (it.id.as_str(), it)).collect();
    for concept in &concepts {
        let Concept { id, file, .. } = concept;
        let links: Vec<&str> = concept.broader.iter().chain(&concept.related).map(String::as_str).collect();
        for link in &links {
            assert!(by_id.contains_key(link), "{file}: {id} leads to {link:?}, which does not exist");
            assert_ne!(link, id, "{file}: {id} leads to itself");
        }
        assert_eq!(links.iter().collect::<BTreeSet<_>>().len(), links.len(), "{file}: {id} repeats a link");
        // SKOS forbids it, and the similarity would count the same nearness twice.
        let above = ancestors(&by_id, concept);
        let repeated: Vec<&String> =
            concept.related.iter().filter(|it| above.contains(it.as_str())).collect();
        assert!(repeated.is_empty(), "{file}: {id} is both below and related to {repeated:?}");
    }
}

#[test]
fn broader_concepts_form_no_cycle() {
    assert_eq!(on_or_below_a_cycle(&vocabulary()), BTreeSet::new());
}

#[test]
fn every_concept_has_a_label_and_an_alternative_in_every_language() {
    for concept in vocabulary() {
        for (language, code) in LANGUAGES.iter().enumerate() {
            let Concept { file, id, .. } = &concept;
            assert!(!concept.labels[language].is_empty(), "{file}: {id} has no label in {code}");
            let count = concept.alternatives[language].len();
            assert!((1..=5).contains(&count), "{file}: {id} has {count} alternatives in {code}");
        }
    }
}

#[test]
fn no_name_stands_for_two_concepts_in_a_language() {
    let concepts = vocabulary();
    for (language, code) in LANGUAGES.iter().enumerate() {
        assert_eq!(ambiguous_names(&concepts, language), [], "{code}");
    }
}

#[test]
fn no_field_is_empty_in_a_list_or_carries_stray_whitespace() {
    for path in vocabulary_files() {
        for field in rows(&path).iter().flatten() {
            for item in list(field) {
                assert!(!item.is_empty(), "{}: empty item in {field:?}", path.display());
                assert!(!has_stray_whitespace(&item), "{}: {item:?}", path.display());
            }
        }
    }
}

/// The evaluation's own list of inflected and compound words would measure nothing if a form stood in the vocabulary.
#[test]
fn inflected_forms_lead_to_concepts_and_are_names_of_none() {
    let concepts = vocabulary();
    let rows = rows(&crate_folder().join("tests/data/inflected.csv"));
    assert_eq!(rows[0].iter().collect::<Vec<_>>(), ["language", "form", "concept"]);
    let mut forms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in &rows[1..] {
        let (code, form, expected) = (&row[0], &row[1], &row[2]);
        let language = LANGUAGES.iter().position(|it| *it == code).expect("a language of the vocabulary");
        assert!(
            concepts.iter().any(|it| it.id == expected),
            "{form} leads to {expected:?}, which does not exist"
        );
        assert!(!form.is_empty() && !has_stray_whitespace(form), "{form:?}");
        let bearer = concepts.iter().find(|it| it.names(language).any(|name| folded(name) == folded(form)));
        assert_eq!(bearer.map(|it| &it.id), None, "{form} is a name in {code}");
        assert!(forms.entry(code).or_default().insert(form), "{form} stands a second time in {code}");
    }
    let large_enough = [("fi", 120), ("da", 70), ("sv", 70)].map(|(code, least)| forms[code].len() >= least);
    assert_eq!(large_enough, [true; 3]);
}

#[test]
fn the_checks_find_what_they_look_for() {
    let concept = |id: &str, broader: &[&str], english: &str| Concept {
        id: id.to_owned(),
        broader: broader.iter().map(|&it| it.to_owned()).collect(),
        labels: [english.to_owned(), String::new(), String::new(), String::new()],
        ..Concept::default()
    };
    let broken = [
        concept("top", &[], "top"),
        concept("egg", &["top", "hen"], "egg"),
        concept("hen", &["egg"], "hen"),
        concept("chick", &["hen"], "Egg"),
    ];
    assert_eq!(on_or_below_a_cycle(&broken), BTreeSet::from(["chick", "egg", "hen"]));
    assert_eq!(ambiguous_names(&broken, 0), [("egg".to_owned(), vec!["egg", "chick"])]);
    for id in ["", "-", "Data", "data_science", "data-", "vähän"] {
        assert!(!is_kebab_case(id), "{id:?}");
    }
    for text in [" a", "a ", "a  b", "a\u{a0}b", "a\nb"] {
        assert!(has_stray_whitespace(text), "{text:?}");
    }
}
