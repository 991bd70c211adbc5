//! A programme as its organisers follow it: what they write, who they are, what happened, its end, and the next one.

use crate::browser::{Browser, hidden};
use actions::programmes::copy_programme;
use axum::http::StatusCode;
use chrono::Duration;
use domain::history::{Entry, Event};
use domain::mail::{Delivery, Letter, Mail};
use domain::programme::{Programme, ProgrammeState};
use domain::{Email, Language, PersonId};
use storage::{access, history, mails, programmes};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::id;

const OVERVIEW: &str = "/programmes/spring-2027/overview";
const END: &str = "/programmes/spring-2027/end";
const RESUME: &str = "/programmes/spring-2027/resume";
const MAIL: &str = "/programmes/spring-2027/mail";
const NEW_MAIL: &str = "/programmes/spring-2027/mail/new";
const ORGANISERS: &str = "/programmes/spring-2027/organisers";
const HISTORY: &str = "/programmes/spring-2027/history";
const DELETION: &str = "/programmes/spring-2027/deletion";

impl Browser<'_> {
    async fn state(&self) -> ProgrammeState {
        let mut tx = self.it.app.store.read().await.expect("a transaction");
        let programme = programmes::find(&mut tx, self.it.programme.id).await.expect("the programme");
        programme.expect("the programme").state
    }
}

/// Everybody has a partner, and the programme says so.
async fn published(it: &TestApp) -> anyhow::Result<()> {
    it.pair_up().await?;
    let mut tx = it.app.store.begin().await?;
    let programme = Programme { state: ProgrammeState::Published, ..it.programme.clone() };
    programmes::update(&mut tx, &programme).await?;
    Ok(tx.commit().await?)
}

/// A letter that the mail server has refused.
async fn refused_letter(it: &TestApp, number: u128, letter: Letter) -> anyhow::Result<Mail> {
    let mail = Mail {
        id: id(number),
        to: Email::parse("nobody@example.org")?,
        name: None,
        language: Language::En,
        letter,
        programme: Some(it.programme.id),
        created_at: it.app.clock.now(),
        delivery: Delivery::Queued,
    };
    let delivery = Delivery::Failed { at: it.app.clock.now(), reason: "550 no such user".to_owned() };
    let mut tx = it.app.store.begin().await?;
    mails::insert(&mut tx, &mail).await?;
    mails::deliver(&mut tx, mail.id, &delivery, None).await?;
    tx.commit().await?;
    Ok(mail)
}

