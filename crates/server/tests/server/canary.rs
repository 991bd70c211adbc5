//! The walls of a partnership. Unmistakable words stand in everything its members write; then everybody who is not inside
//! asks for every page, file, feed and export there is, and every letter and line of the log is read.
//!
//! A column for members' eyes only has its canary in [`plant`], or is named in [`columns`] as one that holds no words; a
//! parameter of a path has its values in [`known`]. A test fails for what is in neither.

mod columns;
mod known;
mod plant;

use crate::browser::Browser;
use actions::calendars::make_calendar_address;
use actions::mails::{Way, take};
use actions::questionnaires::release_results;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use chrono::Duration;
use domain::access::Actor;
use domain::questionnaire::Stage;
use domain::round::{Member, MemberRole, Partnership, Publication, Response, Round, RoundState};
use domain::{LongText, PartnershipId, PersonId, ShortText};
use known::{Known, furnish, known};
use plant::{Who, plant_early, plant_late, planted};
use server::policy::Policy;
use server::routes::{Route, router, table};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{LazyLock, Mutex, PoisonError};
use storage::{access, mails, participants, partnerships, persons, programmes, rounds};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, participant, person, programme, short};
use tower::ServiceExt;

const MARK: &str = "canary7f3a";

/// A text that is found again wherever it gets to.
fn canary(what: &str) -> LongText {
    LongText::parse(&format!("{MARK}-{what}")).expect("a text")
}

/// The same as one line.
fn line(what: &str) -> ShortText {
    short(canary(what).as_str())
}

/// Every canary in a text, by its name.
fn canaries(text: &str) -> impl Iterator<Item = String> {
    let rest = text.split(MARK).skip(1);
    rest.map(|it| it.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect())
}

/// A running group, of which Cecilia leaves, and a pair that reads for it.
struct Cast {
    bo: Actor,
    eevi: Actor,
    cecilia: Actor,
    greta: Actor,
    group: PartnershipId,
    readers: PartnershipId,
}

async fn cast(it: &TestApp) -> anyhow::Result<Cast> {
    let at = it.app.clock.now();
    let round = Round {
        id: id(700),
        programme: it.programme.id,
        number: 7,
        state: RoundState::Published(Publication { proposal: id(799), by: it.organiser.id, at }),
        created_at: at,
        version: 1,
    };
    let (greta, henrik) = (person(34, "Greta"), person(35, "Henrik"));
    let reading = [(&greta, 734), (&henrik, 735)];
    let reading = reading.map(|(it_is, number)| participant(number, it.programme.id, it_is.id));
    let member = |participant| Member {
        participant,
        role: MemberRole::Peer,
        gain: 100,
        response: Response::Accepted { at },
    };
    let of = |number, members: Vec<Member>| Partnership {
        id: id(number),
        programme: it.programme.id,
        round: round.id,
        members,
        benefit: 100,
        introduced_at: at,
        ended_at: None,
        version: 1,
    };
    let group = of(701, [1, 2, 4].map(|place: usize| member(it.participants[place].id)).into());
    let readers = of(702, reading.iter().map(|it| member(it.id)).collect());
    let mut tx = it.app.store.begin().await?;
    for one in [&greta, &henrik] {
        persons::insert(&mut tx, one).await?;
    }
    for one in &reading {
        participants::insert(&mut tx, one).await?;
    }
    rounds::insert(&mut tx, &round).await?;
    partnerships::insert_many(&mut tx, &[group, readers]).await?;
    tx.commit().await?;
    Ok(Cast {
        bo: it.actor(it.people[1].id).await?,
        eevi: it.actor(it.people[4].id).await?,
        cecilia: it.actor(it.people[2].id).await?,
        greta: it.actor(greta.id).await?,
        group: id(701),
        readers: id(702),
    })
}

/// Everything in an answer that can be read, also within archives and workbooks, and the long lines of calendars.
fn readable(body: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(body).replace("\r\n ", "");
    if body.starts_with(b"PK")
        && let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(body))
    {
        for number in 0..archive.len() {
            let mut content = Vec::new();
            archive.by_index(number).expect("a file").read_to_end(&mut content).expect("its content");
            all += &readable(&content);
        }
    }
    all
}

/// Somebody who asks: by which cookie, and what is known to them of addresses.
struct Asker<'a> {
    browser: &'a Browser<'a>,
    cookie: String,
    known: Known,
}

