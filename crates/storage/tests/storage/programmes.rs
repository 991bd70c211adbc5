//! Programmes, their organisations, and who runs them.

use crate::setup::Spring;
use domain::access::{Actor, Membership, Role};
use domain::organisation::{Charter, CharterAcceptance, Organisation, Partner};
use domain::programme::{Programme, ProgrammeState, ProgrammeTexts, Question, QuestionKind};
use domain::{Language, LongText, Slug};
use storage::{StorageError, access, organisations, programmes};
use testing::both_databases;
use testing::cast::{self, id, minute, short};

/// A programme with nothing left out.
fn whole() -> Programme {
    let long = |text: &str| LongText::parse(text).expect("a text");
    let texts = |language, theme: Option<&str>| ProgrammeTexts {
        language,
        name: short("Syksy"),
        theme: theme.map(short),
        summary: theme.map(long),
    };
    Programme {
        state: ProgrammeState::Open,
        // Not in the order of their codes.
        texts: vec![texts(Language::Sv, Some("Hållbart arbete")), texts(Language::Da, None)],
        questions: vec![Question {
            number: 3,
            wording: vec![(Language::Sv, short("Varför?"))],
            kind: QuestionKind::Lines,
            required: true,
        }],
        charter: Some(Charter { text: long("Equal roles.\nNo fees."), version: 4 }),
        places: Some(60),
        ..cast::programme(2, "autumn-2027")
    }
}

both_databases! {
    async fn a_programme_comes_back_as_kept(spring: Spring) {
        let (plain, whole) = (spring.programme.clone(), whole());
        let mut tx = spring.begin().await?;
        programmes::insert(&mut tx, &whole).await?;
        assert_eq!(programmes::find(&mut tx, whole.id).await?, Some(whole.clone()));
        assert_eq!(programmes::find_by_slug(&mut tx, &plain.slug).await?, Some(plain.clone()));
        assert_eq!(programmes::list(&mut tx, &[ProgrammeState::Open]).await?, std::slice::from_ref(&whole));
        assert_eq!(programmes::list(&mut tx, &[]).await?, []);
        assert_eq!(programmes::find_many(&mut tx, &[whole.id, id(9)]).await?, [whole]);
        let same_slug = Programme { id: id(3), ..plain };
        let refused = programmes::insert(&mut tx, &same_slug).await;
        assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
    }

    async fn the_slower_of_two_who_change_a_programme_is_told(spring: Spring) {
        let changed = Programme { id: spring.programme.id, slug: spring.programme.slug.clone(), ..whole() };
        let mut tx = spring.begin().await?;
        let written = programmes::update(&mut tx, &changed).await?;
        assert_eq!(written, Programme { version: 2, ..changed.clone() });
        assert_eq!(programmes::find(&mut tx, changed.id).await?, Some(written));
        let slower = programmes::update(&mut tx, &changed).await;
        assert!(matches!(slower, Err(StorageError::Conflict)), "{slower:?}");
    }

    async fn an_organisation_is_one_whatever_its_capitals(spring: Spring) {
        let mut tx = spring.begin().await?;
        let typed = cast::organisation(13, "NORTH");
        assert_eq!(organisations::find_or_insert(&mut tx, &typed).await?, spring.north);
        let renamed = Organisation { name: short("Pohjoinen"), ..spring.north.clone() };
        organisations::rename(&mut tx, &renamed).await?;
        assert_eq!(organisations::find(&mut tx, renamed.id).await?, Some(renamed.clone()));
        let mut all = organisations::list(&mut tx).await?;
        all.sort_by_key(|it| it.id);
        assert_eq!(all, [renamed, spring.south.clone()]);
        let refused = organisations::rename(&mut tx, &Organisation { name: short("south"), ..typed }).await;
        assert!(refused.is_err(), "no such organisation");
    }

    async fn partners_keep_their_acceptance_when_their_seats_change(spring: Spring) {
        let programme = spring.programme.id;
        let mut tx = spring.begin().await?;
        organisations::save_partner(&mut tx, programme, spring.south.id, None).await?;
        organisations::save_partner(&mut tx, programme, spring.north.id, Some(5)).await?;
        let acceptance = CharterAcceptance { version: 1, by: spring.people[0].id, at: minute(3) };
        organisations::accept_charter(&mut tx, programme, spring.north.id, &acceptance).await?;
        organisations::save_partner(&mut tx, programme, spring.north.id, Some(6)).await?;
        let partner =
            |organisation: &Organisation| Partner {
                programme,
                organisation: organisation.clone(),
                seats: None,
                acceptance: None,
            };
        let north = Partner { seats: Some(6), acceptance: Some(acceptance), ..partner(&spring.north) };
        assert_eq!(
            organisations::partners(&mut tx, programme).await?,
            [north.clone(), partner(&spring.south)]
        );
        assert!(organisations::remove_partner(&mut tx, programme, spring.south.id).await?);
        assert!(!organisations::remove_partner(&mut tx, programme, spring.south.id).await?);
        assert_eq!(organisations::partners(&mut tx, programme).await?, [north]);
    }

    async fn an_actor_holds_the_roles_they_were_given(spring: Spring) {
        let (programme, person) = (spring.programme.id, spring.people[0].id);
        let mut tx = spring.begin().await?;
        assert_eq!(access::actor(&mut tx, person).await?, Some(Actor::plain(person)));
        assert_eq!(access::actor(&mut tx, id(99)).await?, None);
        for _ in 0..2 {
            access::add_organiser(&mut tx, programme, person).await?;
            access::add_coordinator(&mut tx, programme, spring.south.id, person).await?;
        }
        let membership = |role| Membership {
            programme,
            slug: Slug::parse("spring-2027").expect("a slug"),
            role,
        };
        let memberships = vec![
            membership(Role::Organiser),
            membership(Role::Coordinator { organisation: spring.south.id }),
        ];
        let expected = Actor { memberships, ..Actor::plain(person) };
        assert_eq!(access::actor(&mut tx, person).await?, Some(expected));
        assert_eq!(access::organisers(&mut tx, programme).await?, [person]);
        assert_eq!(access::coordinators(&mut tx, programme).await?, [(spring.south.id, person)]);
    }
}
