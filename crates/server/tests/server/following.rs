//! A programme as its organisers follow it: its end, and what becomes of its personal data.

use crate::browser::Browser;
use axum::http::StatusCode;
use chrono::Duration;
use domain::programme::{Programme, ProgrammeState};
use storage::programmes;
use testing::app::TestApp;
use testing::both_databases;

const OVERVIEW: &str = "/programmes/spring-2027/overview";
const END: &str = "/programmes/spring-2027/end";
const RESUME: &str = "/programmes/spring-2027/resume";
const DELETION: &str = "/programmes/spring-2027/deletion";

impl Browser<'_> {
    async fn state(&self) -> ProgrammeState {
        let mut tx = self.it.app.store.read().await.expect("a transaction");
        let programme = programmes::find(&mut tx, self.it.programme.id).await.expect("the programme");
        programme.expect("the programme").state
    }
}

/// Everybody has a partner, and the programme says so.
async fn published(it: &TestApp) -> anyhow::Result<()> {
    it.pair_up().await?;
    let mut tx = it.app.store.begin().await?;
    let programme = Programme { state: ProgrammeState::Published, ..it.programme.clone() };
    programmes::update(&mut tx, &programme).await?;
    Ok(tx.commit().await?)
}

both_databases! {
    async fn a_programme_is_finished_after_its_closing_and_taken_up_again(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        assert!(!browser.get(&olga, OVERVIEW).await.page.contains(END), "the closing lies ahead");
        let early = browser.post(&olga, END, "").await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert!(early.page.contains("The joint closing lies ahead."), "{}", early.page);
        assert_eq!(browser.state().await, ProgrammeState::Published);

        it.pass(it.programme.timetable.closing - it.app.clock.now());
        let olga = browser.sign_in_again(it.organiser.id).await;
        assert!(browser.get(&olga, OVERVIEW).await.page.contains(&format!("href=\"{END}\"")));
        let asked = browser.get(&olga, END).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.page.contains("Finish spring-2027?"), "{}", asked.page);
        assert_eq!(browser.state().await, ProgrammeState::Published, "a page changes nothing");
        let done = browser.post(&olga, END, "").await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, OVERVIEW));
        assert_eq!(browser.state().await, ProgrammeState::Finished);
        assert_eq!(browser.post(&olga, END, "").await.status, StatusCode::CONFLICT, "it is finished already");

        let overview = browser.get(&olga, OVERVIEW).await.page;
        assert!(overview.contains(&format!("action=\"{RESUME}\"")), "{overview}");
        // Twice, as when the button is pressed twice.
        for _ in 0..2 {
            let resumed = browser.post(&olga, RESUME, "").await;
            assert_eq!((resumed.status, resumed.location.as_str()), (StatusCode::SEE_OTHER, OVERVIEW));
            assert_eq!(browser.state().await, ProgrammeState::Published);
        }
        assert_eq!(it.letters().await?, vec![]);
    }

    async fn personal_data_goes_when_the_name_is_typed_and_the_receipt_stays(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let ahead = browser.get(&olga, DELETION).await;
        assert_eq!(ahead.status, StatusCode::OK);
        let fact = |page: &str, term: &str, value: &str| page.contains(&format!("<dt>{term}</dt><dd>{value}</dd>"));
        assert!(ahead.page.contains("Personal data is deleted on"), "{}", ahead.page);
        assert!(fact(&ahead.page, "People", "6") && fact(&ahead.page, "Partnerships", "3"), "{}", ahead.page);

        let wrong = browser.post(&olga, DELETION, "name=autumn-2027").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("value=\"autumn-2027\""), "nothing is lost: {}", wrong.page);
        assert!(wrong.page.contains("Type the name exactly"), "{}", wrong.page);
        assert_eq!(browser.state().await, ProgrammeState::Published);

        let done = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, DELETION));
        assert_eq!(browser.state().await, ProgrammeState::Archived);
        let receipt = browser.get(&olga, DELETION).await.page;
        assert!(receipt.contains("Deleted on") && receipt.contains("An organiser asked for it."), "{receipt}");
        assert!(fact(&receipt, "People", "6") && fact(&receipt, "Take part", "6"), "{receipt}");
        assert!(!receipt.contains("name=\"name\""), "there is nothing left to delete: {receipt}");
        let again = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!((again.status, again.location.as_str()), (StatusCode::SEE_OTHER, DELETION));
        assert!(browser.get(&olga, OVERVIEW).await.page.contains("only figures are left"));
        // Who took part no longer does.
        let aino = browser.sign_in(it.people[0].id).await;
        assert_eq!(browser.get(&aino, "/programmes/spring-2027/me").await.status, StatusCode::NOT_FOUND);
    }

    async fn only_organisers_end_a_programme_and_delete_after_a_fresh_sign_in(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        for person in [it.people[0].id, it.coordinator.id] {
            let cookie = browser.sign_in(person).await;
            for path in [END, DELETION] {
                assert_eq!(browser.get(&cookie, path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            for (path, form) in [(END, ""), (RESUME, ""), (DELETION, "name=spring-2027")] {
                assert_eq!(browser.post(&cookie, path, form).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        let olga = browser.sign_in(it.organiser.id).await;
        it.pass(Duration::minutes(11));
        let asked = browser.get(&olga, DELETION).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        assert!(asked.location.starts_with("/sign-in/again?next="), "{}", asked.location);
        let sent = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.state().await, ProgrammeState::Published);
    }
}
