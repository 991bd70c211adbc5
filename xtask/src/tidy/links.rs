//! Relative links and pictures in Markdown files lead to files and headings that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Finding;
use super::project::Project;

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let documents: BTreeMap<&str, Document> =
        project.texts("", ".md").map(|(path, text)| (path, Document::read(text))).collect();
    let mut findings = Vec::new();
    for (path, document) in &documents {
        for (line, target) in &document.links {
            if let Some(what) = broken(project, &documents, path, target) {
                findings.push(Finding { file: (*path).into(), line: Some(*line), what });
            }
        }
    }
    findings
}

/// What is wrong with a link from the document at `path`, if anything.
fn broken(
    project: &Project,
    documents: &BTreeMap<&str, Document>,
    path: &str,
    target: &str,
) -> Option<String> {
    let has_scheme = target.split_once(':').is_some_and(|(scheme, _)| !scheme.contains(['/', '#', '.']));
    if has_scheme || target.is_empty() {
        return None;
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let Some(file) = resolve(path, file) else {
        return Some(format!("`{target}` leads out of the project"));
    };
    let is_folder = project.paths.iter().any(|it| it.starts_with(&format!("{file}/")));
    if !file.is_empty() && !is_folder && !project.paths.contains(&file) {
        return Some(format!("`{target}` leads nowhere"));
    }
    let document = documents.get(file.as_str())?;
    let found = heading.is_empty() || document.anchors.contains(heading);
    (!found).then(|| format!("`{target}` names no heading of {file}"))
}

/// The path that a link in the document at `from` means, relative to the root; none above the root.
fn resolve(from: &str, link: &str) -> Option<String> {
    if link.is_empty() {
        return Some(from.into());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if link.starts_with('/') {
        parts.clear();
    }
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[derive(Default)]
struct Document {
    /// Line and target of every link and picture.
    links: Vec<(usize, String)>,
    anchors: BTreeSet<String>,
}

impl Document {
    fn read(text: &str) -> Self {
        let mut document = Self::default();
        let mut heading: Option<String> = None;
        let line = |range: &Range<usize>| text[..range.start].matches('\n').count() + 1;
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push((line(&range), dest_url.into_string()));
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    let title = heading.take().unwrap_or_default();
                    document.add_anchor(&title);
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    let begin = line(&range);
                    document.links.extend(html_links(&html).map(|target| (begin, target.to_owned())));
                }
                _ => {}
            }
        }
        document
    }

    /// Headings get the anchors that code hosts give them: small letters, spaces as hyphens, no punctuation,
    /// and a number when the same one stands there already.
    fn add_anchor(&mut self, title: &str) {
        let kept = title.chars().filter(|it| it.is_alphanumeric() || [' ', '-', '_'].contains(it));
        let anchor: String = kept.collect::<String>().to_lowercase().replace(' ', "-");
        let numbered = (1..).map(|number| format!("{anchor}-{number}"));
        let free = std::iter::once(anchor.clone()).chain(numbered).find(|it| !self.anchors.contains(it));
        self.anchors.extend(free);
    }
}

/// What `src`, `srcset` and `href` name in a piece of HTML.
fn html_links(html: &str) -> impl Iterator<Item = &str> {
    ["src=\"", "srcset=\"", "href=\""]
        .into_iter()
        .flat_map(|attribute| html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_somewhere_break_nothing() {
        let files = [
            (
                "README.md",
                "[a](docs/guide.md#the-first-round-ok) [b](docs/) [c](https://example.org/x.md)\n\n# Top",
            ),
            (
                "docs/guide.md",
                "## The first round, `ok`!\n[up](../README.md#top) [here](#the-first-round-ok)",
            ),
            ("docs/more.md", "<img src=\"pictures/a.png\">\n\n[m](mailto:a@example.org) `[no](link.md)`"),
            ("docs/pictures/a.png", ""),
        ];
        assert_eq!(check(&Project::of(&files)), []);
    }

    #[test]
    fn broken_links_are_found() {
        let files = [
            ("README.md", "Hello\n\n[a](docs/gone.md)\n![b](picture.svg)\n[c](../outside.md)"),
            ("docs/guide.md", "# Start\n\n[d](#end)\n\n<picture><source srcset=\"dark.png\"></picture>\n"),
        ];
        let found: Vec<String> = check(&Project::of(&files)).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "README.md:3: `docs/gone.md` leads nowhere",
                "README.md:4: `picture.svg` leads nowhere",
                "README.md:5: `../outside.md` leads out of the project",
                "docs/guide.md:3: `#end` names no heading of docs/guide.md",
                "docs/guide.md:5: `dark.png` leads nowhere",
            ]
        );
    }
}
