//! `domain`, `matching` and `expertise` wait for nothing and touch nothing outside: no async, no files, no
//! network. Tests beside `src` may.

use super::Finding;
use super::project::{Project, crate_of, names};

const PURE: [&str; 3] = ["domain", "matching", "expertise"];
const BANNED: &[&[&str]] =
    &[&["async"], &["tokio"], &["std", "fs"], &["std", "net"], &["std", "process"], &["std", "env"]];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, source) in project.rust() {
        let in_source = path.split('/').nth(2) == Some("src");
        if !in_source || !PURE.contains(&crate_of(path)) {
            continue;
        }
        for name in names(source) {
            if let Some(banned) = BANNED.iter().find(|banned| name.starts_with(banned)) {
                let what = format!("`{}` has no place in `{}`", banned.join("::"), crate_of(path));
                findings.push(Finding { file: path.into(), line: Some(name.line), what });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_and_touching_files_are_found_where_they_are_banned() {
        let files = [
            ("crates/domain/src/lib.rs", "/// Not async.\npub async fn f() {}"),
            ("crates/expertise/src/lib.rs", "use std::{collections::BTreeMap,\n    fs, io::Read};"),
            ("crates/expertise/tests/words.rs", "use std::fs;"),
            ("crates/matching/src/solve.rs", "fn f() { std::net::TcpStream::connect(a) }"),
            ("crates/server/src/lib.rs", "async fn f() { std::fs::read(a) }"),
        ];
        let found: Vec<String> = check(&Project::of(&files)).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "crates/domain/src/lib.rs:2: `async` has no place in `domain`",
                "crates/expertise/src/lib.rs:2: `std::fs` has no place in `expertise`",
                "crates/matching/src/solve.rs:1: `std::net` has no place in `matching`",
            ]
        );
    }
}
