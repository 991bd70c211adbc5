//! Joint meetings through the whole router: prepared, invited to, answered from the letter, moved, attended, remembered.

use crate::browser::{Browser, hidden};
use actions::mails::{Outcome, Way, settle, take};
use axum::http::{StatusCode, header};
use domain::MailId;
use domain::job::Job;
use storage::jobs;
use storage::mails::Wording;
use testing::app::TestApp;
use testing::both_databases;

const HOME: &str = "/programmes/spring-2027/joint-meetings";

impl Browser<'_> {
    /// Sends every letter that waits; gives the addresses and reply tokens of those that ask something.
    async fn send(&self) -> Vec<(String, String)> {
        let mut tx = self.it.app.store.read().await.expect("a transaction");
        let waiting = jobs::list_waiting(&mut tx).await.expect("jobs");
        drop(tx);
        let mails: Vec<MailId> = waiting
            .into_iter()
            .filter_map(|it| if let Job::SendMail(id) = it { Some(id) } else { None })
            .collect();
        let mut asked = Vec::new();
        for id in mails {
            let Some(letter) = take(&self.it.app, id, Way::HandOver).await.expect("a letter") else {
                continue;
            };
            let wording =
                Wording { subject: "s".into(), plain: "p".into(), html: "h".into(), calendar: None };
            settle(&self.it.app, &letter.mail, &Outcome::Sent(wording)).await.expect("a sent letter");
            asked.extend(letter.reply.map(|token| (letter.mail.to.to_string(), token)));
        }
        asked.sort();
        asked
    }
}

/// The address of the first meeting that a page leads to.
fn first_meeting(page: &str) -> String {
    let rest = page.split(&format!("href=\"{HOME}/")).nth(1).expect("a meeting");
    format!("{HOME}/{}", rest.split('"').next().expect("an id"))
}

