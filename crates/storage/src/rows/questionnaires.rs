//! Rows of questionnaires, their answers, and certificates.

pub(crate) mod questionnaire {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "questionnaires")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage: String,
        pub is_used: bool,
        pub after_days: i32,
        pub opens_at: Option<DateTimeUtc>,
        pub closes_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "JsonBinary")]
        pub questions: Json,
        pub edition: i32,
        pub version: i32,
        pub released_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "JsonBinary", nullable)]
        pub results: Option<Json>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod questionnaire_draft {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "questionnaire_drafts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        #[sea_orm(column_type = "JsonBinary")]
        pub fields: Json,
        pub changed_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod confidential_sheet {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "confidential_sheets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub stage: String,
        pub organisation_id: Option<Uuid>,
        pub receipt_hash: Vec<u8>,
        #[sea_orm(column_type = "JsonBinary")]
        pub answers: Json,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod answered_questionnaire {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "answered_questionnaires")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod balance {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "balances")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage: String,
        pub given: i16,
        pub received: i16,
        pub note: Option<String>,
        pub told_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod help_request {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "help_requests")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub participant_id: Uuid,
        pub wish: String,
        pub message: Option<String>,
        pub asked_at: DateTimeUtc,
        pub settled_by: Option<Uuid>,
        pub settled_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod certificate_rule {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate_rules")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        pub least_attended: i16,
        pub least_hours: i32,
        pub signed_by: Option<String>,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod certificate {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificates")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub participant_id: Uuid,
        pub code: String,
        pub language: String,
        pub name: String,
        pub programme_name: String,
        pub method: String,
        pub from_day: Date,
        pub until_day: Date,
        pub attended: Option<i32>,
        pub hours: Option<i32>,
        pub signed_by: Option<String>,
        pub issued_on: Date,
        pub issued_at: DateTimeUtc,
        pub issued_by: Uuid,
        pub revoked_at: Option<DateTimeUtc>,
        pub valid_for: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
