//! What is needed against what is offered, expertise by expertise.

use super::svg::{Anchor, Drawing, Paint, SMALL, Style, TEXT, fit, fit_strong, width_of};
use super::{Caption, Width};

#[derive(Clone, Debug, Default)]
pub struct Coverage {
    pub needs_label: String,
    pub offers_label: String,
    /// In the order in which they are to be seen, the most urgent first.
    pub rows: Vec<CoverageRow>,
}

#[derive(Clone, Debug)]
pub struct CoverageRow {
    pub label: String,
    pub needs: u32,
    pub offers: u32,
    /// A warning in words, such as that nobody offers it.
    pub warning: Option<String>,
}

pub fn coverage(caption: &Caption<'_>, input: &Coverage, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    if input.rows.is_empty() {
        return drawing.nothing(caption, width);
    }
    let most = input.rows.iter().map(|it| it.needs.max(it.offers)).max().unwrap_or(0).max(1);
    let labels = match width {
        Width::Wide => {
            input.rows.iter().map(|it| width_of(&it.label, TEXT)).fold(0.0, f64::max).clamp(80.0, 250.0)
                + 14.0
        }
        Width::Narrow => 0.0,
    };
    let figures = width_of(&most.to_string(), SMALL) + 8.0;
    let scale = (drawing.width - labels - figures) / f64::from(most);
    legend(&mut drawing, input);
    let (top, height) = (34.0, if width == Width::Wide { 36.0 } else { 54.0 });
    for (index, row) in input.rows.iter().enumerate() {
        let y = top + height * index as f64;
        if index > 0 {
            drawing.hairline((0.0, y), (drawing.width, y), Paint::Line);
        }
        let bars = match width {
            Width::Wide => {
                label(&mut drawing, row, labels - 14.0, y);
                y + 6.0
            }
            Width::Narrow => {
                label_above(&mut drawing, row, y);
                y + 24.0
            }
        };
        bar(&mut drawing, (labels, bars), f64::from(row.needs) * scale, row.needs, false);
        bar(&mut drawing, (labels, bars + 13.0), f64::from(row.offers) * scale, row.offers, true);
    }
    drawing.finish(caption, width, top + height * input.rows.len() as f64 + 2.0)
}

/// Needs are outlined and offers filled, so that they differ without colour too.
fn legend(drawing: &mut Drawing, input: &Coverage) {
    drawing.frame((0.8, 6.8), (14.0, 9.0), 2.0, Paint::Bad);
    let needs = fit(&input.needs_label, drawing.width / 2.0 - 40.0, SMALL);
    drawing.text((21.0, 15.5), &needs, Style::NOTE);
    let x = 21.0 + width_of(&needs, SMALL) + 18.0;
    drawing.rect((x, 6.0), (15.0, 10.5), 2.0, Paint::Series(0));
    drawing.text((x + 21.0, 15.5), &fit(&input.offers_label, drawing.width - x - 24.0, SMALL), Style::NOTE);
}

fn bar(drawing: &mut Drawing, at: (f64, f64), length: f64, count: u32, filled: bool) {
    if count == 0 {
        drawing.hairline((at.0, at.1), (at.0, at.1 + 10.0), Paint::LineStrong);
    } else if filled {
        drawing.rect(at, (length, 10.5), 2.0, Paint::Series(0));
    } else {
        drawing.frame((at.0 + 0.8, at.1 + 0.8), (length - 1.6, 9.0), 2.0, Paint::Bad);
    }
    drawing.text((at.0 + length + 5.0, at.1 + 9.5), &count.to_string(), Style::NOTE);
}

fn label(drawing: &mut Drawing, row: &CoverageRow, room: f64, y: f64) {
    match &row.warning {
        None => drawing.text((0.0, y + 22.5), &fit(&row.label, room, TEXT), Style::LABEL),
        Some(warning) => {
            drawing.text((0.0, y + 16.0), &fit_strong(&row.label, room, TEXT), Style::LABEL.strong());
            drawing.text((0.0, y + 30.0), &fit(warning, room, SMALL), Style::NOTE.painted(Paint::Bad));
        }
    }
}

fn label_above(drawing: &mut Drawing, row: &CoverageRow, y: f64) {
    let warning = row.warning.as_deref().map(|it| fit(it, drawing.width * 0.5, SMALL)).unwrap_or_default();
    let room = drawing.width - width_of(&warning, SMALL) - 10.0;
    if row.warning.is_some() {
        drawing.text((0.0, y + 17.0), &fit_strong(&row.label, room, TEXT), Style::LABEL.strong());
    } else {
        drawing.text((0.0, y + 17.0), &fit(&row.label, room, TEXT), Style::LABEL);
    }
    let style = Style::NOTE.painted(Paint::Bad).anchored(Anchor::End);
    drawing.text((drawing.width, y + 17.0), &warning, style);
}
