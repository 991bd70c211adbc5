//! Every message of the catalogues is used, so that nobody translates what nobody reads.
//!
//! That the four catalogues agree is checked where they are built, in `wording`.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use super::Finding;
use super::project::{Project, names};

/// The language by which the others are measured: it has every key.
const CATALOGUES: &str = "locales/en/";

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let product = project.rust().filter(|(path, _)| path.split('/').nth(2) == Some("src"));
    let used: BTreeSet<String> =
        product.flat_map(|(_, source)| names(source)).flat_map(|name| name.segments).collect();

    let mut findings = Vec::new();
    for (file, text) in project.texts(CATALOGUES, ".ftl") {
        // The build refuses what is no Fluent and says why; here the rest of such a file is enough.
        let resource = parser::parse(text).unwrap_or_else(|(readable, _)| readable);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            // Names are slices of the text, which tells where they stand.
            let position = id.as_ptr() as usize - text.as_ptr() as usize;
            let line = text[..position].matches('\n').count() + 1;
            let attributes = message.attributes.iter().map(|attribute| format!("{id}.{}", attribute.id.name));
            let own = message.value.is_some().then(|| id.to_owned());
            for key in own.into_iter().chain(attributes).filter(|key| !used.contains(&method(key))) {
                let what = format!("`{key}` is used nowhere");
                findings.push(Finding { file: file.into(), line: Some(line), what });
            }
        }
    }
    findings
}

/// The method that fluent-typed makes of a key: `sign_in_title` for `sign-in-title` and for `sign-in.title`.
fn method(key: &str) -> String {
    key.replace(['-', '.'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(catalogue: &str, path: &str, source: &str) -> Vec<String> {
        let files = [("locales/en/main.ftl", catalogue), (path, source)];
        check(&Project::of(&files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn messages_in_use_break_nothing() {
        let catalogue = "-brand = Crossmentor\n# A comment\nmain-one = In { -brand }\n    .title = T\n";
        let source = "fn f() { page!(t.main_one(), t.main_one_title()) }";
        assert_eq!(findings(catalogue, "crates/server/src/pages.rs", source), Vec::<String>::new());
    }

    #[test]
    fn a_message_that_only_a_comment_or_text_names_is_unused() {
        let source = "// t.main_two()\nfn f() { t.main_one(); \"main_two\" }";
        assert_eq!(
            findings("main-one = 1\n\nmain-two = 2\n", "crates/server/src/pages.rs", source),
            ["locales/en/main.ftl:3: `main-two` is used nowhere"]
        );
    }

    #[test]
    fn a_message_that_only_a_test_uses_is_unused() {
        assert_eq!(
            findings("main-one = 1\n", "crates/wording/tests/catalogues.rs", "fn f() { t.main_one() }"),
            ["locales/en/main.ftl:1: `main-one` is used nowhere"]
        );
    }

    #[test]
    fn an_attribute_is_a_message_of_its_own() {
        assert_eq!(
            findings("main-a = 1\n    .b = 2\n", "crates/server/src/pages.rs", "fn f() { t.main_a() }"),
            ["locales/en/main.ftl:1: `main-a.b` is used nowhere"]
        );
    }
}
