//! Files of people: staged, looked at, taken in once; on both databases.

use actions::ActionError;
use actions::imports::{
    CannotRead, CannotStage, CannotTake, Choices, Reading, Taken, Wanted, discard_import, preview_import,
    set_reading, stage_import, take_import, understand_import,
};
use documents::columns::{Field, Mapping};
use domain::access::Scope;
use domain::history::Event;
use domain::participant::{Level, Participant, ParticipantStatus, Standing};
use domain::{Email, ImportId};
use storage::{history, imports, organisations, participants, persons};
use testing::app::TestApp;
use testing::both_databases;

/// Aino is in the programme already, as the file says; the others are new.
const FILE: &str = "\
Name;E-mail;Organisation;Offers;Needs;Hours per month
Aino Example;AINO@example.org;kaisla;service design;data analysis;
Gro Lund;gro@example.org;Havnen A/S;law;teaching;4
Hugo Berg;hugo@example.org; HAVNEN  a/s;statistics;law, writing;
";

const WITH_PROBLEMS: &str = "\
Name;E-mail;Offers;Needs
Gro Lund;gro@example.org;law;teaching
Hugo Berg;hugo(at)example.org;statistics;law
;ida@example.org;statistics;law
";

const ALL: Choices =
    Choices { wanted: Wanted::AllOrNothing, standing: Standing::Approved, update_known: false };

async fn stage(it: &TestApp, content: &str) -> anyhow::Result<ImportId> {
    let actor = it.actor(it.organiser.id).await?;
    Ok(stage_import(&it.app, &actor, it.programme.id, "people.csv", content.into()).await?)
}

async fn take(
    it: &TestApp,
    id: ImportId,
    choices: Choices,
) -> anyhow::Result<Result<Taken, ActionError<CannotTake>>> {
    let actor = it.actor(it.organiser.id).await?;
    Ok(take_import(&it.app, &actor, it.programme.id, id, choices).await)
}

async fn everybody(it: &TestApp) -> anyhow::Result<Vec<Participant>> {
    let mut tx = it.app.store.read().await?;
    Ok(participants::list(&mut tx, &Scope::of_the_system(it.programme.id), None).await?)
}

async fn events(it: &TestApp) -> anyhow::Result<Vec<&'static str>> {
    let mut tx = it.app.store.read().await?;
    let mut all: Vec<_> =
        history::list(&mut tx, it.programme.id, 0, 100).await?.iter().map(|it| it.event.code()).collect();
    all.sort_unstable();
    Ok(all)
}

