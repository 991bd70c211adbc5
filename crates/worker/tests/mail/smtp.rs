//! Handing letters to mail servers that behave well and badly. The servers are ours, on this machine.

use crate::support::{House, plain, secret, site};
use domain::mail::Delivery;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use testing::both_databases;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use worker::{Mailer, Smtp, run_due};

/// How a server behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Accepts,
    /// Answers this to RCPT.
    Refuses(&'static str),
    /// Takes the connection and says nothing.
    Stalls,
    /// Falls silent in the middle of the first message, and takes every other.
    StallsInData,
    /// Closes the connection when it has the whole message.
    DropsAfterData,
}

/// Starts a server for the length of the test; gives its address and the messages it took.
pub async fn serve(manner: Manner) -> anyhow::Result<(String, mpsc::UnboundedReceiver<String>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (took, taken) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let messages = Arc::new(AtomicUsize::new(0));
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, manner, Arc::clone(&messages), took.clone()));
        }
    });
    Ok((format!("smtp://{address}"), taken))
}

/// One connection, as far as RFC 5321 is needed here.
async fn converse(
    stream: TcpStream,
    manner: Manner,
    messages: Arc<AtomicUsize>,
    took: mpsc::UnboundedSender<String>,
) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    if manner == Manner::Stalls {
        // Listens until the other side has had enough.
        while lines.next_line().await?.is_some() {}
        return Ok(());
    }
    writing.write_all(b"220 here\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer = match (verb.as_str(), manner) {
            ("EHLO", _) => "250-here\r\n250 8BITMIME",
            ("RCPT", Manner::Refuses(answer)) => answer,
            ("DATA", _) => {
                writing.write_all(b"354 go on\r\n").await?;
                let mut message = String::new();
                let is_first = messages.fetch_add(1, Ordering::Relaxed) == 0;
                if is_first && manner == Manner::StallsInData {
                    while lines.next_line().await?.is_some() {}
                    return Ok(());
                }
                while let Some(line) = lines.next_line().await?.filter(|it| it != ".") {
                    message += &line;
                    message.push('\n');
                }
                // The test may be over.
                let _ = took.send(message);
                if manner == Manner::DropsAfterData {
                    return Ok(());
                }
                "250 taken"
            }
            ("QUIT", _) => "221 bye",
            _ => "250 ok",
        };
        writing.write_all(answer.as_bytes()).await?;
        writing.write_all(b"\r\n").await?;
    }
    Ok(())
}

/// Waits longer than any machine that runs tests is busy.
pub fn mailer(url: &str) -> anyhow::Result<Mailer> {
    Ok(Mailer::through(site(), Smtp::new(url, Smtp::TIMEOUT)?))
}

/// For servers that fall silent: the test lasts as long as this.
fn impatient_mailer(url: &str) -> anyhow::Result<Mailer> {
    Ok(Mailer::through(site(), Smtp::new(url, Duration::from_secs(2))?))
}

both_databases! {
    async fn a_server_that_accepts_gets_a_whole_message(house: House) {
        house.add_programme().await?;
        let id = house.post(plain()).await?;
        let (url, mut taken) = serve(Manner::Accepts).await?;
        run_due(&house.app, &mailer(&url)?).await?;

        assert_eq!(house.read(id).await?.0.delivery, Delivery::Sent { at: house.now() });
        let message = taken.recv().await.unwrap_or_default();
        let headers: Vec<&str> = message.lines().take_while(|it| !it.is_empty()).collect();
        let boundary = headers.last().copied().unwrap_or_default().to_owned();
        assert!(boundary.contains("boundary="), "{boundary}");
        let expected = [
            &format!("Message-ID: <{id}@mentoring.example.org>"),
            "Date: Wed, 27 May 2026 00:00:00 +0000",
            "From: Crossmentor <mentoring@example.org>",
            "To: \"Aino Example\" <aino@example.org>",
            "Subject: You have a place: spring-2027",
            "Auto-Submitted: auto-generated",
            "Reply-To: office@example.org",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;",
            &boundary,
        ];
        assert_eq!(headers, expected);
        assert_eq!(message.matches("Content-Type: text/plain; charset=utf-8").count(), 1);
        assert_eq!(message.matches("Content-Type: text/html; charset=utf-8").count(), 1);
    }

    async fn a_server_that_refuses_the_address_for_good_is_not_asked_again(house: House) {
        let id = house.post(secret()).await?;
        let (url, _taken) = serve(Manner::Refuses("550 nobody here")).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        let (mail, _) = house.read(id).await?;
        let Delivery::Failed { reason, .. } = mail.delivery else { panic!("{:?}", mail.delivery) };
        assert!(reason.contains("nobody here"), "{reason}");
        assert_eq!(house.waiting_jobs().await?, []);
    }

    async fn a_server_that_can_not_take_it_now_is_asked_again(house: House) {
        let id = house.post(secret()).await?;
        let (busy, _taken) = serve(Manner::Refuses("451 later")).await?;
        run_due(&house.app, &mailer(&busy)?).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);

        house.wait(chrono::Duration::minutes(1));
        let (url, mut taken) = serve(Manner::Accepts).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Sent { at: house.now() });
        assert!(taken.recv().await.is_some_and(|it| it.contains("K7WPQ2")));
    }

    async fn a_server_that_wants_another_password_says_nothing_about_the_letter(house: House) {
        let id = house.post(secret()).await?;
        let (url, _taken) = serve(Manner::Refuses("530 sign in first")).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);
    }

    async fn a_server_that_stalls_or_is_not_there_costs_no_letter(house: House) {
        let id = house.post(secret()).await?;
        let (url, _taken) = serve(Manner::Stalls).await?;
        run_due(&house.app, &impatient_mailer(&url)?).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);

        house.wait(chrono::Duration::minutes(1));
        let closed = TcpListener::bind("127.0.0.1:0").await?;
        let nobody = format!("smtp://{}", closed.local_addr()?);
        drop(closed);
        run_due(&house.app, &mailer(&nobody)?).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);
    }

    async fn after_a_server_fell_silent_no_letter_runs_into_the_next(house: House) {
        house.add_programme().await?;
        let id = house.post(plain()).await?;
        let (url, mut taken) = serve(Manner::StallsInData).await?;
        let mailer = impatient_mailer(&url)?;
        run_due(&house.app, &mailer).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Queued);

        house.wait(chrono::Duration::minutes(1));
        run_due(&house.app, &mailer).await?;
        assert_eq!(house.read(id).await?.0.delivery, Delivery::Sent { at: house.now() });
        let message = taken.recv().await.unwrap_or_default();
        assert!(message.starts_with(&format!("Message-ID: <{id}@")), "{message}");
        assert_eq!(message.matches("Message-ID:").count(), 1);
    }

    async fn a_server_that_breaks_off_after_the_message_may_have_taken_it(house: House) {
        house.add_programme().await?;
        let harmless = house.post(plain()).await?;
        let lets_in = house.post(secret()).await?;
        let (url, mut taken) = serve(Manner::DropsAfterData).await?;
        run_due(&house.app, &mailer(&url)?).await?;
        assert!(taken.recv().await.is_some() && taken.recv().await.is_some());
        assert_eq!(house.read(harmless).await?.0.delivery, Delivery::Queued);
        let at = house.now();
        let reason = "the mail server broke off or answered what can not be read, perhaps after taking the letter; not \
                      sent again"
            .to_owned();
        assert_eq!(house.read(lets_in).await?.0.delivery, Delivery::Failed { at, reason });
    }
}
