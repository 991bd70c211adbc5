//! How many have how much: a histogram.

use super::svg::{
    Anchor, Drawing, Paint, SMALL, Style, TEXT, fit, fit_strong, middle_within, strong_width_of, width_of,
};
use super::{Caption, Width};

#[derive(Clone, Debug, Default)]
pub struct Distribution {
    /// What is counted, along the side, such as "people".
    pub count_label: String,
    /// What is measured, along the bottom.
    pub value_label: String,
    /// In the order of the values.
    pub bins: Vec<Bin>,
}

#[derive(Clone, Debug)]
pub struct Bin {
    /// The values in words, such as "20–29 %".
    pub label: String,
    pub count: u32,
    /// Words for a bin that is to be seen, such as "the worst-off".
    pub remark: Option<String>,
}

pub fn distribution(caption: &Caption<'_>, input: &Distribution, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    let most = input.bins.iter().map(|it| it.count).max().unwrap_or(0);
    if most == 0 {
        return drawing.nothing(caption, width);
    }
    let remarks = input.bins.iter().any(|it| it.remark.is_some());
    let top = if remarks { 60.0 } else { 42.0 };
    let bottom = top + if width == Width::Wide { 190.0 } else { 150.0 };
    let step = drawing.width / input.bins.len() as f64;
    // A few bins are not to look like a wall.
    let step = step.min(160.0);
    let scale = (bottom - top) / f64::from(most);
    drawing.text((0.0, 13.0), &fit(&input.count_label, drawing.width, TEXT), Style::NOTE);
    drawing.hairline((0.0, bottom), (step * input.bins.len() as f64, bottom), Paint::LineStrong);
    let counts_fit = width_of(&most.to_string(), SMALL) <= step - 1.0;
    for (index, bin) in input.bins.iter().enumerate() {
        let x = step * index as f64;
        let height = f64::from(bin.count) * scale;
        let gap = (step * 0.12).clamp(0.5, 6.0);
        let paint = if bin.remark.is_some() { Paint::Series(1) } else { Paint::Series(0) };
        if bin.count > 0 {
            drawing.rect((x + gap, bottom - height), (step - 2.0 * gap, height), 2.0, paint);
        }
        if counts_fit && bin.count > 0 {
            let style = Style::NOTE.painted(Paint::Ink).anchored(Anchor::Middle);
            drawing.text((x + step / 2.0, bottom - height - 5.0), &bin.count.to_string(), style);
        }
        if let Some(remark) = &bin.remark {
            remark_above(
                &mut drawing,
                remark,
                x + step / 2.0,
                bottom - height - if counts_fit && bin.count > 0 { 18.0 } else { 3.0 },
            );
        }
    }
    labels(&mut drawing, input, step, bottom);
    let value_label = fit(&input.value_label, drawing.width, TEXT);
    drawing.text((0.0, bottom + 37.0), &value_label, Style::NOTE);
    drawing.finish(caption, width, bottom + 44.0)
}

/// The words of a remark above all bars, moved in from the edges, with a line down to its own bar.
fn remark_above(drawing: &mut Drawing, remark: &str, x: f64, bar: f64) {
    let words = fit_strong(remark, drawing.width, SMALL);
    let at = middle_within(x, strong_width_of(&words, SMALL), drawing.width);
    drawing.hairline((x, 37.0), (x, bar.max(37.0)), Paint::LineStrong);
    let style = Style::NOTE.painted(Paint::Ink).anchored(Anchor::Middle).strong();
    drawing.text((at, 33.0), &words, style);
}

/// Labels under the bars, as many as have room, the first and then at even distances.
fn labels(drawing: &mut Drawing, input: &Distribution, step: f64, bottom: f64) {
    let widest = input.bins.iter().map(|it| width_of(&it.label, SMALL)).fold(1.0, f64::max) + 6.0;
    let every = (widest / step).ceil().max(1.0) as usize;
    for (index, bin) in input.bins.iter().enumerate().step_by(every) {
        let label = fit(&bin.label, (step * every as f64).max(30.0), SMALL);
        let x = middle_within(step * (index as f64 + 0.5), width_of(&label, SMALL), drawing.width);
        drawing.text((x, bottom + 17.0), &label, Style::NOTE.anchored(Anchor::Middle));
    }
}
