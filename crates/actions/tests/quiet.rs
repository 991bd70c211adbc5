//! Partnerships of which nothing is heard: their members are asked gently, and the organisers told when it is needed.

use actions::follow_up::{
    FollowedUp, Preferences, change_preferences, follow_up_programme, followed_partnerships,
};
use actions::mails::{Way, take};
use actions::partnerships::{accept, leave, settle_concerns};
use actions::replies::{AskedQuestion, Reply, look_at_reply, reply};
use anyhow::Context;
use chrono::Duration;
use domain::concern::{Attention, Wellbeing};
use domain::mail::{Delivery, Letter};
use domain::programme::{Programme, ProgrammeState};
use domain::reminder::Topic;
use domain::round::Partnership;
use domain::{MailId, PersonId};
use std::collections::BTreeSet;
use storage::{mails, programmes};
use testing::app::TestApp;
use testing::both_databases;

/// The pairs of the cast; everybody has accepted, on a Wednesday at noon in Helsinki.
async fn going(it: &TestApp) -> anyhow::Result<Vec<Partnership>> {
    it.pass(Duration::hours(9));
    let pairs = it.pair_up().await?;
    let mut tx = it.app.store.begin().await?;
    let programme = Programme { state: ProgrammeState::Published, ..it.programme.clone() };
    programmes::update(&mut tx, &programme).await?;
    tx.commit().await?;
    for (person, pair) in [(0, 0), (3, 0), (1, 1), (4, 1), (2, 2), (5, 2)] {
        let actor = it.actor(it.people[person].id).await?;
        accept(&it.app, &actor, it.programme.id, pairs[pair].id).await?;
    }
    Ok(pairs)
}

/// What a look leads to, beside digests.
async fn look(it: &TestApp) -> anyhow::Result<(u32, u32)> {
    let FollowedUp { questions, concerns, .. } = follow_up_programme(&it.app, it.programme.id).await?;
    Ok((questions, concerns))
}

/// To whom a letter of this kind was written, each as often as it was.
async fn readers(it: &TestApp, wanted: fn(&Letter) -> bool) -> anyhow::Result<Vec<String>> {
    let mut all: Vec<String> =
        it.letters().await?.into_iter().filter(|(_, letter)| wanted(letter)).map(|(to, _)| to).collect();
    all.sort();
    Ok(all)
}

const fn is_question(it: &Letter) -> bool {
    matches!(it, Letter::HowIsItGoing { .. })
}

const fn is_concern(it: &Letter) -> bool {
    matches!(it, Letter::Concern { .. })
}

/// The newest question to somebody, which waits to be sent.
async fn question_to(it: &TestApp, person: PersonId) -> anyhow::Result<MailId> {
    let mut tx = it.app.store.read().await?;
    let all = mails::list(&mut tx, None, 0, 1_000).await?.into_iter().map(|(it, _)| it);
    let email = &it.people.iter().find(|it| it.id == person).context("a person")?.email;
    let own = all.filter(|it| it.to == *email && is_question(&it.letter) && it.delivery == Delivery::Queued);
    Ok(own.max_by_key(|it| it.created_at).context("a question")?.id)
}

async fn link_to(it: &TestApp, person: PersonId) -> anyhow::Result<String> {
    let letter = take(&it.app, question_to(it, person).await?, Way::Keep).await?.context("a letter")?;
    assert!(letter.about.unsubscribe_token().is_some());
    letter.reply.context("a link")
}

async fn attention(it: &TestApp) -> anyhow::Result<Vec<Vec<Attention>>> {
    let organiser = it.actor(it.organiser.id).await?;
    let mut tx = it.app.store.read().await?;
    let now = it.app.clock.now();
    let (_, mut pairs) = followed_partnerships(&mut tx, &organiser, it.programme.id, now).await?;
    pairs.sort_by_key(|it| it.partnership.id);
    Ok(pairs.into_iter().map(|it| it.attention).collect())
}

