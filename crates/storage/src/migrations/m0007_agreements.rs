//! What the members of a partnership agree on, aim at, and write to each other and for themselves.

use super::{belongs_to, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Agreements;

impl MigrationName for Agreements {
    fn name(&self) -> &str {
        "m0007_agreements"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Agreements {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        agreements(manager).await?;
        goals(manager).await?;
        writing(manager, "notes").await?;
        writing(manager, "journal_entries").await
    }
}

async fn agreements(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let versions = Table::create()
        .table("agreement_versions")
        .col(pk_uuid("id"))
        .col(uuid("partnership_id"))
        .col(integer("number"))
        .col(json_binary("terms"))
        .col(uuid("changed_by"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("agreement_versions", "partnership_id", "partnerships"))
        .to_owned();
    manager.create_table(versions).await?;
    // Of two members who save at the same time, one is told.
    let in_order = unique("agreement_versions_in_order", "agreement_versions", &["partnership_id", "number"]);
    manager.create_index(in_order).await?;

    let signatures = Table::create()
        .table("agreement_signatures")
        .col(uuid("version_id"))
        .col(uuid("participant_id"))
        .col(timestamp_with_time_zone("signed_at"))
        .primary_key(Index::create().col("version_id").col("participant_id"))
        .foreign_key(&mut belongs_to("agreement_signatures", "version_id", "agreement_versions"))
        .to_owned();
    manager.create_table(signatures).await
}

async fn goals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let goals = Table::create()
        .table("goals")
        .col(pk_uuid("id"))
        .col(uuid("partnership_id"))
        .col(uuid("participant_id"))
        .col(text("text"))
        .col(text_null("measure"))
        .col(small_integer_null("rating_before"))
        .col(small_integer_null("rating_after"))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("goals", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("goals", "participant_id", "participants"))
        .to_owned();
    manager.create_table(goals).await?;
    manager.create_index(index("goals_by_partnership", "goals", &["partnership_id"])).await?;
    manager.create_index(index("goals_by_participant", "goals", &["participant_id"])).await?;

    let remarks = Table::create()
        .table("goal_remarks")
        .col(pk_uuid("id"))
        .col(uuid("goal_id"))
        .col(uuid("participant_id"))
        .col(text("text"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("goal_remarks", "goal_id", "goals"))
        .foreign_key(&mut belongs_to("goal_remarks", "participant_id", "participants"))
        .to_owned();
    manager.create_table(remarks).await?;
    manager.create_index(index("goal_remarks_by_goal", "goal_remarks", &["goal_id"])).await?;
    manager.create_index(index("goal_remarks_by_participant", "goal_remarks", &["participant_id"])).await
}

/// Texts of one member at a time: the thread of all, and the journal of each.
async fn writing(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    let (by_partnership, by_participant) = match table {
        "notes" => ("notes_by_partnership", "notes_by_participant"),
        _ => ("journal_entries_by_partnership", "journal_entries_by_participant"),
    };
    let texts = Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(uuid("partnership_id"))
        .col(uuid("participant_id"))
        .col(text("text"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("changed_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to(table, "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to(table, "participant_id", "participants"))
        .to_owned();
    manager.create_table(texts).await?;
    manager.create_index(index(by_partnership, table, &["partnership_id", "created_at"])).await?;
    manager.create_index(index(by_participant, table, &["participant_id"])).await
}
