//! The left of the studio: the rules in words, who is kept apart, and the scenarios.

use super::cards::doing;
use super::reasons::count;
use super::studio::{FORM, Studio, hidden, home};
use crate::forms::ACTION;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::{Part, part};
use crate::pages::programmes::settings::rules;
use crate::pages::programmes::words;
use domain::matching_rules::Weight;
use domain::round::RoundState;
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn panel(t: &Texts, it: &Studio) -> Part {
    let is_refused = it.rules.is_refused();
    part(rsx! {
        <section aria-labelledby="rules">
            <h2 id="rules">(t.studio_rules())</h2>
            (in_words(t, it))
            <details class="rules-form" id="rules-form" open[is_refused]>
                <summary>(t.studio_change_rules())</summary>
                (error_summary(t, &it.rules))
                <form method="post" action=(it.path("/rules")) novalidate>
                    (hidden(it))
                    (rules::rule_fields(t, &it.rules))
                    <div class="button-row">(button(t.studio_solve_again(), Tone::Quiet))</div>
                </form>
            </details>
        </section>
        (kept_apart(t, it))
        (scenarios(t, it))
    })
}

/// "Different organisation: always".
fn in_words(t: &Texts, it: &Studio) -> Part {
    let asked = &it.proposal.settings.rules;
    let always = asked.rules.iter().map(|rule| (words::rule(t, *rule), t.studio_always()));
    let weighted = asked.preferences.iter().filter(|(_, weight)| **weight != Weight::Off);
    let weighted = weighted.map(|(wish, weight)| (words::preference(t, *wish), words::weight(t, *weight)));
    let all: Vec<(String, String)> = always.chain(weighted).collect();
    part(rsx! {
        <p>(rules::shape_words(t, asked))</p>
        <dl class="rule-words">
            @for (what, how) in &all {
                <div><dt>(what)</dt> <dd>(how)</dd></div>
            }
        </dl>
    })
}

fn kept_apart(t: &Texts, it: &Studio) -> Part {
    let forbidden = &it.proposal.settings.forbidden;
    part(rsx! {
        @if !forbidden.is_empty() {
            <section aria-labelledby="apart">
                <h2 id="apart">(t.studio_kept_apart())</h2>
                <ul class="plain-list">
                    @for &(one, other) in forbidden {
                        @let names = it.people.names(t, [one, other]);
                        <li>
                            <span>(&names)</span>
                            <button class="button small quiet" form=(FORM) name=(ACTION) value=(doing("allow", &[one, other]))>
                                (t.studio_allow())<span class="visually-hidden">": " (&names)</span>
                            </button>
                        </li>
                    }
                </ul>
            </section>
        }
    })
}

fn scenarios(t: &Texts, it: &Studio) -> Part {
    let chosen = match it.round.state {
        RoundState::Proposed { chosen } => Some(chosen),
        RoundState::Collecting | RoundState::Published(_) => None,
    };
    let naming = Field::line("name", t.studio_scenario_name());
    let comparison = it.round_path("/comparison");
    let coverage = it.round_path("/coverage");
    part(rsx! {
        <section aria-labelledby="scenarios">
            <h2 id="scenarios">(t.studio_scenarios())</h2>
            <ul class="plain-list scenario-list">
                @for scenario in &it.scenarios {
                    @let is_current = scenario.id == it.proposal.id;
                    @let href = it.round_path(&format!("/proposals/{}", scenario.id));
                    <li>
                        <a href=(href) aria-current=[is_current.then_some("page")]>(scenario.name.as_str())</a>
                        @if Some(scenario.id) == chosen { <span class="soft">" · " (t.studio_chosen())</span> }
                    </li>
                }
            </ul>
            <details id="naming" open[it.naming.is_refused()]>
                <summary>(t.studio_new_scenario())</summary>
                <form method="post" action=(it.round_path("/proposals")) novalidate>
                    (hidden(it))
                    <input type="hidden" name="from" value=(it.proposal.id.to_string())>
                    (field(t, &it.naming, &naming))
                    <p class="hint">(t.studio_new_scenario_hint())</p>
                    <div class="button-row">
                        (button(t.studio_keep_scenario(), Tone::Quiet))
                        <button class="button quiet" formaction=(it.path("/name"))>(t.studio_rename())</button>
                    </div>
                </form>
            </details>
            <p class="button-row">
                @if it.scenarios.len() > 1 {
                    (link_button(t.studio_compare_number(count(it.scenarios.len())), &comparison, Tone::Quiet))
                    @if !it.is_chosen() {
                        <button class="button danger" form=(FORM) name=(ACTION) value="remove">(t.studio_remove_scenario())</button>
                    }
                }
            </p>
            <p><a href=(coverage)>(t.studio_see_coverage())</a></p>
            @if !it.is_chosen() { <p><a href=(home(it))>(t.studio_to_chosen())</a></p> }
        </section>
    })
}
