//! Results of questionnaires as pictures with their figures, for pages and for the report.

use crate::pages::components::part;
use crate::pages::components::pictures::Picture;
use crate::pages::components::tables::{Column, Table};
use crate::pages::programmes::questionnaires::words;
use documents::pictures::{
    BeforeAfter, Bin, Caption, Distribution, Level, before_after, distribution, responsive,
};
use domain::OrganisationId;
use domain::questionnaire::{Counts, Question, Questionnaire, Results, Tally};
use std::collections::BTreeMap;
use wording::Texts;

/// What is shown of one question.
pub(super) struct Shown {
    pub(super) question: String,
    pub(super) what: What,
}

pub(super) enum What {
    Picture(Box<Picture>),
    Texts {
        people: u32,
        texts: Vec<String>,
    },
    /// Fewer people answered than this.
    TooFew(u32),
}

/// Every question with its answers; `names` are the organisations whose figures stand in the tables too.
pub(super) fn shown(
    t: &Texts,
    it: &Questionnaire,
    results: &Results,
    names: &BTreeMap<OrganisationId, String>,
) -> Vec<Shown> {
    let one = |question: &Question| {
        let found = results.question(question.number)?;
        let words = words::question(t, question);
        let what = match &found.whole {
            None if question.kind.is_written() => What::TooFew(domain::questionnaire::LEAST_TEXTS),
            None => What::TooFew(domain::questionnaire::LEAST_ANSWERS),
            Some(Tally { people, counts: Counts::Texts(texts) }) => {
                What::Texts { people: *people, texts: texts.clone() }
            }
            Some(tally) => {
                let groups: Vec<(&str, &Tally)> = found
                    .organisations
                    .iter()
                    .filter_map(|(id, tally)| Some((names.get(id)?.as_str(), tally)))
                    .collect();
                What::Picture(Box::new(drawn(t, it, question, &words, tally, &groups)))
            }
        };
        Some(Shown { question: words, what })
    };
    it.asked().filter_map(one).collect()
}

fn drawn(
    t: &Texts,
    it: &Questionnaire,
    question: &Question,
    words: &str,
    tally: &Tally,
    groups: &[(&str, &Tally)],
) -> Picture {
    let id = format!("{}-{}", it.stage.code(), question.number);
    let (svg, table) = match &tally.counts {
        Counts::Learning { before, now, rose, same, fell } => {
            let description = t.questionnaire_rose(*rose, *same, *fell);
            (learning(t, &id, words, &description, before, now), learning_table(t, words, before, now))
        }
        Counts::Values(values) => {
            let value = |value: &u8| words::value(t, question, *value);
            (
                values_picture(t, &id, words, values, tally.people, value),
                values_table(t, words, question, tally, groups),
            )
        }
        Counts::Texts(_) => (String::new(), Table { caption: String::new(), columns: vec![], rows: vec![] }),
    };
    let caption = t.questionnaire_people(tally.people);
    Picture { caption, svg, table_label: t.questionnaire_figures(), table }
}

fn values_picture(
    t: &Texts,
    id: &str,
    title: &str,
    values: &BTreeMap<u8, u32>,
    people: u32,
    value: impl Fn(&u8) -> String,
) -> String {
    let most = values.iter().max_by_key(|(_, count)| **count);
    let description = most
        .map_or_else(String::new, |(number, count)| t.questionnaire_described(value(number), *count, people));
    let empty = t.questionnaire_nothing_drawn();
    let caption = Caption { id, title, description: &description, empty: &empty };
    let input = Distribution {
        count_label: t.questionnaire_people_label(),
        value_label: String::new(),
        bins: values
            .iter()
            .map(|(number, count)| Bin { label: value(number), count: *count, remark: None })
            .collect(),
    };
    responsive(|width| distribution(&caption, &input, width))
}

fn learning(
    t: &Texts,
    id: &str,
    title: &str,
    description: &str,
    before: &[u32; 5],
    now: &[u32; 5],
) -> String {
    let empty = t.questionnaire_nothing_drawn();
    let caption = Caption { id, title, description, empty: &empty };
    let levels = (1_u8..).zip(before.iter().zip(now)).map(|(level, (before, now))| Level {
        label: words::level(t, level),
        before: *before,
        after: *now,
    });
    let input = BeforeAfter {
        count_label: t.questionnaire_goals_label(),
        before_label: t.questionnaire_before(),
        after_label: t.questionnaire_now(),
        levels: levels.collect(),
    };
    responsive(|width| before_after(&caption, &input, width))
}

fn learning_table(t: &Texts, caption: &str, before: &[u32; 5], now: &[u32; 5]) -> Table {
    let number = |it: u32| part(t.number(it.into()));
    let rows = (1_u8..)
        .zip(before.iter().zip(now))
        .map(|(level, (before, now))| vec![part(words::level(t, level)), number(*before), number(*now)]);
    Table {
        caption: caption.to_owned(),
        columns: vec![
            Column::words(t.questionnaire_answer_heading()),
            Column::figures(t.questionnaire_before()),
            Column::figures(t.questionnaire_now()),
        ],
        rows: rows.collect(),
    }
}

fn values_table(
    t: &Texts,
    caption: &str,
    question: &Question,
    tally: &Tally,
    groups: &[(&str, &Tally)],
) -> Table {
    let everybody = t.questionnaire_everybody();
    let all: Vec<(&str, &Tally)> =
        std::iter::once((everybody.as_str(), tally)).chain(groups.iter().copied()).collect();
    let mut columns = vec![Column::words(t.questionnaire_answer_heading())];
    if groups.is_empty() {
        columns.push(Column::figures(t.questionnaire_answers_heading()));
    } else {
        columns.extend(all.iter().map(|(name, _)| Column::figures((*name).to_owned())));
    }
    let of = |tally: &Tally, value: u8| match &tally.counts {
        Counts::Values(values) => values.get(&value).copied().unwrap_or(0),
        _ => 0,
    };
    let values: Vec<u8> = match &tally.counts {
        Counts::Values(values) => values.keys().copied().collect(),
        _ => vec![],
    };
    let rows = values.into_iter().map(|value| {
        let mut row = vec![part(words::value(t, question, value))];
        row.extend(all.iter().map(|(_, tally)| part(t.number(of(tally, value).into()))));
        row
    });
    Table { caption: caption.to_owned(), columns, rows: rows.collect() }
}
