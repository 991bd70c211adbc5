//! What must not depend on how the work is done.

use super::meetings::{meetings, similarity};
use super::*;
use crate::language::Language;
use crate::profile::{Level, Need, Offer};

/// People whose texts share words, concepts and slips of the pen, some of them word for word.
fn people(vocabulary: &Vocabulary, count: usize) -> Vec<Profile> {
    let names: Vec<[&str; 4]> =
        vocabulary.concepts().map(|(_, it)| Language::ALL.map(|language| it.label(language))).collect();
    let text = |number: usize, at: usize| {
        let name = |step: usize| names[(number * 7 + at * 13 + step * 31) % names.len()][number % 4];
        match (number + at) % 5 {
            0 => format!("{}; {} with {}", name(1), name(2), name(3)),
            1 => format!("not {}, but {} and the {}", name(4), name(1), name(1)),
            2 => format!("en osaa: {}ssa {}", name(2), name(5)),
            3 => name(6).chars().rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
            _ => format!("zyl{}qua {} zylqua", number % 50, name(number % 3)),
        }
    };
    let person = |number: usize| Profile {
        id: number.to_string(),
        language: (!number.is_multiple_of(3)).then(|| Language::ALL[number % 4]),
        offers: (0..3).map(|at| Offer { text: text(number, at), level: Level::new(at as u8 + 2) }).collect(),
        needs: (3..6).map(|at| Need { text: text(number, at), rank: at as u8 }).collect(),
        ..Profile::default()
    };
    (0..count).map(person).collect()
}

#[test]
fn a_cohort_is_the_same_from_any_number_of_threads() {
    let vocabulary = Vocabulary::starter();
    let people = people(&vocabulary, 1_200);
    let prepare =
        |threads| Cohort::prepare_in(threads, people.clone(), &vocabulary, Options::default(), None);
    let alone = prepare(1);
    for threads in [2, 5] {
        let together = prepare(threads);
        assert_eq!(together.features.offers, alone.features.offers);
        assert_eq!(together.features.demands, alone.features.demands);
        assert_eq!(together.features.supplies, alone.features.supplies);
        assert_eq!(together.coverage(), alone.coverage());
        assert_eq!(together.reasons(1, 7), alone.reasons(1, 7));
    }
}

#[test]
fn comparing_many_agrees_with_naming_what_meets() {
    let vocabulary = Vocabulary::starter();
    let cohort = Cohort::prepare(people(&vocabulary, 300), &vocabulary, Options::default());
    let texts = &cohort.texts;
    let mut compared = 0;
    for (feature, need) in cohort.features.texts.iter().enumerate() {
        for (offer, known) in cohort.features.offers.row(feature) {
            let (need, offer) = (texts.get(*need), texts.get(*offer));
            let relation = |need, offer| vocabulary.relation(need, offer);
            let meetings = meetings(need, offer, &texts.lexicon, relation);
            assert_eq!(similarity(need, offer, &meetings), *known);
            compared += 1;
        }
    }
    assert!(compared > 10_000, "{compared} pairs meet");
}
