//! CSV as people and programs really write it.

use documents::table::{Format, Header, Limits, Notice, Options, Position, ReadError, Table, read};
use proptest::prelude::*;
use std::io::Write;

fn table(bytes: impl AsRef<[u8]>) -> Table {
    read(bytes.as_ref(), "people.csv", &Options::default()).expect("a table")
}

fn headers(table: &Table) -> Vec<&str> {
    table.headers.iter().map(|it| it.text.as_str()).collect()
}

fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells().iter().map(String::as_str).collect())).collect()
}

#[test]
fn rows_keep_the_number_a_spreadsheet_shows() {
    let table = table(
        "\r\n;;\r\nName ;\"What,\r\nand why\";\u{a0}Skills\u{ad}\r\n\r\nAino;\"a\r\nb\";x\r\n;;\r\n\r\nBo;;y\r\n",
    );
    assert_eq!(headers(&table), ["Name", "What, and why", "Skills"]);
    assert_eq!(rows(&table), [(5, vec!["Aino", "a\r\nb", "x"]), (8, vec!["Bo", "", "y"])]);
    assert_eq!((table.source.header_row, table.source.empty_rows), (3, 3));
    assert_eq!(table.notices, []);
}

#[test]
fn a_title_above_the_headers_is_skipped_and_named() {
    let table = table("Sign-ups for spring;;;\n\nname;unit;offers;needs\nAino;A;x;y\n");
    assert_eq!(headers(&table), ["name", "unit", "offers", "needs"]);
    assert_eq!((table.source.header_row, table.source.skipped_rows), (3, vec![1]));
}

#[test]
fn repeated_and_missing_headers_are_made_distinct_and_reported() {
    let table = table("skill,skill,,skill (2),skill\na,b,c,d,e\n");
    assert_eq!(headers(&table), ["skill", "skill (3)", "[C]", "skill (2)", "skill (4)"]);
    let repeated =
        |column, became: &str| Notice::RepeatedHeader { text: "skill".into(), column, became: became.into() };
    assert_eq!(
        table.notices,
        [
            repeated(1, "skill (3)"),
            Notice::MissingHeader { column: 2, became: "[C]".into() },
            repeated(4, "skill (4)")
        ]
    );
}

#[test]
fn ragged_rows_are_kept_and_reported() {
    let table = table("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n1,2,3\n");
    assert_eq!(headers(&table), ["a", "b", "c", "[D]"]);
    assert_eq!(table.rows[1].cell(2), "");
    assert_eq!(
        table.notices,
        [
            Notice::MissingHeader { column: 3, became: "[D]".into() },
            Notice::LongRows { rows: vec![4] },
            Notice::ShortRows { rows: vec![3] },
        ]
    );
}

#[test]
fn columns_without_header_and_value_are_left_out() {
    let table = table("a,,b,,\n1,,2,,\n");
    let header = |text: &str, column| Header { text: text.into(), column };
    assert_eq!(table.headers, [header("a", 0), header("b", 2)]);
}

#[test]
fn an_unclosed_quote_does_not_swallow_the_file() {
    let table = table("name,skills\n\"Aino,a\nBo,b\nCai,c\n");
    assert_eq!(rows(&table), [(2, vec!["\"Aino", "a"]), (3, vec!["Bo", "b"]), (4, vec!["Cai", "c"])]);
}

#[test]
fn excels_own_line_about_the_separator_is_no_row() {
    let table = table("sep=|\nname|skills\nAino|a;b\n");
    assert_eq!(rows(&table), [(2, vec!["Aino", "a;b"])]);
    assert_eq!(
        table.source.format,
        Format::Delimited { encoding: "UTF-8", separator: Some('|'), quoted: true }
    );
}

#[test]
fn a_list_of_people_without_headers_is_noticed() {
    assert_eq!(table("Aino,aino@example.org\nBo,bo@example.org\n").notices, [Notice::HeadersLookLikeData]);
}

