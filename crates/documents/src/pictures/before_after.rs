//! How many stood where before, and how many now: two bars for each level.

use super::svg::{Anchor, Drawing, Paint, SMALL, Style, TEXT, fit, middle_within, width_of};
use super::{Caption, Width};

#[derive(Clone, Debug, Default)]
pub struct BeforeAfter {
    /// What is counted, such as "goals".
    pub count_label: String,
    /// What the two kinds of bars are called.
    pub before_label: String,
    pub after_label: String,
    /// From the lowest level to the highest.
    pub levels: Vec<Level>,
}

#[derive(Clone, Debug)]
pub struct Level {
    pub label: String,
    pub before: u32,
    pub after: u32,
}

pub fn before_after(caption: &Caption<'_>, input: &BeforeAfter, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    let most = input.levels.iter().map(|it| it.before.max(it.after)).max().unwrap_or(0);
    if most == 0 {
        return drawing.nothing(caption, width);
    }
    let top = 58.0;
    let bottom = top + if width == Width::Wide { 180.0 } else { 140.0 };
    let step = (drawing.width / input.levels.len() as f64).min(150.0);
    let scale = (bottom - top) / f64::from(most);
    drawing.text((0.0, 13.0), &fit(&input.count_label, drawing.width, TEXT), Style::NOTE);
    key(&mut drawing, input);
    drawing.hairline((0.0, bottom), (step * input.levels.len() as f64, bottom), Paint::LineStrong);
    let bar = (step * 0.34).min(44.0);
    for (number, level) in input.levels.iter().enumerate() {
        let middle = step * (number as f64 + 0.5);
        let bars = [
            (level.before, middle - bar - 1.0, Paint::Series(1)),
            (level.after, middle + 1.0, Paint::Series(0)),
        ];
        for (count, x, paint) in bars.into_iter().filter(|it| it.0 > 0) {
            let height = f64::from(count) * scale;
            drawing.rect((x, bottom - height), (bar, height), 2.0, paint);
            let style = Style::NOTE.painted(Paint::Ink).anchored(Anchor::Middle);
            drawing.text((x + bar / 2.0, bottom - height - 4.0), &count.to_string(), style);
        }
        let label = fit(&level.label, step - 4.0, SMALL);
        let x = middle_within(middle, width_of(&label, SMALL), drawing.width);
        drawing.text((x, bottom + 17.0), &label, Style::NOTE.anchored(Anchor::Middle));
    }
    drawing.finish(caption, width, bottom + 26.0)
}

/// Which bars are which, in the order in which they stand.
fn key(drawing: &mut Drawing, input: &BeforeAfter) {
    let mut x = 0.0;
    for (label, paint) in [(&input.before_label, Paint::Series(1)), (&input.after_label, Paint::Series(0))] {
        let label = fit(label, drawing.width / 2.0 - 24.0, SMALL);
        drawing.rect((x, 22.0), (11.0, 11.0), 2.0, paint);
        drawing.text((x + 16.0, 32.0), &label, Style::NOTE.painted(Paint::Ink));
        x += 16.0 + width_of(&label, SMALL) + 20.0;
    }
}
