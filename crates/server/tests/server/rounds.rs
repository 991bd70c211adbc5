//! The journey of a round, through the whole router: from the coverage to answers, its walls and its races.

use crate::browser::{Browser, hidden};
use axum::http::StatusCode;
use domain::participant::ParticipantStatus;
use domain::programme::ProgrammeState;
use domain::round::{Response as Answered, Round, RoundState};
use storage::{access, participants, partnerships, programmes, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, programme};
const HOME: &str = "/programmes/spring-2027/rounds";

impl Browser<'_> {
    async fn round(&self) -> Round {
        let mut tx = self.it.app.store.read().await.expect("a transaction");
        let latest = rounds::latest(&mut tx, self.it.programme.id).await;
        latest.expect("the rounds").expect("a round")
    }
}

fn without_anchor(location: &str) -> &str {
    location.split('#').next().unwrap_or_default()
}

both_databases! {
    async fn a_round_goes_from_the_coverage_to_everyones_answer(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let before = browser.get(&olga, HOME).await;
        assert_eq!(before.status, StatusCode::OK);
        assert!(before.page.contains("Find the best pairs"), "{}", before.page);

        // One button.
        let found = browser.post(&olga, HOME, "do=find").await;
        assert_eq!((found.status, found.location.as_str()), (StatusCode::SEE_OTHER, HOME));
        let studio = browser.get(&olga, HOME).await;
        assert!(studio.page.contains("3 pairs, 6 people placed."), "{}", studio.page);
        assert!(studio.page.contains("No other arrangement of these people gives more."), "{}", studio.page);
        let RoundState::Proposed { chosen } = browser.round().await.state else { panic!("nothing proposed") };
        let at = format!("{HOME}/{}/proposals/{chosen}", browser.round().await.id);

        // Pinning a pair of two who were not together changes everybody, since two of one organisation are not brought together, and says so.
        let ((_, aino), (_, bo)) = (browser.person(0), browser.person(4));
        let form = |action: String, page: &str| {
            format!("do={action}&version={}&seen={}", hidden(page, "version"), hidden(page, "seen"))
        };
        let pinned = browser.post(&olga, &at, &form(format!("pin:{aino}:{bo}"), &studio.page)).await;
        assert_eq!((pinned.status, pinned.location.as_str()), (StatusCode::SEE_OTHER, format!("{at}#difference").as_str()));
        let changed = browser.get(&format!("{olga}; {}", pinned.cookie), without_anchor(&pinned.location)).await;
        assert!(changed.page.contains("6 people have other partners."), "{}", changed.page);
        assert!(changed.page.contains(">pinned</span>"), "{}", changed.page);

        // Keeping the two apart drops the pin again.
        let apart = browser.post(&olga, &at, &form(format!("forbid:{aino}:{bo}"), &changed.page)).await;
        assert_eq!(apart.status, StatusCode::SEE_OTHER);
        let kept = browser.get(&olga, &at).await;
        assert!(kept.page.contains("Kept apart") && !kept.page.contains(">pinned</span>"), "{}", kept.page);

        // The certificate is a file.
        let certificate = browser.get(&olga, &format!("{at}/certificate")).await;
        assert_eq!(certificate.status, StatusCode::OK);
        assert!(certificate.page.starts_with("{\"format\":\"crossmentor-matching-1\""), "{:.200}", certificate.page);

        // Published, taken back, published again.
        let round = browser.round().await;
        let publication = format!("{HOME}/{}/publication", round.id);
        let preview = browser.get(&olga, &publication).await;
        assert!(preview.page.contains("Publish and send 6 e-mails"), "{}", preview.page);
        let version = format!("version={}", round.version);
        assert_eq!(browser.post(&olga, &publication, &version).await.status, StatusCode::SEE_OTHER);
        let published = browser.get(&olga, HOME).await;
        assert!(published.page.contains("3 pairs are published") && published.page.contains("Take it back"), "{}", published.page);
        let version = format!("version={}", browser.round().await.version);
        let undone = browser.post(&olga, &format!("{publication}/undo"), &version).await;
        assert_eq!((undone.status, undone.location.as_str()), (StatusCode::SEE_OTHER, HOME));
        assert!(matches!(browser.round().await.state, RoundState::Proposed { .. }));
        let version = format!("version={}", browser.round().await.version);
        assert_eq!(browser.post(&olga, &publication, &version).await.status, StatusCode::SEE_OTHER);

        // Aino accepts; Cecilia declines in confidence.
        let (aino, bo_or_other) = (browser.sign_in(browser.person(0).0).await, browser.sign_in(browser.person(2).0).await);
        let own = browser.get(&aino, "/programmes/spring-2027/partnership").await;
        assert!(own.page.contains("Does this suit you?") && own.page.contains("You get help with 1 of your one need:"), "{}", own.page);
        let partnership = |page: &str| {
            let part = page.split("/programmes/spring-2027/partnership/").nth(1).expect("a form");
            part.split('/').next().expect("an id").to_owned()
        };
        let accept = format!("/programmes/spring-2027/partnership/{}/acceptance", partnership(&own.page));
        assert_eq!(browser.post(&aino, &accept, "").await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&aino, "/programmes/spring-2027/partnership").await.page.contains("You have accepted"));

        let own = browser.get(&bo_or_other, "/programmes/spring-2027/partnership").await;
        let decline = format!("/programmes/spring-2027/partnership/{}/decline", partnership(&own.page));
        assert!(browser.get(&bo_or_other, &decline).await.page.contains("Decline in confidence"));
        assert_eq!(browser.post(&bo_or_other, &decline, "reason=We+know+each+other").await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&bo_or_other, "/programmes/spring-2027/partnership").await.page.contains("You declined, in confidence"));
        let partner = browser.sign_in(browser.person(5).0).await;
        let ended = browser.get(&partner, "/programmes/spring-2027/partnership").await;
        assert!(ended.page.contains("This partnership has ended") && !ended.page.contains("We know each other"), "{}", ended.page);

        // Only the organisers read the reason, and nothing can be taken back any more.
        let answers = browser.get(&olga, HOME).await;
        assert!(answers.page.contains("We know each other") && !answers.page.contains("Take it back"), "{}", answers.page);
        let version = format!("version={}", browser.round().await.version);
        let late = browser.post(&olga, &format!("{publication}/undo"), &version).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.page.contains("2 people have already answered."), "{}", late.page);

        // The next round is for those without a partner.
        assert_eq!(browser.post(&olga, HOME, "do=start").await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&olga, HOME).await.page.contains("2 people take part in this round."));
        let mut tx = it.app.store.read().await?;
        let organiser = it.actor(it.organiser.id).await?;
        let scope = domain::access::Scope::of(&organiser, it.programme.id).expect("a scope");
        let all = partnerships::list(&mut tx, &scope).await?;
        let declined = all.iter().flat_map(|it| &it.members).filter(|it| matches!(it.response, Answered::Declined { .. }));
        assert_eq!(declined.count(), 1);
    }

    async fn the_slower_of_two_organisers_is_told_what_changed(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        browser.post(&olga, HOME, "do=find").await;
        let page = browser.get(&olga, HOME).await.page;
        let round = browser.round().await;
        let RoundState::Proposed { chosen } = round.state else { panic!("nothing proposed") };
        let at = format!("{HOME}/{}/proposals/{chosen}", round.id);
        let ((_, aino), (_, eevi), (_, frej)) = (browser.person(0), browser.person(4), browser.person(5));
        let form = |action: String| format!("do={action}&version={}&seen={}", hidden(&page, "version"), hidden(&page, "seen"));

        assert_eq!(browser.post(&olga, &at, &form(format!("pin:{aino}:{eevi}"))).await.status, StatusCode::SEE_OTHER);
        let slower = browser.post(&olga, &at, &form(format!("forbid:{aino}:{frej}"))).await;
        assert_eq!(slower.status, StatusCode::CONFLICT);
        assert!(slower.page.contains("Somebody else was quicker"), "{}", slower.page);
        assert!(slower.page.contains("6 people have other partners."), "{}", slower.page);

        // A pair that breaks a rule is refused with the rule's name, and nothing is lost.
        let now = browser.get(&olga, &at).await.page;
        let form = |action: String| format!("do={action}&version={}&seen={}", hidden(&now, "version"), hidden(&now, "seen"));
        let refused = browser.post(&olga, &at, &form(format!("pin:{aino}:{frej}"))).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.page.contains("nothing was changed"), "{}", refused.page);

        // What no button of ours sends.
        for action in ["", "pin:", "forbid:x", "publish"] {
            let status = browser.post(&olga, &at, &form(action.to_owned())).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{action}");
        }
        let role = browser.post(&olga, &at, "do=choose&version=1&seen=&role=organiser").await.status;
        assert_eq!(role, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn scenarios_are_kept_compared_and_removed(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        browser.post(&olga, HOME, "do=find").await;
        let page = browser.get(&olga, HOME).await.page;
        let round = browser.round().await;
        let RoundState::Proposed { chosen } = round.state else { panic!("nothing proposed") };
        let copy = |name: &str, page: &str| {
            let (version, seen) = (hidden(page, "version"), hidden(page, "seen"));
            format!("name={name}&from={chosen}&version={version}&seen={seen}")
        };
        let made = browser.post(&olga, &format!("{HOME}/{}/proposals", round.id), &copy("Bold", &page)).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let bold = without_anchor(&made.location).to_owned();
        let page = browser.get(&olga, &bold).await.page;
        assert!(page.contains("<strong>Bold</strong>") && page.contains("Choose this one"), "{page}");
        let again = browser.post(&olga, &format!("{HOME}/{}/proposals", round.id), &copy("Bold", &page)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

        let compared = browser.get(&olga, &format!("{HOME}/{}/comparison", round.id)).await;
        assert!(compared.page.contains(">Bold</a>") && compared.page.contains(">First proposal</a>"), "{}", compared.page);
        let act = |action: &str, page: &str| format!("do={action}&version={}&seen=", hidden(page, "version"));
        let gone = browser.post(&olga, &bold, &act("remove", &page)).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get(&olga, &bold).await.status, StatusCode::NOT_FOUND);
        let first = format!("{HOME}/{}/proposals/{chosen}", round.id);
        let page = browser.get(&olga, &first).await.page;
        let kept = browser.post(&olga, &first, &act("remove", &page)).await;
        assert_eq!(kept.status, StatusCode::CONFLICT);
    }

    async fn nobody_else_sees_a_round_or_anothers_partnership(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        browser.post(&olga, HOME, "do=find").await;
        let round = browser.round().await;
        let RoundState::Proposed { chosen } = round.state else { panic!("nothing proposed") };
        let there = programme(101, "autumn-2027");
        let mut tx = it.app.store.begin().await?;
        programmes::insert(&mut tx, &there).await?;
        access::add_organiser(&mut tx, there.id, it.people[3].id).await?;
        tx.commit().await?;
        let elsewhere = browser.sign_in(it.people[3].id).await;
        let carl = browser.sign_in(it.coordinator.id).await;
        let paths = [
            HOME.to_owned(),
            format!("{HOME}/{}/coverage", round.id),
            format!("{HOME}/{}/comparison", round.id),
            format!("{HOME}/{}/proposals/{chosen}", round.id),
            format!("{HOME}/{}/proposals/{chosen}/certificate", round.id),
            format!("{HOME}/{}/publication", round.id),
        ];
        for path in &paths {
            for cookie in [&elsewhere, &carl] {
                assert_eq!(browser.get(cookie, path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            // Another programme's organiser does not reach the round through their own programme either.
            let own = path.replace("spring-2027", "autumn-2027");
            let expected = if own.ends_with("/rounds") { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(browser.get(&elsewhere, &own).await.status, expected, "{own}");
        }
        let version = format!("version={}", round.version);
        let publication = format!("{HOME}/{}/publication", round.id);
        assert_eq!(browser.post(&carl, &publication, &version).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&olga, &publication, &version).await.status, StatusCode::SEE_OTHER);

        let aino = browser.sign_in(browser.person(0).0).await;
        let mut tx = it.app.store.read().await?;
        let scope = domain::access::Scope::of(&it.actor(it.organiser.id).await?, it.programme.id).expect("a scope");
        let all = partnerships::list(&mut tx, &scope).await?;
        drop(tx);
        let me = browser.person(0).1;
        let other = all.iter().find(|it| it.members.iter().all(|it| it.participant != me)).expect("another pair");
        for rest in ["decline", "acceptance"] {
            let path = format!("/programmes/spring-2027/partnership/{}/{rest}", other.id);
            assert_eq!(browser.post(&aino, &path, "").await.status, StatusCode::NOT_FOUND, "{rest}");
        }
    }

    async fn too_few_people_or_one_organisation_are_told_plainly(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        // All from one organisation: the rule leaves everyone without anybody.
        let mut tx = it.app.store.begin().await?;
        let scope = domain::access::Scope::of(&it.actor(it.organiser.id).await?, it.programme.id).expect("a scope");
        for participant in participants::list(&mut tx, &scope, None).await? {
            let mut it = participant;
            it.profile.organisation = Some(id(201));
            participants::update(&mut tx, &it).await?;
        }
        tx.commit().await?;
        let page = browser.get(&olga, HOME).await.page;
        assert!(page.contains("In the way: Different organisations"), "{page}");
        assert_eq!(browser.post(&olga, HOME, "do=find").await.status, StatusCode::SEE_OTHER);
        let studio = browser.get(&olga, HOME).await;
        assert_eq!(studio.status, StatusCode::OK);
        assert!(studio.page.contains("Try without it"), "{}", studio.page);
        let at = format!("{HOME}/{}/publication", browser.round().await.id);
        assert!(browser.get(&olga, &at).await.page.contains("The scenario holds no pair."));

        // Without the rule they are all placed, in a scenario of its own.
        let RoundState::Proposed { chosen } = browser.round().await.state else { panic!("nothing proposed") };
        let form = format!("do=without:different-organisation&version={}&seen=", hidden(&studio.page, "version"));
        let tried = browser.post(&olga, &format!("{HOME}/{}/proposals/{chosen}", browser.round().await.id), &form).await;
        assert_eq!(tried.status, StatusCode::SEE_OTHER);
        let page = browser.get(&olga, without_anchor(&tried.location)).await.page;
        assert!(page.contains("Without: Different organisations") && page.contains("3 pairs, 6 people placed."), "{page}");

        // One person, and nobody.
        for left in [1, 0] {
            let mut tx = it.app.store.begin().await?;
            for participant in participants::list(&mut tx, &scope, Some(ParticipantStatus::Approved)).await?.into_iter().skip(left) {
                let mut it = participant;
                it.status = ParticipantStatus::Waiting;
                participants::update_status(&mut tx, &it).await?;
            }
            tx.commit().await?;
            let coverage = browser.get(&olga, &format!("{HOME}/{}/coverage", browser.round().await.id)).await;
            assert_eq!(coverage.status, StatusCode::OK);
            let expected = if left == 1 { "One person is not enough for a pair" } else { "Nobody takes part yet" };
            assert!(coverage.page.contains(expected), "{}", coverage.page);
            assert_eq!(browser.get(&olga, HOME).await.status, StatusCode::OK);
        }
    }

    async fn a_draft_is_not_matched_and_nobody_gets_a_page_too(it: TestApp) {
        let browser = Browser::new(&it);
        let mut tx = it.app.store.begin().await?;
        let draft = domain::programme::Programme { state: ProgrammeState::Draft, ..programme(102, "draft-2027") };
        programmes::insert(&mut tx, &draft).await?;
        access::add_organiser(&mut tx, draft.id, it.organiser.id).await?;
        tx.commit().await?;
        let olga = browser.sign_in(it.organiser.id).await;
        let home = "/programmes/draft-2027/rounds";
        assert!(browser.get(&olga, home).await.page.contains("Nobody takes part yet"));
        let refused = browser.post(&olga, home, "do=find").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.page.contains("still a draft"), "{}", refused.page);
        let aino = browser.sign_in(browser.person(0).0).await;
        let none = browser.get(&aino, "/programmes/spring-2027/partnership").await;
        assert!(none.page.contains("No partner yet"), "{}", none.page);
    }
}
