//! From rows of a table to people in the domain's types, or to what is wrong with them.

use super::{answers, availability};
use documents::columns::{self, Field, Mapping, Quantity, Record};
use documents::table::{Position, Table};
use domain::availability::Availability;
use domain::participant::{InvalidProfile, Level, Mode, Need, Offer, Part, Profile, Whom, Wish, WishKind};
use domain::{Email, InvalidText, LongText, PersonName, ShortText};
use std::collections::HashMap;

/// What a file can say about people here, in the order in which somebody would look for it. Other columns stay out.
pub const FIELDS: [Field; 21] = [
    Field::Name,
    Field::FirstName,
    Field::LastName,
    Field::Email,
    Field::Organisation,
    Field::Unit,
    Field::Subject,
    Field::Function,
    Field::Place,
    Field::Offers,
    Field::Needs,
    Field::Goals,
    Field::Languages,
    Field::Experience,
    Field::Wished,
    Field::Excluded,
    Field::Mode,
    Field::Availability,
    Field::HoursPerMonth,
    Field::Role,
    Field::Consent,
];

/// A row as a person. Capacity belongs to the role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// As the spreadsheet shows it.
    pub number: u32,
    pub name: Option<PersonName>,
    pub email: Option<Email>,
    /// By its name; the profile's own field is empty until the organisation is known.
    pub organisation: Option<ShortText>,
    pub profile: Profile,
    /// What the row says anything about.
    pub given: Vec<Field>,
    pub remarks: Vec<Remark>,
}

/// Something in a cell that keeps its row from being taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    pub at: Position,
    /// The header of the column.
    pub header: String,
    pub field: Field,
    /// What stands in the cell, cut to 80 characters.
    pub value: String,
    pub fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Cell(columns::Problem),
    /// In characters.
    TooLong {
        length: usize,
        most: usize,
    },
    ControlCharacter,
    AtMost(u8),
    /// The person has said no.
    NoConsent,
    WishAboutSelf,
    WantedAndExcluded,
    /// An earlier row has the same address.
    SameAddress {
        row: u32,
    },
}

/// Something an organiser should know about a row that is taken in all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub row: u32,
    pub note: Note,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only the first of a list are kept, as many as fit.
    Cut {
        field: Field,
        given: usize,
        kept: usize,
    },
    /// An answer in words that are not known, left out.
    NotUnderstood {
        field: Field,
        value: String,
    },
    /// To be completed before matching.
    NothingOffered,
    NothingNeeded,
    /// An earlier row has the same name and another address.
    SameName {
        row: u32,
    },
}

/// All rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub rows: Vec<Result<ImportedRow, Vec<RowProblem>>>,
    /// Required fields for which no column was found: no row can be taken in before there is one.
    pub missing: Vec<Field>,
}

impl Rows {
    pub fn good(&self) -> impl Iterator<Item = &ImportedRow> {
        self.rows.iter().filter_map(|it| it.as_ref().ok())
    }

    pub fn problems(&self) -> impl Iterator<Item = &RowProblem> {
        self.rows.iter().filter_map(|it| it.as_ref().err()).flatten()
    }

    pub fn bad(&self) -> usize {
        self.rows.iter().filter(|it| it.is_err()).count()
    }
}

const MOST_EXPERIENCE_YEARS: u8 = 80;
const MOST_HOURS_A_MONTH: u8 = 200;

/// Every row as a person, or what is wrong with it. Cells of the `required` fields must not be empty where there is a
/// column for them.
///
/// Cost: linear in the size of the table.
pub fn rows(table: &Table, mapping: &Mapping, required: &[Field]) -> Rows {
    let columns = Columns::of(table, mapping);
    let (required, missing): (Vec<Field>, Vec<Field>) =
        required.iter().partition(|field| columns.first(**field).is_some());
    let applied = columns::apply(table, &columns.mapping, &required);
    let cell = |it: columns::CellProblem| RowProblem {
        at: it.at,
        header: it.header,
        field: it.field,
        value: it.value,
        fault: Fault::Cell(it.problem),
    };
    let rows = applied.rows.into_iter().map(|row| match row {
        Ok(record) => Reader::new(&record, &columns).row(record.clone()),
        Err(problems) => Err(problems.into_iter().map(cell).collect()),
    });
    let mut rows = Rows { rows: rows.collect(), missing };
    mark_repeats(&mut rows, &columns);
    rows
}

