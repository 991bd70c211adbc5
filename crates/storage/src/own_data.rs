//! What a person gets when they ask for their data: their own rows of every table, never a partner's.
//!
//! A new table is one line in [`of_person`]; which of its columns come out is said in the [`catalogue`]. A test fails
//! while a table with exported columns is missing here.

use crate::error::StorageError;
use crate::rows::{
    action_item, activity, agreement_signature, agreement_version, answered_questionnaire, attachment,
    balance, calendar_feed, certificate, check_in, concern, coordinator, goal, goal_remark, help_request,
    history, invitation, joint_attendee, journal_entry, mail, meeting, meeting_answer, meeting_attendance,
    meeting_feedback, meeting_notes, meeting_recording, member, need, note, offer, organiser, output_author,
    output_draft, output_review, output_version, participant, person, questionnaire_draft, recording_consent,
    reminder, reminder_setting, reply_link, session, sign_in, sign_up, theme, theme_comment, theme_second,
    unsubscription, wish,
};
use crate::{Tx, catalogue, json};
use chrono::{NaiveDate, SecondsFormat};
use domain::agreement::{Part, Terms};
use domain::person::Person;
use domain::{ParticipantId, ProgrammeId, Timestamp};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, IdenStatic, Iterable, ModelTrait, QueryFilter, QueryOrder,
    QuerySelect, Value,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The person's own rows of one table.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTable {
    /// As the database and the catalogue call it.
    pub table: &'static str,
    pub rows: Vec<OwnRow>,
}

/// A row: its columns by name, in the order of the table.
pub type OwnRow = Vec<(&'static str, OwnValue)>;

#[derive(Clone, Debug, PartialEq)]
pub enum OwnValue {
    Nothing,
    Yes(bool),
    Number(i64),
    Text(String),
    Day(NaiveDate),
    Moment(Timestamp),
    /// Means something to the program only.
    Id(Uuid),
    /// The content of a file.
    File(Vec<u8>),
    Structure(serde_json::Value),
}

impl OwnValue {
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            // A file stands beside, not within.
            Self::Nothing | Self::File(_) => serde_json::Value::Null,
            Self::Yes(it) => (*it).into(),
            Self::Number(it) => (*it).into(),
            Self::Text(it) => it.as_str().into(),
            Self::Day(it) => it.to_string().into(),
            Self::Moment(it) => it.to_rfc3339_opts(SecondsFormat::Micros, true).into(),
            Self::Id(it) => it.simple().to_string().into(),
            Self::Structure(it) => it.clone(),
        }
    }
}

/// Whose rows are meant, and of which programme if of one only.
struct Whose {
    person: Uuid,
    email: String,
    participants: Vec<Uuid>,
    programme: Option<Uuid>,
}

impl Whose {
    /// What belongs to the account and to no programme.
    fn account(&self, rows: Expr) -> Condition {
        let all = Condition::all().add(rows);
        if self.programme.is_some() { all.add(ExprTrait::eq(Expr::val(1), 0)) } else { all }
    }

    /// Rows with a programme of their own.
    fn within(&self, programme: impl ColumnTrait, rows: Expr) -> Condition {
        let all = Condition::all().add(rows);
        match self.programme {
            Some(id) => all.add(programme.eq(id)),
            None => all,
        }
    }

    /// Rows of the person as a participant.
    fn taking_part(&self, participant: impl ColumnTrait) -> Condition {
        Condition::all().add(participant.is_in(self.participants.iter().copied()))
    }
}

macro_rules! tables {
    ($tx:ident: $($table:literal $entity:ident $condition:expr;)+) => {{
        #[cfg(test)]
        LISTED.get_or_init(|| vec![$($table),+]);
        vec![$(rows::<$entity::Entity>($tx, $table, $condition).await?),+]
    }};
}

#[cfg(test)]
static LISTED: std::sync::OnceLock<Vec<&'static str>> = std::sync::OnceLock::new();

