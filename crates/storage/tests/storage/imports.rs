//! Staged files: the organisers' alone, and taken in once.

use crate::setup::{Spring, winners};
use domain::import::Import;
use storage::imports;
use testing::both_databases;
use testing::cast::{id, minute, short};

fn import(spring: &Spring) -> Import {
    Import {
        id: id(61),
        programme: spring.programme.id,
        by: spring.people[0].id,
        file_name: short("ilmoittautuneet 2027.xlsx"),
        content: (0..=255).collect(),
        mapping: None,
        created_at: minute(1),
    }
}

both_databases! {
    async fn a_file_comes_back_as_kept_and_only_to_the_organisers(spring: Spring) {
        let staged = import(&spring);
        let mut tx = spring.begin().await?;
        imports::insert(&mut tx, &staged).await?;
        for scope in [spring.coordinators(spring.north.id), spring.own(id(31)), spring.strangers()] {
            assert_eq!(imports::find(&mut tx, &scope, staged.id).await?, None, "{scope:?}");
        }
        let organisers = spring.organisers();
        assert_eq!(imports::find(&mut tx, &organisers, staged.id).await?, Some(staged.clone()));
        assert!(imports::set_mapping(&mut tx, staged.id, r#"{"name":0}"#).await?);
        assert!(!imports::set_mapping(&mut tx, id(62), "{}").await?);
        let mapped = Import { mapping: Some(r#"{"name":0}"#.into()), ..staged };
        assert_eq!(imports::find(&mut tx, &organisers, mapped.id).await?, Some(mapped));
    }

    async fn of_many_who_take_a_file_in_one_is_first(spring: Spring) {
        let mut tx = spring.begin().await?;
        imports::insert(&mut tx, &import(&spring)).await?;
        tx.commit().await?;
        let first = winners(spring.store(), async |mut tx| {
            let first = imports::delete(&mut tx, id(61)).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
    }

    async fn old_files_go(spring: Spring) {
        let mut tx = spring.begin().await?;
        imports::insert(&mut tx, &import(&spring)).await?;
        assert_eq!(imports::delete_before(&mut tx, minute(1)).await?, 0);
        assert_eq!(imports::delete_before(&mut tx, minute(2)).await?, 1);
    }

    async fn what_columns_meant_is_remembered_for_each_programme(spring: Spring) {
        let programme = spring.programme.id;
        let mut tx = spring.begin().await?;
        assert_eq!(imports::find_mapping(&mut tx, programme, "name|email").await?, None);
        imports::put_mapping(&mut tx, programme, "name|email", "[0,1]").await?;
        imports::put_mapping(&mut tx, programme, "name|email", "[1,0]").await?;
        assert_eq!(
            imports::find_mapping(&mut tx, programme, "name|email").await?,
            Some("[1,0]".into())
        );
        assert_eq!(imports::find_mapping(&mut tx, id(2), "name|email").await?, None);
    }
}
