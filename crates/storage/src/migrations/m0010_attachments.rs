//! Files that people attach, with their bytes.

use super::{belongs_to, index};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Attachments;

impl MigrationName for Attachments {
    fn name(&self) -> &str {
        "m0010_attachments"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Attachments {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let attachments = Table::create()
            .table("attachments")
            .col(pk_uuid("id"))
            .col(uuid("programme_id"))
            .col(uuid_null("partnership_id"))
            .col(uuid_null("about"))
            .col(text("name"))
            .col(text("kind"))
            .col(big_integer("size_bytes"))
            .col(integer_null("width"))
            .col(integer_null("height"))
            .col(text_null("description"))
            .col(blob("content"))
            .col(uuid("uploaded_by"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs_to("attachments", "programme_id", "programmes"))
            .foreign_key(&mut belongs_to("attachments", "partnership_id", "partnerships"))
            .to_owned();
        manager.create_table(attachments).await?;
        let by_owner = index("attachments_by_owner", "attachments", &["programme_id", "partnership_id"]);
        manager.create_index(by_owner).await?;
        manager.create_index(index("attachments_by_about", "attachments", &["about"])).await
    }
}
