//! The text formats, read as a stream of lines.

use crate::problem::{Graph, MAX_VERTICES, MAX_WEIGHT};
use std::io::{self, BufRead};
use thiserror::Error;

/// How the file counts its vertices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// From 0: the plain format.
    Zero,
    /// From 1: DIMACS.
    One,
}

impl Numbering {
    /// The number of the first vertex.
    pub fn first(self) -> u32 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
        }
    }
}

/// A graph as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawGraph {
    pub graph: Graph,
    pub numbering: Numbering,
    /// Self-loops that were left out: no vertex can be paired with itself.
    pub loops: u64,
    /// Edges that were left out because another one between the same vertices is at least as heavy.
    pub repeated: u64,
}

/// Where and why a file was refused.
#[derive(Debug, Error)]
pub enum ReadError {
    #[error("line {line}: {reason}")]
    Line { line: u64, reason: Reason },
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Reason {
    #[error("expected the header `n m` or `p edge n m` before anything else")]
    NoHeader,
    #[error("a second header")]
    SecondHeader,
    #[error("expected two integers")]
    BadHeader,
    #[error("more than {MAX_VERTICES} vertices, or more than 2147483647 edges")]
    TooLarge,
    #[error("expected `i j w`: two vertices and a weight, all integers")]
    BadEdge,
    #[error("expected `e i j` or `e i j w`: two vertices and perhaps a weight, all integers")]
    BadDimacsEdge,
    #[error("expected `i j`: the two vertices of a pair")]
    BadPair,
    #[error("unknown kind of line: DIMACS edge files have lines `c`, `p` and `e`")]
    UnknownLine,
    #[error("vertex {vertex} does not exist: they are numbered from {first} to {last}")]
    NoSuchVertex { vertex: i64, first: i64, last: i64 },
    #[error("the weight {0} is beyond {MAX_WEIGHT}")]
    WeightTooLarge(i64),
    #[error("a number is beyond 64 bits")]
    NumberTooLarge,
    #[error("the file ends after {found} of {announced} edges")]
    TooFewEdges { found: u64, announced: u64 },
    #[error("more edges than the {announced} announced")]
    TooManyEdges { announced: u64 },
    #[error("more pairs than the {announced} announced")]
    TooManyPairs { announced: u64 },
    #[error("the file ends after {found} of {announced} pairs")]
    TooFewPairs { found: u64, announced: u64 },
}

/// Reads a graph in the plain format or as DIMACS edges; which one, the first line that is neither empty nor a
/// comment tells. Linear in the size of the file, one line at a time.
///
/// # Errors
/// [`ReadError`] with the line, counted from 1, and the reason.
pub fn read(input: impl BufRead) -> Result<RawGraph, ReadError> {
    let mut lines = Lines::new(input);
    let mut parser = Parser::default();
    while let Some(words) = lines.next_line()? {
        parser.line(words).map_err(|reason| ReadError::Line { line: lines.number, reason })?;
    }
    parser.finish().map_err(|reason| ReadError::Line { line: lines.number, reason })
}

/// Lines as words, with their number, without those that are empty or comments.
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    pub(super) number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, buffer: Vec::new(), number: 0 }
    }

    pub(super) fn next_line(&mut self) -> io::Result<Option<Words<'_>>> {
        loop {
            self.buffer.clear();
            if self.input.read_until(b'\n', &mut self.buffer)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let mut words = Words(&self.buffer);
            match words.peek() {
                None | Some(b'#') => {}
                Some(b'c') if words.clone().word() == Some(b"c") => {}
                // The borrow checker does not see that the loop ends here, so the line is taken up again.
                Some(_) => break,
            }
        }
        Ok(Some(Words(&self.buffer)))
    }
}

/// What is left of a line.
#[derive(Clone)]
pub(super) struct Words<'a>(&'a [u8]);

impl<'a> Words<'a> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let [b' ' | b'\t' | b'\r' | b'\n', rest @ ..] = self.0 {
            self.0 = rest;
        }
        self.0.first().copied()
    }

    fn word(&mut self) -> Option<&'a [u8]> {
        self.peek()?;
        let end = self.0.iter().position(u8::is_ascii_whitespace).unwrap_or(self.0.len());
        let (word, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(word)
    }

    /// The next word as an integer; `malformed` if there is none or it is none.
    pub(super) fn integer(&mut self, malformed: Reason) -> Result<i64, Reason> {
        let word = self.word().ok_or(malformed)?;
        let (digits, negative) = match word {
            [b'-', digits @ ..] => (digits, true),
            [b'+', digits @ ..] => (digits, false),
            digits => (digits, false),
        };
        if digits.is_empty() {
            return Err(malformed);
        }
        let mut value = 0i64;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return Err(malformed);
            }
            let next = value.checked_mul(10).and_then(|it| it.checked_sub(i64::from(digit - b'0')));
            value = next.ok_or(Reason::NumberTooLarge)?;
        }
        if negative { Ok(value) } else { value.checked_neg().ok_or(Reason::NumberTooLarge) }
    }

    pub(super) fn end(&mut self, malformed: Reason) -> Result<(), Reason> {
        if self.peek().is_none() { Ok(()) } else { Err(malformed) }
    }
}

