//! A person in a programme: what they share, what they want to learn, and where they stand.

use crate::availability::Availability;
use crate::{Email, LongText, OrganisationId, ParticipantId, PersonId, ProgrammeId, ShortText, Timestamp};

/// A person in a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub id: ParticipantId,
    pub programme: ProgrammeId,
    pub person: PersonId,
    pub status: ParticipantStatus,
    pub profile: Profile,
    pub created_at: Timestamp,
    pub version: u32,
}

/// Where a participant stands, in words they understand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParticipantStatus {
    /// Signed up; the organisers have not decided.
    Applied,
    /// Takes part in the next matching.
    Approved,
    /// Takes a place when one falls free.
    Waiting,
    /// The organisers could not offer a place.
    NotSelected,
    /// Left by their own wish; returning restores what they were.
    Withdrawn { was: Standing },
}

/// What a participant was before withdrawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Applied,
    Approved,
    Waiting,
    NotSelected,
}

/// Why a participant's status can not change that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotDecide {
    #[error("has withdrawn")]
    Withdrawn,
    #[error("has not withdrawn")]
    NotWithdrawn,
    #[error("the pairs are already published")]
    Published,
}

impl ParticipantStatus {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Approved => "approved",
            Self::Waiting => "waiting",
            Self::NotSelected => "not-selected",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    const fn standing(self) -> Standing {
        match self {
            Self::Applied => Standing::Applied,
            Self::Approved => Standing::Approved,
            Self::Waiting => Standing::Waiting,
            Self::NotSelected => Standing::NotSelected,
            Self::Withdrawn { was } => was,
        }
    }
}

impl From<Standing> for ParticipantStatus {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Applied => Self::Applied,
            Standing::Approved => Self::Approved,
            Standing::Waiting => Self::Waiting,
            Standing::NotSelected => Self::NotSelected,
        }
    }
}

impl Standing {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Approved => "approved",
            Self::Waiting => "waiting",
            Self::NotSelected => "not-selected",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Applied, Self::Approved, Self::Waiting, Self::NotSelected]
            .into_iter()
            .find(|it| it.code() == code)
    }
}

impl Participant {
    /// An organiser's decision about somebody who has not withdrawn.
    pub fn decide(&mut self, standing: Standing) -> Result<(), CannotDecide> {
        if matches!(self.status, ParticipantStatus::Withdrawn { .. }) {
            return Err(CannotDecide::Withdrawn);
        }
        self.status = standing.into();
        Ok(())
    }

    pub fn withdraw(&mut self) -> Result<(), CannotDecide> {
        if matches!(self.status, ParticipantStatus::Withdrawn { .. }) {
            return Err(CannotDecide::Withdrawn);
        }
        self.status = ParticipantStatus::Withdrawn { was: self.status.standing() };
        Ok(())
    }

    /// Undoes a withdrawal: the person is again what they were.
    pub fn come_back(&mut self) -> Result<(), CannotDecide> {
        match self.status {
            ParticipantStatus::Withdrawn { was } => {
                self.status = was.into();
                Ok(())
            }
            _ => Err(CannotDecide::NotWithdrawn),
        }
    }

    pub fn is_approved(&self) -> bool {
        self.status == ParticipantStatus::Approved
    }
}

/// What a participant tells about themself. Everything but offers and needs may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub organisation: Option<OrganisationId>,
    pub unit: Option<ShortText>,
    /// The subject or field of work.
    pub subject: Option<ShortText>,
    pub job_function: Option<ShortText>,
    pub experience_years: Option<u8>,
    /// Best first.
    pub offers: Vec<Offer>,
    /// Most wanted first.
    pub needs: Vec<Need>,
    pub theme: Option<ShortText>,
    pub subject_wish: SubjectWish,
    pub company_wish: CompanyWish,
    pub part: Part,
    /// Languages spoken, as codes of ISO 639-1 or names people wrote, best first.
    pub languages: Vec<String>,
    pub mode: Mode,
    pub place: Option<ShortText>,
    pub availability: Availability,
    pub hours_a_month: Option<u8>,
    pub wishes: Vec<Wish>,
    /// What the person would like to produce with the partner.
    pub output_wish: Option<ShortText>,
    /// Which statements of the readiness self-check were ticked, by their number.
    pub readiness: Vec<u8>,
    /// The partner may see the e-mail address.
    pub shares_contact: bool,
    /// Answers to the programme's own questions, by question number.
    pub answers: Vec<(u16, LongText)>,
    /// Where the person said that an offer or need was understood wrongly.
    pub readings: Vec<Reading>,
}

