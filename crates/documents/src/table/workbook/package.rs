//! The archive and the parts that lead to the sheets (ECMA-376 part 2: packages and relationships).

use super::xml::{self, Parts};
use crate::table::{FileKind, Limits, ReadError};
use quick_xml::events::Event;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked.
    budget: u64,
    limit: u64,
}

/// What the workbook part says.
pub(super) struct Workbook {
    pub sheets: Vec<SheetEntry>,
    pub counts_from_1904: bool,
    pub strings: Option<String>,
    pub styles: Option<String>,
}

pub(super) struct SheetEntry {
    pub name: String,
    pub path: String,
    pub visible: bool,
}

/// Where a part points to, by relationship id.
struct Relationship {
    kind: String,
    target: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if archive.len() > limits.archive_entries {
            return Err(ReadError::TooManyEntries { entries: archive.len(), limit: limits.archive_entries });
        }
        Ok(Self { archive, budget: limits.unpacked_bytes, limit: limits.unpacked_bytes })
    }

    /// Reads a part as a stream of XML events. `None` where the archive has no such part.
    pub(super) fn part<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&mut Parts<'_>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        let Some(name) = self.name_in_archive(path) else { return Ok(None) };
        let file = self.archive.by_name(&name).map_err(|error| damaged(&error))?;
        let mut bounded = Bounded { inner: file, left: &mut self.budget, exceeded: false };
        let result = read(&mut Parts::new(BufReader::new(&mut bounded)));
        if bounded.exceeded {
            return Err(ReadError::UnpackedTooLarge { limit: self.limit });
        }
        result.map(Some)
    }

    /// Part names compare without regard to ASCII case (ECMA-376 part 2, 6.2.2.3).
    fn name_in_archive(&self, path: &str) -> Option<String> {
        let path = path.trim_start_matches('/');
        if self.archive.index_for_name(path).is_some() {
            return Some(path.to_owned());
        }
        self.archive.file_names().flatten().find(|name| name.eq_ignore_ascii_case(path)).map(Cow::into_owned)
    }

    pub(super) fn workbook(&mut self) -> Result<Workbook, ReadError> {
        let root = self.relationships("")?;
        let Some(main) = root.values().find(|it| it.kind == "officeDocument") else {
            return Err(ReadError::NotATable(self.kind()));
        };
        let path = main.target.clone();
        if !path.to_ascii_lowercase().ends_with(".xml") || !path.to_ascii_lowercase().contains("workbook") {
            return Err(ReadError::NotATable(self.kind()));
        }
        let relationships = self.relationships(&path)?;
        let by_kind =
            |kind: &str| relationships.values().find(|it| it.kind == kind).map(|it| it.target.clone());
        let mut book = Workbook {
            sheets: Vec::new(),
            counts_from_1904: false,
            strings: by_kind("sharedStrings"),
            styles: by_kind("styles"),
        };
        let found = self.part(&path, |parts| read_workbook(parts, &relationships, &mut book))?;
        if found.is_none() || book.sheets.is_empty() {
            return Err(ReadError::Damaged { row: None, detail: "the workbook names no sheet".into() });
        }
        Ok(book)
    }

    /// The relationships of a part, or of the package for the empty path; targets are made absolute.
    fn relationships(&mut self, part: &str) -> Result<HashMap<String, Relationship>, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let separator = if folder.is_empty() { "" } else { "/" };
        let path = format!("{folder}{separator}_rels/{file}.rels");
        let mut found = HashMap::new();
        self.part(&path, |parts| {
            parts.each(|event| {
                let (Event::Start(element) | Event::Empty(element)) = event else { return Ok(()) };
                if element.local_name().as_ref() != "Relationship" {
                    return Ok(());
                }
                let [id, kind, target] = xml::attributes(element, ["Id", "Type", "Target"])?;
                if let (Some(id), Some(kind), Some(target)) = (id, kind, target) {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    found.insert(id, Relationship { kind, target: absolute(folder, &target) });
                }
                Ok(())
            })
        })?;
        Ok(found)
    }

    /// What an archive is that holds no workbook in XML.
    fn kind(&self) -> FileKind {
        let has = |wanted: &str| self.archive.file_names().flatten().any(|name| name == wanted);
        if has("xl/workbook.bin") {
            FileKind::BinaryWorkbook
        } else if has("mimetype") && has("content.xml") {
            FileKind::OpenDocument
        } else if has("[Content_Types].xml") {
            FileKind::OfficeDocument
        } else {
            FileKind::Archive
        }
    }
}

fn read_workbook(
    parts: &mut Parts<'_>,
    relationships: &HashMap<String, Relationship>,
    book: &mut Workbook,
) -> Result<(), ReadError> {
    parts.each(|event| {
        let (Event::Start(element) | Event::Empty(element)) = event else { return Ok(()) };
        match element.local_name().as_ref() {
            "workbookPr" => {
                let [date1904] = xml::attributes(element, ["date1904"])?;
                book.counts_from_1904 = matches!(date1904.as_deref(), Some("1" | "true"));
            }
            "sheet" => {
                let [name, state, id] = xml::attributes(element, ["name", "state", "id"])?;
                let target = id.and_then(|id| relationships.get(&id)).filter(|it| it.kind == "worksheet");
                if let (Some(name), Some(target)) = (name, target) {
                    let visible = !matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                    book.sheets.push(SheetEntry { name, path: target.target.clone(), visible });
                }
            }
            _ => {}
        }
        Ok(())
    })
}

/// A target is relative to the folder of the part that names it.
fn absolute(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

fn damaged(error: &zip::result::ZipError) -> ReadError {
    ReadError::Damaged { row: None, detail: error.to_string() }
}

/// Stops at the budget that all parts share.
struct Bounded<'a, R> {
    inner: R,
    left: &'a mut u64,
    exceeded: bool,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => {
                *self.left = left;
                Ok(count)
            }
            None => {
                self.exceeded = true;
                Err(std::io::Error::other("more is unpacked than the limit"))
            }
        }
    }
}
