//! Calendar mails on their way to mail servers that behave well and badly.

use crate::smtp::{Manner, mailer, serve};
use crate::support::{House, site};
use anyhow::{Context, Result};
use domain::MailId;
use domain::joint_meeting::{JointMeeting, JointMeetingKind};
use domain::mail::{Delivery, Letter};
use testing::{both_databases, cast};
use worker::{Mailer, run_due};

/// The opening of the programme, with one participant who is invited to it.
async fn invited(house: &House) -> Result<(JointMeeting, MailId)> {
    house.add_programme().await?;
    let programme = cast::programme(4, "spring-2027");
    let now = house.now();
    let opening =
        JointMeeting::of_timetable(cast::id(7), &programme, JointMeetingKind::Opening, "ABCDEF".into(), now);
    let mut opening = opening.context("an opening")?;
    opening.invite(now)?;
    let mut tx = house.app.store.begin().await?;
    storage::persons::insert(&mut tx, &cast::person(1, "Aino")).await?;
    storage::participants::insert(&mut tx, &cast::participant(1, programme.id, cast::id(1))).await?;
    storage::joint_meetings::insert(&mut tx, &programme, &opening).await?;
    tx.commit().await?;
    let mail = post(house, &opening).await?;
    Ok((opening, mail))
}

/// Queues the meeting as it is.
async fn post(house: &House, it: &JointMeeting) -> Result<MailId> {
    let letter = Letter::JointMeeting { meeting: it.id, participant: cast::id(1), sequence: it.sequence };
    house.post(letter).await
}

async fn cancel(house: &House, mut it: JointMeeting) -> Result<MailId> {
    it.cancel(house.now())?;
    let mut tx = house.app.store.begin().await?;
    storage::joint_meetings::update(&mut tx, &cast::programme(4, "spring-2027"), &it).await?;
    tx.commit().await?;
    post(house, &it).await
}

both_databases! {
    async fn an_invitation_is_a_calendar_mail_and_its_link_is_not_kept(house: House) {
        let (_, id) = invited(&house).await?;
        let (url, mut taken) = serve(Manner::Accepts).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        let message = taken.recv().await.context("a message")?;
        for part in [
            "Content-Type: multipart/mixed;",
            "Content-Type: multipart/alternative;",
            "Content-Disposition: attachment; filename=\"invitation.ics\"",
        ] {
            assert_eq!(message.matches(part).count(), 1, "{part} in {message}");
        }
        assert_eq!(message.matches("Content-Type: text/calendar; charset=utf-8; method=REQUEST").count(), 2, "{message}");

        let (mail, kept) = house.read(id).await?;
        assert_eq!(mail.delivery, Delivery::Sent { at: house.now() });
        let kept = kept.context("a kept wording")?;
        assert!(kept.plain.contains("https://mentoring.example.org/reply/…"), "{}", kept.plain);
        assert!(kept.calendar.is_some_and(|it| it.contains("SEQUENCE:0")));
    }

    async fn a_meeting_cancelled_while_nobody_knows_whether_its_invitation_arrived_is_taken_back(house: House) {
        let (opening, invitation) = invited(&house).await?;
        let (url, mut taken) = serve(Manner::DropsAfterData).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        assert!(taken.recv().await.is_some_and(|it| it.contains("method=REQUEST")));
        assert_eq!(house.read(invitation).await?.0.delivery, Delivery::Queued);

        let cancellation = cancel(&house, opening).await?;
        house.wait(chrono::Duration::minutes(1));
        let (url, mut taken) = serve(Manner::Accepts).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        let message = taken.recv().await.context("a message")?;
        assert!(message.contains("method=CANCEL") && message.starts_with(&format!("Message-ID: <{cancellation}@")));
        assert!(taken.try_recv().is_err(), "the invitation does not follow");
        let reason = "what it was about is no more".to_owned();
        assert_eq!(house.read(invitation).await?.0.delivery, Delivery::Failed { at: house.now(), reason });
    }

    async fn an_invitation_that_waits_at_a_busy_server_leaves_once_and_nobody_hears_of_what_is_over(house: House) {
        let (opening, invitation) = invited(&house).await?;
        let (busy, _taken) = serve(Manner::Refuses("451 later")).await?;
        run_due(&house.app, &mailer(&busy)?).await?;
        assert_eq!(house.read(invitation).await?.0.delivery, Delivery::Queued);
        house.wait(opening.appointment.ends_at() - house.now());
        run_due(&house.app, &Mailer::keeping(site())).await?;
        assert!(matches!(house.read(invitation).await?.0.delivery, Delivery::Failed { .. }));
    }

    async fn of_two_workers_one_sends_the_letter(house: House) {
        let (_, id) = invited(&house).await?;
        let (url, mut taken) = serve(Manner::Accepts).await?;
        let (one, other) = (mailer(&url)?, mailer(&url)?);
        let (first, second) = tokio::join!(run_due(&house.app, &one), run_due(&house.app, &other));
        first?; second?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Sent { at: house.now() });
        assert!(taken.recv().await.is_some() && taken.try_recv().is_err());
    }
}
