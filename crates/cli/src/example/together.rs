//! What the people of the published programme do together: the opening they are invited to, an output that is out and
//! one that is being written, themes, and first answers.

use actions::App;
use actions::joint_meetings::{answer_joint_meeting, change_joint_meeting, invite_to_joint_meeting};
use actions::outputs::{
    Edit, Place, ask_review, begin, consent, give_review, offer, suggested_reader, write,
};
use actions::questionnaires::{Submission, answer, new_receipt};
use actions::themes::{ThemeChange, move_theme, raise, second};
use anyhow::{Context, anyhow};
use domain::access::{Actor, Scope};
use domain::joint_meeting::{AgendaItem, Answer, Appointment, Details, JointMeetingKind, Speaker};
use domain::output::{self, Licence, OutputKind, OutputText, Reach, Terms, Verdict};
use domain::programme::Programme;
use domain::questionnaire::{self, QuestionKind, Questionnaire, Stage};
use domain::round::Partnership;
use domain::theme::ThemeState;
use domain::{Language, LongText, ShortText};
use storage::{access, joint_meetings, participants, partnerships, programmes};

/// What is published, and what is still a draft.
const PUBLISHED: (&str, &str) = (
    "Three questions before any advice",
    "We wanted to help each other, and gave advice at once. It was good advice for somebody else.\n\n\
     Now we begin with three questions:\n\n\
     1. What have you tried already?\n\
     2. What would be different if it worked?\n\
     3. Who else has to want it?\n\n\
     They take ten minutes. Twice the third one was the whole answer.",
);
const DRAFT: (&str, &str) = (
    "What a ward can learn from a workshop",
    "Both of us plan work that cannot wait. This is what we found when each showed the other an ordinary Monday.\n\n\
     - *To write:* the board by the door\n- *To write:* who may stop the line",
);

/// Who comes, in the order in which the people signed up; the others have not answered.
const ANSWERS: [Answer; 6] = [Answer::Yes, Answer::Yes, Answer::Yes, Answer::Maybe, Answer::Yes, Answer::No];

pub(super) async fn load(app: &App, organiser: &Actor, programme: &Programme) -> anyhow::Result<()> {
    let mut tx = app.store.read().await?;
    let all = partnerships::list(&mut tx, &Scope::of_the_system(programme.id)).await?;
    // Publishing has moved it on.
    let programme = programmes::find(&mut tx, programme.id).await?.context("the programme")?;
    drop(tx);
    let mut pairs = Vec::new();
    for pair in all {
        let people = people(app, &pair).await?;
        pairs.push((pair, people));
    }
    invite(app, organiser, &programme, &pairs).await?;
    if let [first, others @ ..] = pairs.as_slice() {
        publish(app, first, others).await?;
        if let Some(second) = others.first() {
            begun(app, second, DRAFT).await?;
        }
        raise_themes(app, organiser, &programme, first, others).await?;
        for person in &first.1 {
            look_back(app, person, &programme).await?;
        }
    }
    Ok(())
}

type Pair = (Partnership, Vec<Actor>);

/// The members of a partnership, as they act themselves.
async fn people(app: &App, it: &Partnership) -> anyhow::Result<Vec<Actor>> {
    let mut tx = app.store.read().await?;
    let scope = Scope::of_the_system(it.programme);
    let mut people = Vec::new();
    for member in it.current() {
        let found = participants::find(&mut tx, &scope, member.participant).await?.context("a member")?;
        people.push(access::actor(&mut tx, found.person).await?.context("an account")?);
    }
    Ok(people)
}

/// The opening with its agenda, and who has said whether they come.
async fn invite(app: &App, organiser: &Actor, programme: &Programme, pairs: &[Pair]) -> anyhow::Result<()> {
    let mut tx = app.store.read().await?;
    let all = joint_meetings::list(&mut tx, programme).await?;
    drop(tx);
    let opening = all.into_iter().find(|it| it.kind == JointMeetingKind::Opening).context("the opening")?;
    let item = |title: &str, minutes| {
        anyhow::Ok(AgendaItem { title: ShortText::parse(title)?, minutes: Some(minutes) })
    };
    let details = Details {
        appointment: Appointment {
            place: Some(ShortText::parse("Kaisla University, main building, room 204")?),
            ..opening.appointment.clone()
        },
        agenda: vec![
            item("Welcome, and why we do this as equals", 15)?,
            item("What each of us offers, in one minute", 40)?,
            item("Pairs talk: what do we want to be able to do?", 50)?,
            item("What happens next", 15)?,
        ],
        speaker: Some(Speaker {
            name: ShortText::parse("Alva Arranger")?,
            about: Some(ShortText::parse("who organises the programme")?),
        }),
        ..opening.details()
    };
    let changed =
        change_joint_meeting(app, organiser, programme.id, opening.id, opening.version, details).await;
    changed.map_err(|error| anyhow!("{error}"))?;
    let invited = invite_to_joint_meeting(app, organiser, programme.id, opening.id).await;
    invited.map_err(|error| anyhow!("{error}"))?;
    let everybody = pairs.iter().flat_map(|(_, people)| people);
    for (person, answer) in everybody.zip(ANSWERS) {
        let answered = answer_joint_meeting(app, person, programme.id, opening.id, answer).await;
        answered.map_err(|error| anyhow!("{error}"))?;
    }
    Ok(())
}

