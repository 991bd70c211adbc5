//! A round from the first proposal to published partnerships, and every refusal on the way.

use actions::ActionError;
use actions::partnerships::{accept, leave};
use actions::rounds::{
    CannotPublishRound, CannotRecompute, CannotRemove, CannotStart, CannotUndoPublication, Scenario, allow,
    choose, dissolve, forbid, pin, propose, publication_preview, publish, remove, rename, start_round, swap,
    undo_publication, unpin, what_if,
};
use anyhow::Context;
use chrono::Duration;
use domain::access::{Actor, Scope};
use domain::mail::Letter;
use domain::matching_rules::Rule;
use domain::programme::ProgrammeState;
use domain::round::{
    CannotPropose, CannotPublish, CannotRespond, CannotUndo, Proposal, ProposalSettings, Response, Round,
    RoundState,
};
use domain::{LongText, ParticipantId};
use storage::{participants, partnerships, programmes, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::short;

/// An organiser before a round with one proposal under the programme's own rules.
async fn proposed(it: &TestApp) -> anyhow::Result<(Actor, Round, Proposal)> {
    let organiser = it.actor(it.organiser.id).await?;
    let round = start_round(&it.app, &organiser, it.programme.id).await?;
    let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
    let wanted = Scenario { proposal: None, name: short("First"), settings };
    let made = propose(&it.app, &organiser, round.id, round.version, wanted).await?;
    Ok((organiser, made.round, made.proposal))
}

/// The places in the cast of the members of every partnership, sorted.
fn together(it: &TestApp, proposal: &Proposal) -> Vec<Vec<usize>> {
    let place = |id: ParticipantId| it.participants.iter().position(|it| it.id == id);
    let mut all: Vec<Vec<usize>> = proposal
        .outcome
        .partnerships
        .iter()
        .map(|it| {
            let mut members: Vec<usize> = it.members.iter().filter_map(|it| place(it.participant)).collect();
            members.sort_unstable();
            members
        })
        .collect();
    all.sort();
    all
}

both_databases! {
    async fn the_best_pairs_are_proposed_chosen_and_kept(it: TestApp) {
        let (organiser, round, proposal) = proposed(&it).await?;
        assert_eq!(together(&it, &proposal), [[0, 3], [1, 4], [2, 5]]);
        assert!(proposal.outcome.proof.optimal);
        assert_eq!((round.version, &round.state), (2, &RoundState::Proposed { chosen: proposal.id }));
        let mut tx = it.app.store.read().await?;
        let programme = programmes::find(&mut tx, it.programme.id).await?.context("the programme")?;
        assert_eq!(programme.state, ProgrammeState::Matched);
        drop(tx);

        let again = start_round(&it.app, &organiser, it.programme.id).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotStart::RoundOpen(1)))));
    }

    async fn only_organisers_see_a_round_and_the_slower_of_two_is_told(it: TestApp) {
        let (organiser, round, proposal) = proposed(&it).await?;
        let coordinator = it.actor(it.coordinator.id).await?;
        let seen = choose(&it.app, &coordinator, round.id, round.version, proposal.id).await;
        assert!(matches!(seen, Err(ActionError::NotFound)));
        let started = start_round(&it.app, &coordinator, it.programme.id).await;
        assert!(matches!(started, Err(ActionError::NotFound)));

        let pair = vec![it.participants[0].id, it.participants[1].id];
        pin(&it.app, &organiser, round.id, round.version, proposal.id, pair.clone()).await?;
        let late = pin(&it.app, &organiser, round.id, round.version, proposal.id, pair).await;
        assert!(matches!(late, Err(ActionError::Conflict)));
    }

    async fn pinning_forbidding_swapping_and_dissolving_compute_anew(it: TestApp) {
        let (organiser, round, proposal) = proposed(&it).await?;
        let who = |at: usize| it.participants[at].id;
        let pair = vec![who(0), who(1)];
        let pinned = pin(&it.app, &organiser, round.id, round.version, proposal.id, pair.clone()).await?;
        assert!(together(&it, &pinned.proposal).contains(&vec![0, 1]));
        let difference = pinned.difference.context("a difference")?;
        assert!(difference.total < 0 && difference.changes.iter().any(|it| it.participant == who(0)));

        let version = pinned.round.version;
        let free = unpin(&it.app, &organiser, round.id, version, proposal.id, vec![who(1), who(0)]).await?;
        assert_eq!(together(&it, &free.proposal), [[0, 3], [1, 4], [2, 5]]);

        let version = free.round.version;
        let apart = forbid(&it.app, &organiser, round.id, version, proposal.id, (who(3), who(0))).await?;
        assert!(!together(&it, &apart.proposal).contains(&vec![0, 3]));
        let version = apart.round.version;
        let again = allow(&it.app, &organiser, round.id, version, proposal.id, (who(0), who(3))).await?;
        assert_eq!(together(&it, &again.proposal), [[0, 3], [1, 4], [2, 5]]);

        // 0 and 1 change places: 1 with 3 would be two of the same organisation.
        let version = again.round.version;
        let broken = swap(&it.app, &organiser, round.id, version, proposal.id, (who(0), who(1))).await;
        let rule = CannotRecompute::Settings(CannotPropose::PinBreaksRule(Rule::DifferentOrganisation));
        assert!(matches!(broken, Err(ActionError::Refused(why)) if why == rule));
        let swapped = swap(&it.app, &organiser, round.id, version, proposal.id, (who(0), who(4))).await?;
        assert_eq!(together(&it, &swapped.proposal), [[0, 1], [2, 5], [3, 4]]);

        let version = swapped.round.version;
        let parted =
            dissolve(&it.app, &organiser, round.id, version, proposal.id, vec![who(2), who(5)]).await?;
        assert!(!together(&it, &parted.proposal).contains(&vec![2, 5]));
        let gone =
            dissolve(&it.app, &organiser, round.id, parted.round.version, proposal.id, vec![who(2), who(5)]).await;
        assert!(matches!(gone, Err(ActionError::Refused(CannotRecompute::NotInPartnership))));
    }

    async fn scenarios_are_compared_named_chosen_and_removed(it: TestApp) {
        let (organiser, round, first) = proposed(&it).await?;
        let lifted = what_if(&it.app, &organiser, round.id, round.version, first.id, |it| {
            it.rules.rules.remove(&Rule::DifferentOrganisation);
        })
        .await?;
        assert_eq!((lifted.difference.changes.len(), lifted.difference.total), (0, 0));

        let wanted = Scenario { proposal: None, name: short("Open"), settings: lifted.settings };
        let second = propose(&it.app, &organiser, round.id, round.version, wanted).await?;
        let version = second.round.version;
        let chosen = remove(&it.app, &organiser, round.id, version, first.id).await;
        assert!(matches!(chosen, Err(ActionError::Refused(CannotRemove::Chosen))));
        let round = choose(&it.app, &organiser, round.id, version, second.proposal.id).await?;
        let round =
            rename(&it.app, &organiser, round.id, round.version, second.proposal.id, short("Chosen")).await?;
        let taken = rename(&it.app, &organiser, round.id, round.version, first.id, short("Chosen")).await;
        assert!(matches!(taken, Err(ActionError::Conflict)));
        let round = remove(&it.app, &organiser, round.id, round.version, first.id).await?;
        assert_eq!(round.state, RoundState::Proposed { chosen: second.proposal.id });
    }

    async fn publishing_introduces_everybody_once_and_can_be_undone(it: TestApp) {
        let (organiser, round, _) = proposed(&it).await?;
        let preview = publication_preview(&it.app, &organiser, round.id).await?.context("a preview")?;
        assert_eq!((preview.letters.len(), preview.left), (6, 0));

        let made = publish(&it.app, &organiser, round.id, round.version).await?;
        assert_eq!(made.len(), 3);
        let introduced = |it: &[(String, Letter)]| {
            it.iter().filter(|it| matches!(it.1, Letter::Introduction { .. })).count()
        };
        assert_eq!(introduced(&it.letters().await?), 6);
        let again = publish(&it.app, &organiser, round.id, round.version + 1).await;
        let already = CannotPublishRound::Round(CannotPublish::AlreadyPublished);
        assert!(matches!(again, Err(ActionError::Refused(why)) if why == already));
        assert_eq!(publication_preview(&it.app, &organiser, round.id).await?, None);

        it.pass(Duration::minutes(30));
        let round = undo_publication(&it.app, &organiser, round.id, round.version + 1).await?;
        assert!(matches!(round.state, RoundState::Proposed { .. }));
        let letters = it.letters().await?;
        let withdrawn = letters.iter().filter(|it| matches!(it.1, Letter::IntroductionWithdrawn { .. }));
        assert_eq!((withdrawn.count(), introduced(&letters)), (6, 6));
        let mut tx = it.app.store.read().await?;
        let scope = Scope::of_the_system(it.programme.id);
        assert_eq!(partnerships::of_round(&mut tx, &scope, round.id).await?, []);
        let programme = programmes::find(&mut tx, it.programme.id).await?.context("the programme")?;
        assert_eq!(programme.state, ProgrammeState::Matched);
        drop(tx);

        publish(&it.app, &organiser, round.id, round.version).await?;
        it.pass(Duration::minutes(61));
        let late = undo_publication(&it.app, &organiser, round.id, round.version + 1).await;
        let too_late = CannotUndoPublication::Round(CannotUndo::TooLate);
        assert!(matches!(late, Err(ActionError::Refused(why)) if why == too_late));
    }

    async fn who_has_left_stops_the_publication(it: TestApp) {
        let (organiser, round, _) = proposed(&it).await?;
        let mut gone = it.participants[2].clone();
        gone.withdraw()?;
        let mut tx = it.app.store.begin().await?;
        participants::update_status(&mut tx, &gone).await?;
        tx.commit().await?;
        let refused = publish(&it.app, &organiser, round.id, round.version).await;
        let left = CannotPublishRound::Round(CannotPublish::PeopleLeft(1));
        assert!(matches!(refused, Err(ActionError::Refused(why)) if why == left));
        assert_eq!(it.letters().await?, []);
    }

    async fn declining_is_in_confidence_and_frees_both_for_the_next_round(it: TestApp) {
        let (organiser, round, _) = proposed(&it).await?;
        let made = publish(&it.app, &organiser, round.id, round.version).await?;
        let of = |at: usize| {
            let holds = |it: &&domain::round::Partnership, who| it.members.iter().any(|it| it.participant == who);
            made.iter().find(|made| holds(made, it.participants[at].id)).map(|it| it.id)
        };
        let (theirs, others) = (of(0).context("a partnership")?, of(1).context("a partnership")?);
        let aino = it.actor(it.people[0].id).await?;
        let david = it.actor(it.people[3].id).await?;
        let elsewhere = accept(&it.app, &aino, it.programme.id, others).await;
        assert!(matches!(elsewhere, Err(ActionError::NotFound)));
        accept(&it.app, &aino, it.programme.id, theirs).await?;
        let late = undo_publication(&it.app, &organiser, round.id, round.version + 1).await;
        let answered = CannotUndoPublication::Round(CannotUndo::Answered(1));
        assert!(matches!(late, Err(ActionError::Refused(why)) if why == answered));

        let reason = LongText::optional("We know each other too well.")?;
        let ended = leave(&it.app, &david, it.programme.id, theirs, reason.clone()).await?;
        assert!(ended.ended_at.is_some());
        let again = accept(&it.app, &aino, it.programme.id, theirs).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotRespond::Ended))));
        let mut tx = it.app.store.read().await?;
        let own = Scope::own(&aino, it.programme.id).context("a scope")?;
        let seen = partnerships::find(&mut tx, &own, theirs).await?.context("the partnership")?;
        let hidden = |it: &Response| !matches!(it, Response::Declined { reason: Some(_), .. });
        assert!(seen.members.iter().all(|it| hidden(&it.response)));
        drop(tx);
        let letters = it.letters().await?;
        let told = |who: &str, is: fn(&Letter) -> bool| {
            letters.iter().filter(|it| it.0 == who && is(&it.1)).count()
        };
        assert_eq!(told("olga@example.org", |it| matches!(it, Letter::PartnerDeclined { .. })), 1);
        assert_eq!(told("aino@example.org", |it| matches!(it, Letter::PartnershipEnded { .. })), 1);
        assert_eq!(told("david@example.org", |it| matches!(it, Letter::PartnershipEnded { .. })), 0);

        // Only the two are free, and they are not brought together again.
        let next = start_round(&it.app, &organiser, it.programme.id).await?;
        assert_eq!(next.number, 2);
        let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
        let wanted = Scenario { proposal: None, name: short("Second"), settings };
        let second = propose(&it.app, &organiser, next.id, next.version, wanted).await?;
        let outcome = second.proposal.outcome;
        assert_eq!((outcome.partnerships.len(), outcome.unplaced.len()), (0, 2));
        let mut tx = it.app.store.read().await?;
        assert_eq!(rounds::list(&mut tx, it.programme.id).await?.len(), 2);
    }
}
