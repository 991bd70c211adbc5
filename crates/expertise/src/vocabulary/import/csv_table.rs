//! Vocabularies in tables.
//!
//! Plain tables: columns are found by name: `id`, `label_<language>`, `alt_<language>`, `broader`, `related`; others are
//! ignored. Lists inside a field are separated by `|`, `;` or line ends. A table without `id` uses the first label.
//!
//! ESCO as published: `skills_<language>.csv` with `conceptUri, preferredLabel, altLabels, hiddenLabels`,
//! `broaderRelationsSkillPillar.csv` with `conceptUri, broaderUri`, and `skillSkillRelations.csv` with
//! `originalSkillUri, relatedSkillUri`.

use std::io::Read;

use csv::{ByteRecord, Position, ReaderBuilder, StringRecord};

use super::{Import, ImportError};
use crate::language::Language;

/// What the lines of a table state.
enum Lines {
    Concepts {
        id: Option<usize>,
        broader: Vec<usize>,
        related: Vec<usize>,
        labels: Vec<(usize, Language, Kind)>,
    },
    Broader {
        narrower: usize,
        broader: usize,
    },
    Related {
        one: usize,
        other: usize,
    },
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Preferred,
    Alternatives,
}

/// Invalid UTF-8 is replaced, so that one bad byte costs one letter.
pub(super) fn read(
    import: &mut Import,
    name: &str,
    language: Option<Language>,
    source: impl Read,
) -> Result<(), ImportError> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(source);
    let lines = Lines::of_header(&lossy(reader.byte_headers()?), language)?;
    for line in reader.byte_records() {
        let line = line?;
        let number = line.position().map_or(0, Position::line);
        if let Err(reason) = lines.add(import, &lossy(&line)) {
            import.unreadable(format!("{name}, line {number}"), reason);
        }
    }
    Ok(())
}

fn lossy(line: &ByteRecord) -> StringRecord {
    line.iter()
        .map(|field| String::from_utf8_lossy(field).trim_start_matches('\u{feff}').trim().to_owned())
        .collect()
}

/// Splits a list inside a field.
fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split(['|', ';', '\n']).map(str::trim).filter(|it| !it.is_empty())
}

impl Lines {
    fn of_header(header: &StringRecord, language: Option<Language>) -> Result<Self, ImportError> {
        let named = |wanted: &[&str]| -> Vec<usize> {
            let matches = |name: &str| wanted.iter().any(|it| it.eq_ignore_ascii_case(name));
            header.iter().enumerate().filter(|(_, name)| matches(name)).map(|(at, _)| at).collect()
        };
        let one = |wanted: &str| named(&[wanted]).first().copied();
        if let (Some(narrower), Some(broader)) = (one("conceptUri"), one("broaderUri")) {
            return Ok(Self::Broader { narrower, broader });
        }
        if let (Some(one), Some(other)) = (one("originalSkillUri"), one("relatedSkillUri")) {
            return Ok(Self::Related { one, other });
        }
        let mut labels = by_language(header, &["label_", "preflabel_", "preferred_"], Kind::Preferred);
        labels.extend(by_language(header, &["alt_labels_", "alt_", "altlabel_"], Kind::Alternatives));
        if let Some(preferred) = one("preferredLabel") {
            let language = language.ok_or(ImportError::LanguageUnknown)?;
            labels.push((preferred, language, Kind::Preferred));
            let others = named(&["altLabels", "hiddenLabels"]).into_iter();
            labels.extend(others.map(|at| (at, language, Kind::Alternatives)));
        }
        if labels.is_empty() {
            return Err(ImportError::NoLabelColumn);
        }
        Ok(Self::Concepts {
            id: named(&["id", "uri", "conceptUri"]).first().copied(),
            broader: named(&["broader", "broader_ids", "parent_id"]),
            related: named(&["related", "related_ids"]),
            labels,
        })
    }

    fn add(&self, import: &mut Import, line: &StringRecord) -> Result<(), &'static str> {
        let field = |at: usize| line.get(at).unwrap_or_default();
        match self {
            Self::Broader { narrower, broader } => {
                let (narrower, broader) = (field(*narrower), field(*broader));
                if narrower.is_empty() || broader.is_empty() {
                    return Err("a relation names only one concept");
                }
                import.record(narrower).broader.push(broader.to_owned());
            }
            Self::Related { one, other } => {
                let (one, other) = (field(*one), field(*other));
                if one.is_empty() || other.is_empty() {
                    return Err("a relation names only one concept");
                }
                import.record(one).related.push(other.to_owned());
            }
            Self::Concepts { id, broader, related, labels } => {
                let label = labels.iter().map(|(at, ..)| field(*at)).find(|it| !it.is_empty());
                let id = id
                    .map(field)
                    .filter(|it| !it.is_empty())
                    .or(label)
                    .ok_or("no identifier and no label")?;
                let record = import.stated(id);
                for (at, language, kind) in labels {
                    match kind {
                        Kind::Preferred => record.add_label(*language, field(*at)),
                        Kind::Alternatives => list(field(*at)).for_each(|it| record.add_label(*language, it)),
                    }
                }
                record.broader.extend(broader.iter().flat_map(|at| list(field(*at))).map(str::to_owned));
                record.related.extend(related.iter().flat_map(|at| list(field(*at))).map(str::to_owned));
            }
        }
        Ok(())
    }
}

/// Columns named by a prefix and a language known here.
fn by_language(header: &StringRecord, prefixes: &[&str], kind: Kind) -> Vec<(usize, Language, Kind)> {
    let mut found = Vec::new();
    for (at, name) in header.iter().enumerate() {
        let name = name.to_ascii_lowercase();
        let code = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix));
        if let Some(language) = code.and_then(Language::from_code) {
            found.push((at, language, kind));
        }
    }
    found
}
