//! The figures as Markdown, between the marks of the document.

use crate::measure::Measured;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// In the order of the file: case, then what each solver gave; `None` where it took too long or failed.
struct Results {
    cases: Vec<String>,
    runs: BTreeMap<(String, String), Option<Measured>>,
}

pub fn update(work: &Path, document: &Path) -> Result<(), Box<dyn Error>> {
    let results = read(&std::fs::read_to_string(work.join("results.tsv"))?)?;
    let text = std::fs::read_to_string(document)?;
    let (before, rest) = text.split_once(BEGIN).ok_or("the document has no beginning mark")?;
    let (_, after) = rest.split_once(END).ok_or("the document has no end mark")?;
    let tables = format!("{}\n{}\n{}", peers(&results)?, growth(&results)?, targets(&results)?);
    print!("{tables}");
    std::fs::write(document, format!("{before}{BEGIN}\n{tables}{END}{after}"))?;
    Ok(())
}

fn read(text: &str) -> Result<Results, Box<dyn Error>> {
    let mut results = Results { cases: Vec::new(), runs: BTreeMap::new() };
    for line in text.lines() {
        let [case, solver, run] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err("a line of the results has not three columns".into());
        };
        if results.cases.last().is_none_or(|it| it != case) {
            results.cases.push(case.to_owned());
        }
        let run = if run == "-" { None } else { Some(run.parse()?) };
        results.runs.insert((case.to_owned(), solver.to_owned()), run);
    }
    Ok(results)
}

impl Results {
    fn ours(&self, case: &str) -> Option<Measured> {
        self.run(case, "ours").flatten()
    }

    fn run(&self, case: &str, solver: &str) -> Option<Option<Measured>> {
        self.runs.get(&(case.to_owned(), solver.to_owned())).copied()
    }

    /// The quickest peer with our answer, among those whose name begins so.
    fn best(&self, case: &str, names: &[&str]) -> Option<f64> {
        let ours = self.ours(case)?;
        let runs = self
            .runs
            .iter()
            .filter(|((at, solver), _)| at == case && names.iter().any(|it| solver.starts_with(it)));
        let same = runs
            .filter_map(|(_, run)| *run)
            .filter(|it| (it.cardinality, it.total) == (ours.cardinality, ours.total));
        same.map(|it| it.seconds).reduce(f64::min)
    }

    /// The quickest of a column, or why there is none.
    fn cell(&self, case: &str, names: &[&str]) -> String {
        let listed =
            self.runs.keys().any(|(at, solver)| at == case && names.iter().any(|it| solver.starts_with(it)));
        match self.best(case, names) {
            Some(seconds) => written(seconds),
            None if !listed => String::new(),
            None => "✗".to_owned(),
        }
    }
}

fn written(seconds: f64) -> String {
    match seconds {
        it if it < 0.1 => format!("{it:.4}"),
        it if it < 10.0 => format!("{it:.2}"),
        it => format!("{it:.1}"),
    }
}

const PEERS: [&str; 8] =
    ["lemon", "boost", "rustworkx", "mwmatching", "integer-blossom", "networkx", "ortools", "scipy"];

fn peers(results: &Results) -> Result<String, Box<dyn Error>> {
    let mut out = String::from(
        "| case | pairs | total | ours | ours, worst-off first | LEMON | Boost | rustworkx-core | mwmatching | \
         integer-blossom | NetworkX | OR-tools | SciPy | best peer / ours |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for case in &results.cases {
        let Some(ours) = results.ours(case) else { continue };
        let fair =
            results.run(case, "ours-worst-off").flatten().map_or_else(String::new, |it| written(it.seconds));
        write!(
            out,
            "| {case} | {} | {} | **{}** | {fair} |",
            ours.cardinality,
            ours.total,
            written(ours.seconds)
        )?;
        for peer in &PEERS {
            write!(out, " {} |", results.cell(case, &[peer]))?;
        }
        match results.best(case, &PEERS) {
            Some(best) => writeln!(out, " {:.1} |", best / ours.seconds)?,
            None => writeln!(out, " |")?,
        }
    }
    Ok(out)
}

/// Seconds grow like n to the power of the logarithmic slope between two sizes.
fn growth(results: &Results) -> Result<String, Box<dyn Error>> {
    let mut out =
        String::from("| people, all pairs | CPU seconds | exponent since the row before |\n|---|---|---|\n");
    let mut before: Option<(f64, f64)> = None;
    for case in &results.cases {
        let size = case.strip_prefix("pairs-").and_then(|it| it.parse::<f64>().ok());
        let (Some(size), Some(ours)) = (size, results.ours(case)) else { continue };
        let slope = before.map_or_else(String::new, |(n, seconds)| {
            format!("{:.2}", (ours.seconds / seconds).ln() / (size / n).ln())
        });
        writeln!(out, "| {size} | {} | {slope} |", written(ours.seconds))?;
        before = Some((size, ours.seconds));
    }
    Ok(out)
}

/// What was promised: the case, the most seconds that are enough, and those aimed for.
fn promised(results: &Results) -> Vec<(&'static str, Option<f64>, Option<f64>)> {
    let of = |case: &str, peers: &[&str], part: f64| results.best(case, peers).map(|it| it * part);
    let mut all = vec![
        ("pairs-1000", Some(0.015), Some(0.006)),
        ("pairs-5000", Some(0.25), Some(0.08)),
        ("pairs-10000", Some(0.6), Some(0.2)),
        ("pairs-100000", Some(60.0), Some(10.0)),
        ("best-50-10000", of("best-50-10000", &["lemon"], 1.0 / 3.0), of("best-50-10000", &["lemon"], 0.1)),
        (
            "mentors-10000-30000-20",
            of("mentors-10000-30000-20", &["lemon"], 1.0),
            of("mentors-10000-30000-20", &["lemon"], 0.5),
        ),
        ("again-1000", Some(0.005), Some(0.001)),
        ("groups-4-4-200", Some(2.0), None),
        ("groups-4-4-1000", Some(10.0), None),
    ];
    for hard in [
        "gabow-2400",
        "nested-10000",
        "triangles-10002",
        "chain-10000",
        "delta-5004",
        "random-40-10000",
        "light-10000",
    ] {
        all.push((hard, of(hard, &["lemon", "boost"], 3.0), of(hard, &["lemon", "boost"], 1.0)));
    }
    all
}

fn targets(results: &Results) -> Result<String, Box<dyn Error>> {
    let mut out = String::from("| case | must reach | aim | measured | |\n|---|---|---|---|---|\n");
    for (case, must, aim) in promised(results) {
        let Some(ours) = results.ours(case) else { continue };
        let verdict = match (must, aim) {
            (_, Some(aim)) if ours.seconds <= aim => "aim reached".to_owned(),
            (Some(must), _) if ours.seconds <= must => "reached".to_owned(),
            (Some(must), _) => format!("missed: {:.1} times", ours.seconds / must),
            (None, _) => "no peer finished".to_owned(),
        };
        let bound = |it: Option<f64>| it.map_or_else(String::new, written);
        writeln!(
            out,
            "| {case} | {} | {} | {} | {verdict} |",
            bound(must),
            bound(aim),
            written(ours.seconds)
        )?;
    }
    Ok(out)
}
