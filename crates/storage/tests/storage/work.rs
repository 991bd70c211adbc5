//! Jobs, letters and history.

use crate::setup::{Spring, winners};
use domain::history::{Entry, Event};
use domain::job::{Job, QueuedJob};
use domain::mail::{Delivery, Letter, Mail};
use domain::{Language, PersonName};
use std::collections::BTreeMap;
use storage::mails::Wording;
use storage::{StorageError, Store, history, jobs, mails};
use testing::both_databases;
use testing::cast::{email, id, minute};
use testing::database::Database;

const QUEUED: u128 = 40;

/// Claims until nothing is left; what was claimed.
async fn work(store: Store) -> Result<Vec<QueuedJob>, StorageError> {
    let mut claimed = Vec::new();
    loop {
        let mut tx = store.begin().await?;
        let job = jobs::claim(&mut tx, minute(5), minute(10)).await?;
        tx.commit().await?;
        match job {
            Some(job) => claimed.push(job),
            None => return Ok(claimed),
        }
    }
}

fn mail(spring: &Spring) -> Mail {
    Mail {
        id: id(1),
        to: email("aino@example.org"),
        name: Some(PersonName::parse("Aino").expect("a name")),
        language: Language::Fi,
        letter: Letter::SignIn { code: "ABCDEF".into(), token: "secret".into() },
        programme: Some(spring.programme.id),
        created_at: minute(1),
        delivery: Delivery::Queued,
    }
}

