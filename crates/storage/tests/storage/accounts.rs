//! Accounts, requests to sign in, sessions and the limits on trying.

use crate::setup::{Spring, winners};
use chrono::Duration;
use domain::person::Person;
use domain::sign_in::{Origin, Session, SessionLife, SignInRequest};
use domain::{Language, PersonName};
use storage::rate_limits::{self, Limit};
use storage::{StorageError, persons, sessions, sign_ins};
use testing::both_databases;
use testing::cast::{self, email, id, minute};
use testing::database::Database;

fn browser() -> Origin {
    Origin::Browser { hash: b"browser".to_vec() }
}

fn request(number: u128) -> SignInRequest {
    SignInRequest {
        id: id(number),
        email: email("aino@example.org"),
        language: Language::Fi,
        token_hash: format!("token {number}").into_bytes(),
        code_hash: b"code".to_vec(),
        origin: browser(),
        next: Some("/en/me".into()),
        created_at: minute(1),
        wrong_codes: 0,
    }
}

both_databases! {
    async fn a_person_comes_back_as_kept_and_an_address_is_one_persons(database: Database) {
        let aino = cast::person(1, "Aino");
        let mut tx = database.store().begin().await?;
        persons::insert(&mut tx, &aino).await?;
        assert!(!persons::has_administrator(&mut tx).await?);
        persons::make_administrator(&mut tx, aino.id).await?;
        let renamed = Person {
            administrator: true,
            name: PersonName::parse("Aino Ö").expect("a name"),
            language: Language::Sv,
            time_zone: chrono_tz::Tz::Atlantic__Faroe,
            ..aino.clone()
        };
        persons::update(&mut tx, &renamed).await?;
        assert!(persons::has_administrator(&mut tx).await?);
        assert_eq!(persons::find(&mut tx, aino.id).await?, Some(renamed.clone()));
        assert_eq!(persons::find_by_email(&mut tx, &aino.email).await?, Some(renamed.clone()));
        assert_eq!(persons::find_many(&mut tx, &[aino.id, id(9)]).await?, std::slice::from_ref(&renamed));
        assert_eq!(persons::list(&mut tx, 0, 10).await?, std::slice::from_ref(&renamed));
        assert_eq!(persons::list(&mut tx, 1, 10).await?, []);

        let same_address = Person { id: id(2), ..aino };
        assert_eq!(persons::find_or_insert(&mut tx, &same_address).await?, renamed);
        let refused = persons::insert(&mut tx, &same_address).await;
        assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
    }

    async fn a_request_to_sign_in_comes_back_until_it_is_used_or_replaced(database: Database) {
        let (first, second) = (request(1), SignInRequest { created_at: minute(2), ..request(2) });
        let mut tx = database.store().begin().await?;
        sign_ins::insert(&mut tx, &first).await?;
        assert_eq!(sign_ins::find_by_token(&mut tx, b"token 1").await?, Some(first.clone()));
        sign_ins::count_wrong_code(&mut tx, first.id).await?;
        assert_eq!(
            sign_ins::find_by_origin(&mut tx, &browser()).await?,
            Some(SignInRequest { wrong_codes: 1, ..first.clone() })
        );
        sign_ins::insert(&mut tx, &second).await?;
        assert_eq!(sign_ins::find_by_token(&mut tx, b"token 1").await?, None);
        assert!(!sign_ins::consume(&mut tx, first.id, minute(3)).await?);
        assert_eq!(sign_ins::find_by_origin(&mut tx, &browser()).await?, Some(second.clone()));
        let console = SignInRequest { origin: Origin::Console, ..request(3) };
        sign_ins::insert(&mut tx, &console).await?;
        assert_eq!(sign_ins::find_by_origin(&mut tx, &Origin::Console).await?, Some(console));
        assert!(sign_ins::consume(&mut tx, second.id, minute(3)).await?);
        assert_eq!(sign_ins::find_by_token(&mut tx, b"token 2").await?, None);
        assert_eq!(sign_ins::delete_before(&mut tx, minute(2)).await?, 2);
    }

    async fn of_many_with_one_link_one_signs_in(database: Database) {
        let mut tx = database.store().begin().await?;
        sign_ins::insert(&mut tx, &request(1)).await?;
        tx.commit().await?;
        let first = winners(database.store(), async |mut tx| {
            let first = sign_ins::consume(&mut tx, id(1), minute(2)).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
    }

    async fn a_session_comes_back_until_it_is_ended_by_its_person(spring: Spring) {
        let session = Session {
            id: id(1),
            person: spring.people[0].id,
            token_hash: b"cookie".to_vec(),
            life: SessionLife::Staff,
            browser: "Firefox".into(),
            created_at: minute(1),
            last_seen_at: minute(1),
        };
        let mut tx = spring.begin().await?;
        sessions::insert(&mut tx, &session).await?;
        assert_eq!(sessions::find_by_token(&mut tx, b"cookie").await?, Some(session.clone()));
        sessions::touch(&mut tx, session.id, minute(7)).await?;
        let seen = Session { last_seen_at: minute(7), ..session };
        assert_eq!(sessions::list(&mut tx, seen.person).await?, std::slice::from_ref(&seen));
        assert_eq!(sessions::list(&mut tx, spring.people[1].id).await?, []);

        assert!(!sessions::end(&mut tx, spring.people[1].id, seen.id, minute(8)).await?);
        assert!(sessions::end(&mut tx, seen.person, seen.id, minute(8)).await?);
        assert!(!sessions::end(&mut tx, seen.person, seen.id, minute(9)).await?);
        assert_eq!(sessions::find_by_token(&mut tx, b"cookie").await?, None);
        assert_eq!(sessions::delete_before(&mut tx, minute(7)).await?, 0);
        assert_eq!(sessions::delete_before(&mut tx, minute(9)).await?, 1);
    }

    async fn a_bucket_empties_and_fills_again(database: Database) {
        let limit = Limit { burst: 2, refill_seconds: 60 };
        let mut tx = database.store().begin().await?;
        for (seconds, expected) in [(0, Ok(())), (0, Ok(())), (0, Err(61)), (30, Err(31)), (61, Ok(()))] {
            let now = minute(0) + Duration::seconds(seconds);
            assert_eq!(rate_limits::take(&mut tx, "ip", limit, now).await?, expected, "{seconds} s");
        }
        assert_eq!(rate_limits::take(&mut tx, "another ip", limit, minute(0)).await?, Ok(()));
        assert_eq!(rate_limits::delete_before(&mut tx, minute(1)).await?, 1);
    }
}
