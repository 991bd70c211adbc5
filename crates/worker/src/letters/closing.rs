//! Certificates, and calls for the organisers' help.

use super::Writing;
use super::content::{Block, Button, Content};
use actions::mails::ProgrammeFacts;

pub(super) fn certificate(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let address = writing.page(programme, "certificate");
    Content {
        subject: t.mail_certificate_subject(name),
        before: vec![Block::Text(t.mail_certificate_text(name)), Block::Text(t.mail_certificate_next())],
        button: Button { label: t.mail_certificate_button(), address },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}

/// To the organisers. Who asks, and for what, stands on their page and in no mailbox.
pub(super) fn help_asked(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    Content {
        subject: t.mail_help_subject(name),
        before: vec![Block::Text(t.mail_help_text(name)), Block::Text(t.mail_help_next())],
        button: Button { label: t.mail_help_button(), address: writing.page(programme, "results") },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}
