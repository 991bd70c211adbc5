//! What a programme's partnerships have published: for anyone, or for everybody in the programme.

use super::partnership::output::{as_picture, shown, words};
use super::section::section;
use super::see;
use super::settings::sample_programme;
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::cards::{BadgeTone, badge, main_card};
use crate::pages::components::notices::empty_state;
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::Tab;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::withdraw_consent;
use axum::extract::{Path, State};
use axum::response::Response;
use documents::markdown::article::pictures;
use domain::output::{Licence, Reach};
use domain::programme::Programme;
use domain::{OutputId, Slug};
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::outputs::{self, Author, Published};
use storage::{Tx, attachments, programmes};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/outputs", Policy::Public, list),
        Route::get("/programmes/{programme}/outputs/{output}", Policy::Public, show),
        Route::get("/programmes/{programme}/outputs/{output}/pictures/{name}", Policy::Public, look),
        Route::post("/programmes/{programme}/outputs/{output}/withdrawal", Policy::Participant, withdraw),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "gallery-none", page: |visitor| list_page(visitor, &sample_programme(), &[]) },
        Sample { name: "gallery", page: |visitor| list_page(visitor, &sample_programme(), &[sample()]) },
        Sample {
            name: "gallery-article",
            page: |visitor| {
                let article = shown("## Mitä kokeilimme\n\nPalautetta *kahdesti* kuussa.", |_| None);
                article_page(visitor, &sample_programme(), &sample(), &article, true)
            },
        },
    ]
}

fn sample() -> Published {
    let participant = domain::ParticipantId::new(uuid::Uuid::from_u128(1));
    let author = |name: &str, organisation: &str| Author {
        participant,
        name: domain::PersonName::parse(name).ok(),
        organisation: domain::ShortText::parse(organisation).ok(),
    };
    let title = domain::ShortText::parse("Kaksi näkökulmaa palautteeseen");
    Published::sample(
        title.unwrap_or_else(|_| unreachable!("a constant title")),
        vec![author("Aino Virtanen", "Kaisla"), author("Bo Lund", "Strandvik")],
    )
}

/// The address of a published output.
pub fn article_path(slug: &str, id: OutputId) -> String {
    format!("/programmes/{slug}/outputs/{id}")
}

/// The programme, and as what the visitor reads in it.
async fn reader(tx: &mut Tx, visitor: &Visitor, slug: &str) -> Result<(Programme, Reach), Problem> {
    let slug = Slug::parse(slug).map_err(|_| Problem::NotFound)?;
    let programme = programmes::find_by_slug(tx, &slug).await?.ok_or(Problem::NotFound)?;
    let has_part =
        visitor.actor().is_some_and(|it| it.memberships.iter().any(|it| it.programme == programme.id));
    if !has_part && !programme.state.is_public() {
        return Err(Problem::NotFound);
    }
    Ok((programme, if has_part { Reach::Programme } else { Reach::Public }))
}

async fn find(
    tx: &mut Tx,
    visitor: &Visitor,
    (slug, output): (&str, &str),
) -> Result<(Programme, Published, String), Problem> {
    let (programme, reader) = reader(tx, visitor, slug).await?;
    let id: OutputId = output.parse().map_err(|_| Problem::NotFound)?;
    let found = outputs::find_published(tx, programme.id, reader, id).await?;
    let (published, text) = found.ok_or(Problem::NotFound)?;
    Ok((programme, published, text.as_str().to_owned()))
}

async fn list(State(app): State<App>, visitor: Visitor, Path(slug): Path<String>) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let (programme, reader) = reader(&mut tx, &visitor, &slug).await?;
    let all = outputs::list_published(&mut tx, programme.id, reader).await?;
    Ok(list_page(&visitor, &programme, &all))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((slug, output)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let (programme, published, text) = find(&mut tx, &visitor, (&slug, &output)).await?;
    let path = format!("{}/pictures", article_path(&slug, published.id));
    let mut known = HashMap::new();
    for name in pictures(&text) {
        if let Some(found) = outputs::published_picture(&mut tx, &published, &name).await? {
            known.insert(name, as_picture(&found, &path));
        }
    }
    let article = shown(&text, |name| known.get(name).cloned());
    let me = visitor.actor().and_then(|it| it.participant(programme.id));
    let is_author = published.authors.iter().any(|it| Some(it.participant) == me);
    Ok(article_page(&visitor, &programme, &published, &article, is_author))
}