/// A vertex of a file as a number from 0.
pub(super) fn vertex(number: i64, vertices: usize, numbering: Numbering) -> Result<u32, Reason> {
    let first = i64::from(numbering.first());
    let vertex = number.checked_sub(first).filter(|it| (0..vertices as i64).contains(it));
    vertex.map(|it| it as u32).ok_or(Reason::NoSuchVertex {
        vertex: number,
        first,
        last: vertices as i64 - 1 + first,
    })
}

struct Header {
    vertices: usize,
    edges: u64,
    numbering: Numbering,
}

#[derive(Default)]
struct Parser {
    header: Option<Header>,
    edges: Vec<(u32, u32, i64)>,
    seen: u64,
    loops: u64,
}

impl Parser {
    fn line(&mut self, mut words: Words<'_>) -> Result<(), Reason> {
        let kind = words.peek().filter(u8::is_ascii_alphabetic);
        match (&self.header, kind) {
            (None, None) => {
                self.header = Some(header(words, Numbering::Zero)?);
                Ok(())
            }
            (None, Some(b'p')) => {
                let (_, format) = (words.word(), words.word());
                if !matches!(format, Some(b"edge" | b"col" | b"edges")) {
                    return Err(Reason::NoHeader);
                }
                self.header = Some(header(words, Numbering::One)?);
                Ok(())
            }
            (None, Some(_)) => Err(Reason::NoHeader),
            (Some(Header { numbering: Numbering::Zero, .. }), _) => self.edge(words, Reason::BadEdge),
            (Some(_), Some(b'p')) => Err(Reason::SecondHeader),
            (Some(_), Some(b'e')) if words.word() == Some(b"e") => self.edge(words, Reason::BadDimacsEdge),
            (Some(_), _) => Err(Reason::UnknownLine),
        }
    }

    fn edge(&mut self, mut words: Words<'_>, malformed: Reason) -> Result<(), Reason> {
        let Some(Header { vertices, edges, numbering }) = self.header else { return Err(Reason::NoHeader) };
        let (from, to) = (words.integer(malformed)?, words.integer(malformed)?);
        let weight = match (numbering, words.peek()) {
            (Numbering::One, None) => 1,
            _ => words.integer(malformed)?,
        };
        words.end(malformed)?;
        let (from, to) = (vertex(from, vertices, numbering)?, vertex(to, vertices, numbering)?);
        if weight.unsigned_abs() > MAX_WEIGHT.unsigned_abs() {
            return Err(Reason::WeightTooLarge(weight));
        }
        self.seen += 1;
        if self.seen > edges {
            return Err(Reason::TooManyEdges { announced: edges });
        }
        if from == to {
            self.loops += 1;
        } else {
            self.edges.push((from, to, weight));
        }
        Ok(())
    }

    fn finish(self) -> Result<RawGraph, Reason> {
        let Some(header) = self.header else { return Err(Reason::NoHeader) };
        if self.seen < header.edges {
            return Err(Reason::TooFewEdges { found: self.seen, announced: header.edges });
        }
        let graph = Graph::new(header.vertices, self.edges).map_err(|_| Reason::TooLarge)?;
        let repeated = self.seen - self.loops - graph.edges() as u64;
        Ok(RawGraph { graph, numbering: header.numbering, loops: self.loops, repeated })
    }
}

fn header(mut words: Words<'_>, numbering: Numbering) -> Result<Header, Reason> {
    let (vertices, edges) = (words.integer(Reason::BadHeader)?, words.integer(Reason::BadHeader)?);
    words.end(Reason::BadHeader)?;
    if vertices < 0 || edges < 0 {
        return Err(Reason::BadHeader);
    }
    if vertices > MAX_VERTICES as i64 || edges >= 1 << 31 {
        return Err(Reason::TooLarge);
    }
    Ok(Header { vertices: vertices as usize, edges: edges as u64, numbering })
}
