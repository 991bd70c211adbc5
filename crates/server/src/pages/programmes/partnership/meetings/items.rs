//! What the members agreed to do: the list, and the pages that add and change.

use super::super::workspace::Workspace;
use super::details::with_version;
use super::sheet::{Sheet, overtaken};
use super::{count, enter, once, sample, version};
use crate::errors::{Problem, refusal};
use crate::forms::{ACTION, Form};
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::action_items::{
    ItemChange, NewItem, add_action_item, change_action_item, complete_action_item, remove_action_item,
};
use actions::{ActionError, App};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::action_item::{ActionItem, InvalidActionItem};
use domain::{ActionItemId, MeetingId, ParticipantId, ShortText};
use hypertext::prelude::*;
use serde::Deserialize;
use storage::action_items;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/items/new"), Policy::Participant, show_new),
        Route::post(at!("/items/new"), Policy::Participant, save_new),
        Route::get(at!("/items/{item}"), Policy::Participant, show),
        Route::post(at!("/items/{item}"), Policy::Participant, save),
        Route::post(at!("/items/{item}/done"), Policy::Participant, tick),
        Route::post(at!("/items/{item}/removal"), Policy::Participant, remove),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn one(visitor: &Visitor, is_overtaken: bool) -> Page {
        let it = Workspace::sample();
        let item = sample::items(&it).remove(0);
        page(visitor, (&it, Some(&item)), &known(&item), is_overtaken)
    }
    vec![
        Sample {
            name: "action-item-new",
            page: |visitor| {
                let it = Workspace::sample();
                page(visitor, (&it, None), &blank(sample::id(9), ""), false)
            },
        },
        Sample { name: "action-item", page: |visitor| one(visitor, false) },
        Sample { name: "action-item-overtaken", page: |visitor| one(visitor, true) },
    ]
}

fn blank(id: ActionItemId, meeting: &str) -> Form {
    Form::with([("id", id.to_string()), ("meeting", meeting.to_owned()), ("owner", ALL.to_owned())])
}

fn known(it: &ActionItem) -> Form {
    Form::with([
        ("version", it.version.to_string()),
        ("what", it.what.to_string()),
        ("owner", it.owner.map_or_else(|| ALL.to_owned(), |it| it.to_string())),
        ("due", it.due.map(|it| it.to_string()).unwrap_or_default()),
    ])
}

/// The owner of what is for everybody to do.
const ALL: &str = "all";

#[derive(Deserialize)]
struct Where {
    #[serde(default)]
    meeting: String,
}

async fn show_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    Query(Where { meeting }): Query<Where>,
) -> Result<Page, Problem> {
    let workspace = enter(&app, &within, &partnership).await?;
    Ok(page(&visitor, (&workspace, None), &blank(app.id(), &meeting), false))
}

async fn save_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["id", "meeting", "what", "owner", "due"])?;
    let workspace = enter(&app, &within, &partnership).await?;
    let id = once(&form)?;
    let meeting: Option<MeetingId> = match form.value("meeting") {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::NotFound)?),
    };
    let Some(ItemChange { what, owner, due }) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, None), &form, false)));
    };
    let new = NewItem { id, meeting, what, owner, due };
    let today = workspace.today(&visitor);
    match add_action_item(&app, &within.actor, workspace.whose(), new, today).await {
        Ok(item) => Ok(see(back(&workspace, item.meeting))),
        Err(error) => {
            refuse(visitor.texts, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, None), &form, false)))
        }
    }
}

/// To the meeting where it was agreed, or to the room.
fn back(it: &Workspace, meeting: Option<MeetingId>) -> String {
    meeting.map_or_else(|| it.meetings_path("#to-do"), |meeting| it.meeting_path(meeting, "#to-do"))
}

async fn find(
    app: &App,
    within: &Within,
    (partnership, item): (&str, &str),
) -> Result<(Workspace, ActionItem), Problem> {
    let workspace = enter(app, within, partnership).await?;
    let id: ActionItemId = item.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let item = action_items::find(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
    Ok((workspace, item))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, item)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, item) = find(&app, &within, (&partnership, &item)).await?;
    Ok(page(&visitor, (&workspace, Some(&item)), &known(&item), false))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "what", "owner", "due"])?;
    let (workspace, item) = find(&app, &within, (&partnership, &id)).await?;
    let seen = version(&form)?;
    let Some(change) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, Some(&item)), &form, false)));
    };
    let to = (change, workspace.today(&visitor));
    match change_action_item(&app, &within.actor, workspace.whose(), (item.id, seen), to).await {
        Ok(item) => Ok(see(back(&workspace, item.meeting))),
        Err(ActionError::Conflict) => {
            let (workspace, item) = find(&app, &within, (&partnership, &id)).await?;
            let form = with_version(&form, item.version);
            Ok(form.refused(page(&visitor, (&workspace, Some(&item)), &form, true)))
        }
        Err(error) => {
            refuse(visitor.texts, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, Some(&item)), &form, false)))
        }
    }
}

async fn tick(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, item)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (workspace, item) = find(&app, &within, (&partnership, &item)).await?;
    let is_done = match form.action() {
        "done" => true,
        "open" => false,
        _ => return Err(Problem::Unprocessable),
    };
    complete_action_item(&app, &within.actor, workspace.whose(), item.id, is_done).await?;
    Ok(see(workspace.meetings_path("#to-do")))
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, item)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (workspace, item) = find(&app, &within, (&partnership, &item)).await?;
    remove_action_item(&app, &within.actor, workspace.whose(), item.id).await?;
    Ok(see(back(&workspace, item.meeting)))
}

