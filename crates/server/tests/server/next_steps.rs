//! The steps on a participant's page lead to where each is done.

use crate::browser::Browser;
use actions::joint_meetings::{invite_to_joint_meeting, prepare_joint_meetings};
use actions::meetings::{Begun, Whose, propose};
use actions::outputs::{Edit, Place, ask_review, begin, write};
use actions::partnerships::accept;
use axum::http::StatusCode;
use chrono::Duration;
use domain::Language;
use domain::meeting::{MeetingDetails, MeetingMode};
use domain::output::{Details, OutputKind, OutputText};
use storage::joint_meetings;
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

/// Where the steps of a page lead.
fn ways(page: &str) -> Vec<String> {
    let list = page.split("<ol class=\"steps\">").nth(1).expect("steps");
    let list = list.split("</ol>").next().expect("their end");
    let links = list.split("href=\"").skip(1);
    links.map(|it| it.split('"').next().expect("an address").to_owned()).collect()
}

both_databases! {
    async fn every_step_leads_to_where_it_is_done(it: TestApp) {
        let pairs = it.pair_up().await?;
        let (app, here) = (&it.app, it.programme.id);
        let browser = Browser::new(&it);
        let mut people = Vec::new();
        for (place, pair) in [(0, 0), (3, 0), (1, 1)] {
            let actor = it.actor(it.people[place].id).await?;
            accept(app, &actor, here, pairs[pair].id).await?;
            people.push(actor);
        }
        let [aino, david, bo] = <[_; 3]>::try_from(people).expect("three");

        let whose = Whose { programme: here, partnership: pairs[0].id };
        let details =
            MeetingDetails { minutes: 60, mode: MeetingMode::Online, place: None, link: None, agenda: None };
        let times = [30, 50].map(|hours| app.clock.now() + Duration::hours(hours));
        let meeting = propose(app, &david, whose, Begun { id: id(900), details }, &times).await?;
        let organiser = it.actor(it.organiser.id).await?;
        prepare_joint_meetings(app, &organiser, here).await?;
        let mut tx = app.store.read().await?;
        let opening = joint_meetings::list(&mut tx, &it.programme).await?[0].id;
        drop(tx);
        invite_to_joint_meeting(app, &organiser, here, opening).await?;
        let title = short("What we learnt");
        let details = Details { title, kind: OutputKind::BlogPost, audience: None, language: Language::En };
        let output = begin(app, &bo, here, pairs[1].id, details).await?.id;
        let place = Place { programme: here, partnership: pairs[1].id, output };
        let edit = Edit { follows: 0, text: OutputText::parse("We learnt.")?, choices: None };
        write(app, &bo, place, edit).await?;
        let review = ask_review(app, &bo, place, Some(pairs[0].id)).await?.id;

        let cookie = browser.sign_in(aino.person).await;
        let page = browser.get(&cookie, "/programmes/spring-2027/me").await.page;
        let pair = format!("/programmes/spring-2027/partnership/{}", pairs[0].id);
        let mut found = ways(&page);
        for way in &found {
            assert_eq!(browser.get(&cookie, way).await.status, StatusCode::OK, "{way}");
        }
        found.sort();
        let mut expected = vec![
            format!("{pair}/agreement"),
            format!("{pair}/goals"),
            format!("{pair}/meetings/{}", meeting.id),
            format!("{pair}/reviews/{review}"),
            "/programmes/spring-2027/joint-meetings".to_owned(),
            format!("/programmes/spring-2027/joint-meetings/{opening}"),
        ];
        expected.sort();
        assert_eq!(found, expected);

        it.pass(it.programme.timetable.closing + Duration::hours(1) - app.clock.now());
        let cookie = browser.sign_in_again(aino.person).await;
        let page = browser.get(&cookie, "/programmes/spring-2027/me").await.page;
        let way = "/programmes/spring-2027/questionnaires/closing".to_owned();
        assert!(ways(&page).contains(&way), "{page}");
        assert_eq!(browser.get(&cookie, &way).await.status, StatusCode::OK);
    }
}
