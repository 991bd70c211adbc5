//! `crossmentor import`: people from a file, without the site.

use crate::settings::{Place, block_on};
use actions::imports::{
    CannotTake, Choices, FIELDS, Plan, RowProblem, Rows, Taken, Wanted, preview_rows, rows, take_rows,
};
use actions::{ActionError, App};
use anyhow::{Context, anyhow, bail};
use clap::Args;
use documents::columns::{self, Field, Mapping};
use documents::table::{self, Format, Limits, Options, Table};
use domain::participant::Standing;
use domain::programme::Programme;
use domain::{Language, Slug};
use server::pages::programmes::import::words;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use storage::programmes;
use wording::Texts;

/// How many problems are written out.
const SHOWN: usize = 20;

#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    place: Place,
    /// CSV (also .gz), TSV or XLSX with one person to a row
    file: PathBuf,
    /// The programme's name in addresses
    #[arg(long, value_name = "SLUG")]
    programme: String,
    /// Which column holds what, where the guess is wrong: name=Nimi offers="Skill 1" offers="Skill 2"
    #[arg(long, value_name = "FIELD=COLUMN", num_args = 1.., value_parser = assignment)]
    map: Vec<(Field, String)>,
    /// The sheet of a workbook
    #[arg(long)]
    sheet: Option<String>,
    /// The row of the headers, as the spreadsheet numbers it
    #[arg(long, value_name = "ROW")]
    header_row: Option<u32>,
    /// Leave rows with a problem out instead of taking in nothing
    #[arg(long)]
    only_good: bool,
    /// Let new people take part at once instead of waiting for a decision
    #[arg(long)]
    approve: bool,
    /// Let the file's words replace those of people who are in the programme already
    #[arg(long)]
    update: bool,
    /// Read, map and report, and change nothing
    #[arg(long)]
    dry_run: bool,
}

fn assignment(text: &str) -> Result<(Field, String), String> {
    let (key, column) = text.split_once('=').ok_or("write it as field=Column")?;
    let field = Field::from_key(key).ok_or_else(|| {
        let known: Vec<&str> = FIELDS.iter().map(|it| it.key()).collect();
        format!("there is no field {key:?}; the fields are {}", known.join(", "))
    })?;
    Ok((field, column.to_owned()))
}

impl Import {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let t = wording::texts(Language::En);
        let table = self.read(t)?;
        let mapping = self.mapping(&table)?;
        println!("{}", described(t, &table, &self.file.display().to_string()));
        println!("{}", columns_said(t, &table, &mapping));
        for notice in table.notices.iter().take(SHOWN) {
            println!("  Note: {}", words::notice(t, notice));
        }
        let rows = rows(&table, &mapping, &[Field::Name, Field::Email]);
        block_on(async {
            let app = App::new(self.place.open_ready().await?);
            let programme = self.programme(&app).await?;
            if self.dry_run {
                let plan = preview_rows(&app, programme.id, rows.clone()).await?;
                print!("{}", report(t, &rows, &plan));
                println!("Nothing was changed: this was a dry run.");
                return Ok(if plan.missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
            }
            self.take(t, &app, &programme, rows).await
        })
    }

    fn read(&self, t: &Texts) -> anyhow::Result<Table> {
        let name = self.file.display().to_string();
        let bytes = std::fs::read(&self.file).with_context(|| format!("cannot read {name}"))?;
        let options = Options {
            limits: Limits::COMMAND_LINE,
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            ..Options::default()
        };
        table::read(&bytes, &name, &options).map_err(|it| anyhow!("{name}: {}", words::unreadable(t, &it)))
    }

    /// The guessed mapping with what the flags say in its place.
    fn mapping(&self, table: &Table) -> anyhow::Result<Mapping> {
        let mut mapping = columns::guess(table).mapping;
        let mut given: BTreeMap<Field, Vec<String>> = BTreeMap::new();
        for (field, wanted) in &self.map {
            let header = table.headers.iter().find(|it| it.text.eq_ignore_ascii_case(wanted));
            let Some(header) = header else {
                let all: Vec<&str> = table.headers.iter().map(|it| it.text.as_str()).collect();
                bail!("there is no column {wanted:?}; the columns are: {}", all.join(" | "));
            };
            given.entry(*field).or_default().push(header.text.clone());
        }
        for (field, headers) in given {
            mapping.assign(field, headers);
        }
        Ok(mapping)
    }

    async fn programme(&self, app: &App) -> anyhow::Result<Programme> {
        let unknown =
            || format!("there is no programme {:?}; --programme takes its name in addresses", self.programme);
        let slug = Slug::parse(&self.programme).with_context(unknown)?;
        let mut tx = app.store.read().await?;
        programmes::find_by_slug(&mut tx, &slug).await?.with_context(unknown)
    }

