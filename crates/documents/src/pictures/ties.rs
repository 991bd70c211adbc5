//! Who works with whom: organisations in a circle and the partnerships between them as lines whose width is how many.

use super::svg::{Anchor, Drawing, LINE, Paint, SMALL, Style, TEXT, fit, number, width_of};
use super::{Caption, Width};
use std::f64::consts::{FRAC_PI_2, PI, TAU};

#[derive(Clone, Debug, Default)]
pub struct Ties {
    pub nodes: Vec<Node>,
    pub ties: Vec<Tie>,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct Node {
    pub label: String,
    /// How many people it has in the picture.
    pub size: u32,
}

/// Partnerships between two nodes, by their places in the list; within one where both are the same.
#[derive(Clone, Debug)]
pub struct Tie {
    pub from: usize,
    pub to: usize,
    pub count: u32,
}

/// A circle with room for labels around it.
struct Circle {
    centre: (f64, f64),
    radius: f64,
    count: usize,
    most_people: f64,
}

impl Circle {
    /// The direction of a node, the first one at the top, clockwise; two stand side by side.
    fn angle(&self, node: usize) -> f64 {
        let first = if self.count == 2 { PI } else { -FRAC_PI_2 };
        TAU * node as f64 / self.count as f64 + first
    }

    fn at(&self, node: usize, distance: f64) -> (f64, f64) {
        let radius = if self.count == 1 { distance - self.radius } else { distance };
        let angle = self.angle(node);
        (self.centre.0 + radius * angle.cos(), self.centre.1 + radius * angle.sin())
    }

    /// The area of a node is as large as the number of its people.
    fn node_radius(&self, node: &Node) -> f64 {
        let widest = (TAU * self.radius / self.count as f64 * 0.42).clamp(3.0, 17.0);
        (widest * (f64::from(node.size) / self.most_people).sqrt()).max(2.5)
    }
}

pub fn ties(caption: &Caption<'_>, input: &Ties, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    if input.nodes.is_empty() {
        return drawing.nothing(caption, width);
    }
    let most_people = input.nodes.iter().map(|it| it.size).max().unwrap_or(0).max(1);
    // Around the wide circle stand the names, around the narrow one numbers with a key below.
    let (radius, margin) = match width {
        Width::Wide if input.nodes.len() > CROWDED => (190.0, 170.0),
        Width::Wide => (165.0, 62.0),
        Width::Narrow => (128.0, 40.0),
    };
    let (radius, height) = match input.nodes.len() {
        1 => (40.0, 150.0),
        2 => (radius, 150.0),
        _ => (radius, 2.0 * (radius + margin)),
    };
    let circle = Circle {
        centre: (drawing.width / 2.0, height / 2.0),
        radius,
        count: input.nodes.len(),
        most_people: f64::from(most_people),
    };
    lines(&mut drawing, input, &circle);
    for (index, node) in input.nodes.iter().enumerate() {
        drawing.circle(circle.at(index, radius), circle.node_radius(node) + 1.5, Paint::Surface);
        drawing.circle(circle.at(index, radius), circle.node_radius(node), Paint::Accent);
    }
    let bottom = if width == Width::Wide || circle.count == 1 {
        names(&mut drawing, input, &circle);
        height
    } else {
        key(&mut drawing, input, &circle, height)
    };
    drawing.finish(caption, width, bottom)
}

/// From this many on, names stand along the rays, since beside each other they would overlap.
const CROWDED: usize = 14;

/// Thin lines above wide ones, so that none is hidden.
fn lines(drawing: &mut Drawing, input: &Ties, circle: &Circle) {
    let mut ties: Vec<&Tie> =
        input.ties.iter().filter(|it| it.count > 0 && it.from.max(it.to) < circle.count).collect();
    ties.sort_by_key(|it| std::cmp::Reverse(it.count));
    let most = f64::from(ties.first().map_or(1, |it| it.count));
    for tie in ties {
        let share = f64::from(tie.count) / most;
        let (thickness, opacity) = (1.2 + 8.8 * share * f64::min(1.0, most / 4.0), 0.3 + 0.35 * share);
        let path = if tie.from == tie.to { loop_path(circle, tie.from) } else { chord_path(circle, tie) };
        drawing.stroke(&path, thickness, opacity, Paint::Accent);
    }
}

