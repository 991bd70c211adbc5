//! What is written behind the walls, and who finds which of it.

use super::{Cast, canary, line};
use actions::action_items::{NewItem, add_action_item};
use actions::activities::{Done, log_activity};
use actions::agreements::{draft, sign, take_goals};
use actions::attachments::{NewAttachment, attach};
use actions::goals::{add_goal, remark_on_goal};
use actions::journal::write_entry;
use actions::meetings::{
    Begun, Whose, agree_to_recording, give_feedback, link_recording, plan, propose, record, thank,
    write_notes,
};
use actions::notes::write_note;
use actions::outputs::{
    Edit, NewPicture, Place, Written, add_picture, ask_review, begin, consent, give_review, offer, reply,
    write,
};
use actions::partnerships::leave;
use actions::questionnaires::{Submission, answer, new_receipt, save_draft, tell_balance};
use chrono::Duration;
use chrono_tz::Tz;
use domain::access::{Actor, Inside};
use domain::activity::ActivityKind;
use domain::agreement::{Heading, Terms};
use domain::attachment::Owner;
use domain::meeting::{Held, MeetingDetails, MeetingMode};
use domain::output::{self, Details, Licence, OutputKind, OutputText, Reach, Verdict};
use domain::questionnaire::{Answer, Balance, QuestionKind, Questionnaire, Stage};
use domain::{Language, LongText, Method, WebAddress};
use storage::{outputs, partnerships};
use testing::app::TestApp;
use testing::cast::{id, short};

/// Those who are inside somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Members of the group.
    Bo,
    Eevi,
    /// Was one of them, and finds what is hers in what she gets of her own data.
    Cecilia,
    /// Her pair was asked to read an output of the group.
    Greta,
}
use Who::{Bo, Cecilia, Eevi, Greta};

const MEMBERS: &[Who] = &[Bo, Eevi];

/// Every canary but those of the agreement, and who finds it. What nobody finds is kept all the same.
const PLANTED: &[(&str, &[Who])] = &[
    ("goal", MEMBERS),
    ("goal-measure", MEMBERS),
    ("goal-remark", MEMBERS),
    ("note", MEMBERS),
    ("note-of-one-who-left", &[Bo, Eevi, Cecilia]),
    ("note-after-leaving", MEMBERS),
    ("journal", &[Bo]),
    ("journal-of-one-who-left", &[Cecilia]),
    ("file", MEMBERS),
    ("file-name", MEMBERS),
    ("held-place", MEMBERS),
    ("held-link", MEMBERS),
    ("held-agenda", MEMBERS),
    ("meeting-notes", MEMBERS),
    ("recording", MEMBERS),
    ("most-useful", MEMBERS),
    ("next-time", MEMBERS),
    ("thanks", MEMBERS),
    ("action-item", MEMBERS),
    ("activity", MEMBERS),
    ("planned-place", MEMBERS),
    ("planned-link", MEMBERS),
    ("planned-agenda", MEMBERS),
    ("proposed-place", MEMBERS),
    ("proposed-link", MEMBERS),
    ("proposed-agenda", MEMBERS),
    ("idea-title", MEMBERS),
    ("idea-audience", MEMBERS),
    ("draft-title", &[Bo, Eevi, Greta]),
    ("draft-audience", MEMBERS),
    ("draft-before-the-review", MEMBERS),
    ("draft-under-review", &[Bo, Eevi, Greta]),
    ("draft-after-the-review", MEMBERS),
    ("draft-not-saved", &[Bo]),
    ("picture-name", &[Bo, Eevi, Greta]),
    ("picture-description", &[Bo, Eevi, Greta]),
    ("before-publication", MEMBERS),
    ("after-publication", MEMBERS),
    ("review-good", &[Bo, Eevi, Greta]),
    ("review-improve", &[Bo, Eevi, Greta]),
    ("review-reply", &[Bo, Eevi, Greta]),
    ("balance", &[Bo]),
    ("answers-begun", &[Bo]),
    ("answers-handed-in", &[]),
];

/// The columns that these stand in.
pub(super) const WITH_CANARIES: &[&str] = &[
    "action_items.what",
    "activities.line",
    "agreement_versions.terms",
    "attachments.content",
    "attachments.description",
    "attachments.name",
    "balances.note",
    "goal_remarks.text",
    "goals.measure",
    "goals.text",
    "journal_entries.text",
    "meeting_feedback.most_useful",
    "meeting_feedback.next_time",
    "meeting_feedback.thanks",
    "meeting_notes.text",
    "meeting_recordings.link",
    "meetings.agenda",
    "meetings.link",
    "meetings.place",
    "notes.text",
    "output_drafts.text",
    "output_reviews.good",
    "output_reviews.improve",
    "output_reviews.reply",
    "output_versions.text",
    "outputs.audience",
    "outputs.title",
    "questionnaire_drafts.fields",
];