/// The columns that are used, by field.
struct Columns {
    mapping: Mapping,
    places: HashMap<Field, (u32, String)>,
}

impl Columns {
    fn of(table: &Table, mapping: &Mapping) -> Self {
        let mut mapping = mapping.clone();
        mapping.columns.retain(|field, _| FIELDS.contains(field) || *field == Field::Capacity);
        let place = |(field, headers): (&Field, &Vec<String>)| {
            let header = table.headers.iter().find(|it| headers.contains(&it.text))?;
            Some((*field, (header.column, header.text.clone())))
        };
        let places = mapping.columns.iter().filter_map(place).collect();
        Self { mapping, places }
    }

    /// Where a field begins. A name may be in two columns.
    fn first(&self, field: Field) -> Option<&(u32, String)> {
        self.places.get(&field).or_else(|| match field {
            Field::Name => self.places.get(&Field::FirstName).or_else(|| self.places.get(&Field::LastName)),
            _ => None,
        })
    }

    fn problem(&self, row: u32, field: Field, value: &str, fault: Fault) -> RowProblem {
        let (column, header) = self.first(field).cloned().unwrap_or_default();
        RowProblem {
            at: Position { row, column },
            header,
            field,
            value: value.chars().take(80).collect(),
            fault,
        }
    }
}

/// Turns one record into a person and collects what is wrong with it.
struct Reader<'a> {
    row: u32,
    columns: &'a Columns,
    problems: Vec<RowProblem>,
    remarks: Vec<Remark>,
    given: Vec<Field>,
}

impl<'a> Reader<'a> {
    fn new(record: &Record, columns: &'a Columns) -> Self {
        let given = FIELDS.into_iter().filter(|it| record.has(*it)).collect();
        Self { row: record.row, columns, problems: Vec::new(), remarks: Vec::new(), given }
    }

    fn row(mut self, it: Record) -> Result<ImportedRow, Vec<RowProblem>> {
        let name = self.text(Field::Name, it.name.as_deref(), PersonName::parse);
        let email = self.text(Field::Email, it.email.as_deref(), Email::parse);
        let organisation = self.short(Field::Organisation, it.organisation.as_deref());
        if it.consent == Some(false) {
            self.refuse(Field::Consent, "", Fault::NoConsent);
        }
        let profile = Profile {
            unit: self.short(Field::Unit, it.unit.as_deref()),
            subject: self.short(Field::Subject, it.subject.as_deref()),
            job_function: self.short(Field::Function, it.function.as_deref()),
            experience_years: self.amount(Field::Experience, it.experience_years, MOST_EXPERIENCE_YEARS),
            offers: self.offers(&it.offers),
            needs: self.needs(&it.needs, it.goals.as_deref()),
            part: answers::part(it.role, it.capacity),
            languages: self.cut(Field::Languages, it.languages, Profile::MOST_LANGUAGES),
            mode: self.mode(it.mode),
            place: self.short(Field::Place, it.place.as_deref()),
            availability: self.availability(&it.availability),
            hours_a_month: self.amount(Field::HoursPerMonth, it.hours_per_month, MOST_HOURS_A_MONTH),
            wishes: self.wishes(&it.wished, &it.excluded, name.as_ref()),
            ..Profile::default()
        };
        self.check(&profile, email.as_ref());
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let (given, remarks) = (self.given, self.remarks);
        Ok(ImportedRow { number: it.row, name, email, organisation, profile, given, remarks })
    }

    fn refuse(&mut self, field: Field, value: &str, fault: Fault) {
        self.problems.push(self.columns.problem(self.row, field, value, fault));
    }

