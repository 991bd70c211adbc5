//! Letters about a form that somebody filled in without an account. They repeat nothing of the form.

use super::Writing;
use super::content::{Block, Button, Content};
use super::dates;
use actions::mails::{DateKind, ProgrammeFacts};

pub(super) fn confirm(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    token: &str,
    life_days: u16,
) -> Content {
    let t = writing.t;
    Content {
        subject: t.mail_confirm_subject(programme.name.as_str()),
        before: vec![Block::Text(t.mail_confirm_text(programme.name.as_str()))],
        button: Button { label: t.mail_confirm_button(), address: writing.link("/sign-up/confirm", token) },
        after: vec![Block::Text(t.mail_confirm_not_you(life_days)), Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}

pub(super) fn resume(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    token: &str,
    life_days: u16,
) -> Content {
    let t = writing.t;
    let mut before = vec![Block::Text(t.mail_resume_text(programme.name.as_str()))];
    before.extend(dates::ahead(writing, programme, &[DateKind::SignUpCloses]));
    Content {
        subject: t.mail_resume_subject(programme.name.as_str()),
        before,
        button: Button { label: t.mail_resume_button(), address: writing.link("/sign-up/resume", token) },
        after: vec![Block::Text(t.mail_resume_keep(life_days)), Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}
