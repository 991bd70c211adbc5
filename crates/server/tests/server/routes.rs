//! Who is let in where.

use crate::site::{ask, empty_site, text};
use crate::walk::{Person, surprises, without_handlers};
use actions::secret;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use domain::access::{Actor, Role};
use domain::sign_in::{Session, SessionLife};
use domain::{OrganisationId, ProgrammeId};
use server::Site;
use server::policy::Policy;
use server::routes::{Route, router, table};
use server::visitor::SESSION_COOKIE;
use std::fs;
use std::path::Path;
use storage::{access, organisations, participants, persons, programmes, sessions};
use testing::cast::{id, organisation, participant, person, programme};

/// One person of every kind, each with a session: in the programme "spring-2027", and an organiser of another.
async fn cast(site: &Site) -> Vec<Person> {
    let (here, there) = (programme(1, "spring-2027"), programme(2, "autumn-2027"));
    let office = organisation(1, "Office");
    let people = ["Administrator", "Organiser", "Coordinator", "Participant", "Elsewhere", "Newcomer"];
    let people: Vec<_> = (1..).zip(people).map(|(number, name)| person(number, name)).collect();

    let mut tx = site.app.store.begin().await.expect("a transaction");
    for person in &people {
        persons::insert(&mut tx, person).await.expect("a person");
    }
    programmes::insert(&mut tx, &here).await.expect("a programme");
    programmes::insert(&mut tx, &there).await.expect("a programme");
    organisations::find_or_insert(&mut tx, &office).await.expect("an organisation");
    organisations::save_partner(&mut tx, here.id, office.id, None).await.expect("a partner");
    persons::make_administrator(&mut tx, people[0].id).await.expect("an administrator");
    access::add_organiser(&mut tx, here.id, people[1].id).await.expect("an organiser");
    access::add_coordinator(&mut tx, here.id, office.id, people[2].id).await.expect("a coordinator");
    participants::insert(&mut tx, &participant(1, here.id, people[3].id)).await.expect("a participant");
    access::add_organiser(&mut tx, there.id, people[4].id).await.expect("an organiser");

    let mut cast = vec![
        Person { name: "stranger".to_owned(), cookie: None, actor: None },
        Person { name: "dead session".to_owned(), cookie: Some(cookie(site, "unknown")), actor: None },
    ];
    for (number, person) in (1..).zip(people) {
        let token = format!("token of {}", person.name);
        let now = site.app.clock.now();
        let session = Session {
            id: id(number),
            person: person.id,
            token_hash: secret::hash(&token),
            life: SessionLife::Staff,
            browser: String::new(),
            created_at: now,
            last_seen_at: now,
        };
        sessions::insert(&mut tx, &session).await.expect("a session");
        let actor = access::actor(&mut tx, person.id).await.expect("roles");
        cast.push(Person { name: person.name.into_string(), cookie: Some(cookie(site, &token)), actor });
    }
    tx.commit().await.expect("all of it");
    cast
}

fn cookie(site: &Site, token: &str) -> String {
    format!("{}={token}", site.settings.cookie_name(SESSION_COOKIE))
}

