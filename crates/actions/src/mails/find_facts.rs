//! Loading what a letter is about.

use super::facts::{
    About, Grounds, IntroductionFacts, InvitationFacts, InvitedTo, PartnerFacts, ProgrammeFacts,
    WorkspaceFacts,
};
use super::find_follow_up;
use crate::App;
use crate::matchmaking::Prepared;
use crate::rounds::material_of;
use domain::access::Scope;
use domain::invitation::{Invitation, InvitedAs, SignUp};
use domain::mail::{Letter, Mail};
use domain::participant::Participant;
use domain::person::Person;
use domain::round::{Member, MemberRole, Partnership};
use domain::sign_in::SignInRequest;
use domain::{Language, OrganisationId, ParticipantId, PartnershipId, PersonName, ShortText, Timestamp};
use storage::{
    StorageError, Tx, certificates, help_requests, invitations, joint_meetings, organisations, participants,
    partnerships, persons, programmes,
};

/// `None` when what the letter is about is no more: a programme deleted, an invitation revoked, a publication undone.
pub(super) async fn find_facts(
    app: &App,
    tx: &mut Tx,
    mail: &Mail,
    now: Timestamp,
) -> Result<Option<About>, StorageError> {
    if let Letter::SignIn { code, token } = &mail.letter {
        let life_minutes = u16::try_from(SignInRequest::LIFE.num_minutes()).unwrap_or(u16::MAX);
        return Ok(Some(About::SignIn { code: code.clone(), token: token.clone(), life_minutes }));
    }
    let Some(programme) = mail.programme else { return Ok(None) };
    let Some(programme) = programmes::find(tx, programme).await? else { return Ok(None) };
    let scope = Scope::of_the_system(programme.id);
    let whole = programme;
    let meetings = joint_meetings::list(tx, &whole).await?;
    let programme = ProgrammeFacts::of(&whole, &meetings, mail.language, now);
    let life_days = u16::try_from(SignUp::LIFE.num_days()).unwrap_or(u16::MAX);

    Ok(Some(match &mail.letter {
        // Answered above, before a programme was asked for.
        Letter::SignIn { .. } => return Ok(None),
        Letter::ConfirmSignUp { token } => {
            About::ConfirmSignUp { programme, token: token.clone(), life_days }
        }
        Letter::ResumeSignUp { token } => About::ResumeSignUp { programme, token: token.clone(), life_days },
        Letter::Invitation { invitation, token } => {
            let Some(invitation) = invitations::find(tx, &scope, *invitation).await? else { return Ok(None) };
            let Some(facts) = invitation_facts(tx, programme, &invitation, token, now).await? else {
                return Ok(None);
            };
            About::Invitation(facts)
        }
        Letter::Approved { .. } => About::Approved(programme),
        Letter::Waiting { .. } => About::Waiting(programme),
        Letter::NotSelected { .. } => About::NotSelected(programme),
        Letter::Introduction { partnership, participant } => {
            let partners = partners(tx, &scope, *partnership, *participant, mail.language).await?;
            if partners.is_empty() {
                return Ok(None);
            }
            About::Introduction(IntroductionFacts { programme, partners })
        }
        Letter::IntroductionWithdrawn { .. } => About::IntroductionWithdrawn(programme),
        Letter::PartnerDeclined { partnership } => {
            let Some(partnership) = partnerships::find(tx, &scope, *partnership).await? else {
                return Ok(None);
            };
            About::PartnerDeclined { programme, members: names(tx, &scope, &partnership).await? }
        }
        Letter::PartnershipEnded { .. } => About::PartnershipEnded(programme),
        Letter::PartnerLeft { partnership } => {
            let Some(partnership) = partnerships::find(tx, &scope, *partnership).await? else {
                return Ok(None);
            };
            About::PartnerLeft { programme, members: names(tx, &scope, &partnership).await? }
        }
        Letter::MemberLeft { partnership, participant }
        | Letter::AgreementToSign { partnership, participant }
        | Letter::NoteWritten { partnership, participant } => {
            let facts = workspace_facts(tx, programme, &scope, *partnership, *participant).await?;
            let Some(facts) = facts else { return Ok(None) };
            match &mail.letter {
                Letter::MemberLeft { .. } => About::MemberLeft(facts),
                Letter::AgreementToSign { .. } => About::AgreementToSign(facts),
                _ => About::NoteWritten(facts),
            }
        }
        Letter::CharterToAccept { organisation } => {
            About::CharterToAccept { programme, organisation: organisation.clone() }
        }
        Letter::JointMeeting { .. }
        | Letter::JointMeetingLeft { .. }
        | Letter::JointMeetingReminder { .. }
        | Letter::JointMeetingMinutes { .. } => {
            let facts = super::joint_meetings::find(tx, mail, &whole, programme, now).await?;
            let Some(facts) = facts else { return Ok(None) };
            About::JointMeeting(Box::new(facts))
        }
        Letter::Digest { participant } => {
            return find_follow_up::digest(app, tx, &whole, *participant, programme, mail).await;
        }
        Letter::HowIsItGoing { partnership, participant } => {
            let facts = workspace_facts(tx, programme, &scope, *partnership, *participant).await?;
            let Some(facts) = facts else { return Ok(None) };
            return find_follow_up::how_is_it_going(app, tx, *participant, facts, now).await;
        }
        Letter::Announcement { announcement } => {
            return find_follow_up::announcement(tx, &whole, *announcement, programme, mail).await;
        }
        Letter::Concern { partnership } => {
            let Some(found) = partnerships::find(tx, &scope, *partnership).await? else { return Ok(None) };
            let members = names(tx, &scope, &found).await?;
            About::Concern { programme, partnership: *partnership, members }
        }
        Letter::ErasureAhead => About::ErasureAhead { programme, at: whole.erased_at() },
        Letter::Erased => return find_follow_up::erased(tx, &whole, programme).await,
        Letter::CertificateReady { certificate } => {
            let found = certificates::find(tx, &scope, *certificate).await?;
            if !found.is_some_and(|it| it.is_valid()) {
                return Ok(None);
            }
            About::CertificateReady(programme)
        }
        Letter::HelpAsked { request } => {
            let found = help_requests::find(tx, &scope, *request).await?;
            if found.is_none_or(|it| it.settled.is_some()) {
                return Ok(None);
            }
            About::HelpAsked(programme)
        }
        Letter::MeetingCalledOff { .. } => {
            let facts = super::meetings::called_off(tx, mail, (whole.id, programme), now).await?;
            let Some(facts) = facts else { return Ok(None) };
            About::Meeting(Box::new(facts))
        }
        Letter::MeetingTimes { .. } | Letter::Meeting { .. } => {
            let facts = super::meetings::find(tx, mail, (whole.id, programme), now).await?;
            let Some(facts) = facts else { return Ok(None) };
            About::Meeting(Box::new(facts))
        }
    }))
}

