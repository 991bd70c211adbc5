//! The rows of every table, as the database holds them. They never leave this crate.

mod accounts;
mod agreements;
mod attachments;
mod companionship;
mod follow_through;
mod joint_meetings;
mod meetings;
mod outputs;
mod programmes;
mod questionnaires;
mod recruiting;
mod rounds;
mod vocabulary;
mod work;

pub(crate) use accounts::{person, rate_limit, session, sign_in};
pub(crate) use agreements::{agreement_signature, agreement_version, goal, goal_remark, journal_entry, note};
pub(crate) use attachments::attachment;
pub(crate) use companionship::{action_item, activity, meeting_settings, prompt};
pub(crate) use follow_through::{
    announcement, check_in, concern, erasure, reminder, reminder_setting, unsubscription,
};
pub(crate) use joint_meetings::{calendar_feed, joint_attendee, joint_meeting, reply_link};
pub(crate) use meetings::{
    meeting, meeting_answer, meeting_attendance, meeting_feedback, meeting_notes, meeting_recording,
    meeting_time, recording_consent,
};
pub(crate) use outputs::{
    output, output_author, output_draft, output_review, output_version, theme, theme_comment, theme_second,
};
pub(crate) use programmes::{coordinator, organisation, organiser, partner, programme, programme_text};
pub(crate) use questionnaires::{
    answered_questionnaire, balance, certificate, certificate_rule, confidential_sheet, help_request,
    questionnaire, questionnaire_draft,
};
pub(crate) use recruiting::{import, import_mapping, invitation, need, offer, participant, sign_up, wish};
pub(crate) use rounds::{member, partnership, proposal, round};
pub(crate) use vocabulary::vocabulary_change;
pub(crate) use work::{history, job, mail};