/// What a person said about how one of their offers or needs was understood. It lasts as long as the text stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub text: ShortText,
    /// The stable identifier of a concept of the vocabulary.
    pub concept: String,
    /// Whether the text means the concept, or just not.
    pub is_meant: bool,
}

/// Something a person can share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub text: ShortText,
    pub level: Level,
}

/// Something a person wants to learn, with an example of what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub text: ShortText,
    pub example: Option<LongText>,
}

/// How well somebody knows what they offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Can help others to begin.
    Basics,
    #[default]
    Skilled,
    /// Others come to ask.
    Expert,
}

/// Whether the partner should know the same field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SubjectWish {
    Same,
    Different,
    #[default]
    Either,
}

/// Whether the person would rather have one partner or a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompanyWish {
    Pair,
    Group,
    #[default]
    Either,
}

/// As what the person takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// An equal who gives and receives.
    #[default]
    Peer,
    Mentor {
        /// Mentees at the same time, at least one.
        capacity: u8,
    },
    Mentee,
}

/// How the person can meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    InPerson,
    Online,
    #[default]
    Either,
}

impl Part {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Peer => "peer",
            Self::Mentor { .. } => "mentor",
            Self::Mentee => "mentee",
        }
    }
}

macro_rules! form_codes {
    ($($name:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    )+};
}

form_codes! {
    Level { Basics = "basics", Skilled = "skilled", Expert = "expert" }
    SubjectWish { Same = "same", Different = "different", Either = "either" }
    CompanyWish { Pair = "pair", Group = "group", Either = "either" }
    Mode { InPerson = "in-person", Online = "online", Either = "either" }
    WishKind { Wanted = "wanted", Excluded = "excluded" }
}

/// A partner somebody asked for, or asked not to meet. The other person never sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub kind: WishKind,
    pub whom: Whom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishKind {
    Wanted,
    Excluded,
}

/// The person a wish is about, as well as the one who wishes can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    Email(Email),
    Name(ShortText),
}

/// Why a profile can not be accepted. Each names the field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidProfile {
    #[error("nothing offered")]
    NoOffers,
    #[error("nothing needed")]
    NoNeeds,
    #[error("{field}: {given} where at most {most} fit")]
    TooMany { field: &'static str, given: usize, most: usize },
    #[error("a wish about oneself")]
    WishAboutSelf,
    #[error("{0:?} is both wanted and excluded")]
    WantedAndExcluded(Whom),
}

impl Profile {
    pub const MOST_OFFERS: usize = 12;
    pub const MOST_NEEDS: usize = 8;
    pub const MOST_WISHES: usize = 20;
    pub const MOST_LANGUAGES: usize = 12;
    /// For one offer or need.
    pub const MOST_READINGS: usize = 24;

    /// Checks what no single field can: that both give and receive, and that the wishes make sense for the person
    /// with this address.
    pub fn check(&self, own: &Email) -> Result<(), InvalidProfile> {
        self.check_exchange()?;
        self.check_lists(own)
    }

