//! Rows of jobs, mail and history.

pub(crate) mod job {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "jobs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub subject: Option<Uuid>,
        pub queued_at: DateTimeUtc,
        pub run_at: DateTimeUtc,
        pub leased_until: Option<DateTimeUtc>,
        pub attempts: i16,
        pub done_at: Option<DateTimeUtc>,
        pub given_up_at: Option<DateTimeUtc>,
        pub last_error: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod mail {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mails")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub recipient: String,
        pub recipient_name: Option<String>,
        pub language: String,
        pub letter: String,
        #[sea_orm(column_type = "JsonBinary")]
        pub details: Json,
        pub programme_id: Option<Uuid>,
        pub created_at: DateTimeUtc,
        pub delivery: String,
        pub delivered_at: Option<DateTimeUtc>,
        pub failure: Option<String>,
        pub subject: Option<String>,
        pub plain: Option<String>,
        pub html: Option<String>,
        pub calendar: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod history {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "history")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub happened_at: DateTimeUtc,
        pub person_id: Option<Uuid>,
        pub programme_id: Option<Uuid>,
        pub event: String,
        pub subject: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