    fn remark(&mut self, note: Note) {
        self.remarks.push(Remark { row: self.row, note });
    }

    fn text<T>(
        &mut self,
        field: Field,
        text: Option<&str>,
        parse: impl FnOnce(&str) -> Result<T, InvalidText>,
    ) -> Option<T> {
        let text = text?;
        match parse(text) {
            Ok(value) => Some(value),
            Err(InvalidText::Empty) => None,
            Err(invalid) => {
                let fault = match invalid {
                    InvalidText::TooLong { length, most } => Fault::TooLong { length, most },
                    InvalidText::NotAnEmail => Fault::Cell(columns::Problem::NotAnEmail),
                    _ => Fault::ControlCharacter,
                };
                self.refuse(field, text, fault);
                None
            }
        }
    }

    fn short(&mut self, field: Field, text: Option<&str>) -> Option<ShortText> {
        self.text(field, text, ShortText::parse)
    }

    fn amount(&mut self, field: Field, amount: Option<Quantity>, most: u8) -> Option<u8> {
        let middle = amount?.middle().round();
        if middle > f64::from(most) {
            self.refuse(field, &middle.to_string(), Fault::AtMost(most));
            return None;
        }
        // Amounts are never negative, so this one is within a byte.
        Some(middle as u8)
    }

    /// The first of a list, as many as fit.
    fn cut<T>(&mut self, field: Field, mut items: Vec<T>, kept: usize) -> Vec<T> {
        let given = items.len();
        if given > kept {
            items.truncate(kept);
            self.remark(Note::Cut { field, given, kept });
        }
        items
    }

    fn offers(&mut self, offers: &[String]) -> Vec<Offer> {
        let offers = offers.iter().filter_map(|it| self.short(Field::Offers, Some(it))).collect();
        let offers: Vec<ShortText> = self.cut(Field::Offers, offers, Profile::MOST_OFFERS);
        offers.into_iter().map(|text| Offer { text, level: Level::default() }).collect()
    }

    /// Goals in the person's own words tell what the first need is for. Where no need is named they are the need.
    fn needs(&mut self, needs: &[String], goals: Option<&str>) -> Vec<Need> {
        let texts = needs.iter().filter_map(|it| self.short(Field::Needs, Some(it))).collect();
        let texts: Vec<ShortText> = self.cut(Field::Needs, texts, Profile::MOST_NEEDS);
        let mut needs: Vec<Need> = texts.into_iter().map(|text| Need { text, example: None }).collect();
        let Some(goals) = goals.and_then(|it| self.text(Field::Goals, Some(it), LongText::parse)) else {
            return needs;
        };
        match needs.first_mut() {
            Some(first) => first.example = Some(goals),
            None => needs.extend(need_of(goals)),
        }
        needs
    }

    fn mode(&mut self, mode: Option<columns::Mode>) -> Mode {
        let known = mode.as_ref().and_then(answers::mode);
        if let (Some(columns::Mode::Other(value)), None) = (mode, known) {
            self.remark(Note::NotUnderstood { field: Field::Mode, value });
        }
        known.unwrap_or_default()
    }

    fn availability(&mut self, answers: &[String]) -> Availability {
        let mut bits = 0;
        for answer in answers {
            match availability::parse(answer) {
                Some(parts) => bits |= parts.bits(),
                None => {
                    let value = answer.chars().take(80).collect();
                    self.remark(Note::NotUnderstood { field: Field::Availability, value });
                }
            }
        }
        Availability::from_bits(bits)
    }

