//! The fields of forms: label above, hint before, who sees it beside, the problem at the field.
//!
//! `field(t, &form, &Field::line("email", t.sign_in_email()).email().seen_by(Audience::Organisers))`

use super::audience::{Audience, who_sees};
use crate::forms::Form;
use hypertext::prelude::*;
use wording::Texts;

/// One of several answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

#[derive(Clone, Debug)]
enum Control {
    Line {
        kind: &'static str,
        autocomplete: Option<&'static str>,
        width: &'static str,
        /// The id of a `datalist` on the page.
        list: Option<&'static str>,
    },
    Area {
        lines: u8,
    },
    Number {
        least: u32,
        most: u32,
    },
    File {
        accept: &'static str,
    },
    Menu(Vec<Choice>),
    Radios(Vec<Choice>),
    Boxes(Vec<Choice>),
    /// A single box; the label stands beside it.
    Tick,
}

/// Whether an answer must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Required,
    /// Said beside the label.
    Optional,
    /// The question cannot be left unanswered: nothing ticked is an answer.
    None,
}

/// A question of a form.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    name: &'a str,
    label: String,
    control: Control,
    hint: Option<String>,
    audience: Option<Audience>,
    need: Need,
}

impl<'a> Field<'a> {
    fn new(name: &'a str, label: String, control: Control) -> Self {
        Self { name, label, control, hint: None, audience: None, need: Need::Required }
    }

    /// One line of text.
    pub fn line(name: &'a str, label: String) -> Self {
        Self::new(
            name,
            label,
            Control::Line { kind: "text", autocomplete: None, width: "width-full", list: None },
        )
    }

    /// Several lines of text.
    pub fn area(name: &'a str, label: String, lines: u8) -> Self {
        Self::new(name, label, Control::Area { lines })
    }

    /// A whole number; parse it with the same range.
    pub fn number(name: &'a str, label: String, least: u32, most: u32) -> Self {
        Self::new(name, label, Control::Number { least, most })
    }

    pub fn date(name: &'a str, label: String) -> Self {
        Self::new(
            name,
            label,
            Control::Line { kind: "date", autocomplete: None, width: "width-date", list: None },
        )
    }

    pub fn time(name: &'a str, label: String) -> Self {
        Self::new(
            name,
            label,
            Control::Line { kind: "time", autocomplete: None, width: "width-short", list: None },
        )
    }

    /// An upload. The form must have `enctype="multipart/form-data"`.
    pub fn file(name: &'a str, label: String, accept: &'static str) -> Self {
        Self::new(name, label, Control::File { accept })
    }

    /// One of many choices; for up to about six use radio buttons.
    pub fn menu(name: &'a str, label: String, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Menu(choices))
    }

    pub fn radios(name: &'a str, label: String, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Radios(choices))
    }

    /// Any number of choices.
    pub fn boxes(name: &'a str, label: String, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Boxes(choices)).unticked_is_an_answer()
    }

    /// Yes when ticked.
    pub fn tick(name: &'a str, label: String) -> Self {
        Self::new(name, label, Control::Tick).unticked_is_an_answer()
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn seen_by(mut self, audience: Audience) -> Self {
        self.audience = Some(audience);
        self
    }

    /// May be left empty, and says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.need = Need::Optional;
        self
    }

    /// The line is an e-mail address: the right keyboard, and filled in by the browser.
    #[must_use]
    pub fn email(mut self) -> Self {
        self.control =
            Control::Line { kind: "email", autocomplete: Some("email"), width: "width-full", list: None };
        self
    }

    /// What the browser may fill in, by the names of the HTML standard: "name", "organization", "one-time-code".
    #[must_use]
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        if let Control::Line { autocomplete, .. } = &mut self.control {
            *autocomplete = Some(what);
        }
        self
    }

    /// Offers what stands in the page's `datalist` of this id; anything else can be written too.
    #[must_use]
    pub fn suggested_by(mut self, datalist: &'static str) -> Self {
        if let Control::Line { list, .. } = &mut self.control {
            *list = Some(datalist);
        }
        self
    }

    /// The line takes a few characters only.
    #[must_use]
    pub fn short(mut self) -> Self {
        if let Control::Line { width, .. } = &mut self.control {
            *width = "width-short";
        }
        self
    }

    fn unticked_is_an_answer(mut self) -> Self {
        self.need = Need::None;
        self
    }
}

/// The id of a field's control, to which the error summary leads.
pub fn field_id(name: &str) -> String {
    format!("f-{name}")
}

/// The field with the answer the form holds, its problem if there is one, and who will see it.
pub fn field<'a>(t: &'a Texts, form: &'a Form, field: &'a Field<'a>) -> impl Renderable + 'a {
    let is_group = matches!(field.control, Control::Radios(_) | Control::Boxes(_));
    let class = if form.problem(field.name).is_some() { "field refused" } else { "field" };
    rsx! {
        @if is_group {
            <fieldset class=(class) id=(field_id(field.name)) tabindex="-1" aria-describedby=[described_by(form, field)]>
                <legend>(&field.label) (optional_mark(t, field))</legend>
                (explanation(t, form, field))
                (group(form, field))
            </fieldset>
        } @else if matches!(field.control, Control::Tick) {
            <div class=(class)>
                (tick(form, field))
                (explanation(t, form, field))
            </div>
        } @else {
            <div class=(class)>
                <label for=(field_id(field.name))>(&field.label) (optional_mark(t, field))</label>
                (explanation(t, form, field))
                (control(t, form, field))
            </div>
        }
    }
}

