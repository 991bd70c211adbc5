//! A text in Markdown as an article with pictures of its own: as a part of a page, as a file that needs nothing else, and
//! as a document for office programs.

use super::{DEEPEST, as_link, clean, outlined};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::fmt::Write as _;

/// A picture that a text may show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What the page loads: an address of ours, or a `data:` address.
    pub source: String,
    pub pixels: Option<(u32, u32)>,
    /// Said where the text itself says nothing.
    pub description: String,
}

/// In the place of pictures until the text around them is cleaned; removed from what people write.
const MARK: char = '\u{e000}';

/// HTML that is safe to show. A picture whose address `find` knows is shown; every other one stays a link.
pub fn to_html(source: &str, find: impl Fn(&str) -> Option<Picture>) -> String {
    let source = source.replace(MARK, "");
    let mut pictures: Vec<String> = Vec::new();
    let mut open: Option<(Picture, String)> = None;
    let parser = Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut depth = 0_usize;
    let mut events = Vec::new();
    for event in parser {
        if let Some((picture, words)) = &mut open {
            match event {
                Event::End(TagEnd::Image) => {
                    let description = if words.trim().is_empty() { &picture.description } else { &*words };
                    let img = img(picture, description);
                    events.push(Event::Text(format!("{MARK}{}{MARK}", pictures.len()).into()));
                    pictures.push(img);
                    open = None;
                    depth -= 1;
                }
                Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push_str(&text),
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            continue;
        }
        match event {
            Event::Start(tag) => {
                depth += 1;
                if let Tag::Image { dest_url, .. } = &tag
                    && let Some(picture) = find(dest_url)
                {
                    open = Some((picture, String::new()));
                } else if depth <= DEEPEST {
                    events.push(Event::Start(as_link(tag)));
                }
            }
            Event::End(end) => {
                depth -= 1;
                let end = if end == TagEnd::Image { TagEnd::Link } else { end };
                if depth < DEEPEST {
                    events.push(Event::End(end));
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => events.push(Event::Text(html)),
            other => events.push(other),
        }
    }
    let mut html = String::with_capacity(source.len() * 3 / 2);
    // The article's own title is the heading of the first level.
    pulldown_cmark::html::push_html(&mut html, outlined(events.into_iter(), HeadingLevel::H2));
    let cleaned = clean(&html);
    let mut shown = String::with_capacity(cleaned.len());
    for (number, part) in cleaned.split(MARK).enumerate() {
        match part.parse::<usize>().ok().filter(|_| number % 2 == 1).and_then(|it| pictures.get(it)) {
            Some(picture) => shown.push_str(picture),
            None => shown.push_str(part),
        }
    }
    shown
}

fn img(it: &Picture, description: &str) -> String {
    let mut img = format!("<img src=\"{}\" alt=\"{}\"", escaped(&it.source), escaped(description));
    if let Some((width, height)) = it.pixels {
        // Writing into a string does not fail.
        let _ = write!(img, " width=\"{width}\" height=\"{height}\"");
    }
    img.push_str(" loading=\"lazy\">");
    img
}

/// Text within HTML and its attributes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The content itself as an address.
pub fn data_address(media_type: &str, content: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(content))
}

/// The addresses of the pictures in a text, each once.
pub fn pictures(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        if let Event::Start(Tag::Image { dest_url, .. }) = event
            && !found.iter().any(|it| *it == *dest_url)
        {
            found.push(dest_url.into_string());
        }
    }
    found
}

/// An article to be kept as one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article<'a> {
    pub title: &'a str,
    /// "By Aino Virtanen and Bo Lund".
    pub authors: &'a str,
    /// The terms on which it may be used.
    pub terms: &'a str,
    /// The code of its language.
    pub language: &'a str,
    pub source: &'a str,
}

/// A page that needs nothing beside itself: `find` gives pictures as `data:` addresses.
pub fn to_page(it: &Article<'_>, find: impl Fn(&str) -> Option<Picture>) -> String {
    let (title, authors, terms) = (escaped(it.title), escaped(it.authors), escaped(it.terms));
    let style = include_str!("article.css");
    let body = to_html(it.source, find);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{style}</style>\n\
         </head>\n<body>\n<h1>{title}</h1>\n<p class=\"authors\">{authors}</p>\n{body}\n<footer><p>{terms}</p></footer>\n\
         </body>\n</html>\n",
        escaped(it.language)
    )
}

/// The text as it was written, below its title and above its terms.
pub fn to_markdown(it: &Article<'_>) -> String {
    format!("# {}\n\n{}\n\n{}\n\n---\n\n{}\n", it.title, it.authors, it.source, it.terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(address: &str) -> Option<Picture> {
        (address == "kuva.png").then(|| Picture {
            source: "/p/kuva.png".into(),
            pixels: Some((640, 480)),
            description: "Two people \"talking\"".into(),
        })
    }

    #[test]
    fn own_pictures_are_shown_and_others_stay_links() {
        let check =
            |source: &str, expected: &str| assert_eq!(to_html(source, find).trim(), expected, "{source}");
        check(
            "![A *table*](kuva.png)",
            "<p><img src=\"/p/kuva.png\" alt=\"A table\" width=\"640\" height=\"480\" loading=\"lazy\"></p>",
        );
        check(
            "![](kuva.png)",
            "<p><img src=\"/p/kuva.png\" alt=\"Two people &quot;talking&quot;\" width=\"640\" height=\"480\" loading=\"lazy\"></p>",
        );
        check(
            "![x](https://spy.example/1.gif)",
            "<p><a href=\"https://spy.example/1.gif\" rel=\"nofollow noopener noreferrer\">x</a></p>",
        );
        check("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;");
        check("[x](javascript:alert(1))", "<p><a rel=\"nofollow noopener noreferrer\">x</a></p>");
        check(
            "\u{e000}0\u{e000} ![a](kuva.png)",
            "<p>0 <img src=\"/p/kuva.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\"></p>",
        );
        check(
            "![\"><script>](kuva.png)",
            "<p><img src=\"/p/kuva.png\" alt=\"&quot;&gt;&lt;script&gt;\" width=\"640\" height=\"480\" loading=\"lazy\"></p>",
        );
        assert_eq!(pictures("![a](kuva.png) ![b](kuva.png)\n\n- ![c](b.jpg)"), ["kuva.png", "b.jpg"]);
    }

    #[test]
    fn a_page_needs_nothing_beside_itself() {
        let it = Article {
            title: "A < B",
            authors: "Aino & Bo",
            terms: "CC BY 4.0",
            language: "fi",
            source: "# One\n\nText",
        };
        let page = to_page(&it, |_| None);
        assert!(page.contains("<title>A &lt; B</title>") && page.contains("Aino &amp; Bo"), "{page}");
        assert!(page.contains("<h2>One</h2>") && !page.contains("http"), "{page}");
        assert_eq!(to_markdown(&it), "# A < B\n\nAino & Bo\n\n# One\n\nText\n\n---\n\nCC BY 4.0\n");
    }
}
