//! Writing a further version of a text, also when somebody else has written meanwhile.

use super::{Place, find};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use documents::merge::{Choice, Piece, merge, resolve};
use domain::access::{Actor, Inside};
use domain::history::Event;
use domain::output::{Output, OutputText, TextVersion};
use domain::{InvalidText, ParticipantId};
use storage::outputs::{self, Unsaved};
use storage::{StorageError, Tx};

/// What somebody has written.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The version they began from; 0 where nothing was written.
    pub follows: u32,
    pub text: OutputText,
    /// What they chose where another had changed the same lines: which version that was, and a choice for each place.
    pub choices: Option<(u32, Vec<Choice>)>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is this version.
    Saved(u32),
    /// It was joined with what somebody else had saved meanwhile, as this version.
    Joined(u32),
    /// Both changed the same lines: somebody has to choose. What was written is kept as not yet saved.
    Conflict { newest: u32, by: ParticipantId, pieces: Vec<Piece> },
}

/// Why a text is not saved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSave {
    #[error("joined with what was saved meanwhile it is too long")]
    Joined(InvalidText),
}

/// What an edit comes to, given what is saved.
enum Outcome {
    Unchanged,
    Text { text: OutputText, joins: bool },
    Conflict { by: ParticipantId, pieces: Vec<Piece> },
}

/// How often somebody else may be faster before the slower one is told.
const ATTEMPTS: usize = 5;

/// Saves what was written as a new version. Nothing of what others have saved meanwhile is lost: it is joined, and where
/// both changed the same lines, nothing is saved until somebody has chosen.
pub async fn write(
    app: &App,
    actor: &Actor,
    place: Place,
    edit: Edit,
) -> Result<Written, ActionError<CannotSave>> {
    for _ in 0..ATTEMPTS {
        let mut tx = app.store.read().await?;
        let (_, inside, output) = find(&mut tx, actor, place).await?;
        let outcome = outcome(&mut tx, &inside, &output, &edit).await?;
        drop(tx);

        let mut tx = app.store.begin().await?;
        let (_, inside, now) = find::<CannotSave>(&mut tx, actor, place).await?;
        if now.newest != output.newest {
            continue;
        }
        let (text, joins) = match outcome {
            Outcome::Unchanged => {
                outputs::drop_unsaved(&mut tx, &inside, output.id).await?;
                tx.commit().await?;
                return Ok(Written::Saved(output.newest));
            }
            Outcome::Conflict { by, pieces } => {
                let text = edit.text.as_str().to_owned();
                let kept = Unsaved { follows: edit.follows, text, at: app.clock.now() };
                outputs::keep_unsaved(&mut tx, &inside, output.id, &kept).await?;
                tx.commit().await?;
                return Ok(Written::Conflict { newest: output.newest, by, pieces });
            }
            Outcome::Text { text, joins } => (text, joins),
        };
        match save(app, tx, actor, &inside, now, (text, None, joins)).await {
            Ok(number) if joins => return Ok(Written::Joined(number)),
            Ok(number) => return Ok(Written::Saved(number)),
            Err(StorageError::Conflict) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(ActionError::Conflict)
}

async fn outcome(
    tx: &mut Tx,
    inside: &Inside,
    output: &Output,
    edit: &Edit,
) -> Result<Outcome, ActionError<CannotSave>> {
    let written = |text: Option<OutputText>| text.map_or(String::new(), |it| it.as_str().to_owned());
    let newest = written(outputs::text(tx, inside, output.id, output.newest).await?);
    if newest == edit.text.as_str() {
        return Ok(Outcome::Unchanged);
    }
    if edit.follows == output.newest {
        return Ok(Outcome::Text { text: edit.text.clone(), joins: false });
    }
    if edit.follows > output.newest {
        return Err(ActionError::NotFound);
    }
    let base = written(outputs::text(tx, inside, output.id, edit.follows).await?);
    let mine = edit.text.as_str().to_owned();
    let joined = tokio::task::spawn_blocking(move || merge(&base, &mine, &newest));
    let pieces = match joined.await {
        Ok(pieces) => pieces,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    };
    let conflicts = pieces.iter().filter(|it| matches!(it, Piece::Conflict { .. })).count();
    let choices = match &edit.choices {
        Some((seen, choices)) if *seen == output.newest && choices.len() == conflicts => choices.as_slice(),
        _ if conflicts == 0 => &[],
        _ => {
            let versions = outputs::versions(tx, inside, output.id).await?;
            let by = versions.first().map_or_else(|| inside.member(), |it| it.by);
            return Ok(Outcome::Conflict { by, pieces });
        }
    };
    match OutputText::parse(&resolve(&pieces, choices)) {
        Ok(text) => Ok(Outcome::Text { text, joins: true }),
        Err(why) => Err(ActionError::Refused(CannotSave::Joined(why))),
    }
}

/// Takes up an old version again as the newest one; what was written since stays among the versions.
pub async fn restore(
    app: &App,
    actor: &Actor,
    place: Place,
    number: u32,
) -> Result<u32, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, output) = find(&mut tx, actor, place).await?;
    let text = outputs::text(&mut tx, &inside, output.id, number).await?.ok_or(ActionError::NotFound)?;
    Ok(save(app, tx, actor, &inside, output, (text, Some(number), false)).await?)
}

/// Adds the version and commits.
async fn save(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    inside: &Inside,
    mut output: Output,
    (text, restores, joins): (OutputText, Option<u32>, bool),
) -> Result<u32, StorageError> {
    let number = output.write(output.newest).map_err(|_| StorageError::Conflict)?;
    let version = TextVersion {
        number,
        by: inside.member(),
        at: app.clock.now(),
        restores,
        joins,
        words: u32::try_from(text.words()).unwrap_or(u32::MAX),
    };
    outputs::add_version(&mut tx, output.id, &version, &text).await?;
    outputs::update(&mut tx, &output).await?;
    outputs::drop_unsaved(&mut tx, inside, output.id).await?;
    app.record(&mut tx, actor, Some(output.programme), Event::OutputWritten, Some(output.id.uuid())).await?;
    tx.commit().await?;
    Ok(number)
}
