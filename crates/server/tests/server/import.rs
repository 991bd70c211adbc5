//! Files as they really come, handed in through the form.

use crate::site::{TestSite, ask, empty_site, text};
use actions::secret;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use domain::Language;
use domain::access::Scope;
use domain::person::Person;
use domain::sign_in::{Session, SessionLife};
use server::visitor::SESSION_COOKIE;
use std::io::{Cursor, Write};
use storage::{access, imports, participants, persons, programmes, sessions};
use testing::cast::{id, person, programme};
use zip::write::SimpleFileOptions;

const START: &str = "/programmes/spring-2027/import";
const TOKEN: &str = "token of the organiser";

/// A site with the programme "spring-2027" and its organiser, who is signed in.
async fn organised() -> TestSite {
    let site = empty_site().await;
    let here = programme(1, "spring-2027");
    let organiser = Person { language: Language::En, ..person(1, "Olga") };
    let now = site.app.clock.now();
    let session = Session {
        id: id(1),
        person: organiser.id,
        token_hash: secret::hash(TOKEN),
        life: SessionLife::Staff,
        browser: String::new(),
        created_at: now,
        last_seen_at: now,
    };
    let mut tx = site.app.store.begin().await.expect("a transaction");
    persons::insert(&mut tx, &organiser).await.expect("a person");
    programmes::insert(&mut tx, &here).await.expect("a programme");
    access::add_organiser(&mut tx, here.id, organiser.id).await.expect("an organiser");
    sessions::insert(&mut tx, &session).await.expect("a session");
    tx.commit().await.expect("all of it");
    site
}

fn request(site: &TestSite, method: &str, path: &str) -> axum::http::request::Builder {
    let cookie = format!("{}={TOKEN}", site.settings.cookie_name(SESSION_COOKIE));
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::COOKIE, cookie)
        .header(header::ORIGIN, "https://mentor.example.org")
        .header("sec-fetch-site", "same-origin")
}

async fn get(site: &TestSite, path: &str) -> (StatusCode, String) {
    let response = ask(site, request(site, "GET", path).body(Body::empty()).expect("a request")).await;
    (response.status(), text(response).await)
}

async fn send(site: &TestSite, path: &str, form: &str) -> Response<Body> {
    let request =
        request(site, "POST", path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    ask(site, request.body(Body::from(form.to_owned())).expect("a request")).await
}

/// Hands a file in as a browser does.
async fn hand_in(site: &TestSite, name: &str, content: &[u8]) -> Response<Body> {
    let mut body = format!(
        "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--frontier--\r\n");
    let request =
        request(site, "POST", START).header(header::CONTENT_TYPE, "multipart/form-data; boundary=frontier");
    ask(site, request.body(Body::from(body)).expect("a request")).await
}

fn location(response: &Response<Body>) -> String {
    let value = response.headers().get(header::LOCATION).and_then(|it| it.to_str().ok());
    value.unwrap_or_else(|| panic!("{} without a location", response.status())).to_owned()
}

/// Hands a file in that is taken, and gives the pages of its columns and of what would happen.
async fn accepted(site: &TestSite, name: &str, content: &[u8]) -> (String, String, String) {
    let response = hand_in(site, name, content).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER, "{name}: {}", text(response).await);
    let address = location(&response);
    let (status, columns) = get(site, &address).await;
    assert_eq!(status, StatusCode::OK);
    let (status, check) = get(site, &format!("{address}/check")).await;
    assert_eq!(status, StatusCode::OK, "{name}: {columns}");
    (address, columns, check)
}

/// Hands a file in that is refused, and gives the reason beside the field.
async fn refused(site: &TestSite, name: &str, content: &[u8], expected: StatusCode) -> String {
    let response = hand_in(site, name, content).await;
    assert_eq!(response.status(), expected, "{name}");
    let page = text(response).await;
    let from = page.find("id=\"f-file-problem\"").unwrap_or_else(|| panic!("{name}: {page}"));
    let reason = page[from..].split("</span>").nth(1).and_then(|it| it.split("</p>").next());
    reason.unwrap_or_default().to_owned()
}

