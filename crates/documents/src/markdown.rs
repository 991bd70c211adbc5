//! What people write in Markdown (CommonMark with tables and strike-through) as safe HTML and as plain text.
//!
//! HTML in the source is shown as the text it is. Links lead to `http`, `https` or `mailto` only. Pictures become
//! links, since loading one would tell a stranger who reads the page.

pub mod article;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The target under which the HTML parser logs every text it is given, below the level of warnings: what people wrote.
/// Whoever sets up a log keeps it at warnings, whatever else is asked for.
pub const LOGS_TEXTS: &str = "html5ever";

/// Nesting beyond this is flattened: nobody means it, and every reader of the result would have to cope with it.
const DEEPEST: usize = 24;

/// HTML that is safe to show anywhere a block may stand.
///
/// Headings begin at `<h3>`, below those of the page, and leave out no level. Links carry `rel="nofollow noopener noreferrer"`.
pub fn to_html(source: &str) -> String {
    let mut html = String::with_capacity(source.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, outlined(events(source), HeadingLevel::H3));
    clean(&html)
}

/// Only what texts are made of.
fn clean(html: &str) -> String {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    ammonia::Builder::empty()
        .tags(tags.into())
        .tag_attributes([("a", ["href", "title"].into()), ("ol", ["start"].into())].into())
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"))
        .clean(html)
        .to_string()
}

/// Plain text as one would write it in a mail: lists with dashes or numbers, quotes with `>`, addresses in brackets.
pub fn to_text(source: &str) -> String {
    let mut writer = TextWriter::default();
    for event in events(source) {
        writer.take(&event);
    }
    writer.finish()
}

/// The events of a source, without raw HTML and pictures, and nested no deeper than [`DEEPEST`].
fn events(source: &str) -> impl Iterator<Item = Event<'_>> {
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut depth = 0_usize;
    parser.filter_map(move |event| match event {
        Event::Start(tag) => {
            depth += 1;
            (depth <= DEEPEST).then(|| Event::Start(as_link(tag)))
        }
        Event::End(end) => {
            depth -= 1;
            let end = if end == TagEnd::Image { TagEnd::Link } else { end };
            (depth < DEEPEST).then_some(Event::End(end))
        }
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        other => Some(other),
    })
}

fn as_link(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Image { link_type, dest_url, title, id } => Tag::Link { link_type, dest_url, title, id },
        other => other,
    }
}

/// The events with headings that begin at the level `top` and never skip one, whatever levels the writer chose: each
/// stands one level below the nearest earlier heading that the writer placed above it.
fn outlined<'a>(
    events: impl Iterator<Item = Event<'a>>,
    top: HeadingLevel,
) -> impl Iterator<Item = Event<'a>> {
    // The writer's levels of the headings that the next one may stand below.
    let mut above: Vec<HeadingLevel> = Vec::new();
    let mut now = top;
    events.map(move |event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            above.retain(|it| *it < level);
            let depth = top as usize + above.len();
            now = HeadingLevel::try_from(depth).unwrap_or(HeadingLevel::H6);
            above.push(level);
            Event::Start(Tag::Heading { level: now, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(now)),
        other => other,
    })
}

/// Builds the plain text block by block.
#[derive(Default)]
struct TextWriter {
    out: String,
    line: String,
    /// What begins each line: quote marks and the indentation of lists.
    prefix: String,
    /// What begins the first line of a list item, once.
    mark: Option<String>,
    /// The number of the next item of each open list; `None` where items have dashes.
    lists: Vec<Option<u64>>,
    /// Lengths of the prefix to return to.
    widths: Vec<usize>,
    links: Vec<(String, usize)>,
    /// The prefix of the block that has ended, where an empty line is to follow it.
    ended: Option<String>,
}

impl TextWriter {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(*end),
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.line.push_str(code),
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.flush(),
            Event::Rule => {
                self.line.push_str("* * *");
                self.block();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &CowStr<'_>) {
        let mut parts = text.split('\n');
        self.line.push_str(parts.next().unwrap_or_default());
        // Only code has line breaks in its text, and its empty lines are kept.
        for part in parts {
            if self.line.is_empty() {
                self.out.push('\n');
            }
            self.flush();
            self.line.push_str(part);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => self.indent("> "),
            Tag::CodeBlock(_) => self.indent("    "),
            Tag::List(first) => {
                self.flush();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.flush();
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                let spaces = " ".repeat(mark.len());
                self.indent(&spaces);
                self.mark = Some(mark);
            }
            Tag::Link { dest_url, .. } => self.links.push((dest_url.to_string(), self.line.len())),
            Tag::TableCell if !self.line.is_empty() => self.line.push_str(" | "),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.block(),
            TagEnd::TableRow | TagEnd::TableHead => self.flush(),
            TagEnd::Table => self.block(),
            TagEnd::BlockQuote(_) | TagEnd::CodeBlock => {
                self.flush();
                self.outdent();
                self.block();
            }
            TagEnd::Item => {
                self.flush();
                self.mark = None;
                self.outdent();
            }
            TagEnd::List(_) => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.block();
                }
            }
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    /// The address follows the words, unless they are the same.
    fn end_link(&mut self) {
        let Some((address, start)) = self.links.pop() else { return };
        let words = self.line.get(start..).unwrap_or_default();
        let shown = address.strip_prefix("mailto:").unwrap_or(&address);
        let is_safe = ["http://", "https://", "mailto:"].iter().any(|it| address.starts_with(it));
        if is_safe && words != shown && words != address {
            self.line.push_str(&format!(" <{shown}>"));
        }
    }

