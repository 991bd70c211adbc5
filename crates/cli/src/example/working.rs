//! What the first pairs of the published programme have done since.

use actions::App;
use actions::agreements::{draft, sign};
use actions::goals::{add_goal, remark_on_goal};
use actions::notes::write_note;
use actions::partnerships::accept;
use anyhow::{Context, anyhow};
use domain::access::{Actor, Scope};
use domain::agreement::{Heading, Terms, WorkingMethod};
use domain::goal::Rating;
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{LongText, ParticipantId};
use storage::{access, participants, partnerships};

const TEXTS: [(Heading, &str); 6] = [
    (Heading::Theme, "What can each of our fields borrow from the other to serve people better?"),
    (
        Heading::Rhythm,
        "Every third Thursday at nine for an hour, in turn at each other's office and online. Whoever hosts suggests the \
         next two times.",
    ),
    (Heading::Output, "A blog post of two pages about **one** thing that we tried in both organisations."),
    (
        Heading::Confidentiality,
        "What we say stays between us. What goes into the post we agree on sentence by sentence.",
    ),
    (Heading::OffLimits, "Pay, and ongoing procurements."),
    (Heading::Exit, "Either of us may stop at any time by saying so, without a reason."),
];

/// The first pair has signed its agreement, the second waits for a signature; both have goals and write to each other.
pub(super) async fn begin(app: &App, programme: &Programme) -> anyhow::Result<()> {
    let mut tx = app.store.read().await?;
    let all = partnerships::list(&mut tx, &Scope::of_the_system(programme.id)).await?;
    drop(tx);
    for (number, pair) in all.iter().take(2).enumerate() {
        let members = members(app, programme, pair).await?;
        for (member, wish) in &members {
            let done = accept(app, member, programme.id, pair.id).await;
            done.map_err(|error| anyhow!("{error}"))?;
            let goal = add_goal(app, member, programme.id, pair.id, wish.clone(), None, Rating::new(3)).await;
            let goal = goal.map_err(|error| anyhow!("{error}"))?.id;
            if number == 0 {
                let word = LongText::parse("We have found a first example to work on.")?;
                let done = remark_on_goal(app, member, programme.id, pair.id, goal, word).await;
                done.map_err(|error| anyhow!("{error}"))?;
            }
        }
        agree(app, programme, pair, &members, if number == 0 { members.len() } else { 1 }).await?;
    }
    Ok(())
}

/// Who they are, and what each wants to learn most.
async fn members(
    app: &App,
    programme: &Programme,
    pair: &Partnership,
) -> anyhow::Result<Vec<(Actor, LongText)>> {
    let mut tx = app.store.read().await?;
    let mut members = Vec::new();
    for id in pair.members.iter().map(|it| it.participant).collect::<Vec<ParticipantId>>() {
        let it = participants::find(&mut tx, &Scope::of_the_system(programme.id), id).await?;
        let it = it.context("a member")?;
        let actor = access::actor(&mut tx, it.person).await?.context("an account")?;
        let wish =
            it.profile.needs.first().map_or("One thing I can use at work next week", |it| it.text.as_str());
        members.push((actor, LongText::parse(wish)?));
    }
    Ok(members)
}

async fn agree(
    app: &App,
    programme: &Programme,
    pair: &Partnership,
    members: &[(Actor, LongText)],
    signatures: usize,
) -> anyhow::Result<()> {
    let texts = TEXTS.iter().map(|(heading, text)| Ok((*heading, LongText::parse(text)?)));
    let terms = Terms {
        texts: texts.collect::<anyhow::Result<_>>()?,
        methods: [WorkingMethod::Talks, WorkingMethod::Visits, WorkingMethod::CoWriting].into(),
        review_on: Some(
            programme.timetable.midpoint.with_timezone(&programme.timetable.time_zone).date_naive(),
        ),
        ..Terms::default()
    };
    let (first, _) = members.first().context("a member")?;
    let version =
        draft(app, first, programme.id, pair.id, 0, terms).await.map_err(|error| anyhow!("{error}"))?;
    let number = version.context("a version")?.number;
    for (member, _) in members.iter().take(signatures) {
        let signed = sign(app, member, programme.id, pair.id, number).await;
        signed.map_err(|error| anyhow!("{error}"))?;
    }
    let note = LongText::parse(
        "Good to have met you. Here is what I promised: a list of three people worth asking.",
    )?;
    write_note(app, first, programme.id, pair.id, note).await.map_err(|error| anyhow!("{error}"))?;
    Ok(())
}
