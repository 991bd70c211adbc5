//! The addresses of routes, with everything there is in the place of each parameter.

use super::Cast;
use actions::certificates::issue_certificates;
use actions::imports::stage_import;
use actions::joint_meetings::prepare_joint_meetings;
use actions::prompts::add_prompt;
use actions::rounds::{Scenario, propose, start_round};
use actions::themes::raise;
use domain::access::{Inside, Scope};
use domain::prompt::{Phase, PromptTime};
use domain::questionnaire::Stage;
use domain::round::ProposalSettings;
use domain::{Language, PartnershipId};
use std::collections::BTreeMap;
use std::fmt::Display;
use storage::{
    action_items, activities, agreements, attachments, certificates, goals, joint_meetings, journal, mails,
    meetings, notes, outputs, partnerships, proposals, reviews, rounds, themes,
};
use testing::app::TestApp;
use testing::cast::{id, short};

/// What can stand in the place of each parameter.
#[derive(Clone)]
pub(super) struct Known(BTreeMap<&'static str, Vec<String>>);

impl Known {
    /// With the secrets that one person holds: of their calendar, and of the letters they got.
    pub(super) fn with_tokens(&self, tokens: Vec<String>) -> Self {
        let mut all = self.clone();
        // Whoever has none tries one that opens nothing.
        all.0.insert("token", if tokens.is_empty() { vec!["A".repeat(32)] } else { tokens });
        all
    }

    /// Every address of a route.
    ///
    /// # Panics
    /// When there is nothing to put in the place of a parameter: then the route would not be asked at all.
    pub(super) fn addresses(&self, path: &str) -> Vec<String> {
        let mut all = vec![String::new()];
        for part in path.split('/').skip(1) {
            let values = match part.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
                None => vec![part.to_owned()],
                Some(name) => {
                    let found = self.0.get(name.trim_start_matches('*')).filter(|it| !it.is_empty());
                    found.unwrap_or_else(|| panic!("{path}: nothing is known for {name}")).clone()
                }
            };
            all = all.iter().flat_map(|head| values.iter().map(move |it| format!("{head}/{it}"))).collect();
        }
        all
    }
}

/// Of whatever has pages of its own and is no secret, one.
pub(super) async fn furnish(it: &TestApp, cast: &Cast) -> anyhow::Result<()> {
    let (app, here) = (&it.app, it.programme.id);
    let organiser = it.actor(it.organiser.id).await?;
    prepare_joint_meetings(app, &organiser, here).await?;
    raise(app, &cast.bo, here, short("Mentoring across borders"), None).await?;
    let words = vec![(Language::En, short("What did you try?"))];
    add_prompt(app, &organiser, here, id(931), (PromptTime::Phase(Phase::ALL[0]), words)).await?;
    let content = "Name;E-mail\nHanna;hanna@example.org\n".as_bytes().to_vec();
    let staged = stage_import(app, &organiser, here, "people.csv", content).await;
    staged.map_err(|error| anyhow::anyhow!("{error}"))?;
    issue_certificates(app, &organiser, here, &[it.participants[1].id]).await?;
    let round = start_round(app, &organiser, here).await?;
    let settings = ProposalSettings { rules: it.programme.rules.clone(), pins: vec![], forbidden: vec![] };
    let wanted = Scenario { proposal: None, name: short("First"), settings };
    propose(app, &organiser, round.id, round.version, wanted).await?;
    Ok(())
}

pub(super) async fn known(it: &TestApp, cast: &Cast) -> anyhow::Result<Known> {
    let mut all = of_programme(it, cast).await?;
    all.extend(inside(it, cast).await?);
    Ok(Known(all))
}

fn ids<I: Display>(all: impl IntoIterator<Item = I>) -> Vec<String> {
    all.into_iter().map(|it| it.to_string()).collect()
}

