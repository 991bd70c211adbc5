//! One page of centred lines as PDF, such as a certificate: text that can be searched, copied and read aloud, in fonts
//! that come with the file.

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;
use ttf_parser::Face;

const LIGHT: &[u8] = include_bytes!("../fonts/OpenSans-Light.ttf");
const REGULAR: &[u8] = include_bytes!("../fonts/OpenSans-Regular.ttf");

/// A4, upright, in points.
const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 70.0;

/// What stands on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed<'a> {
    pub title: &'a str,
    /// ISO 639-1.
    pub language: &'a str,
    /// From the top down.
    pub lines: Vec<Line>,
    /// At the foot, small.
    pub foot: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub text: String,
    /// In points; a line that would be too wide is set smaller.
    pub size: f32,
    pub weight: Weight,
    /// Points of white above the line.
    pub above: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Light,
    Regular,
}

/// Why a page could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    #[error("the built-in font cannot be read: {0}")]
    Font(String),
}

/// A font with the letters of it that are used.
struct Lettering<'a> {
    data: &'static [u8],
    face: Face<'a>,
    used: GlyphRemapper,
    /// The letter and the width, in thousandths of the size, of every glyph by its new number.
    glyphs: BTreeMap<u16, (char, f32)>,
}

/// Writes the page.
///
/// # Errors
/// [`PrintError`] only when the built-in fonts are damaged.
pub fn pdf(page: &Printed<'_>) -> Result<Vec<u8>, PrintError> {
    let (mut light, mut regular) = (Lettering::load(LIGHT)?, Lettering::load(REGULAR)?);
    let content = draw(page, &mut light, &mut regular);
    let mut next = 1;
    let mut id = || {
        next += 1;
        Ref::new(next - 1)
    };
    let (catalogue, tree, sheet, stream, info) = (id(), id(), id(), id(), id());
    let fonts = [(light, id()), (regular, id())];
    let mut pdf = Pdf::new();
    pdf.catalog(catalogue).pages(tree).lang(TextStr(page.language));
    pdf.pages(tree).kids([sheet]).count(1);
    pdf.document_info(info).title(TextStr(page.title)).creator(TextStr("Crossmentor"));
    let mut written = pdf.page(sheet);
    written.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(tree).contents(stream);
    let mut resources = written.resources();
    let mut named = resources.fonts();
    for ((_, font), name) in fonts.iter().zip([&b"L"[..], &b"R"[..]]) {
        named.pair(Name(name), *font);
    }
    named.finish();
    resources.finish();
    written.finish();
    pdf.stream(stream, &content);
    for ((font, reference), name) in fonts.into_iter().zip(["AAAAAA+OpenSans-Light", "AAAAAA+OpenSans"]) {
        font.write(&mut pdf, name, reference, &mut id)?;
    }
    Ok(pdf.finish())
}

fn draw<'a>(page: &Printed<'_>, light: &mut Lettering<'a>, regular: &mut Lettering<'a>) -> Vec<u8> {
    let mut content = Content::new();
    // A thin frame, and a short stroke under the heading's place in the colour of the product.
    content.set_stroke_rgb(0.84, 0.87, 0.88).set_line_width(0.75);
    content.rect(36.0, 36.0, WIDTH - 72.0, HEIGHT - 72.0).stroke();
    content.set_fill_rgb(0.04, 0.36, 0.40);
    content.rect(WIDTH / 2.0 - 24.0, HEIGHT - 112.0, 48.0, 3.0).fill_nonzero();
    content.set_fill_rgb(0.07, 0.14, 0.16);
    let mut y = HEIGHT - 140.0;
    for line in &page.lines {
        let (font, name) = match line.weight {
            Weight::Light => (&mut *light, &b"L"[..]),
            Weight::Regular => (&mut *regular, &b"R"[..]),
        };
        y -= line.above + line.size;
        set(&mut content, font, name, &line.text, line.size, y);
    }
    content.set_fill_rgb(0.30, 0.36, 0.40);
    let mut y = 62.0 + 13.0 * page.foot.len() as f32;
    for text in &page.foot {
        y -= 13.0;
        set(&mut content, regular, b"R", text, 9.0, y);
    }
    content.finish().to_vec()
}

