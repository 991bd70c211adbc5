//! The words of questions: ours from the catalogues, the organisers' own as they wrote them.

use domain::questionnaire::{Choice, Phase, Question, QuestionKind, Stage, Topic};
use wording::Texts;

pub(crate) fn stage(t: &Texts, it: Stage) -> String {
    match it {
        Stage::FitCheck => t.questionnaire_fit_check(),
        Stage::Midpoint => t.questionnaire_midpoint(),
        Stage::Closing => t.questionnaire_closing(),
    }
}

pub(crate) fn stage_lead(t: &Texts, it: Stage) -> String {
    match it {
        Stage::FitCheck => t.questionnaire_fit_check_lead(),
        Stage::Midpoint => t.questionnaire_midpoint_lead(),
        Stage::Closing => t.questionnaire_closing_lead(),
    }
}

pub(crate) fn phase(t: &Texts, it: Phase) -> String {
    match it {
        Phase::Unused => t.questionnaire_phase_unused(),
        Phase::Before => t.questionnaire_phase_before(),
        Phase::Open => t.questionnaire_state_open(),
        Phase::Closed => t.questionnaire_phase_counting(),
        Phase::Released => t.questionnaire_phase_released(),
    }
}

pub(crate) fn kind(t: &Texts, it: &QuestionKind) -> String {
    match it {
        QuestionKind::Scale => t.questionnaire_kind_scale(),
        QuestionKind::Choice(_) => t.questionnaire_kind_choice(),
        QuestionKind::Choices(_) => t.questionnaire_kind_choices(),
        QuestionKind::Line => t.questionnaire_kind_line(),
        QuestionKind::Text => t.questionnaire_kind_text(),
        QuestionKind::YesNo => t.questionnaire_kind_yes_no(),
        QuestionKind::Learning => t.questionnaire_kind_learning(),
    }
}

pub(crate) fn question(t: &Texts, it: &Question) -> String {
    match (it.own_wording(t.language()), it.topic) {
        (Some(own), _) => own.to_owned(),
        (None, Some(topic)) => topic_words(t, topic),
        (None, None) => String::new(),
    }
}

pub(crate) fn choice(t: &Texts, question: &Question, it: &Choice) -> String {
    match (it.own_wording(t.language()), question.topic) {
        (Some(own), _) => own.to_owned(),
        (None, Some(topic)) => choice_words(t, topic, it.number),
        (None, None) => it.number.to_string(),
    }
}

/// How far one agrees.
pub(crate) fn scale(t: &Texts, value: u8) -> String {
    match value {
        1 => t.question_scale_1(),
        2 => t.question_scale_2(),
        3 => t.question_scale_3(),
        4 => t.question_scale_4(),
        _ => t.question_scale_5(),
    }
}

/// How well one can do something.
pub(crate) fn level(t: &Texts, value: u8) -> String {
    match value {
        1 => t.question_level_1(),
        2 => t.question_level_2(),
        3 => t.question_level_3(),
        4 => t.question_level_4(),
        _ => t.question_level_5(),
    }
}

/// How much one gives or receives.
pub(crate) fn amount(t: &Texts, value: u8) -> String {
    match value {
        1 => t.questionnaire_amount_1(),
        2 => t.questionnaire_amount_2(),
        3 => t.questionnaire_amount_3(),
        4 => t.questionnaire_amount_4(),
        _ => t.questionnaire_amount_5(),
    }
}

/// What a counted value of a question means.
pub(crate) fn value(t: &Texts, question: &Question, value: u8) -> String {
    match &question.kind {
        QuestionKind::YesNo if value == 0 => t.common_no(),
        QuestionKind::YesNo => t.common_yes(),
        QuestionKind::Choice(them) | QuestionKind::Choices(them) => {
            let found = them.iter().find(|it| it.number == value);
            found.map_or_else(|| value.to_string(), |it| choice(t, question, it))
        }
        _ => scale(t, value),
    }
}

fn topic_words(t: &Texts, it: Topic) -> String {
    match it {
        Topic::HaveMet => t.question_have_met(),
        Topic::SuitEachOther => t.question_suit_each_other(),
        Topic::GoalsClear => t.question_goals_clear(),
        Topic::Equals => t.question_equals(),
        Topic::TalkOpenly => t.question_talk_openly(),
        Topic::GoodStart => t.question_good_start(),
        Topic::Learning => t.question_learning(),
        Topic::MeetingsWorth => t.question_meetings_worth(),
        Topic::OpeningHelped => t.question_opening_helped(),
        Topic::HoursSpent => t.question_hours_spent(),
        Topic::Hinders => t.question_hinders(),
        Topic::SecondHalf => t.question_second_half(),
        Topic::MatchRight => t.question_match_right(),
        Topic::JointMeetingsWorth => t.question_joint_meetings_worth(),
        Topic::HoursPromised => t.question_hours_promised(),
        Topic::GaveAndReceived => t.question_gave_and_received(),
        Topic::OtherExpertise => t.question_other_expertise(),
        Topic::OtherCompany => t.question_other_company(),
        Topic::OtherFunction => t.question_other_function(),
        Topic::OtherGeneration => t.question_other_generation(),
        Topic::CourseHelped => t.question_course_helped(),
        Topic::OutputUseful => t.question_output_useful(),
        Topic::UseAgain => t.question_use_again(),
        Topic::MethodChange => t.question_method_change(),
        Topic::Tips => t.question_tips(),
    }
}

fn choice_words(t: &Texts, topic: Topic, number: u8) -> String {
    match (topic, number) {
        (Topic::HoursPromised | Topic::HoursSpent, 1) => t.question_hours_1(),
        (Topic::HoursPromised | Topic::HoursSpent, 2) => t.question_hours_2(),
        (Topic::HoursPromised | Topic::HoursSpent, 3) => t.question_hours_3(),
        (Topic::HoursPromised | Topic::HoursSpent, 4) => t.question_hours_4(),
        (Topic::HoursPromised | Topic::HoursSpent, _) => t.question_hours_5(),
        (Topic::Hinders, 1) => t.question_hinders_1(),
        (Topic::Hinders, 2) => t.question_hinders_2(),
        (Topic::Hinders, 3) => t.question_hinders_3(),
        (Topic::Hinders, 4) => t.question_hinders_4(),
        (Topic::Hinders, 5) => t.question_hinders_5(),
        (Topic::Hinders, _) => t.question_hinders_6(),
        (Topic::UseAgain, 1) => t.question_again_1(),
        (Topic::UseAgain, 2) => t.question_again_2(),
        (Topic::UseAgain, 3) => t.question_again_3(),
        (Topic::UseAgain, _) => t.question_again_4(),
        _ => number.to_string(),
    }
}
