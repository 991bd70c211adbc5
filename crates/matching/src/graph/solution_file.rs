//! The solution file: `cardinality total`, then `i j` per pair, counted like the graph's file; and the plain format
//! for graphs.

use super::read::{Lines, Numbering, RawGraph, ReadError, Reason, vertex};
use crate::problem::Graph;
use std::io::{self, BufRead, Write};

/// Writes a graph in the plain format, edges from the lower to the higher vertex.
///
/// # Errors
/// What the writer refuses.
pub fn write_graph(graph: &Graph, mut out: impl Write) -> io::Result<()> {
    writeln!(out, "{} {}", graph.vertices(), graph.edges())?;
    for (from, to, weight) in graph.iter() {
        writeln!(out, "{from} {to} {weight}")?;
    }
    Ok(())
}

/// Writes pairs in the order given.
///
/// # Errors
/// What the writer refuses.
pub fn write_solution(
    pairs: &[(u32, u32)],
    total: i64,
    numbering: Numbering,
    mut out: impl Write,
) -> io::Result<()> {
    writeln!(out, "{} {total}", pairs.len())?;
    for &(from, to) in pairs {
        writeln!(out, "{} {}", from + numbering.first(), to + numbering.first())?;
    }
    Ok(())
}

/// Reads pairs and the total they claim; whether they are true, [`super::verify`] tells.
///
/// # Errors
/// [`ReadError`] with the line and the reason.
pub fn read_solution(input: impl BufRead, raw: &RawGraph) -> Result<(Vec<(u32, u32)>, i64), ReadError> {
    let mut lines = Lines::new(input);
    let mut header = None;
    let mut pairs = Vec::new();
    while let Some(mut words) = lines.next_line()? {
        let mut parse = || {
            let malformed = if header.is_none() { Reason::BadHeader } else { Reason::BadPair };
            let two = (words.integer(malformed)?, words.integer(malformed)?);
            words.end(malformed)?;
            let Some((announced, _)) = header else {
                let announced = u64::try_from(two.0).map_err(|_| Reason::BadHeader)?;
                header = Some((announced, two.1));
                return Ok(());
            };
            if pairs.len() as u64 == announced {
                return Err(Reason::TooManyPairs { announced });
            }
            let one = |number| vertex(number, raw.graph.vertices(), raw.numbering);
            pairs.push((one(two.0)?, one(two.1)?));
            Ok(())
        };
        let parsed = parse();
        parsed.map_err(|reason| ReadError::Line { line: lines.number, reason })?;
    }
    let missing = |reason| Err(ReadError::Line { line: lines.number, reason });
    match header {
        None => missing(Reason::BadHeader),
        Some((announced, total)) if pairs.len() as u64 == announced => Ok((pairs, total)),
        Some((announced, _)) => missing(Reason::TooFewPairs { found: pairs.len() as u64, announced }),
    }
}
