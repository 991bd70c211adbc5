//! What taking a file in would do, and the choice to do it.

use super::super::section::{Tab, section};
use super::super::settings::sample_programme;
use super::{columns, done, import_id, load, of_file, see, start, steps, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, button_form, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::tables::{self, Column, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::imports::{
    CannotTake, Choices, ImportedRow, Known, Plan, RowProblem, Wanted, preview_import, rows, take_import,
};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::participant::Standing;
use domain::programme::Programme;
use domain::{ImportId, ShortText};
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::participants;
use wording::Texts;

/// How many lines a table shows: enough to see what is wrong, not so many that the choice below is out of sight.
const SHOWN: usize = 100;
const FIRST_PEOPLE: usize = 5;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/import/{import}/check", Policy::Organiser, show),
        Route::post("/programmes/{programme}/import/{import}/check", Policy::Organiser, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn sample(with_problems: bool) -> Check {
        let it = columns::sample();
        let required = [documents::columns::Field::Name, documents::columns::Field::Email];
        let rows = rows(&it.table, &it.reading.mapping, &required);
        let named = |it: &ImportedRow| it.organisation.clone();
        let organisation = |name: ShortText| {
            let id = uuid::Uuid::from_u128(1).into();
            (domain::organisation::Organisation { id, name }, 1)
        };
        let plan = Plan {
            new_organisations: rows.good().filter_map(named).map(organisation).collect(),
            new: rows.good().cloned().collect(),
            problems: if with_problems { rows.problems().cloned().collect() } else { vec![] },
            bad: if with_problems { rows.bad() } else { 0 },
            ..Plan::default()
        };
        Check { programme: sample_programme(), import: it.import.id, plan, approved: 23 }
    }
    vec![
        Sample { name: "import-check", page: |visitor| page(visitor, &sample(true), &blank()) },
        Sample { name: "import-check-good", page: |visitor| page(visitor, &sample(false), &blank()) },
        Sample {
            name: "import-check-nothing-new",
            page: |visitor| page(visitor, &Check { plan: Plan::default(), ..sample(false) }, &blank()),
        },
    ]
}

/// What the page shows.
struct Check {
    programme: Programme,
    import: ImportId,
    plan: Plan,
    /// How many take part already.
    approved: u64,
}

fn blank() -> Form {
    Form::with([("standing", Standing::Approved.code())])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, import)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let it = loaded(&app, &within, import_id(&import)?).await?;
    if !it.plan.missing.is_empty() {
        return Ok(see(of_file(within.slug.as_str(), it.import, "")));
    }
    Ok(page(&visitor, &it, &blank()).into_response())
}

async fn loaded(app: &App, within: &Within, import: ImportId) -> Result<Check, Problem> {
    let plan = preview_import(app, &within.actor, within.programme, import).await?;
    let programme = load(app, within).await?;
    let mut tx = app.store.read().await?;
    let counts = participants::count_by_status(&mut tx, &within.scope()?).await?;
    Ok(Check { programme, import, plan, approved: counts.approved })
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, import)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["which", "standing", "update"])?;
    let t = visitor.texts;
    let id = import_id(&import)?;
    let it = loaded(&app, &within, id).await?;
    let which = |it: &str| match it {
        "good" => Some(Wanted::OnlyGood),
        "all" => Some(Wanted::AllOrNothing),
        _ => None,
    };
    // Without a bad row there is nothing to choose, and one that has come up since must not be left out unasked.
    let wanted = if it.plan.bad == 0 { Some(Wanted::AllOrNothing) } else { form.one_of(t, "which", which) };
    let standing = form.one_of(t, "standing", |it| {
        Standing::from_code(it).filter(|it| matches!(it, Standing::Approved | Standing::Applied))
    });
    let (Some(wanted), Some(standing)) = (wanted, standing) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    let choices = Choices { wanted, standing, update_known: form.is_ticked("update") };
    match take_import(&app, &within.actor, within.programme, id, choices).await {
        Ok(taken) => Ok(see(done::address(within.slug.as_str(), taken))),
        Err(error) => match refusal(error)? {
            CannotTake::NoColumn(_) => Ok(see(of_file(within.slug.as_str(), id, ""))),
            CannotTake::BadRows(rows) => {
                form.refuse("which", t.import_which_refused(words::count(rows)));
                Ok(form.refused(page(&visitor, &it, &form)))
            }
        },
    }
}

