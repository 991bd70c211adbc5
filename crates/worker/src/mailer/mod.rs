//! How letters leave the house, or stay in it.

mod message;
mod site;
mod smtp;

pub use message::{HeaderText, InvalidHeaderText, Outgoing};
pub use site::{BaseUrl, InvalidSite, Sender, Site};
pub use smtp::{InvalidSmtpUrl, Smtp};

pub(crate) use message::compose;

use actions::mails::Way;
use async_trait::async_trait;
use std::fmt;
use std::sync::Arc;

/// Puts letters into words for a site and hands them to a transport, or keeps them. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Mailer {
    site: Arc<Site>,
    transport: Option<Arc<dyn Transport>>,
}

/// Something that takes letters: a mail server, or a test.
#[async_trait]
pub trait Transport: fmt::Debug + Send + Sync {
    /// Hands one letter over. `Ok` means that the other side has taken responsibility for it.
    async fn hand_over(&self, message: &Outgoing) -> Result<(), NotSent>;
}

/// Why a letter was not, or perhaps not, sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// It certainly was not taken, and may be another time. `why` goes into logs and names nobody.
    Later { why: String },
    /// It will never be taken. The answer is for the administrator: it may hold the address.
    Refused { answer: String },
    /// The connection broke when it had perhaps been taken. `why` goes into logs and names nobody.
    Unknown { why: String },
}

impl Mailer {
    /// Without a mail server: letters stay in the outbox, where the administrator reads them.
    pub fn keeping(site: Site) -> Self {
        Self { site: Arc::new(site), transport: None }
    }

    pub fn through(site: Site, transport: impl Transport + 'static) -> Self {
        Self { site: Arc::new(site), transport: Some(Arc::new(transport)) }
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    pub(crate) fn transport(&self) -> Option<&dyn Transport> {
        self.transport.as_deref()
    }

    pub(crate) fn way(&self) -> Way {
        if self.transport.is_some() { Way::HandOver } else { Way::Keep }
    }
}
