//! No text is left that nobody reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_text_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut code = String::new();
    read_code(&root.join("crates"), &mut code);
    let unused: Vec<String> = keys(&root.join("locales/en"))
        .into_iter()
        .filter(|key| {
            let method = key.replace(['-', '.'], "_");
            !code.contains(&format!(".{method}(")) && !code.contains(&format!("::{method}"))
        })
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// The Rust code of every crate.
fn read_code(folder: &Path, code: &mut String) {
    for path in fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()) {
        if path.is_dir() {
            read_code(&path, code);
        } else if path.extension().is_some_and(|it| it == "rs") {
            code.push_str(&fs::read_to_string(&path).expect("source text"));
        }
    }
}

/// The keys of messages and their attributes.
fn keys(folder: &Path) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()) {
        let text = fs::read_to_string(path).expect("a catalogue");
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, value)) = line.split_once('=') else { continue };
            let name = name.trim_end();
            let is_name =
                |it: &str| it.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !it.is_empty();
            if is_name(name) {
                message = name.to_owned();
                // A message of attributes only says nothing itself.
                if !value.trim().is_empty() || !text.contains(&format!("{name} =\n    .")) {
                    keys.insert(message.clone());
                }
            } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|it| is_name(it)) {
                keys.insert(format!("{message}.{attribute}"));
            }
        }
    }
    keys
}