fn optional_mark<'a>(t: &'a Texts, field: &'a Field<'a>) -> impl Renderable + 'a {
    rsx! { @if field.need == Need::Optional { <span class="optional">" (" (t.common_optional()) ")"</span> } }
}

/// Hint, audience and problem, each with the id by which the control refers to it.
fn explanation<'a>(t: &'a Texts, form: &'a Form, field: &'a Field<'a>) -> impl Renderable + 'a {
    rsx! {
        @if let Some(hint) = &field.hint { <p class="hint" id={ (field_id(field.name)) "-hint" }>(hint)</p> }
        @if let Some(audience) = field.audience {
            (who_sees(t, audience, format!("{}-audience", field_id(field.name))))
        }
        @if let Some(problem) = form.problem(field.name) {
            <p class="problem" id={ (field_id(field.name)) "-problem" }>
                <span class="visually-hidden">(t.forms_problem_prefix()) " "</span>(problem)
            </p>
        }
    }
}

/// The ids of what explains the control, for screen readers.
fn described_by(form: &Form, field: &Field<'_>) -> Option<String> {
    let id = field_id(field.name);
    let parts = [
        field.hint.as_ref().map(|_| format!("{id}-hint")),
        field.audience.map(|_| format!("{id}-audience")),
        form.problem(field.name).map(|_| format!("{id}-problem")),
    ];
    let ids: Vec<String> = parts.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn control<'a>(t: &'a Texts, form: &'a Form, field: &'a Field<'a>) -> impl Renderable + 'a {
    let id = field_id(field.name);
    let described = described_by(form, field);
    let invalid = form.problem(field.name).map(|_| "true");
    let required = field.need == Need::Required;
    rsx! {
        @match &field.control {
            Control::Line { kind, autocomplete, width, list } => {
                <input
                    id=(id) name=(field.name) type=(kind) class=(width) value=(form.value(field.name))
                    autocomplete=[autocomplete] list=[list] spellcheck=[(*kind == "email").then_some("false")]
                    aria-describedby=[&described] aria-invalid=[invalid] required[required]
                >
            }
            Control::Number { least, most } => {
                <input
                    id=(id) name=(field.name) type="number" inputmode="numeric" class="width-short"
                    min=(least) max=(most) value=(form.value(field.name))
                    aria-describedby=[&described] aria-invalid=[invalid] required[required]
                >
            }
            Control::Area { lines } => {
                <textarea
                    id=(id) name=(field.name) rows=(lines)
                    aria-describedby=[&described] aria-invalid=[invalid] required[required]
                >(form.value(field.name))</textarea>
            }
            Control::File { accept } => {
                <input
                    id=(id) name=(field.name) type="file" accept=(accept)
                    aria-describedby=[&described] aria-invalid=[invalid] required[required]
                >
            }
            Control::Menu(choices) => {
                <select
                    id=(id) name=(field.name)
                    aria-describedby=[&described] aria-invalid=[invalid] required[required]
                >
                    <option value="">(t.common_choose()) " …"</option>
                    @for choice in choices {
                        <option value=(&choice.value) selected[form.has(field.name, &choice.value)]>(&choice.label)</option>
                    }
                </select>
            }
            Control::Radios(_) | Control::Boxes(_) | Control::Tick => {}
        }
    }
}

/// Radio buttons or boxes, one below the other.
fn group<'a>(form: &'a Form, field: &'a Field<'a>) -> impl Renderable + 'a {
    let (kind, choices): (_, &[Choice]) = match &field.control {
        Control::Radios(choices) => ("radio", choices),
        Control::Boxes(choices) => ("checkbox", choices),
        _ => ("", &[]),
    };
    rsx! {
        <div class="choices">
            @for (number, choice) in choices.iter().enumerate() {
                @let id = format!("{}-{number}", field_id(field.name));
                <div class="choice">
                    <input
                        id=(&id) name=(field.name) type=(kind) value=(&choice.value)
                        checked[form.has(field.name, &choice.value)]
                        aria-describedby=[choice.hint.as_ref().map(|_| format!("{id}-hint"))]
                    >
                    <label for=(&id)>(&choice.label)</label>
                    @if let Some(hint) = &choice.hint { <p class="hint" id={ (&id) "-hint" }>(hint)</p> }
                </div>
            }
        </div>
    }
}

fn tick<'a>(form: &'a Form, field: &'a Field<'a>) -> impl Renderable + 'a {
    rsx! {
        <div class="choice">
            <input
                id=(field_id(field.name)) name=(field.name) type="checkbox" value="yes"
                checked[form.is_ticked(field.name)]
                aria-describedby=[described_by(form, field)]
                aria-invalid=[form.problem(field.name).map(|_| "true")]
            >
            <label for=(field_id(field.name))>(&field.label)</label>
        </div>
    }
}
