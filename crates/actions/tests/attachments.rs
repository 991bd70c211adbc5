//! Attaching files: what is taken, from whom, and how much of it.

use actions::ActionError;
use actions::attachments::{CannotAttach, NewAttachment, attach, detach};
use documents::file_type::Unrecognised;
use domain::access::{Actor, Inside, Scope};
use domain::attachment::{Attachment, CannotKeep, FileKind, Owner};
use storage::{attachments, partnerships};
use testing::app::TestApp;
use testing::both_databases;

fn file(name: &str, content: &[u8]) -> NewAttachment {
    NewAttachment { about: None, name: name.into(), content: content.into(), description: None }
}

fn refused(outcome: Result<Attachment, ActionError<CannotAttach>>) -> CannotAttach {
    match outcome {
        Err(ActionError::Refused(why)) => why,
        other => panic!("not refused: {other:?}"),
    }
}

/// The members of the first pair, and their partnership's owner.
async fn pair(it: &TestApp) -> anyhow::Result<([Actor; 2], Owner)> {
    let pair = it.pair_up().await?.swap_remove(0);
    let actors = [it.actor(it.people[0].id).await?, it.actor(it.people[3].id).await?];
    Ok((actors, Owner::Partnership(pair.id)))
}

both_databases! {
    async fn members_share_files_that_nobody_else_finds(it: TestApp) {
        let ([aino, david], owner) = pair(&it).await?;
        let programme = it.programme.id;
        let plan = attach(&it.app, &aino, programme, owner, file("../Plan.html", b"%PDF-1.7\n")).await?;
        assert_eq!((plan.name.as_str(), plan.kind, plan.size_bytes), ("Plan.html.pdf", FileKind::Pdf, 9));

        let mut tx = it.app.store.read().await?;
        let Owner::Partnership(id) = owner else { unreachable!("a partnership's") };
        let scope = Scope::of_the_system(programme);
        let partnership = partnerships::find(&mut tx, &scope, id).await?.expect("the pair");
        let inside = Inside::of(&david, &partnership).expect("a member");
        assert_eq!(attachments::list_inside(&mut tx, &inside, None).await?, std::slice::from_ref(&plan));
        drop(tx);

        for stranger in [it.organiser.id, it.coordinator.id, it.people[1].id] {
            let stranger = it.actor(stranger).await?;
            let given = attach(&it.app, &stranger, programme, owner, file("a.pdf", b"%PDF-1.7\n")).await;
            assert!(matches!(given, Err(ActionError::NotFound)), "{given:?}");
            let taken = detach(&it.app, &stranger, programme, owner, plan.id).await;
            assert!(matches!(taken, Err(ActionError::NotFound)), "{taken:?}");
        }
        let taken = detach(&it.app, &david, programme, owner, plan.id).await;
        assert!(matches!(taken, Err(ActionError::Forbidden)), "{taken:?}");
        detach(&it.app, &aino, programme, owner, plan.id).await?;
        let again = detach(&it.app, &aino, programme, owner, plan.id).await;
        assert!(matches!(again, Err(ActionError::NotFound)), "{again:?}");
    }

    async fn organisers_attach_for_everybody(it: TestApp) {
        let organiser = it.actor(it.organiser.id).await?;
        let aino = it.actor(it.people[0].id).await?;
        let slides = attach(&it.app, &organiser, it.programme.id, Owner::Programme, file("a.pdf", b"%PDF-1.7")).await?;
        let given = attach(&it.app, &aino, it.programme.id, Owner::Programme, file("a.pdf", b"%PDF-1.7")).await;
        assert!(matches!(given, Err(ActionError::NotFound)), "{given:?}");
        let taken = detach(&it.app, &aino, it.programme.id, Owner::Programme, slides.id).await;
        assert!(matches!(taken, Err(ActionError::NotFound)), "{taken:?}");
        detach(&it.app, &organiser, it.programme.id, Owner::Programme, slides.id).await?;
    }

    async fn what_could_harm_or_does_not_fit_is_refused(it: TestApp) {
        let ([aino, _], owner) = pair(&it).await?;
        let programme = it.programme.id;
        let given = async |name: &str, content: &[u8]| {
            refused(attach(&it.app, &aino, programme, owner, file(name, content)).await)
        };
        assert_eq!(given("a.png", b"").await, CannotAttach::File(Unrecognised::Empty));
        assert_eq!(given("a.png", b"<html>").await, CannotAttach::File(Unrecognised::Markup));
        let mut large = b"%PDF-1.7".to_vec();
        large.resize(usize::try_from(Attachment::MOST_BYTES)? + 1, b' ');
        let (size, most) = (large.len() as u64, Attachment::MOST_BYTES);
        assert_eq!(given("a.pdf", &large).await, CannotAttach::Keep(CannotKeep::TooLarge { size, most }));

        large.truncate(usize::try_from(most)?);
        for number in 0..owner.quota_bytes() / most {
            attach(&it.app, &aino, programme, owner, file(&format!("{number}.pdf"), &large)).await?;
        }
        let full = CannotKeep::NoRoom { left: 0, quota: owner.quota_bytes() };
        assert_eq!(given("a.pdf", b"%PDF-1.7").await, CannotAttach::Keep(full));
    }
}
