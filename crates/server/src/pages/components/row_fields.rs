//! Questions that may be answered several times, in order: ranked offers, organisations with seats.

use super::audience::{Audience, who_sees};
use super::buttons::{Tone, action_button};
use super::fields::{Choice, field_id};
use crate::forms::{ACTION, Form, RowAction, RowFields};
use hypertext::prelude::*;
use wording::Texts;

/// One field of every row.
pub struct Cell {
    label: String,
    kind: CellKind,
}

enum CellKind {
    /// With the id of a `datalist` on the page, if there is one.
    Line(Option<&'static str>),
    Date,
    Time,
    Menu(Vec<Choice>),
}

impl Cell {
    pub fn line(label: String) -> Self {
        Self { label, kind: CellKind::Line(None) }
    }

    /// A line that offers what stands in the page's `datalist` of this id.
    pub fn suggested_by(label: String, datalist: &'static str) -> Self {
        Self { label, kind: CellKind::Line(Some(datalist)) }
    }

    pub fn date(label: String) -> Self {
        Self { label, kind: CellKind::Date }
    }

    pub fn time(label: String) -> Self {
        Self { label, kind: CellKind::Time }
    }

    /// One of a few choices; the first is taken when nothing was chosen.
    pub fn menu(label: String, choices: Vec<Choice>) -> Self {
        Self { label, kind: CellKind::Menu(choices) }
    }
}

/// Rows of fields with buttons that add, remove and move them; the buttons submit the form.
pub struct RowGroup<'a> {
    /// What the rows are, as the legend.
    pub legend: String,
    pub hint: String,
    /// The fields of a row, as in `Form::rows`.
    pub fields: RowFields<'a>,
    /// What each field is, in the same order.
    pub cells: Vec<Cell>,
    pub audience: Option<Audience>,
    /// No more rows than this can be added.
    pub most: usize,
    /// Whether the order of the rows means something.
    pub is_ranked: bool,
}

/// The handler calls `form.change_rows(fields, most)` first and shows the form again when it is true.
pub fn row_group<'a>(t: &'a Texts, form: &'a Form, group: &'a RowGroup<'a>) -> impl Renderable + 'a {
    let rows = form.rows(group.fields);
    let first = group.fields.first().copied().unwrap_or_default();
    let problem = form.problem(first);
    let id = field_id(first);
    let class = if problem.is_some() { "field rows refused" } else { "field rows" };
    rsx! {
        <fieldset class=(class) id=(&id) tabindex="-1">
            <legend>(&group.legend)</legend>
            <p class="hint">(&group.hint)</p>
            @if let Some(audience) = group.audience { (who_sees(t, audience, format!("{id}-audience"))) }
            @if let Some(problem) = problem {
                <p class="problem"><span class="visually-hidden">(t.forms_problem_prefix()) " "</span>(problem)</p>
            }
            <ol class=(if group.is_ranked { "row-list ranked" } else { "row-list" })>
                @for (number, row) in rows.iter().enumerate() {
                    <li>
                        @for ((name, cell), value) in group.fields.iter().zip(&group.cells).zip(row) {
                            @let id = format!("{}-{number}", field_id(name));
                            <div class="row-cell">
                                <label for=(&id)>(&cell.label)<span class="visually-hidden">" " (number + 1)</span></label>
                                @match &cell.kind {
                                    CellKind::Line(list) => { <input id=(&id) name=(name) value=(value) list=[list]> }
                                    CellKind::Date => { <input type="date" id=(&id) name=(name) value=(value)> }
                                    CellKind::Time => { <input type="time" id=(&id) name=(name) value=(value)> }
                                    CellKind::Menu(choices) => {
                                        <select id=(&id) name=(name)>
                                            @for choice in choices {
                                                <option value=(&choice.value) selected[choice.value == *value]>(&choice.label)</option>
                                            }
                                        </select>
                                    }
                                }
                            </div>
                        }
                        (row_buttons(t, group, number))
                    </li>
                }
            </ol>
            @if rows.len() < group.most {
                (action_button(t.forms_add_row(), RowAction::Add.value(first), Tone::Quiet))
            }
        </fieldset>
    }
}

fn row_buttons<'a>(t: &'a Texts, group: &'a RowGroup<'a>, number: usize) -> impl Renderable + 'a {
    let first = group.fields.first().copied().unwrap_or_default();
    let shown = u32::try_from(number + 1).unwrap_or(u32::MAX);
    rsx! {
        <div class="row-buttons">
            @if group.is_ranked && number > 0 {
                <button class="icon-button" name=(ACTION) value=(RowAction::Up(number).value(first)) aria-label=(t.forms_row_up(shown)) title=(t.forms_row_up(shown))>"↑"</button>
            }
            <button class="icon-button" name=(ACTION) value=(RowAction::Remove(number).value(first)) aria-label=(t.forms_remove_row(shown)) title=(t.forms_remove_row(shown))>"×"</button>
        </div>
    }
}

/// Stands first in a form with rows, so that Enter in a field sends the form and does not press a row's button.
pub fn default_button() -> impl Renderable {
    rsx! { <button class="default-button" tabindex="-1" aria-hidden="true"></button> }
}
