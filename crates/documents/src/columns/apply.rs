//! From rows to records.

use super::dates::{self, DateOrder, OrderBasis};
use super::lists::Splitter;
use super::{Field, Mapping, Mode, Quantity, Role, answers, numbers};
use crate::email::is_email;
use crate::table::{Position, Row, Table};
use chrono::NaiveDateTime;
use std::collections::HashSet;
use std::rc::Rc;

/// What a row says about a person. Texts are on one line, except [`Record::goals`] and [`Record::about`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The row as the spreadsheet shows it.
    pub row: u32,
    pub identifier: Option<String>,
    pub name: Option<String>,
    /// As it was typed, without white space around it.
    pub email: Option<String>,
    pub organisation: Option<String>,
    pub unit: Option<String>,
    pub subject: Option<String>,
    pub function: Option<String>,
    pub level: Option<String>,
    pub place: Option<String>,
    /// In the order of the columns and of the items in them, so that the first counts most.
    pub offers: Vec<String>,
    pub needs: Vec<String>,
    pub goals: Option<String>,
    pub languages: Vec<String>,
    pub experience_years: Option<Quantity>,
    pub age_years: Option<Quantity>,
    pub wished: Vec<String>,
    pub excluded: Vec<String>,
    pub mode: Option<Mode>,
    pub availability: Vec<String>,
    pub hours_per_month: Option<Quantity>,
    pub role: Option<Role>,
    pub capacity: Option<u32>,
    /// Local time of whoever exported the file; files do not name the zone.
    pub submitted: Option<NaiveDateTime>,
    pub consent: Option<bool>,
    pub about: Option<String>,
}

impl Record {
    /// Whether the row says anything about a field. First and last names count as the name.
    pub fn has(&self, field: Field) -> bool {
        match field {
            Field::Identifier => self.identifier.is_some(),
            Field::Name | Field::FirstName | Field::LastName => self.name.is_some(),
            Field::Email => self.email.is_some(),
            Field::Organisation => self.organisation.is_some(),
            Field::Unit => self.unit.is_some(),
            Field::Subject => self.subject.is_some(),
            Field::Function => self.function.is_some(),
            Field::Level => self.level.is_some(),
            Field::Place => self.place.is_some(),
            Field::Offers => !self.offers.is_empty(),
            Field::Needs => !self.needs.is_empty(),
            Field::Goals => self.goals.is_some(),
            Field::Languages => !self.languages.is_empty(),
            Field::Experience => self.experience_years.is_some(),
            Field::Age => self.age_years.is_some(),
            Field::Wished => !self.wished.is_empty(),
            Field::Excluded => !self.excluded.is_empty(),
            Field::Mode => self.mode.is_some(),
            Field::Availability => !self.availability.is_empty(),
            Field::HoursPerMonth => self.hours_per_month.is_some(),
            Field::Role => self.role.is_some(),
            Field::Capacity => self.capacity.is_some(),
            Field::Submitted => self.submitted.is_some(),
            Field::Consent => self.consent.is_some(),
            Field::About => self.about.is_some(),
        }
    }
}

/// A cell that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    pub at: Position,
    /// The header of the column; empty where a required field has no column.
    pub header: String,
    pub field: Field,
    /// What stands in the cell, cut to 80 characters.
    pub value: String,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A required field is empty.
    Missing,
    NotAnEmail,
    NotANumber,
    NotAWholeNumber,
    /// No date, or a day that does not exist in the order of day and month of its column.
    NotADate,
    NotYesOrNo,
    NotARole,
    /// In characters.
    TooLong {
        limit: usize,
    },
}

/// What was decided for a whole column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnNote {
    pub header: String,
    pub order: DateOrder,
    pub basis: OrderBasis,
}

/// All rows, each as its record or as what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    pub rows: Vec<Result<Record, Vec<CellProblem>>>,
    /// How dates with slashes were read; worth showing unless the basis is [`OrderBasis::Evident`].
    pub notes: Vec<ColumnNote>,
}

