//! The parts of a week as a grid of boxes: days down, parts of the day across.

use super::audience::{Audience, who_sees};
use super::fields::field_id;
use crate::forms::Form;
use chrono::{Days, NaiveDate};
use hypertext::prelude::*;
use wording::Texts;

/// A question whose answers are the numbers of the ticked parts: `3 · weekday + part`, Monday morning being 0.
pub struct Week<'a> {
    pub name: &'a str,
    pub legend: String,
    pub hint: String,
    pub audience: Audience,
    /// What the parts of a day are called.
    pub parts: [String; 3],
}

/// The names of the seven days, Monday first, as the language writes them.
pub fn weekdays(t: &Texts) -> [String; 7] {
    // The fifth of January 1970 was a Monday.
    let monday = NaiveDate::from_ymd_opt(1970, 1, 5).unwrap_or_default();
    [0, 1, 2, 3, 4, 5, 6].map(|ahead| t.weekday(monday + Days::new(ahead)))
}

pub fn week<'a>(t: &'a Texts, form: &'a Form, week: &'a Week<'a>) -> impl Renderable + 'a {
    let id = field_id(week.name);
    let class = if form.problem(week.name).is_some() { "field refused" } else { "field" };
    rsx! {
        <fieldset class=(class) id=(&id) tabindex="-1">
            <legend>(&week.legend)</legend>
            <p class="hint">(&week.hint)</p>
            (who_sees(t, week.audience, format!("{id}-audience")))
            @if let Some(problem) = form.problem(week.name) {
                <p class="problem"><span class="visually-hidden">(t.forms_problem_prefix()) " "</span>(problem)</p>
            }
            <table class="week">
                <thead>
                    <tr>
                        <td></td>
                        @for part in &week.parts { <th scope="col">(part)</th> }
                    </tr>
                </thead>
                <tbody>
                    @for (day, weekday) in weekdays(t).iter().enumerate() {
                        <tr>
                            <th scope="row">(weekday)</th>
                            @for (number, part) in week.parts.iter().enumerate() {
                                @let value = (3 * day + number).to_string();
                                <td>
                                    <label class="week-part">
                                        <input type="checkbox" name=(week.name) value=(&value) checked[form.has(week.name, &value)]>
                                        <span class="visually-hidden">(weekday) ", " (part)</span>
                                    </label>
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </fieldset>
    }
}
