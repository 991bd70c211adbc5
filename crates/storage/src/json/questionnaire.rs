//! The questions of questionnaires, what was answered, and what is kept of it.

use crate::error::{StorageError, corrupt};
use domain::questionnaire::{
    Answer, Choice, Counts, Question, QuestionKind, QuestionResults, Results, Step, Tally, Topic,
};
use domain::{Language, LongText, OrganisationId, ShortText};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

type Wording = Vec<(String, String)>;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    number: u16,
    topic: Option<String>,
    wording: Wording,
    kind: String,
    choices: Vec<(u8, Wording)>,
    hidden: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Given {
    Scale(u8),
    Choice(u8),
    Choices(BTreeSet<u8>),
    Line(String),
    Text(String),
    YesNo(bool),
    Learning(Vec<(u8, u8)>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    asked: u32,
    answered: u32,
    questions: Vec<KeptQuestion>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptQuestion {
    number: u16,
    whole: Option<KeptTally>,
    organisations: Vec<(Uuid, KeptTally)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptTally {
    people: u32,
    counts: KeptCounts,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KeptCounts {
    Values(Vec<(u8, u32)>),
    Learning { before: [u32; 5], now: [u32; 5], moved: [u32; 3] },
    Texts(Vec<String>),
}

pub(crate) fn write_questions(questions: &[Question]) -> Value {
    let asked: Vec<Asked> = questions
        .iter()
        .map(|it| Asked {
            number: it.number,
            topic: it.topic.map(|it| it.code().into()),
            wording: write_wording(&it.wording),
            kind: it.kind.code().into(),
            choices: it.choices().iter().map(|it| (it.number, write_wording(&it.wording))).collect(),
            hidden: it.hidden,
        })
        .collect();
    super::write(&asked)
}

pub(crate) fn read_questions(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<Question>, StorageError> {
    let asked: Vec<Asked> = super::read(table, column, value)?;
    asked.into_iter().map(|it| to_question(it).ok_or_else(|| corrupt(table, column, "a question"))).collect()
}

pub(crate) fn write_answers(answers: &BTreeMap<u16, Answer>) -> Value {
    let given: Vec<(u16, Given)> = answers.iter().map(|(number, it)| (*number, given(it))).collect();
    super::write(&given)
}

pub(crate) fn read_answers(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<BTreeMap<u16, Answer>, StorageError> {
    let given: Vec<(u16, Given)> = super::read(table, column, value)?;
    let answer = |(number, it)| Some((number, to_answer(it)?));
    given.into_iter().map(answer).collect::<Option<_>>().ok_or_else(|| corrupt(table, column, "an answer"))
}

pub(crate) fn write_results(it: &Results) -> Value {
    let question = |it: &QuestionResults| KeptQuestion {
        number: it.number,
        whole: it.whole.as_ref().map(kept),
        organisations: it.organisations.iter().map(|(id, it)| (id.uuid(), kept(it))).collect(),
    };
    let questions = it.questions.iter().map(question).collect();
    super::write(&Kept { asked: it.asked, answered: it.answered, questions })
}

pub(crate) fn read_results(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Results, StorageError> {
    let it: Kept = super::read(table, column, value)?;
    let question = |it: KeptQuestion| QuestionResults {
        number: it.number,
        whole: it.whole.map(to_tally),
        organisations: it
            .organisations
            .into_iter()
            .map(|(id, it)| (OrganisationId::new(id), to_tally(it)))
            .collect(),
    };
    let questions = it.questions.into_iter().map(question).collect();
    Ok(Results { asked: it.asked, answered: it.answered, questions })
}

fn write_wording(wording: &[(Language, ShortText)]) -> Wording {
    wording.iter().map(|(language, text)| (language.code().into(), text.to_string())).collect()
}

fn to_wording(wording: Wording) -> Option<Vec<(Language, ShortText)>> {
    let text = |(language, text): (String, String)| {
        Some((language.parse::<Language>().ok()?, ShortText::parse(&text).ok()?))
    };
    wording.into_iter().map(text).collect()
}

fn to_question(it: Asked) -> Option<Question> {
    let choice = |(number, wording)| Some(Choice { number, wording: to_wording(wording)? });
    let choices: Vec<Choice> = it.choices.into_iter().map(choice).collect::<Option<_>>()?;
    let kind = match it.kind.as_str() {
        "scale" => QuestionKind::Scale,
        "choice" => QuestionKind::Choice(choices),
        "choices" => QuestionKind::Choices(choices),
        "line" => QuestionKind::Line,
        "text" => QuestionKind::Text,
        "yes-no" => QuestionKind::YesNo,
        "learning" => QuestionKind::Learning,
        _ => return None,
    };
    let topic = match it.topic {
        Some(code) => Some(Topic::from_code(&code)?),
        None => None,
    };
    Some(Question { number: it.number, topic, wording: to_wording(it.wording)?, kind, hidden: it.hidden })
}

fn given(it: &Answer) -> Given {
    match it {
        Answer::Scale(value) => Given::Scale(*value),
        Answer::Choice(number) => Given::Choice(*number),
        Answer::Choices(numbers) => Given::Choices(numbers.clone()),
        Answer::Line(text) => Given::Line(text.to_string()),
        Answer::Text(text) => Given::Text(text.to_string()),
        Answer::YesNo(yes) => Given::YesNo(*yes),
        Answer::Learning(steps) => Given::Learning(steps.iter().map(|it| (it.before, it.now)).collect()),
    }
}

fn to_answer(it: Given) -> Option<Answer> {
    Some(match it {
        Given::Scale(value) => Answer::Scale(value),
        Given::Choice(number) => Answer::Choice(number),
        Given::Choices(numbers) => Answer::Choices(numbers),
        Given::Line(text) => Answer::Line(ShortText::parse(&text).ok()?),
        Given::Text(text) => Answer::Text(LongText::parse(&text).ok()?),
        Given::YesNo(yes) => Answer::YesNo(yes),
        Given::Learning(steps) => {
            Answer::Learning(steps.into_iter().map(|(before, now)| Step { before, now }).collect())
        }
    })
}

fn kept(it: &Tally) -> KeptTally {
    let counts = match &it.counts {
        Counts::Values(values) => {
            KeptCounts::Values(values.iter().map(|(value, it)| (*value, *it)).collect())
        }
        Counts::Learning { before, now, rose, same, fell } => {
            KeptCounts::Learning { before: *before, now: *now, moved: [*rose, *same, *fell] }
        }
        Counts::Texts(texts) => KeptCounts::Texts(texts.clone()),
    };
    KeptTally { people: it.people, counts }
}

fn to_tally(it: KeptTally) -> Tally {
    let counts = match it.counts {
        KeptCounts::Values(values) => Counts::Values(values.into_iter().collect()),
        KeptCounts::Learning { before, now, moved: [rose, same, fell] } => {
            Counts::Learning { before, now, rose, same, fell }
        }
        KeptCounts::Texts(texts) => Counts::Texts(texts),
    };
    Tally { people: it.people, counts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_answers_and_results_come_back_as_they_were() {
        let wording = || vec![(Language::Fi, ShortText::parse("Miksi?").expect("a text"))];
        let choice = Choice { number: 2, wording: wording() };
        let kinds = [
            QuestionKind::Scale,
            QuestionKind::Choice(vec![choice.clone()]),
            QuestionKind::Choices(vec![choice]),
            QuestionKind::Line,
            QuestionKind::Text,
            QuestionKind::YesNo,
            QuestionKind::Learning,
        ];
        let question = |(kind, number): (QuestionKind, u16)| Question {
            number,
            topic: (number == 1).then_some(Topic::MatchRight),
            wording: wording(),
            kind,
            hidden: number == 2,
        };
        let questions: Vec<Question> = kinds.into_iter().zip(1..).map(question).collect();
        assert_eq!(read_questions("t", "c", write_questions(&questions)).expect("questions"), questions);

        let answers = [
            Answer::Scale(3),
            Answer::Choice(1),
            Answer::Choices(BTreeSet::from([1, 3])),
            Answer::Line(ShortText::parse("a").expect("a text")),
            Answer::Text(LongText::parse("a\nb").expect("a text")),
            Answer::YesNo(true),
            Answer::Learning(vec![Step { before: 1, now: 4 }]),
        ];
        let answers: BTreeMap<u16, Answer> = (1..).zip(answers).collect();
        assert_eq!(read_answers("t", "c", write_answers(&answers)).expect("answers"), answers);

        let values = Counts::Values(BTreeMap::from([(1, 2), (2, 5)]));
        let learning = Counts::Learning { before: [1, 2, 3, 4, 5], now: [0; 5], rose: 1, same: 2, fell: 3 };
        let tally = |counts| Tally { people: 7, counts };
        let results = Results {
            asked: 12,
            answered: 10,
            questions: vec![
                QuestionResults {
                    number: 1,
                    whole: Some(tally(values)),
                    organisations: vec![(Uuid::from_u128(1).into(), tally(learning))],
                },
                QuestionResults { number: 2, whole: None, organisations: vec![] },
                QuestionResults {
                    number: 3,
                    whole: Some(tally(Counts::Texts(vec!["a".into()]))),
                    organisations: vec![],
                },
            ],
        };
        assert_eq!(read_results("t", "c", write_results(&results)).expect("results"), results);
    }
}
