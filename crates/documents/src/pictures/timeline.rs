//! When what happens: phases as bars, meetings as marks, and today.

use super::svg::{
    Anchor, Drawing, LINE, Paint, SMALL, Style, TEXT, fit, fit_strong, middle_within, number,
    strong_width_of, width_of,
};
use super::{Caption, Width};
use chrono::NaiveDate;

#[derive(Clone, Debug, Default)]
pub struct Timeline {
    pub bars: Vec<Bar>,
    pub marks: Vec<Mark>,
    /// Labels along the top, such as the months.
    pub ticks: Vec<(NaiveDate, String)>,
    /// Today with its word, where it falls within the picture.
    pub today: Option<(NaiveDate, String)>,
}

/// A phase, its last day included.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    /// The dates in words.
    pub note: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// Something on one day, such as a joint meeting.
#[derive(Clone, Debug)]
pub struct Mark {
    pub label: String,
    /// The date in words.
    pub note: String,
    pub on: NaiveDate,
}

/// One row of the picture, in the order of time.
struct Line<'a> {
    label: &'a str,
    note: &'a str,
    first: NaiveDate,
    last: NaiveDate,
    is_mark: bool,
}

pub fn timeline(caption: &Caption<'_>, input: &Timeline, width: Width) -> String {
    let mut drawing = Drawing::new(width);
    let lines = lines(input);
    let (Some(from), Some(to)) =
        (lines.iter().map(|it| it.first).min(), lines.iter().map(|it| it.last).max())
    else {
        return drawing.nothing(caption, width);
    };
    let labels = if width == Width::Wide { label_column(&lines) } else { 0.0 };
    let scale = Scale {
        from,
        days: ((to - from).num_days() + 1) as f64,
        left: labels + 1.0,
        right: drawing.width - 1.0,
    };
    let row_height = if width == Width::Wide { 30.0 } else { 46.0 };
    let top = if input.today.is_some() { 44.0 } else { 26.0 };
    let bottom = top + row_height * lines.len() as f64;
    ticks(&mut drawing, input, &scale, (top, bottom));
    let place = |index: usize| top + row_height * index as f64;
    for (index, line) in lines.iter().enumerate() {
        shape(&mut drawing, line, &scale, place(index), width);
    }
    // Over the bars, so that it is seen where it falls on one, and under the words.
    if let Some((today, word)) = input.today.as_ref().filter(|(today, _)| (from..=to).contains(today)) {
        today_line(&mut drawing, scale.x(*today, 0.5), bottom, word);
    }
    for (index, line) in lines.iter().enumerate() {
        words(&mut drawing, line, &scale, place(index), width);
    }
    drawing.finish(caption, width, bottom + 6.0)
}

/// Where days are drawn.
struct Scale {
    from: NaiveDate,
    days: f64,
    left: f64,
    right: f64,
}

impl Scale {
    /// The place of a day; `part` 0 is its beginning, 1 its end.
    fn x(&self, day: NaiveDate, part: f64) -> f64 {
        self.left + ((day - self.from).num_days() as f64 + part) / self.days * (self.right - self.left)
    }
}

fn lines(input: &Timeline) -> Vec<Line<'_>> {
    let bars = input.bars.iter().map(|it| Line {
        label: &it.label,
        note: &it.note,
        first: it.first,
        last: it.last.max(it.first),
        is_mark: false,
    });
    let marks = input.marks.iter().map(|it| Line {
        label: &it.label,
        note: &it.note,
        first: it.on,
        last: it.on,
        is_mark: true,
    });
    let mut lines: Vec<Line<'_>> = bars.chain(marks).collect();
    lines.sort_by_key(|it| (it.first, it.last));
    lines
}