both_databases! {
    async fn people_of_a_file_come_in_at_once(it: TestApp) {
        let id = stage(&it, FILE).await?;
        assert_eq!(take(&it, id, ALL).await??, Taken { added: 2, unchanged: 1, new_organisations: 1, ..Taken::default() });
        let all = everybody(&it).await?;
        let new = &all[6..];
        assert_eq!(new.len(), 2);
        assert!(new.iter().all(|it| it.status == ParticipantStatus::Approved));
        assert_eq!(new[0].profile.organisation, new[1].profile.organisation);
        assert_eq!(new[0].profile.hours_a_month, Some(4));
        let needs: Vec<&str> = new[1].profile.needs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(needs, ["law", "writing"]);
        let mut tx = it.app.store.read().await?;
        let gro = persons::find_by_email(&mut tx, &Email::parse("gro@example.org")?).await?.expect("an account");
        assert_eq!((gro.id, gro.name.as_str(), gro.administrator), (new[0].person, "Gro Lund", false));
        let harbour = organisations::find(&mut tx, new[0].profile.organisation.expect("one")).await?;
        assert_eq!(harbour.expect("an organisation").name.as_str(), "Havnen A/S");
        drop(tx);
        let expected = [Event::ImportStaged, Event::ImportTaken, Event::ParticipantAdded, Event::ParticipantAdded];
        assert_eq!(events(&it).await?, expected.map(Event::code));
        assert_eq!(it.letters().await?, []);
    }

    async fn the_same_file_twice_changes_nothing(it: TestApp) {
        let first = stage(&it, FILE).await?;
        take(&it, first, ALL).await??;
        let before = everybody(&it).await?;
        for update_known in [false, true] {
            let again = stage(&it, FILE).await?;
            let taken = take(&it, again, Choices { update_known, ..ALL }).await??;
            assert_eq!(taken, Taken { unchanged: 3, ..Taken::default() });
            assert_eq!(everybody(&it).await?, before);
        }
    }

    async fn all_or_nothing_or_only_the_good_rows(it: TestApp) {
        let before = everybody(&it).await?;
        let id = stage(&it, WITH_PROBLEMS).await?;
        let refused = take(&it, id, ALL).await?;
        assert!(matches!(refused, Err(ActionError::Refused(CannotTake::BadRows(2)))), "{refused:?}");
        assert_eq!(everybody(&it).await?, before);
        let only_good = Choices { wanted: Wanted::OnlyGood, standing: Standing::Applied, ..ALL };
        assert_eq!(take(&it, id, only_good).await??, Taken { added: 1, left_out: 2, ..Taken::default() });
        assert_eq!(everybody(&it).await?.last().map(|it| it.status), Some(ParticipantStatus::Applied));
    }

    async fn a_file_is_taken_once(it: TestApp) {
        let id = stage(&it, FILE).await?;
        let both = futures(&it, id).await?;
        let won = both.iter().filter(|it| it.is_ok()).count();
        assert_eq!(won, 1, "{both:?}");
        assert_eq!(everybody(&it).await?.len(), 8);
    }

    async fn what_people_changed_stays_unless_the_organiser_says_otherwise(it: TestApp) {
        let file = "Name;E-mail;Offers;Needs\nAino Example;aino@example.org;service design, law;data analysis\n";
        let id = stage(&it, file).await?;
        let actor = it.actor(it.organiser.id).await?;
        let plan = preview_import(&it.app, &actor, it.programme.id, id).await?;
        let changes: Vec<_> = plan.changed().map(|it| (it.name.as_str().to_owned(), it.changes.clone())).collect();
        assert_eq!(changes, [("Aino Example".to_owned(), vec![Field::Offers])]);
        assert_eq!(take(&it, id, ALL).await??, Taken { unchanged: 1, ..Taken::default() });

        let id = stage(&it, file).await?;
        let taken = take(&it, id, Choices { update_known: true, ..ALL }).await??;
        assert_eq!(taken, Taken { changed: 1, ..Taken::default() });
        let aino = &everybody(&it).await?[0].profile;
        let offers: Vec<_> = aino.offers.iter().map(|it| (it.text.as_str(), it.level)).collect();
        // The level that Aino gave stays; files have none.
        assert_eq!(offers, [("service design", Level::Expert), ("law", Level::Skilled)]);
        assert_eq!(aino.organisation, Some(it.organisations[0].id));
    }

    async fn whoever_has_withdrawn_stays_so(it: TestApp) {
        let mut aino = it.participants[0].clone();
        aino.withdraw()?;
        let mut tx = it.app.store.begin().await?;
        participants::update_status(&mut tx, &aino).await?;
        tx.commit().await?;
        let id = stage(&it, "Name;E-mail;Offers\nAino Example;aino@example.org;law\n").await?;
        let taken = take(&it, id, Choices { update_known: true, ..ALL }).await??;
        assert_eq!(taken, Taken { unchanged: 1, ..Taken::default() });
        assert_eq!(everybody(&it).await?[0].status, aino.status);
    }

    async fn what_columns_mean_is_remembered_for_the_next_file(it: TestApp) {
        let file = |row: &str| format!("A;B;C;D\n{row}\n");
        let actor = it.actor(it.organiser.id).await?;
        let id = stage(&it, &file("Gro Lund;gro@example.org;law;teaching")).await?;
        let mut mapping = Mapping::default();
        for (field, header) in [(Field::Name, "A"), (Field::Email, "B"), (Field::Needs, "C"), (Field::Offers, "D")] {
            mapping.assign(field, vec![header.to_owned()]);
        }
        let reading = Reading { mapping: mapping.clone(), ..Reading::default() };
        assert!(!set_reading(&it.app, &actor, it.programme.id, id, reading).await?);
        discard_import(&it.app, &actor, it.programme.id, id).await?;
        let next = stage(&it, &file("Hugo Berg;hugo@example.org;statistics;law")).await?;
        let understood = understand_import(&it.app, &actor, it.programme.id, next).await?;
        assert_eq!(understood.reading.mapping, mapping);

        let mut twice = Reading { mapping, ..Reading::default() };
        twice.mapping.columns.insert(Field::Email, vec!["B".into(), "C".into()]);
        let refused = set_reading(&it.app, &actor, it.programme.id, next, twice).await;
        assert!(matches!(refused, Err(ActionError::Refused(CannotRead::SeveralColumns(Field::Email)))));
    }

    async fn another_row_of_headers_is_read_anew(it: TestApp) {
        let actor = it.actor(it.organiser.id).await?;
        let id = stage(&it, "A;B;C\nName;E-mail;Offers\nGro Lund;gro@example.org;law\n").await?;
        let reading = Reading { header_row: Some(2), ..Reading::default() };
        assert!(set_reading(&it.app, &actor, it.programme.id, id, reading).await?);
        assert_eq!(take(&it, id, ALL).await??, Taken { added: 1, ..Taken::default() });
    }

    async fn files_are_the_organisers_alone(it: TestApp) {
        let id = stage(&it, FILE).await?;
        for person in [it.coordinator.id, it.people[0].id] {
            let actor = it.actor(person).await?;
            let programme = it.programme.id;
            let staged = stage_import(&it.app, &actor, programme, "people.csv", FILE.into()).await;
            assert!(matches!(staged, Err(ActionError::NotFound)));
            let seen = preview_import(&it.app, &actor, programme, id).await;
            assert!(matches!(seen, Err(ActionError::NotFound)));
            let taken = take_import(&it.app, &actor, programme, id, ALL).await;
            assert!(matches!(taken, Err(ActionError::NotFound)));
            let discarded = discard_import(&it.app, &actor, programme, id).await;
            assert!(matches!(discarded, Err(ActionError::NotFound)));
        }
        let mut tx = it.app.store.read().await?;
        let waiting = imports::list(&mut tx, &Scope::of_the_system(it.programme.id)).await?;
        assert_eq!(waiting.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    }

    async fn what_cannot_be_read_is_refused_at_once(it: TestApp) {
        let actor = it.actor(it.organiser.id).await?;
        let stage = async |content: &[u8]| {
            stage_import(&it.app, &actor, it.programme.id, "people.csv", content.to_vec()).await
        };
        assert!(matches!(stage(b"").await, Err(ActionError::Refused(CannotStage::Unreadable(_)))));
        assert!(matches!(stage(b"%PDF-1.7").await, Err(ActionError::Refused(CannotStage::Unreadable(_)))));
        assert!(matches!(stage(b"Name;E-mail\n").await, Err(ActionError::Refused(CannotStage::NoRows))));
    }

    async fn thousands_come_in_as_one(it: TestApp) {
        let mut file = "Name,E-mail,Offers,Needs\n".to_owned();
        for number in 0..3_000 {
            file.push_str(&format!("Person {number},p{number}@example.org,law;art,music\n"));
        }
        let id = stage(&it, &file).await?;
        assert_eq!(take(&it, id, ALL).await??, Taken { added: 3_000, ..Taken::default() });
        let all = everybody(&it).await?;
        let mut tx = it.app.store.read().await?;
        let last = persons::find(&mut tx, all[3_005].person).await?.expect("a person");
        assert_eq!((all.len(), last.email.as_str()), (3_006, "p2999@example.org"));
    }
}

/// Two who take the same file at once.
async fn futures(it: &TestApp, id: ImportId) -> anyhow::Result<[Result<Taken, ActionError<CannotTake>>; 2]> {
    let (one, other) = tokio::join!(take(it, id, ALL), take(it, id, ALL));
    Ok([one?, other?])
}
