//! What is kept of the answers when a questionnaire has closed: figures of enough people, and nothing else.

use super::answer::{Answer, Sheet, Step};
use super::question::{Question, QuestionKind};
use super::suppression::{LEAST_ANSWERS, LEAST_TEXTS, released_groups};
use crate::OrganisationId;
use std::collections::{BTreeMap, BTreeSet};

/// The answers of a questionnaire, counted once at its closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// How many people were asked, and how many answered.
    pub asked: u32,
    pub answered: u32,
    /// In the order of the questions; hidden ones are left out.
    pub questions: Vec<QuestionResults>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionResults {
    pub number: u16,
    /// `None` when too few answered.
    pub whole: Option<Tally>,
    /// The organisations whose figures may be shown too.
    pub organisations: Vec<(OrganisationId, Tally)>,
}

/// How many people answered, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub people: u32,
    pub counts: Counts,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counts {
    /// How many people gave each value: of the scale, the numbers of choices, 1 for yes and 0 for no.
    Values(BTreeMap<u8, u32>),
    /// How many goals stood at 1 to 5, and how many rose, stayed and fell.
    Learning { before: [u32; 5], now: [u32; 5], rose: u32, same: u32, fell: u32 },
    /// In an order that tells nothing.
    Texts(Vec<String>),
}

impl Results {
    /// Counts the sheets. `chance` decides the order of texts, anew for every question, so that no two texts of one
    /// person can be told to belong together.
    pub fn count(
        questions: &[Question],
        sheets: &[Sheet],
        asked: u32,
        mut chance: impl FnMut() -> u64,
    ) -> Self {
        let asked_questions = questions.iter().filter(|it| !it.hidden);
        Self {
            asked,
            answered: count(sheets.len()),
            questions: asked_questions.map(|it| results_of(it, sheets, &mut chance)).collect(),
        }
    }

    /// The same results as one organisation sees them: its own figures where they may be shown, and no others.
    #[must_use]
    pub fn of_organisation(&self, organisation: OrganisationId) -> Self {
        let own = |it: &QuestionResults| QuestionResults {
            number: it.number,
            whole: it.organisations.iter().find(|(id, _)| *id == organisation).map(|(_, it)| it.clone()),
            organisations: Vec::new(),
        };
        Self { questions: self.questions.iter().map(own).collect(), ..*self }
    }

    pub fn question(&self, number: u16) -> Option<&QuestionResults> {
        self.questions.iter().find(|it| it.number == number)
    }
}

fn results_of(question: &Question, sheets: &[Sheet], chance: &mut impl FnMut() -> u64) -> QuestionResults {
    let answers: Vec<(Option<OrganisationId>, &Answer)> = sheets
        .iter()
        .filter_map(|sheet| Some((sheet.organisation, sheet.answers.get(&question.number)?)))
        .collect();
    let all: Vec<&Answer> = answers.iter().map(|it| it.1).collect();
    let people = count(all.len());
    let number = question.number;
    if question.kind.is_written() {
        let whole =
            (people >= LEAST_TEXTS).then(|| Tally { people, counts: Counts::Texts(shuffled(&all, chance)) });
        return QuestionResults { number, whole, organisations: Vec::new() };
    }
    let whole = (people >= LEAST_ANSWERS).then(|| Tally { people, counts: counts(question, &all) });
    let named: BTreeSet<OrganisationId> = answers.iter().filter_map(|it| it.0).collect();
    let groups: Vec<(OrganisationId, Vec<&Answer>)> = named
        .into_iter()
        .map(|id| (id, answers.iter().filter(|it| it.0 == Some(id)).map(|it| it.1).collect()))
        .collect();
    let sizes: Vec<u32> = groups.iter().map(|(_, them)| count(them.len())).collect();
    let organisations = released_groups(people, &sizes)
        .into_iter()
        .map(|place| {
            let (id, answers) = &groups[place];
            (*id, Tally { people: sizes[place], counts: counts(question, answers) })
        })
        .collect();
    QuestionResults { number, whole, organisations }
}

