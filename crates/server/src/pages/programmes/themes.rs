//! The themes board: what is worth taking further, and how far it has come.

use super::section::{Tab, path, section};
use super::see;
use super::settings::sample_programme;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, button_form};
use crate::pages::components::cards::{BadgeTone, badge, card};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::themes::{ThemeChange, comment, move_theme, raise, second, unsecond};
use axum::extract::{Path, State};
use axum::response::Response;
use documents::markdown;
use domain::programme::Programme;
use domain::theme::{CannotMoveTheme, Theme, ThemeComment, ThemeState};
use domain::{LongText, PersonId, ShortText, ThemeId};
use hypertext::Raw;
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::themes::{self, Seconded};
use storage::{Tx, persons, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/themes", Policy::Member, list),
        Route::post("/programmes/{programme}/themes", Policy::Member, take),
        Route::get("/programmes/{programme}/themes/{theme}", Policy::Member, show),
        Route::post("/programmes/{programme}/themes/{theme}/second", Policy::Member, stand_behind),
        Route::post("/programmes/{programme}/themes/{theme}/second/removal", Policy::Member, step_back),
        Route::post("/programmes/{programme}/themes/{theme}/comments", Policy::Member, say),
        Route::post("/programmes/{programme}/themes/{theme}/move", Policy::Organiser, move_on),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn theme() -> Seconded {
        let title = ShortText::parse("Vertaispalaute projekteissa");
        let theme = Theme {
            id: ThemeId::new(uuid::Uuid::from_u128(1)),
            programme: sample_programme().id,
            title: title.unwrap_or_else(|_| unreachable!("a constant title")),
            description: LongText::parse("Miten palaute saadaan osaksi arkea?").ok(),
            raised_by: Some(PersonId::new(uuid::Uuid::from_u128(1))),
            state: ThemeState::Analysed,
            owner: ShortText::parse("Kaisla").ok(),
            next_step: ShortText::parse("Työpaja toukokuussa").ok(),
            origin: None,
            created_at: sample_programme().created_at,
            version: 1,
        };
        Seconded { theme, seconded_by: vec![PersonId::new(uuid::Uuid::from_u128(2))], comments: 1 }
    }
    fn board(all: Vec<Seconded>) -> Board {
        let names = [(1, "Aino Virtanen"), (2, "Bo Lund")];
        let names = names.map(|(id, name)| (PersonId::new(uuid::Uuid::from_u128(id)), name.to_owned()));
        Board {
            programme: sample_programme(),
            all,
            names: names.into(),
            me: None,
            organises: true,
            origin: None,
        }
    }
    vec![
        Sample { name: "themes-none", page: |visitor| list_page(visitor, &board(vec![]), &Form::blank()) },
        Sample {
            name: "themes",
            page: |visitor| {
                let mut form = Form::blank();
                form.refuse("title", visitor.texts.forms_missing());
                list_page(visitor, &board(vec![theme()]), &form)
            },
        },
        Sample {
            name: "theme",
            page: |visitor| {
                let said = LongText::parse("Tätä kannattaa kokeilla.").ok().map(|text| ThemeComment {
                    id: domain::ThemeCommentId::new(uuid::Uuid::from_u128(1)),
                    theme: theme().theme.id,
                    by: Some(PersonId::new(uuid::Uuid::from_u128(2))),
                    text,
                    at: theme().theme.created_at,
                });
                let said: Vec<ThemeComment> = said.into_iter().collect();
                let it = theme();
                one_page(visitor, &board(vec![]), &it, &said, &filled(&it.theme))
            },
        },
    ]
}

pub(super) fn state(t: &Texts, it: ThemeState) -> String {
    match it {
        ThemeState::Raised => t.theme_state_raised(),
        ThemeState::Analysed => t.theme_state_analysed(),
        ThemeState::Developed => t.theme_state_developed(),
        ThemeState::Productised => t.theme_state_productised(),
        ThemeState::Tool => t.theme_state_tool(),
    }
}

