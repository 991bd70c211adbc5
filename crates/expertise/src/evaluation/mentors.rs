//! Real assignments of mentors to projects: do the true mentors rank above the others of the cohort?

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::baseline::WordOverlap;
use super::ranking::{area_under_curve, mean, reciprocal_rank, standard_error};
use super::table::{EvaluationError, items, rows};
use crate::cohort::{Cohort, Options};
use crate::embedding::Embed;
use crate::language::Language;
use crate::profile::{Level, Need, Offer, Profile};
use crate::vocabulary::Vocabulary;

/// The three files of a mentoring programme, as CSV.
pub struct MentorFiles<R> {
    /// `id, offers` (expertise tags separated by semicolons).
    pub people: R,
    /// `project, cohort, mentors, needs_keywords, title, need_in_own_words`.
    pub projects: R,
    /// `cohort, id, role`.
    pub roles: R,
}

/// How the true mentors of projects rank.
#[derive(Debug, Clone, PartialEq)]
pub struct MentorRanking {
    /// Mean over projects of the probability that a true mentor scores above another mentor of the cohort.
    pub auc: f64,
    /// Mean over projects of one over the rank of the best true mentor.
    pub mrr: f64,
    pub baseline_auc: f64,
    pub baseline_mrr: f64,
    pub projects: usize,
    /// Project and true mentor.
    pub pairs: usize,
    /// Standard error of the AUC: that of a mean over projects.
    pub auc_error: f64,
    /// Each cohort by itself.
    pub cohorts: Vec<CohortRanking>,
}

/// How the true mentors of the projects of one cohort rank.
#[derive(Debug, Clone, PartialEq)]
pub struct CohortRanking {
    pub cohort: String,
    pub auc: f64,
    pub baseline_auc: f64,
    pub projects: usize,
}

struct Project {
    id: String,
    mentors: Vec<String>,
    keywords: String,
    title: String,
    description: String,
}

#[derive(Default)]
struct Programme {
    projects: Vec<Project>,
    mentors: BTreeSet<String>,
}

/// Ranks, for every project with a known mentor, all mentors of its cohort by what they could give the project.
///
/// # Errors
/// When a file cannot be read, lacks a column, or no project has a known mentor.
pub fn mentors<R: Read>(
    files: MentorFiles<R>,
    vocabulary: &Vocabulary,
    model: Option<&dyn Embed>,
) -> Result<MentorRanking, EvaluationError> {
    let offers: BTreeMap<String, String> = rows(files.people, "people.csv", ["id", "offers"])?
        .into_iter()
        .filter(|[_, offers]| !offers.is_empty())
        .map(|[id, offers]| (id, offers))
        .collect();
    let programmes = read_programmes(files.projects, files.roles, &offers)?;
    let (mut ours, mut baseline) = (Scores::default(), Scores::default());
    let mut cohorts = Vec::new();
    for (name, programme) in &programmes {
        let (mut our_part, mut baseline_part) = (Scores::default(), Scores::default());
        programme.score(&offers, (vocabulary, model), &mut our_part, &mut baseline_part);
        if let (Some(auc), Some(baseline_auc)) = (mean(&our_part.areas), mean(&baseline_part.areas)) {
            let projects = our_part.areas.len();
            cohorts.push(CohortRanking { cohort: name.clone(), auc, baseline_auc, projects });
        }
        ours.absorb(our_part);
        baseline.absorb(baseline_part);
    }
    let empty = || EvaluationError::Empty { file: "projects.csv" };
    Ok(MentorRanking {
        auc: mean(&ours.areas).ok_or_else(empty)?,
        mrr: mean(&ours.ranks).ok_or_else(empty)?,
        baseline_auc: mean(&baseline.areas).ok_or_else(empty)?,
        baseline_mrr: mean(&baseline.ranks).ok_or_else(empty)?,
        projects: ours.areas.len(),
        pairs: ours.pairs,
        auc_error: standard_error(&ours.areas),
        cohorts,
    })
}

