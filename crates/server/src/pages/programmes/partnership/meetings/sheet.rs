//! A page with one form, as most of the room's pages are.

use super::super::workspace::{Room, Workspace};
use crate::forms::Form;
use crate::pages::Page;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::visitor::Visitor;
use hypertext::prelude::*;

pub(super) struct Sheet {
    pub(super) title: String,
    /// What it is for, in a sentence.
    pub(super) lead: Option<String>,
    /// Where the form goes, and where one goes who would rather not.
    pub(super) action: String,
    pub(super) back: String,
    /// What the button says.
    pub(super) act: String,
    /// What is to be told before the form.
    pub(super) before: Option<Part>,
    /// Below the form: other things to do.
    pub(super) after: Option<Part>,
}

impl Sheet {
    pub(super) fn new(title: String, action: String, back: String, act: String) -> Self {
        Self { title, lead: None, action, back, act, before: None, after: None }
    }

    pub(super) fn page(&self, visitor: &Visitor, it: &Workspace, form: &Form, fields: &Part) -> Page {
        let t = visitor.texts;
        it.page(
            visitor,
            Room::Meetings,
            &self.title,
            rsx! {
                @if let Some(lead) = &self.lead { <p class="lead">(lead)</p> }
                (error_summary(t, form))
                @if let Some(before) = &self.before { (before) }
                <form method="post" action=(&self.action) novalidate>
                    (fields)
                    <div class="button-row">
                        (button(self.act.clone(), Tone::Main))
                        (link_button(t.common_cancel(), &self.back, Tone::Quiet))
                    </div>
                </form>
                @if let Some(after) = &self.after { (after) }
            },
        )
    }
}

/// Another member was faster: what they wrote stands beside what the reader writes.
pub(super) fn overtaken(visitor: &Visitor, theirs: &Part) -> Part {
    let t = visitor.texts;
    part(rsx! {
        (notice(Kind::Warning, t.meetings_overtaken(), rsx! { (paragraph(t.meetings_overtaken_text())) (theirs) }))
    })
}
