//! Files that partners share: handed in, taken down, and out of everybody else's reach.

use crate::browser::Browser;
use axum::http::{StatusCode, header};
use domain::attachment::Owner;
use domain::{AttachmentId, PartnershipId};
use testing::app::TestApp;
use testing::both_databases;

fn address(pair: PartnershipId) -> String {
    format!("/programmes/spring-2027/partnership/{pair}/files")
}

/// The ids of the files that a page leads to.
fn files(page: &str, path: &str) -> Vec<AttachmentId> {
    let begin = format!("href=\"{path}/");
    let ids = page.split(&begin).skip(1).filter_map(|it| it.split('"').next()?.parse().ok());
    ids.collect()
}

const PDF: &[u8] = b"%PDF-1.7\n<script>alert(1)</script>";

both_databases! {
    async fn a_shared_file_is_only_ever_downloaded(it: TestApp) {
        let browser = Browser::new(&it);
        let pair = it.pair_up().await?.swap_remove(0).id;
        let path = address(pair);
        let aino = browser.sign_in(it.people[0].id).await;
        let david = browser.sign_in(it.people[3].id).await;
        assert!(browser.get(&aino, &path).await.page.contains("Share a file"));

        let sent = browser.hand_in(&aino, &path, &[], ("Työ & tulos.html", PDF)).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, path.as_str()));
        let page = browser.get(&david, &path).await.page;
        assert!(page.contains("Työ &amp; tulos.html.pdf"), "{page}");
        assert!(!page.contains("/removal"), "only who shared a file removes it: {page}");
        let [id] = files(&page, &path)[..] else { panic!("not one file: {page}") };

        let response = browser.raw(&david, &format!("{path}/{id}")).await;
        let header = |name| response.headers().get(name).and_then(|it| it.to_str().ok());
        assert_eq!(header(header::CONTENT_TYPE), Some("application/pdf"));
        assert_eq!(
            header(header::CONTENT_DISPOSITION),
            Some("attachment; filename=\"Ty_ _ tulos.html.pdf\"; filename*=UTF-8''Ty%C3%B6%20%26%20tulos.html.pdf")
        );
        assert_eq!(header(header::CONTENT_SECURITY_POLICY), Some("sandbox; default-src 'none'"));
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), Some("nosniff"));
        assert_eq!(header(header::CACHE_CONTROL), Some("no-store"));
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
        assert_eq!(bytes, PDF);

        let removal = format!("{path}/{id}/removal");
        assert_eq!(browser.get(&david, &removal).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&david, &removal, "").await.status, StatusCode::FORBIDDEN);
        assert!(browser.get(&aino, &removal).await.page.contains("This cannot be undone"));
        assert_eq!(browser.post(&aino, &removal, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get(&aino, &format!("{path}/{id}")).await.status, StatusCode::NOT_FOUND);
    }

    async fn what_is_not_kept_is_said_why(it: TestApp) {
        let browser = Browser::new(&it);
        let path = address(it.pair_up().await?.swap_remove(0).id);
        let aino = browser.sign_in(it.people[0].id).await;
        let check = async |name: &str, content: &[u8], status, words: &str| {
            let came = browser.hand_in(&aino, &path, &[], (name, content)).await;
            assert_eq!(came.status, status, "{name}");
            assert!(came.page.contains(words), "{name}: {}", came.page);
        };
        let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
        check("picture.png", b"<!DOCTYPE html><script>alert(1)</script>", unprocessable, "This is a web page").await;
        check("drawing.svg", b"<svg onload=\"alert(1)\"/>", unprocessable, "a vector drawing").await;
        check("empty.pdf", b"", unprocessable, "The file is empty").await;
        check("", b"", unprocessable, "Choose a file").await;
        check("run.exe", b"MZ\x90\0\x03", unprocessable, "This kind of file is not kept").await;
        let mut large = b"%PDF-1.7".to_vec();
        large.resize((10 << 20) + 1, b' ');
        check("large.pdf", &large, StatusCode::PAYLOAD_TOO_LARGE, "The file is larger than 10").await;
        let extra = browser.hand_in(&aino, &path, &[("owner", "x")], ("a.pdf", PDF)).await;
        assert_eq!(extra.status, unprocessable);
        assert_eq!(files(&browser.get(&aino, &path).await.page, &path), []);
    }

    async fn nobody_outside_finds_a_partnerships_files(it: TestApp) {
        let browser = Browser::new(&it);
        let pairs = it.pair_up().await?;
        let (ours, theirs) = (address(pairs[0].id), address(pairs[1].id));
        let aino = browser.sign_in(it.people[0].id).await;
        let bo = browser.sign_in(it.people[1].id).await;
        browser.hand_in(&aino, &ours, &[], ("a.pdf", PDF)).await;
        let [id] = files(&browser.get(&aino, &ours).await.page, &ours)[..] else { panic!("not one file") };

        let programme = format!("/programmes/spring-2027/files/{id}");
        for stranger in [it.organiser.id, it.coordinator.id, it.people[2].id] {
            let stranger = browser.sign_in(stranger).await;
            for path in [&ours, &format!("{ours}/{id}"), &format!("{ours}/{id}/removal"), &programme] {
                assert_eq!(browser.get(&stranger, path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            let sent = browser.hand_in(&stranger, &ours, &[], ("a.pdf", PDF)).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
        }
        // Through one's own partnership one reaches one's own files only.
        assert_eq!(browser.get(&bo, &format!("{theirs}/{id}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&bo, &format!("{theirs}/{id}/removal"), "").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_programmes_file_opens_for_everybody_in_it(it: TestApp) {
        let browser = Browser::new(&it);
        let organiser = it.actor(it.organiser.id).await?;
        let new = actions::attachments::NewAttachment {
            about: None,
            name: "slides.pdf".into(),
            content: PDF.into(),
            description: None,
        };
        let slides =
            actions::attachments::attach(&it.app, &organiser, it.programme.id, Owner::Programme, new).await?;
        let path = format!("/programmes/spring-2027/files/{}", slides.id);
        for somebody in [it.organiser.id, it.coordinator.id, it.people[0].id] {
            let somebody = browser.sign_in(somebody).await;
            assert_eq!(browser.raw(&somebody, &path).await.status(), StatusCode::OK);
        }
        assert_eq!(browser.raw("", &path).await.status(), StatusCode::SEE_OTHER);
    }
}
