//! Writing to a part of the programme: the message in each of its languages, a preview with everyone who gets it, and
//! the sending of one letter each.

use crate::errors::{Problem, refusal};
use crate::forms::{ACTION, Form};
use crate::pages::components::buttons::{Tone, action_button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::rounds::people::People;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::announcements::{CannotAnnounce, NewAnnouncement, announce, recipients};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use domain::announcement::{AnnouncementText, Segment};
use domain::programme::Programme;
use domain::step::StepKind;
use domain::{AnnouncementId, Language, LongText, ShortText};
use hypertext::prelude::*;
use serde::Deserialize;
use storage::{organisations, partnerships, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/mail/new", Policy::Organiser, ask),
        Route::post("/programmes/{programme}/mail/new", Policy::Organiser, take),
    ]
}

/// The programme and to whom one can write in it.
struct Writing {
    programme: Programme,
    segments: Vec<Choice>,
}

impl Writing {
    async fn load(app: &App, visitor: &Visitor, within: &Within) -> Result<Self, Problem> {
        let t = visitor.texts;
        let scope = within.scope()?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let mut organisations: Vec<Choice> = organisations::partners(&mut tx, within.programme)
            .await?
            .into_iter()
            .map(|it| (Segment::Organisation(it.organisation.id), it.organisation.name))
            .map(|(segment, name)| Choice::new(segment.code(), name.as_str()))
            .collect();
        let people = People::load(&mut tx, &scope).await?;
        let mut pairs: Vec<Choice> = partnerships::list(&mut tx, &scope)
            .await?
            .into_iter()
            .filter(|it| it.ended_at.is_none())
            .map(|it| (Segment::Partnership(it.id), people.names(t, it.current().map(|one| one.participant))))
            .map(|(segment, names)| Choice::new(segment.code(), names))
            .collect();
        t.sort_by_name(&mut organisations, |it| it.label.clone());
        t.sort_by_name(&mut pairs, |it| it.label.clone());
        let segments = general(t).into_iter().chain(organisations).chain(pairs).collect();
        Ok(Self { programme, segments })
    }

    /// What a choice is called.
    fn label(&self, code: &str) -> Option<&str> {
        self.segments.iter().find(|it| it.value == code).map(|it| it.label.as_str())
    }
}

/// The parts that every programme has.
fn general(t: &Texts) -> Vec<Choice> {
    let own = [
        (Segment::Everybody, t.messages_everybody()),
        (Segment::Waiting, t.messages_waiting()),
        (Segment::WithoutPartner, t.messages_without_partner()),
    ];
    let steps = Segment::STEPS.into_iter().filter_map(|kind| Some((Segment::Step(kind), undone(t, kind)?)));
    own.into_iter().chain(steps).map(|(segment, label)| Choice::new(segment.code(), label)).collect()
}

/// What has not been done yet by those for whom this is a next step.
pub(in crate::pages::programmes) fn undone(t: &Texts, kind: StepKind) -> Option<String> {
    Some(match kind {
        StepKind::FinishSignUp => t.messages_without_sign_up(),
        StepKind::AcceptPartner => t.messages_without_answer(),
        StepKind::DraftAgreement => t.messages_without_draft(),
        StepKind::SignAgreement => t.messages_without_signature(),
        StepKind::SetGoals => t.messages_without_goals(),
        StepKind::PlanMeeting => t.messages_without_meeting(),
        StepKind::AnswerInvitation => t.messages_without_reply(),
        StepKind::WriteOutput => t.messages_without_output(),
        _ => return None,
    })
}

/// The names of a language's two fields.
fn fields(language: Language) -> (String, String) {
    (format!("subject-{language}"), format!("text-{language}"))
}

