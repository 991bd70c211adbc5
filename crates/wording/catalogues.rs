//! What holds between the catalogues of the four languages. Shared by the build script and the tests.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const LANGUAGES: [&str; 4] = ["en", "fi", "da", "sv"];

/// The variables of every message and attribute, by its key (`key` or `key.attribute`).
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every way in which the catalogues in `folder` disagree, one sentence each; empty when all is well.
///
/// English is the measure: the other languages must have the same files, in each file the same keys, and in each
/// message the same variables. Every key begins with the name of its file, so that a key is found by its name and
/// two people adding texts to different parts never choose the same one.
pub(crate) fn problems(folder: &Path) -> Vec<String> {
    let mut problems = Vec::new();
    let mut catalogues = BTreeMap::new();
    for language in LANGUAGES {
        catalogues.insert(language, read_language(&folder.join(language), &mut problems));
    }
    arguments_in_order(&folder.join("en"), &mut problems);
    let english = &catalogues["en"];
    for language in &LANGUAGES[1..] {
        compare(english, language, &catalogues[language], &mut problems);
    }
    problems
}

fn compare(
    english: &BTreeMap<String, Messages>,
    language: &str,
    other: &BTreeMap<String, Messages>,
    problems: &mut Vec<String>,
) {
    for file in english.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        let none = Messages::new();
        let (expected, found) = (english.get(file).unwrap_or(&none), other.get(file).unwrap_or(&none));
        for (key, variables) in expected {
            match found.get(key) {
                None => problems.push(format!("{language}/{file}.ftl lacks {key}")),
                Some(theirs) if theirs != variables => problems.push(format!(
                    "{language}/{file}.ftl: {key} uses {theirs:?} where English uses {variables:?}"
                )),
                Some(_) => {}
            }
        }
        for key in found.keys().filter(|key| !expected.contains_key(*key)) {
            problems.push(format!("{language}/{file}.ftl has {key}, which English lacks"));
        }
    }
}

fn read_language(folder: &Path, problems: &mut Vec<String>) -> BTreeMap<String, Messages> {
    let mut files = BTreeMap::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        problems.push(format!("there is no folder {}", folder.display()));
        return files;
    };
    for path in entries.flatten().map(|it| it.path()).filter(|it| it.extension().is_some_and(|e| e == "ftl"))
    {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match std::fs::read_to_string(&path) {
            Ok(text) => {
                let messages = read_messages(&text);
                for key in messages.keys().filter(|key| !key.starts_with(&format!("{name}-"))) {
                    problems.push(format!("{}: {key} must begin with {name}-", path.display()));
                }
                files.insert(name, messages);
            }
            Err(error) => problems.push(format!("{}: {error}", path.display())),
        }
    }
    files
}

/// Comments list the variables of an English message in the order of its method's arguments.
///
/// That order is the one in which the text first names them, so rewording can silently swap two arguments of the same
/// type. Then the comments no longer fit, and whoever mends them sees that the callers need a look.
fn arguments_in_order(english: &Path, problems: &mut Vec<String>) {
    for path in std::fs::read_dir(english).into_iter().flatten().flatten().map(|it| it.path()) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(partial, _)| partial);
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let (Some(value), Some(comment)) = (&message.value, &message.comment) else { continue };
            let listed: Vec<&str> = comment
                .content
                .iter()
                .filter_map(|line| line.trim_start().strip_prefix('$')?.split([' ', '(']).next())
                .collect();
            let mut named = Vec::new();
            in_pattern(value, &mut |name| {
                if !named.contains(&name) {
                    named.push(name);
                }
            });
            named.retain(|it| listed.contains(it));
            if listed.iter().filter(|it| named.contains(it)).ne(&named) {
                problems.push(format!(
                    "{}: the method of {} takes {named:?}: list its comments in that order, and look at its callers",
                    path.display(),
                    message.id.name
                ));
            }
        }
    }
}

/// The messages of one file. Syntax errors are left to the generator, which names their line.
fn read_messages(text: &str) -> Messages {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(partial, _)| partial);
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            messages.insert(message.id.name.to_owned(), variables(value));
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            messages.insert(key, variables(&attribute.value));
        }
    }
    messages
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut |name| {
        found.insert(name.to_owned());
    });
    found
}

/// Calls `found` with every variable, in the order of the text.
fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut impl FnMut(&'a str)) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, found),
            Expression::Select { selector, variants } => {
                in_inline(selector, found);
                for variant in variants {
                    in_pattern(&variant.value, found);
                }
            }
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut impl FnMut(&'a str)) {
    match inline {
        InlineExpression::VariableReference { id } => found(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                in_inline(inner, found);
            }
        }
        _ => {}
    }
}
