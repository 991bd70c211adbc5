//! What a page has to tell before anything else.

use super::fields::field_id;
use super::icons::{Icon, icon};
use crate::forms::Form;
use hypertext::prelude::*;
use wording::Texts;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Info,
    /// Something was done.
    Success,
    Warning,
    /// Something stands in the way.
    Problem,
}

/// A notice with a heading in bold and what belongs to it.
pub fn notice(kind: Kind, heading: String, body: impl Renderable) -> impl Renderable {
    let (class, picture) = match kind {
        Kind::Info => ("notice", Icon::Info),
        Kind::Success => ("notice success", Icon::Check),
        Kind::Warning => ("notice warning", Icon::Warning),
        Kind::Problem => ("notice problem", Icon::Stop),
    };
    let role = if kind == Kind::Success { "status" } else { "note" };
    rsx! {
        <div class=(class) role=(role)>
            (icon(picture))
            <div><p class="notice-heading">(heading)</p>(body)</div>
        </div>
    }
}

/// Names every problem of a form and leads to its field; nothing while there is none. Stands before the form, after
/// the heading; the script moves the focus to it.
pub fn error_summary<'a>(t: &'a Texts, form: &'a Form) -> impl Renderable + 'a {
    rsx! {
        @if form.is_refused() {
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1">
                <h2>(t.forms_problems(u32::try_from(form.problems().len()).unwrap_or(u32::MAX)))</h2>
                <ul>
                    @for problem in form.problems() {
                        <li><a href={ "#" (field_id(&problem.field)) }>(&problem.remedy)</a></li>
                    }
                </ul>
            </div>
        }
    }
}

/// What will be here, and the first thing to do.
pub fn empty_state(heading: String, text: String, action: impl Renderable) -> impl Renderable {
    rsx! {
        <div class="empty-state">
            <p class="empty-state-heading">(heading)</p>
            <p>(text)</p>
            <div class="button-row">(action)</div>
        </div>
    }
}
