//! Participants: whole profiles, who sees which of them, and what coordinators do not see.

use crate::setup::Spring;
use domain::access::{Actor, Membership, Role};
use domain::availability::{Availability, DayPart};
use domain::participant::{
    CompanyWish, Level, Mode, Need, Offer, Part, Participant, ParticipantStatus, Profile, Reading, Standing,
    SubjectWish, Whom, Wish, WishKind,
};
use domain::{LongText, OrganisationId, ParticipantId};
use std::collections::BTreeMap;
use storage::participants::{self, StatusCounts};
use storage::{StorageError, Tx, access};
use testing::both_databases;
use testing::cast::{email, id, minute, participant, short};

/// A profile with nothing left out, unlike the default in everything.
fn whole_profile(organisation: OrganisationId) -> Profile {
    let long = |text| Some(LongText::parse(text).expect("a text"));
    Profile {
        organisation: Some(organisation),
        unit: Some(short("Design")),
        subject: Some(short("nursing")),
        job_function: Some(short("teacher")),
        experience_years: Some(255),
        offers: vec![
            Offer { text: short("palvelumuotoilu"), level: Level::Expert },
            Offer { text: short("facilitation"), level: Level::Basics },
        ],
        needs: vec![
            Need { text: short("data analysis"), example: long("My survey.\nIt has 300 answers.") },
            Need { text: short("wri'ting \"well\""), example: None },
        ],
        theme: Some(short("Kestävä työ")),
        subject_wish: SubjectWish::Different,
        company_wish: CompanyWish::Group,
        part: Part::Mentor { capacity: 3 },
        languages: vec!["fi".into(), "Davvisámegiella".into()],
        mode: Mode::InPerson,
        place: Some(short("Tórshavn")),
        availability: Availability::default().with(chrono::Weekday::Sun, DayPart::Evening),
        hours_a_month: Some(4),
        wishes: vec![
            Wish { kind: WishKind::Wanted, whom: Whom::Name(short("Bo")) },
            Wish { kind: WishKind::Excluded, whom: Whom::Email(email("dag@example.org")) },
        ],
        output_wish: Some(short("a guide")),
        readiness: vec![1, 4],
        shares_contact: true,
        answers: vec![(2, LongText::parse("Yes").expect("a text"))],
        readings: vec![
            Reading { text: short("facilitation"), concept: "coaching".into(), is_meant: true },
            Reading { text: short("wri'ting \"well\""), concept: "blogging".into(), is_meant: false },
        ],
    }
}

fn with_wish(mut it: Participant) -> Participant {
    it.profile.wishes = vec![Wish { kind: WishKind::Wanted, whom: Whom::Name(short("Bo")) }];
    it
}

fn ids(them: Vec<Participant>) -> Vec<ParticipantId> {
    them.into_iter().map(|it| it.id).collect()
}

async fn status_of(tx: &mut Tx, spring: &Spring, of: ParticipantId) -> anyhow::Result<ParticipantStatus> {
    let found = participants::find(tx, &spring.organisers(), of).await?;
    Ok(found.expect("a participant").status)
}

