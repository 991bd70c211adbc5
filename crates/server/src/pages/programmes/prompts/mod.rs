//! What every partnership of a programme is asked to talk about, and how its video rooms are addressed.

mod edit;
mod rooms;
pub(super) mod words;

use super::section::{Tab, path, section};
use super::see;
use crate::errors::Problem;
use crate::forms::{ACTION, Form};
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::prompts::{remove_prompt, save_prompt};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::programme::Programme;
use domain::prompt::{Phase, Prompt, PromptSource, PromptTime};
use domain::web::LinkTemplate;
use hypertext::prelude::*;
use storage::{programmes, prompts};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/programmes/{programme}/prompts", Policy::Organiser, show),
        Route::post("/programmes/{programme}/prompts/{prompt}/state", Policy::Organiser, change),
    ];
    [own, edit::routes(), rooms::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    let own = vec![Sample { name: "prompts", page: |visitor| page(visitor, &Prompts::sample()) }];
    [own, edit::samples(), rooms::samples()].concat()
}

/// What the page shows.
struct Prompts {
    programme: Programme,
    all: Vec<Prompt>,
    template: Option<LinkTemplate>,
    /// Of the template; 0 when nobody has said anything of it.
    version: u32,
}

impl Prompts {
    async fn load(app: &App, within: &Within) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let kept = prompts::list(&mut tx, within.programme).await?;
        let (template, version) = prompts::link_template(&mut tx, within.programme).await?;
        Ok(Self { all: Prompt::of_programme(programme.method, kept), programme, template, version })
    }

    fn find(&self, key: &str) -> Result<&Prompt, Problem> {
        self.all.iter().find(|it| key_of(it.source) == key).ok_or(Problem::NotFound)
    }

    fn sample() -> Self {
        let programme = super::settings::sample_programme();
        let day = programme.timetable.opening.date_naive();
        let own = Prompt {
            source: PromptSource::Own(domain::PromptId::new(uuid::Uuid::from_u128(5))),
            when: PromptTime::From(day),
            words: domain::ShortText::parse("Bring one decision you regret.")
                .map(|it| vec![(domain::Language::En, it)])
                .unwrap_or_default(),
            hidden: false,
            version: 1,
        };
        let mut all = Prompt::of_programme(programme.method, vec![own]);
        if let Some(first) = all.first_mut() {
            first.hidden = true;
            first.version = 1;
        }
        Self {
            all,
            template: LinkTemplate::parse("https://meet.example.org/{room}").ok(),
            version: 1,
            programme,
        }
    }
}

/// How a prompt is named in addresses.
fn key_of(source: PromptSource) -> String {
    match source {
        PromptSource::BuiltIn(it) => it.code().to_owned(),
        PromptSource::Own(id) => id.to_string(),
    }
}

fn home(slug: &domain::Slug) -> String {
    format!("/programmes/{slug}/prompts")
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Prompts::load(&app, &within).await?))
}

/// Hides a prompt, shows it again, or takes it away; a built-in one is then as it came.
async fn change(
    State(app): State<App>,
    within: Within,
    Path((_, key)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let it = Prompts::load(&app, &within).await?;
    let prompt = it.find(&key)?.clone();
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    match form.action() {
        "hide" | "show" => {
            let changed = Prompt { hidden: form.action() == "hide", version, ..prompt };
            save_prompt(&app, &within.actor, within.programme, changed).await?;
        }
        "remove" => remove_prompt(&app, &within.actor, within.programme, prompt.source).await?,
        _ => return Err(Problem::Unprocessable),
    }
    Ok(see(home(&within.slug)))
}

fn page(visitor: &Visitor, it: &Prompts) -> Page {
    let t = visitor.texts;
    let slug = &it.programme.slug;
    let place = Place::new(t.prompts_title())
        .within(section(visitor, &it.programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), path(slug.as_str(), Tab::Settings));
    let (add, rooms) = (format!("{}/new", home(slug)), format!("{}/rooms", home(slug)));
    let dated: Vec<&Prompt> = it.all.iter().filter(|it| matches!(it.when, PromptTime::From(_))).collect();
    let of = |phase: Phase| {
        let its: Vec<&Prompt> = it.all.iter().filter(|it| it.when == PromptTime::Phase(phase)).collect();
        (words::phase(t, phase), phase.code(), its)
    };
    let mut groups: Vec<_> = Phase::ALL.into_iter().map(of).collect();
    if !dated.is_empty() {
        groups.insert(0, (t.prompts_dated(), "dated", dated));
    }
    let template = it.template.as_ref().map_or_else(|| t.prompts_rooms_none(), |it| it.as_str().to_owned());
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.prompts_title())</h1>
            <p class="lead">(t.prompts_lead())</p>
            <p class="button-row">(link_button(t.prompts_add(), &add, Tone::Main))</p>
            @for (heading, id, its) in &groups {
                <section aria-labelledby=(id)>
                    <h2 id=(id)>(heading)</h2>
                    <ul class="prompt-list">@for prompt in its { (line(visitor, slug, prompt)) }</ul>
                </section>
            }
            <section aria-labelledby="rooms">
                <h2 id="rooms">(t.prompts_rooms())</h2>
                <p>(&template)</p>
                <p class="button-row">(link_button(t.common_change(), &rooms, Tone::Quiet))</p>
            </section>
        },
    )
}

fn line(visitor: &Visitor, slug: &domain::Slug, it: &Prompt) -> Part {
    let t = visitor.texts;
    let key = key_of(it.source);
    let (edit, state) = (format!("{}/{key}", home(slug)), format!("{}/{key}/state", home(slug)));
    let text = words::prompt(t, it);
    let is_own = matches!(it.source, PromptSource::Own(_));
    let date = match it.when {
        PromptTime::From(_) => Some(words::when(t, it.when)),
        PromptTime::Phase(_) => None,
    };
    let (value, label) = if it.hidden { ("show", t.prompts_show()) } else { ("hide", t.prompts_hide()) };
    let removal = if is_own { t.common_remove() } else { t.prompts_restore() };
    part(rsx! {
        <li>
            <div>
                <p>(&text)</p>
                @if let Some(date) = &date { <p class="soft">(date)</p> }
                @if it.hidden { (badge(t.prompts_hidden(), BadgeTone::Neutral)) }
                @else if is_own { (badge(t.prompts_own(), BadgeTone::Active)) }
            </div>
            <form method="post" action=(&state)>
                <input type="hidden" name="version" value=(it.version)>
                <a href=(&edit)>(t.common_change())<span class="visually-hidden">": " (&text)</span></a>
                <button class="text-button" name=(ACTION) value=(value)>(&label)<span class="visually-hidden">": " (&text)</span></button>
                @if is_own || it.version > 0 {
                    <button class="text-button" name=(ACTION) value="remove">(&removal)<span class="visually-hidden">": " (&text)</span></button>
                }
            </form>
        </li>
    })
}

/// The words of a built-in prompt, to begin from when one changes it.
fn as_it_came(t: &Texts, it: &Prompt) -> String {
    match it.source {
        PromptSource::BuiltIn(it) => words::built_in(t, it),
        PromptSource::Own(_) => String::new(),
    }
}
