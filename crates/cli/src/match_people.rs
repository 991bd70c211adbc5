//! `crossmentor match`: the best partners for the people of a spreadsheet.

use crate::cohort::{Cohort, FileRead, ProofFile, Reading, RulesFile, write_partnerships};
use crate::match_words::Result as Words;
use crate::report::report;
use actions::matchmaking::{Certificate, Past, Prepared, vocabulary};
use anyhow::{Context, bail};
use clap::Args;
use documents::columns::Field;
use domain::matching_rules::Shape;
use domain::round::{Outcome, ProposalSettings};
use domain::{Language, ParticipantId};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use wording::{Texts, texts};

/// Find the best partners for the people of a file
#[derive(Args, Debug)]
pub struct Match {
    /// CSV, TSV or XLSX with one person in each row; with --mentors two files may be given, mentees first
    #[arg(required = true, num_args = 1..=2, value_name = "PEOPLE")]
    people: Vec<PathBuf>,
    /// What must hold and what is preferred; see docs/reference/match-command.md
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Make pairs; one odd person out makes a trio
    #[arg(long, conflicts_with_all = ["groups", "mentors"])]
    pairs: bool,
    /// Make groups of this size, such as 3..5
    #[arg(long, value_name = "SIZE", conflicts_with = "mentors")]
    groups: Option<String>,
    /// Give each mentee a mentor
    #[arg(long)]
    mentors: bool,
    /// Correct which column holds what, such as --map 'offers=I can share'; may be repeated
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    corrections: Vec<String>,
    /// Leave out rows that can not be understood instead of stopping
    #[arg(long)]
    skip_bad_rows: bool,
    /// Write the partnerships to this .xlsx or .csv file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write a report with the reasons for every partnership to this .html file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write the proof to this .json file, for `crossmentor verify`
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
    /// Language of summary and report: en, fi, da or sv
    #[arg(long, default_value = "en")]
    language: Language,
}

/// Somebody could not be placed: everything was written all the same.
const SOMEBODY_LEFT: u8 = 3;

impl Match {
    /// Ends with status 0 if everybody is placed and 3 if somebody is not; an error where a file can not be used.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let texts = texts(self.language);
        let rules_file = self.rules_file()?;
        let rules = rules_file.rules()?;
        if self.people.len() == 2 && rules.shape != Shape::Mentors {
            bail!("two files are mentees and mentors: add --mentors, or put everybody into one file");
        }
        progress(&texts.match_reading());
        let cohort = Cohort::read(&Reading {
            files: &self.people,
            corrections: &self.corrections,
            columns: None,
            leaves_bad_rows_out: self.skip_bad_rows,
            texts,
        })?;
        let (settings, past) = settings(&rules_file, &cohort)?;
        progress(&texts.match_understanding());
        let vocabulary = vocabulary(&[]);
        let prepared = Prepared::new(cohort.people.clone(), &past, &vocabulary);
        progress(&texts.match_solving());
        let begun = Instant::now();
        let microseconds = || u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        let outcome = prepared.solve(&settings, &microseconds)?;
        progress(&texts.match_writing());
        let notes = prepared.notes(&settings.rules);
        let words = Words {
            cohort: &cohort,
            prepared: &prepared,
            outcome: &outcome,
            notes: &notes,
            shape: settings.rules.shape,
            met_again: met_again(&outcome, &past),
            texts,
        };
        self.write(&words, rules_file)?;
        progress("");
        summary(&words, &self.written()).context("cannot print the summary")?;
        Ok(if outcome.unplaced.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(SOMEBODY_LEFT) })
    }

    /// The rule file with what the arguments say about the shape.
    fn rules_file(&self) -> anyhow::Result<RulesFile> {
        let mut file = match &self.rules {
            Some(path) => RulesFile::read(path)?,
            None => RulesFile::default(),
        };
        if self.pairs {
            file.shape = Some("pairs".into());
        }
        if self.mentors {
            file.shape = Some("mentors".into());
        }
        if let Some(size) = &self.groups {
            file.shape = Some("groups".into());
            file.group_size = Some(size.clone());
        }
        Ok(file)
    }

    fn write(&self, words: &Words<'_>, rules: RulesFile) -> anyhow::Result<()> {
        if let Some(path) = &self.out {
            let created = actions::Clock::of_the_machine().now().naive_utc();
            write_partnerships(path, (words.cohort, words.prepared), words.outcome, words.texts, created)?;
        }
        if let Some(path) = &self.report {
            write(path, report(words).as_bytes())?;
        }
        if let Some(path) = &self.certificate {
            let proof = ProofFile {
                format: ProofFile::FORMAT.to_owned(),
                rules,
                columns: words.cohort.files.iter().map(|it| it.mapping.clone()).collect(),
                left_out_rows: words.cohort.left_out.clone(),
                total: words.outcome.proof.total,
                certificate: Certificate::from_json(&words.outcome.proof.certificate)?,
            };
            write(path, serde_json::to_string(&proof)?.as_bytes())?;
        }
        Ok(())
    }

    fn written(&self) -> Vec<String> {
        let files = [&self.out, &self.report, &self.certificate].into_iter().flatten();
        files.map(|it| it.display().to_string()).collect()
    }
}

