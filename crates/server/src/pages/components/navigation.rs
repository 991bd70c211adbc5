//! Ways between pages that belong together.

use super::super::layout::Link;
use hypertext::prelude::*;
use wording::Texts;

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

/// A stretch of a long list.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// How many entries lie before it.
    pub from: u64,
    pub entries: usize,
    pub total: u64,
    pub per_page: u64,
}

impl Pagination {
    /// Through a list with the newest first; `at` is the address of the page that begins after so many entries.
    pub fn newest_first(t: &Texts, label: String, it: Stretch, at: impl Fn(u64) -> String) -> Self {
        let last = it.from + it.entries as u64;
        let number = |it: u64| t.number(i64::try_from(it).unwrap_or(i64::MAX));
        let newer = || Link::new(t.outbox_newer(), at(it.from.saturating_sub(it.per_page)));
        Self {
            label,
            position: t.outbox_position(number(it.from + 1), number(last), number(it.total)),
            previous: (it.from > 0).then(newer),
            next: (last < it.total).then(|| Link::new(t.outbox_older(), at(last))),
        }
    }
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