async fn invitation_facts(
    tx: &mut Tx,
    programme: ProgrammeFacts,
    invitation: &Invitation,
    token: &str,
    now: Timestamp,
) -> Result<Option<InvitationFacts>, StorageError> {
    if invitation.check(now).is_err() {
        return Ok(None);
    }
    let Some(inviter) = persons::find(tx, invitation.by).await? else { return Ok(None) };
    let invited_to = match &invitation.invited_as {
        InvitedAs::Organiser => InvitedTo::Organise,
        InvitedAs::Coordinator { organisation } => {
            let Some(organisation) = organisation_name(tx, Some(*organisation)).await? else {
                return Ok(None);
            };
            InvitedTo::Coordinate { organisation }
        }
        InvitedAs::Participant { organisation, nominated } => {
            let nominated_by = if *nominated { organisation_name(tx, *organisation).await? } else { None };
            InvitedTo::TakePart { nominated_by }
        }
    };
    Ok(Some(InvitationFacts {
        programme,
        token: token.into(),
        inviter: inviter.name,
        invited_to,
        expires_at: invitation.expires_at(),
    }))
}

/// Everybody but the reader, as long as the partnership stands and the reader belongs to it.
async fn partners(
    tx: &mut Tx,
    scope: &Scope,
    partnership: PartnershipId,
    reader: ParticipantId,
    language: Language,
) -> Result<Vec<PartnerFacts>, StorageError> {
    let standing = partnerships::find(tx, scope, partnership).await?.filter(|it| it.ended_at.is_none());
    let Some(partnership) = standing else { return Ok(Vec::new()) };
    if !partnership.current().any(|it| it.participant == reader) {
        return Ok(Vec::new());
    }
    let mut everybody = Vec::new();
    let mut partners = Vec::new();
    for member in partnership.current() {
        let Some((participant, person)) = find_member(tx, scope, member).await? else { continue };
        everybody.push(participant.clone());
        if member.participant != reader {
            let organisation = organisation_name(tx, participant.profile.organisation).await?;
            partners.push((member.role, participant, person, organisation));
        }
    }
    let material = material_of(tx, scope.programme(), everybody).await?;
    let prepared = material.prepare();
    let facts = |(role, participant, person, organisation): (_, Participant, Person, _)| PartnerFacts {
        name: person.name,
        role,
        organisation,
        email: participant.profile.shares_contact.then_some(person.email),
        grounds: grounds(&prepared, reader, &participant, role, language),
    };
    Ok(partners.into_iter().map(facts).collect())
}