impl Asker<'_> {
    async fn ask(&self, router: &axum::Router, request: Request<Body>) -> (StatusCode, String) {
        let address = request.uri().to_string();
        let response = router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        assert!(!status.is_server_error(), "{address}: {status}");
        let mut said = format!("{:?}", response.headers());
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        said += &readable(&body);
        (status, said)
    }

    /// Where which canary is found: each as "route: canary".
    async fn found(&self, table: &[Route]) -> BTreeSet<(String, String)> {
        let router = router(self.browser.site.clone(), table.to_vec());
        let mut seen = BTreeSet::new();
        for route in table.iter().filter(|it| it.method == Method::GET) {
            for (number, address) in self.known.addresses(route.path).into_iter().enumerate() {
                // Files come in several formats, whatever they are of.
                let queries: &[&str] =
                    if number == 0 { &["", "?format=xlsx", "?format=html"] } else { &[""] };
                for query in queries {
                    let request = Request::get(format!("{address}{query}"));
                    let request = request.header(header::COOKIE, &self.cookie).body(Body::empty());
                    let (_, said) = self.ask(&router, request.expect("a request")).await;
                    // Whoever asks for a picture by its name may get the name back.
                    let asked: BTreeSet<String> = canaries(&address).collect();
                    let told = canaries(&said).filter(|it| !asked.contains(it));
                    seen.extend(told.map(|it| (route.path.to_owned(), it)));
                }
            }
        }
        seen
    }

    /// Sends every form of the group's rooms empty; what does not answer as if there were no such group.
    async fn let_in(&self, table: &[Route], group: PartnershipId) -> BTreeSet<String> {
        let router = router(self.browser.site.clone(), table.to_vec());
        let mut surprises = BTreeSet::new();
        let inside = |it: &&Route| it.method == Method::POST && it.path.contains("/{partnership}/");
        for route in table.iter().filter(inside) {
            let path = route.path.replace("{partnership}", &group.to_string());
            for address in self.known.addresses(&path) {
                let request = Request::post(&address)
                    .header(header::HOST, "mentor.example.org")
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .header(header::COOKIE, &self.cookie)
                    .body(Body::empty());
                let (status, said) = self.ask(&router, request.expect("a request")).await;
                // A form that can not be read is refused before anything else.
                let is_refused = status.is_client_error() || status == StatusCode::SEE_OTHER;
                if !is_refused || canaries(&said).next().is_some() {
                    surprises.insert(format!("{}: {status}", route.path));
                }
            }
        }
        surprises
    }
}

/// Somebody with a calendar's address of their own, and the links of the letters they got.
async fn asker<'a>(
    it: &TestApp,
    browser: &'a Browser<'a>,
    (known, tokens): (&Known, &BTreeMap<String, Vec<String>>),
    person: Option<PersonId>,
) -> anyhow::Result<Asker<'a>> {
    let Some(person) = person else {
        return Ok(Asker { browser, cookie: String::new(), known: known.with_tokens(vec![]) });
    };
    let mut own = vec![make_calendar_address(&it.app, &it.actor(person).await?).await?];
    let mut tx = it.app.store.read().await?;
    let email = persons::find(&mut tx, person).await?.expect("a person").email;
    drop(tx);
    own.extend(tokens.get(email.as_str()).cloned().unwrap_or_default());
    Ok(Asker { browser, cookie: browser.sign_in(person).await, known: known.with_tokens(own) })
}

/// What the program writes into its log, from the first test on.
static LOG: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(|| {
    // As `crossmentor` does it when asked for everything.
    let quiet = (documents::markdown::LOGS_TEXTS, server::LOGS_ADDRESSES);
    let filter = format!("trace,{}=warn,{}=debug", quiet.0, quiet.1);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(|| Log).init();
    Mutex::new(Vec::new())
});

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everybody who is not inside; Cecilia and Greta know a part each.
async fn outsiders(
    it: &TestApp,
    cast: &Cast,
) -> anyhow::Result<Vec<(&'static str, Option<PersonId>, Option<Who>)>> {
    let (root, newcomer, elsewhere) = (person(31, "Root"), person(32, "Newcomer"), person(33, "Elsewhere"));
    let there = programme(101, "autumn-2027");
    let mut tx = it.app.store.begin().await?;
    for one in [&root, &newcomer, &elsewhere] {
        persons::insert(&mut tx, one).await?;
    }
    persons::make_administrator(&mut tx, root.id).await?;
    programmes::insert(&mut tx, &there).await?;
    access::add_organiser(&mut tx, there.id, elsewhere.id).await?;
    // Takes part, and organises as well.
    access::add_organiser(&mut tx, it.programme.id, it.people[5].id).await?;
    tx.commit().await?;
    Ok(vec![
        ("stranger", None, None),
        ("organiser", Some(it.organiser.id), None),
        ("organiser who takes part", Some(it.people[5].id), None),
        ("coordinator", Some(it.coordinator.id), None),
        ("administrator", Some(root.id), None),
        ("another participant", Some(it.people[0].id), None),
        ("a former member", Some(cast.cecilia.person), Some(Who::Cecilia)),
        ("a pair that reads", Some(cast.greta.person), Some(Who::Greta)),
        ("newcomer", Some(newcomer.id), None),
        ("organiser of another programme", Some(elsewhere.id), None),
    ])
}

