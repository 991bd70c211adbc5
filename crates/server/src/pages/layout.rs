//! What surrounds every page: its head, header, navigation and footer.

use super::Page;
use super::components::icons::{Icon, icon};
use crate::assets::{STYLES, asset};
use crate::visitor::{SignedIn, Visitor};
use domain::Language;
use hypertext::prelude::*;
use wording::Texts;

/// How a page stands in the site.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// What the page is; the first part of its title, before the section's name.
    pub title: String,
    /// The part of the product the page belongs to, with its navigation.
    pub section: Option<Section>,
    /// Where the page lies, outermost first, without the page itself.
    pub above: Vec<Link>,
    pub width: Width,
}

impl Place {
    /// A page of the site itself.
    pub fn new(title: String) -> Self {
        Self { title, ..Self::default() }
    }

    #[must_use]
    pub fn within(mut self, section: Section) -> Self {
        self.section = Some(section);
        self
    }

    /// Adds a level between the section and the page.
    #[must_use]
    pub fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.above.push(Link::new(label, href));
        self
    }

    /// For tables and the matching studio, which need all the room there is.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }
}

/// A part of the product with pages of its own, such as one programme.
#[derive(Clone, Debug)]
pub struct Section {
    pub name: String,
    /// What the navigation is called by screen readers.
    pub label: String,
    /// The tabs. The current one is where the page lies.
    pub links: Vec<Link>,
    /// The pages of the current tab, where it has several.
    pub pages: Vec<Link>,
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
    pub is_current: bool,
}

impl Link {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), is_current: false }
    }

    /// Marks the page that is being shown.
    #[must_use]
    pub fn current(mut self, is_current: bool) -> Self {
        self.is_current = is_current;
        self
    }
}

/// How much of a large screen a page takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// One column for reading and filling in.
    #[default]
    Text,
    Wide,
}

/// A whole page around `main`, which begins with the page's one `h1`.
pub fn layout(visitor: &Visitor, place: &Place, main: impl Renderable) -> Page {
    let t = visitor.texts;
    let title = match &place.section {
        Some(section) => format!("{} – {} – {}", place.title, section.name, t.common_product()),
        None => format!("{} – {}", place.title, t.common_product()),
    };
    let main_class = if place.width == Width::Wide { "page wide" } else { "page" };
    rsx! {
        <!DOCTYPE html>
        <html lang=(t.language().code())>
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>(title)</title>
                <link rel="icon" href=(asset("icon.svg")) type="image/svg+xml">
                <link rel="stylesheet" href=(asset(STYLES))>
                <script type="module" src=(asset("js/app.js"))></script>
            </head>
            <body>
                <a class="skip-link" href="#main">(t.layout_skip())</a>
                (site_header(visitor))
                @if let Some(section) = &place.section { (section_navigation(section)) }
                <main id="main" class=(main_class) tabindex="-1">
                    @if !place.above.is_empty() { (breadcrumbs(t, &place.above)) }
                    (main)
                </main>
                (site_footer(visitor))
            </body>
        </html>
    }
    .render()
}

fn site_header(visitor: &Visitor) -> impl Renderable {
    let t = visitor.texts;
    rsx! {
        <header class="site-header">
            <div class="site-header-inner">
                <a class="product" href="/">(icon(Icon::Mark)) <span>(t.common_product())</span></a>
                <nav class="account" aria-label=(t.layout_main_navigation())>
                    @match visitor.signed_in.as_deref() {
                        Some(person) => (account_menu(t, person)),
                        None => <a class="quiet-link" href="/sign-in">(t.layout_sign_in())</a>,
                    }
                </nav>
            </div>
        </header>
    }
}

fn account_menu(t: &Texts, person: &SignedIn) -> impl Renderable {
    rsx! {
        <details class="menu">
            <summary>
                <span class="avatar" aria-hidden="true">(initials(&person.name))</span>
                <span class="menu-name">(&person.name)</span>
                (icon(Icon::Down))
            </summary>
            <ul class="menu-list">
                <li><a href="/account">(t.layout_account())</a></li>
                <li>
                    <form method="post" action="/sign-out"><button>(t.layout_sign_out())</button></form>
                </li>
            </ul>
        </details>
    }
}

/// The first letters of the first and the last part of a name.
fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|it| it.chars().next());
    let first = letters.next();
    first.into_iter().chain(letters.next_back()).collect::<String>().to_uppercase()
}

fn section_navigation(section: &Section) -> impl Renderable {
    // With a second row, the tab is where the page lies, and the page itself stands in that row.
    let here = if section.pages.is_empty() { "page" } else { "true" };
    rsx! {
        <nav class="section-bar" aria-label=(&section.label)>
            <div class="section-bar-inner">
                <p class="section-name">(&section.name)</p>
                <ul class="section-links">
                    @for link in &section.links {
                        <li><a href=(&link.href) aria-current=[link.is_current.then_some(here)]>(&link.label)</a></li>
                    }
                </ul>
                @if !section.pages.is_empty() {
                    <ul class="section-pages">
                        @for link in &section.pages {
                            <li><a href=(&link.href) aria-current=[link.is_current.then_some("page")]>(&link.label)</a></li>
                        }
                    </ul>
                }
            </div>
        </nav>
    }
}

fn breadcrumbs(t: &Texts, above: &[Link]) -> impl Renderable {
    rsx! {
        <nav class="breadcrumbs" aria-label=(t.layout_breadcrumbs())>
            <ol>@for link in above { <li><a href=(&link.href)>(&link.label)</a></li> }</ol>
        </nav>
    }
}

fn site_footer(visitor: &Visitor) -> impl Renderable {
    let t = visitor.texts;
    rsx! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <p>(t.common_product()) ". " (t.layout_footer())</p>
                <form class="languages" method="post" action="/language" aria-label=(t.layout_language())>
                    <input type="hidden" name="next" value=(&visitor.here)>
                    @for language in Language::ALL {
                        <button
                            name="language"
                            value=(language.code())
                            lang=(language.code())
                            aria-current=[(language == t.language()).then_some("true")]
                        >(language.own_name())</button>
                    }
                </form>
            </div>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        let check = |name, expected: &str| assert_eq!(initials(name), expected);
        check("Aino Virtanen", "AV");
        check("Åse Marie Østergaard-Lund", "ÅØ");
        check("cher", "C");
        check("  ", "");
    }
}
