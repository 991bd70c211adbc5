//! Answers, and the sheet they are kept on.

use super::Questionnaire;
use super::question::{Question, QuestionKind};
use crate::{LongText, OrganisationId, ShortText};
use std::collections::{BTreeMap, BTreeSet};

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 1 to 5.
    Scale(u8),
    Choice(u8),
    Choices(BTreeSet<u8>),
    Line(ShortText),
    Text(LongText),
    YesNo(bool),
    /// One for each goal; which goals they were is not kept.
    Learning(Vec<Step>),
}

/// How far one came with a goal: 1 (could hardly begin) to 5 (can do it well), before and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub before: u8,
    pub now: u8,
}

/// The confidential answers of one person: of whom and when is nowhere on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Only of organisations with so many people that it points to none of them; see
    /// [`super::keeps_organisation`].
    pub organisation: Option<OrganisationId>,
    /// What is kept of the receipt with which the answers can be changed or taken back while the questionnaire is open.
    pub receipt_hash: Vec<u8>,
    pub answers: BTreeMap<u16, Answer>,
}

/// Why answers can not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAnswers {
    #[error("nothing was answered")]
    Nothing,
    #[error("there is no question {0}")]
    NoSuchQuestion(u16),
    #[error("the answer to question {0} is none of those offered")]
    NotOffered(u16),
}

impl Answer {
    /// Goals that one can look back on.
    pub const MOST_GOALS: usize = 8;
    pub const SCALE: std::ops::RangeInclusive<u8> = 1..=5;
}

impl Questionnaire {
    /// Refuses answers to what was not asked, or that were not offered.
    pub fn check_answers(&self, answers: &BTreeMap<u16, Answer>) -> Result<(), InvalidAnswers> {
        if answers.is_empty() {
            return Err(InvalidAnswers::Nothing);
        }
        for (number, answer) in answers {
            let question = self.asked().find(|it| it.number == *number);
            let question = question.ok_or(InvalidAnswers::NoSuchQuestion(*number))?;
            if !is_offered(question, answer) {
                return Err(InvalidAnswers::NotOffered(*number));
            }
        }
        Ok(())
    }
}

fn is_offered(question: &Question, answer: &Answer) -> bool {
    let offered = |number: &u8| question.choices().iter().any(|it| it.number == *number);
    match (&question.kind, answer) {
        (QuestionKind::Scale, Answer::Scale(value)) => Answer::SCALE.contains(value),
        (QuestionKind::Choice(_), Answer::Choice(number)) => offered(number),
        (QuestionKind::Choices(_), Answer::Choices(numbers)) => {
            !numbers.is_empty() && numbers.iter().all(offered)
        }
        (QuestionKind::Line, Answer::Line(_))
        | (QuestionKind::Text, Answer::Text(_))
        | (QuestionKind::YesNo, Answer::YesNo(_)) => true,
        (QuestionKind::Learning, Answer::Learning(steps)) => {
            let in_range = |it: &Step| Answer::SCALE.contains(&it.before) && Answer::SCALE.contains(&it.now);
            (1..=Answer::MOST_GOALS).contains(&steps.len()) && steps.iter().all(in_range)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Choice, Stage};
    use super::*;
    use crate::{Method, ProgrammeId};

    #[test]
    fn only_what_was_offered_is_an_answer() {
        let programme = ProgrammeId::new(uuid::Uuid::from_u128(1));
        let mut it = Questionnaire::preset(programme, Method::CrossExpertise, Stage::Midpoint);
        let choices = vec![Choice { number: 1, wording: vec![] }, Choice { number: 2, wording: vec![] }];
        let question = |number, kind| Question { number, topic: None, wording: vec![], kind, hidden: false };
        it.questions = vec![
            question(1, QuestionKind::Scale),
            question(2, QuestionKind::Choice(choices.clone())),
            question(3, QuestionKind::Choices(choices)),
            question(4, QuestionKind::Learning),
            Question { hidden: true, ..question(5, QuestionKind::YesNo) },
        ];
        let check = |number: u16, answer: Answer, expected: Result<(), InvalidAnswers>| {
            assert_eq!(it.check_answers(&BTreeMap::from([(number, answer.clone())])), expected, "{answer:?}");
        };
        let step = |before, now| Answer::Learning(vec![Step { before, now }]);
        check(1, Answer::Scale(5), Ok(()));
        check(1, Answer::Scale(6), Err(InvalidAnswers::NotOffered(1)));
        check(1, Answer::YesNo(true), Err(InvalidAnswers::NotOffered(1)));
        check(2, Answer::Choice(2), Ok(()));
        check(2, Answer::Choice(3), Err(InvalidAnswers::NotOffered(2)));
        check(3, Answer::Choices(BTreeSet::from([1, 2])), Ok(()));
        check(3, Answer::Choices(BTreeSet::new()), Err(InvalidAnswers::NotOffered(3)));
        check(4, step(2, 4), Ok(()));
        check(4, step(0, 4), Err(InvalidAnswers::NotOffered(4)));
        check(4, Answer::Learning(vec![]), Err(InvalidAnswers::NotOffered(4)));
        check(5, Answer::YesNo(true), Err(InvalidAnswers::NoSuchQuestion(5)));
        assert_eq!(it.check_answers(&BTreeMap::new()), Err(InvalidAnswers::Nothing));
    }
}