/// Everything a person has a right to see as their own, table by table: of one programme, or of all and the account.
pub async fn of_person(
    tx: &mut Tx,
    person: &Person,
    programme: Option<ProgrammeId>,
) -> Result<Vec<OwnTable>, StorageError> {
    let whose = whose(tx, person, programme).await?;
    let (id, email) = (whose.person, whose.email.as_str());
    let mut all = tables! { tx:
        "persons" person whose.account(person::Column::Id.eq(id));
        "sign_ins" sign_in whose.account(sign_in::Column::Email.eq(email));
        "sessions" session whose.account(session::Column::PersonId.eq(id));
        "organisers" organiser whose.within(organiser::Column::ProgrammeId, organiser::Column::PersonId.eq(id));
        "coordinators" coordinator whose.within(coordinator::Column::ProgrammeId, coordinator::Column::PersonId.eq(id));
        "participants" participant whose.taking_part(participant::Column::Id);
        "offers" offer whose.taking_part(offer::Column::ParticipantId);
        "needs" need whose.taking_part(need::Column::ParticipantId);
        "wishes" wish whose.taking_part(wish::Column::ParticipantId);
        "sign_ups" sign_up whose.within(sign_up::Column::ProgrammeId, sign_up::Column::Email.eq(email));
        "invitations" invitation whose.within(invitation::Column::ProgrammeId, invitation::Column::Email.eq(email));
        "members" member whose.taking_part(member::Column::ParticipantId);
        "agreement_signatures" agreement_signature whose.taking_part(agreement_signature::Column::ParticipantId);
        "goals" goal whose.taking_part(goal::Column::ParticipantId);
        "goal_remarks" goal_remark whose.taking_part(goal_remark::Column::ParticipantId);
        "notes" note whose.taking_part(note::Column::ParticipantId);
        "journal_entries" journal_entry whose.taking_part(journal_entry::Column::ParticipantId);
        "meetings" meeting whose.taking_part(meeting::Column::CalledBy);
        "meeting_answers" meeting_answer whose.taking_part(meeting_answer::Column::ParticipantId);
        "meeting_attendance" meeting_attendance whose.taking_part(meeting_attendance::Column::ParticipantId);
        "meeting_notes" meeting_notes whose.taking_part(meeting_notes::Column::WrittenBy);
        "meeting_feedback" meeting_feedback whose.taking_part(meeting_feedback::Column::ParticipantId);
        "meeting_recordings" meeting_recording whose.taking_part(meeting_recording::Column::AddedBy);
        "recording_consents" recording_consent whose.taking_part(recording_consent::Column::ParticipantId);
        "action_items" action_item whose.taking_part(action_item::Column::CreatedBy);
        "activities" activity whose.taking_part(activity::Column::LoggedBy);
        "attachments" attachment whose.within(attachment::Column::ProgrammeId, attachment::Column::UploadedBy.eq(id));
        "joint_attendees" joint_attendee whose.taking_part(joint_attendee::Column::ParticipantId);
        "reply_links" reply_link whose.within(reply_link::Column::ProgrammeId, reply_link::Column::PersonId.eq(id));
        "calendar_feeds" calendar_feed whose.account(calendar_feed::Column::PersonId.eq(id));
        "output_versions" output_version whose.taking_part(output_version::Column::WrittenBy);
        "output_drafts" output_draft whose.taking_part(output_draft::Column::ParticipantId);
        "output_authors" output_author whose.taking_part(output_author::Column::ParticipantId);
        "output_reviews" output_review whose.taking_part(output_review::Column::GivenBy);
        "themes" theme whose.within(theme::Column::ProgrammeId, theme::Column::RaisedBy.eq(id));
        "theme_seconds" theme_second whose.account(theme_second::Column::PersonId.eq(id));
        "theme_comments" theme_comment whose.account(theme_comment::Column::PersonId.eq(id));
        "questionnaire_drafts" questionnaire_draft whose.taking_part(questionnaire_draft::Column::ParticipantId);
        "answered_questionnaires" answered_questionnaire whose.taking_part(answered_questionnaire::Column::ParticipantId);
        "balances" balance whose.taking_part(balance::Column::ParticipantId);
        "help_requests" help_request whose.taking_part(help_request::Column::ParticipantId);
        "certificates" certificate whose.taking_part(certificate::Column::ParticipantId);
        "check_ins" check_in whose.taking_part(check_in::Column::ParticipantId);
        "concerns" concern whose.taking_part(concern::Column::ParticipantId);
        "reminders" reminder whose.within(reminder::Column::ProgrammeId, reminder::Column::PersonId.eq(id));
        "reminder_settings" reminder_setting whose.account(reminder_setting::Column::PersonId.eq(id));
        "unsubscriptions" unsubscription whose.account(unsubscription::Column::PersonId.eq(id));
        "mails" mail whose.within(mail::Column::ProgrammeId, mail::Column::Recipient.eq(email));
        "history" history whose.within(history::Column::ProgrammeId, history::Column::PersonId.eq(id));
    };
    all.push(agreement_parts(tx, &whose).await?);
    all.retain(|it| !it.rows.is_empty());
    Ok(all)
}

