//! What a file is, decided by what is in it and never by what somebody calls it.
//!
//! Only kinds that nothing runs from are told: pictures made of dots, PDF, office documents without macros, and plain
//! text. HTML, SVG and everything else that begins like markup is refused, also when its name says otherwise.

use std::io::{Cursor, Read};
use zip::ZipArchive;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileType {
    Pdf,
    Png,
    Jpeg,
    Gif,
    WebP,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    /// UTF-8 without control characters.
    Text,
}

/// What was found out about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub file_type: FileType,
    /// Width and height of a picture.
    pub pixels: Option<(u32, u32)>,
}

/// Why a file is not one of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unrecognised {
    #[error("the file is empty")]
    Empty,
    #[error("HTML, SVG or other markup")]
    Markup,
    #[error("an office document with macros")]
    Macros,
    #[error("begins like a picture or a document but cannot be read as one")]
    Damaged,
    #[error("the picture has more than {MOST_PIXELS} pixels")]
    TooManyPixels,
    #[error("none of the kinds that are kept")]
    Unknown,
}

/// Larger pictures would stop the browsers of those who look at them.
pub const MOST_PIXELS: u64 = 50_000_000;

/// Endings of names under which text is kept; text under another one pretends to be something else.
const TEXT_ENDINGS: [&str; 4] = ["txt", "md", "csv", "tsv"];

/// What this file is.
pub fn recognise(content: &[u8], name: &str) -> Result<Recognised, Unrecognised> {
    if content.is_empty() {
        return Err(Unrecognised::Empty);
    }
    let plain = |file_type| Ok(Recognised { file_type, pixels: None });
    match infer::get(content).map(|it| it.mime_type()) {
        Some("application/pdf") => plain(FileType::Pdf),
        Some("image/png") => picture(content, FileType::Png),
        Some("image/jpeg") => picture(content, FileType::Jpeg),
        Some("image/gif") => picture(content, FileType::Gif),
        Some("image/webp") => picture(content, FileType::WebP),
        _ if content.starts_with(b"PK\x03\x04") => office(content).and_then(plain),
        _ => text(content, name).and_then(plain),
    }
}

fn picture(content: &[u8], file_type: FileType) -> Result<Recognised, Unrecognised> {
    let size = imagesize::blob_size(content).map_err(|_| Unrecognised::Damaged)?;
    let side = |it: usize| u32::try_from(it).ok().filter(|it| *it > 0).ok_or(Unrecognised::Damaged);
    let (width, height) = (side(size.width)?, side(size.height)?);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unrecognised::TooManyPixels);
    }
    Ok(Recognised { file_type, pixels: Some((width, height)) })
}

/// The part that says what a document of either family is.
const OOXML_TYPES: &str = "[Content_Types].xml";
const ODF_TYPE: &str = "mimetype";

/// Enough for the longest table of parts that office programs write.
const MOST_TYPE_BYTES: u64 = 1 << 20;
const MOST_PARTS: usize = 20_000;

fn office(content: &[u8]) -> Result<FileType, Unrecognised> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Unrecognised::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Unrecognised::Unknown);
    }
    let is_macro = |it: &str| {
        let it = it.to_ascii_lowercase();
        it.ends_with("vbaproject.bin") || it.starts_with("basic/") || it.starts_with("scripts/")
    };
    for name in archive.file_names() {
        if is_macro(&name.map_err(|_| Unrecognised::Damaged)?) {
            return Err(Unrecognised::Macros);
        }
    }
    if let Some(types) = part_of(&mut archive, OOXML_TYPES) {
        if types.contains("macroEnabled") {
            return Err(Unrecognised::Macros);
        }
        let is = |part: &str| types.contains(&format!("openxmlformats-officedocument.{part}.main+xml"));
        return if is("wordprocessingml.document") {
            Ok(FileType::Docx)
        } else if is("spreadsheetml.sheet") {
            Ok(FileType::Xlsx)
        } else if is("presentationml.presentation") {
            Ok(FileType::Pptx)
        } else {
            Err(Unrecognised::Unknown)
        };
    }
    match part_of(&mut archive, ODF_TYPE).as_deref().map(str::trim) {
        Some("application/vnd.oasis.opendocument.text") => Ok(FileType::Odt),
        Some("application/vnd.oasis.opendocument.spreadsheet") => Ok(FileType::Ods),
        Some("application/vnd.oasis.opendocument.presentation") => Ok(FileType::Odp),
        _ => Err(Unrecognised::Unknown),
    }
}