    fn wishes(&mut self, wanted: &[String], excluded: &[String], own: Option<&PersonName>) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (kind, field, names) in
            [(WishKind::Wanted, Field::Wished, wanted), (WishKind::Excluded, Field::Excluded, excluded)]
        {
            for name in names {
                if own.is_some_and(|own| folded(own.as_str()) == folded(name)) {
                    self.refuse(field, name, Fault::WishAboutSelf);
                }
                let whom = match Email::parse(name) {
                    Ok(email) => Some(Whom::Email(email)),
                    Err(_) => self.short(field, Some(name)).map(Whom::Name),
                };
                wishes.extend(whom.map(|whom| Wish { kind, whom }));
            }
        }
        self.cut(Field::Wished, wishes, Profile::MOST_WISHES)
    }

    fn check(&mut self, profile: &Profile, email: Option<&Email>) {
        match email.map(|it| profile.check_lists(it)) {
            Some(Err(InvalidProfile::WishAboutSelf)) => {
                let own = email.map_or("", Email::as_str);
                self.refuse(Field::Wished, own, Fault::WishAboutSelf);
            }
            Some(Err(InvalidProfile::WantedAndExcluded(whom))) => {
                let whom = match &whom {
                    Whom::Email(email) => email.as_str(),
                    Whom::Name(name) => name.as_str(),
                };
                self.refuse(Field::Excluded, whom, Fault::WantedAndExcluded);
            }
            _ => {}
        }
        match profile.check_exchange() {
            Err(InvalidProfile::NoOffers) => {
                self.remark(Note::NothingOffered);
                if profile.needs.is_empty() && profile.part == Part::Peer {
                    self.remark(Note::NothingNeeded);
                }
            }
            Err(InvalidProfile::NoNeeds) => self.remark(Note::NothingNeeded),
            _ => {}
        }
    }
}

