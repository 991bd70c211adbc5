//! Letting the organisers know that they are needed: the one part that bears a name.

use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::questionnaire::{HelpRequest, HelpWish};
use domain::{HelpRequestId, LongText, ProgrammeId};
use storage::{access, help_requests, persons};

/// Asks for help; every organiser gets a letter that says only that somebody does.
pub async fn ask_for_help(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    wish: HelpWish,
    message: Option<LongText>,
) -> Result<HelpRequest, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let participant = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let request = HelpRequest {
        id: app.id(),
        programme,
        participant,
        wish,
        message,
        asked_at: app.clock.now(),
        settled: None,
    };
    // Asked already and not yet answered: the newer words are what counts, one letter is enough.
    let own = Scope::own(actor, programme).ok_or(ActionError::NotFound)?;
    let waiting = help_requests::list(&mut tx, &own).await?.into_iter().any(|it| it.settled.is_none());
    help_requests::insert(&mut tx, &request).await?;
    if !waiting {
        let organisers = access::organisers(&mut tx, programme).await?;
        for person in persons::find_many(&mut tx, &organisers).await? {
            let letter = Letter::HelpAsked { request: request.id };
            app.post(&mut tx, Recipient::from(&person), Some(programme), letter).await?;
        }
    }
    let subject = Some(request.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::HelpAsked, subject).await?;
    tx.commit().await?;
    Ok(request)
}

/// Notes that an organiser took care of it. Doing it again changes nothing.
pub async fn settle_help(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: HelpRequestId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    must_organise(actor, programme)?;
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let request = help_requests::find(&mut tx, &scope, id).await?.ok_or(ActionError::NotFound)?;
    if help_requests::settle(&mut tx, request.id, actor.person, app.clock.now()).await? {
        let subject = Some(request.id.uuid());
        app.record(&mut tx, actor, Some(programme), Event::HelpSettled, subject).await?;
    }
    tx.commit().await?;
    Ok(())
}
