//! What an agreement covers, by the programme's method.

use super::words;
use crate::errors::Problem;
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Path, State};
use domain::agreement::Heading;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/partnership/{partnership}/agreement", Policy::Participant, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "agreement-none", page: |visitor| page(visitor, &Workspace::sample()) }]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(&app, &mut tx, &within, &partnership).await?;
    Ok(page(&visitor, &workspace))
}

fn page(visitor: &Visitor, it: &Workspace) -> Page {
    let t = visitor.texts;
    it.page(
        visitor,
        Room::Agreement,
        &t.agreement_title(),
        rsx! {
            <p class="lead">(t.agreement_lead())</p>
            <section aria-labelledby="covers">
                <h2 id="covers">(t.agreement_covers())</h2>
                <dl class="facts">
                    <div><dt>(t.agreement_goals())</dt><dd>(t.agreement_goals_hint())</dd></div>
                    @for heading in Heading::of(it.programme.method) {
                        <div><dt>(words::heading(t, *heading))</dt><dd>(words::hint(t, *heading))</dd></div>
                    }
                </dl>
            </section>
        },
    )
}
