//! Signing in: a request bound to the browser that made it, and the session it may become.

use crate::{Email, Language, PersonId, SessionId, SignInId, Timestamp};
use chrono::Duration;

/// Somebody asked to sign in with an address. Only hashes of the link's token, of the code and of the asking browser's
/// cookie are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInRequest {
    pub id: SignInId,
    pub email: Email,
    pub language: Language,
    pub token_hash: Vec<u8>,
    pub code_hash: Vec<u8>,
    pub origin: Origin,
    /// Where to go afterwards: a path of this site.
    pub next: Option<String>,
    pub created_at: Timestamp,
    pub wrong_codes: u8,
}

/// Where a request to sign in was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a browser that holds the cookie of this hash; only there can it be completed.
    Browser { hash: Vec<u8> },
    /// At the console of the machine: whoever reads it may run the installation anyway. Its code is longer.
    Console,
}

impl SignInRequest {
    /// ASVS 6.5.5: at most ten minutes.
    pub const LIFE: Duration = Duration::minutes(10);
    /// A code printed at the console waits for the one who started the program to open the page.
    pub const CONSOLE_LIFE: Duration = Duration::hours(24);
    /// A six-character code of 32 letters has 2³⁰ values; after this many guesses the request is dead.
    pub const WRONG_CODES: u8 = 5;

    pub fn is_live(&self, now: Timestamp) -> bool {
        let life = match self.origin {
            Origin::Browser { .. } => Self::LIFE,
            Origin::Console => Self::CONSOLE_LIFE,
        };
        now < self.created_at + life && self.wrong_codes < Self::WRONG_CODES
    }
}

/// A browser that is signed in. The token itself is only in its cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub person: PersonId,
    pub token_hash: Vec<u8>,
    pub life: SessionLife,
    /// A few words about the browser, for the person's own list of sessions.
    pub browser: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
}

/// How long a session lasts without use, and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionLife {
    /// Organisers, coordinators, administrators: 3 hours idle, 12 in all.
    Staff,
    /// Participants: 14 days idle, 30 in all.
    Participant,
}

impl SessionLife {
    pub const fn idle(self) -> Duration {
        match self {
            Self::Staff => Duration::hours(3),
            Self::Participant => Duration::days(14),
        }
    }

    pub const fn absolute(self) -> Duration {
        match self {
            Self::Staff => Duration::hours(12),
            Self::Participant => Duration::days(30),
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Participant => "participant",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Staff, Self::Participant].into_iter().find(|it| it.code() == code)
    }
}

impl Session {
    /// What takes much away or hands much out is done only so soon after signing in (ASVS 7.5): a screen left alone
    /// is not enough.
    pub const RECENT: Duration = Duration::minutes(10);
    /// A session is written to at most this often.
    pub const TOUCH_EVERY: Duration = Duration::minutes(5);

    /// `life` is the shorter of what the session began with and what the person's roles ask for now.
    pub fn is_live(&self, life: SessionLife, now: Timestamp) -> bool {
        now < self.last_seen_at + life.idle() && now < self.created_at + life.absolute()
    }

    /// Whether the person has only just shown who they are.
    pub fn is_recent(&self, now: Timestamp) -> bool {
        now < self.created_at + Self::RECENT
    }
}

/// Why a code or link did not sign anybody in. All look alike to the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSignIn {
    /// Unknown, expired, used, replaced, or asked for in another browser.
    #[error("the code or link is not valid here and now")]
    NotValid,
    #[error("too many attempts; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_session_ends_when_idle_or_old() {
        let start = Timestamp::UNIX_EPOCH;
        let session = |last_seen_at| Session {
            id: SessionId::new(Uuid::from_u128(1)),
            person: PersonId::new(Uuid::from_u128(2)),
            token_hash: vec![],
            life: SessionLife::Participant,
            browser: String::new(),
            created_at: start,
            last_seen_at,
        };
        let check = |seen, life, now, live| {
            assert_eq!(session(start + seen).is_live(life, start + now), live, "{life:?} {now}");
        };
        let (hours, days) = (Duration::hours, Duration::days);
        check(hours(0), SessionLife::Staff, hours(2), true);
        check(hours(0), SessionLife::Staff, hours(3), false);
        check(hours(11), SessionLife::Staff, hours(12), false);
        check(days(0), SessionLife::Participant, days(13), true);
        check(days(29), SessionLife::Participant, days(30), false);

        let minutes = Duration::minutes;
        assert!(session(start).is_recent(start + minutes(9)));
        assert!(
            !session(start + minutes(9)).is_recent(start + minutes(10)),
            "being active is not signing in"
        );
    }
}
