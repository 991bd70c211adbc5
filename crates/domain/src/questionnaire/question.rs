//! Questions, built in and the organisers' own.

use crate::{Language, ShortText};

/// A question of a questionnaire. Every one may be left unanswered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable within the questionnaire, so that an answer finds its question whatever the order.
    pub number: u16,
    /// A question of ours, whose words are in every catalogue; `None` for one that the organisers added.
    pub topic: Option<Topic>,
    /// The organisers' words; empty for a question of ours as it is.
    pub wording: Vec<(Language, ShortText)>,
    pub kind: QuestionKind,
    pub hidden: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// 1 (I do not agree at all) to 5 (I agree fully).
    Scale,
    /// One of several.
    Choice(Vec<Choice>),
    /// Any number of several.
    Choices(Vec<Choice>),
    Line,
    Text,
    YesNo,
    /// For each of one's own goals how much one could before, and how much now.
    Learning,
}

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub number: u8,
    /// Empty for a choice of ours.
    pub wording: Vec<(Language, ShortText)>,
}

macro_rules! topics {
    ($($variant:ident = $code:literal),+ $(,)?) => {
        /// What the questions of ours are about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Topic { $($variant),+ }

        impl Topic {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

topics! {
    HaveMet = "have-met",
    SuitEachOther = "suit-each-other",
    GoalsClear = "goals-clear",
    Equals = "equals",
    TalkOpenly = "talk-openly",
    GoodStart = "good-start",
    Learning = "learning",
    MeetingsWorth = "meetings-worth",
    OpeningHelped = "opening-helped",
    HoursSpent = "hours-spent",
    Hinders = "hinders",
    SecondHalf = "second-half",
    MatchRight = "match-right",
    JointMeetingsWorth = "joint-meetings-worth",
    HoursPromised = "hours-promised",
    GaveAndReceived = "gave-and-received",
    OtherExpertise = "other-expertise",
    OtherCompany = "other-company",
    OtherFunction = "other-function",
    OtherGeneration = "other-generation",
    CourseHelped = "course-helped",
    OutputUseful = "output-useful",
    UseAgain = "use-again",
    MethodChange = "method-change",
    Tips = "tips",
}

/// Why questions can not be asked like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidQuestions {
    #[error("at least one question is to be asked")]
    Nothing,
    #[error("at most {most} questions")]
    TooMany { most: usize },
    #[error("a question to choose from needs 2 to {most} choices")]
    Choices { most: usize },
    #[error("two questions with one number")]
    Number,
    #[error("a question without words")]
    NoWords,
}

impl Question {
    pub const MOST: usize = 40;
    pub const MOST_CHOICES: usize = 12;

    /// The organisers' words in this language, or in another of theirs; `None` where ours hold.
    pub fn own_wording(&self, language: Language) -> Option<&str> {
        words_in(&self.wording, language)
    }

    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            QuestionKind::Choice(them) | QuestionKind::Choices(them) => them,
            _ => &[],
        }
    }
}

impl Choice {
    pub fn own_wording(&self, language: Language) -> Option<&str> {
        words_in(&self.wording, language)
    }
}

fn words_in(wording: &[(Language, ShortText)], language: Language) -> Option<&str> {
    let own = wording.iter().find(|(it, _)| *it == language);
    own.or(wording.first()).map(|(_, words)| words.as_str())
}

impl QuestionKind {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Line => "line",
            Self::Text => "text",
            Self::YesNo => "yes-no",
            Self::Learning => "learning",
        }
    }

    /// Whether answers are in people's own words.
    pub const fn is_written(&self) -> bool {
        matches!(self, Self::Line | Self::Text)
    }
}

pub(super) fn check(questions: &[Question]) -> Result<(), InvalidQuestions> {
    if questions.iter().all(|it| it.hidden) {
        return Err(InvalidQuestions::Nothing);
    }
    if questions.len() > Question::MOST {
        return Err(InvalidQuestions::TooMany { most: Question::MOST });
    }
    for (place, it) in questions.iter().enumerate() {
        if questions[..place].iter().any(|before| before.number == it.number) {
            return Err(InvalidQuestions::Number);
        }
        if it.topic.is_none() && it.wording.is_empty() {
            return Err(InvalidQuestions::NoWords);
        }
        let chosen_from = matches!(it.kind, QuestionKind::Choice(_) | QuestionKind::Choices(_));
        if chosen_from && !(2..=Question::MOST_CHOICES).contains(&it.choices().len()) {
            return Err(InvalidQuestions::Choices { most: Question::MOST_CHOICES });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(number: u16, kind: QuestionKind) -> Question {
        let wording = vec![(Language::Fi, ShortText::parse("Miksi?").expect("a text"))];
        Question { number, topic: None, wording, kind, hidden: false }
    }

    #[test]
    fn questions_that_nobody_could_answer_are_refused() {
        let one = || question(1, QuestionKind::Scale);
        assert_eq!(check(&[one()]), Ok(()));
        assert_eq!(check(&[]), Err(InvalidQuestions::Nothing));
        assert_eq!(check(&[Question { hidden: true, ..one() }]), Err(InvalidQuestions::Nothing));
        assert_eq!(check(&[one(), one()]), Err(InvalidQuestions::Number));
        assert_eq!(check(&[Question { wording: vec![], ..one() }]), Err(InvalidQuestions::NoWords));
        let few = question(1, QuestionKind::Choice(vec![Choice { number: 1, wording: vec![] }]));
        assert_eq!(check(&[few]), Err(InvalidQuestions::Choices { most: 12 }));
        let many: Vec<_> = (1..=41).map(|it| question(it, QuestionKind::Line)).collect();
        assert_eq!(check(&many), Err(InvalidQuestions::TooMany { most: 40 }));
    }

    #[test]
    fn words_missing_in_a_language_are_said_in_another() {
        let it = question(1, QuestionKind::Scale);
        assert_eq!(
            (it.own_wording(Language::Fi), it.own_wording(Language::Da)),
            (Some("Miksi?"), Some("Miksi?"))
        );
    }
}
