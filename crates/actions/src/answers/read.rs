//! From texts to a profile, with everything that is wrong found at once.

use super::fields::{MOST_CAPACITY, MOST_EXPERIENCE_YEARS, MOST_HOURS, READINESS, question_field};
use domain::availability::Availability;
use domain::matching_rules::Rule;
use domain::participant::{
    CompanyWish, InvalidProfile, Level, Mode, Need, Offer, Part, Profile, SubjectWish, Whom, Wish, WishKind,
};
use domain::programme::{Programme, Question, QuestionKind};
use domain::{Email, InvalidText, LongText, PersonName, ShortText};
use std::ops::RangeInclusive;

/// A profile whose organisation is still a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    pub profile: Profile,
    pub organisation: Option<ShortText>,
}

/// A complete sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpAnswers {
    pub email: Email,
    pub name: PersonName,
    pub answers: Answers,
}

/// An answer that can not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub field: String,
    pub why: Why,
}

/// Why an answer can not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Text(InvalidText),
    NotANumber,
    OutOfRange {
        least: u32,
        most: u32,
    },
    /// None of the answers to choose from.
    NotOffered,
    TooMany {
        most: usize,
    },
    /// Equals give and receive: something must be offered.
    NothingOffered,
    NothingNeeded,
    /// A wish about oneself.
    AboutSelf,
    /// Somebody is wanted and excluded at once.
    BothWays,
    /// Without this consent nobody can take part.
    NoConsent,
}

/// Reads a profile. `own` is the address of whom it is about.
pub fn read(fields: &[(String, String)], programme: &Programme, own: &Email) -> Result<Answers, Vec<Flaw>> {
    let mut reading = Reading { fields, flaws: Vec::new() };
    let answers = reading.answers(programme, Some(own));
    reading.done(answers)
}

/// Reads a complete sign-up: who, the profile, and the consent to keep it.
pub fn read_sign_up(fields: &[(String, String)], programme: &Programme) -> Result<SignUpAnswers, Vec<Flaw>> {
    let mut reading = Reading { fields, flaws: Vec::new() };
    let name = reading.required("name", PersonName::parse);
    let email = reading.required("email", Email::parse);
    let answers = reading.answers(programme, email.as_ref());
    if reading.value("keep").is_empty() {
        reading.flaw("keep", Why::NoConsent);
    }
    match (name, email) {
        (Some(name), Some(email)) => reading.done(SignUpAnswers { email, name, answers }),
        _ => Err(reading.flaws),
    }
}

struct Reading<'a> {
    fields: &'a [(String, String)],
    flaws: Vec<Flaw>,
}

impl<'a> Reading<'a> {
    fn done<T>(self, read: T) -> Result<T, Vec<Flaw>> {
        if self.flaws.is_empty() { Ok(read) } else { Err(self.flaws) }
    }

    /// In the order of the form, so that the flaws come in that order.
    fn answers(&mut self, programme: &Programme, own: Option<&Email>) -> Answers {
        let organisation = if programme.rules.rules.contains(&Rule::DifferentOrganisation) {
            self.required("organisation", ShortText::parse)
        } else {
            self.line("organisation")
        };
        let profile = Profile {
            organisation: None,
            unit: self.line("unit"),
            subject: self.line("subject"),
            job_function: self.line("function"),
            experience_years: self.small_number("experience", 0..=MOST_EXPERIENCE_YEARS),
            part: self.part(programme),
            offers: self.offers(),
            needs: self.needs(),
            theme: self.line("theme"),
            subject_wish: self.choice("subject-wish", SubjectWish::from_code),
            company_wish: self.choice("company", CompanyWish::from_code),
            languages: self.languages(),
            mode: self.choice("mode", Mode::from_code),
            place: self.line("place"),
            availability: self.availability(),
            hours_a_month: self.small_number("hours", 1..=MOST_HOURS),
            wishes: self.wishes(),
            output_wish: self.line("output"),
            readiness: self.readiness(),
            answers: programme.questions.iter().filter_map(|it| self.question(it)).collect(),
            shares_contact: !self.value("contact").is_empty(),
            readings: Vec::new(),
        };
        if let Some(own) = own
            && let Err(reason) = profile.check(own)
        {
            self.invalid(&reason);
        }
        Answers { profile, organisation }
    }

