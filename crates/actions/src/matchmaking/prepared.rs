//! People made ready: their texts understood, their attributes numbered, their wishes resolved.

use super::candidate::{Candidate, Past};
use super::notes::Note;
use super::traits::Traits;
use super::wishes::{ordered, resolve};
use domain::ParticipantId;
use domain::participant::{Level, Part};
use expertise::{Attributes, Cohort, Correction, Options, Vocabulary};
use std::collections::{BTreeSet, HashMap, HashSet};

/// People ready to be matched under any rules, explained and checked. Numbers stand for people in the order of their
/// ids, so that the order in which they came does not matter.
#[derive(Debug)]
pub struct Prepared<'v> {
    /// Ascending by id.
    pub(super) people: Vec<Candidate>,
    pub(super) cohort: Cohort<'v>,
    pub(super) traits: Vec<Traits>,
    /// What each demands and supplies, in the engine's integers.
    pub(super) profiles: Vec<matching::Profile>,
    /// Pairs that a person excluded, and pairs of whom one declined the other.
    pub(super) apart: HashSet<(u32, u32)>,
    pub(super) met: HashSet<(u32, u32)>,
    pub(super) wish_notes: Vec<Note>,
}

impl<'v> Prepared<'v> {
    /// Understands what everybody wrote. Past pairs of people who are not among these are ignored.
    ///
    /// Cost: that of [`Cohort::prepare`], which is nearly all of it.
    pub fn new(mut people: Vec<Candidate>, past: &Past, vocabulary: &'v Vocabulary) -> Self {
        people.sort_by_key(|it| it.id);
        people.dedup_by_key(|it| it.id);
        let cohort = Cohort::prepare(profiles(&people), vocabulary, Options::default());
        let mut traits = Traits::of_all(&people);
        let (excluded, wish_notes) = resolve(&people, &mut traits);
        let profiles = exchanged(&cohort);
        let places: HashMap<ParticipantId, u32> = people.iter().map(|it| it.id).zip(0..).collect();
        let known = |pairs: &[(ParticipantId, ParticipantId)]| {
            let place = |&(one, other)| Some((*places.get(&one)?, *places.get(&other)?));
            let pairs = pairs.iter().filter_map(place).map(|(one, other)| ordered(one, other));
            pairs.collect::<HashSet<_>>()
        };
        let mut apart = known(&past.declined);
        apart.extend(excluded);
        Self { met: known(&past.met), apart, cohort, traits, profiles, wish_notes, people }
    }

    /// Everybody, ascending by id.
    pub fn people(&self) -> &[Candidate] {
        &self.people
    }

    /// Who has this id.
    pub fn find(&self, id: ParticipantId) -> Option<&Candidate> {
        self.number(id).map(|it| &self.people[it as usize])
    }

    pub(super) fn number(&self, id: ParticipantId) -> Option<u32> {
        let place = self.people.binary_search_by_key(&id, |it| it.id).ok()?;
        u32::try_from(place).ok()
    }

    pub(super) fn id(&self, number: u32) -> ParticipantId {
        self.people[number as usize].id
    }

    pub(super) fn traits_of(&self, number: u32) -> &Traits {
        &self.traits[number as usize]
    }

    pub(super) fn numbers(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.people.len()).unwrap_or(u32::MAX)
    }

    /// What one gains from several others: each need counts with whoever meets it best. In the engine's integers.
    pub(super) fn gain(&self, receiver: u32, givers: &[u32]) -> i64 {
        let demands = self.profiles[receiver as usize].demands.iter();
        let level = |giver: u32, feature: u32| {
            let supplies = &self.profiles[giver as usize].supplies;
            let found = supplies.binary_search_by_key(&feature, |it| it.0);
            found.map_or(0, |at| i64::from(supplies[at].1))
        };
        demands
            .map(|&(feature, weight)| {
                let best = givers.iter().map(|&giver| level(giver, feature)).max().unwrap_or(0);
                i64::from(weight) * best
            })
            .sum()
    }

    /// As what somebody is taken who is matched as mentor or mentee.
    pub(super) fn is_mentor(&self, place: usize) -> bool {
        let it = &self.people[place].profile;
        match it.part {
            Part::Mentor { .. } => true,
            Part::Mentee => false,
            Part::Peer => it.needs.is_empty() && !it.offers.is_empty(),
        }
    }
}

/// The people as the cohort reads them. Rules and preferences are judged here, on numbers, so they stay out.
fn profiles(people: &[Candidate]) -> Vec<expertise::Profile> {
    let levels: BTreeSet<Level> =
        people.iter().flat_map(|it| &it.profile.offers).map(|offer| offer.level).collect();
    // Where everybody has the same level, nobody was asked: it says nothing about the offer.
    let is_asked = levels.len() > 1;
    let level = |it: Level| match it {
        _ if !is_asked => expertise::Level::HIGHEST,
        Level::Basics => expertise::Level::new(2),
        Level::Skilled => expertise::Level::new(4),
        Level::Expert => expertise::Level::HIGHEST,
    };
    people
        .iter()
        .map(|person| expertise::Profile {
            id: person.id.to_string(),
            language: person.language.and_then(|it| expertise::Language::from_code(it.code())),
            offers: person
                .profile
                .offers
                .iter()
                .map(|it| expertise::Offer { text: it.text.as_str().to_owned(), level: level(it.level) })
                .collect(),
            needs: person
                .profile
                .needs
                .iter()
                .zip(1_u8..=u8::MAX)
                .map(|(it, rank)| expertise::Need { text: it.text.as_str().to_owned(), rank })
                .collect(),
            corrections: person
                .profile
                .readings
                .iter()
                .map(|it| Correction {
                    text: it.text.as_str().to_owned(),
                    concept: it.concept.clone(),
                    is_meant: it.is_meant,
                })
                .collect(),
            attributes: Attributes::default(),
        })
        .collect()
}

/// What the engine exchanges: the cohort's own demands and supplies, which are already on its scale.
fn exchanged(cohort: &Cohort<'_>) -> Vec<matching::Profile> {
    let people = 0..cohort.people().len();
    people
        .map(|person| matching::Profile {
            demands: cohort.demands(person).iter().map(|it| (it.feature, it.weight)).collect(),
            supplies: cohort.supplies(person).iter().map(|it| (it.feature, it.degree)).collect(),
            class: None,
        })
        .collect()
}
