//! Sign-ups: found by their links, confirmed once.

use crate::setup::{Spring, winners};
use domain::invitation::{SignUp, Submitted};
use domain::{Language, PersonName};
use storage::{StorageError, sign_ups};
use testing::both_databases;
use testing::cast::{email, id, minute, short};

fn begun(spring: &Spring) -> SignUp {
    SignUp {
        id: id(41),
        programme: spring.programme.id,
        language: Language::Da,
        fields: vec![("name".into(), "Søren".into()), ("offer".into(), String::new())],
        submitted: None,
        changed_at: minute(1),
    }
}

fn submitted(address: &str) -> Submitted {
    Submitted {
        email: email(address),
        name: PersonName::parse("Søren Ø").expect("a name"),
        organisation_name: Some(short("Høgskolen")),
        at: minute(5),
    }
}

both_databases! {
    async fn a_form_is_resumed_sent_and_confirmed(spring: Spring) {
        let form = begun(&spring);
        let mut tx = spring.begin().await?;
        sign_ups::insert(&mut tx, &form, b"token").await?;
        assert_eq!(sign_ups::find_by_token(&mut tx, b"token").await?, Some(form.clone()));
        assert_eq!(sign_ups::find_by_token(&mut tx, b"other").await?, None);

        let fields = vec![("name".to_string(), "Søren Ø".to_string())];
        let saved = SignUp { language: Language::Sv, fields, changed_at: minute(4), ..form };
        assert!(sign_ups::save(&mut tx, &saved).await?);
        assert_eq!(sign_ups::find_by_token(&mut tx, b"token").await?, Some(saved.clone()));

        assert!(sign_ups::submit(&mut tx, saved.id, &submitted("soren@example.org"), b"letter").await?);
        let sent =
            SignUp { submitted: Some(submitted("soren@example.org")), changed_at: minute(5), ..saved };
        assert_eq!(sign_ups::find_by_confirm_hash(&mut tx, b"letter").await?, Some(sent.clone()));
        assert_eq!(sign_ups::find_by_token(&mut tx, b"token").await?, Some(sent.clone()));

        assert!(sign_ups::confirm(&mut tx, b"letter", minute(6)).await?);
        assert!(!sign_ups::confirm(&mut tx, b"letter", minute(7)).await?);
        assert_eq!(sign_ups::find_by_confirm_hash(&mut tx, b"letter").await?, None);
        assert_eq!(sign_ups::find_by_token(&mut tx, b"token").await?, None);
        assert!(!sign_ups::save(&mut tx, &sent).await?);
        assert!(!sign_ups::submit(&mut tx, sent.id, &submitted("eve@example.org"), b"new").await?);
    }

    async fn a_letter_to_an_address_given_before_confirms_nothing(spring: Spring) {
        let form = begun(&spring);
        let mut tx = spring.begin().await?;
        sign_ups::insert(&mut tx, &form, b"token").await?;
        assert!(sign_ups::submit(&mut tx, form.id, &submitted("eve@example.org"), b"first").await?);
        assert!(sign_ups::submit(&mut tx, form.id, &submitted("soren@example.org"), b"second").await?);
        assert!(!sign_ups::confirm(&mut tx, b"first", minute(6)).await?);
        assert!(sign_ups::confirm(&mut tx, b"second", minute(6)).await?);
    }

    async fn of_many_clicks_one_confirms(spring: Spring) {
        let form = begun(&spring);
        let mut tx = spring.begin().await?;
        sign_ups::insert(&mut tx, &form, b"token").await?;
        sign_ups::submit(&mut tx, form.id, &submitted("soren@example.org"), b"letter").await?;
        tx.commit().await?;
        let first = winners(spring.store(), async |mut tx| {
            let first = sign_ups::confirm(&mut tx, b"letter", minute(6)).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
    }

    async fn two_forms_never_share_a_link_and_old_ones_go(spring: Spring) {
        let form = begun(&spring);
        let mut tx = spring.begin().await?;
        sign_ups::insert(&mut tx, &form, b"token").await?;
        assert_eq!(sign_ups::delete_before(&mut tx, minute(1)).await?, 0);
        assert_eq!(sign_ups::delete_before(&mut tx, minute(2)).await?, 1);
        sign_ups::insert(&mut tx, &form, b"token").await?;
        let refused = sign_ups::insert(&mut tx, &SignUp { id: id(42), ..form }, b"token").await;
        assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
    }
}
