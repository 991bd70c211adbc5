//! Work without a meeting: noting it, changing it, taking it away.

use super::super::workspace::Workspace;
use super::details::with_version;
use super::sheet::{Sheet, overtaken};
use super::{enter, once, sample, version, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::{paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::activities::{Done, change_activity, log_activity, remove_activity};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::activity::{Activity, ActivityKind, InvalidActivity};
use domain::{ActivityId, ShortText};
use hypertext::prelude::*;
use storage::activities;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/activities/new"), Policy::Participant, show_new),
        Route::post(at!("/activities/new"), Policy::Participant, save_new),
        Route::get(at!("/activities/{activity}"), Policy::Participant, show),
        Route::post(at!("/activities/{activity}"), Policy::Participant, save),
        Route::post(at!("/activities/{activity}/removal"), Policy::Participant, remove),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn one(visitor: &Visitor, is_overtaken: bool) -> Page {
        let it = Workspace::sample();
        let activity = sample::activities(&it).remove(0);
        page(visitor, (&it, Some(&activity)), &known(&activity), is_overtaken)
    }
    vec![
        Sample {
            name: "activity-new",
            page: |visitor| {
                let it = Workspace::sample();
                page(visitor, (&it, None), &blank(visitor, &it, sample::id(9)), false)
            },
        },
        Sample { name: "activity", page: |visitor| one(visitor, false) },
        Sample { name: "activity-overtaken", page: |visitor| one(visitor, true) },
    ]
}

fn blank(visitor: &Visitor, it: &Workspace, id: ActivityId) -> Form {
    Form::with([("id", id.to_string()), ("day", it.today(visitor).to_string())])
}

fn known(it: &Activity) -> Form {
    Form::with([
        ("version", it.version.to_string()),
        ("kind", it.kind.code().to_owned()),
        ("day", it.day.to_string()),
        ("hours", format!("{}:{:02}", it.minutes / 60, it.minutes % 60)),
        ("line", it.line.as_ref().map(ToString::to_string).unwrap_or_default()),
    ])
}

async fn show_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let workspace = enter(&app, &within, &partnership).await?;
    let form = blank(&visitor, &workspace, app.id());
    Ok(page(&visitor, (&workspace, None), &form, false))
}

async fn save_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["id", "kind", "day", "hours", "line"])?;
    let workspace = enter(&app, &within, &partnership).await?;
    let id = once(&form)?;
    let Some(done) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, None), &form, false)));
    };
    match log_activity(&app, &within.actor, workspace.whose(), (id, done), visitor.time_zone).await {
        Ok(_) => Ok(see(workspace.meetings_path("#work"))),
        Err(error) => {
            refuse(visitor.texts, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, None), &form, false)))
        }
    }
}

async fn find(
    app: &App,
    within: &Within,
    (partnership, activity): (&str, &str),
) -> Result<(Workspace, Activity), Problem> {
    let workspace = enter(app, within, partnership).await?;
    let id: ActivityId = activity.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let activity = activities::find(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
    Ok((workspace, activity))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, activity)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, activity) = find(&app, &within, (&partnership, &activity)).await?;
    Ok(page(&visitor, (&workspace, Some(&activity)), &known(&activity), false))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "kind", "day", "hours", "line"])?;
    let (workspace, activity) = find(&app, &within, (&partnership, &id)).await?;
    let seen = version(&form)?;
    let Some(done) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, Some(&activity)), &form, false)));
    };
    let to = (done, visitor.time_zone);
    match change_activity(&app, &within.actor, workspace.whose(), (activity.id, seen), to).await {
        Ok(_) => Ok(see(workspace.meetings_path("#work"))),
        Err(ActionError::Conflict) => {
            let (workspace, activity) = find(&app, &within, (&partnership, &id)).await?;
            let form = with_version(&form, activity.version);
            Ok(form.refused(page(&visitor, (&workspace, Some(&activity)), &form, true)))
        }
        Err(error) => {
            refuse(visitor.texts, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, Some(&activity)), &form, false)))
        }
    }
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, activity)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (workspace, activity) = find(&app, &within, (&partnership, &activity)).await?;
    remove_activity(&app, &within.actor, workspace.whose(), activity.id).await?;
    Ok(see(workspace.meetings_path("#work")))
}

fn read(t: &Texts, form: &mut Form) -> Option<Done> {
    let kind = form.one_of(t, "kind", ActivityKind::from_code);
    let day = form.date(t, "day");
    let minutes = Activity::minutes_from(form.value("hours"));
    if minutes.is_none() {
        form.refuse("hours", t.meetings_hours_unread());
    }
    let line = form.optional(t, "line", ShortText::parse);
    Some(Done { kind: kind?, day: day?, minutes: minutes?, line: line? })
}

fn refuse(t: &Texts, form: &mut Form, it: InvalidActivity) {
    match it {
        InvalidActivity::Ahead => form.refuse("day", t.meetings_work_ahead()),
        InvalidActivity::BeforeIntroduction => form.refuse("day", t.meetings_cannot_before_introduction()),
        InvalidActivity::Length => form.refuse("hours", t.meetings_work_length()),
    }
}

fn page(
    visitor: &Visitor,
    (it, activity): (&Workspace, Option<&Activity>),
    form: &Form,
    is_overtaken: bool,
) -> Page {
    let t = visitor.texts;
    let (title, tail) = match activity {
        Some(activity) => (t.meetings_activity_title(), format!("/activities/{}", activity.id)),
        None => (t.meetings_activity_add(), "/activities/new".to_owned()),
    };
    let (action, back) = (it.meetings_path(&tail), it.meetings_path("#work"));
    let mut sheet = Sheet::new(title, action, back, t.common_save());
    sheet.lead = Some(t.meetings_work_text());
    if let Some(activity) = activity {
        if is_overtaken {
            let (day, long) = (t.plain_date(activity.day), t.duration(activity.minutes.into()));
            let now = format!("{} · {day} · {long}", words::kind(t, activity.kind));
            sheet.before = Some(overtaken(visitor, &paragraph(&now)));
        }
        let removal = it.meetings_path(&format!("/activities/{}/removal", activity.id));
        sheet.after = Some(part(rsx! { <p>(button_form(t.common_remove(), &removal, Tone::Danger))</p> }));
    }
    let kinds = ActivityKind::ALL.map(|it| Choice::new(it.code(), words::kind(t, it))).to_vec();
    let fields = [
        Field::radios("kind", t.meetings_kind(), kinds).seen_by(Audience::Partnership),
        Field::date("day", t.meetings_day()),
        Field::line("hours", t.meetings_hours())
            .short()
            .hint(t.meetings_hours_hint())
            .seen_by(Audience::PartnersAndOrganisers),
        Field::line("line", t.meetings_line()).optional().seen_by(Audience::Partnership),
    ];
    let name = if activity.is_some() { "version" } else { "id" };
    let fields = part(rsx! {
        <input type="hidden" name=(name) value=(form.value(name))>
        @for it in &fields { (field(t, form, it)) }
    });
    sheet.page(visitor, it, form, &fields)
}
