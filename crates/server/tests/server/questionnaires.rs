//! Questionnaires, certificates and the report through the whole router: what people meet, and what nobody may see.

use crate::browser::Browser;
use axum::http::StatusCode;
use chrono::Duration;
use domain::Timestamp;
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use std::fmt::Write;
use storage::{access, partnerships, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::id;

const HOME: &str = "/programmes/spring-2027";

/// Three pairs.
async fn introduce(it: &TestApp) -> anyhow::Result<()> {
    let now = it.app.clock.now();
    let mut tx = it.app.store.begin().await?;
    let round = Round {
        id: id(900),
        programme: it.programme.id,
        number: 1,
        state: RoundState::Collecting,
        created_at: now,
        version: 1,
    };
    rounds::insert(&mut tx, &round).await?;
    let pair = |number: usize| Partnership {
        id: id(910 + number as u128),
        programme: it.programme.id,
        round: round.id,
        members: [number, number + 3]
            .map(|place| Member {
                participant: it.participants[place].id,
                role: MemberRole::Peer,
                gain: 1,
                response: Response::Accepted { at: now },
            })
            .into(),
        benefit: 1,
        introduced_at: now,
        ended_at: None,
        version: 1,
    };
    partnerships::insert_many(&mut tx, &(0..3).map(pair).collect::<Vec<_>>()).await?;
    Ok(tx.commit().await?)
}

fn pass_to(it: &TestApp, at: Timestamp) {
    it.pass(at - it.app.clock.now());
}

/// Another organiser, who signs in when the sessions of before have ended.
async fn second_organiser(it: &TestApp, browser: &Browser<'_>) -> anyhow::Result<String> {
    let mut tx = it.app.store.begin().await?;
    access::add_organiser(&mut tx, it.programme.id, it.coordinator.id).await?;
    tx.commit().await?;
    Ok(browser.sign_in(it.coordinator.id).await)
}

fn hidden(page: &str, name: &str) -> String {
    let begin = format!("name=\"{name}\" value=\"");
    let rest = page.split(&begin).nth(1).expect("the field");
    rest.split('"').next().expect("its value").to_owned()
}

both_databases! {
    async fn people_answer_in_confidence_and_organisers_see_figures_at_the_end(it: TestApp) {
        introduce(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let form_at = format!("{HOME}/questionnaires/closing");
        for (place, person) in it.people.iter().enumerate().take(5) {
            let cookie = browser.sign_in(person.id).await;
            let list = browser.get(&cookie, &format!("{HOME}/questionnaires")).await;
            assert!(list.page.contains("Looking back") && list.page.contains(&form_at), "{}", list.page);
            let form = browser.get(&cookie, &form_at).await;
            let sent = format!(
                "edition=1&receipt={}&q2=4&q10=canary-{place}&q1-before-1=2&q1-now-1=4",
                hidden(&form.page, "receipt")
            );
            if place == 0 {
                let saved = browser.post(&cookie, &form_at, &format!("{sent}&do=save")).await;
                assert_eq!(saved.status, StatusCode::SEE_OTHER);
                let again = browser.get(&cookie, &form_at).await;
                assert!(again.page.contains("canary-0"), "what was saved comes back");
            }
            let done = browser.post(&cookie, &form_at, &sent).await;
            let receipt = hidden(&form.page, "receipt");
            assert!(done.status == StatusCode::OK && done.page.contains(&receipt), "{}", done.page);
            let twice = browser.post(&cookie, &form_at, &sent).await;
            assert_eq!(twice.status, StatusCode::OK, "the button pressed twice");
            let other = browser.post(&cookie, &form_at, "edition=1&receipt=AAAA-BBBB-CCCC-DDDD&q2=1").await;
            assert!(other.status == StatusCode::CONFLICT && other.page.contains("answered already"));
        }
        let open = browser.get(&olga, &format!("{HOME}/results/closing")).await;
        assert!(open.page.contains("shown when the questionnaire has closed"), "{}", open.page);
        let overview = browser.get(&olga, &format!("{HOME}/results")).await;
        assert!(overview.page.contains("5 of 6 have answered"), "{}", overview.page);

        it.pass(Duration::days(22));
        let aino = browser.sign_in(it.people[5].id).await;
        let late = browser.post(&aino, &form_at, "edition=1&receipt=AAAA-BBBB-CCCC-DDDD&q2=1").await;
        assert!(late.status == StatusCode::CONFLICT && late.page.contains("has closed"), "{}", late.page);
        let carl = second_organiser(&it, &browser).await?;
        browser.post(&carl, &format!("{HOME}/results/closing"), "").await;
        let counted = browser.get(&carl, &format!("{HOME}/results/closing")).await;
        assert!(counted.page.contains("5 people answered"), "{}", counted.page);
        for path in ["results/closing", "results", "report", "report/file?format=html"] {
            let seen = browser.get(&carl, &format!("{HOME}/{path}")).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            assert!(!seen.page.contains("canary"), "five texts are too few to be told: {path}");
        }
    }

    async fn bad_answers_are_named_and_nothing_is_lost(it: TestApp) {
        introduce(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let browser = Browser::new(&it);
        let aino = browser.sign_in(it.people[0].id).await;
        let at = format!("{HOME}/questionnaires/closing");
        let receipt = "receipt=AAAA-BBBB-CCCC-DDDD";
        let mut long = format!("edition=1&{receipt}&q10=");
        for _ in 0..20_000 {
            write!(long, "0123456789")?;
        }
        let check = async |form: &str, status: StatusCode, says: &str| {
            let came = browser.post(&aino, &at, form).await;
            assert_eq!(came.status, status, "{says}");
            assert!(came.page.contains(says), "{says}");
        };
        let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
        check(&long, unprocessable, "Shorten this to at most 10000 characters").await;
        check(&format!("edition=1&{receipt}"), unprocessable, "Answer at least one question").await;
        check(&format!("edition=1&{receipt}&q2=9"), unprocessable, "Choose one of these").await;
        check(&format!("edition=1&{receipt}&q1-before-1=2"), unprocessable, "both how well").await;
        check(&format!("edition=1&{receipt}&q99=2"), unprocessable, "").await;
        check(&format!("edition=7&{receipt}&q2=3"), StatusCode::CONFLICT, "after you opened this page").await;
        let nowhere = browser.get(&aino, &format!("{HOME}/questionnaires/never")).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        let early = browser.get(&aino, &format!("{HOME}/questionnaires/fit-check")).await;
        assert_eq!(early.status, StatusCode::SEE_OTHER);
    }

    async fn what_partners_tell_each_other_is_seen_by_nobody_else(it: TestApp) {
        introduce(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let browser = Browser::new(&it);
        let at = format!("{HOME}/questionnaires/closing/balance/{}", id::<domain::PartnershipId>(910));
        let (aino, david) =
            (browser.sign_in(it.people[0].id).await, browser.sign_in(it.people[3].id).await);
        let told = browser.post(&aino, &at, "given=4&received=2&note=canary-between-us").await;
        assert_eq!(told.status, StatusCode::SEE_OTHER);
        assert!(!browser.get(&david, &at).await.page.contains("canary"), "before David has told his");
        browser.post(&david, &at, "given=3&received=5").await;
        assert!(browser.get(&david, &at).await.page.contains("canary-between-us"));
        for other in [it.organiser.id, it.coordinator.id, it.people[1].id] {
            let cookie = browser.sign_in(other).await;
            assert_eq!(browser.get(&cookie, &at).await.status, StatusCode::NOT_FOUND);
            for path in ["results", "results/closing", "report/file?format=html", "questionnaires"] {
                let seen = browser.get(&cookie, &format!("{HOME}/{path}")).await;
                assert!(!seen.page.contains("canary"), "{path}");
            }
        }
    }

    async fn organisers_word_their_own_questions_until_it_opens(it: TestApp) {
        introduce(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let at = format!("{HOME}/results/midpoint/questions");
        let add = "version=1&wording-en=Which+tool%3F&kind=choice&choices-en=Pen%0APaper";
        assert_eq!(browser.post(&olga, &at, add).await.status, StatusCode::SEE_OTHER);
        let stale = browser.post(&olga, &at, add).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let few = browser.post(&olga, &at, "version=2&wording-en=W&kind=choice&choices-en=Pen").await;
        assert!(few.page.contains("Write 2 to 12 choices"), "{}", few.page);
        browser.post(&olga, &at, "version=2&do=hide-1").await;
        browser.post(&olga, &format!("{at}/2"), "version=3&wording-en=Worth+it%3F").await;
        let preview = browser.get(&olga, &format!("{HOME}/results/midpoint/preview")).await.page;
        assert!(preview.contains("Which tool?") && preview.contains("Paper") && preview.contains("Worth it?"));
        assert!(!preview.contains("How far have you come"), "left out");
        let dates = format!("{HOME}/results/midpoint/dates");
        let bad = browser.post(&olga, &dates, "version=4&used=yes&opens=2027-06-01&closes=2027-05-01").await;
        assert!(bad.page.contains("close after it opens"), "{}", bad.page);
        let moved = browser.post(&olga, &dates, "version=4&used=yes&opens=&closes=2027-06-30").await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        pass_to(&it, it.programme.timetable.midpoint);
        let carl = second_organiser(&it, &browser).await?;
        let late = browser.post(&carl, &at, "version=5&do=show-1").await;
        assert!(late.page.contains("It has opened already"), "{}", late.page);
    }

    async fn a_certificate_is_issued_printed_and_verified_by_anybody(it: TestApp) {
        introduce(&it).await?;
        pass_to(&it, it.programme.timetable.closing);
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let aino = browser.sign_in(it.people[0].id).await;
        let at = format!("{HOME}/certificates");
        let nobody = browser.post(&olga, &at, "do=preview").await;
        assert!(nobody.page.contains("Choose at least one person"), "{}", nobody.page);
        let who = format!("who={}", it.participants[0].id);
        let preview = browser.post(&olga, &at, &format!("{who}&do=preview")).await;
        assert!(preview.page.contains("Issue one certificate?"), "{}", preview.page);
        assert_eq!(browser.post(&olga, &at, &format!("{who}&do=issue")).await.status, StatusCode::SEE_OTHER);
        let mine = browser.get(&aino, &format!("{HOME}/certificate")).await;
        assert!(mine.page.contains("Aino Example"), "{}", mine.page);
        let pdf = browser.raw(&aino, &format!("{HOME}/certificate/pdf")).await;
        let kind = pdf.headers().get("content-type").and_then(|it| it.to_str().ok());
        assert_eq!((pdf.status(), kind), (StatusCode::OK, Some("application/pdf")));
        let list = browser.get(&olga, &at).await.page;
        let code = list.split("/certificates/").find_map(|it| it.get(..16).filter(|it| {
            it.chars().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        }));
        let code = code.expect("a code");
        let shown = browser.get("", &format!("/certificates/{}", code.to_lowercase())).await;
        assert!(shown.page.contains("This certificate is genuine"), "{}", shown.page);
        assert!(!shown.page.contains("aino@example.org"));
        let wrong = browser.get("", "/certificates/AAAABBBBCCCCDDDD").await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    }
}
