//! Questionnaires from asking to counting, certificates and the report, and the walls around what people answer.

use actions::ActionError;
use actions::certificates::{candidates, change_rule, issue_certificates, revoke_certificate, verify};
use actions::questionnaires::{
    MyState, QuestionnaireChange, Submission, answer, answers_of_receipt, ask_for_help, balances,
    change_questionnaire, load, mine, new_receipt, release_results, save_draft, settle_help,
    take_back_answers, tell_balance, unanswered,
};
use actions::reports::report;
use actions::sweeping::sweep;
use anyhow::{Context, Result};
use chrono::Duration;
use domain::access::{Actor, Inside, Scope};
use domain::certificate::{CannotCertify, CertificateRule, Missing};
use domain::mail::Letter;
use domain::questionnaire::{
    Answer, Balance, CannotAnswer, CannotChangeQuestionnaire, Counts, HelpWish, Results, Stage, Tally, Timing,
};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{LongText, ParticipantId, Timestamp};
use std::collections::BTreeMap;
use storage::{certificates, confidential_sheets, help_requests, partnerships, questionnaires, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::id;

/// Three pairs that have known each other since the clock's beginning.
async fn introduced(it: &TestApp) -> Result<Vec<Partnership>> {
    let now = it.app.clock.now();
    let mut tx = it.app.store.begin().await?;
    let round = Round {
        id: id(900),
        programme: it.programme.id,
        number: 1,
        state: RoundState::Collecting,
        created_at: now,
        version: 1,
    };
    rounds::insert(&mut tx, &round).await?;
    let pair = |number: usize| Partnership {
        id: id(910 + number as u128),
        programme: it.programme.id,
        round: round.id,
        members: [number, number + 3]
            .map(|place| Member {
                participant: it.participants[place].id,
                role: MemberRole::Peer,
                gain: 1,
                response: Response::Accepted { at: now },
            })
            .into(),
        benefit: 1,
        introduced_at: now,
        ended_at: None,
        version: 1,
    };
    let all: Vec<Partnership> = (0..3).map(pair).collect();
    partnerships::insert_many(&mut tx, &all).await?;
    tx.commit().await?;
    Ok(all)
}

/// Lets the clock show a moment.
fn pass_to(it: &TestApp, at: Timestamp) {
    it.pass(at - it.app.clock.now());
}

async fn actor(it: &TestApp, place: usize) -> Result<Actor> {
    it.actor(it.people[place].id).await
}

fn submission(it: &TestApp, value: u8) -> Submission {
    Submission {
        edition: 1,
        receipt: new_receipt(&it.app),
        answers: BTreeMap::from([(2, Answer::Scale(value))]),
    }
}

async fn hand_in(it: &TestApp, place: usize, value: u8) -> Result<Submission> {
    let given = submission(it, value);
    let who = actor(it, place).await?;
    answer(&it.app, &who, it.programme.id, Stage::Closing, given.clone()).await?;
    Ok(given)
}

async fn sheets(it: &TestApp) -> Result<Vec<domain::questionnaire::Sheet>> {
    let mut tx = it.app.store.read().await?;
    Ok(confidential_sheets::list(&mut tx, it.programme.id, Stage::Closing).await?)
}

async fn results(it: &TestApp) -> Result<Option<Results>> {
    let mut tx = it.app.store.read().await?;
    Ok(questionnaires::results(&mut tx, it.programme.id, Stage::Closing).await?)
}

both_databases! {
    async fn answers_are_counted_once_at_the_closing_and_destroyed(it: TestApp) {
        introduced(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        for place in 0..5 {
            hand_in(&it, place, 4).await?;
        }
        let organiser = it.actor(it.organiser.id).await?;
        let early = release_results(&it.app, &organiser, it.programme.id, Stage::Closing).await;
        assert!(matches!(early, Err(ActionError::Refused(_))), "{early:?}");
        assert_eq!(sheets(&it).await?.len(), 5);
        it.pass(Duration::days(22));
        assert_eq!(sweep(&it.app).await?.questionnaires, 1);
        assert_eq!(sweep(&it.app).await?.questionnaires, 0);
        release_results(&it.app, &organiser, it.programme.id, Stage::Closing).await?;

        assert_eq!(sheets(&it).await?, []);
        let found = results(&it).await?.context("results")?;
        assert_eq!((found.asked, found.answered), (6, 5));
        let values = BTreeMap::from([(1, 0), (2, 0), (3, 0), (4, 5), (5, 0)]);
        let tally = Tally { people: 5, counts: Counts::Values(values) };
        assert_eq!(found.question(2).and_then(|it| it.whole.clone()), Some(tally));
        assert_eq!(found.question(1).and_then(|it| it.whole.clone()), None);
        let frej = actor(&it, 5).await?;
        let late = answer(&it.app, &frej, it.programme.id, Stage::Closing, submission(&it, 1)).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotAnswer::Closed))));
    }

    async fn nothing_leads_from_a_sheet_to_who_answered(it: TestApp) {
        introduced(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let mut orders = Vec::new();
        for place in 0..6 {
            hand_in(&it, place, u8::try_from(place % 5)? + 1).await?;
            let kept = sheets(&it).await?;
            // Organisations of two people would point at them.
            assert!(kept.iter().all(|it| it.organisation.is_none()));
            let order: Vec<Answer> = kept.into_iter().filter_map(|it| it.answers.get(&2).cloned()).collect();
            orders.push(order);
        }
        let came: Vec<Answer> = (0..6_u8).map(|it| Answer::Scale(it % 5 + 1)).collect();
        let last = orders.last().context("an order")?;
        assert_ne!(last, &came, "the order of coming");
        // Rows are written anew under other keys each time: the former order is not kept either.
        let before = &orders[4];
        let kept: Vec<_> = last.iter().filter(|it| before.contains(it)).collect();
        assert_eq!((kept.len(), before.len()), (6, 5), "two people gave the same answer");
        let columns = it.app.store.columns().await?;
        let of = |table: &str| -> Vec<String> {
            columns.iter().filter(|it| it.0 == table).map(|it| it.1.clone()).collect()
        };
        assert_eq!(
            of("confidential_sheets"),
            ["answers", "id", "organisation_id", "programme_id", "receipt_hash", "stage"]
        );
        assert_eq!(of("answered_questionnaires"), ["participant_id", "programme_id", "stage"]);
    }

    async fn one_person_answers_once_and_changes_with_the_receipt_only(it: TestApp) {
        introduced(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let (programme, stage) = (it.programme.id, Stage::Closing);
        let (aino, bo) = (actor(&it, 0).await?, actor(&it, 1).await?);
        save_draft(&it.app, &aino, programme, stage, &[("q2".into(), "3".into())]).await?;
        let given = hand_in(&it, 0, 4).await?;
        // The button pressed twice sends the same receipt.
        answer(&it.app, &aino, programme, stage, given.clone()).await?;
        assert_eq!(sheets(&it).await?.len(), 1);
        let again = answer(&it.app, &aino, programme, stage, submission(&it, 1)).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotAnswer::AlreadyAnswered))), "{again:?}");
        // Somebody else's receipt opens nothing.
        let other = Submission { receipt: given.receipt.clone(), ..submission(&it, 1) };
        let other = answer(&it.app, &bo, programme, stage, other).await;
        assert!(matches!(other, Err(ActionError::Refused(CannotAnswer::NoSuchReceipt))), "{other:?}");
        let looked = answers_of_receipt(&it.app, &bo, programme, stage, &given.receipt).await;
        assert!(matches!(looked, Err(ActionError::Refused(CannotAnswer::NoSuchReceipt))), "{looked:?}");

        let typed = given.receipt.to_lowercase().replace('-', " ");
        let found = answers_of_receipt(&it.app, &aino, programme, stage, &typed).await?;
        assert_eq!(found, given.answers);
        let changed = Submission { answers: BTreeMap::from([(2, Answer::Scale(1))]), ..given.clone() };
        answer(&it.app, &aino, programme, stage, changed.clone()).await?;
        assert_eq!(sheets(&it).await?[0].answers, changed.answers);
        take_back_answers(&it.app, &aino, programme, stage, &given.receipt).await?;
        assert_eq!(sheets(&it).await?, []);
        hand_in(&it, 0, 5).await?;
        let mut tx = it.app.store.read().await?;
        let mine = mine(&mut tx, &aino, &it.programme, it.app.clock.now()).await?;
        let states: Vec<MyState> = mine.into_iter().map(|it| it.state).collect();
        let over = MyState::Over { answered: false };
        assert_eq!(states, [over, over, MyState::Answered]);
        let whole = Scope::of_the_system(it.programme.id);
        let waiting = unanswered(&mut tx, &it.programme, &whole, it.app.clock.now()).await?;
        let waiting: Vec<ParticipantId> = waiting.into_iter().map(|it| it.participant).collect();
        assert_eq!(waiting, it.participants[1..].iter().map(|it| it.id).collect::<Vec<_>>());
    }

    async fn of_many_who_answer_at_once_nobody_is_lost(it: TestApp) {
        introduced(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let mut racers = Vec::new();
        for place in 0..6 {
            let (app, who, given) = (it.app.clone(), actor(&it, place).await?, submission(&it, 3));
            let programme = it.programme.id;
            for _ in 0..2 {
                let (app, who, given) = (app.clone(), who.clone(), given.clone());
                racers.push(tokio::spawn(async move {
                    answer(&app, &who, programme, Stage::Closing, given).await
                }));
            }
        }
        for racer in racers {
            racer.await??;
        }
        assert_eq!(sheets(&it).await?.len(), 6);
    }

    async fn questions_change_until_it_opens_and_answers_to_others_are_refused(it: TestApp) {
        introduced(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        let (programme, stage) = (it.programme.id, Stage::Midpoint);
        let mut questions = {
            let mut tx = it.app.store.read().await?;
            load(&mut tx, &it.programme, stage).await?.questions
        };
        questions.swap(0, 1);
        let change = QuestionnaireChange::Questions(questions.clone());
        let changed = change_questionnaire(&it.app, &organiser, programme, stage, 1, change.clone()).await?;
        assert_eq!((changed.version, changed.edition), (2, 2));
        let slower = change_questionnaire(&it.app, &organiser, programme, stage, 1, change.clone()).await;
        assert!(matches!(slower, Err(ActionError::Conflict)), "{slower:?}");
        let aino = actor(&it, 0).await?;
        let nobody = change_questionnaire(&it.app, &aino, programme, stage, 2, change.clone()).await;
        assert!(matches!(nobody, Err(ActionError::NotFound)), "{nobody:?}");

        pass_to(&it, it.programme.timetable.midpoint);
        let late = change_questionnaire(&it.app, &organiser, programme, stage, 2, change).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotChangeQuestionnaire::HasOpened))), "{late:?}");
        let stale = answer(&it.app, &aino, programme, stage, submission(&it, 3)).await;
        assert!(matches!(stale, Err(ActionError::Refused(CannotAnswer::QuestionsChanged))), "{stale:?}");
        let timing = Timing { after_days: 21, opens_at: None, closes_at: Some(it.programme.timetable.closing) };
        let change = QuestionnaireChange::Timing(timing);
        let moved = change_questionnaire(&it.app, &organiser, programme, stage, 2, change).await?;
        assert_eq!((moved.version, moved.edition), (3, 2));
    }

    async fn partners_see_each_other_side_by_side_and_nobody_else_sees_anything(it: TestApp) {
        let all = introduced(&it).await?;
        let (aino, david) = (actor(&it, 0).await?, actor(&it, 3).await?);
        let pair = &all[0];
        let balance = |given, received| Balance {
            given,
            received,
            note: LongText::parse("canary-between-us").ok(),
        };
        let tell = async |who: &Actor, it_is: &Balance| {
            tell_balance(&it.app, who, it.programme.id, pair.id, Stage::Closing, it_is).await
        };
        tell(&aino, &balance(4, 2)).await?;
        for other in [it.organiser.id, it.people[1].id, it.coordinator.id] {
            let refused = tell(&it.actor(other).await?, &balance(1, 1)).await;
            assert!(matches!(refused, Err(ActionError::NotFound)), "{refused:?}");
        }
        let seen = async |who: &Actor| -> Result<_> {
            let mut tx = it.app.store.read().await?;
            let inside = Inside::of(who, pair).context("inside")?;
            Ok(balances(&mut tx, &inside, pair, Stage::Closing).await?)
        };
        let before = seen(&david).await?;
        assert_eq!((before.own, before.all), (None, None));
        tell(&david, &balance(3, 5)).await?;
        let ids = (it.participants[0].id, it.participants[3].id);
        assert_eq!(seen(&aino).await?.all, Some(vec![(ids.0, balance(4, 2)), (ids.1, balance(3, 5))]));
    }

    async fn help_is_asked_by_name_and_settled_once(it: TestApp) {
        introduced(&it).await?;
        let aino = actor(&it, 0).await?;
        let message = LongText::parse("We cannot find a time.").ok();
        let asked = ask_for_help(&it.app, &aino, it.programme.id, HelpWish::Talk, message).await?;
        ask_for_help(&it.app, &aino, it.programme.id, HelpWish::AnotherPartner, None).await?;
        let letters = it.letters().await?;
        assert_eq!(letters, [("olga@example.org".to_owned(), Letter::HelpAsked { request: asked.id })]);
        let organiser = it.actor(it.organiser.id).await?;
        for nobody in [&aino, &it.actor(it.coordinator.id).await?] {
            let refused = settle_help(&it.app, nobody, it.programme.id, asked.id).await;
            assert!(matches!(refused, Err(ActionError::NotFound)), "{refused:?}");
        }
        settle_help(&it.app, &organiser, it.programme.id, asked.id).await?;
        settle_help(&it.app, &organiser, it.programme.id, asked.id).await?;
        let mut tx = it.app.store.read().await?;
        let scope = Scope::of(&organiser, it.programme.id).context("a scope")?;
        let settled: Vec<bool> =
            help_requests::list(&mut tx, &scope).await?.iter().map(|it| it.settled.is_some()).collect();
        assert_eq!(settled.iter().filter(|it| **it).count(), 1);
        let coordinator = it.actor(it.coordinator.id).await?;
        let scope = Scope::of(&coordinator, it.programme.id).context("a scope")?;
        assert_eq!(help_requests::list(&mut tx, &scope).await?, []);
    }

    async fn certificates_are_issued_verified_and_revoked(it: TestApp) {
        let all = introduced(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        let mut tx = it.app.store.begin().await?;
        // Bo and Eevi went apart early.
        let ended = Partnership { ended_at: Some(it.programme.timetable.opening), ..all[1].clone() };
        partnerships::update(&mut tx, &ended).await?;
        tx.commit().await?;
        pass_to(&it, it.programme.timetable.closing);
        let rule = CertificateRule { least_hours: 4, ..CertificateRule::default() };
        let rule = change_rule(&it.app, &organiser, it.programme.id, &rule).await?;
        let slower = CertificateRule { version: 1, ..rule.clone() };
        let slower = change_rule(&it.app, &organiser, it.programme.id, &slower).await;
        assert!(matches!(slower, Err(ActionError::Conflict)), "{slower:?}");
        let who: Vec<ParticipantId> = it.participants.iter().map(|it| it.id).collect();
        {
            let mut tx = it.app.store.read().await?;
            let found = candidates(&mut tx, &it.programme, &rule).await?;
            let missing = |id| found.iter().find(|it| it.participant == id).map(|it| it.missing.clone());
            assert_eq!(missing(who[0]), Some(vec![Missing::Hours { has: 0, least: 4 }]));
            assert_eq!(
                missing(who[1]),
                Some(vec![Missing::Partnership, Missing::Hours { has: 0, least: 4 }])
            );
        }
        // The organisers know of hours that nobody wrote down; a partnership that ended early is not passed over.
        let issued = issue_certificates(&it.app, &organiser, it.programme.id, &who).await?;
        assert_eq!(issued.len(), 4);
        let again = issue_certificates(&it.app, &organiser, it.programme.id, &who).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotCertify::Nobody))), "{again:?}");
        assert_eq!(it.letters().await?.len(), 4);
        let own = issued.iter().find(|it| it.participant == who[0]).context("a certificate")?;
        let typed = own.code.to_lowercase();
        assert_eq!(verify(&it.app, &typed).await?.as_ref(), Some(own));
        assert_eq!(verify(&it.app, "AAAABBBBCCCCDDDD").await?, None);
        let aino = actor(&it, 0).await?;
        let refused = revoke_certificate(&it.app, &aino, it.programme.id, own.id).await;
        assert!(matches!(refused, Err(ActionError::NotFound)), "{refused:?}");
        let revoked = revoke_certificate(&it.app, &organiser, it.programme.id, own.id).await?;
        assert_eq!(verify(&it.app, &own.code).await?, Some(revoked));
        let twice = revoke_certificate(&it.app, &organiser, it.programme.id, own.id).await;
        assert!(matches!(twice, Err(ActionError::Refused(CannotCertify::AlreadyRevoked))), "{twice:?}");
        assert_eq!(issue_certificates(&it.app, &organiser, it.programme.id, &who[..1]).await?.len(), 1);
        let mut tx = it.app.store.read().await?;
        let scope = Scope::own(&aino, it.programme.id).context("a scope")?;
        assert_eq!(certificates::list(&mut tx, &scope).await?.len(), 2);
    }

    async fn the_report_counts_and_hides_small_numbers_from_coordinators(it: TestApp) {
        introduced(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        pass_to(&it, it.programme.timetable.closing);
        let (whole, material) = report(&it.app, &organiser, it.programme.id, None).await?;
        assert_eq!((whole.people.applied, whole.people.matched, whole.people.completed), (6, 6, 6));
        assert_eq!((whole.partnerships, whole.lasted), (3, 3));
        assert_eq!(whole.ties.iter().map(|it| it.count).sum::<u32>(), 3);
        let given = actions::reports::flow(&material, &whole.about);
        assert_eq!(given.iter().map(|it| it.needs).sum::<u32>(), 6);

        let coordinator = it.actor(it.coordinator.id).await?;
        let refused = report(&it.app, &coordinator, it.programme.id, None).await.map(|_| ());
        assert!(matches!(refused, Err(ActionError::NotFound)), "{refused:?}");
        let other = Some(it.organisations[1].id);
        let refused = report(&it.app, &coordinator, it.programme.id, other).await.map(|_| ());
        assert!(matches!(refused, Err(ActionError::NotFound)), "{refused:?}");
        let own = report(&it.app, &coordinator, it.programme.id, Some(it.organisations[0].id)).await?.0;
        assert_eq!((own.people.matched, own.work, own.goals, own.outputs), (2, None, None, None));
        assert_eq!(own.attendance, None);
    }
}
