//! Making an output known: what is offered, who has agreed to exactly that, and taking it back.

use super::{Output, OutputState};
use crate::{ParticipantId, Timestamp};

/// What a reader may do with a published output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Licence {
    /// Creative Commons Attribution 4.0.
    #[default]
    CcBy,
    /// Creative Commons Attribution-ShareAlike 4.0.
    CcBySa,
    /// Creative Commons Attribution-NonCommercial 4.0.
    CcByNc,
    AllRightsReserved,
}

impl Licence {
    pub const ALL: [Self; 4] = [Self::CcBy, Self::CcBySa, Self::CcByNc, Self::AllRightsReserved];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CcBy => "cc-by-4.0",
            Self::CcBySa => "cc-by-sa-4.0",
            Self::CcByNc => "cc-by-nc-4.0",
            Self::AllRightsReserved => "all-rights-reserved",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The licence's own short name, the same in every language.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::CcBy => Some("CC BY 4.0"),
            Self::CcBySa => Some("CC BY-SA 4.0"),
            Self::CcByNc => Some("CC BY-NC 4.0"),
            Self::AllRightsReserved => None,
        }
    }

    /// Where the licence can be read.
    pub const fn address(self) -> Option<&'static str> {
        match self {
            Self::CcBy => Some("https://creativecommons.org/licenses/by/4.0/"),
            Self::CcBySa => Some("https://creativecommons.org/licenses/by-sa/4.0/"),
            Self::CcByNc => Some("https://creativecommons.org/licenses/by-nc/4.0/"),
            Self::AllRightsReserved => None,
        }
    }
}

/// How far a published output is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// To everybody with a part in the programme.
    Programme,
    /// To anyone.
    Public,
}

impl Reach {
    pub const ALL: [Self; 2] = [Self::Programme, Self::Public];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Public => "public",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What the authors are asked to agree to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The version of the text.
    pub version: u32,
    pub licence: Licence,
    pub reach: Reach,
    /// In the order in which they are named.
    pub authors: Vec<ParticipantId>,
}

/// Terms with everybody's answers so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Rises with every change of the terms or of what the output is called: a consent holds for one offer.
    pub number: u32,
    pub terms: Terms,
    pub consents: Vec<Consent>,
}

/// One author has agreed to the offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    pub author: ParticipantId,
    pub at: Timestamp,
}

/// The output is known since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Publication {
    /// The version of the text that was found ready by another pair, to go back to when this is taken back.
    pub reviewed: u32,
    pub at: Timestamp,
}

/// Why terms can not be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotOffer {
    #[error("another pair has not found it ready yet")]
    NotReviewed,
    #[error("it is published; take it back first")]
    Published,
    #[error("the authors are not the members, each once")]
    WrongAuthors,
    #[error("there is no such version")]
    NoSuchVersion,
}

/// Why an author can not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotConsent {
    #[error("nothing is offered")]
    NothingOffered,
    #[error("the offer has changed")]
    OfferChanged,
    #[error("not one of the authors")]
    NotAuthor,
    #[error("already published")]
    Published,
}

/// Why a consent can not be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotWithdraw {
    #[error("no consent was given")]
    NotGiven,
}

