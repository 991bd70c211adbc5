//! The values of one sheet.

use super::package::Package;
use super::strings::RichText;
use super::xml::{self, Parts};
use super::{RawRow, serial};
use crate::table::{Limits, Notice, Position, ReadError};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

pub(super) struct Context<'a> {
    pub strings: &'a [Box<str>],
    pub styles: &'a [bool],
    pub counts_from_1904: bool,
    pub limits: &'a Limits,
}

pub(super) struct Sheet {
    /// Ascending by number, each trimmed of trailing empty cells.
    pub rows: Vec<RawRow>,
    pub notices: Vec<Notice>,
}

pub(super) fn read(package: &mut Package<'_>, path: &str, context: &Context<'_>) -> Result<Sheet, ReadError> {
    let mut collector = Collector::new(context);
    let found = package.part(path, |parts| {
        collect(parts, &mut collector).map_err(|error| match error {
            ReadError::Damaged { detail, .. } => {
                ReadError::Damaged { row: Some(collector.last_row).filter(|row| *row > 0), detail }
            }
            other => other,
        })
    })?;
    if found.is_none() {
        return Err(ReadError::Damaged { row: None, detail: format!("it lacks the part {path}") });
    }
    let Collector { rows, notices, .. } = collector;
    let rows = rows.into_iter().map(|(number, cells)| RawRow { number, cells, width: None }).collect();
    Ok(Sheet { rows, notices })
}

fn collect(parts: &mut Parts<'_>, collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let mut in_data = false;
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut cell: Option<CellXml> = None;
    loop {
        let event = parts.next()?;
        match &event {
            Event::Eof if in_data => {
                return Err(ReadError::Damaged {
                    row: None,
                    detail: "it ends in the middle of a sheet".into(),
                });
            }
            Event::Eof => return Ok(()),
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "sheetData" => in_data = matches!(event, Event::Start(_)),
                "row" if in_data => {
                    let [number] = xml::attributes(element, ["r"])?;
                    row = number.and_then(|it| it.parse().ok()).unwrap_or(row.saturating_add(1));
                    column = 0;
                }
                "c" if in_data => {
                    let started = CellXml::start(element, Position { row, column })?;
                    column = started.at.column.saturating_add(1);
                    cell = Some(started).filter(|_| matches!(event, Event::Start(_)));
                }
                _ => {
                    if let Some(cell) = &mut cell {
                        cell.add(&event)?;
                    }
                }
            },
            Event::End(element) if element.local_name().as_ref() == "sheetData" => return Ok(()),
            Event::End(element) if element.local_name().as_ref() == "c" => {
                if let Some(cell) = cell.take() {
                    collector.take(cell)?;
                }
            }
            _ => {
                if let Some(cell) = &mut cell {
                    cell.add(&event)?;
                }
            }
        }
    }
}

/// A cell while it is read.
struct CellXml {
    at: Position,
    kind: Option<String>,
    style: Option<usize>,
    inline: RichText,
    value: String,
    in_value: bool,
    has_formula: bool,
}

impl CellXml {
    fn start(element: &BytesStart<'_>, next: Position) -> Result<Self, ReadError> {
        let [reference, kind, style] = xml::attributes(element, ["r", "t", "s"])?;
        let at = match reference {
            Some(reference) => parse_reference(&reference).ok_or_else(|| ReadError::Damaged {
                row: Some(next.row),
                detail: "a cell says that it stands where no cell is".into(),
            })?,
            None => next,
        };
        let style = style.and_then(|it| it.parse().ok());
        Ok(Self {
            at,
            kind,
            style,
            inline: RichText::default(),
            value: String::new(),
            in_value: false,
            has_formula: false,
        })
    }

    fn add(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        match event {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "f" => {
                self.has_formula = true;
            }
            Event::Start(element) if element.local_name().as_ref() == "v" => self.in_value = true,
            Event::End(element) if element.local_name().as_ref() == "v" => self.in_value = false,
            event if self.in_value => xml::push_text(event, &mut self.value)?,
            event if self.kind.as_deref() == Some("inlineStr") => self.inline.add(event)?,
            _ => {}
        }
        Ok(())
    }
}

