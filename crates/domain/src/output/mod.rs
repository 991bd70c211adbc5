//! What a partnership makes together: idea → draft → reviewed by another pair → published.

mod publication;
mod review;
mod text;

pub use publication::{
    CannotConsent, CannotOffer, CannotWithdraw, Consent, Licence, Offer, Publication, Reach, Terms,
};
pub use review::{
    Candidate, CannotAssign, CannotReply, CannotReview, Reading, Review, ReviewGiven, ReviewState, Verdict,
    suggest_reviewers,
};
pub use text::{OutputText, TextVersion};

use crate::{Language, OutputId, PartnershipId, ProgrammeId, ShortText, Timestamp};

/// A text, or another work with a text about it, that the members of a partnership make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    pub id: OutputId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub details: Details,
    pub state: OutputState,
    /// The number of the newest version of the text; 0 while nothing is written.
    pub newest: u32,
    /// What the authors have been asked to agree to, whether or not it is public already.
    pub offer: Option<Offer>,
    pub created_at: Timestamp,
    /// Rises with every change, so that the slower of two is told.
    pub version: u32,
}

/// What an output is, beside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub title: ShortText,
    pub kind: OutputKind,
    /// For whom it is meant, in the authors' words.
    pub audience: Option<ShortText>,
    /// The language it is written in.
    pub language: Language,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputKind {
    BlogPost,
    Article,
    Guide,
    /// The text tells of it and leads to it.
    Video,
    Other,
}

impl OutputKind {
    pub const ALL: [Self; 5] = [Self::BlogPost, Self::Article, Self::Guide, Self::Video, Self::Other];

    pub const fn code(self) -> &'static str {
        match self {
            Self::BlogPost => "blog-post",
            Self::Article => "article",
            Self::Guide => "guide",
            Self::Video => "video",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// How far an output has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputState {
    /// It has a title; nothing is written.
    Idea,
    Draft,
    /// Another pair has read this version and found it ready.
    Reviewed {
        version: u32,
    },
    Published(Publication),
}

impl OutputState {
    /// In the order in which an output goes through them.
    pub const CODES: [&str; 4] = ["idea", "draft", "reviewed", Self::PUBLISHED];
    pub const PUBLISHED: &str = "published";

    pub const fn code(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Draft => "draft",
            Self::Reviewed { .. } => "reviewed",
            Self::Published(_) => Self::PUBLISHED,
        }
    }
}

/// Why a text can not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotWrite {
    #[error("version {newest} is the newest")]
    NotTheNewest { newest: u32 },
}

impl Output {
    pub const fn idea(
        id: OutputId,
        (programme, partnership): (ProgrammeId, PartnershipId),
        details: Details,
        created_at: Timestamp,
    ) -> Self {
        Self {
            id,
            programme,
            partnership,
            details,
            state: OutputState::Idea,
            newest: 0,
            offer: None,
            created_at,
            version: 1,
        }
    }

    /// A further version of the text follows the one that is the newest. What was reviewed or is public stays what it
    /// is: a published output goes on showing the version that its authors agreed to.
    pub fn write(&mut self, follows: u32) -> Result<u32, CannotWrite> {
        if follows != self.newest {
            return Err(CannotWrite::NotTheNewest { newest: self.newest });
        }
        if self.state == OutputState::Idea {
            self.state = OutputState::Draft;
        }
        self.newest += 1;
        Ok(self.newest)
    }

    pub const fn publication(&self) -> Option<Publication> {
        match self.state {
            OutputState::Published(it) => Some(it),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    pub(super) fn output() -> Output {
        let details = Details {
            title: ShortText::parse("What we learnt").expect("a title"),
            kind: OutputKind::BlogPost,
            audience: None,
            language: Language::En,
        };
        let (programme, partnership) =
            (ProgrammeId::new(Uuid::from_u128(1)), PartnershipId::new(Uuid::from_u128(2)));
        Output::idea(
            OutputId::new(Uuid::from_u128(3)),
            (programme, partnership),
            details,
            Timestamp::UNIX_EPOCH,
        )
    }

    #[test]
    fn an_idea_becomes_a_draft_when_something_is_written_and_versions_follow_each_other() {
        let mut it = output();
        assert_eq!(it.state, OutputState::Idea);
        assert_eq!(it.write(0), Ok(1));
        assert_eq!(it.state, OutputState::Draft);
        assert_eq!(it.write(0), Err(CannotWrite::NotTheNewest { newest: 1 }));
        assert_eq!(it.write(1), Ok(2));
    }

    #[test]
    fn kinds_and_states_are_known_by_their_codes() {
        assert!(OutputKind::ALL.iter().all(|it| OutputKind::from_code(it.code()) == Some(*it)));
        assert_eq!(OutputState::CODES[0], OutputState::Idea.code());
        assert_eq!(OutputState::CODES[2], OutputState::Reviewed { version: 1 }.code());
    }
}
