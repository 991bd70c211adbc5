//! The report: on a page, for the organisers about everybody and for each organisation about its own people.

use super::pictures::shown;
use super::report_file::{html, workbook};
use super::{answers, count};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::pictures::{Picture, picture};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::joint_meetings::kind_name;
use crate::pages::programmes::partnership::output::words as output_words;
use crate::pages::programmes::questionnaires::words;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::themes::state as theme_state;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::reports::{Attendance, Given, PublishedOutput, Report, Work, flow, report};
use axum::extract::{Query, State};
use axum::response::Response;
use documents::pictures::{
    Caption, Flow, FlowBand, Node, Tie, Ties, flow as draw_flow, responsive, ties as draw_ties,
};
use domain::{OrganisationId, Timestamp};
use hypertext::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/report", Policy::Organiser, show),
        Route::get("/programmes/{programme}/report/file", Policy::Organiser, file),
        Route::get("/programmes/{programme}/organisation/report", Policy::Coordinator, show_own),
        Route::get("/programmes/{programme}/organisation/report/file", Policy::Coordinator, own_file),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    use super::report_file::sample;
    fn with(visitor: &Visitor, is_own: bool) -> Page {
        let it = sample(is_own);
        page(visitor, &it, is_own)
    }
    vec![
        Sample { name: "report", page: |visitor| with(visitor, false) },
        Sample { name: "report-organisation", page: |visitor| with(visitor, true) },
    ]
}

/// A report with what takes longer to work out.
pub(super) struct Made {
    pub(super) report: Report,
    pub(super) flow: Vec<Given>,
    pub(super) now: Timestamp,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    format: String,
}

async fn make(app: &App, within: &Within, of: Option<OrganisationId>) -> Result<Made, Problem> {
    let (report, material) = report(app, &within.actor, within.programme, of).await?;
    let about = report.about.clone();
    let flow = crate::pages::programmes::rounds::insight::aside(move || flow(&material, &about)).await?;
    Ok(Made { report, flow, now: app.clock.now() })
}

/// The organisation that was asked for; none is the whole.
fn asked_for(asked: &Asked) -> Result<Option<OrganisationId>, Problem> {
    if asked.organisation.is_empty() {
        return Ok(None);
    }
    asked.organisation.parse().map(Some).map_err(|_| Problem::NotFound)
}

/// The organisation that somebody coordinates: the one asked for, or the first.
fn own(within: &Within, asked: &Asked) -> Result<OrganisationId, Problem> {
    let wanted = asked_for(asked)?;
    let mut all = within.actor.coordinates(within.programme);
    all.find(|it| wanted.is_none_or(|wanted| *it == wanted)).ok_or(Problem::NotFound)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &make(&app, &within, asked_for(&asked)?).await?, false))
}

async fn show_own(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let own = own(&within, &asked)?;
    Ok(page(&visitor, &make(&app, &within, Some(own)).await?, true))
}

async fn file(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let made = make(&app, &within, asked_for(&asked)?).await?;
    answer(&visitor, &made, &asked.format)
}

async fn own_file(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let own = own(&within, &asked)?;
    let made = make(&app, &within, Some(own)).await?;
    answer(&visitor, &made, &asked.format)
}

fn answer(visitor: &Visitor, made: &Made, format: &str) -> Result<Response, Problem> {
    match format {
        "html" => Ok(html(visitor.texts, made)),
        "xlsx" => workbook(visitor, made),
        _ => Err(Problem::NotFound),
    }
}

pub(super) fn title(t: &Texts, it: &Report) -> String {
    match &it.organisation {
        Some(organisation) => t.report_of(organisation.name.as_str()),
        None => t.report_title(),
    }
}

