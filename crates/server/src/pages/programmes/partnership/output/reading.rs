//! Reading what another pair has written, and saying what is good and what to improve.

use super::super::workspace::{Room, Workspace};
use super::{Own, SAMPLE_TEXT, as_picture, review, shown, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::{give_review, pair_names};
use axum::extract::{Path, State};
use axum::response::Response;
use documents::markdown::article::pictures;
use domain::output::{OutputState, Reading, Review, ReviewState, Verdict};
use domain::{LongText, PartnershipId, ReviewId};
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::{Tx, attachments, outputs, reviews};

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/reviews/{review}";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::post(PATH, Policy::Participant, take),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/reviews/{review}/pictures/{name}",
            Policy::Participant,
            look,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn read(state: fn(PartnershipId, &Workspace) -> ReviewState, draft: Option<Draft>) -> Read {
        let workspace = Workspace::sample();
        let own = Own::sample(OutputState::Draft);
        let pair = workspace.partnership.id;
        let review = Review {
            id: ReviewId::new(uuid::Uuid::from_u128(5)),
            programme: own.output.programme,
            output: own.output.id,
            authors: PartnershipId::new(uuid::Uuid::from_u128(6)),
            text_version: 3,
            asked_at: workspace.now,
            state: state(pair, &workspace),
            version: 1,
        };
        Read { authors: "Cecilia Berg, David Lund".to_owned(), review, draft, workspace }
    }
    vec![
        Sample {
            name: "reading",
            page: |visitor| {
                let draft =
                    Draft { title: "Kaksi näkökulmaa".to_owned(), article: shown(SAMPLE_TEXT, |_| None) };
                let it = read(|by, _| ReviewState::Asked { by }, Some(draft));
                let mut form = Form::blank();
                form.refuse("good", visitor.texts.forms_missing());
                page(visitor, &it, &form)
            },
        },
        Sample {
            name: "reading-done",
            page: |visitor| {
                let given = |by, workspace: &Workspace| ReviewState::Given {
                    by,
                    given: review::sample_given(workspace.me()),
                    reply: LongText::parse("Kiitos!").ok(),
                };
                page(visitor, &read(given, None), &Form::blank())
            },
        },
    ]
}

/// A review as the pair that was asked sees it.
struct Read {
    workspace: Workspace,
    review: Review,
    authors: String,
    /// The draft, while it may be read.
    draft: Option<Draft>,
}

struct Draft {
    title: String,
    article: Part,
}

