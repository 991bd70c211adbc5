//! XML as a stream of events, with what spreadsheets add to its texts.

use crate::table::ReadError;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::BufRead;

/// The events of one part.
pub(super) struct Parts<'a> {
    reader: quick_xml::Reader<Box<dyn BufRead + 'a>>,
    buffer: Vec<u8>,
}

impl<'a> Parts<'a> {
    pub(super) fn new(source: impl BufRead + 'a) -> Self {
        let mut reader = quick_xml::Reader::from_reader(Box::new(source) as Box<dyn BufRead + 'a>);
        reader.config_mut().trim_text(false);
        Self { reader, buffer: Vec::new() }
    }

    /// The next event; [`Event::Eof`] at the end. Entities beyond XML's own five are never expanded.
    pub(super) fn next(&mut self) -> Result<Event<'_>, ReadError> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(|error| damaged(&error))
    }

    pub(super) fn each(
        &mut self,
        mut visit: impl FnMut(&Event<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        loop {
            match self.next()? {
                Event::Eof => return Ok(()),
                event => visit(&event)?,
            }
        }
    }
}

/// The values of the attributes with these local names, in their order, in one pass.
pub(super) fn attributes<const N: usize>(
    element: &BytesStart<'_>,
    names: [&str; N],
) -> Result<[Option<String>; N], ReadError> {
    let mut values = [const { None }; N];
    // The check for repeated attributes compares each with all others, which hostile files would exploit.
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| damaged(&error))?;
        if let Some(index) = names.iter().position(|name| *name == attribute.key.local_name().as_ref()) {
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| damaged(&error))?;
            values[index] = Some(value.into_owned());
        }
    }
    Ok(values)
}

/// Appends what an event adds to a text.
pub(super) fn push_text(event: &Event<'_>, text: &mut String) -> Result<(), ReadError> {
    match event {
        Event::Text(it) => text.push_str(&it.xml10_content()),
        Event::CData(it) => text.push_str(&it.xml10_content()),
        Event::GeneralRef(it) => text.push_str(&resolve(it)?),
        _ => {}
    }
    Ok(())
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, ReadError> {
    if let Some(character) = reference.resolve_char_ref().map_err(|error| damaged(&error))? {
        return Ok(character.to_string());
    }
    match resolve_xml_entity(reference.as_ref()) {
        Some(text) => Ok(text.to_owned()),
        None => {
            Err(ReadError::Damaged { row: None, detail: "it uses an entity that XML does not define".into() })
        }
    }
}

/// Spreadsheets write characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.4.2.4), by UTF-16 unit.
pub(super) fn unescape_units(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("_x") {
        units.extend(rest[..start].encode_utf16());
        let escape = rest[start..].get(2..7).and_then(|it| it.strip_suffix('_'));
        match escape.filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            Some(hex) => {
                units.push(u16::from_str_radix(hex, 16).unwrap_or(0xFFFD));
                rest = &rest[start + 7..];
            }
            None => {
                units.extend("_x".encode_utf16());
                rest = &rest[start + 2..];
            }
        }
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

fn damaged(error: &dyn std::fmt::Display) -> ReadError {
    ReadError::Damaged { row: None, detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_units_become_characters() {
        let texts = ["a_x000D_b", "_x005F_x000D_", "_xD83D__xDE00_", "_xZZ", "_x00", "ä_x", "plain"];
        let plain = ["a\rb", "_x000D_", "😀", "_xZZ", "_x00", "ä_x", "plain"];
        assert_eq!(texts.map(unescape_units), plain);
    }
}