async fn whose(tx: &mut Tx, person: &Person, programme: Option<ProgrammeId>) -> Result<Whose, StorageError> {
    let mut own = Condition::all().add(participant::Column::PersonId.eq(person.id.uuid()));
    if let Some(programme) = programme {
        own = own.add(participant::Column::ProgrammeId.eq(programme.uuid()));
    }
    let participants = participant::Entity::find()
        .select_only()
        .column(participant::Column::Id)
        .filter(own)
        .into_tuple()
        .all(tx.inner())
        .await?;
    Ok(Whose {
        person: person.id.uuid(),
        email: person.email.to_string(),
        participants,
        programme: programme.map(ProgrammeId::uuid),
    })
}

async fn rows<E: EntityTrait>(
    tx: &mut Tx,
    table: &'static str,
    condition: Condition,
) -> Result<OwnTable, StorageError> {
    let exported: BTreeSet<&str> =
        catalogue::columns().filter(|it| it.table == table && it.exported).map(|it| it.name).collect();
    let row = |model: E::Model| {
        let columns = E::Column::iter().filter(|it| exported.contains(it.as_str()));
        columns.map(|column| (column.as_str(), value(model.get(column)))).collect()
    };
    let found = E::find().filter(condition).all(tx.inner()).await?;
    Ok(OwnTable { table, rows: found.into_iter().map(row).collect() })
}

/// The columns of our tables are of these kinds only. Hashes are bytes too, but are not exported.
fn value(it: Value) -> OwnValue {
    let own = match it {
        Value::Bool(it) => it.map(OwnValue::Yes),
        Value::SmallInt(it) => it.map(|it| OwnValue::Number(it.into())),
        Value::Int(it) => it.map(|it| OwnValue::Number(it.into())),
        Value::BigInt(it) => it.map(OwnValue::Number),
        Value::String(it) => it.map(OwnValue::Text),
        Value::ChronoDate(it) => it.map(OwnValue::Day),
        Value::ChronoDateTimeUtc(it) => it.map(OwnValue::Moment),
        Value::Uuid(it) => it.map(OwnValue::Id),
        Value::Bytes(it) => it.map(OwnValue::File),
        Value::Json(it) => it.map(|it| OwnValue::Structure(*it)),
        _ => None,
    };
    own.unwrap_or(OwnValue::Nothing)
}

