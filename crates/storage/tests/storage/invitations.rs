//! Invitations: whom they reach, and that each is used once.

use crate::setup::{Spring, winners};
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::{Language, PersonName};
use storage::invitations;
use testing::both_databases;
use testing::cast::{email, id, minute};

fn invitation(spring: &Spring, number: u128, invited_as: InvitedAs) -> Invitation {
    Invitation {
        id: id(number),
        programme: spring.programme.id,
        email: email("eero@example.org"),
        name: Some(PersonName::parse("Eero").expect("a name")),
        language: Language::Fi,
        invited_as,
        by: spring.people[0].id,
        sent_at: minute(1),
        state: InvitationState::Sent,
    }
}

both_databases! {
    async fn each_kind_comes_back_as_kept_and_reaches_those_it_may(spring: Spring) {
        let (north, south) = (spring.north.id, spring.south.id);
        let of = |number, invited_as| invitation(&spring, number, invited_as);
        let nominated =
            |organisation| InvitedAs::Participant { organisation: Some(organisation), nominated: true };
        let all = [
            Invitation { sent_at: minute(5), ..of(55, InvitedAs::Organiser) },
            Invitation { sent_at: minute(4), ..of(54, InvitedAs::Coordinator { organisation: north }) },
            Invitation {
                sent_at: minute(3),
                name: None,
                state: InvitationState::Revoked { at: minute(9) },
                ..of(53, nominated(north))
            },
            Invitation {
                sent_at: minute(2),
                state: InvitationState::Accepted { at: minute(8) },
                ..of(52, nominated(south))
            },
            of(51, InvitedAs::Participant { organisation: None, nominated: false }),
        ];
        let mut tx = spring.begin().await?;
        for it in &all {
            invitations::insert(&mut tx, it, it.id.to_string().as_bytes()).await?;
        }
        for (scope, reached) in [
            (spring.organisers(), vec![0, 1, 2, 3, 4]),
            (spring.coordinators(north), vec![1, 2]),
            (spring.coordinators(south), vec![3]),
            (spring.own(id(31)), vec![]),
            (spring.strangers(), vec![]),
        ] {
            let expected: Vec<_> = reached.iter().map(|it: &usize| all[*it].clone()).collect();
            assert_eq!(invitations::list(&mut tx, &scope).await?, expected, "{scope:?}");
            for (number, it) in all.iter().enumerate() {
                let expected = reached.contains(&number).then(|| it.clone());
                assert_eq!(invitations::find(&mut tx, &scope, it.id).await?, expected, "{scope:?}");
            }
        }
        let link = all[2].id.to_string();
        let found = invitations::find_by_token_hash(&mut tx, link.as_bytes()).await?;
        assert_eq!(found, Some(all[2].clone()));
    }

    async fn a_renewed_invitation_has_one_link_and_a_new_time(spring: Spring) {
        let sent = invitation(&spring, 51, InvitedAs::Organiser);
        let mut tx = spring.begin().await?;
        invitations::insert(&mut tx, &sent, b"old").await?;
        assert!(invitations::renew(&mut tx, sent.id, b"new", minute(7)).await?);
        assert_eq!(invitations::find_by_token_hash(&mut tx, b"old").await?, None);
        assert_eq!(
            invitations::find_by_token_hash(&mut tx, b"new").await?,
            Some(Invitation { sent_at: minute(7), ..sent.clone() })
        );
        assert!(invitations::revoke(&mut tx, sent.id, minute(8)).await?);
        assert!(!invitations::revoke(&mut tx, sent.id, minute(9)).await?);
        assert!(!invitations::accept(&mut tx, sent.id, minute(9)).await?);
        assert!(!invitations::renew(&mut tx, sent.id, b"newer", minute(9)).await?);
        assert_eq!(
            invitations::find_by_token_hash(&mut tx, b"new").await?,
            Some(Invitation {
                sent_at: minute(7),
                state: InvitationState::Revoked { at: minute(8) },
                ..sent
            })
        );
    }

    async fn of_many_who_accept_one_is_first(spring: Spring) {
        let sent = invitation(&spring, 51, InvitedAs::Organiser);
        let mut tx = spring.begin().await?;
        invitations::insert(&mut tx, &sent, b"token").await?;
        tx.commit().await?;
        let first = winners(spring.store(), async |mut tx| {
            let first = invitations::accept(&mut tx, id(51), minute(2)).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
        let mut tx = spring.begin().await?;
        assert_eq!(
            invitations::find(&mut tx, &spring.organisers(), sent.id).await?,
            Some(Invitation { state: InvitationState::Accepted { at: minute(2) }, ..sent })
        );
    }
}