#[tokio::test]
async fn every_route_answers_everyone_as_its_policy_says() {
    let site = empty_site().await;
    let cast = cast(&site).await;
    let mut table = without_handlers(table());
    // So that every policy is tried whatever the product's pages use.
    table.extend(Policy::ALL.into_iter().zip(PLANTED).map(|(policy, path)| Route::get(path, policy, let_in)));
    let router = router(site.site.clone(), table.clone());
    assert_eq!(surprises(&router, &table, &cast, "spring-2027").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_route_mounted_without_its_guard_is_found() {
    let site = empty_site().await;
    let cast = cast(&site).await.into_iter().take(3).collect::<Vec<_>>();
    let planted = Route::get("/programmes/{programme}/planted", Policy::Organiser, || async { "" });
    let table = without_handlers(vec![planted]);
    let unguarded = router(site.site.clone(), vec![])
        .route("/programmes/{programme}/planted", get(|| async { StatusCode::NO_CONTENT }));
    assert_eq!(
        surprises(&unguarded, &table, &cast, "spring-2027").await,
        [
            "GET /programmes/{programme}/planted: stranger got 204 No Content, not 303 See Other",
            "GET /programmes/{programme}/planted: dead session got 204 No Content, not 303 See Other",
            "GET /programmes/{programme}/planted: Administrator Example got 204 No Content, not 404 Not Found",
        ]
    );
}

#[test]
fn nothing_is_public_unnoticed() {
    let public: Vec<String> = table()
        .into_iter()
        .filter(|it| it.policy == Policy::Public)
        .map(|it| format!("{} {}", it.method, it.path))
        .collect();
    assert_eq!(
        public,
        [
            "GET /healthz",
            "GET /readyz",
            "GET /metrics",
            "GET /assets/{version}/{*name}",
            "GET /favicon.ico",
            "GET /",
            "GET /calendar/{token}/meetings.ics",
            "GET /certificates",
            "GET /certificates/{code}",
            "POST /language",
            "GET /programmes/{programme}/outputs",
            "GET /programmes/{programme}/outputs/{output}",
            "GET /programmes/{programme}/outputs/{output}/pictures/{name}",
            "GET /programmes/{programme}",
            "GET /programmes/{programme}/sign-up",
            "POST /programmes/{programme}/sign-up",
            "GET /programmes/{programme}/sign-up/sent",
            "GET /sign-up/resume/{token}",
            "POST /sign-up/resume",
            "GET /sign-up/confirm/{token}",
            "POST /sign-up/confirm",
            "GET /invitations/{token}",
            "POST /invitations",
            "GET /reply/{token}",
            "POST /reply/{token}",
            "GET /reminders/{token}",
            "POST /reminders/{token}",
            "GET /reminders/{token}/none",
            "POST /reminders/{token}/none",
            "GET /sign-in",
            "POST /sign-in",
            "GET /sign-in/code",
            "POST /sign-in/code",
            "GET /sign-in/link/{token}",
            "POST /sign-in/link",
            "GET /set-up",
            "POST /set-up",
        ]
    );
}

const PLANTED: [&str; 9] = [
    "/programmes/{programme}/0",
    "/programmes/{programme}/1",
    "/programmes/{programme}/2",
    "/programmes/{programme}/3",
    "/programmes/{programme}/4",
    "/programmes/{programme}/5",
    "/programmes/{programme}/6",
    "/programmes/{programme}/7",
    "/programmes/{programme}/8",
];

async fn let_in() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// The table is the only way in: nothing else in the crate tells axum of a route.
#[test]
fn routes_are_registered_in_one_place_only() {
    let mut found = Vec::new();
    look_into(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert_eq!(found, ["middleware.rs: .fallback(", "routes.rs: .route("]);
}

fn look_into(folder: &Path, found: &mut Vec<String>) {
    const WAYS: [&str; 7] = [
        ".route(",
        ".route_service(",
        ".nest(",
        ".nest_service(",
        ".merge(",
        ".fallback(",
        ".fallback_service(",
    ];
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            look_into(&path, found);
        } else {
            let text = fs::read_to_string(&path).expect("source text");
            let name = path.file_name().expect("a name").to_string_lossy();
            found.extend(WAYS.iter().filter(|it| text.contains(*it)).map(|way| format!("{name}: {way}")));
        }
    }
}

#[tokio::test]
async fn what_one_may_not_see_looks_like_what_is_not_there() {
    let site = empty_site().await;
    let administrator = cast(&site).await.swap_remove(2);
    let cookie = administrator.cookie.expect("a session");
    let mut table = table();
    table.push(Route::get("/programmes/{programme}/secret", Policy::Organiser, || async { "secret" }));
    let router = router(site.site.clone(), table);
    let mut answers = Vec::new();
    for path in ["/programmes/spring/secret", "/programmes/spring/absent"] {
        let request =
            Request::get(path).header(header::COOKIE, &cookie).body(Body::empty()).expect("a request");
        let response = tower::ServiceExt::oneshot(router.clone(), request).await.expect("an answer");
        let (mut parts, body) = response.into_parts();
        parts.headers.remove("x-request-id");
        let body = text(axum::http::Response::new(body)).await.replace(path, "HERE");
        answers.push((parts.status, parts.headers, body));
    }
    assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn what_is_worth_a_second_look_asks_for_a_fresh_sign_in() {
    const WEIGHTY: &str = "/programmes/{programme}/weighty";
    let site = empty_site().await;
    let organiser = cast(&site).await.swap_remove(3);
    let fresh = organiser.cookie.expect("a session");
    let now = site.app.clock.now();
    let old = Session {
        id: id(99),
        person: organiser.actor.expect("roles").person,
        token_hash: secret::hash("old"),
        life: SessionLife::Staff,
        browser: String::new(),
        created_at: now - chrono::Duration::minutes(11),
        last_seen_at: now,
    };
    let mut tx = site.app.store.begin().await.expect("a transaction");
    sessions::insert(&mut tx, &old).await.expect("a session");
    tx.commit().await.expect("kept");
    let done = || std::future::ready(StatusCode::NO_CONTENT);
    let weighty =
        [Route::get(WEIGHTY, Policy::Organiser, done), Route::post(WEIGHTY, Policy::Organiser, done)];
    let router = router(site.site.clone(), weighty.map(Route::after_recent_sign_in).into());
    let mut answers = Vec::new();
    for (method, cookie) in [("GET", &fresh), ("POST", &fresh)]
        .into_iter()
        .chain([("GET", &cookie(&site, "old")), ("POST", &cookie(&site, "old"))])
    {
        let request = Request::builder().method(method).uri("/programmes/spring-2027/weighty?format=xlsx");
        let request = request.header(header::COOKIE, cookie).body(Body::empty()).expect("a request");
        let response = tower::ServiceExt::oneshot(router.clone(), request).await.expect("an answer");
        let location = response.headers().get(header::LOCATION).and_then(|it| it.to_str().ok());
        answers.push((response.status(), location.map(str::to_owned)));
    }
    let again = "/sign-in/again?next=%2Fprogrammes%2Fspring-2027%2Fweighty%3Fformat%3Dxlsx".to_owned();
    assert_eq!(
        answers,
        [
            (StatusCode::NO_CONTENT, None),
            (StatusCode::NO_CONTENT, None),
            (StatusCode::SEE_OTHER, Some(again)),
            (StatusCode::UNAUTHORIZED, None),
        ]
    );
}

#[tokio::test]
async fn an_organisation_gets_another_name_unless_another_has_it() {
    let site = empty_site().await;
    let administrator = cast(&site).await.swap_remove(2).cookie.expect("a session");
    let taken = organisation(2, "Harbour");
    let mut tx = site.app.store.begin().await.expect("a transaction");
    organisations::find_or_insert(&mut tx, &taken).await.expect("an organisation");
    tx.commit().await.expect("kept");
    let rename = async |name: &str| {
        let request =
            Request::post(format!("/administration/organisations/{}", organisation(1, "Office").id))
                .header(header::COOKIE, &administrator)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(format!("name={name}")))
                .expect("a request");
        let response = ask(&site, request).await;
        (response.status(), text(response).await)
    };
    let (status, page) = rename("harbour").await;
    let told = "Toisella organisaatiolla on jo tämä nimi. Valitse nimi, joka erottaa ne toisistaan.";
    assert_eq!((status, page.contains(told)), (StatusCode::UNPROCESSABLE_ENTITY, true));
    assert_eq!(rename("Head+office").await.0, StatusCode::SEE_OTHER);

    let mut tx = site.app.store.read().await.expect("a transaction");
    let mut names: Vec<_> =
        organisations::list(&mut tx).await.expect("all").into_iter().map(|it| it.name).collect();
    names.sort();
    assert_eq!(names.iter().map(domain::ShortText::as_str).collect::<Vec<_>>(), ["Harbour", "Head office"]);
}

#[tokio::test]
async fn a_stranger_is_led_to_the_sign_in_and_back() {
    let site = empty_site().await;
    let request = Request::get("/style?view=a%20b").body(Body::empty()).expect("a request");
    let response = ask(&site, request).await;
    let location = response.headers().get(header::LOCATION).and_then(|it| it.to_str().ok());
    assert_eq!(
        (response.status(), location),
        (StatusCode::SEE_OTHER, Some("/sign-in?next=%2Fstyle%3Fview%3Da%2520b"))
    );
}

#[test]
#[should_panic(expected = "/style: Organiser needs a programme in the path")]
fn a_policy_of_a_programme_needs_one_in_the_path() {
    Route::get("/style", Policy::Organiser, || async { "" });
}

#[test]
fn roles_of_other_programmes_open_nothing_here() {
    let id = uuid::Uuid::from_u128(1);
    let membership = |slug: &str, role| domain::access::Membership {
        programme: ProgrammeId::new(id),
        slug: domain::Slug::parse(slug).expect("a slug"),
        role,
    };
    let actor = Actor {
        memberships: vec![
            membership("here", Role::Coordinator { organisation: OrganisationId::new(id) }),
            membership("there", Role::Organiser),
        ],
        ..Actor::plain(domain::PersonId::new(id))
    };
    let admitted =
        |slug| Policy::ALL.into_iter().filter(|it| it.admits(Some(&actor), Some(slug))).collect::<Vec<_>>();
    use Policy::{Coordinator, Founder, Member, Organiser, Public, SignedIn, Staff};
    assert_eq!(admitted("here"), [Public, SignedIn, Founder, Coordinator, Staff, Member]);
    assert_eq!(admitted("there"), [Public, SignedIn, Founder, Organiser, Staff, Member]);
    assert_eq!(admitted("elsewhere"), [Public, SignedIn, Founder]);
}