/// Longest text of one line, in characters.
const LONGEST_LINE: usize = 500;
/// Longest text of several lines, in characters.
const LONGEST_TEXT: usize = 20_000;

/// Reads every row as a record. Headers that the table lacks count as empty columns. The cost is linear in the size
/// of the table.
pub fn apply(table: &Table, mapping: &Mapping, required: &[Field]) -> Applied {
    let columns = Columns::prepare(table, mapping);
    let rows = table.rows.iter().map(|row| Reader::new(row, &columns).record(required)).collect();
    let notes = columns.submitted.iter().filter_map(|column| {
        let (order, basis) = column.dates?;
        Some(ColumnNote { header: column.header.clone(), order, basis })
    });
    Applied { rows, notes: notes.collect() }
}

/// The columns of every field, with what was learnt from them.
struct Columns {
    fields: Vec<(Field, Vec<Column>)>,
    submitted: Vec<Column>,
}

#[derive(Clone)]
struct Column {
    number: u32,
    header: String,
    splitter: Option<Rc<Splitter>>,
    dates: Option<(DateOrder, OrderBasis)>,
}

impl Columns {
    fn prepare(table: &Table, mapping: &Mapping) -> Self {
        let mut fields = Vec::new();
        for (field, headers) in &mapping.columns {
            let found = headers.iter().filter_map(|text| table.headers.iter().find(|it| it.text == *text));
            let columns = found.map(|header| {
                let cells = table.rows.iter().map(|row| row.cell(header.column));
                let splitter = field.is_list().then(|| {
                    let given = mapping.lists.get(&header.text).cloned().unwrap_or_default();
                    Rc::new(Splitter::learn(cells.clone(), &given))
                });
                let dates = (*field == Field::Submitted).then(|| match mapping.date_order {
                    Some(order) => (order, OrderBasis::Given),
                    None => dates::decide(cells),
                });
                Column { number: header.column, header: header.text.clone(), splitter, dates }
            });
            fields.push((*field, columns.collect::<Vec<_>>()));
        }
        let submitted = fields.iter().filter(|(field, _)| *field == Field::Submitted);
        let submitted = submitted.flat_map(|(_, columns)| columns.clone()).collect();
        Self { fields, submitted }
    }

    fn of(&self, field: Field) -> &[Column] {
        self.fields.iter().find(|(it, _)| *it == field).map_or(&[], |(_, columns)| columns)
    }
}

/// Reads one row and collects what is wrong with it.
struct Reader<'a> {
    row: &'a Row,
    columns: &'a Columns,
    problems: Vec<CellProblem>,
}

impl<'a> Reader<'a> {
    fn new(row: &'a Row, columns: &'a Columns) -> Self {
        Self { row, columns, problems: Vec::new() }
    }

    fn record(mut self, required: &[Field]) -> Result<Record, Vec<CellProblem>> {
        let record = Record {
            row: self.row.number,
            identifier: self.line(Field::Identifier),
            name: self.name(),
            email: self.email(),
            organisation: self.line(Field::Organisation),
            unit: self.line(Field::Unit),
            subject: self.line(Field::Subject),
            function: self.line(Field::Function),
            level: self.line(Field::Level),
            place: self.line(Field::Place),
            offers: self.list(Field::Offers),
            needs: self.list(Field::Needs),
            goals: self.text(Field::Goals),
            languages: self.list(Field::Languages),
            experience_years: self
                .parsed(Field::Experience, Problem::NotANumber, |_, it| numbers::quantity(it)),
            age_years: self.parsed(Field::Age, Problem::NotANumber, |_, it| numbers::quantity(it)),
            wished: self.list(Field::Wished),
            excluded: self.list(Field::Excluded),
            mode: self.line(Field::Mode).map(|it| answers::mode(&it)),
            availability: self.list(Field::Availability),
            hours_per_month: self
                .parsed(Field::HoursPerMonth, Problem::NotANumber, |_, it| numbers::quantity(it)),
            role: self
                .parsed(Field::Role, Problem::NotARole, |column, it| answers::role(&column.header, it).ok())
                .flatten(),
            capacity: self.parsed(Field::Capacity, Problem::NotAWholeNumber, |_, it| numbers::whole(it)),
            submitted: self.parsed(Field::Submitted, Problem::NotADate, |column, it| {
                dates::moment(it, column.dates.map_or(DateOrder::DayFirst, |(order, _)| order))
            }),
            consent: self.parsed(Field::Consent, Problem::NotYesOrNo, |_, it| answers::yes_or_no(it)),
            about: self.text(Field::About),
        };
        let complained = |problems: &[CellProblem], field| problems.iter().any(|it| it.field == field);
        for field in required {
            if !record.has(*field) && !complained(&self.problems, *field) {
                self.require(*field);
            }
        }
        if self.problems.is_empty() { Ok(record) } else { Err(self.problems) }
    }

