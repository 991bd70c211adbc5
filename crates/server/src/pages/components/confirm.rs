//! The page before something that cannot be taken back: what will happen, to whom, and two ways on.

use super::buttons::{Tone, button, link_button};
use hypertext::prelude::*;
use wording::Texts;

pub struct Confirmation<'a> {
    /// The question, as the page's heading: "Publish 12 partnerships?".
    pub question: String,
    /// What the button says, the act itself: "Publish and send 24 e-mails".
    pub act: String,
    pub tone: Tone,
    /// Where the form goes.
    pub action: &'a str,
    /// Where one goes who would rather not.
    pub back: &'a str,
}

/// The question, the preview of what will happen, further fields if the act needs any, and the buttons.
pub fn confirm<'a>(
    t: &'a Texts,
    confirmation: &'a Confirmation<'a>,
    preview: impl Renderable + 'a,
    fields: impl Renderable + 'a,
) -> impl Renderable + 'a {
    rsx! {
        <h1>(&confirmation.question)</h1>
        <div class="preview">(preview)</div>
        <form method="post" action=(confirmation.action) novalidate>
            (fields)
            <div class="button-row">
                (button(confirmation.act.clone(), confirmation.tone))
                (link_button(t.common_cancel(), confirmation.back, Tone::Quiet))
            </div>
        </form>
    }
}