/// The board as somebody with a part in the programme sees it.
struct Board {
    programme: Programme,
    all: Vec<Seconded>,
    names: HashMap<PersonId, String>,
    me: Option<PersonId>,
    organises: bool,
    /// The name of the programme that a theme which is shown comes from.
    origin: Option<String>,
}

impl Board {
    async fn load(tx: &mut Tx, within: &Within) -> Result<Self, Problem> {
        let programme = programmes::find(tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let all = themes::list(tx, &within.scope()?).await?;
        let (me, organises) = (Some(within.actor.person), within.actor.organises(within.programme));
        Ok(Self { programme, all, names: HashMap::new(), me, organises, origin: None })
    }

    async fn name_people(&mut self, tx: &mut Tx, comments: &[ThemeComment]) -> Result<(), Problem> {
        let raised = self.all.iter().filter_map(|it| it.theme.raised_by);
        let behind = self.all.iter().flat_map(|it| it.seconded_by.iter().copied());
        let ids: Vec<PersonId> = raised.chain(behind).chain(comments.iter().filter_map(|it| it.by)).collect();
        let known = persons::find_many(tx, &ids).await?;
        self.names = known.into_iter().map(|it| (it.id, it.name.into_string())).collect();
        Ok(())
    }

    fn name(&self, t: &Texts, person: Option<PersonId>) -> String {
        person.and_then(|it| self.names.get(&it).cloned()).unwrap_or_else(|| t.studio_somebody_gone())
    }

    fn path(&self) -> String {
        path(self.programme.slug.as_str(), Tab::Themes)
    }
}

async fn list(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let mut board = Board::load(&mut tx, &within).await?;
    board.name_people(&mut tx, &[]).await?;
    Ok(list_page(&visitor, &board, &Form::blank()))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["title", "description"])?;
    let title = form.required(visitor.texts, "title", ShortText::parse);
    let description = form.optional(visitor.texts, "description", LongText::parse);
    let (Some(title), Some(description)) = (title, description) else {
        let mut tx = app.store.read().await?;
        let mut board = Board::load(&mut tx, &within).await?;
        board.name_people(&mut tx, &[]).await?;
        return Ok(form.refused(list_page(&visitor, &board, &form)));
    };
    let theme = raise(&app, &within.actor, within.programme, title, description).await?;
    Ok(see(format!("{}/{}", path(within.slug.as_str(), Tab::Themes), theme.id)))
}

async fn load_one(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    id: &str,
) -> Result<(Board, Seconded, Vec<ThemeComment>), Problem> {
    let id: ThemeId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let mut board = Board::load(&mut tx, within).await?;
    let found = board.all.iter().find(|it| it.theme.id == id).cloned().ok_or(Problem::NotFound)?;
    let comments = themes::comments(&mut tx, &found.theme).await?;
    board.name_people(&mut tx, &comments).await?;
    if let Some(origin) = found.theme.origin {
        let before = programmes::find(&mut tx, origin.programme).await?;
        board.origin = before.map(|it| it.texts_in(visitor.language()).name.to_string());
    }
    Ok((board, found, comments))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, theme)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (board, found, comments) = load_one(&app, &visitor, &within, &theme).await?;
    Ok(one_page(&visitor, &board, &found, &comments, &filled(&found.theme)))
}

fn id(theme: &str) -> Result<ThemeId, Problem> {
    theme.parse().map_err(|_| Problem::NotFound)
}

fn back(within: &Within, theme: ThemeId) -> Response {
    see(format!("{}/{theme}", path(within.slug.as_str(), Tab::Themes)))
}

