//! An output from the first idea until it is known: written by two at once, read by another pair, and taken back.

use actions::ActionError;
use actions::outputs::{
    Edit, Place, Written, ask_review, assign, begin, change_details, consent, give_review, offer, reply,
    restore, suggested_reader, withdraw_consent, withdraw_review, write,
};
use documents::merge::Choice;
use domain::access::{Actor, Inside, Scope};
use domain::output::{
    CannotAssign, CannotConsent, CannotOffer, CannotReview, Details, Licence, OutputKind, OutputState,
    OutputText, Reach, ReviewState, Terms, Verdict,
};
use domain::round::Partnership;
use domain::{Language, LongText, PartnershipId};
use storage::{outputs, reviews};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::short;

fn text(written: &str) -> OutputText {
    OutputText::parse(written).expect("a text")
}

fn words(said: &str) -> LongText {
    LongText::parse(said).expect("words")
}

fn edit(follows: u32, written: &str) -> Edit {
    Edit { follows, text: text(written), choices: None }
}

/// Aino and David with an idea, and Bo and Eevi who may read it.
struct Pairs {
    aino: Actor,
    david: Actor,
    bo: Actor,
    ours: Partnership,
    theirs: PartnershipId,
    place: Place,
}

async fn pairs(it: &TestApp) -> anyhow::Result<Pairs> {
    let mut all = it.pair_up().await?;
    let (ours, theirs) = (all.remove(0), all.remove(0).id);
    let aino = it.actor(it.people[0].id).await?;
    let details = Details {
        title: short("What we learnt"),
        kind: OutputKind::BlogPost,
        audience: None,
        language: Language::En,
    };
    let output = begin(&it.app, &aino, it.programme.id, ours.id, details).await?;
    let place = Place { programme: it.programme.id, partnership: ours.id, output: output.id };
    let (david, bo) = (it.actor(it.people[3].id).await?, it.actor(it.people[1].id).await?);
    Ok(Pairs { aino, david, bo, ours, theirs, place })
}

async fn newest(it: &TestApp, pairs: &Pairs) -> anyhow::Result<(u32, String)> {
    let inside = Inside::of(&pairs.aino, &pairs.ours).expect("a member");
    let mut tx = it.app.store.read().await?;
    let output = outputs::find_inside(&mut tx, &inside, pairs.place.output).await?.expect("the output");
    let found = outputs::text(&mut tx, &inside, output.id, output.newest).await?;
    Ok((output.newest, found.map_or_else(String::new, |it| it.as_str().to_owned())))
}

/// Read and found ready by the other pair.
async fn reviewed(it: &TestApp, pairs: &Pairs) -> anyhow::Result<()> {
    write(&it.app, &pairs.aino, pairs.place, edit(0, "We learnt.")).await?;
    let review = ask_review(&it.app, &pairs.aino, pairs.place, Some(pairs.theirs)).await?;
    let said = (Verdict::Ready, words("The examples."), None);
    give_review(&it.app, &pairs.bo, (it.programme.id, pairs.theirs), review.id, said).await?;
    Ok(())
}

fn terms(pairs: &Pairs, version: u32) -> Terms {
    let authors = pairs.ours.current().map(|it| it.participant).collect();
    Terms { version, licence: Licence::CcBy, reach: Reach::Public, authors }
}