both_databases! {
    async fn racing_workers_claim_each_job_once(database: Database) {
        let mut tx = database.store().begin().await?;
        for number in 1..=QUEUED {
            jobs::enqueue(&mut tx, id(number), &Job::SendMail(id(number)), minute(0), minute(1)).await?;
        }
        tx.commit().await?;
        let workers: Vec<_> = (0..6).map(|_| tokio::spawn(work(database.store().clone()))).collect();
        let mut claimed = BTreeMap::new();
        for worker in workers {
            for it in worker.await?? {
                assert_eq!(claimed.insert(it.id, it.clone()), None, "{it:?} was claimed twice");
            }
        }
        let job = |number| QueuedJob {
            id: id(number),
            job: Job::SendMail(id(number)),
            attempt: 1,
            queued_at: minute(0),
        };
        let all: Vec<_> = (1..=QUEUED).map(job).collect();
        assert_eq!(claimed.into_values().collect::<Vec<_>>(), all);
    }

    async fn a_job_is_due_again_after_a_failure_or_when_its_lease_runs_out(database: Database) {
        let mut tx = database.store().begin().await?;
        let sweep = |attempt| QueuedJob { id: id(1), job: Job::Sweep, attempt, queued_at: minute(0) };
        jobs::enqueue(&mut tx, id(1), &Job::Sweep, minute(0), minute(2)).await?;
        assert!(jobs::is_waiting(&mut tx, &Job::Sweep).await?);
        assert!(!jobs::is_waiting(&mut tx, &Job::SendMail(id(1))).await?);
        assert_eq!(jobs::list_waiting(&mut tx).await?, [Job::Sweep]);

        assert_eq!(jobs::claim(&mut tx, minute(1), minute(9)).await?, None, "not yet due");
        assert_eq!(jobs::claim(&mut tx, minute(2), minute(4)).await?, Some(sweep(1)));
        assert_eq!(jobs::claim(&mut tx, minute(3), minute(9)).await?, None, "leased");
        assert_eq!(jobs::claim(&mut tx, minute(5), minute(9)).await?, Some(sweep(2)));
        jobs::postpone(&mut tx, id(1), minute(7), "the mail server is away").await?;
        assert_eq!(jobs::claim(&mut tx, minute(6), minute(9)).await?, None, "postponed");
        assert_eq!(jobs::claim(&mut tx, minute(7), minute(8)).await?, Some(sweep(3)));
        jobs::finish(&mut tx, id(1), minute(8)).await?;
        assert_eq!(jobs::claim(&mut tx, minute(20), minute(21)).await?, None, "done");
        assert_eq!(jobs::count_waiting(&mut tx).await?, 0);
        assert_eq!(jobs::delete_done_before(&mut tx, minute(8)).await?, 0);
        assert_eq!(jobs::delete_done_before(&mut tx, minute(9)).await?, 1);

        jobs::enqueue(&mut tx, id(2), &Job::Sweep, minute(0), minute(2)).await?;
        jobs::give_up(&mut tx, id(2), minute(3), "too often").await?;
        assert_eq!(jobs::claim(&mut tx, minute(20), minute(21)).await?, None, "given up");
    }

    async fn a_letter_comes_back_as_kept_with_every_fate(spring: Spring) {
        let queued = mail(&spring);
        let mut tx = spring.begin().await?;
        mails::insert(&mut tx, &queued).await?;
        assert_eq!(mails::find(&mut tx, queued.id).await?, Some(queued.clone()));
        let wording = Wording { subject: "Hei".into(), plain: "Koodi".into(), html: "<p>Koodi</p>".into(), calendar: None };
        for delivery in [
            Delivery::Sending { at: minute(2) },
            Delivery::Sent { at: minute(3) },
            Delivery::Kept { at: minute(4) },
            Delivery::Failed { at: minute(5), reason: "550 no such person".into() },
        ] {
            mails::deliver(&mut tx, queued.id, &delivery, Some(&wording)).await?;
            let expected = (Mail { delivery, ..queued.clone() }, Some(wording.clone()));
            assert_eq!(mails::read(&mut tx, queued.id).await?, Some(expected.clone()));
            assert_eq!(mails::list(&mut tx, None, 0, 5).await?, [expected]);
        }
        mails::erase_secret(&mut tx, &queued).await?;
        let found = mails::find(&mut tx, queued.id).await?.expect("the letter");
        assert_eq!(found.letter, Letter::SignIn { code: String::new(), token: String::new() });
        assert_eq!(mails::list(&mut tx, Some(id(2)), 0, 5).await?, []);
        assert_eq!(mails::count(&mut tx, Some(spring.programme.id)).await?, 1);
        assert_eq!(mails::delete_before(&mut tx, minute(1)).await?, 0);
        assert_eq!(mails::delete_before(&mut tx, minute(2)).await?, 1);
    }

    async fn of_many_workers_one_begins_to_send(spring: Spring) {
        let mut tx = spring.begin().await?;
        mails::insert(&mut tx, &mail(&spring)).await?;
        tx.commit().await?;
        let first = winners(spring.store(), async |mut tx| {
            let first = mails::begin_sending(&mut tx, id(1), minute(2)).await?;
            tx.commit().await?;
            Ok(first)
        });
        assert_eq!(first.await?, 1);
    }

    async fn what_happened_comes_back_newest_first(spring: Spring) {
        let entry = |number, at, event| Entry {
            id: id(number),
            at: minute(at),
            by: Some(spring.people[0].id),
            programme: Some(spring.programme.id),
            event,
            subject: Some(uuid::Uuid::from_u128(7)),
        };
        let (first, second) = (entry(1, 1, Event::RoundStarted), entry(2, 2, Event::RoundPublished));
        let by_itself = Entry { by: None, subject: None, ..entry(3, 3, Event::ProgrammeClosed) };
        let elsewhere = Entry { programme: None, ..entry(4, 4, Event::PersonChanged) };
        let mut tx = spring.begin().await?;
        for it in [&first, &by_itself, &second, &elsewhere] {
            history::record(&mut tx, it).await?;
        }
        let programme = spring.programme.id;
        let all = [by_itself, second.clone(), first];
        assert_eq!(history::list(&mut tx, programme, 0, 5).await?, all);
        assert_eq!(history::list(&mut tx, programme, 1, 1).await?, [second]);
    }
}