/// `None` once the reader is no longer inside.
async fn workspace_facts(
    tx: &mut Tx,
    programme: ProgrammeFacts,
    scope: &Scope,
    partnership: PartnershipId,
    reader: ParticipantId,
) -> Result<Option<WorkspaceFacts>, StorageError> {
    let standing = partnerships::find(tx, scope, partnership).await?.filter(|it| it.ended_at.is_none());
    let Some(found) = standing else { return Ok(None) };
    if !found.current().any(|it| it.participant == reader) {
        return Ok(None);
    }
    let mut partners = Vec::new();
    for member in found.current().filter(|it| it.participant != reader) {
        partners.extend(find_member(tx, scope, member).await?.map(|(_, person)| person.name));
    }
    Ok(Some(WorkspaceFacts { programme, partnership, partners }))
}

/// How many offers and needs a letter tells of; the partnership's page has them all.
const MOST_TOLD: usize = 4;

/// What the matching saw the two meet of each other's needs; where it saw nothing, as for people whom an organiser
/// brought together by hand, what the partner wrote.
fn grounds(
    prepared: &Prepared<'_>,
    reader: ParticipantId,
    partner: &Participant,
    role: MemberRole,
    language: Language,
) -> Grounds {
    let met = |receiver, giver| {
        let met = prepared.reasons(receiver, giver, language).map(|it| it.met).unwrap_or_default();
        met.into_iter().take(MOST_TOLD).map(|it| it.need).collect::<Vec<_>>()
    };
    let (gives, gets) = (role != MemberRole::Mentee, role != MemberRole::Mentor);
    let helps_with = if gives { met(reader, partner.id) } else { Vec::new() };
    let learns = if gets { met(partner.id, reader) } else { Vec::new() };
    if !helps_with.is_empty() || !learns.is_empty() {
        return Grounds::Met { helps_with, learns };
    }
    let offers = partner.profile.offers.iter().take(MOST_TOLD).map(|it| it.text.to_string());
    let needs = partner.profile.needs.iter().take(MOST_TOLD).map(|it| it.text.to_string());
    Grounds::Profile {
        shares: if gives { offers.collect() } else { Vec::new() },
        wants: if gets { needs.collect() } else { Vec::new() },
    }
}

async fn names(
    tx: &mut Tx,
    scope: &Scope,
    partnership: &Partnership,
) -> Result<Vec<PersonName>, StorageError> {
    let mut names = Vec::new();
    for member in &partnership.members {
        names.extend(find_member(tx, scope, member).await?.map(|(_, person)| person.name));
    }
    Ok(names)
}

async fn find_member(
    tx: &mut Tx,
    scope: &Scope,
    member: &Member,
) -> Result<Option<(Participant, Person)>, StorageError> {
    let Some(participant) = participants::find(tx, scope, member.participant).await? else { return Ok(None) };
    let person = persons::find(tx, participant.person).await?;
    Ok(person.map(|person| (participant, person)))
}

async fn organisation_name(
    tx: &mut Tx,
    id: Option<OrganisationId>,
) -> Result<Option<ShortText>, StorageError> {
    match id {
        Some(id) => Ok(organisations::find(tx, id).await?.map(|it| it.name)),
        None => Ok(None),
    }
}