async fn names(site: &TestSite) -> Vec<String> {
    let mut tx = site.app.store.read().await.expect("a transaction");
    let scope = Scope::of_the_system(id(1));
    let all = participants::list(&mut tx, &scope, None).await.expect("participants");
    let mut names = Vec::new();
    for participant in all {
        let person = persons::find(&mut tx, participant.person).await.expect("the table");
        names.push(person.expect("a person").name.into_string());
    }
    names
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory takes every byte");
        writer.write_all(content).expect("memory takes every byte");
    }
    writer.finish().expect("memory takes every byte").into_inner()
}

fn workbook(rows: &str) -> Vec<u8> {
    const ROOT: &[u8] = br#"<Relationships><Relationship Id="rId1" Target="xl/workbook.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;
    const TO_SHEET: &[u8] =
        br#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    archive(&[
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", TO_SHEET),
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="People" r:id="rId1"/></sheets></workbook>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[tokio::test]
async fn a_file_is_handed_in_understood_and_taken_in() {
    let site = organised().await;
    let file = "\u{feff}Nimi;Sähköposti;Organisaatio;Osaaminen;Haluan oppia\r\n\
                Aino Järvi;aino@example.org;Kaisla;palvelumuotoilu;data\r\n\
                Bo Ek;bo@example;Kaisla;data;juridik\r\n";
    let (address, columns, check) = accepted(&site, "people.csv", file.as_bytes()).await;
    assert!(columns.contains("2 rows were found in people.csv"), "{columns}");
    assert!(columns.contains("Column B: “Sähköposti”"), "{columns}");
    assert!(check.contains("This is no e-mail address. Write it as name@example.org"), "{check}");
    assert!(check.contains("B – Sähköposti"), "{check}");
    assert!(check.contains("Kaisla: one person"), "{check}");

    let check = format!("{address}/check");
    let response = send(&site, &check, "standing=approved").await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY, "the choice about bad rows is asked for");
    let response = send(&site, &check, "standing=approved&which=all").await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(names(&site).await, Vec::<String>::new());
    let response = send(&site, &check, "standing=approved&which=good").await;
    assert_eq!(location(&response), format!("{START}/done?added=1&changed=0&unchanged=0&left=1"));
    let (status, done) = get(&site, &location(&response)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(done.contains("One person was added."), "{done}");
    assert_eq!(names(&site).await, ["Aino Järvi"]);
    let response = send(&site, &check, "standing=approved&which=good").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND, "a file is taken in once");
}

