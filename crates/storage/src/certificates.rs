//! Certificates, and what is asked for one.

use crate::Tx;
use crate::connection::ROWS_AT_ONCE;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::participants;
use crate::rows::{certificate, certificate_rule};
use domain::access::{Reach, Scope};
use domain::certificate::{Certificate, CertificateRule};
use domain::{CertificateId, Method, ProgrammeId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "certificates";
const RULES: &str = "certificate_rules";

/// What the programme asks for a certificate; the default until somebody decided.
pub async fn rule(tx: &mut Tx, programme: ProgrammeId) -> Result<CertificateRule, StorageError> {
    let Some(row) = certificate_rule::Entity::find_by_id(programme.uuid()).one(tx.inner()).await? else {
        return Ok(CertificateRule::default());
    };
    Ok(CertificateRule {
        least_attended: Field(RULES, "least_attended").number(row.least_attended)?,
        least_hours: Field(RULES, "least_hours").number(row.least_hours)?,
        signed_by: Field(RULES, "signed_by").optional_short(row.signed_by)?,
        version: Field(RULES, "version").number(row.version)?,
    })
}

/// Writes a rule that was loaded at `it.version` and raises the version; [`StorageError::Conflict`] when somebody else
/// has written since.
pub async fn save_rule(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &CertificateRule,
) -> Result<CertificateRule, StorageError> {
    let (before, next) = (it.version, it.version + 1);
    let version = |number: u32| Field(RULES, "version").number::<u32, i32>(number);
    let row = |number| -> Result<_, StorageError> {
        Ok(certificate_rule::ActiveModel {
            programme_id: Set(programme.uuid()),
            least_attended: Set(it.least_attended.into()),
            least_hours: Set(it.least_hours.into()),
            signed_by: Set(optional(it.signed_by.as_ref())),
            version: Set(version(number)?),
        })
    };
    certificate_rule::Entity::insert(row(CertificateRule::default().version)?)
        .on_conflict(OnConflict::column(certificate_rule::Column::ProgrammeId).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    let done = certificate_rule::Entity::update_many()
        .set(row(next)?)
        .filter(certificate_rule::Column::ProgrammeId.eq(programme.uuid()))
        .filter(certificate_rule::Column::Version.eq(version(before)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 {
        Ok(CertificateRule { version: next, ..it.clone() })
    } else {
        Err(StorageError::Conflict)
    }
}

/// Adds certificates; [`StorageError::Conflict`] when somebody has a valid one already.
pub async fn insert_many(tx: &mut Tx, them: &[Certificate]) -> Result<(), StorageError> {
    for some in them.chunks(ROWS_AT_ONCE) {
        let rows = some.iter().map(to_row).collect::<Result<Vec<_>, _>>()?;
        certificate::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

/// The certificates that the scope reaches, in the order they were issued, revoked ones too.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Certificate>, StorageError> {
    let rows = certificate::Entity::find()
        .filter(within(scope))
        .order_by_asc(certificate::Column::IssuedAt)
        .order_by_asc(certificate::Column::Name)
        .order_by_asc(certificate::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_certificate).collect()
}

pub async fn find(
    tx: &mut Tx,
    scope: &Scope,
    id: CertificateId,
) -> Result<Option<Certificate>, StorageError> {
    let find = certificate::Entity::find_by_id(id.uuid()).filter(within(scope));
    find.one(tx.inner()).await?.map(to_certificate).transpose()
}

/// For anybody who was shown a certificate: who has its code knows what stands on it.
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Certificate>, StorageError> {
    let find = certificate::Entity::find().filter(certificate::Column::Code.eq(code));
    find.one(tx.inner()).await?.map(to_certificate).transpose()
}

/// Writes that it was revoked; `false` when it was before.
pub async fn revoke(tx: &mut Tx, it: &Certificate) -> Result<bool, StorageError> {
    let row = certificate::ActiveModel {
        revoked_at: Set(it.revoked_at),
        valid_for: Set(None),
        ..Default::default()
    };
    let done = certificate::Entity::update_many()
        .set(row)
        .filter(certificate::Column::Id.eq(it.id.uuid()))
        .filter(certificate::Column::RevokedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

fn within(scope: &Scope) -> Condition {
    let programme = Condition::all().add(certificate::Column::ProgrammeId.eq(scope.programme().uuid()));
    match scope.reach() {
        Reach::Whole => programme,
        Reach::Organisations(own) => programme.add(
            certificate::Column::ParticipantId
                .in_subquery(participants::ids(participants::of_organisations(own))),
        ),
        Reach::Own(own) => programme.add(certificate::Column::ParticipantId.eq(own.uuid())),
    }
}

fn to_row(it: &Certificate) -> Result<certificate::ActiveModel, StorageError> {
    Ok(certificate::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        participant_id: Set(it.participant.uuid()),
        code: Set(it.code.clone()),
        language: Set(it.language.code().into()),
        name: Set(it.name.to_string()),
        programme_name: Set(it.programme_name.to_string()),
        method: Set(it.method.code().into()),
        from_day: Set(it.from),
        until_day: Set(it.until),
        attended: Set(Field(TABLE, "attended").optional_number(it.attended)?),
        hours: Set(Field(TABLE, "hours").optional_number(it.hours)?),
        signed_by: Set(optional(it.signed_by.as_ref())),
        issued_on: Set(it.issued_on),
        issued_at: Set(it.issued_at),
        issued_by: Set(it.issued_by.uuid()),
        revoked_at: Set(it.revoked_at),
        valid_for: Set(it.is_valid().then(|| it.participant.uuid())),
    })
}

fn to_certificate(row: certificate::Model) -> Result<Certificate, StorageError> {
    let method = row.method.parse::<Method>();
    Ok(Certificate {
        id: row.id.into(),
        programme: row.programme_id.into(),
        participant: row.participant_id.into(),
        code: row.code,
        language: Field(TABLE, "language").language(&row.language)?,
        name: Field(TABLE, "name").person_name(&row.name)?,
        programme_name: Field(TABLE, "programme_name").short(&row.programme_name)?,
        method: method.map_err(|_| Field(TABLE, "method").corrupt(&row.method))?,
        from: row.from_day,
        until: row.until_day,
        attended: Field(TABLE, "attended").optional_number(row.attended)?,
        hours: Field(TABLE, "hours").optional_number(row.hours)?,
        signed_by: Field(TABLE, "signed_by").optional_short(row.signed_by)?,
        issued_on: row.issued_on,
        issued_at: row.issued_at,
        issued_by: row.issued_by.into(),
        revoked_at: row.revoked_at,
    })
}
