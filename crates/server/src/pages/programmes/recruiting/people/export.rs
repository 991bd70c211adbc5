//! The people that are shown as a file for a spreadsheet program.

use super::filter::Filter;
use super::{Entry, everybody};
use crate::errors::Problem;
use crate::pages::programmes::recruiting::words;
use crate::pages::programmes::words as programme_words;
use crate::policy::Policy;
use crate::routes::Route;
use crate::spreadsheet::{Format, attached};
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use documents::workbook::{Column, Sheet, Value};
use domain::programme::Programme;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    let route = Route::get("/programmes/{programme}/people/export", Policy::Organiser, export);
    vec![route.after_recent_sign_in()]
}

async fn export(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let (programme, everybody) = everybody(&app, &within).await?;
    let shown = Filter::read(query.as_deref()).apply(t, everybody);
    let file = (within.slug.as_str(), Format::read(query.as_deref()));
    attached(&visitor, &sheet(t, &programme, &shown), file, app.clock.now())
}

fn sheet(t: &Texts, programme: &Programme, people: &[Entry]) -> Sheet {
    let mut headings = vec![
        t.sign_up_name(),
        t.sign_up_email(),
        t.sign_up_organisation(),
        t.recruit_status(),
        t.sign_up_unit(),
        t.sign_up_subject(),
        t.sign_up_function(),
        t.sign_up_experience(),
        t.recruit_offers(),
        t.recruit_needs(),
        t.sign_up_languages(),
        t.sign_up_mode(),
        t.sign_up_place(),
        t.sign_up_hours(),
        t.recruit_came(),
    ];
    headings.extend(programme.questions.iter().map(|it| it.wording_in(t.language()).to_owned()));
    Sheet {
        name: t.programme_tab_people(),
        columns: headings.into_iter().map(Column::new).collect(),
        rows: people.iter().map(|it| row(t, programme, it)).collect(),
    }
}

fn row(t: &Texts, programme: &Programme, it: &Entry) -> Vec<Value> {
    let profile = &it.participant.profile;
    let text = |it: &str| if it.is_empty() { Value::Empty } else { Value::from(it) };
    let short = |it: &Option<domain::ShortText>| text(it.as_ref().map_or("", domain::ShortText::as_str));
    let number = |it: Option<u8>| it.map_or(Value::Empty, |it| Value::Number(f64::from(it)));
    let lines = |texts: Vec<&str>| text(&texts.join("\n"));
    let zone = programme.timetable.time_zone;
    let mut cells = vec![
        text(it.person.name.as_str()),
        text(it.person.email.as_str()),
        text(it.organisation_name()),
        text(&programme_words::participant_status(t, it.participant.status).0),
        short(&profile.unit),
        short(&profile.subject),
        short(&profile.job_function),
        number(profile.experience_years),
        lines(profile.offers.iter().map(|it| it.text.as_str()).collect()),
        lines(profile.needs.iter().map(|it| it.text.as_str()).collect()),
        text(&profile.languages.iter().map(|it| words::spoken(it)).collect::<Vec<_>>().join(", ")),
        text(&words::mode(t, profile.mode)),
        short(&profile.place),
        number(profile.hours_a_month),
        Value::Date(it.participant.created_at.with_timezone(&zone).date_naive()),
    ];
    cells.extend(programme.questions.iter().map(|question| {
        let answer = profile.answers.iter().find(|(number, _)| *number == question.number);
        text(answer.map_or("", |(_, answer)| answer.as_str()))
    }));
    cells
}

#[cfg(test)]
mod tests {
    use super::super::sample_entries;
    use super::*;
    use crate::pages::programmes::recruiting::sample;
    use documents::workbook::csv;
    use domain::Language;

    #[test]
    fn no_cell_of_an_export_is_a_formula() {
        let t = wording::texts(Language::En);
        let csv = csv(&sheet(t, &sample::open_programme(), &sample_entries()), b',');
        let text = String::from_utf8(csv).expect("text");
        assert!(text.contains("'=Dan Ek") && !text.contains("\n=Dan"), "{text}");
    }
}
