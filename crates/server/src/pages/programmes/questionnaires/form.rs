//! The questions as fields of a form, and the form as answers.

use super::words;
use crate::forms::{Form, invalid_text};
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::{Part, part};
use domain::questionnaire::{Answer, Question, QuestionKind, Questionnaire, Step};
use domain::{LongText, ShortText};
use hypertext::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use wording::Texts;

/// Goals that are asked about when somebody has written down none.
const FREE_GOALS: usize = 3;

fn name(question: &Question) -> String {
    format!("q{}", question.number)
}

fn goal_names(question: &Question, goal: usize) -> (String, String) {
    (format!("q{}-before-{goal}", question.number), format!("q{}-now-{goal}", question.number))
}

fn goals_asked(goals: &[String]) -> usize {
    if goals.is_empty() { FREE_GOALS } else { goals.len().min(Answer::MOST_GOALS) }
}

/// The names of all fields that the questions have.
pub(crate) fn names(it: &Questionnaire) -> Vec<String> {
    let mut names = Vec::new();
    for question in it.asked() {
        if question.kind == QuestionKind::Learning {
            for goal in 1..=Answer::MOST_GOALS {
                let (before, now) = goal_names(question, goal);
                names.extend([before, now]);
            }
        } else {
            names.push(name(question));
        }
    }
    names
}

/// Every question with what the form holds. `goals` are the reader's own, in their words.
pub(crate) fn questions(t: &Texts, form: &Form, it: &Questionnaire, goals: &[String]) -> Part {
    let parts: Vec<Part> = it.asked().map(|question| one(t, form, question, goals)).collect();
    part(rsx! { @for it in &parts { (it) } })
}

fn one(t: &Texts, form: &Form, it: &Question, goals: &[String]) -> Part {
    let (name, label) = (name(it), words::question(t, it));
    let none = || Choice::new("", t.questionnaire_no_answer());
    let scale = || (1..=5_u8).map(|value| Choice::new(value.to_string(), words::scale(t, value)));
    let chosen = |them: &[domain::questionnaire::Choice]| -> Vec<Choice> {
        them.iter().map(|one| Choice::new(one.number.to_string(), words::choice(t, it, one))).collect()
    };
    let asked = match &it.kind {
        QuestionKind::Scale => {
            let choices = scale().chain([none()]).collect();
            Field::radios(&name, label, choices).hint(t.questionnaire_scale_hint())
        }
        QuestionKind::Choice(them) => {
            Field::radios(&name, label, chosen(them).into_iter().chain([none()]).collect())
        }
        QuestionKind::Choices(them) => Field::boxes(&name, label, chosen(them)),
        QuestionKind::YesNo => {
            let yes_no = [Choice::new("yes", t.common_yes()), Choice::new("no", t.common_no())];
            Field::radios(&name, label, yes_no.into_iter().chain([none()]).collect())
        }
        QuestionKind::Line => Field::line(&name, label).optional().hint(t.questionnaire_write_no_names()),
        QuestionKind::Text => Field::area(&name, label, 4).optional().hint(t.questionnaire_write_no_names()),
        QuestionKind::Learning => return learning(t, form, it, goals),
    };
    part(field(t, form, &asked.seen_by(Audience::Confidential)))
}

/// Two menus for each goal.
fn learning(t: &Texts, form: &Form, it: &Question, goals: &[String]) -> Part {
    let levels = || (1..=5_u8).map(|value| Choice::new(value.to_string(), words::level(t, value))).collect();
    let rows: Vec<Part> = (1..=goals_asked(goals))
        .map(|goal| {
            let (before, now) = goal_names(it, goal);
            let number = u32::try_from(goal).unwrap_or(u32::MAX);
            let heading = goals.get(goal - 1).cloned().unwrap_or_else(|| t.questionnaire_goal_number(number));
            let fields = [
                Field::menu(&before, t.questionnaire_before(), levels()).optional(),
                Field::menu(&now, t.questionnaire_now(), levels()).optional(),
            ];
            part(rsx! {
                <fieldset class="goal-levels">
                    <legend>(&heading)</legend>
                    <div class="field-row">@for it in &fields { (field(t, form, it)) }</div>
                </fieldset>
            })
        })
        .collect();
    let label = words::question(t, it);
    let (hint, audience) = (t.questionnaire_learning_hint(), format!("f-q{}-audience", it.number));
    part(rsx! {
        <fieldset class="field goals">
            <legend>(label)</legend>
            <p class="hint">(hint)</p>
            (who_sees(t, Audience::Confidential, audience.clone()))
            @for row in &rows { (row) }
        </fieldset>
    })
}

