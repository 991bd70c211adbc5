//! Asking the members of a quiet partnership how it is going, and taking their answers.

use super::signs::last_signs;
use super::steps::Somebody;
use crate::App;
use crate::post::Recipient;
use domain::access::{Inside, Scope};
use domain::concern::{Concern, ConcernKind, Silence, Wellbeing, weigh_silence};
use domain::history::Event;
use domain::mail::Letter;
use domain::programme::{Programme, ProgrammeState};
use domain::reminder::Topic;
use domain::round::Partnership;
use domain::{ParticipantId, PartnershipId, PersonId, Timestamp};
use std::collections::{BTreeMap, HashMap};
use storage::concerns::{self, CheckIn};
use storage::reminders::Settings;
use storage::{StorageError, Tx, access, persons, reminders};

/// What silence has led to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Noticed {
    /// Members who were asked.
    pub questions: u32,
    /// Partnerships of which the organisers were told.
    pub concerns: u32,
}

/// Asks, asks again, or tells the organisers. Done twice it does nothing more: each question to a member and each concern
/// is a row of its own that exists once.
pub(super) async fn look_after_silence(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    (people, pairs): (&[Somebody], &[Partnership]),
    now: Timestamp,
) -> Result<Noticed, StorageError> {
    let mut noticed = Noticed::default();
    if programme.state != ProgrammeState::Published || now >= programme.timetable.closing {
        return Ok(noticed);
    }
    let signs = last_signs(tx, &Scope::of_the_system(programme.id), pairs).await?;
    let asked = asked(tx, programme).await?;
    let ids: Vec<PersonId> = people.iter().map(|it| it.person.id).collect();
    let members = Members {
        by_id: people.iter().map(|it| (it.participant.id, it)).collect(),
        settings: reminders::settings(tx, &ids).await?,
    };
    for pair in pairs.iter().filter(|it| it.ended_at.is_none()) {
        let since = signs.get(&pair.id).copied().unwrap_or(pair.introduced_at);
        let of_this_silence = |(key, at): (&(Timestamp, u8), &Timestamp)| (key.0 == since).then_some(*at);
        let questions = asked.get(&pair.id).into_iter().flatten();
        let times: Vec<Timestamp> = questions.filter_map(of_this_silence).collect();
        match weigh_silence(programme.quiet_after_days, since, &times, now) {
            Silence::Wait => {}
            Silence::Ask(number) => {
                noticed.questions += ask(app, tx, pair, &members, (since, number), now).await?;
            }
            Silence::TellOrganisers => {
                let concern = Concern {
                    id: app.id(),
                    programme: programme.id,
                    partnership: pair.id,
                    kind: ConcernKind::NoAnswer,
                    by: None,
                    raised_at: now,
                    settled: None,
                };
                noticed.concerns += u32::from(tell(app, tx, &concern, since).await?);
            }
        }
    }
    Ok(noticed)
}

/// When each partnership was first asked each question: one silence and one number make one.
type Questions = BTreeMap<(Timestamp, u8), Timestamp>;

async fn asked(
    tx: &mut Tx,
    programme: &Programme,
) -> Result<HashMap<PartnershipId, Questions>, StorageError> {
    let mut asked: HashMap<PartnershipId, Questions> = HashMap::new();
    for it in concerns::check_ins(tx, programme.id).await? {
        let first = asked.entry(it.partnership).or_default().entry((it.quiet_since, it.number));
        let first = first.or_insert(it.asked_at);
        *first = it.asked_at.min(*first);
    }
    Ok(asked)
}

struct Members<'a> {
    by_id: HashMap<ParticipantId, &'a Somebody>,
    settings: HashMap<PersonId, Settings>,
}

/// Asks whoever was not asked yet, wants to be asked, and is not in their quiet time; how many that were.
async fn ask(
    app: &App,
    tx: &mut Tx,
    pair: &Partnership,
    members: &Members<'_>,
    (quiet_since, number): (Timestamp, u8),
    now: Timestamp,
) -> Result<u32, StorageError> {
    let mut questions = 0;
    for member in pair.current().filter_map(|it| members.by_id.get(&it.participant)) {
        let own = members.settings.get(&member.person.id).cloned().unwrap_or_default();
        if own.without.contains(&Topic::Wellbeing) || !own.quiet.allow(now, member.person.time_zone) {
            continue;
        }
        let participant = member.participant.id;
        let check_in = CheckIn {
            programme: pair.programme,
            partnership: pair.id,
            participant,
            quiet_since,
            number,
            asked_at: now,
            answer: None,
        };
        if concerns::ask(tx, &check_in).await? {
            let letter = Letter::HowIsItGoing { partnership: pair.id, participant };
            app.post(tx, Recipient::from(&member.person), Some(pair.programme), letter).await?;
            questions += 1;
        }
    }
    if questions > 0 {
        let subject = Some(pair.id.uuid());
        app.record_by(tx, None, Some(pair.programme), Event::PartnershipAsked, subject).await?;
    }
    Ok(questions)
}

/// Tells every organiser once; the letter says that, the page says what.
async fn tell(app: &App, tx: &mut Tx, it: &Concern, quiet_since: Timestamp) -> Result<bool, StorageError> {
    if !concerns::raise(tx, it, quiet_since).await? {
        return Ok(false);
    }
    let organisers = access::organisers(tx, it.programme).await?;
    for person in persons::find_many(tx, &organisers).await? {
        let letter = Letter::Concern { partnership: it.partnership };
        app.post(tx, Recipient::from(&person), Some(it.programme), letter).await?;
    }
    let subject = Some(it.partnership.uuid());
    app.record_by(tx, None, Some(it.programme), Event::ConcernRaised, subject).await?;
    Ok(true)
}

/// Takes a member's answer to the question they were asked last. Only that they need help or want to stop is told, and to
/// the organisers alone: the partner never learns of it.
pub(crate) async fn record_wellbeing(
    app: &App,
    tx: &mut Tx,
    inside: &Inside,
    asked: &CheckIn,
    answer: Wellbeing,
) -> Result<(), StorageError> {
    let now = app.clock.now();
    concerns::answer(tx, asked, answer, now).await?;
    if let Some(kind) = answer.concern() {
        let concern = Concern {
            id: app.id(),
            programme: asked.programme,
            partnership: asked.partnership,
            kind,
            by: Some(inside.member()),
            raised_at: now,
            settled: None,
        };
        tell(app, tx, &concern, asked.quiet_since).await?;
    }
    Ok(())
}
