//! XLSX, written by others and by ourselves, honest and hostile.

use documents::table::{FileKind, Format, Limits, Notice, Options, Position, ReadError, Table, read};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const ROOT: &str = r#"<Relationships><Relationship Id="rId1" Target="xl/workbook.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;
const TO_PARTS: &str = r#"<Relationships>
    <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
    <Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId4" Type="x/styles" Target="./styles.xml"/></Relationships>"#;
const ONE_SHEET: &str = r#"<workbook><sheets><sheet name="People" r:id="rId1"/></sheets></workbook>"#;

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory takes every byte");
        writer.write_all(content.as_bytes()).expect("memory takes every byte");
    }
    writer.finish().expect("memory takes every byte").into_inner()
}

fn workbook(sheet: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
    archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_PARTS),
        ("xl/workbook.xml", ONE_SHEET),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn refused(bytes: &[u8], expected: &ReadError) {
    assert_eq!(read(bytes, "people.xlsx", &Options::default()).as_ref(), Err(expected));
}

fn text_cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
    table.rows.iter().map(|row| (row.number, row.cells().iter().map(String::as_str).collect())).collect()
}

#[test]
fn every_type_of_cell_becomes_text() {
    let sheet = r#"<worksheet><dimension ref="A1:B2"/><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>C</t></is></c>
          <c t="str"><v>D</v></c><c t="str"><v>E</v></c><c t="str"><v>F</v></c><c t="str"><v>G</v></c></row>
        <row r="3"><c r="A3"><v>3.5</v></c><c r="B3" s="1"><v>45173.3909375</v></c><c r="C3" t="b"><v>1</v></c>
          <c r="D3" t="str"><f>A1&amp;A2</f><v>a &lt;_x000D_&#10;b</v></c><c r="E3" t="e"><v>#N/A</v></c>
          <c r="F3"><f>1+1</f></c><c r="G3" s="2"><v>12</v></c></row>
        <row r="4"><c r="A4" s="1"/></row></sheetData></worksheet>"#;
    let strings = "<sst uniqueCount=\"999999999999999\"><si><t>Na</t><rPh><t>never</t></rPh></si>\
        <si><r><rPr><b/></rPr><t>Sk</t></r><r><t xml:space=\"preserve\">ills </t></r></si></sst>";
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0 &quot;days&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
    let bytes = archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_PARTS),
        ("xl/workbook.xml", ONE_SHEET),
        ("XL/Worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
    ]);
    let table = read(&bytes, "people.xlsx", &Options::default()).unwrap();
    let headers: Vec<&str> = table.headers.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(headers, ["Na", "Skills", "C", "D", "E", "F", "G"]);
    assert_eq!(rows(&table), [(3, vec!["3.5", "2023-09-04 09:22:57", "true", "a <\r\nb", "", "", "12"])]);
    assert_eq!(
        table.notices,
        [
            Notice::ErrorValue { at: Position { row: 3, column: 4 }, text: "#N/A".into() },
            Notice::FormulaWithoutResult { at: Position { row: 3, column: 5 } },
        ]
    );
}

#[test]
fn the_first_visible_sheet_with_values_is_read_unless_another_is_named() {
    let book = r#"<workbook><sheets><sheet name="Secret" state="hidden" r:id="rId1"/>
        <sheet name="Empty" r:id="rId5"/><sheet name="People &amp; all" r:id="rId2"/></sheets></workbook>"#;
    let relationships = TO_PARTS.replace(
        "</Relationships>",
        r#"<Relationship Id="rId5" Type="x/worksheet" Target="worksheets/sheet3.xml"/></Relationships>"#,
    );
    let filled = format!("<worksheet><sheetData>{}</sheetData></worksheet>", text_cell("A1", "name"));
    let bytes = archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", &relationships),
        ("xl/workbook.xml", book),
        ("xl/worksheets/sheet1.xml", &filled),
        ("xl/worksheets/sheet2.xml", &filled),
        ("xl/worksheets/sheet3.xml", "<worksheet><sheetData/></worksheet>"),
    ]);
    let table = read(&bytes, "people.xlsx", &Options::default()).unwrap();
    let format = Format::Workbook { sheet: "People & all".into(), others: vec!["Empty".into()] };
    assert_eq!(table.source.format, format);
    let hidden = read(&bytes, "people.xlsx", &Options { sheet: Some("Secret".into()), ..Options::default() });
    let sheets = vec!["Empty".into(), "People & all".into()];
    assert_eq!(hidden, Err(ReadError::NoSuchSheet { name: "Secret".into(), sheets }));
}

#[test]
fn a_cell_at_the_far_corner_takes_no_memory() {
    refused(
        &workbook(&text_cell("XFD1048576", "x")),
        &ReadError::TooManyRows { row: 1_048_576, limit: 20_000 },
    );
    refused(&workbook(&text_cell("XFD1", "x")), &ReadError::TooManyColumns { row: 1, limit: 256 });
    let refused = read(&workbook(&text_cell("ZZZZZZZ1", "x")), "x", &Options::default());
    assert!(matches!(refused, Err(ReadError::Damaged { .. })), "{refused:?}");
}

#[test]
fn sparse_cells_count_with_the_gaps_before_them() {
    let sheet: String = (1..=20_000).map(|row| text_cell(&format!("IV{row}"), "x")).collect();
    refused(&workbook(&sheet), &ReadError::TooManyCells { row: 1954, limit: 500_000 });
}

#[test]
fn formatted_cells_without_values_do_not_count() {
    let sheet =
        format!("{}{}<c r=\"XFD1048576\" s=\"1\"/>", text_cell("A1", "name"), text_cell("A2", "Aino"));
    let table = read(&workbook(&sheet), "people.xlsx", &Options::default()).unwrap();
    assert_eq!(rows(&table), [(2, vec!["Aino"])]);
}

