//! The questions about what a person shares, needs and wishes: of the sign-up form, of the person's own page and of
//! the organisers'.

use super::{expertise, words};
use crate::errors::Problem;
use crate::forms::{Form, RowFields};
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::row_fields::{Cell, RowGroup, row_group};
use crate::pages::components::week::{Week, week};
use crate::pages::components::{Part, part};
use ::expertise::Vocabulary;
use actions::answers::{self, MOST_CAPACITY, MOST_EXPERIENCE_YEARS, MOST_HOURS, SPOKEN};
use domain::Method;
use domain::matching_rules::Rule;
use domain::participant::{CompanyWish, Level, Mode, Profile, SubjectWish};
use domain::programme::{Programme, Question, QuestionKind};
use hypertext::prelude::*;
use wording::Texts;

const ORGANISATIONS: &str = "organisations";
const KNOWN_THINGS: &str = "known-things";

/// The groups of rows with the most and the fewest rows shown.
const ROWS: [(RowFields<'static>, usize, usize); 4] = [
    (&["offer", "level"], Profile::MOST_OFFERS, 3),
    (&["need", "example"], Profile::MOST_NEEDS, 3),
    (&["wanted"], Profile::MOST_WISHES / 2, 1),
    (&["excluded"], Profile::MOST_WISHES / 2, 1),
];

/// Refuses fields that neither the profile nor `more` has.
pub(super) fn only(form: &Form, programme: &Programme, more: &[&str]) -> Result<(), Problem> {
    let names = answers::names(programme);
    let known: Vec<&str> = names.iter().map(String::as_str).chain(more.iter().copied()).collect();
    form.only(&known)
}

/// Does what a row's button asks for; true when it did.
pub(super) fn change_rows(form: &mut Form) -> bool {
    ROWS.into_iter().any(|(fields, most, _)| form.change_rows(fields, most))
}

/// Gives every group the rows it shows at least.
pub(super) fn with_rows(mut form: Form) -> Form {
    for (fields, _, least) in ROWS {
        form.ensure_rows(fields, least);
    }
    form
}

/// All questions of the profile, each part under a heading of the second level.
pub(super) fn questions(
    t: &Texts,
    form: &Form,
    programme: &Programme,
    organisations: &[String],
    vocabulary: &Vocabulary,
) -> Part {
    part(rsx! {
        <datalist id=(ORGANISATIONS)>@for name in organisations { <option value=(name)></option> }</datalist>
        <datalist id=(KNOWN_THINGS)>@for name in expertise::known_things(t, vocabulary) { <option value=(name)></option> }</datalist>
        <h2>(t.sign_up_part_work())</h2>
        (work(t, form, programme))
        <h2>(t.sign_up_part_exchange())</h2>
        (exchange(t, form))
        <h2>(t.sign_up_part_wishes())</h2>
        (wishes(t, form, programme))
        <h2>(t.sign_up_part_meeting())</h2>
        (meeting(t, form))
        <h2>(t.sign_up_part_people())</h2>
        (people(t, form))
        <h2>(t.sign_up_part_more())</h2>
        (more(t, form, programme))
    })
}

fn work(t: &Texts, form: &Form, programme: &Programme) -> Part {
    let organisation = Field::line("organisation", t.sign_up_organisation())
        .autocomplete("organization")
        .suggested_by(ORGANISATIONS)
        .seen_by(Audience::Participants);
    let must = programme.rules.rules.contains(&Rule::DifferentOrganisation);
    let fields = [
        if must { organisation } else { organisation.optional() },
        Field::line("unit", t.sign_up_unit()).optional().seen_by(Audience::PartnersAndOrganisers),
        Field::line("subject", t.sign_up_subject())
            .hint(t.sign_up_subject_hint())
            .optional()
            .seen_by(Audience::PartnersAndOrganisers),
        Field::line("function", t.sign_up_function())
            .autocomplete("organization-title")
            .optional()
            .seen_by(Audience::PartnersAndOrganisers),
        Field::number("experience", t.sign_up_experience(), 0, MOST_EXPERIENCE_YEARS)
            .optional()
            .seen_by(Audience::Organisers),
    ];
    part(rsx! { @for it in &fields { (field(t, form, it)) } })
}

fn exchange(t: &Texts, form: &Form) -> Part {
    let levels: Vec<Choice> = [Level::Skilled, Level::Expert, Level::Basics]
        .into_iter()
        .map(|it| Choice::new(it.code(), words::level(t, it)))
        .collect();
    let offers = RowGroup {
        legend: t.sign_up_offers(),
        hint: t.sign_up_offers_hint(),
        fields: ROWS[0].0,
        cells: vec![
            Cell::suggested_by(t.sign_up_offer(), KNOWN_THINGS),
            Cell::menu(t.sign_up_level(), levels),
        ],
        audience: Some(Audience::PartnersAndOrganisers),
        most: ROWS[0].1,
        is_ranked: true,
    };
    let needs = RowGroup {
        legend: t.sign_up_needs(),
        hint: t.sign_up_needs_hint(),
        fields: ROWS[1].0,
        cells: vec![Cell::suggested_by(t.sign_up_need(), KNOWN_THINGS), Cell::line(t.sign_up_example())],
        audience: Some(Audience::PartnersAndOrganisers),
        most: ROWS[1].1,
        is_ranked: true,
    };
    part(rsx! { (row_group(t, form, &offers)) (row_group(t, form, &needs)) })
}

fn wishes(t: &Texts, form: &Form, programme: &Programme) -> Part {
    let subjects = SubjectWish::ALL.iter().map(|it| Choice::new(it.code(), words::subject_wish(t, *it)));
    let companies = CompanyWish::ALL.iter().map(|it| Choice::new(it.code(), words::company_wish(t, *it)));
    let mut fields = Vec::new();
    if programme.method.has_mentors() {
        let parts = vec![
            Choice::new("mentor", t.sign_up_part_mentor()),
            Choice::new("mentee", t.sign_up_part_mentee()),
        ];
        fields.push(Field::radios("part", t.sign_up_part(), parts).seen_by(Audience::Participants));
        fields.push(
            Field::number("capacity", t.sign_up_capacity(), 1, MOST_CAPACITY)
                .optional()
                .seen_by(Audience::Organisers),
        );
    } else {
        fields.push(
            Field::radios("company", t.sign_up_company(), companies.collect()).seen_by(Audience::Organisers),
        );
    }
    fields.push(
        Field::line("theme", t.sign_up_theme())
            .hint(t.sign_up_theme_hint())
            .optional()
            .seen_by(Audience::PartnersAndOrganisers),
    );
    fields.push(
        Field::radios("subject-wish", t.sign_up_subject_wish(), subjects.collect())
            .seen_by(Audience::Organisers),
    );
    part(rsx! { @for it in &fields { (field(t, form, it)) } })
}

fn meeting(t: &Texts, form: &Form) -> Part {
    let languages = SPOKEN.map(|code| Choice::new(code, words::spoken(code))).to_vec();
    let modes = Mode::ALL.iter().map(|it| Choice::new(it.code(), words::mode(t, *it))).collect();
    let before = [
        Field::boxes("language", t.sign_up_languages(), languages)
            .hint(t.sign_up_languages_hint())
            .seen_by(Audience::PartnersAndOrganisers),
        Field::line("other-languages", t.sign_up_other_languages())
            .hint(t.sign_up_other_languages_hint())
            .optional()
            .seen_by(Audience::PartnersAndOrganisers),
        Field::radios("mode", t.sign_up_mode(), modes).seen_by(Audience::PartnersAndOrganisers),
        Field::line("place", t.sign_up_place())
            .autocomplete("address-level2")
            .optional()
            .seen_by(Audience::PartnersAndOrganisers),
    ];
    let free = Week {
        name: "free",
        legend: t.sign_up_free(),
        hint: t.sign_up_free_hint(),
        audience: Audience::Matching,
        parts: [t.sign_up_morning(), t.sign_up_afternoon(), t.sign_up_evening()],
    };
    let hours = Field::number("hours", t.sign_up_hours(), 1, MOST_HOURS)
        .hint(t.sign_up_hours_hint())
        .optional()
        .seen_by(Audience::Matching);
    part(rsx! {
        @for it in &before { (field(t, form, it)) }
        (week(t, form, &free))
        (field(t, form, &hours))
    })
}

fn people(t: &Texts, form: &Form) -> Part {
    let group = |number: usize, legend: String, hint: String| RowGroup {
        legend,
        hint,
        fields: ROWS[number].0,
        cells: vec![Cell::line(t.sign_up_whom())],
        audience: Some(Audience::Matching),
        most: ROWS[number].1,
        is_ranked: false,
    };
    let wanted = group(2, t.sign_up_wanted(), t.sign_up_wanted_hint());
    let excluded = group(3, t.sign_up_excluded(), t.sign_up_excluded_hint());
    part(rsx! { (row_group(t, form, &wanted)) (row_group(t, form, &excluded)) })
}

fn more(t: &Texts, form: &Form, programme: &Programme) -> Part {
    let output = Field::line("output", t.sign_up_output())
        .hint(t.sign_up_output_hint())
        .optional()
        .seen_by(Audience::PartnersAndOrganisers);
    let statements = words::readiness(t).into_iter().zip(1_u8..);
    let statements = statements.map(|(words, number)| Choice::new(number.to_string(), words)).collect();
    let readiness = Field::boxes("readiness", t.sign_up_readiness(), statements)
        .hint(t.sign_up_readiness_hint())
        .seen_by(Audience::Organisers);
    let contact = Field::tick("contact", t.sign_up_contact()).seen_by(Audience::Partnership);
    let is_checked = programme.method == Method::CrossExpertise;
    part(rsx! {
        (field(t, form, &output))
        @if is_checked { (field(t, form, &readiness)) }
        @for it in &programme.questions { (question(t, form, it)) }
        (field(t, form, &contact))
    })
}

fn question(t: &Texts, form: &Form, it: &Question) -> Part {
    let name = answers::question_field(it.number);
    let label = it.wording_in(t.language()).to_owned();
    let asked = match &it.kind {
        QuestionKind::Line => Field::line(&name, label),
        QuestionKind::Lines => Field::area(&name, label, 4),
        QuestionKind::YesNo => {
            let choices = vec![Choice::new("yes", t.common_yes()), Choice::new("no", t.common_no())];
            Field::radios(&name, label, choices)
        }
        QuestionKind::OneOf(options) => Field::menu(
            &name,
            label,
            options.iter().map(|it| Choice::new(it.as_str(), it.as_str())).collect(),
        ),
    };
    let asked = asked.seen_by(Audience::Organisers);
    let asked = if it.required { asked } else { asked.optional() };
    part(field(t, form, &asked))
}
