//! SKOS, the W3C's form for vocabularies (*SKOS Simple Knowledge Organization System Reference*, 2009), in two spellings.

use std::io::Read;

use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxrdfxml::{RdfXmlParseError, RdfXmlParser};
use oxttl::{TurtleParseError, TurtleParser};

use super::{Import, ImportError};
use crate::language::Language;

const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// After so many flaws in one file the rest is not worth reading: it is something else than it says.
const MOST_FLAWS: usize = 50;

pub(super) fn turtle(import: &mut Import, name: &str, source: impl Read) -> Result<(), ImportError> {
    let triples = TurtleParser::new().lenient().for_reader(source).map(|triple| match triple {
        Ok(triple) => Ok(Ok(triple)),
        Err(TurtleParseError::Syntax(error)) => Ok(Err(error.to_string())),
        Err(TurtleParseError::Io(error)) => Err(ImportError::Unreadable(error)),
    });
    add_all(import, name, triples)
}

pub(super) fn rdf_xml(import: &mut Import, name: &str, source: impl Read) -> Result<(), ImportError> {
    let triples = RdfXmlParser::new().lenient().for_reader(source).map(|triple| match triple {
        Ok(triple) => Ok(Ok(triple)),
        Err(RdfXmlParseError::Syntax(error)) => Ok(Err(error.to_string())),
        Err(RdfXmlParseError::Io(error)) => Err(ImportError::Unreadable(error)),
    });
    add_all(import, name, triples)
}

/// Statements, each readable or flawed, until reading itself fails.
fn add_all(
    import: &mut Import,
    name: &str,
    triples: impl Iterator<Item = Result<Result<Triple, String>, ImportError>>,
) -> Result<(), ImportError> {
    let (mut labels, mut flaws) = (0_usize, 0);
    for triple in triples {
        match triple? {
            Ok(triple) => labels += usize::from(add(import, &triple)),
            Err(reason) => {
                import.unreadable(name.to_owned(), reason);
                flaws += 1;
                if flaws == MOST_FLAWS {
                    break;
                }
            }
        }
    }
    if labels == 0 { Err(ImportError::NoConcept) } else { Ok(()) }
}

/// Takes what a statement says of a concept; tells whether it was a label, in whatever language.
fn add(import: &mut Import, triple: &Triple) -> bool {
    let Some(property) = triple.predicate.as_str().strip_prefix(SKOS) else { return false };
    let subject = name(&triple.subject);
    match (property, &triple.object) {
        ("prefLabel" | "altLabel" | "hiddenLabel", Term::Literal(literal)) => {
            // A label without a language is taken for English, as most vocabularies mean it.
            let language = literal.language().map_or(Some(Language::En), Language::from_code);
            if let Some(language) = language {
                let record = import.record(&subject);
                match property {
                    "prefLabel" => record.prefer_label(language, literal.value()),
                    _ => record.add_label(language, literal.value()),
                }
            }
            true
        }
        ("broader", object) => {
            import.record(&subject).broader.extend(named(object));
            false
        }
        ("narrower", object) => {
            if let Some(narrower) = named(object) {
                import.record(&narrower).broader.push(subject);
            }
            false
        }
        ("related", object) => {
            import.record(&subject).related.extend(named(object));
            false
        }
        _ => false,
    }
}

fn name(node: &NamedOrBlankNode) -> String {
    match node {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

fn named(term: &Term) -> Option<String> {
    match term {
        Term::NamedNode(node) => Some(node.as_str().to_owned()),
        Term::BlankNode(node) => Some(node.to_string()),
        Term::Literal(_) => None,
    }
}
