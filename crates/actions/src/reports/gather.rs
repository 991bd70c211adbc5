//! Bringing a report's figures together.

use super::sources::{self, Attendance, Goals, Outputs, PublishedOutput, Themes, Work};
use crate::App;
use crate::access::{must_coordinate, must_organise};
use crate::certificates::stayed;
use crate::error::{ActionError, NoRefusal};
use crate::questionnaires::load;
use crate::rounds::{Material, material_of};
use domain::access::{Actor, Scope};
use domain::organisation::Organisation;
use domain::participant::Participant;
use domain::programme::Programme;
use domain::questionnaire::{LEAST_ANSWERS, Questionnaire, Results, Stage};
use domain::round::Partnership;
use domain::{OrganisationId, ParticipantId, ProgrammeId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use storage::{
    StorageError, Tx, certificates, organisations, participants, partnerships, programmes, questionnaires,
};

/// What came of a programme, whole or as one organisation sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub programme: Programme,
    /// `None` for the whole.
    pub organisation: Option<Organisation>,
    pub people: Stood,
    /// In no particular order: sorting is the reader's language's. People without an organisation come without a name.
    pub organisations: Vec<OrganisationLine>,
    pub partnerships: u32,
    /// Partnerships that went on to the closing.
    pub lasted: u32,
    /// `None` where so few people stand behind the figures that they would tell of single ones.
    pub work: Option<Work>,
    /// Partnerships whose members have all signed one agreement.
    pub agreements: Option<u32>,
    pub attendance: Option<Vec<Attendance>>,
    pub goals: Option<Goals>,
    pub outputs: Option<Outputs>,
    pub published: Vec<PublishedOutput>,
    /// Of the whole programme only.
    pub themes: Option<Themes>,
    pub questionnaires: Vec<(Questionnaire, Option<Results>)>,
    /// Partnerships between organisations.
    pub ties: Vec<TieCount>,
    /// The partnerships that the report is about.
    pub about: Vec<Partnership>,
}

/// How far how many people came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stood {
    pub applied: u32,
    pub matched: u32,
    /// Had a partnership to the closing.
    pub completed: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationLine {
    pub id: Option<OrganisationId>,
    pub name: String,
    pub people: Stood,
}

/// So many partnerships of people of two organisations, by their places in the report's list; of one where both are the
/// same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TieCount {
    pub from: usize,
    pub to: usize,
    pub count: u32,
}

/// The report of the whole programme for an organiser, or of one organisation's part for its coordinator too. The
/// material is for [`super::flow`].
pub async fn report(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    of: Option<OrganisationId>,
) -> Result<(Report, Material), ActionError<NoRefusal>> {
    match of {
        None => must_organise(actor, programme)?,
        Some(organisation) => must_coordinate(actor, programme, organisation)?,
    }
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let organisation = match of {
        None => None,
        Some(id) => Some(organisations::find(&mut tx, id).await?.ok_or(ActionError::NotFound)?),
    };
    let gathered = gather(app, &mut tx, programme, organisation).await?;
    Ok(gathered)
}

