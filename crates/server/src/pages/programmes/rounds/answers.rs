//! A published round: who has answered what, the undoing while it is possible, and the next round.

use super::people::People;
use super::reasons::count;
use super::{begin, round_path};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::partnerships::end_address;
use crate::pages::programmes::section::{Tab, section};
use crate::pages::{Page, Sample};
use crate::visitor::{Visitor, Within};
use actions::App;
use domain::programme::Programme;
use domain::round::{Member, Partnership, Publication, Response, Round, RoundState};
use domain::{LongText, Timestamp};
use hypertext::prelude::*;
use storage::{partnerships, programmes, rounds};
use wording::Texts;

pub(super) fn samples() -> Vec<Sample> {
    use super::sample;
    vec![
        Sample { name: "rounds-published", page: |visitor| page(visitor, &sample::published(visitor)) },
        Sample { name: "rounds-answers", page: |visitor| page(visitor, &sample::answered(visitor)) },
    ]
}

/// What the page shows.
pub(super) struct Answers {
    pub programme: Programme,
    pub round: Round,
    /// The other rounds, the newest first.
    pub others: Vec<Round>,
    pub partnerships: Vec<Partnership>,
    pub people: People,
    pub now: Timestamp,
    /// Why the last attempt to undo failed.
    pub problem: Option<String>,
}

impl Answers {
    pub(super) async fn load(app: &App, within: &Within, round: Round) -> Result<Self, Problem> {
        let scope = within.scope()?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let mut others = rounds::list(&mut tx, within.programme).await?;
        others.retain(|it| it.id != round.id);
        Ok(Self {
            programme,
            others,
            partnerships: partnerships::of_round(&mut tx, &scope, round.id).await?,
            people: People::load(&mut tx, &scope).await?,
            round,
            now: app.clock.now(),
            problem: None,
        })
    }

    fn count(&self, is_it: fn(&Response) -> bool) -> usize {
        self.partnerships.iter().flat_map(|it| &it.members).filter(|it| is_it(&it.response)).count()
    }

    fn publication(&self) -> Option<&Publication> {
        match &self.round.state {
            RoundState::Published(it) => Some(it),
            RoundState::Collecting | RoundState::Proposed { .. } => None,
        }
    }

    /// Until when it can be taken back; `None` when it no longer can.
    fn undo_until(&self) -> Option<Timestamp> {
        let until = self.publication()?.at + Round::UNDO_WITHIN;
        let is_answered = self.partnerships.iter().any(|it| it.answers() > 0);
        (!is_answered && self.now <= until).then_some(until)
    }

    fn is_latest(&self) -> bool {
        self.others.iter().all(|it| it.number < self.round.number)
    }
}

pub(super) fn page(visitor: &Visitor, it: &Answers) -> Page {
    let t = visitor.texts;
    let title = t.studio_title(u32::from(it.round.number));
    let place = Place::new(title.clone()).within(section(visitor, &it.programme, Some(Tab::Matching))).wide();
    let at = it.publication().map(|it| t.moment(it.at, visitor.time_zone)).unwrap_or_default();
    let facts = [
        (t.studio_accepted(), it.count(|it| matches!(it, Response::Accepted { .. }))),
        (t.studio_awaited(), it.count(|it| *it == Response::Awaited)),
        (t.studio_declined(), it.count(|it| matches!(it, Response::Declined { .. }))),
        (t.studio_left(), it.count(|it| matches!(it, Response::Left { .. }))),
    ]
    .map(|(term, number)| Fact {
        term,
        value: part(t.number(i64::try_from(number).unwrap_or(i64::MAX))),
        change: None,
    });
    let slug = it.programme.slug.as_str();
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(title)</h1>
            @if let Some(problem) = &it.problem {
                (notice(notices::Kind::Problem, t.studio_not_undone(), paragraph(problem)))
            }
            <div id="published" tabindex="-1">
                (notice(notices::Kind::Success, t.studio_published(count(it.partnerships.len())), paragraph(t.studio_published_at(&at))))
            </div>
            @if let Some(until) = it.undo_until() { (undo(visitor, it, until)) }
            <section aria-labelledby="answers">
                <h2 id="answers">(t.studio_answers())</h2>
                (description_list(&facts))
                (table(&partnerships_table(visitor, it)))
                <p class="soft">(t.studio_reasons_seen())</p>
            </section>
            @if it.is_latest() {
                <section aria-labelledby="next">
                    <h2 id="next">(t.studio_next_round_title())</h2>
                    <p>(t.studio_next_round_text())</p>
                    (begin::next_round_button(t, slug))
                </section>
            }
            (other_rounds(t, it))
        }
        .memoize(),
    )
}

