//! `crossmentor vocabulary check|understand|suggest`: looking at vocabularies and at what texts are taken for.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use clap::{Args, Subcommand};
use expertise::{Format, Import, Language, Vocabulary};

/// Look at vocabularies, and at how texts are understood with them
#[derive(Args, Debug)]
pub struct VocabularyCommand {
    #[command(subcommand)]
    task: Task,
    /// Vocabulary files (SKOS as .ttl, .rdf or .xml; .csv) to use besides the starter vocabulary
    #[arg(long, value_name = "FILE", global = true)]
    vocabulary: Vec<PathBuf>,
}

#[derive(Subcommand, Debug)]
enum Task {
    /// Read vocabulary files and say what is wrong with them
    Check {
        /// Files of one vocabulary
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Show how a text is understood
    Understand {
        /// The text; without it standard input is read
        text: Option<String>,
        /// The language the writer usually uses: en, fi, da or sv
        #[arg(long, value_parser = language)]
        language: Option<Language>,
    },
    /// Show what would be suggested while typing
    Suggest {
        typed: String,
        #[arg(long, value_parser = language, default_value = "en")]
        language: Language,
        #[arg(long, default_value_t = 10)]
        limit: usize,
    },
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| format!("{code} is none of en, fi, da and sv"))
}

impl VocabularyCommand {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self.task {
            Task::Check { files } => check(&files)?,
            Task::Understand { text, language } => {
                let text = match text {
                    Some(text) => text,
                    None => io::read_to_string(io::stdin()).context("standard input cannot be read")?,
                };
                understand(&starter_with(&self.vocabulary)?, &text, language);
            }
            Task::Suggest { typed, language, limit } => {
                for suggestion in starter_with(&self.vocabulary)?.suggest(&typed, language, limit) {
                    println!("{} ({})", suggestion.label, suggestion.preferred);
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The starter vocabulary together with the concepts of the files.
pub fn starter_with(files: &[PathBuf]) -> anyhow::Result<Vocabulary> {
    let starter = Vocabulary::starter();
    if files.is_empty() {
        return Ok(starter);
    }
    let imported = read(files)?;
    Ok(Vocabulary::from_records(starter.records().iter().chain(imported.records()).cloned()))
}

/// Reads the files of one vocabulary.
pub fn read(files: &[PathBuf]) -> anyhow::Result<Vocabulary> {
    let mut import = Import::default();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let format = Format::of_name(&name).ok_or_else(|| {
            anyhow!("{}: expected a file ending in .csv, .ttl, .nt, .rdf or .xml", path.display())
        })?;
        let read = import.read(&name, format, open(path)?);
        read.with_context(|| format!("{} is no vocabulary", path.display()))?;
    }
    Ok(import.finish())
}

fn open(path: &Path) -> anyhow::Result<impl Read> {
    let file = File::open(path).with_context(|| format!("{} cannot be opened", path.display()))?;
    Ok(BufReader::new(file))
}

fn check(files: &[PathBuf]) -> anyhow::Result<()> {
    let vocabulary = read(files)?;
    println!("{} concepts", vocabulary.concepts().len());
    for finding in vocabulary.findings() {
        println!("{finding}");
    }
    Ok(())
}

fn understand(vocabulary: &Vocabulary, text: &str, hint: Option<Language>) {
    let understanding = vocabulary.understand(text, hint);
    let reader = understanding.language;
    println!("language: {}", reader.code());
    for mention in &understanding.mentions {
        let labels: Vec<&str> =
            mention.concepts.iter().map(|it| vocabulary.concept(*it).label(reader)).collect();
        let negated = mention.negation.map_or(String::new(), |negation| format!(", {negation:?}"));
        let (span, recognition) = (&text[mention.span.clone()], mention.recognition);
        println!("{span}: {} ({recognition:?}, {}{negated})", labels.join(" or "), mention.certainty);
    }
    let unknown: Vec<&str> = understanding.unknown_words().map(|it| it.text.as_str()).collect();
    if !unknown.is_empty() {
        println!("unknown: {}", unknown.join(", "));
    }
}