/// An output of this pair with a first text.
async fn begun(app: &App, (pair, people): &Pair, (title, text): (&str, &str)) -> anyhow::Result<Place> {
    let first = people.first().context("a member")?;
    let details = output::Details {
        title: ShortText::parse(title)?,
        kind: OutputKind::BlogPost,
        audience: Some(ShortText::parse("Colleagues at both our workplaces")?),
        language: Language::En,
    };
    let made =
        begin(app, first, pair.programme, pair.id, details).await.map_err(|error| anyhow!("{error}"))?;
    let place = Place { programme: pair.programme, partnership: pair.id, output: made.id };
    let edit = Edit { follows: 0, text: OutputText::parse(text)?, choices: None };
    write(app, first, place, edit).await.map_err(|error| anyhow!("{error}"))?;
    Ok(place)
}

/// Read by another pair, found ready, and made public with everybody's consent.
async fn publish(app: &App, ours: &Pair, others: &[Pair]) -> anyhow::Result<()> {
    let place = begun(app, ours, PUBLISHED).await?;
    let (pair, people) = ours;
    let mut tx = app.store.read().await?;
    let reader = suggested_reader(&mut tx, place.programme, place.partnership).await?;
    drop(tx);
    let reading = others.iter().find(|(pair, _)| Some(pair.id) == reader).context("a pair that reads")?;
    let [first, rest @ ..] = people.as_slice() else { return Ok(()) };
    let review = ask_review(app, first, place, reader).await.map_err(|error| anyhow!("{error}"))?;
    let good = LongText::parse("Short, and one can use it the same day.")?;
    let said = (Verdict::Ready, good, Some(LongText::parse("Say what the third question was about.")?));
    let reader = reading.1.first().context("a reader")?;
    let given = give_review(app, reader, (place.programme, reading.0.id), review.id, said).await;
    given.map_err(|error| anyhow!("{error}"))?;
    let mut tx = app.store.read().await?;
    let inside = domain::access::Inside::of(first, pair).context("a member")?;
    let found = storage::outputs::find_inside(&mut tx, &inside, place.output).await?.context("the output")?;
    drop(tx);
    let authors = pair.current().map(|it| it.participant).collect();
    let terms = Terms { version: found.newest, licence: Licence::CcBy, reach: Reach::Public, authors };
    let offered = offer(app, first, place, found.version, terms).await;
    let number = offered.map_err(|error| anyhow!("{error}"))?.offer.context("an offer")?.number;
    for author in rest {
        consent(app, author, place, number).await.map_err(|error| anyhow!("{error}"))?;
    }
    Ok(())
}

async fn raise_themes(
    app: &App,
    organiser: &Actor,
    programme: &Programme,
    (_, people): &Pair,
    others: &[Pair],
) -> anyhow::Result<()> {
    let (first, last) = (people.first().context("a member")?, people.last().context("a member")?);
    let why = LongText::parse("Every one of our organisations writes one, and nobody reads the others'.")?;
    let shared =
        raise(app, first, programme.id, ShortText::parse("One way to welcome newcomers")?, Some(why));
    let shared = shared.await.map_err(|error| anyhow!("{error}"))?;
    for person in others.iter().take(3).filter_map(|(_, people)| people.first()) {
        second(app, person, programme.id, shared.id).await.map_err(|error| anyhow!("{error}"))?;
    }
    let change = ThemeChange {
        state: ThemeState::Analysed,
        owner: Some(ShortText::parse("Kaisla University")?),
        next_step: Some(ShortText::parse("Lay the six programmes side by side")?),
    };
    let moved = move_theme(app, organiser, programme.id, (shared.id, shared.version), change).await;
    moved.map_err(|error| anyhow!("{error}"))?;
    let raised = raise(app, last, programme.id, ShortText::parse("Meetings that end early")?, None).await;
    raised.map_err(|error| anyhow!("{error}"))?;
    Ok(())
}

/// The fit check, which opened with the first meeting.
async fn look_back(app: &App, person: &Actor, programme: &Programme) -> anyhow::Result<()> {
    let asked = Questionnaire::preset(programme.id, programme.method, Stage::FitCheck);
    let scales = asked.asked().filter(|it| it.kind == QuestionKind::Scale);
    let answers = scales.map(|it| (it.number, questionnaire::Answer::Scale(4))).collect();
    let given = Submission { edition: asked.edition, receipt: new_receipt(app), answers };
    answer(app, person, programme.id, Stage::FitCheck, given).await.map_err(|error| anyhow!("{error}"))
}
