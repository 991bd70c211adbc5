use crate::stage::Stage;
use actions::ActionError;
use actions::answers;
use actions::participants::{
    CannotAdd, CannotChangeProfile, CannotCorrect, CannotDecideOn, NewParticipant, add_participant,
    change_profile, come_back, correct_readings, decide, withdraw,
};
use domain::participant::{CannotDecide, Participant, ParticipantStatus, Reading, Standing};
use domain::programme::{Programme, ProgrammeState};
use domain::{Language, ParticipantId, PersonName};
use std::collections::BTreeSet;
use testing::both_databases;
use testing::cast;

async fn add(stage: &Stage, first_name: &str) -> anyhow::Result<Participant> {
    let new = NewParticipant {
        email: cast::email(&format!("{first_name}@example.org")),
        name: PersonName::parse(first_name)?,
        language: Language::Da,
        organisation: Some(cast::short("Kaisla")),
    };
    Ok(add_participant(&stage.app, &stage.organiser().await?, stage.programme.id, new).await?)
}

async fn standing(
    stage: &Stage,
    people: &[ParticipantId],
    it: Standing,
) -> Result<usize, ActionError<CannotDecideOn>> {
    let organiser = stage.organiser().await.expect("the organiser");
    let people: BTreeSet<_> = people.iter().copied().collect();
    decide(&stage.app, &organiser, stage.programme.id, &people, it).await.map(|it| it.len())
}

async fn set_state(stage: &Stage, state: ProgrammeState) -> anyhow::Result<()> {
    let mut tx = stage.app.store.begin().await?;
    storage::programmes::update(&mut tx, &Programme { state, ..stage.programme.clone() }).await?;
    Ok(tx.commit().await?)
}

