//! The project's files as the rules see them: paths, texts, and Rust source as words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::str::FromStr;

use anyhow::{Context, Result};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Files whose text some rule reads.
const TEXTS: [&str; 5] = ["ftl", "md", "rs", "sha256", "toml"];
/// Folders that hold what is built, installed or kept while running, not what is written.
const NOT_OURS: [&str; 4] = ["data", "node_modules", "screenshots", "target"];

/// Every file of the project. Paths are relative to its root and use `/`.
#[derive(Default)]
pub(super) struct Project {
    pub(super) paths: BTreeSet<String>,
    pub(super) texts: BTreeMap<String, String>,
}

impl Project {
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut project = Self::default();
        project.read_folder(root, "")?;
        Ok(project)
    }

    fn read_folder(&mut self, root: &Path, folder: &str) -> Result<()> {
        for entry in std::fs::read_dir(root.join(folder))? {
            let entry = entry?;
            let name = entry.file_name().into_string().ok().context("a file name is not UTF-8")?;
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            if entry.file_type()?.is_dir() {
                // `data` is the server's folder only where it is run, at the root.
                let ours = !NOT_OURS.contains(&name.as_str()) || (name == "data" && !folder.is_empty());
                if ours && name != ".git" {
                    self.read_folder(root, &path)?;
                }
                continue;
            }
            let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
            if TEXTS.contains(&extension) {
                let text =
                    std::fs::read_to_string(entry.path()).with_context(|| format!("{path} is not text"))?;
                self.texts.insert(path.clone(), text);
            }
            self.paths.insert(path);
        }
        Ok(())
    }

    /// A project of the given paths and texts, for tests that plant a violation.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let texts = files.iter().map(|(path, text)| ((*path).into(), (*text).into()));
        Self { paths: files.iter().map(|(path, _)| (*path).into()).collect(), texts: texts.collect() }
    }

    /// Texts whose path begins and ends so, with their paths.
    pub(super) fn texts<'a>(
        &'a self,
        start: &'a str,
        end: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts
            .iter()
            .filter(move |(path, _)| path.starts_with(start) && path.ends_with(end))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The source of our crates, tests and benchmarks beside it included.
    pub(super) fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts("crates/", ".rs")
    }
}

/// The crate whose folder a path is in: `storage` for `crates/storage/src/lib.rs`.
pub(super) fn crate_of(path: &str) -> &str {
    path.strip_prefix("crates/").and_then(|rest| rest.split('/').next()).unwrap_or("")
}

/// Tokens of a source file; comments are not among them. Source that is no Rust gives none, for the compiler
/// says better what is wrong with it.
pub(super) fn tokens(source: &str) -> TokenStream {
    TokenStream::from_str(source).unwrap_or_default()
}

/// A path such as `std::fs::read` or a single word, and the line it begins on. Every name in
/// `use std::{fs, io::Read}` becomes a path of its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) segments: Vec<String>,
    pub(super) line: usize,
}

impl Name {
    pub(super) fn starts_with(&self, segments: &[&str]) -> bool {
        self.segments.len() >= segments.len() && self.segments.iter().zip(segments).all(|(a, b)| a == b)
    }
}

/// All names of a source file outside comments and literals.
pub(super) fn names(source: &str) -> Vec<Name> {
    let mut found = Vec::new();
    collect_names(tokens(source), &[], &mut found);
    found
}

/// Words that may stand before a path such as `::std::fs` without being part of it.
const BEFORE_PATHS: [&str; 9] = ["as", "dyn", "else", "for", "impl", "in", "mut", "return", "use"];

fn collect_names(tokens: TokenStream, prefix: &[String], found: &mut Vec<Name>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(first) => {
                let line = first.span().start().line;
                let mut segments = prefix.to_vec();
                segments.push(first.to_string());
                at += 1;
                while !BEFORE_PATHS.contains(&segments[0].as_str()) && is_path_separator(&tokens[at..]) {
                    match tokens.get(at + 2) {
                        Some(TokenTree::Ident(next)) => segments.push(next.to_string()),
                        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                            collect_names(group.stream(), &segments, found);
                        }
                        _ => {}
                    }
                    at += 3;
                }
                found.push(Name { segments, line });
            }
            TokenTree::Group(group) => {
                collect_names(group.stream(), &[], found);
                at += 1;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => at += 1,
        }
    }
}

fn is_path_separator(tokens: &[TokenTree]) -> bool {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    matches!(tokens, [first, second, ..] if is_colon(first) && is_colon(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_groups_and_not_in_comments_or_texts() {
        let source = "
            //! std::net in a comment
            use std::{fs, io::{self, Read}};
            fn f() { let a = \"std::net\"; ::std::env::var(b); }";
        let found: Vec<String> =
            names(source).iter().map(|name| format!("{}@{}", name.segments.join("::"), name.line)).collect();
        let expected = [
            "doc@2",
            "use@3",
            "std::fs@3",
            "std::io::self@3",
            "std::io::Read@3",
            "std::io@3",
            "std@3",
            "fn@4",
            "f@4",
            "let@4",
            "a@4",
            "std::env::var@4",
            "b@4",
        ];
        assert_eq!(found, expected);
    }
}
