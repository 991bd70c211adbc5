//! No crate, folder or module has a name that says nothing: whatever lands there has no home.

use super::Finding;
use super::project::{Project, names};

const DRAWERS: [&str; 7] = ["common", "helper", "helpers", "misc", "shared", "util", "utils"];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in &project.paths {
        let in_source = ["crates/", "xtask/", "e2e/"].iter().any(|start| path.starts_with(start));
        let drawer = path.split('/').find_map(|part| drawer(part.split('.').next().unwrap_or(part)));
        if let (true, Some(drawer)) = (in_source, drawer) {
            findings.push(Finding { file: path.clone(), line: None, what: told(drawer) });
        }
    }
    for (path, source) in project.rust() {
        let names = names(source);
        for pair in names.windows(2).filter(|pair| pair[0].segments == ["mod"]) {
            if let Some(drawer) = drawer(&pair[1].segments[0]) {
                findings.push(Finding { file: path.into(), line: Some(pair[1].line), what: told(drawer) });
            }
        }
    }
    findings
}

fn drawer(name: &str) -> Option<&'static str> {
    DRAWERS.into_iter().find(|drawer| *drawer == name)
}

fn told(drawer: &str) -> String {
    format!("`{drawer}` says nothing: name it after what it is about")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_is_found_as_crate_file_and_module() {
        let files = [
            ("crates/common/Cargo.toml", ""),
            ("crates/domain/src/lib.rs", "mod rounds;\nmod utils { pub mod helper {} }"),
            ("e2e/helpers.mjs", ""),
            ("docs/common.md", ""),
        ];
        let mut found = check(&Project::of(&files));
        found.sort();
        let found: Vec<String> =
            found.iter().map(|it| it.to_string().split(" says").next().unwrap_or_default().into()).collect();
        assert_eq!(
            found,
            [
                "crates/common/Cargo.toml: `common`",
                "crates/domain/src/lib.rs:2: `helper`",
                "crates/domain/src/lib.rs:2: `utils`",
                "e2e/helpers.mjs: `helpers`",
            ]
        );
    }
}
