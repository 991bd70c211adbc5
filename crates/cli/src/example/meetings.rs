//! What the first pairs of the example have done already.

use actions::App;
use actions::action_items::{NewItem, add_action_item};
use actions::activities::{Done, log_activity};
use actions::meetings::{Begun, Whose, propose, record, suggestions, write_notes};
use actions::prompts::set_link_template;
use anyhow::{Context, anyhow};
use chrono_tz::Tz;
use domain::access::{Actor, Scope};
use domain::activity::ActivityKind;
use domain::meeting::{Held, MeetingDetails, MeetingMode};
use domain::programme::Programme;
use domain::round::Partnership;
use domain::web::LinkTemplate;
use domain::{LongText, ParticipantId, ShortText};
use storage::{access, participants, partnerships};

const ZONE: Tz = Tz::Europe__Helsinki;

/// One pair has met and works, another looks for a time.
pub(super) async fn load(app: &App, organiser: &Actor, programme: &Programme) -> anyhow::Result<()> {
    let template = LinkTemplate::parse("https://meet.crossmentor.example/{room}")?;
    let set = set_link_template(app, organiser, programme.id, 0, Some(template)).await;
    set.map_err(|error| anyhow!("{error}"))?;
    let mut tx = app.store.read().await?;
    let all = partnerships::list(&mut tx, &Scope::of_the_system(programme.id)).await?;
    drop(tx);
    if let Some(first) = all.first() {
        met(app, first).await?;
    }
    if let Some(second) = all.get(1) {
        looks_for_a_time(app, second).await?;
    }
    Ok(())
}

fn members(it: &Partnership) -> Vec<ParticipantId> {
    it.current().map(|it| it.participant).collect()
}

/// The first member, as they act themself.
async fn first_member(app: &App, it: &Partnership) -> anyhow::Result<Actor> {
    let mut tx = app.store.read().await?;
    let first = it.members.first().context("a member")?;
    let scope = Scope::of_the_system(it.programme);
    let participant = participants::find(&mut tx, &scope, first.participant).await?.context("a member")?;
    access::actor(&mut tx, participant.person).await?.context("a person")
}

const fn details() -> MeetingDetails {
    MeetingDetails { minutes: 45, mode: MeetingMode::Online, place: None, link: None, agenda: None }
}

async fn met(app: &App, it: &Partnership) -> anyhow::Result<()> {
    let actor = first_member(app, it).await?;
    let whose = Whose { programme: it.programme, partnership: it.id };
    let now = app.clock.now();
    let held = Held { starts_at: it.introduced_at, minutes: 40, present: members(it) };
    let begun = Begun { id: app.id(), details: details() };
    let meeting = record(app, &actor, whose, begun, held).await.map_err(|error| anyhow!("{error}"))?;
    let notes =
        LongText::parse("We told each other what we want to learn.\n\n- Start from one real case each")?;
    let written = write_notes(app, &actor, whose, (meeting.id, 0), Some(notes)).await;
    written.map_err(|error| anyhow!("{error}"))?;
    let today = now.with_timezone(&ZONE).date_naive();
    let item = NewItem {
        id: app.id(),
        meeting: Some(meeting.id),
        what: ShortText::parse("Write down one real case")?,
        owner: None,
        due: today.checked_add_days(chrono::Days::new(14)),
    };
    add_action_item(app, &actor, whose, item, today).await.map_err(|error| anyhow!("{error}"))?;
    let line = ShortText::parse("Each other's latest reports")?;
    let done = Done { kind: ActivityKind::Reading, day: today, minutes: 90, line: Some(line) };
    let logged = log_activity(app, &actor, whose, (app.id(), done), ZONE).await;
    logged.map_err(|error| anyhow!("{error}"))?;
    Ok(())
}

async fn looks_for_a_time(app: &App, it: &Partnership) -> anyhow::Result<()> {
    let actor = first_member(app, it).await?;
    let whose = Whose { programme: it.programme, partnership: it.id };
    let suggested = suggestions(app, &actor, whose, ZONE, 45).await.map_err(|error| anyhow!("{error}"))?;
    let times: Vec<_> = suggested.times.iter().take(3).map(|it| it.starts_at).collect();
    if !times.is_empty() {
        let begun = Begun { id: app.id(), details: details() };
        propose(app, &actor, whose, begun, &times).await.map_err(|error| anyhow!("{error}"))?;
    }
    Ok(())
}
