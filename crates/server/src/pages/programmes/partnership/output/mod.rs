//! What partners make together, as they see it: its text, versions, pictures, review, publication and files.

mod export;
mod list;
mod pictures;
mod publication;
mod reading;
mod review;
mod show;
mod versions;
pub mod words;
mod write;

use super::workspace::{Room, Workspace};
use crate::errors::Problem;
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::cards::badge;
use crate::pages::components::navigation::tabs;
use crate::pages::components::{Part, part};
use crate::pages::layout::Link;
use crate::pages::{Page, Sample};
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::Place;
use documents::markdown::article::{self, Picture};
use domain::OutputId;
use domain::attachment::Attachment;
use domain::output::{Details, Output, OutputKind, OutputState};
use hypertext::Raw;
use hypertext::prelude::*;
use storage::{Tx, attachments, outputs};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [
        list::routes(),
        show::routes(),
        write::routes(),
        versions::routes(),
        pictures::routes(),
        review::routes(),
        publication::routes(),
        export::routes(),
        reading::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        list::samples(),
        show::samples(),
        write::samples(),
        versions::samples(),
        pictures::samples(),
        review::samples(),
        publication::samples(),
        reading::samples(),
    ]
    .concat()
}

/// An output from within its partnership.
struct Own {
    workspace: Workspace,
    output: Output,
    pictures: Vec<Attachment>,
}

/// The views of one output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Text,
    Versions,
    Pictures,
    Review,
    Publication,
}

impl View {
    const ALL: [Self; 5] = [Self::Text, Self::Versions, Self::Pictures, Self::Review, Self::Publication];

    const fn path(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Versions => "/versions",
            Self::Pictures => "/pictures",
            Self::Review => "/review",
            Self::Publication => "/publication",
        }
    }

    fn label(self, t: &Texts) -> String {
        match self {
            Self::Text => t.output_view_text(),
            Self::Versions => t.output_view_versions(),
            Self::Pictures => t.output_view_pictures(),
            Self::Review => t.output_view_review(),
            Self::Publication => t.output_view_publication(),
        }
    }
}

impl Own {
    async fn load(
        app: &App,
        tx: &mut Tx,
        within: &Within,
        (partnership, output): (&str, &str),
    ) -> Result<Self, Problem> {
        let workspace = Workspace::load(app, tx, within, partnership).await?;
        let id: OutputId = output.parse().map_err(|_| Problem::NotFound)?;
        let output = outputs::find_inside(tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
        let pictures = attachments::list_inside(tx, &workspace.inside, Some(id.uuid())).await?;
        Ok(Self { workspace, output, pictures })
    }

    /// The text of a version; empty where there is none.
    async fn text(&self, tx: &mut Tx, number: u32) -> Result<String, Problem> {
        let found = outputs::text(tx, &self.workspace.inside, self.output.id, number).await?;
        Ok(found.map_or_else(String::new, |it| it.as_str().to_owned()))
    }

    fn place(&self) -> Place {
        Place {
            programme: self.output.programme,
            partnership: self.output.partnership,
            output: self.output.id,
        }
    }

    fn path(&self, view: View) -> String {
        format!("{}/{}{}", self.workspace.path(Room::Output), self.output.id, view.path())
    }

    /// A text of this output as a part of a page.
    fn article(&self, text: &str) -> Part {
        let pictures = self.path(View::Pictures);
        shown(text, |name| {
            let found = self.pictures.iter().find(|it| it.name.as_str() == name)?;
            Some(as_picture(found, &pictures))
        })
    }

    /// A page of one of the views.
    fn page(&self, visitor: &Visitor, view: View, main: impl Renderable) -> Page {
        let t = visitor.texts;
        let details = &self.output.details;
        let (state, tone) = words::state(t, &self.output.state);
        let link = |it: View| Link::new(it.label(t), self.path(it)).current(it == view);
        let links: Vec<Link> = View::ALL.into_iter().map(link).collect();
        let title = format!("{} – {}", view.label(t), details.title);
        self.workspace.inner_page(
            visitor,
            Room::Output,
            &title,
            rsx! {
                <h1>(details.title.as_str())</h1>
                <p class="output-facts">
                    (badge(state.clone(), tone)) " " (words::kind(t, details.kind))
                    @if let Some(audience) = &details.audience { " · " (t.output_for(audience.as_str())) }
                </p>
                (tabs(t.output_views(), &links))
                (main)
                (who_sees(t, Audience::Partnership, "who-sees-all".to_owned()))
            },
        )
    }

    fn sample(state: OutputState) -> Self {
        let workspace = Workspace::sample();
        let title = domain::ShortText::parse("Kaksi näkökulmaa palautteeseen");
        let details = Details {
            title: title.unwrap_or_else(|_| unreachable!("a constant title")),
            kind: OutputKind::BlogPost,
            audience: domain::ShortText::parse("Opettajat ja tiiminvetäjät").ok(),
            language: domain::Language::Fi,
        };
        let owner = (workspace.programme.id, workspace.partnership.id);
        let id = OutputId::new(uuid::Uuid::from_u128(9));
        let idea = Output::idea(id, owner, details, workspace.now);
        let newest = if state == OutputState::Idea { 0 } else { 3 };
        Self { output: Output { state, newest, ..idea }, workspace, pictures: vec![] }
    }
}

/// A text of an output as a part of a page, with the pictures that `find` knows.
pub fn shown(text: &str, find: impl Fn(&str) -> Option<Picture>) -> Part {
    let html = Raw::<_, hypertext::context::Node>::dangerously_create(article::to_html(text, find));
    part(rsx! { <div class="article">(&html)</div> })
}

/// A picture as a page below `path` shows it.
pub fn as_picture(it: &Attachment, path: &str) -> Picture {
    Picture {
        source: format!("{path}/{}", it.name),
        pixels: it.pixels,
        description: it.description.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

const SAMPLE_TEXT: &str = "## Mitä kokeilimme\n\nAnnoimme toisillemme palautetta *kahdesti* kuussa:\n\n\
    1. ensin kysymys,\n2. sitten esimerkki.\n\n> Parasta oli, että joku kuunteli.\n";
