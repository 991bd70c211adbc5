//! The middle of the studio: the partnerships, and the people without one.

use super::insight::{Explained, Receives};
use super::reasons;
use super::studio::{FORM, Show, Studio, WEAK_BELOW, hidden, is_shown, least_gain};
use crate::forms::ACTION;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::icons::{Icon, icon};
use crate::pages::components::navigation::{Pagination, pagination, tabs};
use crate::pages::components::notices::empty_state;
use crate::pages::components::{Part, part};
use crate::pages::layout::Link;
use crate::pages::programmes::words;
use domain::ParticipantId;
use domain::round::{ProposedPartnership, Unplaced};
use hypertext::prelude::*;
use url::form_urlencoded;
use wording::Texts;

/// More on one page are slow to read and to send.
const CARDS_ON_A_PAGE: usize = 60;

pub(super) fn panel(t: &Texts, it: &Studio) -> Part {
    let all = it.partnerships();
    let search = it.view.search.to_lowercase();
    let has_name = |who: ParticipantId| it.people.name(t, who).to_lowercase().contains(&search);
    let shown: Vec<_> = all
        .iter()
        .filter(|(pair, explained)| is_shown(it.view.show, pair, explained))
        .filter(|(pair, _)| pair.members.iter().any(|it| has_name(it.participant)))
        .collect();
    let unplaced: Vec<&Unplaced> = match it.view.show {
        Show::All | Show::Unplaced => {
            it.proposal.outcome.unplaced.iter().filter(|it| has_name(it.participant)).collect()
        }
        Show::Weak | Show::Pinned | Show::CrossLanguage => vec![],
    };
    let first = it.view.page.min(shown.len().saturating_sub(1) / CARDS_ON_A_PAGE) * CARDS_ON_A_PAGE;
    let page: Vec<_> = shown.iter().skip(first).take(CARDS_ON_A_PAGE).collect();
    let matching = shown.len();
    let is_whole = page.len() == matching;
    part(rsx! {
        <h2 id="pairs">(t.studio_pairs())</h2>
        <p class="soft">(t.studio_pairs_order())</p>
        (filters(t, it))
        @if !unplaced.is_empty() {
            <section aria-labelledby="unplaced">
                <h3 id="unplaced">(t.studio_unplaced())</h3>
                @for who in &unplaced { (without_partner(t, it, who)) }
            </section>
        }
        @if page.is_empty() && unplaced.is_empty() {
            (empty_state(t.studio_none_shown(), t.studio_none_shown_text(), link_button(t.studio_show_all(), &it.path(""), Tone::Quiet)))
        }
        <div class="pair-list" data-filtered[is_whole]>
            @for (number, (pair, explained)) in page.iter().enumerate() {
                (card(t, it, first + number, pair, explained))
            }
        </div>
        <p class="soft" data-none-found hidden>(t.studio_none_shown())</p>
        @if !is_whole { (pages(t, it, first, matching)) }
    })
}

/// The address of this view with other answers.
fn address(it: &Studio, show: Show, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if show != Show::All {
        query.append_pair("show", show.code());
    }
    if !it.view.search.is_empty() {
        query.append_pair("name", &it.view.search);
    }
    if page > 0 {
        query.append_pair("page", &(page + 1).to_string());
    }
    let query = query.finish();
    if query.is_empty() { it.path("#pairs") } else { it.path(&format!("?{query}#pairs")) }
}

fn filters(t: &Texts, it: &Studio) -> Part {
    let matches = |show: Show| match show {
        Show::Unplaced => it.proposal.outcome.unplaced.len(),
        other => it.partnerships().iter().filter(|(pair, why)| is_shown(other, pair, why)).count(),
    };
    let links: Vec<Link> = Show::ALL
        .into_iter()
        .map(|show| {
            let number = i64::try_from(matches(show)).unwrap_or(i64::MAX);
            let words = match show {
                Show::All => t.studio_show_all(),
                Show::Unplaced => t.studio_show_unplaced(),
                Show::Weak => t.studio_show_weak(),
                Show::Pinned => t.studio_show_pinned(),
                Show::CrossLanguage => t.studio_show_cross_language(),
            };
            Link::new(format!("{words} {}", t.number(number)), address(it, show, 0))
                .current(show == it.view.show)
        })
        .collect();
    part(rsx! {
        (tabs(t.studio_filters(), &links))
        <form class="find" method="get" action=(it.path("#pairs"))>
            @if it.view.show != Show::All { <input type="hidden" name="show" value=(it.view.show.code())> }
            <label for="find-name">(t.studio_find_name())</label>
            <div class="find-line">
                <input id="find-name" type="search" name="name" value=(&it.view.search) autocomplete="off" data-filter>
                (button(t.common_search(), Tone::Quiet))
            </div>
        </form>
    })
}

