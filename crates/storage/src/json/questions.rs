//! The questions a programme adds to the sign-up form.

use crate::error::{StorageError, corrupt};
use domain::programme::{Question, QuestionKind};
use domain::{InvalidText, Language, ShortText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    number: u16,
    wording: Vec<(String, String)>,
    kind: Kind,
    required: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Line,
    Lines,
    YesNo,
    OneOf(Vec<String>),
}

pub(crate) fn write(questions: &[Question]) -> Value {
    let asked: Vec<Asked> = questions.iter().map(to_json).collect();
    super::write(&asked)
}

pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<Question>, StorageError> {
    let asked: Vec<Asked> = super::read(table, column, value)?;
    asked.into_iter().map(|it| to_question(it).ok_or_else(|| corrupt(table, column, "a question"))).collect()
}

fn to_json(it: &Question) -> Asked {
    Asked {
        number: it.number,
        wording: it
            .wording
            .iter()
            .map(|(language, text)| (language.code().into(), text.to_string()))
            .collect(),
        kind: match &it.kind {
            QuestionKind::Line => Kind::Line,
            QuestionKind::Lines => Kind::Lines,
            QuestionKind::YesNo => Kind::YesNo,
            QuestionKind::OneOf(options) => Kind::OneOf(options.iter().map(ToString::to_string).collect()),
        },
        required: it.required,
    }
}

fn to_question(it: Asked) -> Option<Question> {
    let text = |(language, text): (String, String)| {
        Some((language.parse::<Language>().ok()?, ShortText::parse(&text).ok()?))
    };
    let options = |them: Vec<String>| {
        them.iter().map(|option| ShortText::parse(option)).collect::<Result<_, InvalidText>>().ok()
    };
    Some(Question {
        number: it.number,
        wording: it.wording.into_iter().map(text).collect::<Option<_>>()?,
        kind: match it.kind {
            Kind::Line => QuestionKind::Line,
            Kind::Lines => QuestionKind::Lines,
            Kind::YesNo => QuestionKind::YesNo,
            Kind::OneOf(them) => QuestionKind::OneOf(options(them)?),
        },
        required: it.required,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_come_back_as_they_were() {
        let text = |it| ShortText::parse(it).expect("a text");
        let question = |number, kind| Question {
            number,
            wording: vec![(Language::Fi, text("Miksi?")), (Language::En, text("Why?"))],
            kind,
            required: number == 1,
        };
        let questions = vec![
            question(1, QuestionKind::Line),
            question(2, QuestionKind::Lines),
            question(3, QuestionKind::YesNo),
            question(4, QuestionKind::OneOf(vec![text("a"), text("b")])),
        ];
        assert_eq!(read("t", "c", write(&questions)).expect("questions"), questions);
    }
}
