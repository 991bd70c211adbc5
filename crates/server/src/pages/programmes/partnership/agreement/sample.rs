//! An agreement of two sample people in every state.

use super::{Drafting, words};
use crate::pages::programmes::partnership::goals::sample_goals;
use crate::pages::programmes::partnership::workspace::Workspace;
use chrono::{Duration, NaiveDate};
use domain::agreement::{Agreement, Heading, Signature, Terms, Version, WorkingMethod};
use domain::{LongText, ParticipantId};
use uuid::Uuid;
use wording::Texts;

fn long(text: &str) -> LongText {
    LongText::parse(text).unwrap_or_else(|_| unreachable!("a sample text is a text"))
}

pub(super) fn blank() -> Drafting {
    Drafting { workspace: Workspace::sample(), agreement: Agreement::default(), goals: vec![] }
}

fn terms(t: &Texts, it: &Drafting) -> Terms {
    let method = it.workspace.programme.method;
    let suggested = Heading::of(method)
        .iter()
        .filter_map(|heading| Some((*heading, long(&words::suggestion(t, method, *heading)?))));
    let theme = (Heading::Theme, long("What do numbers **not** tell about the people we serve?"));
    let terms = Terms {
        goals: vec![],
        texts: suggested.chain([theme]).collect(),
        methods: [WorkingMethod::Talks, WorkingMethod::Visits, WorkingMethod::CoWriting].into(),
        output_due: NaiveDate::from_ymd_opt(2027, 8, 20),
        review_on: NaiveDate::from_ymd_opt(2027, 5, 26),
    };
    terms.with_goals(&it.goals)
}

fn version(
    it: &Drafting,
    number: u32,
    terms: Terms,
    by: ParticipantId,
    signed_by: &[ParticipantId],
) -> Version {
    let at = it.workspace.now + Duration::days(number.into());
    let signature = |who: &ParticipantId| Signature { by: *who, at: at + Duration::hours(2) };
    Version {
        id: Uuid::from_u128(number.into()).into(),
        partnership: it.workspace.partnership.id,
        number,
        terms,
        by,
        at,
        signatures: signed_by.iter().map(signature).collect(),
    }
}

pub(super) fn drafted(t: &Texts) -> Drafting {
    let mut it = blank();
    it.goals = sample_goals(&it.workspace);
    let terms = terms(t, &it);
    it.agreement.versions = vec![version(&it, 1, terms, it.workspace.me(), &[])];
    it
}

/// The other has signed what I wrote.
pub(super) fn waiting(t: &Texts) -> Drafting {
    let mut it = drafted(t);
    let other: Vec<ParticipantId> = it.workspace.others().collect();
    let mut terms = terms(t, &it);
    terms.texts.insert(Heading::OffLimits, long("Pay, and who is hired next."));
    let next = version(&it, 2, terms, it.workspace.me(), &other);
    it.agreement.versions.push(next);
    it
}

pub(super) fn signed(t: &Texts) -> Drafting {
    let mut it = waiting(t);
    let me = it.workspace.me();
    if let Some(newest) = it.agreement.versions.last_mut() {
        newest.signatures.push(Signature { by: me, at: newest.at + Duration::hours(5) });
    }
    it
}

/// The other has changed it again since both signed.
pub(super) fn changed(t: &Texts) -> Drafting {
    let mut it = signed(t);
    let mut terms = terms(t, &it);
    terms.texts.insert(Heading::Rhythm, long("Every third Thursday at nine."));
    terms.texts.remove(&Heading::EqualTime);
    terms.methods.remove(&WorkingMethod::Visits);
    terms.review_on = NaiveDate::from_ymd_opt(2027, 4, 15);
    let other = it.workspace.others().next().unwrap_or_else(|| it.workspace.me());
    let next = version(&it, 3, terms, other, &[]);
    it.agreement.versions.push(next);
    it
}