/// `AB12` as a position. `None` where it is none or too large to count.
fn parse_reference(reference: &str) -> Option<Position> {
    let digits = reference.find(|it: char| it.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|it| *it < 26)?) + 1;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    let row = row.parse().ok().filter(|row| *row > 0)?;
    Some(Position { row, column: column.checked_sub(1)? })
}

struct Collector<'a> {
    context: &'a Context<'a>,
    rows: BTreeMap<u32, Vec<String>>,
    notices: Vec<Notice>,
    cells: u64,
    text_bytes: u64,
    last_row: u32,
}

impl<'a> Collector<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        Self { context, rows: BTreeMap::new(), notices: Vec::new(), cells: 0, text_bytes: 0, last_row: 0 }
    }

    fn take(&mut self, mut cell: CellXml) -> Result<(), ReadError> {
        let at = cell.at;
        let limits = self.context.limits;
        let text = self.text(&mut cell)?;
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if at.row > limits.rows {
            return Err(ReadError::TooManyRows { row: at.row, limit: limits.rows });
        }
        if at.column >= limits.columns {
            return Err(ReadError::TooManyColumns { row: at.row, limit: limits.columns });
        }
        if text.len() > limits.cell_bytes {
            return Err(ReadError::CellTooLong { at, bytes: text.len(), limit: limits.cell_bytes });
        }
        // A long text that many cells share would otherwise be copied without bound.
        self.text_bytes += text.len() as u64;
        if self.text_bytes > limits.unpacked_bytes {
            return Err(ReadError::UnpackedTooLarge { limit: limits.unpacked_bytes });
        }
        let row = self.rows.entry(at.row).or_default();
        let needed = at.column as usize + 1;
        if row.len() < needed {
            self.cells += (needed - row.len()) as u64;
            if self.cells > limits.cells {
                return Err(ReadError::TooManyCells { row: at.row, limit: limits.cells });
            }
            row.resize(needed, String::new());
        }
        text.clone_into(&mut row[at.column as usize]);
        self.last_row = at.row;
        Ok(())
    }

    /// The value as text; what cannot have one becomes a notice.
    fn text(&mut self, cell: &mut CellXml) -> Result<String, ReadError> {
        let value = std::mem::take(&mut cell.value);
        if value.is_empty() && cell.has_formula {
            self.notices.push(Notice::FormulaWithoutResult { at: cell.at });
            self.count_notice(cell.at)?;
        }
        Ok(match cell.kind.as_deref() {
            Some("inlineStr") => cell.inline.take(),
            Some("s") => self.shared(&value),
            Some("str") => xml::unescape_units(&value),
            Some("b") => if value.trim() == "1" { "true" } else { "false" }.to_owned(),
            Some("e") => {
                self.notices.push(Notice::ErrorValue { at: cell.at, text: value.chars().take(40).collect() });
                self.count_notice(cell.at)?;
                String::new()
            }
            Some("d") => value.replace('T', " "),
            _ => self.number(&value, cell.style),
        })
    }

    /// Notices take memory like cells do.
    fn count_notice(&mut self, at: Position) -> Result<(), ReadError> {
        self.cells += 1;
        let limit = self.context.limits.cells;
        if self.cells > limit { Err(ReadError::TooManyCells { row: at.row, limit }) } else { Ok(()) }
    }

    fn shared(&self, index: &str) -> String {
        let string = index.trim().parse::<usize>().ok().and_then(|it| self.context.strings.get(it));
        string.map_or(String::new(), ToString::to_string)
    }

    fn number(&self, value: &str, style: Option<usize>) -> String {
        let Ok(number) = value.trim().parse::<f64>() else { return value.to_owned() };
        let is_date = style.and_then(|it| self.context.styles.get(it)).copied().unwrap_or(false);
        let date = if is_date { serial::date_text(number, self.context.counts_from_1904) } else { None };
        date.unwrap_or_else(|| serial::number_text(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_positions() {
        let at = |row, column| Some(Position { row, column });
        let references = ["A1", "c12", "XFD1048576", "A0", "12", "A", "", "ZZZZZZZZ1", "A99999999999", "Ä1"];
        let positions =
            [at(1, 0), at(12, 2), at(1_048_576, 16_383), None, None, None, None, None, None, None];
        assert_eq!(references.map(parse_reference), positions);
    }
}
