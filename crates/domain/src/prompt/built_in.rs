//! The prompts that come with the product; their words are in the catalogues.

use super::Phase;
use crate::Method;
use Method::{Course, CrossCompany, CrossExpertise, CrossFunction, Reverse};

const EVERY: &[Method] = &Method::ALL;
const EQUALS: &[Method] = &[CrossExpertise, Reverse, Course];
const MENTORS: &[Method] = &[CrossCompany, CrossFunction];

macro_rules! built_in {
    ($($variant:ident = $code:literal, $phase:ident, $methods:expr;)+) => {
        /// One of the prompts that come with the product.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum BuiltIn { $($variant),+ }

        impl BuiltIn {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub const fn phase(self) -> Phase {
                match self { $(Self::$variant => Phase::$phase),+ }
            }

            /// The methods whose programmes begin with it.
            pub const fn methods(self) -> &'static [Method] {
                match self { $(Self::$variant => $methods),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }

            /// Those of one method, in the order of a programme's life.
            pub fn of(method: Method) -> impl Iterator<Item = Self> {
                Self::ALL.iter().copied().filter(move |it| it.methods().contains(&method))
            }
        }
    };
}

built_in! {
    StartGoal = "start-goal", Start, EVERY;
    StartGive = "start-give", Start, EQUALS;
    StartRhythm = "start-rhythm", Start, EVERY;
    StartTrust = "start-trust", Start, EVERY;
    StartEyes = "start-eyes", Start, &[CrossExpertise];
    StartOutput = "start-output", Start, &[CrossExpertise];
    StartSituation = "start-situation", Start, MENTORS;
    StartBoundaries = "start-boundaries", Start, &[CrossCompany];
    StartFunction = "start-function", Start, &[CrossFunction];
    StartGenerations = "start-generations", Start, &[Reverse];
    StartCourse = "start-course", Start, &[Course];
    BeforeUsed = "before-used", BeforeMidpoint, EVERY;
    BeforeStuck = "before-stuck", BeforeMidpoint, EVERY;
    BeforeVisit = "before-visit", BeforeMidpoint, &[CrossExpertise];
    BeforeReaders = "before-readers", BeforeMidpoint, &[CrossExpertise];
    BeforeExperiment = "before-experiment", BeforeMidpoint, MENTORS;
    BeforeNetwork = "before-network", BeforeMidpoint, &[CrossCompany];
    BeforeHandover = "before-handover", BeforeMidpoint, &[CrossFunction];
    BeforeTool = "before-tool", BeforeMidpoint, &[Reverse];
    BeforeHistory = "before-history", BeforeMidpoint, &[Reverse];
    BeforeExplain = "before-explain", BeforeMidpoint, &[Course];
    AfterBalance = "after-balance", AfterMidpoint, EQUALS;
    AfterGoals = "after-goals", AfterMidpoint, EVERY;
    AfterReview = "after-review", AfterMidpoint, &[CrossExpertise];
    AfterTheme = "after-theme", AfterMidpoint, &[CrossExpertise];
    AfterFeedback = "after-feedback", AfterMidpoint, MENTORS;
    AfterNext = "after-next", AfterMidpoint, MENTORS;
    AfterStrategy = "after-strategy", AfterMidpoint, &[Reverse];
    AfterApply = "after-apply", AfterMidpoint, &[Course];
    ClosingLearnt = "closing-learnt", Closing, EVERY;
    ClosingTips = "closing-tips", Closing, EVERY;
    ClosingThanks = "closing-thanks", Closing, EVERY;
    ClosingOutput = "closing-output", Closing, &[CrossExpertise];
    ClosingAlone = "closing-alone", Closing, MENTORS;
    ClosingHabit = "closing-habit", Closing, &[Reverse];
    ClosingExam = "closing-exam", Closing, &[Course];
}