fn read(t: &Texts, form: &mut Form) -> Option<ItemChange> {
    let what = form.required(t, "what", ShortText::parse);
    let owner = form.one_of(t, "owner", |it| match it {
        ALL => Some(None),
        id => id.parse::<ParticipantId>().ok().map(Some),
    });
    let due = if form.value("due").trim().is_empty() { Some(None) } else { form.date(t, "due").map(Some) };
    Some(ItemChange { what: what?, owner: owner?, due: due? })
}

fn refuse(t: &Texts, form: &mut Form, it: InvalidActionItem) {
    match it {
        InvalidActionItem::OwnerLeft => form.refuse("owner", t.meetings_item_owner_left()),
        InvalidActionItem::Due => form.refuse("due", t.meetings_item_due_far()),
        InvalidActionItem::TooMany(open) => form.refuse("what", t.meetings_item_too_many(count(open))),
    }
}

fn page(
    visitor: &Visitor,
    (it, item): (&Workspace, Option<&ActionItem>),
    form: &Form,
    is_overtaken: bool,
) -> Page {
    let t = visitor.texts;
    let (title, action, to) = match item {
        Some(item) => {
            let action = it.meetings_path(&format!("/items/{}", item.id));
            (t.meetings_item_title(), action, back(it, item.meeting))
        }
        None => {
            let meeting = form.value("meeting").parse::<MeetingId>().ok();
            (t.meetings_item_add(), it.meetings_path("/items/new"), back(it, meeting))
        }
    };
    let mut sheet = Sheet::new(title, action, to, t.common_save());
    if let Some(item) = item {
        if is_overtaken {
            sheet.before = Some(overtaken(visitor, &paragraph(described(visitor, it, item))));
        }
        let removal = it.meetings_path(&format!("/items/{}/removal", item.id));
        sheet.after = Some(part(rsx! { <p>(button_form(t.common_remove(), &removal, Tone::Danger))</p> }));
    }
    sheet.page(visitor, it, form, &fields(visitor, it, item, form))
}

fn described(visitor: &Visitor, it: &Workspace, item: &ActionItem) -> String {
    let t = visitor.texts;
    let owner = item.owner.map_or_else(|| t.meetings_item_all(), |who| it.people.name(t, who));
    let due = item.due.map(|day| format!(" · {}", t.plain_date(day))).unwrap_or_default();
    format!("{} · {owner}{due}", item.what)
}

fn fields(visitor: &Visitor, it: &Workspace, item: Option<&ActionItem>, form: &Form) -> Part {
    let t = visitor.texts;
    let mut owners = vec![Choice::new(ALL, t.meetings_item_all())];
    let mut members: Vec<ParticipantId> = it.partnership.current().map(|it| it.participant).collect();
    // What somebody who has left had to do may stay theirs.
    let left = item.and_then(|it| it.owner).filter(|owner| !members.contains(owner));
    members.extend(left);
    owners
        .extend(it.people.sorted(t, members).into_iter().map(|(id, name)| Choice::new(id.to_string(), name)));
    let fields = [
        Field::line("what", t.meetings_item_what()).seen_by(Audience::Partnership),
        Field::radios("owner", t.meetings_item_owner(), owners),
        Field::date("due", t.meetings_item_due()).optional(),
    ];
    let hidden = if item.is_some() { vec!["version"] } else { vec!["id", "meeting"] };
    part(rsx! {
        @for name in &hidden { <input type="hidden" name=(name) value=(form.value(name))> }
        @for it in &fields { (field(t, form, it)) }
    })
}

/// Things to do with their boxes; nothing to do is said.
pub(super) fn list(visitor: &Visitor, it: &Workspace, items: &[&ActionItem]) -> Part {
    let t = visitor.texts;
    let lines: Vec<Part> = items.iter().map(|item| line(visitor, it, item)).collect();
    part(rsx! {
        @if lines.is_empty() {
            <p class="soft">(t.meetings_items_none())</p>
        } @else {
            <ul class="to-do">@for line in &lines { (line) }</ul>
        }
    })
}

fn line(visitor: &Visitor, it: &Workspace, item: &ActionItem) -> Part {
    let t = visitor.texts;
    let edit = it.meetings_path(&format!("/items/{}", item.id));
    let tick = it.meetings_path(&format!("/items/{}/done", item.id));
    let owner = item.owner.map_or_else(|| t.meetings_item_all(), |who| it.people.name(t, who));
    let due = item.due.map(|day| format!(" · {}", t.meetings_item_by(t.plain_date(day)))).unwrap_or_default();
    let is_late = item.is_late(it.today(visitor));
    let (value, label, sign) = if item.is_done() {
        ("open", t.meetings_item_reopen(item.what.as_str()), "✓")
    } else {
        ("done", t.meetings_item_tick(item.what.as_str()), "")
    };
    part(rsx! {
        <li>
            <form method="post" action=(&tick)>
                <button class="tick" name=(ACTION) value=(value) aria-label=(&label) title=(&label)>(sign)</button>
            </form>
            <div>
                <a href=(&edit)>(item.what.as_str())</a>
                <p class="soft">
                    (&owner)(&due)
                    @if is_late { " " (badge(t.meetings_item_late(), BadgeTone::Caution)) }
                </p>
            </div>
        </li>
    })
}
