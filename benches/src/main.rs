//! Measures the matching engine beside its peers; `./run` does everything.
//!
//! `benches solve SOLVER CASE [unchecked]` measures one solver on one case in a process of its own and prints
//! `cpu_seconds cardinality total`; `benches write CASE FILE` writes the instance for peers in other languages;
//! `benches measure WORK [limit]` runs every solver on every case, medians into `WORK/results.tsv`;
//! `benches table WORK DOCUMENT` puts the figures between the marks of the document.

mod again;
mod cases;
mod groups;
mod measure;
mod ours;
mod rust_peers;
mod table;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["solve", solver, case, rest @ ..] => {
            let is_checked = rest != ["unchecked"];
            let measured = match *solver {
                "ours" => ours::solve(case, is_checked)?,
                "ours-worst-off" => ours::solve_worst_off(case, is_checked)?,
                peer => rust_peers::solve(peer, case)?,
            };
            println!("{measured}");
            Ok(())
        }
        ["write", case, file] => cases::write(case, Path::new(file)),
        ["measure", work] => measure::all(Path::new(work), 120),
        ["measure", work, limit] => measure::all(Path::new(work), limit.parse()?),
        ["table", work, document] => table::update(Path::new(work), Path::new(document)),
        _ => Err(
            "usage: benches solve SOLVER CASE [unchecked] | write CASE FILE | measure WORK [LIMIT] | table WORK DOCUMENT"
                .into(),
        ),
    }
}
