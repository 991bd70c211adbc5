//! An output by its pages: written, read by another pair, published and taken down, and a draft that nobody else finds.

use crate::browser::{Browser, hidden};
use axum::http::{StatusCode, header};
use domain::OutputId;
use testing::app::TestApp;
use testing::both_databases;

const CANARY: &str = "canary-of-the-draft";

/// The first id in an address that begins like this.
fn id_after(page: &str, begin: &str) -> String {
    let rest = page.split(begin).nth(1).expect("the address");
    rest.split(['"', '/']).next().expect("an id").to_owned()
}

/// The smallest PNG there is.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

struct Journey<'a> {
    browser: Browser<'a>,
    aino: String,
    david: String,
    /// The room of Aino's and David's outputs, and the address of their output.
    room: String,
    output: String,
    their_room: String,
}

async fn begun(it: &TestApp) -> anyhow::Result<Journey<'_>> {
    let pairs = it.pair_up().await?;
    let browser = Browser::new(it);
    let room = |at: usize| format!("/programmes/spring-2027/partnership/{}/outputs", pairs[at].id);
    let aino = browser.sign_in(it.people[0].id).await;
    let david = browser.sign_in(it.people[3].id).await;
    let form = "title=What+we+learnt&kind=blog-post&audience=&language=en";
    let began = browser.post(&aino, &room(0), form).await;
    assert_eq!(began.status, StatusCode::SEE_OTHER, "{}", began.page);
    Ok(Journey { aino, david, room: room(0), output: began.location, their_room: room(1), browser })
}

impl Journey<'_> {
    async fn write(&self, cookie: &str, follows: u32, text: &str) -> (StatusCode, String) {
        let text: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let form = format!("do=save&follows={follows}&text={text}");
        let came = self.browser.post(cookie, &format!("{}/text", self.output), &form).await;
        (came.status, came.page)
    }
}

