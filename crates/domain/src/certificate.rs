//! Certificates: that somebody took part to the end, for anybody who is shown one to verify.

use crate::{
    CertificateId, Language, Method, ParticipantId, PersonId, PersonName, ProgrammeId, ShortText, Timestamp,
};
use chrono::NaiveDate;

/// What the organisers ask of who gets a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRule {
    /// Joint meetings attended; 0 asks for none.
    pub least_attended: u8,
    /// Hours of meetings and other work; 0 asks for none.
    pub least_hours: u16,
    /// Whose name stands below, with title: "Mikael Sjöblom, programme manager".
    pub signed_by: Option<ShortText>,
    /// Rises with every change, so that the slower of two organisers is told.
    pub version: u32,
}

impl Default for CertificateRule {
    fn default() -> Self {
        Self { least_attended: 0, least_hours: 0, signed_by: None, version: 1 }
    }
}

impl CertificateRule {
    pub const MOST_ATTENDED: u8 = 20;
    pub const MOST_HOURS: u16 = 500;
}

/// What somebody has done, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Has, or had to the end, a partnership.
    pub stayed: bool,
    pub attended: u32,
    pub hours: u32,
}

/// What is missing for a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There was no partnership, or it ended early.
    Partnership,
    Attended {
        has: u32,
        least: u8,
    },
    Hours {
        has: u32,
        least: u16,
    },
}

impl CertificateRule {
    /// Everything that is missing; nothing means that the certificate can be issued.
    pub fn missing(&self, it: &Record) -> Vec<Missing> {
        let mut missing = Vec::new();
        if !it.stayed {
            missing.push(Missing::Partnership);
        }
        if it.attended < u32::from(self.least_attended) {
            missing.push(Missing::Attended { has: it.attended, least: self.least_attended });
        }
        if it.hours < u32::from(self.least_hours) {
            missing.push(Missing::Hours { has: it.hours, least: self.least_hours });
        }
        missing
    }
}

/// A certificate as it was issued. What it says does not change when names and programmes do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub id: CertificateId,
    pub programme: ProgrammeId,
    pub participant: ParticipantId,
    /// Printed on it; who has it can verify the certificate.
    pub code: String,
    pub language: Language,
    pub name: PersonName,
    pub programme_name: ShortText,
    pub method: Method,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// Left out where nothing was recorded.
    pub attended: Option<u32>,
    pub hours: Option<u32>,
    pub signed_by: Option<ShortText>,
    pub issued_on: NaiveDate,
    pub issued_at: Timestamp,
    pub issued_by: PersonId,
    pub revoked_at: Option<Timestamp>,
}

/// Why a certificate is not issued or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCertify {
    #[error("nobody fulfils what is asked")]
    Nobody,
    #[error("it has been revoked already")]
    AlreadyRevoked,
    #[error("{least} is more than {most}")]
    TooMuch { least: u32, most: u32 },
}

impl Certificate {
    pub fn is_valid(&self) -> bool {
        self.revoked_at.is_none()
    }

    pub fn revoke(&mut self, now: Timestamp) -> Result<(), CannotCertify> {
        if self.revoked_at.is_some() {
            return Err(CannotCertify::AlreadyRevoked);
        }
        self.revoked_at = Some(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_is_said_at_once() {
        let rule = CertificateRule { least_attended: 2, least_hours: 10, ..CertificateRule::default() };
        let record = |stayed, attended, hours| Record { stayed, attended, hours };
        assert_eq!(rule.missing(&record(true, 2, 10)), []);
        assert_eq!(
            rule.missing(&record(false, 1, 9)),
            [
                Missing::Partnership,
                Missing::Attended { has: 1, least: 2 },
                Missing::Hours { has: 9, least: 10 }
            ]
        );
        assert_eq!(CertificateRule::default().missing(&record(true, 0, 0)), []);
    }
}
