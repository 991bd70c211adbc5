//! What the report tells of outputs and themes, whole and to an organisation, and what of a programme stays known.

use actions::outputs::{
    Edit, Place, ask_review, begin, consent, give_review, offer, suggested_reader, write,
};
use actions::programmes::erasure_preview;
use actions::reports::{Outputs, PublishedOutput, report};
use actions::themes::{ThemeChange, move_theme, raise};
use anyhow::{Context, Result};
use domain::access::{Actor, Inside};
use domain::output::{Details, Licence, OutputKind, OutputText, Reach, Terms, Verdict};
use domain::round::Partnership;
use domain::theme::ThemeState;
use domain::{Language, LongText};
use storage::outputs;
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::short;

/// The people of a partnership, as they act themselves.
async fn members(it: &TestApp, pair: &Partnership) -> Result<Vec<Actor>> {
    let mut all = Vec::new();
    for member in &pair.members {
        let place = it.participants.iter().position(|one| one.id == member.participant);
        all.push(it.actor(it.people[place.context("a member")?].id).await?);
    }
    Ok(all)
}

async fn begun(it: &TestApp, pair: &Partnership, title: &str) -> Result<Place> {
    let details = Details {
        title: short(title),
        kind: OutputKind::BlogPost,
        audience: Some(short("canary")),
        language: Language::En,
    };
    let first = members(it, pair).await?.remove(0);
    let output = begin(&it.app, &first, it.programme.id, pair.id, details).await?.id;
    Ok(Place { programme: it.programme.id, partnership: pair.id, output })
}

async fn drafted(it: &TestApp, pair: &Partnership, title: &str) -> Result<Place> {
    let place = begun(it, pair, title).await?;
    let first = members(it, pair).await?.remove(0);
    let edit = Edit { follows: 0, text: OutputText::parse("canary")?, choices: None };
    write(&it.app, &first, place, edit).await?;
    Ok(place)
}

async fn published(
    it: &TestApp,
    pairs: &[Partnership],
    number: usize,
    (title, reach, licence): (&str, Reach, Licence),
) -> Result<()> {
    let place = drafted(it, &pairs[number], title).await?;
    let mut tx = it.app.store.read().await?;
    let reader = suggested_reader(&mut tx, place.programme, place.partnership).await?;
    drop(tx);
    let authors = members(it, &pairs[number]).await?;
    let review = ask_review(&it.app, &authors[0], place, reader).await?.id;
    let reading = pairs.iter().find(|it| Some(it.id) == reader).context("a pair that reads")?;
    let reader = members(it, reading).await?.remove(0);
    let said = (Verdict::Ready, LongText::parse("Good.")?, None);
    give_review(&it.app, &reader, (place.programme, reading.id), review, said).await?;
    let inside = Inside::of(&authors[0], &pairs[number]).context("a member")?;
    let mut tx = it.app.store.read().await?;
    let version = outputs::find_inside(&mut tx, &inside, place.output).await?.context("it")?.version;
    drop(tx);
    let named = pairs[number].members.iter().map(|it| it.participant).collect();
    let terms = Terms { version: 1, licence, reach, authors: named };
    offer(&it.app, &authors[0], place, version, terms).await?;
    consent(&it.app, &authors[1], place, 1).await?;
    Ok(())
}

both_databases! {
    async fn outputs_and_themes_are_counted_where_they_stand(it: TestApp) {
        let pairs = it.pair_up().await?;
        let here = it.programme.id;
        published(&it, &pairs, 0, ("For everybody", Reach::Public, Licence::CcBy)).await?;
        published(&it, &pairs, 1, ("Among us", Reach::Programme, Licence::AllRightsReserved)).await?;
        drafted(&it, &pairs[2], "canary").await?;
        begun(&it, &pairs[2], "canary").await?;
        let aino = it.actor(it.people[0].id).await?;
        let organiser = it.actor(it.organiser.id).await?;
        raise(&it.app, &aino, here, short("Onboarding"), None).await?;
        let theme = raise(&it.app, &aino, here, short("Checklists"), None).await?;
        let change = ThemeChange { state: ThemeState::Analysed, owner: None, next_step: None };
        move_theme(&it.app, &organiser, here, (theme.id, theme.version), change).await?;

        let (whole, _) = report(&it.app, &organiser, here, None).await?;
        assert_eq!(whole.outputs, Some(Outputs { ideas: 1, drafts: 1, reviewed: 0, published: 2 }));
        let public =
            PublishedOutput { title: short("For everybody"), licence: Licence::CcBy, reach: Reach::Public };
        let among_us = PublishedOutput {
            title: short("Among us"),
            licence: Licence::AllRightsReserved,
            reach: Reach::Programme,
        };
        let mut known = whole.published.clone();
        known.sort_by(|one, other| one.title.as_str().cmp(other.title.as_str()));
        assert_eq!(known, [among_us, public.clone()]);
        let stages: Vec<u32> = whole.themes.iter().flatten().map(|(_, count)| *count).collect();
        assert_eq!(stages, [1, 1, 0, 0, 0]);
        assert!(!format!("{:?}{:?}", whole.outputs, whole.published).contains("canary"));

        // Few people: no figures, but what everybody may read. Themes are the whole programme's.
        let coordinator = it.actor(it.coordinator.id).await?;
        let (own, _) = report(&it.app, &coordinator, here, Some(it.organisations[0].id)).await?;
        assert_eq!((own.outputs, own.published, own.themes), (None, vec![public], None));
        let (other, _) = report(&it.app, &organiser, here, Some(it.organisations[2].id)).await?;
        assert_eq!(other.published, []);

        let stays = erasure_preview(&it.app, &organiser, here).await?.would_stay;
        assert_eq!((stays.partnerships, stays.outputs_published), (3, 2));
    }
}
