//! The column catalogue: what every column is for, who may see it, and when it goes.
//!
//! A column that is not listed here fails the tests, so no personal data can be added without deciding these things.

/// Why the data is kept at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Who somebody is and how to reach them.
    Identity,
    /// Letting the right person in and keeping others out.
    SignIn,
    /// Running the programme: dates, rules, places, states.
    Programme,
    /// Finding the right partners.
    Matching,
    /// Telling people what they need to know.
    Mail,
    /// Knowing who changed what.
    Accountability,
    /// The program's own work.
    Operation,
}

/// Who may see a value, beside the system itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Anyone once the programme is open.
    Public,
    /// The person concerned, the organisers, and the coordinators of the person's own organisation.
    Programme,
    /// As `Programme`, and the members of a published partnership.
    Partners,
    /// The present members of one partnership and nobody else: not the organisers, not the administrators.
    Partnership,
    /// The person concerned and the organisers: never the one it is about.
    Confidential,
    /// The person concerned only.
    Own,
    Administrators,
    Nobody,
}

/// What becomes of a value when the person asks to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// Goes with the row.
    Deleted,
    /// The row stays, without telling who it was.
    Pseudonymous,
    /// Is not about a person.
    NotPersonal,
}

/// When a value goes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// As long as the person has an account.
    Account,
    /// The programme's retention period after its closing.
    Programme,
    Days(u16),
    /// As long as the installation.
    Forever,
}

/// What was decided about one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub table: &'static str,
    pub name: &'static str,
    pub purpose: Purpose,
    pub visibility: Visibility,
    /// Whether it is part of what a person gets when they ask for their data.
    pub exported: bool,
    pub erasure: Erasure,
    pub retention: Retention,
}

use Erasure::{Deleted, NotPersonal, Pseudonymous};
use Retention::{Account, Days, Forever};
use Visibility::{Administrators, Confidential, Nobody, Own, Partners, Partnership, Public};

/// Columns that share every decision, as one line.
struct Group {
    table: &'static str,
    names: &'static [&'static str],
    purpose: Purpose,
    visibility: Visibility,
    exported: bool,
    erasure: Erasure,
    retention: Retention,
}

macro_rules! groups {
    ($($table:literal: $($names:literal),+ => $purpose:ident, $visibility:expr, $exported:literal, $erasure:expr, $retention:expr;)+) => {
        &[$(Group {
            table: $table,
            names: &[$($names),+],
            purpose: Purpose::$purpose,
            visibility: $visibility,
            exported: $exported,
            erasure: $erasure,
            retention: $retention,
        }),+]
    };
}