fn page(visitor: &Visitor, it: &Check, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let plan = &it.plan;
    let changed = plan.changed().count();
    let has_use = !plan.new.is_empty() || changed > 0;
    let (mapping, removal) = (of_file(slug, it.import, ""), of_file(slug, it.import, "/removal"));
    let place =
        Place::new(t.import_check_title()).within(section(visitor, &it.programme, Some(Tab::Import))).wide();
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            (steps(t, 2))
            <h1>(t.import_check_title())</h1>
            (description_list(&figures(t, plan, changed)))
            @if !has_use && plan.bad == 0 {
                (notice(Kind::Info, t.import_nothing_new(), ""))
            }
            (problems(t, &plan.problems))
            (first_people(t, &plan.new))
            (changed_people(t, &plan.known))
            (organisations(t, plan))
            (remarks(t, plan))
            @if has_use { (choice(t, it, form, changed)) }
            <div class="button-row">
                (link_button(t.import_change_columns(), &mapping, Tone::Quiet))
                (button_form(t.import_discard(), &removal, Tone::Quiet))
                @if !has_use { @let again = start(slug); (link_button(t.import_another(), &again, Tone::Quiet)) }
            </div>
        },
    )
}

fn figures(t: &Texts, plan: &Plan, changed: usize) -> Vec<Fact> {
    [
        (t.import_count_new(), plan.new.len()),
        (t.import_count_same(), plan.known.len() - changed),
        (t.import_count_changed(), changed),
        (t.import_count_bad(), plan.bad),
    ]
    .map(|(term, number)| Fact { term, value: part(t.number(words::count(number).into())), change: None })
    .into()
}

/// How the choice is made: only what there is to choose is asked.
fn choice(t: &Texts, it: &Check, form: &Form, changed: usize) -> impl Renderable {
    let plan = &it.plan;
    let own = of_file(it.programme.slug.as_str(), it.import, "/check");
    let which = vec![Choice::new("good", t.import_which_good()), Choice::new("all", t.import_which_all())];
    let which = Field::radios("which", t.import_which(), which);
    let standing = vec![
        Choice::new(Standing::Approved.code(), t.import_standing_approved()),
        Choice::new(Standing::Applied.code(), t.import_standing_applied()),
    ];
    let standing = Field::radios("standing", t.import_standing(), standing);
    let update = Field::tick("update", t.import_update()).hint(t.import_update_hint());
    let new = words::count(plan.new.len());
    let act = if new == 0 { t.import_take_update() } else { t.import_take(new) };
    let together =
        words::count(plan.new.len()).saturating_add(u32::try_from(it.approved).unwrap_or(u32::MAX));
    let too_many = it.programme.places.filter(|places| new > 0 && together > u32::from(*places));
    rsx! {
        <section aria-labelledby="choice">
            <h2 id="choice">(t.import_choose())</h2>
            @if let Some(places) = too_many {
                (notice(Kind::Warning, t.import_places(places, together), ""))
            }
            <form method="post" action=(own) novalidate>
                @if plan.bad > 0 { (field(t, form, &which)) }
                @if new > 0 {
                    (field(t, form, &standing))
                } @else {
                    <input type="hidden" name="standing" value=(Standing::Approved.code())>
                }
                @if changed > 0 { (field(t, form, &update)) }
                <p class="hint">(t.import_no_mail())</p>
                <div class="button-row">(button(act.clone(), Tone::Main))</div>
            </form>
        </section>
    }
    .memoize()
}

/// A table with a heading and a hint, cut to what can be read; nothing where there is nothing.
fn listed(
    t: &Texts,
    id: &str,
    heading: String,
    hint: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Part>>,
) -> Part {
    let (all, shown) = (rows.len(), rows.into_iter().take(SHOWN).collect::<Vec<_>>());
    let more = (all > SHOWN).then(|| t.import_first_shown(words::count(SHOWN)));
    let caption = [hint, more.unwrap_or_default()].join(" ").trim().to_owned();
    let content = tables::Table { caption, columns, rows: shown };
    part(rsx! {
        @if all > 0 {
            <section aria-labelledby=(id)>
                <h2 id=(id)>(heading)</h2>
                (table(&content))
            </section>
        }
    })
}