#[tokio::test]
async fn columns_are_corrected_by_the_organiser() {
    let site = organised().await;
    let response = hand_in(&site, "x.csv", b"A;B;C;D\nGro Lund;gro@example.org;law, art;teaching\n").await;
    let address = location(&response);
    let response =
        send(&site, &address, "header-row=1&column-0=none&column-1=email&column-2=none&column-3=none").await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let page = text(response).await;
    assert!(page.contains("No column holds this yet: Name."), "{page}");
    let twice = "header-row=1&column-0=name&column-1=email&column-2=email&column-3=none";
    let page = text(send(&site, &address, twice).await).await;
    assert!(page.contains("Only one column can hold this."), "{page}");
    let good = "header-row=1&column-0=name&column-1=email&column-2=offers&separator-2=comma&column-3=needs";
    let response = send(&site, &address, good).await;
    assert_eq!(location(&response), format!("{address}/check"));
    let (_, check) = get(&site, &format!("{address}/check")).await;
    assert!(check.contains("law · art"), "{check}");
    let response = send(&site, &address, "header-row=1&role=organiser").await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn files_of_every_dialect_are_understood() {
    let site = organised().await;
    let table = "Name\tE-mail\tOffers\tNeeds\nÅsa Öst\tasa@example.org\tRust\tlaw\n";
    let check = async |name: &str, content: &[u8], expected: &[&str]| {
        let (_, columns, check) = accepted(&site, name, content).await;
        for it in expected {
            assert!(columns.contains(it) || check.contains(it), "{name}: {it:?} in {columns}\n{check}");
        }
    };
    check("utf16.txt", &utf16(table), &["Åsa Öst", "Text in UTF-16LE", "tabs"]).await;
    check(
        "latin.csv",
        b"Name;E-mail;Offers\nMats K\xe4ll;m@example.org;data\n",
        &["Mats Käll", "semicolons"],
    )
    .await;
    check("wrong-extension.xlsx", table.as_bytes(), &["Åsa Öst"]).await;
    check(
        "empty-rows.csv",
        b",,,\n,,,\nSign-ups 2027,,,\nName,E-mail,Skill,Skill\n,,,\nGro,g@example.org,law,art\n",
        &["law · art", "The column name “Skill” occurs again; column D"],
    )
    .await;
    check(
        "multi-select.csv",
        b"Name,E-mail,Skills you offer\nGro,g@example.org,\"CI/CD (Jenkins, GitLab), AWS\"\n",
        &["CI/CD (Jenkins, GitLab) · AWS"],
    )
    .await;
    check(
        "line-breaks.csv",
        b"\"Full\nname\",E-mail,Offers\n\"Gro\nLund\",g@example.org,law\n",
        &["Column A: “Full name”", "Gro Lund"],
    )
    .await;
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        r#"<row r="3">{}{}{}</row><row r="5"><c r="A5" t="str"><f>B5</f><v>Gro Lund</v></c>{}<c r="C5"><f>1+1</f></c></row>"#,
        cell("A3", "Name"),
        cell("B3", "E-mail"),
        cell("C3", "Offers"),
        cell("B5", "g@example.org"),
    );
    check("formulas.xlsx", &workbook(&rows), &["Gro Lund", "Cell C5 holds a formula without a result"]).await;
    check(
        "evil.csv",
        b"Name,E-mail,Offers\n<script>alert(1)</script>,g@example.org,=1+1\n",
        &["&lt;script&gt;alert(1)&lt;/script&gt;"],
    )
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_says_why_and_what_to_do() {
    let site = organised().await;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let check = async |name: &str, content: &[u8], expected: &str| {
        let reason = refused(&site, name, content, unprocessable).await;
        assert!(reason.contains(expected), "{name}: {reason}");
    };
    check("", b"", "Choose a file").await;
    check("empty.csv", b"", "The file is empty.").await;
    check("old.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "Excel").await;
    check("people.csv", b"%PDF-1.7\n", "This is a PDF.").await;
    check("people.csv", b"Name;E-mail\n", "has no people below them").await;
    let long = format!("Name;E-mail\nGro;{}\n", "x".repeat(200 << 10));
    check(
        "long.csv",
        long.as_bytes(),
        "Cell B2 (row 2) holds a text of 200 KB. Shorten it to at most 64 KB.",
    )
    .await;
    let bomb =
        archive(&[("_rels/.rels", &[b' '; 1 << 10]), ("xl/workbook.xml", vec![b' '; 65 << 20].as_slice())]);
    assert!(bomb.len() < 200 << 10);
    let response = hand_in(&site, "bomb.xlsx", &bomb).await;
    assert_eq!(response.status(), unprocessable);
    let rows: String = (0..20_001).map(|it| format!("P{it};p{it}@example.org\n")).collect();
    check("many.csv", format!("Name;E-mail\n{rows}").as_bytes(), "is beyond the 20000 rows").await;
    let reason = refused(&site, "big.csv", &vec![b'a'; 11 << 20], StatusCode::PAYLOAD_TOO_LARGE).await;
    assert!(reason.contains("The file is larger than 10 MB."), "{reason}");
    let mut tx = site.app.store.read().await.expect("a transaction");
    let waiting = imports::list(&mut tx, &Scope::of_the_system(id(1))).await.expect("the table");
    assert_eq!(waiting, [], "nothing is kept of what cannot be read");
}

#[tokio::test]
async fn a_file_without_addresses_leads_to_its_columns() {
    let site = organised().await;
    let response = hand_in(&site, "x.csv", b"Occupation;Offers\nstudent;law\nnurse;art\n").await;
    let address = location(&response);
    let (_, columns) = get(&site, &address).await;
    assert!(columns.contains("No column holds this yet: Name and E-mail address."), "{columns}");
    let response = ask(
        &site,
        request(&site, "GET", &format!("{address}/check")).body(Body::empty()).expect("a request"),
    )
    .await;
    assert_eq!(location(&response), address);
}

#[tokio::test]
async fn a_file_can_be_discarded_and_addresses_of_none_are_not_found() {
    let site = organised().await;
    let response = hand_in(&site, "x.csv", b"Name;E-mail\nGro;g@example.org\n").await;
    let address = location(&response);
    let (_, start) = get(&site, START).await;
    assert!(start.contains(&address), "{start}");
    assert_eq!(location(&send(&site, &format!("{address}/removal"), "").await), START);
    for path in [address, format!("{START}/0"), format!("{START}/0/check")] {
        assert_eq!(get(&site, &path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}
