//! What the organisers decided about a sign-up.

use super::Writing;
use super::content::{Block, Button, Content};
use super::dates;
use actions::mails::{DateKind, ProgrammeFacts};

const MEETINGS: [DateKind; 3] = [DateKind::Opening, DateKind::Midpoint, DateKind::Closing];

pub(super) fn approved(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let mut before = vec![Block::Text(t.mail_approved_text(name)), Block::Text(t.mail_approved_next())];
    before.extend(dates::ahead(writing, programme, &MEETINGS));
    decision(writing, programme, t.mail_approved_subject(name), before)
}

pub(super) fn waiting(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let before = vec![Block::Text(t.mail_waiting_text(name)), Block::Text(t.mail_waiting_next())];
    decision(writing, programme, t.mail_waiting_subject(name), before)
}

pub(super) fn not_selected(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let before = vec![Block::Text(t.mail_not_selected_text(name)), Block::Text(t.mail_not_selected_next())];
    decision(writing, programme, t.mail_not_selected_subject(name), before)
}

fn decision(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    subject: String,
    before: Vec<Block>,
) -> Content {
    Content {
        subject,
        before,
        button: Button { label: writing.t.mail_own_page(), address: writing.page(programme, "me") },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}
