//! The code and the link of a sign-in.

use super::Writing;
use super::content::{Block, Button, Content};

pub(super) fn write(writing: &Writing<'_>, code: &str, token: &str, life_minutes: u16) -> Content {
    let t = writing.t;
    Content {
        subject: t.mail_sign_in_subject(),
        before: vec![
            Block::Text(t.mail_sign_in_code()),
            Block::Code(code.into()),
            Block::Text(t.mail_sign_in_button_before()),
        ],
        button: Button { label: t.mail_sign_in_button(), address: writing.link("/sign-in/link", token) },
        after: vec![Block::Text(t.mail_sign_in_once(life_minutes)), Block::Text(t.mail_sign_in_not_you())],
        sign_off: writing.signed_by_site(),
    }
}
