//! Certificates: what is asked, who gets one, issuing with a preview, and those there are.

use super::count;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::certificates::pdf_answer;
use crate::pages::components::buttons::{Tone, action_button, button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::programmes::settings::sample_programme;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::certificates::{Candidate, candidates, issue_certificates, revoke_certificate};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::certificate::{Certificate, CertificateRule, Missing};
use domain::programme::Programme;
use domain::{CertificateId, ParticipantId};
use hypertext::prelude::*;
use storage::{certificates, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    const REVOKE: &str = "/programmes/{programme}/certificates/{certificate}/revocation";
    vec![
        Route::get("/programmes/{programme}/certificates", Policy::Organiser, show),
        Route::post("/programmes/{programme}/certificates", Policy::Organiser, issue),
        Route::get("/programmes/{programme}/certificates/{certificate}/pdf", Policy::Organiser, pdf),
        Route::get(REVOKE, Policy::Organiser, ask_revocation),
        Route::post(REVOKE, Policy::Organiser, revoke),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "certificates", page: |visitor| page(visitor, &sample(), &Form::blank()) },
        Sample {
            name: "certificates-issue",
            page: |visitor| {
                let it = sample();
                let chosen: Vec<&Candidate> = it.candidates.iter().take(1).collect();
                confirmation(visitor, &it.programme, &chosen)
            },
        },
        Sample {
            name: "certificate-revoke",
            page: |visitor| {
                revocation_page(visitor, &sample_programme(), &crate::pages::certificates::sample(false))
            },
        },
    ]
}

/// What the page shows.
pub(super) struct Certificates {
    programme: Programme,
    rule: CertificateRule,
    /// Without a valid certificate.
    candidates: Vec<Candidate>,
    issued: Vec<Certificate>,
}

fn sample() -> Certificates {
    let programme = sample_programme();
    let rule = CertificateRule { least_attended: 2, ..CertificateRule::default() };
    let candidate = |number: u128, name: &str, attended| {
        let record = domain::certificate::Record { stayed: true, attended, hours: 12 };
        Some(Candidate {
            participant: uuid::Uuid::from_u128(number).into(),
            person: domain::person::Person {
                id: uuid::Uuid::from_u128(number).into(),
                email: domain::Email::parse("aino@example.org").ok()?,
                name: domain::PersonName::parse(name).ok()?,
                language: domain::Language::Fi,
                time_zone: programme.timetable.time_zone,
                administrator: false,
                created_at: programme.created_at,
            },
            missing: rule.missing(&record),
            record,
            since: Some(programme.timetable.opening),
            certificate: None,
        })
    };
    let people = [candidate(1, "Aino Virtanen", 3), candidate(2, "Bo Lindqvist", 1)];
    Certificates {
        candidates: people.into_iter().flatten().collect(),
        issued: vec![crate::pages::certificates::sample(false), crate::pages::certificates::sample(true)],
        rule,
        programme,
    }
}

pub(super) async fn load(app: &App, within: &Within) -> Result<Certificates, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let rule = certificates::rule(&mut tx, programme.id).await?;
    let mut all = candidates(&mut tx, &programme, &rule).await?;
    all.retain(|it| it.certificate.is_none());
    let issued = certificates::list(&mut tx, &within.scope()?).await?;
    Ok(Certificates { programme, rule, candidates: all, issued })
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?, &Form::blank()))
}

/// First what will happen and to whom, then the act.
async fn issue(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["who"])?;
    let it = load(&app, &within).await?;
    let chosen: Vec<ParticipantId> = form.values("who").filter_map(|it| it.parse().ok()).collect();
    let found: Vec<&Candidate> =
        it.candidates.iter().filter(|it| chosen.contains(&it.participant) && it.record.stayed).collect();
    if found.is_empty() {
        form.refuse("who", visitor.texts.certificate_nobody());
        return Ok(form.refused(page(&visitor, &it, &form)));
    }
    if form.action() != "issue" {
        return Ok(confirmation(&visitor, &it.programme, &found).into_response());
    }
    match issue_certificates(&app, &within.actor, within.programme, &chosen).await {
        Ok(_) => Ok(see(format!("/programmes/{}/certificates#issued", within.slug))),
        Err(error) => {
            refusal(error)?;
            form.refuse("who", visitor.texts.certificate_nobody());
            Ok(form.refused(page(&visitor, &it, &form)))
        }
    }
}