/// The answers of a form; `None` when one of them has a problem, which the form then holds.
pub(crate) fn read(t: &Texts, form: &mut Form, it: &Questionnaire) -> Option<BTreeMap<u16, Answer>> {
    let mut answers = BTreeMap::new();
    for question in it.asked() {
        if let Some(answer) = read_one(t, form, question) {
            answers.insert(question.number, answer);
        }
    }
    (!form.is_refused()).then_some(answers)
}

/// `None` for what was left out, and for what was refused.
fn read_one(t: &Texts, form: &mut Form, it: &Question) -> Option<Answer> {
    if it.kind == QuestionKind::Learning {
        return read_learning(t, form, it);
    }
    let name = name(it);
    if form.values(&name).all(|it| it.trim().is_empty()) {
        return None;
    }
    let offered = |text: &str| {
        let number: u8 = text.parse().ok()?;
        it.choices().iter().any(|it| it.number == number).then_some(number)
    };
    match &it.kind {
        QuestionKind::Scale => form
            .one_of(t, &name, |it| it.parse().ok().filter(|it| Answer::SCALE.contains(it)))
            .map(Answer::Scale),
        QuestionKind::Choice(_) => form.one_of(t, &name, offered).map(Answer::Choice),
        QuestionKind::Choices(them) => {
            let chosen = form.any_of(t, &name, them.len(), offered)?;
            Some(Answer::Choices(chosen.into_iter().collect::<BTreeSet<u8>>()))
        }
        QuestionKind::YesNo => {
            let yes_no = |it: &str| match it {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            form.one_of(t, &name, yes_no).map(Answer::YesNo)
        }
        QuestionKind::Line => form.required(t, &name, ShortText::parse).map(Answer::Line),
        QuestionKind::Text => match LongText::parse(form.value(&name)) {
            Ok(text) => Some(Answer::Text(text)),
            Err(reason) => {
                form.refuse(&name, invalid_text(t, &reason));
                None
            }
        },
        QuestionKind::Learning => None,
    }
}

fn read_learning(t: &Texts, form: &mut Form, it: &Question) -> Option<Answer> {
    let mut steps = Vec::new();
    for goal in 1..=Answer::MOST_GOALS {
        let (before, now) = goal_names(it, goal);
        let level = |text: &str| text.parse::<u8>().ok().filter(|it| Answer::SCALE.contains(it));
        match (form.value(&before).trim().is_empty(), form.value(&now).trim().is_empty()) {
            (true, true) => {}
            (false, false) => {
                let before = form.one_of(t, &before, level);
                let now = form.one_of(t, &now, level);
                steps.extend(before.zip(now).map(|(before, now)| Step { before, now }));
            }
            (is_missing, _) => {
                form.refuse(if is_missing { &before } else { &now }, t.questionnaire_both_levels());
            }
        }
    }
    (!steps.is_empty()).then_some(Answer::Learning(steps))
}

/// Answers as the form holds them.
pub(crate) fn filled(it: &Questionnaire, answers: &BTreeMap<u16, Answer>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for question in it.asked() {
        let Some(answer) = answers.get(&question.number) else { continue };
        let mut put = |value: String| fields.push((name(question), value));
        match answer {
            Answer::Scale(value) | Answer::Choice(value) => put(value.to_string()),
            Answer::Choices(chosen) => chosen.iter().for_each(|it| put(it.to_string())),
            Answer::Line(text) => put(text.to_string()),
            Answer::Text(text) => put(text.to_string()),
            Answer::YesNo(yes) => put(if *yes { "yes" } else { "no" }.to_owned()),
            Answer::Learning(steps) => {
                for (goal, step) in (1..).zip(steps) {
                    let (before, now) = goal_names(question, goal);
                    fields.push((before, step.before.to_string()));
                    fields.push((now, step.now.to_string()));
                }
            }
        }
    }
    fields
}