/// What this one is to find, or the walls would be tested with nothing behind them.
pub(super) fn planted(method: Method, whose: Who) -> Vec<String> {
    let of_agreement = Heading::of(method).iter().map(|it| (format!("agreement-{}", it.code()), MEMBERS));
    let all = PLANTED.iter().map(|(name, who)| ((*name).to_owned(), *who)).chain(of_agreement);
    all.filter(|(_, who)| who.contains(&whose)).map(|(name, _)| format!("-{name}")).collect()
}

/// Three write what a group writes in its first weeks, and Cecilia leaves. What is closed later is answered now.
pub(super) async fn plant_early(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, here, group) = (&it.app, it.programme.id, cast.group);
    let Cast { bo, eevi, cecilia, .. } = cast;
    let goal = add_goal(app, bo, here, group, canary("goal"), Some(canary("goal-measure")), None).await?;
    remark_on_goal(app, bo, here, group, goal.id, canary("goal-remark")).await?;
    for who in [eevi, cecilia] {
        add_goal(app, who, here, group, LongText::parse("Learn")?, None, None).await?;
    }
    let method = it.programme.method;
    let texts = Heading::of(method).iter().map(|it| (*it, canary(&format!("agreement-{}", it.code()))));
    let terms = Terms { texts: texts.collect(), ..Terms::default() };
    draft(app, bo, here, group, 0, terms).await?;
    take_goals(app, bo, here, group, 1).await?;
    sign(app, bo, here, group, 1).await?;
    write_note(app, bo, here, group, canary("note")).await?;
    write_note(app, cecilia, here, group, canary("note-of-one-who-left")).await?;
    write_entry(app, bo, here, group, canary("journal")).await?;
    write_entry(app, cecilia, here, group, canary("journal-of-one-who-left")).await?;
    let file = NewAttachment {
        about: None,
        name: format!("{}.txt", canary("file-name").as_str()),
        content: canary("file").into_string().into_bytes(),
        description: None,
    };
    let attached = attach(app, bo, here, Owner::Partnership(group), file).await;
    attached.map_err(|error| anyhow::anyhow!("{error}"))?;
    met(it, cast).await?;

    let stage = Stage::FitCheck;
    let questions = Questionnaire::preset(here, method, stage).questions;
    let written = questions.iter().find(|it| it.kind == QuestionKind::Text).expect("a question for words");
    let answers = [(written.number, Answer::Text(canary("answers-handed-in")))].into();
    answer(app, eevi, here, stage, Submission { edition: 1, receipt: new_receipt(app), answers }).await?;

    leave(app, cecilia, here, group, None).await?;
    write_note(app, bo, here, group, canary("note-after-leaving")).await?;
    Ok(())
}

/// Of a meeting that has been held.
async fn met(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, Cast { bo, eevi, cecilia, .. }) = (&it.app, cast);
    let whose = Whose { programme: it.programme.id, partnership: cast.group };
    let now = app.clock.now();
    let present = [1, 2, 4].map(|place: usize| it.participants[place].id).into();
    let held = Held { starts_at: now - Duration::days(1), minutes: 60, present };
    let meeting = record(app, bo, whose, begun(901, "held"), held).await?.id;
    write_notes(app, bo, whose, (meeting, 0), Some(canary("meeting-notes"))).await?;
    for who in [bo, eevi, cecilia] {
        agree_to_recording(app, who, whose, meeting).await?;
    }
    let recording = WebAddress::parse(&format!("https://example.org/{}", canary("recording").as_str()))?;
    link_recording(app, bo, whose, meeting, recording).await?;
    let said = (Some(line("most-useful")), Some(line("next-time")));
    give_feedback(app, bo, whose, meeting, said).await?;
    thank(app, bo, whose, meeting, Some(line("thanks"))).await?;
    let item =
        NewItem { id: id(911), meeting: Some(meeting), what: line("action-item"), owner: None, due: None };
    add_action_item(app, bo, whose, item, now.date_naive()).await?;
    let day = now.date_naive() - Duration::days(2);
    let done = Done { kind: ActivityKind::Reading, day, minutes: 30, line: Some(line("activity")) };
    log_activity(app, bo, whose, (id(921), done), Tz::UTC).await?;
    Ok(())
}

fn begun(number: u128, what: &str) -> Begun {
    let link = format!("https://example.org/{}", canary(&format!("{what}-link")).as_str());
    let details = MeetingDetails {
        minutes: 60,
        mode: MeetingMode::Online,
        place: Some(line(&format!("{what}-place"))),
        link: WebAddress::parse(&link).ok(),
        agenda: Some(canary(&format!("{what}-agenda"))),
    };
    Begun { id: id(number), details }
}

