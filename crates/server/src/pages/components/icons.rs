//! Small pictures beside words, never instead of them.

use hypertext::Raw;
use hypertext::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The product's mark: two that meet.
    Mark,
    Down,
    Locked,
    Pair,
    Group,
    Building,
    Everyone,
    Check,
    Info,
    Warning,
    Stop,
    Clock,
}

/// The icon, hidden from screen readers: the words beside it say what it means.
pub fn icon(icon: Icon) -> impl Renderable {
    // SAFETY of the markup: every drawing is a constant of this file.
    Raw::<_, hypertext::context::Node>::dangerously_create(drawing(icon))
}

macro_rules! svg {
    ($shapes:literal) => {
        concat!(
            r#"<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" "#,
            r#"stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">"#,
            $shapes,
            "</svg>"
        )
    };
}

const fn drawing(icon: Icon) -> &'static str {
    match icon {
        Icon::Mark => concat!(
            r#"<svg class="mark" viewBox="0 0 28 20" aria-hidden="true" focusable="false">"#,
            r#"<circle class="mark-one" cx="10" cy="10" r="8"/><circle class="mark-two" cx="18" cy="10" r="8"/>"#,
            r#"<path class="mark-both" d="M14 3.07a8 8 0 0 1 0 13.86a8 8 0 0 1 0-13.86z"/></svg>"#
        ),
        Icon::Down => svg!(r#"<path d="m5.5 8 4.5 4.5L14.500 8"/>"#),
        Icon::Locked => {
            svg!(
                r#"<rect x="4" y="9" width="12" height="8" rx="2"/><path d="M6.500 9V6.500a3.500 3.500 0 0 1 7 0V9"/>"#
            )
        }
        Icon::Pair => {
            svg!(
                r#"<circle cx="6.500" cy="7" r="2.500"/><circle cx="13.500" cy="7" r="2.500"/><path d="M2 16c.3-3 2-4.500 4.500-4.500S10.700 13 11 16M11.500 11.900c.6-.3 1.300-.4 2-.4 2.500 0 4.200 1.500 4.500 4.500"/>"#
            )
        }
        Icon::Group => {
            svg!(
                r#"<circle cx="10" cy="6.500" r="3"/><path d="M4 16.500c.4-3.500 2.700-5.500 6-5.500s5.600 2 6 5.500"/>"#
            )
        }
        Icon::Building => {
            svg!(
                r#"<path d="M4 17V4.500A1.500 1.500 0 0 1 5.500 3h6A1.500 1.500 0 0 1 13 4.500V17M13 8h1.500A1.500 1.500 0 0 1 16 9.500V17M2.500 17h15M7 6.500h3M7 10h3M7 13.500h3"/>"#
            )
        }
        Icon::Everyone => {
            svg!(
                r#"<circle cx="10" cy="10" r="7.500"/><path d="M2.500 10h15M10 2.500c2.200 2 3.300 4.500 3.300 7.500s-1.100 5.500-3.300 7.500c-2.200-2-3.300-4.500-3.300-7.500S7.800 4.500 10 2.500z"/>"#
            )
        }
        Icon::Check => {
            svg!(r#"<circle cx="10" cy="10" r="7.500"/><path d="m6.800 10.200 2.200 2.300 4.200-4.800"/>"#)
        }
        Icon::Info => svg!(r#"<circle cx="10" cy="10" r="7.500"/><path d="M10 9.500V14M10 6.500v.01"/>"#),
        Icon::Warning => {
            svg!(r#"<path d="M10 3 2.500 16.500h15zM10 8.500v3.500M10 14.300v.01"/>"#)
        }
        Icon::Stop => svg!(
            r#"<circle cx="10" cy="10" r="7.500"/><path d="M7.300 7.300l5.400 5.400M12.700 7.300l-5.400 5.400"/>"#
        ),
        Icon::Clock => svg!(r#"<circle cx="10" cy="10" r="7.500"/><path d="M10 5.800V10l2.800 2"/>"#),
    }
}
