//! The organisers' invitations: sending several at once, sending again, taking back.

use super::{load, sample, see, words};
use crate::errors::{Problem, refusal};
use crate::forms::{Form, invalid_text};
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, button_form, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{Kind, empty_state, error_summary, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::following::again;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::invitations::{
    CannotInvite, Invitee, NewInvitations, revoke_invitation, send_invitation_again, send_invitations,
};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::organisation::Partner;
use domain::programme::Programme;
use domain::{Email, InvitationId, Language, OrganisationId, PersonName, Timestamp};
use hypertext::prelude::*;
use serde::Deserialize;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/invitations", Policy::Organiser, show),
        Route::post("/programmes/{programme}/invitations", Policy::Organiser, send),
        Route::post("/programmes/{programme}/invitations/{invitation}/again", Policy::Organiser, again),
        Route::post("/programmes/{programme}/invitations/{invitation}/revocation", Policy::Organiser, revoke),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, invitations: Vec<Invitation>, told: Told) -> Page {
        let programme = sample::open_programme();
        let now = programme.created_at;
        let it = Invitations { programme, partners: sample::partners(), invitations, now, told };
        page(visitor, &it, &Form::blank())
    }
    fn some(visitor: &Visitor) -> Page {
        let at = sample::open_programme().created_at;
        let plain = InvitedAs::Participant { organisation: None, nominated: false };
        let invitations = vec![
            sample::invitation(1, InvitedAs::Organiser, InvitationState::Sent),
            sample::invitation(2, plain.clone(), InvitationState::Accepted { at }),
            sample::invitation(3, plain, InvitationState::Revoked { at }),
        ];
        with(visitor, invitations, Told { sent: Some(2), waiting: Some(1), problem: None })
    }
    vec![
        Sample { name: "invitations", page: some },
        Sample { name: "invitations-none", page: |visitor| with(visitor, vec![], Told::default()) },
    ]
}

/// What the last act came to, told once in the address.
#[derive(Default, Deserialize)]
pub(super) struct Told {
    pub sent: Option<u32>,
    pub waiting: Option<u32>,
    /// An invitation that had changed meanwhile (`over`) or was sent too often (`often`).
    pub problem: Option<String>,
}

struct Invitations {
    programme: Programme,
    partners: Vec<Partner>,
    invitations: Vec<Invitation>,
    now: Timestamp,
    told: Told,
}

async fn read(app: &App, within: &Within, told: Told) -> Result<Invitations, Problem> {
    let (programme, partners) = load(app, within).await?;
    let mut tx = app.store.read().await?;
    let invitations = storage::invitations::list(&mut tx, &within.scope()?).await?;
    Ok(Invitations { programme, partners, invitations, now: app.clock.now(), told })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(told): Query<Told>,
) -> Result<Page, Problem> {
    let it = read(&app, &within, told).await?;
    let language = it.programme.texts[0].language.code();
    Ok(page(&visitor, &it, &Form::with([("language", language), ("as", "participant")])))
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["to", "as", "organisation", "language"])?;
    let t = visitor.texts;
    let to = invitees(t, &mut form);
    let role = form.one_of(t, "as", |it| {
        ["participant", "coordinator", "organiser"].into_iter().find(|known| *known == it)
    });
    let organisation: Option<OrganisationId> = form.value("organisation").parse().ok();
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    let invited_as = match (role, organisation) {
        (Some("organiser"), _) => Some(InvitedAs::Organiser),
        (Some("coordinator"), Some(organisation)) => Some(InvitedAs::Coordinator { organisation }),
        (Some("coordinator"), None) => {
            form.refuse("organisation", t.recruit_choose_organisation());
            None
        }
        (Some(_), organisation) => Some(InvitedAs::Participant { organisation, nominated: false }),
        (None, _) => None,
    };
    if let (Some(to), Some(invited_as), Some(language)) = (to, invited_as, language) {
        let new = NewInvitations { to, invited_as, language };
        match send_invitations(&app, &within.actor, within.programme, new).await {
            Ok(it) => {
                let base = path(within.slug.as_str(), Tab::Invitations);
                return Ok(see(format!("{base}?sent={}&waiting={}", it.sent.len(), it.waiting.len())));
            }
            Err(error) => cannot_invite(t, &mut form, refusal(error)?)?,
        }
    }
    let it = read(&app, &within, Told::default()).await?;
    Ok(form.refused(page(&visitor, &it, &form)))
}

