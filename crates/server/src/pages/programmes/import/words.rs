//! What files and their rows are, and what is wrong with them, in the reader's words. The command line says the same.

use actions::imports::{CannotStage, Fault, Note, RowProblem};
use documents::columns::{Field, Problem, Reason, Why};
use documents::table::{FileKind, Notice, ReadError, column_letters};
use wording::Texts;

/// What a column can hold.
pub fn field(t: &Texts, it: Field) -> String {
    match it {
        Field::Identifier => t.import_field_identifier(),
        Field::Name => t.import_field_name(),
        Field::FirstName => t.import_field_first_name(),
        Field::LastName => t.import_field_last_name(),
        Field::Email => t.import_field_email(),
        Field::Organisation => t.import_field_organisation(),
        Field::Unit => t.import_field_unit(),
        Field::Subject => t.import_field_subject(),
        Field::Function => t.import_field_function(),
        Field::Level => t.import_field_level(),
        Field::Place => t.import_field_place(),
        Field::Offers => t.import_field_offers(),
        Field::Needs => t.import_field_needs(),
        Field::Goals => t.import_field_goals(),
        Field::Languages => t.import_field_languages(),
        Field::Experience => t.import_field_experience(),
        Field::Age => t.import_field_age(),
        Field::Wished => t.import_field_wished(),
        Field::Excluded => t.import_field_excluded(),
        Field::Mode => t.import_field_mode(),
        Field::Availability => t.import_field_availability(),
        Field::HoursPerMonth => t.import_field_hours(),
        Field::Role => t.import_field_role(),
        Field::Capacity => t.import_field_capacity(),
        Field::Submitted => t.import_field_submitted(),
        Field::Consent => t.import_field_consent(),
        Field::About => t.import_field_about(),
    }
}

/// Several fields in one sentence.
pub fn fields(t: &Texts, all: &[Field]) -> String {
    t.list_and(all.iter().map(|it| field(t, *it)))
}

/// Why a column is thought to hold what it does.
pub fn why(t: &Texts, it: &Reason) -> String {
    let percent = t.percent(it.confidence.into(), 100);
    match it.why {
        Why::Header(_) => t.import_why_header(&percent),
        Why::Content => t.import_why_content(&percent),
        Why::Both(_) => t.import_why_both(&percent),
    }
}

/// What is wrong with a cell and how to mend it.
pub fn problem(t: &Texts, it: &RowProblem) -> String {
    match it.fault {
        Fault::Cell(Problem::Missing) => t.import_fault_missing(),
        Fault::Cell(Problem::NotAnEmail) => t.import_fault_not_an_email(),
        Fault::Cell(Problem::NotANumber) => t.import_fault_not_a_number(),
        Fault::Cell(Problem::NotAWholeNumber) => t.import_fault_not_whole(),
        Fault::Cell(Problem::NotADate) => t.import_fault_not_a_date(),
        Fault::Cell(Problem::NotYesOrNo) => t.import_fault_not_yes_or_no(),
        Fault::Cell(Problem::NotARole) => t.import_fault_not_a_role(),
        Fault::Cell(Problem::TooLong { limit: most }) | Fault::TooLong { most, .. } => {
            t.import_fault_too_long(count(most))
        }
        Fault::ControlCharacter => t.import_fault_control(),
        Fault::AtMost(most) => t.import_fault_at_most(most),
        Fault::NoConsent => t.import_fault_no_consent(),
        Fault::WishAboutSelf => t.import_fault_self(),
        Fault::WantedAndExcluded => t.import_fault_both(),
        Fault::SameAddress { row } => t.import_fault_same_address(row),
    }
}

/// Where a problem is: "C – E-mail", as the spreadsheet letters its columns.
pub fn column(it: &RowProblem) -> String {
    let letters = column_letters(it.at.column);
    if it.header.is_empty() { letters } else { format!("{letters} – {}", it.header) }
}

/// What is worth knowing about a row that is taken in.
pub fn note(t: &Texts, it: &Note) -> String {
    match it {
        Note::Cut { field: of, given, kept } => t.import_note_cut(field(t, *of), count(*kept), count(*given)),
        Note::NotUnderstood { field: of, value } => {
            t.import_note_not_understood(field(t, *of), value.as_str())
        }
        Note::NothingOffered => t.import_note_no_offers(),
        Note::NothingNeeded => t.import_note_no_needs(),
        Note::SameName { row } => t.import_note_same_name(*row),
    }
}

/// Why a file is not kept.
pub fn cannot_stage(t: &Texts, it: &CannotStage) -> String {
    match it {
        CannotStage::Unreadable(error) => unreadable(t, error),
        CannotStage::NoRows => t.import_no_rows(),
    }
}

