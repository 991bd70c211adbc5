//! The walls of a partnership. Unmistakable words stand in everything its members write; then everybody who is not inside
//! asks for every page, file and export there is, and every letter and line of the log is read.
//!
//! What a new feature keeps privately gets a line in [`plant`]; a new kind of path parameter gets one in [`addresses`].

use crate::browser::Browser;
use actions::agreements::{draft, sign, take_goals};
use actions::attachments::{NewAttachment, attach};
use actions::goals::{add_goal, remark_on_goal};
use actions::journal::write_entry;
use actions::mails::{Way, take};
use actions::notes::write_note;
use actions::partnerships::leave;
use axum::body::Body;
use axum::http::{Method, Request, header};
use domain::access::{Actor, Inside, Scope};
use domain::agreement::{Heading, Terms};
use domain::attachment::Owner;
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{LongText, PartnershipId, PersonId};
use server::policy::Policy;
use server::routes::{Route, router, table};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use std::sync::{LazyLock, Mutex, PoisonError};
use storage::{
    access, agreements, attachments, goals, journal, mails, notes, partnerships, persons, programmes, rounds,
};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, person, programme};
use tower::ServiceExt;

const MARK: &str = "canary7f3a";

/// A text that is found again wherever it gets to.
fn canary(what: &str) -> LongText {
    LongText::parse(&format!("{MARK}-{what}")).expect("a text")
}

/// Every canary in a text, by its name.
fn canaries(text: &str) -> impl Iterator<Item = String> {
    let rest = text.split(MARK).skip(1);
    rest.map(|it| it.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect())
}

/// A running group of Bo, Cecilia and Eevi.
async fn group(it: &TestApp) -> anyhow::Result<PartnershipId> {
    let at = it.app.clock.now();
    let round = Round {
        id: id(700),
        programme: it.programme.id,
        number: 7,
        state: RoundState::Collecting,
        created_at: at,
        version: 1,
    };
    let member = |place: usize| Member {
        participant: it.participants[place].id,
        role: MemberRole::Peer,
        gain: 100,
        response: Response::Accepted { at },
    };
    let group = Partnership {
        id: id(701),
        programme: it.programme.id,
        round: round.id,
        members: [1, 2, 4].map(member).into(),
        benefit: 100,
        introduced_at: at,
        ended_at: None,
        version: 1,
    };
    let mut tx = it.app.store.begin().await?;
    rounds::insert(&mut tx, &round).await?;
    partnerships::insert_many(&mut tx, std::slice::from_ref(&group)).await?;
    tx.commit().await?;
    Ok(group.id)
}

/// Bo writes into everything that members write into, and Cecilia leaves. What only Bo sees is called "own-…".
async fn plant(it: &TestApp, bo: &Actor, group: PartnershipId) -> anyhow::Result<()> {
    let (app, here) = (&it.app, it.programme.id);
    let (eevi, cecilia) = (it.actor(it.people[4].id).await?, it.actor(it.people[2].id).await?);

    let goal = add_goal(app, bo, here, group, canary("goal"), Some(canary("goal-measure")), None).await?;
    remark_on_goal(app, bo, here, group, goal.id, canary("goal-remark")).await?;
    for who in [&eevi, &cecilia] {
        add_goal(app, who, here, group, LongText::parse("Learn")?, None, None).await?;
    }
    let texts =
        Heading::of(it.programme.method).iter().map(|it| (*it, canary(&format!("agreement-{}", it.code()))));
    let terms = Terms { texts: texts.collect(), ..Terms::default() };
    draft(app, bo, here, group, 0, terms).await?;
    take_goals(app, bo, here, group, 1).await?;
    sign(app, bo, here, group, 1).await?;
    write_note(app, bo, here, group, canary("note")).await?;
    write_entry(app, bo, here, group, canary("own-journal")).await?;
    let file = NewAttachment {
        about: None,
        name: format!("{}.txt", canary("file-name").as_str()),
        content: canary("file").into_string().into_bytes(),
        description: None,
    };
    let attached = attach(app, bo, here, Owner::Partnership(group), file).await;
    attached.map_err(|error| anyhow::anyhow!("{error}"))?;

    leave(app, &cecilia, here, group, None).await?;
    write_note(app, bo, here, group, canary("note-after-leaving")).await?;
    Ok(())
}

