//! What a programme is made of, and where each part is changed.

mod dates;
mod limits;
mod organisations;
mod questions;
pub(crate) mod rules;
mod texts;

use super::section::{Tab, path, section};
use super::{see, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::lists::{Change, Fact, description_list};
use crate::pages::components::notices::error_summary;
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::{CannotChange, ProgrammeChange, change_programme};
use axum::extract::State;
use axum::response::Response;
use domain::matching_rules::Weight;
use domain::programme::Programme;
use hypertext::prelude::*;
use storage::programmes;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    let own = vec![Route::get("/programmes/{programme}/settings", Policy::Organiser, show)];
    [
        own,
        dates::routes(),
        limits::routes(),
        organisations::routes(),
        questions::routes(),
        rules::routes(),
        texts::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    let own = vec![Sample { name: "settings", page: |visitor| page(visitor, &sample_programme()) }];
    [
        own,
        dates::samples(),
        limits::samples(),
        organisations::samples(),
        questions::samples(),
        rules::samples(),
        texts::samples(),
    ]
    .concat()
}

/// A cross-expertise programme of spring 2027, for tests and for looking at pages.
pub(in crate::pages) fn sample_programme() -> Programme {
    use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
    use domain::programme::{ProgrammeState, ProgrammeTexts, Timetable, preset_rules};
    use domain::{Email, Language, LongText, Method, ShortText, Slug};
    let opening = NaiveDate::from_ymd_opt(2027, 2, 3).unwrap_or_default();
    let time = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let texts = |language, name: &str, summary: &str| {
        Some(ProgrammeTexts {
            language,
            name: ShortText::parse(name).ok()?,
            theme: None,
            summary: LongText::parse(summary).ok(),
        })
    };
    let named = [
        texts(Language::En, "Learning across borders", "Experts of six organisations meet as equals."),
        texts(
            Language::Fi,
            "Oppia yli rajojen",
            "Kuuden organisaation asiantuntijat kohtaavat tasavertaisina.",
        ),
    ];
    Programme {
        id: uuid::Uuid::from_u128(11).into(),
        slug: Slug::from_name("Learning across borders").unwrap_or_else(|| unreachable!("a constant name")),
        method: Method::CrossExpertise,
        state: ProgrammeState::Draft,
        texts: named.into_iter().flatten().collect(),
        timetable: Timetable::from_opening(opening, time, chrono_tz::Tz::Europe__Helsinki),
        rules: preset_rules(Method::CrossExpertise),
        questions: vec![],
        charter: None,
        contact: Email::parse("office@example.org").unwrap_or_else(|_| unreachable!("a constant address")),
        places: Some(24),
        retention_days: 180,
        quiet_after_days: 21,
        follows: None,
        created_at: Utc.timestamp_opt(1_793_000_000, 0).single().unwrap_or_default(),
        version: 1,
    }
}

/// Loads the programme that the visitor organises.
async fn load(app: &App, within: &Within) -> Result<Programme, Problem> {
    let mut tx = app.store.read().await?;
    programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?))
}

/// The page of a settings form.
type FormPage = fn(&Visitor, &Programme, &Form) -> Page;

/// Writes a change and goes back to the settings; a refusal becomes a problem of `field` on the same page.
async fn write(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    programme: &Programme,
    change: ProgrammeChange,
    mut form: Form,
    (field, page): (&str, FormPage),
) -> Result<Response, Problem> {
    // The version the form was filled in from: whoever saved in between is not overwritten.
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    match change_programme(app, &within.actor, within.programme, version, change).await {
        Ok(changed) => Ok(see(path(changed.slug.as_str(), Tab::Settings))),
        Err(error) => {
            let reason = refusal(error)?;
            form.refuse(field, cannot_change(visitor.texts, &reason));
            Ok(form.refused(page(visitor, programme, &form)))
        }
    }
}

fn cannot_change(t: &Texts, it: &CannotChange) -> String {
    use domain::matching_rules::InvalidRules;
    use domain::programme::InvalidTimetable;
    match it {
        CannotChange::NoTexts => t.settings_no_texts(),
        CannotChange::Timetable(InvalidTimetable::SignUpAfterOpening) => t.settings_sign_up_after_opening(),
        CannotChange::Timetable(InvalidTimetable::MidpointOutside) => t.settings_midpoint_outside(),
        CannotChange::Timetable(InvalidTimetable::MeetingLength) => t.forms_out_of_range(15, 480),
        CannotChange::Rules(InvalidRules::GroupSize { .. }) => t.settings_group_size(),
        CannotChange::Rules(InvalidRules::OrganisationBothWays) => t.settings_organisation_both_ways(),
        CannotChange::Retention { most } => t.forms_out_of_range(1, u32::from(*most)),
        CannotChange::Quiet { least, most } => t.forms_out_of_range(u32::from(*least), u32::from(*most)),
    }
}

