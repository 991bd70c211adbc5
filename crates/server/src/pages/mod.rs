//! Every page: what it needs to know, and how it is written.
//!
//! A page is a module with a context struct, a function from visitor and context to HTML, its routes, and its samples.
//! A test renders every sample in every language. The recipe with a worked example is docs/reference/look.md.

pub mod account;
pub mod administration;
pub mod calendar;
pub mod certificates;
pub mod components;
mod data;
pub mod language;
pub mod layout;
pub mod problem;
pub mod programmes;
pub mod reminders;
pub mod reply;
pub mod sign_in;
pub mod start;
pub mod style;

use crate::routes::Route;
use crate::visitor::Visitor;
use hypertext::Rendered;

/// A whole page.
pub type Page = Rendered<String>;

/// A page with sample values: what the tests render, and what is looked at to judge it.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Made of lower-case words and hyphens; names the screenshot.
    pub name: &'static str,
    pub page: fn(&Visitor) -> Page,
}

/// The routes of all pages.
pub(crate) fn routes() -> Vec<Route> {
    [
        start::routes(),
        account::routes(),
        administration::routes(),
        data::routes(),
        calendar::routes(),
        certificates::routes(),
        language::routes(),
        programmes::routes(),
        reply::routes(),
        reminders::routes(),
        sign_in::routes(),
        style::routes(),
    ]
    .concat()
}

/// Every page with sample values.
pub fn samples() -> Vec<Sample> {
    [
        start::samples(),
        account::samples(),
        administration::samples(),
        calendar::samples(),
        certificates::samples(),
        problem::samples(),
        programmes::samples(),
        reply::samples(),
        reminders::samples(),
        sign_in::samples(),
        style::samples(),
    ]
    .concat()
}
