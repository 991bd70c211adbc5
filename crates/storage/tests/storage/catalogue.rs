//! Every column of the schema has been thought about.

use std::collections::BTreeSet;
use testing::both_databases;
use testing::database::Database;

both_databases! {
    async fn every_column_is_in_the_catalogue_and_nothing_else_is(database: Database) {
        let mut listed: Vec<(String, String)> =
            storage::catalogue::columns().map(|it| (it.table.into(), it.name.into())).collect();
        listed.sort();
        assert_eq!(database.store().columns().await?, listed);
    }
}

#[test]
fn no_column_is_decided_twice() {
    let mut seen = BTreeSet::new();
    for it in storage::catalogue::columns() {
        assert!(seen.insert((it.table, it.name)), "{}.{} stands twice", it.table, it.name);
    }
}
