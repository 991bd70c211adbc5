//! One text with who wrote it and when, as the thread and the journal show it.

use crate::pages::components::navigation::{Pagination, pagination};
use crate::pages::components::{Part, part};
use crate::pages::layout::Link;
use crate::visitor::Visitor;
use documents::markdown;
use domain::Timestamp;
use hypertext::Raw;
use hypertext::prelude::*;

pub(super) struct Written<'a> {
    pub name: Option<String>,
    pub text: &'a str,
    pub at: Timestamp,
    pub changed_at: Option<Timestamp>,
    /// Where the author can change it; only for what the reader wrote.
    pub edit: Option<String>,
}

/// How many texts stand on a page.
pub(super) const ON_A_PAGE: u64 = 30;

/// Which page is asked for, from 1.
pub(super) fn page_number(query: Option<&str>) -> u64 {
    let given = query.into_iter().flat_map(|it| it.split('&')).find_map(|it| it.strip_prefix("page="));
    given.and_then(|it| it.parse().ok()).filter(|it| (1..=100_000).contains(it)).unwrap_or(1)
}

pub(super) fn written(visitor: &Visitor, it: &Written<'_>) -> Part {
    let t = visitor.texts;
    // The documents crate makes what people wrote safe.
    let html = markdown::to_html(it.text);
    let html = Raw::<_, hypertext::context::Node>::dangerously_create(html);
    let when = t.moment(it.at, visitor.time_zone);
    part(rsx! {
        <article class="note">
            <p class="note-head">
                @if let Some(name) = &it.name { <strong>(name)</strong> " · " }
                <span class="soft">(&when)@if it.changed_at.is_some() { ", " (t.notes_changed()) }</span>
                @if let Some(edit) = &it.edit {
                    " · " <a href=(edit)>(t.notes_edit())<span class="visually-hidden">" (" (&when) ")"</span></a>
                }
            </p>
            <div class="prose">(html)</div>
        </article>
    })
}

/// The way through the pages; nothing when there is one only.
pub(super) fn pages(visitor: &Visitor, base: &str, page: u64, total: u64) -> Option<Part> {
    if total <= ON_A_PAGE && page == 1 {
        return None;
    }
    let t = visitor.texts;
    let number = |it: u64| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let first = (page - 1) * ON_A_PAGE + 1;
    let last = (page * ON_A_PAGE).min(total);
    let link = |label, page| Link::new(label, format!("{base}?page={page}"));
    Some(part(pagination(&Pagination {
        label: t.notes_pages(),
        position: t.notes_position(number(first.min(total)), number(last), number(total)),
        previous: (page > 1).then(|| link(t.notes_newer(), page - 1)),
        next: (last < total).then(|| link(t.notes_older(), page + 1)),
    })))
}
