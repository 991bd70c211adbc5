//! Next steps in words, the same on pages and in letters.

use crate::Texts;
use chrono_tz::Tz;
use domain::Timestamp;
use domain::step::{Step, StepKind};

impl Texts {
    /// What is to be done; `with` are the names of those it is done with, where there are any.
    pub fn step<S: AsRef<str>>(&self, kind: StepKind, with: impl IntoIterator<Item = S>) -> String {
        let names = self.list_and(with);
        match kind {
            StepKind::FinishSignUp => self.step_finish_sign_up(),
            StepKind::AwaitDecision => self.step_await_decision(),
            StepKind::AwaitPlace => self.step_await_place(),
            StepKind::AwaitPartner => self.step_await_partner(),
            StepKind::AcceptPartner => self.step_accept_partner(names),
            StepKind::WriteFirstWords => self.step_write_first_words(names),
            StepKind::DraftAgreement => self.step_draft_agreement(names),
            StepKind::SignAgreement => self.step_sign_agreement(names),
            StepKind::AwaitSignatures => self.step_await_signatures(names),
            StepKind::SetGoals => self.step_set_goals(),
            StepKind::AnswerTimes => self.step_answer_times(names),
            StepKind::PlanMeeting => self.step_plan_meeting(names),
            StepKind::Meet => self.step_meet(names),
            StepKind::AnswerInvitation => self.step_answer_invitation(),
            StepKind::AttendOpening => self.step_attend_opening(),
            StepKind::AttendMidpoint => self.step_attend_midpoint(),
            StepKind::AttendClosing => self.step_attend_closing(),
            StepKind::AttendMeeting => self.step_attend_meeting(),
            StepKind::WriteOutput => self.step_write_output(names),
            StepKind::AgreeToPublish => self.step_agree_to_publish(names),
            StepKind::ReviewOutput => self.step_review_output(),
            StepKind::AnswerQuestionnaire => self.step_answer_questionnaire(),
            StepKind::AnswerClosing => self.step_answer_closing(),
            StepKind::FetchCertificate => self.step_fetch_certificate(),
            StepKind::Afterwards => self.step_afterwards(),
        }
    }

    /// When: the moment of something that takes place, the day by which something is to be done; `None` for what has no
    /// day or is only waited for.
    pub fn step_when(&self, step: &Step, now: Timestamp, zone: Tz) -> Option<String> {
        let due = step.due.filter(|_| !step.kind.is_waiting())?;
        if step.kind.is_event() {
            return Some(self.moment(due, zone));
        }
        let day = self.date(due.with_timezone(&zone).date_naive());
        Some(if due < now { self.step_was_due(day) } else { self.step_by(day) })
    }
}