both_databases! {
    async fn a_joint_meeting_from_its_invitation_to_its_minutes(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let aino = browser.sign_in(it.people[0].id).await;
        assert!(browser.get(&olga, HOME).await.page.contains("Make the three meetings"));
        let made = browser.post(&olga, &format!("{HOME}/prepare"), "").await;
        assert_eq!((made.status, made.location.as_str()), (StatusCode::SEE_OTHER, HOME));
        let opening = first_meeting(&browser.get(&olga, HOME).await.page);
        assert_eq!(browser.get(&aino, &opening).await.status, StatusCode::NOT_FOUND, "still a draft");

        // Details, with a row added on the way and a problem that says what to do.
        let edit = format!("{opening}/edit");
        let version = hidden(&browser.get(&olga, &edit).await.page, "version");
        let form = format!(
            "version={version}&title=&day=2027-02-03&time=09:00&minutes=90&place=Kaisla&link=&speaker=Ida&speaker-about=\
             &agenda-title=Welcome&agenda-minutes=10&material-title=&material-address="
        );
        let row = browser.post(&olga, &edit, &format!("{form}&do=add:agenda-title")).await;
        assert_eq!((row.status, row.page.matches("name=\"agenda-title\"").count()), (StatusCode::OK, 2));
        let refused = browser.post(&olga, &edit, &form.replace("link=", "link=room+5")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.page.contains("Write the address of a web page") && refused.page.contains("value=\"room 5\""));
        assert_eq!(browser.post(&olga, &edit, &form).await.location, format!("{opening}?done=changed"));

        // Who gets the invitation is seen before it leaves.
        let invitations = format!("{opening}/invitations");
        assert!(browser.get(&olga, &invitations).await.page.contains("Invite 6 people"));
        let invited = browser.post(&olga, &invitations, "").await;
        assert_eq!(invited.location, format!("{opening}?done=invited&people=6"));
        assert!(browser.get(&olga, &invited.location).await.page.contains("6 invitations are on their way"));
        let letters = browser.send().await;
        assert_eq!(letters.len(), 6);

        // From the letter: looking changes nothing, pressing does, nobody is signed in.
        let reply = format!("/reply/{}", letters[0].1);
        for _ in 0..2 {
            let asked = browser.get("", &reply).await;
            assert!(asked.page.contains("You answer as Aino Example") && asked.page.contains("Can you come?"), "{}", asked.page);
            assert!(!asked.page.contains("You are coming"));
        }
        let answered = browser.post("", &reply, "answer=yes").await;
        assert_eq!((answered.status, answered.location.as_str()), (StatusCode::SEE_OTHER, reply.as_str()));
        assert!(!answered.cookie.contains("session"));
        assert!(browser.get("", &reply).await.page.contains("You are coming"));
        assert_eq!(browser.post("", &reply, "answer=perhaps").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let dead = browser.post("", &format!("/reply/{}", "0".repeat(32)), "answer=no").await;
        assert_eq!(dead.status, StatusCode::NOT_FOUND);
        assert!(browser.get(&olga, &opening).await.page.contains("Coming: 1 · maybe: 0 · not coming: 0 · not answered: 5"));
        let own = browser.get(&aino, &opening).await;
        assert!(own.page.contains("You are coming") && own.page.contains("Welcome") && !own.page.contains("check-in-code"));

        // Moving it asks first, and then everybody anew.
        let version = hidden(&browser.get(&olga, &edit).await.page, "version");
        let later = form.replacen(|it: char| it.is_ascii_digit(), &version, 1).replace("2027-02-03", "2027-02-10");
        let preview = browser.post(&olga, &edit, &later).await;
        assert!(preview.page.contains("Change and tell 6 people") && preview.page.contains("10 February 2027"), "{}", preview.page);
        let moved = browser.post(&olga, &edit, &format!("{later}&confirmed=yes")).await;
        assert_eq!(moved.location, format!("{opening}?done=changed"), "{}", moved.page);
        assert_eq!(browser.send().await.len(), 6);
        assert!(browser.get(&olga, "/programmes/spring-2027/settings").await.page.contains("10 February 2027"));
        assert!(!browser.get("", &reply).await.page.contains("You are coming. Thank"));

        // At the meeting.
        let mut tx = it.app.store.read().await?;
        let programme = storage::programmes::find(&mut tx, it.programme.id).await?.expect("a programme");
        let meeting = storage::joint_meetings::list(&mut tx, &programme).await?.remove(0);
        drop(tx);
        it.pass(meeting.appointment.starts_at - it.app.clock.now());
        let (olga, aino) = (browser.sign_in_again(it.organiser.id).await, browser.sign_in_again(it.people[0].id).await);
        let wrong = browser.post(&aino, &format!("{opening}/check-in"), "code=XXXXXX").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = format!("code={}", meeting.check_in_code.to_lowercase());
        let here = browser.post(&aino, &format!("{opening}/check-in"), &code).await;
        assert!(browser.get(&aino, &here.location).await.page.contains("It is noted that you were there"));
        let list = format!("{opening}/attendance");
        let shown = browser.get(&olga, &list).await;
        assert!(shown.page.contains("There so far: 1"), "{}", shown.page);
        let (a, b) = (browser.person(0).1, browser.person(1).1);
        let saved = browser.post(&olga, &list, &format!("shown={a}&there={a}&there={b}")).await;
        assert_eq!(saved.location, format!("{opening}?done=attendance"));
        assert!(browser.get(&olga, &list).await.page.contains("There so far: 2"));

        // Minutes are read once they are shared.
        let minutes = format!("{opening}/minutes");
        let version = hidden(&browser.get(&olga, &minutes).await.page, "version");
        let text = "minutes=We+agreed+on+**three+themes**.";
        browser.post(&olga, &minutes, &format!("version={version}&{text}")).await;
        assert!(!browser.get(&aino, &opening).await.page.contains("three themes"));
        let version = hidden(&browser.get(&olga, &minutes).await.page, "version");
        browser.post(&olga, &minutes, &format!("version={version}&{text}&shared=yes")).await;
        assert!(browser.get(&aino, &opening).await.page.contains("<strong>three themes</strong>"));
    }

    async fn coordinators_see_figures_only_and_others_nothing(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        browser.post(&olga, &format!("{HOME}/prepare"), "").await;
        let opening = first_meeting(&browser.get(&olga, HOME).await.page);
        browser.post(&olga, &format!("{opening}/invitations"), "").await;
        browser.send().await;
        let carl = browser.sign_in(it.coordinator.id).await;
        let seen = browser.get(&carl, HOME).await;
        assert!(seen.page.contains("Too few people of your organisation"), "{}", seen.page);
        assert!(!browser.get(&carl, &opening).await.page.contains("Aino"));
        for below in ["edit", "invitations", "reminder", "cancellation", "attendance", "materials", "minutes"] {
            assert_eq!(browser.get(&carl, &format!("{opening}/{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
        }
        let unknown = format!("{HOME}/{}", "0".repeat(32));
        assert_eq!(browser.get(&olga, &unknown).await.status, StatusCode::NOT_FOUND);

        // A file for everybody, and taking it away again after a question.
        let materials = format!("{opening}/materials");
        let kept = browser.hand_in(&olga, &materials, &[], ("notes.txt", b"Read this first.")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.page);
        assert!(browser.get(&carl, &opening).await.page.contains("notes.txt"));
        let page = browser.get(&olga, &materials).await.page;
        let removal = page.split("href=\"").find(|it| it.contains("/removal\"")).expect("a removal");
        let removal = removal.split('"').next().expect("an address").to_owned();
        assert!(browser.get(&olga, &removal).await.page.contains("Remove notes.txt?"));
        assert_eq!(browser.post(&olga, &removal, "").await.location, materials);
        assert!(!browser.get(&carl, &opening).await.page.contains("notes.txt"));

        // Cancelled: told, and nothing more can be answered.
        let aino = browser.sign_in(it.people[0].id).await;
        let cancellation = format!("{opening}/cancellation");
        let version = hidden(&browser.get(&olga, &cancellation).await.page, "version");
        browser.post(&olga, &cancellation, &format!("version={version}")).await;
        let late = browser.post(&aino, &format!("{opening}/answer"), "answer=yes").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.page.contains("The meeting has been cancelled."), "{}", late.page);
    }

    async fn a_calendar_address_shows_ones_own_meetings_until_it_is_renewed_or_taken_away(it: TestApp) {
        let browser = Browser::new(&it);
        let olga = browser.sign_in(it.organiser.id).await;
        let aino = browser.sign_in(it.people[0].id).await;
        browser.post(&olga, &format!("{HOME}/prepare"), "").await;
        let opening = first_meeting(&browser.get(&olga, HOME).await.page);
        let address = async |cookie: &str| {
            let page = browser.post(cookie, "/calendar", "").await.page;
            let at = page.split("https://mentor.example.org").find(|it| it.starts_with("/calendar/")).expect("an address");
            at.split('"').next().expect("an end").to_owned()
        };
        let first = address(&aino).await;
        let read = async |path: &str| browser.get("", path).await;
        assert!(!read(&first).await.page.contains("BEGIN:VEVENT"), "nobody is invited yet");
        browser.post(&olga, &format!("{opening}/invitations"), "").await;
        let raw = browser.raw("", &first).await;
        assert_eq!(raw.headers()[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
        let feed = read(&first).await.page;
        for line in ["METHOD:PUBLISH", "DTSTART;TZID=Europe/Helsinki:20270203T090000", "TZID:Europe/Helsinki", "SEQUENCE:0"] {
            assert!(feed.contains(line), "{line} in {feed}");
        }
        assert_eq!(feed.matches("BEGIN:VEVENT").count(), 1);
        assert!(read(&address(&olga).await).await.page.contains("BEGIN:VEVENT"), "organisers have it too");

        let second = address(&aino).await;
        assert_eq!(read(&first).await.status, StatusCode::NOT_FOUND);
        assert_eq!(read(&second).await.status, StatusCode::OK);
        assert!(browser.get(&aino, "/calendar").await.page.contains("You have an address since"));
        browser.post(&aino, "/calendar/revocation", "").await;
        assert_eq!(read(&second).await.status, StatusCode::NOT_FOUND);
        assert!(browser.get(&aino, "/calendar").await.page.contains("Make my address"));
    }
}
