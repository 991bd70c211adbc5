//! What happens later, what is said to whom, and what happened.

use super::index;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Work;

impl MigrationName for Work {
    fn name(&self) -> &str {
        "m0003_work"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Work {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let jobs = Table::create()
            .table("jobs")
            .col(pk_uuid("id"))
            .col(text("kind"))
            .col(uuid_null("subject"))
            .col(timestamp_with_time_zone("queued_at"))
            .col(timestamp_with_time_zone("run_at"))
            .col(timestamp_with_time_zone_null("leased_until"))
            .col(small_integer("attempts"))
            .col(timestamp_with_time_zone_null("done_at"))
            .col(timestamp_with_time_zone_null("given_up_at"))
            .col(text_null("last_error"))
            .to_owned();
        manager.create_table(jobs).await?;
        manager.create_index(index("jobs_due", "jobs", &["done_at", "given_up_at", "run_at"])).await?;

        let mails = Table::create()
            .table("mails")
            .col(pk_uuid("id"))
            .col(text("recipient"))
            .col(text_null("recipient_name"))
            .col(text("language"))
            .col(text("letter"))
            .col(json_binary("details"))
            .col(uuid_null("programme_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(text("delivery"))
            .col(timestamp_with_time_zone_null("delivered_at"))
            .col(text_null("failure"))
            .col(text_null("subject"))
            .col(text_null("plain"))
            .col(text_null("html"))
            .to_owned();
        manager.create_table(mails).await?;
        manager.create_index(index("mails_by_programme", "mails", &["programme_id", "created_at"])).await?;

        let history = Table::create()
            .table("history")
            .col(pk_uuid("id"))
            .col(timestamp_with_time_zone("happened_at"))
            .col(uuid_null("person_id"))
            .col(uuid_null("programme_id"))
            .col(text("event"))
            .col(uuid_null("subject"))
            .to_owned();
        manager.create_table(history).await?;
        manager.create_index(index("history_by_programme", "history", &["programme_id", "happened_at"])).await
    }
}
