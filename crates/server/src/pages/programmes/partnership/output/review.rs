//! Asking another pair to read, and answering what it says.

use super::{Own, View, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, button_form};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::{ask_review, pair_names, reply, suggested_reader, withdraw_review};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use documents::markdown;
use domain::output::{OutputState, Review, ReviewGiven, ReviewState, Verdict};
use domain::{LongText, ParticipantId, PartnershipId, ReviewId};
use hypertext::Raw;
use hypertext::prelude::*;
use storage::reviews;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}/review";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::post(PATH, Policy::Participant, ask),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/review/{review}/withdrawal",
            Policy::Participant,
            take_back,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/review/{review}/reply",
            Policy::Participant,
            answer,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn reviews(own: &Own, state: ReviewState) -> Reviews {
        let review = Review {
            id: ReviewId::new(uuid::Uuid::from_u128(5)),
            programme: own.output.programme,
            output: own.output.id,
            authors: own.output.partnership,
            text_version: 3,
            asked_at: own.workspace.now,
            state,
            version: 1,
        };
        let reader = PartnershipId::new(uuid::Uuid::from_u128(6));
        let names = "Cecilia Berg, David Lund".to_owned();
        Reviews { all: vec![review], suggested: Some((reader, names)), names: vec![] }
    }
    vec![
        Sample {
            name: "output-review-ask",
            page: |visitor| {
                let own = Own::sample(OutputState::Draft);
                let none = Reviews { all: vec![], ..reviews(&own, ReviewState::Wanted) };
                page(visitor, &own, &none, &Form::blank())
            },
        },
        Sample {
            name: "output-review-waits",
            page: |visitor| {
                let own = Own::sample(OutputState::Draft);
                page(visitor, &own, &reviews(&own, ReviewState::Wanted), &Form::blank())
            },
        },
        Sample {
            name: "output-review-given",
            page: |visitor| {
                let own = Own::sample(OutputState::Reviewed { version: 3 });
                let given = sample_given(own.workspace.me());
                let by = PartnershipId::new(uuid::Uuid::from_u128(6));
                let state = ReviewState::Given { by, given, reply: None };
                page(visitor, &own, &reviews(&own, state), &Form::blank())
            },
        },
    ]
}

pub(super) fn sample_given(reader: ParticipantId) -> ReviewGiven {
    let good = LongText::parse("Esimerkit ovat eläviä.");
    ReviewGiven {
        verdict: Verdict::Ready,
        good: good.unwrap_or_else(|_| unreachable!("a constant text")),
        improve: LongText::parse("Lopun voisi tiivistää.").ok(),
        reader,
        at: domain::Timestamp::UNIX_EPOCH,
    }
}

struct Reviews {
    all: Vec<Review>,
    /// Who would be asked, and their names.
    suggested: Option<(PartnershipId, String)>,
    /// The pairs that read, by their names.
    names: Vec<(PartnershipId, String)>,
}

impl Reviews {
    async fn load(app: &App, visitor: &Visitor, own: &Own) -> Result<Self, Problem> {
        let t = visitor.texts;
        let mut tx = app.store.read().await?;
        let all = reviews::of_output(&mut tx, &own.workspace.inside, own.output.id).await?;
        let programme = own.output.programme;
        let suggested = suggested_reader(&mut tx, programme, own.output.partnership).await?;
        let mut names = Vec::new();
        for pair in all.iter().filter_map(Review::reader).chain(suggested) {
            let known = pair_names(&mut tx, programme, pair).await?;
            names.push((pair, t.list_and(known.into_iter().map(|it| it.to_string()))));
        }
        let name =
            |pair: PartnershipId| names.iter().find(|(it, _)| *it == pair).map(|(_, name)| name.clone());
        let suggested = suggested.and_then(|it| Some((it, name(it)?)));
        Ok(Self { all, suggested, names })
    }

    fn name(&self, pair: Option<PartnershipId>) -> String {
        let found = self.names.iter().find(|(it, _)| Some(*it) == pair);
        found.map_or_else(|| "–".to_owned(), |(_, name)| name.clone())
    }
}

async fn load(app: &App, within: &Within, (partnership, output): (&str, &str)) -> Result<Own, Problem> {
    Own::load(app, &mut app.store.read().await?, within, (partnership, output)).await
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let own = load(&app, &within, (&partnership, &output)).await?;
    let reviews = Reviews::load(&app, &visitor, &own).await?;
    Ok(page(&visitor, &own, &reviews, &Form::blank()))
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["reader"])?;
    let own = load(&app, &within, (&partnership, &output)).await?;
    let chosen = form.one_of(visitor.texts, "reader", |it| match it {
        "organisers" => Some(None),
        pair => pair.parse::<PartnershipId>().ok().map(Some),
    });
    if let Some(by) = chosen {
        match ask_review(&app, &within.actor, own.place(), by).await {
            Ok(_) => return Ok(see(own.path(View::Review))),
            Err(error) => form.refuse("reader", words::cannot_assign(visitor.texts, refusal(error)?)),
        }
    }
    let reviews = Reviews::load(&app, &visitor, &own).await?;
    Ok(form.refused(page(&visitor, &own, &reviews, &form)))
}