fn problems(t: &Texts, all: &[RowProblem]) -> Part {
    let row = |it: &RowProblem| {
        let value = if it.value.is_empty() { t.import_empty_cell() } else { it.value.clone() };
        vec![
            part(t.import_row_number(it.at.row)),
            part(words::column(it)),
            part(value),
            part(words::problem(t, it)),
        ]
    };
    let headings = vec![
        Column::words(t.import_row()),
        Column::words(t.import_column()),
        Column::words(t.import_in_file()),
        Column::words(t.import_remedy()),
    ];
    let heading = t.import_problems(words::count(all.len()));
    listed(t, "problems", heading, t.import_problems_hint(), headings, all.iter().map(row).collect())
}

/// What is worth knowing, each remark once with the rows it is about.
fn remarks(t: &Texts, plan: &Plan) -> Part {
    let mut said: Vec<(String, Vec<u32>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for remark in plan.new.iter().flat_map(|it| &it.remarks) {
        let words = words::note(t, &remark.note);
        let place = *places.entry(words.clone()).or_insert_with(|| {
            said.push((words, Vec::new()));
            said.len() - 1
        });
        said[place].1.push(remark.row);
    }
    let row = |(words, rows): &(String, Vec<u32>)| vec![part(words), part(words::numbers(t, rows))];
    let headings = vec![Column::words(t.import_remark()), Column::words(t.import_rows())];
    let heading = t.import_remarks(words::count(said.len()));
    listed(t, "remarks", heading, t.import_remarks_hint(), headings, said.iter().map(row).collect())
}

/// The first people as they were read: what went wrong with a column shows here at a glance.
fn first_people(t: &Texts, new: &[ImportedRow]) -> Part {
    let row = |it: &ImportedRow| {
        let texts = |all: Vec<&str>| part(all.join(" · "));
        vec![
            part(it.name.as_ref().map_or_else(String::new, ToString::to_string)),
            part(it.email.as_ref().map_or_else(String::new, ToString::to_string)),
            part(it.organisation.as_ref().map_or_else(String::new, ToString::to_string)),
            texts(it.profile.offers.iter().map(|it| it.text.as_str()).collect()),
            texts(it.profile.needs.iter().map(|it| it.text.as_str()).collect()),
        ]
    };
    let headings = vec![
        Column::words(t.import_field_name()),
        Column::words(t.import_field_email()),
        Column::words(t.import_field_organisation()),
        Column::words(t.import_field_offers()),
        Column::words(t.import_field_needs()),
    ];
    let rows = new.iter().take(FIRST_PEOPLE).map(row).collect();
    listed(t, "first", t.import_first_people(), t.import_count_new(), headings, rows)
}

fn changed_people(t: &Texts, known: &[Known]) -> Part {
    let differing: Vec<&Known> =
        known.iter().filter(|it| !it.changes.is_empty() || it.has_withdrawn()).collect();
    let row = |it: &&Known| {
        let what = if it.has_withdrawn() { t.import_has_withdrawn() } else { words::fields(t, &it.changes) };
        vec![part(it.name.to_string()), part(it.row.to_string()), part(what)]
    };
    let headings = vec![
        Column::words(t.import_field_name()),
        Column::figures(t.import_row()),
        Column::words(t.import_differs()),
    ];
    let rows = differing.iter().map(row).collect();
    listed(t, "changed", t.import_changed_people(), t.import_count_changed(), headings, rows)
}

fn organisations(t: &Texts, plan: &Plan) -> Part {
    let mut named: Vec<(&str, u32)> =
        plan.new_organisations.iter().map(|(it, people)| (it.name.as_str(), *people)).collect();
    t.sort_by_name(&mut named, |it| it.0);
    let heading = t.import_organisations(words::count(named.len()));
    part(rsx! {
        @if !named.is_empty() {
            <section aria-labelledby="organisations">
                <h2 id="organisations">(heading)</h2>
                <p>(t.import_organisations_hint())</p>
                <ul>
                    @for (name, people) in named.iter().take(SHOWN) { <li>(t.import_organisation_people(*people, *name))</li> }
                </ul>
                @if named.len() > SHOWN { <p>(t.import_first_shown(words::count(SHOWN)))</p> }
            </section>
        }
    })
}
