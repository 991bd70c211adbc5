//! Sign-up sheets in four languages, and what is wrong with some of them.

use documents::columns::{
    self, CellProblem, ColumnNote, DateOrder, Field, ListFormat, Mode, OrderBasis, Problem, Quantity, Record,
    Role,
};
use documents::table::{Options, Position, Table, read};
use proptest::prelude::*;

fn table(text: &str) -> Table {
    read(text.as_bytes(), "people.csv", &Options::default()).expect("a table")
}

/// The field guessed for each header.
fn fields(text: &str) -> Vec<(String, Option<Field>)> {
    let table = table(text);
    let mapping = columns::guess(&table).mapping;
    table.headers.iter().map(|it| (it.text.clone(), mapping.field_of(&it.text))).collect()
}

fn check(header: &str, row: &str, expected: &[Option<Field>]) {
    let found = fields(&format!("{header}\n{row}\n"));
    let expected: Vec<(String, Option<Field>)> =
        found.iter().map(|(header, _)| header.clone()).zip(expected.iter().copied()).collect();
    assert_eq!(found, expected);
}

#[test]
fn headers_are_understood_in_four_languages() {
    use Field::*;
    check(
        "Timestamp;Full name;E-mail address;Company;Department;Job title;What can you offer?;What do you want to learn?;\
         Languages;Years of experience;How do you want to meet?;Hours per month;Mentor or mentee?;I agree to the terms",
        "2026-01-02 10:00;Bo Ek;bo@example.org;Acme;R&D;Engineer;Rust, Go;Sales;English;5-10;Online;3;Mentor;Yes",
        &[
            Submitted,
            Name,
            Email,
            Organisation,
            Unit,
            Function,
            Offers,
            Needs,
            Languages,
            Experience,
            Mode,
            HoursPerMonth,
            Role,
            Consent,
        ]
        .map(Some),
    );
    check(
        "Aikaleima;Etunimi;Sukunimi;Sähköpostiosoite;Organisaatiosi;Yksikkö;Tehtävänimike;Osaamisesi, jota voit jakaa;\
         Mitä haluaisit oppia?;Kielitaito;Työkokemus vuosina;Kenet toivot pariksi?;Tavoitteesi;Vapaa sana",
        "4.9.2026 klo 9.23;Aino;Järvi;aino@example.org;Kaupunki;Kirjasto;Lehtori;opetus, arviointi;tekoäly;suomi;12;;x;y",
        &[
            Some(Submitted),
            Some(FirstName),
            Some(LastName),
            Some(Email),
            Some(Organisation),
            Some(Unit),
            Some(Function),
            Some(Offers),
            Some(Needs),
            Some(Languages),
            Some(Experience),
            Some(Wished),
            Some(Goals),
            Some(About),
        ],
    );
    check(
        "Tidsstempel;Navn;E-mail;Arbejdsplads;Stilling;Hvad kan du tilbyde? (kompetencer);Hvad vil du gerne lære?;Sprog;\
         Alder;Rolle;Samtykke",
        "2026-01-02;Søren Holm;soren@example.org;Havnen A/S;Underviser;ledelse;data;dansk, engelsk;45;Adept;Ja",
        &[Submitted, Name, Email, Organisation, Function, Offers, Needs, Languages, Age, Role, Consent]
            .map(Some),
    );
    check(
        "Tidstämpel;Förnamn;Efternamn;E-post;Arbetsgivare;Befattning;Dina styrkor och kompetenser;\
         Vad vill du lära dig?;Språk;Ort;Antal adepter",
        "2026-01-02;Åsa;Berg;asa@example.org;Verket;Chef;ledning;juridik;svenska;Umeå;2",
        &[
            Submitted,
            FirstName,
            LastName,
            Email,
            Organisation,
            Function,
            Offers,
            Needs,
            Languages,
            Place,
            Capacity,
        ]
        .map(Some),
    );
}

#[test]
fn contents_decide_where_headers_mislead() {
    use Field::*;
    check("Role;Contact", "Engineer;bo@example.org", &[Some(Function), Some(Email)]);
    // A form that was answered without signing in, and asked for the address itself.
    check(
        "ID;Start time;Completion time;Email;Name;Your e-mail",
        "7;1/2/26 10:00:00;1/2/26 10:05:00;anonymous;;bo@example.org",
        &[Some(Identifier), None, Some(Submitted), None, Some(Name), Some(Email)],
    );
    check("Role;Company size", "Mentee;10-50", &[Some(Role), None]);
    check(
        "Mail;Skill 1;Skill 2;Need 1",
        "by letter;Rust;Go;Sales",
        &[None, Some(Offers), Some(Offers), Some(Needs)],
    );
}