/// A curve that bends towards the centre, the more the farther apart its ends are.
fn chord_path(circle: &Circle, tie: &Tie) -> String {
    let (from, to) = (circle.at(tie.from, circle.radius), circle.at(tie.to, circle.radius));
    let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let bend = |middle: f64, centre: f64| middle + (centre - middle) * 0.55;
    let control = (bend(middle.0, circle.centre.0), bend(middle.1, circle.centre.1));
    format!(
        "M{} {}Q{} {} {} {}",
        number(from.0),
        number(from.1),
        number(control.0),
        number(control.1),
        number(to.0),
        number(to.1)
    )
}

/// A loop on the inner side of its node.
fn loop_path(circle: &Circle, node: usize) -> String {
    let (start, inner) = (circle.at(node, circle.radius), circle.radius - 46.0);
    let spread = 18.0 / circle.radius;
    let angle = circle.angle(node);
    let control = |turn: f64| {
        let distance = if circle.count == 1 { 70.0 } else { inner };
        (circle.centre.0 + distance * (angle + turn).cos(), circle.centre.1 + distance * (angle + turn).sin())
    };
    let (first, second) = (control(-spread * 1.6), control(spread * 1.6));
    format!(
        "M{x} {y}C{} {} {} {} {x} {y}",
        number(first.0),
        number(first.1),
        number(second.0),
        number(second.1),
        x = number(start.0),
        y = number(start.1)
    )
}

fn names(drawing: &mut Drawing, input: &Ties, circle: &Circle) {
    for (index, node) in input.nodes.iter().enumerate() {
        let distance = circle.radius + circle.node_radius(node) + 8.0;
        let (x, y) = circle.at(index, distance);
        let angle = circle.angle(index);
        if circle.count == 1 {
            let label = fit(&node.label, drawing.width, TEXT);
            let style = Style::LABEL.anchored(Anchor::Middle);
            drawing.text((circle.centre.0, circle.centre.1 + circle.node_radius(node) + 20.0), &label, style);
        } else if circle.count > CROWDED {
            let left = angle.cos() < -1e-9;
            let degrees = angle.to_degrees() + if left { 180.0 } else { 0.0 };
            let anchor = if left { Anchor::End } else { Anchor::Start };
            let style = Style { size: SMALL, ..Style::LABEL.anchored(anchor) };
            drawing.turned_text(
                (x, y + 4.0 * angle.cos().abs()),
                degrees,
                &fit(&node.label, 150.0, SMALL),
                style,
            );
        } else {
            let (anchor, room) = if angle.cos().abs() < 0.2 {
                (Anchor::Middle, 300.0)
            } else if angle.cos() > 0.0 {
                (Anchor::Start, drawing.width - x)
            } else {
                (Anchor::End, x)
            };
            let down = 4.5 + 6.0 * angle.sin();
            drawing.text((x, y + down), &fit(&node.label, room, TEXT), Style::LABEL.anchored(anchor));
        }
    }
}

/// Numbers around the circle and the names below it. Returns where it ends.
fn key(drawing: &mut Drawing, input: &Ties, circle: &Circle, top: f64) -> f64 {
    let every = (circle.count as f64 / 40.0).ceil().max(1.0) as usize;
    for index in (0..circle.count).step_by(every) {
        let distance = circle.radius + circle.node_radius(&input.nodes[index]) + 10.0;
        let (x, y) = circle.at(index, distance);
        let style = Style::NOTE.anchored(Anchor::Middle);
        drawing.text((x, y + 4.0), &(index + 1).to_string(), style);
    }
    let one_column = input.nodes.iter().any(|it| width_of(&it.label, SMALL) > drawing.width / 2.0 - 36.0);
    let columns = if one_column { 1 } else { 2 };
    let rows = input.nodes.len().div_ceil(columns);
    for (index, node) in input.nodes.iter().enumerate() {
        let x = (index / rows) as f64 * drawing.width / columns as f64;
        let y = top + LINE * (index % rows) as f64 + 10.0;
        drawing.text((x + 20.0, y), &(index + 1).to_string(), Style::NOTE.anchored(Anchor::End));
        let room = drawing.width / columns as f64 - 32.0;
        drawing.text((x + 27.0, y), &fit(&node.label, room, SMALL), Style { size: SMALL, ..Style::LABEL });
    }
    top + LINE * rows as f64 + 4.0
}
