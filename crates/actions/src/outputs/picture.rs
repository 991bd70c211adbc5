//! Pictures of an output.

use super::{Place, find};
use crate::App;
use crate::attachments::{CannotAttach, NewAttachment, keep, recognised};
use crate::error::ActionError;
use domain::access::Actor;
use domain::attachment::{Attachment, FileKind, Owner};
use domain::{ShortText, Slug};
use storage::attachments;

/// A picture as it was handed in.
#[derive(Clone, Debug)]
pub struct NewPicture {
    pub name: String,
    pub content: Vec<u8>,
    /// What it shows, for those who do not see it.
    pub description: ShortText,
}

/// Why a picture is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAddPicture {
    #[error("{0}")]
    Attach(#[from] CannotAttach),
    #[error("no picture")]
    NoPicture,
}

/// Keeps a picture for an output, under a name that can be written in its text and that no other of its pictures has.
pub async fn add_picture(
    app: &App,
    actor: &Actor,
    place: Place,
    new: NewPicture,
) -> Result<Attachment, ActionError<CannotAddPicture>> {
    let about = Some(place.output.uuid());
    let (name, content) = (new.name, new.content);
    let new = NewAttachment { about, name, content, description: Some(new.description) };
    let (mut new, recognised) = recognised(new).await;
    let mut tx = app.store.begin().await?;
    let (_, inside, _) = find(&mut tx, actor, place).await?;
    let refused = |it: CannotAttach| ActionError::Refused(CannotAddPicture::Attach(it));
    let recognised = recognised.map_err(|it| refused(it.into()))?;
    if recognised.pixels.is_none() {
        return Err(ActionError::Refused(CannotAddPicture::NoPicture));
    }
    let taken = attachments::list_inside(&mut tx, &inside, about).await?;
    new.name = plain_name(&new.name, |name| taken.iter().any(|it| has_stem(it, name)));
    let owner = Owner::Partnership(place.partnership);
    let kept = keep(app, &mut tx, actor, place.programme, owner, new, recognised).await;
    let it = kept.map_err(|it| it.map_refusal(CannotAddPicture::Attach))?;
    tx.commit().await?;
    Ok(it)
}

/// The name without its ending, in letters that need no care in an address.
fn plain_name(given: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let endings = FileKind::ALL.iter().flat_map(|it| it.extensions());
    let lower = last.to_lowercase();
    let ending = endings.map(|it| format!(".{it}")).find(|it| lower.ends_with(it)).unwrap_or_default();
    let stem = last.get(..last.len() - ending.len()).unwrap_or(last);
    let stem = Slug::from_name(stem).map_or_else(|| "picture".to_owned(), Slug::into_string);
    let numbered = |number: u32| if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
    (1..).map(numbered).find(|it| !is_taken(it)).unwrap_or(stem.clone())
}

fn has_stem(it: &Attachment, stem: &str) -> bool {
    it.name.as_str().rsplit_once('.').is_some_and(|(known, _)| known == stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_a_name_that_can_be_written() {
        let check = |given: &str, expected: &str| assert_eq!(plain_name(given, |it| it == "plan"), expected);
        check("Työpaja (1).JPEG", "tyopaja-1");
        check("plan.png", "plan-2");
        check("фото.png", "picture");
        check("a.b.png", "a-b");
        check("", "picture");
    }
}
