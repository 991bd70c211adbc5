//! What comes in and goes out as a file: tables, workbooks, calendars, Markdown and pictures.
//!
//! Everything here is a pure function from bytes or plain structs to bytes, text or plain structs. Nothing here
//! opens a file, reads a clock, knows a type of the programme or a language: labels come in as strings, and what
//! goes wrong comes out as an enum that carries the data a sentence needs (row, column, limit), so that the
//! sentence can be written elsewhere in every language.
//!
//! - [`table`]: bytes and a file name become headers and rows, within limits that hostile files cannot break.
//! - [`columns`]: which column means what, and rows become records.
//! - [`workbook`]: rows become a spreadsheet or a CSV file in which nothing is run as a formula.
//! - [`archive`]: files become one ZIP archive.
//! - [`calendar`]: meetings become iCalendar invitations, cancellations and feeds.
//! - [`markdown`]: what people write becomes safe HTML and plain text.
//! - [`file_type`]: what an attached file is, by its content.
//! - [`merge`]: two people have changed one text at the same time.
//! - [`pictures`]: figures become accessible SVG.
//! - [`printed`]: a page of centred lines becomes a PDF file, such as a certificate.
//! - [`standalone`]: markup becomes a page that needs nothing beside it.

pub mod archive;
pub mod calendar;
pub mod columns;
mod email;
pub mod file_type;
mod formula;
pub mod markdown;
pub mod merge;
pub mod pictures;
pub mod printed;
mod standalone;
pub mod table;
pub mod workbook;

pub use standalone::standalone;
