//! Reminders, quiet partnerships, and deleting what a programme knows of people.

use crate::setup::{Spring, winners};
use domain::access::Scope;
use domain::concern::{Concern, ConcernKind, Wellbeing};
use domain::reminder::{QuietTimes, Topic};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::step::{About, Step, StepKind};
use std::collections::BTreeSet;
use storage::concerns::{self, CheckIn};
use storage::reminders::{self, Settings};
use storage::{access, erasures, partnerships, rounds};
use testing::both_databases;
use testing::cast::{id, minute};

fn step() -> Step {
    let about = About::Partnership(id(50));
    Step { kind: StepKind::SignAgreement, about, since: minute(1), due: None }
}

/// Aino and Bo are partners.
async fn pair(spring: &Spring) -> anyhow::Result<Partnership> {
    let [aino, bo, ..] = spring.everybody_takes_part().await?;
    let member =
        |participant| Member { participant, role: MemberRole::Peer, gain: 1, response: Response::Awaited };
    let pair = Partnership {
        id: id(50),
        programme: spring.programme.id,
        round: id(40),
        members: vec![member(aino.id), member(bo.id)],
        benefit: 1,
        introduced_at: minute(2),
        ended_at: None,
        version: 1,
    };
    let round = Round {
        id: id(40),
        programme: spring.programme.id,
        number: 1,
        state: RoundState::Collecting,
        created_at: minute(1),
        version: 1,
    };
    let mut tx = spring.begin().await?;
    rounds::insert(&mut tx, &round).await?;
    partnerships::insert_many(&mut tx, std::slice::from_ref(&pair)).await?;
    tx.commit().await?;
    Ok(pair)
}

