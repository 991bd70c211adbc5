//! What the columns of a file mean: as it was guessed, with the reason and examples, for the organiser to correct.

use super::super::section::{Tab, section};
use super::super::settings::sample_programme;
use super::{import_id, load, of_file, see, steps, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, button_form};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::imports::{CannotRead, FIELDS, Reading, Understood, set_reading, understand_import};
use axum::extract::{Path, State};
use axum::response::Response;
use documents::columns::{self, ListFormat, Mapping};
use documents::table::{self, Format, Header, Options, column_letters};
use domain::ShortText;
use domain::import::Import;
use domain::programme::Programme;
use hypertext::prelude::*;
use wording::Texts;

/// What lists can be separated by, and how the form calls it.
const SEPARATORS: [(char, &str); 5] =
    [(',', "comma"), (';', "semicolon"), ('|', "bar"), ('/', "slash"), ('\n', "line-break")];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/import/{import}", Policy::Organiser, show),
        Route::post("/programmes/{programme}/import/{import}", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "import-columns",
        page: |visitor| {
            let it = sample();
            page(visitor, &sample_programme(), &it, &form_of(&it))
        },
    }]
}

/// A small file with a title above its headers, a repeated header, and a column that has no place here.
pub(super) fn sample() -> Understood {
    let content = "Ilmoittautuneet 2027\nNimi;Sähköposti;Organisaatio;Osaaminen;Osaaminen;Haluan oppia;Ikä\n\
                   Aino Virtanen;aino@example.org;Kaisla University;palvelumuotoilu, fasilitointi;opetus;data;41\n\
                   Bo Ek;bo@example;Strandvik Municipality;dataanalys;;ledarskap, juridik;55\n\
                   Mette Holm;mette@example.org;Havnen A/S;jura;;service design;38\n";
    let table = table::read(content.as_bytes(), "ilmoittautuneet 2027.csv", &Options::default());
    let table = table.unwrap_or_else(|error| unreachable!("a constant table: {error}"));
    let proposal = columns::guess(&table);
    let import = Import {
        id: uuid::Uuid::from_u128(61).into(),
        programme: sample_programme().id,
        by: uuid::Uuid::from_u128(1).into(),
        file_name: ShortText::parse("ilmoittautuneet 2027.csv")
            .unwrap_or_else(|_| unreachable!("a constant name")),
        content: content.into(),
        mapping: None,
        created_at: sample_programme().created_at,
    };
    let reading = Reading { mapping: proposal.mapping, ..Reading::default() };
    Understood { import, table, reading, reasons: proposal.reasons }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, import)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let it = understand_import(&app, &within.actor, within.programme, import_id(&import)?).await?;
    Ok(page(&visitor, &load(&app, &within).await?, &it, &form_of(&it)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, import)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let id = import_id(&import)?;
    let it = understand_import(&app, &within.actor, within.programme, id).await?;
    let names = field_names(&it);
    form.only(&names.iter().map(String::as_str).collect::<Vec<_>>())?;
    if let Some(reading) = read(&visitor, &it, &mut form) {
        let slug = within.slug.as_str();
        match set_reading(&app, &within.actor, within.programme, id, reading.clone()).await {
            Ok(true) => return Ok(see(of_file(slug, id, ""))),
            Ok(false) => match reading.missing().as_slice() {
                [] => return Ok(see(of_file(slug, id, "/check"))),
                missing => {
                    let remedy = t.import_columns_missing(words::fields(t, missing).as_str());
                    form.refuse(&first_column(&it), remedy);
                }
            },
            Err(error) => match refusal(error)? {
                CannotRead::Unreadable(error) => form.refuse("header-row", words::unreadable(t, &error)),
                CannotRead::SeveralColumns(field) => {
                    let all = it.table.headers.iter().map(column_name);
                    let chosen: Vec<String> = all.filter(|it| form.has(it, field.key())).collect();
                    chosen.iter().for_each(|it| form.refuse(it, t.import_columns_several()));
                }
            },
        }
    }
    Ok(form.refused(page(&visitor, &load(&app, &within).await?, &it, &form)))
}

fn column_name(it: &Header) -> String {
    format!("column-{}", it.column)
}

fn separator_name(it: &Header) -> String {
    format!("separator-{}", it.column)
}

