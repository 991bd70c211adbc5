//! Lists to take away, for a spreadsheet program.

use crate::errors::Problem;
use crate::visitor::Visitor;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::workbook::{Sheet, csv, xlsx};
use domain::{Language, Timestamp};

/// In which form a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// As the query asks: `format=xlsx` is a workbook, and all else text.
    pub fn read(query: Option<&str>) -> Self {
        let is_workbook = query.is_some_and(|it| it.split('&').any(|pair| pair == "format=xlsx"));
        if is_workbook { Self::Xlsx } else { Self::Csv }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// The sheet as a file called `name`, to be kept by whoever asks.
pub fn attached(
    visitor: &Visitor,
    sheet: &Sheet,
    (name, format): (&str, Format),
    now: Timestamp,
) -> Result<Response, Problem> {
    let (content, kind) = match format {
        Format::Xlsx => {
            let now = now.with_timezone(&visitor.time_zone).naive_local();
            let content = xlsx(&sheet.name, std::slice::from_ref(sheet), now).map_err(Problem::broken)?;
            (content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
        Format::Csv => {
            // Where the comma is the decimal sign, spreadsheet programs expect semicolons between cells.
            let separator = if visitor.language() == Language::En { b',' } else { b';' };
            (csv(sheet, separator), "text/csv; charset=utf-8")
        }
    };
    let disposition = format!("attachment; filename=\"{name}.{}\"", format.code());
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, content).into_response())
}
