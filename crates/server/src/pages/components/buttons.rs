//! Buttons, and links that look like them.

use crate::forms::ACTION;
use hypertext::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// What the page is for; at most one on a page.
    #[default]
    Main,
    /// Something else one can do here.
    Quiet,
    /// Something that takes away.
    Danger,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// Sends the form it stands in.
pub fn button(label: String, tone: Tone) -> impl Renderable {
    rsx! { <button class=(tone.class())>(label)</button> }
}

/// Sends the form and says which of its buttons was pressed; the handler reads `form.action()`.
pub fn action_button(label: String, action: String, tone: Tone) -> impl Renderable {
    rsx! { <button class=(tone.class()) name=(ACTION) value=(action)>(label)</button> }
}

/// Goes to another page. For actions use a form: a link changes nothing.
pub fn link_button<'a>(label: String, href: &'a str, tone: Tone) -> impl Renderable + 'a {
    rsx! { <a class=(tone.class()) href=(href)>(label)</a> }
}

/// A whole form of one button, for an action that needs no other answer.
pub fn button_form<'a>(label: String, action: &'a str, tone: Tone) -> impl Renderable + 'a {
    rsx! { <form class="button-form" method="post" action=(action)>(button(label.clone(), tone))</form> }
}
