//! Ways between pages that belong together.

use super::super::layout::Link;
use hypertext::prelude::*;

/// Views of one thing, each an address of its own.
pub fn tabs(label: String, links: &[Link]) -> impl Renderable {
    rsx! {
        <nav class="tabs" aria-label=(label)>
            <ul>
                @for link in links {
                    <li><a href=(&link.href) aria-current=[link.is_current.then_some("page")]>(&link.label)</a></li>
                }
            </ul>
        </nav>
    }
}

/// The way through a long list: where this page stands in words, and the pages beside it.
pub struct Pagination {
    pub label: String,
    /// "21–40 of 88,883".
    pub position: String,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

pub fn pagination(pages: &Pagination) -> impl Renderable {
    rsx! {
        <nav class="pagination" aria-label=(&pages.label)>
            @if let Some(previous) = &pages.previous { <a rel="prev" href=(&previous.href)>"← " (&previous.label)</a> }
            <p>(&pages.position)</p>
            @if let Some(next) = &pages.next { <a rel="next" href=(&next.href)>(&next.label) " →"</a> }
        </nav>
    }
}
