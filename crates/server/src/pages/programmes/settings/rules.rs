//! What the matching must hold and what it should prefer.

use super::{form_page, load, sample_programme, write};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::programmes::words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::ProgrammeChange;
use axum::extract::State;
use axum::response::Response;
use domain::matching_rules::{MatchingRules, OddOneOut, Preference, Rule, Shape, Weight};
use domain::programme::Programme;
use hypertext::prelude::*;
use std::collections::BTreeMap;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/rules", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/rules", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| page(visitor, &sample_programme(), &known(&sample_programme().rules));
    vec![Sample { name: "settings-rules", page: sample }]
}

/// The shape in words: "Pairs; an odd one out joins a pair".
pub(crate) fn shape_words(t: &Texts, it: &MatchingRules) -> String {
    match it.shape {
        Shape::Pairs { odd: OddOneOut::Trio } => t.settings_shape_trio(),
        Shape::Pairs { odd: OddOneOut::Waits } => t.settings_shape_waits(),
        Shape::Groups { least, most } => t.settings_shape_groups_of(u32::from(least), u32::from(most)),
        Shape::Mentors => t.settings_shape_mentors(),
    }
}

/// The answers that set these rules; also what the matching studio's form is made of.
pub(crate) fn known(it: &MatchingRules) -> Form {
    let (shape, least, most) = match it.shape {
        Shape::Pairs { odd: OddOneOut::Trio } => ("trio", 3, 5),
        Shape::Pairs { odd: OddOneOut::Waits } => ("waits", 3, 5),
        Shape::Groups { least, most } => ("groups", least, most),
        Shape::Mentors => ("mentors", 3, 5),
    };
    let mut answers = vec![
        ("shape", shape.to_owned()),
        ("least", least.to_string()),
        ("most", most.to_string()),
        ("gap", it.experience_gap_years.to_string()),
    ];
    answers.extend(it.rules.iter().map(|rule| ("rules", rule.code().to_owned())));
    answers
        .extend(Preference::ALL.iter().map(|wish| (weight_field(*wish), it.weight(*wish).code().to_owned())));
    Form::with(answers)
}

/// The field that holds a preference's weight.
const fn weight_field(it: Preference) -> &'static str {
    match it {
        Preference::DifferentOrganisation => "weight-different-organisation",
        Preference::DifferentUnit => "weight-different-unit",
        Preference::SubjectAsWished => "weight-subject-as-wished",
        Preference::SharedLanguage => "weight-shared-language",
        Preference::SharedAvailability => "weight-shared-availability",
        Preference::SharedMode => "weight-shared-mode",
        Preference::ExperienceGap => "weight-experience-gap",
        Preference::WishedPartner => "weight-wished-partner",
        Preference::SimilarHours => "weight-similar-hours",
    }
}

/// Every field of the rules' form.
pub(crate) fn field_names() -> Vec<&'static str> {
    let mut names = vec!["shape", "least", "most", "gap", "rules"];
    names.extend(Preference::ALL.iter().map(|it| weight_field(*it)));
    names
}

/// The rules a form asks for; `None` when an answer was refused.
pub(crate) fn read(t: &Texts, form: &mut Form) -> Option<MatchingRules> {
    let shape = form.one_of(t, "shape", |it| {
        ["trio", "waits", "groups", "mentors"].into_iter().find(|known| *known == it)
    });
    let sizes = u32::from(*MatchingRules::GROUP_SIZES.start())..=u32::from(*MatchingRules::GROUP_SIZES.end());
    let (least, most) = if shape == Some("groups") {
        (form.whole_number(t, "least", sizes.clone()), form.whole_number(t, "most", sizes))
    } else {
        (Some(0), Some(0))
    };
    let gap = form.whole_number(t, "gap", 1..=40);
    let rules = form.any_of(t, "rules", Rule::ALL.len(), |it| it.parse::<Rule>().ok());
    let mut preferences = BTreeMap::new();
    for preference in Preference::ALL {
        let weight = form.one_of(t, weight_field(*preference), |it| it.parse::<Weight>().ok());
        if let Some(weight) = weight
            && weight != Weight::Off
        {
            preferences.insert(*preference, weight);
        }
    }
    if form.is_refused() {
        return None;
    }
    let small = |number: Option<u32>| u8::try_from(number?).ok();
    Some(MatchingRules {
        shape: match shape? {
            "groups" => Shape::Groups { least: small(least)?, most: small(most)? },
            "mentors" => Shape::Mentors,
            "waits" => Shape::Pairs { odd: OddOneOut::Waits },
            _ => Shape::Pairs { odd: OddOneOut::Trio },
        },
        rules: rules?.into_iter().collect(),
        preferences,
        experience_gap_years: small(gap)?,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &known(&programme.rules)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    let mut allowed = field_names();
    allowed.push("version");
    form.only(&allowed)?;
    let programme = load(&app, &within).await?;
    let Some(rules) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &form)));
    };
    let change = ProgrammeChange { rules: Some(rules), ..ProgrammeChange::default() };
    write(&app, &visitor, &within, &programme, change, form, ("shape", page)).await
}

/// The fields of the rules, for the settings and for the studio.
pub(crate) fn rule_fields(t: &Texts, form: &Form) -> impl Renderable {
    let shapes = vec![
        Choice::new("trio", t.settings_shape_trio()),
        Choice::new("waits", t.settings_shape_waits()),
        Choice::new("groups", t.settings_shape_groups()),
        Choice::new("mentors", t.settings_shape_mentors()),
    ];
    let rules = Rule::ALL.iter().map(|it| Choice::new(it.code(), words::rule(t, *it))).collect();
    let weights: Vec<Choice> =
        Weight::ALL.iter().map(|it| Choice::new(it.code(), words::weight(t, *it))).collect();
    let mut fields = vec![
        Field::radios("shape", t.settings_shape(), shapes),
        Field::number("least", t.settings_least(), 3, 12),
        Field::number("most", t.settings_most(), 3, 12),
        Field::boxes("rules", t.settings_rules(), rules)
            .hint(t.settings_rules_hint())
            .seen_by(Audience::Participants),
        Field::number("gap", t.settings_gap(), 1, 40).hint(t.settings_gap_hint()),
    ];
    fields.extend(
        Preference::ALL
            .iter()
            .map(|it| Field::menu(weight_field(*it), words::preference(t, *it), weights.clone())),
    );
    let (hard, soft) = fields.split_at(5);
    rsx! {
        @for it in hard { (field(t, form, it)) }
        <h2>(t.settings_preferences())</h2>
        <p>(t.settings_preferences_hint())</p>
        @for it in soft { (field(t, form, it)) }
    }
    .memoize()
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let heading = (t.settings_rules_title(), t.settings_rules_lead(), "rules");
    form_page(visitor, programme, form, heading, rule_fields(t, form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::programme::preset_rules;
    use domain::{Language, Method};

    #[test]
    fn the_form_of_any_rules_reads_back_as_those_rules() {
        for method in Method::ALL {
            let rules = preset_rules(method);
            let mut form = known(&rules);
            assert_eq!(read(wording::texts(Language::En), &mut form), Some(rules), "{method:?}");
        }
    }
}
