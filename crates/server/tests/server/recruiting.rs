//! Recruiting through the whole router: from the public page to approved participants, and the walls around it.

use crate::site::{settings, text};
use actions::sign_in::{complete_with_code, request_sign_in};
use actions::{App, Clock};
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use domain::access::Scope;
use domain::mail::Letter;
use domain::participant::{Participant, ParticipantStatus};
use domain::programme::{Programme, ProgrammeState};
use domain::{Email, Language, OrganisationId, PersonId};
use server::Site;
use server::visitor::SESSION_COOKIE;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use storage::{access, mails, organisations, participants, persons, programmes};
use testing::both_databases;
use testing::cast;
use testing::database::{Database, Fixture};
use url::form_urlencoded;

/// A site with two programmes, their organisers, and two organisations with a coordinator each in the first.
struct Stage {
    site: Site,
    programme: Programme,
    kaisla: OrganisationId,
    minutes: Arc<AtomicI64>,
    _database: Database,
}

impl Fixture for Stage {
    async fn on(database: Database) -> anyhow::Result<Self> {
        let minutes = Arc::new(AtomicI64::new(0));
        let hand = minutes.clone();
        let mut app = App::new(database.store().clone());
        app.clock = Clock::new(move || cast::minute(hand.load(Ordering::SeqCst)));
        let open = |number, slug| Programme {
            state: ProgrammeState::Open,
            places: Some(2),
            ..cast::programme(number, slug)
        };
        let (programme, other) = (open(1, "spring"), open(2, "autumn"));
        let (kaisla, strandvik) = (cast::organisation(1, "Kaisla"), cast::organisation(2, "Strandvik"));
        let mut tx = app.store.begin().await?;
        for it in [&programme, &other, &cast::programme(3, "draft")] {
            programmes::insert(&mut tx, it).await?;
        }
        for (number, name) in [(1, "olli"), (2, "kati"), (3, "stig"), (4, "otso")] {
            persons::insert(&mut tx, &cast::person(number, name)).await?;
        }
        access::add_organiser(&mut tx, programme.id, cast::id(1)).await?;
        access::add_organiser(&mut tx, other.id, cast::id(4)).await?;
        for (organisation, coordinator) in [(&kaisla, 2), (&strandvik, 3)] {
            organisations::find_or_insert(&mut tx, organisation).await?;
            organisations::save_partner(&mut tx, programme.id, organisation.id, Some(1)).await?;
            access::add_coordinator(&mut tx, programme.id, organisation.id, cast::id(coordinator)).await?;
        }
        tx.commit().await?;
        let site = Site::new(settings(), app);
        Ok(Self { site, programme, kaisla: kaisla.id, minutes, _database: database })
    }
}

impl Stage {
    fn wait_a_minute(&self) {
        self.minutes.fetch_add(1, Ordering::SeqCst);
    }

    /// The cookie of a new session of this person.
    async fn sign_in(&self, email: &str) -> anyhow::Result<String> {
        // Letters of the same moment have no order; this one shall be the newest.
        self.wait_a_minute();
        let asking = actions::sign_in::Asking {
            email: cast::email(email),
            language: Language::En,
            browser: "browser".to_owned(),
            from: "here".to_owned(),
            next: None,
        };
        request_sign_in(&self.site.app, asking).await?;
        let Letter::SignIn { code, .. } = self.newest_letter_to(&cast::email(email)).await? else {
            anyhow::bail!("no code for {email}")
        };
        let signed_in = complete_with_code(&self.site.app, Some("browser"), &code, "here", "test").await?;
        Ok(format!("{}={}", self.site.settings.cookie_name(SESSION_COOKIE), signed_in.session_token))
    }

    async fn newest_letter_to(&self, email: &Email) -> anyhow::Result<Letter> {
        let mut tx = self.site.app.store.read().await?;
        let kept = mails::list(&mut tx, None, 0, 1_000).await?;
        let mut own: Vec<_> = kept.into_iter().map(|(mail, _)| mail).filter(|it| it.to == *email).collect();
        own.sort_by_key(|it| it.id);
        own.pop().map(|it| it.letter).ok_or_else(|| anyhow::anyhow!("no letter to {email}"))
    }

