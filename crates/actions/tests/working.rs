//! Working together: the agreement, goals and notes of a partnership, what is told of them, and how it ends.

use actions::agreements::{draft, sign, take_goals};
use actions::goals::{GoalChange, GoalTarget, add_goal, change_goal, remark_on_goal, remove_goal_remark};
use actions::journal::{change_entry, write_entry};
use actions::notes::{change_note, delete_note, write_note};
use actions::participants::{come_back, withdraw};
use actions::partnerships::{accept, dissolve, leave};
use actions::rounds::{Scenario, propose, publish, start_round};
use actions::{ActionError, App};
use anyhow::Context;
use chrono::Duration;
use domain::access::{Actor, Inside, Scope};
use domain::agreement::{CannotDraft, CannotSign, Heading, Terms};
use domain::goal::{CannotChangeGoal, GoalCounts, Rating};
use domain::mail::Letter;
use domain::round::{CannotRespond, Partnership, ProposalSettings, Response};
use domain::{LongText, ParticipantId, PartnershipId};
use storage::{agreements, goals, journal, notes, own_data, partnerships, persons};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::short;

fn long(text: &str) -> LongText {
    LongText::parse(text).expect("a text")
}

fn theme(text: &str) -> Terms {
    Terms { texts: [(Heading::Theme, long(text))].into(), ..Terms::default() }
}

/// The published partnership of Aino and David, both of whom have accepted.
async fn pair(it: &TestApp) -> anyhow::Result<(PartnershipId, Actor, Actor)> {
    let organiser = it.actor(it.organiser.id).await?;
    let round = start_round(&it.app, &organiser, it.programme.id).await?;
    let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
    let wanted = Scenario { proposal: None, name: short("First"), settings };
    let made = propose(&it.app, &organiser, round.id, round.version, wanted).await?;
    let made = publish(&it.app, &organiser, round.id, made.round.version).await?;
    let holds = |it: &&Partnership, who: ParticipantId| it.members.iter().any(|it| it.participant == who);
    let found = made.iter().find(|made| holds(made, it.participants[0].id)).context("a partnership")?.id;
    let (aino, david) = (it.actor(it.people[0].id).await?, it.actor(it.people[3].id).await?);
    for who in [&aino, &david] {
        accept(&it.app, who, it.programme.id, found).await?;
    }
    Ok((found, aino, david))
}

async fn found(it: &TestApp, partnership: PartnershipId) -> anyhow::Result<Partnership> {
    let mut tx = it.app.store.read().await?;
    let scope = Scope::of_the_system(it.programme.id);
    partnerships::find(&mut tx, &scope, partnership).await?.context("the partnership")
}

/// The codes of the letters since the pairs were introduced, with whom they go to, sorted.
async fn told(it: &TestApp) -> anyhow::Result<Vec<String>> {
    let letters = it.letters().await?;
    let since = letters.iter().filter(|it| !matches!(it.1, Letter::Introduction { .. }));
    let mut told: Vec<String> = since.map(|(to, letter)| format!("{} {to}", letter.code())).collect();
    told.sort();
    Ok(told)
}

async fn own_words(app: &App, who: &Actor) -> anyhow::Result<String> {
    let mut tx = app.store.read().await?;
    let person = persons::find(&mut tx, who.person).await?.context("the person")?;
    Ok(format!("{:?}", own_data::of_person(&mut tx, &person, None).await?))
}

