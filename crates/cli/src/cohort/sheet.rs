//! The partnerships as a table: one row for each member, written for people, and read back to be verified.

use super::people::{Cohort, RowOf};
use actions::matchmaking::Prepared;
use anyhow::{Context, bail};
use documents::table::{self, Limits, Options, Table};
use documents::workbook::{self, Column, Sheet, Value};
use domain::round::{MemberRole, Outcome, ProposedMember, ProposedPartnership};
use domain::{Language, ParticipantId};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use wording::{Texts, texts};

/// One partnership of a table, as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPartnership {
    pub number: String,
    pub members: Vec<ParticipantId>,
}

/// Writes an XLSX workbook, or CSV where the name ends so.
pub fn write_partnerships(
    path: &Path,
    (cohort, prepared): (&Cohort, &Prepared<'_>),
    outcome: &Outcome,
    texts: &Texts,
    created: chrono::NaiveDateTime,
) -> anyhow::Result<()> {
    let sheets = [placed(cohort, prepared, outcome, texts), unplaced(cohort, prepared, outcome, texts)];
    let is_csv = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
    let bytes = if is_csv {
        let separator = if texts.language() == Language::En { b',' } else { b';' };
        workbook::csv(&sheets[0], separator)
    } else {
        workbook::xlsx(&texts.match_title(), &sheets, created).context("the workbook can not be written")?
    };
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

fn placed(cohort: &Cohort, prepared: &Prepared<'_>, outcome: &Outcome, texts: &Texts) -> Sheet {
    let headers = [
        texts.match_head_number(),
        texts.match_field_name(),
        texts.match_field_email(),
        texts.match_field_organisation(),
        texts.match_field_role(),
        texts.match_head_partners(),
        texts.match_head_gets(),
        texts.match_head_help_with(),
        texts.match_head_row(),
    ];
    let mut rows = Vec::new();
    for (number, partnership) in (1_u32..).zip(&outcome.partnerships) {
        for member in &partnership.members {
            rows.push(row(cohort, prepared, (number, partnership), member, texts));
        }
    }
    Sheet { name: texts.match_head_partners(), columns: headers.map(Column::new).into(), rows }
}

fn row(
    cohort: &Cohort,
    prepared: &Prepared<'_>,
    (number, partnership): (u32, &ProposedPartnership),
    member: &ProposedMember,
    texts: &Texts,
) -> Vec<Value> {
    let person = prepared.find(member.participant);
    let others = || partnership.members.iter().filter(|it| it.participant != member.participant);
    let names: Vec<&str> =
        others().filter_map(|it| prepared.find(it.participant)).map(|it| it.name.as_str()).collect();
    let met = others()
        .filter_map(|it| prepared.reasons(member.participant, it.participant, texts.language()))
        .flat_map(|it| it.met)
        .map(|it| it.need);
    let mut needs: Vec<String> = met.collect();
    needs.dedup();
    let text = |it: Option<&str>| it.filter(|it| !it.is_empty()).map_or(Value::Empty, Value::from);
    vec![
        Value::Number(number.into()),
        text(person.map(|it| it.name.as_str())),
        text(person.map(|it| it.email.as_str())),
        text(person.and_then(|it| it.organisation.as_deref())),
        Value::from(role(member.role, texts)),
        Value::from(texts.list_and(names)),
        Value::Number(member.gain as f64 / 10.0),
        text(Some(&needs.join("; "))),
        text(cohort.rows.get(&member.participant).map(|it| reference(cohort, *it)).as_deref()),
    ]
}

fn unplaced(cohort: &Cohort, prepared: &Prepared<'_>, outcome: &Outcome, texts: &Texts) -> Sheet {
    let headers = [texts.match_field_name(), texts.match_field_email(), texts.match_head_row()];
    let person = |it: &domain::round::Unplaced| {
        let found = prepared.find(it.participant);
        let row = cohort.rows.get(&it.participant).map(|it| reference(cohort, *it));
        let text = |it: Option<String>| it.filter(|it| !it.is_empty()).map_or(Value::Empty, Value::from);
        vec![text(found.map(|it| it.name.clone())), text(found.map(|it| it.email.clone())), text(row)]
    };
    let rows = outcome.unplaced.iter().map(person).collect();
    Sheet { name: texts.match_unplaced(), columns: headers.map(Column::new).into(), rows }
}

pub fn role(role: MemberRole, texts: &Texts) -> String {
    match role {
        MemberRole::Peer => texts.match_role_peer(),
        MemberRole::Mentor => texts.match_role_mentor(),
        MemberRole::Mentee => texts.match_role_mentee(),
    }
}

/// "5", or "2:5" for row 5 of the second of two files.
fn reference(cohort: &Cohort, row: RowOf) -> String {
    if cohort.files.len() > 1 { format!("{}:{}", row.file + 1, row.number) } else { row.number.to_string() }
}

/// Reads what [`write_partnerships`] wrote, in whichever language, perhaps saved by a spreadsheet program since.
///
/// Errors name the row and say what differs from the people.
pub fn read_partnerships(path: &Path, cohort: &Cohort) -> anyhow::Result<Vec<ReadPartnership>> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into());
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let options = Options { limits: Limits::COMMAND_LINE, ..Options::default() };
    let table = table::read(&bytes, &name, &options)
        .with_context(|| format!("{} can not be used", path.display()))?;
    let number = column(&table, |it| it.match_head_number())?;
    let people = (column(&table, |it| it.match_field_name())?, column(&table, |it| it.match_head_row())?);
    let places: HashMap<String, ParticipantId> =
        cohort.rows.iter().map(|(&id, &row)| (reference(cohort, row), id)).collect();
    let names: HashMap<ParticipantId, &str> =
        cohort.people.iter().map(|it| (it.id, it.name.as_str())).collect();
    let mut partnerships: BTreeMap<(usize, String), Vec<ParticipantId>> = BTreeMap::new();
    for row in &table.rows {
        let (said, place) = (row.cell(people.0), row.cell(people.1));
        let Some(&id) = places.get(place) else {
            bail!("{name}, row {}: there is no row {place:?} among the people", row.number);
        };
        let is = names.get(&id).copied().unwrap_or_default();
        if said != is {
            bail!("{name}, row {}: row {place} of the people is {is:?}, not {said:?}", row.number);
        }
        let number = row.cell(number).to_owned();
        partnerships.entry((number.len(), number)).or_default().push(id);
    }
    let read = partnerships.into_iter().map(|((_, number), members)| ReadPartnership { number, members });
    Ok(read.collect())
}

/// The column with this header in any of the languages.
fn column(table: &Table, header: impl Fn(&Texts) -> String) -> anyhow::Result<u32> {
    let wanted = Language::ALL.map(|it| header(texts(it)));
    let found = table.headers.iter().find(|it| wanted.contains(&it.text));
    found.map(|it| it.column).with_context(|| {
        format!("{} was not written by `match`: it has no column {:?}", table.source.file_name, wanted[0])
    })
}
