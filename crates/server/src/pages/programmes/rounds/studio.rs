//! The matching studio: the rules, the partnerships and the whole of a scenario on one page.

use super::insight::{Explained, Insight, aside};
use super::people::People;
use super::reasons::{self, count};
use super::shift::{self, Shift};
use super::{cards, find_round, glance, proposal_path, round_path, side};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::settings::rules;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Visitor, Within, cookie};
use actions::App;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::round::{MemberRole, Proposal, ProposedPartnership, Round, RoundState};
use domain::{ParticipantId, ProposalId};
use hypertext::prelude::*;
use storage::{programmes, proposals};
use url::form_urlencoded;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(
        "/programmes/{programme}/rounds/{round}/proposals/{proposal}",
        Policy::Organiser,
        show_proposal,
    )]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "studio", page: |visitor| page(visitor, &super::sample::studio(visitor)) },
        Sample { name: "studio-changed", page: |visitor| page(visitor, &super::sample::changed(visitor)) },
        Sample { name: "studio-swap", page: |visitor| page(visitor, &super::sample::swapping(visitor)) },
        Sample { name: "studio-conflict", page: |visitor| page(visitor, &super::sample::conflict(visitor)) },
        Sample { name: "studio-refused", page: |visitor| page(visitor, &super::sample::refused(visitor)) },
        Sample { name: "studio-filtered", page: |visitor| page(visitor, &super::sample::filtered(visitor)) },
    ]
}

/// Which partnerships are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Show {
    #[default]
    All,
    Unplaced,
    Weak,
    Pinned,
    CrossLanguage,
}

impl Show {
    pub(super) const ALL: [Self; 5] =
        [Self::All, Self::Unplaced, Self::Weak, Self::Pinned, Self::CrossLanguage];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Unplaced => "unplaced",
            Self::Weak => "weak",
            Self::Pinned => "pinned",
            Self::CrossLanguage => "cross-language",
        }
    }
}

/// What of the scenario is looked at, as the address says.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    pub show: Show,
    /// Part of a name.
    pub search: String,
    /// Who is about to change places.
    pub swap: Option<ParticipantId>,
    /// Counted from 0.
    pub page: usize,
}

impl View {
    fn read(query: Option<&str>) -> Self {
        let mut view = Self::default();
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match name.as_ref() {
                "show" => view.show = Show::ALL.into_iter().find(|it| it.code() == value).unwrap_or_default(),
                "name" => view.search = value.trim().chars().take(80).collect(),
                "swap" => view.swap = value.parse().ok(),
                "page" => view.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                _ => {}
            }
        }
        view
    }
}

/// What has to be told before anything else.
#[derive(Clone, Debug)]
pub(super) enum Told {
    /// The last change was refused; why, in words.
    Refused(String),
    /// Somebody else was quicker.
    Conflict,
}

/// A scenario with everything that is shown of it.
#[derive(Clone, Debug)]
pub(super) struct Studio {
    pub programme: Programme,
    pub round: Round,
    pub proposal: Proposal,
    /// Every scenario of the round in the order they were made, this one too.
    pub scenarios: Vec<Proposal>,
    pub people: People,
    pub insight: Insight,
    pub view: View,
    /// What the last change did.
    pub shift: Option<Shift>,
    pub told: Option<Told>,
    /// The rules as answers; open while one of them is refused.
    pub rules: Form,
    /// The name of a new scenario, or the new name of this one.
    pub naming: Form,
}