both_databases! {
    async fn everybody_signs_the_same_version_and_a_change_asks_anew(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        let first = draft(app, &aino, here, partnership, 0, theme("Numbers")).await?.context("a version")?;
        assert_eq!(first.number, 1);

        // The slower of two is told which version came in between; who wrote the same has nothing to settle.
        let slower = draft(app, &david, here, partnership, 0, theme("Services")).await;
        assert!(matches!(slower, Err(ActionError::Refused(CannotDraft::Superseded(1)))));
        assert_eq!(draft(app, &david, here, partnership, 0, theme("Numbers")).await?, None);
        let unequal = sign(app, &aino, here, partnership, 1).await;
        assert!(matches!(unequal, Err(ActionError::Refused(CannotSign::GoalsMissing(who))) if who.len() == 2));

        for (who, goal) in [(&aino, "Read data"), (&david, "Design services")] {
            add_goal(app, who, here, partnership, long(goal), None, Rating::new(2)).await?;
        }
        let second = take_goals(app, &david, here, partnership, 1).await?.context("a version")?;
        assert_eq!((second.number, second.terms.goals.len()), (2, 2));
        let old = sign(app, &aino, here, partnership, 1).await;
        assert!(matches!(old, Err(ActionError::Refused(CannotSign::Superseded(2)))));
        assert_eq!(told(&it).await?, Vec::<String>::new(), "drafting writes to nobody");

        it.pass(Duration::hours(1));
        sign(app, &aino, here, partnership, 2).await?;
        let again = sign(app, &aino, here, partnership, 2).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotSign::AlreadySigned))));
        assert_eq!(told(&it).await?, ["agreement-to-sign david@example.org"]);
        it.pass(Duration::hours(1));
        let signed = sign(app, &david, here, partnership, 2).await?;
        let whole = found(&it, partnership).await?;
        assert_eq!(signed.in_force(&whole).map(|it| it.number), Some(2));
        assert_eq!(told(&it).await?.len(), 1, "the last signature waits for nobody");

        // A change holds only when both have signed it too.
        let third = draft(app, &david, here, partnership, 2, theme("People")).await?.context("a version")?;
        let changed = sign(app, &david, here, partnership, third.number).await?;
        assert_eq!(changed.in_force(&whole).map(|it| it.number), Some(2));
        assert_eq!(told(&it).await?.len(), 2);

        // Those who follow learn how far it has come.
        let mut tx = app.store.read().await?;
        let organiser = it.actor(it.organiser.id).await?;
        let scope = Scope::of(&organiser, here).context("a scope")?;
        let progress = agreements::progress(&mut tx, &scope).await?;
        assert_eq!(progress.len(), 1);
        assert_eq!((progress[0].partnership, progress[0].versions), (partnership, 3));
        assert_eq!(progress[0].agreed_at, Some(app.clock.now()));
        let counts = GoalCounts { partnership, open: 2, reached: 0, dropped: 0 };
        assert_eq!(goals::counts(&mut tx, &scope).await?, [counts]);
        assert_eq!(goals::own(&mut tx, &scope).await?, []);
    }

    async fn of_two_who_save_at_once_one_is_told(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let mut racers = Vec::new();
        for (who, text) in [(aino, "Hers"), (david, "His")] {
            let (app, here) = (it.app.clone(), it.programme.id);
            racers.push(tokio::spawn(async move { draft(&app, &who, here, partnership, 0, theme(text)).await }));
        }
        let mut kept = 0;
        for racer in racers {
            match racer.await? {
                Ok(Some(version)) => kept += version.number,
                Ok(None) => anyhow::bail!("nothing was written"),
                Err(ActionError::Conflict | ActionError::Refused(CannotDraft::Superseded(1))) => {}
                Err(other) => return Err(other.into()),
            }
        }
        assert_eq!(kept, 1);
    }

    async fn nobody_else_is_inside(it: TestApp) {
        let (partnership, _, _) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        for who in [it.organiser.id, it.coordinator.id, it.people[1].id] {
            let who = it.actor(who).await?;
            let drafted = draft(app, &who, here, partnership, 0, theme("Mine")).await;
            assert!(matches!(drafted, Err(ActionError::NotFound)));
            let signed = sign(app, &who, here, partnership, 1).await;
            assert!(matches!(signed, Err(ActionError::NotFound)));
            let goal = add_goal(app, &who, here, partnership, long("Spy"), None, None).await;
            assert!(matches!(goal, Err(ActionError::NotFound)));
            let note = write_note(app, &who, here, partnership, long("Hello")).await;
            assert!(matches!(note, Err(ActionError::NotFound)));
            let entry = write_entry(app, &who, here, partnership, long("Hello")).await;
            assert!(matches!(entry, Err(ActionError::NotFound)));
        }
    }

    async fn a_goal_is_its_owners_and_everybody_may_say_how_it_goes(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        let goal = add_goal(app, &aino, here, partnership, long("Read data"), None, Rating::new(2)).await?;
        let reached = || GoalChange {
            state: Some(GoalTarget::Reached),
            after: Some(Rating::new(9)),
            ..GoalChange::default()
        };
        let taken = change_goal(app, &david, here, partnership, goal.id, 1, reached()).await;
        assert!(matches!(taken, Err(ActionError::Refused(CannotChangeGoal::NotOwner))));
        let changed = change_goal(app, &aino, here, partnership, goal.id, 1, reached()).await?;
        assert_eq!((changed.after, changed.version), (Rating::new(9), 2));
        let stale = change_goal(app, &aino, here, partnership, goal.id, 1, GoalChange::default()).await;
        assert!(matches!(stale, Err(ActionError::Conflict)));

        let remark = remark_on_goal(app, &david, here, partnership, goal.id, long("Well done")).await?;
        let foreign = remove_goal_remark(app, &aino, here, partnership, remark.id).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));
        let mut tx = app.store.read().await?;
        let inside = Inside::of(&aino, &found(&it, partnership).await?).context("inside")?;
        assert_eq!(goals::list(&mut tx, &inside).await?, std::slice::from_ref(&changed));
        assert_eq!(goals::remarks(&mut tx, &inside).await?, [remark]);
        let own = Scope::own(&aino, here).context("a scope")?;
        assert_eq!(goals::own(&mut tx, &own).await?, [changed]);
        let counts = GoalCounts { partnership, open: 0, reached: 1, dropped: 0 };
        assert_eq!(goals::counts(&mut tx, &Scope::of_the_system(here)).await?, [counts]);
    }

    async fn a_conversation_is_announced_once_and_each_mends_their_own(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        let first = write_note(app, &aino, here, partnership, long("Hello")).await?;
        it.pass(Duration::minutes(5));
        write_note(app, &aino, here, partnership, long("And again")).await?;
        it.pass(Duration::minutes(5));
        write_note(app, &david, here, partnership, long("Hello yourself")).await?;
        it.pass(Duration::minutes(5));
        write_note(app, &aino, here, partnership, long("Good")).await?;
        assert_eq!(told(&it).await?, ["note-written aino@example.org", "note-written david@example.org"]);
        it.pass(Duration::hours(2));
        write_note(app, &aino, here, partnership, long("Next day")).await?;
        assert_eq!(told(&it).await?.len(), 3);

        let foreign = change_note(app, &david, here, partnership, first.id, 1, long("Mine")).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));
        let mended = change_note(app, &aino, here, partnership, first.id, 1, long("Hello!")).await?;
        assert_eq!((mended.version, mended.changed_at), (2, Some(app.clock.now())));
        let stale = change_note(app, &aino, here, partnership, first.id, 1, long("Hi")).await;
        assert!(matches!(stale, Err(ActionError::Conflict)));
        let foreign = delete_note(app, &david, here, partnership, first.id).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));
        delete_note(app, &aino, here, partnership, first.id).await?;

        // The journal is nobody else's.
        let entry = write_entry(app, &aino, here, partnership, long("Ask about data")).await?;
        let foreign = change_entry(app, &david, here, partnership, entry.id, 1, long("Mine")).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));
        let whole = found(&it, partnership).await?;
        let mut tx = app.store.read().await?;
        let (hers, his) = (Inside::of(&aino, &whole).context("in")?, Inside::of(&david, &whole).context("in")?);
        assert_eq!(notes::count(&mut tx, &his).await?, 4);
        assert_eq!(journal::list(&mut tx, &hers, 0, 10).await?, [entry]);
        assert_eq!(journal::list(&mut tx, &his, 0, 10).await?, []);
        assert_eq!(told(&it).await?.len(), 3);
    }

    async fn withdrawing_ends_the_partnership_and_coming_back_does_not_revive_it(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        write_note(app, &david, here, partnership, long("What David wrote")).await?;
        write_note(app, &aino, here, partnership, long("What Aino wrote")).await?;
        withdraw(app, &david, here, it.participants[3].id).await?;

        let ended = found(&it, partnership).await?;
        let at = app.clock.now();
        assert_eq!(ended.ended_at, Some(at));
        let response = |who| ended.members.iter().find(|it| it.participant == who).map(|it| it.response.clone());
        assert_eq!(response(it.participants[3].id), Some(Response::Left { at, reason: None }));
        assert_eq!((Inside::of(&aino, &ended), Inside::of(&david, &ended)), (None, None));
        let mut letters = told(&it).await?;
        letters.retain(|it| !it.starts_with("note-written"));
        assert_eq!(letters, ["partner-left olga@example.org", "partnership-ended aino@example.org"]);

        come_back(app, &david, here, it.participants[3].id).await?;
        assert_eq!(found(&it, partnership).await?, ended);
        let closed = write_note(app, &david, here, partnership, long("Hello?")).await;
        assert!(matches!(closed, Err(ActionError::NotFound)));

        // Each keeps their own words, and nobody else's.
        for (who, own, others) in [(&aino, "What Aino", "What David"), (&david, "What David", "What Aino")] {
            let words = own_words(app, who).await?;
            assert!(words.contains(own) && !words.contains(others), "{words}");
        }

        // The next round finds both free, and does not bring them together again.
        let organiser = it.actor(it.organiser.id).await?;
        let next = start_round(app, &organiser, here).await?;
        let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
        let wanted = Scenario { proposal: None, name: short("Second"), settings };
        let outcome = propose(app, &organiser, next.id, next.version, wanted).await?.proposal.outcome;
        assert_eq!((outcome.partnerships.len(), outcome.unplaced.len()), (0, 2));
    }

    async fn a_group_goes_on_without_the_one_who_left(it: TestApp) {
        let group = it.group_up(&[1, 2, 4]).await?.id;
        let (app, here) = (&it.app, it.programme.id);
        let (bo, cecilia) = (it.actor(it.people[1].id).await?, it.actor(it.people[2].id).await?);
        for who in [&bo, &cecilia] {
            add_goal(app, who, here, group, long("Learn"), None, None).await?;
        }
        let left = leave(app, &cecilia, here, group, LongText::optional("No time")?).await?;
        assert_eq!((left.ended_at, left.current().count()), (None, 2));
        assert_eq!(
            told(&it).await?,
            ["member-left bo@example.org", "member-left eevi@example.org", "partner-left olga@example.org"]
        );
        let outside = write_note(app, &cecilia, here, group, long("Hello?")).await;
        assert!(matches!(outside, Err(ActionError::NotFound)));
        write_note(app, &bo, here, group, long("We go on")).await?;
        let again = leave(app, &cecilia, here, group, None).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotRespond::AlreadyGone))));

        // The others do not read why.
        let mut tx = app.store.read().await?;
        let own = Scope::own(&bo, here).context("a scope")?;
        let seen = partnerships::find(&mut tx, &own, group).await?.context("the group")?;
        assert!(!format!("{seen:?}").contains("No time"));
        let organiser = it.actor(it.organiser.id).await?;
        let whole = Scope::of(&organiser, here).context("a scope")?;
        let seen = partnerships::find(&mut tx, &whole, group).await?.context("the group")?;
        assert!(format!("{seen:?}").contains("No time"));
    }

    async fn organisers_end_a_partnership_and_nobody_is_blamed(it: TestApp) {
        let (partnership, aino, _) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        let refused = dissolve(app, &aino, here, partnership).await;
        assert!(matches!(refused, Err(ActionError::NotFound)));
        let organiser = it.actor(it.organiser.id).await?;
        let ended = dissolve(app, &organiser, here, partnership).await?;
        assert_eq!(ended.ended_at, Some(app.clock.now()));
        assert_eq!(told(&it).await?, ["partnership-ended aino@example.org", "partnership-ended david@example.org"]);
        let again = dissolve(app, &organiser, here, partnership).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotRespond::Ended))));
        let closed = write_note(app, &aino, here, partnership, long("Hello?")).await;
        assert!(matches!(closed, Err(ActionError::NotFound)));
    }

    async fn an_agreement_is_exported_by_what_each_wrote_in_it(it: TestApp) {
        let (partnership, aino, david) = pair(&it).await?;
        let (app, here) = (&it.app, it.programme.id);
        draft(app, &aino, here, partnership, 0, theme("Hers alone")).await?;
        let mut his = theme("Hers alone");
        his.texts.insert(Heading::Rhythm, long("His alone"));
        draft(app, &david, here, partnership, 1, his).await?;
        for (who, own, others) in [(&aino, "Hers alone", "His alone"), (&david, "His alone", "Hers alone")] {
            let words = own_words(app, who).await?;
            assert!(words.contains(own) && !words.contains(others), "{words}");
        }
    }
}
