//! Partnerships: one place for each, what each sees of them, and who has met whom.

use crate::setup::Spring;
use anyhow::Result;
use domain::participant::Participant;
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{LongText, ParticipantId, RoundId};
use storage::partnerships::PastPair;
use storage::{StorageError, Tx, participants, partnerships, programmes, rounds};
use testing::both_databases;
use testing::cast::{self, id, minute};

fn member(participant: ParticipantId, role: MemberRole) -> Member {
    Member { participant, role, gain: 400, response: Response::Awaited }
}

fn partnership(round: &Round, number: u128, members: Vec<Member>) -> Partnership {
    Partnership {
        id: id(number),
        programme: round.programme,
        round: round.id,
        members,
        benefit: 800,
        introduced_at: minute(10),
        ended_at: None,
        version: 1,
    }
}

fn peers(round: &Round, number: u128, them: &[ParticipantId]) -> Partnership {
    let members = them.iter().map(|it| member(*it, MemberRole::Peer)).collect();
    partnership(round, number, members)
}

async fn started(tx: &mut Tx, spring: &Spring, number: u16) -> Result<Round> {
    let round = Round {
        id: id(80 + u128::from(number)),
        programme: spring.programme.id,
        number,
        state: RoundState::Collecting,
        created_at: minute(1),
        version: 1,
    };
    rounds::insert(tx, &round).await?;
    Ok(round)
}

fn reason() -> Option<LongText> {
    Some(LongText::parse("We share an office.").expect("a text"))
}

async fn stored(tx: &mut Tx, spring: &Spring) -> Result<Vec<Partnership>> {
    Ok(partnerships::list(tx, &spring.organisers()).await?)
}