async fn stand_behind(
    State(app): State<App>,
    within: Within,
    Path((_, theme)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let id = id(&theme)?;
    second(&app, &within.actor, within.programme, id).await?;
    Ok(back(&within, id))
}

async fn step_back(
    State(app): State<App>,
    within: Within,
    Path((_, theme)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let id = id(&theme)?;
    unsecond(&app, &within.actor, within.programme, id).await?;
    Ok(back(&within, id))
}

async fn say(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, theme)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["comment"])?;
    let id = id(&theme)?;
    let Some(text) = form.required(visitor.texts, "comment", LongText::parse) else {
        let (board, found, comments) = load_one(&app, &visitor, &within, &theme).await?;
        let mut again = filled(&found.theme);
        again.refuse("comment", visitor.texts.forms_missing());
        return Ok(form.refused(one_page(&visitor, &board, &found, &comments, &again)));
    };
    comment(&app, &within.actor, within.programme, id, text).await?;
    Ok(back(&within, id))
}

async fn move_on(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, theme)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    form.only(&["version", "state", "owner", "next"])?;
    let id = id(&theme)?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let to = form.one_of(t, "state", ThemeState::from_code);
    let owner = form.optional(t, "owner", ShortText::parse);
    let next_step = form.optional(t, "next", ShortText::parse);
    if let (Some(to), Some(owner), Some(next_step)) = (to, owner, next_step) {
        let change = ThemeChange { state: to, owner, next_step };
        match move_theme(&app, &within.actor, within.programme, (id, version), change).await {
            Ok(_) => return Ok(back(&within, id)),
            Err(error) => match refusal(error)? {
                CannotMoveTheme::OutOfOrder { from } => {
                    form.refuse("state", t.theme_out_of_order(state(t, from)));
                }
                CannotMoveTheme::NobodyOwnsIt => form.refuse("owner", t.theme_needs_owner()),
            },
        }
    }
    let (board, found, comments) = load_one(&app, &visitor, &within, &theme).await?;
    Ok(form.refused(one_page(&visitor, &board, &found, &comments, &form)))
}

fn filled(theme: &Theme) -> Form {
    let optional = |it: &Option<ShortText>| it.as_ref().map(ToString::to_string).unwrap_or_default();
    Form::with([
        ("version", theme.version.to_string()),
        ("state", theme.state.code().to_owned()),
        ("owner", optional(&theme.owner)),
        ("next", optional(&theme.next_step)),
    ])
}

fn list_page(visitor: &Visitor, it: &Board, form: &Form) -> Page {
    let t = visitor.texts;
    let path = it.path();
    let title = Field::line("title", t.theme_name()).seen_by(Audience::Participants);
    let description = Field::area("description", t.theme_description(), 4).optional();
    let group = |wanted: ThemeState| -> Vec<&Seconded> {
        it.all.iter().filter(|it| it.theme.state == wanted).collect()
    };
    let place = Place::new(t.theme_title()).within(section(visitor, &it.programme, Some(Tab::Themes)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.theme_title())</h1>
            (error_summary(t, form))
            <p class="lead">(t.theme_lead())</p>
            @if it.all.is_empty() { (empty_state(t.theme_none(), t.theme_none_text(), "")) }
            @for step in ThemeState::ALL {
                @let themes = group(*step);
                @if !themes.is_empty() {
                    <section class="theme-step">
                        <h2>(state(t, *step))</h2>
                        @for one in themes { (theme_card(visitor, it, one, &path)) }
                    </section>
                }
            }
            <section aria-labelledby="raise">
                <h2 id="raise">(t.theme_raise_heading())</h2>
                <form method="post" action=(&path) novalidate>
                    (field(t, form, &title))
                    (field(t, form, &description))
                    <div class="button-row">(button(t.theme_raise(), Tone::Main))</div>
                </form>
            </section>
        },
    )
}

fn theme_card(visitor: &Visitor, board: &Board, it: &Seconded, path: &str) -> Part {
    let t = visitor.texts;
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    part(card(
        rsx! { <a href={ (path) "/" (it.theme.id.to_string()) }>(it.theme.title.as_str())</a> },
        rsx! {
            <p>(t.theme_raised_by(board.name(t, it.theme.raised_by))) " · " (t.theme_behind(count(it.seconded_by.len())))</p>
            @if let Some(owner) = &it.theme.owner { <p>(t.theme_owned_by(owner.as_str()))</p> }
            @if let Some(next) = &it.theme.next_step { <p>(t.theme_next_is(next.as_str()))</p> }
        },
    ))
}

