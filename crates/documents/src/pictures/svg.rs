//! Building SVG: shapes, colours, and text that fits.

use super::{Caption, Width};
use std::fmt::Write;

/// Size of text in units, and its line height.
pub(super) const TEXT: f64 = 13.0;
pub(super) const SMALL: f64 = 12.0;
pub(super) const LINE: f64 = 17.0;

/// A fill or stroke: a class for the style sheet, and the colour that shows without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Ink,
    Soft,
    Accent,
    Bad,
    Track,
    Surface,
    Line,
    LineStrong,
    /// One of six colours that tell series apart, counted from 0 and repeated.
    Series(usize),
}

impl Paint {
    fn fill(self) -> (&'static str, &'static str) {
        const SERIES: [(&str, &str); 6] = [
            ("pic-1", "#0b6e78"),
            ("pic-2", "#c2780c"),
            ("pic-3", "#7d4b91"),
            ("pic-4", "#3a69b0"),
            ("pic-5", "#b44a3a"),
            ("pic-6", "#66781f"),
        ];
        match self {
            Self::Ink => ("pic-ink", "#13232a"),
            Self::Soft => ("pic-soft", "#4c5d65"),
            Self::Accent => ("pic-accent", "#0b5d66"),
            Self::Bad => ("pic-bad", "#a8271d"),
            Self::Track | Self::Line | Self::LineStrong => ("pic-track", "#f4f7f7"),
            Self::Surface => ("pic-surface", "#ffffff"),
            Self::Series(number) => SERIES[number % SERIES.len()],
        }
    }

    fn stroke(self) -> (&'static str, &'static str) {
        match self {
            Self::Accent | Self::Series(_) => ("pic-line-accent", "#0b5d66"),
            Self::Bad => ("pic-line-bad", "#a8271d"),
            Self::Surface | Self::Track => ("pic-line-surface", "#ffffff"),
            Self::Line => ("pic-line", "#d6dfe1"),
            Self::LineStrong | Self::Ink | Self::Soft => ("pic-line-strong", "#7b8c93"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub size: f64,
    pub paint: Paint,
    pub anchor: Anchor,
    pub strong: bool,
}

impl Style {
    pub(super) const LABEL: Self =
        Self { size: TEXT, paint: Paint::Ink, anchor: Anchor::Start, strong: false };
    pub(super) const NOTE: Self =
        Self { size: SMALL, paint: Paint::Soft, anchor: Anchor::Start, strong: false };

    pub(super) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) fn painted(self, paint: Paint) -> Self {
        Self { paint, ..self }
    }

    pub(super) fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
}

/// A picture while it is drawn. Its height is known when it is finished.
pub(super) struct Drawing {
    body: String,
    pub width: f64,
}

impl Drawing {
    pub(super) fn new(width: Width) -> Self {
        Self { body: String::new(), width: width.units() }
    }

    pub(super) fn finish(self, caption: &Caption<'_>, width: Width, height: f64) -> String {
        let id: String = caption.id.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
        let id = match width {
            Width::Wide => id,
            Width::Narrow => format!("{id}-narrow"),
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
             viewBox=\"0 0 {} {}\" paint-order=\"stroke\" stroke-linejoin=\"round\" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{}</svg>",
            number(self.width),
            number(height),
            escape(caption.title),
            escape(caption.description),
            self.body
        )
    }

    /// A picture with nothing but the words for that.
    pub(super) fn nothing(mut self, caption: &Caption<'_>, width: Width) -> String {
        let height = 72.0;
        self.rect((0.5, 0.5), (self.width - 1.0, height - 1.0), 6.0, Paint::Track);
        let style = Style::LABEL.painted(Paint::Soft).anchored(Anchor::Middle);
        let lines = wrap(caption.empty, self.width - 24.0, TEXT, 3);
        let first = height / 2.0 + 4.5 - LINE * (lines.len().max(1) - 1) as f64 / 2.0;
        for (number, line) in lines.iter().enumerate() {
            self.text((self.width / 2.0, first + LINE * number as f64), line, style);
        }
        self.finish(caption, width, height)
    }

    pub(super) fn rect(&mut self, at: (f64, f64), size: (f64, f64), radius: f64, paint: Paint) {
        let (class, colour) = paint.fill();
        self.push(format_args!(
            "<rect class=\"{class}\" fill=\"{colour}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            number(at.0),
            number(at.1),
            number(size.0.max(0.0)),
            number(size.1.max(0.0)),
            number(radius.min(size.0.max(0.0) / 2.0))
        ));
    }

    /// A rectangle drawn by its outline.
    pub(super) fn frame(&mut self, at: (f64, f64), size: (f64, f64), radius: f64, paint: Paint) {
        let (class, colour) = paint.stroke();
        self.push(format_args!(
            "<rect class=\"{class}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" x=\"{}\" y=\"{}\" \
             width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            number(at.0),
            number(at.1),
            number(size.0.max(0.0)),
            number(size.1.max(0.0)),
            number(radius.min(size.0.max(0.0) / 2.0))
        ));
    }

    pub(super) fn circle(&mut self, at: (f64, f64), radius: f64, paint: Paint) {
        let (class, colour) = paint.fill();
        self.push(format_args!(
            "<circle class=\"{class}\" fill=\"{colour}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            number(at.0),
            number(at.1),
            number(radius)
        ));
    }

    /// A line that stays as thin on paper and screen as it can be seen.
    pub(super) fn hairline(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        let (class, colour) = paint.stroke();
        self.push(format_args!(
            "<path class=\"{class}\" fill=\"none\" stroke=\"{colour}\" vector-effect=\"non-scaling-stroke\" \
             d=\"M{} {}L{} {}\"/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1)
        ));
    }

    /// A line of some width along a path, seen through by `opacity`.
    pub(super) fn stroke(&mut self, path: &str, width: f64, opacity: f64, paint: Paint) {
        let (class, colour) = paint.stroke();
        self.push(format_args!(
            "<path class=\"{class}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-opacity=\"{}\" \
             stroke-linecap=\"round\" d=\"{path}\"/>",
            number(width),
            number(opacity)
        ));
    }

    /// An area, seen through by `opacity`.
    pub(super) fn area(&mut self, path: &str, opacity: f64, paint: Paint) {
        let (class, colour) = paint.fill();
        self.push(format_args!(
            "<path class=\"{class}\" fill=\"{colour}\" fill-opacity=\"{}\" d=\"{path}\"/>",
            number(opacity)
        ));
    }

    /// A text by its baseline.
    pub(super) fn text(&mut self, at: (f64, f64), text: &str, style: Style) {
        self.turned_text(at, 0.0, text, style);
    }

    /// A text turned around its anchor by degrees.
    pub(super) fn turned_text(&mut self, at: (f64, f64), degrees: f64, text: &str, style: Style) {
        let (class, colour) = style.paint.fill();
        let anchor = match style.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = (number(at.0), number(at.1));
        let weight = if style.strong { " font-weight=\"600\"" } else { "" };
        let turn = if degrees == 0.0 {
            String::new()
        } else {
            format!(" transform=\"rotate({} {x} {y})\"", number(degrees))
        };
        let size = number(style.size);
        // A rim in the colour of the page keeps lines from running through the letters.
        let (halo_class, halo) = if style.paint == Paint::Surface {
            ("", "")
        } else {
            (" pic-line-surface", " stroke=\"#ffffff\" stroke-width=\"3\"")
        };
        self.push(format_args!(
            "<text class=\"{class}{halo_class}\" fill=\"{colour}\"{halo} font-size=\"{size}\"{weight} \
             text-anchor=\"{anchor}\" x=\"{x}\" y=\"{y}\"{turn}>{}</text>",
            escape(text)
        ));
    }

    fn push(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.body.write_fmt(shape);
    }
}

/// At most one decimal: finer than anyone sees.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            it if it.is_control() => escaped.push(' '),
            it => escaped.push(it),
        }
    }
    escaped
}

