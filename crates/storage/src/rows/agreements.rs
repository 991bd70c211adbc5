//! Rows of agreements, goals, notes and journals.

pub(crate) mod agreement_version {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "agreement_versions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub partnership_id: Uuid,
        pub number: i32,
        #[sea_orm(column_type = "JsonBinary")]
        pub terms: Json,
        pub changed_by: Uuid,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod agreement_signature {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "agreement_signatures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub version_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        pub signed_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod goal {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "goals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub partnership_id: Uuid,
        pub participant_id: Uuid,
        pub text: String,
        pub measure: Option<String>,
        pub rating_before: Option<i16>,
        pub rating_after: Option<i16>,
        pub state: String,
        pub closed_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod goal_remark {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "goal_remarks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub goal_id: Uuid,
        pub participant_id: Uuid,
        pub text: String,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod note {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub partnership_id: Uuid,
        pub participant_id: Uuid,
        pub text: String,
        pub created_at: DateTimeUtc,
        pub changed_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod journal_entry {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "journal_entries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub partnership_id: Uuid,
        pub participant_id: Uuid,
        pub text: String,
        pub created_at: DateTimeUtc,
        pub changed_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
