//! To the members of a partnership: that there is something for them in it, and nothing of what it says.

use super::Writing;
use super::content::{Block, Button, Content};
use actions::mails::WorkspaceFacts;
use domain::PersonName;

pub(super) fn member_left(writing: &Writing<'_>, facts: &WorkspaceFacts) -> Content {
    let t = writing.t;
    let name = facts.programme.name.as_str();
    letter(
        writing,
        facts,
        t.mail_member_left_subject(name),
        vec![t.mail_member_left_text(name, partners(writing, facts)), t.mail_member_left_next()],
        Button { label: t.mail_member_left_button(), address: writing.page(&facts.programme, "partnership") },
    )
}

pub(super) fn agreement_to_sign(writing: &Writing<'_>, facts: &WorkspaceFacts) -> Content {
    let t = writing.t;
    let name = facts.programme.name.as_str();
    letter(
        writing,
        facts,
        t.mail_to_sign_subject(name),
        vec![t.mail_to_sign_text(partners(writing, facts), name), t.mail_to_sign_next()],
        Button { label: t.mail_to_sign_button(), address: room(writing, facts, "agreement") },
    )
}

pub(super) fn note_written(writing: &Writing<'_>, facts: &WorkspaceFacts) -> Content {
    let t = writing.t;
    let name = facts.programme.name.as_str();
    letter(
        writing,
        facts,
        t.mail_note_subject(name),
        vec![t.mail_note_text(partners(writing, facts), name), t.mail_note_private()],
        Button { label: t.mail_note_button(), address: room(writing, facts, "notes") },
    )
}

fn partners(writing: &Writing<'_>, facts: &WorkspaceFacts) -> String {
    writing.t.list_and(facts.partners.iter().map(PersonName::as_str))
}

fn room(writing: &Writing<'_>, facts: &WorkspaceFacts, room: &str) -> String {
    writing.page(&facts.programme, &format!("partnership/{}/{room}", facts.partnership))
}

fn letter(
    writing: &Writing<'_>,
    facts: &WorkspaceFacts,
    subject: String,
    texts: Vec<String>,
    button: Button,
) -> Content {
    Content {
        subject,
        before: texts.into_iter().map(Block::Text).collect(),
        button,
        after: vec![Block::Text(writing.answer(&facts.programme))],
        sign_off: writing.signed_by_organisers(&facts.programme),
    }
}
