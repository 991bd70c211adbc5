//! The report as a file: one page of HTML that needs nothing beside it, or a workbook.

use super::report::{Made, body, figures, meeting_name, organisation_name, published, title};
use crate::errors::Problem;
use crate::pages::programmes::questionnaires::words;
use crate::visitor::Visitor;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::workbook::{Column, Sheet, Value, xlsx};
use domain::questionnaire::{Counts, Questionnaire, Results};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn html(t: &Texts, it: &Made) -> Response {
    let title = title(t, &it.report);
    let body = body(t, it);
    let heading = title.as_str();
    let main = rsx! { <h1>(heading)</h1> (body) }.render().into_inner();
    let page = documents::standalone(t.language().code(), &title, &main);
    attached(it, "html", "text/html; charset=utf-8", page.into_bytes())
}

pub(super) fn workbook(visitor: &Visitor, it: &Made) -> Result<Response, Problem> {
    let t = visitor.texts;
    let now = it.now.with_timezone(&it.report.programme.timetable.time_zone).naive_local();
    let content = xlsx(&title(t, &it.report), &sheets(t, it), now).map_err(Problem::broken)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(attached(it, "xlsx", kind, content))
}

fn attached(it: &Made, ending: &str, kind: &str, content: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{}-report.{ending}\"", it.report.programme.slug);
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, content).into_response()
}

fn columns(names: impl IntoIterator<Item = String>) -> Vec<Column> {
    names.into_iter().map(Column::new).collect()
}

fn number(it: u32) -> Value {
    Value::Number(it.into())
}

/// The figures of the report, a sheet for each kind.
pub(super) fn sheets(t: &Texts, it: &Made) -> Vec<Sheet> {
    let report = &it.report;
    let line = |name: String, it: &actions::reports::Stood| {
        vec![Value::from(name), number(it.applied), number(it.matched), number(it.completed)]
    };
    let people = match &report.organisation {
        Some(organisation) => vec![line(organisation.name.to_string(), &report.people)],
        None => {
            report.organisations.iter().map(|it| line(organisation_name(t, &it.name), &it.people)).collect()
        }
    };
    let named = |place: usize| {
        let found = report.organisations.get(place);
        Value::from(found.map_or_else(String::new, |it| organisation_name(t, &it.name)))
    };
    let mut sheets = vec![
        Sheet {
            name: t.report_people(),
            columns: columns([
                t.report_organisation(),
                t.report_applied(),
                t.report_matched(),
                t.report_completed(),
            ]),
            rows: people,
        },
        Sheet {
            name: t.report_work(),
            columns: columns([t.report_what(), t.report_figure()]),
            rows: figures(t, report)
                .into_iter()
                .map(|(what, figure)| vec![Value::from(what), Value::from(figure)])
                .collect(),
        },
        Sheet {
            name: t.report_ties(),
            columns: columns([t.report_one_side(), t.report_other_side(), t.report_partnerships()]),
            rows: report.ties.iter().map(|it| vec![named(it.from), named(it.to), number(it.count)]).collect(),
        },
        Sheet {
            name: t.report_flow(),
            columns: columns([t.report_given_by(), t.report_given_to(), t.report_needs()]),
            rows: it
                .flow
                .iter()
                .map(|it| {
                    let name = |name: &str| Value::from(organisation_name(t, name));
                    vec![name(&it.from), name(&it.to), number(it.needs)]
                })
                .collect(),
        },
    ];
    if let Some(attendance) = &report.attendance {
        sheets.push(Sheet {
            name: t.report_attendance(),
            columns: columns([t.report_meeting(), t.report_invited(), t.report_attended()]),
            rows: attendance
                .iter()
                .map(|it| vec![Value::from(meeting_name(t, it)), number(it.invited), number(it.attended)])
                .collect(),
        });
    }
    if !report.published.is_empty() {
        sheets.push(Sheet {
            name: t.report_published(),
            columns: columns([t.report_output_title(), t.report_output_licence(), t.report_output_readers()]),
            rows: report.published.iter().map(|it| published(t, it).map(Value::from).into()).collect(),
        });
    }
    let counted = report.questionnaires.iter().filter_map(|(it, results)| Some((it, results.as_ref()?)));
    sheets.extend(counted.map(|(it, results)| answers(t, it, results)));
    sheets
}

