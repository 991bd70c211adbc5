//! XLSX (ECMA-376), read as a stream within limits.
//!
//! Only what a table of people needs is read: the values of one sheet, their dates and their errors. Each part of
//! the archive is unpacked once, while it is read, against one budget for the whole file; nothing is reserved by a
//! number that the file itself states. Parsers for whole workbooks trust such numbers (a string table that
//! announces 10¹² strings, a font name of a megabyte copied into every style) and abort the process, which no
//! caller can catch; that is why this one is our own.

mod package;
mod serial;
mod sheet;
mod strings;
mod styles;
mod xml;

use super::{Format, Grid, Options, RawRow, ReadError};
use package::Package;

pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Grid, ReadError> {
    let mut package = Package::open(bytes, &options.limits)?;
    let book = package.workbook()?;
    let visible: Vec<String> = book.sheets.iter().filter(|it| it.visible).map(|it| it.name.clone()).collect();
    let wanted: Vec<&package::SheetEntry> = match &options.sheet {
        Some(name) => book.sheets.iter().filter(|it| it.visible && it.name == *name).collect(),
        None => book.sheets.iter().filter(|it| it.visible).collect(),
    };
    if let (Some(name), true) = (&options.sheet, wanted.is_empty()) {
        return Err(ReadError::NoSuchSheet { name: name.clone(), sheets: visible });
    }
    let strings = strings::read(&mut package, &book)?;
    let styles = styles::read(&mut package, &book)?;
    let context = sheet::Context {
        strings: &strings,
        styles: &styles,
        counts_from_1904: book.counts_from_1904,
        limits: &options.limits,
    };
    for entry in wanted {
        let read = sheet::read(&mut package, &entry.path, &context)?;
        if read.rows.is_empty() {
            continue;
        }
        let others = visible.into_iter().filter(|name| *name != entry.name).collect();
        let format = Format::Workbook { sheet: entry.name.clone(), others };
        return Ok(Grid { rows: read.rows, format, notices: read.notices });
    }
    Err(ReadError::Empty)
}
