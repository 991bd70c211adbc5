//! Invitations: a personal way into a programme, for a participant, a coordinator or an organiser.

use crate::{
    Email, InvitationId, Language, OrganisationId, PersonId, PersonName, ProgrammeId, ShortText, SignInId,
    Timestamp,
};
use chrono::Duration;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub programme: ProgrammeId,
    pub email: Email,
    pub name: Option<PersonName>,
    pub language: Language,
    pub invited_as: InvitedAs,
    pub by: PersonId,
    pub sent_at: Timestamp,
    pub state: InvitationState,
}

/// What accepting makes of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitedAs {
    Organiser,
    Coordinator {
        organisation: OrganisationId,
    },
    /// Named by the organisers, or nominated by a coordinator of this organisation.
    Participant {
        organisation: Option<OrganisationId>,
        /// A nominated person needs no further approval while the organisation has a seat left.
        nominated: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationState {
    Sent,
    Accepted { at: Timestamp },
    Revoked { at: Timestamp },
}

/// Why an invitation leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAccept {
    #[error("expired")]
    Expired,
    #[error("revoked")]
    Revoked,
    #[error("already accepted")]
    AlreadyAccepted,
    #[error("the invitation is for another address")]
    AnotherAddress,
}

impl InvitedAs {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Coordinator { .. } => "coordinator",
            Self::Participant { .. } => "participant",
        }
    }
}

impl Invitation {
    pub const LIFE: Duration = Duration::days(14);

    pub fn expires_at(&self) -> Timestamp {
        self.sent_at + Self::LIFE
    }

    /// Whether it can still be accepted.
    pub fn check(&self, now: Timestamp) -> Result<(), CannotAccept> {
        match self.state {
            InvitationState::Accepted { .. } => Err(CannotAccept::AlreadyAccepted),
            InvitationState::Revoked { .. } => Err(CannotAccept::Revoked),
            InvitationState::Sent if now >= self.expires_at() => Err(CannotAccept::Expired),
            InvitationState::Sent => Ok(()),
        }
    }

    /// Accepts for the person whose mailbox was proved.
    pub fn accept(&mut self, proved: &Email, now: Timestamp) -> Result<(), CannotAccept> {
        self.check(now)?;
        if *proved != self.email {
            return Err(CannotAccept::AnotherAddress);
        }
        self.state = InvitationState::Accepted { at: now };
        Ok(())
    }

    pub fn revoke(&mut self, now: Timestamp) -> Result<(), CannotAccept> {
        match self.state {
            InvitationState::Accepted { .. } => Err(CannotAccept::AlreadyAccepted),
            InvitationState::Revoked { .. } => Err(CannotAccept::Revoked),
            InvitationState::Sent => {
                self.state = InvitationState::Revoked { at: now };
                Ok(())
            }
        }
    }
}

/// A public sign-up that waits for its e-mail address to be confirmed: the form as filled in so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    pub id: SignInId,
    pub programme: ProgrammeId,
    pub language: Language,
    /// The form's fields as the person left them, name and value, in order.
    pub fields: Vec<(String, String)>,
    /// Set when the form was complete and sent; the address waits for confirmation.
    pub submitted: Option<Submitted>,
    pub changed_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    pub email: Email,
    pub name: PersonName,
    pub organisation_name: Option<ShortText>,
    pub at: Timestamp,
}

impl SignUp {
    /// How long an unfinished or unconfirmed form is kept.
    pub const LIFE: Duration = Duration::days(30);
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_invitation_is_for_one_address_for_a_fortnight_and_once() {
        let email = Email::parse("bo@example.dk").expect("an address");
        let other = Email::parse("eve@example.dk").expect("an address");
        let sent_at = Timestamp::UNIX_EPOCH;
        let fresh = Invitation {
            id: InvitationId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(2)),
            email: email.clone(),
            name: None,
            language: Language::Da,
            invited_as: InvitedAs::Participant { organisation: None, nominated: false },
            by: PersonId::new(Uuid::from_u128(3)),
            sent_at,
            state: InvitationState::Sent,
        };
        let accept = |it: &Invitation, who: &Email, at| it.clone().accept(who, at);
        assert_eq!(accept(&fresh, &email, sent_at), Ok(()));
        assert_eq!(accept(&fresh, &other, sent_at), Err(CannotAccept::AnotherAddress));
        assert_eq!(accept(&fresh, &email, sent_at + Invitation::LIFE), Err(CannotAccept::Expired));
        let revoked = Invitation { state: InvitationState::Revoked { at: sent_at }, ..fresh.clone() };
        assert_eq!(accept(&revoked, &email, sent_at), Err(CannotAccept::Revoked));
        let accepted = Invitation { state: InvitationState::Accepted { at: sent_at }, ..fresh };
        assert_eq!(accept(&accepted, &email, sent_at), Err(CannotAccept::AlreadyAccepted));
        assert_eq!(accepted.clone().revoke(sent_at), Err(CannotAccept::AlreadyAccepted));
    }
}