/// Reads every letter as it is kept and as it is put into words: only members read of where they meet. The secrets of
/// the letters' links, by whom they went to.
async fn letters(it: &TestApp) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let members = [&it.people[1].email, &it.people[4].email];
    let mut tx = it.app.store.read().await?;
    let letters = mails::list(&mut tx, None, 0, 1_000).await?;
    drop(tx);
    assert!(letters.len() > 3);
    let mut tokens: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (mail, wording) in letters {
        let facts = take(&it.app, mail.id, Way::Keep).await?;
        if let Some(token) = facts.as_ref().and_then(|it| it.reply.clone()) {
            tokens.entry(mail.to.to_string()).or_default().push(token);
        }
        assert_eq!(canaries(&format!("{mail:?}{wording:?}")).next(), None, "{mail:?}");
        let may_know = mail.letter.is_private() && members.contains(&&mail.to);
        let said = format!("{facts:?}");
        assert!(may_know || canaries(&said).next().is_none(), "{said}");
    }
    Ok(tokens)
}

both_databases! {
    async fn nobody_outside_reads_what_members_write(it: TestApp) {
        LazyLock::force(&LOG);
        let cast = cast(&it).await?;
        it.pass(Duration::days(8));
        plant_early(&it, &cast).await?;
        letters(&it).await?;
        it.pass(it.programme.timetable.closing + Duration::hours(1) - it.app.clock.now());
        plant_late(&it, &cast).await?;
        let tokens = letters(&it).await?;
        furnish(&it, &cast).await?;
        let organiser = it.actor(it.organiser.id).await?;
        for stage in [Stage::FitCheck, Stage::Midpoint] {
            release_results(&it.app, &organiser, it.programme.id, stage).await?;
        }
        let outside = outsiders(&it, &cast).await?;
        let (browser, table) = (Browser::new(&it), table());
        let known = known(&it, &cast).await?;
        let asker = async |person| asker(&it, &browser, (&known, &tokens), person).await;
        let expected = |who: Option<Who>| -> BTreeSet<String> {
            who.map(|who| planted(it.programme.method, who)).unwrap_or_default().into_iter().collect()
        };

        // Inside, everything is found, and what is somebody's own by that one only.
        for (who, person) in [(Who::Bo, cast.bo.person), (Who::Eevi, cast.eevi.person)] {
            let seen = asker(Some(person)).await?.found(&table).await;
            let seen: BTreeSet<String> = seen.into_iter().map(|(_, canary)| canary).collect();
            assert_eq!(seen, expected(Some(who)), "{who:?}");
        }

        // Outside, nothing: in no page, file, feed or export.
        for (name, person, knows) in outside {
            let asker = asker(person).await?;
            let seen = asker.found(&table).await;
            let all: BTreeSet<String> = seen.iter().map(|(_, canary)| canary.clone()).collect();
            assert_eq!(all, expected(knows), "{name}: {seen:?}");
            assert_eq!(asker.let_in(&table, cast.group).await, BTreeSet::new(), "{name}");
        }

        // Nor in the log.
        letters(&it).await?;
        let log = String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
        assert_eq!(log.lines().find(|it| it.contains(MARK)), None);
    }

    async fn a_planted_leak_is_found(it: TestApp) {
        let cast = cast(&it).await?;
        let browser = Browser::new(&it);
        let known = known(&it, &cast).await?.with_tokens(vec![]);
        let leak = Route::get("/programmes/{programme}/leak", Policy::Organiser, || async {
            format!("<p>{}</p>", canary("note").as_str())
        });
        let archived = Route::get("/programmes/{programme}/archive", Policy::Organiser, || async {
            let content = canary("goal").into_string().into_bytes();
            let file = documents::archive::File { name: "a.txt".to_owned(), content };
            documents::archive::zip(&[file]).expect("an archive")
        });
        let open = Route::post("/programmes/{programme}/partnership/{partnership}/open", Policy::Organiser, || async {
            StatusCode::NO_CONTENT
        });
        let cookie = browser.sign_in(it.organiser.id).await;
        let olga = Asker { browser: &browser, cookie, known };
        let seen = olga.found(&[leak, archived]).await;
        let expected = [("/programmes/{programme}/archive", "-goal"), ("/programmes/{programme}/leak", "-note")];
        assert_eq!(seen, expected.map(|(path, name)| (path.to_owned(), name.to_owned())).into());
        let path = "/programmes/{programme}/partnership/{partnership}/open: 204 No Content";
        assert_eq!(olga.let_in(&[open], cast.group).await, [path.to_owned()].into());
        let strange = catch_unwind(AssertUnwindSafe(|| olga.known.addresses("/programmes/{programme}/{strange}")));
        assert!(strange.is_err(), "a parameter that nobody knows");
    }
}
