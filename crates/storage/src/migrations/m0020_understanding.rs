//! How people corrected what was made of their offers and needs.

use sea_orm_migration::prelude::*;

pub(super) struct Understanding;

impl MigrationName for Understanding {
    fn name(&self) -> &str {
        "m0020_understanding"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Understanding {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let readings = ColumnDef::new("readings").json_binary().not_null().default("[]").to_owned();
        manager.alter_table(Table::alter().table("participants").add_column(readings).to_owned()).await
    }
}
