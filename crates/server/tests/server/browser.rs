//! The browsers of a test's people: whole requests through the whole router, in English.

use crate::site::{settings, text};
use actions::secret;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use domain::sign_in::{Session, SessionLife};
use domain::{ParticipantId, PersonId};
use server::Site;
use server::visitor::SESSION_COOKIE;
use storage::sessions;
use testing::app::TestApp;
use tower::ServiceExt;

/// The site over a test's installation, and the browsers of its people.
pub(crate) struct Browser<'a> {
    pub(crate) it: &'a TestApp,
    pub(crate) site: Site,
    pub(crate) router: Router,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Came {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) cookie: String,
    pub(crate) page: String,
}

impl<'a> Browser<'a> {
    pub(crate) fn new(it: &'a TestApp) -> Self {
        let site = Site::new(settings(), it.app.clone());
        let router = server::routes::router(site.clone(), server::routes::table());
        Self { it, site, router }
    }

    /// Signs a person in, and gives their cookie.
    pub(crate) async fn sign_in(&self, person: PersonId) -> String {
        self.begin_session(person, format!("token of {person}")).await
    }

    /// Signs a person in once more, when time has ended their first session.
    pub(crate) async fn sign_in_again(&self, person: PersonId) -> String {
        self.begin_session(person, format!("later token of {person}")).await
    }

    async fn begin_session(&self, person: PersonId, token: String) -> String {
        let now = self.it.app.clock.now();
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
        format!("{}={token}", self.site.settings.cookie_name(SESSION_COOKIE))
    }

    /// The cookie of somebody who has signed in before.
    pub(crate) fn again(&self, person: PersonId) -> String {
        format!("{}=token of {person}", self.site.settings.cookie_name(SESSION_COOKIE))
    }

    pub(crate) async fn get(&self, cookie: &str, path: &str) -> Came {
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty());
        self.ask(request.expect("a request")).await
    }

    pub(crate) async fn post(&self, cookie: &str, path: &str, form: &str) -> Came {
        let request = Request::post(path)
            .header(header::HOST, "mentor.example.org")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie)
            .body(Body::from(form.to_owned()));
        self.ask(request.expect("a request")).await
    }

    /// Sends a file with a form, and the fields beside it.
    pub(crate) async fn hand_in(
        &self,
        cookie: &str,
        path: &str,
        fields: &[(&str, &str)],
        (name, content): (&str, &[u8]),
    ) -> Came {
        let mut body = Vec::new();
        for (field, value) in fields {
            let part =
                format!("--boundary\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let part = format!(
            "--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--boundary--\r\n");
        let request = Request::post(path)
            .header(header::HOST, "mentor.example.org")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=boundary")
            .header(header::COOKIE, cookie)
            .body(Body::from(body));
        self.ask(request.expect("a request")).await
    }

    /// The answer with its headers, whatever its body is.
    pub(crate) async fn raw(&self, cookie: &str, path: &str) -> Response<Body> {
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty());
        self.answer(request.expect("a request")).await
    }

    async fn answer(&self, mut request: Request<Body>) -> Response<Body> {
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, "en".parse().expect("a header"));
        let chosen = format!("{}=en", self.site.settings.cookie_name("language"));
        let sent = request.headers().get(header::COOKIE).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let cookies = format!("{sent}; {chosen}").parse().expect("a header");
        request.headers_mut().insert(header::COOKIE, cookies);
        self.router.clone().oneshot(request).await.expect("an answer")
    }

    async fn ask(&self, request: Request<Body>) -> Came {
        let response = self.answer(request).await;
        let header = |it: &Response<Body>, name: header::HeaderName| {
            it.headers().get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned()
        };
        Came {
            status: response.status(),
            location: header(&response, header::LOCATION),
            cookie: header(&response, header::SET_COOKIE).split(';').next().unwrap_or_default().to_owned(),
            page: text(response).await,
        }
    }

    pub(crate) fn person(&self, number: usize) -> (PersonId, ParticipantId) {
        (self.it.people[number].id, self.it.participants[number].id)
    }
}

/// The value of a hidden field of a page.
pub(crate) fn hidden(page: &str, name: &str) -> String {
    let begin = format!("name=\"{name}\" value=\"");
    let rest = page.split(&begin).nth(1).expect("the field");
    rest.split('"').next().expect("its value").to_owned()
}
