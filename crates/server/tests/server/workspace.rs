//! Inside a partnership, through the whole router: the agreement, goals and notes, and the ways out.

use crate::browser::{Browser, hidden};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::io::{Cursor, Read};
use testing::app::TestApp;
use testing::both_databases;
use tower::ServiceExt;

const OWN: &str = "/programmes/spring-2027/partnership";
const ROUNDS: &str = "/programmes/spring-2027/rounds";

/// Publishes the best pairs, and gives the address of Aino's and David's with the cookies of both.
async fn pair(browser: &Browser<'_>) -> (String, String, String) {
    let olga = browser.sign_in(browser.it.organiser.id).await;
    browser.post(&olga, ROUNDS, "do=find").await;
    let mut tx = browser.it.app.store.read().await.expect("a transaction");
    let round = storage::rounds::latest(&mut tx, browser.it.programme.id).await;
    let round = round.expect("the rounds").expect("a round");
    drop(tx);
    let publication = format!("{ROUNDS}/{}/publication", round.id);
    browser.post(&olga, &publication, &format!("version={}", round.version)).await;
    let (aino, david) =
        (browser.sign_in(browser.person(0).0).await, browser.sign_in(browser.person(3).0).await);
    let page = browser.get(&aino, OWN).await.page;
    let part = page.split(&format!("{OWN}/")).nth(1).expect("an address");
    let home = format!("{OWN}/{}", part.split('/').next().expect("an id"));
    for who in [&aino, &david] {
        browser.post(who, &format!("{home}/acceptance"), "").await;
    }
    (home, aino, david)
}