const GROUPS: &[Group] = groups! {
    "persons": "id", "administrator", "created_at" => Identity, Own, true, Deleted, Account;
    "persons": "email", "name" => Identity, Visibility::Programme, true, Deleted, Account;
    "persons": "language", "time_zone" => Identity, Own, true, Deleted, Account;
    "sign_ins": "id", "token_hash", "code_hash", "browser_hash", "next", "wrong_codes", "used_at", "created_at", "language"
        => SignIn, Nobody, false, Deleted, Days(1);
    "sign_ins": "email" => SignIn, Nobody, true, Deleted, Days(1);
    "sessions": "id", "person_id", "browser", "created_at", "last_seen_at", "ended_at", "life"
        => SignIn, Own, true, Deleted, Days(30);
    "sessions": "token_hash" => SignIn, Nobody, false, Deleted, Days(30);
    "rate_limits": "bucket", "milli_tokens", "refilled_at" => SignIn, Nobody, false, Deleted, Days(1);
    "organisations": "id", "name", "folded_name" => Programme, Public, false, NotPersonal, Forever;
    "programmes": "id", "slug", "method", "state", "time_zone", "sign_up_closes", "opening", "midpoint", "closing",
        "meeting_minutes", "questions", "charter_text", "charter_version", "places", "retention_days", "created_at",
        "version", "quiet_after_days", "follows_programme_id" => Programme, Public, false, NotPersonal, Forever;
    "programmes": "rules" => Matching, Visibility::Programme, false, NotPersonal, Forever;
    "programmes": "contact" => Mail, Public, false, NotPersonal, Forever;
    "programme_texts": "programme_id", "language", "position", "name", "theme", "summary"
        => Programme, Public, false, NotPersonal, Forever;
    "partners": "programme_id", "organisation_id" => Programme, Public, false, NotPersonal, Forever;
    "partners": "seats", "accepted_version", "accepted_at" => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "partners": "accepted_by" => Accountability, Visibility::Programme, true, Pseudonymous, Forever;
    "organisers": "programme_id", "person_id" => Programme, Visibility::Programme, true, Deleted, Account;
    "coordinators": "programme_id", "organisation_id", "person_id" => Programme, Visibility::Programme, true, Deleted, Account;
    "participants": "id", "programme_id", "person_id", "status", "standing", "created_at", "version"
        => Programme, Visibility::Programme, true, Deleted, Retention::Programme;
    "participants": "organisation_id", "unit", "subject", "job_function", "experience_years", "theme", "part", "languages",
        "mode", "place", "availability", "output_wish" => Matching, Partners, true, Deleted, Retention::Programme;
    "participants": "subject_wish", "company_wish", "capacity", "hours_a_month", "readiness", "shares_contact", "answers",
        "readings"
        => Matching, Visibility::Programme, true, Deleted, Retention::Programme;
    "offers": "participant_id", "position", "text", "level" => Matching, Partners, true, Deleted, Retention::Programme;
    "needs": "participant_id", "position", "text", "example" => Matching, Partners, true, Deleted, Retention::Programme;
    "wishes": "participant_id", "position", "kind", "email", "name" => Matching, Confidential, true, Deleted, Retention::Programme;
    "sign_ups": "id", "programme_id", "language", "fields", "email", "name", "organisation_name", "submitted_at", "changed_at",
        "confirmed_at" => Programme, Own, true, Deleted, Days(30);
    "sign_ups": "token_hash", "confirm_hash" => SignIn, Nobody, false, Deleted, Days(30);
    "invitations": "id", "programme_id", "email", "name", "language", "invited_as", "organisation_id", "nominated", "sent_at",
        "accepted_at", "revoked_at" => Programme, Visibility::Programme, true, Deleted, Retention::Programme;
    "invitations": "invited_by" => Accountability, Visibility::Programme, true, Pseudonymous, Retention::Programme;
    "invitations": "token_hash" => SignIn, Nobody, false, Deleted, Retention::Programme;
    "imports": "id", "programme_id", "file_name", "content", "mapping", "created_at"
        => Programme, Visibility::Programme, false, Deleted, Days(7);
    "imports": "person_id" => Accountability, Visibility::Programme, true, Deleted, Days(7);
    "import_mappings": "programme_id", "headers_signature", "mapping"
        => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "rounds": "id", "programme_id", "number", "state", "chosen_proposal_id", "published_at", "created_at", "version"
        => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "rounds": "published_by" => Accountability, Visibility::Programme, true, Pseudonymous, Forever;
    "proposals": "id", "round_id", "name", "rules", "created_at" => Matching, Confidential, false, NotPersonal, Retention::Programme;
    "proposals": "pins", "forbidden", "outcome", "certificate" => Matching, Confidential, false, Pseudonymous, Retention::Programme;
    "partnerships": "id", "programme_id", "round_id", "introduced_at", "ended_at", "version"
        => Programme, Partners, true, NotPersonal, Retention::Programme;
    "partnerships": "benefit" => Matching, Partners, true, NotPersonal, Retention::Programme;
    "members": "partnership_id", "participant_id", "round_id", "position", "role", "response", "responded_at"
        => Programme, Partners, true, Deleted, Retention::Programme;
    "members": "gain" => Matching, Partners, true, Deleted, Retention::Programme;
    "members": "single_place" => Operation, Nobody, false, Deleted, Retention::Programme;
    "members": "decline_reason" => Programme, Confidential, true, Deleted, Retention::Programme;
    "vocabulary_changes": "id", "programme_id", "change", "created_at" => Matching, Visibility::Programme, false, NotPersonal, Forever;
    "vocabulary_changes": "changed_by" => Accountability, Visibility::Programme, true, Pseudonymous, Forever;
    "agreement_versions": "id", "partnership_id", "number", "created_at" => Programme, Visibility::Programme, true, NotPersonal, Retention::Programme;
    "agreement_versions": "terms" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "agreement_versions": "changed_by" => Accountability, Partnership, true, Pseudonymous, Retention::Programme;
    "agreement_signatures": "version_id", "participant_id", "signed_at"
        => Programme, Visibility::Programme, true, Pseudonymous, Retention::Programme;
    "goals": "id", "partnership_id", "state", "closed_at", "created_at", "version"
        => Programme, Visibility::Programme, true, Deleted, Retention::Programme;
    "goals": "participant_id", "text", "measure", "rating_before", "rating_after"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "goal_remarks": "id", "goal_id", "participant_id", "text", "created_at"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "notes": "id", "partnership_id", "participant_id", "text", "created_at", "changed_at", "version"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "journal_entries": "id", "partnership_id", "participant_id", "text", "created_at", "changed_at", "version"
        => Programme, Own, true, Deleted, Retention::Programme;
    "attachments": "id", "programme_id", "partnership_id", "about", "kind", "size_bytes", "width", "height", "created_at"
        => Programme, Partnership, true, NotPersonal, Retention::Programme;
    "attachments": "name", "description", "content" => Programme, Partnership, true, Deleted, Retention::Programme;
    "attachments": "uploaded_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "questionnaires": "programme_id", "stage", "is_used", "after_days", "opens_at", "closes_at", "questions", "edition", "version",
        "released_at" => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "questionnaires": "results" => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "questionnaire_drafts": "programme_id", "stage", "participant_id", "fields", "changed_at"
        => Programme, Own, true, Deleted, Retention::Programme;
    "confidential_sheets": "id", "programme_id", "stage", "organisation_id", "receipt_hash", "answers"
        => Programme, Nobody, false, Pseudonymous, Retention::Programme;
    "answered_questionnaires": "programme_id", "stage", "participant_id" => Programme, Own, true, Deleted, Retention::Programme;
    "balances": "partnership_id", "participant_id", "stage", "given", "received", "note", "told_at"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "help_requests": "id", "programme_id", "participant_id", "wish", "message", "asked_at", "settled_at"
        => Programme, Confidential, true, Deleted, Retention::Programme;
    "help_requests": "settled_by" => Accountability, Confidential, true, Pseudonymous, Retention::Programme;
    "certificate_rules": "programme_id", "least_attended", "least_hours", "signed_by", "version"
        => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "certificates": "id", "programme_id", "participant_id", "issued_at", "valid_for"
        => Programme, Visibility::Programme, true, Deleted, Retention::Programme;
    "certificates": "code", "language", "name", "programme_name", "method", "from_day", "until_day", "attended", "hours",
        "signed_by", "issued_on", "revoked_at" => Programme, Public, true, Deleted, Retention::Programme;
    "certificates": "issued_by" => Accountability, Visibility::Programme, true, Pseudonymous, Retention::Programme;
    "meetings": "id", "programme_id", "partnership_id", "state", "starts_at", "held_minutes", "created_at", "changed_at"
        => Programme, Partners, true, NotPersonal, Retention::Programme;
    "meetings": "minutes", "mode", "place", "link", "agenda", "sequence", "version"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "meetings": "called_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "meeting_times": "meeting_id", "number", "starts_at" => Programme, Partnership, false, NotPersonal, Retention::Programme;
    "meeting_answers": "meeting_id", "number", "participant_id", "suits"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "meeting_attendance": "meeting_id", "participant_id" => Programme, Partners, true, Deleted, Retention::Programme;
    "meeting_notes": "meeting_id", "text", "version" => Programme, Partnership, true, Deleted, Retention::Programme;
    "meeting_notes": "written_by", "written_at" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "meeting_feedback": "meeting_id", "participant_id", "most_useful", "next_time", "thanked_at", "thanks", "written_at"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "meeting_recordings": "meeting_id", "link", "added_at" => Programme, Partnership, true, Deleted, Retention::Programme;
    "meeting_recordings": "added_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "recording_consents": "meeting_id", "participant_id", "given_at"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "action_items": "id", "programme_id", "partnership_id", "meeting_id", "what", "owner", "due", "done_at", "changed_at", "version"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "action_items": "created_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "activities": "id", "programme_id", "partnership_id", "minutes", "logged_at"
        => Programme, Partners, true, NotPersonal, Retention::Programme;
    "activities": "kind", "day", "line", "version" => Programme, Partnership, true, Deleted, Retention::Programme;
    "activities": "logged_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "prompts": "id", "programme_id", "built_in", "phase", "day", "words", "hidden", "created_at", "version"
        => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "meeting_settings": "programme_id", "link_template", "version" => Programme, Visibility::Programme, false, NotPersonal, Forever;
    "outputs": "id", "programme_id", "partnership_id", "state", "newest", "reviewed_version", "created_at", "version"
        => Programme, Partnership, true, NotPersonal, Retention::Programme;
    "outputs": "title", "kind", "audience", "language", "licence", "reach", "published_at", "offer_number", "offered_version"
        => Programme, Partnership, true, NotPersonal, Retention::Programme;
    "output_authors": "output_id", "position", "participant_id", "consented_at"
        => Programme, Partnership, true, Deleted, Retention::Programme;
    "output_versions": "output_id", "number", "text", "written_at", "restores", "joins", "words"
        => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "output_versions": "written_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "output_drafts": "output_id", "participant_id", "follows", "text", "kept_at"
        => Programme, Own, true, Deleted, Retention::Programme;
    "output_reviews": "id", "programme_id", "output_id", "authors_id", "text_version", "asked_at", "state", "reader_id", "given_at",
        "version" => Programme, Visibility::Programme, true, NotPersonal, Retention::Programme;
    "output_reviews": "verdict", "good", "improve", "reply" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "output_reviews": "given_by" => Programme, Partnership, true, Pseudonymous, Retention::Programme;
    "themes": "id", "programme_id", "title", "description", "state", "owner", "next_step", "origin_id", "origin_programme_id",
        "created_at", "version" => Programme, Visibility::Programme, true, NotPersonal, Forever;
    "themes": "raised_by" => Programme, Visibility::Programme, true, Pseudonymous, Forever;
    "theme_seconds": "theme_id", "person_id", "seconded_at" => Programme, Visibility::Programme, true, Deleted, Forever;
    "theme_comments": "id", "theme_id", "text", "written_at" => Programme, Visibility::Programme, true, Pseudonymous, Forever;
    "theme_comments": "person_id" => Programme, Visibility::Programme, true, Pseudonymous, Forever;
    "jobs": "id", "kind", "subject", "queued_at", "run_at", "leased_until", "attempts", "done_at", "given_up_at", "last_error"
        => Operation, Administrators, false, NotPersonal, Days(30);
    "mails": "id", "letter", "language", "programme_id", "created_at", "delivery", "delivered_at", "failure"
        => Mail, Visibility::Programme, true, Deleted, Days(30);
    "joint_meetings": "id", "programme_id", "kind", "single_kind", "title", "starts_at", "length_minutes", "place", "link",
        "agenda", "speaker", "speaker_about", "materials", "minutes", "minutes_shared_at", "invited_at", "cancelled_at",
        "sequence", "changed_at", "version" => Programme, Visibility::Programme, false, NotPersonal, Retention::Programme;
    "joint_meetings": "check_in_code" => Programme, Confidential, false, NotPersonal, Retention::Programme;
    "joint_attendees": "meeting_id", "participant_id", "answer", "answered_at", "answered_for", "noted_at", "noted_by"
        => Programme, Confidential, true, Deleted, Retention::Programme;
    "joint_attendees": "tried", "told" => Mail, Nobody, true, Deleted, Retention::Programme;
    "reply_links": "id", "programme_id", "person_id", "question", "details", "created_at", "expires_at"
        => Programme, Nobody, true, Deleted, Retention::Programme;
    "reply_links": "token_hash" => SignIn, Nobody, false, Deleted, Retention::Programme;
    "calendar_feeds": "person_id", "created_at" => Programme, Own, true, Deleted, Account;
    "calendar_feeds": "token_hash" => SignIn, Nobody, false, Deleted, Account;
    "mails": "recipient", "recipient_name" => Mail, Visibility::Programme, true, Deleted, Days(30);
    "mails": "subject", "plain", "html", "calendar" => Mail, Administrators, true, Deleted, Days(30);
    "mails": "details" => Mail, Nobody, false, Deleted, Days(30);
    "history": "id", "happened_at", "programme_id", "event", "subject" => Accountability, Visibility::Programme, true, NotPersonal, Days(730);
    "history": "person_id" => Accountability, Visibility::Programme, true, Pseudonymous, Days(730);
    "reminder_settings": "person_id", "quiet_from", "quiet_until", "quiet_days" => Mail, Own, true, Deleted, Account;
    "reminder_settings": "token" => Mail, Nobody, false, Deleted, Account;
    "unsubscriptions": "person_id", "topic", "since" => Mail, Own, true, Deleted, Account;
    "reminders": "programme_id", "person_id", "kind", "subject", "occasion", "reminded_at"
        => Mail, Own, true, Deleted, Retention::Programme;
    "check_ins": "programme_id", "partnership_id", "participant_id", "quiet_since", "number", "asked_at", "answered_at"
        => Programme, Visibility::Programme, true, Deleted, Retention::Programme;
    "check_ins": "answer" => Programme, Own, true, Deleted, Retention::Programme;
    "concerns": "id", "programme_id", "partnership_id", "kind", "participant_id", "raised_for", "quiet_since", "raised_at",
        "settled_at" => Programme, Confidential, true, Deleted, Retention::Programme;
    "concerns": "settled_by" => Accountability, Confidential, true, Pseudonymous, Retention::Programme;
    "announcements": "id", "programme_id", "written_at", "segment", "texts", "letters"
        => Mail, Visibility::Programme, false, NotPersonal, Retention::Programme;
    "announcements": "written_by" => Accountability, Visibility::Programme, true, Pseudonymous, Retention::Programme;
    "earlier_pairs": "programme_id", "first_person_id", "second_person_id", "introduced_at"
        => Matching, Nobody, true, Deleted, Retention::Programme;
    "erasures": "programme_id", "announced_at", "erased_at", "receipt" => Accountability, Visibility::Programme, false, NotPersonal, Forever;
    "erasures": "erased_by" => Accountability, Visibility::Programme, true, Pseudonymous, Forever;
};

/// Every column there is, in the order of the tables' making.
pub fn columns() -> impl Iterator<Item = Column> {
    GROUPS.iter().flat_map(|group| {
        group.names.iter().map(|name| Column {
            table: group.table,
            name,
            purpose: group.purpose,
            visibility: group.visibility,
            exported: group.exported,
            erasure: group.erasure,
            retention: group.retention,
        })
    })
}