/// Only what the published version shows: pictures of drafts stay with their authors.
async fn look(
    State(app): State<App>,
    visitor: Visitor,
    Path((slug, output, name)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let (_, published, text) = find(&mut tx, &visitor, (&slug, &output)).await?;
    if !pictures(&text).contains(&name) {
        return Err(Problem::NotFound);
    }
    let found = outputs::published_picture(&mut tx, &published, &name).await?.ok_or(Problem::NotFound)?;
    let content = attachments::content(&mut tx, &found).await?.ok_or(Problem::NotFound)?;
    Ok(upload::picture(&found, content))
}

async fn withdraw(
    State(app): State<App>,
    within: Within,
    Path((_, output)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let id: OutputId = output.parse().map_err(|_| Problem::NotFound)?;
    withdraw_consent(&app, &within.actor, within.programme, id).await?;
    Ok(see(format!("/programmes/{}/outputs", within.slug)))
}

fn authors(visitor: &Visitor, it: &Published) -> String {
    let t = visitor.texts;
    let author = |it: &Author| {
        let name = it.name.as_ref().map_or_else(|| t.studio_somebody_gone(), ToString::to_string);
        it.organisation.as_ref().map_or_else(|| name.clone(), |from| format!("{name} ({from})"))
    };
    t.list_and(it.authors.iter().map(author))
}

fn list_page(visitor: &Visitor, programme: &Programme, all: &[Published]) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let place = Place::new(t.gallery_title()).within(section(visitor, programme, Some(Tab::Outputs)));
    let one = |it: &Published| -> Part {
        let language = it.details.language;
        part(main_card(
            rsx! { <a href=(article_path(slug, it.id)) lang=(language.code())>(it.details.title.as_str())</a> },
            rsx! {
                <p>(authors(visitor, it))</p>
                <p>
                    (words::kind(t, it.details.kind)) " · " (language.own_name()) " · "
                    (t.moment(it.published_at, visitor.time_zone))
                </p>
                @if it.terms.reach == Reach::Programme { <p>(badge(t.output_reach_programme(), BadgeTone::Neutral))</p> }
            },
        ))
    };
    let cards: Vec<Part> = all.iter().map(one).collect();
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.gallery_title())</h1>
            <p class="lead">(t.gallery_lead())</p>
            @if cards.is_empty() {
                (empty_state(t.gallery_none(), t.gallery_none_text(), ""))
            } @else {
                <div class="card-grid">@for it in &cards { (it) }</div>
            }
        },
    )
}

fn article_page(
    visitor: &Visitor,
    programme: &Programme,
    it: &Published,
    article: &Part,
    is_author: bool,
) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let withdrawal = format!("{}/withdrawal", article_path(slug, it.id));
    let language = it.details.language;
    let place = Place::new(it.details.title.to_string())
        .within(section(visitor, programme, Some(Tab::Outputs)))
        .under(t.gallery_title(), format!("/programmes/{slug}/outputs"));
    layout(
        visitor,
        &place,
        rsx! {
            <article class="published">
                <header lang=(language.code())>
                    <h1>(it.details.title.as_str())</h1>
                    <p class="lead">(authors(visitor, it))</p>
                </header>
                <p class="output-facts">
                    (words::kind(t, it.details.kind)) " · " (t.moment(it.published_at, visitor.time_zone))
                    @if let Some(audience) = &it.details.audience { " · " (t.output_for(audience.as_str())) }
                </p>
                <div lang=(language.code())>(article)</div>
                <footer class="output-terms">(terms(visitor, it.terms.licence))</footer>
            </article>
            @if is_author {
                <aside class="screen-only" aria-label=(t.output_withdraw())>
                    <p>(t.output_withdraw_text())</p>
                    (button_form(t.output_withdraw(), &withdrawal, Tone::Quiet))
                </aside>
            }
        },
    )
}

fn terms(visitor: &Visitor, licence: Licence) -> Part {
    let t = visitor.texts;
    match (licence.name(), licence.address()) {
        (Some(name), Some(address)) => part(rsx! {
            <p>(t.gallery_licence()) " " <a rel="license nofollow noopener noreferrer" href=(address)>(name)</a></p>
        }),
        _ => part(rsx! { <p>(t.output_all_rights_reserved())</p> }),
    }
}
