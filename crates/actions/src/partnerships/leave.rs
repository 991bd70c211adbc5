//! Leaving a partnership, in confidence: before it has begun, while it runs, or together with the programme.

use super::accept::own;
use super::tell::{post_to_members, tell_organisers};
use crate::App;
use crate::error::ActionError;
use crate::meetings::{call_off, call_off_for};
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::round::{CannotRespond, Partnership, Response};
use domain::{LongText, ParticipantId, PartnershipId, ProgrammeId};
use storage::{StorageError, Tx, partnerships};

/// The member declines what they have not accepted, or leaves what they have. A pair ends with it and both are free for
/// the next round, which keeps them apart; a larger group goes on. The organisers are told, and read the reason if one
/// was given; who remains is told without any fault.
pub async fn leave(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    reason: Option<LongText>,
) -> Result<Partnership, ActionError<CannotRespond>> {
    let mut tx = app.store.begin().await?;
    let (mut found, own) = own(&mut tx, actor, programme, partnership).await?;
    found.leave(own, reason, app.clock.now()).map_err(ActionError::Refused)?;
    let found = write(app, &mut tx, actor, &found, own).await?;
    tx.commit().await?;
    Ok(found)
}

/// Leaves every partnership that goes on, for somebody who withdraws from the programme: part of that transaction.
pub(crate) async fn leave_all(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    who: ParticipantId,
) -> Result<(), StorageError> {
    let scope = Scope::of_the_system(programme);
    for mut found in partnerships::of_participant(tx, &scope, who).await? {
        if found.leave(who, None, app.clock.now()).is_ok() {
            write(app, tx, actor, &found, who).await?;
        }
    }
    Ok(())
}

/// Keeps that somebody has gone, and tells everybody concerned.
async fn write(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    it: &Partnership,
    gone: ParticipantId,
) -> Result<Partnership, StorageError> {
    let kept = partnerships::update(tx, it).await?;
    let (partnership, programme) = (kept.id, kept.programme);
    let had_begun =
        kept.members.iter().any(|it| it.participant == gone && matches!(it.response, Response::Left { .. }));
    let (event, letter) = if had_begun {
        (Event::PartnershipLeft, Letter::PartnerLeft { partnership })
    } else {
        (Event::PartnershipDeclined, Letter::PartnerDeclined { partnership })
    };
    tell_organisers(app, tx, actor, programme, &letter).await?;
    app.record(tx, actor, Some(programme), event, Some(partnership.uuid())).await?;

    let remaining: Vec<ParticipantId> = kept.current().map(|it| it.participant).collect();
    if kept.ended_at.is_some() {
        let letter = |participant| Letter::PartnershipEnded { participant };
        post_to_members(app, tx, programme, &remaining, letter).await?;
        let everybody: Vec<ParticipantId> = remaining.iter().copied().chain([gone]).collect();
        call_off(app, tx, actor, &kept, &everybody).await?;
        app.record(tx, actor, Some(programme), Event::PartnershipEnded, Some(partnership.uuid())).await?;
    } else {
        let letter = |participant| Letter::MemberLeft { partnership, participant };
        post_to_members(app, tx, programme, &remaining, letter).await?;
        call_off_for(app, tx, &kept, gone).await?;
    }
    Ok(kept)
}