fn read_programmes<R: Read>(
    projects: R,
    roles: R,
    offers: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, Programme>, EvaluationError> {
    let mut programmes: BTreeMap<String, Programme> = BTreeMap::new();
    let columns = ["project", "cohort", "mentors", "needs_keywords", "title", "need_in_own_words"];
    for [id, cohort, mentors, keywords, title, description] in rows(projects, "projects.csv", columns)? {
        let programme = programmes.entry(cohort_key(&cohort)).or_default();
        let known = items(&mentors).filter(|it| offers.contains_key(*it)).map(str::to_owned);
        let mentors: Vec<String> = known.collect();
        programme.mentors.extend(mentors.iter().cloned());
        programme.projects.push(Project { id, mentors, keywords, title, description });
    }
    for [cohort, id, role] in rows(roles, "roles.csv", ["cohort", "id", "role"])? {
        if role == "mentor" && offers.contains_key(&id) {
            programmes.entry(cohort_key(&cohort)).or_default().mentors.insert(id);
        }
    }
    Ok(programmes)
}

/// `ols-3` and `3` are the same cohort.
fn cohort_key(cohort: &str) -> String {
    cohort.rsplit('-').next().unwrap_or_default().to_owned()
}

#[derive(Default)]
struct Scores {
    areas: Vec<f64>,
    ranks: Vec<f64>,
    pairs: usize,
}

impl Scores {
    fn absorb(&mut self, other: Self) {
        self.areas.extend(other.areas);
        self.ranks.extend(other.ranks);
        self.pairs += other.pairs;
    }

    fn add(&mut self, scores: &[(bool, u32)]) {
        let of =
            |wanted: bool| -> Vec<u32> { scores.iter().filter(|it| it.0 == wanted).map(|it| it.1).collect() };
        let (right, wrong) = (of(true), of(false));
        self.areas.extend(area_under_curve(&right, &wrong));
        self.ranks.extend(reciprocal_rank(&right, &wrong));
        self.pairs += right.len();
    }
}

impl Programme {
    fn score(
        &self,
        offers: &BTreeMap<String, String>,
        (vocabulary, model): (&Vocabulary, Option<&dyn Embed>),
        ours: &mut Scores,
        baseline: &mut Scores,
    ) {
        let people = self.projects.iter().map(Project::profile);
        let mentors = self.mentors.iter().map(|id| mentor(id, &offers[id]));
        let cohort =
            Cohort::prepare_with(people.chain(mentors).collect(), vocabulary, Options::default(), model);
        let texts: Vec<String> = self.projects.iter().map(Project::whole_text).collect();
        let overlap = WordOverlap::of(
            texts.iter().chain(self.mentors.iter().map(|id| &offers[id])).map(String::as_str),
        );
        for (at, project) in
            self.projects.iter().enumerate().filter(|(_, project)| !project.mentors.is_empty())
        {
            let scores = |score: &dyn Fn(usize) -> u32| -> Vec<(bool, u32)> {
                let mentors = self.mentors.iter().enumerate();
                mentors
                    .map(|(place, id)| (project.mentors.contains(id), score(self.projects.len() + place)))
                    .collect()
            };
            ours.add(&scores(&|mentor| cohort.directed(at, mentor)));
            baseline.add(&scores(&|mentor| overlap.similarity(at, mentor)));
        }
    }
}

impl Project {
    /// The project is one need, written in three places: each item of the keywords, the title and each sentence of the
    /// description counts by how much it says.
    fn profile(&self) -> Profile {
        let needs = vec![Need { text: self.whole_text(), rank: 1 }];
        Profile { id: self.id.clone(), language: Some(Language::En), needs, ..Profile::default() }
    }

    fn whole_text(&self) -> String {
        format!("{}\n{}\n{}", self.keywords, self.title, self.description)
    }
}

fn mentor(id: &str, offers: &str) -> Profile {
    let offers = items(offers).map(|text| Offer { text: text.to_owned(), level: Level::default() }).collect();
    Profile { id: id.to_owned(), language: Some(Language::En), offers, ..Profile::default() }
}
