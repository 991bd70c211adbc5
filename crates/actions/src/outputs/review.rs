//! Another pair reads a draft.

use super::{Place, find};
use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::output::{
    CannotAssign, CannotReply, CannotReview, Reading, Review, ReviewGiven, Verdict, suggest_reviewers,
};
use domain::{LongText, PartnershipId, PersonName, ProgrammeId, ReviewId};
use storage::{StorageError, Tx, outputs, participants, partnerships, persons, reviews};

/// The pair that would be asked first: who has least to read and does not know the authors' work yet.
pub async fn suggested_reader(
    tx: &mut Tx,
    programme: ProgrammeId,
    authors: PartnershipId,
) -> Result<Option<PartnershipId>, StorageError> {
    let scope = Scope::of_the_system(programme);
    let pairs = partnerships::list(tx, &scope).await?;
    let pairs: Vec<PartnershipId> =
        pairs.into_iter().filter(|it| it.ended_at.is_none()).map(|it| it.id).collect();
    let candidates = reviews::candidates(tx, &scope, authors, &pairs).await?;
    Ok(suggest_reviewers(authors, &candidates).into_iter().next())
}

/// What the authors of a draft and those who read it learn of each other: the names of a pair.
pub async fn pair_names(
    tx: &mut Tx,
    programme: ProgrammeId,
    pair: PartnershipId,
) -> Result<Vec<PersonName>, StorageError> {
    let scope = Scope::of_the_system(programme);
    let Some(found) = partnerships::find(tx, &scope, pair).await? else { return Ok(vec![]) };
    let mut names = Vec::new();
    for member in found.current() {
        let Some(it) = participants::find(tx, &scope, member.participant).await? else { continue };
        names.extend(persons::find(tx, it.person).await?.map(|it| it.name));
    }
    Ok(names)
}

/// The authors ask the pair that is suggested, or leave it to the organisers.
pub async fn ask_review(
    app: &App,
    actor: &Actor,
    place: Place,
    by: Option<PartnershipId>,
) -> Result<Review, ActionError<CannotAssign>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, output) = find(&mut tx, actor, place).await?;
    // Nobody else's pairs are tried out one by one: only the one that is suggested can be asked.
    if by.is_some() && by != suggested_reader(&mut tx, place.programme, place.partnership).await? {
        return Err(ActionError::Refused(CannotAssign::NoSuchPair));
    }
    let earlier = reviews::of_output(&mut tx, &inside, output.id).await?;
    let asked = Review::ask(app.id(), &output, by, &earlier, app.clock.now());
    let review = asked.map_err(ActionError::Refused)?;
    reviews::insert(&mut tx, &review).await?;
    // Of two who ask at the same time the slower finds the output changed.
    outputs::update(&mut tx, &output).await?;
    app.record(&mut tx, actor, Some(place.programme), Event::ReviewAsked, Some(review.id.uuid())).await?;
    tx.commit().await?;
    Ok(review)
}

/// The organisers give an open review to a pair.
pub async fn assign(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    review: ReviewId,
    by: PartnershipId,
) -> Result<Review, ActionError<CannotAssign>> {
    must_organise(actor, programme)?;
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let mut tx = app.store.begin().await?;
    let found = reviews::find_open(&mut tx, &scope, review).await?;
    let mut found = found.ok_or(ActionError::NotFound)?;
    let pair = partnerships::find(&mut tx, &scope, by).await?.filter(|it| it.ended_at.is_none());
    if pair.is_none() {
        return Err(ActionError::Refused(CannotAssign::NoSuchPair));
    }
    found.assign(by).map_err(ActionError::Refused)?;
    let found = reviews::update(&mut tx, &found).await?;
    app.record(&mut tx, actor, Some(programme), Event::ReviewAssigned, Some(review.uuid())).await?;
    tx.commit().await?;
    Ok(found)
}

/// The reading pair says what it thinks, which ends what it may read.
pub async fn give_review(
    app: &App,
    actor: &Actor,
    (programme, partnership): (ProgrammeId, PartnershipId),
    review: ReviewId,
    (verdict, good, improve): (Verdict, LongText, Option<LongText>),
) -> Result<Review, ActionError<CannotReview>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let found = reviews::find_asked(&mut tx, &inside, review).await?;
    let mut found = found.ok_or(ActionError::NotFound)?;
    let reading = Reading::of(&inside, &found).ok_or(ActionError::Refused(CannotReview::NotAsked))?;
    let (mut output, _) = outputs::under_review(&mut tx, &reading).await?.ok_or(ActionError::NotFound)?;
    let given = ReviewGiven { verdict, good, improve, reader: inside.member(), at: app.clock.now() };
    found.give(&reading, &mut output, given).map_err(ActionError::Refused)?;
    let found = reviews::update(&mut tx, &found).await?;
    outputs::update(&mut tx, &output).await?;
    app.record(&mut tx, actor, Some(programme), Event::ReviewGiven, Some(review.uuid())).await?;
    tx.commit().await?;
    Ok(found)
}

/// A review of the output by its authors' eyes.
async fn of_authors<R>(
    tx: &mut Tx,
    actor: &Actor,
    place: Place,
    review: ReviewId,
) -> Result<Review, ActionError<R>> {
    let (_, inside, output) = find(tx, actor, place).await?;
    let all = reviews::of_output(tx, &inside, output.id).await?;
    all.into_iter().find(|it| it.id == review).ok_or(ActionError::NotFound)
}

/// The authors answer what was said.
pub async fn reply(
    app: &App,
    actor: &Actor,
    place: Place,
    review: ReviewId,
    words: LongText,
) -> Result<(), ActionError<CannotReply>> {
    let mut tx = app.store.begin().await?;
    let mut found = of_authors(&mut tx, actor, place, review).await?;
    found.reply(words).map_err(ActionError::Refused)?;
    reviews::update(&mut tx, &found).await?;
    app.record(&mut tx, actor, Some(place.programme), Event::ReviewReplied, Some(review.uuid())).await?;
    tx.commit().await?;
    Ok(())
}

/// The authors take their wish back.
pub async fn withdraw_review(
    app: &App,
    actor: &Actor,
    place: Place,
    review: ReviewId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let mut found = of_authors(&mut tx, actor, place, review).await?;
    found.withdraw().map_err(|_| ActionError::Conflict)?;
    reviews::update(&mut tx, &found).await?;
    app.record(&mut tx, actor, Some(place.programme), Event::ReviewWithdrawn, Some(review.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