both_databases! {
    async fn a_message_is_previewed_with_its_readers_and_sent_once(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let new = browser.get(&olga, &format!("{NEW_MAIL}?to=partnership:{}", id::<domain::PartnershipId>(401))).await;
        assert_eq!(new.status, StatusCode::OK);
        assert!(new.page.contains(">Aino Example and David Example</option>"), "{}", new.page);
        assert!(!new.page.contains("step:answer-questionnaire"), "who has not answered is nobody's business");
        let number = hidden(&new.page, "id");
        let form = |to: &str, text: &str, act: &str| {
            format!("id={number}&to={to}&subject-en=Soon&text-en={text}&do={act}")
        };

        let empty = browser.post(&olga, NEW_MAIL, &form("everybody", "", "preview")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.page.contains("value=\"Soon\""), "nothing is lost: {}", empty.page);
        let nobody = browser.post(&olga, NEW_MAIL, &form("waiting", "Hello", "preview")).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.page.contains("Nobody belongs to this group"), "{}", nobody.page);
        let unknown = browser.post(&olga, NEW_MAIL, &form("step:answer-questionnaire", "Hello", "send")).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);

        let preview = browser.post(&olga, NEW_MAIL, &form("everybody", "The+canary+sings", "preview")).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.page.contains("Send this to 6 people?") && preview.page.contains("Frej Example"), "{}", preview.page);
        assert_eq!(it.letters().await?, vec![], "a preview sends nothing");
        let changed = browser.post(&olga, NEW_MAIL, &form("everybody", "The+canary+sings", "change")).await;
        assert!(changed.page.contains(">The canary sings</textarea>"), "{}", changed.page);

        let sent = browser.post(&olga, NEW_MAIL, &form("everybody", "The+canary+sings", "send")).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, format!("{MAIL}?sent=6").as_str()));
        let again = browser.post(&olga, NEW_MAIL, &form("everybody", "The+canary+sings", "send")).await;
        assert_eq!((again.status, again.location.as_str()), (StatusCode::SEE_OTHER, MAIL));
        assert_eq!(it.letters().await?.len(), 6);
        let log = browser.get(&olga, &sent.location).await.page;
        assert!(log.contains("6 e-mails are on their way") && log.contains("Your message"), "{log}");
        assert!(log.contains("aino@example.org") && log.contains("Waits to be sent"), "{log}");
        assert!(!log.contains("canary"), "the log does not say what letters say: {log}");
    }

    async fn a_letter_that_failed_is_tried_again_unless_it_let_somebody_in(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        assert!(browser.get(&olga, MAIL).await.page.contains("No e-mails"));
        let plain = refused_letter(&it, 700, Letter::Approved { participant: it.participants[0].id }).await?;
        let secret = Letter::Invitation { invitation: id(1), token: String::new() };
        let secret = refused_letter(&it, 701, secret).await?;
        let (retry, no_retry) = (format!("{MAIL}/{}/retry", plain.id), format!("{MAIL}/{}/retry", secret.id));

        let log = browser.get(&olga, MAIL).await.page;
        assert!(log.contains("Some e-mails could not be delivered") && log.contains("550 no such user"), "{log}");
        assert!(log.contains(&retry) && !log.contains(&no_retry), "{log}");
        assert!(log.contains("It held a personal link and is not sent again."), "{log}");

        let tried = browser.post(&olga, &retry, "").await;
        assert_eq!((tried.status, tried.location.as_str()), (StatusCode::SEE_OTHER, format!("{MAIL}?sent=1").as_str()));
        for path in [&retry, &no_retry] {
            let refused = browser.post(&olga, path, "").await;
            assert_eq!((refused.status, refused.location.as_str()), (StatusCode::SEE_OTHER, MAIL), "{path}");
        }
        let mut tx = it.app.store.read().await?;
        let states = mails::count_by_delivery(&mut tx, it.programme.id).await?;
        assert_eq!(states, [("failed".to_owned(), 1), ("queued".to_owned(), 1)].into());
        drop(tx);
        let only_failed = browser.get(&olga, &format!("{MAIL}?delivery=failed&from=0")).await.page;
        assert!(only_failed.contains("Invitation") && !only_failed.contains("Decision about a place"), "{only_failed}");
        let beyond = browser.get(&olga, &format!("{MAIL}?from={}", u64::MAX)).await;
        assert_eq!(beyond.status, StatusCode::OK);

        // A letter of no programme, or of another, is not there.
        let elsewhere = format!("{MAIL}/{}/retry", id::<domain::MailId>(999));
        assert_eq!(browser.post(&olga, &elsewhere, "").await.status, StatusCode::NOT_FOUND);
        for person in [it.people[0].id, it.coordinator.id] {
            let cookie = browser.sign_in(person).await;
            assert_eq!(browser.get(&cookie, MAIL).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.get(&cookie, NEW_MAIL).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.post(&cookie, NEW_MAIL, "").await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.post(&cookie, &retry, "").await.status, StatusCode::NOT_FOUND);
        }
    }

    async fn organisers_are_invited_and_removed_and_one_stays(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let removal = |who: PersonId| format!("{ORGANISERS}/{who}/removal");
        let alone = browser.get(&olga, ORGANISERS).await;
        assert_eq!(alone.status, StatusCode::OK);
        assert!(alone.page.contains("olga@example.org") && !alone.page.contains("/removal"), "{}", alone.page);
        let last = browser.post(&olga, &removal(it.organiser.id), "").await;
        assert_eq!(last.status, StatusCode::CONFLICT);
        assert!(last.page.contains("A programme keeps at least one organiser."), "{}", last.page);

        let wrong = browser.post(&olga, ORGANISERS, "email=nobody&name=Nina").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("value=\"nobody\"") && wrong.page.contains("value=\"Nina\""), "{}", wrong.page);
        for (sent, waiting) in [(1, 0), (0, 1)] {
            let invited = browser.post(&olga, ORGANISERS, "email=nina%40example.org&name=").await;
            let expected = format!("{ORGANISERS}?sent={sent}&waiting={waiting}");
            assert_eq!((invited.status, invited.location), (StatusCode::SEE_OTHER, expected));
        }
        assert!(browser.get(&olga, ORGANISERS).await.page.contains("nina@example.org"));
        assert_eq!(it.letters().await?.len(), 1);

        // Somebody who takes part may organise too, and goes on taking part afterwards.
        let mut tx = it.app.store.begin().await?;
        access::add_organiser(&mut tx, it.programme.id, it.people[0].id).await?;
        tx.commit().await?;
        let aino = browser.sign_in(it.people[0].id).await;
        let both = browser.get(&aino, ORGANISERS).await.page;
        assert!(both.contains(">Takes part</span>") && both.contains(&removal(it.organiser.id)), "{both}");
        let asked = browser.get(&olga, &removal(it.people[0].id)).await;
        assert!(asked.page.contains("Remove Aino Example from the organisers?"), "{}", asked.page);
        let removed = browser.post(&olga, &removal(it.people[0].id), "").await;
        assert_eq!((removed.status, removed.location.as_str()), (StatusCode::SEE_OTHER, ORGANISERS));
        assert_eq!(browser.get(&aino, ORGANISERS).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get(&aino, "/programmes/spring-2027/me").await.status, StatusCode::OK);
        // Whoever organises no longer, or never did, is not there.
        for who in [it.people[0].id, it.people[1].id] {
            assert_eq!(browser.get(&olga, &removal(who)).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.post(&olga, &removal(who), "").await.status, StatusCode::NOT_FOUND);
        }

        // One removes oneself as long as another stays.
        let mut tx = it.app.store.begin().await?;
        access::add_organiser(&mut tx, it.programme.id, it.people[1].id).await?;
        tx.commit().await?;
        let gone = browser.post(&olga, &removal(it.organiser.id), "").await;
        assert_eq!((gone.status, gone.location.as_str()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(browser.get(&olga, ORGANISERS).await.status, StatusCode::NOT_FOUND);
        let carl = browser.sign_in(it.coordinator.id).await;
        assert_eq!(browser.get(&carl, ORGANISERS).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&carl, ORGANISERS, "email=a%40example.org&name=").await.status, StatusCode::NOT_FOUND);
        it.pass(Duration::minutes(11));
        let bo = browser.sign_in(it.people[1].id).await;
        it.pass(Duration::minutes(11));
        assert!(browser.get(&bo, &removal(it.people[1].id)).await.location.starts_with("/sign-in/again?next="));
    }

    async fn the_history_names_nobody_for_what_partners_do(it: TestApp) {
        let (aino, olga) = (it.people[0].id, it.organiser.id);
        // Olga takes part too: what she writes to a partner is told of a member.
        let happened = [
            (Event::NoteWritten, Some(aino), Some(it.participants[0].id.uuid())),
            (Event::AgreementSigned, Some(olga), None),
            (Event::JournalWritten, Some(aino), None),
            (Event::QuestionnaireAnswered, Some(aino), None),
            (Event::ParticipantWithdrawn, Some(it.people[1].id), Some(it.participants[1].id.uuid())),
            (Event::ParticipantApproved, Some(olga), Some(it.participants[2].id.uuid())),
            (Event::OrganiserRemoved, None, Some(it.people[3].id.uuid())),
            (Event::PartnershipDissolved, Some(olga), None),
            (Event::RemindersSent, None, None),
        ];
        let mut tx = it.app.store.begin().await?;
        for ((event, by, subject), number) in happened.into_iter().zip(900..) {
            let programme = Some(it.programme.id);
            let entry = Entry { id: id(number), at: it.app.clock.now(), by, programme, event, subject };
            history::record(&mut tx, &entry).await?;
        }
        tx.commit().await?;
        let browser = Browser::new(&it);
        let cookie = browser.sign_in(olga).await;
        let rows = async |query: &str| {
            let page = browser.get(&cookie, &format!("{HISTORY}{query}")).await.page;
            let body = page.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap_or_default();
            let cells = |row: &str| {
                let texts = row.split('>').filter_map(|it| it.split('<').next()).filter(|it| !it.trim().is_empty());
                texts.filter(|it| !it.contains(" at ")).collect::<Vec<_>>().join(" – ")
            };
            body.split("<tr>").skip(1).map(cells).collect::<Vec<_>>()
        };
        assert_eq!(
            rows("").await,
            [
                "Reminders sent – By itself",
                "Partnership ended by an organiser – Olga Example",
                "Organiser removed – David Example – By itself",
                "Participant approved – Cecilia Example – Olga Example",
                "Participant withdrew – Bo Example",
                "Agreement signed – A member",
                "Something was done in a partnership – A member",
            ]
        );
        assert_eq!(
            rows("?kind=people").await,
            ["Participant approved – Cecilia Example – Olga Example", "Participant withdrew – Bo Example"]
        );
        assert_eq!(rows("?kind=anything&from=6").await, ["Something was done in a partnership – A member"]);
        let beyond = browser.get(&cookie, &format!("{HISTORY}?from={}", u64::MAX)).await;
        assert_eq!(beyond.status, StatusCode::OK);
        for person in [aino, it.coordinator.id] {
            let cookie = browser.sign_in(person).await;
            assert_eq!(browser.get(&cookie, HISTORY).await.status, StatusCode::NOT_FOUND);
        }
    }

    async fn the_people_of_a_programme_are_invited_to_its_copy(it: TestApp) {
        let organiser = it.actor(it.organiser.id).await?;
        let day = chrono::NaiveDate::from_ymd_opt(2028, 2, 2).expect("a day");
        let copy = copy_programme(&it.app, &organiser, it.programme.id, day).await?;
        let invitations = format!("/programmes/{}/invitations", copy.slug);
        let earlier = format!("{invitations}/earlier");
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        assert!(browser.get(&olga, &invitations).await.page.contains(&format!("href=\"{earlier}\"")));
        let first = browser.get(&olga, "/programmes/spring-2027/invitations").await.page;
        assert!(!first.contains("/invitations/earlier"), "it follows none: {first}");
        let none = browser.get(&olga, "/programmes/spring-2027/invitations/earlier").await.page;
        assert!(none.contains("Nobody to invite"), "{none}");

        let asked = browser.get(&olga, &earlier).await.page;
        assert!(asked.contains("6 people took part before and are not here yet."), "{asked}");
        let nobody = browser.post(&olga, &earlier, "").await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.page.contains("Choose at least one person"), "{}", nobody.page);
        assert_eq!(it.letters().await?, vec![]);
        let two = format!("person={}&person={}", it.people[0].id, it.people[1].id);
        for sent in [2, 0] {
            let done = browser.post(&olga, &earlier, &two).await;
            assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, format!("{invitations}?sent={sent}")));
        }
        assert_eq!(it.letters().await?.len(), 2);
        let rest = browser.get(&olga, &earlier).await.page;
        assert!(rest.contains("4 people took part before") && !rest.contains("aino@example.org"), "{rest}");
        let stranger = browser.post(&olga, &earlier, &format!("person={}", it.coordinator.id)).await;
        assert_eq!(stranger.location, format!("{invitations}?sent=0"), "who took no part is not invited");
        let aino = browser.sign_in(it.people[0].id).await;
        assert_eq!(browser.get(&aino, &earlier).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&aino, &earlier, &two).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_programme_is_finished_after_its_closing_and_taken_up_again(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        assert!(!browser.get(&olga, OVERVIEW).await.page.contains(END), "the closing lies ahead");
        let early = browser.post(&olga, END, "").await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert!(early.page.contains("The joint closing lies ahead."), "{}", early.page);
        assert_eq!(browser.state().await, ProgrammeState::Published);

        it.pass(it.programme.timetable.closing - it.app.clock.now());
        let olga = browser.sign_in_again(it.organiser.id).await;
        assert!(browser.get(&olga, OVERVIEW).await.page.contains(&format!("href=\"{END}\"")));
        let asked = browser.get(&olga, END).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.page.contains("Finish spring-2027?"), "{}", asked.page);
        assert_eq!(browser.state().await, ProgrammeState::Published, "a page changes nothing");
        let done = browser.post(&olga, END, "").await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, OVERVIEW));
        assert_eq!(browser.state().await, ProgrammeState::Finished);
        assert_eq!(browser.post(&olga, END, "").await.status, StatusCode::CONFLICT, "it is finished already");

        let overview = browser.get(&olga, OVERVIEW).await.page;
        assert!(overview.contains(&format!("action=\"{RESUME}\"")), "{overview}");
        // Twice, as when the button is pressed twice.
        for _ in 0..2 {
            let resumed = browser.post(&olga, RESUME, "").await;
            assert_eq!((resumed.status, resumed.location.as_str()), (StatusCode::SEE_OTHER, OVERVIEW));
            assert_eq!(browser.state().await, ProgrammeState::Published);
        }
        assert_eq!(it.letters().await?, vec![]);
    }

    async fn personal_data_goes_when_the_name_is_typed_and_the_receipt_stays(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let ahead = browser.get(&olga, DELETION).await;
        assert_eq!(ahead.status, StatusCode::OK);
        let fact = |page: &str, term: &str, value: &str| page.contains(&format!("<dt>{term}</dt><dd>{value}</dd>"));
        assert!(ahead.page.contains("Personal data is deleted on"), "{}", ahead.page);
        assert!(fact(&ahead.page, "People", "6") && fact(&ahead.page, "Partnerships", "3"), "{}", ahead.page);

        let wrong = browser.post(&olga, DELETION, "name=autumn-2027").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.page.contains("value=\"autumn-2027\""), "nothing is lost: {}", wrong.page);
        assert!(wrong.page.contains("Type the name exactly"), "{}", wrong.page);
        assert_eq!(browser.state().await, ProgrammeState::Published);

        let done = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, DELETION));
        assert_eq!(browser.state().await, ProgrammeState::Archived);
        let receipt = browser.get(&olga, DELETION).await.page;
        assert!(receipt.contains("Deleted on") && receipt.contains("An organiser asked for it."), "{receipt}");
        assert!(fact(&receipt, "People", "6") && fact(&receipt, "Take part", "6"), "{receipt}");
        assert!(!receipt.contains("name=\"name\""), "there is nothing left to delete: {receipt}");
        let again = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!((again.status, again.location.as_str()), (StatusCode::SEE_OTHER, DELETION));
        assert!(browser.get(&olga, OVERVIEW).await.page.contains("only figures are left"));
        // Who took part no longer does.
        let aino = browser.sign_in(it.people[0].id).await;
        assert_eq!(browser.get(&aino, "/programmes/spring-2027/me").await.status, StatusCode::NOT_FOUND);
    }

    async fn only_organisers_end_a_programme_and_delete_after_a_fresh_sign_in(it: TestApp) {
        published(&it).await?;
        let browser = Browser::new(&it);
        for person in [it.people[0].id, it.coordinator.id] {
            let cookie = browser.sign_in(person).await;
            for path in [END, DELETION] {
                assert_eq!(browser.get(&cookie, path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            for (path, form) in [(END, ""), (RESUME, ""), (DELETION, "name=spring-2027")] {
                assert_eq!(browser.post(&cookie, path, form).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        let olga = browser.sign_in(it.organiser.id).await;
        it.pass(Duration::minutes(11));
        let asked = browser.get(&olga, DELETION).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        assert!(asked.location.starts_with("/sign-in/again?next="), "{}", asked.location);
        let sent = browser.post(&olga, DELETION, "name=spring-2027").await;
        assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.state().await, ProgrammeState::Published);
    }
}