async fn of_programme(it: &TestApp, cast: &Cast) -> anyhow::Result<BTreeMap<&'static str, Vec<String>>> {
    let mut tx = it.app.store.read().await?;
    let scope = Scope::of_the_system(it.programme.id);
    let all_rounds = rounds::list(&mut tx, it.programme.id).await?;
    let mut made = Vec::new();
    for round in &all_rounds {
        made.extend(proposals::list(&mut tx, round.id).await?);
    }
    let issued = certificates::list(&mut tx, &scope).await?;
    let staged = storage::imports::list(&mut tx, &scope).await?;
    let pairs: [PartnershipId; 2] = [cast.group, cast.readers];
    Ok([
        ("programme", vec![it.programme.slug.to_string()]),
        ("partnership", ids(pairs)),
        ("round", ids(all_rounds.iter().map(|it| it.id))),
        ("proposal", ids(made.iter().map(|it| it.id))),
        ("participant", ids(it.participants.iter().map(|it| it.id))),
        ("person", ids(it.people.iter().chain([&it.organiser, &it.coordinator]).map(|it| it.id))),
        ("organisation", ids(it.organisations.iter().map(|it| it.id))),
        ("mail", ids(mails::list(&mut tx, None, 0, 100).await?.iter().map(|(it, _)| it.id))),
        ("theme", ids(themes::list(&mut tx, &scope).await?.iter().map(|it| it.theme.id))),
        ("certificate", ids(issued.iter().map(|it| it.id))),
        ("code", issued.iter().map(|it| it.code.clone()).collect()),
        ("import", ids(staged.iter().map(|it| it.id))),
        ("prompt", vec![id::<domain::PromptId>(931).to_string()]),
        ("stage", Stage::ALL.iter().map(|it| it.code().to_owned()).collect()),
        ("format", vec!["md".to_owned(), "html".to_owned()]),
    ]
    .into())
}

/// What is made behind walls; joint meetings share the name of their parameter with the meetings of partnerships.
async fn inside(it: &TestApp, cast: &Cast) -> anyhow::Result<BTreeMap<&'static str, Vec<String>>> {
    let mut tx = it.app.store.read().await?;
    let scope = Scope::of_the_system(it.programme.id);
    let found = partnerships::find(&mut tx, &scope, cast.group).await?.expect("the group");
    let inside = Inside::of(&cast.bo, &found).expect("inside");
    let mut met = ids(meetings::list(&mut tx, &inside).await?.iter().map(|it| it.id));
    met.extend(ids(joint_meetings::list(&mut tx, &it.programme).await?.iter().map(|it| it.id)));
    let mut files = attachments::list_inside(&mut tx, &inside, None).await?;
    let mut asked = Vec::new();
    let mut names = Vec::new();
    let made = outputs::list_inside(&mut tx, &inside).await?;
    for output in &made {
        asked.extend(reviews::of_output(&mut tx, &inside, output.id).await?);
        let pictures = attachments::list_inside(&mut tx, &inside, Some(output.id.uuid())).await?;
        names.extend(pictures.iter().map(|it| it.name.as_str().to_owned()));
        files.extend(pictures);
    }
    let newest = made.iter().map(|it| it.newest).max().unwrap_or_default();
    let versions = agreements::load(&mut tx, &inside).await?.versions;
    Ok([
        ("goal", ids(goals::list(&mut tx, &inside).await?.iter().map(|it| it.id))),
        ("remark", ids(goals::remarks(&mut tx, &inside).await?.iter().map(|it| it.id))),
        ("note", ids(notes::list(&mut tx, &inside, 0, 100).await?.iter().map(|it| it.id))),
        ("entry", ids(journal::list(&mut tx, &inside, 0, 100).await?.iter().map(|it| it.id))),
        ("file", ids(files.iter().map(|it| it.id))),
        ("version", ids(versions.iter().map(|it| it.number))),
        ("meeting", met),
        ("item", ids(action_items::list(&mut tx, &inside).await?.iter().map(|it| it.id))),
        ("activity", ids(activities::list(&mut tx, &inside).await?.iter().map(|it| it.id))),
        ("output", ids(made.iter().map(|it| it.id))),
        ("number", ids(1..=newest)),
        ("name", names),
        ("review", ids(asked.iter().map(|it| it.id))),
    ]
    .into())
}
