//! Inviting people, several at once; and a coordinator's nominations, which are invitations too.

use crate::access::{must_coordinate, must_organise};
use crate::error::ActionError;
use crate::post::Recipient;
use crate::{App, secret};
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::mail::Letter;
use domain::{Email, Language, OrganisationId, PersonName, ProgrammeId};
use storage::rate_limits::{self, Limit};
use storage::{Tx, invitations, organisations, programmes};

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    pub email: Email,
    pub name: Option<PersonName>,
}

#[derive(Clone, Debug)]
pub struct NewInvitations {
    pub to: Vec<Invitee>,
    pub invited_as: InvitedAs,
    /// Of the letter, and of the person's pages until they choose another.
    pub language: Language,
}

/// What came of inviting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentInvitations {
    pub sent: Vec<Invitation>,
    /// Those who have an invitation to the same already.
    pub waiting: Vec<Email>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotInvite {
    #[error("the organisation has no part in the programme")]
    NotAPartner,
    #[error("at most {most} people at once")]
    TooManyAtOnce { most: usize },
    #[error("too many invitations; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
}

/// Fits what one pastes from a list of colleagues.
pub const MOST_AT_ONCE: usize = 200;
const PER_PROGRAMME: Limit = Limit { burst: 600, refill_seconds: 30 };

/// An organiser invites participants, coordinators or organisers.
pub async fn send_invitations(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    new: NewInvitations,
) -> Result<SentInvitations, ActionError<CannotInvite>> {
    must_organise(actor, programme)?;
    send(app, actor, programme, new).await
}

/// A coordinator names people of their own organisation.
pub async fn nominate(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    organisation: OrganisationId,
    to: Vec<Invitee>,
    language: Language,
) -> Result<SentInvitations, ActionError<CannotInvite>> {
    must_coordinate(actor, programme, organisation)?;
    let invited_as = InvitedAs::Participant { organisation: Some(organisation), nominated: true };
    send(app, actor, programme, NewInvitations { to, invited_as, language }).await
}

async fn send(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    new: NewInvitations,
) -> Result<SentInvitations, ActionError<CannotInvite>> {
    if new.to.len() > MOST_AT_ONCE {
        return Err(ActionError::Refused(CannotInvite::TooManyAtOnce { most: MOST_AT_ONCE }));
    }
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    must_be_partner(&mut tx, programme, &new.invited_as).await?;
    let open: Vec<Invitation> = invitations::list(&mut tx, &Scope::of_the_system(programme))
        .await?
        .into_iter()
        .filter(|it| it.check(now).is_ok() && it.invited_as == new.invited_as)
        .collect();
    let mut done = SentInvitations { sent: vec![], waiting: vec![] };
    for invitee in new.to {
        let is_repeated =
            done.sent.iter().any(|it| it.email == invitee.email) || done.waiting.contains(&invitee.email);
        if is_repeated {
            continue;
        }
        if open.iter().any(|it| it.email == invitee.email) {
            done.waiting.push(invitee.email);
            continue;
        }
        let bucket = format!("invitations to {programme}");
        if let Err(retry_after_seconds) = rate_limits::take(&mut tx, &bucket, PER_PROGRAMME, now).await? {
            return Err(ActionError::Refused(CannotInvite::TooMany { retry_after_seconds }));
        }
        let invitation = Invitation {
            id: app.id(),
            programme,
            email: invitee.email,
            name: invitee.name,
            language: new.language,
            invited_as: new.invited_as.clone(),
            by: actor.person,
            sent_at: now,
            state: InvitationState::Sent,
        };
        let token = secret::token(&app.chance);
        invitations::insert(&mut tx, &invitation, &token.hash).await?;
        post(app, &mut tx, &invitation, token.plain).await?;
        let subject = Some(invitation.id.uuid());
        app.record(&mut tx, actor, Some(programme), Event::InvitationSent, subject).await?;
        done.sent.push(invitation);
    }
    tx.commit().await?;
    Ok(done)
}

/// The letter with the personal link.
pub(super) async fn post(
    app: &App,
    tx: &mut Tx,
    it: &Invitation,
    token: String,
) -> Result<(), storage::StorageError> {
    let to = Recipient { email: it.email.clone(), name: it.name.clone(), language: it.language };
    app.post(tx, to, Some(it.programme), Letter::Invitation { invitation: it.id, token }).await
}

async fn must_be_partner(
    tx: &mut Tx,
    programme: ProgrammeId,
    invited_as: &InvitedAs,
) -> Result<(), ActionError<CannotInvite>> {
    let organisation = match invited_as {
        InvitedAs::Organiser | InvitedAs::Participant { organisation: None, .. } => return Ok(()),
        InvitedAs::Coordinator { organisation }
        | InvitedAs::Participant { organisation: Some(organisation), .. } => *organisation,
    };
    let partners = organisations::partners(tx, programme).await?;
    if partners.iter().any(|it| it.organisation.id == organisation) {
        Ok(())
    } else {
        Err(ActionError::Refused(CannotInvite::NotAPartner))
    }
}
