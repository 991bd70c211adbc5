//! A partnership's meetings through the whole router: from suggested times to what was held, its walls, and what it
//! does with nonsense.

use crate::site::{settings, text};
use actions::secret;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::PersonId;
use domain::round::{Member, MemberRole, Partnership, Response as Answered, Round, RoundState};
use domain::sign_in::{Session, SessionLife};
use server::Site;
use server::visitor::SESSION_COOKIE;
use storage::{partnerships, rounds, sessions};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::id;
use tower::ServiceExt;

struct Browser<'a> {
    it: &'a TestApp,
    site: Site,
    router: Router,
}

struct Came {
    status: StatusCode,
    location: String,
    page: String,
}

impl<'a> Browser<'a> {
    /// The site, with Aino and David as partners.
    async fn new(it: &'a TestApp) -> Self {
        let site = Site::new(settings(), it.app.clone());
        let router = server::routes::router(site.clone(), server::routes::table());
        let now = it.app.clock.now();
        let round = Round {
            id: id(81),
            programme: it.programme.id,
            number: 1,
            state: RoundState::Collecting,
            created_at: now,
            version: 1,
        };
        let member = |at: usize| Member {
            participant: it.participants[at].id,
            role: MemberRole::Peer,
            gain: 1,
            response: Answered::Awaited,
        };
        let partnership = Partnership {
            id: id(82),
            programme: it.programme.id,
            round: round.id,
            members: vec![member(0), member(3)],
            benefit: 1,
            introduced_at: now,
            ended_at: None,
            version: 1,
        };
        let mut tx = it.app.store.begin().await.expect("a transaction");
        rounds::insert(&mut tx, &round).await.expect("a round");
        partnerships::insert_many(&mut tx, &[partnership]).await.expect("a partnership");
        tx.commit().await.expect("all of it");
        Self { it, site, router }
    }

    async fn sign_in(&self, person: PersonId) -> String {
        let now = self.it.app.clock.now();
        let token = format!("token of {person} at {}", now.timestamp());
        let session = Session {
            id: self.it.app.id(),
            person,
            token_hash: secret::hash(&token),
            life: SessionLife::Staff,
            browser: String::new(),
            created_at: now,
            last_seen_at: now,
        };
        let mut tx = self.it.app.store.begin().await.expect("a transaction");
        sessions::insert(&mut tx, &session).await.expect("a session");
        tx.commit().await.expect("a kept session");
        let (session, language) = (SESSION_COOKIE, "language");
        let name = |it| self.site.settings.cookie_name(it);
        format!("{}={token}; {}=en", name(session), name(language))
    }

    async fn get(&self, cookie: &str, path: &str) -> Came {
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty());
        self.ask(request.expect("a request")).await
    }

    async fn post(&self, cookie: &str, path: &str, form: &str) -> Came {
        let request = Request::post(path)
            .header(header::HOST, "mentor.example.org")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie)
            .body(Body::from(form.to_owned()));
        self.ask(request.expect("a request")).await
    }

    async fn ask(&self, request: Request<Body>) -> Came {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let location = response.headers().get(header::LOCATION).and_then(|it| it.to_str().ok());
        let (status, location) = (response.status(), location.unwrap_or_default().to_owned());
        Came { status, location, page: text(response).await }
    }
}

const HOME: &str = "/programmes/spring-2027/partnership/00000000000000000000000000000052/meetings";

/// The value of a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let begin = format!("name=\"{name}\" value=\"");
    let rest = page.split(&begin).nth(1).expect("the field");
    rest.split('"').next().expect("its value").to_owned()
}

/// A day `days` from the test's now, as date fields send it.
fn day(it: &TestApp, days: i64) -> String {
    (it.app.clock.now() + chrono::Duration::days(days)).date_naive().to_string()
}

