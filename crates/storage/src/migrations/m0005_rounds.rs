//! Rounds of matching, their scenarios, and the partnerships they make.

use super::{belongs_to, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Rounds;

impl MigrationName for Rounds {
    fn name(&self) -> &str {
        "m0005_rounds"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Rounds {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rounds(manager).await?;
        partnerships(manager).await
    }
}

async fn rounds(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let rounds = Table::create()
        .table("rounds")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(integer("number"))
        .col(text("state"))
        .col(uuid_null("chosen_proposal_id"))
        .col(uuid_null("published_by"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("rounds", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(rounds).await?;
    manager.create_index(unique("rounds_in_order", "rounds", &["programme_id", "number"])).await?;

    let proposals = Table::create()
        .table("proposals")
        .col(pk_uuid("id"))
        .col(uuid("round_id"))
        .col(text("name"))
        .col(json_binary("rules"))
        .col(json_binary("pins"))
        .col(json_binary("forbidden"))
        .col(json_binary("outcome"))
        .col(text("certificate"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("proposals", "round_id", "rounds"))
        .to_owned();
    manager.create_table(proposals).await?;
    manager.create_index(unique("proposals_by_name", "proposals", &["round_id", "name"])).await
}

async fn partnerships(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let partnerships = Table::create()
        .table("partnerships")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("round_id"))
        .col(big_integer("benefit"))
        .col(timestamp_with_time_zone("introduced_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("partnerships", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("partnerships", "round_id", "rounds"))
        .to_owned();
    manager.create_table(partnerships).await?;
    manager.create_index(index("partnerships_by_programme", "partnerships", &["programme_id"])).await?;
    manager.create_index(index("partnerships_by_round", "partnerships", &["round_id"])).await?;

    let members = Table::create()
        .table("members")
        .col(uuid("partnership_id"))
        .col(uuid("participant_id"))
        .col(uuid("round_id"))
        .col(uuid_null("single_place"))
        .col(small_integer("position"))
        .col(text("role"))
        .col(big_integer("gain"))
        .col(text("response"))
        .col(timestamp_with_time_zone_null("responded_at"))
        .col(text_null("decline_reason"))
        .primary_key(Index::create().col("partnership_id").col("participant_id"))
        .foreign_key(&mut belongs_to("members", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("members", "participant_id", "participants"))
        .to_owned();
    manager.create_table(members).await?;
    // Peers and mentees have one place in a round, mentors as many as their capacity: for those the column is null,
    // and null equals nothing.
    manager.create_index(unique("members_placed_once", "members", &["round_id", "single_place"])).await?;
    manager.create_index(index("members_by_participant", "members", &["participant_id"])).await
}
