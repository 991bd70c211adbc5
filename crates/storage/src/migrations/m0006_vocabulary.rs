//! What organisers taught the vocabulary of expertise.

use super::{belongs_to, index};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Vocabulary;

impl MigrationName for Vocabulary {
    fn name(&self) -> &str {
        "m0006_vocabulary"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Vocabulary {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let changes = Table::create()
            .table("vocabulary_changes")
            .col(pk_uuid("id"))
            .col(uuid_null("programme_id"))
            .col(text("change"))
            .col(uuid("changed_by"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs_to("vocabulary_changes", "programme_id", "programmes"))
            .to_owned();
        manager.create_table(changes).await?;
        let by_programme = index("vocabulary_changes_by_programme", "vocabulary_changes", &["programme_id"]);
        manager.create_index(by_programme).await
    }
}