fn first_column(it: &Understood) -> String {
    it.table.headers.first().map(column_name).unwrap_or_default()
}

fn field_names(it: &Understood) -> Vec<String> {
    let fixed = ["sheet", "header-row"].map(str::to_owned);
    let of_columns = it.table.headers.iter().flat_map(|it| [column_name(it), separator_name(it)]);
    fixed.into_iter().chain(of_columns).collect()
}

/// The form with what is settled about the file.
fn form_of(it: &Understood) -> Form {
    let mut answers = vec![("header-row".to_owned(), it.table.source.header_row.to_string())];
    if let Format::Workbook { sheet, .. } = &it.table.source.format {
        answers.push(("sheet".to_owned(), sheet.clone()));
    }
    for header in &it.table.headers {
        let field = it.reading.mapping.field_of(&header.text).filter(|it| is_offered(*it));
        answers.push((column_name(header), field.map_or("none", columns::Field::key).to_owned()));
        let separator = it.reading.mapping.lists.get(&header.text).and_then(|it| it.separator);
        let called = SEPARATORS.iter().find(|(sign, _)| Some(*sign) == separator).map_or("learnt", |it| it.1);
        answers.push((separator_name(header), called.to_owned()));
    }
    Form::with(answers)
}

fn is_offered(it: columns::Field) -> bool {
    FIELDS.contains(&it) || it == columns::Field::Capacity
}

fn read(visitor: &Visitor, it: &Understood, form: &mut Form) -> Option<Reading> {
    let t = visitor.texts;
    let header_row = form.whole_number(t, "header-row", 1..=1_048_576)?;
    let sheet = form.value("sheet").to_owned();
    let own_sheet = match &it.table.source.format {
        Format::Workbook { sheet, .. } => sheet.as_str(),
        Format::Delimited { .. } => "",
    };
    let mut mapping = Mapping { date_order: it.reading.mapping.date_order, ..Mapping::default() };
    for header in &it.table.headers {
        let none = |it: &str| (it == "none").then_some(None);
        let known = |it: &str| columns::Field::from_key(it).filter(|it| is_offered(*it)).map(Some);
        let field = form.one_of(t, &column_name(header), |it| none(it).or_else(|| known(it)));
        if let Some(Some(field)) = field {
            mapping.columns.entry(field).or_default().push(header.text.clone());
        }
        let called = form.value(&separator_name(header));
        let separator = SEPARATORS.iter().find(|it| it.1 == called).map(|it| it.0);
        let mut list = it.reading.mapping.lists.get(&header.text).cloned().unwrap_or_default();
        list.separator = separator;
        if list != ListFormat::default() {
            mapping.lists.insert(header.text.clone(), list);
        }
    }
    let unchanged = header_row == it.table.source.header_row;
    let reading = Reading {
        sheet: if sheet == own_sheet {
            it.reading.sheet.clone()
        } else {
            Some(sheet).filter(|it| !it.is_empty())
        },
        header_row: if unchanged { it.reading.header_row } else { Some(header_row) },
        mapping,
    };
    (!form.is_refused()).then_some(reading)
}

fn page(visitor: &Visitor, programme: &Programme, it: &Understood, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (own, removal) = (of_file(slug, it.import.id, ""), of_file(slug, it.import.id, "/removal"));
    let rows = words::count(it.table.rows.len());
    let missing = it.reading.missing();
    let notices: Vec<String> = it.table.notices.iter().take(20).map(|it| words::notice(t, it)).collect();
    let has_notices = !notices.is_empty();
    let notices = part(rsx! { <ul>@for it in &notices { <li>(it)</li> }</ul> });
    let place = Place::new(t.import_columns_title()).within(section(visitor, programme, Some(Tab::Import)));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            (steps(t, 1))
            <h1>(t.import_columns_title())</h1>
            <p class="lead">(t.import_columns_lead(rows, it.import.file_name.as_str()))</p>
            @if !missing.is_empty() {
                <p>(t.import_columns_missing(words::fields(t, &missing).as_str()))</p>
            }
            @if has_notices {
                (notice(Kind::Warning, t.import_notices(), &notices))
            }
            <form method="post" action=(&own) novalidate>
                @for header in &it.table.headers { (column(t, it, header, form)) }
                <h2>(t.import_how_read())</h2>
                (description_list(&facts(t, it)))
                (how_to_read(t, it, form))
                <div class="button-row">(button(t.import_to_check(), Tone::Main))</div>
            </form>
            (button_form(t.import_discard(), &removal, Tone::Quiet))
        },
    )
}

