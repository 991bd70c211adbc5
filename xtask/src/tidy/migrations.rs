//! A migration that has landed is never edited: databases that ran it would differ from new ones. The list
//! of landed migrations holds the SHA-256 of each.

use std::collections::BTreeMap;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::Finding;
use super::project::Project;

const FOLDER: &str = "crates/storage/src/migrations/";
/// Written by `cargo xtask record-migrations`, one line for each: checksum, two spaces, file.
pub(super) const LIST: &str = "crates/storage/src/migrations/landed.sha256";

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let found = checksums(project);
    let (landed, unreadable) = landed(project);
    let mut findings: Vec<Finding> = unreadable
        .into_iter()
        .map(|line| Finding { file: LIST.into(), line: Some(line), what: "is no checksum and file".into() })
        .collect();
    let mut find = |file: &str, what: &str| {
        findings.push(Finding { file: format!("{FOLDER}{file}"), line: None, what: what.into() });
    };
    for (file, checksum) in &landed {
        match found.get(file) {
            None => find(file, "has landed and must stay"),
            Some(now) if now != checksum => {
                find(file, "has landed and must not be edited: write a new migration");
            }
            Some(_) => {}
        }
    }
    for file in found.keys().filter(|file| !landed.contains_key(*file)) {
        find(file, "is not on the list of landed migrations: `cargo xtask record-migrations` adds it");
    }
    findings
}

/// The list with new migrations added. Lines that are there stay, so an edited migration stays found.
pub(super) fn extended_list(project: &Project) -> String {
    let (landed, _) = landed(project);
    let mut all = checksums(project);
    all.extend(landed);
    all.iter().fold(String::new(), |mut list, (file, checksum)| {
        // Writing to a String cannot fail.
        writeln!(list, "{checksum}  {file}").ok();
        list
    })
}

/// SHA-256 of every migration by its path below the folder.
fn checksums(project: &Project) -> BTreeMap<String, String> {
    let files =
        project.texts(FOLDER, ".rs").filter_map(|(path, text)| Some((path.strip_prefix(FOLDER)?, text)));
    files.filter(|(file, _)| *file != "mod.rs").map(|(file, text)| (file.into(), sha256(text))).collect()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// Checksums by file as listed, and the numbers of lines that cannot be read.
fn landed(project: &Project) -> (BTreeMap<String, String>, Vec<usize>) {
    let mut landed = BTreeMap::new();
    let mut unreadable = Vec::new();
    for (index, line) in project.texts.get(LIST).map_or("", String::as_str).lines().enumerate() {
        match line.split_once("  ") {
            Some((checksum, file)) if checksum.len() == 64 => {
                landed.insert(file.into(), checksum.into());
            }
            _ => unreadable.push(index + 1),
        }
    }
    (landed, unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &str = "crates/storage/src/migrations/create_people.rs";

    fn findings(files: &[(&str, &str)]) -> Vec<String> {
        check(&Project::of(files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_landed_migration_breaks_nothing_until_it_is_edited_or_removed() {
        let list = extended_list(&Project::of(&[(PEOPLE, "fn up() {}")]));
        assert_eq!(findings(&[(PEOPLE, "fn up() {}"), (LIST, &list)]), Vec::<String>::new());
        assert_eq!(
            findings(&[(PEOPLE, "fn up() { }"), (LIST, &list)]),
            [format!("{PEOPLE}: has landed and must not be edited: write a new migration")]
        );
        assert_eq!(findings(&[(LIST, &list)]), [format!("{PEOPLE}: has landed and must stay")]);
    }

    #[test]
    fn a_migration_off_the_list_and_a_broken_list_are_found() {
        assert_eq!(
            findings(&[(PEOPLE, ""), (LIST, "create_people.rs\n")]),
            [
                format!("{LIST}:1: is no checksum and file"),
                format!(
                    "{PEOPLE}: is not on the list of landed migrations: `cargo xtask record-migrations` adds it"
                ),
            ]
        );
    }

    #[test]
    fn recording_again_keeps_an_edited_migration_found() {
        let list = extended_list(&Project::of(&[(PEOPLE, "old")]));
        assert_eq!(extended_list(&Project::of(&[(PEOPLE, "new"), (LIST, &list)])), list);
    }
}
