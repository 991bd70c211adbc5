//! Partnerships that end, and charters that wait to be accepted.

use super::Writing;
use super::content::{Block, Button, Content};
use actions::mails::ProgrammeFacts;
use domain::{PersonName, ShortText};

/// To the organisers. Who declined, and why, stands on their page and in no mailbox.
pub(super) fn declined(writing: &Writing<'_>, programme: &ProgrammeFacts, members: &[PersonName]) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let members = t.list_and(members.iter().map(PersonName::as_str));
    Content {
        subject: t.mail_declined_subject(name),
        before: vec![Block::Text(t.mail_declined_text(name, members)), Block::Text(t.mail_declined_next())],
        button: Button { label: t.mail_declined_button(), address: writing.page(programme, "rounds") },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}

/// To the organisers, when somebody left a partnership that was running.
pub(super) fn left(writing: &Writing<'_>, programme: &ProgrammeFacts, members: &[PersonName]) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let members = t.list_and(members.iter().map(PersonName::as_str));
    Content {
        subject: t.mail_left_subject(name),
        before: vec![Block::Text(t.mail_left_text(name, members)), Block::Text(t.mail_declined_next())],
        button: Button { label: t.mail_declined_button(), address: writing.page(programme, "rounds") },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}

pub(super) fn ended(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    Content {
        subject: t.mail_ended_subject(name),
        before: vec![Block::Text(t.mail_ended_text(name)), Block::Text(t.mail_ended_next())],
        button: Button { label: t.mail_own_page(), address: writing.page(programme, "me") },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}

pub(super) fn charter(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    organisation: &ShortText,
) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    Content {
        subject: t.mail_charter_subject(name),
        before: vec![
            Block::Text(t.mail_charter_text(name, organisation.as_str())),
            Block::Text(t.mail_charter_next()),
        ],
        button: Button { label: t.mail_charter_button(), address: writing.page(programme, "charter") },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}
