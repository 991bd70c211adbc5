//! What a questionnaire asks: the order, what is left out, the wording, questions of one's own; and how it looks.

use super::count;
use crate::errors::{Problem, refusal};
use crate::forms::{ACTION, Form, invalid_text};
use crate::pages::components::buttons::{Tone, action_button, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::fields::{Choice as Choosable, Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::questionnaires::{form as asked_form, load, sample, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{QuestionnaireChange, change_questionnaire};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::questionnaire::{
    CannotChangeQuestionnaire, Choice, InvalidQuestions, Question, QuestionKind, Questionnaire, Stage,
};
use domain::{Language, ShortText};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/results/{stage}/questions", Policy::Organiser, show),
        Route::post("/programmes/{programme}/results/{stage}/questions", Policy::Organiser, save),
        Route::get("/programmes/{programme}/results/{stage}/questions/{number}", Policy::Organiser, show_one),
        Route::post("/programmes/{programme}/results/{stage}/questions/{number}", Policy::Organiser, reword),
        Route::get("/programmes/{programme}/results/{stage}/preview", Policy::Organiser, preview),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "results-questions",
            page: |visitor| {
                let (programme, mut it) = sample(Stage::Closing);
                if let Some(last) = it.questions.last_mut() {
                    last.hidden = true;
                }
                page(visitor, &programme, &it, &Form::blank(), None)
            },
        },
        Sample {
            name: "results-question",
            page: |visitor| {
                let (programme, it) = sample(Stage::Closing);
                let question = it.questions.iter().find(|it| !it.choices().is_empty()).cloned();
                let question = question.unwrap_or_else(|| unreachable!("the closing lets people choose"));
                one_page(visitor, &programme, &it, &question, &Form::blank())
            },
        },
        Sample {
            name: "results-preview",
            page: |visitor| {
                let (programme, it) = sample(Stage::Midpoint);
                preview_page(visitor, &programme, &it)
            },
        },
    ]
}

const fn wording_field(language: Language) -> &'static str {
    match language {
        Language::En => "wording-en",
        Language::Fi => "wording-fi",
        Language::Da => "wording-da",
        Language::Sv => "wording-sv",
    }
}

const fn choices_field(language: Language) -> &'static str {
    match language {
        Language::En => "choices-en",
        Language::Fi => "choices-fi",
        Language::Da => "choices-da",
        Language::Sv => "choices-sv",
    }
}

const FIELDS: &[&str] = &[
    "version",
    "kind",
    "wording-en",
    "wording-fi",
    "wording-da",
    "wording-sv",
    "choices-en",
    "choices-fi",
    "choices-da",
    "choices-sv",
];

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, it) = load(&app, &within, &stage).await?;
    Ok(page(&visitor, &programme, &it, &Form::blank(), None))
}

/// Moves, hides or shows the question whose button was pressed, or adds the one of the form.
async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let (programme, it) = load(&app, &within, &stage).await?;
    let mut questions = it.questions.clone();
    match form.value(ACTION).split_once('-').and_then(|(verb, number)| Some((verb, number.parse().ok()?))) {
        Some((verb, number)) => change(&mut questions, verb, number),
        None => match read(visitor.texts, &programme, &it, &mut form) {
            Some(question) => questions.push(question),
            None => return Ok(form.refused(page(&visitor, &programme, &it, &form, None))),
        },
    }
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let change = QuestionnaireChange::Questions(questions);
    match change_questionnaire(&app, &within.actor, programme.id, it.stage, version, change).await {
        Ok(_) => {
            Ok(see(format!("{}/{}/questions", path(within.slug.as_str(), Tab::Results), it.stage.code())))
        }
        Err(error) => {
            let problem = cannot_change(visitor.texts, &refusal(error)?);
            Ok(form.refused(page(&visitor, &programme, &it, &form, Some(&problem))))
        }
    }
}

fn change(questions: &mut [Question], verb: &str, number: u16) {
    let Some(place) = questions.iter().position(|it| it.number == number) else { return };
    match verb {
        "up" if place > 0 => questions.swap(place - 1, place),
        "hide" => questions[place].hidden = true,
        "show" => questions[place].hidden = false,
        _ => {}
    }
}

pub(super) fn cannot_change(t: &Texts, it: &CannotChangeQuestionnaire) -> String {
    match it {
        CannotChangeQuestionnaire::HasOpened => t.questionnaire_cannot_opened(),
        CannotChangeQuestionnaire::HasClosed => t.questionnaire_cannot_closed(),
        CannotChangeQuestionnaire::Dates => t.questionnaire_cannot_dates(),
        CannotChangeQuestionnaire::AfterDays { most } => t.forms_out_of_range(1, u32::from(*most)),
        CannotChangeQuestionnaire::Questions(InvalidQuestions::TooMany { most }) => {
            t.questionnaire_cannot_too_many(count(*most))
        }
        CannotChangeQuestionnaire::Questions(InvalidQuestions::Choices { most }) => {
            t.questionnaire_choices_problem(count(*most))
        }
        CannotChangeQuestionnaire::Questions(_) => t.questionnaire_cannot_nothing(),
    }
}