#[test]
fn a_long_cell_is_named() {
    let sheet = text_cell("A1", "name") + &text_cell("B7", &"x".repeat(200 << 10));
    let at = Position { row: 7, column: 1 };
    refused(&workbook(&sheet), &ReadError::CellTooLong { at, bytes: 200 << 10, limit: 64 << 10 });
}

#[test]
fn a_long_text_shared_by_many_cells_is_not_copied_without_bound() {
    let long = "x".repeat(60 << 10);
    let cells: String = (1..=2_000).map(|row| format!("<c r=\"A{row}\" t=\"s\"><v>0</v></c>")).collect();
    let bytes = archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_PARTS),
        ("xl/workbook.xml", ONE_SHEET),
        ("xl/sharedStrings.xml", &format!("<sst><si><t>{long}</t></si></sst>")),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{cells}</sheetData></worksheet>")),
    ]);
    refused(&bytes, &ReadError::UnpackedTooLarge { limit: 64 << 20 });
}

#[test]
fn a_zip_bomb_is_refused_wherever_it_hides() {
    let spaces = " ".repeat((1 << 20) + 1);
    let limits = Limits { unpacked_bytes: 1 << 20, ..Limits::UPLOAD };
    for hidden in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"] {
        let mut parts = vec![
            ("_rels/.rels", ROOT),
            ("xl/_rels/workbook.xml.rels", TO_PARTS),
            ("xl/workbook.xml", ONE_SHEET),
            ("xl/sharedStrings.xml", "<sst></sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet></worksheet>"),
        ];
        parts.retain(|(name, _)| *name != hidden);
        parts.push((hidden, &spaces));
        let bytes = archive(&parts);
        assert!(bytes.len() < 4_000);
        let refused = read(&bytes, "x", &Options { limits, ..Options::default() });
        assert_eq!(refused, Err(ReadError::UnpackedTooLarge { limit: 1 << 20 }));
    }
    let names: Vec<String> = (0..201).map(|it| format!("part{it}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    refused(&archive(&many), &ReadError::TooManyEntries { entries: 201, limit: 200 });
}

#[test]
fn entities_are_not_expanded_and_depth_is_harmless() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>
        <c r="A1" t="inlineStr"><is><t>&b;</t></is></c></sheetData></worksheet>"#;
    let bytes = archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_PARTS),
        ("xl/workbook.xml", ONE_SHEET),
        ("xl/worksheets/sheet1.xml", bomb),
    ]);
    assert!(matches!(read(&bytes, "x", &Options::default()), Err(ReadError::Damaged { .. })));
    let deep = "<x>".repeat(200_000) + &"</x>".repeat(200_000) + &text_cell("A1", "name");
    assert!(read(&workbook(&deep), "x", &Options::default()).is_ok());
}

#[test]
fn a_truncated_sheet_says_how_far_it_was_read() {
    let sheet = format!("<worksheet><sheetData>{}{}<row", text_cell("A1", "name"), text_cell("A2", "Aino"));
    let bytes = archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_PARTS),
        ("xl/workbook.xml", ONE_SHEET),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    let refused = read(&bytes, "x", &Options::default());
    assert!(matches!(refused, Err(ReadError::Damaged { row: Some(2), .. })), "{refused:?}");
    let half = &workbook(&text_cell("A1", "name"))[..200];
    assert!(matches!(read(half, "x", &Options::default()), Err(ReadError::Damaged { row: None, .. })));
}

#[test]
fn other_files_are_named_whatever_they_are_called() {
    let other = |bytes: &[u8], kind| refused(bytes, &ReadError::NotATable(kind));
    other(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", FileKind::OldWorkbook);
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    other(
        &[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &encrypted].concat(),
        FileKind::EncryptedWorkbook,
    );
    other(b"%PDF-1.7 x", FileKind::Pdf);
    other(b"\x89PNG\r\n\x1a\n", FileKind::Picture);
    other(b"\xEF\xBB\xBF <!DOCTYPE html><table>", FileKind::Markup);
    other(b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\x03\0>", FileKind::Binary);
    other(&archive(&[("mimetype", "x"), ("content.xml", "x")]), FileKind::OpenDocument);
    other(&archive(&[("[Content_Types].xml", "x"), ("word/document.xml", "x")]), FileKind::OfficeDocument);
    other(&archive(&[("[Content_Types].xml", "x"), ("xl/workbook.bin", "x")]), FileKind::BinaryWorkbook);
    other(&archive(&[("photos/1.jpg", "x")]), FileKind::Archive);
}

#[test]
fn limits_are_a_matter_of_who_asks() {
    let bytes = workbook(&(text_cell("A1", "name") + &text_cell("A30000", "Aino")));
    let options = Options { limits: Limits::COMMAND_LINE, ..Options::default() };
    assert_eq!(rows(&read(&bytes, "x", &options).unwrap()), [(30_000, vec!["Aino"])]);
}

proptest! {
    #[test]
    fn any_sheet_is_read_or_refused(
        sheet in r#"(<(/?)(row|c|v|is|t|f|sheetData)( r="[A-Z]{0,2}[0-9]{0,3}")?( t="(s|b|e|d|n|str|inlineStr)")?/?>|[0-9a-z&;.]{0,5}){0,40}"#
    ) {
        let _ = read(&workbook(&sheet), "x", &Options::default());
    }

    #[test]
    fn damaged_archives_are_read_or_refused(at in 0_usize..700, value in any::<u8>()) {
        let mut bytes = workbook(&text_cell("A1", "name"));
        let length = bytes.len();
        bytes[at % length] = value;
        let _ = read(&bytes, "x", &Options::default());
    }
}
