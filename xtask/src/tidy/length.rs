//! A Rust file longer than this is read by nobody: split it by what its parts are about.

use super::Finding;
use super::project::Project;

const MOST_LINES: usize = 600;

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let long = |(path, text): (&str, &str)| {
        let lines = text.lines().count();
        (lines > MOST_LINES).then(|| Finding {
            file: path.into(),
            line: None,
            what: format!("has {lines} lines, more than {MOST_LINES}"),
        })
    };
    project.texts("", ".rs").filter_map(long).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_one_line_too_many_is_found() {
        let (just, over) = ("\n".repeat(MOST_LINES), "\n".repeat(MOST_LINES + 1));
        let files =
            [("crates/a/src/just.rs", just.as_str()), ("xtask/src/over.rs", &over), ("long.md", &over)];
        let found: Vec<String> = check(&Project::of(&files)).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["xtask/src/over.rs: has 601 lines, more than 600"]);
    }
}
