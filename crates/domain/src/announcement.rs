//! What organisers write to many at once: to whom, in which languages.

use crate::step::StepKind;
use crate::{
    AnnouncementId, Language, LongText, OrganisationId, PartnershipId, PersonId, ProgrammeId, ShortText,
    Timestamp,
};

/// One message to a part of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    pub id: AnnouncementId,
    pub programme: ProgrammeId,
    pub by: PersonId,
    pub at: Timestamp,
    pub segment: Segment,
    /// Never empty; who reads another language gets the first.
    pub texts: Vec<AnnouncementText>,
    /// How many letters were written.
    pub letters: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncementText {
    pub language: Language,
    pub subject: ShortText,
    pub text: LongText,
}

/// The part of a programme that a message goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Everybody who takes part.
    Everybody,
    /// Everybody who has applied and waits for a decision or a place.
    Waiting,
    /// Who takes part and has no partner.
    WithoutPartner,
    Organisation(OrganisationId),
    Partnership(PartnershipId),
    /// Everybody for whom this is a next step.
    Step(StepKind),
}

impl Segment {
    /// The steps by which one can write to people: what somebody may have to be asked for. Who has not answered a
    /// questionnaire is nobody's business.
    pub const STEPS: [StepKind; 8] = [
        StepKind::FinishSignUp,
        StepKind::AcceptPartner,
        StepKind::DraftAgreement,
        StepKind::SignAgreement,
        StepKind::SetGoals,
        StepKind::PlanMeeting,
        StepKind::AnswerInvitation,
        StepKind::WriteOutput,
    ];

    /// The name in addresses, in forms and in the database.
    pub fn code(self) -> String {
        match self {
            Self::Everybody => "everybody".to_owned(),
            Self::Waiting => "waiting".to_owned(),
            Self::WithoutPartner => "without-partner".to_owned(),
            Self::Organisation(id) => format!("organisation:{id}"),
            Self::Partnership(id) => format!("partnership:{id}"),
            Self::Step(kind) => format!("step:{}", kind.code()),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':') {
            None => match code {
                "everybody" => Some(Self::Everybody),
                "waiting" => Some(Self::Waiting),
                "without-partner" => Some(Self::WithoutPartner),
                _ => None,
            },
            Some(("organisation", id)) => id.parse().ok().map(Self::Organisation),
            Some(("partnership", id)) => id.parse().ok().map(Self::Partnership),
            Some(("step", kind)) => {
                StepKind::from_code(kind).filter(|it| Self::STEPS.contains(it)).map(Self::Step)
            }
            Some(_) => None,
        }
    }
}

impl Announcement {
    /// The words for a reader of this language.
    pub fn text_in(&self, language: Language) -> &AnnouncementText {
        self.texts.iter().find(|it| it.language == language).unwrap_or(&self.texts[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_survives_its_name() {
        let id = uuid::Uuid::from_u128(7);
        for segment in [
            Segment::Everybody,
            Segment::Waiting,
            Segment::WithoutPartner,
            Segment::Organisation(id.into()),
            Segment::Partnership(id.into()),
            Segment::Step(StepKind::SignAgreement),
        ] {
            assert_eq!(Segment::from_code(&segment.code()), Some(segment));
        }
        assert_eq!(Segment::from_code("step:burn"), None);
        assert_eq!(Segment::from_code(&Segment::Step(StepKind::AnswerQuestionnaire).code()), None);
        assert_eq!(Segment::from_code("organisation:everybody"), None);
    }
}
