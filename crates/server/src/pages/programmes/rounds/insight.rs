//! Why people were brought together, worked out from what they wrote and ready to be put into words.

use crate::errors::Problem;
use actions::matchmaking::{Common, Note, Prepared, Reasons, Via};
use actions::rounds::Material;
use domain::Language;
use domain::ParticipantId;
use domain::round::Proposal;
use std::collections::BTreeSet;

/// A partnership with its reasons.
#[derive(Clone, Debug)]
pub(crate) struct Explained {
    pub members: Vec<Receives>,
    /// Of two people; groups have too many sides to them.
    pub common: Option<Common>,
    /// Both said which languages they speak, and none is the same.
    pub no_shared_language: bool,
    /// Both said when they can meet, and it is never at the same time.
    pub no_shared_time: bool,
    /// Members who do not take part any more.
    pub gone: Vec<ParticipantId>,
    /// The members usually write in different languages.
    pub crosses_languages: bool,
}

/// What one member gets from the others.
#[derive(Clone, Debug)]
pub(crate) struct Receives {
    pub who: ParticipantId,
    /// The greatest gain first.
    pub met: Vec<Help>,
    /// The most wanted first.
    pub unmet: Vec<String>,
}

/// A need, and the member who meets it best.
#[derive(Clone, Debug)]
pub(crate) struct Help {
    pub need: String,
    pub offer: String,
    pub giver: ParticipantId,
    pub gain: i64,
    pub via: Via,
}

impl Receives {
    pub(crate) fn needs(&self) -> usize {
        self.met.len() + self.unmet.len()
    }

    fn from_all(who: ParticipantId, reasons: &[Reasons]) -> Self {
        let mut met: Vec<Help> = Vec::new();
        for from in reasons {
            for it in &from.met {
                let help = Help {
                    need: it.need.clone(),
                    offer: it.offer.clone(),
                    giver: from.giver,
                    gain: it.gain,
                    via: it.via.clone(),
                };
                match met.iter_mut().find(|known| known.need == it.need) {
                    Some(known) if known.gain >= it.gain => {}
                    Some(known) => *known = help,
                    None => met.push(help),
                }
            }
        }
        met.sort_by_key(|it| std::cmp::Reverse(it.gain));
        let first = reasons.first().map(|it| it.unmet.as_slice()).unwrap_or_default();
        let stays_open = |need: &&String| reasons.iter().all(|it| it.unmet.contains(need));
        Self { who, met, unmet: first.iter().filter(stays_open).cloned().collect() }
    }
}

/// The reasons of one partnership.
pub(crate) fn explain(prepared: &Prepared<'_>, members: &[ParticipantId], reader: Language) -> Explained {
    let receives = members.iter().map(|&who| {
        let others = members.iter().filter(|it| **it != who);
        let reasons: Vec<Reasons> =
            others.filter_map(|&giver| prepared.reasons(who, giver, reader)).collect();
        Receives::from_all(who, &reasons)
    });
    let people: Vec<_> = members.iter().filter_map(|&it| prepared.find(it)).collect();
    let common = match members {
        &[one, other] => prepared.common(one, other),
        _ => None,
    };
    let said_languages = people.iter().all(|it| !it.profile.languages.is_empty());
    let said_times = people.iter().all(|it| !it.profile.availability.is_unstated());
    let languages: BTreeSet<Language> = people.iter().filter_map(|it| it.language).collect();
    Explained {
        members: receives.collect(),
        no_shared_language: said_languages && common.as_ref().is_some_and(|it| it.languages.is_empty()),
        no_shared_time: said_times && common.as_ref().is_some_and(|it| it.availability.is_unstated()),
        common,
        gone: members.iter().copied().filter(|&it| prepared.find(it).is_none()).collect(),
        crosses_languages: languages.len() > 1,
    }
}

/// Everything there is to say about a scenario beside what it holds itself.
#[derive(Clone, Debug)]
pub(crate) struct Insight {
    /// As the scenario's partnerships.
    pub explained: Vec<Explained>,
    pub notes: Vec<Note>,
}

impl Insight {
    pub(crate) fn of(material: &Material, proposal: &Proposal, reader: Language) -> Self {
        let prepared = material.prepare();
        let explained = proposal.outcome.partnerships.iter().map(|it| {
            let members: Vec<ParticipantId> = it.members.iter().map(|it| it.participant).collect();
            explain(&prepared, &members, reader)
        });
        Self { explained: explained.collect(), notes: prepared.notes(&proposal.settings.rules) }
    }
}

/// Does what takes longer than a request may keep its thread.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(Problem::broken)
}
