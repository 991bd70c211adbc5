//! How e-mails leave: what `serve` and `worker` are told about mail.

use anyhow::{Context, bail};
use clap::Args;
use domain::Email;
use std::net::SocketAddr;
use worker::{BaseUrl, HeaderText, Mailer, Sender, Site, Smtp};

/// The installation's address, and the mail server.
#[derive(Args, Clone, Debug)]
pub struct Post {
    /// Address at which people reach the site, such as https://mentoring.example.org
    #[arg(long, value_name = "URL", env = "CROSSMENTOR_BASE_URL")]
    base_url: Option<String>,

    /// Mail server: smtps://user:password@host or smtp://host:587; without one, e-mails stay in the outbox
    #[arg(long, value_name = "URL", env = "CROSSMENTOR_SMTP", hide_env_values = true)]
    smtp: Option<String>,

    /// Address that e-mails come from; needed with --smtp
    #[arg(long, value_name = "ADDRESS", env = "CROSSMENTOR_FROM")]
    from: Option<String>,

    /// Name that e-mails come from
    #[arg(long, value_name = "NAME", default_value = "Crossmentor", env = "CROSSMENTOR_FROM_NAME")]
    from_name: String,
}

impl Post {
    /// What was given, or this machine at the port that is listened on.
    pub fn base_url(&self, listening: SocketAddr) -> anyhow::Result<String> {
        let given = self.base_url.clone().unwrap_or_else(|| format!("http://localhost:{}", listening.port()));
        BaseUrl::parse(&given).context("--base-url")?;
        Ok(given.trim_end_matches('/').to_owned())
    }

    /// What was given; a worker without a site of its own cannot guess it.
    pub fn known_base_url(&self) -> anyhow::Result<String> {
        match &self.base_url {
            Some(given) => Ok(given.trim_end_matches('/').to_owned()),
            None => bail!("--base-url is needed: e-mails hold links to the site"),
        }
    }

    pub fn mailer(&self, base_url: &str) -> anyhow::Result<Mailer> {
        let host = BaseUrl::parse(base_url)?.host().to_owned();
        let address = match &self.from {
            Some(given) => Email::parse(given).with_context(|| format!("--from {given:?}"))?,
            None if self.smtp.is_some() => {
                bail!("--from is needed with --smtp: the address e-mails come from")
            }
            None => Email::parse(&format!("crossmentor@{host}"))
                .or_else(|_| Email::parse("crossmentor@localhost.invalid"))
                .context("no address for the outbox")?,
        };
        let name = HeaderText::parse(&self.from_name).context("--from-name")?;
        let site = Site { base_url: BaseUrl::parse(base_url)?, sender: Sender { name, address } };
        Ok(match self.server()? {
            Some(server) => Mailer::through(site, server),
            None => Mailer::keeping(site),
        })
    }

    /// The mail server, if one was named.
    pub fn server(&self) -> anyhow::Result<Option<Smtp>> {
        self.smtp.as_ref().map(|url| Smtp::new(url, Smtp::TIMEOUT).context("--smtp")).transpose()
    }
}