impl Output {
    /// The authors who have not agreed to what is offered; nobody once it is published.
    pub fn to_agree(&self) -> impl Iterator<Item = ParticipantId> + '_ {
        let offer = self.offer.as_ref().filter(|_| self.publication().is_none());
        offer.into_iter().flat_map(|offer| {
            let has_agreed = |author: &ParticipantId| offer.consents.iter().any(|it| it.author == *author);
            offer.terms.authors.iter().copied().filter(move |it| !has_agreed(it))
        })
    }

    /// Offers terms to every present member, whose consents begin anew.
    pub fn offer(&mut self, terms: Terms, present: &[ParticipantId]) -> Result<u32, CannotOffer> {
        match self.state {
            OutputState::Idea | OutputState::Draft => return Err(CannotOffer::NotReviewed),
            OutputState::Published(_) => return Err(CannotOffer::Published),
            OutputState::Reviewed { .. } => {}
        }
        if !same_people(&terms.authors, present) {
            return Err(CannotOffer::WrongAuthors);
        }
        if terms.version == 0 || terms.version > self.newest {
            return Err(CannotOffer::NoSuchVersion);
        }
        let number = self.offer.as_ref().map_or(0, |it| it.number) + 1;
        self.offer = Some(Offer { number, terms, consents: vec![] });
        Ok(number)
    }

    /// An author agrees to the offer of this number, the one they have seen. With the last consent the output is
    /// published; `true` then.
    pub fn consent(
        &mut self,
        author: ParticipantId,
        number: u32,
        present: &[ParticipantId],
        at: Timestamp,
    ) -> Result<bool, CannotConsent> {
        let reviewed = match self.state {
            OutputState::Published(_) => return Err(CannotConsent::Published),
            OutputState::Reviewed { version } => version,
            OutputState::Idea | OutputState::Draft => return Err(CannotConsent::NothingOffered),
        };
        let offer = self.offer.as_mut().ok_or(CannotConsent::NothingOffered)?;
        // Somebody who has come or gone since changes whose work it is.
        if offer.number != number || !same_people(&offer.terms.authors, present) {
            return Err(CannotConsent::OfferChanged);
        }
        if !offer.terms.authors.contains(&author) {
            return Err(CannotConsent::NotAuthor);
        }
        if !offer.consents.iter().any(|it| it.author == author) {
            offer.consents.push(Consent { author, at });
        }
        let everybody = present.iter().all(|it| offer.consents.iter().any(|given| given.author == *it));
        if everybody {
            self.state = OutputState::Published(Publication { reviewed, at });
        }
        Ok(everybody)
    }

    /// An author takes the consent back, also one who has left the partnership since. What was published is taken
    /// down; `true` then.
    pub fn withdraw_consent(&mut self, author: ParticipantId) -> Result<bool, CannotWithdraw> {
        let offer = self.offer.as_mut().ok_or(CannotWithdraw::NotGiven)?;
        let before = offer.consents.len();
        offer.consents.retain(|it| it.author != author);
        if offer.consents.len() == before {
            return Err(CannotWithdraw::NotGiven);
        }
        let OutputState::Published(publication) = self.state else { return Ok(false) };
        self.state = OutputState::Reviewed { version: publication.reviewed };
        Ok(true)
    }

    /// The output gets other details. Nobody has agreed to what they do not know: consents that are not complete begin
    /// anew, and those of a published output refuse.
    pub fn change_details(&mut self, details: super::Details) -> Result<(), CannotOffer> {
        if self.details == details {
            return Ok(());
        }
        if matches!(self.state, OutputState::Published(_)) {
            return Err(CannotOffer::Published);
        }
        self.details = details;
        if let Some(offer) = &mut self.offer {
            offer.number += 1;
            offer.consents.clear();
        }
        Ok(())
    }
}

fn same_people(some: &[ParticipantId], others: &[ParticipantId]) -> bool {
    let sorted = |them: &[ParticipantId]| {
        let mut them = them.to_vec();
        them.sort_unstable();
        them
    };
    sorted(some) == sorted(others)
}

#[cfg(test)]
mod tests {
    use super::super::tests::output;
    use super::*;
    use crate::ShortText;
    use crate::output::Details;
    use uuid::Uuid;

    fn who(number: u128) -> ParticipantId {
        ParticipantId::new(Uuid::from_u128(number))
    }

    fn terms(version: u32, authors: &[u128]) -> Terms {
        let authors = authors.iter().map(|it| who(*it)).collect();
        Terms { version, licence: Licence::CcBy, reach: Reach::Public, authors }
    }

    fn reviewed() -> Output {
        Output { state: OutputState::Reviewed { version: 1 }, newest: 2, ..output() }
    }

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn only_what_was_reviewed_is_offered_and_by_all_who_made_it() {
        let present = [who(1), who(2)];
        let draft = Output { state: OutputState::Draft, newest: 1, ..output() };
        assert_eq!(draft.clone().offer(terms(1, &[1, 2]), &present), Err(CannotOffer::NotReviewed));
        let mut it = reviewed();
        assert_eq!(it.offer(terms(2, &[1]), &present), Err(CannotOffer::WrongAuthors));
        assert_eq!(it.offer(terms(2, &[1, 1]), &present), Err(CannotOffer::WrongAuthors));
        assert_eq!(it.offer(terms(2, &[1, 2, 3]), &present), Err(CannotOffer::WrongAuthors));
        assert_eq!(it.offer(terms(3, &[1, 2]), &present), Err(CannotOffer::NoSuchVersion));
        assert_eq!(it.offer(terms(0, &[1, 2]), &present), Err(CannotOffer::NoSuchVersion));
        assert_eq!(it.offer(terms(2, &[2, 1]), &present), Ok(1));
    }

