//! `crossmentor verify`: checks partnerships and their proof against the people, without trusting whoever made them.

use crate::cohort::{Cohort, ProofFile, Reading, read_partnerships};
use crate::match_people::settings;
use crate::match_words::rule;
use actions::matchmaking::{Prepared, Refusal, vocabulary};
use anyhow::bail;
use clap::Args;
use domain::{Language, ParticipantId};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use wording::texts;

/// Check that partnerships are what their proof says: every rule kept, and none better
#[derive(Args, Debug)]
pub struct Verify {
    /// The people as they were given to `match`, one file or two; then the partnerships; then the proof
    #[arg(required = true, num_args = 3..=4, value_name = "PEOPLE… PAIRS PROOF")]
    files: Vec<PathBuf>,
    /// Language of the answer: en, fi, da or sv
    #[arg(long, default_value = "en")]
    language: Language,
}

impl Verify {
    /// Ends with status 0 if everything is confirmed, 1 if it is not, and an error where a file can not be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let texts = texts(self.language);
        let [people @ .., pairs, proof] = &self.files[..] else { bail!("three files are needed") };
        let proof = ProofFile::read(proof)?;
        let cohort = Cohort::read(&Reading {
            files: people,
            corrections: &[],
            columns: Some(&proof.columns),
            leaves_bad_rows_out: !proof.left_out_rows.is_empty(),
            texts,
        })?;
        let (settings, past) = settings(&proof.rules, &cohort)?;
        let vocabulary = vocabulary(&[]);
        let prepared = Prepared::new(cohort.people.clone(), &past, &vocabulary);
        let read = read_partnerships(pairs, &cohort)?;
        let partnerships: Vec<Vec<ParticipantId>> = read.into_iter().map(|it| it.members).collect();
        let mut out = std::io::stdout().lock();
        let checked = prepared.verify(&settings, &partnerships, &proof.certificate);
        let refusal = match checked {
            Ok(verified) if verified.total != proof.total => {
                format!("the total is {}, not {}", verified.total, proof.total)
            }
            Ok(verified) if verified.optimal => {
                let number = |it: u64| texts.number(i64::try_from(it).unwrap_or(i64::MAX));
                let (people, pairs) = (number(verified.people as u64), number(verified.pairs_checked));
                writeln!(out, "{}", texts.match_verified(people, pairs))?;
                return Ok(ExitCode::SUCCESS);
            }
            Ok(_) => {
                writeln!(out, "{}", texts.match_verified_bounded())?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(refusal) => told(&refusal, &cohort, &prepared, texts),
        };
        writeln!(out, "{}", texts.match_refused(refusal))?;
        Ok(ExitCode::FAILURE)
    }
}

/// The refusal with the people it is about.
fn told(refusal: &Refusal, cohort: &Cohort, prepared: &Prepared<'_>, texts: &wording::Texts) -> String {
    let name = |id: &ParticipantId| {
        let name = prepared.find(*id).map_or("?", |it| it.name.as_str());
        cohort.rows.get(id).map_or_else(|| name.to_owned(), |row| format!("{name} ({})", row.number))
    };
    match refusal {
        Refusal::RuleBroken { rule: it, one, other } => {
            format!("{refusal}: {}, {} – {}", rule(texts, *it), name(one), name(other))
        }
        Refusal::Apart(one, other) => format!("{refusal}: {} – {}", name(one), name(other)),
        Refusal::Twice(who) | Refusal::UnknownPerson(who) => format!("{refusal}: {}", name(who)),
        Refusal::Kept(who) => {
            format!("{refusal}: {}", who.iter().map(name).collect::<Vec<_>>().join(" – "))
        }
        other => other.to_string(),
    }
}
