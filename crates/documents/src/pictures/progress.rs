//! How far each of several has come, step by step.

use super::svg::{Anchor, Drawing, Paint, SMALL, Style, TEXT, fit, width_of};
use super::{Caption, Width};

#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// What the steps are called, in their order.
    pub steps: Vec<String>,
    pub rows: Vec<ProgressRow>,
}

#[derive(Clone, Debug)]
pub struct ProgressRow {
    pub label: String,
    /// How many of the steps are done.
    pub done: usize,
    /// How far it is in words.
    pub note: String,
    /// Whether someone should look at it; the note says why.
    pub quiet: bool,
}

pub fn progress(caption: &Caption<'_>, input: &Progress, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    if input.rows.is_empty() || input.steps.is_empty() {
        return drawing.nothing(caption, width);
    }
    let widest = |texts: &mut dyn Iterator<Item = f64>, most: f64| texts.fold(0.0, f64::max).min(most);
    let (left, right) = match width {
        Width::Wide => (
            widest(&mut input.rows.iter().map(|it| width_of(&it.label, TEXT)), 230.0) + 14.0,
            widest(&mut input.rows.iter().map(|it| width_of(&it.note, SMALL)), 170.0) + 12.0,
        ),
        Width::Narrow => (0.0, 0.0),
    };
    let step = (drawing.width - left - right) / input.steps.len() as f64;
    let top = headings(&mut drawing, input, left, step);
    let height = if width == Width::Wide { 26.0 } else { 42.0 };
    for (index, row) in input.rows.iter().enumerate() {
        let y = top + height * index as f64;
        let bars = match width {
            Width::Wide => y + 7.0,
            Width::Narrow => y + 23.0,
        };
        for number in 0..input.steps.len() {
            let at = (left + step * number as f64, bars);
            if number < row.done {
                drawing.rect(at, (step - 3.0, 11.0), 2.0, Paint::Series(0));
            } else {
                drawing.rect(at, (step - 3.0, 11.0), 2.0, Paint::Track);
                drawing.hairline((at.0, bars + 11.0), (at.0 + step - 3.0, bars + 11.0), Paint::LineStrong);
            }
        }
        words(&mut drawing, row, y, (left, right), width);
    }
    drawing.finish(caption, width, top + height * input.rows.len() as f64 + 2.0)
}

/// The names of the steps above their columns; numbers and a key above them where they do not fit. Returns where
/// rows begin.
fn headings(drawing: &mut Drawing, input: &Progress, left: f64, step: f64) -> f64 {
    let fits = input.steps.iter().all(|it| width_of(it, SMALL) <= step - 4.0);
    let baseline = if fits { 13.0 } else { key(drawing, input) + 18.0 };
    for (index, name) in input.steps.iter().enumerate() {
        let heading = if fits { name.clone() } else { (index + 1).to_string() };
        if width_of(&heading, SMALL) <= step {
            drawing.text((left + step * index as f64, baseline), &heading, Style::NOTE);
        }
    }
    baseline + 5.0
}

/// Numbers with the names of the steps, in lines. Returns the last baseline.
fn key(drawing: &mut Drawing, input: &Progress) -> f64 {
    let (mut x, mut y) = (0.0, 13.0);
    for (index, name) in input.steps.iter().enumerate() {
        let entry = fit(&format!("{} {name}", index + 1), drawing.width, SMALL);
        let needed = width_of(&entry, SMALL);
        if x > 0.0 && x + needed > drawing.width {
            (x, y) = (0.0, y + 16.0);
        }
        drawing.text((x, y), &entry, Style::NOTE);
        x += needed + 14.0;
    }
    y
}

fn words(drawing: &mut Drawing, row: &ProgressRow, y: f64, (left, right): (f64, f64), width: Width) {
    let paint = if row.quiet { Paint::Bad } else { Paint::Soft };
    let note = Style::NOTE.painted(paint).anchored(Anchor::End);
    match width {
        Width::Wide => {
            drawing.text((0.0, y + 17.0), &fit(&row.label, left - 14.0, TEXT), Style::LABEL);
            drawing.text((drawing.width, y + 17.0), &fit(&row.note, right - 12.0, SMALL), note);
        }
        Width::Narrow => {
            let words = fit(&row.note, drawing.width * 0.45, SMALL);
            let room = drawing.width - width_of(&words, SMALL) - 10.0;
            drawing.text((0.0, y + 17.0), &fit(&row.label, room, TEXT), Style::LABEL);
            drawing.text((drawing.width, y + 17.0), &words, note);
        }
    }
}