impl Read {
    async fn load(
        app: &App,
        tx: &mut Tx,
        visitor: &Visitor,
        within: &Within,
        (partnership, review): (&str, &str),
    ) -> Result<Self, Problem> {
        let workspace = Workspace::load(app, tx, within, partnership).await?;
        let id: ReviewId = review.parse().map_err(|_| Problem::NotFound)?;
        let review = reviews::find_asked(tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
        let names = pair_names(tx, within.programme, review.authors).await?;
        let authors = visitor.texts.list_and(names.into_iter().map(|it| it.to_string()));
        let mut it = Self { workspace, review, authors, draft: None };
        if let Some(reading) = Reading::of(&it.workspace.inside, &it.review)
            && let Some((output, text)) = outputs::under_review(tx, &reading).await?
        {
            let mut known = HashMap::new();
            for name in pictures(text.as_str()) {
                if let Some(found) = outputs::picture_under_review(tx, &reading, &name).await? {
                    known.insert(name, as_picture(&found, &format!("{}/pictures", it.path())));
                }
            }
            let article = shown(text.as_str(), |name| known.get(name).cloned());
            it.draft = Some(Draft { title: output.details.title.into_string(), article });
        }
        Ok(it)
    }

    fn path(&self) -> String {
        let outputs = self.workspace.path(Room::Output);
        let pair = outputs.strip_suffix("/outputs").unwrap_or(&outputs);
        format!("{pair}/reviews/{}", self.review.id)
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, review)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let it = Read::load(&app, &mut tx, &visitor, &within, (&partnership, &review)).await?;
    Ok(page(&visitor, &it, &Form::blank()))
}

async fn look(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, review, name)): Path<(String, String, String, String)>,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(&app, &mut tx, &within, &partnership).await?;
    let id: ReviewId = review.parse().map_err(|_| Problem::NotFound)?;
    let review = reviews::find_asked(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
    let reading = Reading::of(&workspace.inside, &review).ok_or(Problem::NotFound)?;
    let (_, text) = outputs::under_review(&mut tx, &reading).await?.ok_or(Problem::NotFound)?;
    // Pictures that the version under review does not show are not theirs to see.
    if !pictures(text.as_str()).contains(&name) {
        return Err(Problem::NotFound);
    }
    let found = outputs::picture_under_review(&mut tx, &reading, &name).await?.ok_or(Problem::NotFound)?;
    let content = attachments::content(&mut tx, &found).await?.ok_or(Problem::NotFound)?;
    Ok(upload::picture(&found, content))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, review)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    form.only(&["good", "improve", "verdict"])?;
    let mut tx = app.store.read().await?;
    let it = Read::load(&app, &mut tx, &visitor, &within, (&partnership, &review)).await?;
    drop(tx);
    let good = form.required(t, "good", LongText::parse);
    let improve = form.optional(t, "improve", LongText::parse);
    let verdict = form.one_of(t, "verdict", Verdict::from_code);
    let (Some(good), Some(improve), Some(verdict)) = (good, improve, verdict) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    let pair = (within.programme, it.workspace.partnership.id);
    match give_review(&app, &within.actor, pair, it.review.id, (verdict, good, improve)).await {
        Ok(_) => Ok(see(it.path())),
        Err(error) => {
            form.refuse("improve", words::cannot_review(t, refusal(error)?));
            Ok(form.refused(page(&visitor, &it, &form)))
        }
    }
}

fn page(visitor: &Visitor, it: &Read, form: &Form) -> Page {
    let t = visitor.texts;
    let path = it.path();
    let title = &t.output_reading_title(&it.authors);
    let verdicts = [
        Choice::new(Verdict::Ready.code(), t.output_verdict_ready()).hint(t.output_verdict_ready_hint()),
        Choice::new(Verdict::NeedsWork.code(), t.output_verdict_needs_work())
            .hint(t.output_verdict_needs_work_hint()),
    ];
    let fields = [
        Field::area("good", t.output_review_good(), 5),
        Field::area("improve", t.output_review_improve(), 5).optional(),
        Field::radios("verdict", t.output_verdict(), verdicts.into()),
    ];
    let fields: Vec<Part> = fields.iter().map(|it| part(field(t, form, it))).collect();
    let main = rsx! {
        <h1>(title)</h1>
        (error_summary(t, form))
        @match (&it.review.state, &it.draft) {
            (ReviewState::Given { given, reply, .. }, _) => {
                <p class="lead">(t.output_reading_given())</p>
                <h2>(t.output_reading_say())</h2>
                (review::said(visitor, given, reply.as_ref()))
            }
            (_, Some(draft)) => {
                <p class="lead">(t.output_reading_lead())</p>
                <section class="draft" aria-labelledby="draft">
                    <h2 id="draft">(&draft.title)</h2>
                    (&draft.article)
                </section>
                <section aria-labelledby="say">
                    <h2 id="say">(t.output_reading_say())</h2>
                    <p>(t.output_reading_seen())</p>
                    <form method="post" action=(&path) novalidate>
                        @for it in &fields { (it) }
                        <div class="button-row">(button(t.output_reading_give(), Tone::Main))</div>
                    </form>
                </section>
            }
            _ => (paragraph(t.output_reading_over())),
        }
    };
    it.workspace.inner_page(visitor, Room::Output, title, main)
}
