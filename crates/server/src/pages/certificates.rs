//! A certificate: for whoever it was shown to, to verify; for whose it is, to look at, print and download.

use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{Kind, empty_state, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::{Settings, Site};
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::certificates::verify;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use documents::printed::{Line, Printed, Weight, pdf};
use domain::access::Scope;
use domain::certificate::Certificate;
use domain::programme::Programme;
use hypertext::prelude::*;
use serde::Deserialize;
use storage::{certificates, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/certificates", Policy::Public, ask),
        Route::get("/certificates/{code}", Policy::Public, show),
        Route::get("/programmes/{programme}/certificate", Policy::Participant, mine),
        Route::get("/programmes/{programme}/certificate/pdf", Policy::Participant, my_pdf),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn my(visitor: &Visitor, it: Option<Certificate>) -> Page {
        let (programme, _) = crate::pages::programmes::sample_of_questionnaires();
        my_page(visitor, &programme, it.as_ref())
    }
    vec![
        Sample { name: "certificate-verify", page: |visitor| ask_page(visitor, &Form::blank()) },
        Sample { name: "certificate-valid", page: |visitor| verified(visitor, &sample(false)) },
        Sample { name: "certificate-revoked", page: |visitor| verified(visitor, &sample(true)) },
        Sample { name: "my-certificate", page: |visitor| my(visitor, Some(sample(false))) },
        Sample { name: "my-certificate-none", page: |visitor| my(visitor, None) },
    ]
}

/// For looking at pages.
pub(crate) fn sample(is_revoked: bool) -> Certificate {
    let (programme, _) = crate::pages::programmes::sample_of_questionnaires();
    let day = |at: domain::Timestamp| at.date_naive();
    let name = domain::PersonName::parse("Aino Virtanen");
    Certificate {
        id: uuid::Uuid::from_u128(u128::from(is_revoked) + 1).into(),
        programme: programme.id,
        participant: uuid::Uuid::from_u128(2).into(),
        code: "K7WPQ2ABCDEFGH23".to_owned(),
        language: domain::Language::Fi,
        name: name.unwrap_or_else(|_| unreachable!("a constant name")),
        programme_name: programme.texts_in(domain::Language::Fi).name.clone(),
        method: programme.method,
        from: day(programme.timetable.opening),
        until: day(programme.timetable.closing),
        attended: Some(3),
        hours: Some(24),
        signed_by: domain::ShortText::parse("Mikael Sjöblom, programme manager").ok(),
        issued_on: day(programme.timetable.closing),
        issued_at: programme.timetable.closing,
        issued_by: uuid::Uuid::from_u128(9).into(),
        revoked_at: is_revoked.then_some(programme.timetable.closing),
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    code: String,
}

/// A form for the code; with a code it leads on.
async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let code = actions::secret::typed(&asked.code);
    if code.is_empty() {
        return ask_page(&visitor, &Form::blank()).into_response();
    }
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/certificates/{code}"))]).into_response()
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    match verify(&app, &code).await? {
        Some(it) => Ok(verified(&visitor, &it).into_response()),
        None => {
            let mut form = Form::with([("code", code)]);
            form.refuse("code", visitor.texts.certificate_unknown());
            Ok((StatusCode::NOT_FOUND, ask_page(&visitor, &form)).into_response())
        }
    }
}

async fn own(app: &App, within: &Within) -> Result<(Programme, Option<Certificate>), Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
    let issued = certificates::list(&mut tx, &scope).await?;
    Ok((programme, issued.into_iter().find(Certificate::is_valid)))
}

async fn mine(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, it) = own(&app, &within).await?;
    Ok(my_page(&visitor, &programme, it.as_ref()))
}

async fn my_pdf(
    State(site): State<Site>,
    State(app): State<App>,
    within: Within,
) -> Result<Response, Problem> {
    let (_, it) = own(&app, &within).await?;
    pdf_answer(&site.settings, &it.ok_or(Problem::NotFound)?)
}

fn ask_page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    let code = Field::line("code", t.certificate_code());
    layout(
        visitor,
        &Place::new(t.certificate_verify_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.certificate_verify_title())</h1>
            <p class="lead">(t.certificate_verify_lead())</p>
            <form method="get" action="/certificates" novalidate>
                (field(t, form, &code))
                (button(t.certificate_verify(), Tone::Main))
            </form>
        }
        .memoize(),
    )
}