fn page(visitor: &Visitor, it: &Made, is_own: bool) -> Page {
    let t = visitor.texts;
    let report = &it.report;
    let slug = report.programme.slug.as_str();
    let title = title(t, report);
    let tab = if is_own { Tab::OrganisationReport } else { Tab::Results };
    let of = report.organisation.as_ref().map_or_else(String::new, |it| format!("&organisation={}", it.id));
    let home = if is_own { path(slug, tab) } else { format!("/programmes/{slug}/report") };
    let (html, xlsx) = (format!("{home}/file?format=html{of}"), format!("{home}/file?format=xlsx{of}"));
    let others: Vec<(String, String)> = if is_own || report.organisation.is_some() {
        vec![]
    } else {
        let named = report.organisations.iter().filter_map(|it| Some((it.name.clone(), it.id?)));
        named.map(|(name, id)| (name, format!("{home}?organisation={id}"))).collect()
    };
    let body = body(t, it);
    let place = Place::new(title.clone()).within(section(visitor, &report.programme, Some(tab)));
    let place = if is_own { place } else { place.under(t.questionnaire_results(), path(slug, Tab::Results)) };
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(&title)</h1>
            <p class="button-row no-print">
                (link_button(t.report_html(), &html, Tone::Main))
                (link_button(t.report_workbook(), &xlsx, Tone::Quiet))
            </p>
            (body)
            @if !others.is_empty() {
                <h2>(t.report_for_organisations())</h2>
                <p>(t.report_for_organisations_text())</p>
                <ul>@for (name, href) in &others { <li><a href=(href)>(name)</a></li> }</ul>
            }
        }
        .memoize(),
    )
}

/// Everything below the heading, for the page and for the file.
pub(super) fn body(t: &Texts, it: &Made) -> Part {
    let report = &it.report;
    let zone = report.programme.timetable.time_zone;
    let day = t.plain_date(it.now.with_timezone(&zone).date_naive());
    let name = report.programme.texts_in(t.language()).name.to_string();
    let people = part(table(&people(t, report)));
    let work = work(t, report);
    let answered = answered(t, report);
    part(rsx! {
        <p class="lead">(&name)</p>
        <p class="soft">(t.report_made_on(&day)) ". " (t.report_lead())</p>
        <h2>(t.report_people())</h2>
        (people)
        <h2>(t.report_work())</h2>
        (work)
        <h2>(t.report_ties())</h2>
        (picture(&ties(t, report)))
        <h2>(t.report_flow())</h2>
        (picture(&flow_picture(t, &it.flow)))
        <h2>(t.report_answers())</h2>
        (answered)
    })
}

pub(super) fn organisation_name(t: &Texts, name: &str) -> String {
    if name.is_empty() { t.report_no_organisation() } else { name.to_owned() }
}

/// What a joint meeting is called.
pub(super) fn meeting_name(t: &Texts, it: &Attendance) -> String {
    it.title.as_ref().map_or_else(|| kind_name(t, it.kind), ToString::to_string)
}

/// How far people came: all together, then by organisation.
fn people(t: &Texts, it: &Report) -> Table {
    let number = |it: u32| part(t.number(it.into()));
    let row = |name: String, it: &actions::reports::Stood| {
        vec![part(name), number(it.applied), number(it.matched), number(it.completed)]
    };
    let mut rows = vec![row(t.questionnaire_everybody(), &it.people)];
    if let Some(organisation) = &it.organisation {
        rows = vec![row(organisation.name.to_string(), &it.people)];
    } else {
        let mut lines: Vec<_> = it.organisations.iter().collect();
        t.sort_by_name(&mut lines, |it| it.name.clone());
        rows.extend(lines.into_iter().map(|it| row(organisation_name(t, &it.name), &it.people)));
    }
    Table {
        caption: t.report_people(),
        columns: vec![
            Column::words(t.report_organisation()),
            Column::figures(t.report_applied()),
            Column::figures(t.report_matched()),
            Column::figures(t.report_completed()),
        ],
        rows,
    }
}

