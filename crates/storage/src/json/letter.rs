//! What a letter is about.

use crate::error::{StorageError, corrupt};
use domain::mail::Letter;
use domain::{ShortText, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Every field any letter has; a letter's kind stands in a column of its own.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    invitation: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    participant: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    partnership: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    organisation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    meeting: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sequence: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    starts_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    minutes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    announcement: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    certificate: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    help_request: Option<Uuid>,
}

pub(crate) fn write(letter: &Letter) -> Value {
    let none = Details::default();
    let details = match letter {
        Letter::SignIn { code, token } => {
            Details { code: Some(code.clone()), token: Some(token.clone()), ..none }
        }
        Letter::ConfirmSignUp { token } | Letter::ResumeSignUp { token } => {
            Details { token: Some(token.clone()), ..none }
        }
        Letter::Invitation { invitation, token } => {
            Details { invitation: Some(invitation.uuid()), token: Some(token.clone()), ..none }
        }
        Letter::Approved { participant }
        | Letter::Waiting { participant }
        | Letter::NotSelected { participant }
        | Letter::IntroductionWithdrawn { participant }
        | Letter::PartnershipEnded { participant }
        | Letter::Digest { participant } => Details { participant: Some(participant.uuid()), ..none },
        Letter::Introduction { partnership, participant }
        | Letter::HowIsItGoing { partnership, participant }
        | Letter::MemberLeft { partnership, participant }
        | Letter::AgreementToSign { partnership, participant }
        | Letter::NoteWritten { partnership, participant } => {
            Details { partnership: Some(partnership.uuid()), participant: Some(participant.uuid()), ..none }
        }
        Letter::PartnerDeclined { partnership }
        | Letter::PartnerLeft { partnership }
        | Letter::Concern { partnership } => Details { partnership: Some(partnership.uuid()), ..none },
        Letter::Announcement { announcement } => Details { announcement: Some(announcement.uuid()), ..none },
        Letter::ErasureAhead | Letter::Erased => none,
        Letter::CharterToAccept { organisation } => {
            Details { organisation: Some(organisation.to_string()), ..none }
        }
        Letter::JointMeeting { meeting, participant, sequence } => Details {
            meeting: Some(meeting.uuid()),
            participant: Some(participant.uuid()),
            sequence: Some(*sequence),
            ..none
        },
        Letter::MeetingTimes { meeting, partnership, participant } => Details {
            meeting: Some(meeting.uuid()),
            partnership: Some(partnership.uuid()),
            participant: Some(participant.uuid()),
            ..none
        },
        Letter::Meeting { meeting, partnership, participant, sequence } => Details {
            meeting: Some(meeting.uuid()),
            partnership: Some(partnership.uuid()),
            participant: Some(participant.uuid()),
            sequence: Some(*sequence),
            ..none
        },
        Letter::MeetingCalledOff { meeting, partnership, participant, sequence, starts_at, minutes } => {
            Details {
                meeting: Some(meeting.uuid()),
                partnership: Some(partnership.uuid()),
                participant: Some(participant.uuid()),
                sequence: Some(*sequence),
                starts_at: Some(*starts_at),
                minutes: Some(*minutes),
                ..none
            }
        }
        Letter::JointMeetingReminder { meeting, participant }
        | Letter::JointMeetingLeft { meeting, participant }
        | Letter::JointMeetingMinutes { meeting, participant } => {
            Details { meeting: Some(meeting.uuid()), participant: Some(participant.uuid()), ..none }
        }
        Letter::CertificateReady { certificate } => Details { certificate: Some(certificate.uuid()), ..none },
        Letter::HelpAsked { request } => Details { help_request: Some(request.uuid()), ..none },
    };
    super::write(&details)
}

pub(crate) fn read(kind: &str, value: Value) -> Result<Letter, StorageError> {
    let details: Details = super::read("mails", "details", value)?;
    to_letter(kind, details).ok_or_else(|| corrupt("mails", "letter", kind))
}

