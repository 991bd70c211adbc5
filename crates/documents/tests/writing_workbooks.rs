//! What we write is read back as it was, by ourselves and without running anything.

use chrono::{NaiveDate, NaiveDateTime};
use documents::table::{self, Limits, Options, Table};
use documents::workbook::{self, Column, LONGEST_TEXT, Sheet, Value, WriteError};
use proptest::prelude::*;

fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 29).and_then(|it| it.and_hms_opt(12, 0, 30)).expect("a day")
}

fn sheet(name: &str, rows: Vec<Vec<Value>>) -> Sheet {
    Sheet { name: name.into(), columns: vec![Column::new("Name"), Column::new("=Skills")], rows }
}

fn read(bytes: &[u8], sheet: Option<&str>) -> Table {
    let options =
        Options { limits: Limits::COMMAND_LINE, sheet: sheet.map(str::to_owned), ..Options::default() };
    table::read(bytes, "export", &options).expect("a table")
}

fn rows(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells().iter().map(String::as_str).collect()).collect()
}

#[test]
fn every_value_comes_back_from_a_workbook() {
    let values = sheet(
        "People",
        vec![
            vec!["Aino".into(), "=HYPERLINK(\"http://evil\")".into(), 2.5.into()],
            vec![Value::Empty, "a\nb".into(), Value::Date(noon().date()), Value::Moment(noon())],
            vec!["'=x".into(), "".into(), f64::NAN.into(), "ctrl\u{1}x".into()],
        ],
    );
    let bytes = workbook::xlsx("Pairs", std::slice::from_ref(&values), noon()).unwrap();
    assert_eq!(
        workbook::xlsx("Pairs", &[values], noon()).unwrap(),
        bytes,
        "the same input gives the same file"
    );
    let table = read(&bytes, None);
    assert_eq!(table.headers[1].text, "=Skills");
    assert_eq!(
        rows(&table),
        [
            vec!["Aino", "=HYPERLINK(\"http://evil\")", "2.5"],
            vec!["", "a\nb", "2026-03-29", "2026-03-29 12:00:30"],
            vec!["'=x", "", "", "ctrlx"],
        ]
    );
}

#[test]
fn names_of_sheets_are_made_acceptable_and_distinct() {
    let long = "A very long name of a programme: 2026/27";
    let sheets = [sheet(long, Vec::new()), sheet(long, Vec::new()), sheet("'' [?]", Vec::new())];
    let bytes = workbook::xlsx("x", &sheets, noon()).unwrap();
    for name in ["A very long name of a programme", "A very long name of a program 2", "1"] {
        assert_eq!(read(&bytes, Some(name)).headers[0].text, "Name");
    }
}

#[test]
fn texts_and_sheets_beyond_a_spreadsheets_size_are_cut_or_refused() {
    let long = sheet("x", vec![vec![Value::Text("é".repeat(LONGEST_TEXT + 1)), "😀".repeat(20_000).into()]]);
    let table = read(&workbook::xlsx("x", &[long], noon()).unwrap(), None);
    assert_eq!(table.rows[0].cell(0), format!("{}…", "é".repeat(LONGEST_TEXT - 1)));
    assert_eq!(table.rows[0].cell(1), format!("{}…", "😀".repeat((LONGEST_TEXT - 1) / 2)));
    let wide = sheet("x", vec![vec![Value::Empty; 16_385]]);
    let refused = workbook::xlsx("x", &[wide], noon());
    assert!(matches!(refused, Err(WriteError::TooLarge { columns: 16_385, .. })));
    assert!(matches!(workbook::xlsx("x", &[], noon()), Err(WriteError::NoSheet)));
}

#[test]
fn csv_is_as_excel_expects_it() {
    let rows = vec![
        vec!["Aino".into(), "a;b".into(), 2.5.into()],
        vec!["\"Bo\"".into(), "-5".into()],
        vec![Value::Empty, Value::Moment(noon()), Value::Date(noon().date())],
    ];
    let text = String::from_utf8(workbook::csv(&sheet("x", rows), b';')).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}Name;'=Skills;\r\nAino;\"a;b\";2.5\r\n\"\"\"Bo\"\"\";'-5;\r\n;2026-03-29 12:00:30;2026-03-29\r\n"
    );
}

proptest! {
    #[test]
    fn csv_comes_back_as_it_was(values in prop::collection::vec("['=+@;,\"\n a-z\t＝-]{0,9}|.{0,12}", 2..30)) {
        // Reading trims values and leaves out empty rows; control characters stay out of this comparison.
        let clean: Vec<String> = values.iter().map(|it| it.replace(|c: char| c.is_control() && c != '\n', "")
            .trim().to_owned() + "x").collect();
        let written = sheet("x", clean.chunks(2).map(|row| row.iter().map(|it| it.as_str().into()).collect()).collect());
        let bytes = workbook::csv(&written, b';');
        let options = Options { separator: Some(b';'), header_row: Some(1), ..Options::default() };
        let table = table::read(&bytes, "export.csv", &options).unwrap();
        let expected: Vec<Vec<&str>> = clean.chunks(2).map(|row| row.iter().map(String::as_str).collect()).collect();
        prop_assert_eq!(rows(&table), expected);
    }

    #[test]
    fn a_workbook_comes_back_as_it_was(values in prop::collection::vec("['=+@_xX0-9;,\"\n a-z-]{0,9}|.{0,12}", 2..20)) {
        let clean: Vec<String> = values.iter().map(|it| it.replace(|c: char| c.is_control() && c != '\n', "")
            .trim().to_owned() + "x").collect();
        let written = sheet("x", clean.chunks(2).map(|row| row.iter().map(|it| it.as_str().into()).collect()).collect());
        let bytes = workbook::xlsx("x", &[written], noon()).unwrap();
        let expected: Vec<Vec<&str>> = clean.chunks(2).map(|row| row.iter().map(String::as_str).collect()).collect();
        let options = Options { header_row: Some(1), ..Options::default() };
        let table = table::read(&bytes, "export.xlsx", &options).unwrap();
        prop_assert_eq!(rows(&table), expected);
    }
}