both_databases! {
    async fn a_quiet_pair_is_asked_twice_before_the_organisers_are_told(it: TestApp) {
        going(&it).await?;
        let cecilia = it.actor(it.people[2].id).await?;
        let without = BTreeSet::from([Topic::Wellbeing]);
        change_preferences(&it.app, &cecilia, &Preferences { without, ..Preferences::default() }).await?;
        it.pass(Duration::days(21) - Duration::minutes(1));
        assert_eq!(look(&it).await?, (0, 0));
        it.pass(Duration::minutes(1));
        assert_eq!(look(&it).await?, (5, 0));
        assert_eq!(look(&it).await?, (0, 0));
        let asked = ["aino", "bo", "david", "eevi", "frej"].map(|it| format!("{it}@example.org"));
        assert_eq!(readers(&it, is_question).await?, asked);

        // Aino and David are well: nobody learns of it, and there is peace for another while.
        let link = link_to(&it, it.people[0].id).await?;
        for _ in 0..2 {
            let seen = look_at_reply(&it.app, &link).await?.context("the question")?;
            let AskedQuestion::Wellbeing(found) = seen.question else { anyhow::bail!("another question") };
            assert_eq!((found.asked.answer, found.others.len()), (None, 1));
        }
        reply(&it.app, &link, "192.0.2.1", Reply::Wellbeing(Wellbeing::Fine)).await?;
        assert_eq!(readers(&it, is_concern).await?, Vec::<String>::new());

        // In the evening nobody is asked; in the morning the others are, for the second time.
        it.pass(Duration::days(7) + Duration::hours(9));
        assert_eq!(look(&it).await?, (0, 0));
        it.pass(Duration::hours(12));
        assert_eq!(look(&it).await?, (3, 0));
        it.pass(Duration::days(7));
        assert_eq!(look(&it).await?, (0, 2));
        assert_eq!(look(&it).await?, (0, 0));
        assert_eq!(readers(&it, is_concern).await?, ["olga@example.org", "olga@example.org"]);
        let silent = vec![Attention::NoAnswer, Attention::Quiet];
        assert_eq!(attention(&it).await?, [vec![], silent.clone(), silent]);

        let organiser = it.actor(it.organiser.id).await?;
        let mut tx = it.app.store.read().await?;
        let now = it.app.clock.now();
        let (_, pairs) = followed_partnerships(&mut tx, &organiser, it.programme.id, now).await?;
        drop(tx);
        for pair in pairs {
            settle_concerns(&it.app, &organiser, it.programme.id, pair.partnership.id).await?;
        }
        assert_eq!(look(&it).await?, (0, 0));
        assert_eq!(attention(&it).await?, [vec![], vec![Attention::Quiet], vec![Attention::Quiet]]);
    }

    async fn who_needs_help_is_heard_by_the_organisers_alone(it: TestApp) {
        let pairs = going(&it).await?;
        it.pass(Duration::days(21));
        assert_eq!(look(&it).await?, (6, 0));
        let link = link_to(&it, it.people[1].id).await?;
        let wrong = reply(&it.app, &link, "192.0.2.1", Reply::MeetingTimes { number: 1, suits: true }).await;
        assert!(wrong.is_err(), "another kind of answer");
        for answer in [Wellbeing::NeedHelp, Wellbeing::NeedHelp, Wellbeing::WantToStop] {
            reply(&it.app, &link, "192.0.2.1", Reply::Wellbeing(answer)).await?;
        }
        // Each wish is told once.
        assert_eq!(readers(&it, is_concern).await?, ["olga@example.org", "olga@example.org"]);
        let said = vec![Attention::WantsToStop, Attention::NeedsHelp];
        assert_eq!(attention(&it).await?, [vec![Attention::Quiet], said, vec![Attention::Quiet]]);
        // What was answered meanwhile is not asked any more.
        assert!(take(&it.app, question_to(&it, it.people[1].id).await?, Way::Keep).await?.is_none());

        // Whoever has left is not asked, and their link is dead.
        let link = link_to(&it, it.people[2].id).await?;
        let cecilia = it.actor(it.people[2].id).await?;
        leave(&it.app, &cecilia, it.programme.id, pairs[2].id, None).await?;
        assert!(look_at_reply(&it.app, &link).await?.is_none());
        assert!(take(&it.app, question_to(&it, it.people[5].id).await?, Way::Keep).await?.is_none());
        assert!(reply(&it.app, &link, "192.0.2.1", Reply::Wellbeing(Wellbeing::Fine)).await.is_err());
    }

    async fn after_the_closing_silence_is_no_news(it: TestApp) {
        going(&it).await?;
        it.pass(it.programme.timetable.closing - it.app.clock.now());
        assert_eq!(look(&it).await?, (0, 0));
        assert_eq!(attention(&it).await?, [vec![], vec![], vec![]]);
    }
}