both_databases! {
    async fn an_output_goes_from_an_idea_to_the_gallery_and_back(it: TestApp) {
        let j = begun(&it).await?;
        let (browser, output) = (&j.browser, j.output.as_str());
        let preview = browser.post(&j.aino, &format!("{output}/text"), "do=preview&follows=0&text=%23+Head%0A%0A%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
        assert!(preview.page.contains("<h2>Head</h2>") && !preview.page.contains("<script>alert"), "{}", preview.page);

        let added = browser.hand_in(&j.aino, &format!("{output}/pictures"), &[("description", "Two people")], ("Työ kuva.PNG", PNG)).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.page);
        let bare = browser.hand_in(&j.aino, &format!("{output}/pictures"), &[("description", "")], ("a.png", PNG)).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fake = browser.hand_in(&j.aino, &format!("{output}/pictures"), &[("description", "x")], ("a.png", b"%PDF-1.7")).await;
        assert!(fake.page.contains("This is no picture"), "{}", fake.page);

        let (status, page) = j.write(&j.aino, 0, "We learnt ![](tyo-kuva.png) a lot.").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let shown = browser.get(&j.david, output).await.page;
        assert!(shown.contains(&format!("src=\"{output}/pictures/tyo-kuva.png\" alt=\"Two people\"")), "{shown}");
        let picture = browser.raw(&j.david, &format!("{output}/pictures/tyo-kuva.png")).await;
        let header = |name| picture.headers().get(name).and_then(|it| it.to_str().ok());
        assert_eq!((header(header::CONTENT_TYPE), header(header::X_CONTENT_TYPE_OPTIONS)), (Some("image/png"), Some("nosniff")));

        // The other pair reads it.
        let review = browser.get(&j.aino, &format!("{output}/review")).await.page;
        let reader = id_after(&review, "type=\"radio\" value=\"");
        let asked = browser.post(&j.aino, &format!("{output}/review"), &format!("reader={reader}")).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.page);
        let bo = browser.sign_in(it.people[1].id).await;
        let reading = j.their_room.replace("/outputs", "/reviews");
        let id = id_after(&browser.get(&bo, &j.their_room).await.page, &format!("{reading}/"));
        let reading = format!("{reading}/{id}");
        let draft = browser.get(&bo, &reading).await.page;
        assert!(draft.contains("a lot.") && draft.contains(&format!("{reading}/pictures/tyo-kuva.png")), "{draft}");
        assert_eq!(browser.raw(&bo, &format!("{reading}/pictures/tyo-kuva.png")).await.status(), StatusCode::OK);
        let given = browser.post(&bo, &reading, "good=The+examples&improve=&verdict=ready").await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.page);
        let closed = browser.get(&bo, &reading).await.page;
        assert!(closed.contains("You have answered") && !closed.contains("a lot."), "{closed}");
        assert_eq!(browser.raw(&bo, &format!("{reading}/pictures/tyo-kuva.png")).await.status(), StatusCode::NOT_FOUND);

        // Both agree, and anyone can read it.
        let at = format!("{output}/publication");
        let page = browser.get(&j.aino, &at).await.page;
        let (one, other) = (it.participants[0].id, it.participants[3].id);
        let form = format!("version={}&text=1&licence=cc-by-4.0&reach=public&author-0={other}&author-1={one}", hidden(&page, "version"));
        let offered = browser.post(&j.aino, &at, &form).await;
        assert_eq!(offered.status, StatusCode::SEE_OTHER, "{}", offered.page);
        let gallery = "/programmes/spring-2027/outputs";
        assert!(browser.get("", gallery).await.page.contains("Nothing is published yet"));
        let agreed = browser.post(&j.david, &format!("{at}/consent"), "number=1").await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.page);
        let listed = browser.get("", gallery).await.page;
        assert!(listed.contains("What we learnt") && listed.contains("David Example"), "{listed}");
        let article = format!("{gallery}/{}", id_after(&listed, &format!("href=\"{gallery}/")));
        let public = browser.get("", &article).await.page;
        assert!(public.contains("a lot.") && public.contains("CC BY 4.0") && !public.contains("Take back"), "{public}");
        assert_eq!(browser.raw("", &format!("{article}/pictures/tyo-kuva.png")).await.status(), StatusCode::OK);

        // What is written since stays inside, and so do its pictures.
        j.write(&j.aino, 1, &format!("We learnt. {CANARY}")).await;
        browser.hand_in(&j.aino, &format!("{output}/pictures"), &[("description", "x")], ("later.png", PNG)).await;
        assert!(!browser.get("", &article).await.page.contains(CANARY));
        assert_eq!(browser.raw("", &format!("{article}/pictures/later.png")).await.status(), StatusCode::NOT_FOUND);

        let down = browser.post(&j.david, &format!("{article}/withdrawal"), "").await;
        assert_eq!(down.status, StatusCode::SEE_OTHER, "{}", down.page);
        assert_eq!(browser.raw("", &article).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(browser.raw("", &format!("{article}/pictures/tyo-kuva.png")).await.status(), StatusCode::NOT_FOUND);
    }

    async fn two_editors_are_shown_both_sides_and_nothing_is_lost(it: TestApp) {
        let j = begun(&it).await?;
        j.write(&j.aino, 0, "one\n\ntwo").await;
        assert_eq!(j.write(&j.david, 1, "his\n\ntwo").await.0, StatusCode::SEE_OTHER);
        let (status, page) = j.write(&j.aino, 1, "hers\n\ntwo").await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert!(page.contains("David Example has changed the same lines"), "{page}");
        assert!(page.contains("<pre>his\n</pre>") && page.contains("<pre>hers\n</pre>"), "{page}");
        let editor = browser_text(&j, &j.aino).await;
        assert!(editor.contains("You have text that was not saved") && editor.contains("hers"), "{editor}");
        let form = "do=save&follows=1&seen=2&choice-0=both&text=hers%0A%0Atwo";
        let joined = j.browser.post(&j.aino, &format!("{}/text", j.output), form).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.page);
        let version = j.browser.get(&j.david, &format!("{}/versions/3", j.output)).await.page;
        assert!(version.contains("<ins>hers</ins>"), "{version}");
        let restored = j.browser.post(&j.david, &format!("{}/versions/1/restoration", j.output), "").await;
        assert_eq!(restored.status, StatusCode::SEE_OTHER);
        assert!(j.browser.get(&j.aino, &j.output).await.page.contains("<p>one</p>"));
    }

    async fn huge_texts_are_kept_or_refused_clearly(it: TestApp) {
        let j = begun(&it).await?;
        assert_eq!(j.write(&j.aino, 0, &"word ".repeat(40 << 10)).await.0, StatusCode::SEE_OTHER, "200 KiB");
        let (status, page) = j.write(&j.aino, 1, &"word ".repeat(420 << 10)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Shorten the text to at most 256"), "the problem is said");
        assert_eq!(j.write(&j.aino, 9, "from nowhere").await.0, StatusCode::NOT_FOUND);
    }

    async fn a_draft_is_nobody_elses(it: TestApp) {
        let j = begun(&it).await?;
        j.write(&j.aino, 0, CANARY).await;
        let foreign = j.output.replace(&j.room, &j.their_room);
        let id: OutputId = j.output.rsplit('/').next().expect("an id").parse()?;
        for somebody in [it.organiser.id, it.coordinator.id, it.people[1].id] {
            let cookie = j.browser.sign_in(somebody).await;
            for path in ["", "/text", "/versions", "/versions/1", "/pictures", "/review", "/publication", "/export/md", "/export/html"] {
                for base in [&j.output, &foreign] {
                    let came = j.browser.get(&cookie, &format!("{base}{path}")).await;
                    assert_eq!(came.status, StatusCode::NOT_FOUND, "{base}{path}");
                }
            }
            for path in [format!("/programmes/spring-2027/outputs/{id}"), "/programmes/spring-2027/outputs".into()] {
                assert!(!j.browser.get(&cookie, &path).await.page.contains(CANARY), "{path}");
            }
        }
        let olga = j.browser.sign_in(it.people[5].id).await;
        assert_eq!(j.browser.get(&olga, "/programmes/spring-2027/reviews").await.status, StatusCode::NOT_FOUND);
        let export = j.browser.raw(&j.david, &format!("{}/export/html", j.output)).await;
        let disposition = export.headers().get(header::CONTENT_DISPOSITION).and_then(|it| it.to_str().ok());
        assert_eq!(disposition, Some("attachment; filename=\"what-we-learnt.html\"; filename*=UTF-8''what-we-learnt.html"));
    }

    async fn organisers_find_a_pair_without_reading_anything(it: TestApp) {
        let j = begun(&it).await?;
        j.write(&j.aino, 0, CANARY).await;
        j.browser.post(&j.aino, &format!("{}/review", j.output), "reader=organisers").await;
        let olga = j.browser.sign_in(it.organiser.id).await;
        let page = j.browser.get(&olga, "/programmes/spring-2027/reviews").await.page;
        assert!(page.contains("Wants a pair") && !page.contains(CANARY) && !page.contains("What we learnt"), "{page}");
        let review = id_after(&page, "action=\"/programmes/spring-2027/reviews/");
        let pair = j.their_room.split('/').nth(4).expect("a pair");
        let form = format!("reader-{review}={pair}");
        let done = j.browser.post(&olga, &format!("/programmes/spring-2027/reviews/{review}"), &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.page);
        assert!(j.browser.get(&olga, "/programmes/spring-2027/reviews").await.page.contains("waiting for their answer"));
    }

    async fn themes_are_raised_and_moved_by_their_pages(it: TestApp) {
        let browser = Browser::new(&it);
        let board = "/programmes/spring-2027/themes";
        let (aino, olga) = (browser.sign_in(it.people[0].id).await, browser.sign_in(it.organiser.id).await);
        let carl = browser.sign_in(it.coordinator.id).await;
        assert_eq!(browser.post(&aino, board, "title=&description=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let theme = browser.post(&aino, board, "title=Peer+feedback&description=Why+not").await.location;
        assert_eq!(browser.post(&carl, &format!("{theme}/second"), "").await.status, StatusCode::SEE_OTHER);
        browser.post(&carl, &format!("{theme}/comments"), "comment=Worth+trying").await;
        let page = browser.get(&aino, &theme).await.page;
        assert!(page.contains("Carl Example") && page.contains("Worth trying") && !page.contains("Move it on"), "{page}");
        let form = |state: &str, page: &str| format!("version={}&state={state}&owner=&next=", hidden(page, "version"));
        let page = browser.get(&olga, &theme).await.page;
        let far = browser.post(&olga, &format!("{theme}/move"), &form("tool", &page)).await;
        assert!(far.page.contains("one step at a time"), "{}", far.page);
        assert_eq!(browser.post(&olga, &format!("{theme}/move"), &form("analysed", &page)).await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&aino, board).await.page.contains("Analysed"));
        assert_eq!(browser.post(&aino, &format!("{theme}/move"), &form("raised", &page)).await.status, StatusCode::NOT_FOUND);
    }
}

async fn browser_text(j: &Journey<'_>, cookie: &str) -> String {
    j.browser.get(cookie, &format!("{}/text", j.output)).await.page
}
