//! The table of strings that cells share.

use super::package::{Package, Workbook};
use super::xml::{self, Parts};
use crate::table::ReadError;
use quick_xml::events::Event;

/// The strings in their order. Their number and length are bounded by what may be unpacked.
pub(super) fn read(package: &mut Package<'_>, book: &Workbook) -> Result<Vec<Box<str>>, ReadError> {
    let Some(path) = &book.strings else { return Ok(Vec::new()) };
    Ok(package.part(path, collect)?.unwrap_or_default())
}

fn collect(parts: &mut Parts<'_>) -> Result<Vec<Box<str>>, ReadError> {
    let mut strings = Vec::new();
    let mut text = RichText::default();
    parts.each(|event| {
        match event {
            Event::Empty(element) if element.local_name().as_ref() == "si" => strings.push("".into()),
            Event::End(element) if element.local_name().as_ref() == "si" => {
                strings.push(text.take().into_boxed_str());
            }
            event => text.add(event)?,
        }
        Ok(())
    })?;
    Ok(strings)
}

/// A text in runs (`r`) of differing looks, perhaps with how it is pronounced (`rPh`), which is left out.
#[derive(Default)]
pub(super) struct RichText {
    text: String,
    in_text: bool,
    in_pronunciation: bool,
}

impl RichText {
    pub(super) fn add(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => self.in_text = true,
                "rPh" => self.in_pronunciation = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => self.in_text = false,
                "rPh" => self.in_pronunciation = false,
                _ => {}
            },
            event if self.in_text && !self.in_pronunciation => xml::push_text(event, &mut self.text)?,
            _ => {}
        }
        Ok(())
    }

    pub(super) fn take(&mut self) -> String {
        let text = xml::unescape_units(&self.text);
        *self = Self::default();
        text
    }
}
