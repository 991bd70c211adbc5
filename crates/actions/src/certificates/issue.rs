//! Issuing certificates.

use super::candidates::{Candidate, candidates};
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use crate::post::Recipient;
use crate::secret;
use domain::access::Actor;
use domain::certificate::{CannotCertify, Certificate, CertificateRule};
use domain::history::{Entry, Event};
use domain::mail::Letter;
use domain::programme::Programme;
use domain::{ParticipantId, ProgrammeId, Timestamp};
use storage::{certificates, history};

/// Issues certificates to these people and sends each a letter. Organisers may pass over hours and attendance, which
/// are not always written down; a partnership that lasted is needed. Who has a valid one gets no second.
pub async fn issue_certificates(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    to: &[ParticipantId],
) -> Result<Vec<Certificate>, ActionError<CannotCertify>> {
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let rule = certificates::rule(&mut tx, programme.id).await?;
    let now = app.clock.now();
    let gets = |it: &Candidate| to.contains(&it.participant) && it.certificate.is_none();
    let chosen: Vec<Candidate> =
        candidates(&mut tx, &programme, &rule).await?.into_iter().filter(gets).collect();
    let issued: Vec<Certificate> =
        chosen.iter().filter_map(|it| certificate(app, actor, &programme, &rule, it, now)).collect();
    if issued.is_empty() {
        return Err(ActionError::Refused(CannotCertify::Nobody));
    }
    certificates::insert_many(&mut tx, &issued).await?;
    for it in &issued {
        let person = chosen.iter().find(|one| one.participant == it.participant).map(|one| &one.person);
        if let Some(person) = person {
            let letter = Letter::CertificateReady { certificate: it.id };
            app.post(&mut tx, Recipient::from(person), Some(programme.id), letter).await?;
        }
    }
    let entry = |it: &Certificate| Entry {
        id: app.id(),
        at: now,
        by: Some(actor.person),
        programme: Some(programme.id),
        event: Event::CertificateIssued,
        subject: Some(it.id.uuid()),
    };
    history::record_many(&mut tx, &issued.iter().map(entry).collect::<Vec<_>>()).await?;
    tx.commit().await?;
    Ok(issued)
}

const CODE_LETTERS: usize = 16;

fn certificate(
    app: &App,
    actor: &Actor,
    programme: &Programme,
    rule: &CertificateRule,
    it: &Candidate,
    now: Timestamp,
) -> Option<Certificate> {
    let zone = programme.timetable.time_zone;
    let day = |at: Timestamp| at.with_timezone(&zone).date_naive();
    let some = |number: u32| (number > 0).then_some(number);
    let from = day(it.since?);
    Some(Certificate {
        id: app.id(),
        programme: programme.id,
        participant: it.participant,
        code: secret::code::<CODE_LETTERS>(&app.chance).plain,
        language: it.person.language,
        name: it.person.name.clone(),
        programme_name: programme.texts_in(it.person.language).name.clone(),
        method: programme.method,
        from,
        until: day(programme.timetable.closing).min(day(now)).max(from),
        attended: some(it.record.attended),
        hours: some(it.record.hours),
        signed_by: rule.signed_by.clone(),
        issued_on: day(now),
        issued_at: now,
        issued_by: actor.person,
        revoked_at: None,
    })
}
