//! The parts pages are made of. Each is a function from what it shows to HTML; its look is in the file of
//! `assets/css` that bears its name.

pub mod audience;
pub mod buttons;
pub mod cards;
pub mod confirm;
pub mod fields;
pub mod icons;
pub mod lists;
pub mod navigation;
pub mod notices;
pub mod pictures;
pub mod progress;
pub mod row_fields;
pub mod steps;
pub mod tables;
pub mod week;

use hypertext::Raw;
use hypertext::prelude::*;

/// A piece of a page, already written: for lists and tables whose pieces differ in kind.
pub type Part = Raw<String>;

/// Writes a piece now, to be placed later.
pub fn part(piece: impl Renderable) -> Part {
    piece.memoize()
}

/// Words as a paragraph.
pub fn paragraph(words: impl AsRef<str>) -> Part {
    part(rsx! { <p>(words.as_ref())</p> })
}
