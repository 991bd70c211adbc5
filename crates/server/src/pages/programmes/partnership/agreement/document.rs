//! A version as a document: what one reads before signing, prints, and signs on paper.

use super::{Drafting, sample, words};
use crate::errors::Problem;
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Path, State};
use documents::markdown;
use domain::agreement::{Heading, Terms, Version};
use hypertext::Raw;
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(
        "/programmes/{programme}/partnership/{partnership}/agreement/versions/{version}",
        Policy::Participant,
        show,
    )]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "agreement-document",
        page: |visitor| {
            let it = sample::signed(visitor.texts);
            it.agreement
                .newest()
                .map_or_else(|| unreachable!("the sample has one"), |version| page(visitor, &it, version))
        },
    }]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, version)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let it = Drafting::load(&app, &within, &partnership).await?;
    let number: u32 = version.parse().map_err(|_| Problem::NotFound)?;
    let version = it.agreement.version(number).ok_or(Problem::NotFound)?;
    Ok(page(&visitor, &it, version))
}

fn page(visitor: &Visitor, it: &Drafting, version: &Version) -> Page {
    let t = visitor.texts;
    let workspace = &it.workspace;
    let members = workspace.partnership.current().map(|it| it.participant);
    let names: Vec<(domain::ParticipantId, String)> = workspace.people.sorted(t, members);
    let title = t.agreement_version(version.number);
    let place = Place::new(title.clone())
        .within(section(visitor, &workspace.programme, Some(Tab::Partnership)))
        .under(t.agreement_title(), it.path(""));
    layout(
        visitor,
        &place,
        rsx! {
            <article class="agreement-document">
                <header>
                    <p class="agreement-programme">(workspace.programme.texts_in(t.language()).name.as_str())</p>
                    <h1>(t.agreement_title())</h1>
                    <p class="lead">(t.agreement_between(t.list_and(names.iter().map(|it| it.1.as_str()))))</p>
                    <p class="soft">
                        (title) " · "
                        (t.agreement_saved_by(it.name(t, version.by), t.moment(version.at, visitor.time_zone)))
                    </p>
                </header>
                (terms(t, it, &version.terms))
                <section class="agreement-signatures" aria-labelledby="signatures">
                    <h2 id="signatures">(t.agreement_signatures())</h2>
                    <ul>
                        @for (who, name) in &names { (signature(visitor, version, *who, name)) }
                    </ul>
                </section>
            </article>
            (who_sees(t, Audience::Partnership, "who-sees-all".to_owned()))
        }
        .memoize(),
    )
}

fn signature(visitor: &Visitor, version: &Version, who: domain::ParticipantId, name: &str) -> Part {
    let t = visitor.texts;
    let signed = version.signatures.iter().find(|it| it.by == who);
    part(rsx! {
        <li>
            <p class="agreement-line" aria-hidden="true"></p>
            <p><strong>(name)</strong></p>
            @match signed {
                Some(it) => <p>(t.agreement_signed_on(t.moment(it.at, visitor.time_zone)))</p>,
                None => <p class="soft">(t.agreement_not_signed())</p>,
            }
            <p class="agreement-place soft">(t.agreement_place_and_date())</p>
        </li>
    })
}

/// The content of an agreement, with headings of the second level.
pub(super) fn terms(t: &Texts, it: &Drafting, terms: &Terms) -> Part {
    let mut sections = vec![(t.agreement_goals(), goals(t, it, terms))];
    for heading in Heading::of(it.workspace.programme.method) {
        let text = terms.texts.get(heading).map(|it| written(it.as_str()));
        let ways: Vec<String> = terms.methods.iter().map(|it| words::way(t, *it)).collect();
        let body = part(rsx! {
            @if *heading == Heading::Methods && !ways.is_empty() { <ul>@for way in &ways { <li>(way)</li> }</ul> }
            @match &text {
                Some(text) => (text),
                None if *heading == Heading::Methods && !ways.is_empty() => {}
                None => <p class="soft">(t.agreement_open_part())</p>,
            }
            @if *heading == Heading::Output {
                @if let Some(day) = terms.output_due { <p>(t.agreement_output_due()) " " (t.date(day))</p> }
            }
        });
        sections.push((words::heading(t, *heading), body));
    }
    let review = match terms.review_on {
        Some(day) => part(rsx! { <p>(t.date(day))</p> }),
        None => part(rsx! { <p class="soft">(t.agreement_open_part())</p> }),
    };
    sections.push((t.agreement_review_on(), review));
    part(rsx! {
        <ol class="agreement-terms">
            @for (heading, body) in &sections {
                <li>
                    <h2>(heading)</h2>
                    (body)
                </li>
            }
        </ol>
    })
}

fn goals(t: &Texts, it: &Drafting, terms: &Terms) -> Part {
    let members = it.workspace.partnership.current().map(|it| it.participant);
    let names = it.workspace.people.sorted(t, members);
    part(rsx! {
        @for (who, name) in &names {
            @let own: Vec<_> = terms.goals.iter().filter(|it| it.owner == *who).collect();
            @if own.is_empty() {
                <p class="soft">(t.agreement_no_goals(name))</p>
            } @else {
                <p><strong>(name)</strong></p>
                <ul>
                    @for goal in &own {
                        <li>
                            (goal.text.as_str())
                            @if let Some(measure) = &goal.measure { <p class="soft">(t.agreement_goal_measure(measure.as_str()))</p> }
                        </li>
                    }
                </ul>
            }
        }
    })
}

/// What somebody wrote in Markdown, made safe by the `documents` crate.
fn written(text: &str) -> Part {
    let html = markdown::to_html(text);
    part(Raw::<_, hypertext::context::Node>::dangerously_create(html))
}
