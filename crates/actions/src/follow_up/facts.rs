//! Gathering what the next steps follow from: a few queries for each part of the product, however many people.

mod known;

use domain::access::Scope;
use domain::participant::Participant;
use domain::programme::Programme;
use domain::round::{MemberRole, Partnership, Response};
use domain::step::{AgreementFacts, Facts, GoalFacts, MeetingFacts, OutputFacts, PairFacts, ReviewFacts};
use domain::{ParticipantId, Timestamp};
use known::Known;
use std::collections::HashMap;
use storage::work::AppointmentStage;
use storage::{StorageError, Tx};

/// The facts of these people, given every partnership any of them is in. The scope is theirs: that of the one person, or
/// the whole programme for everybody.
pub(super) async fn facts(
    tx: &mut Tx,
    programme: &Programme,
    scope: &Scope,
    people: &[Participant],
    partnerships: &[Partnership],
    now: Timestamp,
) -> Result<HashMap<ParticipantId, Facts>, StorageError> {
    let known = known::gather(tx, programme, scope, now).await?;
    let facts = |it: &Participant| {
        let own = partnerships.iter().filter(|pair| is_current(pair, it.id));
        let facts = Facts {
            now,
            state: programme.state,
            timetable: programme.timetable,
            status: it.status,
            has_profile: !it.profile.offers.is_empty() || !it.profile.needs.is_empty(),
            joined_at: it.created_at,
            pairs: own.map(|pair| pair_facts(&known, pair, it.id, now)).collect(),
            joint_meetings: known.joint_meetings_of(it.id),
            questionnaires: known.questionnaires.get(&it.id).cloned().unwrap_or_default(),
            certificate: known.certificates.get(&it.id).copied(),
        };
        (it.id, facts)
    };
    Ok(people.iter().map(facts).collect())
}

fn is_current(it: &Partnership, who: ParticipantId) -> bool {
    it.ended_at.is_none() && it.current().any(|member| member.participant == who)
}

fn pair_facts(known: &Known, it: &Partnership, who: ParticipantId, now: Timestamp) -> PairFacts {
    let own = it.members.iter().find(|member| member.participant == who);
    let accepted_at = match own.map(|member| &member.response) {
        Some(Response::Accepted { at }) => Some(*at),
        Some(Response::Awaited | Response::Declined { .. } | Response::Left { .. }) | None => None,
    };
    // Goals are for those who learn.
    let sets_goals = own.is_some_and(|it| it.role != MemberRole::Mentor);
    PairFacts {
        id: it.id,
        introduced_at: it.introduced_at,
        accepted_at,
        has_begun: known.signs.contains_key(&it.id) || known.agreements.contains_key(&it.id),
        agreement: Some(agreement(known, it, who)),
        goals: sets_goals.then(|| match known.goals.contains(&(it.id, who)) {
            true => GoalFacts::Set,
            false => GoalFacts::Missing,
        }),
        meetings: Some(meetings(known, it, who, now)),
        output: Some(output(known, it, who)),
        reviews: reviews(known, it),
    }
}

fn agreement(known: &Known, it: &Partnership, who: ParticipantId) -> AgreementFacts {
    let Some(come) = known.agreements.get(&it.id) else { return AgreementFacts::Missing };
    let has_signed = |who: ParticipantId| come.signed.iter().any(|it| it.by == who);
    let own = come.signed.iter().find(|it| it.by == who);
    match own {
        // What was agreed holds until somebody signs anew.
        None if come.signed.is_empty() && come.agreed_at.is_some() => {
            AgreementFacts::Signed { at: come.drafted_at }
        }
        None if come.signed.is_empty() => AgreementFacts::Draft { since: come.drafted_at },
        None => AgreementFacts::ToSign { since: come.drafted_at },
        Some(own) if it.current().any(|it| !has_signed(it.participant)) => {
            AgreementFacts::OthersToSign { since: own.at }
        }
        Some(own) => AgreementFacts::Signed { at: come.agreed_at.unwrap_or(own.at) },
    }
}

fn meetings(known: &Known, it: &Partnership, who: ParticipantId, now: Timestamp) -> MeetingFacts {
    let mut facts = MeetingFacts::default();
    for appointment in known.appointments.iter().filter(|found| found.partnership == it.id) {
        match &appointment.stage {
            AppointmentStage::Proposed(times) => {
                let mut ahead = times.iter().filter(|(at, _)| *at > now).peekable();
                facts.is_being_planned |= ahead.peek().is_some();
                if ahead.any(|(_, answered)| !answered.contains(&who)) {
                    facts.unanswered.push((appointment.meeting.uuid(), appointment.created_at));
                }
            }
            AppointmentStage::Planned(at) if *at > now => {
                if facts.next.is_none_or(|(_, next)| *at < next) {
                    facts.next = Some((appointment.meeting.uuid(), *at));
                }
            }
            // Once its time has come, it was a meeting, whether somebody has noted it or not.
            AppointmentStage::Planned(at) | AppointmentStage::Held(at) => {
                facts.last_held = facts.last_held.max(Some(*at));
            }
        }
    }
    facts
}

fn output(known: &Known, it: &Partnership, who: ParticipantId) -> OutputFacts {
    let own = || known.outputs.iter().filter(|found| found.partnership == it.id);
    let is_read = |found: &storage::outputs::Standing| {
        known.reviews.iter().any(|review| review.is_open && review.output == found.output)
    };
    let agrees = own().filter(|found| found.to_agree.contains(&who));
    OutputFacts {
        is_done: own().any(|it| it.is_published() || !it.to_agree.is_empty() || is_read(it)),
        due: None,
        to_agree: agrees.map(|it| (it.output.uuid(), it.changed_at)).collect(),
    }
}

fn reviews(known: &Known, it: &Partnership) -> Vec<ReviewFacts> {
    let asked = known.reviews.iter().filter(|review| review.is_open && review.reader == Some(it.id));
    asked.map(|it| ReviewFacts { review: it.review.uuid(), asked_at: it.asked_at }).collect()
}