    /// The cells of a field that say something.
    fn cells(&self, field: Field) -> impl Iterator<Item = (&'a Column, &'a str)> + use<'a> {
        let row = self.row;
        let columns: &'a Columns = self.columns;
        let cells = columns.of(field).iter().map(move |column| (column, row.cell(column.number)));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    fn line(&mut self, field: Field) -> Option<String> {
        let (column, cell) = self.cells(field).next()?;
        let line = one_line(cell);
        if line.chars().count() > LONGEST_LINE {
            self.complain(column, field, cell, Problem::TooLong { limit: LONGEST_LINE });
        }
        Some(line).filter(|it| !it.is_empty())
    }

    /// Several columns are joined by empty lines.
    fn text(&mut self, field: Field) -> Option<String> {
        let mut texts = Vec::new();
        for (column, cell) in self.cells(field) {
            if cell.chars().count() > LONGEST_TEXT {
                self.complain(column, field, cell, Problem::TooLong { limit: LONGEST_TEXT });
            }
            texts.push(lines(cell));
        }
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }

    fn name(&mut self) -> Option<String> {
        self.line(Field::Name).or_else(|| {
            let parts = [self.line(Field::FirstName), self.line(Field::LastName)];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    }

    fn email(&mut self) -> Option<String> {
        self.parsed(Field::Email, Problem::NotAnEmail, |_, it| is_email(it).then(|| it.to_owned()))
    }

    fn list(&mut self, field: Field) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        for (column, cell) in self.cells(field) {
            let Some(splitter) = &column.splitter else { continue };
            for item in splitter.split(cell) {
                if item.chars().count() > LONGEST_LINE {
                    self.complain(column, field, &item, Problem::TooLong { limit: LONGEST_LINE });
                }
                if seen.insert(item.to_lowercase()) {
                    items.push(item);
                }
            }
        }
        items
    }

    fn parsed<T>(
        &mut self,
        field: Field,
        problem: Problem,
        parse: impl Fn(&Column, &str) -> Option<T>,
    ) -> Option<T> {
        let (column, cell) = self.cells(field).next()?;
        let value = parse(column, cell);
        if value.is_none() && !answers::says_nothing(cell) {
            self.complain(column, field, cell, problem);
        }
        value
    }

    fn require(&mut self, field: Field) {
        let by_parts = field == Field::Name && self.columns.of(field).is_empty();
        let columns = self.columns.of(if by_parts { Field::FirstName } else { field });
        let (number, header) = columns.first().map_or((0, ""), |it| (it.number, it.header.as_str()));
        self.problems.push(CellProblem {
            at: Position { row: self.row.number, column: number },
            header: header.to_owned(),
            field,
            value: String::new(),
            problem: Problem::Missing,
        });
    }

    fn complain(&mut self, column: &Column, field: Field, value: &str, problem: Problem) {
        self.problems.push(CellProblem {
            at: Position { row: self.row.number, column: column.number },
            header: column.header.clone(),
            field,
            value: value.chars().take(80).collect(),
            problem,
        });
    }
}

fn one_line(text: &str) -> String {
    let printable: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    printable.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line breaks as `\n`, other control characters left out.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|it| *it == '\n' || !it.is_control()).collect::<String>().trim().to_owned()
}