both_databases! {
    async fn two_who_write_at_the_same_time_lose_nothing(it: TestApp) {
        let pairs = pairs(&it).await?;
        let base = "one\n\ntwo\n\nthree";
        assert_eq!(write(&it.app, &pairs.aino, pairs.place, edit(0, base)).await?, Written::Saved(1));
        let first = write(&it.app, &pairs.aino, pairs.place, edit(1, "ONE\n\ntwo\n\nthree")).await?;
        assert_eq!(first, Written::Saved(2));
        let second = write(&it.app, &pairs.david, pairs.place, edit(1, "one\n\ntwo\n\nTHREE")).await?;
        assert_eq!(second, Written::Joined(3));
        assert_eq!(newest(&it, &pairs).await?, (3, "ONE\n\ntwo\n\nTHREE".into()));

        // Both change the same line: nothing is saved, and what was written is kept until somebody chooses.
        let mine = edit(2, "mine\n\ntwo\n\nthree");
        let first = write(&it.app, &pairs.david, pairs.place, edit(3, "theirs\n\ntwo\n\nTHREE")).await?;
        assert_eq!(first, Written::Saved(4));
        let clash = write(&it.app, &pairs.aino, pairs.place, mine.clone()).await?;
        let Written::Conflict { newest: 4, by, .. } = clash else { panic!("no conflict: {clash:?}") };
        assert_eq!(by, it.participants[3].id);
        let inside = Inside::of(&pairs.aino, &pairs.ours).expect("a member");
        let mut tx = it.app.store.read().await?;
        let kept = outputs::unsaved(&mut tx, &inside, pairs.place.output).await?.expect("what was written");
        assert_eq!((kept.follows, kept.text.as_str()), (2, "mine\n\ntwo\n\nthree"));
        drop(tx);

        let chosen = Edit { choices: Some((4, vec![Choice::Both])), ..mine };
        assert_eq!(write(&it.app, &pairs.aino, pairs.place, chosen).await?, Written::Joined(5));
        assert_eq!(newest(&it, &pairs).await?, (5, "theirs\nmine\n\ntwo\n\nTHREE".into()));
        let mut tx = it.app.store.read().await?;
        assert_eq!(outputs::unsaved(&mut tx, &inside, pairs.place.output).await?, None);
        drop(tx);

        assert_eq!(restore(&it.app, &pairs.david, pairs.place, 1).await?, 6);
        assert_eq!(newest(&it, &pairs).await?, (6, base.into()));
        let again = write(&it.app, &pairs.david, pairs.place, edit(6, base)).await?;
        assert_eq!(again, Written::Saved(6), "nothing new is no version");
    }

    async fn many_who_save_at_once_all_find_their_words_again(it: TestApp) {
        let pairs = pairs(&it).await?;
        write(&it.app, &pairs.aino, pairs.place, edit(0, "a\n\nb\n\nc")).await?;
        let (one, other) = tokio::join!(
            write(&it.app, &pairs.aino, pairs.place, edit(1, "A\n\nb\n\nc")),
            write(&it.app, &pairs.david, pairs.place, edit(1, "a\n\nb\n\nC")),
        );
        one?; other?;
        assert_eq!(newest(&it, &pairs).await?, (3, "A\n\nb\n\nC".into()));
    }

    async fn another_pair_reads_one_version_until_it_has_answered(it: TestApp) {
        let pairs = pairs(&it).await?;
        let (place, theirs) = (pairs.place, pairs.theirs);
        let early = ask_review(&it.app, &pairs.aino, place, None).await;
        assert!(matches!(early, Err(ActionError::Refused(CannotAssign::NothingWritten))), "{early:?}");
        write(&it.app, &pairs.aino, place, edit(0, "We learnt.")).await?;
        let mut tx = it.app.store.read().await?;
        assert_eq!(suggested_reader(&mut tx, place.programme, place.partnership).await?, Some(theirs));
        drop(tx);
        let other = ask_review(&it.app, &pairs.aino, place, Some(place.partnership)).await;
        assert!(matches!(other, Err(ActionError::Refused(CannotAssign::NoSuchPair))), "{other:?}");

        // The organisers find a pair; they see who and when.
        let wanted = ask_review(&it.app, &pairs.aino, place, None).await?;
        let twice = ask_review(&it.app, &pairs.david, place, None).await;
        assert!(matches!(twice, Err(ActionError::Refused(CannotAssign::UnderWay))), "{twice:?}");
        let organiser = it.actor(it.organiser.id).await?;
        let not_theirs = assign(&it.app, &pairs.bo, place.programme, wanted.id, theirs).await;
        assert!(matches!(not_theirs, Err(ActionError::NotFound)), "{not_theirs:?}");
        assign(&it.app, &organiser, place.programme, wanted.id, theirs).await?;

        let reader = (place.programme, theirs);
        let said = |verdict, improve: Option<&str>| (verdict, words("The examples."), improve.map(words));
        let nothing = give_review(&it.app, &pairs.bo, reader, wanted.id, said(Verdict::NeedsWork, None)).await;
        assert!(matches!(nothing, Err(ActionError::Refused(CannotReview::NothingToImprove))), "{nothing:?}");
        let own = give_review(&it.app, &pairs.aino, (place.programme, place.partnership), wanted.id, said(Verdict::Ready, None)).await;
        assert!(matches!(own, Err(ActionError::NotFound)), "{own:?}");
        give_review(&it.app, &pairs.bo, reader, wanted.id, said(Verdict::NeedsWork, Some("The end."))).await?;
        let late = give_review(&it.app, &pairs.bo, reader, wanted.id, said(Verdict::Ready, None)).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotReview::NotAsked))), "{late:?}");
        reply(&it.app, &pairs.david, place, wanted.id, words("Thank you.")).await?;

        let again = ask_review(&it.app, &pairs.aino, place, None).await?;
        withdraw_review(&it.app, &pairs.aino, place, again.id).await?;
        let inside = Inside::of(&pairs.aino, &pairs.ours).expect("a member");
        let mut tx = it.app.store.read().await?;
        let all = reviews::of_output(&mut tx, &inside, place.output).await?;
        assert!(matches!(all[0].state, ReviewState::Withdrawn { by: None }), "{all:?}");
        assert!(matches!(&all[1].state, ReviewState::Given { reply: Some(said), .. } if said.as_str() == "Thank you."));
        let scope = Scope::of(&organiser, place.programme).expect("a scope");
        let counts: Vec<u32> = outputs::by_state(&mut tx, &scope).await?.into_values().collect();
        assert_eq!(counts, [1, 0, 0, 0], "one draft: {counts:?}");
        for (who, seen) in [(&pairs.aino, 1), (&pairs.bo, 0)] {
            let own = Scope::own(who, place.programme).expect("a scope");
            let standings = outputs::standings(&mut tx, &own).await?;
            assert_eq!(standings.iter().map(|it| (it.output, it.state)).collect::<Vec<_>>(), vec![(place.output, "draft"); seen]);
        }
    }

    async fn it_is_public_with_the_last_consent_and_until_the_first_is_taken_back(it: TestApp) {
        let pairs = pairs(&it).await?;
        let place = pairs.place;
        reviewed(&it, &pairs).await?;
        let version = async || -> anyhow::Result<u32> {
            let inside = Inside::of(&pairs.aino, &pairs.ours).expect("a member");
            let mut tx = it.app.store.read().await?;
            Ok(outputs::find_inside(&mut tx, &inside, place.output).await?.expect("the output").version)
        };
        let published = async |reader| -> anyhow::Result<Option<String>> {
            let mut tx = it.app.store.read().await?;
            let found = outputs::find_published(&mut tx, place.programme, reader, place.output).await?;
            Ok(found.map(|(_, text)| text.as_str().to_owned()))
        };
        let wrong = Terms { authors: vec![it.participants[0].id], ..terms(&pairs, 1) };
        let wrong = offer(&it.app, &pairs.aino, place, version().await?, wrong).await;
        assert!(matches!(wrong, Err(ActionError::Refused(CannotOffer::WrongAuthors))), "{wrong:?}");

        offer(&it.app, &pairs.aino, place, version().await?, terms(&pairs, 1)).await?;
        assert_eq!(published(Reach::Public).await?, None);
        // Other terms while the other one reads: the consent to the old ones is refused.
        let within = Terms { reach: Reach::Programme, ..terms(&pairs, 1) };
        offer(&it.app, &pairs.aino, place, version().await?, within).await?;
        let old = consent(&it.app, &pairs.david, place, 1).await;
        assert!(matches!(old, Err(ActionError::Refused(CannotConsent::OfferChanged))), "{old:?}");
        let stranger = consent(&it.app, &pairs.bo, place, 2).await;
        assert!(matches!(stranger, Err(ActionError::NotFound)), "{stranger:?}");
        let done = consent(&it.app, &pairs.david, place, 2).await?;
        assert!(matches!(done.state, OutputState::Published(_)), "{done:?}");
        assert_eq!(published(Reach::Public).await?, None, "only within the programme");
        assert_eq!(published(Reach::Programme).await?, Some("We learnt.".into()));

        // A draft that goes on is nobody else's.
        write(&it.app, &pairs.aino, place, edit(1, "We learnt. CANARY")).await?;
        assert_eq!(published(Reach::Programme).await?, Some("We learnt.".into()));
        let changed = change_details(&it.app, &pairs.aino, place, version().await?, Details {
            title: short("Another"),
            ..done.details.clone()
        }).await;
        assert!(matches!(changed, Err(ActionError::Refused(CannotOffer::Published))), "{changed:?}");

        let stranger = withdraw_consent(&it.app, &pairs.bo, place.programme, place.output).await;
        assert!(matches!(stranger, Err(ActionError::NotFound)), "{stranger:?}");
        withdraw_consent(&it.app, &pairs.david, place.programme, place.output).await?;
        assert_eq!(published(Reach::Programme).await?, None);
    }

    async fn of_consents_and_new_terms_at_once_nothing_becomes_public_unagreed(it: TestApp) {
        let pairs = pairs(&it).await?;
        let place = pairs.place;
        reviewed(&it, &pairs).await?;
        write(&it.app, &pairs.aino, place, edit(1, "We learnt more.")).await?;
        let inside = Inside::of(&pairs.aino, &pairs.ours).expect("a member");
        let mut tx = it.app.store.read().await?;
        let version = outputs::find_inside(&mut tx, &inside, place.output).await?.expect("the output").version;
        drop(tx);
        let offered = offer(&it.app, &pairs.aino, place, version, terms(&pairs, 1)).await?;
        let (agreed, changed) = tokio::join!(
            consent(&it.app, &pairs.david, place, 1),
            offer(&it.app, &pairs.aino, place, offered.version, terms(&pairs, 2)),
        );
        // One of them was first; what is public then is what both agreed to.
        assert_eq!(usize::from(agreed.is_ok()) + usize::from(changed.is_ok()), 1, "{agreed:?} {changed:?}");
        let mut tx = it.app.store.read().await?;
        let public = outputs::find_published(&mut tx, place.programme, Reach::Public, place.output).await?;
        assert_eq!(public.map(|(it, _)| it.terms.version), agreed.is_ok().then_some(1));
    }
}