async fn take_back(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, output, review)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let own = load(&app, &within, (&partnership, &output)).await?;
    let review: ReviewId = review.parse().map_err(|_| Problem::NotFound)?;
    withdraw_review(&app, &within.actor, own.place(), review).await?;
    Ok(see(own.path(View::Review)))
}

async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output, review)): Path<(String, String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["reply"])?;
    let own = load(&app, &within, (&partnership, &output)).await?;
    let review: ReviewId = review.parse().map_err(|_| Problem::NotFound)?;
    let Some(said) = form.required(visitor.texts, "reply", LongText::parse) else {
        let reviews = Reviews::load(&app, &visitor, &own).await?;
        return Ok(form.refused(page(&visitor, &own, &reviews, &form)));
    };
    reply(&app, &within.actor, own.place(), review, said).await?;
    Ok(see(own.path(View::Review)).into_response())
}

fn page(visitor: &Visitor, own: &Own, reviews: &Reviews, form: &Form) -> Page {
    let t = visitor.texts;
    let path = &own.path(View::Review);
    let open = reviews.all.iter().find(|it| it.is_open());
    let mut choices = Vec::new();
    if let Some((pair, names)) = &reviews.suggested {
        choices.push(Choice::new(pair.to_string(), names.clone()).hint(t.output_review_suggested()));
    }
    choices.push(
        Choice::new("organisers", t.output_review_organisers()).hint(t.output_review_organisers_hint()),
    );
    let reader = Field::radios("reader", t.output_review_reader(), choices);
    let can_ask = open.is_none() && own.output.newest > 0 && own.output.publication().is_none();
    let newest_given =
        reviews.all.iter().find(|it| matches!(it.state, ReviewState::Given { .. })).map(|it| it.id);
    let main = rsx! {
        (error_summary(t, form))
        <p class="lead">(t.output_review_lead())</p>
        @if let Some(review) = open {
            (notice(
                notices::Kind::Info,
                match review.state {
                    ReviewState::Asked { by } => t.output_review_asked(reviews.name(Some(by))),
                    _ => t.output_review_wanted(),
                },
                part(rsx! {
                    <p>(t.output_review_reads(review.text_version))</p>
                    (button_form(t.output_review_withdraw(), &format!("{path}/{}/withdrawal", review.id), Tone::Quiet))
                }),
            ))
        }
        @if can_ask {
            <form method="post" action=(path) novalidate>
                (field(t, form, &reader))
                <div class="button-row">(button(t.output_review_ask(), Tone::Main))</div>
            </form>
        } @else if own.output.newest == 0 {
            (paragraph(t.output_review_nothing_written()))
        }
        @for review in &reviews.all {
            @if let ReviewState::Given { by, given, reply } = &review.state {
                <article class="card">
                    <h2>(t.output_review_of(reviews.name(Some(*by)), review.text_version))</h2>
                    (said(visitor, given, reply.as_ref()))
                    @if newest_given == Some(review.id) {
                        <form method="post" action=(format!("{path}/{}/reply", review.id)) novalidate>
                            (field(t, form, &Field::area("reply", t.output_review_reply(), 4).hint(t.output_review_reply_hint())))
                            <div class="button-row">(button(t.output_review_send_reply(), Tone::Quiet))</div>
                        </form>
                    }
                </article>
            }
        }
    };
    own.page(visitor, View::Review, main)
}

/// What a pair said, and what the authors answered.
pub(super) fn said(visitor: &Visitor, given: &ReviewGiven, reply: Option<&LongText>) -> Part {
    let t = visitor.texts;
    let (verdict, tone) = words::verdict(t, given.verdict);
    let text = |it: &LongText| {
        Raw::<_, hypertext::context::Node>::dangerously_create(markdown::to_html(it.as_str()))
    };
    part(rsx! {
        <p>(badge(verdict.clone(), tone))</p>
        <h3>(t.output_review_good())</h3>
        (text(&given.good))
        @if let Some(improve) = &given.improve {
            <h3>(t.output_review_improve())</h3>
            (text(improve))
        }
        @if let Some(reply) = reply {
            <h3>(t.output_review_replied())</h3>
            (text(reply))
        }
    })
}