pub(super) fn cannot_invite(t: &Texts, form: &mut Form, reason: CannotInvite) -> Result<(), Problem> {
    match reason {
        CannotInvite::NotAPartner => form.refuse("organisation", t.recruit_choose_organisation()),
        CannotInvite::TooManyAtOnce { most } => {
            form.refuse("to", t.recruit_too_many_at_once(u32::try_from(most).unwrap_or(u32::MAX)));
        }
        CannotInvite::TooMany { .. } => return Err(Problem::TooMany),
    }
    Ok(())
}

/// The people written one to a line: an address, or a name and the address in angle brackets.
pub(super) fn invitees(t: &Texts, form: &mut Form) -> Option<Vec<Invitee>> {
    let written = form.value("to").replace([',', ';'], "\n");
    let mut invitees = Vec::new();
    for (line, number) in written.lines().zip(1_u32..).filter(|(line, _)| !line.trim().is_empty()) {
        let (name, address) = match line.trim().strip_suffix('>').and_then(|it| it.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => ("", line),
        };
        let name = if name.is_empty() { Ok(None) } else { PersonName::parse(name).map(Some) };
        match (Email::parse(address), name) {
            (Ok(email), Ok(name)) => invitees.push(Invitee { email, name }),
            (Err(reason), _) | (_, Err(reason)) => {
                form.refuse("to", t.recruit_line_wrong(number, invalid_text(t, &reason)));
                return None;
            }
        }
    }
    if invitees.is_empty() {
        form.refuse("to", t.forms_missing());
        return None;
    }
    Some(invitees)
}

async fn again(
    State(app): State<App>,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    send_again(&app, &within, &id, path(within.slug.as_str(), Tab::Invitations)).await
}

/// Sends an invitation once more and goes back to the page it stands on.
pub(super) async fn send_again(
    app: &App,
    within: &Within,
    id: &str,
    base: String,
) -> Result<Response, Problem> {
    use actions::invitations::CannotSendAgain;
    let id: InvitationId = id.parse().map_err(|_| Problem::NotFound)?;
    match send_invitation_again(app, &within.actor, within.programme, id).await {
        Ok(_) => Ok(see(format!("{base}?sent=1"))),
        Err(error) => Ok(see(match refusal(error)? {
            CannotSendAgain::Over => format!("{base}?problem=over"),
            CannotSendAgain::TooMany { .. } => format!("{base}?problem=often"),
        })),
    }
}

async fn revoke(
    State(app): State<App>,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    take_back(&app, &within, &id, path(within.slug.as_str(), Tab::Invitations)).await
}

/// Takes an invitation back and goes back to the page it stands on.
pub(super) async fn take_back(
    app: &App,
    within: &Within,
    id: &str,
    base: String,
) -> Result<Response, Problem> {
    let id: InvitationId = id.parse().map_err(|_| Problem::NotFound)?;
    match revoke_invitation(app, &within.actor, within.programme, id).await {
        Ok(()) => Ok(see(base)),
        Err(error) => {
            refusal(error)?;
            Ok(see(format!("{base}?problem=over")))
        }
    }
}

/// What the last act came to.
pub(super) fn told_notice(t: &Texts, told: &Told) -> Part {
    part(rsx! {
        @if let Some(problem) = &told.problem {
            @let words = if problem == "often" { t.recruit_sent_often() } else { t.recruit_invitation_over() };
            (notice(Kind::Warning, t.programme_not_moved(), rsx! { <p>(&words)</p> }))
        }
        @if let Some(sent) = told.sent {
            (notice(Kind::Success, t.recruit_invitations_sent(sent), rsx! {
                @if let Some(waiting) = told.waiting.filter(|it| *it > 0) { <p>(t.recruit_invitations_waiting(waiting))</p> }
            }))
        }
    })
}

