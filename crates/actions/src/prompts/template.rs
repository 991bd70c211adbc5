//! How a programme's video rooms are addressed.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::web::LinkTemplate;
use storage::prompts;

/// Sets the template, or takes it away, over what was said at `version`; [`ActionError::Conflict`] when another
/// organiser was faster. Meetings that have a link keep it.
pub async fn set_link_template(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    version: u32,
    template: Option<LinkTemplate>,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    prompts::set_link_template(&mut tx, programme, version, template.as_ref()).await?;
    app.record(&mut tx, actor, Some(programme), Event::MeetingSettingsChanged, Some(programme.uuid()))
        .await?;
    Ok(tx.commit().await?)
}