    fn indent(&mut self, by: &str) {
        self.flush();
        self.widths.push(self.prefix.len());
        self.prefix.push_str(by);
    }

    fn outdent(&mut self) {
        let width = self.widths.pop().unwrap_or(0);
        self.prefix.truncate(width);
    }

    /// Ends a line.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        if let Some(ended) = self.ended.take().filter(|_| !self.out.is_empty()) {
            // Quotes that both blocks are in go on through the empty line between them.
            let common = ended.bytes().zip(self.prefix.bytes()).take_while(|(a, b)| a == b).count();
            self.out.push_str(self.prefix[..common].trim_end());
            self.out.push('\n');
        }
        match self.mark.take() {
            Some(mark) => {
                self.out.push_str(&self.prefix[..self.prefix.len() - mark.len()]);
                self.out.push_str(&mark);
            }
            None => self.out.push_str(&self.prefix),
        }
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// Ends a block: an empty line before the next one.
    fn block(&mut self) {
        self.flush();
        self.ended = Some(self.prefix.clone());
    }

    fn finish(mut self) -> String {
        self.flush();
        self.out.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markdown_becomes_html_below_the_headings_of_the_page() {
        let html = to_html(
            "# Plan\n\nTwo *goals* and [a page](https://example.org \"t\"):\n\n3. one\n4. ~~two~~\n\n|a|b|\n|-|-|\n|1|2|",
        );
        assert_eq!(
            html,
            "<h3>Plan</h3>\n<p>Two <em>goals</em> and <a href=\"https://example.org\" title=\"t\" \
             rel=\"nofollow noopener noreferrer\">a page</a>:</p>\n<ol start=\"3\">\n<li>one</li>\n\
             <li><del>two</del></li>\n</ol>\n<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n\
             <tr><td>1</td><td>2</td></tr>\n</tbody></table>\n"
        );
    }

    #[test]
    fn headings_leave_out_no_level_whatever_the_writer_chose() {
        let levels = |source: &str| {
            let html = to_html(source);
            html.match_indices("<h")
                .map(|(at, _)| html[at + 2..].split('>').next().unwrap_or("").to_owned())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let check = |source, expected| assert_eq!(levels(source), expected, "{source}");
        check("# a\n\n## b\n\n## c\n\n# d", "3 4 4 3");
        check("### a\n\n###### b\n\n#### c\n\n# d\n\n## e", "3 4 4 3 4");
        check("# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", "3 4 5 6 6 6");
    }

    #[test]
    fn nothing_runs_and_nothing_loads() {
        let check = |source: &str, expected: &str| assert_eq!(to_html(source).trim(), expected, "{source}");
        check("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        check("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>");
        check("[x](javascript:alert(1))", "<p><a rel=\"nofollow noopener noreferrer\">x</a></p>");
        check("[x](/admin)", "<p><a rel=\"nofollow noopener noreferrer\">x</a></p>");
        check(
            "![seen](https://spy.example/1.gif)",
            "<p><a href=\"https://spy.example/1.gif\" rel=\"nofollow noopener noreferrer\">seen</a></p>",
        );
        check(
            "<https://a.example/\"onclick=x>",
            "<p><a href=\"https://a.example/%22onclick=x\" rel=\"nofollow noopener noreferrer\">\
             https://a.example/\"onclick=x</a></p>",
        );
    }

    #[test]
    fn markdown_becomes_text_for_a_mail() {
        let source = "# Plan\n\nTwo *goals* on\n[a page](https://example.org), <mailto:a@b.fi>\\\nand `code`.\n\n\
            - one\n\n  - inner\n\n    more\n\n- two\n\n1. first\n2. second\n\n> said\n> > deeper\n\n```\nlet x;\n\ny\n```\n\n|a|b|\n|-|-|\n|1|2|\n";
        assert_eq!(
            to_text(source),
            "Plan\n\nTwo goals on a page <https://example.org>, mailto:a@b.fi\nand code.\n\n\
             - one\n\n  - inner\n\n    more\n\n- two\n\n1. first\n2. second\n\n> said\n>\n> > deeper\n\n    let x;\n\n    y\n\na | b\n1 | 2"
        );
    }

    #[test]
    fn depth_is_bounded() {
        let html = to_html(&format!("{}deep", "> ".repeat(5000)));
        assert_eq!(html.matches("<blockquote>").count(), DEEPEST);
        assert!(html.contains("deep"));
    }

    proptest! {
        #[test]
        fn any_source_gives_html_without_danger(source in "[<>a-z\"'=:/()\\[\\]!*`#>| \n-]{0,80}|.{0,80}") {
            let html = to_html(&source);
            for danger in ["<script", "<img", "<iframe", "javascript:\"", " on"] {
                let tags: Vec<&str> = html.split('<').skip(1).filter_map(|it| it.split('>').next()).collect();
                prop_assert!(!tags.iter().any(|tag| format!("<{tag}").contains(danger)), "{}", html);
            }
            let _ = to_text(&source);
        }
    }
}
