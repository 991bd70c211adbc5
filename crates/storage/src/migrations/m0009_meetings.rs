//! Meetings of partnerships with what they leave behind, things to do, other work, and prompts.

use super::{belongs_to, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Meetings;

impl MigrationName for Meetings {
    fn name(&self) -> &str {
        "m0009_meetings"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Meetings {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        meetings(manager).await?;
        answers(manager).await?;
        afterwards(manager).await?;
        recordings(manager).await?;
        work(manager).await?;
        prompts(manager).await
    }
}

async fn meetings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let meetings = Table::create()
        .table("meetings")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("starts_at"))
        .col(integer_null("held_minutes"))
        .col(integer("minutes"))
        .col(text("mode"))
        .col(text_null("place"))
        .col(text_null("link"))
        .col(text_null("agenda"))
        .col(uuid("called_by"))
        .col(integer("sequence"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("meetings", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("meetings", "partnership_id", "partnerships"))
        .to_owned();
    manager.create_table(meetings).await?;
    manager.create_index(index("meetings_by_partnership", "meetings", &["partnership_id"])).await?;
    manager.create_index(index("meetings_by_programme", "meetings", &["programme_id"])).await
}

async fn answers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let times = Table::create()
        .table("meeting_times")
        .col(uuid("meeting_id"))
        .col(integer("number"))
        .col(timestamp_with_time_zone("starts_at"))
        .primary_key(Index::create().col("meeting_id").col("number"))
        .foreign_key(&mut belongs_to("meeting_times", "meeting_id", "meetings"))
        .to_owned();
    manager.create_table(times).await?;

    let answers = Table::create()
        .table("meeting_answers")
        .col(uuid("meeting_id"))
        .col(integer("number"))
        .col(uuid("participant_id"))
        .col(boolean("suits"))
        .primary_key(Index::create().col("meeting_id").col("number").col("participant_id"))
        .foreign_key(&mut belongs_to("meeting_answers", "meeting_id", "meetings"))
        .foreign_key(&mut belongs_to("meeting_answers", "participant_id", "participants"))
        .to_owned();
    manager.create_table(answers).await?;

    let present = Table::create()
        .table("meeting_attendance")
        .col(uuid("meeting_id"))
        .col(uuid("participant_id"))
        .primary_key(Index::create().col("meeting_id").col("participant_id"))
        .foreign_key(&mut belongs_to("meeting_attendance", "meeting_id", "meetings"))
        .foreign_key(&mut belongs_to("meeting_attendance", "participant_id", "participants"))
        .to_owned();
    manager.create_table(present).await?;
    let by_participant =
        index("meeting_attendance_by_participant", "meeting_attendance", &["participant_id"]);
    manager.create_index(by_participant).await
}

async fn afterwards(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let notes = Table::create()
        .table("meeting_notes")
        .col(pk_uuid("meeting_id"))
        .col(text_null("text"))
        .col(uuid("written_by"))
        .col(timestamp_with_time_zone("written_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("meeting_notes", "meeting_id", "meetings"))
        .to_owned();
    manager.create_table(notes).await?;

    let feedback = Table::create()
        .table("meeting_feedback")
        .col(uuid("meeting_id"))
        .col(uuid("participant_id"))
        .col(text_null("most_useful"))
        .col(text_null("next_time"))
        .col(timestamp_with_time_zone_null("thanked_at"))
        .col(text_null("thanks"))
        .col(timestamp_with_time_zone("written_at"))
        .primary_key(Index::create().col("meeting_id").col("participant_id"))
        .foreign_key(&mut belongs_to("meeting_feedback", "meeting_id", "meetings"))
        .foreign_key(&mut belongs_to("meeting_feedback", "participant_id", "participants"))
        .to_owned();
    manager.create_table(feedback).await
}

async fn recordings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let recordings = Table::create()
        .table("meeting_recordings")
        .col(pk_uuid("meeting_id"))
        .col(text("link"))
        .col(uuid("added_by"))
        .col(timestamp_with_time_zone("added_at"))
        .foreign_key(&mut belongs_to("meeting_recordings", "meeting_id", "meetings"))
        .to_owned();
    manager.create_table(recordings).await?;

    let consents = Table::create()
        .table("recording_consents")
        .col(uuid("meeting_id"))
        .col(uuid("participant_id"))
        .col(timestamp_with_time_zone("given_at"))
        .primary_key(Index::create().col("meeting_id").col("participant_id"))
        .foreign_key(&mut belongs_to("recording_consents", "meeting_id", "meetings"))
        .foreign_key(&mut belongs_to("recording_consents", "participant_id", "participants"))
        .to_owned();
    manager.create_table(consents).await
}

async fn work(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let items = Table::create()
        .table("action_items")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(uuid_null("meeting_id"))
        .col(text("what"))
        .col(uuid_null("owner"))
        .col(date_null("due"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("action_items", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("action_items", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("action_items", "meeting_id", "meetings"))
        .to_owned();
    manager.create_table(items).await?;
    manager.create_index(index("action_items_by_partnership", "action_items", &["partnership_id"])).await?;

    let activities = Table::create()
        .table("activities")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(text("kind"))
        .col(date("day"))
        .col(integer("minutes"))
        .col(text_null("line"))
        .col(uuid("logged_by"))
        .col(timestamp_with_time_zone("logged_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("activities", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("activities", "partnership_id", "partnerships"))
        .to_owned();
    manager.create_table(activities).await?;
    manager.create_index(index("activities_by_partnership", "activities", &["partnership_id"])).await
}

async fn prompts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let prompts = Table::create()
        .table("prompts")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text_null("built_in"))
        .col(text_null("phase"))
        .col(date_null("day"))
        .col(json_binary("words"))
        .col(boolean("hidden"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("prompts", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(prompts).await?;
    // A prompt of one's own is built in nowhere, and null equals nothing.
    manager.create_index(unique("prompts_changed_once", "prompts", &["programme_id", "built_in"])).await?;

    let settings = Table::create()
        .table("meeting_settings")
        .col(pk_uuid("programme_id"))
        .col(text_null("link_template"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("meeting_settings", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(settings).await
}
