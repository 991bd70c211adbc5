//! What becomes of jobs and letters, whatever a mail server answers.

use crate::support::{House, plain, secret, site};
use async_trait::async_trait;
use chrono::Duration;
use domain::job::Job;
use domain::mail::{Delivery, Letter};
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use storage::{jobs, mails, sessions};
use testing::{both_databases, cast};
use worker::{Bell, Mailer, NotSent, Outgoing, Transport, run, run_due};

/// A mail server that answers what it was told to, and then takes everything.
#[derive(Clone, Debug, Default)]
struct Scripted {
    answers: Arc<Mutex<VecDeque<NotSent>>>,
    seen: Arc<Mutex<Vec<Outgoing>>>,
}

impl Scripted {
    fn answering(answers: impl IntoIterator<Item = NotSent>) -> Self {
        Self { answers: Arc::new(Mutex::new(answers.into_iter().collect())), ..Self::default() }
    }

    /// Every letter that was handed over, refused ones too.
    fn seen(&self) -> Vec<Outgoing> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait]
impl Transport for Scripted {
    async fn hand_over(&self, message: &Outgoing) -> Result<(), NotSent> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
        let answer = self.answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        answer.map_or(Ok(()), Err)
    }
}

fn later() -> NotSent {
    NotSent::Later { why: "the mail server answered 451".into() }
}

fn refused() -> NotSent {
    NotSent::Refused { answer: "550 no such user aino@example.org".into() }
}

fn unknown() -> NotSent {
    NotSent::Unknown { why: "the connection to the mail server failed".into() }
}