fn one_page(visitor: &Visitor, board: &Board, it: &Seconded, comments: &[ThemeComment], form: &Form) -> Page {
    let t = visitor.texts;
    let theme = &it.theme;
    let path = format!("{}/{}", board.path(), theme.id);
    let stands = board.me.is_some_and(|me| it.seconded_by.contains(&me));
    let raised = board.me.is_some() && board.me == theme.raised_by;
    let behind: Vec<String> = it.seconded_by.iter().map(|it| board.name(t, Some(*it))).collect();
    let text = |it: &LongText| {
        Raw::<_, hypertext::context::Node>::dangerously_create(markdown::to_html(it.as_str()))
    };
    let said = Field::area("comment", t.theme_comment(), 3).seen_by(Audience::Participants);
    let place = Place::new(theme.title.to_string())
        .within(section(visitor, &board.programme, Some(Tab::Themes)))
        .under(t.theme_title(), board.path());
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(theme.title.as_str())</h1>
            (error_summary(t, form))
            <p>(badge(state(t, theme.state), BadgeTone::Active)) " " (t.theme_raised_by(board.name(t, theme.raised_by)))</p>
            @if let Some(description) = &theme.description { (text(description)) }
            (description_list(&facts(t, board, theme, &behind)))
            @if stands {
                (button_form(t.theme_unsecond(), &format!("{path}/second/removal"), Tone::Quiet))
            } @else if !raised {
                (button_form(t.theme_second(), &format!("{path}/second"), Tone::Main))
            }
            <section aria-labelledby="said">
                <h2 id="said">(t.theme_comments())</h2>
                @for it in comments {
                    <article class="card">
                        <h3>(board.name(t, it.by)) ", " (t.moment(it.at, visitor.time_zone))</h3>
                        (text(&it.text))
                    </article>
                }
                <form method="post" action={ (&path) "/comments" } novalidate>
                    (field(t, form, &said))
                    <div class="button-row">(button(t.theme_say(), Tone::Quiet))</div>
                </form>
            </section>
            @if board.organises { (move_form(t, form, &path)) }
        },
    )
}

fn facts(t: &Texts, board: &Board, theme: &Theme, behind: &[String]) -> Vec<Fact> {
    let fact = |term, value: String| Fact { term, value: part(value), change: None };
    let or_dash = |it: &Option<ShortText>| it.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
    let names = if behind.is_empty() { "–".to_owned() } else { t.list_and(behind.to_vec()) };
    let mut facts = vec![
        fact(t.theme_seconded_by(), names),
        fact(t.theme_owner(), or_dash(&theme.owner)),
        fact(t.theme_next(), or_dash(&theme.next_step)),
    ];
    facts.extend(board.origin.clone().map(|it| fact(t.theme_origin(), it)));
    facts
}

fn move_form(t: &Texts, form: &Form, path: &str) -> Part {
    let states = ThemeState::ALL.iter().map(|it| Choice::new(it.code(), state(t, *it))).collect();
    let fields = [
        Field::radios("state", t.theme_state(), states),
        Field::line("owner", t.theme_owner())
            .hint(t.theme_owner_hint())
            .optional()
            .seen_by(Audience::Participants),
        Field::line("next", t.theme_next()).optional(),
    ];
    let parts: Vec<Part> = fields.iter().map(|it| part(field(t, form, it))).collect();
    part(rsx! {
        <section aria-labelledby="move">
            <h2 id="move">(t.theme_move_heading())</h2>
            <form method="post" action={ (path) "/move" } novalidate>
                <input type="hidden" name="version" value=(form.value("version"))>
                @for it in &parts { (it) }
                <div class="button-row">(button(t.common_save(), Tone::Quiet))</div>
            </form>
        </section>
    })
}
