//! The states and kinds of outputs in the reader's words.

use crate::pages::components::cards::BadgeTone;
use domain::output::{
    CannotAssign, CannotConsent, CannotOffer, CannotReview, Licence, OutputKind, OutputState, Reach, Verdict,
};
use wording::Texts;

pub fn kind(t: &Texts, it: OutputKind) -> String {
    match it {
        OutputKind::BlogPost => t.output_kind_blog_post(),
        OutputKind::Article => t.output_kind_article(),
        OutputKind::Guide => t.output_kind_guide(),
        OutputKind::Video => t.output_kind_video(),
        OutputKind::Other => t.output_kind_other(),
    }
}

pub fn state(t: &Texts, it: &OutputState) -> (String, BadgeTone) {
    state_of_code(t, it.code())
}

pub fn state_of_code(t: &Texts, code: &str) -> (String, BadgeTone) {
    match code {
        "idea" => (t.output_state_idea(), BadgeTone::Neutral),
        "draft" => (t.output_state_draft(), BadgeTone::Active),
        "reviewed" => (t.output_state_reviewed(), BadgeTone::Active),
        _ => (t.output_state_published(), BadgeTone::Good),
    }
}

/// Licences have names that nobody translates.
pub fn licence(t: &Texts, it: Licence) -> String {
    it.name().map_or_else(|| t.output_all_rights_reserved(), str::to_owned)
}

pub fn licence_hint(t: &Texts, it: Licence) -> String {
    match it {
        Licence::CcBy => t.output_licence_by_hint(),
        Licence::CcBySa => t.output_licence_by_sa_hint(),
        Licence::CcByNc => t.output_licence_by_nc_hint(),
        Licence::AllRightsReserved => t.output_licence_reserved_hint(),
    }
}

pub fn reach(t: &Texts, it: Reach) -> String {
    match it {
        Reach::Programme => t.output_reach_programme(),
        Reach::Public => t.output_reach_public(),
    }
}

pub fn verdict(t: &Texts, it: Verdict) -> (String, BadgeTone) {
    match it {
        Verdict::Ready => (t.output_verdict_ready(), BadgeTone::Good),
        Verdict::NeedsWork => (t.output_verdict_needs_work(), BadgeTone::Caution),
    }
}

pub fn cannot_assign(t: &Texts, why: CannotAssign) -> String {
    match why {
        CannotAssign::NothingWritten => t.output_review_nothing_written(),
        CannotAssign::Published => t.output_review_published(),
        CannotAssign::UnderWay => t.output_review_under_way(),
        CannotAssign::OwnOutput | CannotAssign::NoSuchPair => t.output_review_other_pair(),
        CannotAssign::NotWanted => t.output_review_not_wanted(),
    }
}

pub fn cannot_review(t: &Texts, why: CannotReview) -> String {
    match why {
        CannotReview::NotAsked => t.output_reading_over(),
        CannotReview::NothingToImprove => t.output_reading_say_what(),
    }
}

pub fn cannot_offer(t: &Texts, why: CannotOffer) -> String {
    match why {
        CannotOffer::NotReviewed => t.output_offer_not_reviewed(),
        CannotOffer::Published => t.output_offer_published(),
        CannotOffer::WrongAuthors => t.output_offer_authors(),
        CannotOffer::NoSuchVersion => t.output_offer_version(),
    }
}

pub fn cannot_consent(t: &Texts, why: CannotConsent) -> String {
    match why {
        CannotConsent::NothingOffered | CannotConsent::OfferChanged | CannotConsent::NotAuthor => {
            t.output_consent_changed()
        }
        CannotConsent::Published => t.output_consent_published(),
    }
}