    fn invalid(&mut self, reason: &InvalidProfile) {
        match reason {
            InvalidProfile::NoOffers => self.flaw("offer", Why::NothingOffered),
            InvalidProfile::NoNeeds => self.flaw("need", Why::NothingNeeded),
            InvalidProfile::TooMany { field, most, .. } => {
                let field = match *field {
                    "offers" => "offer",
                    "needs" => "need",
                    "languages" => "language",
                    _ => "wanted",
                };
                self.flaw(field, Why::TooMany { most: *most });
            }
            InvalidProfile::WishAboutSelf => self.flaw("wanted", Why::AboutSelf),
            InvalidProfile::WantedAndExcluded(_) => self.flaw("excluded", Why::BothWays),
        }
    }

    /// The first flaw of a field counts.
    fn flaw(&mut self, field: &str, why: Why) {
        if !self.flaws.iter().any(|it| it.field == field) {
            self.flaws.push(Flaw { field: field.to_owned(), why });
        }
    }

    fn value(&self, field: &str) -> &'a str {
        self.values(field).next().unwrap_or_default()
    }

    fn values(&self, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let field = field.to_owned();
        self.fields.iter().filter(move |(name, _)| *name == field).map(|(_, value)| value.trim())
    }

    fn required<T>(&mut self, field: &str, parse: impl FnOnce(&str) -> Result<T, InvalidText>) -> Option<T> {
        self.parsed(field, self.value(field), parse)
    }

    fn parsed<T>(
        &mut self,
        field: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, InvalidText>,
    ) -> Option<T> {
        parse(text).map_err(|reason| self.flaw(field, Why::Text(reason))).ok()
    }

    fn line(&mut self, field: &str) -> Option<ShortText> {
        self.parsed(field, self.value(field), ShortText::optional).flatten()
    }

    fn small_number(&mut self, field: &str, range: RangeInclusive<u32>) -> Option<u8> {
        let written = self.value(field);
        if written.is_empty() {
            return None;
        }
        match written.parse::<u32>() {
            Ok(number) if range.contains(&number) => u8::try_from(number).ok(),
            Ok(_) => {
                self.flaw(field, Why::OutOfRange { least: *range.start(), most: *range.end() });
                None
            }
            Err(_) => {
                self.flaw(field, Why::NotANumber);
                None
            }
        }
    }

    /// What is left open has the type's default.
    fn choice<T: Default>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        match self.value(field) {
            "" => T::default(),
            code => parse(code).unwrap_or_else(|| {
                self.flaw(field, Why::NotOffered);
                T::default()
            }),
        }
    }

    fn part(&mut self, programme: &Programme) -> Part {
        if !programme.method.has_mentors() {
            return Part::Peer;
        }
        match self.value("part") {
            "mentee" => Part::Mentee,
            "mentor" => {
                Part::Mentor { capacity: self.small_number("capacity", 1..=MOST_CAPACITY).unwrap_or(1) }
            }
            _ => {
                self.flaw("part", Why::NotOffered);
                Part::Mentee
            }
        }
    }

    fn offers(&mut self) -> Vec<Offer> {
        let levels: Vec<&str> = self.values("level").collect();
        let texts: Vec<&str> = self.values("offer").collect();
        let mut offers = Vec::new();
        for (row, text) in texts.into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let level = match levels.get(row).copied().unwrap_or_default() {
                "" => Level::default(),
                code => Level::from_code(code).unwrap_or_else(|| {
                    self.flaw("offer", Why::NotOffered);
                    Level::default()
                }),
            };
            offers.extend(self.parsed("offer", text, ShortText::parse).map(|text| Offer { text, level }));
        }
        offers
    }

    fn needs(&mut self) -> Vec<Need> {
        let examples: Vec<&str> = self.values("example").collect();
        let texts: Vec<&str> = self.values("need").collect();
        let mut needs = Vec::new();
        for row in 0..texts.len().max(examples.len()) {
            let text = texts.get(row).copied().unwrap_or_default();
            let example = examples.get(row).copied().unwrap_or_default();
            if text.is_empty() && example.is_empty() {
                continue;
            }
            let example = self.parsed("need", example, LongText::optional).flatten();
            needs.extend(self.parsed("need", text, ShortText::parse).map(|text| Need { text, example }));
        }
        needs
    }

    fn languages(&mut self) -> Vec<String> {
        let written = self.value("other-languages").split([',', ';']).map(str::trim);
        let texts: Vec<&str> = self.values("language").chain(written).filter(|it| !it.is_empty()).collect();
        let mut languages: Vec<String> = Vec::new();
        for text in texts {
            let language = self.parsed("language", text, ShortText::parse).map(ShortText::into_string);
            languages.extend(language.filter(|it| !languages.contains(it)));
        }
        languages
    }

    /// The numbers of the ticked parts of the week, Monday morning being 0.
    fn availability(&mut self) -> Availability {
        let mut bits = 0_u32;
        for value in self.values("free") {
            match value.parse::<u32>() {
                Ok(part) if part < 21 => bits |= 1 << part,
                _ => self.flaw("free", Why::NotOffered),
            }
        }
        Availability::from_bits(bits)
    }

    fn wishes(&mut self) -> Vec<Wish> {
        let mut wishes: Vec<Wish> = Vec::new();
        for (field, kind) in [("wanted", WishKind::Wanted), ("excluded", WishKind::Excluded)] {
            for text in self.values(field).filter(|it| !it.is_empty()) {
                let whom = match Email::parse(text) {
                    Ok(email) => Some(Whom::Email(email)),
                    Err(_) => self.parsed(field, text, ShortText::parse).map(Whom::Name),
                };
                wishes.extend(whom.map(|whom| Wish { kind, whom }));
            }
        }
        wishes
    }

    fn readiness(&mut self) -> Vec<u8> {
        let mut ticked = Vec::new();
        for value in self.values("readiness") {
            match value.parse::<u8>() {
                Ok(statement) if (1..=READINESS).contains(&statement) => ticked.push(statement),
                _ => self.flaw("readiness", Why::NotOffered),
            }
        }
        ticked.sort_unstable();
        ticked.dedup();
        ticked
    }

    fn question(&mut self, it: &Question) -> Option<(u16, LongText)> {
        let field = question_field(it.number);
        let written = self.value(&field);
        if written.is_empty() && !it.required {
            return None;
        }
        let is_offered = match &it.kind {
            QuestionKind::Line | QuestionKind::Lines => true,
            QuestionKind::YesNo => ["yes", "no"].contains(&written),
            QuestionKind::OneOf(options) => options.iter().any(|it| it.as_str() == written),
        };
        if !is_offered {
            self.flaw(&field, Why::NotOffered);
            return None;
        }
        if it.kind == QuestionKind::Line {
            self.parsed(&field, written, ShortText::parse)?;
        }
        self.parsed(&field, written, LongText::parse).map(|text| (it.number, text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;
    use testing::cast;

    fn fields(given: &[(&str, &str)]) -> Vec<(String, String)> {
        given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn full() -> Vec<(String, String)> {
        fields(&[
            ("organisation", "Kaisla University"),
            ("unit", "Library"),
            ("experience", "12"),
            ("offer", "palvelumuotoilu"),
            ("level", "expert"),
            ("offer", "facilitation"),
            ("level", "basics"),
            ("need", "data analysis"),
            ("example", "To read\nour survey"),
            ("subject-wish", "different"),
            ("company", "group"),
            ("language", "fi"),
            ("language", "en"),
            ("other-languages", "Sámi"),
            ("mode", "online"),
            ("free", "0"),
            ("free", "20"),
            ("hours", "4"),
            ("wanted", "Bo Andersen"),
            ("excluded", "eve@example.org"),
            ("readiness", "1"),
            ("readiness", "5"),
            ("contact", "yes"),
        ])
    }

    fn programme() -> Programme {
        let question = |number, kind, required| Question { number, wording: vec![], kind, required };
        Programme {
            questions: vec![
                question(3, QuestionKind::YesNo, false),
                question(4, QuestionKind::OneOf(vec![cast::short("spring"), cast::short("autumn")]), false),
            ],
            ..cast::programme(1, "spring")
        }
    }

    #[test]
    fn what_is_read_is_written_as_it_was() {
        let own = cast::email("aino@example.org");
        let mut given = full();
        given.extend(fields(&[("question-3", "no"), ("question-4", "autumn")]));
        let read_once = read(&given, &programme(), &own).expect("a profile");
        let organisation = read_once.organisation.clone();
        let written = write(&read_once.profile, organisation.as_ref().map(ShortText::as_str));
        assert_eq!(read(&written, &programme(), &own), Ok(read_once.clone()));
        assert_eq!(read_once.profile.languages, ["fi", "en", "Sámi"]);
        assert_eq!(read_once.profile.availability.bits(), 1 | 1 << 20);
        assert_eq!(read_once.profile.readiness, [1, 5]);
        assert_eq!(
            read_once.profile.wishes,
            [
                Wish { kind: WishKind::Wanted, whom: Whom::Name(cast::short("Bo Andersen")) },
                Wish { kind: WishKind::Excluded, whom: Whom::Email(cast::email("eve@example.org")) },
            ]
        );
    }

    #[test]
    fn every_flaw_is_found_and_names_its_field() {
        let found = |given: &[(&str, &str)]| -> Vec<(String, Why)> {
            let flaws = read_sign_up(&fields(given), &programme()).expect_err("flaws");
            flaws.into_iter().map(|it| (it.field, it.why)).collect()
        };
        let missing = || Why::Text(InvalidText::Empty);
        let expected = |flaws: Vec<(&str, Why)>| -> Vec<(String, Why)> {
            flaws.into_iter().map(|(field, why)| (field.to_owned(), why)).collect()
        };
        assert_eq!(
            found(&[("email", "aino@example.org")]),
            expected(vec![
                ("name", missing()),
                ("organisation", missing()),
                ("offer", Why::NothingOffered),
                ("keep", Why::NoConsent),
            ])
        );
        let huge = "x".repeat(200 * 1024);
        assert_eq!(
            found(&[
                ("name", "Aino\nVirtanen"),
                ("email", "aino@example.org"),
                ("organisation", huge.as_str()),
                ("experience", "many"),
                ("offer", "law"),
                ("level", "wizard"),
                ("example", "an example without a need"),
                ("mode", "telepathy"),
                ("free", "21"),
                ("hours", "41"),
                ("wanted", "aino@example.org"),
                ("question-3", "perhaps"),
                ("keep", "yes"),
            ]),
            expected(vec![
                ("name", Why::Text(InvalidText::ControlCharacter)),
                ("organisation", Why::Text(InvalidText::TooLong { length: 200 * 1024, most: 300 })),
                ("experience", Why::NotANumber),
                ("offer", Why::NotOffered),
                ("need", missing()),
                ("mode", Why::NotOffered),
                ("free", Why::NotOffered),
                ("hours", Why::OutOfRange { least: 1, most: 40 }),
                ("question-3", Why::NotOffered),
            ])
        );
    }

    #[test]
    fn wishes_about_oneself_or_both_ways_are_flaws() {
        let own = cast::email("aino@example.org");
        let check = |wishes: &[(&str, &str)], field: &str, why: Why| {
            let mut given = full();
            given.extend(fields(wishes));
            let flaw = Flaw { field: field.to_owned(), why };
            assert_eq!(read(&given, &programme(), &own), Err(vec![flaw]));
        };
        check(&[("excluded", "AINO@example.org")], "wanted", Why::AboutSelf);
        check(&[("wanted", "eve@example.org")], "excluded", Why::BothWays);
    }
}
