//! Who could get a certificate, and what is missing.

use domain::access::Scope;
use domain::certificate::{Certificate, CertificateRule, Missing, Record};
use domain::participant::{Participant, ParticipantStatus};
use domain::person::Person;
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{ParticipantId, PersonId, Timestamp};
use std::collections::HashMap;
use storage::{StorageError, Tx, certificates, participants, partnerships, persons};

/// A participant with what they have done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub participant: ParticipantId,
    pub person: Person,
    pub record: Record,
    pub missing: Vec<Missing>,
    /// When they were introduced to their first partner who stayed.
    pub since: Option<Timestamp>,
    /// The valid one, if there is one already.
    pub certificate: Option<Certificate>,
}

/// Everybody who was in a partnership of the programme, in no particular order.
pub async fn candidates(
    tx: &mut Tx,
    programme: &Programme,
    rule: &CertificateRule,
) -> Result<Vec<Candidate>, StorageError> {
    let scope = Scope::of_the_system(programme.id);
    let approved = participants::list(tx, &scope, Some(ParticipantStatus::Approved)).await?;
    let all = partnerships::list(tx, &scope).await?;
    let issued = certificates::list(tx, &scope).await?;
    let ids: Vec<PersonId> = approved.iter().map(|it| it.person).collect();
    let persons: HashMap<PersonId, Person> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let done = crate::reports::done(tx, programme).await?;
    let candidate = |it: &Participant| {
        let was_in = all.iter().filter(|partnership| holds(partnership, it.id)).count() > 0;
        let since = stayed(programme, &all, it.id);
        let own = done.get(&it.id).copied().unwrap_or_default();
        let record = Record { stayed: since.is_some(), ..own };
        Some(Candidate {
            participant: it.id,
            person: persons.get(&it.person).filter(|_| was_in)?.clone(),
            record,
            missing: rule.missing(&record),
            since,
            certificate: issued.iter().find(|one| one.participant == it.id && one.is_valid()).cloned(),
        })
    };
    Ok(approved.iter().filter_map(candidate).collect())
}

fn holds(partnership: &Partnership, who: ParticipantId) -> bool {
    partnership.members.iter().any(|it| it.participant == who)
}

/// Since when somebody has had a partnership that lasted; `None` for who has none, or lost it before the closing week.
pub(crate) fn stayed(programme: &Programme, all: &[Partnership], who: ParticipantId) -> Option<Timestamp> {
    let closing_week = programme.timetable.closing - chrono::Duration::days(7);
    let lasted = |it: &&Partnership| {
        it.current().any(|it| it.participant == who) && it.ended_at.is_none_or(|at| at >= closing_week)
    };
    all.iter().filter(lasted).map(|it| it.introduced_at).min()
}
