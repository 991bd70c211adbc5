use crate::stage::Stage;
use actions::ActionError;
use actions::invitations::{
    CannotInvite, Invitee, NewInvitations, accept_invitation, look_at_invitation, nominate,
    revoke_invitation, send_invitation_again, send_invitations,
};
use chrono::Duration;
use domain::invitation::{CannotAccept, InvitedAs};
use domain::participant::ParticipantStatus;
use domain::{Language, PersonName};
use storage::access;
use testing::both_databases;
use testing::cast;

fn invitee(address: &str) -> Invitee {
    Invitee { email: cast::email(address), name: None }
}

fn name() -> PersonName {
    PersonName::parse("Nomi Nee").expect("a name")
}

both_databases! {
    async fn nominated_people_take_part_while_a_seat_is_left(stage: Stage) {
        let kati = stage.actor(cast::id(2)).await?;
        let programme = stage.programme.id;
        for address in ["a@example.org", "b@example.org", "c@example.org"] {
            nominate(&stage.app, &kati, programme, stage.kaisla, vec![invitee(address)], Language::Fi).await?;
            accept_invitation(&stage.app, &stage.newest_token().await?, name()).await?;
        }
        let standing: Vec<_> = stage.people().await?.into_iter().map(|it| it.status).collect();
        assert_eq!(
            standing,
            [ParticipantStatus::Approved, ParticipantStatus::Approved, ParticipantStatus::Applied]
        );
        let foreign =
            nominate(&stage.app, &kati, programme, stage.strandvik, vec![invitee("d@example.org")], Language::Fi)
                .await;
        assert!(matches!(foreign, Err(ActionError::NotFound)), "{foreign:?}");
    }

    async fn roles_come_by_invitation_and_a_charter_is_asked_for(stage: Stage) {
        let organiser = stage.organiser().await?;
        let programme = stage.programme.id;
        let mut tx = stage.app.store.begin().await?;
        let charter = domain::organisation::Charter {
            text: domain::LongText::parse("Equal roles.")?,
            version: 1,
        };
        let with_charter =
            domain::programme::Programme { charter: Some(charter), ..stage.programme.clone() };
        storage::programmes::update(&mut tx, &with_charter).await?;
        tx.commit().await?;

        let invited_as = InvitedAs::Coordinator { organisation: stage.kaisla };
        let to = vec![invitee("new@example.org"), invitee("new@example.org")];
        let new = NewInvitations { to, invited_as, language: Language::Sv };
        let done = send_invitations(&stage.app, &organiser, programme, new.clone()).await?;
        assert_eq!((done.sent.len(), done.waiting.len()), (1, 0));
        let token = stage.newest_token().await?;
        let again = send_invitations(&stage.app, &organiser, programme, new).await?;
        assert_eq!((again.sent.len(), again.waiting), (0, vec![cast::email("new@example.org")]));

        let accepted = accept_invitation(&stage.app, &token, name()).await?;
        let mut tx = stage.app.store.read().await?;
        let coordinators = access::coordinators(&mut tx, programme).await?;
        assert!(coordinators.contains(&(stage.kaisla, accepted.person.id)));
        drop(tx);
        assert_eq!(
            stage.letters().await?,
            ["invitation new@example.org", "charter-to-accept new@example.org"]
        );
        let twice = accept_invitation(&stage.app, &token, name()).await;
        assert!(matches!(twice, Err(ActionError::Refused(CannotAccept::AlreadyAccepted))));
    }

    async fn links_die_when_renewed_revoked_or_old(stage: Stage) {
        let organiser = stage.organiser().await?;
        let programme = stage.programme.id;
        let invited_as = InvitedAs::Participant { organisation: None, nominated: false };
        let new = NewInvitations { to: vec![invitee("a@example.org")], invited_as, language: Language::En };
        let sent = send_invitations(&stage.app, &organiser, programme, new).await?.sent;
        let first = stage.newest_token().await?;
        stage.wait(Duration::days(15));
        let late = accept_invitation(&stage.app, &first, name()).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotAccept::Expired))));

        send_invitation_again(&stage.app, &organiser, programme, sent[0].id).await?;
        let second = stage.newest_token().await?;
        assert_eq!(look_at_invitation(&stage.app, &first).await?, None);
        assert!(look_at_invitation(&stage.app, &second).await?.is_some());

        let stig = stage.actor(cast::id(3)).await?;
        let foreign = revoke_invitation(&stage.app, &stig, programme, sent[0].id).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));
        revoke_invitation(&stage.app, &organiser, programme, sent[0].id).await?;
        let revoked = accept_invitation(&stage.app, &second, name()).await;
        assert!(matches!(revoked, Err(ActionError::Refused(CannotAccept::Revoked))));
        assert_eq!(stage.people().await?, []);
        assert_eq!(stage.now(), cast::minute(15 * 24 * 60));
    }

    async fn a_coordinator_revokes_own_nominations_and_nothing_else(stage: Stage) {
        let (organiser, kati) = (stage.organiser().await?, stage.actor(cast::id(2)).await?);
        let programme = stage.programme.id;
        let own = vec![invitee("a@example.org")];
        let own = nominate(&stage.app, &kati, programme, stage.kaisla, own, Language::Fi).await?.sent;
        let invited_as = InvitedAs::Coordinator { organisation: stage.kaisla };
        let new = NewInvitations { to: vec![invitee("b@example.org")], invited_as, language: Language::Fi };
        let colleague = send_invitations(&stage.app, &organiser, programme, new).await?.sent;
        let refused = revoke_invitation(&stage.app, &kati, programme, colleague[0].id).await;
        assert!(matches!(refused, Err(ActionError::NotFound)));
        let stig = stage.actor(cast::id(3)).await?;
        let refused = revoke_invitation(&stage.app, &stig, programme, own[0].id).await;
        assert!(matches!(refused, Err(ActionError::NotFound)));
        revoke_invitation(&stage.app, &kati, programme, own[0].id).await?;
    }

    async fn only_partners_of_the_programme_have_coordinators(stage: Stage) {
        let organiser = stage.organiser().await?;
        let invited_as = InvitedAs::Coordinator { organisation: cast::id(99) };
        let new = NewInvitations { to: vec![invitee("a@example.org")], invited_as, language: Language::En };
        let refused = send_invitations(&stage.app, &organiser, stage.programme.id, new).await;
        assert!(matches!(refused, Err(ActionError::Refused(CannotInvite::NotAPartner))));
        assert_eq!(stage.letters().await?, Vec::<String>::new());
    }
}
