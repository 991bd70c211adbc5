//! What partnerships make together, what other pairs say of it, and the themes of a programme.

use super::{belongs_to, index};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

pub(super) struct Outputs;

impl MigrationName for Outputs {
    fn name(&self) -> &str {
        "m0013_outputs"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Outputs {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        outputs(manager).await?;
        texts(manager).await?;
        reviews(manager).await?;
        themes(manager).await
    }
}

async fn outputs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let outputs = Table::create()
        .table("outputs")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("partnership_id"))
        .col(text("title"))
        .col(text("kind"))
        .col(text_null("audience"))
        .col(text("language"))
        .col(text("state"))
        .col(integer_null("reviewed_version"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(integer("newest"))
        .col(integer("offer_number"))
        .col(integer_null("offered_version"))
        .col(text_null("licence"))
        .col(text_null("reach"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("outputs", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("outputs", "partnership_id", "partnerships"))
        .to_owned();
    manager.create_table(outputs).await?;
    manager.create_index(index("outputs_by_partnership", "outputs", &["partnership_id"])).await?;
    manager.create_index(index("outputs_by_programme", "outputs", &["programme_id", "state"])).await?;

    let authors = Table::create()
        .table("output_authors")
        .col(uuid("output_id"))
        .col(small_integer("position"))
        .col(uuid("participant_id"))
        .col(timestamp_with_time_zone_null("consented_at"))
        .primary_key(Index::create().col("output_id").col("position"))
        .foreign_key(&mut belongs_to("output_authors", "output_id", "outputs"))
        .foreign_key(&mut belongs_to("output_authors", "participant_id", "participants"))
        .to_owned();
    manager.create_table(authors).await?;
    manager.create_index(index("output_authors_by_author", "output_authors", &["participant_id"])).await
}

async fn texts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let versions = Table::create()
        .table("output_versions")
        .col(uuid("output_id"))
        .col(integer("number"))
        .col(text("text"))
        .col(uuid("written_by"))
        .col(timestamp_with_time_zone("written_at"))
        .col(integer_null("restores"))
        .col(boolean("joins"))
        .col(integer("words"))
        .primary_key(Index::create().col("output_id").col("number"))
        .foreign_key(&mut belongs_to("output_versions", "output_id", "outputs"))
        .to_owned();
    manager.create_table(versions).await?;

    let unsaved = Table::create()
        .table("output_drafts")
        .col(uuid("output_id"))
        .col(uuid("participant_id"))
        .col(integer("follows"))
        .col(text("text"))
        .col(timestamp_with_time_zone("kept_at"))
        .primary_key(Index::create().col("output_id").col("participant_id"))
        .foreign_key(&mut belongs_to("output_drafts", "output_id", "outputs"))
        .foreign_key(&mut belongs_to("output_drafts", "participant_id", "participants"))
        .to_owned();
    manager.create_table(unsaved).await
}

async fn reviews(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let reviews = Table::create()
        .table("output_reviews")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(uuid("output_id"))
        .col(uuid("authors_id"))
        .col(integer("text_version"))
        .col(timestamp_with_time_zone("asked_at"))
        .col(text("state"))
        .col(uuid_null("reader_id"))
        .col(text_null("verdict"))
        .col(text_null("good"))
        .col(text_null("improve"))
        .col(uuid_null("given_by"))
        .col(timestamp_with_time_zone_null("given_at"))
        .col(text_null("reply"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("output_reviews", "programme_id", "programmes"))
        .foreign_key(&mut belongs_to("output_reviews", "output_id", "outputs"))
        .foreign_key(&mut belongs_to("output_reviews", "authors_id", "partnerships"))
        .foreign_key(&mut belongs_to("output_reviews", "reader_id", "partnerships"))
        .to_owned();
    manager.create_table(reviews).await?;
    manager.create_index(index("output_reviews_by_output", "output_reviews", &["output_id"])).await?;
    manager.create_index(index("output_reviews_by_reader", "output_reviews", &["reader_id"])).await?;
    manager.create_index(index("output_reviews_by_programme", "output_reviews", &["programme_id"])).await
}

async fn themes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let themes = Table::create()
        .table("themes")
        .col(pk_uuid("id"))
        .col(uuid("programme_id"))
        .col(text("title"))
        .col(text_null("description"))
        .col(uuid_null("raised_by"))
        .col(text("state"))
        .col(text_null("owner"))
        .col(text_null("next_step"))
        .col(uuid_null("origin_id"))
        .col(uuid_null("origin_programme_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("version"))
        .foreign_key(&mut belongs_to("themes", "programme_id", "programmes"))
        .to_owned();
    manager.create_table(themes).await?;
    manager.create_index(index("themes_by_programme", "themes", &["programme_id"])).await?;

    let seconds = Table::create()
        .table("theme_seconds")
        .col(uuid("theme_id"))
        .col(uuid("person_id"))
        .col(timestamp_with_time_zone("seconded_at"))
        .primary_key(Index::create().col("theme_id").col("person_id"))
        .foreign_key(&mut belongs_to("theme_seconds", "theme_id", "themes"))
        .foreign_key(&mut belongs_to("theme_seconds", "person_id", "persons"))
        .to_owned();
    manager.create_table(seconds).await?;

    let comments = Table::create()
        .table("theme_comments")
        .col(pk_uuid("id"))
        .col(uuid("theme_id"))
        .col(uuid_null("person_id"))
        .col(text("text"))
        .col(timestamp_with_time_zone("written_at"))
        .foreign_key(&mut belongs_to("theme_comments", "theme_id", "themes"))
        .to_owned();
    manager.create_table(comments).await?;
    manager.create_index(index("theme_comments_by_theme", "theme_comments", &["theme_id"])).await
}