both_databases! {
    async fn a_participant_comes_back_as_kept(spring: Spring) {
        let whole = Participant {
            status: ParticipantStatus::Withdrawn { was: Standing::Waiting },
            profile: whole_profile(spring.north.id),
            ..participant(31, spring.programme.id, spring.people[0].id)
        };
        let bare = Participant {
            profile: Profile::default(),
            created_at: minute(1),
            ..participant(32, spring.programme.id, spring.people[1].id)
        };
        let mut tx = spring.begin().await?;
        participants::insert(&mut tx, &whole).await?;
        participants::insert(&mut tx, &bare).await?;

        let organisers = spring.organisers();
        assert_eq!(participants::find(&mut tx, &organisers, whole.id).await?, Some(whole.clone()));
        assert_eq!(
            participants::find_of_person(&mut tx, spring.programme.id, bare.person).await?,
            Some(bare.clone())
        );
        assert_eq!(participants::list(&mut tx, &organisers, None).await?, [whole, bare]);
    }

    async fn a_profile_is_replaced_as_a_whole_and_not_by_the_slower(spring: Spring) {
        let [aino, ..] = spring.everybody_takes_part().await?;
        let changed = Participant { profile: whole_profile(spring.south.id), ..aino.clone() };
        let mut tx = spring.begin().await?;
        let written = participants::update(&mut tx, &changed).await?;
        assert_eq!(written, Participant { version: 2, ..changed });
        assert_eq!(participants::find(&mut tx, &spring.organisers(), aino.id).await?, Some(written));
        for slower in [
            participants::update(&mut tx, &aino).await,
            participants::update_status(&mut tx, &aino).await,
        ] {
            assert!(matches!(slower, Err(StorageError::Conflict)), "{slower:?}");
        }
    }

    async fn a_decision_leaves_the_profile_alone(spring: Spring) {
        let kept = Participant {
            profile: whole_profile(spring.north.id),
            ..participant(31, spring.programme.id, spring.people[0].id)
        };
        let mut tx = spring.begin().await?;
        participants::insert(&mut tx, &kept).await?;
        let north = spring.coordinators(spring.north.id);
        let mut seen = participants::find(&mut tx, &north, kept.id).await?.expect("one of their own");
        seen.withdraw()?;
        participants::update_status(&mut tx, &seen).await?;
        assert_eq!(
            participants::find(&mut tx, &spring.organisers(), kept.id).await?,
            Some(Participant {
                status: ParticipantStatus::Withdrawn { was: Standing::Approved },
                version: 2,
                ..kept
            })
        );
    }

    async fn nobody_is_in_a_programme_twice(spring: Spring) {
        spring.everybody_takes_part().await?;
        let mut tx = spring.begin().await?;
        let again = participant(99, spring.programme.id, spring.people[0].id);
        let refused = participants::insert(&mut tx, &again).await;
        assert!(matches!(refused, Err(StorageError::Conflict)), "{refused:?}");
    }

    async fn everybody_sees_only_what_is_theirs(spring: Spring) {
        let [aino, bo, cecilie, dag] = spring.everybody_takes_part().await?.map(|it| it.id);
        let (north, south) = (spring.north.id, spring.south.id);
        let mut tx = spring.begin().await?;
        for (scope, reached) in [
            (spring.organisers(), vec![aino, bo, cecilie, dag]),
            (spring.coordinators(north), vec![aino, bo]),
            (spring.coordinators(south), vec![cecilie]),
            (spring.coordinators(id(13)), vec![]),
            (spring.own(dag), vec![dag]),
            (spring.strangers(), vec![]),
        ] {
            assert_eq!(ids(participants::list(&mut tx, &scope, None).await?), reached, "{scope:?}");
            for one in [aino, bo, cecilie, dag] {
                let found = participants::find(&mut tx, &scope, one).await?.map(|it| it.id);
                assert_eq!(found, reached.contains(&one).then_some(one), "{scope:?}");
            }
        }
    }

    async fn wishes_are_between_the_person_and_the_organisers(spring: Spring) {
        let mut tx = spring.begin().await?;
        let mut aino = with_wish(participant(31, spring.programme.id, spring.people[0].id));
        aino.profile.organisation = Some(spring.north.id);
        participants::insert(&mut tx, &aino).await?;
        let mut without = aino.clone();
        without.profile.wishes = vec![];
        for (scope, expected) in [
            (spring.organisers(), &aino),
            (spring.own(aino.id), &aino),
            (spring.coordinators(spring.north.id), &without),
        ] {
            let found = participants::find(&mut tx, &scope, aino.id).await?;
            assert_eq!(found.as_ref(), Some(expected), "{scope:?}");
            let listed = participants::list(&mut tx, &scope, None).await?;
            assert_eq!(listed, std::slice::from_ref(expected), "{scope:?}");
        }
    }

    async fn participants_are_counted_and_listed_by_where_they_stand(spring: Spring) {
        let [aino, mut bo, mut cecilie, mut dag] = spring.everybody_takes_part().await?;
        let mut tx = spring.begin().await?;
        bo.withdraw()?;
        cecilie.decide(Standing::NotSelected)?;
        dag.decide(Standing::Waiting)?;
        for it in [&bo, &cecilie, &dag] {
            participants::update_status(&mut tx, it).await?;
        }
        assert_eq!(status_of(&mut tx, &spring, bo.id).await?, bo.status);

        let none = StatusCounts::default();
        let (organisers, north) = (spring.organisers(), spring.coordinators(spring.north.id));
        let of_north = StatusCounts { approved: 1, withdrawn: 1, ..none };
        let by_organisation = BTreeMap::from([
            (None, StatusCounts { waiting: 1, ..none }),
            (Some(spring.north.id), of_north),
            (Some(spring.south.id), StatusCounts { not_selected: 1, ..none }),
        ]);
        assert_eq!(participants::count_by_organisation(&mut tx, &organisers).await?, by_organisation);
        let all = StatusCounts { applied: 0, approved: 1, waiting: 1, not_selected: 1, withdrawn: 1 };
        assert_eq!(participants::count_by_status(&mut tx, &organisers).await?, all);
        assert_eq!(all.present(), 3);
        assert_eq!(participants::count_by_status(&mut tx, &north).await?, of_north);

        let approved = participants::list(&mut tx, &organisers, Some(ParticipantStatus::Approved)).await?;
        assert_eq!(ids(approved), [aino.id]);
        let whatever_before = ParticipantStatus::Withdrawn { was: Standing::Applied };
        let withdrawn = participants::list(&mut tx, &organisers, Some(whatever_before)).await?;
        assert_eq!(ids(withdrawn), [bo.id]);
    }

    async fn whoever_has_withdrawn_keeps_their_own_page(spring: Spring) {
        let [mut aino, ..] = spring.everybody_takes_part().await?;
        let mut tx = spring.begin().await?;
        aino.withdraw()?;
        participants::update_status(&mut tx, &aino).await?;
        access::add_coordinator(&mut tx, spring.programme.id, spring.north.id, aino.person).await?;
        let membership =
            |role| Membership { programme: spring.programme.id, slug: spring.programme.slug.clone(), role };
        assert_eq!(
            access::actor(&mut tx, aino.person).await?,
            Some(Actor {
                memberships: vec![
                    membership(Role::Coordinator { organisation: spring.north.id }),
                    membership(Role::Participant { participant: aino.id }),
                ],
                ..Actor::plain(aino.person)
            })
        );
    }
}
