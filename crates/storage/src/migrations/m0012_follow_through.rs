//! Reminders and their settings, quiet partnerships, messages to many, who met whom before, and the deletion of a
//! programme's personal data.

use super::{belongs_to, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct FollowThrough;

impl MigrationName for FollowThrough {
    fn name(&self) -> &str {
        "m0012_follow_through"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for FollowThrough {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        programmes(manager).await?;
        reminders(manager).await?;
        quiet_partnerships(manager).await?;
        the_rest(manager).await
    }
}

async fn programmes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // SQLite adds one column at a time.
    for column in [integer("quiet_after_days").default(21).to_owned(), uuid_null("follows_programme_id")] {
        manager.alter_table(Table::alter().table("programmes").add_column(column).to_owned()).await?;
    }
    Ok(())
}

async fn reminders(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let settings = Table::create()
        .table("reminder_settings")
        .col(pk_uuid("person_id"))
        .col(text("token"))
        .col(small_integer("quiet_from"))
        .col(small_integer("quiet_until"))
        .col(small_integer("quiet_days"))
        .foreign_key(&mut belongs_to("reminder_settings", "person_id", "persons"))
        .to_owned();
    manager.create_table(settings).await?;
    manager.create_index(unique("reminder_settings_by_token", "reminder_settings", &["token"])).await?;

    let unsubscriptions = Table::create()
        .table("unsubscriptions")
        .col(uuid("person_id"))
        .col(text("topic"))
        .col(timestamp_with_time_zone("since"))
        .primary_key(Index::create().col("person_id").col("topic"))
        .foreign_key(&mut belongs_to("unsubscriptions", "person_id", "persons"))
        .to_owned();
    manager.create_table(unsubscriptions).await?;

    let reminders = Table::create()
        .table("reminders")
        .col(uuid("programme_id"))
        .col(uuid("person_id"))
        .col(text("kind"))
        .col(uuid("subject"))
        .col(integer("occasion"))
        .col(timestamp_with_time_zone("reminded_at"))
        .primary_key(
            Index::create().col("programme_id").col("person_id").col("kind").col("subject").col("occasion"),
        )
        .foreign_key(&mut belongs_to("reminders", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("reminders", "person_id", "persons"))
        .to_owned();
    manager.create_table(reminders).await
}

async fn quiet_partnerships(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let check_ins = Table::create()
        .table("check_ins")
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(uuid("participant_id"))
        .col(timestamp_with_time_zone("quiet_since"))
        .col(small_integer("number"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(text_null("answer"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .primary_key(
            Index::create().col("partnership_id").col("participant_id").col("quiet_since").col("number"),
        )
        .foreign_key(&mut belongs_to("check_ins", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("check_ins", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("check_ins", "participant_id", "participants"))
        .to_owned();
    manager.create_table(check_ins).await?;

    let concerns = Table::create()
        .table("concerns")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(text("kind"))
        .col(uuid_null("participant_id"))
        .col(uuid("raised_for"))
        .col(timestamp_with_time_zone("quiet_since"))
        .col(timestamp_with_time_zone("raised_at"))
        .col(uuid_null("settled_by"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .foreign_key(&mut belongs_to("concerns", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("concerns", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("concerns", "participant_id", "participants"))
        .to_owned();
    manager.create_table(concerns).await?;
    let once = ["partnership_id", "kind", "raised_for", "quiet_since"];
    manager.create_index(unique("concerns_raised_once", "concerns", &once)).await?;
    manager.create_index(index("concerns_by_programme", "concerns", &["programme_id", "raised_at"])).await
}

async fn the_rest(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let announcements = Table::create()
        .table("announcements")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("written_by"))
        .col(timestamp_with_time_zone("written_at"))
        .col(text("segment"))
        .col(json_binary("texts"))
        .col(integer("letters"))
        .foreign_key(&mut belongs_to("announcements", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(announcements).await?;
    let by_programme = index("announcements_by_programme", "announcements", &["programme_id", "written_at"]);
    manager.create_index(by_programme).await?;

    let earlier_pairs = Table::create()
        .table("earlier_pairs")
        .col(uuid("programme_id"))
        .col(uuid("first_person_id"))
        .col(uuid("second_person_id"))
        .col(timestamp_with_time_zone("introduced_at"))
        .primary_key(
            Index::create()
                .col("programme_id")
                .col("first_person_id")
                .col("second_person_id")
                .col("introduced_at"),
        )
        .foreign_key(&mut belongs_to("earlier_pairs", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("earlier_pairs", "first_person_id", "persons"))
        .foreign_key(&mut belongs_to("earlier_pairs", "second_person_id", "persons"))
        .to_owned();
    manager.create_table(earlier_pairs).await?;

    let erasures = Table::create()
        .table("erasures")
        .col(pk_uuid("programme_id"))
        .col(timestamp_with_time_zone_null("announced_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .col(uuid_null("erased_by"))
        .col(json_binary_null("receipt"))
        .foreign_key(&mut belongs_to("erasures", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(erasures).await
}
