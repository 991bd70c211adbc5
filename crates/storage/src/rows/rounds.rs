//! Rows of rounds, proposals and partnerships.

pub(crate) mod round {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "rounds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub number: i32,
        pub state: String,
        pub chosen_proposal_id: Option<Uuid>,
        pub published_by: Option<Uuid>,
        pub published_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod proposal {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub name: String,
        #[sea_orm(column_type = "JsonBinary")]
        pub rules: Json,
        #[sea_orm(column_type = "JsonBinary")]
        pub pins: Json,
        #[sea_orm(column_type = "JsonBinary")]
        pub forbidden: Json,
        #[sea_orm(column_type = "JsonBinary")]
        pub outcome: Json,
        pub certificate: String,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod partnership {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "partnerships")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub round_id: Uuid,
        pub benefit: i64,
        pub introduced_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod member {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "members")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        pub round_id: Uuid,
        pub single_place: Option<Uuid>,
        pub position: i16,
        pub role: String,
        pub gain: i64,
        pub response: String,
        pub responded_at: Option<DateTimeUtc>,
        pub decline_reason: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
