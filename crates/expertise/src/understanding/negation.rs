//! What a text says it does not want, and what it says the writer cannot do.

use crate::background::Background;
use crate::language::Language;
use crate::words::Word;

/// Why a word is not meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Negation {
    /// "I do not need marketing", "ilman markkinointia": neither a need nor an offer.
    Unwanted,
    /// "I cannot program", "en osaa ohjelmoida": not an offer, but a need all the same.
    Unable,
}

struct Signs {
    negators: &'static [&'static str],
    /// After a negator these say that an ability is denied.
    abilities: &'static [&'static str],
    /// These end what a negator reaches.
    contrasts: &'static [&'static str],
    /// A negator followed by one of these adds rather than denies: "not only".
    additions: &'static [&'static str],
}

const fn signs(language: Language) -> Signs {
    match language {
        Language::En => Signs {
            negators: &[
                "not", "dont", "doesnt", "didnt", "cannot", "cant", "wont", "isnt", "arent", "never",
                "without", "except", "neither", "nor",
            ],
            abilities: &[
                "know",
                "understand",
                "can",
                "able",
                "cannot",
                "cant",
                "familiar",
                "experienced",
                "experience",
                "good",
                "confident",
                "sure",
                "yet",
                "enough",
            ],
            contrasts: &["but", "rather", "instead", "however", "yet", "though"],
            additions: &["only", "just", "merely", "necessarily"],
        },
        Language::Fi => Signs {
            negators: &[
                "en", "ei", "emme", "eivät", "et", "ette", "älä", "älkää", "ilman", "paitsi", "eikä", "enkä",
            ],
            abilities: &[
                "osaa",
                "tiedä",
                "tunne",
                "ymmärrä",
                "hallitse",
                "kokemusta",
                "osaamista",
                "tietoa",
                "pysty",
                "vielä",
                "tarpeeksi",
            ],
            contrasts: &["mutta", "vaan", "sen", "kuitenkin", "sitä"],
            additions: &["vain", "pelkästään", "ainoastaan", "välttämättä"],
        },
        Language::Da => Signs {
            negators: &["ikke", "uden", "undtagen", "ingen", "aldrig", "hverken"],
            abilities: &["kan", "kender", "ved", "forstår", "erfaring", "god", "viden", "endnu", "nok"],
            contrasts: &["men", "derimod", "dog"],
            additions: &["kun", "bare", "blot", "nødvendigvis"],
        },
        Language::Sv => Signs {
            negators: &[
                "inte", "ej", "icke", "utan", "ingen", "inga", "inget", "aldrig", "förutom", "varken",
            ],
            abilities: &[
                "kan",
                "vet",
                "känner",
                "förstår",
                "behärskar",
                "erfarenhet",
                "kunskap",
                "bra",
                "ännu",
                "tillräckligt",
            ],
            contrasts: &["men", "utan", "däremot", "dock"],
            additions: &["bara", "endast", "enbart", "nödvändigtvis"],
        },
    }
}

/// For every word, whether a negation reaches it.
///
/// A negator reaches to the end of its clause or to a contrast ("but"); where nothing but verbs of wanting follow, it
/// reaches back to the start of the clause ("markkinointia en tarvitse"). Cost: linear.
pub(super) fn of_words(words: &[Word], language: Language) -> Vec<Option<Negation>> {
    let signs = signs(language);
    let mut negations = vec![None; words.len()];
    let mut start = 0;
    while start < words.len() {
        let clause = words[start].clause;
        let length = words[start..].iter().take_while(|it| it.clause == clause).count();
        of_clause(&words[start..start + length], language, &signs, &mut negations[start..start + length]);
        start += length;
    }
    negations
}

fn of_clause(words: &[Word], language: Language, signs: &Signs, negations: &mut [Option<Negation>]) {
    let is = |at: usize, list: &[&str]| {
        words.get(at).is_some_and(|word: &Word| list.contains(&word.text.as_str()))
    };
    let mut at = 0;
    while at < words.len() {
        if !is(at, signs.negators) || is(at + 1, signs.additions) {
            at += 1;
            continue;
        }
        let end = (at + 1..words.len()).find(|later| is(*later, signs.contrasts)).unwrap_or(words.len());
        let unable = (at.saturating_sub(1)..end.min(at + 4)).any(|near| is(near, signs.abilities));
        let negation = Some(if unable { Negation::Unable } else { Negation::Unwanted });
        let names_something =
            words[at + 1..end].iter().any(|word| !Background::shared().is_known(&word.text, language));
        let reached = if names_something { at..end } else { 0..end };
        negations[reached].fill(negation);
        at = end.max(at + 1);
    }
}
