//! Rows of participants, sign-ups, invitations and imports.

pub(crate) mod participant {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "participants")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub person_id: Uuid,
        pub status: String,
        pub standing: Option<String>,
        pub organisation_id: Option<Uuid>,
        pub unit: Option<String>,
        pub subject: Option<String>,
        pub job_function: Option<String>,
        pub experience_years: Option<i16>,
        pub theme: Option<String>,
        pub subject_wish: String,
        pub company_wish: String,
        pub part: String,
        pub capacity: Option<i16>,
        #[sea_orm(column_type = "JsonBinary")]
        pub languages: Json,
        pub mode: String,
        pub place: Option<String>,
        pub availability: i32,
        pub hours_a_month: Option<i16>,
        pub output_wish: Option<String>,
        #[sea_orm(column_type = "JsonBinary")]
        pub readiness: Json,
        pub shares_contact: bool,
        #[sea_orm(column_type = "JsonBinary")]
        pub answers: Json,
        pub created_at: DateTimeUtc,
        pub version: i32,
        #[sea_orm(column_type = "JsonBinary")]
        pub readings: Json,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod offer {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "offers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i16,
        pub text: String,
        pub level: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod need {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "needs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i16,
        pub text: String,
        pub example: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod wish {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "wishes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub participant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i16,
        pub kind: String,
        pub email: Option<String>,
        pub name: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod sign_up {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_ups")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub token_hash: Vec<u8>,
        pub language: String,
        #[sea_orm(column_type = "JsonBinary")]
        pub fields: Json,
        pub email: Option<String>,
        pub name: Option<String>,
        pub organisation_name: Option<String>,
        pub submitted_at: Option<DateTimeUtc>,
        pub confirm_hash: Option<Vec<u8>>,
        pub changed_at: DateTimeUtc,
        pub confirmed_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod invitation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub email: String,
        pub name: Option<String>,
        pub language: String,
        pub invited_as: String,
        pub organisation_id: Option<Uuid>,
        pub nominated: bool,
        pub invited_by: Uuid,
        pub token_hash: Vec<u8>,
        pub sent_at: DateTimeUtc,
        pub accepted_at: Option<DateTimeUtc>,
        pub revoked_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod import {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "imports")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub person_id: Uuid,
        pub file_name: String,
        pub content: Vec<u8>,
        pub mapping: Option<String>,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod import_mapping {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_mappings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub headers_signature: String,
        pub mapping: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