#[derive(Deserialize)]
struct Asked {
    /// The segment that another page proposes.
    to: Option<String>,
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let it = Writing::load(&app, &visitor, &within).await?;
    let to = asked.to.filter(|to| it.label(to).is_some());
    let form = Form::with([
        ("id", app.id::<AnnouncementId>().to_string()),
        ("to", to.unwrap_or_else(|| Segment::Everybody.code())),
    ]);
    Ok(page(&visitor, &it, &form))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    let it = Writing::load(&app, &visitor, &within).await?;
    let languages = it.programme.languages().map(fields).flat_map(|(subject, text)| [subject, text]);
    let known: Vec<String> = languages.chain(["id".to_owned(), "to".to_owned()]).collect();
    form.only(&known.iter().map(String::as_str).collect::<Vec<_>>())?;
    let id: AnnouncementId = form.value("id").parse().map_err(|_| Problem::Unprocessable)?;
    let offered = |code: &str| it.label(code).and_then(|_| Segment::from_code(code));
    let segment = form.one_of(visitor.texts, "to", offered);
    let texts = read_texts(visitor.texts, &it.programme, &mut form);
    let (Some(segment), false) = (segment, form.is_refused()) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    let new = NewAnnouncement { id, segment, texts };
    match form.action() {
        "send" => send(&app, &visitor, &within, &it, (form, new)).await,
        "change" => Ok(page(&visitor, &it, &form).into_response()),
        _ => look(&app, &visitor, &within, &it, (form, new)).await,
    }
}

/// Shows who would get it.
async fn look(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    it: &Writing,
    (mut form, new): (Form, NewAnnouncement),
) -> Result<Response, Problem> {
    let found = recipients(app, &within.actor, within.programme, new.segment).await?;
    if found.people.is_empty() {
        form.refuse("to", visitor.texts.messages_nobody());
        return Ok(form.refused(page(visitor, it, &form)));
    }
    let language_of = |reader: Language| {
        new.texts.iter().find(|it| it.language == reader).unwrap_or(&new.texts[0]).language
    };
    let readers = found.people.iter().map(|it| (it.name.to_string(), language_of(it.language))).collect();
    Ok(preview(visitor, it, &form, &Preview { texts: new.texts, readers }).into_response())
}

async fn send(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    it: &Writing,
    (mut form, new): (Form, NewAnnouncement),
) -> Result<Response, Problem> {
    let base = path(within.slug.as_str(), Tab::Mail);
    match announce(app, &within.actor, within.programme, new).await {
        Ok(sent) => Ok(see(format!("{base}?sent={}", sent.letters))),
        Err(error) => match refusal(error)? {
            // The button was pressed twice, and the first press has sent it.
            CannotAnnounce::AlreadySent => Ok(see(base)),
            CannotAnnounce::Nobody | CannotAnnounce::NoText => {
                form.refuse("to", visitor.texts.messages_nobody());
                Ok(form.refused(page(visitor, it, &form)))
            }
        },
    }
}

/// The words in each language; the first must be there, the others may be left to it.
fn read_texts(t: &Texts, programme: &Programme, form: &mut Form) -> Vec<AnnouncementText> {
    let mut texts = Vec::new();
    for (number, language) in programme.languages().enumerate() {
        let (subject, text) = fields(language);
        let is_empty = form.value(&subject).trim().is_empty() && form.value(&text).trim().is_empty();
        if number > 0 && is_empty {
            continue;
        }
        let subject = form.required(t, &subject, ShortText::parse);
        let text = form.required(t, &text, LongText::parse);
        if let (Some(subject), Some(text)) = (subject, text) {
            texts.push(AnnouncementText { language, subject, text });
        }
    }
    texts
}

fn place(visitor: &Visitor, programme: &Programme) -> Place {
    let t = visitor.texts;
    Place::new(t.messages_write())
        .within(section(visitor, programme, Some(Tab::Mail)))
        .under(t.messages_title(), path(programme.slug.as_str(), Tab::Mail))
}

fn page(visitor: &Visitor, it: &Writing, form: &Form) -> Page {
    let t = visitor.texts;
    let action = format!("{}/new", path(it.programme.slug.as_str(), Tab::Mail));
    let segments = it.segments.iter().map(|it| Choice::new(&it.value, &it.label)).collect();
    let to = Field::menu("to", t.messages_to(), segments).hint(t.messages_to_hint());
    let languages: Vec<Part> = it.programme.languages().enumerate().map(|it| words(t, form, it)).collect();
    layout(
        visitor,
        &place(visitor, &it.programme),
        rsx! {
            (error_summary(t, form))
            <h1>(t.messages_write())</h1>
            <p class="lead">(t.messages_lead())</p>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="id" value=(form.value("id"))>
                (field(t, form, &to))
                @for it in &languages { (it) }
                <p class="button-row">(action_button(t.messages_look(), "preview".to_owned(), Tone::Main))</p>
            </form>
        },
    )
}