fn undo(visitor: &Visitor, it: &Answers, until: Timestamp) -> Part {
    let t = visitor.texts;
    let zone = visitor.time_zone;
    let letters = it.partnerships.iter().map(|it| it.members.len()).sum();
    let action = round_path(&it.programme.slug, it.round.id, "/publication/undo");
    part(rsx! {
        <details class="undo">
            <summary>(t.studio_undo(t.time(until.with_timezone(&zone).time())))</summary>
            <form method="post" action=(action)>
                <p>(t.studio_undo_preview(count(letters)))</p>
                <input type="hidden" name="version" value=(it.round.version)>
                <div class="button-row">(button(t.studio_undo_act(), Tone::Danger))</div>
            </form>
        </details>
    })
}

fn partnerships_table(visitor: &Visitor, it: &Answers) -> Table {
    let t = visitor.texts;
    let mut rows: Vec<(String, Vec<Part>)> = it
        .partnerships
        .iter()
        .map(|pair| {
            let names = it.people.names(t, pair.members.iter().map(|it| it.participant));
            let state = match (pair.ended_at, pair.answers() == pair.members.len()) {
                (Some(_), _) => badge(t.studio_ended(), BadgeTone::Bad).memoize(),
                (None, true) => badge(t.studio_all_accepted(), BadgeTone::Good).memoize(),
                (None, false) => badge(t.studio_waits(), BadgeTone::Neutral).memoize(),
            };
            let answers = part(rsx! {
                <ul class="plain-list answers">
                    @for member in &pair.members { <li>(answer(visitor, it, member))</li> }
                </ul>
            });
            let end = end_address(it.programme.slug.as_str(), pair.id);
            let named = &names;
            let act = part(rsx! {
                @if pair.ended_at.is_none() {
                    <a href=(end)>(t.studio_end())<span class="visually-hidden">": " (named)</span></a>
                }
            });
            (names.clone(), vec![part(names), state, answers, act])
        })
        .collect();
    t.sort_by_name(&mut rows, |it| it.0.clone());
    Table {
        caption: t.studio_partnerships(),
        columns: [t.studio_partnership(), t.studio_state(), t.studio_answers(), t.common_change()]
            .map(Column::words)
            .into(),
        rows: rows.into_iter().map(|it| it.1).collect(),
    }
}

fn answer(visitor: &Visitor, it: &Answers, member: &Member) -> Part {
    let t = visitor.texts;
    let name = it.people.name(t, member.participant);
    let day = |at: Timestamp| t.day(at.with_timezone(&visitor.time_zone).date_naive());
    match &member.response {
        Response::Awaited => part(t.studio_has_not_answered(name)),
        Response::Accepted { at } => part(t.studio_has_accepted(name, day(*at))),
        Response::Declined { at, reason } => gone(t, t.studio_has_declined(&name, day(*at)), reason.as_ref()),
        Response::Left { at, reason } => gone(t, t.studio_has_left(&name, day(*at)), reason.as_ref()),
    }
}

fn gone(t: &Texts, what: String, reason: Option<&LongText>) -> Part {
    part(rsx! {
        (what)
        @match reason {
            Some(reason) => <blockquote class="reason">(reason.as_str())</blockquote>,
            None => <span class="soft">" " (t.studio_no_reason())</span>,
        }
    })
}

fn other_rounds(t: &Texts, it: &Answers) -> Part {
    part(rsx! {
        @if !it.others.is_empty() {
            <section aria-labelledby="rounds">
                <h2 id="rounds">(t.studio_other_rounds())</h2>
                <ul>
                    @for round in &it.others {
                        <li><a href=(round_path(&it.programme.slug, round.id, ""))>(t.studio_title(u32::from(round.number)))</a></li>
                    }
                </ul>
            </section>
        }
    })
}
