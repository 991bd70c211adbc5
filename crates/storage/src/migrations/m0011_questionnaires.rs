//! Questionnaires whose answers name nobody, what partners tell each other, calls for help, and certificates.

use super::{belongs_to, hash, index, unique};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::DbBackend;

pub(super) struct Questionnaires;

impl MigrationName for Questionnaires {
    fn name(&self) -> &str {
        "m0011_questionnaires"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Questionnaires {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        questionnaires(manager).await?;
        answers(manager).await?;
        named(manager).await?;
        certificates(manager).await
    }
}

async fn questionnaires(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let questionnaires = Table::create()
        .table("questionnaires")
        .col(uuid("programme_id"))
        .col(text("stage"))
        .col(boolean("is_used"))
        .col(integer("after_days"))
        .col(timestamp_with_time_zone_null("opens_at"))
        .col(timestamp_with_time_zone_null("closes_at"))
        .col(json_binary("questions"))
        .col(integer("edition"))
        .col(integer("version"))
        .col(timestamp_with_time_zone_null("released_at"))
        .col(json_binary_null("results"))
        .primary_key(Index::create().col("programme_id").col("stage"))
        .foreign_key(&mut belongs_to("questionnaires", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(questionnaires).await?;

    let drafts = Table::create()
        .table("questionnaire_drafts")
        .col(uuid("programme_id"))
        .col(text("stage"))
        .col(uuid("participant_id"))
        .col(json_binary("fields"))
        .col(timestamp_with_time_zone("changed_at"))
        .primary_key(Index::create().col("programme_id").col("stage").col("participant_id"))
        .foreign_key(&mut belongs_to("questionnaire_drafts", "participant_id", "participants"))
        .to_owned();
    manager.create_table(drafts).await
}

/// Sheets and the marks of who has answered have nothing in common that leads from one to the other: no person, no
/// moment, no number that counts up. SQLite would number the rows in the order of their coming by itself, so there
/// these tables are kept in the order of their keys.
async fn answers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut sheets = Table::create()
        .table("confidential_sheets")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("stage"))
        .col(uuid_null("organisation_id"))
        .col(hash("receipt_hash"))
        .col(json_binary("answers"))
        .foreign_key(&mut belongs_to("confidential_sheets", "programme_id", "programmes"))
        .to_owned();
    let mut marks = Table::create()
        .table("answered_questionnaires")
        .col(uuid("programme_id"))
        .col(text("stage"))
        .col(uuid("participant_id"))
        .primary_key(Index::create().col("programme_id").col("stage").col("participant_id"))
        .foreign_key(&mut belongs_to("answered_questionnaires", "participant_id", "participants"))
        .to_owned();
    if manager.get_database_backend() == DbBackend::Sqlite {
        sheets.extra("WITHOUT ROWID");
        marks.extra("WITHOUT ROWID");
    }
    manager.create_table(sheets).await?;
    manager.create_table(marks).await?;
    let of_one = ["programme_id", "stage"];
    manager.create_index(index("sheets_of_a_questionnaire", "confidential_sheets", &of_one)).await?;
    manager.create_index(unique("sheets_by_receipt", "confidential_sheets", &["receipt_hash"])).await
}

async fn named(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let balances = Table::create()
        .table("balances")
        .col(uuid("partnership_id"))
        .col(uuid("participant_id"))
        .col(text("stage"))
        .col(small_integer("given"))
        .col(small_integer("received"))
        .col(text_null("note"))
        .col(timestamp_with_time_zone("told_at"))
        .primary_key(Index::create().col("partnership_id").col("participant_id").col("stage"))
        .foreign_key(&mut belongs_to("balances", "partnership_id", "partnerships"))
        .foreign_key(&mut belongs_to("balances", "participant_id", "participants"))
        .to_owned();
    manager.create_table(balances).await?;

    let help_requests = Table::create()
        .table("help_requests")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("participant_id"))
        .col(text("wish"))
        .col(text_null("message"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(uuid_null("settled_by"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .foreign_key(&mut belongs_to("help_requests", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("help_requests", "participant_id", "participants"))
        .to_owned();
    manager.create_table(help_requests).await?;
    manager.create_index(index("help_requests_by_programme", "help_requests", &["programme_id"])).await
}

async fn certificates(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let rules = Table::create()
        .table("certificate_rules")
        .col(pk_uuid("programme_id"))
        .col(small_integer("least_attended"))
        .col(integer("least_hours"))
        .col(text_null("signed_by"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("certificate_rules", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(rules).await?;

    let certificates = Table::create()
        .table("certificates")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("participant_id"))
        .col(text("code"))
        .col(text("language"))
        .col(text("name"))
        .col(text("programme_name"))
        .col(text("method"))
        .col(date("from_day"))
        .col(date("until_day"))
        .col(integer_null("attended"))
        .col(integer_null("hours"))
        .col(text_null("signed_by"))
        .col(date("issued_on"))
        .col(timestamp_with_time_zone("issued_at"))
        .col(uuid("issued_by"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        // One at a time: null equals nothing, so revoked ones are as many as there were.
        .col(uuid_null("valid_for"))
        .foreign_key(&mut belongs_to("certificates", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("certificates", "participant_id", "participants"))
        .to_owned();
    manager.create_table(certificates).await?;
    manager.create_index(unique("certificates_by_code", "certificates", &["code"])).await?;
    manager.create_index(unique("one_valid_certificate", "certificates", &["valid_for"])).await?;
    manager.create_index(index("certificates_by_programme", "certificates", &["programme_id"])).await
}
