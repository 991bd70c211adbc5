//! The questions every method begins with.

use super::Stage;
use super::question::{Choice, Question, QuestionKind, Topic};
use crate::Method;

/// What a method asks at a stage. The organiser may change all of it.
pub fn preset_questions(method: Method, stage: Stage) -> Vec<Question> {
    let footing = if method.has_mentors() { Topic::TalkOpenly } else { Topic::Equals };
    let topics: Vec<Topic> = match stage {
        Stage::FitCheck => {
            vec![Topic::HaveMet, Topic::SuitEachOther, Topic::GoalsClear, footing, Topic::GoodStart]
        }
        Stage::Midpoint => vec![
            Topic::Learning,
            Topic::MeetingsWorth,
            Topic::TalkOpenly,
            Topic::OpeningHelped,
            Topic::HoursSpent,
            Topic::Hinders,
            Topic::SecondHalf,
        ],
        Stage::Closing => {
            let mut topics = vec![Topic::Learning, Topic::MatchRight, of_method(method)];
            if method == Method::CrossExpertise {
                topics.push(Topic::OutputUseful);
            }
            topics.extend([
                Topic::GaveAndReceived,
                Topic::JointMeetingsWorth,
                Topic::HoursPromised,
                Topic::HoursSpent,
                Topic::UseAgain,
                Topic::MethodChange,
                Topic::Tips,
            ]);
            topics
        }
    };
    let question = |(topic, number): (Topic, u16)| Question {
        number,
        topic: Some(topic),
        wording: vec![],
        kind: kind(topic),
        hidden: false,
    };
    topics.into_iter().zip(1..).map(question).collect()
}

/// What each method is for.
const fn of_method(method: Method) -> Topic {
    match method {
        Method::CrossExpertise => Topic::OtherExpertise,
        Method::CrossCompany => Topic::OtherCompany,
        Method::CrossFunction => Topic::OtherFunction,
        Method::Reverse => Topic::OtherGeneration,
        Method::Course => Topic::CourseHelped,
    }
}

fn kind(topic: Topic) -> QuestionKind {
    let choices = |most| (1..=most).map(|number| Choice { number, wording: vec![] }).collect();
    match topic {
        Topic::HaveMet => QuestionKind::YesNo,
        Topic::Learning => QuestionKind::Learning,
        Topic::HoursPromised | Topic::HoursSpent => QuestionKind::Choice(choices(5)),
        Topic::Hinders => QuestionKind::Choices(choices(6)),
        Topic::UseAgain => QuestionKind::Choices(choices(4)),
        Topic::GoodStart | Topic::SecondHalf | Topic::MethodChange | Topic::Tips => QuestionKind::Text,
        _ => QuestionKind::Scale,
    }
}

#[cfg(test)]
mod tests {
    use super::super::question::check;
    use super::*;

    #[test]
    fn every_method_asks_something_sound_at_every_stage() {
        for method in Method::ALL {
            for stage in Stage::ALL {
                assert_eq!(check(&preset_questions(method, stage)), Ok(()), "{method:?} {stage:?}");
            }
        }
    }

    #[test]
    fn methods_ask_what_they_are_for() {
        let asks = |method| {
            let asked = preset_questions(method, Stage::Closing);
            asked.get(2).and_then(|it| it.topic)
        };
        assert_eq!(
            Method::ALL.map(asks),
            [
                Some(Topic::OtherExpertise),
                Some(Topic::OtherCompany),
                Some(Topic::OtherFunction),
                Some(Topic::OtherGeneration),
                Some(Topic::CourseHelped)
            ]
        );
    }
}