/// Towards the end two of them plan, write together, are read by another pair, and publish.
pub(super) async fn plant_late(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, here, bo) = (&it.app, it.programme.id, &cast.bo);
    let whose = Whose { programme: here, partnership: cast.group };
    let ahead = |days| app.clock.now() + Duration::days(days);
    plan(app, bo, whose, begun(902, "planned"), ahead(3)).await?;
    propose(app, bo, whose, begun(903, "proposed"), &[ahead(8), ahead(9)]).await?;

    idea(it, bo, cast, "idea").await?;
    published(it, cast).await?;
    under_review(it, cast).await?;

    let balance = Balance { given: 3, received: 2, note: Some(canary("balance")) };
    tell_balance(app, bo, here, cast.group, Stage::Closing, &balance).await?;
    let questions = Questionnaire::preset(here, it.programme.method, Stage::Closing).questions;
    let written = questions.iter().find(|it| it.kind == QuestionKind::Text).expect("a question for words");
    let field = (format!("q{}", written.number), canary("answers-begun").into_string());
    save_draft(app, bo, here, Stage::Closing, &[field]).await?;
    Ok(())
}

async fn idea(it: &TestApp, who: &Actor, cast: &Cast, what: &str) -> anyhow::Result<Place> {
    let details = Details {
        title: line(&format!("{what}-title")),
        kind: OutputKind::Guide,
        audience: Some(line(&format!("{what}-audience"))),
        language: Language::En,
    };
    let output = begin(&it.app, who, it.programme.id, cast.group, details).await?.id;
    Ok(Place { programme: it.programme.id, partnership: cast.group, output })
}

fn edit(follows: u32, text: &str) -> Edit {
    Edit { follows, text: OutputText::parse(text).expect("a text"), choices: None }
}

/// Read by another pair, answered and published: only what its authors agreed to is to be found.
async fn published(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, here, Cast { bo, eevi, greta, .. }) = (&it.app, it.programme.id, cast);
    let details = Details {
        title: short("What all may read"),
        kind: OutputKind::BlogPost,
        audience: None,
        language: Language::En,
    };
    let output = begin(app, bo, here, cast.group, details).await?.id;
    let place = Place { programme: here, partnership: cast.group, output };
    write(app, bo, place, edit(0, canary("before-publication").as_str())).await?;
    write(app, eevi, place, edit(1, "For all.")).await?;
    let review = ask_review(app, bo, place, Some(cast.readers)).await?.id;
    let said = (Verdict::Ready, canary("review-good"), Some(canary("review-improve")));
    give_review(app, greta, (here, cast.readers), review, said).await?;
    reply(app, bo, place, review, canary("review-reply")).await?;

    let mut tx = app.store.read().await?;
    let scope = domain::access::Scope::of_the_system(here);
    let group = partnerships::find(&mut tx, &scope, cast.group).await?.expect("the group");
    let inside = Inside::of(bo, &group).expect("inside");
    let version = outputs::find_inside(&mut tx, &inside, output).await?.expect("the output").version;
    drop(tx);
    let authors = group.current().map(|it| it.participant).collect();
    let terms = output::Terms { version: 2, licence: Licence::CcBy, reach: Reach::Public, authors };
    offer(app, bo, place, version, terms).await?;
    consent(app, eevi, place, 1).await?;
    write(app, bo, place, edit(2, canary("after-publication").as_str())).await?;
    Ok(())
}

/// Another pair reads one version and no other.
async fn under_review(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, Cast { bo, eevi, .. }) = (&it.app, cast);
    let place = idea(it, bo, cast, "draft").await?;
    let picture = NewPicture {
        name: format!("{}.png", canary("picture-name").as_str()),
        content: PNG.to_vec(),
        description: line("picture-description"),
    };
    let picture = add_picture(app, bo, place, picture).await.map_err(|error| anyhow::anyhow!("{error}"))?;
    write(app, bo, place, edit(0, canary("draft-before-the-review").as_str())).await?;
    let read = format!("{} ![]({})", canary("draft-under-review").as_str(), picture.name.as_str());
    write(app, eevi, place, edit(1, &read)).await?;
    ask_review(app, bo, place, Some(cast.readers)).await?;
    write(app, eevi, place, edit(2, canary("draft-after-the-review").as_str())).await?;
    let both = write(app, bo, place, edit(2, canary("draft-not-saved").as_str())).await?;
    assert!(matches!(both, Written::Conflict { .. }), "{both:?}");
    Ok(())
}

/// The smallest PNG there is.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";
