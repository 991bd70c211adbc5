//! Rounds and their scenarios.

use crate::setup::Spring;
use domain::matching_rules::Rule;
use domain::round::{
    MemberRole, Outcome, Proof, Proposal, ProposalSettings, ProposedMember, ProposedPartnership, Publication,
    Round, RoundState, Unplaced, UnplacedCause,
};
use domain::{Method, programme::preset_rules};
use storage::{StorageError, proposals, rounds};
use testing::both_databases;
use testing::cast::{id, minute, short};

fn round(spring: &Spring, number: u16) -> Round {
    Round {
        id: id(80 + u128::from(number)),
        programme: spring.programme.id,
        number,
        state: RoundState::Collecting,
        created_at: minute(1),
        version: 1,
    }
}

/// A scenario with everything a scenario can hold.
fn proposal(round: &Round, number: u128, name: &str) -> Proposal {
    let member = |number, role, gain| ProposedMember { participant: id(number), role, gain };
    let unplaced = |number, cause| Unplaced { participant: id(number), cause };
    Proposal {
        id: id(number),
        round: round.id,
        name: short(name),
        settings: ProposalSettings {
            rules: preset_rules(Method::Reverse),
            pins: vec![vec![id(31), id(32)], vec![]],
            forbidden: vec![(id(31), id(33))],
        },
        outcome: Outcome {
            partnerships: vec![
                ProposedPartnership {
                    members: vec![member(31, MemberRole::Mentor, -5), member(32, MemberRole::Mentee, 900)],
                    benefit: i64::MIN,
                    pinned: true,
                },
                ProposedPartnership {
                    members: vec![member(33, MemberRole::Peer, 1)],
                    benefit: 7,
                    pinned: false,
                },
            ],
            unplaced: vec![
                unplaced(34, UnplacedCause::Competition),
                unplaced(35, UnplacedCause::Rules(vec![(Rule::NotAgain, 2), (Rule::BothGain, u32::MAX)])),
                unplaced(36, UnplacedCause::Nobody),
            ],
            proof: Proof {
                optimal: true,
                total: 895,
                bound: i64::MAX,
                worst_gain: -5,
                pairs_checked: u64::MAX,
                microseconds: 12,
                gave_way: true,
                certificate: r#"{"floors":[1,2]}"#.into(),
            },
        },
        created_at: minute(i64::try_from(number).expect("a small number")),
    }
}

fn without_certificate(mut it: Proposal) -> Proposal {
    it.outcome.proof.certificate.clear();
    it
}

both_databases! {
    async fn every_state_of_a_round_comes_back_and_the_newest_is_first(spring: Spring) {
        let published = Publication { proposal: id(91), by: spring.people[0].id, at: minute(3) };
        let first = Round { state: RoundState::Published(published), ..round(&spring, 1) };
        let second = Round { state: RoundState::Proposed { chosen: id(92) }, ..round(&spring, 2) };
        let third = round(&spring, 10);
        let mut tx = spring.begin().await?;
        assert_eq!(rounds::latest(&mut tx, spring.programme.id).await?, None);
        for it in [&second, &third, &first] {
            rounds::insert(&mut tx, it).await?;
        }
        assert_eq!(rounds::find(&mut tx, first.id).await?, Some(first.clone()));
        assert_eq!(rounds::latest(&mut tx, spring.programme.id).await?, Some(third.clone()));
        assert_eq!(rounds::list(&mut tx, spring.programme.id).await?, [third, second, first]);
        assert_eq!(rounds::list(&mut tx, id(2)).await?, []);
    }

    async fn the_slower_of_two_organisers_is_told(spring: Spring) {
        let mut tx = spring.begin().await?;
        let it = round(&spring, 1);
        rounds::insert(&mut tx, &it).await?;
        let chosen = Round { state: RoundState::Proposed { chosen: id(91) }, ..it.clone() };
        let written = rounds::update(&mut tx, &chosen).await?;
        assert_eq!(written, Round { version: 2, ..chosen.clone() });
        assert_eq!(rounds::find(&mut tx, it.id).await?, Some(written));
        let slower = rounds::update(&mut tx, &chosen).await;
        assert!(matches!(slower, Err(StorageError::Conflict)), "{slower:?}");
        let same_number = rounds::insert(&mut tx, &Round { id: id(89), ..it }).await;
        assert!(matches!(same_number, Err(StorageError::Conflict)), "{same_number:?}");
    }

    async fn a_scenario_comes_back_whole_and_in_lists_without_certificate(spring: Spring) {
        let round = round(&spring, 1);
        let (first, second) = (proposal(&round, 91, "Suomi"), proposal(&round, 92, "Norden"));
        let mut tx = spring.begin().await?;
        rounds::insert(&mut tx, &round).await?;
        for it in [&second, &first] {
            proposals::insert(&mut tx, it).await?;
        }
        assert_eq!(proposals::find(&mut tx, first.id).await?, Some(first.clone()));
        assert_eq!(
            proposals::list(&mut tx, round.id).await?,
            [without_certificate(first.clone()), without_certificate(second)]
        );
        let certificate = proposals::certificate(&mut tx, first.id).await?;
        assert_eq!(certificate, Some(first.outcome.proof.certificate));
        assert_eq!(proposals::certificate(&mut tx, id(93)).await?, None);
    }

    async fn a_scenario_is_replaced_and_deleted(spring: Spring) {
        let round = round(&spring, 1);
        let before = proposal(&round, 91, "First");
        let mut tx = spring.begin().await?;
        rounds::insert(&mut tx, &round).await?;
        proposals::insert(&mut tx, &before).await?;
        let settings = ProposalSettings { rules: preset_rules(Method::Course), pins: vec![], forbidden: vec![] };
        let after = Proposal { settings, outcome: Outcome::default(), name: short("Again"), ..before };
        proposals::replace(&mut tx, &after).await?;
        assert_eq!(proposals::find(&mut tx, after.id).await?, Some(after.clone()));
        assert!(proposals::delete(&mut tx, after.id).await?);
        assert!(!proposals::delete(&mut tx, after.id).await?);
        let gone = proposals::replace(&mut tx, &after).await;
        assert!(matches!(gone, Err(StorageError::Conflict)), "{gone:?}");
    }

    async fn two_scenarios_of_a_round_never_share_a_name(spring: Spring) {
        let (round, next) = (round(&spring, 1), round(&spring, 2));
        let mut tx = spring.begin().await?;
        rounds::insert(&mut tx, &round).await?;
        rounds::insert(&mut tx, &next).await?;
        proposals::insert(&mut tx, &proposal(&round, 91, "First")).await?;
        proposals::insert(&mut tx, &proposal(&next, 92, "First")).await?;
        let refused = proposals::insert(&mut tx, &proposal(&round, 93, "First")).await;
        assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
    }
}
