//! In `server`, `pages` and `api` never import each other: both only call actions.

use super::Finding;
use super::project::{Name, Project, names};

const SIDES: [(&str, &str); 2] = [("pages", "api"), ("api", "pages")];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (side, other) in SIDES {
        for (path, source) in project.texts(&format!("crates/server/src/{side}"), ".rs") {
            for name in names(source).iter().filter(|name| leads_to(name, other)) {
                let what = format!("`{side}` must not know `{other}`");
                findings.push(Finding { file: path.into(), line: Some(name.line), what });
            }
        }
    }
    findings
}

/// Whether a path from the crate's root, or from some module above, goes on into `side`.
fn leads_to(name: &Name, side: &str) -> bool {
    let is_root = |segment: &&String| ["crate", "super", "self", "server"].contains(&segment.as_str());
    let roots = name.segments.iter().take_while(is_root).count();
    roots > 0 && name.segments.get(roots).is_some_and(|segment| segment == side)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_side_that_knows_the_other_is_found() {
        let files = [
            ("crates/server/src/lib.rs", "use crate::{api, pages};"),
            ("crates/server/src/pages/rounds.rs", "use crate::{\n    api::v1::rounds, policy};"),
            ("crates/server/src/pages/home.rs", "use super::layout;\nfn api() {}"),
            ("crates/server/src/api/v1/rounds.rs", "fn f() { super::super::super::pages::layout() }"),
        ];
        let found: Vec<String> = check(&Project::of(&files)).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "crates/server/src/pages/rounds.rs:2: `pages` must not know `api`",
                "crates/server/src/api/v1/rounds.rs:1: `api` must not know `pages`",
            ]
        );
    }
}
