//! `solve` and `verify-graph` on files, from the arguments to the exit status.

#[path = "../src/solve.rs"]
mod solve;
#[path = "../src/verify_graph.rs"]
mod verify_graph;

use clap::{Parser, Subcommand};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Solve(solve::Solve),
    VerifyGraph(verify_graph::VerifyGraph),
}

fn run(words: &[&str]) -> Result<ExitCode, String> {
    let command =
        Command::try_parse_from([&["crossmentor"], words].concat()).map_err(|error| error.to_string())?;
    let done = match command.verb {
        Verb::Solve(args) => args.run(),
        Verb::VerifyGraph(args) => args.run(),
    };
    done.map_err(|error| format!("{error:#}"))
}

/// A folder of its own for each test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).expect("a folder for the test");
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    fn file(&self, name: &str, content: &str) -> String {
        fs::write(self.0.join(name), content).expect("a file for the test");
        self.path(name)
    }
}

#[test]
fn a_solution_and_its_certificate_are_written_and_verified() {
    let folder = Folder::new("verified");
    let graph = folder.file("graph", "p edge 4 3\ne 1 2 2\ne 2 3 5\ne 3 4 2\n");
    let (out, proof) = (folder.path("out"), folder.path("proof"));
    for (task, expected) in [
        ("pairs", "2 4\n1 2\n3 4\n"),
        ("weight", "1 5\n2 3\n"),
        ("perfect", "2 4\n1 2\n3 4\n"),
        ("assign", "2 4\n1 2\n3 4\n"),
    ] {
        let done = run(&["solve", task, &graph, "--out", &out, "--certificate", &proof, "--json"]);
        assert_eq!(done, Ok(ExitCode::SUCCESS), "{task}");
        assert_eq!(fs::read_to_string(&out).expect("written"), expected, "{task}");
        assert_eq!(run(&["verify-graph", &graph, &out, &proof]), Ok(ExitCode::SUCCESS), "{task}");
    }
    let worse = folder.file("worse", "1 5\n2 3\n");
    assert_eq!(run(&["verify-graph", &graph, &worse, &proof]), Ok(ExitCode::FAILURE));
}

#[test]
fn errors_name_the_file_the_line_and_the_reason() {
    let folder = Folder::new("errors");
    let graph = folder.file("graph", "2 1\n0 1 x\n");
    let expected = format!("{graph}: line 2: expected `i j w`: two vertices and a weight, all integers");
    assert_eq!(run(&["solve", "pairs", &graph]), Err(expected));

    let graph = folder.file("triangle", "3 3\n0 1 1\n1 2 1\n0 2 1\n");
    let expected =
        format!("{graph} cannot be solved: there is no perfect matching: at least 1 vertices are left out");
    assert_eq!(run(&["solve", "perfect", &graph]), Err(expected));

    let solution = folder.file("solution", "1 1\n0 3\n");
    let proof = folder.file("proof", "{}");
    let expected = format!("{solution}: line 2: vertex 3 does not exist: they are numbered from 0 to 2");
    assert_eq!(run(&["verify-graph", &graph, &solution, &proof]), Err(expected));
}
