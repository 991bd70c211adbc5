//! Whatever is private by the catalogue of columns has its canary, or holds no words.

use super::plant::WITH_CANARIES;
use std::collections::BTreeSet;
use storage::catalogue::{Visibility, columns};

/// Columns that only members see, or only whom they are about, and that hold no words: ids, moments, states, figures and
/// choices. `persons`, `sign_ups` and what the account chooses are no part of a partnership.
const WITHOUT_WORDS: &[(&str, &[&str])] = &[
    ("agreement_versions", &["changed_by"]),
    ("goals", &["participant_id", "rating_before", "rating_after"]),
    ("goal_remarks", &["id", "goal_id", "participant_id", "created_at"]),
    ("notes", &["id", "partnership_id", "participant_id", "created_at", "changed_at", "version"]),
    ("journal_entries", &["id", "partnership_id", "participant_id", "created_at", "changed_at", "version"]),
    (
        "attachments",
        &[
            "id",
            "programme_id",
            "partnership_id",
            "about",
            "kind",
            "size_bytes",
            "width",
            "height",
            "created_at",
            "uploaded_by",
        ],
    ),
    ("questionnaire_drafts", &["programme_id", "stage", "participant_id", "changed_at"]),
    ("answered_questionnaires", &["programme_id", "stage", "participant_id"]),
    ("balances", &["partnership_id", "participant_id", "stage", "given", "received", "told_at"]),
    ("meetings", &["minutes", "mode", "sequence", "version", "called_by"]),
    ("meeting_times", &["meeting_id", "number", "starts_at"]),
    ("meeting_answers", &["meeting_id", "number", "participant_id", "suits"]),
    ("meeting_notes", &["meeting_id", "version", "written_by", "written_at"]),
    ("meeting_feedback", &["meeting_id", "participant_id", "thanked_at", "written_at"]),
    ("meeting_recordings", &["meeting_id", "added_at", "added_by"]),
    ("recording_consents", &["meeting_id", "participant_id", "given_at"]),
    (
        "action_items",
        &[
            "id",
            "programme_id",
            "partnership_id",
            "meeting_id",
            "owner",
            "due",
            "done_at",
            "changed_at",
            "version",
            "created_by",
        ],
    ),
    ("activities", &["kind", "day", "version", "logged_by"]),
    (
        "outputs",
        &[
            "id",
            "programme_id",
            "partnership_id",
            "state",
            "newest",
            "reviewed_version",
            "created_at",
            "version",
            "kind",
            "language",
            "licence",
            "reach",
            "published_at",
            "offer_number",
            "offered_version",
        ],
    ),
    ("output_authors", &["output_id", "position", "participant_id", "consented_at"]),
    ("output_versions", &["output_id", "number", "written_at", "restores", "joins", "words", "written_by"]),
    ("output_drafts", &["output_id", "participant_id", "follows", "kept_at"]),
    ("output_reviews", &["verdict", "given_by"]),
    ("check_ins", &["answer"]),
];

/// Tables of an account rather than of a partnership.
const OF_THE_ACCOUNT: &[&str] = &[
    "persons",
    "sessions",
    "sign_ups",
    "calendar_feeds",
    "reminder_settings",
    "unsubscriptions",
    "reminders",
];

#[test]
fn whatever_only_members_see_has_its_canary() {
    let private = columns().filter(|it| matches!(it.visibility, Visibility::Partnership | Visibility::Own));
    let private: BTreeSet<String> = private
        .filter(|it| !OF_THE_ACCOUNT.contains(&it.table))
        .map(|it| format!("{}.{}", it.table, it.name))
        .collect();
    let without = WITHOUT_WORDS
        .iter()
        .flat_map(|(table, names)| names.iter().map(move |name| format!("{table}.{name}")));
    let decided: BTreeSet<String> = without.chain(WITH_CANARIES.iter().map(|it| (*it).to_owned())).collect();
    assert_eq!(private, decided);
}
