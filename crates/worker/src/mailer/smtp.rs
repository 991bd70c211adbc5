//! Handing letters to a mail server.

use super::message::Outgoing;
use super::{NotSent, Transport};
use async_trait::async_trait;
use lettre::transport::smtp::{self, AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::timeout;
use url::Url;

/// A mail server, with connections that are kept open between letters.
#[derive(Clone)]
pub struct Smtp {
    builder: AsyncSmtpTransportBuilder,
    transport: Arc<Mutex<AsyncSmtpTransport<Tokio1Executor>>>,
    timeout: Duration,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What it is made of holds a password.
        f.write_str("Smtp")
    }
}

/// Why an address does not lead to a mail server. The address is not repeated: it holds a password.
#[derive(Debug, thiserror::Error)]
pub enum InvalidSmtpUrl {
    #[error(
        "the mail server's address can not be read: write smtps://user:password@host:465 or \
         smtp://user:password@host:587?tls=required"
    )]
    Unreadable,
    #[error("letters would travel unencrypted to another machine: add ?tls=required, or write smtps://")]
    Unencrypted,
    #[error("the mail server's address is not usable")]
    Unusable(#[source] smtp::Error),
}

impl Smtp {
    /// How long reaching the server may take, and as long again handing a letter over.
    pub const TIMEOUT: Duration = Duration::from_secs(60);
    /// More than the worker's tasks never need.
    const CONNECTIONS: u32 = 4;

    /// `smtps://user:password@host:465`, or `smtp://user:password@host:587?tls=required` for STARTTLS. Without
    /// encryption only a server on this machine is spoken to.
    pub fn new(url: &str, timeout: Duration) -> Result<Self, InvalidSmtpUrl> {
        let parsed = Url::parse(url).map_err(|_| InvalidSmtpUrl::Unreadable)?;
        let host = parsed.host_str().filter(|it| !it.is_empty()).ok_or(InvalidSmtpUrl::Unreadable)?;
        let tls = parsed.query_pairs().find(|(key, _)| key == "tls").map(|(_, value)| value.into_owned());
        match (parsed.scheme(), tls.as_deref()) {
            ("smtps", _) | ("smtp", Some("required")) => {}
            ("smtp", None) if is_this_machine(host) => {}
            ("smtp", _) => return Err(InvalidSmtpUrl::Unencrypted),
            _ => return Err(InvalidSmtpUrl::Unreadable),
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(InvalidSmtpUrl::Unusable)?
            .timeout(Some(timeout))
            .pool_config(PoolConfig::new().max_size(Self::CONNECTIONS));
        let transport = Arc::new(Mutex::new(builder.clone().build()));
        Ok(Self { builder, transport, timeout })
    }

    /// Connects, greets and signs in, without sending anything; for `doctor`.
    pub async fn try_out(&self) -> Result<(), String> {
        let transport = self.transport();
        match timeout(self.timeout, transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err("the mail server answers, but not as expected".into()),
            Ok(Err(error)) => Err(told(&error)),
            Err(_) => Err(self.start_over()),
        }
    }

    fn transport(&self) -> AsyncSmtpTransport<Tokio1Executor> {
        self.transport.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets every open connection. One that was left in the middle of a conversation would go back among those kept
    /// open, and the next letter would be read as the rest of the last.
    fn start_over(&self) -> String {
        *self.transport.lock().unwrap_or_else(PoisonError::into_inner) = self.builder.clone().build();
        "the mail server took too long".into()
    }
}

#[async_trait]
impl Transport for Smtp {
    async fn hand_over(&self, message: &Outgoing) -> Result<(), NotSent> {
        // What fails before the letter is offered is the server's or the settings' trouble, never the letter's.
        if let Err(why) = self.try_out().await {
            return Err(NotSent::Later { why });
        }
        // The library's own timeout is for connecting only, so a server that falls silent is left after ours.
        let transport = self.transport();
        match timeout(self.timeout, transport.send_raw(&message.envelope, &message.bytes)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(not_sent(&error)),
            Err(_) => Err(NotSent::Unknown { why: self.start_over() }),
        }
    }
}

/// RFC 4954: the server wants us to sign in otherwise, which says nothing about the letter.
const AUTHENTICATION: [u16; 4] = [530, 534, 535, 538];

fn not_sent(error: &smtp::Error) -> NotSent {
    let code = error.status().map(u16::from);
    if error.is_transient() || code.is_some_and(|it| AUTHENTICATION.contains(&it)) {
        NotSent::Later { why: told(error) }
    } else if error.is_permanent() || error.is_client() {
        NotSent::Refused { answer: whole(error) }
    } else {
        NotSent::Unknown { why: told(error) }
    }
}

/// What happened, without the server's own words: those may repeat the address.
fn told(error: &smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server took too long".into(),
        None if error.is_response() => "the mail server broke off or answered what can not be read".into(),
        None if error.is_tls() => "no encrypted connection to the mail server".into(),
        None => "the connection to the mail server failed".into(),
    }
}

/// What happened, with every word the server said.
fn whole(error: &smtp::Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

fn is_this_machine(host: &str) -> bool {
    let address: Result<IpAddr, _> = host.trim_matches(['[', ']']).parse();
    host == "localhost" || address.is_ok_and(|it| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_elsewhere_is_spoken_to_only_in_secret() {
        let check = |url: &str, refusal: Option<&str>| {
            // The pool of connections is made in a runtime.
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            let made = runtime.block_on(async { Smtp::new(url, Smtp::TIMEOUT).err() });
            assert_eq!(
                made.map(|it| it.to_string().split(':').next().map(str::to_owned)),
                refusal.map(|it| Some(it.to_owned())),
                "{url}"
            );
        };
        check("smtps://user:secret@mail.example.org:465", None);
        check("smtps://mail.example.org", None);
        check("smtp://user:secret@mail.example.org:587?tls=required", None);
        check("smtp://localhost:1025", None);
        check("smtp://127.0.0.1:1025", None);
        check("smtp://[::1]:1025", None);
        let unencrypted = Some("letters would travel unencrypted to another machine");
        check("smtp://mail.example.org:25", unencrypted);
        check("smtp://mail.example.org:25?tls=opportunistic", unencrypted);
        let unreadable = Some("the mail server's address can not be read");
        check("mail.example.org:25", unreadable);
        check("https://mail.example.org", unreadable);
        check("smtp://", unreadable);
    }
}
