//! Files that people attach. Lists never load the bytes; those of a partnership are found from inside it only.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::attachment;
use domain::access::{Inside, Scope};
use domain::attachment::{Attachment, FileKind, Owner};
use domain::{AttachmentId, PartnershipId, ProgrammeId, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

const TABLE: &str = "attachments";
const SIZE: Field = Field(TABLE, "size_bytes");

pub async fn insert(tx: &mut Tx, it: &Attachment, content: Vec<u8>) -> Result<(), StorageError> {
    let side = |pixels: fn(&(u32, u32)) -> u32| {
        it.pixels.as_ref().map(|it| Field(TABLE, "width").number(pixels(it))).transpose()
    };
    attachment::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        partnership_id: Set(partnership(it.owner).map(PartnershipId::uuid)),
        about: Set(it.about),
        name: Set(it.name.to_string()),
        kind: Set(it.kind.code().into()),
        size_bytes: Set(SIZE.number(it.size_bytes)?),
        width: Set(side(|it| it.0)?),
        height: Set(side(|it| it.1)?),
        description: Set(optional(it.description.as_ref())),
        content: Set(content),
        uploaded_by: Set(it.by.uuid()),
        created_at: Set(it.created_at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// A file of the partnership.
pub async fn find_inside(
    tx: &mut Tx,
    inside: &Inside,
    id: AttachmentId,
) -> Result<Option<Attachment>, StorageError> {
    let owner = Owner::Partnership(inside.partnership());
    Ok(load(tx, of_owner(inside.programme(), owner).add(is(id))).await?.pop())
}

/// The partnership's files, the newest first: those about one thing, or with `None` those of the partnership as a whole.
pub async fn list_inside(
    tx: &mut Tx,
    inside: &Inside,
    about: Option<Uuid>,
) -> Result<Vec<Attachment>, StorageError> {
    let owner = Owner::Partnership(inside.partnership());
    load(tx, of_owner(inside.programme(), owner).add(is_about(about))).await
}

/// A file of the programme itself, for everybody with a part in it.
pub async fn find_in_programme(
    tx: &mut Tx,
    scope: &Scope,
    id: AttachmentId,
) -> Result<Option<Attachment>, StorageError> {
    Ok(load(tx, of_owner(scope.programme(), Owner::Programme).add(is(id))).await?.pop())
}

/// The programme's own files, the newest first: those about one thing, such as a joint meeting, or with `None` those of
/// the programme as a whole.
pub async fn list_in_programme(
    tx: &mut Tx,
    scope: &Scope,
    about: Option<Uuid>,
) -> Result<Vec<Attachment>, StorageError> {
    load(tx, of_owner(scope.programme(), Owner::Programme).add(is_about(about))).await
}

/// The newest file of this name about one thing of an owner: for those who have found that thing by a key of their own.
pub(crate) async fn named(
    tx: &mut Tx,
    programme: ProgrammeId,
    owner: Owner,
    about: Uuid,
    name: &str,
) -> Result<Option<Attachment>, StorageError> {
    let is_named = attachment::Column::Name.eq(name);
    let found = load(tx, of_owner(programme, owner).add(is_about(Some(about))).add(is_named)).await?;
    Ok(found.into_iter().next())
}

/// The bytes of a file that was found; `None` when it has been removed since.
pub async fn content(tx: &mut Tx, it: &Attachment) -> Result<Option<Vec<u8>>, StorageError> {
    let query = attachment::Entity::find_by_id(it.id.uuid())
        .select_only()
        .column(attachment::Column::Content)
        .into_tuple();
    Ok(query.one(tx.inner()).await?)
}

/// How many bytes an owner keeps.
pub async fn used_bytes(tx: &mut Tx, programme: ProgrammeId, owner: Owner) -> Result<u64, StorageError> {
    let sizes: Vec<i64> = attachment::Entity::find()
        .select_only()
        .column(attachment::Column::SizeBytes)
        .filter(of_owner(programme, owner))
        .into_tuple()
        .all(tx.inner())
        .await?;
    SIZE.number(sizes.into_iter().sum::<i64>())
}

/// Removes a file that was found; `false` when somebody was faster.
pub async fn remove(tx: &mut Tx, it: &Attachment) -> Result<bool, StorageError> {
    let gone = attachment::Entity::delete_by_id(it.id.uuid()).exec(tx.inner());
    Ok(gone.await?.rows_affected == 1)
}

/// A row without its bytes.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "attachment::Entity")]
struct Row {
    id: Uuid,
    programme_id: Uuid,
    partnership_id: Option<Uuid>,
    about: Option<Uuid>,
    name: String,
    kind: String,
    size_bytes: i64,
    width: Option<i32>,
    height: Option<i32>,
    description: Option<String>,
    uploaded_by: Uuid,
    created_at: Timestamp,
}

async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Attachment>, StorageError> {
    let rows: Vec<Row> = attachment::Entity::find()
        .filter(condition)
        .order_by_desc(attachment::Column::CreatedAt)
        .order_by_desc(attachment::Column::Id)
        .into_partial_model()
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_attachment).collect()
}

const fn partnership(owner: Owner) -> Option<PartnershipId> {
    match owner {
        Owner::Programme => None,
        Owner::Partnership(it) => Some(it),
    }
}

fn of_owner(programme: ProgrammeId, owner: Owner) -> Condition {
    let of_programme = Condition::all().add(attachment::Column::ProgrammeId.eq(programme.uuid()));
    of_programme.add(match partnership(owner) {
        Some(it) => attachment::Column::PartnershipId.eq(it.uuid()),
        None => attachment::Column::PartnershipId.is_null(),
    })
}

fn is(id: AttachmentId) -> Expr {
    attachment::Column::Id.eq(id.uuid())
}

fn is_about(about: Option<Uuid>) -> Expr {
    match about {
        Some(it) => attachment::Column::About.eq(it),
        None => attachment::Column::About.is_null(),
    }
}

fn to_attachment(row: Row) -> Result<Attachment, StorageError> {
    let side = |it| Field(TABLE, "width").optional_number::<i32, u32>(it);
    Ok(Attachment {
        id: row.id.into(),
        programme: row.programme_id.into(),
        owner: row.partnership_id.map_or(Owner::Programme, |it| Owner::Partnership(it.into())),
        about: row.about,
        name: Field(TABLE, "name").short(&row.name)?,
        kind: Field(TABLE, "kind").coded(&row.kind, FileKind::from_code)?,
        size_bytes: SIZE.number(row.size_bytes)?,
        pixels: side(row.width)?.zip(side(row.height)?),
        description: Field(TABLE, "description").optional_short(row.description)?,
        by: row.uploaded_by.into(),
        created_at: row.created_at,
    })
}
