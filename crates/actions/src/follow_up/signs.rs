//! When something was last heard of a partnership, whatever it was.

use domain::access::Scope;
use domain::round::{Partnership, Response};
use domain::{PartnershipId, Timestamp};
use std::collections::BTreeMap;
use storage::{StorageError, Tx, agreements, concerns, notes, outputs, work};

pub(super) type Signs = BTreeMap<PartnershipId, Timestamp>;

/// When something was last written or done in each partnership's meetings, notes and other work; nothing of those that
/// never did.
pub(super) async fn of_work(tx: &mut Tx, scope: &Scope) -> Result<Signs, StorageError> {
    let mut signs = work::last_signs(tx, scope).await?;
    for (partnership, at) in notes::newest(tx, scope).await? {
        note(&mut signs, partnership, at);
    }
    Ok(signs)
}

/// When anything was last heard of each of these partnerships: its introduction, an answer to it or to how it is going,
/// its work, its agreement, what it makes.
pub(super) async fn last_signs(
    tx: &mut Tx,
    scope: &Scope,
    pairs: &[Partnership],
) -> Result<Signs, StorageError> {
    let mut signs = of_work(tx, scope).await?;
    for pair in pairs {
        note(&mut signs, pair.id, pair.introduced_at);
        for member in &pair.members {
            match member.response {
                Response::Awaited => {}
                Response::Accepted { at } | Response::Declined { at, .. } | Response::Left { at, .. } => {
                    note(&mut signs, pair.id, at);
                }
            }
        }
    }
    for it in agreements::progress(tx, scope).await? {
        note(&mut signs, it.partnership, it.drafted_at);
        for signature in &it.signed {
            note(&mut signs, it.partnership, signature.at);
        }
    }
    for it in outputs::standings(tx, scope).await? {
        note(&mut signs, it.partnership, it.changed_at);
    }
    for it in concerns::check_ins(tx, scope.programme()).await? {
        if let Some((_, at)) = it.answer {
            note(&mut signs, it.partnership, at);
        }
    }
    Ok(signs)
}

fn note(signs: &mut Signs, partnership: PartnershipId, at: Timestamp) {
    let last = signs.entry(partnership).or_insert(at);
    *last = at.max(*last);
}