both_databases! {
    async fn partnerships_come_back_as_kept(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let (round, next) = (started(&mut tx, &spring, 1).await?, started(&mut tx, &spring, 2).await?);
        let mut trio = peers(&round, 101, &[dag, aino, bo]);
        trio.accept(dag, minute(11))?;
        trio.leave(bo, reason(), minute(12))?;
        let mut pair = peers(&next, 102, &[cecilie, aino]);
        pair.leave(cecilie, None, minute(13))?;
        partnerships::insert_many(&mut tx, &[trio.clone(), pair.clone()]).await?;

        let organisers = spring.organisers();
        assert_eq!(partnerships::find(&mut tx, &organisers, trio.id).await?, Some(trio.clone()));
        assert_eq!(partnerships::list(&mut tx, &organisers).await?, [trio.clone(), pair.clone()]);
        assert_eq!(partnerships::of_round(&mut tx, &organisers, next.id).await?, [pair.clone()]);
        let of_dag = partnerships::of_participant(&mut tx, &organisers, dag).await?;
        assert_eq!(of_dag, [trio]);
        assert_eq!(partnerships::delete_of_round(&mut tx, round.id).await?, 1);
        assert_eq!(stored(&mut tx, &spring).await?, [pair]);
    }

    async fn a_large_round_is_published_at_once(spring: Spring) {
        let mut tx = spring.begin().await?;
        let round = started(&mut tx, &spring, 1).await?;
        let mut them = Vec::new();
        for number in (10_000..14_200).step_by(2) {
            for one in [number, number + 1] {
                let person = cast::person(one, &format!("p{one}"));
                storage::persons::insert(&mut tx, &person).await?;
                let it = cast::participant(one, spring.programme.id, person.id);
                participants::insert(&mut tx, &it).await?;
            }
            them.push(peers(&round, 100_000 + number, &[id(number), id(number + 1)]));
        }
        partnerships::insert_many(&mut tx, &them).await?;
        assert_eq!(stored(&mut tx, &spring).await?, them);
    }

    async fn peers_and_mentees_have_one_place_in_a_round_and_mentors_several(spring: Spring) {
        let [aino, bo, cecilie, _] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let (round, next) = (started(&mut tx, &spring, 1).await?, started(&mut tx, &spring, 2).await?);
        let mentors = |round, number, mentee| {
            partnership(
                round,
                number,
                vec![member(aino, MemberRole::Mentor), member(mentee, MemberRole::Mentee)],
            )
        };
        let both = [mentors(&round, 101, bo), mentors(&round, 102, cecilie)];
        partnerships::insert_many(&mut tx, &both).await?;
        partnerships::insert_many(&mut tx, &[mentors(&next, 103, bo)]).await?;
        tx.commit().await?;

        for twice in [peers(&round, 104, &[bo]), mentors(&round, 105, cecilie)] {
            let mut tx = spring.begin().await?;
            let refused = partnerships::insert_many(&mut tx, &[twice]).await;
            assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
        }
    }

    async fn everybody_sees_only_the_partnerships_that_are_theirs(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let round = started(&mut tx, &spring, 1).await?;
        let across = peers(&round, 101, &[aino, cecilie]);
        let other = peers(&round, 102, &[bo, dag]);
        partnerships::insert_many(&mut tx, &[across.clone(), other.clone()]).await?;
        for (scope, reached) in [
            (spring.organisers(), vec![across.id, other.id]),
            (spring.coordinators(spring.north.id), vec![across.id, other.id]),
            (spring.coordinators(spring.south.id), vec![across.id]),
            (spring.coordinators(id(13)), vec![]),
            (spring.own(dag), vec![other.id]),
            (spring.strangers(), vec![]),
        ] {
            let listed = partnerships::list(&mut tx, &scope).await?;
            assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), reached, "{scope:?}");
            for one in [across.id, other.id] {
                let found = partnerships::find(&mut tx, &scope, one).await?.map(|it| it.id);
                assert_eq!(found, reached.contains(&one).then_some(one), "{scope:?}");
            }
        }
        // Asking about somebody else widens nothing.
        assert_eq!(partnerships::of_participant(&mut tx, &spring.own(dag), aino).await?, []);
    }

    async fn why_somebody_declined_is_for_the_organisers_and_the_pairs_inside_not_for_coordinators(
        spring: Spring
    ) {
        let [aino, bo, cecilie, _] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let round = started(&mut tx, &spring, 1).await?;
        let mut trio = peers(&round, 101, &[aino, bo, cecilie]);
        trio.accept(aino, minute(11))?;
        trio.leave(bo, reason(), minute(12))?;
        partnerships::insert_many(&mut tx, &[trio.clone()]).await?;

        let mut to_partners = trio.clone();
        to_partners.members[1].response = Response::Declined { at: minute(12), reason: None };
        let mut to_coordinators = Partnership { benefit: 0, ..trio.clone() };
        to_coordinators.members.iter_mut().for_each(|it| it.gain = 0);
        to_coordinators.members[1].response = Response::Awaited;
        for (scope, expected) in [
            (spring.organisers(), &trio),
            (spring.own(bo), &trio),
            (spring.own(aino), &to_partners),
            (spring.coordinators(spring.north.id), &to_coordinators),
            (spring.coordinators(spring.south.id), &to_coordinators),
        ] {
            let found = partnerships::find(&mut tx, &scope, trio.id).await?;
            assert_eq!(found.as_ref(), Some(expected), "{scope:?}");
        }
    }

    async fn an_answer_is_kept_with_the_others_reasons_and_the_slower_is_told(spring: Spring) {
        let [aino, bo, cecilie, _] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let round = started(&mut tx, &spring, 1).await?;
        let mut trio = peers(&round, 101, &[aino, bo, cecilie]);
        partnerships::insert_many(&mut tx, &[trio.clone()]).await?;
        trio.leave(bo, reason(), minute(12))?;
        let declined = partnerships::update(&mut tx, &trio).await?;
        assert_eq!(declined, Partnership { version: 2, ..trio.clone() });

        let own = spring.own(aino);
        let mut seen = partnerships::find(&mut tx, &own, trio.id).await?.expect("a partnership of hers");
        seen.accept(aino, minute(13))?;
        partnerships::update(&mut tx, &seen).await?;
        let mut expected = Partnership { version: 3, ..declined };
        expected.accept(aino, minute(13))?;
        assert_eq!(stored(&mut tx, &spring).await?, [expected.clone()]);

        let slower = partnerships::update(&mut tx, &seen).await;
        assert!(matches!(slower, Err(StorageError::Conflict)), "{slower:?}");
        expected.leave(cecilie, None, minute(14))?;
        let ended = partnerships::update(&mut tx, &expected).await?;
        assert_eq!(ended.ended_at, Some(minute(14)));
        assert_eq!(stored(&mut tx, &spring).await?, [ended]);
    }

    async fn who_met_is_known_across_the_programmes_both_were_in(spring: Spring) {
        let [aino, bo, cecilie, _] = spring.everybody_takes_part().await?.map(|it| it.id);
        let mut tx = spring.begin().await?;
        let before = cast::programme(2, "autumn-2026");
        programmes::insert(&mut tx, &before).await?;
        // In the autumn Bo's id was smaller than Aino's, and Eve takes part in the autumn only.
        let eve = cast::person(25, "Eve");
        storage::persons::insert(&mut tx, &eve).await?;
        let then = |number, person| cast::participant(number, before.id, person);
        let [aino_then, bo_then, eve_then]: [Participant; 3] =
            [then(202, spring.people[0].id), then(201, spring.people[1].id), then(203, eve.id)];
        for it in [&aino_then, &bo_then, &eve_then] {
            participants::insert(&mut tx, it).await?;
        }
        let first = started(&mut tx, &spring, 1).await?;
        let autumn = Round { id: RoundId::new(uuid::Uuid::from_u128(90)), programme: before.id, ..first.clone() };
        rounds::insert(&mut tx, &autumn).await?;
        let trio = Partnership {
            introduced_at: minute(5),
            ..peers(&autumn, 110, &[bo_then.id, aino_then.id, eve_then.id])
        };
        let pair = peers(&first, 111, &[cecilie, aino]);
        partnerships::insert_many(&mut tx, &[trio, pair]).await?;

        let met = |one, other, at| PastPair { participants: (one, other), introduced_at: minute(at) };
        assert_eq!(
            partnerships::past_pairs(&mut tx, spring.programme.id).await?,
            [met(aino, bo, 5), met(aino, cecilie, 10)]
        );
        assert_eq!(
            partnerships::past_pairs(&mut tx, before.id).await?,
            [
                met(bo_then.id, aino_then.id, 5),
                met(bo_then.id, eve_then.id, 5),
                met(aino_then.id, eve_then.id, 5),
            ]
        );
    }
}