both_databases! {
    async fn an_agreement_goes_from_the_first_draft_to_both_signatures(it: TestApp) {
        let browser = Browser::new(&it);
        let (home, aino, david) = pair(&browser).await;
        let agreement = format!("{home}/agreement");
        let blank = browser.get(&aino, &agreement).await;
        assert!(blank.page.contains("Begin the draft"), "{}", blank.page);
        let first = browser.get(&aino, &format!("{agreement}/draft")).await.page;
        assert!(first.contains("No reason is asked") && hidden(&first, "base") == "0", "{first}");

        let saved = browser.post(&aino, &format!("{agreement}/draft"), "base=0&theme=Numbers&way=talks").await;
        assert_eq!((saved.status, saved.location.as_str()), (StatusCode::SEE_OTHER, agreement.as_str()));
        // David began with nothing in view. He gets both texts, and his own is in the fields.
        let late = browser.post(&david, &format!("{agreement}/draft"), "base=0&theme=Services&way=visits").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.page.contains("<blockquote>Numbers</blockquote>"), "{}", late.page);
        assert!(late.page.contains(">Services</textarea>") && hidden(&late.page, "base") == "1", "{}", late.page);
        let merged = "base=1&theme=Numbers+and+services&way=talks&way=visits&review-on=2027-05-26";
        let merged = browser.post(&david, &format!("{agreement}/draft"), merged).await;
        assert_eq!(merged.status, StatusCode::SEE_OTHER);

        // Nobody signs before everybody has a goal in it.
        let unequal = browser.post(&aino, &format!("{agreement}/signature"), "version=2").await;
        assert_eq!(unequal.status, StatusCode::CONFLICT);
        assert!(unequal.page.contains("A goal is missing"), "{}", unequal.page);
        for (who, text) in [(&aino, "Read+data"), (&david, "Design+services")] {
            let form = format!("text={text}&measure=We+tried&before=2");
            assert_eq!(browser.post(who, &format!("{home}/goals"), &form).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(browser.post(&aino, &format!("{agreement}/goals"), "base=2").await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post(&aino, &format!("{agreement}/signature"), "version=3").await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&aino, &agreement).await.page.contains("You have signed version 3"));
        assert!(browser.get(&david, &agreement).await.page.contains("Version 3 waits for your signature"));
        assert_eq!(browser.post(&david, &format!("{agreement}/signature"), "version=3").await.status, StatusCode::SEE_OTHER);
        let signed = browser.get(&aino, &agreement).await.page;
        assert!(signed.contains("Version 3 is your agreement"), "{signed}");
        let document = browser.get(&david, &format!("{agreement}/versions/3")).await.page;
        assert_eq!(document.matches("Signed in Crossmentor on").count(), 2, "{document}");
        assert!(document.contains("Numbers and services") && document.contains("Read data"), "{document}");

        // A change is a new version, and asks for both again.
        let changed = "base=3&theme=People&exit=As+we+like";
        assert_eq!(browser.post(&david, &format!("{agreement}/draft"), changed).await.status, StatusCode::SEE_OTHER);
        let now = browser.get(&aino, &agreement).await.page;
        assert!(now.contains("Version 4 is a draft") && now.contains("Version 3 holds until"), "{now}");
    }

    async fn what_cannot_be_taken_says_why_and_loses_nothing(it: TestApp) {
        let browser = Browser::new(&it);
        let (home, aino, david) = pair(&browser).await;
        let draft = format!("{home}/agreement/draft");
        let refused = browser.post(&aino, &draft, "base=0&theme=Numbers&review-on=tomorrow").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.page.contains(">Numbers</textarea>"), "{}", refused.page);
        for form in ["base=x", "base=0&role=organiser", ""] {
            let status = browser.post(&aino, &draft, form).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        }
        let empty = browser.post(&aino, &format!("{home}/goals"), "text=&measure=We+tried").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.page.contains(">We tried</textarea>"), "{}", empty.page);
        let empty = browser.post(&aino, &format!("{home}/notes"), "text=+").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let nothing = browser.post(&aino, &format!("{home}/agreement/signature"), "version=1").await;
        assert_eq!(nothing.status, StatusCode::CONFLICT);
        assert!(nothing.page.contains("Nothing has been written yet."), "{}", nothing.page);
        for path in ["agreement/versions/1", "agreement/versions/x", "goals/0", "notes/0", "notes/journal/0"] {
            assert_eq!(browser.get(&david, &format!("{home}/{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn goals_and_notes_are_their_authors(it: TestApp) {
        let browser = Browser::new(&it);
        let (home, aino, david) = pair(&browser).await;
        let goals = format!("{home}/goals");
        browser.post(&aino, &goals, "text=Read+data&measure=&before=3").await;
        let page = browser.get(&david, &goals).await.page;
        let goal = page.split(&format!("{goals}/")).nth(1).and_then(|it| it.split(['"', '#']).next()).expect("a goal").to_owned();
        let taken = browser.post(&david, &format!("{goals}/{goal}/state"), "version=1&do=reached").await;
        assert_eq!(taken.status, StatusCode::NOT_FOUND);
        let remark = browser.post(&david, &format!("{goals}/{goal}/remarks"), "remark=Well+done").await;
        assert_eq!(remark.status, StatusCode::SEE_OTHER);
        let rated = "text=Read+data&measure=&before=3&after=8&version=1";
        assert_eq!(browser.post(&aino, &format!("{goals}/{goal}"), rated).await.status, StatusCode::SEE_OTHER);
        let stale = browser.post(&aino, &format!("{goals}/{goal}"), rated.replace("Read", "Reading").as_str()).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.page.contains(">Reading data</textarea>"), "{}", stale.page);
        let reached = browser.post(&aino, &format!("{goals}/{goal}/state"), "version=2&do=reached").await;
        assert_eq!(reached.status, StatusCode::SEE_OTHER);
        let page = browser.get(&david, &goals).await.page;
        assert!(page.contains("now 8 of 10") && page.contains(">Reached</span>"), "{page}");

        let notes = format!("{home}/notes");
        let text = "text=**bold**%0A%0A%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        assert_eq!(browser.post(&aino, &notes, text).await.status, StatusCode::SEE_OTHER);
        let read = browser.get(&david, &notes).await.page;
        assert!(read.contains("<strong>bold</strong>") && !read.contains("<script>alert"), "{read}");
        assert!(!read.contains(&format!("{notes}/0")) && !read.contains(">Change<"), "{read}");
        let own = browser.get(&aino, &notes).await.page;
        let note = own.split(&format!("{notes}/")).filter_map(|it| it.split('"').next()).find(|it| it.len() == 32).expect("a note").to_owned();
        assert_eq!(browser.get(&david, &format!("{notes}/{note}")).await.status, StatusCode::NOT_FOUND);
        let changed = browser.post(&aino, &format!("{notes}/{note}"), "text=Plain&version=1").await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER);
        let stale = browser.post(&aino, &format!("{notes}/{note}"), "text=Mine&version=1").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.page.contains(">Mine</textarea>"), "{}", stale.page);
        let gone = browser.post(&aino, &format!("{notes}/{note}"), "text=Plain&version=2&do=delete").await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&david, &notes).await.page.contains("Nothing written yet."));
    }

    async fn whoever_leaves_keeps_their_own_words_and_nothing_else(it: TestApp) {
        let browser = Browser::new(&it);
        let (home, aino, david) = pair(&browser).await;
        browser.post(&aino, &format!("{home}/notes"), "text=Words+of+Aino").await;
        browser.post(&david, &format!("{home}/notes"), "text=Words+of+David").await;
        let asked = browser.get(&david, &format!("{home}/decline")).await.page;
        assert!(asked.contains("End this partnership?") && asked.contains("Download my data"), "{asked}");
        assert_eq!(browser.post(&david, &format!("{home}/decline"), "reason=").await.status, StatusCode::SEE_OTHER);
        for room in ["agreement", "goals", "notes", "notes/journal", "agreement/draft"] {
            for who in [&aino, &david] {
                let status = browser.get(who, &format!("{home}/{room}")).await.status;
                assert_eq!(status, StatusCode::NOT_FOUND, "{room}");
            }
        }
        assert!(browser.get(&david, OWN).await.page.contains("You have left this partnership"));

        for (path, cookie, own, others) in [
            ("/account/data", &david, "Words of David", "Words of Aino"),
            ("/programmes/spring-2027/me/data", &aino, "Words of Aino", "Words of David"),
        ] {
            let request = Request::get(path).header(header::COOKIE, cookie.as_str()).body(Body::empty())?;
            let response = browser.router.clone().oneshot(request).await?;
            assert_eq!(response.headers()[header::CONTENT_TYPE], "application/zip");
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
            for name in ["data.json", "data.html"] {
                let mut text = String::new();
                archive.by_name(name)?.read_to_string(&mut text)?;
                assert!(text.contains(own) && !text.contains(others), "{name}: {text}");
            }
        }
    }

    async fn organisers_end_a_partnership_after_a_preview(it: TestApp) {
        let browser = Browser::new(&it);
        let (home, aino, _) = pair(&browser).await;
        let frej = browser.sign_in(it.people[5].id).await;
        let end = home.replace("/partnership/", "/partnerships/") + "/end";
        assert_eq!(browser.get(&frej, &end).await.status, StatusCode::NOT_FOUND, "no organiser");
        let olga = browser.again(it.organiser.id);
        let asked = browser.get(&olga, &end).await.page;
        assert!(asked.contains("End it and send 2 e-mails"), "{asked}");
        assert_eq!(browser.post(&olga, &end, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post(&olga, &end, "").await.status, StatusCode::CONFLICT);
        assert!(browser.get(&aino, OWN).await.page.contains("This partnership has ended"));
        assert!(browser.get(&aino, OWN).await.page.contains("nobody"));
    }
}
