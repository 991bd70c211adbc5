//! Crates depend in one direction, as ARCHITECTURE.md draws it.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::Finding;
use super::project::{Project, crate_of};

/// Which of our crates each one may depend on. Tests may use `testing` besides.
const ALLOWED: &[(&str, &[&str])] = &[
    ("matching", &[]),
    ("domain", &[]),
    ("expertise", &["matching"]),
    ("wording", &["domain"]),
    ("documents", &["domain", "wording"]),
    ("storage", &["domain"]),
    ("actions", &["storage", "domain", "matching", "expertise", "documents"]),
    ("testing", &["actions", "storage", "domain"]),
    ("worker", &["actions", "storage", "domain", "wording", "documents"]),
    ("server", &["actions", "storage", "domain", "matching", "expertise", "wording", "documents"]),
    (
        "cli",
        &[
            "server",
            "worker",
            "actions",
            "storage",
            "domain",
            "matching",
            "expertise",
            "wording",
            "documents",
        ],
    ),
];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.iter().copied().collect();
    let mut findings = Vec::new();
    let manifests =
        project.texts("crates/", "/Cargo.toml").filter(|(path, _)| path.matches('/').count() == 2);
    for (path, text) in manifests {
        let mut find = |what: String| findings.push(Finding { file: path.into(), line: None, what });
        let Ok(manifest) = text.parse::<Table>() else {
            find("is no TOML".into());
            continue;
        };
        let name = crate_of(path);
        let Some(may_use) = allowed.get(name) else {
            find(format!("`{name}` is a crate that the architecture does not know"));
            continue;
        };
        for (section, dependency) in dependencies(&manifest) {
            let ours = allowed.contains_key(dependency.as_str());
            let for_tests = section == "dev-dependencies" && dependency == "testing";
            if ours && !for_tests && !may_use.contains(&dependency.as_str()) {
                find(format!("`{name}` must not depend on `{dependency}` ({section})"));
            }
        }
    }
    findings
}

/// Sections and package names of all dependencies, those for one platform only included.
pub(super) fn dependencies(manifest: &Table) -> Vec<(&'static str, String)> {
    const SECTIONS: [&str; 3] = ["dependencies", "build-dependencies", "dev-dependencies"];
    let platforms = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let tables = std::iter::once(manifest).chain(platforms.filter_map(Value::as_table));
    let mut found = Vec::new();
    for table in tables {
        for section in SECTIONS {
            let entries = table.get(section).and_then(Value::as_table).into_iter().flatten();
            // A renamed dependency says its real name under `package`.
            found.extend(entries.map(|(name, value)| {
                let package = value.get("package").and_then(Value::as_str).unwrap_or(name);
                (section, package.to_owned())
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, manifest: &str) -> Vec<String> {
        check(&Project::of(&[(path, manifest)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_drawn_direction_breaks_nothing() {
        let manifest =
            "[dependencies]\nstorage.workspace = true\nserde = \"1\"\n[dev-dependencies]\ntesting = {}";
        assert_eq!(findings("crates/server/Cargo.toml", manifest), Vec::<String>::new());
    }

    #[test]
    fn a_dependency_upwards_is_found_in_every_section() {
        let manifest = "
            [dependencies]
            people = { package = \"domain\", path = \"../domain\" }
            [build-dependencies]
            wording.workspace = true
            [target.'cfg(unix)'.dependencies]
            storage.workspace = true";
        assert_eq!(
            findings("crates/matching/Cargo.toml", manifest),
            [
                "crates/matching/Cargo.toml: `matching` must not depend on `domain` (dependencies)",
                "crates/matching/Cargo.toml: `matching` must not depend on `wording` (build-dependencies)",
                "crates/matching/Cargo.toml: `matching` must not depend on `storage` (dependencies)",
            ]
        );
    }

    #[test]
    fn test_helpers_outside_tests_are_found() {
        let manifest = "[dependencies]\ntesting.workspace = true";
        assert_eq!(
            findings("crates/server/Cargo.toml", manifest),
            ["crates/server/Cargo.toml: `server` must not depend on `testing` (dependencies)"]
        );
    }

    #[test]
    fn a_crate_nobody_drew_is_found() {
        assert_eq!(
            findings("crates/extras/Cargo.toml", ""),
            ["crates/extras/Cargo.toml: `extras` is a crate that the architecture does not know"]
        );
    }
}