fn verified(visitor: &Visitor, it: &Certificate) -> Page {
    let t = visitor.texts;
    let said = match it.revoked_at {
        None => part(notice(Kind::Success, t.certificate_valid(), paragraph(t.certificate_valid_text()))),
        Some(at) => part(notice(
            Kind::Problem,
            t.certificate_revoked(t.plain_date(at.date_naive())),
            paragraph(t.certificate_revoked_text()),
        )),
    };
    let sheet = sheet(it);
    layout(
        visitor,
        &Place::new(t.certificate_verify_title()),
        rsx! {
            <h1>(t.certificate_verify_title())</h1>
            (said)
            (sheet)
        }
        .memoize(),
    )
}

fn my_page(visitor: &Visitor, programme: &Programme, it: Option<&Certificate>) -> Page {
    let t = visitor.texts;
    let pdf = format!("/programmes/{}/certificate/pdf", programme.slug);
    let place =
        Place::new(t.certificate_mine()).within(section(visitor, programme, Some(Tab::Questionnaires)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.certificate_mine())</h1>
            @match it {
                Some(it) => {
                    (sheet(it))
                    <p class="button-row no-print">(link_button(t.certificate_pdf(), &pdf, Tone::Main))</p>
                }
                None => (empty_state(t.certificate_none_title(), t.certificate_none_text(), "")),
            }
        }
        .memoize(),
    )
}

/// The certificate itself, in the language it was issued in.
fn sheet(it: &Certificate) -> Part {
    let t = wording::texts(it.language);
    let code = spaced(&it.code);
    part(rsx! {
        <article class="certificate" lang=(it.language.code())>
            <h2>(t.certificate_of_participation())</h2>
            <p class="certificate-name">(it.name.as_str())</p>
            <p>(t.certificate_took_part())</p>
            <p class="certificate-programme">(it.programme_name.as_str())</p>
            @for line in &facts(t, it) { <p>(line)</p> }
            @if let Some(signed_by) = &it.signed_by { <p class="certificate-signed">(signed_by.as_str())</p> }
            <p class="certificate-foot">(t.certificate_issued_on(t.plain_date(it.issued_on)))</p>
            <p class="certificate-foot">(t.certificate_code()) " " <code>(code)</code></p>
        </article>
    })
}

/// What was done, and when.
fn facts(t: &Texts, it: &Certificate) -> Vec<String> {
    let method = crate::pages::programmes::words::method(t, it.method);
    let mut facts = vec![method, t.certificate_between(t.plain_date(it.from), t.plain_date(it.until))];
    facts.extend(it.attended.map(|it| t.certificate_attended(it)));
    facts.extend(it.hours.map(|it| t.certificate_hours(it)));
    facts
}

/// In groups of four, as it is read out.
fn spaced(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The certificate as a file of one page, in the language it was issued in.
pub(crate) fn pdf_answer(settings: &Settings, it: &Certificate) -> Result<Response, Problem> {
    let t = wording::texts(it.language);
    let line = |text: String, size, weight, above| Line { text, size, weight, above };
    let mut lines = vec![
        line(t.certificate_of_participation(), 26.0, Weight::Light, 30.0),
        line(it.name.to_string(), 36.0, Weight::Light, 90.0),
        line(t.certificate_took_part(), 13.0, Weight::Regular, 26.0),
        line(it.programme_name.to_string(), 22.0, Weight::Light, 22.0),
    ];
    let facts = facts(t, it).into_iter().enumerate();
    lines.extend(
        facts.map(|(number, it)| line(it, 12.0, Weight::Regular, if number == 0 { 34.0 } else { 10.0 })),
    );
    if let Some(signed_by) = &it.signed_by {
        lines.push(line(signed_by.to_string(), 13.0, Weight::Regular, 90.0));
    }
    let address = settings.base_url.join(&format!("/certificates/{}", it.code)).map_err(Problem::broken)?;
    let title = format!("{}: {}", t.certificate_of_participation(), it.name);
    let printed = Printed {
        title: &title,
        language: it.language.code(),
        lines,
        foot: vec![
            t.certificate_issued_on(t.plain_date(it.issued_on)),
            format!("{} {}", t.certificate_code(), spaced(&it.code)),
            t.certificate_verify_at(address.as_str()),
        ],
    };
    let file = pdf(&printed).map_err(Problem::broken)?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"certificate-{}.pdf\"", it.code)),
    ];
    Ok((headers, file).into_response())
}