both_databases! {
    async fn places_are_kept_and_everyone_is_told_once(stage: Stage) {
        let mut ids = Vec::new();
        for name in ["aino", "bo", "cecilia", "dan"] {
            ids.push(add(&stage, name).await?.id);
        }
        let all = standing(&stage, &ids, Standing::Approved).await;
        let no_places = CannotDecideOn::NoPlaces { asked: 4, free: 3 };
        assert!(matches!(all, Err(ActionError::Refused(reason)) if reason == no_places), "{all:?}");
        assert_eq!(stage.letters().await?, Vec::<String>::new());

        assert_eq!(standing(&stage, &ids[..3], Standing::Approved).await?, 3);
        assert_eq!(standing(&stage, &ids[..3], Standing::Approved).await?, 0);
        assert_eq!(standing(&stage, &ids[3..], Standing::Waiting).await?, 1);
        assert_eq!(
            stage.letters().await?,
            [
                "approved aino@example.org",
                "approved bo@example.org",
                "approved cecilia@example.org",
                "waiting dan@example.org"
            ]
        );
    }

    async fn two_organisers_do_not_give_the_last_place_twice(stage: Stage) {
        let mut ids = Vec::new();
        for name in ["aino", "bo", "cecilia", "dan"] {
            ids.push(add(&stage, name).await?.id);
        }
        standing(&stage, &ids[..2], Standing::Approved).await?;
        let (one, other) = tokio::join!(
            standing(&stage, &ids[2..3], Standing::Approved),
            standing(&stage, &ids[3..], Standing::Approved)
        );
        let free = CannotDecideOn::NoPlaces { asked: 1, free: 0 };
        let refused = |it: &Result<usize, ActionError<CannotDecideOn>>| {
            matches!(it, Err(ActionError::Refused(reason)) if *reason == free)
        };
        assert_eq!([&one, &other].iter().filter(|it| refused(it)).count(), 1, "{one:?} {other:?}");
    }

    async fn a_withdrawal_is_undone_unless_the_place_is_gone(stage: Stage) {
        let mut ids = Vec::new();
        for name in ["aino", "bo", "cecilia", "dan"] {
            ids.push(add(&stage, name).await?.id);
        }
        standing(&stage, &ids[..3], Standing::Approved).await?;
        let person = stage.people().await?[0].person;
        let aino = stage.actor(person).await?;
        let programme = stage.programme.id;
        withdraw(&stage.app, &aino, programme, ids[0]).await?;
        let back = come_back(&stage.app, &aino, programme, ids[0]).await?;
        assert_eq!(back.status, ParticipantStatus::Approved);

        withdraw(&stage.app, &aino, programme, ids[0]).await?;
        let decided = standing(&stage, &ids[..1], Standing::Approved).await;
        let reason = CannotDecideOn::Somebody { participant: ids[0], reason: CannotDecide::Withdrawn };
        assert!(matches!(decided, Err(ActionError::Refused(it)) if it == reason), "{decided:?}");
        standing(&stage, &ids[3..], Standing::Approved).await?;
        let back = come_back(&stage.app, &aino, programme, ids[0]).await?;
        assert_eq!(back.status, ParticipantStatus::Waiting);
        let others = withdraw(&stage.app, &aino, programme, ids[1]).await;
        assert!(matches!(others, Err(ActionError::NotFound)), "{others:?}");
    }

    async fn a_profile_is_its_owners_until_the_pairs_are_published(stage: Stage) {
        let it = add(&stage, "aino").await?;
        let twice = add(&stage, "aino").await;
        let reason = twice.expect_err("twice").downcast::<ActionError<CannotAdd>>()?;
        assert!(matches!(reason, ActionError::Refused(CannotAdd::TakesPartAlready)));
        let aino = stage.actor(it.person).await?;
        let fields = answers::write(&cast::participant(9, stage.programme.id, it.person).profile, Some("Kaisla"));
        let programme = stage.programme.id;
        let changed = change_profile(&stage.app, &aino, programme, it.id, it.version, &fields).await?;
        assert_eq!(changed.profile.offers.len(), 1);
        assert_eq!(stage.people().await?, std::slice::from_ref(&changed));
        let slower = change_profile(&stage.app, &aino, programme, it.id, it.version, &fields).await;
        assert!(matches!(slower, Err(ActionError::Conflict)));

        let stranger = stage.actor(cast::id(3)).await?;
        let foreign = change_profile(&stage.app, &stranger, programme, it.id, changed.version, &fields).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));

        set_state(&stage, ProgrammeState::Published).await?;
        let late = change_profile(&stage.app, &aino, programme, it.id, changed.version, &fields).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotChangeProfile::Published))));
        let organiser = stage.organiser().await?;
        change_profile(&stage.app, &organiser, programme, it.id, changed.version, &fields).await?;
    }

    async fn what_a_text_means_is_said_by_its_writer_and_lasts_as_long_as_the_text(stage: Stage) {
        let it = add(&stage, "aino").await?;
        let aino = stage.actor(it.person).await?;
        let programme = stage.programme.id;
        let fields = |offer: &str| {
            vec![("organisation", "Kaisla"), ("offer", offer), ("level", "expert"), ("need", "data analysis")]
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect::<Vec<_>>()
        };
        let told =
            change_profile(&stage.app, &aino, programme, it.id, it.version, &fields("leadership")).await?;
        let reading = |text: &str, concept: &str, is_meant| Reading {
            text: cast::short(text),
            concept: concept.to_owned(),
            is_meant,
        };
        let said = vec![
            reading("leadership", "leadership", false),
            reading("leadership", "coaching", true),
            reading("leadership", "coaching", false),
            reading("leadership", "no-such-concept", true),
            reading("not of this profile", "coaching", true),
        ];
        let correct = async |actor, version, said| {
            correct_readings(&stage.app, actor, programme, it.id, version, said).await
        };
        let corrected = correct(&aino, told.version, said.clone()).await?;
        assert_eq!(corrected.profile.readings, said[..2]);
        assert_eq!(stage.people().await?, std::slice::from_ref(&corrected));
        assert!(matches!(correct(&aino, told.version, said.clone()).await, Err(ActionError::Conflict)));
        let stranger = stage.actor(cast::id(3)).await?;
        let foreign = correct(&stranger, corrected.version, said.clone()).await;
        assert!(matches!(foreign, Err(ActionError::NotFound)));

        let (id, version) = (it.id, corrected.version);
        let same = change_profile(&stage.app, &aino, programme, id, version, &fields("leadership")).await?;
        assert_eq!(same.profile.readings, corrected.profile.readings);
        let other = change_profile(&stage.app, &aino, programme, id, same.version, &fields("sales")).await?;
        assert_eq!(other.profile.readings, []);

        set_state(&stage, ProgrammeState::Published).await?;
        let late = correct(&aino, other.version, vec![]).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotCorrect::Published))));
    }

    async fn whoever_has_a_partner_is_not_decided_away(stage: Stage) {
        let it = add(&stage, "aino").await?;
        standing(&stage, &[it.id], Standing::Approved).await?;
        set_state(&stage, ProgrammeState::Published).await?;
        let decided = standing(&stage, &[it.id], Standing::NotSelected).await;
        let reason = CannotDecideOn::Somebody { participant: it.id, reason: CannotDecide::Published };
        assert!(matches!(decided, Err(ActionError::Refused(it)) if it == reason), "{decided:?}");
    }
}
