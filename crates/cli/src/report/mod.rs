//! The report of a matching: one HTML file that needs nothing beside it.

mod pictures;

use crate::cohort::{FileRead, role};
use crate::match_words::Result;
use documents::pictures::STYLE as PICTURES;
use domain::round::{ProposedMember, ProposedPartnership};
use hypertext::prelude::*;
use hypertext::{Raw, context::Node};

const STYLE: &str = include_str!("report.css");

/// The whole file.
pub fn report(it: &Result<'_>) -> String {
    let t = it.texts;
    let files: Vec<&str> = it.cohort.files.iter().map(|it: &FileRead| it.name.as_str()).collect();
    let style = Raw::<_, Node>::dangerously_create(format!("<style>{STYLE}{PICTURES}</style>"));
    let head = Raw::<_, Node>::dangerously_create("<!DOCTYPE html>");
    let (made_from, map) = (t.match_made_from(t.list_and(files)), pictures::map(it));
    rsx! {
        (head)
        <html lang=(t.language().code())>
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>(t.match_title())</title>
                (style)
            </head>
            <body>
                <main>
                    <header>
                        <h1>(t.match_title())</h1>
                        <p class="lead">(it.headline())</p>
                        @for line in it.quality() { <p>(line)</p> }
                        <p class="proof">(it.proof())</p>
                    </header>
                    (notes(it))
                    (unplaced(it))
                    <section class="pictures">
                        (pictures::distribution(it))
                        @if let Some(map) = &map { (map) }
                    </section>
                    <section>
                        <h2>(t.match_head_partners())</h2>
                        @for (number, partnership) in (1_u32..).zip(&it.outcome.partnerships) {
                            (card(it, number, partnership))
                        }
                    </section>
                    <footer><p>(made_from)</p></footer>
                </main>
            </body>
        </html>
    }
    .render()
    .into_inner()
}

fn notes(it: &Result<'_>) -> impl Renderable {
    let lines = it.notes();
    let title = it.texts.match_notes();
    rsx! {
        @if !lines.is_empty() {
            <section class="notes">
                <h2>(title)</h2>
                <ul>@for line in &lines { <li>(line)</li> }</ul>
            </section>
        }
    }
}

fn unplaced(it: &Result<'_>) -> impl Renderable {
    let people = it.unplaced();
    let title = it.texts.match_unplaced();
    rsx! {
        @if !people.is_empty() {
            <section class="unplaced">
                <h2>(title)</h2>
                <dl>
                    @for (who, why) in &people {
                        <dt>(who)</dt>
                        @for line in why { <dd>(line)</dd> }
                    }
                </dl>
            </section>
        }
    }
}

fn card(it: &Result<'_>, number: u32, partnership: &ProposedPartnership) -> impl Renderable {
    let names = it.texts.list_and(partnership.members.iter().map(|member| it.name(member.participant)));
    rsx! {
        <article>
            <h3><span class="number">(number)</span>" "(names)</h3>
            <ul class="members">
                @for member in &partnership.members { (person(it, member)) }
            </ul>
            <div class="directions">
                @for member in &partnership.members {
                    @for other in &partnership.members {
                        @if member.participant != other.participant { (direction(it, member, other)) }
                    }
                }
            </div>
        </article>
    }
}

fn person(it: &Result<'_>, member: &ProposedMember) -> impl Renderable {
    let found = it.prepared.find(member.participant);
    let facts = found.map(|it| {
        let profile = &it.profile;
        let texts = [&profile.unit, &profile.subject, &profile.job_function];
        let texts = texts.into_iter().flatten().map(ToString::to_string);
        it.organisation.iter().cloned().chain(texts).collect::<Vec<_>>().join(" · ")
    });
    let name = it.name(member.participant).to_owned();
    let role = role(member.role, it.texts);
    let share = it.texts.match_share(role, it.share(member.gain));
    let email = found.map(|it| it.email.clone()).unwrap_or_default();
    rsx! {
        <li>
            <strong>(name)</strong>" "<span class="share">(share)</span>
            @if let Some(facts) = &facts { <span class="facts">(facts)</span> }
            @if !email.is_empty() { <span class="facts">(email)</span> }
        </li>
    }
}

/// What one gets from another. A mentor who asked for nothing has no such part.
fn direction(it: &Result<'_>, to: &ProposedMember, from: &ProposedMember) -> impl Renderable {
    let t = it.texts;
    let reasons = it.prepared.reasons(to.participant, from.participant, t.language());
    let asked = reasons.filter(|it| !it.met.is_empty() || !it.unmet.is_empty());
    let title = t.match_gets_from(it.name(to.participant), it.name(from.participant));
    let lines: Vec<(String, String)> = asked
        .iter()
        .flat_map(|it| &it.met)
        .map(|met| (t.match_need_met(&met.need, &met.offer), it.via(met)))
        .collect();
    let open =
        asked.as_ref().filter(|it| !it.unmet.is_empty()).map(|it| t.match_still_open(t.list_and(&it.unmet)));
    let nothing = t.match_nothing();
    let is_asked = asked.is_some();
    rsx! {
        @if is_asked {
            <section class="direction">
                <h4>(title)</h4>
                @if lines.is_empty() { <p>(nothing)</p> }
                <ul>
                    @for (need, via) in &lines {
                        <li>(need)<span class="via">(via)</span></li>
                    }
                </ul>
                @if let Some(open) = &open { <p class="open">(open)</p> }
            </section>
        }
    }
}