/// An agreement is written by several: of each version the person saved, the parts that they changed in it.
async fn agreement_parts(tx: &mut Tx, whose: &Whose) -> Result<OwnTable, StorageError> {
    let members = member::Entity::find().filter(whose.taking_part(member::Column::ParticipantId));
    let partnerships: Vec<Uuid> =
        members.all(tx.inner()).await?.into_iter().map(|it| it.partnership_id).collect();
    let versions = agreement_version::Entity::find()
        .filter(agreement_version::Column::PartnershipId.is_in(partnerships))
        .order_by_asc(agreement_version::Column::PartnershipId)
        .order_by_asc(agreement_version::Column::Number)
        .all(tx.inner())
        .await?;
    let mut before: BTreeMap<Uuid, Terms> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in versions {
        let terms = json::terms::read(row.terms)?;
        let changed = terms.changes_since(&before.remove(&row.partnership_id).unwrap_or_default());
        if whose.participants.contains(&row.changed_by) {
            rows.push(vec![
                ("partnership_id", OwnValue::Id(row.partnership_id)),
                ("number", OwnValue::Number(row.number.into())),
                ("created_at", OwnValue::Moment(row.created_at)),
                ("terms", OwnValue::Structure(parts(&terms, &changed, row.changed_by.into()))),
            ]);
        }
        before.insert(row.partnership_id, terms);
    }
    Ok(OwnTable { table: "agreement_versions", rows })
}

/// What the author of a version changed in it, by the headings' codes. Of the goals only the author's own.
fn parts(terms: &Terms, changed: &BTreeSet<Part>, author: ParticipantId) -> serde_json::Value {
    let part = |it: &Part| {
        Some(match it {
            Part::Goals(owner) => {
                let own = terms.goals.iter().filter(|it| it.owner == *owner && *owner == author);
                let own: Vec<&str> = own.map(|it| it.text.as_str()).collect();
                if own.is_empty() {
                    return None;
                }
                ("goals".to_owned(), own.into())
            }
            Part::Text(heading) => {
                let text = terms.texts.get(heading).map(|it| it.as_str().to_owned());
                (heading.code().to_owned(), text.into())
            }
            Part::Methods => {
                let methods: Vec<&str> = terms.methods.iter().map(|it| it.code()).collect();
                ("working-methods".to_owned(), methods.into())
            }
            Part::OutputDue => ("output-due".to_owned(), terms.output_due.map(|it| it.to_string()).into()),
            Part::ReviewOn => ("review-on".to_owned(), terms.review_on.map(|it| it.to_string()).into()),
        })
    };
    serde_json::Value::Object(changed.iter().filter_map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables whose exported columns say no more than what the history says too: that this person did it, or met whom.
    const SAID_BY_HISTORY: [&str; 9] = [
        "announcements",
        "earlier_pairs",
        "erasures",
        "imports",
        "outputs",
        "partners",
        "partnerships",
        "rounds",
        "vocabulary_changes",
    ];

    #[tokio::test]
    async fn every_table_with_something_of_a_person_is_part_of_their_data() -> anyhow::Result<()> {
        let database = testing::database::on_sqlite().await?;
        let mut tx = crate::Store::open(database.url()).await?.read().await?;
        let person = Person {
            id: Uuid::from_u128(1).into(),
            email: domain::Email::parse("aino@example.org")?,
            name: domain::PersonName::parse("Aino")?,
            language: domain::Language::Fi,
            time_zone: chrono_tz::Tz::UTC,
            administrator: false,
            created_at: Timestamp::UNIX_EPOCH,
        };
        assert_eq!(of_person(&mut tx, &person, None).await?, vec![]);
        let listed = LISTED.get().cloned().unwrap_or_default();
        let missing: BTreeSet<&str> = catalogue::columns()
            .filter(|it| it.exported)
            .map(|it| it.table)
            .filter(|it| !listed.contains(it) && !SAID_BY_HISTORY.contains(it) && *it != "agreement_versions")
            .collect();
        assert_eq!(missing, BTreeSet::new());
        Ok(())
    }
}