/// A line in the middle of the page, no wider than it.
fn set(content: &mut Content, font: &mut Lettering<'_>, name: &[u8], text: &str, size: f32, y: f32) {
    let (codes, width) = font.encode(text);
    let most = WIDTH - 2.0 * MARGIN;
    let size = if width * size / 1_000.0 > most { most * 1_000.0 / width } else { size };
    let x = (WIDTH - width * size / 1_000.0) / 2.0;
    content.begin_text().set_font(Name(name), size).next_line(x, y);
    content.show(Str(&codes)).end_text();
}

impl Lettering<'_> {
    fn load(data: &'static [u8]) -> Result<Self, PrintError> {
        let face = Face::parse(data, 0).map_err(|error| PrintError::Font(error.to_string()))?;
        Ok(Self { data, face, used: GlyphRemapper::new(), glyphs: BTreeMap::new() })
    }

    /// The text as two bytes for each glyph, and its width in thousandths of the size. A letter that the font lacks is
    /// an empty box.
    fn encode(&mut self, text: &str) -> (Vec<u8>, f32) {
        let (mut codes, mut width) = (Vec::new(), 0.0);
        for letter in text.chars() {
            let glyph = self.face.glyph_index(letter).unwrap_or(ttf_parser::GlyphId(0));
            let code = self.used.remap(glyph.0);
            let advance = f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0)) * self.scale();
            self.glyphs.entry(code).or_insert((letter, advance));
            codes.extend(code.to_be_bytes());
            width += advance;
        }
        (codes, width)
    }

    fn scale(&self) -> f32 {
        1_000.0 / f32::from(self.face.units_per_em())
    }

    fn write(
        self,
        pdf: &mut Pdf,
        name: &str,
        reference: Ref,
        id: &mut impl FnMut() -> Ref,
    ) -> Result<(), PrintError> {
        let file = subsetter::subset(self.data, 0, &self.used)
            .map_err(|error| PrintError::Font(error.to_string()))?;
        let (cid, descriptor, data, map) = (id(), id(), id(), id());
        let name = Name(name.as_bytes());
        let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
        pdf.type0_font(reference)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(map);
        let mut font = pdf.cid_font(cid);
        font.subtype(CidFontType::Type2).base_font(name).system_info(system).font_descriptor(descriptor);
        font.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = font.widths();
        for (glyph, (_, advance)) in &self.glyphs {
            widths.consecutive(*glyph, [*advance]);
        }
        widths.finish();
        font.finish();
        let (scale, bounds) = (self.scale(), self.face.global_bounding_box());
        let scaled = |it: i16| f32::from(it) * scale;
        pdf.font_descriptor(descriptor)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                scaled(bounds.x_min),
                scaled(bounds.y_min),
                scaled(bounds.x_max),
                scaled(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(scaled(self.face.ascender()))
            .descent(scaled(self.face.descender()))
            .cap_height(scaled(self.face.capital_height().unwrap_or(self.face.ascender())))
            .stem_v(80.0)
            .font_file2(data);
        pdf.stream(data, &file);
        let mut unicode = UnicodeCmap::new(Name(b"Letters"), system);
        for (glyph, (letter, _)) in &self.glyphs {
            unicode.pair(*glyph, *letter);
        }
        pdf.cmap(map, &unicode.finish());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nordic_and_other_names_are_printed_with_letters_that_can_be_copied() {
        let line = |text: &str| Line { text: text.into(), size: 30.0, weight: Weight::Light, above: 20.0 };
        let printed = Printed {
            title: "Todistus",
            language: "fi",
            lines: vec![line("Åsa Öberg-Sørensen"), line("Łukasz Žižka"), line(&"W".repeat(120))],
            foot: vec!["ABCD".into()],
        };
        let file = pdf(&printed).expect("a page");
        assert!(file.starts_with(b"%PDF-"), "no PDF");
        assert!(file.len() < 60_000, "only the letters used are embedded, not {} bytes", file.len());
        let text = String::from_utf8_lossy(&file);
        assert_eq!(text.matches("/FontFile2").count(), 2);
        for letter in ['Å', 'Ö', 'ø', 'Ł', 'Ž'] {
            let code = format!("<{:04X}>", u32::from(letter));
            assert!(text.to_uppercase().contains(&code), "{letter} cannot be copied");
        }
    }
}
