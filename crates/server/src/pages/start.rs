//! The first page: what this is, and the way in.

use super::components::buttons::{Tone, link_button};
use super::layout::{Place, layout};
use super::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/", Policy::Public, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "start", page: |visitor| page(visitor) }]
}

async fn show(visitor: Visitor) -> Page {
    page(&visitor)
}

fn page(visitor: &Visitor) -> Page {
    let t = visitor.texts;
    let steps = [
        (t.start_tell_title(), t.start_tell_text()),
        (t.start_meet_title(), t.start_meet_text()),
        (t.start_make_title(), t.start_make_text()),
    ];
    layout(
        visitor,
        &Place::new(t.start_title()).wide(),
        rsx! {
            <div class="hero">
                <h1>(t.start_title())</h1>
                <p class="lead">(t.start_lead())</p>
                @if visitor.signed_in.is_none() {
                    <p class="button-row">(link_button(t.layout_sign_in(), "/sign-in", Tone::Main))</p>
                }
            </div>
            <section aria-labelledby="how">
                <h2 id="how">(t.start_how())</h2>
                <ol class="numbered-steps">
                    @for (title, text) in &steps { <li><h3>(title)</h3><p>(text)</p></li> }
                </ol>
            </section>
        },
    )
}