/// About how wide a strong text is.
pub(super) fn strong_width_of(text: &str, size: f64) -> f64 {
    width_of(text, size) * STRONG
}

/// How much wider a strong text is than a plain one.
const STRONG: f64 = 1.12;

/// The strong text, cut with an ellipsis where it is wider than this.
pub(super) fn fit_strong(text: &str, width: f64, size: f64) -> String {
    fit(text, width / STRONG, size)
}

/// About how wide a text is: no less than the widest of common system fonts needs, so that it fits.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    let of = |it: char| match it {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.3,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '[' | ']' | '/' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.96,
        it if it.is_uppercase() => 0.72,
        it if it as u32 >= 0x2E80 => 1.0,
        _ => 0.61,
    };
    text.chars().map(of).sum::<f64>() * size
}

/// The text, cut with an ellipsis where it is wider than this.
pub(super) fn fit(text: &str, width: f64, size: f64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for character in text.chars() {
        cut.push(character);
        if width_of(&cut, size) + width_of("…", size) > width {
            cut.pop();
            break;
        }
    }
    format!("{}…", cut.trim_end())
}

/// The middle nearest to `x` for something this wide to stay between 0 and `width`.
pub(super) fn middle_within(x: f64, needed: f64, width: f64) -> f64 {
    let half = (needed / 2.0).min(width / 2.0);
    x.clamp(half, width - half)
}

/// The text on at most `lines` lines, broken between words, the last line cut where it must be.
pub(super) fn wrap(text: &str, width: f64, size: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let mut line = word.to_owned();
        if wrapped.len() + 1 == lines {
            for word in words.by_ref() {
                line = format!("{line} {word}");
            }
        }
        while let Some(word) = words.peek() {
            let longer = format!("{line} {word}");
            if width_of(&longer, size) > width {
                break;
            }
            line = longer;
            words.next();
        }
        wrapped.push(fit(&line, width, size));
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_wrapped_and_cut() {
        assert_eq!(fit("Organisation", 42.0, 13.0), "Org…");
        assert_eq!(fit("Aino", 40.0, 13.0), "Aino");
        assert_eq!(
            wrap("Leading experts in change and in growth", 110.0, 13.0, 2),
            ["Leading experts", "in change and…"]
        );
        assert_eq!(wrap("", 110.0, 13.0, 2), Vec::<String>::new());
    }

    #[test]
    fn texts_cannot_leave_their_element() {
        assert_eq!(escape("<b>\"&\n"), "&lt;b&gt;&quot;&amp; ");
        assert_eq!([2.0, 2.04, -0.06, 2.55].map(number), ["2", "2", "-0.1", "2.5"]);
    }
}
