//! Rows of attached files.

pub(crate) mod attachment {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attachments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub programme_id: Uuid,
        pub partnership_id: Option<Uuid>,
        pub about: Option<Uuid>,
        pub name: String,
        pub kind: String,
        pub size_bytes: i64,
        pub width: Option<i32>,
        pub height: Option<i32>,
        pub description: Option<String>,
        pub content: Vec<u8>,
        pub uploaded_by: Uuid,
        pub created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