/// A settings form around its fields, with the version it was made from.
fn form_page(
    visitor: &Visitor,
    programme: &Programme,
    form: &Form,
    (title, lead, part): (String, String, &str),
    fields: impl Renderable,
) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let back = path(slug, Tab::Settings);
    let action = format!("/programmes/{slug}/settings/{part}");
    let version = match form.value("version") {
        "" => programme.version.to_string(),
        kept => kept.to_owned(),
    };
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), back.clone());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(title)</h1>
            <p class="lead">(lead)</p>
            <form method="post" action=(action) novalidate>
                <input type="hidden" name="version" value=(version)>
                (fields)
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}

fn page(visitor: &Visitor, it: &Programme) -> Page {
    let t = visitor.texts;
    let zone = it.timetable.time_zone;
    let texts = it.texts_in(t.language());
    let languages = t.list_and(it.languages().map(domain::Language::own_name));
    let open_theme = t.settings_theme_open();
    let change = |part: &str, what: String| {
        Some(Change {
            label: t.common_change(),
            what,
            href: format!("/programmes/{}/settings/{part}", it.slug),
        })
    };
    let fact = |term: String, value: String, part_of: &str| Fact {
        change: change(part_of, term.clone()),
        term,
        value: part(value),
    };
    let listed = |term: String, items: Vec<String>| Fact {
        change: change("rules", term.clone()),
        term,
        value: part(rsx! { <ul class="plain-list">@for item in &items { <li>(item)</li> }</ul> }),
    };
    let preferences: Vec<String> = it
        .rules
        .preferences
        .iter()
        .filter(|(_, weight)| **weight != Weight::Off)
        .map(|(preference, weight)| {
            t.settings_weighted(words::preference(t, *preference), words::weight(t, *weight))
        })
        .collect();
    let facts = [
        fact(t.programme_name(), texts.name.to_string(), "texts"),
        fact(t.programme_theme(), texts.theme.as_ref().map_or(open_theme, ToString::to_string), "texts"),
        fact(t.settings_languages(), languages, "texts"),
        fact(t.programme_sign_up_closes(), t.moment(it.timetable.sign_up_closes, zone), "dates"),
        fact(t.programme_opening(), t.moment(it.timetable.opening, zone), "dates"),
        fact(t.programme_midpoint(), t.moment(it.timetable.midpoint, zone), "dates"),
        fact(t.programme_closing(), t.moment(it.timetable.closing, zone), "dates"),
        fact(t.settings_shape(), rules::shape_words(t, &it.rules), "rules"),
        listed(t.settings_rules(), it.rules.rules.iter().map(|rule| words::rule(t, *rule)).collect()),
        listed(t.settings_preferences(), preferences),
        fact(t.settings_questions(), t.number(i64::try_from(it.questions.len()).unwrap_or(0)), "questions"),
        fact(
            t.settings_charter(),
            if it.charter.is_some() { t.settings_charter_written() } else { t.settings_charter_none() },
            "organisations",
        ),
        fact(t.programme_contact(), it.contact.to_string(), "limits"),
        fact(
            t.settings_places(),
            it.places.map_or_else(|| t.settings_places_unlimited(), |it| t.number(it.into())),
            "limits",
        ),
        fact(t.settings_retention(), t.settings_days(u32::from(it.retention_days)), "limits"),
        fact(t.settings_quiet(), t.settings_quiet_days(u32::from(it.quiet_after_days)), "limits"),
    ];
    let place = Place::new(t.programme_tab_settings()).within(section(visitor, it, Some(Tab::Settings)));
    let overview = path(it.slug.as_str(), Tab::Overview);
    let prompts = format!("/programmes/{}/prompts", it.slug);
    let deletion = format!("/programmes/{}/deletion", it.slug);
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.programme_tab_settings())</h1>
            <p class="lead">(t.settings_lead())</p>
            (description_list(&facts).memoize())
            <p class="button-row">
                (link_button(t.programme_tab_overview(), &overview, Tone::Main))
                (link_button(t.prompts_title(), &prompts, Tone::Quiet))
                (link_button(t.ending_deletion(), &deletion, Tone::Quiet))
            </p>
        },
    )
}
