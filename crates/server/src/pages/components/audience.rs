//! Who sees an answer, said beside every field that a person fills in.

use super::icons::{Icon, icon};
use hypertext::prelude::*;
use wording::Texts;

/// Who can see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    OnlyYou,
    /// Kept without a name: nobody can tell whose answer it is.
    Confidential,
    Partnership,
    /// Wishes and exclusions: never shown to those they are about.
    Matching,
    Organisers,
    Organisation,
    PartnersAndOrganisers,
    Participants,
    Public,
}

impl Audience {
    pub const ALL: [Self; 9] = [
        Self::OnlyYou,
        Self::Confidential,
        Self::Partnership,
        Self::Matching,
        Self::Organisers,
        Self::Organisation,
        Self::PartnersAndOrganisers,
        Self::Participants,
        Self::Public,
    ];

    pub fn words(self, t: &Texts) -> String {
        match self {
            Self::OnlyYou => t.audience_only_you(),
            Self::Confidential => t.audience_confidential(),
            Self::Partnership => t.audience_partnership(),
            Self::Matching => t.audience_matching(),
            Self::Organisers => t.audience_organisers(),
            Self::Organisation => t.audience_organisation(),
            Self::PartnersAndOrganisers => t.audience_partners_and_organisers(),
            Self::Participants => t.audience_participants(),
            Self::Public => t.audience_public(),
        }
    }

    const fn picture(self) -> Icon {
        match self {
            Self::OnlyYou | Self::Confidential | Self::Matching => Icon::Locked,
            Self::Partnership | Self::PartnersAndOrganisers => Icon::Pair,
            Self::Organisers | Self::Participants => Icon::Group,
            Self::Organisation => Icon::Building,
            Self::Public => Icon::Everyone,
        }
    }
}

/// The audience in words and a picture. `id` lets the field refer to it.
pub fn who_sees(t: &Texts, audience: Audience, id: String) -> impl Renderable {
    let words = audience.words(t);
    let label = t.audience_label();
    rsx! {
        <p class="audience" id=(id)>
            (icon(audience.picture()))
            <span><span class="visually-hidden">(label) ": "</span>(words)</span>
        </p>
    }
}
