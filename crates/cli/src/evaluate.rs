//! `crossmentor evaluate FOLDER [--model FOLDER] [--json]`: how well expertise is understood, on data with known answers.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use expertise::evaluation::{
    self, CohortRanking, CrossLanguage, EvaluationError, MentorFiles, MentorRanking, Placement, WordForms,
};
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
    /// A folder with a static embedding model, or a sentence transformer of the BERT or RoBERTa family
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
    /// Measures what the folder holds data for, prints a table, and with `--json` one object after it. What is being measured
    /// and what is missing is said on standard error.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        if !self.folder.is_dir() {
            bail!("{} is not a folder", self.folder.display());
        }
        let vocabulary = crate::vocabulary::starter_with(&self.vocabulary)?;
        let model = self.model.as_deref().map(read_model).transpose()?;
        let part = |name: &str| {
            let folder = self.folder.join(name);
            let is_there = folder.is_dir();
            eprintln!("{name}: {}", if is_there { "measuring …" } else { "not in the folder, left out" });
            is_there.then_some(folder)
        };
        let mentors = match part("ols_mentoring") {
            Some(folder) => mentors(&folder, &vocabulary, model.as_deref())?,
            None => None,
        };
        let cohorts = match part("so_survey_2019") {
            Some(folder) => cohorts(&folder, &vocabulary, self.seed)?,
            None => None,
        };
        let cross_language = match part("vocab_yso") {
            Some(folder) => cross_language(&folder, &vocabulary, self.seed)?,
            None => None,
        };
        let word_forms = evaluation::word_forms(OWN_WORD_FORMS.as_bytes(), &vocabulary)?;
        let report = Report { mentors, cohorts, cross_language, word_forms };
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

/// What was measured; `None`, said on standard error, where the data hold nothing to measure.
fn measured<T>(folder: &Path, result: Result<T, EvaluationError>) -> anyhow::Result<Option<T>> {
    match result {
        Ok(it) => Ok(Some(it)),
        Err(error @ EvaluationError::Empty { .. }) => {
            eprintln!("{}: {error}, left out", folder.display());
            Ok(None)
        }
        Err(error) => Err(error).with_context(|| format!("in {}", folder.display())),
    }
}

fn mentors(
    folder: &Path,
    vocabulary: &Vocabulary,
    model: Option<&dyn Embed>,
) -> anyhow::Result<Option<MentorRanking>> {
    let names = ["people.csv", "projects.csv", "roles.csv"];
    if let Some(missing) = names.iter().find(|it| !folder.join(it).is_file()) {
        eprintln!("ols_mentoring: {missing} is not there, left out");
        return Ok(None);
    }
    let [people, projects, roles] = names.map(|it| open(&folder.join(it)));
    let files = MentorFiles { people: people?, projects: projects?, roles: roles? };
    measured(folder, evaluation::mentors(files, vocabulary, model))
}

/// The first survey file the folder has, the smaller ones first.
fn cohorts(folder: &Path, vocabulary: &Vocabulary, seed: u64) -> anyhow::Result<Option<Vec<Placement>>> {
    let names = ["nordic_professionals.csv", "sample_1000.csv", "people.csv"];
    let Some(path) = names.iter().map(|name| folder.join(name)).find(|path| path.is_file()) else {
        eprintln!("so_survey_2019: none of {} is there, left out", names.join(", "));
        return Ok(None);
    };
    measured(&path, evaluation::cohorts(open(&path)?, vocabulary, seed))
}

fn cross_language(
    folder: &Path,
    starter: &Vocabulary,
    seed: u64,
) -> anyhow::Result<Option<Vec<CrossLanguage>>> {
    let path = folder.join("yso.csv");
    if !path.is_file() {
        eprintln!("vocab_yso: yso.csv is not there, left out");
        return Ok(None);
    }
    let imported = Vocabulary::from_csv(open(&path)?)?;
    measured(&path, evaluation::cross_language(open(&path)?, starter, &imported, seed))
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
            for one in &it.cohorts {
                let name = format!("mentors of cohort {}: AUC ({} projects)", one.cohort, one.projects);
                line(&name, one.auc, one.baseline_auc);
            }
            println!("{:<52} {:>9.3}", "mentors: standard error of the AUC", it.auc_error);
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
            let cohort = |one: &CohortRanking| {
                let measured = json!({
                    "auc": one.auc, "baseline_auc": one.baseline_auc, "projects": one.projects,
                });
                (one.cohort.clone(), measured)
            };
            let ols = json!({
                "auc": it.auc, "mrr": it.mrr, "baseline_auc": it.baseline_auc, "baseline_mrr": it.baseline_mrr,
                "pairs": it.pairs, "projects": it.projects, "auc_error": it.auc_error,
                "cohorts": it.cohorts.iter().map(cohort).collect::<Map<_, _>>(),
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
