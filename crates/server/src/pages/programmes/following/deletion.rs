//! The deletion of a programme's personal data: what goes and what stays, when, the receipt, and doing it earlier.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::{ErasurePreview, erase_programme, erasure_preview};
use axum::extract::State;
use axum::response::Response;
use domain::erasure::{CannotErase, Deleted, Erasure, Figures, Receipt};
use hypertext::prelude::*;
use wording::Texts;

const PATH: &str = "/programmes/{programme}/deletion";

pub(super) fn address(slug: &str) -> String {
    format!("/programmes/{slug}/deletion")
}

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Organiser, show).after_recent_sign_in(),
        Route::post(PATH, Policy::Organiser, erase).after_recent_sign_in(),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn preview(is_done: bool) -> ErasurePreview {
        let programme = sample_programme();
        let at = programme.created_at;
        let would_go = Deleted { people: 14, partnerships: 7, invitations: 16, letters: 22, entries: 310 };
        let would_stay = Figures {
            applied: 18,
            took_part: 14,
            withdrew: 2,
            partnerships: 7,
            ended_early: 1,
            agreements_signed: 6,
            meetings_held: 31,
            meeting_minutes: 2_325,
            outputs_published: 4,
            goals_set: 22,
            goals_reached: 15,
        };
        let receipt = Receipt { at, by: None, deleted: would_go, kept: would_stay };
        let erasure =
            Erasure { programme: programme.id, announced_at: Some(at), receipt: is_done.then_some(receipt) };
        ErasurePreview { programme, erasure, would_go, would_stay }
    }
    vec![
        Sample { name: "deletion", page: |visitor| page(visitor, &preview(false), &Form::blank()) },
        Sample { name: "deletion-done", page: |visitor| page(visitor, &preview(true), &Form::blank()) },
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let preview = erasure_preview(&app, &within.actor, within.programme).await?;
    Ok(page(&visitor, &preview, &Form::blank()))
}

async fn erase(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["name"])?;
    let typed = form.value("name").to_owned();
    match erase_programme(&app, &within.actor, within.programme, &typed).await {
        Ok(_) => Ok(see(address(within.slug.as_str()))),
        Err(error) => match refusal(error)? {
            CannotErase::AlreadyErased => Ok(see(address(within.slug.as_str()))),
            CannotErase::AnotherName => {
                form.refuse("name", visitor.texts.ending_another_name());
                let preview = erasure_preview(&app, &within.actor, within.programme).await?;
                Ok(form.refused(page(&visitor, &preview, &form)))
            }
        },
    }
}

fn page(visitor: &Visitor, it: &ErasurePreview, form: &Form) -> Page {
    let t = visitor.texts;
    let settings = path(it.programme.slug.as_str(), Tab::Settings);
    let day = it.programme.erased_at().with_timezone(&it.programme.timetable.time_zone).date_naive();
    let place = Place::new(t.ending_deletion())
        .within(section(visitor, &it.programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), settings);
    let body = match &it.erasure.receipt {
        Some(receipt) => done(visitor, receipt),
        None => ahead(visitor, it, form),
    };
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.ending_deletion())</h1>
            @if it.erasure.receipt.is_none() { <p class="lead">(t.ending_deletion_lead(t.date(day)))</p> }
            (body)
        },
    )
}

fn done(visitor: &Visitor, receipt: &Receipt) -> Part {
    let t = visitor.texts;
    let when = t.moment(receipt.at, visitor.time_zone);
    let how = if receipt.by.is_some() { t.ending_by_organiser() } else { t.ending_by_itself() };
    let told = notice(notices::Kind::Success, t.ending_deleted_on(&when), paragraph(how)).memoize();
    part(rsx! {
        (&told)
        <h2>(t.follow_erased_list())</h2>
        (description_list(&gone(t, &receipt.deleted)).memoize())
        <h2>(t.ending_stays())</h2>
        (description_list(&kept(t, &receipt.kept)).memoize())
    })
}

fn ahead(visitor: &Visitor, it: &ErasurePreview, form: &Form) -> Part {
    let t = visitor.texts;
    let action = address(it.programme.slug.as_str());
    let name = it.programme.texts_in(t.language()).name.as_str();
    let typed = Field::line("name", t.ending_type_name()).hint(name.to_owned());
    part(rsx! {
        <h2>(t.ending_goes())</h2>
        (description_list(&gone(t, &it.would_go)).memoize())
        <h2>(t.ending_stays())</h2>
        (description_list(&kept(t, &it.would_stay)).memoize())
        <h2>(t.ending_earlier())</h2>
        <p>(t.ending_earlier_text())</p>
        <form method="post" action=(&action) novalidate>
            (field(t, form, &typed))
            <p class="button-row">(button(t.ending_delete(), Tone::Danger))</p>
        </form>
    })
}

fn fact(t: &Texts, term: String, figure: u64) -> Fact {
    Fact { term, value: part(t.number(i64::try_from(figure).unwrap_or(i64::MAX))), change: None }
}

fn gone(t: &Texts, it: &Deleted) -> Vec<Fact> {
    vec![
        fact(t, t.follow_people(), it.people),
        fact(t, t.follow_partnerships(), it.partnerships),
        fact(t, t.follow_invitations(), it.invitations),
        fact(t, t.follow_letters(), it.letters),
        fact(t, t.follow_entries(), it.entries),
    ]
}

fn kept(t: &Texts, it: &Figures) -> Vec<Fact> {
    let time = t.duration(u32::try_from(it.meeting_minutes).unwrap_or(u32::MAX));
    vec![
        fact(t, t.report_applied(), it.applied),
        fact(t, t.programme_count_approved(), it.took_part),
        fact(t, t.programme_count_withdrawn(), it.withdrew),
        fact(t, t.follow_partnerships(), it.partnerships),
        fact(t, t.ending_ended_early(), it.ended_early),
        fact(t, t.report_agreements(), it.agreements_signed),
        fact(t, t.report_meetings(), it.meetings_held),
        Fact { term: t.report_meeting_time(), value: part(time), change: None },
        fact(t, t.report_outputs_published(), it.outputs_published),
        fact(t, t.report_goals_set(), it.goals_set),
        fact(t, t.report_goals_reached(), it.goals_reached),
    ]
}
