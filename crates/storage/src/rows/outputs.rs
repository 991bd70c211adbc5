//! Rows of outputs, their texts and reviews, and of themes.

pub(crate) mod output {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "outputs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub partnership_id: Uuid,
        pub title: String,
        pub kind: String,
        pub audience: Option<String>,
        pub language: String,
        pub state: String,
        pub reviewed_version: Option<i32>,
        pub published_at: Option<DateTimeUtc>,
        pub newest: i32,
        pub offer_number: i32,
        pub offered_version: Option<i32>,
        pub licence: Option<String>,
        pub reach: Option<String>,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod output_author {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "output_authors")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub output_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i16,
        pub participant_id: Uuid,
        pub consented_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod output_version {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "output_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub output_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub text: String,
        pub written_by: Uuid,
        pub written_at: DateTimeUtc,
        pub restores: Option<i32>,
        pub joins: bool,
        pub words: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod output_draft {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "output_drafts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub output_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        pub follows: i32,
        pub text: String,
        pub kept_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod output_review {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "output_reviews")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub output_id: Uuid,
        pub authors_id: Uuid,
        pub text_version: i32,
        pub asked_at: DateTimeUtc,
        pub state: String,
        pub reader_id: Option<Uuid>,
        pub verdict: Option<String>,
        pub good: Option<String>,
        pub improve: Option<String>,
        pub given_by: Option<Uuid>,
        pub given_at: Option<DateTimeUtc>,
        pub reply: Option<String>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod theme {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "themes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub title: String,
        pub description: Option<String>,
        pub raised_by: Option<Uuid>,
        pub state: String,
        pub owner: Option<String>,
        pub next_step: Option<String>,
        pub origin_id: Option<Uuid>,
        pub origin_programme_id: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod theme_second {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "theme_seconds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub theme_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub seconded_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod theme_comment {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "theme_comments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub theme_id: Uuid,
        pub person_id: Option<Uuid>,
        pub text: String,
        pub written_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
