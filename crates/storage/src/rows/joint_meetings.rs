//! Rows of joint meetings, of links that answer a question, and of calendar feeds.

pub(crate) mod joint_meeting {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "joint_meetings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub kind: String,
        pub single_kind: Option<String>,
        pub title: Option<String>,
        pub starts_at: Option<DateTimeUtc>,
        pub length_minutes: Option<i32>,
        pub place: Option<String>,
        pub link: Option<String>,
        #[sea_orm(column_type = "JsonBinary")]
        pub agenda: Json,
        pub speaker: Option<String>,
        pub speaker_about: Option<String>,
        #[sea_orm(column_type = "JsonBinary")]
        pub materials: Json,
        pub minutes: Option<String>,
        pub minutes_shared_at: Option<DateTimeUtc>,
        pub invited_at: Option<DateTimeUtc>,
        pub cancelled_at: Option<DateTimeUtc>,
        pub sequence: i32,
        pub changed_at: DateTimeUtc,
        pub check_in_code: String,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod joint_attendee {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "joint_attendees")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        pub answer: Option<String>,
        pub answered_at: Option<DateTimeUtc>,
        pub answered_for: Option<DateTimeUtc>,
        pub noted_at: Option<DateTimeUtc>,
        pub noted_by: Option<String>,
        #[sea_orm(column_type = "JsonBinary")]
        pub tried: Option<Json>,
        #[sea_orm(column_type = "JsonBinary")]
        pub told: Option<Json>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod reply_link {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reply_links")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub person_id: Uuid,
        pub question: String,
        #[sea_orm(column_type = "JsonBinary")]
        pub details: Json,
        pub token_hash: Vec<u8>,
        pub created_at: DateTimeUtc,
        pub expires_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod calendar_feed {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "calendar_feeds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub token_hash: Vec<u8>,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
