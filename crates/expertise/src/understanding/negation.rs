//! What a text says it does not want, and what it says the writer cannot do.

use crate::background::Background;
use crate::language::Language;

/// Why a word is not meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Negation {
    /// "I do not need marketing", "ilman markkinointia": neither a need nor an offer.
    Unwanted,
    /// "I cannot program", "en osaa ohjelmoida": not an offer, but a need all the same.
    Unable,
}

struct Lists {
    negators: &'static [&'static str],
    /// After a negator these say that an ability is denied.
    abilities: &'static [&'static str],
    /// These end what a negator reaches.
    contrasts: &'static [&'static str],
    /// A negator followed by one of these adds rather than denies: "not only".
    additions: &'static [&'static str],
}

const fn lists(language: Language) -> Lists {
    match language {
        Language::En => Lists {
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
        Language::Fi => Lists {
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
        Language::Da => Lists {
            negators: &["ikke", "uden", "undtagen", "ingen", "aldrig", "hverken"],
            abilities: &["kan", "kender", "ved", "forstår", "erfaring", "god", "viden", "endnu", "nok"],
            contrasts: &["men", "derimod", "dog"],
            additions: &["kun", "bare", "blot", "nødvendigvis"],
        },
        Language::Sv => Lists {
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

/// What a word does in a sentence of one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Signs {
    /// Names nothing.
    pub(crate) function: bool,
    /// Is a word of every topic.
    pub(crate) general: bool,
    pub(super) negator: bool,
    ability: bool,
    contrast: bool,
    addition: bool,
}

/// What a word does in a sentence of a language.
pub(crate) fn signs(word: &str, language: Language) -> Signs {
    let background = Background::shared();
    let lists = lists(language);
    Signs {
        function: background.is_function_word(word, language),
        general: background.is_general_word(word, language),
        negator: lists.negators.contains(&word),
        ability: lists.abilities.contains(&word),
        contrast: lists.contrasts.contains(&word),
        addition: lists.additions.contains(&word),
    }
}

/// For every word, whether a negation reaches it. `clause` tells the clause of the word at a place.
///
/// A negator reaches to the end of its clause or to a contrast ("but"); where nothing but verbs of wanting follow, it
/// reaches back to the start of the clause ("markkinointia en tarvitse"). Cost: linear.
pub(super) fn of_words(
    words: &[Signs],
    clause: impl Fn(usize) -> u32,
    negations: &mut Vec<Option<Negation>>,
) {
    negations.clear();
    negations.resize(words.len(), None);
    if !words.iter().any(|it| it.negator) {
        return;
    }
    let mut start = 0;
    while start < words.len() {
        let end = (start..words.len()).find(|at| clause(*at) != clause(start)).unwrap_or(words.len());
        of_clause(&words[start..end], &mut negations[start..end]);
        start = end;
    }
}

fn of_clause(words: &[Signs], negations: &mut [Option<Negation>]) {
    let mut at = 0;
    while at < words.len() {
        if !words[at].negator || words.get(at + 1).is_some_and(|it| it.addition) {
            at += 1;
            continue;
        }
        let end = (at + 1..words.len()).find(|later| words[*later].contrast).unwrap_or(words.len());
        let near = words.get(at.saturating_sub(1)..end.min(at + 4)).unwrap_or_default();
        let unable = near.iter().any(|it| it.ability);
        let negation = Some(if unable { Negation::Unable } else { Negation::Unwanted });
        let names_something = words[at + 1..end].iter().any(|it| !it.function && !it.general);
        let reached = if names_something { at..end } else { 0..end };
        negations[reached].fill(negation);
        at = end.max(at + 1);
    }
}
