//! A profile as facts to read, with how its texts were understood.

use super::{expertise, words};
use crate::pages::components::lists::Fact;
use crate::pages::components::week::weekdays;
use crate::pages::components::{Part, part};
use ::expertise::Vocabulary;
use domain::availability::Availability;
use domain::participant::{Profile, Whom, WishKind};
use domain::programme::Programme;
use hypertext::prelude::*;
use wording::Texts;

/// What is said, question by question; what was left open is left out.
pub(super) fn profile_facts(
    t: &Texts,
    programme: &Programme,
    vocabulary: &Vocabulary,
    it: &Profile,
    organisation: Option<&str>,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut say = |term: String, value: Option<Part>| {
        facts.extend(value.map(|value| Fact { term, value, change: None }));
    };
    let text = |text: Option<&str>| text.filter(|it| !it.is_empty()).map(|it| part(it.to_owned()));
    let short = |value: &Option<domain::ShortText>| text(value.as_ref().map(domain::ShortText::as_str));
    let number = |value: Option<u8>| value.map(|it| part(t.number(it.into())));

    say(t.sign_up_organisation(), text(organisation));
    say(t.sign_up_unit(), short(&it.unit));
    say(t.sign_up_subject(), short(&it.subject));
    say(t.sign_up_function(), short(&it.job_function));
    say(t.sign_up_experience(), number(it.experience_years));
    let offers = it.offers.iter().map(|it| (it.text.as_str(), words::level(t, it.level)));
    say(t.sign_up_offers(), ranked(t, vocabulary, it, offers));
    let example =
        |it: &domain::participant::Need| it.example.as_ref().map(ToString::to_string).unwrap_or_default();
    let needs = it.needs.iter().map(|it| (it.text.as_str(), example(it)));
    say(t.sign_up_needs(), ranked(t, vocabulary, it, needs));
    if programme.method.has_mentors() {
        say(t.sign_up_part(), Some(part(words::role(t, it.part))));
    } else {
        say(t.sign_up_company(), Some(part(words::company_wish(t, it.company_wish))));
    }
    say(t.sign_up_theme(), short(&it.theme));
    say(t.sign_up_subject_wish(), Some(part(words::subject_wish(t, it.subject_wish))));
    let languages = t.list_and(it.languages.iter().map(|it| words::spoken(it)));
    say(t.sign_up_languages(), text(Some(&languages)));
    say(t.sign_up_mode(), Some(part(words::mode(t, it.mode))));
    say(t.sign_up_place(), short(&it.place));
    say(t.sign_up_free(), free_times(t, it.availability));
    say(t.sign_up_hours(), number(it.hours_a_month));
    say(t.sign_up_wanted(), text(Some(&whom(t, it, WishKind::Wanted))));
    say(t.sign_up_excluded(), text(Some(&whom(t, it, WishKind::Excluded))));
    say(t.sign_up_output(), short(&it.output_wish));
    let statements = words::readiness(t);
    let ticked = it.readiness.iter().filter_map(|number| statements.get(usize::from(*number) - 1));
    let ticked: Vec<&String> = ticked.collect();
    say(
        t.sign_up_readiness(),
        (!ticked.is_empty()).then(|| part(rsx! { <ul>@for it in &ticked { <li>(it)</li> }</ul> })),
    );
    for question in &programme.questions {
        let answer = it.answers.iter().find(|(number, _)| *number == question.number);
        let answer = answer.map(|(_, answer)| match answer.as_str() {
            "yes" => t.common_yes(),
            "no" => t.common_no(),
            answer => answer.to_owned(),
        });
        say(question.wording_in(t.language()).to_owned(), answer.map(part));
    }
    say(t.sign_up_contact(), Some(part(if it.shares_contact { t.common_yes() } else { t.common_no() })));
    facts
}

fn ranked<'a>(
    t: &Texts,
    vocabulary: &Vocabulary,
    profile: &Profile,
    texts: impl Iterator<Item = (&'a str, String)>,
) -> Option<Part> {
    let row =
        |(text, note): (&str, String)| expertise::with_understanding(t, vocabulary, profile, text, &note);
    let rows: Vec<Part> = texts.map(row).collect();
    (!rows.is_empty())
        .then(|| part(rsx! { <ol class="ranked-texts">@for row in &rows { <li>(row)</li> }</ol> }))
}

fn free_times(t: &Texts, it: Availability) -> Option<Part> {
    let parts = [t.sign_up_morning(), t.sign_up_afternoon(), t.sign_up_evening()];
    let days: Vec<String> = weekdays(t)
        .into_iter()
        .enumerate()
        .filter_map(|(day, weekday)| {
            let free = (0..3).filter(|part| it.bits() & (1 << (3 * day + part)) != 0);
            let free: Vec<&String> = free.filter_map(|part| parts.get(part)).collect();
            (!free.is_empty()).then(|| format!("{weekday}: {}", t.list_and(free).to_lowercase()))
        })
        .collect();
    (!days.is_empty()).then(|| part(rsx! { <ul>@for day in &days { <li>(day)</li> }</ul> }))
}

fn whom(t: &Texts, it: &Profile, kind: WishKind) -> String {
    let named = it.wishes.iter().filter(|it| it.kind == kind).map(|it| match &it.whom {
        Whom::Email(email) => email.to_string(),
        Whom::Name(name) => name.to_string(),
    });
    t.list_and(named)
}
