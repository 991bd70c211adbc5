//! From the rows of files to people.

use super::identity;
use actions::imports::answers::{self, fitting};
use actions::imports::availability;
use actions::matchmaking::Candidate;
use anyhow::{Context, bail};
use documents::columns::{self, CellProblem, Field, Mapping, Problem, Record};
use documents::table::{self, Limits, Options, Table, column_letters};
use domain::availability::Availability;
use domain::participant::{Level, Need, Offer, Part, Profile, Whom, Wish, WishKind};
use domain::{Email, OrganisationId, ParticipantId};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use wording::Texts;

/// How files of people are to be read.
pub struct Reading<'a> {
    /// One file of equals, or of mentees and one of mentors.
    pub files: &'a [PathBuf],
    /// `field=Column`, to correct what was guessed.
    pub corrections: &'a [String],
    /// The columns as they were read before; nothing is guessed then.
    pub columns: Option<&'a [Mapping]>,
    pub leaves_bad_rows_out: bool,
    pub texts: &'a Texts,
}

/// Everybody in the files.
pub struct Cohort {
    pub people: Vec<Candidate>,
    pub rows: HashMap<ParticipantId, RowOf>,
    pub files: Vec<FileRead>,
    /// Rows that were left out: the place of their file and their number.
    pub left_out: Vec<(usize, u32)>,
    /// Who stands in both files: nobody is their own mentor.
    pub same_people: Vec<(ParticipantId, ParticipantId)>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowOf {
    /// The place of the file, from 0.
    pub file: usize,
    /// As a spreadsheet program shows it.
    pub number: u32,
}

/// What was found in one file.
pub struct FileRead {
    pub name: String,
    pub people: usize,
    pub mapping: Mapping,
    /// Subject and work stand for what nobody was asked.
    pub offers_from_subject: bool,
    pub needs_from_subject: bool,
}

/// At most so many problems are shown at once.
const MOST_SHOWN: usize = 20;

/// What a file says about people that is used here.
const USED: [Field; 24] = [
    Field::Identifier,
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
    Field::HoursPerMonth,
    Field::Role,
    Field::Capacity,
    Field::Level,
    Field::About,
    Field::Availability,
];

impl Cohort {
    /// Reads all files.
    ///
    /// Errors name the file, and for cells that can not be understood the row, the column and the remedy.
    pub fn read(reading: &Reading<'_>) -> anyhow::Result<Self> {
        let mut cohort = Self {
            people: Vec::new(),
            rows: HashMap::new(),
            files: Vec::new(),
            left_out: Vec::new(),
            same_people: Vec::new(),
        };
        let (mut taken, mut problems) = (HashSet::new(), Vec::new());
        for (place, path) in reading.files.iter().enumerate() {
            let table = read_table(path)?;
            let mapping = mapping(reading, place, &table)?;
            cohort.take(reading, place, &table, mapping, &mut taken, &mut problems);
        }
        if !problems.is_empty() && !reading.leaves_bad_rows_out {
            bail!("{}", told(reading.texts, &problems));
        }
        cohort.find_same_people();
        Ok(cohort)
    }

    fn take(
        &mut self,
        reading: &Reading<'_>,
        place: usize,
        table: &Table,
        mapping: Mapping,
        taken: &mut HashSet<uuid::Uuid>,
        problems: &mut Vec<String>,
    ) {
        let has = |field: Field| mapping.columns.contains_key(&field);
        let file = FileRead {
            name: table.source.file_name.clone(),
            people: 0,
            offers_from_subject: !has(Field::Offers),
            needs_from_subject: !has(Field::Needs) && !has(Field::Goals),
            mapping,
        };
        // With two files the file says who is mentor; a column that says otherwise is about something else.
        let role = (reading.files.len() == 2).then_some(place);
        let mut used = file.mapping.clone();
        used.columns.retain(|field, _| USED.contains(field) && (role.is_none() || *field != Field::Role));
        let mut addresses: HashMap<String, u32> = HashMap::new();
        for row in columns::apply(table, &used, &[]).rows {
            match row {
                Ok(record) => {
                    let address = record.email.as_ref().map(|it| it.to_lowercase());
                    match address.and_then(|it| addresses.insert(it, record.row)) {
                        None => self.add(&record, place, role, &file, taken),
                        Some(earlier) => {
                            self.left_out.push((place, record.row));
                            let why = reading.texts.match_problem_same_address(earlier.to_string());
                            let row = record.row.to_string();
                            problems.push(reading.texts.match_problem_row(&file.name, row, why));
                        }
                    }
                }
                Err(cells) => {
                    self.left_out.extend(cells.first().map(|it| (place, it.at.row)));
                    problems.extend(cells.iter().map(|it| sentence(reading.texts, &file.name, it)));
                }
            }
        }
        let people = self.rows.values().filter(|it| it.file == place).count();
        self.files.push(FileRead { people, ..file });
    }