/// The figures of work with their names; what is not kept or must not be shown is left out.
pub(super) fn figures(t: &Texts, it: &Report) -> Vec<(String, String)> {
    let number = |it: u32| t.number(it.into());
    let mut all =
        vec![(t.report_partnerships(), number(it.partnerships)), (t.report_lasted(), number(it.lasted))];
    all.extend(it.agreements.map(|it| (t.report_agreements(), number(it))));
    if let Some(Work { meetings, meeting_minutes, activities, activity_minutes }) = it.work {
        all.extend([
            (t.report_meetings(), number(meetings)),
            (t.report_meeting_time(), t.duration(meeting_minutes)),
            (t.report_activities(), number(activities)),
            (t.report_activity_time(), t.duration(activity_minutes)),
        ]);
    }
    if let Some(goals) = it.goals {
        all.extend([
            (t.report_goals_set(), number(goals.set)),
            (t.report_goals_reached(), number(goals.reached)),
        ]);
    }
    if let Some(outputs) = it.outputs {
        all.extend([
            (t.report_outputs_ideas(), number(outputs.ideas)),
            (t.report_outputs_drafts(), number(outputs.drafts)),
            (t.report_outputs_reviewed(), number(outputs.reviewed)),
            (t.report_outputs_published(), number(outputs.published)),
        ]);
    }
    let themes = it.themes.iter().flatten();
    all.extend(themes.map(|(stage, count)| (t.report_themes_at(theme_state(t, *stage)), number(*count))));
    all
}

fn work(t: &Texts, it: &Report) -> Part {
    let is_few = it.organisation.is_some() && it.people.matched < domain::questionnaire::LEAST_ANSWERS;
    let rows = figures(t, it).into_iter().map(|(what, figure)| vec![part(what), part(figure)]);
    let figures = Table {
        caption: t.report_work(),
        columns: vec![Column::words(t.report_what()), Column::figures(t.report_figure())],
        rows: rows.collect(),
    };
    let attendance = it.attendance.as_ref().filter(|it| !it.is_empty()).map(|all| Table {
        caption: t.report_attendance(),
        columns: vec![
            Column::words(t.report_meeting()),
            Column::figures(t.report_invited()),
            Column::figures(t.report_attended()),
        ],
        rows: all
            .iter()
            .map(|it| {
                let number = |it: u32| part(t.number(it.into()));
                vec![part(meeting_name(t, it)), number(it.invited), number(it.attended)]
            })
            .collect(),
    });
    let published = (!it.published.is_empty()).then(|| Table {
        caption: t.report_published(),
        columns: [t.report_output_title(), t.report_output_licence(), t.report_output_readers()]
            .map(Column::words)
            .into(),
        rows: it.published.iter().map(|it| published(t, it).map(part).into()).collect(),
    });
    part(rsx! {
        (table(&figures))
        @if is_few { <p class="soft">(t.report_too_few())</p> }
        @if let Some(attendance) = &attendance { (table(attendance)) }
        @if let Some(published) = &published { (table(published)) }
    })
}

/// What is published, with what others may do with it.
pub(super) fn published(t: &Texts, it: &PublishedOutput) -> [String; 3] {
    [it.title.to_string(), output_words::licence(t, it.licence), output_words::reach(t, it.reach)]
}

fn ties(t: &Texts, it: &Report) -> Picture {
    let between = it.ties.iter().filter(|it| it.from != it.to).count();
    let named: Vec<usize> = (0..it.organisations.len()).filter(|place| is_drawn(it, *place)).collect();
    let place = |of: usize| named.iter().position(|it| *it == of);
    let nodes = named
        .iter()
        .filter_map(|place| it.organisations.get(*place))
        .map(|it| Node { label: organisation_name(t, &it.name), size: it.people.matched });
    let lines = it
        .ties
        .iter()
        .filter_map(|it| Some(Tie { from: place(it.from)?, to: place(it.to)?, count: it.count }));
    let input = Ties { nodes: nodes.collect(), ties: lines.collect() };
    let description = t.report_ties_described(count(between), count(named.len()));
    let (title, empty) = (t.report_ties(), t.report_nothing());
    let caption = Caption { id: "ties", title: &title, description: &description, empty: &empty };
    let name = |place: usize| it.organisations.get(place).map(|it| organisation_name(t, &it.name));
    let rows = it.ties.iter().map(|it| {
        let side = |place| part(name(place).unwrap_or_default());
        vec![side(it.from), side(it.to), part(t.number(it.count.into()))]
    });
    let table = Table {
        caption: t.report_ties(),
        columns: vec![
            Column::words(t.report_one_side()),
            Column::words(t.report_other_side()),
            Column::figures(t.report_partnerships()),
        ],
        rows: rows.collect(),
    };
    Picture {
        svg: responsive(|width| draw_ties(&caption, &input, width)),
        caption: description,
        table_label: t.questionnaire_figures(),
        table,
    }
}