both_databases! {
    async fn of_racing_workers_one_reminds(spring: Spring) {
        let (programme, person) = (spring.programme.id, spring.people[0].id);
        let first = winners(spring.store(), move |mut tx| async move {
            let won = reminders::remind(&mut tx, programme, person, &step(), 1, minute(3)).await?;
            tx.commit().await?;
            Ok(won)
        });
        assert_eq!(first.await?, 1);
        let first = winners(spring.store(), move |mut tx| async move {
            let won = reminders::begin_digest(&mut tx, programme, person, 739_000, minute(3)).await?;
            tx.commit().await?;
            Ok(won)
        });
        assert_eq!(first.await?, 1);
        let mut tx = spring.begin().await?;
        assert!(reminders::remind(&mut tx, programme, person, &step(), 2, minute(9)).await?);
        let sent: Vec<_> = reminders::list(&mut tx, programme).await?.into_iter().map(|it| it.at).collect();
        assert_eq!(sent, [minute(3), minute(9)]);
    }

    async fn settings_come_back_as_they_were_kept(spring: Spring) {
        let [aino, bo, ..] = &spring.people;
        let mut tx = spring.begin().await?;
        assert!(reminders::settings(&mut tx, &[aino.id, bo.id]).await?.is_empty());
        assert_eq!(reminders::token(&mut tx, aino.id, "first").await?, "first");
        assert_eq!(reminders::token(&mut tx, aino.id, "second").await?, "first");
        assert_eq!(reminders::find_by_token(&mut tx, "first").await?, Some(aino.id));
        assert_eq!(reminders::find_by_token(&mut tx, "second").await?, None);
        let quiet = QuietTimes { from: 22, until: 6, days: 0b000_0001 };
        reminders::set_quiet(&mut tx, aino.id, quiet).await?;
        let without = BTreeSet::from([Topic::Meetings, Topic::Outputs]);
        reminders::set_without(&mut tx, aino.id, &without, minute(1)).await?;
        let fewer = BTreeSet::from([Topic::Outputs]);
        reminders::set_without(&mut tx, aino.id, &fewer, minute(2)).await?;
        let found = reminders::settings(&mut tx, &[aino.id, bo.id]).await?;
        assert_eq!(found.get(&aino.id), Some(&Settings { quiet, without: fewer }));
        assert_eq!(found.get(&bo.id), None);
    }

    async fn a_question_is_asked_once_and_a_concern_raised_once(spring: Spring) {
        let pair = pair(&spring).await?;
        let asked = CheckIn {
            programme: pair.programme,
            partnership: pair.id,
            participant: pair.members[0].participant,
            quiet_since: minute(2),
            number: 1,
            asked_at: minute(9),
            answer: None,
        };
        let first = winners(spring.store(), move |mut tx| async move {
            let won = concerns::ask(&mut tx, &asked).await?;
            tx.commit().await?;
            Ok(won)
        });
        assert_eq!(first.await?, 1);
        let mut tx = spring.begin().await?;
        concerns::answer(&mut tx, &asked, Wellbeing::NeedHelp, minute(10)).await?;
        let answered = CheckIn { answer: Some((Wellbeing::NeedHelp, minute(10))), ..asked };
        assert_eq!(concerns::check_ins(&mut tx, pair.programme).await?, [answered]);
        assert_eq!(
            concerns::latest_check_in(&mut tx, pair.id, asked.participant).await?,
            Some(answered)
        );
        let concern = |number, by| Concern {
            id: id(number),
            programme: pair.programme,
            partnership: pair.id,
            kind: ConcernKind::NeedHelp,
            by,
            raised_at: minute(10),
            settled: None,
        };
        let by = Some(asked.participant);
        assert!(concerns::raise(&mut tx, &concern(71, by), minute(2)).await?);
        assert!(!concerns::raise(&mut tx, &concern(72, by), minute(2)).await?);
        assert_eq!(concerns::list(&mut tx, &spring.organisers()).await?, [concern(71, by)]);
        assert_eq!(concerns::list(&mut tx, &spring.own(asked.participant)).await?, []);
        let organiser = spring.people[3].id;
        assert_eq!(concerns::settle(&mut tx, pair.programme, pair.id, organiser, minute(11)).await?, 1);
        assert_eq!(concerns::settle(&mut tx, pair.programme, pair.id, organiser, minute(12)).await?, 0);
    }

    async fn of_two_organisers_who_remove_each_other_one_stays(spring: Spring) {
        let programme = spring.programme.id;
        let [aino, bo, ..] = spring.people.each_ref().map(|it| it.id);
        let mut tx = spring.begin().await?;
        access::add_organiser(&mut tx, programme, aino).await?;
        assert!(!access::remove_organiser(&mut tx, programme, aino).await?);
        access::add_organiser(&mut tx, programme, bo).await?;
        assert!(access::remove_organiser(&mut tx, programme, aino).await?);
        assert!(!access::remove_organiser(&mut tx, programme, bo).await?);
        assert_eq!(access::organisers(&mut tx, programme).await?, [bo]);
    }

    async fn nothing_that_is_kept_for_the_programme_outlives_its_deletion(spring: Spring) {
        let pair = pair(&spring).await?;
        let mut tx = spring.begin().await?;
        reminders::remind(&mut tx, pair.programme, spring.people[0].id, &step(), 1, minute(3)).await?;
        let before = erasures::preview(&mut tx, pair.programme).await?;
        assert_eq!((before.people, before.partnerships), (4, 1));
        assert_eq!(erasures::erase(&mut tx, pair.programme).await?, before);
        assert_eq!(erasures::preview(&mut tx, pair.programme).await?, domain::erasure::Deleted::default());
        let whole = Scope::of_the_system(pair.programme);
        assert_eq!(storage::participants::list(&mut tx, &whole, None).await?, []);
        assert_eq!(reminders::list(&mut tx, pair.programme).await?, []);
        // The rounds stay, for they name nobody; the scenarios in them do and are gone.
        assert_eq!(rounds::list(&mut tx, pair.programme).await?.len(), 1);
    }
}
