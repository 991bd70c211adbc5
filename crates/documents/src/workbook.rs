//! Writing tables that people open in a spreadsheet program: XLSX and CSV.
//!
//! No text is ever run as a formula: XLSX has a type for text, and CSV gets an apostrophe in front of what begins
//! like a formula, which [`crate::table::read`] takes back.

use crate::formula;
use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// One sheet: a row of headers and rows below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Cleaned and shortened to what a spreadsheet program accepts; made distinct in its workbook.
    pub name: String,
    pub columns: Vec<Column>,
    /// Rows may be shorter than the headers.
    pub rows: Vec<Vec<Value>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub header: String,
    /// In characters; `None` fits the width to the contents.
    pub width: Option<u16>,
}

impl Column {
    /// A column whose width fits its contents.
    pub fn new(header: impl Into<String>) -> Self {
        Self { header: header.into(), width: None }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    /// Local time without a zone, as a spreadsheet has it.
    Moment(NaiveDateTime),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A spreadsheet program shows at most 1,048,576 rows and 16,384 columns.
    #[error("the sheet {name:?} has {rows} rows and {columns} columns, more than a spreadsheet can show")]
    TooLarge { name: String, rows: usize, columns: usize },
    #[error("there is no sheet to write")]
    NoSheet,
    #[error("the workbook could not be written")]
    Workbook(#[from] XlsxError),
}

/// The longest text of one cell in characters; a longer one is cut and ends with an ellipsis.
pub const LONGEST_TEXT: usize = 32_767;
const LONGEST_SHEET_NAME: usize = 31;
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// Characters; wider contents wrap.
const WIDEST_COLUMN: usize = 60;

/// Writes an XLSX workbook. The same input gives the same bytes apart from the creation time, which is `created`.
///
/// # Errors
/// [`WriteError`] where there is no sheet or one is larger than a spreadsheet program can show.
pub fn xlsx(title: &str, sheets: &[Sheet], created: NaiveDateTime) -> Result<Vec<u8>, WriteError> {
    if sheets.is_empty() {
        return Err(WriteError::NoSheet);
    }
    let mut book = Workbook::new();
    let moment = rust_xlsxwriter::ExcelDateTime::from_timestamp(created.and_utc().timestamp())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&moment));
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let (rows, columns) = (sheet.rows.len() + 1, widest(sheet));
        if rows > MOST_ROWS || columns > MOST_COLUMNS {
            return Err(WriteError::TooLarge { name: sheet.name.clone(), rows, columns });
        }
        let name = sheet_name(&sheet.name, &names);
        let page = book.add_worksheet();
        page.set_name(&name)?;
        names.push(name);
        write_sheet(page, sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Writes CSV as RFC 4180 has it, with a byte order mark so that Excel reads it as UTF-8.
///
/// `separator` is an ASCII character: Excel expects `;` where the decimal sign is a comma, which holds in Finland,
/// Denmark and Sweden. Numbers are written with a point, dates as ISO 8601.
pub fn csv(sheet: &Sheet, separator: u8) -> Vec<u8> {
    let mut out = "\u{FEFF}".as_bytes().to_vec();
    let headers = sheet.columns.iter().map(|column| Value::Text(column.header.clone())).collect();
    for row in std::iter::once(&headers).chain(&sheet.rows) {
        for column in 0..widest(sheet) {
            if column > 0 {
                out.push(separator);
            }
            let text = csv_text(row.get(column).unwrap_or(&Value::Empty));
            push_field(&mut out, &text, separator);
        }
        out.extend(b"\r\n");
    }
    out
}

fn widest(sheet: &Sheet) -> usize {
    sheet.rows.iter().map(Vec::len).max().unwrap_or(0).max(sheet.columns.len())
}

fn csv_text(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => formula::escape(text).into_owned(),
        Value::Number(number) if number.is_finite() => number.to_string(),
        Value::Number(_) => String::new(),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Moment(moment) => moment.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

fn push_field(out: &mut Vec<u8>, text: &str, separator: u8) {
    // A value in spaces is quoted because some programs trim it otherwise.
    let plain = |byte: u8| byte != separator && !matches!(byte, b'"' | b'\r' | b'\n' | 0);
    if text.bytes().all(plain) && text.trim() == text {
        out.extend(text.as_bytes());
    } else {
        out.push(b'"');
        out.extend(text.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    }
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00E8_EEF2));
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let date = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm").set_align(FormatAlign::Top);
    for (column, it) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, cell_text(&it.header), &head)?;
        page.set_column_width(column, width(sheet, column))?;
    }
    for (row, values) in (1_u32..).zip(&sheet.rows) {
        for (column, value) in (0_u16..).zip(values) {
            match value {
                Value::Empty => {}
                Value::Text(it) if it.is_empty() => {}
                Value::Text(it) => {
                    page.write_string_with_format(row, column, cell_text(it), &text)?;
                }
                Value::Number(it) if it.is_finite() => {
                    page.write_number_with_format(row, column, *it, &number)?;
                }
                Value::Number(_) => {}
                Value::Date(it) => {
                    page.write_datetime_with_format(row, column, it, &date)?;
                }
                Value::Moment(it) => {
                    page.write_datetime_with_format(row, column, it, &moment)?;
                }
            }
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_print_fit_to_pages(1, 0);
    if let Some(last) = sheet.columns.len().checked_sub(1) {
        page.autofilter(0, 0, sheet.rows.len() as u32, last as u16)?;
    }
    Ok(())
}

/// Control characters other than line breaks and tabs are no text to a spreadsheet program.
fn cell_text(text: &str) -> String {
    let kept: String = text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect();
    if kept.encode_utf16().count() <= LONGEST_TEXT {
        return kept;
    }
    let mut units = 1;
    let fits = |it: &char| {
        units += it.len_utf16();
        units <= LONGEST_TEXT
    };
    kept.chars().take_while(fits).chain(['…']).collect()
}

/// The width of the longest line in characters, within bounds.
fn width(sheet: &Sheet, column: u16) -> f64 {
    let column = usize::from(column);
    if let Some(width) = sheet.columns[column].width {
        return f64::from(width);
    }
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let of_value = |value: &Value| match value {
        Value::Empty => 0,
        Value::Text(text) => longest(text),
        Value::Number(number) => number.to_string().len(),
        Value::Date(_) => 10,
        Value::Moment(_) => 16,
    };
    let values = sheet.rows.iter().filter_map(|row| row.get(column)).map(of_value);
    // The header needs room for the filter's button.
    let header = longest(&sheet.columns[column].header).min(WIDEST_COLUMN / 2) + 3;
    values.max().unwrap_or(0).max(header).clamp(6, WIDEST_COLUMN) as f64 + 1.0
}

/// A name that spreadsheet programs accept: no `[]:*?/\`, no apostrophe at the ends, at most 31 characters, and
/// different from the others without regard to case.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String =
        wanted.chars().map(|it| if it.is_control() || "[]:*?/\\".contains(it) { ' ' } else { it }).collect();
    let clean = clean.trim_matches(|it: char| it == '\'' || it.is_whitespace());
    let clean = if clean.is_empty() { "1" } else { clean };
    let is_taken = |name: &str| taken.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    let cut = |suffix: &str| {
        let room = LONGEST_SHEET_NAME - suffix.len();
        let mut units = 0;
        let fits = |it: &char| {
            units += it.len_utf16();
            units <= room
        };
        let head: String = clean.chars().take_while(fits).collect();
        format!("{}{suffix}", head.trim_end_matches(|it: char| it == '\'' || it.is_whitespace()))
    };
    let mut name = cut("");
    let mut number = 1;
    while is_taken(&name) {
        number += 1;
        name = cut(&format!(" {number}"));
    }
    name
}
