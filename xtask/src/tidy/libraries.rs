//! SQL stays in `storage`, the web framework in `server`, SMTP in `worker`.

use toml::Table;

use super::Finding;
use super::layers::dependencies;
use super::project::{Project, crate_of, names};

struct Confined {
    library: &'static str,
    to: &'static [&'static str],
}

const CONFINED: &[Confined] = &[
    Confined { library: "sea_orm", to: &["storage", "testing"] },
    Confined { library: "sea_orm_migration", to: &["storage", "testing"] },
    Confined { library: "sea_query", to: &["storage", "testing"] },
    Confined { library: "sqlx", to: &["storage", "testing"] },
    Confined { library: "axum", to: &["server"] },
    Confined { library: "lettre", to: &["worker"] },
];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, source) in project.rust() {
        for name in names(source) {
            if let Some(confined) = trespassing(path, &name.segments[0]) {
                findings.push(Finding { file: path.into(), line: Some(name.line), what: confined.told() });
            }
        }
    }
    for (path, text) in project.texts("crates/", "/Cargo.toml") {
        for (_, dependency) in text.parse::<Table>().iter().flat_map(dependencies) {
            if let Some(confined) = trespassing(path, &dependency.replace('-', "_")) {
                findings.push(Finding { file: path.into(), line: None, what: confined.told() });
            }
        }
    }
    findings
}

fn trespassing(path: &str, library: &str) -> Option<&'static Confined> {
    CONFINED.iter().find(|it| it.library == library && !it.to.contains(&crate_of(path)))
}

impl Confined {
    fn told(&self) -> String {
        format!("`{}` is only for {}", self.library, self.to.join(" and "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_outside_its_crate_is_found_in_source_and_manifest() {
        let files = [
            ("crates/storage/src/lib.rs", "use sea_orm::entity::prelude::*;"),
            ("crates/server/src/lib.rs", "use axum::Router;\n// sea_orm stays out"),
            ("crates/actions/src/lib.rs", "fn f() {\n    sea_orm::Database::connect(url)\n}"),
            ("crates/actions/Cargo.toml", "[dependencies]\naxum.workspace = true\nsea-orm = \"2\""),
            ("crates/cli/src/main.rs", "use ::lettre::Message;"),
        ];
        let mut found = check(&Project::of(&files));
        found.sort();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "crates/actions/Cargo.toml: `axum` is only for server",
                "crates/actions/Cargo.toml: `sea_orm` is only for storage and testing",
                "crates/actions/src/lib.rs:2: `sea_orm` is only for storage and testing",
                "crates/cli/src/main.rs:1: `lettre` is only for worker",
            ]
        );
    }
}
