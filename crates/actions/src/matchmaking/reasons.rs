//! Why two people are good for each other, as data that pages, mails and reports put into words.

use super::prepared::Prepared;
use domain::availability::Availability;
use domain::participant::Mode;
use domain::{Language, ParticipantId};
use expertise::{FULL_BENEFIT, Kinship as Kin, Link, Via as Through};

/// What one person gets from another: only what the gain was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    pub receiver: ParticipantId,
    pub giver: ParticipantId,
    /// Needs that the giver meets, the greatest gain first.
    pub met: Vec<MetNeed>,
    /// Needs that stay open between the two, the most wanted first.
    pub unmet: Vec<String>,
}

/// A need and the offer that meets it best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetNeed {
    /// As the receiver wrote it.
    pub need: String,
    /// As the giver wrote it.
    pub offer: String,
    /// What it brings, in thousandths of everything the receiver asked for.
    pub gain: i64,
    /// How well the offer fits the need, in thousandths.
    pub fit: u32,
    pub via: Via,
}

/// Through what a need and an offer meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    /// Things the vocabulary knows, named in the reader's language.
    Concepts { need: String, offer: String, kinship: Kinship },
    /// The same word in both, or forms of it.
    Word(String),
    /// Two words of the same root, of nearly the same letters or of like meaning: the need's and the offer's.
    AlikeWords(String, String),
    /// A local language model found the two close in meaning.
    Meaning,
}

/// How what is offered lies to what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    Same,
    /// The offer is the wider field.
    Wider,
    /// The offer is a part of the need.
    Narrower,
    Related,
}

/// What two people have in common or not, apart from needs and offers. Wishes are nobody else's business and are not
/// among it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// As the first of the two wrote them.
    pub languages: Vec<String>,
    pub availability: Availability,
    /// Both can meet online.
    pub online: bool,
    /// Both can meet in person, here.
    pub place: Option<String>,
    /// `None` where one of the two did not say.
    pub different_organisations: Option<bool>,
    pub different_subjects: Option<bool>,
    pub years_between: Option<u8>,
}

impl Prepared<'_> {
    /// What `receiver` gets from `giver`; `None` where one of them is not among these people.
    pub fn reasons(
        &self,
        receiver: ParticipantId,
        giver: ParticipantId,
        reader: Language,
    ) -> Option<Reasons> {
        let (to, from) = (self.number(receiver)? as usize, self.number(giver)? as usize);
        let found = self.cohort.reasons(to, from);
        let (needs, offers) = (&self.people[to].profile.needs, &self.people[from].profile.offers);
        let met = found.met.into_iter().filter_map(|it| {
            let gain = u64::from(it.benefit) * 1_000 / u64::from(FULL_BENEFIT);
            Some(MetNeed {
                need: needs[it.need].text.to_string(),
                offer: offers[it.offer].text.to_string(),
                gain: i64::try_from(gain).unwrap_or(i64::MAX),
                fit: it.similarity,
                via: self.via(it.links.first()?, reader),
            })
        });
        Some(Reasons {
            receiver,
            giver,
            met: met.collect(),
            unmet: found.unmet.iter().map(|it| needs[it.need].text.to_string()).collect(),
        })
    }

    /// Both directions between all members: for each of them what they get from each other one.
    pub fn all_reasons(&self, members: &[ParticipantId], reader: Language) -> Vec<Reasons> {
        let pairs = members
            .iter()
            .flat_map(|&to| members.iter().filter(move |&&from| from != to).map(move |&from| (to, from)));
        pairs.filter_map(|(to, from)| self.reasons(to, from, reader)).collect()
    }

    /// What two people have in common; `None` where one of them is not among these people.
    pub fn common(&self, one: ParticipantId, other: ParticipantId) -> Option<Common> {
        let (i, j) = (self.number(one)? as usize, self.number(other)? as usize);
        let (left, right) = (&self.traits[i], &self.traits[j]);
        let spoken = self.people[i].profile.languages.iter();
        let both = |it: &str| {
            let it = super::spoken::folded(it);
            self.people[j].profile.languages.iter().any(|that| super::spoken::folded(that) == it)
        };
        let in_person = left.mode != Mode::Online && right.mode != Mode::Online && left.place == right.place;
        let place = self.people[i].profile.place.as_ref().filter(|_| in_person);
        Some(Common {
            languages: spoken.filter(|it| both(it)).cloned().collect(),
            availability: left.availability.common(right.availability),
            online: left.mode != Mode::InPerson && right.mode != Mode::InPerson,
            place: place.map(ToString::to_string),
            different_organisations: left.organisation.zip(right.organisation).map(|(it, that)| it != that),
            different_subjects: left.subject.zip(right.subject).map(|(it, that)| it != that),
            years_between: left
                .experience_years
                .zip(right.experience_years)
                .map(|(it, that)| it.abs_diff(that)),
        })
    }

    fn via(&self, link: &Link, reader: Language) -> Via {
        let language = expertise::Language::from_code(reader.code()).unwrap_or(expertise::Language::En);
        let label = |it| self.cohort.vocabulary().concept(it).label(language).to_owned();
        match link.via {
            Through::Concepts { need, offer, relation } => Via::Concepts {
                need: label(need),
                offer: label(offer),
                kinship: match relation.kinship {
                    Kin::Same => Kinship::Same,
                    Kin::Broader { .. } => Kinship::Wider,
                    Kin::Narrower { .. } => Kinship::Narrower,
                    Kin::Sibling { .. } | Kin::Related => Kinship::Related,
                },
            },
            Through::SameWord => Via::Word(link.need.text.clone()),
            Through::SameRoot | Through::Letters => {
                Via::AlikeWords(link.need.text.clone(), link.offer.text.clone())
            }
            Through::Meaning => Via::Meaning,
        }
    }
}