#[test]
fn what_was_recognised_can_be_overruled() {
    let options = Options {
        header_row: Some(2),
        separator: Some(b','),
        encoding: Some("macintosh".into()),
        ..Options::default()
    };
    let table = read(b"x;y,z\nN\x8Amn;1,b\nc,d\n", "x.csv", &options).unwrap();
    assert_eq!((headers(&table), table.source.skipped_rows.clone()), (vec!["Nämn;1", "b"], vec![1]));
    let missing = read(b"a,b\n", "x.csv", &Options { header_row: Some(9), ..Options::default() });
    assert_eq!(missing, Err(ReadError::NoHeaders { row: 9 }));
}

#[test]
fn bytes_outside_the_encoding_are_named_by_row() {
    let options = Options { encoding: Some("utf-8".into()), ..Options::default() };
    let table = read(b"name,b\nJ\xE4rvi,x\nBo,y\n", "x.csv", &options).unwrap();
    assert_eq!(table.notices, [Notice::UndecodableText { rows: vec![2] }]);
}

#[test]
fn a_gzipped_file_is_read_and_a_bomb_is_refused() {
    let pack = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let read_it = table(pack(b"a,b\n1,2\n"));
    assert_eq!((rows(&read_it), read_it.source.gzipped), (vec![(2, vec!["1", "2"])], true));
    let limits = Limits { unpacked_bytes: 1 << 20, ..Limits::UPLOAD };
    let bomb = pack(&vec![b','; 2 << 20]);
    assert!(bomb.len() < 8 << 10);
    let refused = read(&bomb, "x.csv.gz", &Options { limits, ..Options::default() });
    assert_eq!(refused, Err(ReadError::UnpackedTooLarge { limit: 1 << 20 }));
}

#[test]
fn every_limit_names_the_place() {
    let limits = Limits { file_bytes: 60, rows: 3, columns: 3, cells: 7, cell_bytes: 5, ..Limits::UPLOAD };
    let check = |text: &str, expected: ReadError| {
        let refused = read(text.as_bytes(), "x.csv", &Options { limits, ..Options::default() });
        assert_eq!(refused, Err(expected), "{text}");
    };
    check(&"a".repeat(61), ReadError::FileTooLarge { bytes: 61, limit: 60 });
    check("a\n1\n\n2\n", ReadError::TooManyRows { row: 4, limit: 3 });
    check("a,b\n1,2\n1,2,3,4\n", ReadError::TooManyColumns { row: 3, limit: 3 });
    check("a,b,c\n1,2,3\n1,2\n", ReadError::TooManyCells { row: 3, limit: 7 });
    let at = Position { row: 2, column: 1 };
    check("a,b\n1,öööö\n", ReadError::CellTooLong { at, bytes: 8, limit: 5 });
    check(" , \n\n;", ReadError::Empty);
    check("", ReadError::Empty);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, "x", &Options::default());
    }

    #[test]
    fn any_text_of_signs_that_matter_gives_sound_rows(text in "[a\",;\t\r\n' =]{0,80}") {
        if let Ok(table) = read(text.as_bytes(), "x", &Options::default()) {
            let mut last = table.source.header_row;
            for row in &table.rows {
                prop_assert!(row.number > last && !row.cells().is_empty());
                prop_assert!(row.cells().last().is_some_and(|cell| !cell.is_empty()));
                last = row.number;
            }
        }
    }

    #[test]
    fn quoted_values_come_back_whole(values in prop::collection::vec("[a-z,;\"\n]{1,8}x", 4..40)) {
        let quote = |value: &String| format!("\"{}\"", value.replace('"', "\"\""));
        let lines: Vec<String> = values.chunks(2).filter(|it| it.len() == 2)
            .map(|pair| format!("{};{}\n", quote(&pair[0]), quote(&pair[1]))).collect();
        let text = format!("one;two\n{}", lines.concat());
        let options = Options { separator: Some(b';'), ..Options::default() };
        let table = read(text.as_bytes(), "x", &options).unwrap();
        let read_back: Vec<&str> = table.rows.iter().flat_map(|row| [row.cell(0), row.cell(1)]).collect();
        let expected: Vec<&str> = values.chunks(2).filter(|it| it.len() == 2).flatten().map(|it| it.trim()).collect();
        prop_assert_eq!(read_back, expected);
    }
}
