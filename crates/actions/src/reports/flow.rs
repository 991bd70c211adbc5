//! Who gave what to whom: needs met across organisations, as the matching saw them in what people wrote.

use crate::rounds::Material;
use domain::Language;
use domain::round::{MemberRole, Partnership};
use std::collections::BTreeMap;

/// So many needs of people of one organisation were met by people of another, or of the same. Empty names stand for
/// people without an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub from: String,
    pub to: String,
    pub needs: u32,
}

/// Counts the needs met in these partnerships. Takes a while for many people: not for a thread that serves requests.
pub fn flow(material: &Material, partnerships: &[Partnership]) -> Vec<Given> {
    let prepared = material.prepare();
    let organisation = |who| {
        let person = prepared.find(who);
        person.and_then(|it| it.organisation.clone()).unwrap_or_default()
    };
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    for partnership in partnerships {
        for receiver in partnership.members.iter().filter(|it| it.role != MemberRole::Mentor) {
            for giver in partnership.members.iter().filter(|it| it.participant != receiver.participant) {
                let reasons = prepared.reasons(receiver.participant, giver.participant, Language::En);
                let met = reasons.map_or(0, |it| it.met.len());
                if met > 0 && giver.role != MemberRole::Mentee {
                    let key = (organisation(giver.participant), organisation(receiver.participant));
                    *counts.entry(key).or_default() += u32::try_from(met).unwrap_or(u32::MAX);
                }
            }
        }
    }
    counts.into_iter().map(|((from, to), needs)| Given { from, to, needs }).collect()
}
