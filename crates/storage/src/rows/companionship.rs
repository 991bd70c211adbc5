//! Rows of what partnerships do besides meeting, and of what helps them along.

pub(crate) mod action_item {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_items")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub partnership_id: Uuid,
        pub meeting_id: Option<Uuid>,
        pub what: String,
        pub owner: Option<Uuid>,
        pub due: Option<Date>,
        pub done_at: Option<DateTimeUtc>,
        pub created_by: Uuid,
        pub changed_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod activity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "activities")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub partnership_id: Uuid,
        pub kind: String,
        pub day: Date,
        pub minutes: i32,
        pub line: Option<String>,
        pub logged_by: Uuid,
        pub logged_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod prompt {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "prompts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub built_in: Option<String>,
        pub phase: Option<String>,
        pub day: Option<Date>,
        #[sea_orm(column_type = "JsonBinary")]
        pub words: Json,
        pub hidden: bool,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod meeting_settings {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        pub link_template: Option<String>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
