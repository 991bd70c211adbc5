//! Organisations, programmes, and who runs them.

use super::{belongs_to, index, refers_to};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Programmes;

impl MigrationName for Programmes {
    fn name(&self) -> &str {
        "m0002_programmes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Programmes {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let organisations = Table::create()
            .table("organisations")
            .col(pk_uuid("id"))
            .col(text("name"))
            .col(text_uniq("folded_name"))
            .to_owned();
        manager.create_table(organisations).await?;

        let programmes = Table::create()
            .table("programmes")
            .col(pk_uuid("id"))
            .col(text_uniq("slug"))
            .col(text("method"))
            .col(text("state"))
            .col(text("time_zone"))
            .col(timestamp_with_time_zone("sign_up_closes"))
            .col(timestamp_with_time_zone("opening"))
            .col(timestamp_with_time_zone("midpoint"))
            .col(timestamp_with_time_zone("closing"))
            .col(integer("meeting_minutes"))
            .col(json_binary("rules"))
            .col(json_binary("questions"))
            .col(text_null("charter_text"))
            .col(integer("charter_version"))
            .col(text("contact"))
            .col(integer_null("places"))
            .col(integer("retention_days"))
            .col(timestamp_with_time_zone("created_at"))
            .col(integer("version"))
            .to_owned();
        manager.create_table(programmes).await?;

        let texts = Table::create()
            .table("programme_texts")
            .col(uuid("programme_id"))
            .col(text("language"))
            .col(small_integer("position"))
            .col(text("name"))
            .col(text_null("theme"))
            .col(text_null("summary"))
            .primary_key(Index::create().col("programme_id").col("language"))
            .foreign_key(&mut belongs_to("programme_texts", "programme_id", "programmes"))
            .to_owned();
        manager.create_table(texts).await?;

        let partners = Table::create()
            .table("partners")
            .col(uuid("programme_id"))
            .col(uuid("organisation_id"))
            .col(integer_null("seats"))
            .col(integer_null("accepted_version"))
            .col(uuid_null("accepted_by"))
            .col(timestamp_with_time_zone_null("accepted_at"))
            .primary_key(Index::create().col("programme_id").col("organisation_id"))
            .foreign_key(&mut belongs_to("partners", "programme_id", "programmes"))
            .foreign_key(&mut refers_to("partners", "organisation_id", "organisations"))
            .to_owned();
        manager.create_table(partners).await?;

        let organisers = Table::create()
            .table("organisers")
            .col(uuid("programme_id"))
            .col(uuid("person_id"))
            .primary_key(Index::create().col("programme_id").col("person_id"))
            .foreign_key(&mut belongs_to("organisers", "programme_id", "programmes"))
            .foreign_key(&mut belongs_to("organisers", "person_id", "persons"))
            .to_owned();
        manager.create_table(organisers).await?;
        manager.create_index(index("organisers_by_person", "organisers", &["person_id"])).await?;

        let coordinators = Table::create()
            .table("coordinators")
            .col(uuid("programme_id"))
            .col(uuid("organisation_id"))
            .col(uuid("person_id"))
            .primary_key(Index::create().col("programme_id").col("organisation_id").col("person_id"))
            .foreign_key(&mut belongs_to("coordinators", "programme_id", "programmes"))
            .foreign_key(&mut refers_to("coordinators", "organisation_id", "organisations"))
            .foreign_key(&mut belongs_to("coordinators", "person_id", "persons"))
            .to_owned();
        manager.create_table(coordinators).await?;
        manager.create_index(index("coordinators_by_person", "coordinators", &["person_id"])).await
    }
}
