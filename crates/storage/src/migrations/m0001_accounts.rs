//! Persons, how they sign in, and the limits on trying.

use super::{belongs_to, hash, index};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Accounts;

impl MigrationName for Accounts {
    fn name(&self) -> &str {
        "m0001_accounts"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Accounts {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let persons = Table::create()
            .table("persons")
            .col(pk_uuid("id"))
            .col(text_uniq("email"))
            .col(text("name"))
            .col(text("language"))
            .col(text("time_zone"))
            .col(boolean("administrator"))
            .col(timestamp_with_time_zone("created_at"))
            .to_owned();
        manager.create_table(persons).await?;

        let sign_ins = Table::create()
            .table("sign_ins")
            .col(pk_uuid("id"))
            .col(text("email"))
            .col(text("language"))
            .col(hash("token_hash").unique_key())
            .col(hash("code_hash"))
            .col(hash("browser_hash"))
            .col(text_null("next"))
            .col(timestamp_with_time_zone("created_at"))
            .col(small_integer("wrong_codes"))
            .col(timestamp_with_time_zone_null("used_at"))
            .to_owned();
        manager.create_table(sign_ins).await?;
        manager.create_index(index("sign_ins_by_browser", "sign_ins", &["browser_hash"])).await?;
        manager.create_index(index("sign_ins_by_email", "sign_ins", &["email"])).await?;

        let sessions = Table::create()
            .table("sessions")
            .col(pk_uuid("id"))
            .col(uuid("person_id"))
            .col(hash("token_hash").unique_key())
            .col(text("life"))
            .col(text("browser"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("last_seen_at"))
            .col(timestamp_with_time_zone_null("ended_at"))
            .foreign_key(&mut belongs_to("sessions", "person_id", "persons"))
            .to_owned();
        manager.create_table(sessions).await?;
        manager.create_index(index("sessions_by_person", "sessions", &["person_id"])).await?;

        let rate_limits = Table::create()
            .table("rate_limits")
            .col(text("bucket").primary_key())
            .col(big_integer("milli_tokens"))
            .col(timestamp_with_time_zone("refilled_at"))
            .to_owned();
        manager.create_table(rate_limits).await
    }
}