    async fn ask(&self, request: Request<Body>) -> Response<Body> {
        let router = server::routes::router(self.site.clone(), server::routes::table());
        tower::ServiceExt::oneshot(router, request).await.expect("the router always answers")
    }

    async fn get(&self, path: &str, cookie: &str) -> Response<Body> {
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty());
        self.ask(request.expect("a request")).await
    }

    async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Response<Body> {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::HOST, "mentor.example.org")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.ask(request.expect("a request")).await
    }

    async fn people(&self) -> anyhow::Result<Vec<Participant>> {
        let mut tx = self.site.app.store.read().await?;
        Ok(participants::list(&mut tx, &Scope::of_the_system(self.programme.id), None).await?)
    }

    async fn standing(&self) -> anyhow::Result<Vec<ParticipantStatus>> {
        Ok(self.people().await?.into_iter().map(|it| it.status).collect())
    }

    /// The form's sealed beginning, as the page has it, a minute later.
    async fn began(&self) -> String {
        let page = text(self.get("/programmes/spring/sign-up", "").await).await;
        let seal = page.split("name=\"began\" value=\"").nth(1).and_then(|it| it.split('"').next());
        self.wait_a_minute();
        seal.expect("a seal").to_owned()
    }
}

fn location(response: &Response<Body>) -> &str {
    response.headers().get(header::LOCATION).and_then(|it| it.to_str().ok()).unwrap_or_default()
}

fn sign_up<'a>(began: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Aino Virtanen"),
        ("email", email),
        ("organisation", "Kaisla"),
        ("offer", "Palvelumuotoilu"),
        ("level", "expert"),
        ("need", "Data analysis"),
        ("example", ""),
        ("keep", "yes"),
        ("website", ""),
        ("began", began),
    ]
}

const FORM: &str = "/programmes/spring/sign-up";