impl Studio {
    pub(super) async fn load(
        app: &App,
        visitor: &Visitor,
        within: &Within,
        round: Round,
        proposal: ProposalId,
    ) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let scenarios = proposals::list(&mut tx, round.id).await?;
        let shown = scenarios.iter().find(|it| it.id == proposal).cloned().ok_or(Problem::NotFound)?;
        let people = People::load(&mut tx, &within.scope()?).await?;
        let material = actions::rounds::material(&mut tx, within.programme, round.id).await?;
        drop(tx);
        let reader = visitor.language();
        let (insight, proposal) = aside(move || (Insight::of(&material, &shown, reader), shown)).await?;
        let rules = rules::known(&proposal.settings.rules);
        Ok(Self {
            programme,
            round,
            proposal,
            scenarios,
            people,
            insight,
            view: View::default(),
            shift: None,
            told: None,
            rules,
            naming: Form::blank(),
        })
    }

    /// Takes the view from the address, and the difference that the last change left in a cookie.
    pub(super) fn look(&mut self, query: Option<&str>, cookie_name: &str, headers: &HeaderMap) {
        self.view = View::read(query);
        self.shift =
            cookie(headers, cookie_name).and_then(|it| shift::read(it, self.round.version, &self.proposal));
    }

    pub(super) fn is_chosen(&self) -> bool {
        matches!(self.round.state, RoundState::Proposed { chosen } if chosen == self.proposal.id)
    }

    pub(super) fn placed(&self) -> usize {
        let all = self.proposal.outcome.partnerships.iter().flat_map(|it| &it.members);
        let ids: std::collections::BTreeSet<_> = all.map(|it| it.participant).collect();
        ids.len()
    }

    pub(super) fn path(&self, rest: &str) -> String {
        proposal_path(&self.programme.slug, self.round.id, self.proposal.id, rest)
    }

    pub(super) fn round_path(&self, rest: &str) -> String {
        round_path(&self.programme.slug, self.round.id, rest)
    }

    /// The partnerships with their reasons, the least served first: those are the ones to look at.
    pub(super) fn partnerships(&self) -> Vec<(&ProposedPartnership, &Explained)> {
        let mut all: Vec<_> =
            self.proposal.outcome.partnerships.iter().zip(&self.insight.explained).collect();
        all.sort_by_key(|(it, _)| (least_gain(it), it.benefit));
        all
    }
}

/// What the member who gains least gains; a mentor gives.
pub(super) fn least_gain(it: &ProposedPartnership) -> i64 {
    let receiving = it.members.iter().filter(|it| it.role != MemberRole::Mentor);
    receiving.map(|it| it.gain).min().unwrap_or(0)
}

/// Below this a partnership is called weak, in thousandths of what its worse-off member asked for.
pub(super) const WEAK_BELOW: i64 = 250;

pub(super) fn is_shown(show: Show, it: &ProposedPartnership, explained: &Explained) -> bool {
    match show {
        Show::All => true,
        Show::Unplaced => false,
        Show::Weak => least_gain(it) < WEAK_BELOW,
        Show::Pinned => it.pinned,
        Show::CrossLanguage => explained.crosses_languages,
    }
}

async fn show_proposal(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let proposal = proposal.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = site.app.store.read().await?;
    let round = find_round(&mut tx, &within, &round).await?;
    drop(tx);
    let mut found = Studio::load(&site.app, &visitor, &within, round, proposal).await?;
    if matches!(found.round.state, RoundState::Published(_)) {
        return Ok(super::see(found.round_path("")));
    }
    found.look(query.as_deref(), &site.settings.cookie_name(shift::COOKIE), &headers);
    Ok(page(&visitor, &found).into_response())
}

/// The version the page was made from, and what it showed: for every form.
pub(super) fn hidden(it: &Studio) -> Part {
    part(rsx! {
        <input type="hidden" name="version" value=(it.round.version)>
        <input type="hidden" name="seen" value=(shift::seen(&it.proposal.outcome))>
    })
}

/// The id of the one form to which the page's buttons belong.
pub(super) const FORM: &str = "change";