both_databases! {
    async fn times_are_suggested_answered_moved_and_held(it: TestApp) {
        let browser = Browser::new(&it).await;
        let aino = browser.sign_in(it.people[0].id).await;
        let david = browser.sign_in(it.people[3].id).await;
        let room = browser.get(&aino, HOME).await;
        assert_eq!(room.status, StatusCode::OK);
        assert!(room.page.contains("No meetings yet"), "{}", room.page);
        assert!(room.page.contains("How often do we meet"), "{}", room.page);

        let form = browser.get(&aino, &format!("{HOME}/new")).await;
        let once = hidden(&form.page, "id");
        let suggested = form.page.split("name=\"suggested\"").nth(1).expect("a suggestion");
        let suggested = suggested.split("value=\"").nth(1).and_then(|it| it.split('"').next()).expect("a time");
        let sent = format!(
            "id={once}&suggested={suggested}&day={}&time=10:00&minutes=60&mode=online&place=&link=&agenda=Goals&talk=0&do=ask",
            day(&it, 9)
        );
        let made = browser.post(&aino, &format!("{HOME}/new"), &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.page);
        let again = browser.post(&aino, &format!("{HOME}/new"), &sent).await;
        assert_eq!((again.status, &again.location), (StatusCode::SEE_OTHER, &made.location));
        let meeting = made.location;

        // David answers in one click in the room, and the time is fixed.
        let asked = browser.get(&david, HOME).await;
        assert!(asked.page.contains("Suits Aino Example"), "{}", asked.page);
        let fixed = browser.post(&david, &format!("{meeting}/answer"), "time=2&do=yes").await;
        assert_eq!((fixed.status, &fixed.location), (StatusCode::SEE_OTHER, &meeting));
        let planned = browser.get(&aino, &meeting).await;
        assert!(planned.page.contains("Planned") && planned.page.contains("Goals"), "{}", planned.page);
        let late = browser.post(&aino, &format!("{meeting}/answer"), "time=1&do=no").await;
        assert_eq!(late.status, StatusCode::CONFLICT);

        // Both move it from the same page: the slower one is told, and keeps what they wrote.
        let version = hidden(&browser.get(&aino, &format!("{meeting}/time")).await.page, "version");
        let to = |days: i64| format!("version={version}&day={}&time=11:30", day(&it, days));
        let first = browser.post(&david, &format!("{meeting}/time"), &to(10)).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.page);
        let slower = browser.post(&aino, &format!("{meeting}/time"), &to(11)).await;
        assert_eq!(slower.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(slower.page.contains("Somebody else was faster"), "{}", slower.page);
        assert!(slower.page.contains(&day(&it, 11)), "{}", slower.page);
        assert_ne!(hidden(&slower.page, "version"), version);

        // Notes of two at once: both texts are shown.
        let notes = format!("{meeting}/notes");
        assert_eq!(browser.post(&david, &notes, "version=0&notes=Davids+words").await.status, StatusCode::SEE_OTHER);
        let both = browser.post(&aino, &notes, "version=0&notes=Ainos+words").await;
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.page.contains("Davids words") && both.page.contains("Ainos words"), "{}", both.page);

        it.pass(chrono::Duration::days(12));
        let aino = browser.sign_in(it.people[0].id).await;
        let passed = browser.get(&aino, HOME).await;
        assert!(passed.page.contains("Did you meet"), "{}", passed.page);
        let held = browser.get(&aino, &format!("{meeting}/held")).await;
        let (version, who) = (hidden(&held.page, "version"), [it.participants[0].id, it.participants[3].id]);
        let sent = format!(
            "version={version}&day={}&time=11:30&minutes=70&present={}&present={}",
            day(&it, -2), who[0], who[1]
        );
        let noted = browser.post(&aino, &format!("{meeting}/held"), &sent).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.page);
        let thanked = browser.post(&aino, &format!("{meeting}/thanks"), "thanks=").await;
        assert_eq!(thanked.status, StatusCode::SEE_OTHER);
        let after = browser.get(&aino, &meeting).await;
        assert!(after.page.contains("Aino Example says thank you."), "{}", after.page);
        assert!(browser.get(&aino, HOME).await.page.contains("one meeting"));
    }

    async fn nobody_else_comes_in(it: TestApp) {
        let browser = Browser::new(&it).await;
        let aino = browser.sign_in(it.people[0].id).await;
        let sent = format!(
            "id=00000000000000000000000000000063&day={}&time=10:00&minutes=60&mode=phone&place=555&link=&agenda=canary&do=fix",
            day(&it, 5)
        );
        let made = browser.post(&aino, &format!("{HOME}/new"), &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.page);
        let meeting = made.location;
        for outsider in [it.people[1].id, it.organiser.id, it.coordinator.id] {
            let cookie = browser.sign_in(outsider).await;
            for path in [HOME, &meeting, &format!("{meeting}/notes"), &format!("{HOME}/items/new")] {
                let seen = browser.get(&cookie, path).await;
                assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
                assert!(!seen.page.contains("canary"), "{path}");
            }
            for path in [format!("{meeting}/cancellation"), format!("{meeting}/notes"), format!("{HOME}/new")] {
                let tried = browser.post(&cookie, &path, "version=0&notes=x&do=ask").await;
                assert!(matches!(tried.status, StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY), "{path}");
            }
        }
        let gone = browser.get(&aino, &format!("{HOME}/00000000000000000000000000000099")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get(&aino, &format!("{HOME}/no-id")).await.status, StatusCode::NOT_FOUND);
    }

    async fn nonsense_is_a_problem_of_a_field(it: TestApp) {
        let browser = Browser::new(&it).await;
        let aino = browser.sign_in(it.people[0].id).await;
        let new = format!("{HOME}/new");
        let good = "id=00000000000000000000000000000063&minutes=60&mode=online&place=&agenda=";
        let hundred: String = (1..=100).map(|it| format!("&suggested={}", 4_000_000_000_i64 + it)).collect();
        let long = "x".repeat(11_000);
        let days = day(&it, 5);
        for (form, said) in [
            (format!("{good}&link="), "at least one time"),
            (format!("{good}&link=&day=2001-01-01&time=10:00"), "This time has passed"),
            (format!("{good}&link=&day=9999-01-01&time=10:00"), "within a year"),
            (format!("{good}&link={hundred}"), "within a year"),
            (format!("{good}&link=&suggested=soon"), "Choose one of these"),
            (format!("{good}&link=javascript:alert(1)&day={days}&time=10:00"), "address of a web page"),
            (format!("{good}&link=&day={days}&time=noon"), "time of day"),
            (format!("id=00000000000000000000000000000063&minutes=9999&mode=online&link=&day={days}&time=10:00"), "from 10 to 480"),
            (format!("id=00000000000000000000000000000063&minutes=60&mode=telepathy&link=&day={days}&time=10:00"), "Choose one of these"),
            (format!("{good}{long}&link=&day={days}&time=10:00"), "Shorten this"),
        ] {
            let refused = browser.post(&aino, &new, &form).await;
            let shown = form.chars().take(120).collect::<String>();
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{shown}");
            assert!(refused.page.contains(said), "{shown}: {}", refused.page);
        }
        let crafted = browser.post(&aino, &new, &format!("{good}&owner=me")).await;
        assert_eq!(crafted.status, StatusCode::UNPROCESSABLE_ENTITY);

        let work = format!("{HOME}/activities/new");
        let refused = browser.post(&aino, &work, "id=00000000000000000000000000000064&kind=visit&day=2099-01-01&hours=many&line=").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = format!("id=00000000000000000000000000000064&kind=visit&day={}&hours=1,5&line=", day(&it, 0));
        for _ in 0..2 {
            assert_eq!(browser.post(&aino, &work, &sent).await.status, StatusCode::SEE_OTHER);
        }
        let room = browser.get(&aino, HOME).await;
        assert_eq!(room.page.matches("A visit").count(), 1, "{}", room.page);
        let item = format!("{HOME}/items/new");
        let sent = "id=00000000000000000000000000000065&meeting=&what=Read+it&owner=all&due=";
        assert_eq!(browser.post(&aino, &item, sent).await.status, StatusCode::SEE_OTHER);
        let ticked = format!("{HOME}/items/00000000000000000000000000000065/done");
        assert_eq!(browser.post(&aino, &ticked, "do=done").await.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&aino, HOME).await.page.contains("One thing done"));
    }

    async fn organisers_change_prompts_and_rooms(it: TestApp) {
        let browser = Browser::new(&it).await;
        let olga = browser.sign_in(it.organiser.id).await;
        let home = "/programmes/spring-2027/prompts";
        let before = browser.get(&olga, home).await;
        assert!(before.page.contains("What stays between us?"), "{}", before.page);
        let hidden_one = browser.post(&olga, &format!("{home}/start-trust/state"), "version=0&do=hide").await;
        assert_eq!(hidden_one.status, StatusCode::SEE_OTHER);
        let form = browser.get(&olga, &format!("{home}/new")).await;
        let sent = format!(
            "id={}&when=start&day=&words-en=Bring+a+mistake&words-fi=&words-da=&words-sv=", hidden(&form.page, "id")
        );
        assert_eq!(browser.post(&olga, &format!("{home}/new"), &sent).await.status, StatusCode::SEE_OTHER);
        let rooms = format!("{home}/rooms");
        let plain = browser.post(&olga, &rooms, "version=0&template=http://meet.example.org/{room}").await;
        assert_eq!(plain.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(plain.page.contains("begins with https://"), "{}", plain.page);
        let set = browser.post(&olga, &rooms, "version=0&template=https://meet.example.org/{room}").await;
        assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.page);

        let aino = browser.sign_in(it.people[0].id).await;
        let room = browser.get(&aino, HOME).await;
        assert!(room.page.contains("Bring a mistake"), "{}", room.page);
        assert!(!room.page.contains("What stays between us?"), "{}", room.page);
        assert_eq!(browser.get(&aino, home).await.status, StatusCode::NOT_FOUND);
    }
}