/// What members are to find, or the walls would be tested with nothing behind them.
fn planted(it: &TestApp, own: bool) -> BTreeSet<String> {
    let mut all: BTreeSet<String> =
        ["goal", "goal-measure", "goal-remark", "note", "note-after-leaving", "file", "file-name"]
            .into_iter()
            .map(str::to_owned)
            .chain(Heading::of(it.programme.method).iter().map(|it| format!("agreement-{}", it.code())))
            .collect();
    if own {
        all.insert("own-journal".to_owned());
    }
    all.into_iter().map(|it| format!("-{it}")).collect()
}

/// The addresses of a route, with everything there is in the place of each parameter.
async fn addresses(
    it: &TestApp,
    bo: &Actor,
    group: PartnershipId,
) -> anyhow::Result<BTreeMap<&'static str, Vec<String>>> {
    let mut tx = it.app.store.read().await?;
    let scope = Scope::of_the_system(it.programme.id);
    let found = partnerships::find(&mut tx, &scope, group).await?.expect("the group");
    let inside = Inside::of(bo, &found).expect("inside");
    Ok([
        ("programme", vec![it.programme.slug.to_string()]),
        (
            "partnership",
            partnerships::list(&mut tx, &scope).await?.iter().map(|it| it.id.to_string()).collect(),
        ),
        ("goal", goals::list(&mut tx, &inside).await?.iter().map(|it| it.id.to_string()).collect()),
        ("remark", goals::remarks(&mut tx, &inside).await?.iter().map(|it| it.id.to_string()).collect()),
        ("note", notes::list(&mut tx, &inside, 0, 100).await?.iter().map(|it| it.id.to_string()).collect()),
        (
            "entry",
            journal::list(&mut tx, &inside, 0, 100).await?.iter().map(|it| it.id.to_string()).collect(),
        ),
        (
            "file",
            attachments::list_inside(&mut tx, &inside, None)
                .await?
                .iter()
                .map(|it| it.id.to_string())
                .collect(),
        ),
        (
            "version",
            agreements::load(&mut tx, &inside)
                .await?
                .versions
                .iter()
                .map(|it| it.number.to_string())
                .collect(),
        ),
        ("round", rounds::list(&mut tx, it.programme.id).await?.iter().map(|it| it.id.to_string()).collect()),
        ("participant", it.participants.iter().map(|it| it.id.to_string()).collect()),
        ("organisation", it.organisations.iter().map(|it| it.id.to_string()).collect()),
        ("mail", mails::list(&mut tx, None, 0, 100).await?.iter().map(|(it, _)| it.id.to_string()).collect()),
    ]
    .into())
}

/// Every address of a route. A parameter that is not known is asked with something that is not there.
fn expand(path: &str, known: &BTreeMap<&'static str, Vec<String>>) -> Vec<String> {
    let mut all = vec![String::new()];
    for part in path.split('/').skip(1) {
        let name = part.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
        let values = match name {
            None => vec![part.to_owned()],
            Some(name) => known.get(name).cloned().unwrap_or_else(|| vec!["0".to_owned()]),
        };
        all = all.iter().flat_map(|head| values.iter().map(move |it| format!("{head}/{it}"))).collect();
    }
    all
}

