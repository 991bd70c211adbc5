//! How is it going?

use crate::forms::Form;
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{Part, part};
use crate::pages::programmes::sample_programme;
use crate::pages::{Page, Sample};
use crate::visitor::Visitor;
use actions::replies::{Asked, AskedQuestion, AskedWellbeing, Reply};
use domain::PersonName;
use domain::concern::Wellbeing;
use hypertext::prelude::*;
use storage::concerns::CheckIn;
use wording::Texts;

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "reply-wellbeing", page: |visitor| sample(visitor, None) },
        Sample { name: "reply-wellbeing-fine", page: |visitor| sample(visitor, Some(Wellbeing::Fine)) },
        Sample { name: "reply-wellbeing-help", page: |visitor| sample(visitor, Some(Wellbeing::NeedHelp)) },
    ]
}

fn sample(visitor: &Visitor, answer: Option<Wellbeing>) -> Page {
    let (person, partnership, inside) = super::meeting_times::sample_member(visitor);
    let programme = sample_programme();
    let at = programme.created_at;
    let asked = CheckIn {
        programme: programme.id,
        partnership: partnership.id,
        participant: inside.member(),
        quiet_since: at,
        number: 1,
        asked_at: at,
        answer: answer.map(|it| (it, at)),
    };
    let name = PersonName::parse("Freja Nørgaard").unwrap_or_else(|_| unreachable!("a constant name"));
    let question = AskedQuestion::Wellbeing(AskedWellbeing { inside, asked, others: vec![name] });
    super::page(visitor, &Asked { person, programme, question }, &"0".repeat(32), false)
}

pub(super) fn read(form: &Form) -> Option<Reply> {
    Wellbeing::from_code(form.value("answer")).map(Reply::Wellbeing)
}

/// The three answers, and what came of the one that was given.
pub(super) fn write(visitor: &Visitor, it: &AskedWellbeing, action: &str) -> (String, Part) {
    let t = visitor.texts;
    let title = t.reply_wellbeing_title(t.list_and(it.others.iter().map(PersonName::as_str)));
    let given = it.asked.answer.map(|(answer, _)| answer);
    let answers = Wellbeing::ALL.map(|answer| {
        let is_chosen = given == Some(answer);
        let class = if is_chosen { "button quiet chosen" } else { "button quiet" };
        let pressed = if is_chosen { "true" } else { "false" };
        part(rsx! {
            <button class=(class) name="answer" value=(answer.code()) aria-pressed=(pressed)>
                (words(t, answer))
            </button>
        })
    });
    let body = part(rsx! {
        @if let Some(given) = given { (notice(notices::Kind::Success, thanks(t, given), "")) }
        <p>(t.reply_wellbeing_text())</p>
        <form method="post" action=(action)>
            <div class="button-row">@for answer in &answers { (answer) }</div>
        </form>
    });
    (title, body)
}

fn words(t: &Texts, it: Wellbeing) -> String {
    match it {
        Wellbeing::Fine => t.reply_wellbeing_fine(),
        Wellbeing::NeedHelp => t.reply_wellbeing_help(),
        Wellbeing::WantToStop => t.reply_wellbeing_stop(),
    }
}

fn thanks(t: &Texts, it: Wellbeing) -> String {
    match it {
        Wellbeing::Fine => t.reply_wellbeing_thanks_fine(),
        Wellbeing::NeedHelp => t.reply_wellbeing_thanks_help(),
        Wellbeing::WantToStop => t.reply_wellbeing_thanks_stop(),
    }
}
