//! Making an output known: the terms, everybody's consent to exactly those, and taking it back.

use super::{Own, View, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, button_form};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::outputs::article_path;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::{consent, offer, withdraw_consent};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::ParticipantId;
use domain::output::{Consent, Licence, Offer, OutputState, Publication, Reach, Terms};
use hypertext::prelude::*;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}/publication";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::post(PATH, Policy::Participant, propose),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/publication/consent",
            Policy::Participant,
            agree,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/publication/withdrawal",
            Policy::Participant,
            withdraw,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn offered(state: OutputState, consents: usize) -> Own {
        let mut own = Own::sample(state);
        let authors: Vec<ParticipantId> =
            own.workspace.partnership.current().map(|it| it.participant).collect();
        let at = own.workspace.now;
        let consents =
            authors.iter().rev().take(consents).map(|author| Consent { author: *author, at }).collect();
        let terms = Terms { version: 3, licence: Licence::CcBy, reach: Reach::Public, authors };
        own.output.offer = Some(Offer { number: 1, terms, consents });
        own
    }
    fn show(visitor: &Visitor, own: &Own) -> Page {
        page(visitor, own, &blank(own))
    }
    vec![
        Sample {
            name: "output-publication-early",
            page: |visitor| show(visitor, &Own::sample(OutputState::Draft)),
        },
        Sample {
            name: "output-publication",
            page: |visitor| show(visitor, &Own::sample(OutputState::Reviewed { version: 3 })),
        },
        Sample {
            name: "output-publication-offered",
            page: |visitor| show(visitor, &offered(OutputState::Reviewed { version: 3 }, 1)),
        },
        Sample {
            name: "output-published",
            page: |visitor| {
                let at = domain::Timestamp::UNIX_EPOCH;
                let state = OutputState::Published(Publication { reviewed: 3, at });
                show(visitor, &offered(state, 2))
            },
        },
    ]
}

async fn load(app: &App, within: &Within, (partnership, output): (&str, &str)) -> Result<Own, Problem> {
    Own::load(app, &mut app.store.read().await?, within, (partnership, output)).await
}

fn members(own: &Own) -> Vec<ParticipantId> {
    own.workspace.partnership.current().map(|it| it.participant).collect()
}

/// The terms as they were offered, or the usual ones.
fn blank(own: &Own) -> Form {
    let terms = own.output.offer.as_ref().map(|it| &it.terms);
    let authors = terms.map_or_else(|| members(own), |it| it.authors.clone());
    let mut answers = vec![
        ("version".to_owned(), own.output.version.to_string()),
        ("text".to_owned(), own.output.newest.to_string()),
        ("licence".to_owned(), terms.map_or(Licence::default(), |it| it.licence).code().to_owned()),
        ("reach".to_owned(), terms.map_or(Reach::Programme, |it| it.reach).code().to_owned()),
    ];
    answers.extend(authors.iter().enumerate().map(|(at, it)| (format!("author-{at}"), it.to_string())));
    Form::with(answers)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let own = load(&app, &within, (&partnership, &output)).await?;
    Ok(page(&visitor, &own, &blank(&own)))
}

async fn propose(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let own = load(&app, &within, (&partnership, &output)).await?;
    let places: Vec<String> = (0..members(&own).len()).map(|it| format!("author-{it}")).collect();
    let fields: Vec<&str> =
        places.iter().map(String::as_str).chain(["version", "text", "licence", "reach"]).collect();
    form.only(&fields)?;
    let seen: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let version: u32 = form.value("text").parse().map_err(|_| Problem::Unprocessable)?;
    let licence = form.one_of(t, "licence", Licence::from_code);
    let reach = form.one_of(t, "reach", Reach::from_code);
    let authors: Option<Vec<ParticipantId>> =
        places.iter().map(|it| form.one_of(t, it, |id| id.parse().ok())).collect();
    let (Some(licence), Some(reach), Some(authors)) = (licence, reach, authors) else {
        return Ok(form.refused(page(&visitor, &own, &form)));
    };
    let terms = Terms { version, licence, reach, authors };
    match offer(&app, &within.actor, own.place(), seen, terms).await {
        Ok(_) => Ok(see(own.path(View::Publication))),
        Err(error) => {
            form.refuse("author-0", words::cannot_offer(t, refusal(error)?));
            Ok(form.refused(page(&visitor, &own, &form)))
        }
    }
}

async fn agree(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["number"])?;
    let number: u32 = form.value("number").parse().map_err(|_| Problem::Unprocessable)?;
    let own = load(&app, &within, (&partnership, &output)).await?;
    match consent(&app, &within.actor, own.place(), number).await {
        Ok(_) => Ok(see(own.path(View::Publication))),
        Err(error) => {
            let why = words::cannot_consent(visitor.texts, refusal(error)?);
            let own = load(&app, &within, (&partnership, &output)).await?;
            let mut form = blank(&own);
            form.refuse("consent", why);
            Ok(form.refused(page(&visitor, &own, &form)))
        }
    }
}

async fn withdraw(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let own = load(&app, &within, (&partnership, &output)).await?;
    withdraw_consent(&app, &within.actor, within.programme, own.output.id).await?;
    Ok(see(own.path(View::Publication)))
}

