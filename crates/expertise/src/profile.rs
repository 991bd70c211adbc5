//! What a person wrote, as far as the benefit needs it.

use crate::language::Language;

/// One person: what they can share, what they want to learn, and what rules and preferences look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// The caller's identifier; wishes and exclusions speak of it.
    pub id: String,
    /// The language the person usually writes in; decides where a text itself gives no sign.
    pub language: Option<Language>,
    pub offers: Vec<Offer>,
    pub needs: Vec<Need>,
    /// Where the person said that a text was understood wrongly.
    pub corrections: Vec<Correction>,
    pub attributes: Attributes,
}

/// What a person said about how one of their texts was understood. It holds for the text as it was written then.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Correction {
    /// The whole offer or need.
    pub text: String,
    /// A concept's stable identifier; one that the vocabulary does not have (any more) is passed over.
    pub concept: String,
    /// Whether the text means the concept, or just not.
    pub is_meant: bool,
}

/// Something a person can share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub text: String,
    pub level: Level,
}

/// Something a person wants to learn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub text: String,
    /// 1 for what is wanted most; several needs may share a rank. 0 counts as 1.
    pub rank: u8,
}

/// How well a person masters what they offer, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    pub const LOWEST: Self = Self(1);
    pub const HIGHEST: Self = Self(5);

    /// A level from 1 to 5; others are brought into that range.
    pub fn new(level: u8) -> Self {
        Self(level.clamp(Self::LOWEST.0, Self::HIGHEST.0))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// The level where none was asked for.
impl Default for Level {
    fn default() -> Self {
        Self::HIGHEST
    }
}

/// What rules and preferences look at. What is not known is left out and neither helps nor hinders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    pub organisation: Option<String>,
    pub unit: Option<String>,
    pub subject: Option<String>,
    pub function: Option<String>,
    pub experience_years: Option<u8>,
    /// Languages the person can speak with a partner, any code.
    pub languages: Vec<String>,
    pub modes: Modes,
    /// Whether the partner should come from the same subject.
    pub subject_wish: SubjectWish,
    pub availability: Availability,
    /// Identifiers of people the person would like as partners.
    pub wished: Vec<String>,
    /// Identifiers of people who must not become partners: excluded by the person, in conflict, or met before.
    pub excluded: Vec<String>,
}

/// Ways of meeting that suit a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Modes {
    pub face_to_face: bool,
    pub remote: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum SubjectWish {
    #[default]
    Either,
    Same,
    Different,
}

/// Half-days of a week on which a person has time: seven days, each with morning, midday, afternoon and evening.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Availability(u32);

impl Availability {
    pub const SLOTS_A_DAY: u8 = 4;
    pub const SLOTS: u8 = 7 * Self::SLOTS_A_DAY;

    /// Adds a slot: `day` 0 is Monday, `part` 0 is the morning. Slots outside the week are ignored.
    #[must_use]
    pub fn with(self, day: u8, part: u8) -> Self {
        if day < 7 && part < Self::SLOTS_A_DAY {
            Self(self.0 | 1 << (day * Self::SLOTS_A_DAY + part))
        } else {
            self
        }
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many slots both have.
    pub fn common(self, other: Self) -> u32 {
        (self.0 & other.0).count_ones()
    }
}