    async fn take(
        &self,
        t: &Texts,
        app: &App,
        programme: &Programme,
        rows: Rows,
    ) -> anyhow::Result<ExitCode> {
        let choices = Choices {
            wanted: if self.only_good { Wanted::OnlyGood } else { Wanted::AllOrNothing },
            standing: if self.approve { Standing::Approved } else { Standing::Applied },
            update_known: self.update,
        };
        let is_watched = std::io::stderr().is_terminal();
        let progress = move |written: usize, all: usize| {
            if is_watched {
                eprint!("\r  {written} of {all} people written");
                // Progress that cannot be shown is no reason to stop.
                drop(std::io::stderr().flush());
            }
        };
        let outcome = take_rows(app, programme.id, rows.clone(), choices, &progress).await;
        if is_watched {
            eprintln!();
        }
        match outcome {
            Ok(taken) => {
                print!("{}", problems_said(t, &rows));
                println!("{}", taken_said(t, &taken));
                Ok(ExitCode::SUCCESS)
            }
            Err(ActionError::Refused(refused)) => {
                print!("{}", problems_said(t, &rows));
                match refused {
                    CannotTake::NoColumn(fields) => bail!("{}", no_column(t, &fields)),
                    CannotTake::BadRows(bad) => bail!(
                        "nothing was taken in. {} (--only-good leaves rows with a problem out)",
                        t.import_which_refused(words::count(bad))
                    ),
                }
            }
            Err(other) => Err(other.into()),
        }
    }
}

fn no_column(t: &Texts, fields: &[Field]) -> String {
    let keys: Vec<String> = fields.iter().map(|it| format!("--map {}=COLUMN", it.key())).collect();
    format!("{} Say which does: {}", t.import_columns_missing(words::fields(t, fields)), keys.join(" "))
}

/// What the file is and how it was read.
fn described(t: &Texts, table: &Table, name: &str) -> String {
    let form = match &table.source.format {
        Format::Delimited { encoding, separator, .. } => {
            let separator = separator.map_or_else(String::new, |it| format!(", {}", words::separator(t, it)));
            format!("{encoding}{separator}")
        }
        Format::Workbook { sheet, .. } => format!("sheet “{sheet}”"),
    };
    let rows = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    format!(
        "{name}: {} rows ({form}; the columns are named in row {})",
        t.number(rows),
        table.source.header_row
    )
}

/// Which column was taken for what.
fn columns_said(t: &Texts, table: &Table, mapping: &Mapping) -> String {
    let mut lines = Vec::new();
    for header in &table.headers {
        let field = mapping.field_of(&header.text).filter(|it| FIELDS.contains(it) || *it == Field::Capacity);
        let meaning = field.map_or_else(|| t.import_not_used(), |it| words::field(t, it));
        lines.push(format!("  {} → {meaning}", header.text));
    }
    lines.join("\n")
}

/// What a dry run has to say.
fn report(t: &Texts, rows: &Rows, plan: &Plan) -> String {
    let mut said = problems_said(t, rows);
    let number = |it: usize| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let with =
        |what: fn(&domain::participant::Profile) -> bool| rows.good().filter(|it| what(&it.profile)).count();
    let lines = [
        format!("Rows read: {}, of which {} have a problem", number(rows.rows.len()), number(rows.bad())),
        format!(
            "With an offer: {}; with a need: {}; with both: {}",
            number(with(|it| !it.offers.is_empty())),
            number(with(|it| !it.needs.is_empty())),
            number(with(|it| !it.offers.is_empty() && !it.needs.is_empty()))
        ),
        format!("Remarks: {}", number(rows.good().map(|it| it.remarks.len()).sum())),
    ];
    said.push_str(&lines.join("\n"));
    said.push('\n');
    if plan.missing.is_empty() {
        let changed = plan.changed().count();
        let same = plan.known.len() - changed;
        said.push_str(&format!(
            "New people: {}; here already: {} unchanged, {} about whom the file says something else\n",
            number(plan.new.len()),
            number(same),
            number(changed)
        ));
        said.push_str(&format!("New organisations: {}\n", number(plan.new_organisations.len())));
    } else {
        said.push_str(&no_column(t, &plan.missing));
        said.push('\n');
    }
    said
}

/// The first problems, each with where it is and what to do.
fn problems_said(t: &Texts, rows: &Rows) -> String {
    let line = |it: &RowProblem| {
        let value = if it.value.is_empty() { t.import_empty_cell() } else { format!("“{}”", it.value) };
        format!("  row {}, column {}: {value} – {}\n", it.at.row, words::column(it), words::problem(t, it))
    };
    let mut said: String = rows.problems().take(SHOWN).map(line).collect();
    let more = rows.problems().count().saturating_sub(SHOWN);
    if more > 0 {
        said.push_str(&format!("  … and {more} more\n"));
    }
    said
}

/// What happened, in as many sentences as there is to say.
fn taken_said(t: &Texts, it: &Taken) -> String {
    let count = words::count;
    let sentences = [
        (it.added, t.import_done_added(count(it.added))),
        (it.changed, t.import_done_changed(count(it.changed))),
        (it.unchanged, t.import_done_unchanged(count(it.unchanged))),
        (it.left_out, t.import_done_left(count(it.left_out))),
    ];
    let said: Vec<String> = sentences.into_iter().filter(|it| it.0 > 0).map(|it| it.1).collect();
    if said.is_empty() { t.import_done_added(0_u32) } else { said.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_assigned_by_the_fields_key() {
        assert_eq!(assignment("offers=Skill 1"), Ok((Field::Offers, "Skill 1".to_owned())));
        assert_eq!(assignment("name=A=B"), Ok((Field::Name, "A=B".to_owned())));
        assert!(assignment("offers").is_err());
        assert!(assignment("skill=X").is_err_and(|it| it.contains("offers, needs")));
    }

    #[test]
    fn the_summary_names_only_what_happened() {
        let t = wording::texts(Language::En);
        let taken = Taken { added: 3, left_out: 1, ..Taken::default() };
        let expected = "3 people were added. One row with a problem was left out.";
        assert_eq!(taken_said(t, &taken), expected);
        assert_eq!(taken_said(t, &Taken::default()), "0 people were added.");
    }
}