/// The fields of one language; all but the first may be left out.
fn words(t: &Texts, form: &Form, (number, language): (usize, Language)) -> Part {
    let (subject, text) = fields(language);
    let mut subject = Field::line(&subject, t.messages_subject(language.own_name()));
    let mut text = Field::area(&text, t.messages_text(language.own_name()), 8);
    if number > 0 {
        (subject, text) = (subject.optional().hint(t.messages_other_language()), text.optional());
    }
    part(rsx! { (field(t, form, &subject)) (field(t, form, &text)) })
}

struct Preview {
    texts: Vec<AnnouncementText>,
    /// Everyone who gets it, and in which language.
    readers: Vec<(String, Language)>,
}

fn preview(visitor: &Visitor, it: &Writing, form: &Form, shown: &Preview) -> Page {
    let t = visitor.texts;
    let base = path(it.programme.slug.as_str(), Tab::Mail);
    let action = format!("{base}/new");
    let count = u32::try_from(shown.readers.len()).unwrap_or(u32::MAX);
    let kept: Vec<&(String, String)> = form.answers().iter().filter(|(name, _)| name != ACTION).collect();
    layout(
        visitor,
        &place(visitor, &it.programme),
        rsx! {
            <h1>(t.messages_question(count))</h1>
            <p class="lead">(it.label(form.value("to")).unwrap_or_default())</p>
            @for text in &shown.texts {
                <div class="preview" lang=(text.language.code())>
                    <h2>(text.subject.as_str())</h2>
                    <p class="letter-text">(text.text.as_str())</p>
                </div>
            }
            <details>
                <summary>(t.messages_who(count))</summary>
                <ul>
                    @for (name, language) in &shown.readers {
                        <li>(name) " " <span class="soft" lang=(language.code())>(language.own_name())</span></li>
                    }
                </ul>
            </details>
            <form method="post" action=(&action)>
                @for (name, value) in &kept { <input type="hidden" name=(name) value=(value)> }
                <div class="button-row">
                    (action_button(t.messages_send(count), "send".to_owned(), Tone::Main))
                    (action_button(t.common_change(), "change".to_owned(), Tone::Quiet))
                    (link_button(t.common_cancel(), &base, Tone::Quiet))
                </div>
            </form>
        },
    )
}

pub(super) fn samples() -> Vec<Sample> {
    fn writing(visitor: &Visitor) -> Writing {
        Writing { programme: sample_programme(), segments: general(visitor.texts) }
    }
    fn written() -> Form {
        let (subject, text) = fields(sample_programme().texts[0].language);
        Form::with([
            ("id".to_owned(), uuid::Uuid::nil().to_string()),
            ("to".to_owned(), Segment::Everybody.code()),
            (subject, "We meet at nine".to_owned()),
            (text, "Welcome to the joint opening.\n\nCoffee is served from half past eight.".to_owned()),
        ])
    }
    fn refused(visitor: &Visitor) -> Form {
        let mut form = Form::with([("to", Segment::WithoutPartner.code())]);
        read_texts(visitor.texts, &sample_programme(), &mut form);
        form.refuse("to", visitor.texts.messages_nobody());
        form
    }
    fn shown(visitor: &Visitor) -> Preview {
        let programme = sample_programme();
        let language = programme.texts[0].language;
        let readers = ["Aino Virtanen", "Bo Andersen", "Cecilia Dahl"];
        Preview {
            texts: read_texts(visitor.texts, &programme, &mut written()),
            readers: readers.into_iter().map(|it| (it.to_owned(), language)).collect(),
        }
    }
    vec![
        Sample { name: "messages-new", page: |visitor| page(visitor, &writing(visitor), &written()) },
        Sample {
            name: "messages-refused",
            page: |visitor| page(visitor, &writing(visitor), &refused(visitor)),
        },
        Sample {
            name: "messages-preview",
            page: |visitor| preview(visitor, &writing(visitor), &written(), &shown(visitor)),
        },
    ]
}