    fn add(
        &mut self,
        record: &Record,
        place: usize,
        role: Option<usize>,
        file: &FileRead,
        taken: &mut HashSet<uuid::Uuid>,
    ) {
        let candidate = candidate(record, role, file, taken);
        self.rows.insert(candidate.id, RowOf { file: place, number: record.row });
        self.people.push(candidate);
    }

    fn find_same_people(&mut self) {
        let mut seen: HashMap<String, ParticipantId> = HashMap::new();
        for person in self.people.iter().filter(|it| !it.email.is_empty()) {
            if let Some(&other) = seen.get(&person.email.to_lowercase()) {
                self.same_people.push((other, person.id));
            }
            seen.insert(person.email.to_lowercase(), person.id);
        }
    }

    /// Who bears this address or name.
    ///
    /// Errors where nobody does, or several do.
    pub fn find(&self, who: &str) -> anyhow::Result<ParticipantId> {
        let folded = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let wanted = folded(who);
        let is_it = |it: &&Candidate| folded(&it.email) == wanted || folded(&it.name) == wanted;
        let mut found = self.people.iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(it), None) => Ok(it.id),
            (None, _) => bail!("{who:?} is nobody in the files"),
            (Some(_), Some(_)) => bail!("{who:?} is the name of several people; write the e-mail address"),
        }
    }
}

fn read_table(path: &Path) -> anyhow::Result<Table> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into());
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let options = Options { limits: Limits::COMMAND_LINE, ..Options::default() };
    table::read(&bytes, &name, &options).with_context(|| format!("{} can not be used", path.display()))
}

fn mapping(reading: &Reading<'_>, place: usize, table: &Table) -> anyhow::Result<Mapping> {
    if let Some(columns) = reading.columns {
        let mapping = columns.get(place).cloned().context("the proof is about fewer files of people")?;
        if let Some((field, header)) = mapping.missing_from(table).first() {
            bail!("{}: the column {header:?} ({}) is missing", table.source.file_name, field.key());
        }
        return Ok(mapping);
    }
    let mut mapping = columns::guess(table).mapping;
    let mut corrected: HashMap<Field, Vec<String>> = HashMap::new();
    for correction in reading.corrections {
        let (field, header) = correction
            .split_once('=')
            .with_context(|| format!("--map {correction:?}: write field=Column"))?;
        let known = || Field::ALL.map(Field::key).join(", ");
        let field = Field::from_key(field.trim())
            .with_context(|| format!("--map: {field:?} is no field; the fields are {}", known()))?;
        let wanted = header.trim().to_lowercase();
        match table.headers.iter().find(|it| it.text.to_lowercase() == wanted) {
            Some(found) => corrected.entry(field).or_default().push(found.text.clone()),
            // The other file may have it; where none has, nothing would be corrected silently.
            None if reading.files.len() == 2 => {}
            None => {
                let headers: Vec<&str> = table.headers.iter().map(|it| it.text.as_str()).collect();
                bail!(
                    "--map: {} has no column {header:?}; it has {}",
                    table.source.file_name,
                    headers.join(", ")
                );
            }
        }
    }
    for (field, headers) in corrected {
        mapping.assign(field, headers);
    }
    Ok(mapping)
}

