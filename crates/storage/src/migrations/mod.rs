//! The schema's history. A migration that has landed is never edited; the next change is a new one.

use sea_orm_migration::prelude::{
    ColumnDef, ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index, IndexCreateStatement,
};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

mod m0001_accounts;
mod m0002_programmes;
mod m0003_work;
mod m0004_recruiting;
mod m0005_rounds;
mod m0006_vocabulary;
mod m0007_agreements;
mod m0008_joint_meetings;
mod m0009_meetings;
mod m0010_attachments;
mod m0011_questionnaires;
mod m0012_follow_through;
mod m0013_outputs;
mod m0020_understanding;

pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_accounts::Accounts),
            Box::new(m0002_programmes::Programmes),
            Box::new(m0003_work::Work),
            Box::new(m0004_recruiting::Recruiting),
            Box::new(m0005_rounds::Rounds),
            Box::new(m0006_vocabulary::Vocabulary),
            Box::new(m0007_agreements::Agreements),
            Box::new(m0008_joint_meetings::JointMeetings),
            Box::new(m0009_meetings::Meetings),
            Box::new(m0010_attachments::Attachments),
            Box::new(m0011_questionnaires::Questionnaires),
            Box::new(m0012_follow_through::FollowThrough),
            Box::new(m0013_outputs::Outputs),
            Box::new(m0020_understanding::Understanding),
        ]
    }
}

/// Hashes of tokens and codes.
fn hash(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).binary().not_null().to_owned()
}

/// Rows that go when what they point to goes.
fn belongs_to(table: &'static str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, column).to(parent, "id").on_delete(ForeignKeyAction::Cascade);
    key
}

/// Rows that keep what they point to from going.
fn refers_to(table: &'static str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from(table, column).to(parent, "id").on_delete(ForeignKeyAction::Restrict);
    key
}

fn index(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

fn unique(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(name, table, columns).unique().to_owned()
}
