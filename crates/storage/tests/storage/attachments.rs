//! Attached files: whole, found from where they belong only, and counted.

use crate::setup::{Spring, winners};
use anyhow::Result;
use domain::access::{Actor, Inside, Membership, Role};
use domain::attachment::{Attachment, FileKind, Owner};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{AttachmentId, ParticipantId};
use storage::{Tx, attachments, partnerships, rounds};
use testing::both_databases;
use testing::cast::{id, minute, short};
use uuid::Uuid;

fn attachment(spring: &Spring, number: u128, owner: Owner) -> Attachment {
    Attachment {
        id: id(number),
        programme: spring.programme.id,
        owner,
        about: None,
        name: short("suunnitelma.pdf"),
        kind: FileKind::Pdf,
        size_bytes: 256,
        pixels: None,
        description: None,
        by: spring.people[0].id,
        created_at: minute(1),
    }
}

async fn pair(tx: &mut Tx, spring: &Spring, number: u128, them: [ParticipantId; 2]) -> Result<Partnership> {
    let round = Round {
        id: id(80 + number),
        programme: spring.programme.id,
        number: u16::try_from(number)?,
        state: RoundState::Collecting,
        created_at: minute(1),
        version: 1,
    };
    rounds::insert(tx, &round).await?;
    let member =
        |participant| Member { participant, role: MemberRole::Peer, gain: 1, response: Response::Awaited };
    let it = Partnership {
        id: id(100 + number),
        programme: spring.programme.id,
        round: round.id,
        members: them.into_iter().map(member).collect(),
        benefit: 2,
        introduced_at: minute(2),
        ended_at: None,
        version: 1,
    };
    partnerships::insert_many(tx, std::slice::from_ref(&it)).await?;
    Ok(it)
}

fn inside(spring: &Spring, partnership: &Partnership, participant: ParticipantId) -> Inside {
    let role = Role::Participant { participant };
    let membership = Membership { programme: spring.programme.id, slug: spring.programme.slug.clone(), role };
    let actor = Actor { memberships: vec![membership], ..Actor::plain(id(99)) };
    Inside::of(&actor, partnership).expect("a member")
}

both_databases! {
    async fn a_file_comes_back_as_kept_and_only_from_inside(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let (ours, theirs) =
            (pair(&mut tx, &spring, 1, [aino, bo]).await?, pair(&mut tx, &spring, 2, [cecilie, dag]).await?);
        let owner = Owner::Partnership(ours.id);
        let content: Vec<u8> = (0..=255).collect();
        let picture = Attachment {
            kind: FileKind::Png,
            name: short("kuva.png"),
            pixels: Some((640, 480)),
            description: Some(short("Two people at a table")),
            about: Some(Uuid::from_u128(7)),
            created_at: minute(3),
            ..attachment(&spring, 62, owner)
        };
        let plan = attachment(&spring, 61, owner);
        for it in [&plan, &picture] {
            attachments::insert(&mut tx, it, content.clone()).await?;
        }

        let (our, their) = (inside(&spring, &ours, aino), inside(&spring, &theirs, dag));
        assert_eq!(attachments::find_inside(&mut tx, &our, plan.id).await?, Some(plan.clone()));
        assert_eq!(attachments::list_inside(&mut tx, &our, None).await?, std::slice::from_ref(&plan));
        let about = attachments::list_inside(&mut tx, &our, picture.about).await?;
        assert_eq!(about, std::slice::from_ref(&picture));
        assert_eq!(attachments::content(&mut tx, &picture).await?, Some(content));
        assert_eq!(attachments::used_bytes(&mut tx, spring.programme.id, owner).await?, 512);

        assert_eq!(attachments::find_inside(&mut tx, &their, plan.id).await?, None);
        assert_eq!(attachments::list_inside(&mut tx, &their, picture.about).await?, []);
        for scope in [spring.organisers(), spring.coordinators(spring.north.id), spring.own(aino)] {
            assert_eq!(attachments::find_in_programme(&mut tx, &scope, plan.id).await?, None, "{scope:?}");
            assert_eq!(attachments::list_in_programme(&mut tx, &scope, picture.about).await?, []);
        }
        assert_eq!(attachments::used_bytes(&mut tx, spring.programme.id, Owner::Programme).await?, 0);
    }

    async fn a_programmes_file_is_for_everybody_in_it(spring: Spring) {
        let mut tx = spring.begin().await?;
        let meeting = Some(Uuid::from_u128(8));
        let slides = Attachment { about: meeting, ..attachment(&spring, 63, Owner::Programme) };
        attachments::insert(&mut tx, &slides, b"%PDF-1.7".to_vec()).await?;
        for scope in [spring.organisers(), spring.coordinators(spring.north.id), spring.own(id(31))] {
            let found = attachments::find_in_programme(&mut tx, &scope, slides.id).await?;
            assert_eq!(found, Some(slides.clone()), "{scope:?}");
            assert_eq!(attachments::list_in_programme(&mut tx, &scope, None).await?, []);
            let about = attachments::list_in_programme(&mut tx, &scope, meeting).await?;
            assert_eq!(about, std::slice::from_ref(&slides));
        }
        let strangers = spring.strangers();
        assert_eq!(attachments::find_in_programme(&mut tx, &strangers, slides.id).await?, None);
    }

    async fn of_many_who_remove_a_file_one_is_first(spring: Spring) {
        let slides = attachment(&spring, 63, Owner::Programme);
        let mut tx = spring.begin().await?;
        attachments::insert(&mut tx, &slides, vec![1]).await?;
        tx.commit().await?;
        let gone: AttachmentId = slides.id;
        let it = slides.clone();
        let first = winners(spring.store(), async move |mut tx| {
            let first = attachments::remove(&mut tx, &it).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
        let mut tx = spring.begin().await?;
        assert_eq!(attachments::content(&mut tx, &slides).await?, None);
        assert_eq!(attachments::find_in_programme(&mut tx, &spring.organisers(), gone).await?, None);
    }
}