async fn find(app: &App, within: &Within, id: &str) -> Result<(Programme, Certificate), Problem> {
    let id: CertificateId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let found = certificates::find(&mut tx, &within.scope()?, id).await?.ok_or(Problem::NotFound)?;
    Ok((programme, found))
}

async fn pdf(
    State(site): State<Site>,
    State(app): State<App>,
    within: Within,
    Path((_, certificate)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (_, it) = find(&app, &within, &certificate).await?;
    pdf_answer(&site.settings, &it)
}

async fn ask_revocation(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, certificate)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, it) = find(&app, &within, &certificate).await?;
    Ok(revocation_page(&visitor, &programme, &it))
}

async fn revoke(
    State(app): State<App>,
    within: Within,
    Path((_, certificate)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let id = certificate.parse().map_err(|_| Problem::NotFound)?;
    // One that is revoked already shows as that on the page.
    if let Err(error) = revoke_certificate(&app, &within.actor, within.programme, id).await {
        refusal(error)?;
    }
    Ok(see(format!("/programmes/{}/certificates", within.slug)))
}

fn place(visitor: &Visitor, programme: &Programme, title: String) -> Place {
    let home = path(programme.slug.as_str(), Tab::Results);
    Place::new(title)
        .within(section(visitor, programme, Some(Tab::Results)))
        .under(visitor.texts.questionnaire_results(), home)
}

pub(super) fn page(visitor: &Visitor, it: &Certificates, form: &Form) -> Page {
    let t = visitor.texts;
    let here = format!("/programmes/{}/certificates", it.programme.slug);
    let rule_action = format!("{here}/rule");
    let rule = &it.rule;
    let known = [
        ("attended", rule.least_attended.to_string()),
        ("hours", rule.least_hours.to_string()),
        ("signed", rule.signed_by.as_ref().map_or_else(String::new, ToString::to_string)),
    ];
    let is_rule = !form.value("version").is_empty();
    let kept = if is_rule { form.clone() } else { Form::with(known) };
    let version = if is_rule { form.value("version").to_owned() } else { rule.version.to_string() };
    let asked = [
        Field::number("attended", t.certificate_least_attended(), 0, CertificateRule::MOST_ATTENDED.into()),
        Field::number("hours", t.certificate_least_hours(), 0, CertificateRule::MOST_HOURS.into()),
        Field::line("signed", t.certificate_signed_by()).hint(t.certificate_signed_by_hint()).optional(),
    ];
    let mut sorted: Vec<&Candidate> = it.candidates.iter().collect();
    t.sort_by_name(&mut sorted, |it| it.person.name.to_string());
    let choices: Vec<Choice> = sorted.iter().filter(|it| it.record.stayed).map(|it| choice(t, it)).collect();
    let ticked =
        sorted.iter().filter(|it| it.missing.is_empty()).map(|it| ("who", it.participant.to_string()));
    let who_form = if form.action().is_empty() { Form::with(ticked) } else { form.clone() };
    let who = Field::boxes("who", t.certificate_who(), choices.clone()).hint(t.certificate_who_lead());
    let lost: Vec<&str> =
        sorted.iter().filter(|it| !it.record.stayed).map(|it| it.person.name.as_str()).collect();
    let issued = issued_table(t, &here, &it.issued);
    layout(
        visitor,
        &place(visitor, &it.programme, t.certificate_title()).wide(),
        rsx! {
            (error_summary(t, form))
            <h1>(t.certificate_title())</h1>
            <p class="lead">(t.certificate_lead())</p>
            @if choices.is_empty() && it.issued.is_empty() {
                (empty_state(t.certificate_not_yet(), t.certificate_rule_lead(), ""))
            }
            @if !choices.is_empty() {
                <form method="post" action=(&here) novalidate>
                    (field(t, &who_form, &who))
                    (action_button(t.certificate_go_on(), "preview".to_owned(), Tone::Main))
                </form>
            }
            @if !lost.is_empty() {
                <h2>(t.certificate_missing_partnership())</h2>
                <ul>@for name in &lost { <li>(name)</li> }</ul>
            }
            @if !it.issued.is_empty() {
                <section id="issued" aria-labelledby="issued-heading">
                    <h2 id="issued-heading">(t.certificate_issued())</h2>
                    (table(&issued))
                </section>
            }
            <h2>(t.certificate_rule())</h2>
            <p>(t.certificate_rule_lead())</p>
            <form method="post" action=(&rule_action) novalidate>
                <input type="hidden" name="version" value=(version)>
                @for it in &asked { (field(t, &kept, it)) }
                (button(t.common_save(), Tone::Quiet))
            </form>
        }
        .memoize(),
    )
}

fn choice(t: &Texts, it: &Candidate) -> Choice {
    let missing = it.missing.iter().map(|it| match it {
        Missing::Partnership => t.certificate_missing_partnership(),
        Missing::Attended { has, least } => t.certificate_missing_attended(*has, u32::from(*least)),
        Missing::Hours { has, least } => t.certificate_missing_hours(*has, u32::from(*least)),
    });
    let hint = if it.missing.is_empty() { t.certificate_fulfilled() } else { t.list_and(missing) };
    Choice::new(it.participant.to_string(), it.person.name.as_str()).hint(hint)
}

fn issued_table(t: &Texts, here: &str, issued: &[Certificate]) -> Table {
    let row = |it: &Certificate| {
        let name = it.name.as_str();
        let state = if it.is_valid() {
            badge(t.certificate_is_valid(), BadgeTone::Good).memoize()
        } else {
            badge(t.certificate_is_revoked(), BadgeTone::Bad).memoize()
        };
        let (pdf, revocation) = (format!("{here}/{}/pdf", it.id), format!("{here}/{}/revocation", it.id));
        let public = format!("/certificates/{}", it.code);
        let links: Part = part(rsx! {
            @if it.is_valid() {
                <a href=(&pdf)>(t.certificate_pdf_of(name))</a> " "
                <a href=(&revocation)>(t.certificate_revoke_of(name))</a>
            }
        });
        let code = part(rsx! { <a href=(&public)>(&it.code)</a> });
        vec![part(name), code, part(t.plain_date(it.issued_on)), part(state), links]
    };
    Table {
        caption: t.certificate_issued(),
        columns: vec![
            Column::words(t.certificate_name()),
            Column::words(t.certificate_code()),
            Column::words(t.questionnaire_dates()),
            Column::words(t.certificate_state()),
            Column::words(t.certificate_pdf()),
        ],
        rows: issued.iter().map(row).collect(),
    }
}

fn confirmation(visitor: &Visitor, programme: &Programme, chosen: &[&Candidate]) -> Page {
    let t = visitor.texts;
    let here = format!("/programmes/{}/certificates", programme.slug);
    let many = count(chosen.len());
    let confirmation = Confirmation {
        question: t.certificate_issue_question(many),
        act: t.certificate_issue_act(many),
        tone: Tone::Main,
        action: &here,
        back: &here,
    };
    let people: Vec<(String, String)> = chosen
        .iter()
        .map(|it| (it.person.name.to_string(), it.person.language.own_name().to_owned()))
        .collect();
    let preview = part(rsx! {
        <p>(t.certificate_issue_letters())</p>
        <ul>@for (name, language) in &people { <li>(name) " (" (language) ")"</li> }</ul>
        <p>(t.certificate_issue_fixed())</p>
    });
    let hidden = part(rsx! {
        <input type="hidden" name="do" value="issue">
        @for it in chosen { <input type="hidden" name="who" value=(it.participant.to_string())> }
    });
    layout(
        visitor,
        &place(visitor, programme, t.certificate_title()).under(t.certificate_title(), here.clone()),
        confirm(t, &confirmation, &preview, &hidden).memoize(),
    )
}

fn revocation_page(visitor: &Visitor, programme: &Programme, it: &Certificate) -> Page {
    let t = visitor.texts;
    let back = format!("/programmes/{}/certificates", programme.slug);
    let action = format!("{back}/{}/revocation", it.id);
    let confirmation = Confirmation {
        question: t.certificate_revoke_question(it.name.as_str()),
        act: t.certificate_revoke(),
        tone: Tone::Danger,
        action: &action,
        back: &back,
    };
    let preview = part(rsx! { <p>(t.certificate_revoke_preview())</p> });
    layout(
        visitor,
        &place(visitor, programme, t.certificate_revoke()).under(t.certificate_title(), back.clone()),
        confirm(t, &confirmation, &preview, "").memoize(),
    )
}
