//! Letting the organisers know, by name, that one needs them.

use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::{Part, part};
use crate::pages::programmes::section::{Tab, path};
use crate::pages::programmes::see;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::ask_for_help;
use axum::extract::State;
use axum::response::Response;
use domain::LongText;
use domain::questionnaire::HelpWish;
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/programmes/{programme}/help", Policy::Participant, ask)]
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["wish", "message"])?;
    let t = visitor.texts;
    let wish = form.one_of(t, "wish", HelpWish::from_code);
    let message = form.optional(t, "message", LongText::parse);
    let (Some(wish), Some(message)) = (wish, message) else {
        let page = super::list::load(&app, &within).await?;
        return Ok(form.refused(super::list::page(&visitor, &page, &form)));
    };
    ask_for_help(&app, &within.actor, within.programme, wish, message).await?;
    Ok(see(format!("{}#help", path(within.slug.as_str(), Tab::Questionnaires))))
}

pub(in crate::pages::programmes) fn words(t: &Texts, it: HelpWish) -> String {
    match it {
        HelpWish::Talk => t.questionnaire_help_talk(),
        HelpWish::AnotherPartner => t.questionnaire_help_another(),
    }
}

pub(super) fn asking(t: &Texts, slug: &str, form: &Form) -> Part {
    let wishes = HelpWish::ALL.map(|it| Choice::new(it.code(), words(t, it)));
    let wish =
        Field::radios("wish", t.questionnaire_help_wish(), wishes.into()).seen_by(Audience::Organisers);
    let message =
        Field::area("message", t.questionnaire_help_message(), 3).optional().seen_by(Audience::Organisers);
    let action = format!("/programmes/{slug}/help");
    part(rsx! {
        <form method="post" action=(action) novalidate>
            (field(t, form, &wish))
            (field(t, form, &message))
            (button(t.questionnaire_help_ask(), Tone::Quiet))
        </form>
    })
}
