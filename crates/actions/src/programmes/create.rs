//! A new programme from a method's template.

use crate::App;
use crate::access::must_administer;
use crate::error::{ActionError, NoRefusal};
use crate::secret;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::{Programme, ProgrammeState, ProgrammeTexts, Timetable, preset_rules};
use domain::{Email, Method, Slug};
use storage::{StorageError, Tx, access, programmes};

/// The least an organiser says to begin; everything else has the method's presets.
#[derive(Clone, Debug)]
pub struct NewProgramme {
    pub method: Method,
    /// Never empty; the first is the programme's main language.
    pub texts: Vec<ProgrammeTexts>,
    pub opening_day: NaiveDate,
    pub opening_time: NaiveTime,
    pub time_zone: Tz,
    pub contact: Email,
}

const RETENTION_DAYS: u16 = 180;

/// Creates a draft that the actor organises. Administrators and whoever organises some programme may.
pub async fn create_programme(
    app: &App,
    actor: &Actor,
    new: NewProgramme,
) -> Result<Programme, ActionError<NoRefusal>> {
    if !actor.memberships.iter().any(|it| it.role == domain::access::Role::Organiser) {
        must_administer(actor)?;
    }
    let mut tx = app.store.begin().await?;
    let name = new.texts.first().map_or("", |it| it.name.as_str());
    let programme = Programme {
        id: app.id(),
        slug: free_slug(app, &mut tx, name).await?,
        method: new.method,
        state: ProgrammeState::Draft,
        timetable: Timetable::from_opening(new.opening_day, new.opening_time, new.time_zone),
        rules: preset_rules(new.method),
        questions: vec![],
        charter: None,
        contact: new.contact,
        places: None,
        retention_days: RETENTION_DAYS,
        quiet_after_days: Programme::QUIET_AFTER_DAYS,
        follows: None,
        created_at: app.clock.now(),
        version: 1,
        texts: new.texts,
    };
    programmes::insert(&mut tx, &programme).await?;
    access::add_organiser(&mut tx, programme.id, actor.person).await?;
    let subject = Some(programme.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::ProgrammeCreated, subject).await?;
    tx.commit().await?;
    Ok(programme)
}

/// The name's slug, with a number behind it while others have it.
pub(super) async fn free_slug(app: &App, tx: &mut Tx, name: &str) -> Result<Slug, StorageError> {
    let unnamed = || Slug::from_name(&format!("programme {}", secret::code::<6>(&app.chance).plain));
    let wanted = Slug::from_name(name).or_else(unnamed);
    let wanted = wanted.unwrap_or_else(|| unreachable!("letters and digits make a slug"));
    let mut free = wanted.clone();
    for number in 2_u32.. {
        if programmes::find_by_slug(tx, &free).await?.is_none() {
            break;
        }
        let stem: String = wanted.as_str().chars().take(Slug::MOST - 8).collect();
        free = Slug::from_name(&format!("{stem} {number}")).unwrap_or_else(|| wanted.clone());
    }
    Ok(free)
}