both_databases! {
    async fn a_letter_is_sent_and_its_wording_can_be_read_in_the_outbox(house: House) {
        house.add_programme().await?;
        let id = house.post(plain()).await?;
        let server = Scripted::default();
        assert_eq!(run_due(&house.app, &Mailer::through(site(), server.clone())).await?, 1);

        let (mail, wording) = house.read(id).await?;
        assert_eq!(mail.delivery, Delivery::Sent { at: house.now() });
        assert_eq!(wording.map(|it| it.subject).as_deref(), Some("You have a place: spring-2027"));
        assert_eq!(server.seen().len(), 1);
        assert_eq!(house.waiting_jobs().await?, []);
        assert_eq!(run_due(&house.app, &Mailer::through(site(), server)).await?, 0);
    }

    async fn without_a_mail_server_every_letter_is_kept_and_can_be_read(house: House) {
        let id = house.post(secret()).await?;
        run_due(&house.app, &Mailer::keeping(site())).await?;

        let (mail, wording) = house.read(id).await?;
        assert_eq!(mail.delivery, Delivery::Kept { at: house.now() });
        assert!(wording.is_some_and(|it| it.plain.contains("K7WPQ2")));
        assert_eq!(mail.letter, secret().without_secret());
    }

    async fn a_secret_that_was_sent_is_kept_nowhere(house: House) {
        let id = house.post(secret()).await?;
        let server = Scripted::default();
        run_due(&house.app, &Mailer::through(site(), server.clone())).await?;

        let (mail, wording) = house.read(id).await?;
        assert_eq!(mail.delivery, Delivery::Sent { at: house.now() });
        assert_eq!(mail.letter, secret().without_secret());
        assert_eq!(wording, None);
        assert_eq!(server.seen().len(), 1);
    }

    async fn what_a_server_can_not_take_now_is_sent_later_with_the_same_message_id(house: House) {
        house.add_programme().await?;
        for letter in [plain(), secret()] {
            let id = house.post(letter).await?;
            let server = Scripted::answering([later(), later()]);
            let mailer = Mailer::through(site(), server.clone());
            run_due(&house.app, &mailer).await?;
            assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);
            house.wait(Duration::minutes(1));
            run_due(&house.app, &mailer).await?;
            house.wait(Duration::minutes(1));
            run_due(&house.app, &mailer).await?;

            let seen = server.seen();
            assert_eq!(house.read(id).await?.0.delivery, Delivery::Sent { at: house.now() });
            let ids: BTreeSet<String> = seen.iter().map(|it| it.message_id.clone()).collect();
            assert_eq!((seen.len(), ids), (3, BTreeSet::from([format!("<{id}@mentoring.example.org>")])));
        }
    }

    async fn a_letter_that_is_refused_is_not_tried_again(house: House) {
        house.add_programme().await?;
        for letter in [plain(), secret()] {
            let id = house.post(letter.clone()).await?;
            let server = Scripted::answering([refused()]);
            run_due(&house.app, &Mailer::through(site(), server)).await?;

            let (mail, wording) = house.read(id).await?;
            let reason = "550 no such user aino@example.org".to_owned();
            assert_eq!(mail.delivery, Delivery::Failed { at: house.now(), reason });
            assert_eq!((mail.letter, wording), (letter.without_secret(), None));
            assert_eq!(house.waiting_jobs().await?, []);
        }
    }

    async fn a_letter_is_given_up_after_the_last_attempt(house: House) {
        house.add_programme().await?;
        let id = house.post(plain()).await?;
        let server = Scripted::answering(std::iter::repeat_n(later(), 20));
        let mailer = Mailer::through(site(), server.clone());
        for _ in 0..20 {
            run_due(&house.app, &mailer).await?;
            house.wait(Duration::hours(1));
        }
        assert_eq!(server.seen().len(), usize::from(Job::ATTEMPTS));
        assert!(matches!(
            house.read(id).await?.0.delivery,
            Delivery::Failed { reason, .. } if reason == "tried too often"
        ));
        assert_eq!(house.waiting_jobs().await?, []);
    }

    async fn when_nobody_knows_whether_it_arrived_only_a_harmless_letter_is_sent_again(house: House) {
        house.add_programme().await?;
        for (letter, attempts) in [(plain(), 2), (secret(), 1)] {
            let id = house.post(letter.clone()).await?;
            let server = Scripted::answering([unknown()]);
            let mailer = Mailer::through(site(), server.clone());
            run_due(&house.app, &mailer).await?;
            house.wait(Duration::minutes(1));
            run_due(&house.app, &mailer).await?;

            assert_eq!(server.seen().len(), attempts, "{letter:?}");
            let is_sent = matches!(house.read(id).await?.0.delivery, Delivery::Sent { .. });
            assert_eq!(is_sent, !letter.is_secret());
            assert_eq!(house.waiting_jobs().await?, []);
        }
    }

    async fn a_secret_whose_worker_died_while_handing_it_over_is_not_sent_again(house: House) {
        let id = house.post(secret()).await?;
        // A worker claims the job, takes the letter, and is never heard of again.
        let mut tx = house.app.store.begin().await?;
        jobs::claim(&mut tx, house.now(), house.now() + Duration::minutes(5)).await?;
        tx.commit().await?;
        actions::mails::take(&house.app, id, actions::mails::Way::HandOver).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Sending { at: house.now() });

        let server = Scripted::default();
        let mailer = Mailer::through(site(), server.clone());
        assert_eq!(run_due(&house.app, &mailer).await?, 0);
        house.wait(Duration::minutes(6));
        assert_eq!(run_due(&house.app, &mailer).await?, 1);

        let (mail, _) = house.read(id).await?;
        assert!(matches!(mail.delivery, Delivery::Failed { .. }), "{:?}", mail.delivery);
        assert_eq!(mail.letter, secret().without_secret());
        assert_eq!(server.seen(), []);
    }

    async fn a_code_that_has_died_is_not_sent(house: House) {
        let id = house.post(secret()).await?;
        house.wait(Duration::minutes(10));
        let server = Scripted::default();
        run_due(&house.app, &Mailer::through(site(), server.clone())).await?;
        let reason = "expired before it could be sent".to_owned();
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Failed { at: house.now(), reason });
        assert_eq!(server.seen(), []);
    }

    async fn a_letter_about_something_that_is_no_more_is_not_sent(house: House) {
        let id = house.post(plain()).await?;
        let server = Scripted::default();
        run_due(&house.app, &Mailer::through(site(), server.clone())).await?;
        let reason = "what it was about is no more".to_owned();
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Failed { at: house.now(), reason });
        assert_eq!(server.seen(), []);
    }

    async fn an_erased_invitation_can_still_be_listed(house: House) {
        let invitation = Letter::Invitation { invitation: cast::id(3), token: "8f2c".into() };
        house.post(invitation.clone()).await?;
        run_due(&house.app, &Mailer::keeping(site())).await?;
        let mut tx = house.app.store.read().await?;
        let listed: Vec<_> = mails::list(&mut tx, None, 0, 10).await?;
        assert_eq!(listed.into_iter().map(|(it, _)| it.letter).collect::<Vec<_>>(), [invitation.without_secret()]);
    }

    async fn a_job_that_ends_its_worker_every_time_is_given_up(house: House) {
        house.add_programme().await?;
        let id = house.post(plain()).await?;
        for _ in 0..Job::ATTEMPTS {
            let mut tx = house.app.store.begin().await?;
            let claimed = jobs::claim(&mut tx, house.now(), house.now() + Duration::minutes(5)).await?;
            assert!(claimed.is_some());
            tx.commit().await?;
            house.wait(Duration::minutes(6));
        }
        let server = Scripted::default();
        run_due(&house.app, &Mailer::through(site(), server.clone())).await?;
        assert!(matches!(house.read(id).await?.0.delivery, Delivery::Failed { .. }));
        assert_eq!((server.seen().len(), house.waiting_jobs().await?), (0, vec![]));
    }

    async fn workers_side_by_side_send_each_letter_once_and_end_when_told(house: House) {
        house.add_programme().await?;
        let mut ids = BTreeSet::new();
        for number in 0..40 {
            let letter = if number % 2 == 0 { plain() } else { secret() };
            ids.insert(format!("<{}@mentoring.example.org>", house.post(letter).await?));
        }
        let server = Scripted::default();
        let mailer = Mailer::through(site(), server.clone());
        let (stop, _) = tokio::sync::broadcast::channel::<()>(1);
        let bell = Bell::default();
        let workers: Vec<_> = (0..2)
            .map(|_| {
                let mut stopped = stop.subscribe();
                let shutdown = async move { drop(stopped.recv().await) };
                tokio::spawn(run(house.app.clone(), mailer.clone(), bell.clone(), shutdown))
            })
            .collect();
        bell.ring();
        while house.waiting_jobs().await?.iter().any(|it| matches!(it, Job::SendMail(_))) {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        stop.send(())?;
        for worker in workers {
            worker.await?;
        }
        let seen = server.seen();
        assert_eq!(seen.len(), 40);
        assert_eq!(seen.into_iter().map(|it| it.message_id).collect::<BTreeSet<_>>(), ids);
    }

    async fn a_sweep_deletes_what_is_over_and_queues_the_next(house: House) {
        house.add_programme().await?;
        let old = house.post(plain()).await?;
        let mailer = Mailer::keeping(site());
        run_due(&house.app, &mailer).await?;
        house.wait(Duration::days(31));
        let young = house.post(plain()).await?;
        run_due(&house.app, &mailer).await?;

        actions::sweeping::ensure_scheduled(&house.app).await?;
        actions::sweeping::ensure_scheduled(&house.app).await?;
        assert_eq!(house.waiting_jobs().await?, [Job::Sweep]);
        assert_eq!(run_due(&house.app, &mailer).await?, 1);

        let mut tx = house.app.store.read().await?;
        assert_eq!(mails::find(&mut tx, old).await?, None);
        assert!(mails::find(&mut tx, young).await?.is_some());
        drop(tx);
        assert_eq!(house.waiting_jobs().await?, [Job::Sweep]);
        assert_eq!(run_due(&house.app, &mailer).await?, 0);
        house.wait(Duration::days(1));
        assert_eq!(run_due(&house.app, &mailer).await?, 1);
    }

    async fn a_sweep_leaves_what_is_still_needed(house: House) {
        let person = cast::person(1, "Aino");
        let session = domain::sign_in::Session {
            id: cast::id(7),
            person: person.id,
            token_hash: vec![7; 32],
            life: domain::sign_in::SessionLife::Participant,
            browser: "a browser".into(),
            created_at: house.now(),
            last_seen_at: house.now(),
        };
        let mut tx = house.app.store.begin().await?;
        storage::persons::insert(&mut tx, &person).await?;
        sessions::insert(&mut tx, &session).await?;
        tx.commit().await?;
        let sweep_after = async |days| {
            house.wait(Duration::days(days));
            actions::sweeping::sweep(&house.app).await.map(|it| it.sessions)
        };
        assert_eq!(sweep_after(29).await?, 0);
        assert_eq!(sweep_after(2).await?, 1);
    }
}