pub(super) fn page(visitor: &Visitor, it: &Studio) -> Page {
    let t = visitor.texts;
    let title = t.studio_title(u32::from(it.round.number));
    let place = Place::new(title.clone()).within(section(visitor, &it.programme, Some(Tab::Matching))).wide();
    let waiting = it.proposal.outcome.unplaced.len();
    layout(
        visitor,
        &place,
        rsx! {
            <div class="studio-head">
                <div>
                    <h1>(title)</h1>
                    <p class="lead">
                        (t.studio_lead(count(it.proposal.outcome.partnerships.len()), count(it.placed())))
                        @if waiting > 0 { " " (t.studio_lead_waiting(count(waiting))) }
                    </p>
                    <p>(scenario_line(t, it))</p>
                </div>
                <div class="button-row">(main_buttons(t, it))</div>
            </div>
            (told(t, it))
            <form id=(FORM) method="post" action=(it.path(""))>(hidden(it))</form>
            <div class="studio" data-studio>
                <div class="studio-side">(side::panel(t, it))</div>
                <section class="studio-pairs" aria-labelledby="pairs">(cards::panel(t, it))</section>
                <div class="studio-glance">(glance::panel(t, it))</div>
            </div>
            <script type="module" src=(crate::assets::asset("js/studio.js"))></script>
        }
        .memoize(),
    )
}

/// Which scenario this is, where there is more than one or it is not the one to be published.
fn scenario_line(t: &Texts, it: &Studio) -> Part {
    let state = if it.is_chosen() {
        badge(t.studio_chosen(), BadgeTone::Good).memoize()
    } else {
        badge(t.studio_not_chosen(), BadgeTone::Neutral).memoize()
    };
    part(rsx! { (t.studio_scenario()) ": " <strong>(it.proposal.name.as_str())</strong> " " (state) })
}

fn main_buttons(t: &Texts, it: &Studio) -> Part {
    let publication = it.round_path("/publication");
    let comparison = it.round_path("/comparison");
    part(rsx! {
        @if it.is_chosen() {
            (link_button(t.studio_to_publication(), &publication, Tone::Main))
        } @else {
            <button class="button" form=(FORM) name=(crate::forms::ACTION) value="choose">(t.studio_choose())</button>
        }
        @if it.scenarios.len() > 1 { (link_button(t.studio_compare(), &comparison, Tone::Quiet)) }
    })
}

/// The difference the last change made, or why it was not made.
fn told(t: &Texts, it: &Studio) -> Part {
    let difference = it.shift.as_ref();
    let changes = difference.filter(|it| !it.is_nothing()).map(|shift| {
        let lines = shift::summary(t, shift);
        let changes = shift::changes(t, &it.people, &it.proposal.outcome, shift);
        part(rsx! {
            <ul>@for line in &lines { <li>(line)</li> }</ul>
            @if !shift.difference.changes.is_empty() {
                <details class="changes" open[shift.difference.changes.len() <= 12]>
                    <summary>(t.studio_who_changed())</summary>
                    (changes)
                </details>
            }
        })
    });
    let changes = changes.as_ref();
    let conflict = part(rsx! {
        <p>(t.studio_conflict_text())</p>
        @if let Some(changes) = changes { (changes) }
    });
    let nothing = difference.is_some_and(Shift::is_nothing);
    part(rsx! {
        <div id="difference" class="studio-told" tabindex="-1">
            @match &it.told {
                Some(Told::Refused(why)) => {
                    (notice(notices::Kind::Problem, t.studio_refused(), paragraph(why)))
                }
                Some(Told::Conflict) => {
                    (notice(notices::Kind::Warning, t.studio_conflict(), &conflict))
                }
                None => {
                    @if let Some(changes) = changes {
                        (notice(notices::Kind::Success, t.studio_difference(), changes))
                    } @else if nothing {
                        (notice(notices::Kind::Success, t.studio_difference(), paragraph(t.studio_no_difference())))
                    }
                }
            }
            @if !it.insight.notes.is_empty() {
                <details class="changes">
                    <summary>(t.studio_notes(count(it.insight.notes.len())))</summary>
                    <ul>@for note in &it.insight.notes { <li>(reasons::note(t, &it.people, note))</li> }</ul>
                </details>
            }
        </div>
    })
}

/// Where the studio of the programme begins.
pub(super) fn home(it: &Studio) -> String {
    path(it.programme.slug.as_str(), Tab::Matching)
}
