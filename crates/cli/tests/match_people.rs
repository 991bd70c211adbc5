//! `match` and `verify` as somebody with a spreadsheet calls them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own for each test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("crossmentor-match-{}-{count}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn crossmentor<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_crossmentor")).args(arguments).output().expect("the command runs")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/people.csv")
}

const FOUR: &str = "Name,E-mail,Organisation,I can share,I want to learn\n\
    Aino,aino@a.example,A,service design,data analysis\n\
    Bo,bo@b.example,B,data analysis,service design\n\
    Cecilia,cecilia@a.example,A,academic writing,public speaking\n\
    David,david@b.example,B,public speaking,academic writing\n";

/// The arguments of `match` with CSV and proof written into the folder.
fn matched(folder: &Folder, people: &Path, more: &[&str]) -> Output {
    let (pairs, proof) = (folder.path("pairs.csv"), folder.path("proof.json"));
    let mut arguments: Vec<std::ffi::OsString> = vec!["match".into(), people.into()];
    arguments.extend(["--out".into(), pairs.into(), "--certificate".into(), proof.into()]);
    arguments.extend(more.iter().map(Into::into));
    crossmentor(arguments)
}

fn verified(folder: &Folder, people: &Path) -> Output {
    crossmentor(["verify".as_ref(), people, &folder.path("pairs.csv"), &folder.path("proof.json")])
}

#[test]
fn the_example_is_matched_reported_and_confirmed_in_every_language() {
    for language in ["en", "fi", "da", "sv"] {
        let folder = Folder::new();
        let report = folder.path("report.html");
        let more = ["--language", language, "--report", report.to_str().expect("a path")];
        let output = matched(&folder, &example(), &more);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let html = fs::read_to_string(&report).expect("a report");
        assert!(html.contains(&format!("<html lang=\"{language}\">")) && html.contains("<svg"));
        for outside in ["src=", "<link", "url(", "<script"] {
            assert!(!html.contains(outside), "{outside}");
        }
        let output = verified(&folder, &example());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
}

#[test]
fn tampered_files_are_refused_with_what_differs() {
    let folder = Folder::new();
    let people = folder.file("people.csv", FOUR);
    assert_eq!(matched(&folder, &people, &[]).status.code(), Some(0));
    assert_eq!(verified(&folder, &people).status.code(), Some(0));
    let pairs = fs::read_to_string(folder.path("pairs.csv")).expect("the pairs");

    folder.file("pairs.csv", &pairs.replace(",Aino,aino@", ",Eevi,aino@"));
    let output = verified(&folder, &people);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("\"Aino\", not \"Eevi\""), "{}", said(&output));

    // Bo and David change places: rows 3 and 5 of the file of people.
    let swapped = pairs.replace(",Bo,", ",#,").replace(",David,", ",Bo,").replace(",#,", ",David,");
    let swapped = swapped.replace(",3\r\n", ",#\r\n").replace(",5\r\n", ",3\r\n").replace(",#\r\n", ",5\r\n");
    folder.file("pairs.csv", &swapped);
    let output = verified(&folder, &people);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));

    folder.file("pairs.csv", &pairs);
    folder.file("people.csv", &FOUR.replace("public speaking,academic writing", "statistics,leadership"));
    assert_eq!(verified(&folder, &people).status.code(), Some(1));
}

#[test]
fn bad_rows_are_named_by_row_and_column_and_can_be_left_out() {
    let folder = Folder::new();
    let text = format!("{FOUR}Eevi,not an address,C,statistics,leadership\nAino,aino@a.example,A,x,y\n");
    let people = folder.file("people.csv", &text);
    let output = matched(&folder, &people, &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(told.contains("people.csv, row 6, column “E-mail” (B): “not an address”"), "{told}");
    assert!(told.contains("people.csv, row 7: the same address as in row 2"), "{told}");
    let output = matched(&folder, &people, &["--skip-bad-rows"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("2 rows could not be understood"), "{}", said(&output));
    assert_eq!(verified(&folder, &people).status.code(), Some(0));
}

#[test]
fn columns_are_said_and_can_be_corrected() {
    let folder = Folder::new();
    let people =
        folder.file("people.csv", &FOUR.replace("I can share", "Foo").replace("I want to learn", "Bar"));
    let output = matched(&folder, &people, &["--map", "offers=foo", "--map", "needs=Bar"]);
    assert!(said(&output).contains("Offers: “Foo”"), "{}", said(&output));
    let output = matched(&folder, &people, &["--map", "offers=Baz"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("has no column \"Baz\"; it has Name, E-mail"), "{}", said(&output));
}

#[test]
fn files_without_organisations_and_files_of_one_or_nobody_get_a_clear_answer() {
    let folder = Folder::new();
    let without =
        FOUR.replace(",Organisation", "").replace("example,A,", "example,").replace("example,B,", "example,");
    let output = matched(&folder, &folder.file("people.csv", &without), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Different organisations”"), "{}", said(&output));

    let same = FOUR.replace("example,B,", "example,A,");
    let output = matched(&folder, &folder.file("people.csv", &same), &[]);
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(said(&output).contains("without it there would be 3 partners"), "{}", said(&output));

    let one = "Name,I can share,I want to learn\nAino,x,y\n";
    let output = matched(&folder, &folder.file("people.csv", one), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("at least two"), "{}", said(&output));
    assert_eq!(matched(&folder, &folder.file("people.csv", ""), &[]).status.code(), Some(1));
}

#[test]
fn mentees_and_mentors_come_in_two_files() {
    let folder = Folder::new();
    let mentees = folder.file("mentees.csv", "Name,I want to learn\nAino,statistics\nBo,leadership\n");
    let mentors = folder.file("mentors.csv", "Name,I can share\nCecilia,leadership\nDavid,statistics\n");
    let (pairs, proof) = (folder.path("pairs.xlsx"), folder.path("proof.json"));
    let files = [mentees.as_path(), mentors.as_path()];
    let mut arguments: Vec<&Path> = vec!["match".as_ref()];
    arguments.extend(files);
    let more =
        ["--mentors".as_ref(), "--out".as_ref(), pairs.as_path(), "--certificate".as_ref(), proof.as_path()];
    arguments.extend(more);
    let output = crossmentor(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = crossmentor(["verify".as_ref(), files[0], files[1], pairs.as_path(), proof.as_path()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn groups_and_rule_files_are_understood() {
    let folder = Folder::new();
    let rules = folder.file("rules.toml", "shape = \"groups\"\ngroup-size = \"3..5\"\nalways = []\n");
    let output = matched(&folder, &example(), &["--rules", rules.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("groups. Everyone has a place."), "{}", said(&output));
    assert_eq!(verified(&folder, &example()).status.code(), Some(0));
    let wrong = folder.file("rules.toml", "always = [\"same-planet\"]\n");
    let output = matched(&folder, &example(), &["--rules", wrong.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("\"same-planet\" is none of"), "{}", said(&output));
}
