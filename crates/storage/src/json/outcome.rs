//! What a matching was asked to keep apart or together, and what it found. The certificate, which may be large, has a
//! column of its own.

use crate::error::{StorageError, corrupt};
use domain::ParticipantId;
use domain::round::{
    MemberRole, Outcome, Proof, ProposedMember, ProposedPartnership, Unplaced, UnplacedCause,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    partnerships: Vec<Together>,
    unplaced: Vec<Alone>,
    proof: Known,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Together {
    members: Vec<One>,
    benefit: i64,
    pinned: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct One {
    participant: Uuid,
    role: String,
    gain: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alone {
    participant: Uuid,
    cause: Cause,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Cause {
    Competition,
    Rules(Vec<(String, u32)>),
    Nobody,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    optimal: bool,
    total: i64,
    bound: i64,
    worst_gain: i64,
    pairs_checked: u64,
    microseconds: u64,
    gave_way: bool,
}

pub(crate) fn write(it: &Outcome) -> Value {
    super::write(&Found {
        partnerships: it.partnerships.iter().map(together).collect(),
        unplaced: it.unplaced.iter().map(alone).collect(),
        proof: Known {
            optimal: it.proof.optimal,
            total: it.proof.total,
            bound: it.proof.bound,
            worst_gain: it.proof.worst_gain,
            pairs_checked: it.proof.pairs_checked,
            microseconds: it.proof.microseconds,
            gave_way: it.proof.gave_way,
        },
    })
}

/// The outcome with the certificate of the other column.
pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
    certificate: String,
) -> Result<Outcome, StorageError> {
    let found: Found = super::read(table, column, value)?;
    let unknown = |code: String| corrupt(table, column, code);
    Ok(Outcome {
        partnerships: found
            .partnerships
            .into_iter()
            .map(|it| to_partnership(it).map_err(unknown))
            .collect::<Result<_, _>>()?,
        unplaced: found
            .unplaced
            .into_iter()
            .map(|it| to_unplaced(it).map_err(unknown))
            .collect::<Result<_, _>>()?,
        proof: Proof {
            optimal: found.proof.optimal,
            total: found.proof.total,
            bound: found.proof.bound,
            worst_gain: found.proof.worst_gain,
            pairs_checked: found.proof.pairs_checked,
            microseconds: found.proof.microseconds,
            gave_way: found.proof.gave_way,
            certificate,
        },
    })
}

pub(crate) fn write_pins(pins: &[Vec<ParticipantId>]) -> Value {
    let kept: Vec<Vec<Uuid>> = pins.iter().map(|pin| pin.iter().map(|it| it.uuid()).collect()).collect();
    super::write(&kept)
}

pub(crate) fn read_pins(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<Vec<ParticipantId>>, StorageError> {
    let kept: Vec<Vec<Uuid>> = super::read(table, column, value)?;
    Ok(kept.into_iter().map(|pin| pin.into_iter().map(Into::into).collect()).collect())
}

pub(crate) fn write_forbidden(forbidden: &[(ParticipantId, ParticipantId)]) -> Value {
    let kept: Vec<(Uuid, Uuid)> = forbidden.iter().map(|(one, other)| (one.uuid(), other.uuid())).collect();
    super::write(&kept)
}

pub(crate) fn read_forbidden(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<Vec<(ParticipantId, ParticipantId)>, StorageError> {
    let kept: Vec<(Uuid, Uuid)> = super::read(table, column, value)?;
    Ok(kept.into_iter().map(|(one, other)| (one.into(), other.into())).collect())
}

fn together(it: &ProposedPartnership) -> Together {
    let one = |it: &ProposedMember| One {
        participant: it.participant.uuid(),
        role: it.role.code().into(),
        gain: it.gain,
    };
    Together { members: it.members.iter().map(one).collect(), benefit: it.benefit, pinned: it.pinned }
}

fn alone(it: &Unplaced) -> Alone {
    let cause = match &it.cause {
        UnplacedCause::Competition => Cause::Competition,
        UnplacedCause::Rules(rules) => {
            Cause::Rules(rules.iter().map(|(rule, opened)| (rule.code().into(), *opened)).collect())
        }
        UnplacedCause::Nobody => Cause::Nobody,
    };
    Alone { participant: it.participant.uuid(), cause }
}

/// The code that is none of ours is the error.
fn to_partnership(it: Together) -> Result<ProposedPartnership, String> {
    let member = |it: One| match MemberRole::from_code(&it.role) {
        Some(role) => Ok(ProposedMember { participant: it.participant.into(), role, gain: it.gain }),
        None => Err(it.role),
    };
    let members = it.members.into_iter().map(member).collect::<Result<_, _>>()?;
    Ok(ProposedPartnership { members, benefit: it.benefit, pinned: it.pinned })
}

/// The code that is none of ours is the error.
fn to_unplaced(it: Alone) -> Result<Unplaced, String> {
    let cause = match it.cause {
        Cause::Competition => UnplacedCause::Competition,
        Cause::Rules(rules) => {
            let rule = |(code, opened): (String, u32)| Ok((code.parse().map_err(|_| code)?, opened));
            UnplacedCause::Rules(rules.into_iter().map(rule).collect::<Result<_, String>>()?)
        }
        Cause::Nobody => UnplacedCause::Nobody,
    };
    Ok(Unplaced { participant: it.participant.into(), cause })
}
