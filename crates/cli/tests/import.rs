//! `crossmentor import`, as it is typed.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use storage::{Store, programmes};
use testing::cast::programme;
use testing::database::TestResult;

const PEOPLE: &str = "Nimi;Sähköposti;Osaaminen;Haluan oppia\n\
    Aino Järvi;aino@example.org;palvelumuotoilu;data\n\
    Bo Ek;bo@example;data;juridik\n";

/// A data folder with the programme "spring-2027", and a file of people beside it.
async fn folder(name: &str) -> anyhow::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("import-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("people.csv"), PEOPLE)?;
    let store =
        Store::open(&format!("sqlite://{}?mode=rwc", folder.join("crossmentor.sqlite").display())).await?;
    store.migrate().await?;
    let mut tx = store.begin().await?;
    programmes::insert(&mut tx, &programme(1, "spring-2027")).await?;
    tx.commit().await?;
    store.close().await?;
    Ok(folder)
}

fn import(folder: &Path, flags: &[&str]) -> anyhow::Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossmentor"));
    command.arg("import").arg(folder.join("people.csv")).arg("--data").arg(folder).args(flags);
    Ok(command.output()?)
}

/// Whether it succeeded, and the last line of what it said.
fn said(output: &Output) -> (bool, String) {
    let text = if output.status.success() { &output.stdout } else { &output.stderr };
    let text = String::from_utf8_lossy(text);
    (output.status.success(), text.lines().last().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn people_of_a_file_are_looked_at_and_taken_in_once() -> TestResult {
    let folder = folder("once").await?;
    let here = ["--programme", "spring-2027"];
    let with = |flags: &[&'static str]| [here.as_slice(), flags].concat();
    let check = |flags: &[&'static str], expected: (bool, &str)| -> TestResult {
        let output = import(&folder, &with(flags))?;
        let (succeeded, last) = said(&output);
        assert_eq!((succeeded, last.as_str()), expected, "{flags:?}: {output:?}");
        Ok(())
    };
    check(&["--dry-run"], (true, "Nothing was changed: this was a dry run."))?;
    let refused = "crossmentor: nothing was taken in. One row has a problem. Mend it in your file and hand it in again, \
        or leave it out. (--only-good leaves rows with a problem out)";
    check(&[], (false, refused))?;
    let taken = "One person was added. One row with a problem was left out.";
    check(&["--only-good", "--approve"], (true, taken))?;
    let again = "One person was here already and stays unchanged. One row with a problem was left out.";
    check(&["--only-good", "--approve"], (true, again))?;
    Ok(std::fs::remove_dir_all(folder)?)
}

#[tokio::test]
async fn what_is_wrong_is_said_with_its_place_and_remedy() -> TestResult {
    let folder = folder("wrong").await?;
    let output = import(&folder, &["--programme", "spring-2027", "--dry-run"])?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let place = "row 3, column B – Sähköposti: “bo@example” – This is no e-mail address.";
    assert!(text.contains(place), "{text}");
    assert!(text.contains("Osaaminen → What they offer"), "{text}");
    let (succeeded, last) = said(&import(&folder, &["--programme", "autumn-2030"])?);
    let unknown =
        "crossmentor: there is no programme \"autumn-2030\"; --programme takes its name in addresses";
    assert_eq!((succeeded, last.as_str()), (false, unknown));
    let flags = ["--programme", "spring-2027", "--map", "email=Post"];
    let (succeeded, last) = said(&import(&folder, &flags)?);
    let no_column = "crossmentor: there is no column \"Post\"; the columns are: Nimi | Sähköposti | Osaaminen | Haluan oppia";
    assert_eq!((succeeded, last.as_str()), (false, no_column));
    Ok(std::fs::remove_dir_all(folder)?)
}
