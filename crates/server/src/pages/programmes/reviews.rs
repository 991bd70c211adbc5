//! Who reads whose draft: how far outputs have come and which pair reads, without anything of what is written.

use super::section::{Tab, path, section};
use super::see;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::partnership::output::words;
use crate::pages::programmes::rounds::people::People;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::assign;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::output::suggest_reviewers;
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{OutputId, PartnershipId, ReviewId};
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::outputs::{self, Standing};
use storage::reviews::{self, Assignment};
use storage::{partnerships, programmes};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/reviews", Policy::Organiser, show),
        Route::post("/programmes/{programme}/reviews/{review}", Policy::Organiser, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn sample(is_empty: bool) -> Reading {
        let (programme, material, partnership) = super::rounds::sampled(false);
        let people = People::of(material.people.iter().map(|it| {
            let (name, organisation) = (it.name.clone(), it.organisation.clone());
            (it.id, super::rounds::people::Known { name, organisation, language: it.language })
        }));
        let (authors, at) = (partnership.id, programme.created_at);
        let output = OutputId::new(uuid::Uuid::from_u128(1));
        let standing =
            Standing { output, partnership: authors, state: "draft", to_agree: vec![], changed_at: at };
        let wanted = Assignment {
            review: ReviewId::new(uuid::Uuid::from_u128(2)),
            output,
            authors,
            reader: None,
            asked_at: at,
            given_at: None,
            is_open: true,
        };
        let other = Partnership { id: PartnershipId::new(uuid::Uuid::from_u128(3)), ..partnership.clone() };
        Reading {
            programme,
            people,
            pairs: vec![partnership, other.clone()],
            standings: if is_empty { vec![] } else { vec![standing] },
            suggested: std::iter::once((wanted.review, vec![other.id])).collect(),
            assignments: if is_empty { vec![] } else { vec![wanted] },
        }
    }
    vec![
        Sample { name: "reviews-none", page: |visitor| page(visitor, &sample(true), &Form::blank()) },
        Sample { name: "reviews", page: |visitor| page(visitor, &sample(false), &Form::blank()) },
    ]
}

struct Reading {
    programme: Programme,
    people: People,
    pairs: Vec<Partnership>,
    standings: Vec<Standing>,
    assignments: Vec<Assignment>,
    /// For each open review the pairs that could read, the fairest first.
    suggested: HashMap<ReviewId, Vec<PartnershipId>>,
}

impl Reading {
    async fn load(app: &App, within: &Within) -> Result<Self, Problem> {
        let scope = within.scope()?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let people = People::load(&mut tx, &scope).await?;
        let pairs = partnerships::list(&mut tx, &scope).await?;
        let standings = outputs::standings(&mut tx, &scope).await?;
        let assignments = reviews::assignments(&mut tx, &scope).await?;
        let going_on: Vec<PartnershipId> =
            pairs.iter().filter(|it| it.ended_at.is_none()).map(|it| it.id).collect();
        let mut suggested = HashMap::new();
        for it in assignments.iter().filter(|it| it.is_open) {
            let candidates = reviews::candidates(&mut tx, &scope, it.authors, &going_on).await?;
            suggested.insert(it.review, suggest_reviewers(it.authors, &candidates));
        }
        Ok(Self { programme, people, pairs, standings, assignments, suggested })
    }

    fn name(&self, visitor: &Visitor, pair: PartnershipId) -> String {
        let members = self.pairs.iter().find(|it| it.id == pair);
        let members = members.into_iter().flat_map(Partnership::current).map(|it| it.participant);
        self.people.names(visitor.texts, members)
    }
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Reading::load(&app, &within).await?, &Form::blank()))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, review)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let field = format!("reader-{review}");
    form.only(&[&field])?;
    let review: ReviewId = review.parse().map_err(|_| Problem::NotFound)?;
    let chosen = form.one_of(visitor.texts, &field, |it| it.parse::<PartnershipId>().ok());
    if let Some(by) = chosen {
        match assign(&app, &within.actor, within.programme, review, by).await {
            Ok(_) => return Ok(see(path(within.slug.as_str(), Tab::Reviews))),
            Err(error) => form.refuse(&field, words::cannot_assign(visitor.texts, refusal(error)?)),
        }
    }
    Ok(form.refused(page(&visitor, &Reading::load(&app, &within).await?, &form)))
}

fn page(visitor: &Visitor, it: &Reading, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let row = |standing: &Standing| -> Vec<Part> {
        let (state, tone) = words::state_of_code(t, standing.state);
        let review = it.assignments.iter().find(|review| review.output == standing.output);
        let reading = match review {
            None => "–".to_owned(),
            Some(review) => match (review.reader, review.given_at) {
                (Some(pair), Some(_)) => t.review_read_by(it.name(visitor, pair)),
                (Some(pair), None) if review.is_open => t.review_being_read_by(it.name(visitor, pair)),
                (None, _) if review.is_open => t.review_wanted(),
                _ => "–".to_owned(),
            },
        };
        vec![
            part(it.name(visitor, standing.partnership)),
            part(badge(state, tone)),
            part(t.moment(standing.changed_at, visitor.time_zone)),
            part(reading),
        ]
    };
    let all = Table {
        caption: t.review_caption(),
        columns: [t.review_authors(), t.review_state(), t.review_changed(), t.review_reading()]
            .map(Column::words)
            .into(),
        rows: it.standings.iter().map(row).collect(),
    };
    let open: Vec<&Assignment> = it.assignments.iter().filter(|it| it.is_open).collect();
    let place = Place::new(t.review_title()).within(section(visitor, &it.programme, Some(Tab::Reviews)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.review_title())</h1>
            (error_summary(t, form))
            <p class="lead">(t.review_lead())</p>
            @if it.standings.is_empty() {
                (empty_state(t.review_none(), t.review_none_text(), ""))
            } @else {
                (table(&all))
            }
            @for review in &open { (assignment_form(visitor, it, review, form, slug)) }
        },
    )
}

fn assignment_form(visitor: &Visitor, it: &Reading, review: &Assignment, form: &Form, slug: &str) -> Part {
    let t = visitor.texts;
    let name = format!("reader-{}", review.review);
    let pairs = it.suggested.get(&review.review).cloned().unwrap_or_default();
    let choices =
        pairs.into_iter().map(|pair| Choice::new(pair.to_string(), it.name(visitor, pair))).collect();
    let reader = Field::menu(&name, t.review_reader(), choices).hint(t.review_reader_hint());
    let id = format!("review-{}", review.review);
    let action = format!("{}/{}", path(slug, Tab::Reviews), review.review);
    part(rsx! {
        <section class="card" aria-labelledby=(&id)>
            <h2 id=(&id)>(t.review_of(it.name(visitor, review.authors)))</h2>
            <form method="post" action=(&action) novalidate>
                (field(t, form, &reader))
                <div class="button-row">(button(t.review_assign(), Tone::Quiet))</div>
            </form>
        </section>
    })
}
