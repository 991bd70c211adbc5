//! Every message is in all four catalogues, and some crate uses it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use super::Finding;
use super::project::{Project, names};

const LOCALES: [&str; 4] = ["en", "fi", "da", "sv"];
/// What fluent-typed puts before the name of a message's function.
const FUNCTION_PREFIX: &str = "msg_";
/// fluent-typed asks every catalogue for it, to name languages by.
const LANGUAGE_NAME: &str = "language-name";

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    let catalogues: BTreeMap<&str, BTreeMap<String, Message>> =
        LOCALES.iter().map(|locale| (*locale, catalogue(project, locale, &mut findings))).collect();

    let used: BTreeSet<String> =
        project.rust().flat_map(|(_, source)| names(source)).flat_map(|name| name.segments).collect();

    let all: BTreeSet<&String> = catalogues.values().flat_map(BTreeMap::keys).collect();
    for key in all {
        let holders = LOCALES.iter().filter_map(|locale| Some((*locale, catalogues[locale].get(key)?)));
        let (holding, messages): (Vec<&str>, Vec<&Message>) = holders.unzip();
        let missing: Vec<&str> = LOCALES.into_iter().filter(|locale| !holding.contains(locale)).collect();
        let first = messages[0];
        if !missing.is_empty() {
            findings.push(first.finding(format!("`{key}` is missing in {}", missing.join(", "))));
        }
        if key != LANGUAGE_NAME && !first.functions.iter().any(|function| used.contains(function)) {
            findings.push(first.finding(format!("`{key}` is used nowhere")));
        }
    }
    findings
}

struct Message {
    file: String,
    line: usize,
    /// Functions that show it; any one in use will do. Terms, which only messages use, count as used by name.
    functions: Vec<String>,
}

impl Message {
    fn finding(&self, what: String) -> Finding {
        Finding { file: self.file.clone(), line: Some(self.line), what }
    }
}

/// Messages and attributes of one language by key (`sign-in`, `sign-in.title`).
fn catalogue(project: &Project, locale: &str, findings: &mut Vec<Finding>) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, text) in project.texts(&format!("locales/{locale}/"), ".ftl") {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let line = |position: usize| Some(text[..position].matches('\n').count() + 1);
                findings.extend(errors.iter().map(|error| Finding {
                    file: file.into(),
                    line: line(error.pos.start),
                    what: format!("is no Fluent: {error}"),
                }));
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            // Names are slices of the text, which tells where they stand.
            let position = message.id.name.as_ptr() as usize - text.as_ptr() as usize;
            let line = text[..position].matches('\n').count() + 1;
            let comment = message.comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
            let has_elements = comment.contains("(Element");
            let id = message.id.name;
            let attributes = message.attributes.iter().map(|attribute| format!("{id}.{}", attribute.id.name));
            let own = message.value.is_some().then(|| id.to_owned());
            for key in own.into_iter().chain(attributes) {
                let function = function_name(&key);
                let mut functions = vec![format!("{FUNCTION_PREFIX}{function}")];
                // A message with elements becomes a function without the prefix.
                if has_elements {
                    functions.push(function);
                }
                let message = Message { file: file.into(), line, functions };
                if messages.insert(key.clone(), message).is_some() {
                    let what = format!("`{key}` stands twice in {locale}");
                    findings.push(Finding { file: file.into(), line: Some(line), what });
                }
            }
        }
    }
    messages
}

/// fluent-typed's function for a key, without its prefix: `sign_in_title` for `sign-in.title` or `signIn-title`.
fn function_name(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    for (position, character) in key.chars().enumerate() {
        match character {
            '-' | '.' => name.push('_'),
            upper if upper.is_ascii_uppercase() => {
                if position > 0 {
                    name.push('_');
                }
                name.push(upper.to_ascii_lowercase());
            }
            other => name.push(other),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(en: &str, fi: &str, source: &str) -> Vec<String> {
        let files = [
            ("locales/en/main.ftl", en),
            ("locales/fi/main.ftl", fi),
            ("locales/da/main.ftl", en),
            ("locales/sv/main.ftl", en),
            ("crates/server/src/pages.rs", source),
        ];
        let mut findings = check(&Project::of(&files));
        findings.sort();
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn catalogues_that_agree_and_are_used_break_nothing() {
        let text = "language-name = X\n-brand = Crossmentor\nsign-in = In\n    .title = T { -brand }\n";
        let source = "fn f() { page!(t.msg_sign_in(), t.msg_sign_in_title()) }";
        assert_eq!(findings(text, text, source), Vec::<String>::new());
    }

    #[test]
    fn a_message_missing_in_one_language_is_found() {
        let found = findings("one = 1\ntwo = 2\n", "one = 1\n", "fn f() { t.msg_one(); t.msg_two(); }");
        assert_eq!(found, ["locales/en/main.ftl:2: `two` is missing in fi"]);
    }

    #[test]
    fn a_message_that_only_a_comment_or_text_names_is_unused() {
        let source = "// t.msg_two()\nfn f() { t.msg_one(); \"msg_two\" }";
        let found = findings("one = 1\ntwo = 2\n", "one = 1\ntwo = 2\n", source);
        assert_eq!(found, ["locales/en/main.ftl:2: `two` is used nowhere"]);
    }

    #[test]
    fn an_attribute_is_a_message_of_its_own() {
        let found = findings("a = 1\n    .b = 2\n", "a = 1\n", "fn f() { t.msg_a() }");
        let expected = ["`a.b` is missing in fi", "`a.b` is used nowhere"];
        assert_eq!(found, expected.map(|it| format!("locales/en/main.ftl:1: {it}")));
    }

    #[test]
    fn a_message_twice_in_a_language_is_found() {
        let found = findings("a = 1\n", "a = 1\na = 2\n", "fn f() { t.msg_a() }");
        assert_eq!(found, ["locales/fi/main.ftl:2: `a` stands twice in fi"]);
    }

    #[test]
    fn a_line_that_is_no_fluent_is_found() {
        let found = findings("a = 1\n", "a = 1\n???\n", "fn f() { t.msg_a() }");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("locales/fi/main.ftl:2: is no Fluent"), "{found:?}");
    }
}
