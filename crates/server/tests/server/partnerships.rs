//! Organisers follow partnerships: that something happened and when, and what they can do about it.

use crate::browser::Browser;
use actions::partnerships::accept;
use axum::http::StatusCode;
use chrono::Duration;
use domain::concern::{Concern, ConcernKind};
use domain::mail::Letter;
use domain::programme::{Programme, ProgrammeState};
use domain::round::Partnership;
use storage::{concerns, programmes};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::id;

const PAIRS: &str = "/programmes/spring-2027/partnerships";

/// The three pairs of the cast in a published programme. Both of the first have accepted, and one of the second.
async fn published(it: &TestApp) -> anyhow::Result<Vec<Partnership>> {
    let pairs = it.pair_up().await?;
    let mut tx = it.app.store.begin().await?;
    let programme = Programme { state: ProgrammeState::Published, ..it.programme.clone() };
    programmes::update(&mut tx, &programme).await?;
    tx.commit().await?;
    for (person, pair) in [(0, 0), (3, 0), (1, 1)] {
        let actor = it.actor(it.people[person].id).await?;
        accept(&it.app, &actor, it.programme.id, pairs[pair].id).await?;
    }
    Ok(pairs)
}

/// The names that a page's table leads to, in its order.
fn listed(page: &str) -> Vec<String> {
    let begin = format!("<a href=\"{PAIRS}/");
    let links = page.split(begin.as_str()).skip(1);
    let names = links.filter_map(|it| it.split('>').nth(1)?.split('<').next());
    names.map(ToOwned::to_owned).collect()
}

both_databases! {
    async fn the_list_says_who_goes_on_and_who_needs_attention(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        it.pass(Duration::days(8));
        let organiser = browser.sign_in(it.organiser.id).await;
        let all = browser.get(&organiser, PAIRS).await;
        assert_eq!(all.status, StatusCode::OK);
        let names = ["Aino Example and David Example", "Bo Example and Eevi Example",
            "Cecilia Example and Frej Example"];
        assert_eq!(listed(&all.page), names);
        let which = |show: &str| format!("{PAIRS}?show={show}");
        for (show, expected) in [
            ("attention", &names[1..]),
            ("waiting", &names[1..]),
            ("going", &names[..1]),
            ("ended", &[]),
            ("nonsense", &names[..]),
        ] {
            assert_eq!(listed(&browser.get(&organiser, &which(show)).await.page), expected, "{show}");
        }
        let file = browser.get(&organiser, &format!("{PAIRS}/export?show=waiting&format=csv")).await;
        assert_eq!(
            file.page.trim_start_matches('\u{feff}'),
            "Members,Organisation,Status,Introduced,Agreement,Meetings held,Time in meetings,Time in other work,\
             Goals set,Goals reached,Outputs begun,Outputs published,Last sign of life,Needs attention\r\n\
             Bo Example and Eevi Example,\"Lyngby, Strandvik\",Not answered by all,2026-05-27,Not begun,0,0,0,0,0,0,0,\
             2026-05-27,Introduction not answered for a week\r\n\
             Cecilia Example and Frej Example,\"Kaisla, Lyngby\",Not answered by all,2026-05-27,Not begun,0,0,0,0,0,0,\
             0,2026-05-27,Introduction not answered for a week\r\n"
        );
        let coordinator = browser.sign_in(it.coordinator.id).await;
        assert_eq!(browser.get(&coordinator, PAIRS).await.status, StatusCode::NOT_FOUND);
        let member = browser.sign_in(it.people[0].id).await;
        assert_eq!(browser.get(&member, PAIRS).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_concern_is_looked_after_and_a_partnership_ended_without_blame(it: TestApp) {
        let pairs = published(&it).await?;
        let browser = Browser::new(&it);
        let concern = Concern {
            id: id(900),
            programme: it.programme.id,
            partnership: pairs[0].id,
            kind: ConcernKind::NeedHelp,
            by: Some(it.participants[0].id),
            raised_at: it.app.clock.now(),
            settled: None,
        };
        let mut tx = it.app.store.begin().await?;
        concerns::raise(&mut tx, &concern, concern.raised_at).await?;
        tx.commit().await?;
        let organiser = browser.sign_in(it.organiser.id).await;
        let here = format!("{PAIRS}/{}", pairs[0].id);
        let asks = "A member asks for help";
        assert!(browser.get(&organiser, &here).await.page.contains(asks));
        let settled = browser.post(&organiser, &format!("{here}/settled"), "").await;
        assert_eq!((settled.status, settled.location.as_str()), (StatusCode::SEE_OTHER, here.as_str()));
        assert!(!browser.get(&organiser, &here).await.page.contains(asks));

        let ended = browser.post(&organiser, &format!("{here}/end"), "").await;
        assert_eq!((ended.status, ended.location.as_str()), (StatusCode::SEE_OTHER, here.as_str()));
        let again = browser.post(&organiser, &format!("{here}/end"), "").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let told = it.letters().await?.into_iter().filter_map(|(to, letter)| match letter {
            Letter::PartnershipEnded { participant } => Some((to, participant)),
            _ => None,
        });
        let mut told: Vec<_> = told.collect();
        told.sort();
        let whom = |at: usize| (it.people[at].email.to_string(), it.participants[at].id);
        assert_eq!(told, [whom(0), whom(3)]);
        assert_eq!(listed(&browser.get(&organiser, &format!("{PAIRS}?show=ended")).await.page).len(), 1);

        for unknown in ["0", &pairs[0].round.to_string()] {
            let way = format!("{PAIRS}/{unknown}");
            assert_eq!(browser.get(&organiser, &way).await.status, StatusCode::NOT_FOUND, "{unknown}");
            assert_eq!(browser.post(&organiser, &format!("{way}/end"), "").await.status, StatusCode::NOT_FOUND);
        }
    }
}
