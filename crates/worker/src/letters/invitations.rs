//! A personal way into a programme.

use super::Writing;
use super::content::{Block, Button, Content, Fact};
use super::dates;
use actions::mails::{DateKind, InvitationFacts, InvitedTo};

pub(super) fn write(writing: &Writing<'_>, facts: &InvitationFacts) -> Content {
    let t = writing.t;
    let programme = &facts.programme;
    let (name, inviter) = (programme.name.as_str(), facts.inviter.as_str());
    let how = if programme.method.has_mentors() {
        t.mail_invitation_how_mentor()
    } else {
        t.mail_invitation_how_both()
    };

    let mut before = Vec::new();
    let label = match &facts.invited_to {
        InvitedTo::Organise => {
            before.push(Block::Text(t.mail_invitation_organiser(inviter, name)));
            t.mail_invitation_staff_button()
        }
        InvitedTo::Coordinate { organisation } => {
            before.push(Block::Text(t.mail_invitation_coordinator(inviter, organisation.as_str(), name)));
            t.mail_invitation_staff_button()
        }
        InvitedTo::TakePart { nominated_by } => {
            before.push(Block::Text(match nominated_by {
                Some(organisation) => t.mail_invitation_nominated(inviter, name, organisation.as_str()),
                None => t.mail_invitation_participant(inviter, name),
            }));
            before.push(Block::Text(how));
            t.mail_invitation_participant_button()
        }
    };
    if let Some(theme) = &programme.theme {
        let theme = Fact::text(t.mail_theme(), theme.as_str());
        before.push(Block::Facts { title: name.into(), facts: vec![theme] });
    }
    let all = [DateKind::SignUpCloses, DateKind::Opening, DateKind::Midpoint, DateKind::Closing];
    before.extend(dates::ahead(writing, programme, &all));

    let last_day = facts.expires_at.with_timezone(&writing.time_zone).date_naive();
    Content {
        subject: t.mail_invitation_subject(name),
        before,
        button: Button { label, address: writing.link("/invitations", &facts.token) },
        after: vec![
            Block::Text(t.mail_invitation_personal(t.plain_date(last_day))),
            Block::Text(writing.answer(programme)),
        ],
        sign_off: writing.signed_by_organisers(programme),
    }
}
