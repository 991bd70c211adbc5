//! `crossmentor evaluate FOLDER [--model FOLDER] [--json]`: how well expertise is understood, on data with known answers.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use expertise::evaluation::{self, CrossLanguage, MentorFiles, MentorRanking, Placement, WordForms};
use expertise::{Vocabulary, embedding::Embed, evaluation::OWN_WORD_FORMS};
use serde_json::{Map, Value, json};

/// Measure how well expertise is understood, beside word overlap as the baseline
#[derive(Args, Debug)]
pub struct Evaluate {
    /// A folder with `ols_mentoring`, `so_survey_2019` and `vocab_yso`, or some of them
    folder: PathBuf,
    /// Vocabulary files to use besides the starter vocabulary
    #[arg(long, value_name = "FILE")]
    vocabulary: Vec<PathBuf>,
    /// A folder with `model.safetensors` and `tokenizer.json` of a static embedding model
    #[arg(long, value_name = "FOLDER")]
    model: Option<PathBuf>,
    /// Decides which cohorts and concepts are drawn
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// End with one JSON object
    #[arg(long)]
    json: bool,
}

/// What the folder allowed to measure.
struct Report {
    mentors: Option<MentorRanking>,
    cohorts: Option<Vec<Placement>>,
    cross_language: Option<Vec<CrossLanguage>>,
    word_forms: Vec<WordForms>,
}

impl Evaluate {
    /// Measures what the folder holds data for, prints a table, and with `--json` one object after it.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        if !self.folder.is_dir() {
            bail!("{} is not a folder", self.folder.display());
        }
        let vocabulary = crate::vocabulary::starter_with(&self.vocabulary)?;
        let model = self.model.as_deref().map(read_model).transpose()?;
        let report = Report {
            mentors: mentors(&self.folder.join("ols_mentoring"), &vocabulary, model.as_deref())?,
            cohorts: cohorts(&self.folder.join("so_survey_2019"), &vocabulary, self.seed)?,
            cross_language: cross_language(&self.folder.join("vocab_yso"), &vocabulary, self.seed)?,
            word_forms: evaluation::word_forms(OWN_WORD_FORMS.as_bytes(), &vocabulary)?,
        };
        report.print();
        if self.json {
            println!("{}", report.json());
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| format!("{} cannot be opened", path.display()))
}

#[cfg(feature = "embedding")]
fn read_model(folder: &Path) -> anyhow::Result<Box<dyn Embed>> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let (model, tokenizer) = (read("model.safetensors")?, read("tokenizer.json")?);
    let (config, pooling) = (read("config.json").ok(), read("1_Pooling/config.json").ok());
    let files = expertise::embedding::ModelFiles {
        model: &model,
        tokenizer: &tokenizer,
        config: config.as_deref(),
        pooling: pooling.as_deref(),
    };
    expertise::embedding::read_model(files).with_context(|| format!("{} holds no model", folder.display()))
}

#[cfg(not(feature = "embedding"))]
fn read_model(folder: &Path) -> anyhow::Result<Box<dyn Embed>> {
    bail!("{} cannot be used: this build is without `--features embedding`", folder.display())
}

fn mentors(
    folder: &Path,
    vocabulary: &Vocabulary,
    model: Option<&dyn Embed>,
) -> anyhow::Result<Option<MentorRanking>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let files = MentorFiles {
        people: open(&folder.join("people.csv"))?,
        projects: open(&folder.join("projects.csv"))?,
        roles: open(&folder.join("roles.csv"))?,
    };
    let ranking =
        evaluation::mentors(files, vocabulary, model).with_context(|| format!("in {}", folder.display()))?;
    Ok(Some(ranking))
}

/// The first survey file the folder has, the smaller ones first.
fn cohorts(folder: &Path, vocabulary: &Vocabulary, seed: u64) -> anyhow::Result<Option<Vec<Placement>>> {
    let names = ["nordic_professionals.csv", "sample_1000.csv", "people.csv"];
    let Some(path) = names.iter().map(|name| folder.join(name)).find(|path| path.is_file()) else {
        return Ok(None);
    };
    let placements = evaluation::cohorts(open(&path)?, vocabulary, seed);
    Ok(Some(placements.with_context(|| format!("in {}", path.display()))?))
}

fn cross_language(
    folder: &Path,
    starter: &Vocabulary,
    seed: u64,
) -> anyhow::Result<Option<Vec<CrossLanguage>>> {
    let path = folder.join("yso.csv");
    if !path.is_file() {
        return Ok(None);
    }
    let imported = Vocabulary::from_csv(open(&path)?)?;
    let results = evaluation::cross_language(open(&path)?, starter, &imported, seed);
    Ok(Some(results.with_context(|| format!("in {}", path.display()))?))
}

impl Report {
    fn print(&self) {
        println!("{:<52} {:>9} {:>9}", "measure", "ours", "baseline");
        let line = |name: &str, ours: f64, baseline: f64| println!("{name:<52} {ours:>9.3} {baseline:>9.3}");
        if let Some(it) = &self.mentors {
            line(
                &format!("mentors: AUC ({} projects, {} pairs)", it.projects, it.pairs),
                it.auc,
                it.baseline_auc,
            );
            line("mentors: mean reciprocal rank", it.mrr, it.baseline_mrr);
        }
        for it in self.cohorts.iter().flatten() {
            let name = format!("cohorts of {}: share placed in mutual pairs", it.size);
            line(&name, it.placed, it.baseline_placed);
        }
        for it in self.cross_language.iter().flatten() {
            let name = format!("{} to {}: own label first of {}", it.from.code(), it.to.code(), it.choices);
            line(&format!("{name}, starter"), it.starter, it.baseline);
            line(&format!("{name}, imported"), it.imported, it.baseline);
        }
        for it in &self.word_forms {
            line(
                &format!("word forms in {} ({} words)", it.language.code(), it.words),
                it.understood,
                it.baseline,
            );
        }
    }

    /// Parts without data are left out.
    fn json(&self) -> Value {
        let mut object = Map::new();
        if let Some(it) = &self.mentors {
            let ols = json!({
                "auc": it.auc, "mrr": it.mrr, "baseline_auc": it.baseline_auc, "baseline_mrr": it.baseline_mrr,
                "pairs": it.pairs, "projects": it.projects,
            });
            object.insert("ols".to_owned(), ols);
        }
        if let Some(placements) = &self.cohorts {
            let cohort = |it: &Placement| {
                let measured = json!({ "placed": it.placed, "baseline_placed": it.baseline_placed, "cohorts": it.cohorts });
                (it.size.to_string(), measured)
            };
            object.insert("cohorts".to_owned(), placements.iter().map(cohort).collect());
        }
        if let Some(results) = &self.cross_language {
            let direction = |it: &CrossLanguage| {
                let measured = json!({
                    "starter": it.starter, "imported": it.imported, "baseline": it.baseline,
                    "concepts": it.concepts, "choices": it.choices,
                });
                (format!("{}_{}", it.from.code(), it.to.code()), measured)
            };
            object.insert("cross_language".to_owned(), results.iter().map(direction).collect());
        }
        let forms = |it: &WordForms| {
            let measured = json!({ "understood": it.understood, "baseline": it.baseline, "words": it.words });
            (it.language.code().to_owned(), measured)
        };
        object.insert("word_forms".to_owned(), self.word_forms.iter().map(forms).collect());
        Value::Object(object)
    }
}