/// Why a file cannot be read, where, and what to do.
pub fn unreadable(t: &Texts, it: &ReadError) -> String {
    match it {
        ReadError::Empty => t.import_unreadable_empty(),
        ReadError::NotATable(kind) => not_a_table(t, *kind),
        ReadError::FileTooLarge { limit, .. } => t.import_too_large(megabytes(*limit)),
        ReadError::UnpackedTooLarge { limit } => t.import_unreadable_unpacked(megabytes(*limit)),
        ReadError::TooManyEntries { limit, .. } => t.import_unreadable_entries(count(*limit)),
        ReadError::TooManyRows { row, limit } => t.import_unreadable_rows(*row, *limit),
        ReadError::TooManyColumns { row, limit } => {
            t.import_unreadable_columns(*row, column_letters(limit.saturating_sub(1)).as_str())
        }
        ReadError::TooManyCells { row, .. } => t.import_unreadable_cells(*row),
        ReadError::CellTooLong { at, bytes, limit } => {
            let cell = at.to_string();
            t.import_unreadable_cell(&cell, at.row, count(bytes.div_ceil(1024)), count(limit / 1024))
        }
        ReadError::NoSuchSheet { name, sheets } => {
            t.import_unreadable_sheet(name.as_str(), t.list_or(sheets).as_str())
        }
        ReadError::NoHeaders { row } => t.import_unreadable_headers(*row),
        ReadError::UnknownEncoding { .. } => t.import_unreadable_encoding(),
        ReadError::Damaged { row: None, .. } => t.import_unreadable_damaged(),
        ReadError::Damaged { row: Some(row), .. } => t.import_unreadable_damaged_after(*row),
    }
}

fn not_a_table(t: &Texts, it: FileKind) -> String {
    match it {
        FileKind::OldWorkbook => t.import_unreadable_old_workbook(),
        FileKind::EncryptedWorkbook => t.import_unreadable_password(),
        FileKind::BinaryWorkbook => t.import_unreadable_binary_workbook(),
        FileKind::OpenDocument => t.import_unreadable_open_document(),
        FileKind::OfficeDocument => t.import_unreadable_document(),
        FileKind::Pdf => t.import_unreadable_pdf(),
        FileKind::Picture => t.import_unreadable_picture(),
        FileKind::Markup => t.import_unreadable_markup(),
        FileKind::Archive => t.import_unreadable_archive(),
        FileKind::Binary => t.import_unreadable_binary(),
    }
}

/// What is worth knowing about a file that could be read.
pub fn notice(t: &Texts, it: &Notice) -> String {
    match it {
        Notice::HeadersLookLikeData => t.import_notice_headers(),
        Notice::RepeatedHeader { text, column, became } => {
            t.import_notice_repeated(text.as_str(), column_letters(*column).as_str(), became.as_str())
        }
        Notice::MissingHeader { column, .. } => t.import_notice_unnamed(column_letters(*column).as_str()),
        Notice::LongRows { rows } => t.import_notice_long_rows(numbers(t, rows).as_str()),
        Notice::ShortRows { rows } => t.import_notice_short_rows(numbers(t, rows).as_str()),
        Notice::QuotesIgnored => t.import_notice_quotes(),
        Notice::UndecodableText { rows } => t.import_notice_undecodable(numbers(t, rows).as_str()),
        Notice::ErrorValue { at, text } => {
            t.import_notice_error_value(at.to_string().as_str(), text.as_str())
        }
        Notice::FormulaWithoutResult { at } => t.import_notice_formula(at.to_string().as_str()),
    }
}

/// Row numbers as a list: the first few and how many there are, for there may be thousands.
pub fn numbers(t: &Texts, rows: &[u32]) -> String {
    const SHOWN: usize = 10;
    let first = rows.iter().take(SHOWN).map(ToString::to_string);
    let shown = if rows.len() > SHOWN { first.collect::<Vec<_>>().join(", ") } else { t.list_and(first) };
    if rows.len() > SHOWN { format!("{shown} … ({})", t.number(count(rows.len()).into())) } else { shown }
}

/// A separator by its name.
pub fn separator(t: &Texts, it: char) -> String {
    match it {
        ',' => t.import_comma(),
        ';' => t.import_semicolon(),
        '\t' => t.import_tab(),
        '|' => t.import_bar(),
        '/' => t.import_slash(),
        '\n' => t.import_line_break(),
        other => other.to_string(),
    }
}

pub fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn megabytes(bytes: u64) -> u32 {
    u32::try_from(bytes >> 20).unwrap_or(u32::MAX)
}