/// A question of the organisers' own, worded in every language of the programme.
fn read(t: &Texts, programme: &Programme, it: &Questionnaire, form: &mut Form) -> Option<Question> {
    let wording = read_wording(t, programme, form);
    const KINDS: [&str; 6] = ["scale", "choice", "choices", "line", "text", "yes-no"];
    let kind = form.one_of(t, "kind", |it| KINDS.into_iter().find(|kind| *kind == it))?;
    let kind = match kind {
        "choice" => QuestionKind::Choice(read_choices(t, programme, form)?),
        "choices" => QuestionKind::Choices(read_choices(t, programme, form)?),
        "line" => QuestionKind::Line,
        "text" => QuestionKind::Text,
        "yes-no" => QuestionKind::YesNo,
        _ => QuestionKind::Scale,
    };
    let number = it.questions.iter().map(|it| it.number).max().unwrap_or(0) + 1;
    (!form.is_refused()).then_some(Question { number, topic: None, wording, kind, hidden: false })
}

fn read_wording(t: &Texts, programme: &Programme, form: &mut Form) -> Vec<(Language, ShortText)> {
    let languages: Vec<Language> = programme.languages().collect();
    languages
        .into_iter()
        .filter_map(|it| Some((it, form.required(t, wording_field(it), ShortText::parse)?)))
        .collect()
}

/// The choices, one a line, as many in every language.
fn read_choices(t: &Texts, programme: &Programme, form: &mut Form) -> Option<Vec<Choice>> {
    let mut choices: Vec<Choice> = Vec::new();
    for (place, language) in programme.languages().enumerate() {
        let name = choices_field(language);
        let lines: Vec<String> =
            form.value(name).lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let is_sound = (2..=Question::MOST_CHOICES).contains(&lines.len());
        if !is_sound || (place > 0 && lines.len() != choices.len()) {
            form.refuse(name, t.questionnaire_choices_problem(count(Question::MOST_CHOICES)));
            return None;
        }
        for (number, line) in (1_u8..).zip(&lines) {
            let text = match ShortText::parse(line) {
                Ok(text) => text,
                Err(reason) => {
                    form.refuse(name, invalid_text(t, &reason));
                    return None;
                }
            };
            match choices.get_mut(usize::from(number) - 1) {
                Some(choice) => choice.wording.push((language, text)),
                None => choices.push(Choice { number, wording: vec![(language, text)] }),
            }
        }
    }
    Some(choices)
}

fn page(
    visitor: &Visitor,
    programme: &Programme,
    it: &Questionnaire,
    form: &Form,
    problem: Option<&str>,
) -> Page {
    let t = visitor.texts;
    let home = path(programme.slug.as_str(), Tab::Results);
    let here = format!("{home}/{}", it.stage.code());
    let action = format!("{here}/questions");
    let lines: Vec<Part> =
        it.questions.iter().zip(1..).map(|(one, place)| line(t, &action, one, place)).collect();
    let kinds = [
        QuestionKind::Scale,
        QuestionKind::Choice(vec![]),
        QuestionKind::Choices(vec![]),
        QuestionKind::Line,
        QuestionKind::Text,
        QuestionKind::YesNo,
    ];
    let kinds = kinds.iter().map(|it| Choosable::new(it.code(), words::kind(t, it))).collect();
    let mut fields: Vec<Field<'_>> = programme
        .languages()
        .map(|it| Field::line(wording_field(it), t.questionnaire_wording(it.own_name())))
        .collect();
    fields.push(Field::radios("kind", t.questionnaire_kind(), kinds));
    fields.extend(programme.languages().map(|it| {
        let label = t.questionnaire_choices(it.own_name());
        Field::area(choices_field(it), label, 4).hint(t.questionnaire_choices_hint()).optional()
    }));
    let preview = format!("{here}/preview");
    let title = format!("{}: {}", words::stage(t, it.stage), t.questionnaire_questions());
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Results)))
        .under(t.questionnaire_results(), home);
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            @if let Some(problem) = problem { (notice(Kind::Problem, problem.to_owned(), "")) }
            <h1>(&title)</h1>
            <p class="lead">(t.questionnaire_questions_lead())</p>
            <p class="button-row">(link_button(t.questionnaire_preview(), &preview, Tone::Quiet))</p>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(it.version)>
                <ol class="question-list">@for line in &lines { (line) }</ol>
            </form>
            <h2>(t.questionnaire_add_question())</h2>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(it.version)>
                @for it in &fields { (field(t, form, it)) }
                (button(t.questionnaire_add_question(), Tone::Main))
            </form>
        }
        .memoize(),
    )
}