both_databases! {
    async fn from_the_public_page_to_an_approved_participant(stage: Stage) {
        let public = text(stage.get("/programmes/spring", "").await).await;
        assert!(public.contains("href=\"/programmes/spring/sign-up\"") && public.contains("Kaisla"), "{public}");
        assert_eq!(stage.get("/programmes/draft", "").await.status(), StatusCode::NOT_FOUND);

        let began = stage.began().await;
        let sent = stage.post(FORM, "", &sign_up(&began, "aino@example.org")).await;
        assert_eq!((sent.status(), location(&sent)), (StatusCode::SEE_OTHER, "/programmes/spring/sign-up/sent"));
        let Letter::ConfirmSignUp { token } = stage.newest_letter_to(&cast::email("aino@example.org")).await? else {
            anyhow::bail!("no letter to confirm")
        };
        for _ in 0..2 {
            let page = stage.get(&format!("/sign-up/confirm/{token}"), "").await;
            assert_eq!(page.status(), StatusCode::OK);
        }
        assert_eq!(stage.standing().await?, []);
        let confirmed = stage.post("/sign-up/confirm", "", &[("token", &token)]).await;
        assert_eq!(confirmed.status(), StatusCode::OK);
        assert_eq!(stage.standing().await?, [ParticipantStatus::Applied]);
        let twice = stage.post("/sign-up/confirm", "", &[("token", &token)]).await;
        assert_eq!(twice.status(), StatusCode::UNPROCESSABLE_ENTITY);

        let olli = stage.sign_in("olli@example.org").await?;
        let people = text(stage.get("/programmes/spring/people?status=applied", &olli).await).await;
        assert!(people.contains("Aino Virtanen"), "{people}");
        let id = stage.people().await?[0].id.to_string();
        let decision = [("person", id.as_str()), ("do", "approved")];
        let preview = stage.post("/programmes/spring/people/decisions", &olli, &decision).await;
        assert_eq!(preview.status(), StatusCode::OK);
        assert!(text(preview).await.contains("aino@example.org"));
        assert_eq!(stage.standing().await?, [ParticipantStatus::Applied]);
        let act = [("person", id.as_str()), ("do", "approved"), ("confirmed", "yes")];
        let done = stage.post("/programmes/spring/people/decisions", &olli, &act).await;
        assert_eq!(location(&done), "/programmes/spring/people");
        assert_eq!(stage.standing().await?, [ParticipantStatus::Approved]);

        let aino = stage.sign_in("aino@example.org").await?;
        let me = text(stage.get("/programmes/spring/me", &aino).await).await;
        assert!(me.contains("Palvelumuotoilu") && me.contains("/programmes/spring/me/profile"), "{me}");
        let understanding = "/programmes/spring/me/understanding";
        let page = text(stage.get(understanding, &aino).await).await;
        assert!(page.contains("name=\"recognised\" value=\"0:service-design\""), "{page}");
        let version = stage.people().await?[0].version.to_string();
        let answers = [("version", version.as_str()), ("recognised", "0:service-design"), ("meant", "0:coaching")];
        let corrected = stage.post(understanding, &aino, &answers).await;
        assert_eq!(location(&corrected), "/programmes/spring/me");
        let readings = stage.people().await?.remove(0).profile.readings;
        let said: Vec<(&str, bool)> = readings.iter().map(|it| (it.concept.as_str(), it.is_meant)).collect();
        assert_eq!(said, [("service-design", false), ("coaching", true)]);
        let slower = stage.post(understanding, &aino, &answers).await;
        assert_eq!(slower.status(), StatusCode::CONFLICT);
        let nonsense = stage.post(understanding, &aino, &[("version", "2"), ("meant", "coaching")]).await;
        assert_eq!(nonsense.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let left = stage.post("/programmes/spring/me/withdrawal", &aino, &[]).await;
        assert_eq!(left.status(), StatusCode::SEE_OTHER);
        let gone = ParticipantStatus::Withdrawn { was: domain::participant::Standing::Approved };
        assert_eq!(stage.standing().await?, [gone]);
        stage.post("/programmes/spring/me/return", &aino, &[]).await;
        assert_eq!(stage.standing().await?, [ParticipantStatus::Approved]);

        let export = stage.get("/programmes/spring/people/export?format=xlsx", &olli).await;
        let disposition = export.headers().get(header::CONTENT_DISPOSITION).cloned();
        assert_eq!(disposition, Some("attachment; filename=\"spring.xlsx\"".parse()?));
    }

    async fn an_unfinished_form_is_taken_up_again_elsewhere(stage: Stage) {
        let began = stage.began().await;
        let mut unfinished = sign_up(&began, "aino@example.org");
        unfinished.push(("do", "mail"));
        let saved = stage.post(FORM, "", &unfinished).await;
        assert_eq!(location(&saved), "/programmes/spring/sign-up?mailed=yes");
        assert!(saved.headers().contains_key(header::SET_COOKIE));
        let Letter::ResumeSignUp { token } = stage.newest_letter_to(&cast::email("aino@example.org")).await? else {
            anyhow::bail!("no letter to resume")
        };
        assert_eq!(stage.get(&format!("/sign-up/resume/{token}"), "").await.status(), StatusCode::OK);
        let resumed = stage.post("/sign-up/resume", "", &[("token", &token)]).await;
        assert_eq!(location(&resumed), FORM);
        let cookie = resumed.headers()[header::SET_COOKIE].to_str()?.split(';').next().unwrap_or_default().to_owned();
        assert!(text(stage.get(FORM, &cookie).await).await.contains("Palvelumuotoilu"));
        assert!(!text(stage.get(FORM, "").await).await.contains("Palvelumuotoilu"));
    }

    async fn rows_are_added_without_scripts_and_flaws_stand_at_their_fields(stage: Stage) {
        let began = stage.began().await;
        let mut more = sign_up(&began, "aino@example.org");
        more.push(("do", "add:offer"));
        let page = text(stage.post(FORM, "", &more).await).await;
        assert_eq!(page.matches("name=\"offer\"").count(), 3, "{page}");

        let huge = "x".repeat(200 * 1024);
        let check = async |field: &'static str, value: &str| {
            let mut form = sign_up(&began, "aino@example.org");
            form.retain(|(name, _)| *name != field);
            form.push((field, value));
            let response = stage.post(FORM, "", &form).await;
            let status = response.status();
            (status, text(response).await.contains(&format!("href=\"#f-{field}\"")))
        };
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, true);
        assert_eq!(check("name", "Aino\r\nBcc: all@example.org").await, refused);
        assert_eq!(check("email", "aino@example.org\nx").await, refused);
        assert_eq!(check("unit", &"x".repeat(1_000)).await, refused);
        assert_eq!(check("hours", "90").await, refused);
        assert_eq!(check("unit", &huge).await, refused);
        assert_eq!(check("role", "organiser").await, (StatusCode::UNPROCESSABLE_ENTITY, false));
        assert_eq!(stage.standing().await?, []);
    }

    async fn machines_get_the_answer_of_people_and_nothing_else(stage: Stage) {
        let began = stage.began().await;
        let mut form = sign_up(&began, "aino@example.org");
        form.retain(|(name, _)| *name != "website");
        form.push(("website", "https://spam.example"));
        let sent = stage.post(FORM, "", &form).await;
        assert_eq!(location(&sent), "/programmes/spring/sign-up/sent");
        assert!(stage.newest_letter_to(&cast::email("aino@example.org")).await.is_err());
        let unsealed = stage.post(FORM, "", &sign_up("0", "aino@example.org")).await;
        assert_eq!(unsealed.status(), StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_nomination_is_accepted_in_the_mailbox_it_was_sent_to(stage: Stage) {
        let kati = stage.sign_in("kati@example.org").await?;
        let base = "/programmes/spring/organisation";
        let named = stage.post(base, &kati, &[("to", "Nea Salo <nea@example.org>"), ("language", "en")]).await;
        assert_eq!(location(&named), "/programmes/spring/organisation?sent=1&waiting=0");
        let Letter::Invitation { invitation, token } =
            stage.newest_letter_to(&cast::email("nea@example.org")).await?
        else {
            anyhow::bail!("no invitation")
        };
        let landing = text(stage.get(&format!("/invitations/{token}"), "").await).await;
        assert!(landing.contains("Nea Salo") && !landing.contains("nea@example.org"), "{landing}");
        assert_eq!(stage.standing().await?, []);

        // Another organisation's coordinator and another programme's organiser find nothing, as where nothing is.
        let stig = stage.sign_in("stig@example.org").await?;
        let otso = stage.sign_in("otso@example.org").await?;
        let foreign = format!("{base}/{invitation}/revocation");
        let missing = format!("{base}/{}/revocation", cast::id::<domain::InvitationId>(99));
        for cookie in [&stig, &otso] {
            let mut answers = Vec::new();
            for path in [&foreign, &missing] {
                let response = stage.post(path, cookie, &[]).await;
                let id = response.headers()["x-request-id"].to_str()?.to_owned();
                answers.push((response.status(), text(response).await.replace(path.as_str(), "HERE").replace(&id, "ID")));
            }
            assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
            assert_eq!(answers[0], answers[1]);
        }

        let accepted = stage.post("/invitations", "", &[("token", &token), ("name", "Nea Salo")]).await;
        assert_eq!(accepted.status(), StatusCode::OK);
        assert_eq!(stage.standing().await?, [ParticipantStatus::Approved]);
        assert_eq!(stage.people().await?[0].profile.organisation, Some(stage.kaisla));
        let own = text(stage.get(base, &kati).await).await;
        let others = text(stage.get(base, &stig).await).await;
        assert!(own.contains("Nea Salo") && !others.contains("Nea Salo"));
    }

    async fn another_programmes_organiser_finds_nobody_here(stage: Stage) {
        let mut tx = stage.site.app.store.begin().await?;
        let (person, id): (PersonId, _) = (cast::id(3), cast::id(30));
        let own = Participant { id, ..cast::participant(30, stage.programme.id, person) };
        participants::insert(&mut tx, &own).await?;
        tx.commit().await?;
        let otso = stage.sign_in("otso@example.org").await?;
        let here = format!("/programmes/autumn/people/{id}");
        let nobody = format!("/programmes/autumn/people/{}", cast::id::<domain::ParticipantId>(99));
        assert_eq!(stage.get(&here, &otso).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(stage.get(&nobody, &otso).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(stage.get(&format!("/programmes/spring/people/{id}"), &otso).await.status(), StatusCode::NOT_FOUND);
        let person = id.to_string();
        let act = [("person", person.as_str()), ("do", "not-selected"), ("confirmed", "yes")];
        let decided = stage.post("/programmes/autumn/people/decisions", &otso, &act).await;
        assert_eq!(decided.status(), StatusCode::NOT_FOUND);
        assert_eq!(stage.standing().await?, [ParticipantStatus::Approved]);
    }
}
