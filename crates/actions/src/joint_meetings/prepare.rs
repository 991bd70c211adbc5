//! Making the three meetings of the timetable.

use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use crate::{App, secret};
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::joint_meeting::{FIXED, JointMeeting};
use storage::{StorageError, Tx, joint_meetings, programmes};

/// Makes the meetings of the timetable that the programme does not have yet. Opening a programme and publishing its
/// pairs do the same; doing it again changes nothing.
pub async fn prepare_joint_meetings(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<(), ActionError<NoRefusal>> {
    must_organise(actor, programme)?;
    let mut tx = app.store.begin().await?;
    if prepare(app, &mut tx, programme).await? > 0 {
        let subject = Some(programme.uuid());
        app.record(&mut tx, actor, Some(programme), Event::JointMeetingAdded, subject).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// How many were made.
pub(crate) async fn prepare(app: &App, tx: &mut Tx, programme: ProgrammeId) -> Result<usize, StorageError> {
    let Some(programme) = programmes::find(tx, programme).await? else { return Ok(0) };
    let mut made = 0;
    for kind in FIXED {
        let code = secret::code::<6>(&app.chance).plain;
        let meeting = JointMeeting::of_timetable(app.id(), &programme, kind, code, app.clock.now());
        if let Some(meeting) = meeting {
            made += usize::from(joint_meetings::insert_missing(tx, &programme, &meeting).await?);
        }
    }
    Ok(made)
}
