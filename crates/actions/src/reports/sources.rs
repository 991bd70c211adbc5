//! The figures that the parts of the programme keep: how much was met, worked, reached and made, never what was said.

use domain::access::Scope;
use domain::certificate::Record;
use domain::joint_meeting::JointMeetingKind;
use domain::output::{Licence, Reach};
use domain::programme::Programme;
use domain::round::Partnership;
use domain::theme::ThemeState;
use domain::{OrganisationId, ParticipantId, PartnershipId, ShortText, Timestamp};
use std::collections::HashMap;
use storage::{StorageError, Tx, agreements, goals, joint_meetings, outputs, partnerships, themes, work};

/// Meetings and other work of the partnerships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub meetings: u32,
    pub meeting_minutes: u32,
    pub activities: u32,
    pub activity_minutes: u32,
}

/// Who came to one joint meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub kind: JointMeetingKind,
    /// `None`: it is called after its kind.
    pub title: Option<ShortText>,
    pub invited: u32,
    pub attended: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    pub set: u32,
    pub reached: u32,
}

/// How far the outputs have come: each counts once, where it stands now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outputs {
    pub ideas: u32,
    pub drafts: u32,
    /// Found ready by another pair, and not published.
    pub reviewed: u32,
    pub published: u32,
}

/// What all its authors agreed to make known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedOutput {
    pub title: ShortText,
    pub licence: Licence,
    pub reach: Reach,
}

/// How many themes stand at each stage, in the order of the stages.
pub type Themes = Vec<(ThemeState, u32)>;

/// What is known; `None` where nothing of the kind is kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    pub work: Option<Work>,
    pub agreements: Option<u32>,
    pub attendance: Option<Vec<Attendance>>,
    pub goals: Option<Goals>,
    pub outputs: Option<Outputs>,
    pub published: Vec<PublishedOutput>,
    pub themes: Option<Themes>,
}

/// The figures of these partnerships and people.
pub(super) async fn gather(
    tx: &mut Tx,
    now: Timestamp,
    programme: &Programme,
    of: Option<OrganisationId>,
    about: &[Partnership],
) -> Result<Sources, StorageError> {
    let scope = Scope::of_the_system(programme.id);
    let is_about = |it: PartnershipId| about.iter().any(|one| one.id == it);
    let signed = agreements::progress(tx, &scope).await?;
    let signed = signed.iter().filter(|it| is_about(it.partnership) && it.agreed_at.is_some());
    let counted = goals::counts(tx, &scope).await?;
    let counted = counted.iter().filter(|it| is_about(it.partnership));
    let goals = counted.fold(Goals::default(), |sum, it| Goals {
        set: sum.set + it.open + it.reached,
        reached: sum.reached + it.reached,
    });
    let worked = work::of_partnerships(tx, &scope, now).await?;
    let worked = worked.iter().filter(|(id, _)| is_about(**id)).map(|(_, it)| it);
    let work = worked.fold(Work::default(), |sum, it| Work {
        meetings: sum.meetings + it.held,
        meeting_minutes: sum.meeting_minutes + it.held_minutes,
        activities: sum.activities + it.activities,
        activity_minutes: sum.activity_minutes + it.activity_minutes,
    });
    Ok(Sources {
        work: Some(work),
        attendance: Some(attendance(tx, now, programme, of).await?),
        agreements: Some(u32::try_from(signed.count()).unwrap_or(u32::MAX)),
        goals: Some(goals),
        outputs: Some(outputs(tx, &scope, is_about).await?),
        published: published(tx, programme, of, about).await?,
        themes: Some(themes::by_state(tx, &scope).await?.into_iter().collect()),
    })
}

async fn outputs(
    tx: &mut Tx,
    scope: &Scope,
    is_about: impl Fn(PartnershipId) -> bool,
) -> Result<Outputs, StorageError> {
    let mut counts = Outputs::default();
    for it in outputs::standings(tx, scope).await?.iter().filter(|it| is_about(it.partnership)) {
        let count = match it.state {
            "idea" => &mut counts.ideas,
            "draft" => &mut counts.drafts,
            "reviewed" => &mut counts.reviewed,
            _ => &mut counts.published,
        };
        *count += 1;
    }
    Ok(counts)
}

/// What is published, the newest first. The report of an organisation is handed on there, so it names only what anybody
/// may read.
async fn published(
    tx: &mut Tx,
    programme: &Programme,
    of: Option<OrganisationId>,
    about: &[Partnership],
) -> Result<Vec<PublishedOutput>, StorageError> {
    let reader = if of.is_some() { Reach::Public } else { Reach::Programme };
    let is_about = |it: &ParticipantId| {
        about.iter().any(|pair| pair.members.iter().any(|member| member.participant == *it))
    };
    let all = outputs::list_published(tx, programme.id, reader).await?;
    let theirs = all.into_iter().filter(|it| of.is_none() || it.terms.authors.iter().any(is_about));
    Ok(theirs
        .map(|it| PublishedOutput {
            title: it.details.title,
            licence: it.terms.licence,
            reach: it.terms.reach,
        })
        .collect())
}

/// The joint meetings that are over.
async fn attendance(
    tx: &mut Tx,
    now: Timestamp,
    programme: &Programme,
    of: Option<OrganisationId>,
) -> Result<Vec<Attendance>, StorageError> {
    let all = joint_meetings::turnout(tx, programme, &Scope::of_the_system(programme.id)).await?;
    let held = all.into_iter().filter(|it| it.meeting.cancelled_at.is_none() && it.meeting.is_over(now));
    Ok(held
        .map(|it| {
            let turnout = match of {
                None => it.all,
                Some(_) => it.by_organisation.get(&of).copied().unwrap_or_default(),
            };
            Attendance {
                kind: it.meeting.kind,
                title: it.meeting.appointment.title,
                invited: turnout.people,
                attended: turnout.present,
            }
        })
        .collect())
}

/// What each participant has done, as far as it is known.
pub(crate) async fn done(
    tx: &mut Tx,
    programme: &Programme,
) -> Result<HashMap<ParticipantId, Record>, StorageError> {
    let scope = Scope::of_the_system(programme.id);
    let mut done: HashMap<ParticipantId, Record> = HashMap::new();
    for meeting in joint_meetings::list(tx, programme).await? {
        for it in joint_meetings::attendees(tx, &scope, meeting.id).await? {
            if it.attendance.is_some() {
                done.entry(it.participant).or_default().attended += 1;
            }
        }
    }
    let minutes = minutes_spent(tx, &scope, programme).await?;
    for (participant, minutes) in minutes {
        done.entry(participant).or_default().hours = minutes / 60;
    }
    Ok(done)
}

/// The meetings that each participant was at, and the other work of their partnerships.
async fn minutes_spent(
    tx: &mut Tx,
    scope: &Scope,
    programme: &Programme,
) -> Result<HashMap<ParticipantId, u32>, StorageError> {
    let met = work::of_participants(tx, scope).await?;
    let mut spent: HashMap<ParticipantId, u32> = met.into_iter().map(|(who, it)| (who, it.minutes)).collect();
    // Only what has been done counts, and that is the same whenever one asks.
    let worked = work::of_partnerships(tx, scope, programme.timetable.closing).await?;
    for partnership in partnerships::list(tx, scope).await? {
        let other = worked.get(&partnership.id).map_or(0, |it| it.activity_minutes);
        for member in partnership.members.iter().filter(|_| other > 0) {
            *spent.entry(member.participant).or_default() += other;
        }
    }
    Ok(spent)
}
