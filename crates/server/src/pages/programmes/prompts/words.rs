//! Prompts in the reader's words.

use domain::prompt::{BuiltIn, Phase, Prompt, PromptSource, PromptTime};
use wording::Texts;

/// What a prompt asks: as the organisers wrote it, or as it came.
pub(in crate::pages::programmes) fn prompt(t: &Texts, it: &Prompt) -> String {
    match (it.words_in(t.language()), it.source) {
        (Some(words), _) => words.to_string(),
        (None, PromptSource::BuiltIn(it)) => built_in(t, it),
        // A prompt of one's own always has words.
        (None, PromptSource::Own(_)) => String::new(),
    }
}

pub(super) fn phase(t: &Texts, it: Phase) -> String {
    match it {
        Phase::Start => t.prompts_phase_start(),
        Phase::BeforeMidpoint => t.prompts_phase_before_midpoint(),
        Phase::AfterMidpoint => t.prompts_phase_after_midpoint(),
        Phase::Closing => t.prompts_phase_closing(),
    }
}

pub(super) fn when(t: &Texts, it: PromptTime) -> String {
    match it {
        PromptTime::Phase(it) => phase(t, it),
        PromptTime::From(day) => t.prompts_from(t.plain_date(day)),
    }
}

pub(super) fn built_in(t: &Texts, it: BuiltIn) -> String {
    match it {
        BuiltIn::StartGoal => t.prompts_start_goal(),
        BuiltIn::StartGive => t.prompts_start_give(),
        BuiltIn::StartRhythm => t.prompts_start_rhythm(),
        BuiltIn::StartTrust => t.prompts_start_trust(),
        BuiltIn::StartEyes => t.prompts_start_eyes(),
        BuiltIn::StartOutput => t.prompts_start_output(),
        BuiltIn::StartSituation => t.prompts_start_situation(),
        BuiltIn::StartBoundaries => t.prompts_start_boundaries(),
        BuiltIn::StartFunction => t.prompts_start_function(),
        BuiltIn::StartGenerations => t.prompts_start_generations(),
        BuiltIn::StartCourse => t.prompts_start_course(),
        BuiltIn::BeforeUsed => t.prompts_before_used(),
        BuiltIn::BeforeStuck => t.prompts_before_stuck(),
        BuiltIn::BeforeVisit => t.prompts_before_visit(),
        BuiltIn::BeforeReaders => t.prompts_before_readers(),
        BuiltIn::BeforeExperiment => t.prompts_before_experiment(),
        BuiltIn::BeforeNetwork => t.prompts_before_network(),
        BuiltIn::BeforeHandover => t.prompts_before_handover(),
        BuiltIn::BeforeTool => t.prompts_before_tool(),
        BuiltIn::BeforeHistory => t.prompts_before_history(),
        BuiltIn::BeforeExplain => t.prompts_before_explain(),
        BuiltIn::AfterBalance => t.prompts_after_balance(),
        BuiltIn::AfterGoals => t.prompts_after_goals(),
        BuiltIn::AfterReview => t.prompts_after_review(),
        BuiltIn::AfterTheme => t.prompts_after_theme(),
        BuiltIn::AfterFeedback => t.prompts_after_feedback(),
        BuiltIn::AfterNext => t.prompts_after_next(),
        BuiltIn::AfterStrategy => t.prompts_after_strategy(),
        BuiltIn::AfterApply => t.prompts_after_apply(),
        BuiltIn::ClosingLearnt => t.prompts_closing_learnt(),
        BuiltIn::ClosingTips => t.prompts_closing_tips(),
        BuiltIn::ClosingThanks => t.prompts_closing_thanks(),
        BuiltIn::ClosingOutput => t.prompts_closing_output(),
        BuiltIn::ClosingAlone => t.prompts_closing_alone(),
        BuiltIn::ClosingHabit => t.prompts_closing_habit(),
        BuiltIn::ClosingExam => t.prompts_closing_exam(),
    }
}