#[test]
fn a_row_becomes_a_record() {
    let table = table(
        "Submitted;Name;Email;Organisation;Role;Offers;Needs 1;Needs 2;Languages;Experience;Mode;Hours per month;\
         Capacity;Consent;Goals;Wishes\n\
         3/4/2026 9:05;\"Aino\nJärvi\";aino@example.org;Acme;mentor;\"CI/CD (Jenkins, GitLab), Rust, -\";Sales, Law;law;\
         Finnish/English;30-35 v;Etänä;2,5;3;Kyllä;\"One.\r\nTwo.\u{7}\";\n",
    );
    let mapping = columns::guess(&table).mapping;
    let applied = columns::apply(&table, &mapping, &[Field::Name, Field::Email, Field::Offers]);
    let expected = Record {
        row: 2,
        name: Some("Aino Järvi".into()),
        email: Some("aino@example.org".into()),
        organisation: Some("Acme".into()),
        role: Some(Role::Mentor),
        offers: vec!["CI/CD (Jenkins, GitLab)".into(), "Rust".into()],
        needs: vec!["Sales".into(), "Law".into()],
        languages: vec!["Finnish/English".into()],
        experience_years: Some(Quantity { low: 30.0, high: 35.0 }),
        mode: Some(Mode::Remote),
        hours_per_month: Some(Quantity { low: 2.5, high: 2.5 }),
        capacity: Some(3),
        submitted: chrono::NaiveDate::from_ymd_opt(2026, 4, 3).and_then(|it| it.and_hms_opt(9, 5, 0)),
        consent: Some(true),
        goals: Some("One.\nTwo.".into()),
        ..Record::default()
    };
    assert_eq!(applied.rows, [Ok(expected)]);
    let note =
        ColumnNote { header: "Submitted".into(), order: DateOrder::DayFirst, basis: OrderBasis::Guessed };
    assert_eq!(applied.notes, [note]);
}

#[test]
fn every_bad_cell_is_named() {
    let table = table(
        "Name;Email;Age;Capacity;Consent;Role;Submitted;Offers\n\
         Aino;aino(at)example.org;old;2,5;perhaps;visitor;31/2/2026;Rust\n\
         ;bo@example.org;-;;;;31/1/2026;-\n",
    );
    let mut mapping = columns::guess(&table).mapping;
    mapping.assign(Field::Email, vec!["Email".into()]);
    mapping.assign(Field::Consent, vec!["Consent".into()]);
    mapping.assign(Field::Role, vec!["Role".into()]);
    mapping.assign(Field::Age, vec!["Age".into()]);
    let applied = columns::apply(&table, &mapping, &[Field::Name, Field::Offers, Field::Needs]);
    let at = |row, column, header: &str, field, value: &str, problem| CellProblem {
        at: Position { row, column },
        header: header.into(),
        field,
        value: value.into(),
        problem,
    };
    assert_eq!(
        applied.rows,
        [
            Err(vec![
                at(2, 1, "Email", Field::Email, "aino(at)example.org", Problem::NotAnEmail),
                at(2, 2, "Age", Field::Age, "old", Problem::NotANumber),
                at(2, 5, "Role", Field::Role, "visitor", Problem::NotARole),
                at(2, 3, "Capacity", Field::Capacity, "2,5", Problem::NotAWholeNumber),
                at(2, 6, "Submitted", Field::Submitted, "31/2/2026", Problem::NotADate),
                at(2, 4, "Consent", Field::Consent, "perhaps", Problem::NotYesOrNo),
                at(2, 0, "", Field::Needs, "", Problem::Missing),
            ]),
            Err(vec![
                at(3, 0, "Name", Field::Name, "", Problem::Missing),
                at(3, 7, "Offers", Field::Offers, "", Problem::Missing),
                at(3, 0, "", Field::Needs, "", Problem::Missing),
            ]),
        ]
    );
}

#[test]
fn a_mapping_decides_what_would_be_guessed() {
    let table = table("When;Skills\n1/2/2026;a, b\n2/3/2026;a\n");
    let mut mapping = columns::Mapping { date_order: Some(DateOrder::MonthFirst), ..Default::default() };
    mapping.assign(Field::Submitted, vec!["When".into()]);
    mapping.assign(Field::Offers, vec!["Skills".into()]);
    mapping.lists.insert("Skills".into(), ListFormat { separator: None, options: vec!["A, B".into()] });
    let applied = columns::apply(&table, &mapping, &[]);
    let first = applied.rows[0].as_ref().expect("a good row");
    assert_eq!(first.submitted.map(|it| it.to_string()).as_deref(), Some("2026-01-02 00:00:00"));
    assert_eq!(first.offers, ["a, b"]);
    assert_eq!(applied.notes[0].basis, OrderBasis::Given);
}

#[test]
fn a_huge_field_is_a_problem_of_its_cell() {
    let table = table(&format!("Name;Offers\n{};x\n", "a".repeat(501)));
    let applied = columns::apply(&table, &columns::guess(&table).mapping, &[]);
    let problems = applied.rows[0].as_ref().expect_err("a problem");
    assert_eq!((problems[0].problem, problems[0].value.len()), (Problem::TooLong { limit: 500 }, 80));
}

proptest! {
    #[test]
    fn any_table_is_guessed_and_applied(text in "(name|email|role|offers|;|,|\n|yes|1/2/2026|[a-zåäö@(). ]{0,6}){0,60}") {
        if let Ok(table) = read(text.as_bytes(), "x", &Options::default()) {
            let mapping = columns::guess(&table).mapping;
            let applied = columns::apply(&table, &mapping, &[Field::Name]);
            prop_assert_eq!(applied.rows.len(), table.rows.len());
            prop_assert_eq!(columns::Mapping::from_json(&mapping.to_json()).ok(), Some(mapping));
        }
    }
}