fn page(visitor: &Visitor, own: &Own, form: &Form) -> Page {
    let t = visitor.texts;
    let me = own.workspace.me();
    let path = &own.path(View::Publication);
    let offer = own.output.offer.as_ref();
    let has_agreed = offer.is_some_and(|it| it.consents.iter().any(|it| it.author == me));
    let withdrawal = &format!("{path}/withdrawal");
    let article = &article_path(own.workspace.programme.slug.as_str(), own.output.id);
    let main = rsx! {
        @match own.output.state {
            OutputState::Idea | OutputState::Draft => {
                (notice(notices::Kind::Info, t.output_offer_not_reviewed(), paragraph(t.output_publication_early())))
            }
            OutputState::Published(publication) => {
                (notice(
                    notices::Kind::Success,
                    t.output_published_on(t.moment(publication.at, visitor.time_zone)),
                    part(rsx! { <p><a href=(article)>(t.output_see_published())</a></p> }),
                ))
                @if let Some(offer) = offer { (terms(visitor, own, offer)) }
                <p>(t.output_withdraw_text())</p>
                (button_form(t.output_withdraw(), withdrawal, Tone::Danger))
            }
            OutputState::Reviewed { version } => {
                @if let Some(problem) = form.problem("consent") {
                    (notice(notices::Kind::Problem, t.output_consent_not(), paragraph(problem)))
                }
                @if version < own.output.newest { (paragraph(t.output_written_since(version))) }
                @if let Some(offer) = offer {
                    <section aria-labelledby="offer">
                        <h2 id="offer">(t.output_offer_heading())</h2>
                        (terms(visitor, own, offer))
                        @if has_agreed {
                            <p>(t.output_you_agreed())</p>
                            (button_form(t.output_withdraw(), withdrawal, Tone::Quiet))
                        } @else {
                            <form method="post" action={ (path) "/consent" }>
                                <input type="hidden" name="number" value=(offer.number.to_string())>
                                <p>(t.output_consent_text())</p>
                                <div class="button-row">(button(t.output_consent(), Tone::Main))</div>
                            </form>
                        }
                    </section>
                }
                (offer_form(visitor, own, form, path))
            }
        }
    };
    own.page(visitor, View::Publication, main)
}

fn terms(visitor: &Visitor, own: &Own, offer: &Offer) -> Part {
    let t = visitor.texts;
    let fact = |term, value: Part| Fact { term, value, change: None };
    let version = format!("{}/{}", own.path(View::Versions), offer.terms.version);
    let names = own.workspace.people.names(t, offer.terms.authors.iter().copied());
    let agreed = own.workspace.people.names(t, offer.consents.iter().map(|it| it.author));
    let facts = [
        fact(
            t.output_terms_text(),
            part(rsx! { <a href=(&version)>(t.output_version(offer.terms.version))</a> }),
        ),
        fact(t.output_terms_authors(), part(names)),
        fact(t.output_terms_reach(), part(words::reach(t, offer.terms.reach))),
        fact(t.output_terms_licence(), part(words::licence(t, offer.terms.licence))),
        fact(t.output_terms_agreed(), part(if offer.consents.is_empty() { "–".to_owned() } else { agreed })),
    ];
    part(description_list(&facts))
}

fn offer_form<'a>(visitor: &'a Visitor, own: &'a Own, form: &'a Form, path: &'a str) -> Part {
    let t = visitor.texts;
    let members = members(own);
    let people = || -> Vec<Choice> {
        members.iter().map(|it| Choice::new(it.to_string(), own.workspace.people.name(t, *it))).collect()
    };
    let licences =
        Licence::ALL.map(|it| Choice::new(it.code(), words::licence(t, it)).hint(words::licence_hint(t, it)));
    let reaches = Reach::ALL.map(|it| Choice::new(it.code(), words::reach(t, it)));
    let names: Vec<String> = (0..members.len()).map(|it| format!("author-{it}")).collect();
    let mut fields = vec![
        Field::radios("reach", t.output_terms_reach(), reaches.into()),
        Field::radios("licence", t.output_terms_licence(), licences.into()),
    ];
    fields.extend(names.iter().enumerate().map(|(at, name)| {
        Field::menu(name, t.output_author_place(u32::try_from(at + 1).unwrap_or(u32::MAX)), people())
    }));
    let parts: Vec<Part> = fields.iter().map(|it| part(field(t, form, it))).collect();
    part(rsx! {
        <section aria-labelledby="terms">
            <h2 id="terms">(t.output_terms_heading())</h2>
            (error_summary_of_terms(visitor, form))
            <p>(t.output_terms_hint(own.output.newest))</p>
            <form method="post" action=(path) novalidate>
                <input type="hidden" name="version" value=(form.value("version"))>
                <input type="hidden" name="text" value=(form.value("text"))>
                @for it in &parts { (it) }
                <div class="button-row">(button(t.output_offer(), Tone::Quiet))</div>
            </form>
        </section>
    })
}

/// A consent that was not taken has a notice of its own and no field to lead to.
fn error_summary_of_terms<'a>(visitor: &'a Visitor, form: &'a Form) -> Part {
    if form.problem("consent").is_some() { part("") } else { part(error_summary(visitor.texts, form)) }
}
