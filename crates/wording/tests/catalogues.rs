//! The rules the build holds the catalogues to, tried on catalogues that break them.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../catalogues.rs"]
mod catalogues;

/// Four catalogues of one file each, in a folder of their own under cargo's folder for tests.
fn planted(name: &str, texts: [&str; 4]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (language, text) in ["en", "fi", "da", "sv"].into_iter().zip(texts) {
        fs::create_dir_all(folder.join(language)).expect("a folder for tests");
        fs::write(folder.join(language).join("part.ftl"), text).expect("a file for tests");
    }
    folder
}

#[test]
fn the_catalogues_of_the_product_agree() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    assert_eq!(catalogues::problems(&folder), Vec::<String>::new());
}

#[test]
fn a_missing_key_is_named_with_its_file() {
    let folder = planted(
        "missing",
        [
            "part-a = A\npart-b = B\n",
            "part-a = A\n",
            "part-a = A\npart-b = B\n",
            "part-a = A\npart-b = B\npart-c = C\n",
        ],
    );
    assert_eq!(
        catalogues::problems(&folder),
        ["fi/part.ftl lacks part-b", "sv/part.ftl has part-c, which English lacks"]
    );
}

#[test]
fn a_variable_that_english_does_not_have_is_named() {
    let folder = planted(
        "variables",
        [
            "part-a = { $n } a",
            "part-a = { $n ->\n    [one] a\n   *[other] { $n } a\n}\n",
            "part-a = { $m } a",
            "part-a = { $n } a",
        ],
    );
    assert_eq!(catalogues::problems(&folder), [r#"da/part.ftl: part-a uses {"m"} where English uses {"n"}"#]);
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    let folder = planted("prefix", ["other-a = A\n"; 4]);
    let problems = catalogues::problems(&folder);
    assert_eq!(problems.len(), 4);
    assert!(
        problems.iter().all(|it| it.ends_with("part.ftl: other-a must begin with part-")),
        "{problems:?}"
    );
}

#[test]
fn comments_tell_the_order_of_arguments() {
    let english = "# $a (Number) - one\n# $b (Number) - other\npart-a = { $b } of { $a }\n";
    let folder = planted(
        "order",
        [english, "part-a = { $a }/{ $b }", "part-a = { $a }/{ $b }", "part-a = { $a }/{ $b }"],
    );
    let problems = catalogues::problems(&folder);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].contains(r#"the method of part-a takes ["b", "a"]"#), "{problems:?}");
}