/// Organisations with people in partnerships; in the report of one only those it is tied to.
fn is_drawn(it: &Report, place: usize) -> bool {
    let is_tied = it.ties.iter().any(|it| it.from == place || it.to == place);
    is_tied && it.organisations.get(place).is_some_and(|it| it.id.is_some())
}

fn flow_picture(t: &Texts, given: &[Given]) -> Picture {
    let mut from: Vec<String> = given.iter().map(|it| organisation_name(t, &it.from)).collect();
    let mut to: Vec<String> = given.iter().map(|it| organisation_name(t, &it.to)).collect();
    for side in [&mut from, &mut to] {
        t.sort_by_name(side, Clone::clone);
        side.dedup();
    }
    let bands = given.iter().filter_map(|it| {
        let (giver, receiver) = (organisation_name(t, &it.from), organisation_name(t, &it.to));
        Some(FlowBand {
            from: from.iter().position(|it| *it == giver)?,
            to: to.iter().position(|it| *it == receiver)?,
            count: it.needs,
        })
    });
    let bands = bands.collect();
    let needs: u32 = given.iter().map(|it| it.needs).sum();
    let description = t.report_flow_described(needs);
    let (title, empty) = (t.report_flow(), t.report_nothing());
    let caption = Caption { id: "flow", title: &title, description: &description, empty: &empty };
    let input = Flow { from_label: t.report_given_by(), to_label: t.report_given_to(), from, to, bands };
    let rows = given.iter().map(|it| {
        let name = |name: &str| part(organisation_name(t, name));
        vec![name(&it.from), name(&it.to), part(t.number(it.needs.into()))]
    });
    let table = Table {
        caption: t.report_flow(),
        columns: vec![
            Column::words(t.report_given_by()),
            Column::words(t.report_given_to()),
            Column::figures(t.report_needs()),
        ],
        rows: rows.collect(),
    };
    Picture {
        svg: responsive(|width| draw_flow(&caption, &input, width)),
        caption: description,
        table_label: t.questionnaire_figures(),
        table,
    }
}

fn answered(t: &Texts, it: &Report) -> Part {
    let names: BTreeMap<OrganisationId, String> =
        it.organisations.iter().filter_map(|it| Some((it.id?, it.name.clone()))).collect();
    let parts: Vec<Part> = it
        .questionnaires
        .iter()
        .filter(|(questionnaire, _)| questionnaire.is_used)
        .map(|(questionnaire, results)| {
            let heading = words::stage(t, questionnaire.stage);
            let Some(results) = results else {
                return part(rsx! { <h3>(&heading)</h3> (paragraph(t.report_not_counted())) });
            };
            let is_own = it.organisation.is_some();
            if is_own && results.questions.iter().all(|it| it.whole.is_none()) {
                return part(rsx! { <h3>(&heading)</h3> (paragraph(t.questionnaire_too_few_here())) });
            }
            let all: Vec<Part> =
                shown(t, questionnaire, results, &names).iter().map(|it| answers::question(t, it)).collect();
            part(rsx! {
                <h3>(&heading)</h3>
                @if !is_own { <p>(t.questionnaire_answered_of(results.answered, results.asked))</p> }
                @for it in &all { (it) }
            })
        })
        .collect();
    part(rsx! {
        @for it in &parts { (it) }
        <p class="soft">(t.questionnaire_why_suppressed())</p>
    })
}