/// The settings that a rule file asks for among these people, and their past.
pub fn settings(file: &RulesFile, cohort: &Cohort) -> anyhow::Result<(ProposalSettings, Past)> {
    let find = |names: &Vec<String>| {
        names.iter().map(|it| cohort.find(it)).collect::<anyhow::Result<Vec<ParticipantId>>>()
    };
    let pairs_of = |lists: &[Vec<String>], key: &str| {
        let mut pairs = Vec::new();
        for names in lists {
            let people = find(names).with_context(|| format!("in `{key}`"))?;
            for (at, &one) in people.iter().enumerate() {
                pairs.extend(people[at + 1..].iter().map(|&other| (one, other)));
            }
        }
        anyhow::Ok(pairs)
    };
    let pins = file.keep_together.iter().map(find).collect::<anyhow::Result<_>>();
    let mut forbidden = pairs_of(&file.keep_apart, "keep-apart")?;
    forbidden.extend(&cohort.same_people);
    let past = Past { met: pairs_of(&file.met_before, "met-before")?, declined: vec![] };
    Ok((
        ProposalSettings { rules: file.rules()?, pins: pins.context("in `keep-together`")?, forbidden },
        past,
    ))
}

fn met_again(outcome: &Outcome, past: &Past) -> usize {
    let are_together = |&&(one, other): &&(ParticipantId, ParticipantId)| {
        outcome.partnerships.iter().any(|it| {
            let holds = |who| it.members.iter().any(|member| member.participant == who);
            holds(one) && holds(other)
        })
    };
    past.met.iter().filter(are_together).count()
}

/// What happened, for whoever sits in front of it.
fn summary(words: &Words<'_>, written: &[String]) -> std::io::Result<()> {
    let t = words.texts;
    let mut out = std::io::stdout().lock();
    for file in &words.cohort.files {
        writeln!(out, "{}", t.match_people_read(file.people, &file.name))?;
        for (field, header) in said(t, file) {
            writeln!(out, "  {}", t.match_column(field, header))?;
        }
    }
    writeln!(out, "  {}\n", t.match_column_correct())?;
    writeln!(out, "{}", words.headline())?;
    for line in words.quality() {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", words.proof())?;
    let unplaced = words.unplaced();
    if !unplaced.is_empty() {
        writeln!(out, "\n{}", t.match_unplaced())?;
    }
    for (who, why) in unplaced {
        writeln!(out, "  {who}\n    {}", why.join("\n    "))?;
    }
    let notes = words.notes();
    if !notes.is_empty() {
        writeln!(out, "\n{}", t.match_notes())?;
    }
    for note in notes {
        writeln!(out, "  {note}")?;
    }
    if !written.is_empty() {
        writeln!(out, "\n{}", t.match_written(t.list_and(written)))?;
    }
    Ok(())
}

/// Which column was taken for what, in words.
fn said(t: &Texts, file: &FileRead) -> Vec<(String, String)> {
    let name = |field: Field| {
        Some(match field {
            Field::Name | Field::FirstName | Field::LastName => t.match_field_name(),
            Field::Email => t.match_field_email(),
            Field::Organisation => t.match_field_organisation(),
            Field::Unit => t.match_field_unit(),
            Field::Subject => t.match_field_subject(),
            Field::Function => t.match_field_function(),
            Field::Place => t.match_field_place(),
            Field::Offers => t.match_field_offers(),
            Field::Needs => t.match_field_needs(),
            Field::Goals => t.match_field_goals(),
            Field::Languages => t.match_field_languages(),
            Field::Experience => t.match_field_experience(),
            Field::Wished => t.match_field_wished(),
            Field::Excluded => t.match_field_excluded(),
            Field::Mode => t.match_field_mode(),
            Field::HoursPerMonth => t.match_field_hours(),
            Field::Role => t.match_field_role(),
            _ => return None,
        })
    };
    let columns = file.mapping.columns.iter();
    columns
        .flat_map(|(field, headers)| headers.iter().map(|header| (*field, header.clone())))
        .filter_map(|(field, header)| Some((name(field)?, header)))
        .collect()
}

/// One line that is overwritten by the next; nothing where nobody watches. The empty line clears it.
pub fn progress(line: &str) {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        // Nobody is helped by an error about a line that says how far things are.
        let _ = write!(out, "\r\u{1b}[2K{line}").and_then(|()| out.flush());
    }
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