fn pages(t: &Texts, it: &Studio, first: usize, all: usize) -> Part {
    let number = |it: usize| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let (page, last) = (first / CARDS_ON_A_PAGE, (first + CARDS_ON_A_PAGE).min(all));
    let at = |page: usize| address(it, it.view.show, page);
    let ways = Pagination {
        label: t.studio_pages(),
        position: t.studio_page_position(number(first + 1), number(last), number(all)),
        previous: (page > 0).then(|| Link::new(t.studio_previous(), at(page.saturating_sub(1)))),
        next: (last < all).then(|| Link::new(t.studio_next(), at(page + 1))),
    };
    part(pagination(&ways))
}

fn card(t: &Texts, it: &Studio, number: usize, pair: &ProposedPartnership, why: &Explained) -> Part {
    let ids: Vec<ParticipantId> = pair.members.iter().map(|it| it.participant).collect();
    let names = it.people.names(t, ids.iter().copied());
    let warnings = reasons::warnings(t, &it.people, why);
    let common = why.common.as_ref().map(|it| reasons::common(t, it)).unwrap_or_default();
    let is_weak = least_gain(pair) < WEAK_BELOW;
    let across = why.crosses_languages.then(|| t.studio_cross_language());
    let common: Vec<String> = across.into_iter().chain(common).collect();
    let swapped = it.view.swap.filter(|who| ids.contains(who));
    part(rsx! {
        <article class="card pair" id={ "pair-" (number) } data-words=(names.to_lowercase())>
            <h3 class="visually-hidden">(&names)</h3>
            @if pair.pinned || is_weak {
                <p class="pair-badges">
                    @if pair.pinned { (badge(t.studio_pinned(), BadgeTone::Active)) }
                    @if is_weak { (badge(t.studio_weak(), BadgeTone::Caution)) }
                </p>
            }
            <div class="pair-sides">
                @for member in &why.members { (side(t, it, member, ids.len() > 2)) }
            </div>
            @if !common.is_empty() { <p class="pair-common">(common.join(" · "))</p> }
            @if !warnings.is_empty() {
                <ul class="pair-warnings">
                    @for warning in &warnings { <li>(icon(Icon::Warning)) <span>(warning)</span></li> }
                </ul>
            }
            (actions(t, it, pair, &names))
            @if let Some(who) = swapped { (swap_form(t, it, who)) }
        </article>
    })
}

/// What one member gets.
fn side(t: &Texts, it: &Studio, member: &Receives, is_group: bool) -> Part {
    part(rsx! {
        <div class="pair-side">
            <h4>(it.people.name(t, member.who))</h4>
            @if let Some(organisation) = it.people.organisation(member.who) {
                <p class="pair-organisation">(organisation)</p>
            }
            <p class="pair-gets">(reasons::gets(t, member))</p>
            (reasons::helps(t, &it.people, &member.met, is_group))
            @if !member.unmet.is_empty() {
                <p class="pair-open">(t.partnership_stays_open(t.list_and(&member.unmet)))</p>
            }
        </div>
    })
}

/// A verb and the people it is about, as a button says it.
pub(super) fn doing(verb: &str, who: &[ParticipantId]) -> String {
    let ids: Vec<String> = who.iter().map(ToString::to_string).collect();
    format!("{verb}:{}", ids.join(":"))
}