async fn gather(
    app: &App,
    tx: &mut Tx,
    programme: Programme,
    organisation: Option<Organisation>,
) -> Result<(Report, Material), StorageError> {
    let scope = Scope::of_the_system(programme.id);
    let everybody = participants::list(tx, &scope, None).await?;
    let all = partnerships::list(tx, &scope).await?;
    let certified: BTreeSet<ParticipantId> = certificates::list(tx, &scope)
        .await?
        .into_iter()
        .filter(domain::certificate::Certificate::is_valid)
        .map(|it| it.participant)
        .collect();
    let names: HashMap<OrganisationId, String> =
        organisations::list(tx).await?.into_iter().map(|it| (it.id, it.name.into_string())).collect();
    let is_over = app.clock.now() >= programme.timetable.closing;
    let completed = |who| {
        let stayed = stayed(&programme, &all, who).is_some();
        stayed && (is_over || certified.contains(&who))
    };
    let asked = organisation.as_ref().map(|it| it.id);
    let home: HashMap<ParticipantId, Option<OrganisationId>> =
        everybody.iter().map(|it| (it.id, it.profile.organisation)).collect();
    let about: Vec<Partnership> = all.iter().filter(|it| concerns(it, asked, &home)).cloned().collect();
    let lines = lines(&everybody, &all, &names, completed);
    let people =
        lines.iter().filter(|it| asked.is_none() || it.id == asked).fold(Stood::default(), |sum, it| Stood {
            applied: sum.applied + it.people.applied,
            matched: sum.matched + it.people.matched,
            completed: sum.completed + it.people.completed,
        });
    // Figures of fewer than five people tell of single ones.
    let may_show = asked.is_none() || people.matched >= LEAST_ANSWERS;
    let figures = sources::gather(tx, app.clock.now(), &programme, asked, &about).await?;
    let lasted = about.iter().filter(|it| lasted(&programme, it)).count();
    let material = material_of(tx, programme.id, everybody.clone()).await?;
    let questionnaires = answers(tx, &programme, asked).await?;
    let ties = ties(&lines, &about, &home);
    let report = Report {
        organisation,
        people,
        partnerships: count(about.len()),
        lasted: count(lasted),
        work: figures.work.filter(|_| may_show),
        agreements: figures.agreements.filter(|_| may_show),
        attendance: figures.attendance.filter(|_| may_show),
        goals: figures.goals.filter(|_| may_show),
        outputs: figures.outputs.filter(|_| may_show),
        published: figures.published,
        themes: figures.themes.filter(|_| asked.is_none()),
        questionnaires,
        ties,
        organisations: lines,
        about,
        programme,
    };
    Ok((report, material))
}

fn lasted(programme: &Programme, it: &Partnership) -> bool {
    let closing_week = programme.timetable.closing - chrono::Duration::days(7);
    it.ended_at.is_none_or(|at| at >= closing_week)
}

fn concerns(
    it: &Partnership,
    asked: Option<OrganisationId>,
    home: &HashMap<ParticipantId, Option<OrganisationId>>,
) -> bool {
    let is_ours = |who: &ParticipantId| home.get(who).copied().flatten() == asked;
    asked.is_none() || it.members.iter().any(|member| is_ours(&member.participant))
}

fn lines(
    everybody: &[Participant],
    all: &[Partnership],
    names: &HashMap<OrganisationId, String>,
    completed: impl Fn(ParticipantId) -> bool,
) -> Vec<OrganisationLine> {
    let matched: BTreeSet<ParticipantId> =
        all.iter().flat_map(|it| &it.members).map(|it| it.participant).collect();
    let mut by_organisation: BTreeMap<Option<OrganisationId>, Stood> = BTreeMap::new();
    for it in everybody {
        let line = by_organisation.entry(it.profile.organisation).or_default();
        line.applied += 1;
        line.matched += u32::from(matched.contains(&it.id));
        line.completed += u32::from(completed(it.id));
    }
    let line = |(id, people): (Option<OrganisationId>, Stood)| OrganisationLine {
        id,
        name: id.and_then(|it| names.get(&it).cloned()).unwrap_or_default(),
        people,
    };
    by_organisation.into_iter().map(line).collect()
}

/// Partnerships between organisations, each counted once for every two organisations that it brings together.
fn ties(
    lines: &[OrganisationLine],
    about: &[Partnership],
    home: &HashMap<ParticipantId, Option<OrganisationId>>,
) -> Vec<TieCount> {
    let place = |who: &ParticipantId| {
        let own = home.get(who).copied().flatten()?;
        lines.iter().position(|it| it.id == Some(own))
    };
    let mut counts: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for partnership in about {
        let places: Vec<usize> = partnership.members.iter().filter_map(|it| place(&it.participant)).collect();
        let mut pairs = BTreeSet::new();
        for (number, one) in places.iter().enumerate() {
            pairs.extend(places[number + 1..].iter().map(|other| (*one.min(other), *one.max(other))));
        }
        for pair in pairs {
            *counts.entry(pair).or_default() += 1;
        }
    }
    counts.into_iter().map(|((from, to), count)| TieCount { from, to, count }).collect()
}

async fn answers(
    tx: &mut Tx,
    programme: &Programme,
    asked: Option<OrganisationId>,
) -> Result<Vec<(Questionnaire, Option<Results>)>, StorageError> {
    let mut all = Vec::new();
    for stage in Stage::ALL {
        let it = load(tx, programme, stage).await?;
        let results = questionnaires::results(tx, programme.id, stage).await?;
        let results = match asked {
            Some(organisation) => results.map(|it| it.of_organisation(organisation)),
            None => results,
        };
        all.push((it, results));
    }
    Ok(all)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