/// Every question with its answers, a row for each.
fn answers(t: &Texts, it: &Questionnaire, results: &Results) -> Sheet {
    let mut rows = Vec::new();
    for question in it.asked() {
        let asked = words::question(t, question);
        let tally = results.question(question.number).and_then(|it| it.whole.as_ref());
        let mut row = |answer: String, count: Value| {
            rows.push(vec![Value::from(asked.as_str()), Value::from(answer), count]);
        };
        match tally.map(|it| &it.counts) {
            None => row(t.questionnaire_no_answer(), Value::Empty),
            Some(Counts::Values(values)) => {
                for (value, count) in values {
                    row(words::value(t, question, *value), number(*count));
                }
            }
            Some(Counts::Learning { before, now, .. }) => {
                for (level, (before, now)) in (1_u8..).zip(before.iter().zip(now)) {
                    let level = words::level(t, level);
                    row(format!("{}: {level}", t.questionnaire_before()), number(*before));
                    row(format!("{}: {level}", t.questionnaire_now()), number(*now));
                }
            }
            Some(Counts::Texts(texts)) => texts.iter().for_each(|it| row(it.clone(), Value::Empty)),
        }
    }
    Sheet {
        name: words::stage(t, it.stage),
        columns: columns([
            t.questionnaire_question(),
            t.questionnaire_answer_heading(),
            t.questionnaire_answers_heading(),
        ]),
        rows,
    }
}

/// A programme of four organisations that has come to its end, for looking at pages.
pub(super) fn sample(is_own: bool) -> Made {
    use super::answers::sample_results;
    use crate::pages::programmes::questionnaires::sample;
    use actions::reports::{
        Attendance, Given, Goals, OrganisationLine, Outputs, PublishedOutput, Report, Stood, TieCount, Work,
    };
    use domain::output::{Licence, Reach};
    use domain::questionnaire::Stage;
    use domain::theme::ThemeState;
    let (programme, _) = sample(Stage::Closing);
    let names = ["Kaisla University", "Strandvik Hospital", "Lyngby Cluster", "=Northlight"];
    let line = |(name, number): (&str, u128)| OrganisationLine {
        id: Some(uuid::Uuid::from_u128(number).into()),
        name: name.to_owned(),
        people: Stood { applied: 8, matched: 6, completed: 6 },
    };
    let organisation = domain::ShortText::parse(names[0]).ok().filter(|_| is_own);
    let tie = |from, to, count| TieCount { from, to, count };
    let given = |from: &str, to: &str, needs| Given { from: from.to_owned(), to: to.to_owned(), needs };
    let now = programme.timetable.closing;
    let report = Report {
        organisation: organisation
            .map(|name| domain::organisation::Organisation { id: uuid::Uuid::from_u128(1).into(), name }),
        people: if is_own {
            Stood { applied: 8, matched: 6, completed: 6 }
        } else {
            Stood { applied: 32, matched: 24, completed: 24 }
        },
        organisations: names.into_iter().zip(1..).map(line).collect(),
        partnerships: 12,
        lasted: 11,
        work: Some(Work { meetings: 61, meeting_minutes: 3_660, activities: 20, activity_minutes: 1_500 }),
        agreements: Some(12),
        attendance: Some(vec![Attendance {
            kind: domain::joint_meeting::JointMeetingKind::Closing,
            title: None,
            invited: 24,
            attended: 21,
        }]),
        goals: Some(Goals { set: 50, reached: 38 }),
        outputs: Some(Outputs { ideas: 1, drafts: 1, reviewed: 1, published: 2 }),
        published: ["Two wards, one checklist", "=What we stopped doing"]
            .into_iter()
            .zip([Licence::CcBy, Licence::AllRightsReserved])
            .zip([Reach::Public, Reach::Programme])
            .filter(|(_, reach)| !is_own || *reach == Reach::Public)
            .filter_map(|((title, licence), reach)| {
                Some(PublishedOutput { title: domain::ShortText::parse(title).ok()?, licence, reach })
            })
            .collect(),
        themes: (!is_own).then(|| ThemeState::ALL.iter().copied().zip([5, 2, 1, 1, 0]).collect()),
        questionnaires: Stage::ALL
            .into_iter()
            .map(|stage| {
                let (_, questionnaire) = sample(stage);
                let results = (stage == Stage::Closing).then(|| sample_results(stage, 12));
                (questionnaire, results)
            })
            .collect(),
        ties: vec![tie(0, 1, 4), tie(0, 2, 3), tie(1, 2, 3), tie(2, 3, 2)],
        about: vec![],
        programme,
    };
    let flow = vec![
        given(names[0], names[1], 6),
        given(names[1], names[0], 5),
        given(names[2], names[0], 4),
        given(names[3], names[2], 3),
    ];
    Made { report, flow, now }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Language;

    #[test]
    fn the_file_of_the_report_needs_nothing_beside_it() {
        let t = wording::texts(Language::Fi);
        let made = sample(false);
        let page = documents::standalone("fi", "Raportti", &rsx! { (body(t, &made)) }.render().into_inner());
        assert!(!page.contains("src=\"") && !page.contains("<link"), "something is fetched");
        assert!(page.contains("=Northlight") && page.contains("<svg"), "{page}");
    }

    #[test]
    fn no_cell_of_the_workbook_is_a_formula() {
        let t = wording::texts(Language::En);
        let texts = sheets(t, &sample(false)).into_iter().flat_map(|it| it.rows).flatten();
        let risky = texts.filter(|it| matches!(it, Value::Text(text) if text.starts_with('=')));
        // They are texts by their type: a spreadsheet program shows them and runs nothing.
        assert!(risky.count() > 0);
    }
}