fn actions(t: &Texts, it: &Studio, pair: &ProposedPartnership, names: &str) -> Part {
    let ids: Vec<ParticipantId> = pair.members.iter().map(|it| it.participant).collect();
    let keep = if pair.pinned {
        (t.studio_unpin(), doing("unpin", &ids))
    } else {
        (t.studio_pin(), doing("pin", &ids))
    };
    let part_them = if ids.len() == 2 {
        (t.studio_forbid(), doing("forbid", &ids))
    } else {
        (t.studio_dissolve(), doing("dissolve", &ids))
    };
    let swaps: Vec<(String, String)> =
        ids.iter().map(|&who| (it.people.name(t, who), swap_address(it, who))).collect();
    part(rsx! {
        <div class="pair-actions">
            @for (label, value) in [&keep, &part_them] {
                <button class="button small quiet" form=(FORM) name=(ACTION) value=(value)>
                    (label)<span class="visually-hidden">": " (names)</span>
                </button>
            }
            <details class="menu">
                <summary class="button small quiet">(t.studio_swap())<span class="visually-hidden">": " (names)</span> (icon(Icon::Down))</summary>
                <ul class="menu-list">
                    @for (name, href) in &swaps { <li><a href=(href)>(t.studio_swap_person(name))</a></li> }
                </ul>
            </details>
        </div>
    })
}

fn swap_address(it: &Studio, who: ParticipantId) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if it.view.show != Show::All {
        query.append_pair("show", it.view.show.code());
    }
    query.append_pair("swap", &who.to_string());
    it.path(&format!("?{}#swap", query.finish()))
}

/// The menu of everybody with whom one person can change places.
fn swap_form(t: &Texts, it: &Studio, who: ParticipantId) -> Part {
    let outcome = &it.proposal.outcome;
    let own = outcome.partnerships.iter().find(|it| it.members.iter().any(|it| it.participant == who));
    let own: Vec<ParticipantId> =
        own.map(|it| it.members.iter().map(|it| it.participant).collect()).unwrap_or_default();
    let placed = outcome.partnerships.iter().flat_map(|it| &it.members).map(|it| it.participant);
    let everybody = placed.chain(outcome.unplaced.iter().map(|it| it.participant));
    let others = everybody.filter(|it| !own.contains(it) && *it != who);
    let others = it.people.sorted(t, others.collect::<std::collections::BTreeSet<_>>());
    let with = |id: ParticipantId| {
        let theirs = outcome.partnerships.iter().find(|it| it.members.iter().any(|it| it.participant == id));
        theirs.map_or_else(
            || t.studio_no_partner(),
            |it_| {
                let partners = it_.members.iter().map(|it| it.participant).filter(|it| *it != id);
                it.people.names(t, partners)
            },
        )
    };
    part(rsx! {
        <form class="swap" id="swap" method="post" action=(it.path("/swap"))>
            (hidden(it))
            <input type="hidden" name="person" value=(who.to_string())>
            <label for="swap-with">(t.studio_swap_with(it.people.name(t, who)))</label>
            <select id="swap-with" name="with">
                @for (id, name) in &others {
                    <option value=(id.to_string())>(name) " (" (with(*id)) ")"</option>
                }
            </select>
            <p class="hint">(t.studio_swap_hint())</p>
            <div class="button-row">
                (button(t.studio_swap_now(), Tone::Main))
                (link_button(t.common_cancel(), &it.path("#pairs"), Tone::Quiet))
            </div>
        </form>
    })
}

/// Somebody without a partner: the rule in the way, and what lifting it would open.
fn without_partner(t: &Texts, it: &Studio, unplaced: &Unplaced) -> Part {
    let name = it.people.name(t, unplaced.participant);
    let liftable = reasons::liftable(&unplaced.cause);
    part(rsx! {
        <article class="card pair unplaced" data-words=(name.to_lowercase())>
            <h4>(&name) @if let Some(it) = it.people.organisation(unplaced.participant) { <span class="soft">" · " (it)</span> }</h4>
            <p>(reasons::cause(t, &unplaced.cause))</p>
            @for (rule, opens) in &liftable {
                <p class="lift">
                    <span>(t.studio_lift_opens(*opens, words::rule(t, *rule)))</span>
                    <button class="button small quiet" form=(FORM) name=(ACTION) value={ "without:" (rule.code()) }>
                        (t.studio_try_without())<span class="visually-hidden">": " (words::rule(t, *rule)) ", " (&name)</span>
                    </button>
                </p>
            }
            <p><a href=(swap_address(it, unplaced.participant))>(t.studio_give_place())<span class="visually-hidden">": " (&name)</span></a></p>
            @if it.view.swap == Some(unplaced.participant) { (swap_form(t, it, unplaced.participant)) }
        </article>
    })
}
