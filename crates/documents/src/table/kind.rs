//! What a file is, by its first bytes and never by its name.

use super::{FileKind, Limits, ReadError};
use std::io::Read;

pub(super) enum Content {
    Nothing,
    Text,
    /// A ZIP archive; whether a workbook is in it shows when it is opened.
    Workbook,
    Other(FileKind),
}

/// Text is the answer where nothing else fits, since text has no mark of its own.
pub(super) fn recognise(bytes: &[u8]) -> Content {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.is_empty() {
        Content::Nothing
    } else if bytes.starts_with(b"PK\x03\x04") {
        Content::Workbook
    } else if bytes.starts_with(OLE) {
        Content::Other(ole_kind(bytes))
    } else if bytes.starts_with(b"%PDF") {
        Content::Other(FileKind::Pdf)
    } else if is_picture(bytes) {
        Content::Other(FileKind::Picture)
    } else if is_archive(bytes) {
        Content::Other(FileKind::Archive)
    } else if is_markup(bytes) {
        Content::Other(FileKind::Markup)
    } else if super::encoding::looks_binary(bytes) {
        Content::Other(FileKind::Binary)
    } else {
        Content::Text
    }
}

pub(super) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1F\x8B\x08")
}

/// Unpacks all members of a gzip file, stopping at the limit.
pub(super) fn gunzip(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let mut unpacked = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes)
        .take(limits.unpacked_bytes + 1)
        .read_to_end(&mut unpacked)
        .map_err(|error| ReadError::Damaged { row: None, detail: error.to_string() })?;
    if unpacked.len() as u64 > limits.unpacked_bytes {
        return Err(ReadError::UnpackedTooLarge { limit: limits.unpacked_bytes });
    }
    Ok(unpacked)
}

/// An encrypted XLSX file is an OLE container with a stream of this name (MS-OFFCRYPTO 1.3.2).
fn ole_kind(bytes: &[u8]) -> FileKind {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encrypted = bytes.windows(name.len()).any(|window| window == name);
    if encrypted { FileKind::EncryptedWorkbook } else { FileKind::OldWorkbook }
}

fn is_picture(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"RIFF", b"BM\x36"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

fn is_archive(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 5] = [b"7z\xBC\xAF\x27\x1C", b"Rar!", b"\xFD7zXZ", b"BZh9", b"PK\x05\x06"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

/// Some systems offer a web page under the name of a spreadsheet.
fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head: Vec<u8> = bytes.trim_ascii_start().iter().take(16).map(u8::to_ascii_lowercase).collect();
    let marks: [&[u8]; 5] = [b"<!doctype", b"<html", b"<?xml", b"<svg", b"<table"];
    marks.iter().any(|mark| head.starts_with(mark))
}
