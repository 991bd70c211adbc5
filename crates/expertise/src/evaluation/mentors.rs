//! Real assignments of mentors to projects: do the true mentors rank above the others of the cohort?

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::baseline::WordOverlap;
use super::ranking::{area_under_curve, mean, reciprocal_rank};
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
    for programme in programmes.values() {
        programme.score(&offers, (vocabulary, model), &mut ours, &mut baseline);
    }
    let empty = || EvaluationError::Empty { file: "projects.csv" };
    Ok(MentorRanking {
        auc: mean(&ours.areas).ok_or_else(empty)?,
        mrr: mean(&ours.ranks).ok_or_else(empty)?,
        baseline_auc: mean(&baseline.areas).ok_or_else(empty)?,
        baseline_mrr: mean(&baseline.ranks).ok_or_else(empty)?,
        projects: ours.areas.len(),
        pairs: ours.pairs,
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
    /// The list of keywords, the title and the description are three needs of the same rank.
    fn profile(&self) -> Profile {
        let written = [&self.keywords, &self.title, &self.description];
        let needs = written.map(|text| Need { text: text.clone(), rank: 1 }).into_iter().collect();
        Profile { id: self.id.clone(), language: Some(Language::En), needs, ..Profile::default() }
    }

    fn whole_text(&self) -> String {
        format!("{}; {}; {}", self.keywords, self.title, self.description)
    }
}

fn mentor(id: &str, offers: &str) -> Profile {
    let offers = items(offers).map(|text| Offer { text: text.to_owned(), level: Level::default() }).collect();
    Profile { id: id.to_owned(), language: Some(Language::En), offers, ..Profile::default() }
}