    /// Every offer and need as written, offers first, each text once.
    pub fn texts(&self) -> Vec<&ShortText> {
        let written = self.offers.iter().map(|it| &it.text).chain(self.needs.iter().map(|it| &it.text));
        let mut texts: Vec<&ShortText> = Vec::new();
        for text in written {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }

    /// Takes over how texts were said to be meant that are still written as they were then.
    pub fn keep_readings(&mut self, former: Vec<Reading>) {
        let texts = self.texts();
        let kept = former.into_iter().filter(|it| texts.contains(&&it.text)).collect();
        self.readings = kept;
    }

    /// Whoever gives offers something, and whoever receives needs something.
    pub fn check_exchange(&self) -> Result<(), InvalidProfile> {
        let gives = !matches!(self.part, Part::Mentee);
        let receives = !matches!(self.part, Part::Mentor { .. });
        if gives && self.offers.is_empty() {
            return Err(InvalidProfile::NoOffers);
        }
        if receives && self.needs.is_empty() {
            return Err(InvalidProfile::NoNeeds);
        }
        Ok(())
    }

    /// No list is too long, and the wishes make sense for the person with this address: what has to hold also for a
    /// profile that is still to be completed.
    pub fn check_lists(&self, own: &Email) -> Result<(), InvalidProfile> {
        for (field, given, most) in [
            ("offers", self.offers.len(), Self::MOST_OFFERS),
            ("needs", self.needs.len(), Self::MOST_NEEDS),
            ("wishes", self.wishes.len(), Self::MOST_WISHES),
            ("languages", self.languages.len(), Self::MOST_LANGUAGES),
        ] {
            if given > most {
                return Err(InvalidProfile::TooMany { field, given, most });
            }
        }
        if self.wishes.iter().any(|it| it.whom == Whom::Email(own.clone())) {
            return Err(InvalidProfile::WishAboutSelf);
        }
        let wanted = self.wishes.iter().filter(|it| it.kind == WishKind::Wanted);
        let excluded =
            |whom: &Whom| self.wishes.iter().any(|it| it.kind == WishKind::Excluded && it.whom == *whom);
        match wanted.map(|it| &it.whom).find(|it| excluded(it)) {
            Some(whom) => Err(InvalidProfile::WantedAndExcluded(whom.clone())),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> Email {
        Email::parse(text).expect("an address")
    }

    fn profile() -> Profile {
        let text = |it| ShortText::parse(it).expect("a text");
        Profile {
            offers: vec![Offer { text: text("palvelumuotoilu"), level: Level::Expert }],
            needs: vec![Need { text: text("data analysis"), example: None }],
            ..Profile::default()
        }
    }

    #[test]
    fn both_roles_are_inseparable_for_peers_only() {
        let own = email("aino@example.org");
        let check = |it: Profile, expected| assert_eq!(it.check(&own), expected);
        check(profile(), Ok(()));
        check(Profile { offers: vec![], ..profile() }, Err(InvalidProfile::NoOffers));
        check(Profile { needs: vec![], ..profile() }, Err(InvalidProfile::NoNeeds));
        check(Profile { offers: vec![], part: Part::Mentee, ..profile() }, Ok(()));
        check(Profile { needs: vec![], part: Part::Mentor { capacity: 2 }, ..profile() }, Ok(()));
    }

    #[test]
    fn wishes_must_make_sense() {
        let own = email("aino@example.org");
        let other = || Whom::Email(email("bo@example.org"));
        let wish = |kind, whom| Wish { kind, whom };
        let with = |wishes| Profile { wishes, ..profile() }.check(&own);
        assert_eq!(with(vec![wish(WishKind::Wanted, other())]), Ok(()));
        assert_eq!(
            with(vec![wish(WishKind::Excluded, Whom::Email(own.clone()))]),
            Err(InvalidProfile::WishAboutSelf)
        );
        assert_eq!(
            with(vec![wish(WishKind::Wanted, other()), wish(WishKind::Excluded, other())]),
            Err(InvalidProfile::WantedAndExcluded(other()))
        );
    }

    #[test]
    fn a_withdrawal_can_be_undone_and_keeps_the_standing() {
        let mut it = Participant {
            id: ParticipantId::new(uuid::Uuid::from_u128(1)),
            programme: ProgrammeId::new(uuid::Uuid::from_u128(2)),
            person: PersonId::new(uuid::Uuid::from_u128(3)),
            status: ParticipantStatus::Applied,
            profile: profile(),
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
        };
        assert_eq!(it.come_back(), Err(CannotDecide::NotWithdrawn));
        assert_eq!(it.decide(Standing::Approved), Ok(()));
        assert_eq!(it.withdraw(), Ok(()));
        assert_eq!(it.decide(Standing::Waiting), Err(CannotDecide::Withdrawn));
        assert_eq!(it.come_back(), Ok(()));
        assert_eq!(it.status, ParticipantStatus::Approved);
    }
}