    #[test]
    fn it_is_published_with_the_last_consent_and_not_before() {
        let present = [who(1), who(2)];
        let mut it = reviewed();
        assert_eq!(it.consent(who(1), 1, &present, AT), Err(CannotConsent::NothingOffered));
        it.offer(terms(2, &[2, 1]), &present).expect("an offer");
        assert_eq!(it.consent(who(3), 1, &present, AT), Err(CannotConsent::NotAuthor));
        assert_eq!(it.consent(who(1), 2, &present, AT), Err(CannotConsent::OfferChanged));
        assert_eq!(it.consent(who(1), 1, &present, AT), Ok(false));
        assert_eq!(it.consent(who(1), 1, &present, AT), Ok(false), "twice is once");
        assert_eq!(it.state, OutputState::Reviewed { version: 1 });
        assert_eq!(it.consent(who(2), 1, &present, AT), Ok(true));
        assert_eq!(it.state, OutputState::Published(Publication { reviewed: 1, at: AT }));
        assert_eq!(it.offer(terms(2, &[2, 1]), &present), Err(CannotOffer::Published));
        // Going on writing changes nothing of what is public.
        assert_eq!(it.write(2), Ok(3));
        assert_eq!(it.offer.as_ref().map(|it| it.terms.version), Some(2));
    }

    #[test]
    fn whoever_changes_the_terms_asks_everybody_anew() {
        let present = [who(1), who(2)];
        let mut it = reviewed();
        it.offer(terms(1, &[1, 2]), &present).expect("an offer");
        it.consent(who(1), 1, &present, AT).expect("a consent");
        assert_eq!(it.offer(terms(2, &[1, 2]), &present), Ok(2));
        assert_eq!(it.consent(who(2), 1, &present, AT), Err(CannotConsent::OfferChanged));
        assert_eq!(it.consent(who(2), 2, &present, AT), Ok(false));
        let title = ShortText::parse("Another title").expect("a title");
        let details = Details { title, ..it.details.clone() };
        assert_eq!(it.change_details(details), Ok(()));
        assert_eq!(it.offer.as_ref().map(|it| (it.number, it.consents.len())), Some((3, 0)));
        // Who has left is no longer asked, but the terms named them.
        assert_eq!(it.consent(who(1), 3, &[who(1)], AT), Err(CannotConsent::OfferChanged));
    }

    #[test]
    fn one_author_is_enough_to_take_it_down() {
        let present = [who(1), who(2)];
        let mut it = reviewed();
        assert_eq!(it.withdraw_consent(who(1)), Err(CannotWithdraw::NotGiven));
        it.offer(terms(2, &[1, 2]), &present).expect("an offer");
        it.consent(who(1), 1, &present, AT).expect("a consent");
        it.consent(who(2), 1, &present, AT).expect("a consent");
        let details =
            Details { audience: ShortText::optional("Everyone").expect("words"), ..it.details.clone() };
        assert_eq!(it.change_details(details), Err(CannotOffer::Published));
        assert_eq!(it.withdraw_consent(who(1)), Ok(true));
        assert_eq!(it.state, OutputState::Reviewed { version: 1 });
        assert_eq!(it.withdraw_consent(who(1)), Err(CannotWithdraw::NotGiven));
        assert_eq!(it.withdraw_consent(who(2)), Ok(false));
        assert_eq!(it.consent(who(1), 1, &present, AT), Ok(false), "both are asked again");
    }

    #[test]
    fn licences_are_known_by_their_codes() {
        assert!(Licence::ALL.iter().all(|it| Licence::from_code(it.code()) == Some(*it)));
        assert!(Reach::ALL.iter().all(|it| Reach::from_code(it.code()) == Some(*it)));
        assert_eq!(Licence::default().name(), Some("CC BY 4.0"));
    }
}