fn to_letter(kind: &str, it: Details) -> Option<Letter> {
    let participant = it.participant.map(Into::into);
    // The text of a secret letter is erased when it has been sent.
    let token = it.token.unwrap_or_default();
    Some(match kind {
        "sign-in" => Letter::SignIn { code: it.code.unwrap_or_default(), token },
        "confirm-sign-up" => Letter::ConfirmSignUp { token },
        "resume-sign-up" => Letter::ResumeSignUp { token },
        "invitation" => Letter::Invitation { invitation: it.invitation?.into(), token },
        "approved" => Letter::Approved { participant: participant? },
        "waiting" => Letter::Waiting { participant: participant? },
        "not-selected" => Letter::NotSelected { participant: participant? },
        "introduction" => {
            Letter::Introduction { partnership: it.partnership?.into(), participant: participant? }
        }
        "introduction-withdrawn" => Letter::IntroductionWithdrawn { participant: participant? },
        "partner-declined" => Letter::PartnerDeclined { partnership: it.partnership?.into() },
        "partnership-ended" => Letter::PartnershipEnded { participant: participant? },
        "partner-left" => Letter::PartnerLeft { partnership: it.partnership?.into() },
        "how-is-it-going" => {
            Letter::HowIsItGoing { partnership: it.partnership?.into(), participant: participant? }
        }
        "member-left" => {
            Letter::MemberLeft { partnership: it.partnership?.into(), participant: participant? }
        }
        "agreement-to-sign" => {
            Letter::AgreementToSign { partnership: it.partnership?.into(), participant: participant? }
        }
        "note-written" => {
            Letter::NoteWritten { partnership: it.partnership?.into(), participant: participant? }
        }
        "charter-to-accept" => {
            Letter::CharterToAccept { organisation: ShortText::parse(&it.organisation?).ok()? }
        }
        "joint-meeting" => Letter::JointMeeting {
            meeting: it.meeting?.into(),
            participant: participant?,
            sequence: it.sequence?,
        },
        "meeting-times" => Letter::MeetingTimes {
            meeting: it.meeting?.into(),
            partnership: it.partnership?.into(),
            participant: participant?,
        },
        "meeting" => Letter::Meeting {
            meeting: it.meeting?.into(),
            partnership: it.partnership?.into(),
            participant: participant?,
            sequence: it.sequence?,
        },
        "meeting-called-off" => Letter::MeetingCalledOff {
            meeting: it.meeting?.into(),
            partnership: it.partnership?.into(),
            participant: participant?,
            sequence: it.sequence?,
            starts_at: it.starts_at?,
            minutes: it.minutes?,
        },
        "joint-meeting-left" => {
            Letter::JointMeetingLeft { meeting: it.meeting?.into(), participant: participant? }
        }
        "joint-meeting-reminder" => {
            Letter::JointMeetingReminder { meeting: it.meeting?.into(), participant: participant? }
        }
        "joint-meeting-minutes" => {
            Letter::JointMeetingMinutes { meeting: it.meeting?.into(), participant: participant? }
        }
        "digest" => Letter::Digest { participant: participant? },
        "announcement" => Letter::Announcement { announcement: it.announcement?.into() },
        "concern" => Letter::Concern { partnership: it.partnership?.into() },
        "erasure-ahead" => Letter::ErasureAhead,
        "erased" => Letter::Erased,
        "certificate-ready" => Letter::CertificateReady { certificate: it.certificate?.into() },
        "help-asked" => Letter::HelpAsked { request: it.help_request?.into() },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_comes_back_as_it_was() {
        let id = Uuid::from_u128(5);
        let token = || "t".to_string();
        for letter in [
            Letter::SignIn { code: "ABC".into(), token: token() },
            Letter::ConfirmSignUp { token: token() },
            Letter::ResumeSignUp { token: token() },
            Letter::Invitation { invitation: id.into(), token: token() },
            Letter::Approved { participant: id.into() },
            Letter::Waiting { participant: id.into() },
            Letter::NotSelected { participant: id.into() },
            Letter::Introduction { partnership: id.into(), participant: id.into() },
            Letter::IntroductionWithdrawn { participant: id.into() },
            Letter::PartnerDeclined { partnership: id.into() },
            Letter::PartnershipEnded { participant: id.into() },
            Letter::PartnerLeft { partnership: id.into() },
            Letter::MemberLeft { partnership: id.into(), participant: id.into() },
            Letter::AgreementToSign { partnership: id.into(), participant: id.into() },
            Letter::NoteWritten { partnership: id.into(), participant: id.into() },
            Letter::CharterToAccept { organisation: ShortText::parse("Kärki").expect("a name") },
            Letter::JointMeeting { meeting: id.into(), participant: id.into(), sequence: 3 },
            Letter::JointMeetingReminder { meeting: id.into(), participant: id.into() },
            Letter::MeetingTimes { meeting: id.into(), partnership: id.into(), participant: id.into() },
            Letter::Meeting {
                meeting: id.into(),
                partnership: id.into(),
                participant: id.into(),
                sequence: 3,
            },
            Letter::JointMeetingMinutes { meeting: id.into(), participant: id.into() },
            Letter::JointMeetingLeft { meeting: id.into(), participant: id.into() },
            Letter::MeetingCalledOff {
                meeting: id.into(),
                partnership: id.into(),
                participant: id.into(),
                sequence: 3,
                starts_at: Timestamp::UNIX_EPOCH,
                minutes: 60,
            },
            Letter::Digest { participant: id.into() },
            Letter::Announcement { announcement: id.into() },
            Letter::Concern { partnership: id.into() },
            Letter::HowIsItGoing { partnership: id.into(), participant: id.into() },
            Letter::ErasureAhead,
            Letter::Erased,
            Letter::CertificateReady { certificate: id.into() },
            Letter::HelpAsked { request: id.into() },
        ] {
            assert_eq!(read(letter.code(), write(&letter)).expect("a letter"), letter);
        }
    }
}
