//! Joint meetings with who was told, who comes and who came; links that answer a question; private calendar feeds.

use super::{belongs_to, hash, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct JointMeetings;

impl MigrationName for JointMeetings {
    fn name(&self) -> &str {
        "m0008_joint_meetings"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for JointMeetings {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        meetings(manager).await?;
        attendees(manager).await?;
        reply_links(manager).await?;
        calendar_feeds(manager).await?;
        let calendar = Table::alter().table("mails").add_column(text_null("calendar")).to_owned();
        manager.alter_table(calendar).await
    }
}

async fn meetings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let meetings = Table::create()
        .table("joint_meetings")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("kind"))
        // The kind for one that a programme has once, and null, which equals nothing, for others.
        .col(text_null("single_kind"))
        .col(text_null("title"))
        // Null for a meeting of the timetable, which holds its start, and its length unless it has one of its own.
        .col(timestamp_with_time_zone_null("starts_at"))
        .col(integer_null("length_minutes"))
        .col(text_null("place"))
        .col(text_null("link"))
        .col(json_binary("agenda"))
        .col(text_null("speaker"))
        .col(text_null("speaker_about"))
        .col(json_binary("materials"))
        .col(text_null("minutes"))
        .col(timestamp_with_time_zone_null("minutes_shared_at"))
        .col(timestamp_with_time_zone_null("invited_at"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(integer("sequence"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(text("check_in_code"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("joint_meetings", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(meetings).await?;
    let once = unique("joint_meetings_once", "joint_meetings", &["programme_id", "single_kind"]);
    manager.create_index(once).await
}

async fn attendees(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let attendees = Table::create()
        .table("joint_attendees")
        .col(uuid("meeting_id"))
        .col(uuid("participant_id"))
        .col(text_null("answer"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(timestamp_with_time_zone_null("answered_for"))
        .col(timestamp_with_time_zone_null("noted_at"))
        .col(text_null("noted_by"))
        .col(json_binary_null("tried"))
        .col(json_binary_null("told"))
        .primary_key(Index::create().col("meeting_id").col("participant_id"))
        .foreign_key(&mut belongs_to("joint_attendees", "meeting_id", "joint_meetings"))
        .foreign_key(&mut belongs_to("joint_attendees", "participant_id", "participants"))
        .to_owned();
    manager.create_table(attendees).await?;
    let theirs = index("joint_attendees_by_participant", "joint_attendees", &["participant_id"]);
    manager.create_index(theirs).await
}

async fn reply_links(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let links = Table::create()
        .table("reply_links")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("person_id"))
        .col(text("question"))
        .col(json_binary("details"))
        .col(hash("token_hash"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut belongs_to("reply_links", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("reply_links", "person_id", "persons"))
        .to_owned();
    manager.create_table(links).await?;
    manager.create_index(unique("reply_links_by_token", "reply_links", &["token_hash"])).await?;
    manager.create_index(index("reply_links_by_end", "reply_links", &["expires_at"])).await
}

async fn calendar_feeds(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let feeds = Table::create()
        .table("calendar_feeds")
        .col(pk_uuid("person_id"))
        .col(hash("token_hash"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("calendar_feeds", "person_id", "persons"))
        .to_owned();
    manager.create_table(feeds).await?;
    manager.create_index(unique("calendar_feeds_by_token", "calendar_feeds", &["token_hash"])).await
}