fn candidate(
    record: &Record,
    role: Option<usize>,
    file: &FileRead,
    taken: &mut HashSet<uuid::Uuid>,
) -> Candidate {
    let name = record.name.clone().or_else(|| record.identifier.clone());
    let email = record.email.clone().unwrap_or_default();
    let name =
        name.unwrap_or_else(|| if email.is_empty() { format!("#{}", record.row) } else { email.clone() });
    let side = role.map_or("", |it| if it == 0 { "mentee" } else { "mentor" });
    let mut parts = vec![side, email.as_str(), name.as_str()];
    parts.extend(record.offers.iter().chain(&record.needs).map(String::as_str));
    let id = ParticipantId::new(identity::unique(identity::of(&parts), taken));
    let organisation_id = |it: &String| OrganisationId::new(identity::of(&[&it.trim().to_lowercase()]));
    Candidate {
        id,
        organisation: record.organisation.clone(),
        language: None,
        profile: Profile {
            organisation: record.organisation.as_ref().map(organisation_id),
            ..profile(record, role, file)
        },
        name,
        email,
    }
}

fn profile(record: &Record, role: Option<usize>, file: &FileRead) -> Profile {
    let byte = |it: columns::Quantity| it.middle().round().clamp(0.0, 255.0) as u8;
    let background = || record.subject.iter().chain(&record.function).cloned().collect::<Vec<_>>();
    let offers = if file.offers_from_subject { background() } else { record.offers.clone() };
    let mut needs = if file.needs_from_subject { background() } else { record.needs.clone() };
    if needs.is_empty() {
        needs.extend(record.goals.clone());
    }
    Profile {
        unit: record.unit.as_deref().and_then(fitting),
        subject: record.subject.as_deref().and_then(fitting),
        job_function: record.function.as_deref().and_then(fitting),
        experience_years: record.experience_years.map(byte),
        offers: offers
            .iter()
            .filter_map(|it| fitting(it))
            .map(|text| Offer { text, level: Level::default() })
            .collect(),
        needs: needs.iter().filter_map(|it| fitting(it)).map(|text| Need { text, example: None }).collect(),
        part: part(record, role),
        languages: record.languages.clone(),
        mode: record.mode.as_ref().and_then(answers::mode).unwrap_or_default(),
        availability: week(record),
        place: record.place.as_deref().and_then(fitting),
        hours_a_month: record.hours_per_month.map(byte),
        wishes: wishes(&record.wished, WishKind::Wanted)
            .chain(wishes(&record.excluded, WishKind::Excluded))
            .collect(),
        ..Profile::default()
    }
}

fn part(record: &Record, role: Option<usize>) -> Part {
    let role = match role {
        Some(0) => Some(columns::Role::Mentee),
        Some(_) => Some(columns::Role::Mentor),
        None => record.role,
    };
    answers::part(role, record.capacity)
}

/// The parts of the week that suit, of all that was said.
fn week(record: &Record) -> Availability {
    let parts = record.availability.iter().filter_map(|it| availability::parse(it));
    Availability::from_bits(parts.fold(0, |bits, it| bits | it.bits()))
}

fn wishes(names: &[String], kind: WishKind) -> impl Iterator<Item = Wish> + '_ {
    names.iter().filter_map(move |it| {
        let whom = Email::parse(it).map(Whom::Email).ok().or_else(|| fitting(it).map(Whom::Name))?;
        Some(Wish { kind, whom })
    })
}

fn sentence(texts: &Texts, file: &str, cell: &CellProblem) -> String {
    let value = &cell.value;
    let problem = match cell.problem {
        Problem::Missing => texts.match_problem_missing(),
        Problem::NotAnEmail => texts.match_problem_not_an_email(value),
        Problem::NotANumber | Problem::NotAWholeNumber => texts.match_problem_not_a_number(value),
        Problem::NotADate => texts.match_problem_not_a_date(value),
        Problem::NotYesOrNo => texts.match_problem_not_yes_or_no(value),
        Problem::NotARole => texts.match_problem_not_a_role(value),
        Problem::TooLong { limit } => {
            let beginning: String = value.chars().take(40).collect();
            texts.match_problem_too_long(beginning, texts.number(i64::try_from(limit).unwrap_or(i64::MAX)))
        }
    };
    let column = format!("“{}” ({})", cell.header, column_letters(cell.at.column));
    texts.match_problem(file, cell.at.row.to_string(), column, problem)
}

fn told(texts: &Texts, problems: &[String]) -> String {
    let mut lines: Vec<String> = problems.iter().take(MOST_SHOWN).cloned().collect();
    if problems.len() > MOST_SHOWN {
        lines.push(texts.match_unplaced_more(problems.len()));
    }
    lines.push(texts.match_problem_remedy());
    lines.join("\n")
}
