//! Deleting a programme's personal data: when its time has come, or earlier when an organiser wants it.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::erasure::{CannotErase, Deleted, Duty, Erasure, Figures, Receipt};
use domain::history::Event;
use domain::mail::Letter;
use domain::output::OutputState;
use domain::programme::{Programme, ProgrammeState};
use domain::{PersonId, ProgrammeId, Timestamp};
use storage::{
    StorageError, Tx, access, agreements, erasures, goals, outputs, participants, partnerships, persons,
    programmes, work,
};

/// What would be deleted, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasurePreview {
    pub programme: Programme,
    pub erasure: Erasure,
    pub would_go: Deleted,
    pub would_stay: Figures,
}

pub async fn erasure_preview(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<ErasurePreview, ActionError<NoRefusal>> {
    let mut tx = app.store.read().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    Ok(ErasurePreview {
        erasure: erasures::find(&mut tx, programme.id).await?,
        would_go: erasures::preview(&mut tx, programme.id).await?,
        would_stay: figures(&mut tx, &programme).await?,
        programme,
    })
}

/// Deletes at once, when the programme's name was typed in any of its languages.
pub async fn erase_programme(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    typed_name: &str,
) -> Result<Receipt, ActionError<CannotErase>> {
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let folded = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if !programme.texts.iter().any(|it| folded(it.name.as_str()) == folded(typed_name)) {
        return Err(ActionError::Refused(CannotErase::AnotherName));
    }
    if programme.state == ProgrammeState::Archived {
        return Err(ActionError::Refused(CannotErase::AlreadyErased));
    }
    let receipt = erase(app, &mut tx, programme, Some(actor.person)).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// Does what is due today for every programme: announces or deletes. Each programme has a transaction of its own.
pub async fn keep_retention(app: &App) -> Result<u32, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let all = programmes::list(&mut tx, &ProgrammeState::ALL).await?;
    drop(tx);
    let mut erased = 0;
    // Whatever was announced, nothing lies so near that it has to be looked at before its time.
    let near = |it: &Programme| it.duty_to_erase(Some(Timestamp::UNIX_EPOCH), now) != Duty::Nothing;
    let announces = |it: &Programme| it.duty_to_erase(None, now) != Duty::Nothing;
    for programme in all.into_iter().filter(|it| near(it) || announces(it)) {
        erased += u32::from(keep(app, programme.id, now).await?);
    }
    Ok(erased)
}

/// Whether the programme's data was deleted.
async fn keep(app: &App, programme: ProgrammeId, now: Timestamp) -> Result<bool, StorageError> {
    let mut tx = app.store.begin().await?;
    let Some(programme) = programmes::hold(&mut tx, programme).await? else { return Ok(false) };
    let known = erasures::find(&mut tx, programme.id).await?;
    let erased = match programme.duty_to_erase(known.announced_at, now) {
        Duty::Nothing => return Ok(false),
        Duty::Announce => {
            if erasures::announce(&mut tx, programme.id, now).await? {
                tell_organisers(app, &mut tx, programme.id, &Letter::ErasureAhead).await?;
                let subject = Some(programme.id.uuid());
                app.record_by(&mut tx, None, Some(programme.id), Event::ErasureAnnounced, subject).await?;
            }
            false
        }
        Duty::Delete => {
            erase(app, &mut tx, programme, None).await?;
            true
        }
    };
    tx.commit().await?;
    Ok(erased)
}

async fn erase(
    app: &App,
    tx: &mut Tx,
    mut programme: Programme,
    by: Option<PersonId>,
) -> Result<Receipt, StorageError> {
    let kept = figures(tx, &programme).await?;
    let deleted = erasures::erase(tx, programme.id).await?;
    let receipt = Receipt { at: app.clock.now(), by, deleted, kept };
    erasures::keep_receipt(tx, programme.id, &receipt).await?;
    // Whoever is archived already was refused before.
    if programme.archive().is_ok() {
        programmes::update(tx, &programme).await?;
    }
    tell_organisers(app, tx, programme.id, &Letter::Erased).await?;
    let subject = Some(programme.id.uuid());
    app.record_by(tx, by, Some(programme.id), Event::DataErased, subject).await?;
    Ok(receipt)
}

async fn tell_organisers(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    letter: &Letter,
) -> Result<(), StorageError> {
    let organisers = access::organisers(tx, programme).await?;
    for person in persons::find_many(tx, &organisers).await? {
        app.post(tx, Recipient::from(&person), Some(programme), letter.clone()).await?;
    }
    Ok(())
}

/// What stays known of a programme: how many, never who.
async fn figures(tx: &mut Tx, programme: &Programme) -> Result<Figures, StorageError> {
    let whole = Scope::of_the_system(programme.id);
    let counts = participants::count_by_status(tx, &whole).await?;
    let pairs = partnerships::list(tx, &whole).await?;
    let signed = agreements::progress(tx, &whole).await?;
    let goals = goals::counts(tx, &whole).await?;
    let worked = work::of_partnerships(tx, &whole, programme.timetable.closing).await?;
    let outputs = outputs::by_state(tx, &whole).await?;
    let before_closing = |at: Option<Timestamp>| at.is_some_and(|it| it < programme.timetable.closing);
    Ok(Figures {
        applied: counts.present() + counts.withdrawn,
        took_part: counts.approved,
        withdrew: counts.withdrawn,
        partnerships: pairs.len() as u64,
        ended_early: pairs.iter().filter(|it| before_closing(it.ended_at)).count() as u64,
        agreements_signed: signed.iter().filter(|it| it.agreed_at.is_some()).count() as u64,
        meetings_held: worked.values().map(|it| u64::from(it.held)).sum(),
        meeting_minutes: worked.values().map(|it| u64::from(it.held_minutes)).sum(),
        outputs_published: outputs.get(OutputState::PUBLISHED).copied().unwrap_or_default().into(),
        goals_set: goals.iter().map(|it| u64::from(it.open + it.reached + it.dropped)).sum(),
        goals_reached: goals.iter().map(|it| u64::from(it.reached)).sum(),
    })
}