/// The invitations with their state; `base` is where sending again and taking back go.
pub(super) fn invitation_table(
    t: &Texts,
    programme: &Programme,
    invitations: &[Invitation],
    now: Timestamp,
    base: &str,
) -> Table {
    let zone = programme.timetable.time_zone;
    let row = |it: &Invitation| {
        let (state, tone) = words::invitation_state(t, it, now);
        let (again, revocation) = (format!("{base}/{}/again", it.id), format!("{base}/{}/revocation", it.id));
        let is_open = it.state == InvitationState::Sent;
        vec![
            part(match &it.name {
                Some(name) => format!("{name} – {}", it.email),
                None => it.email.to_string(),
            }),
            part(words::invited_as(t, &it.invited_as)),
            part(badge(state, tone)),
            part(t.plain_date(it.sent_at.with_timezone(&zone).date_naive())),
            part(rsx! {
                @if is_open {
                    (button_form(t.recruit_send_again(), &again, Tone::Quiet))
                    (button_form(t.recruit_revoke(), &revocation, Tone::Danger))
                }
            }),
        ]
    };
    Table {
        caption: t.recruit_invitations_so_far(),
        columns: vec![
            Column::words(t.recruit_invited()),
            Column::words(t.recruit_as()),
            Column::words(t.recruit_status()),
            Column::words(t.recruit_sent_on()),
            Column::words(t.settings_actions()),
        ],
        rows: invitations.iter().map(row).collect(),
    }
}

fn page(visitor: &Visitor, it: &Invitations, form: &Form) -> Page {
    let t = visitor.texts;
    let base = path(it.programme.slug.as_str(), Tab::Invitations);
    let mut organisations: Vec<Choice> = it
        .partners
        .iter()
        .map(|it| Choice::new(it.organisation.id.to_string(), it.organisation.name.as_str()))
        .collect();
    t.sort_by_name(&mut organisations, |it| it.label.clone());
    let roles = vec![
        Choice::new("participant", t.recruit_as_participant()),
        Choice::new("coordinator", t.recruit_as_coordinator()).hint(t.recruit_as_coordinator_hint()),
        Choice::new("organiser", t.recruit_as_organiser()).hint(t.recruit_as_organiser_hint()),
    ];
    let languages = it.programme.languages().map(|it| Choice::new(it.code(), it.own_name())).collect();
    let fields = [
        Field::area("to", t.recruit_to(), 4).hint(t.recruit_to_hint()).seen_by(Audience::Organisers),
        Field::radios("as", t.recruit_as(), roles),
        Field::menu("organisation", t.sign_up_organisation(), organisations).optional(),
        Field::radios("language", t.recruit_letter_language(), languages),
    ];
    let told = told_notice(t, &it.told);
    let earlier = it.programme.follows.map(|_| again::address(it.programme.slug.as_str()));
    let rows = invitation_table(t, &it.programme, &it.invitations, it.now, &base);
    let place = Place::new(t.programme_tab_invitations());
    let place = place.within(section(visitor, &it.programme, Some(Tab::Invitations))).wide();
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.programme_tab_invitations())</h1>
            (&told)
            @if let Some(earlier) = &earlier {
                <p class="button-row">(link_button(t.again_title(), earlier, Tone::Quiet))</p>
            }
            @if it.invitations.is_empty() {
                (empty_state(t.recruit_invitations_none(), t.recruit_invitations_none_text(), ""))
            } @else {
                (table(&rows).memoize())
            }
            <section class="narrow" aria-labelledby="invite">
                <h2 id="invite">(t.recruit_invite())</h2>
                <p>(t.recruit_invite_lead())</p>
                <form method="post" action=(&base) novalidate>
                    @for it in &fields { (field(t, form, it)) }
                    <p class="button-row">(button(t.recruit_send(), Tone::Main))</p>
                </form>
            </section>
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        let t = wording::texts(Language::En);
        let mut form =
            Form::with([("to", "a@example.org\n\n\"Bo Andersen\" <b@example.org>; c@example.org")]);
        let read: Vec<String> = invitees(t, &mut form)
            .expect("people")
            .iter()
            .map(|it| format!("{:?} {}", it.name.as_ref().map(PersonName::as_str), it.email))
            .collect();
        assert_eq!(read, ["None a@example.org", "Some(\"Bo Andersen\") b@example.org", "None c@example.org"]);
        let mut wrong = Form::with([("to", "a@example.org\nnobody")]);
        assert_eq!(invitees(t, &mut wrong), None);
        assert_eq!(wrong.problem("to"), Some("Line 2: Write an e-mail address such as name@example.org"));
    }
}