fn shuffled(answers: &[&Answer], chance: &mut impl FnMut() -> u64) -> Vec<String> {
    let texts = answers.iter().filter_map(|it| match it {
        Answer::Line(text) => Some(text.to_string()),
        Answer::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let mut texts: Vec<(u64, String)> = texts.map(|it| (chance(), it)).collect();
    texts.sort();
    texts.into_iter().map(|it| it.1).collect()
}

fn counts(question: &Question, answers: &[&Answer]) -> Counts {
    if question.kind == QuestionKind::Learning {
        return learning(answers);
    }
    let offered: Vec<u8> = match &question.kind {
        QuestionKind::YesNo => vec![1, 0],
        QuestionKind::Choice(them) | QuestionKind::Choices(them) => them.iter().map(|it| it.number).collect(),
        _ => Answer::SCALE.collect(),
    };
    let mut values: BTreeMap<u8, u32> = offered.into_iter().map(|it| (it, 0)).collect();
    let mut add = |value: u8| *values.entry(value).or_default() += 1;
    for answer in answers {
        match answer {
            Answer::Scale(value) | Answer::Choice(value) => add(*value),
            Answer::Choices(chosen) => chosen.iter().for_each(|it| add(*it)),
            Answer::YesNo(yes) => add(u8::from(*yes)),
            Answer::Line(_) | Answer::Text(_) | Answer::Learning(_) => {}
        }
    }
    Counts::Values(values)
}

fn learning(answers: &[&Answer]) -> Counts {
    let (mut before, mut now, mut moved) = ([0; 5], [0; 5], [0; 3]);
    let steps = answers.iter().flat_map(|it| match it {
        Answer::Learning(steps) => steps.as_slice(),
        _ => &[],
    });
    let place = |level: u8| usize::from(level.clamp(1, 5) - 1);
    for it in steps {
        before[place(it.before)] += 1;
        now[place(it.now)] += 1;
        moved[direction(it)] += 1;
    }
    let [rose, same, fell] = moved;
    Counts::Learning { before, now, rose, same, fell }
}

const fn direction(it: &Step) -> usize {
    if it.now > it.before {
        0
    } else if it.now == it.before {
        1
    } else {
        2
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::{Stage, Topic, preset_questions};
    use super::*;
    use crate::{LongText, Method};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn organisation(number: u128) -> OrganisationId {
        OrganisationId::new(Uuid::from_u128(number))
    }

    fn sheet(of: Option<u128>, answers: Vec<(u16, Answer)>) -> Sheet {
        Sheet {
            organisation: of.map(organisation),
            receipt_hash: vec![],
            answers: answers.into_iter().collect(),
        }
    }

    fn question(topic: Topic) -> Question {
        let asked = preset_questions(Method::CrossExpertise, Stage::Closing);
        let found = asked.into_iter().find(|it| it.topic == Some(topic));
        Question { number: 1, ..found.expect("a question of the closing") }
    }

    fn counted(topic: Topic, sheets: &[Sheet]) -> QuestionResults {
        let mut next = 0;
        let chance = || {
            next += 7;
            next % 10
        };
        Results::count(&[question(topic)], sheets, 20, chance).questions.remove(0)
    }

    #[test]
    fn fewer_than_five_answers_stay_unsaid() {
        let sheets = |many: usize| vec![sheet(None, vec![(1, Answer::Scale(4))]); many];
        assert_eq!(counted(Topic::MatchRight, &sheets(4)).whole, None);
        let values = BTreeMap::from([(1, 0), (2, 0), (3, 0), (4, 5), (5, 0)]);
        let tally = Tally { people: 5, counts: Counts::Values(values) };
        assert_eq!(counted(Topic::MatchRight, &sheets(5)).whole, Some(tally));
    }

    #[test]
    fn texts_are_told_from_ten_on_and_in_another_order() {
        let text = |number: usize| LongText::parse(&format!("Tip {number}")).expect("a text");
        let sheets: Vec<_> = (0..10).map(|it| sheet(Some(1), vec![(1, Answer::Text(text(it)))])).collect();
        assert_eq!(counted(Topic::Tips, &sheets[..9]).whole, None);
        let found = counted(Topic::Tips, &sheets);
        let Some(Tally { people: 10, counts: Counts::Texts(texts) }) = found.whole else {
            panic!("no texts")
        };
        let mut sorted = texts.clone();
        sorted.sort();
        assert_ne!(texts, sorted);
        assert_eq!(sorted, (0..10).map(|it| format!("Tip {it}")).collect::<Vec<_>>());
        assert_eq!(found.organisations, vec![], "texts of an organisation are told nobody");
    }

    #[test]
    fn learning_is_counted_by_goals_and_shown_by_people() {
        let steps = |them: &[(u8, u8)]| {
            Answer::Learning(them.iter().map(|(before, now)| Step { before: *before, now: *now }).collect())
        };
        let sheets = vec![sheet(None, vec![(1, steps(&[(1, 4), (3, 3), (5, 4)]))]); 5];
        let counts =
            Counts::Learning { before: [5, 0, 5, 0, 5], now: [0, 0, 5, 10, 0], rose: 5, same: 5, fell: 5 };
        assert_eq!(counted(Topic::Learning, &sheets).whole, Some(Tally { people: 5, counts }));
        assert_eq!(counted(Topic::Learning, &sheets[..4]).whole, None);
    }

    #[test]
    fn an_organisation_sees_its_own_figures_only() {
        let mut sheets = vec![sheet(Some(1), vec![(1, Answer::Scale(4))]); 5];
        sheets.extend(vec![sheet(Some(2), vec![(1, Answer::Scale(2))]); 6]);
        let results = Results::count(&[question(Topic::MatchRight)], &sheets, 20, || 0);
        let own = results.of_organisation(organisation(1));
        let whole = own.question(1).and_then(|it| it.whole.clone());
        assert_eq!(whole.map(|it| it.people), Some(5));
        assert_eq!(own.questions[0].organisations, vec![]);
        assert_eq!(results.of_organisation(organisation(3)).questions[0].whole, None);
    }

    proptest! {
        /// Not everybody answers every question, so groups differ from question to question.
        #[test]
        fn whatever_is_answered_no_figure_is_of_one_to_four_people(
            given in proptest::collection::vec((0_u128..4, proptest::option::of(1_u8..=5)), 0..40),
        ) {
            let sheets: Vec<_> = given
                .iter()
                .map(|(of, value)| {
                    let answers = value.iter().map(|it| (1, Answer::Scale(*it))).collect();
                    sheet((*of > 0).then_some(*of), answers)
                })
                .collect();
            let found = counted(Topic::MatchRight, &sheets);
            let people = found.whole.as_ref().map_or(0, |it| it.people);
            prop_assert!(people == 0 || people >= LEAST_ANSWERS);
            let shown: u32 = found.organisations.iter().map(|it| it.1.people).sum();
            prop_assert!(found.organisations.iter().all(|it| it.1.people >= LEAST_ANSWERS));
            let rest = people - shown;
            prop_assert!(rest == 0 || rest >= LEAST_ANSWERS);
        }
    }
}
