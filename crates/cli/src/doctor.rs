//! `crossmentor doctor`: what is misconfigured, and how to mend it.

use crate::post::Post;
use crate::settings::{Place, block_on};
use actions::{App, sign_in};
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
}

/// One thing that was looked at.
struct Finding {
    what: &'static str,
    state: State,
}

enum State {
    Good(String),
    /// Works, but perhaps not as wished; with what to do.
    Note(String),
    /// Does not work; with what to do.
    Bad(String),
}

impl Doctor {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        block_on(async {
            let mut findings = self.database().await;
            findings.push(self.address());
            findings.push(self.mail().await);
            let mut is_well = true;
            for Finding { what, state } in findings {
                let (mark, words) = match state {
                    State::Good(words) => ("ok  ", words),
                    State::Note(words) => ("note", words),
                    State::Bad(words) => {
                        is_well = false;
                        ("BAD ", words)
                    }
                };
                println!("{mark}  {what:<14} {words}");
            }
            Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        })
    }

    async fn database(&self) -> Vec<Finding> {
        let finding = |what, state| Finding { what, state };
        let store = match self.place.open().await {
            Ok(store) => store,
            Err(error) => return vec![finding("database", State::Bad(format!("{error:#}")))],
        };
        let reached = finding("database", State::Good(format!("{:?} answers", store.backend())));
        let schema = match store.pending_migrations().await {
            Ok(0) => State::Good("up to date".into()),
            Ok(pending) => State::Note(format!(
                "{pending} steps behind; `serve` takes them at its start, or run `migrate`"
            )),
            Err(error) => State::Bad(format!("{error}")),
        };
        let up_to_date = matches!(schema, State::Good(_));
        let mut findings = vec![reached, finding("schema", schema)];
        if up_to_date {
            let state = match sign_in::needs_set_up(&App::new(store)).await {
                Ok(false) => State::Good("there is one".into()),
                Ok(true) => {
                    State::Note("none yet; run `serve` and follow its code, or `admin invite`".into())
                }
                Err(error) => State::Bad(format!("{error}")),
            };
            findings.push(finding("administrator", state));
        }
        findings
    }

    fn address(&self) -> Finding {
        let state = match self.post.known_base_url() {
            Err(_) => State::Note(
                "--base-url is not given; links in e-mails lead to localhost and work only on this machine"
                    .into(),
            ),
            Ok(url) if url.starts_with("https://") => State::Good(url),
            Ok(url) => State::Note(format!("{url} is not encrypted; put a proxy with https before it")),
        };
        Finding { what: "address", state }
    }

    async fn mail(&self) -> Finding {
        let base_url = self.post.known_base_url().unwrap_or_else(|_| "http://localhost".into());
        let state = match (self.post.mailer(&base_url), self.post.server()) {
            (Err(error), _) | (_, Err(error)) => State::Bad(format!("{error:#}")),
            (Ok(_), Ok(None)) => {
                State::Note("--smtp is not given; e-mails stay in the administrator's outbox".into())
            }
            (Ok(_), Ok(Some(server))) => match server.try_out().await {
                Ok(()) => State::Good("the mail server lets us in".into()),
                Err(answer) => State::Bad(format!("the mail server cannot be used: {answer}")),
            },
        };
        Finding { what: "mail", state }
    }
}
