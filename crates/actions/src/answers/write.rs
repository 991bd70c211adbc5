//! From a profile to the texts of its form.

use super::fields::{SPOKEN, question_field};
use domain::participant::{Part, Profile, Whom, WishKind};

/// The fields of a profile as [`super::read`] reads them.
pub fn write(it: &Profile, organisation: Option<&str>) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: String| fields.push((name.to_owned(), value));
    let short = |text: &Option<domain::ShortText>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = |number: Option<u8>| number.map(|it| it.to_string()).unwrap_or_default();

    put("organisation", organisation.unwrap_or_default().to_owned());
    put("unit", short(&it.unit));
    put("subject", short(&it.subject));
    put("function", short(&it.job_function));
    put("experience", number(it.experience_years));
    put("part", it.part.code().to_owned());
    if let Part::Mentor { capacity } = it.part {
        put("capacity", capacity.to_string());
    }
    for offer in &it.offers {
        put("offer", offer.text.to_string());
        put("level", offer.level.code().to_owned());
    }
    for need in &it.needs {
        put("need", need.text.to_string());
        put("example", need.example.as_ref().map(ToString::to_string).unwrap_or_default());
    }
    put("theme", short(&it.theme));
    put("subject-wish", it.subject_wish.code().to_owned());
    put("company", it.company_wish.code().to_owned());
    let (offered, written): (Vec<&String>, Vec<&String>) =
        it.languages.iter().partition(|it| SPOKEN.contains(&it.as_str()));
    for language in offered {
        put("language", language.clone());
    }
    put("other-languages", written.into_iter().map(String::as_str).collect::<Vec<_>>().join(", "));
    put("mode", it.mode.code().to_owned());
    put("place", short(&it.place));
    for part in (0..21).filter(|part| it.availability.bits() & (1 << part) != 0) {
        put("free", part.to_string());
    }
    put("hours", number(it.hours_a_month));
    for wish in &it.wishes {
        let whom = match &wish.whom {
            Whom::Email(email) => email.to_string(),
            Whom::Name(name) => name.to_string(),
        };
        put(if wish.kind == WishKind::Wanted { "wanted" } else { "excluded" }, whom);
    }
    put("output", short(&it.output_wish));
    for statement in &it.readiness {
        put("readiness", statement.to_string());
    }
    for (question, answer) in &it.answers {
        put(&question_field(*question), answer.to_string());
    }
    if it.shares_contact {
        put("contact", "yes".to_owned());
    }
    fields
}
