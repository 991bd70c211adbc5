//! Who gives what to whom: bands from givers on the left to receivers on the right, as thick as they are many.

use super::svg::{Anchor, Drawing, Paint, SMALL, Style, TEXT, fit, number, width_of, wrap};
use super::{Caption, Width};

#[derive(Clone, Debug, Default)]
pub struct Flow {
    /// What the left side is, such as "offered by".
    pub from_label: String,
    /// What the right side is.
    pub to_label: String,
    pub from: Vec<String>,
    pub to: Vec<String>,
    pub bands: Vec<FlowBand>,
}

/// How much goes from one on the left to one on the right, by their places in the lists.
#[derive(Clone, Debug)]
pub struct FlowBand {
    pub from: usize,
    pub to: usize,
    pub count: u32,
}

/// One side: the names that anything comes from or goes to, in the order of their lists.
struct Side {
    /// For each place in the list where its block begins and how high it is; `None` where nothing flows.
    blocks: Vec<Option<(f64, f64)>>,
    bottom: f64,
}

const BLOCK: f64 = 10.0;
const TOP: f64 = 30.0;
const GAP: f64 = 10.0;

pub fn flow(caption: &Caption<'_>, input: &Flow, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    let bands: Vec<&FlowBand> = input
        .bands
        .iter()
        .filter(|it| it.count > 0 && it.from < input.from.len() && it.to < input.to.len())
        .collect();
    if bands.is_empty() {
        return drawing.nothing(caption, width);
    }
    let sums = |places: usize, place: fn(&FlowBand) -> usize| {
        let mut sums = vec![0_u64; places];
        bands.iter().for_each(|it| sums[place(it)] += u64::from(it.count));
        sums
    };
    let (given, received) = (sums(input.from.len(), |it| it.from), sums(input.to.len(), |it| it.to));
    let total: u64 = given.iter().sum();
    let sides = given.iter().filter(|it| **it > 0).count().max(received.iter().filter(|it| **it > 0).count());
    // Room for every label, and for the bands to be told apart.
    let unit = (sides as f64 * 18.0).max(240.0) / total as f64;
    let slot = if width == Width::Wide { 16.0 } else { 33.0 };
    let (mut left, mut right) = (side(&given, unit, slot), side(&received, unit, slot));
    let bottom = left.bottom.max(right.bottom);
    left.centre_above(bottom);
    right.centre_above(bottom);
    let room = if width == Width::Wide { 210.0 } else { 104.0 };
    let (x1, x2) = (room, drawing.width - room);
    drawing.text(
        (x1, 13.0),
        &fit(&input.from_label, room + 60.0, SMALL),
        Style::NOTE.anchored(Anchor::End).strong(),
    );
    drawing.text((x2, 13.0), &fit(&input.to_label, room + 60.0, SMALL), Style::NOTE.strong());
    draw_bands(&mut drawing, &bands, (&left, &right), (x1, x2), unit);
    blocks(&mut drawing, (&left, &input.from, &given), (x1 - BLOCK, x1 - BLOCK - 8.0), width);
    blocks(&mut drawing, (&right, &input.to, &received), (x2, x2 + BLOCK + 8.0), width);
    drawing.finish(caption, width, bottom + 4.0)
}

impl Side {
    /// Moves the shorter side down to the middle.
    fn centre_above(&mut self, bottom: f64) {
        let down = (bottom - self.bottom) / 2.0;
        self.blocks.iter_mut().flatten().for_each(|(y, _)| *y += down);
    }
}

/// Blocks from the top, each in a slot that has room for its label.
fn side(sums: &[u64], unit: f64, slot: f64) -> Side {
    let mut y = TOP;
    let mut blocks = Vec::with_capacity(sums.len());
    for sum in sums {
        if *sum == 0 {
            blocks.push(None);
            continue;
        }
        let height = *sum as f64 * unit;
        let slot = height.max(slot);
        blocks.push(Some((y + (slot - height) / 2.0, height)));
        y += slot + GAP;
    }
    Side { blocks, bottom: y - GAP }
}

/// Bands leave and arrive in the order of the other side, so that they cross as little as the lists allow.
fn draw_bands(
    drawing: &mut Drawing,
    bands: &[&FlowBand],
    (left, right): (&Side, &Side),
    (x1, x2): (f64, f64),
    unit: f64,
) {
    let tops = |side: &Side| side.blocks.iter().map(|it| it.map_or(0.0, |(y, _)| y)).collect::<Vec<f64>>();
    let mut arrivals = tops(right);
    let mut departures = tops(left);
    let mut ordered: Vec<&&FlowBand> = bands.iter().collect();
    ordered.sort_by_key(|it| (it.from, it.to));
    let bend = (x2 - x1) * 0.45;
    for band in ordered {
        let height = f64::from(band.count) * unit;
        let (y1, y2) = (departures[band.from], arrivals[band.to]);
        departures[band.from] += height;
        arrivals[band.to] += height;
        let path = format!(
            "M{x1} {a}C{c1} {a} {c2} {b} {x2} {b}L{x2} {d}C{c2} {d} {c1} {c} {x1} {c}z",
            x1 = number(x1),
            x2 = number(x2),
            c1 = number(x1 + bend),
            c2 = number(x2 - bend),
            a = number(y1),
            b = number(y2),
            c = number(y1 + height),
            d = number(y2 + height),
        );
        drawing.area(&path, 0.42, Paint::Series(band.from));
    }
}

fn blocks(
    drawing: &mut Drawing,
    (side, names, sums): (&Side, &[String], &[u64]),
    (x, label_x): (f64, f64),
    width: Width,
) {
    let is_left = label_x < x;
    let anchor = if is_left { Anchor::End } else { Anchor::Start };
    let room = if is_left { label_x } else { drawing.width - label_x };
    for (index, (block, name)) in side.blocks.iter().zip(names).enumerate() {
        let Some((y, height)) = *block else { continue };
        let paint = if is_left { Paint::Series(index) } else { Paint::Soft };
        drawing.rect((x, y), (BLOCK, height.max(1.0)), 0.0, paint);
        let most = if width == Width::Narrow || height >= 26.0 { 2 } else { 1 };
        let lines = label(name, sums[index], room, most);
        let first = y + height / 2.0 + 4.5 - 8.0 * (lines.len() as f64 - 1.0);
        for (number, line) in lines.iter().enumerate() {
            drawing.text((label_x, first + 16.0 * number as f64), line, Style::LABEL.anchored(anchor));
        }
    }
}

/// A name with its figure. What is too long is cut from the name, never from the figure, which gets a line of its
/// own where there is room for one more.
fn label(name: &str, sum: u64, room: f64, lines: usize) -> Vec<String> {
    let figure = format!("\u{a0}·\u{a0}{sum}");
    let cut = |text: &str| format!("{}{figure}", fit(text, room - width_of(&figure, TEXT), TEXT));
    if lines == 1 || width_of(&format!("{name}{figure}"), TEXT) <= room {
        return vec![cut(name)];
    }
    let mut wrapped = wrap(name, room, TEXT, lines);
    let last = wrapped.last().cloned().unwrap_or_default();
    if wrapped.len() < lines && width_of(&format!("{last}{figure}"), TEXT) > room {
        wrapped.push(sum.to_string());
    } else if let Some(end) = wrapped.last_mut() {
        *end = cut(&last);
    }
    wrapped
}