/// A part of an archive as text, as far as it is one of a reasonable length.
fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let part = archive.by_name(name).ok()?;
    let mut text = String::new();
    part.take(MOST_TYPE_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

fn text(content: &[u8], name: &str) -> Result<FileType, Unrecognised> {
    let written = std::str::from_utf8(content).map_err(|_| Unrecognised::Unknown)?;
    let written = written.trim_start_matches('\u{feff}').trim_start();
    // Also what is only announced by a comment or a processing instruction.
    if written.starts_with('<') {
        return Err(Unrecognised::Markup);
    }
    let is_written = |it: char| !it.is_control() || matches!(it, '\n' | '\r' | '\t' | '\u{c}');
    let ending = name.rsplit_once('.').map_or("", |(_, it)| it).to_lowercase();
    if TEXT_ENDINGS.contains(&ending.as_str()) && written.chars().all(is_written) {
        Ok(FileType::Text)
    } else {
        Err(Unrecognised::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn ooxml(part: &str) -> Vec<u8> {
        let types = format!("<Types><Override ContentType=\"application/vnd.{part}.main+xml\"/></Types>");
        archive(&[("_rels/.rels", "<r/>"), (OOXML_TYPES, &types)])
    }

    /// The least that says it is a PNG of this size.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend_from_slice(&width.to_be_bytes());
        png.extend_from_slice(&height.to_be_bytes());
        png.extend_from_slice(b"\x08\x06\0\0\0\0\0\0\0");
        png
    }

    fn is(content: &[u8], name: &str) -> Result<FileType, Unrecognised> {
        recognise(content, name).map(|it| it.file_type)
    }

    #[test]
    fn what_is_in_a_file_decides_and_not_its_name() {
        assert_eq!(is(b"%PDF-1.7\n", "x.html"), Ok(FileType::Pdf));
        let png_found = recognise(&png(640, 480), "picture.html");
        assert_eq!(png_found, Ok(Recognised { file_type: FileType::Png, pixels: Some((640, 480)) }));
        let word = "openxmlformats-officedocument.wordprocessingml.document";
        assert_eq!(is(&ooxml(word), "x"), Ok(FileType::Docx));
        assert_eq!(is(&ooxml("openxmlformats-officedocument.spreadsheetml.sheet"), "x"), Ok(FileType::Xlsx));
        let odt = archive(&[(ODF_TYPE, "application/vnd.oasis.opendocument.text")]);
        assert_eq!(is(&odt, "x.zip"), Ok(FileType::Odt));
        assert_eq!(is("Muistiinpanot\n\tå".as_bytes(), "muistio.TXT"), Ok(FileType::Text));
    }

    #[test]
    fn what_pretends_or_could_run_is_refused() {
        let check = |content: &[u8], name, why| assert_eq!(is(content, name), Err(why), "{name}");
        check(b"", "empty.txt", Unrecognised::Empty);
        check(b"<!DOCTYPE html><script>alert(1)</script>", "picture.png", Unrecognised::Markup);
        check(b" \n<svg onload=alert(1)>", "picture.svg", Unrecognised::Markup);
        check("\u{feff}<?xml version=\"1.0\"?><svg/>".as_bytes(), "a.txt", Unrecognised::Markup);
        check(b"alert(1)", "script.js", Unrecognised::Unknown);
        check(b"just words", "picture.png", Unrecognised::Unknown);
        check(b"MZ\x90\0", "program.exe", Unrecognised::Unknown);
        check(b"a\0b", "a.txt", Unrecognised::Unknown);
        check(b"\xff\xfeh\0i\0", "a.txt", Unrecognised::Unknown);
        check(b"\x89PNG\r\n\x1a\n", "short.png", Unrecognised::Damaged);
        check(&png(10_000, 10_000), "bomb.png", Unrecognised::TooManyPixels);
        check(&archive(&[("a.txt", "x")]), "a.zip", Unrecognised::Unknown);
        check(b"PK\x03\x04 not really", "a.docx", Unrecognised::Damaged);
        let macros = archive(&[(OOXML_TYPES, "<Types/>"), ("word/vbaProject.bin", "x")]);
        check(&macros, "a.docx", Unrecognised::Macros);
        check(&ooxml("ms-word.document.macroEnabled"), "a.docx", Unrecognised::Macros);
    }

    #[test]
    fn a_polyglot_is_only_ever_what_it_begins_as() {
        let mut pdf = b"%PDF-1.7\n<html><script>alert(1)</script>".to_vec();
        pdf.extend(archive(&[(OOXML_TYPES, "<Types/>")]));
        assert_eq!(is(&pdf, "a.html"), Ok(FileType::Pdf));
        let gif = b"GIF89a\x01\0\x01\0/*\0\0*/<script>alert(1)</script>";
        assert_eq!(is(gif, "a.html"), Ok(FileType::Gif));
    }
}
