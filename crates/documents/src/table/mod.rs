//! Reading tables that people send: CSV in any common dialect and encoding, also gzipped, and XLSX.
//!
//! ```
//! use documents::table::{self, Options};
//!
//! let table = table::read(b"Nimi;Taidot\nAino J\xe4rvi;Rust\n", "people.csv", &Options::default()).unwrap();
//! assert_eq!(table.headers[1].text, "Taidot");
//! assert_eq!(table.rows[0].cell(0), "Aino Järvi");
//! assert_eq!(table.rows[0].number, 2);
//! ```
//!
//! A file is recognised by what it holds, never by its name. Every cost is bounded by [`Limits`] while reading, so
//! a small file cannot unpack into a large one. Rows keep the number that a spreadsheet program shows beside them,
//! which is what an error must name for a person to find the cell again.

mod assemble;
mod delimited;
mod encoding;
mod error;
mod kind;
mod limits;
mod position;
mod separator;
mod workbook;

pub use error::{FileKind, ReadError};
pub use limits::Limits;
pub use position::{Position, column_letters};

/// How a file is to be read. The default reads what an organiser uploads and recognises everything by itself.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub limits: Limits,
    /// The sheet of a workbook by its name; without it the first visible sheet that holds anything.
    pub sheet: Option<String>,
    /// The row of the headers as the spreadsheet shows it (from 1), where the recognised one is wrong.
    pub header_row: Option<u32>,
    /// The encoding by its WHATWG label (`windows-1252`, `macintosh` …), where the recognised one is wrong.
    pub encoding: Option<String>,
    /// The separator as an ASCII character, where the recognised one is wrong.
    pub separator: Option<u8>,
}

/// A table as it was sent: text only, trimmed, without empty rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub headers: Vec<Header>,
    pub rows: Vec<Row>,
    pub source: Source,
    /// What a person should know about the file although it could be read.
    pub notices: Vec<Notice>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// On one line, trimmed, never empty and different from every other header of the table.
    pub text: String,
    /// The column's number from 0; [`column_letters`] gives the letters that the spreadsheet shows.
    pub column: u32,
}

/// One row below the headers that holds at least one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1, as the spreadsheet shows it.
    pub number: u32,
    /// May be shorter than the headers: trailing empty cells are not kept.
    cells: Vec<String>,
}

impl Row {
    /// The value of a column counted from 0; empty where the row has none.
    pub fn cell(&self, column: u32) -> &str {
        self.cells.get(column as usize).map_or("", String::as_str)
    }

    /// The values up to the last one that is not empty.
    pub fn cells(&self) -> &[String] {
        &self.cells
    }
}

/// What was recognised, so that a person can see it and correct it through [`Options`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub file_name: String,
    pub format: Format,
    pub gzipped: bool,
    pub header_row: u32,
    /// Rows above the headers that held something, such as a title.
    pub skipped_rows: Vec<u32>,
    /// How many rows below the headers held nothing.
    pub empty_rows: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// `separator` is `None` where the file has a single column.
    Delimited { encoding: &'static str, separator: Option<char>, quoted: bool },
    /// `others` are the names of the visible sheets that were not read.
    Workbook { sheet: String, others: Vec<String> },
}

/// Something about the file that is worth a sentence, but does not stop the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The first row looks like a person rather than like headers.
    HeadersLookLikeData,
    /// A header that occurs again; the later column's text was made distinct.
    RepeatedHeader { text: String, column: u32, became: String },
    /// A column with values but without a header was named by its letters.
    MissingHeader { column: u32, became: String },
    /// Rows with more values than there are headers, by row number: often a separator inside an unquoted value.
    LongRows { rows: Vec<u32> },
    /// Rows that end before the headers do, by row number; the missing values count as empty.
    ShortRows { rows: Vec<u32> },
    /// A quoted value that begins in this row is never closed: the rest of the file was read without quotes.
    QuotesIgnored,
    /// Bytes that the encoding does not know were replaced in these rows.
    UndecodableText { rows: Vec<u32> },
    /// The spreadsheet itself shows an error (`#N/A`, `#REF!`) here; the value counts as empty.
    ErrorValue { at: Position, text: String },
    /// A formula whose result the file does not hold; formulas are never evaluated.
    FormulaWithoutResult { at: Position },
}

/// Reads a table from the bytes of a file.
///
/// `file_name` is only repeated in [`Source`]. The cost is linear in the size of the file.
///
/// # Errors
/// [`ReadError`] says what the file is instead, where it is damaged or which limit it exceeds.
pub fn read(bytes: &[u8], file_name: &str, options: &Options) -> Result<Table, ReadError> {
    let limits = &options.limits;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ReadError::FileTooLarge { bytes: bytes.len() as u64, limit: limits.file_bytes });
    }
    let unpacked = if kind::is_gzip(bytes) { Some(kind::gunzip(bytes, limits)?) } else { None };
    let content = unpacked.as_deref().unwrap_or(bytes);
    let grid = match kind::recognise(content) {
        kind::Content::Nothing => return Err(ReadError::Empty),
        kind::Content::Workbook => workbook::read(content, options)?,
        kind::Content::Text => delimited::read(content, options)?,
        kind::Content::Other(kind) => return Err(ReadError::NotATable(kind)),
    };
    let mut table = assemble::table(grid, options)?;
    table.source.file_name = file_name.to_owned();
    table.source.gzipped = unpacked.is_some();
    Ok(table)
}

/// Values by row as they stand in the file, before headers are found.
struct Grid {
    /// Row numbers from 1, ascending; each row trimmed of trailing empty cells, rows without values left out.
    rows: Vec<RawRow>,
    format: Format,
    notices: Vec<Notice>,
}

struct RawRow {
    number: u32,
    cells: Vec<String>,
    /// How many values the row had in the file, empty ones included, where the format tells.
    width: Option<u32>,
}