fn line(t: &Texts, here: &str, it: &Question, place: u32) -> Part {
    let reword = format!("{here}/{}", it.number);
    let (switch, act) = if it.hidden {
        (t.questionnaire_show(place), format!("show-{}", it.number))
    } else {
        (t.questionnaire_hide(place), format!("hide-{}", it.number))
    };
    part(rsx! {
        <li>
            <p>
                (words::question(t, it))
                @if it.hidden { " " (badge(t.questionnaire_hidden(), BadgeTone::Neutral)) }
            </p>
            <p class="soft">(words::kind(t, &it.kind))</p>
            <div class="button-row">
                @if place > 1 {
                    (action_button(t.questionnaire_up(place), format!("up-{}", it.number), Tone::Quiet))
                }
                (action_button(switch.clone(), act.clone(), Tone::Quiet))
                (link_button(t.questionnaire_reword(place), &reword, Tone::Quiet))
            </div>
        </li>
    })
}

async fn one(
    app: &App,
    within: &Within,
    stage: &str,
    number: &str,
) -> Result<(Programme, Questionnaire, Question), Problem> {
    let (programme, it) = load(app, within, stage).await?;
    let number: u16 = number.parse().map_err(|_| Problem::NotFound)?;
    let question = it.questions.iter().find(|it| it.number == number).cloned().ok_or(Problem::NotFound)?;
    Ok((programme, it, question))
}

async fn show_one(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage, number)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (programme, it, question) = one(&app, &within, &stage, &number).await?;
    Ok(one_page(&visitor, &programme, &it, &question, &Form::blank()))
}

async fn reword(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage, number)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let t = visitor.texts;
    let (programme, it, mut question) = one(&app, &within, &stage, &number).await?;
    let is_empty = programme.languages().all(|it| form.value(wording_field(it)).trim().is_empty());
    question.wording =
        if is_empty && question.topic.is_some() { vec![] } else { read_wording(t, &programme, &mut form) };
    if form.is_refused() {
        return Ok(form.refused(one_page(&visitor, &programme, &it, &question, &form)));
    }
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let number = question.number;
    let questions = it
        .questions
        .iter()
        .map(|it| if it.number == number { question.clone() } else { it.clone() })
        .collect();
    let change = QuestionnaireChange::Questions(questions);
    match change_questionnaire(&app, &within.actor, programme.id, it.stage, version, change).await {
        Ok(_) => {
            Ok(see(format!("{}/{}/questions", path(within.slug.as_str(), Tab::Results), it.stage.code())))
        }
        Err(error) => {
            let first = programme.languages().next().map_or("wording-en", wording_field);
            form.refuse(first, cannot_change(t, &refusal(error)?));
            Ok(form.refused(one_page(&visitor, &programme, &it, &question, &form)).into_response())
        }
    }
}

fn one_page(
    visitor: &Visitor,
    programme: &Programme,
    it: &Questionnaire,
    question: &Question,
    form: &Form,
) -> Page {
    let t = visitor.texts;
    let home = path(programme.slug.as_str(), Tab::Results);
    let back = format!("{home}/{}/questions", it.stage.code());
    let action = format!("{back}/{}", question.number);
    let kept = if form.answers().is_empty() {
        Form::with(
            question.wording.iter().map(|(language, text)| (wording_field(*language), text.to_string())),
        )
    } else {
        form.clone()
    };
    let choices: Vec<String> = question.choices().iter().map(|it| words::choice(t, question, it)).collect();
    let fields: Vec<Field<'_>> = programme
        .languages()
        .map(|it| Field::line(wording_field(it), t.questionnaire_wording(it.own_name())).optional())
        .collect();
    let place = Place::new(t.questionnaire_reword_title())
        .within(section(visitor, programme, Some(Tab::Results)))
        .under(t.questionnaire_results(), home)
        .under(t.questionnaire_questions(), back.clone());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.questionnaire_reword_title())</h1>
            <p class="lead">(words::question(t, question))</p>
            @if !choices.is_empty() { <ul>@for it in &choices { <li>(it)</li> }</ul> }
            @if question.topic.is_some() { <p>(t.questionnaire_reword_lead())</p> }
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(it.version)>
                @for it in &fields { (field(t, &kept, it)) }
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        }
        .memoize(),
    )
}

async fn preview(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, it) = load(&app, &within, &stage).await?;
    Ok(preview_page(&visitor, &programme, &it))
}

/// The questions as they will look; there is no button that would send them.
fn preview_page(visitor: &Visitor, programme: &Programme, it: &Questionnaire) -> Page {
    let t = visitor.texts;
    let home = path(programme.slug.as_str(), Tab::Results);
    let title = format!("{}: {}", words::stage(t, it.stage), t.questionnaire_preview());
    let questions = asked_form::questions(t, &Form::blank(), it, &[]);
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Results)))
        .under(t.questionnaire_results(), home);
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(&title)</h1>
            <p class="lead">(words::stage_lead(t, it.stage))</p>
            (notice(Kind::Info, t.questionnaire_preview_lead(), ""))
            (questions)
        }
        .memoize(),
    )
}
