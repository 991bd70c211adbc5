//! What organisers taught the vocabulary.

use crate::setup::Spring;
use domain::vocabulary::VocabularyChange;
use storage::vocabulary;
use testing::both_databases;
use testing::cast::{id, minute};

both_databases! {
    async fn a_programme_has_the_installations_changes_and_its_own(spring: Spring) {
        let programme = spring.programme.id;
        let change = |number, programme, at| VocabularyChange {
            id: id(number),
            programme,
            change: r#"{"synonym":["muotoilu","design"]}"#.into(),
            by: spring.people[0].id,
            created_at: minute(at),
        };
        let own = change(71, Some(programme), 1);
        let (first, second) = (change(72, None, 2), change(73, None, 3));
        let mut tx = spring.begin().await?;
        for it in [&second, &own, &first] {
            vocabulary::add(&mut tx, it).await?;
        }
        let everywhere = [first.clone(), second];
        assert_eq!(vocabulary::list(&mut tx, None).await?, everywhere);
        assert_eq!(vocabulary::list(&mut tx, Some(id(2))).await?, everywhere);
        let mut all = everywhere.to_vec();
        all.push(own.clone());
        assert_eq!(vocabulary::list(&mut tx, Some(programme)).await?, all);

        assert!(!vocabulary::remove(&mut tx, Some(programme), first.id).await?);
        assert!(!vocabulary::remove(&mut tx, None, own.id).await?);
        assert!(vocabulary::remove(&mut tx, None, first.id).await?);
        assert!(vocabulary::remove(&mut tx, Some(programme), own.id).await?);
        assert_eq!(vocabulary::list(&mut tx, Some(programme)).await?, all[1..2]);
    }
}