fn label_column(lines: &[Line<'_>]) -> f64 {
    lines.iter().map(|it| width_of(it.label, TEXT)).fold(0.0, f64::max).clamp(80.0, 220.0) + 16.0
}

fn ticks(drawing: &mut Drawing, input: &Timeline, scale: &Scale, (top, bottom): (f64, f64)) {
    let mut free_from = f64::MIN;
    for (day, label) in &input.ticks {
        let x = scale.x(*day, 0.0);
        if x < scale.left - 0.5 || x > scale.right {
            continue;
        }
        drawing.hairline((x, top - 4.0), (x, bottom), Paint::Line);
        let end = x + 4.0 + width_of(label, SMALL);
        if x >= free_from && end <= drawing.width {
            drawing.text((x + 4.0, top - 8.0), label, Style::NOTE);
            free_from = end + 6.0;
        }
    }
    drawing.hairline((scale.left, top - 4.0), (scale.right, top - 4.0), Paint::LineStrong);
}

fn today_line(drawing: &mut Drawing, x: f64, bottom: f64, word: &str) {
    drawing.hairline((x, 18.0), (x, bottom), Paint::Bad);
    let word = fit_strong(word, drawing.width, SMALL);
    let x = middle_within(x, strong_width_of(&word, SMALL), drawing.width);
    drawing.text((x, 12.0), &word, Style::NOTE.painted(Paint::Bad).anchored(Anchor::Middle).strong());
}

/// The height at which the bar of a row that begins at `y` has its middle.
fn middle_of_row(y: f64, width: Width) -> f64 {
    if width == Width::Wide { y + 15.0 } else { y + 32.0 }
}

fn shape(drawing: &mut Drawing, line: &Line<'_>, scale: &Scale, y: f64, width: Width) {
    let (start, end) = extent(line, scale, drawing.width);
    let middle = middle_of_row(y, width);
    if line.is_mark {
        let path = format!("M{} {}l7 7l-7 7l-7 -7z", number(start + 7.0), number(middle - 7.0));
        drawing.area(&path, 1.0, Paint::Series(1));
    } else {
        drawing.rect((start, middle - 6.0), (end - start, 12.0), 3.0, Paint::Series(0));
    }
}

fn words(drawing: &mut Drawing, line: &Line<'_>, scale: &Scale, y: f64, width: Width) {
    if width == Width::Wide {
        let middle = middle_of_row(y, width);
        let label = fit(line.label, scale.left - 12.0, TEXT);
        drawing.text((0.0, middle + 4.5), &label, Style::LABEL);
        note_beside(drawing, line, extent(line, scale, drawing.width), middle, scale.left);
    } else {
        let note = fit(line.note, drawing.width / 2.0, SMALL);
        let label = fit(line.label, drawing.width - width_of(&note, SMALL) - 8.0, TEXT);
        drawing.text((0.0, y + LINE), &label, Style::LABEL);
        drawing.text((drawing.width, y + LINE), &note, Style::NOTE.anchored(Anchor::End));
    }
}

/// Where a bar begins and ends; the mark of a single day is 14 units wide and stays within the picture.
fn extent(line: &Line<'_>, scale: &Scale, width: f64) -> (f64, f64) {
    let (start, end) = (scale.x(line.first, 0.0), scale.x(line.last, 1.0));
    if line.is_mark {
        let x = middle_within(f64::midpoint(start, end), 14.0, width);
        (x - 7.0, x + 7.0)
    } else {
        (start, end.max(start + 3.0))
    }
}

/// The dates after the bar, before it where there is no room, inside it where it fills the picture.
fn note_beside(drawing: &mut Drawing, line: &Line<'_>, (start, end): (f64, f64), middle: f64, left: f64) {
    let note = fit(line.note, 220.0, SMALL);
    let needed = width_of(&note, SMALL);
    let gap = 6.0;
    let (at, style) = if end + gap + needed <= drawing.width {
        (end + gap, Style::NOTE)
    } else if start - gap - needed >= left {
        (start - gap, Style::NOTE.anchored(Anchor::End))
    } else {
        (end - 6.0, Style { size: 11.0, ..Style::NOTE.painted(Paint::Surface).anchored(Anchor::End) })
    };
    drawing.text((at, middle + 4.0), &note, style);
}