/// Everything in an answer that can be read, also within archives and workbooks.
fn readable(body: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(body).into_owned();
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

/// Where this person finds which canary: each as "route: canary".
async fn found(
    browser: &Browser<'_>,
    table: &[Route],
    cookie: &str,
    known: &BTreeMap<&'static str, Vec<String>>,
) -> BTreeSet<(String, String)> {
    let router = router(browser.site.clone(), table.to_vec());
    let mut seen = BTreeSet::new();
    for route in table.iter().filter(|it| it.method == Method::GET) {
        for address in expand(route.path, known) {
            for query in ["", "?format=xlsx"] {
                let request = Request::get(format!("{address}{query}")).header(header::COOKIE, cookie);
                let request = request.body(Body::empty()).expect("a request");
                let response = router.clone().oneshot(request).await.expect("an answer");
                assert!(!response.status().is_server_error(), "{address}: {}", response.status());
                let mut said = format!("{:?}", response.headers());
                let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
                said += &readable(&body);
                seen.extend(canaries(&said).map(|it| (route.path.to_owned(), it)));
            }
        }
    }
    seen
}

/// What the program writes into its log, from the first test on.
static LOG: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(|| {
    // As `crossmentor` does it when asked for everything.
    let filter = format!("trace,{}=warn", documents::markdown::LOGS_TEXTS);
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

/// Everybody who is not inside, with their cookie.
async fn outsiders(it: &TestApp, browser: &Browser<'_>) -> anyhow::Result<Vec<(&'static str, String)>> {
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
    let who: [(&str, PersonId); 8] = [
        ("organiser", it.organiser.id),
        ("organiser who takes part", it.people[5].id),
        ("coordinator", it.coordinator.id),
        ("administrator", root.id),
        ("another participant", it.people[0].id),
        ("a former member", it.people[2].id),
        ("newcomer", newcomer.id),
        ("organiser of another programme", elsewhere.id),
    ];
    let mut all = vec![("stranger", String::new())];
    for (name, person) in who {
        all.push((name, browser.sign_in(person).await));
    }
    Ok(all)
}

both_databases! {
    async fn nobody_outside_reads_what_members_write(it: TestApp) {
        LazyLock::force(&LOG);
        let group = group(&it).await?;
        let bo = it.actor(it.people[1].id).await?;
        plant(&it, &bo, group).await?;
        let browser = Browser::new(&it);
        let known = addresses(&it, &bo, group).await?;
        let table = table();

        // Inside, everything is found, and a journal by its author only.
        for (member, own) in [(1, true), (4, false)] {
            let cookie = browser.sign_in(it.people[member].id).await;
            let seen = found(&browser, &table, &cookie, &known).await;
            let seen: BTreeSet<String> = seen.into_iter().map(|(_, canary)| canary).collect();
            assert_eq!(seen, planted(&it, own));
        }

        // Outside, nothing: in no page, file or export.
        for (name, cookie) in outsiders(&it, &browser).await? {
            let seen = found(&browser, &table, &cookie, &known).await;
            assert_eq!(seen, BTreeSet::new(), "{name}");
        }

        // Nor in any letter, as it is kept and as it is put into words.
        let mut tx = it.app.store.read().await?;
        let letters = mails::list(&mut tx, None, 0, 1_000).await?;
        drop(tx);
        assert!(letters.len() > 3);
        for (mail, wording) in letters {
            let facts = take(&it.app, mail.id, Way::Keep).await?;
            let said = format!("{mail:?}{wording:?}{facts:?}");
            assert_eq!(canaries(&said).next(), None, "{said}");
        }
        let log = String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
        assert_eq!(log.lines().find(|it| it.contains(MARK)), None);
    }

    async fn a_planted_leak_is_found(it: TestApp) {
        let group = group(&it).await?;
        let bo = it.actor(it.people[1].id).await?;
        let browser = Browser::new(&it);
        let known = addresses(&it, &bo, group).await?;
        let leak = Route::get("/programmes/{programme}/leak", Policy::Organiser, || async {
            format!("<p>{}</p>", canary("note").as_str())
        });
        let archived = Route::get("/programmes/{programme}/archive", Policy::Organiser, || async {
            let content = canary("goal").into_string().into_bytes();
            let file = documents::archive::File { name: "a.txt".to_owned(), content };
            documents::archive::zip(&[file]).expect("an archive")
        });
        let olga = browser.sign_in(it.organiser.id).await;
        let seen = found(&browser, &[leak, archived], &olga, &known).await;
        let expected = [("/programmes/{programme}/archive", "-goal"), ("/programmes/{programme}/leak", "-note")];
        assert_eq!(seen, expected.map(|(path, name)| (path.to_owned(), name.to_owned())).into());
    }
}
