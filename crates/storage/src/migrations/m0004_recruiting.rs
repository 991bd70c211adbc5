//! How people come into a programme: by themselves, by invitation, or from a file.

use super::{belongs_to, hash, index, refers_to, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Recruiting;

impl MigrationName for Recruiting {
    fn name(&self) -> &str {
        "m0004_recruiting"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Recruiting {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        participants(manager).await?;
        profile_lists(manager).await?;
        sign_ups(manager).await?;
        invitations(manager).await?;
        imports(manager).await
    }
}

async fn participants(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let participants = Table::create()
        .table("participants")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("person_id"))
        .col(text("status"))
        .col(text_null("standing"))
        .col(uuid_null("organisation_id"))
        .col(text_null("unit"))
        .col(text_null("subject"))
        .col(text_null("job_function"))
        .col(small_integer_null("experience_years"))
        .col(text_null("theme"))
        .col(text("subject_wish"))
        .col(text("company_wish"))
        .col(text("part"))
        .col(small_integer_null("capacity"))
        .col(json_binary("languages"))
        .col(text("mode"))
        .col(text_null("place"))
        .col(integer("availability"))
        .col(small_integer_null("hours_a_month"))
        .col(text_null("output_wish"))
        .col(json_binary("readiness"))
        .col(boolean("shares_contact"))
        .col(json_binary("answers"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("participants", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("participants", "person_id", "persons"))
        .foreign_key(&mut refers_to("participants", "organisation_id", "organisations"))
        .to_owned();
    manager.create_table(participants).await?;
    let once = unique("participants_once", "participants", &["programme_id", "person_id"]);
    manager.create_index(once).await?;
    let by_organisation = &["programme_id", "organisation_id"];
    manager.create_index(index("participants_by_organisation", "participants", by_organisation)).await?;
    manager.create_index(index("participants_by_person", "participants", &["person_id"])).await
}

async fn profile_lists(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let offers = Table::create()
        .table("offers")
        .col(uuid("participant_id"))
        .col(small_integer("position"))
        .col(text("text"))
        .col(text("level"))
        .primary_key(Index::create().col("participant_id").col("position"))
        .foreign_key(&mut belongs_to("offers", "participant_id", "participants"))
        .to_owned();
    manager.create_table(offers).await?;

    let needs = Table::create()
        .table("needs")
        .col(uuid("participant_id"))
        .col(small_integer("position"))
        .col(text("text"))
        .col(text_null("example"))
        .primary_key(Index::create().col("participant_id").col("position"))
        .foreign_key(&mut belongs_to("needs", "participant_id", "participants"))
        .to_owned();
    manager.create_table(needs).await?;

    let wishes = Table::create()
        .table("wishes")
        .col(uuid("participant_id"))
        .col(small_integer("position"))
        .col(text("kind"))
        .col(text_null("email"))
        .col(text_null("name"))
        .primary_key(Index::create().col("participant_id").col("position"))
        .foreign_key(&mut belongs_to("wishes", "participant_id", "participants"))
        .to_owned();
    manager.create_table(wishes).await
}

async fn sign_ups(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sign_ups = Table::create()
        .table("sign_ups")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(hash("token_hash").unique_key())
        .col(text("language"))
        .col(json_binary("fields"))
        .col(text_null("email"))
        .col(text_null("name"))
        .col(text_null("organisation_name"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(binary_null("confirm_hash").unique_key())
        .col(timestamp_with_time_zone("changed_at"))
        .col(timestamp_with_time_zone_null("confirmed_at"))
        .foreign_key(&mut belongs_to("sign_ups", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(sign_ups).await?;
    manager.create_index(index("sign_ups_by_change", "sign_ups", &["changed_at"])).await
}

async fn invitations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let invitations = Table::create()
        .table("invitations")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("email"))
        .col(text_null("name"))
        .col(text("language"))
        .col(text("invited_as"))
        .col(uuid_null("organisation_id"))
        .col(boolean("nominated"))
        .col(uuid("invited_by"))
        .col(hash("token_hash").unique_key())
        .col(timestamp_with_time_zone("sent_at"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut belongs_to("invitations", "programme_id", "programmes"))
        .foreign_key(&mut refers_to("invitations", "organisation_id", "organisations"))
        .to_owned();
    manager.create_table(invitations).await?;
    manager
        .create_index(index("invitations_by_programme", "invitations", &["programme_id", "organisation_id"]))
        .await
}

async fn imports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let imports = Table::create()
        .table("imports")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("person_id"))
        .col(text("file_name"))
        .col(blob("content"))
        .col(text_null("mapping"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs_to("imports", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("imports", "person_id", "persons"))
        .to_owned();
    manager.create_table(imports).await?;

    let mappings = Table::create()
        .table("import_mappings")
        .col(uuid("programme_id"))
        .col(text("headers_signature"))
        .col(text("mapping"))
        .primary_key(Index::create().col("programme_id").col("headers_signature"))
        .foreign_key(&mut belongs_to("import_mappings", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(mappings).await
}