/// One column: what it holds, why that is thought, and examples.
fn column(t: &Texts, it: &Understood, header: &Header, form: &Form) -> impl Renderable {
    let chosen = it.reading.mapping.field_of(&header.text);
    let none = std::iter::once(Choice::new("none", t.import_not_used()));
    let offered = FIELDS.into_iter().chain([columns::Field::Capacity]);
    let choices = none.chain(offered.map(|it| Choice::new(it.key(), words::field(t, it)))).collect();
    let values = it.table.rows.iter().map(|row| row.cell(header.column)).filter(|it| !it.is_empty());
    let values: Vec<String> = values.take(3).map(shortened).collect();
    let guess = it.reasons.iter().find(|it| it.column == header.column);
    let mut hint = match values.as_slice() {
        [] => t.import_column_empty(),
        values => t.import_examples(values.join(" · ").as_str()),
    };
    match guess {
        Some(reason) if !is_offered(reason.field) => {
            hint = format!("{hint} {}", t.import_no_place(words::field(t, reason.field).as_str()));
        }
        Some(reason) if Some(reason.field) == chosen => hint = format!("{hint} {}", words::why(t, reason)),
        _ => {}
    }
    let letters = column_letters(header.column);
    let label = t.import_column_holds(letters.as_str(), header.text.as_str());
    let (name, separator) = (column_name(header), separator_name(header));
    let of = Field::menu(&name, label, choices).hint(hint);
    let learnt = std::iter::once(Choice::new("learnt", t.import_separator_learnt()));
    let named = SEPARATORS.map(|(sign, called)| Choice::new(called, words::separator(t, sign)));
    let list = Field::menu(&separator, t.import_list_separator(), learnt.chain(named).collect());
    let is_list = chosen.is_some_and(columns::Field::is_list);
    rsx! {
        (field(t, form, &of))
        @if is_list { (field(t, form, &list)) }
    }
    .memoize()
}

fn shortened(value: &str) -> String {
    const SHOWN: usize = 60;
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(SHOWN).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

/// What was recognised of the file.
fn facts(t: &Texts, it: &Understood) -> Vec<Fact> {
    let source = &it.table.source;
    let mut facts = Vec::new();
    let mut add = |term: String, value: String| facts.push(Fact { term, value: part(value), change: None });
    match &source.format {
        Format::Delimited { encoding, separator, .. } => {
            add(t.import_format(), t.import_format_text(*encoding));
            if let Some(separator) = separator {
                add(t.import_separator(), words::separator(t, *separator));
            }
        }
        Format::Workbook { sheet, .. } => {
            add(t.import_format(), t.import_format_workbook());
            add(t.import_sheet(), sheet.clone());
        }
    }
    if !source.skipped_rows.is_empty() {
        add(t.import_skipped_rows(), words::numbers(t, &source.skipped_rows));
    }
    if source.empty_rows > 0 {
        add(t.import_empty_rows(), t.number(source.empty_rows.into()));
    }
    facts
}

/// Where another sheet or another row of headers is chosen.
fn how_to_read(t: &Texts, it: &Understood, form: &Form) -> impl Renderable {
    let row =
        Field::number("header-row", t.import_header_row(), 1, 1_048_576).hint(t.import_header_row_hint());
    let sheets: Vec<Choice> = match &it.table.source.format {
        Format::Workbook { sheet, others } if !others.is_empty() => {
            std::iter::once(sheet).chain(others).map(|it| Choice::new(it.as_str(), it.as_str())).collect()
        }
        _ => Vec::new(),
    };
    let only_sheet = match &it.table.source.format {
        Format::Workbook { sheet, others } if others.is_empty() => Some(sheet.as_str()),
        _ => None,
    };
    let sheet = Field::menu("sheet", t.import_sheet(), sheets.clone());
    rsx! {
        @if !sheets.is_empty() { (field(t, form, &sheet)) }
        @if let Some(name) = only_sheet { <input type="hidden" name="sheet" value=(name)> }
        (field(t, form, &row))
    }
    .memoize()
}
