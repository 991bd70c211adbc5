//! Making a link for a letter.

use crate::{App, secret};
use domain::reply::{Question, ReplyLink};
use domain::{PersonId, ProgrammeId, Timestamp};
use storage::{StorageError, Tx, reply_links};

/// Makes a link for a letter that is about to leave; gives its token, of which only a hash is kept. A letter that is
/// tried again gets another one: the first has perhaps arrived, and both are good.
pub(crate) async fn open(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    question: Question,
    expires_at: Timestamp,
) -> Result<String, StorageError> {
    let token = secret::short_token(&app.chance);
    let link = ReplyLink {
        id: app.id(),
        programme,
        person,
        question,
        token_hash: token.hash,
        created_at: app.clock.now(),
        expires_at,
    };
    reply_links::insert(tx, &link).await?;
    Ok(token.plain)
}