/// A need in the person's own words: its first line as far as it fits, and all of it as the example where more was said.
fn need_of(goals: LongText) -> Option<Need> {
    let text = answers::fitting(goals.as_str().lines().next().unwrap_or_default())?;
    let is_all = text.as_str() == goals.as_str();
    Some(Need { text, example: (!is_all).then_some(goals) })
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Of several rows with one address the first counts. Of the same name with another address only a word is said.
fn mark_repeats(rows: &mut Rows, columns: &Columns) {
    let mut addresses: HashMap<Email, u32> = HashMap::new();
    let mut names: HashMap<String, u32> = HashMap::new();
    for row in &mut rows.rows {
        let Ok(it) = row else { continue };
        if let Some(email) = &it.email {
            if let Some(&first) = addresses.get(email) {
                let fault = Fault::SameAddress { row: first };
                *row = Err(vec![columns.problem(it.number, Field::Email, email.as_str(), fault)]);
                continue;
            }
            addresses.insert(email.clone(), it.number);
        }
        if let Some(name) = &it.name {
            match names.get(&folded(name.as_str())) {
                Some(&first) => {
                    it.remarks.push(Remark { row: it.number, note: Note::SameName { row: first } });
                }
                None => drop(names.insert(folded(name.as_str()), it.number)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use documents::table::{Options, read};

    fn read_rows(text: &str) -> Rows {
        let table = read(text.as_bytes(), "people.csv", &Options::default()).expect("a table");
        let mapping = columns::guess(&table).mapping;
        rows(&table, &mapping, &[Field::Name, Field::Email])
    }

    fn faults(rows: &Rows) -> Vec<(String, Fault)> {
        rows.problems().map(|it| (it.at.to_string(), it.fault)).collect()
    }

    #[test]
    fn a_row_becomes_a_person() {
        let rows = read_rows(
            "Nimi;Sähköposti;Organisaatio;Osaaminen;Haluan oppia;Tavoitteet;Kokemus vuosina;Toivottu pari;Kielet\n\
             Aino  Järvi;Aino@Example.org;Kaupunki;palvelumuotoilu, fasilitointi;data;Koko tiimi mukaan;10-12;bo@example.org;suomi\n",
        );
        let text = |it| ShortText::parse(it).expect("a text");
        let offer = |it| Offer { text: text(it), level: Level::Skilled };
        let expected = ImportedRow {
            number: 2,
            name: PersonName::parse("Aino Järvi").ok(),
            email: Email::parse("aino@example.org").ok(),
            organisation: Some(text("Kaupunki")),
            profile: Profile {
                offers: vec![offer("palvelumuotoilu"), offer("fasilitointi")],
                needs: vec![Need { text: text("data"), example: LongText::parse("Koko tiimi mukaan").ok() }],
                experience_years: Some(11),
                wishes: vec![Wish {
                    kind: WishKind::Wanted,
                    whom: Whom::Email(Email::parse("bo@example.org").expect("an address")),
                }],
                languages: vec!["suomi".into()],
                ..Profile::default()
            },
            given: vec![
                Field::Name,
                Field::FirstName,
                Field::LastName,
                Field::Email,
                Field::Organisation,
                Field::Offers,
                Field::Needs,
                Field::Goals,
                Field::Languages,
                Field::Experience,
                Field::Wished,
            ],
            remarks: vec![],
        };
        assert_eq!(rows, Rows { rows: vec![Ok(expected)], missing: vec![] });
    }

    #[test]
    fn what_is_wrong_is_named_by_row_and_column() {
        let long = "x".repeat(PersonName::MOST + 1);
        let rows = read_rows(&format!(
            "Name;E-mail;Offers;Needs;Years of experience;Wished partner;Consent\n\
             Bo Ek;bo@example.org;Rust;Law;5;;yes\n\
             Bo Ek;bo.ek@example.org;Rust;Law;5;;yes\n\
             Ann;BO@example.org;Rust;Law;5;;yes\n\
             {long};c@example.org;Rust;Law;500;;yes\n\
             Dan Ol;d@example.org;Rust;Law;;dan ol;yes\n\
             Eva;e@example.org;Rust;Law;;e@example.org;yes\n\
             Fia;f@example;Rust;Law;;;yes\n\
             ;g@example.org;Rust;Law;;;yes\n\
             Hal;h@example.org;Rust;Law;;;no\n"
        ));
        assert_eq!(
            faults(&rows),
            [
                ("B4".into(), Fault::SameAddress { row: 2 }),
                ("A5".into(), Fault::TooLong { length: 121, most: 120 }),
                ("E5".into(), Fault::AtMost(80)),
                ("F6".into(), Fault::WishAboutSelf),
                ("F7".into(), Fault::WishAboutSelf),
                ("B8".into(), Fault::Cell(columns::Problem::NotAnEmail)),
                ("A9".into(), Fault::Cell(columns::Problem::Missing)),
                ("G10".into(), Fault::NoConsent),
            ]
        );
        let remarks: Vec<&Remark> = rows.good().flat_map(|it| &it.remarks).collect();
        assert_eq!(remarks, [&Remark { row: 3, note: Note::SameName { row: 2 } }]);
    }

    #[test]
    fn incomplete_profiles_are_taken_in_with_a_word() {
        let offers: Vec<String> = (1..=14).map(|it| format!("skill {it}")).collect();
        let rows = read_rows(&format!(
            "Name;E-mail;Offers;Goals;How do you want to meet?\nA;a@example.org;{};;by letter\n\
             B;b@example.org;;Lead a team. I begin in May.;online\n",
            offers.join(",")
        ));
        let remarks: Vec<&Remark> = rows.good().flat_map(|it| &it.remarks).collect();
        let not_understood = Note::NotUnderstood { field: Field::Mode, value: "by letter".into() };
        assert_eq!(
            remarks,
            [
                &Remark { row: 2, note: Note::Cut { field: Field::Offers, given: 14, kept: 12 } },
                &Remark { row: 2, note: not_understood },
                &Remark { row: 2, note: Note::NothingNeeded },
                &Remark { row: 3, note: Note::NothingOffered },
            ]
        );
        let needs: Vec<&str> =
            rows.good().flat_map(|it| &it.profile.needs).map(|it| it.text.as_str()).collect();
        assert_eq!(needs, ["Lead a team. I begin in May."]);
    }

    #[test]
    fn a_file_without_addresses_says_so_once() {
        let rows = read_rows("Occupation;Offers\nstudent;Rust\nnurse;Law\n");
        assert_eq!(
            (rows.missing.clone(), rows.bad(), rows.rows.len()),
            (vec![Field::Name, Field::Email], 0, 2)
        );
    }
}
