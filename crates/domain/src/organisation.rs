//! Organisations, their places in a programme, and the charter they agree.

use crate::{LongText, OrganisationId, PersonId, ProgrammeId, ShortText, Timestamp};

/// A university, company or association that people come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: ShortText,
}

/// An organisation's part in a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub programme: ProgrammeId,
    pub organisation: Organisation,
    /// Places promised to the organisation; `None` when its people come as any other.
    pub seats: Option<u16>,
    pub acceptance: Option<CharterAcceptance>,
}

/// Principles and goals the organisations agree before the programme opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    pub text: LongText,
    /// Rises with every change of the text: an acceptance holds for one version.
    pub version: u32,
}

/// One organisation has accepted one version of the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterAcceptance {
    pub version: u32,
    pub by: PersonId,
    pub at: Timestamp,
}

impl Partner {
    /// A changed charter has to be accepted again.
    pub fn has_accepted(&self, charter: &Charter) -> bool {
        self.acceptance.as_ref().is_some_and(|it| it.version == charter.version)
    }
}
