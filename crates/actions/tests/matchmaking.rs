//! Between people and the engine: what is asked comes out, is explained, and is proven.

use actions::matchmaking::{
    Candidate, CannotSolve, Certificate, Note, Past, Prepared, Refusal, WishProblem, difference, vocabulary,
};
use domain::matching_rules::{MatchingRules, OddOneOut, Preference, Rule, Shape, Weight};
use domain::participant::{Level, Need, Offer, Part, Profile, Whom, Wish, WishKind};
use domain::round::{CannotPropose, MemberRole, Outcome, ProposalSettings, UnplacedCause};
use domain::{OrganisationId, ParticipantId};
use std::collections::BTreeMap;
use testing::cast::{email, id, short};

const SKILLS: [&str; 8] = [
    "service design",
    "data analysis",
    "leadership",
    "academic writing",
    "project management",
    "video editing",
    "statistics",
    "public speaking",
];

/// A person who offers and needs these skills, of the organisation with this number.
fn person(number: u128, organisation: u128, offers: &[usize], needs: &[usize]) -> Candidate {
    Candidate {
        id: id(number),
        name: format!("Person {number}"),
        email: format!("person{number}@example.org"),
        organisation: Some(format!("House {organisation}")),
        profile: Profile {
            organisation: Some(OrganisationId::new(uuid::Uuid::from_u128(organisation))),
            offers: offers
                .iter()
                .map(|&it| Offer { text: short(SKILLS[it]), level: Level::Expert })
                .collect(),
            needs: needs.iter().map(|&it| Need { text: short(SKILLS[it]), example: None }).collect(),
            ..Profile::default()
        },
        ..Candidate::default()
    }
}

/// 1 and 2, 3 and 4, … fit each other and are of different organisations.
fn fitting(pairs: u128) -> Vec<Candidate> {
    (0..pairs)
        .flat_map(|it| {
            let (one, other) = (2 * it as usize % SKILLS.len(), (2 * it as usize + 1) % SKILLS.len());
            [person(2 * it + 1, it % 3, &[one], &[other]), person(2 * it + 2, (it + 1) % 3, &[other], &[one])]
        })
        .collect()
}

fn settings(shape: Shape, rules: &[Rule]) -> ProposalSettings {
    ProposalSettings {
        rules: MatchingRules {
            shape,
            rules: rules.iter().copied().collect(),
            preferences: BTreeMap::new(),
            experience_gap_years: 10,
        },
        pins: vec![],
        forbidden: vec![],
    }
}

const PAIRS: Shape = Shape::Pairs { odd: OddOneOut::Trio };

fn numbers(outcome: &Outcome) -> Vec<Vec<u128>> {
    let number = |it: ParticipantId| it.uuid().as_u128();
    let members = outcome.partnerships.iter();
    let mut all: Vec<Vec<u128>> =
        members.map(|it| it.members.iter().map(|member| number(member.participant)).collect()).collect();
    all.iter_mut().for_each(|it| it.sort_unstable());
    all.sort_unstable();
    all
}

fn members(outcome: &Outcome) -> Vec<Vec<ParticipantId>> {
    let of = |it: &domain::round::ProposedPartnership| it.members.iter().map(|it| it.participant).collect();
    outcome.partnerships.iter().map(of).collect()
}

/// Solves, checks the answer with the verifier, and gives both back.
fn solved<'v>(
    people: Vec<Candidate>,
    past: &Past,
    settings: &ProposalSettings,
    vocabulary: &'v expertise::Vocabulary,
) -> (Prepared<'v>, Outcome) {
    let prepared = Prepared::new(people, past, vocabulary);
    let outcome = prepared.solve(settings, &|| 0).expect("an outcome");
    let certificate = Certificate::from_json(&outcome.proof.certificate).expect("a certificate");
    let verified = prepared.verify(settings, &members(&outcome), &certificate).expect("a proof");
    assert_eq!((verified.total, verified.optimal), (outcome.proof.total, outcome.proof.optimal));
    (prepared, outcome)
}

#[test]
fn people_who_fit_each_other_are_brought_together_whatever_their_order() {
    let vocabulary = vocabulary(&[]);
    let settings = settings(PAIRS, &[Rule::DifferentOrganisation]);
    let (_, outcome) = solved(fitting(4), &Past::default(), &settings, &vocabulary);
    assert_eq!(numbers(&outcome), [[1, 2], [3, 4], [5, 6], [7, 8]]);
    let gains: Vec<i64> = outcome.partnerships.iter().flat_map(|it| &it.members).map(|it| it.gain).collect();
    assert_eq!(gains, [1_000; 8]);
    assert_eq!(
        (outcome.proof.total, outcome.proof.worst_gain, outcome.proof.gave_way),
        (4_000, 1_000, false)
    );
    assert_eq!((outcome.proof.pairs_checked, outcome.unplaced.len()), (28, 0));

    let mut turned = fitting(4);
    turned.reverse();
    let (_, again) = solved(turned, &Past::default(), &settings, &vocabulary);
    assert_eq!(outcome, again);
}

#[test]
fn an_odd_person_joins_a_trio_or_waits() {
    let vocabulary = vocabulary(&[]);
    let mut people = fitting(3);
    people.push(person(7, 9, &[6], &[1]));
    let (_, trio) = solved(people.clone(), &Past::default(), &settings(PAIRS, &[]), &vocabulary);
    assert_eq!(trio.partnerships.iter().map(|it| it.members.len()).sum::<usize>(), 7);
    assert_eq!((trio.partnerships.len(), trio.unplaced.len()), (3, 0));
    assert!(trio.proof.optimal && trio.partnerships.iter().any(|it| it.members.len() == 3));

    let waits = settings(Shape::Pairs { odd: OddOneOut::Waits }, &[]);
    let (_, outcome) = solved(people, &Past::default(), &waits, &vocabulary);
    assert_eq!(numbers(&outcome), [[1, 2], [3, 4], [5, 6]]);
    let left = outcome.unplaced.iter().map(|it| (it.participant, it.cause.clone())).collect::<Vec<_>>();
    assert_eq!(left, [(id(7), UnplacedCause::Competition)]);
}

#[test]
fn who_is_not_placed_hears_which_rule_stands_in_the_way() {
    let vocabulary = vocabulary(&[]);
    // 1 is of a house of its own; 2, 3 and 4 share one.
    let people = vec![
        person(1, 1, &[0], &[1]),
        person(2, 2, &[1], &[0]),
        person(3, 2, &[1], &[0]),
        person(4, 2, &[1], &[0]),
    ];
    let settings = settings(PAIRS, &[Rule::DifferentOrganisation]);
    let (prepared, outcome) = solved(people, &Past::default(), &settings, &vocabulary);
    assert_eq!((outcome.partnerships.len(), outcome.unplaced.len()), (1, 2));
    assert!(outcome.unplaced.iter().all(|it| it.cause == UnplacedCause::Competition));
    assert_eq!(prepared.coverage(&settings).expect("coverage").stranded, []);

    let alone = vec![person(1, 2, &[0], &[1]), person(2, 2, &[1], &[0]), person(3, 2, &[1], &[0])];
    let prepared = Prepared::new(alone, &Past::default(), &vocabulary);
    let stranded = prepared.coverage(&settings).expect("coverage").stranded;
    let rules = UnplacedCause::Rules(vec![(Rule::DifferentOrganisation, 2)]);
    assert_eq!(stranded.iter().map(|it| &it.cause).collect::<Vec<_>>(), [&rules; 3]);
}

#[test]
fn pins_and_bans_are_kept_and_contradictions_named() {
    let vocabulary = vocabulary(&[]);
    let mut asked = settings(PAIRS, &[Rule::DifferentOrganisation]);
    asked.pins = vec![vec![id(4), id(1)]];
    asked.forbidden = vec![(id(2), id(5))];
    let (prepared, outcome) = solved(fitting(4), &Past::default(), &asked, &vocabulary);
    assert!(numbers(&outcome).contains(&vec![1, 4]) && !numbers(&outcome).contains(&vec![2, 5]));
    assert_eq!(outcome.partnerships.iter().filter(|it| it.pinned).count(), 1);

    let refusal = |pins: Vec<Vec<ParticipantId>>, forbidden| {
        let asked = ProposalSettings { pins, forbidden, ..asked.clone() };
        prepared.solve(&asked, &|| 0).expect_err("a refusal")
    };
    let contradicts = |it| CannotSolve::Settings(CannotPropose::ContradictingPins(id(it)));
    assert_eq!(refusal(vec![vec![id(1), id(2)], vec![id(2), id(6)]], vec![]), contradicts(2));
    assert_eq!(refusal(vec![vec![id(1), id(2)]], vec![(id(2), id(1))]), contradicts(1));
    // 2 and 3 are of the same house.
    assert_eq!(
        refusal(vec![vec![id(2), id(3)]], vec![]),
        CannotSolve::Settings(CannotPropose::PinBreaksRule(Rule::DifferentOrganisation))
    );
}

#[test]
fn wishes_are_understood_by_name_and_address_or_reported() {
    let vocabulary = vocabulary(&[]);
    let mut people = fitting(2);
    let wish = |kind, whom| Wish { kind, whom };
    people[0].profile.wishes = vec![
        wish(WishKind::Excluded, Whom::Email(email("person2@example.org"))),
        wish(WishKind::Wanted, Whom::Name(short("Nobody Here"))),
        wish(WishKind::Wanted, Whom::Name(short("1, Person"))),
    ];
    let (prepared, outcome) = solved(people, &Past::default(), &settings(PAIRS, &[]), &vocabulary);
    assert!(!numbers(&outcome).contains(&vec![1, 2]));
    let note =
        |whom: &str, problem| Note::Wish { by: id(1), kind: WishKind::Wanted, whom: whom.into(), problem };
    // 1 has excluded the only one who could help, and with it is lost to 2.
    let expected = [
        note("Nobody Here", WishProblem::Unknown),
        note("1, Person", WishProblem::Oneself),
        Note::NobodyHelps { participant: id(1) },
        Note::NobodyHelps { participant: id(2) },
    ];
    assert_eq!(prepared.notes(&settings(PAIRS, &[]).rules), expected);
}

#[test]
fn a_wished_partner_tips_the_scales_between_equals() {
    let vocabulary = vocabulary(&[]);
    let mut people = vec![
        person(1, 1, &[0], &[1]),
        person(2, 2, &[1], &[0]),
        person(3, 3, &[0], &[1]),
        person(4, 4, &[1], &[0]),
    ];
    for (wishing, wished) in [(0, "person 4"), (0, "person 2"), (2, "person 2"), (2, "person 4")] {
        let mut asked = settings(PAIRS, &[]);
        asked.rules.preferences.insert(Preference::WishedPartner, Weight::Strong);
        people.iter_mut().for_each(|it| it.profile.wishes.clear());
        people[wishing].profile.wishes =
            vec![Wish { kind: WishKind::Wanted, whom: Whom::Name(short(wished)) }];
        let (_, outcome) = solved(people.clone(), &Past::default(), &asked, &vocabulary);
        let wished: u128 = wished[7..].parse().expect("a number");
        let mut expected = vec![wishing as u128 + 1, wished];
        expected.sort_unstable();
        assert!(numbers(&outcome).contains(&expected), "{expected:?}");
    }
}

#[test]
fn partners_meet_again_only_where_nobody_else_is_left() {
    let vocabulary = vocabulary(&[]);
    let asked = settings(PAIRS, &[Rule::NotAgain]);
    let met = |pairs: &[(u128, u128)]| Past {
        met: pairs.iter().map(|&(one, other)| (id(one), id(other))).collect(),
        ..Past::default()
    };
    let (_, outcome) = solved(fitting(2), &met(&[(1, 2)]), &asked, &vocabulary);
    assert!(!numbers(&outcome).contains(&vec![1, 2]));

    // 1 has met everybody: with somebody it must be again, and nobody else repeats.
    let (_, outcome) = solved(fitting(2), &met(&[(1, 2), (1, 3), (1, 4)]), &asked, &vocabulary);
    assert_eq!(numbers(&outcome), [[1, 2], [3, 4]]);

    // Of three who have all met, all meet again as a trio rather than one waiting.
    let three = fitting(2).into_iter().take(3).collect();
    let (_, outcome) = solved(three, &met(&[(1, 2), (1, 3), (2, 3)]), &asked, &vocabulary);
    assert_eq!(numbers(&outcome), [[1, 2, 3]]);

    let declined = Past { declined: vec![(id(2), id(1))], ..met(&[(1, 3), (1, 4), (1, 2)]) };
    let (_, outcome) = solved(fitting(2), &declined, &asked, &vocabulary);
    assert!(!numbers(&outcome).contains(&vec![1, 2]));
}

#[test]
fn mentors_take_as_many_as_they_said() {
    let vocabulary = vocabulary(&[]);
    let mut people = vec![
        person(1, 1, &[0, 1], &[]),
        person(2, 2, &[2], &[]),
        person(3, 3, &[], &[0]),
        person(4, 3, &[], &[1]),
        person(5, 3, &[], &[2]),
        person(6, 3, &[], &[2]),
    ];
    people[0].profile.part = Part::Mentor { capacity: 2 };
    people[1].profile.part = Part::Mentor { capacity: 1 };
    people[2..].iter_mut().for_each(|it| it.profile.part = Part::Mentee);
    let (_, outcome) = solved(people, &Past::default(), &settings(Shape::Mentors, &[]), &vocabulary);
    let pairs = numbers(&outcome);
    assert_eq!(pairs.len(), 3);
    assert!(pairs.contains(&vec![1, 3]) && pairs.contains(&vec![1, 4]), "{pairs:?}");
    assert_eq!(outcome.unplaced.len(), 1);
    let roles = outcome.partnerships.iter().map(|it| (it.members[0].role, it.members[1].role));
    assert!(roles.into_iter().all(|it| it == (MemberRole::Mentor, MemberRole::Mentee)));
}

#[test]
fn groups_hold_every_rule_between_all_members() {
    let vocabulary = vocabulary(&[]);
    let asked = settings(Shape::Groups { least: 3, most: 4 }, &[Rule::DifferentOrganisation]);
    let people: Vec<Candidate> =
        (1..=12).map(|it| person(it, it % 4, &[it as usize % 8], &[(it as usize + 3) % 8])).collect();
    let (_, outcome) = solved(people, &Past::default(), &asked, &vocabulary);
    assert_eq!(outcome.unplaced, []);
    for group in numbers(&outcome) {
        let mut houses: Vec<u128> = group.iter().map(|it| it % 4).collect();
        houses.sort_unstable();
        houses.dedup();
        assert_eq!(houses.len(), group.len());
    }
}

#[test]
fn rules_that_nobody_can_be_held_to_are_named() {
    let vocabulary = vocabulary(&[]);
    let mut people = fitting(2);
    people.iter_mut().for_each(|it| it.profile.organisation = None);
    people[0].profile.languages = vec!["Finnish".into()];
    let asked = settings(PAIRS, &[Rule::DifferentOrganisation, Rule::SharedLanguage]);
    let (prepared, outcome) = solved(people, &Past::default(), &asked, &vocabulary);
    assert_eq!(outcome.partnerships.len(), 2);
    assert_eq!(
        prepared.notes(&asked.rules),
        [
            Note::RuleWithoutData { rule: Rule::DifferentOrganisation },
            Note::RuleUnknownFor { rule: Rule::SharedLanguage, people: 3 },
        ]
    );
}

#[test]
fn a_shared_language_is_shared_under_any_of_its_names() {
    let vocabulary = vocabulary(&[]);
    let mut people = fitting(1);
    let asked = settings(PAIRS, &[Rule::SharedLanguage]);
    people[0].profile.languages = vec!["Finnish".into(), "svenska".into()];
    people[1].profile.languages = vec!["en".into(), "SV".into()];
    let (_, outcome) = solved(people.clone(), &Past::default(), &asked, &vocabulary);
    assert_eq!(outcome.partnerships.len(), 1);
    people[1].profile.languages.pop();
    let (_, outcome) = solved(people, &Past::default(), &asked, &vocabulary);
    assert_eq!(outcome.unplaced[0].cause, UnplacedCause::Rules(vec![(Rule::SharedLanguage, 1)]));
}

#[test]
fn a_difference_names_who_changed_and_who_gained() {
    let vocabulary = vocabulary(&[]);
    let free = settings(PAIRS, &[]);
    let (_, before) = solved(fitting(2), &Past::default(), &free, &vocabulary);
    let forbidding = ProposalSettings { forbidden: vec![(id(1), id(2))], ..free };
    let (_, after) = solved(fitting(2), &Past::default(), &forbidding, &vocabulary);
    let found = difference(&before, &after);
    assert_eq!(found.changes.len(), 4);
    assert_eq!((found.changes[0].before.clone(), found.placed), (vec![id(2)], 0));
    assert_eq!(found.total, after.proof.total - before.proof.total);
    assert_eq!(found.winners_and_losers().0, 0);
    assert_eq!(difference(&before, &before).changes, []);
}

#[test]
fn tampered_partnerships_and_certificates_are_refused() {
    let vocabulary = vocabulary(&[]);
    let asked = settings(PAIRS, &[Rule::DifferentOrganisation]);
    let (prepared, outcome) = solved(fitting(4), &Past::default(), &asked, &vocabulary);
    let certificate = Certificate::from_json(&outcome.proof.certificate).expect("a certificate");
    let good = members(&outcome);
    let refusal = |partnerships: &[Vec<ParticipantId>], certificate: &Certificate| {
        prepared.verify(&asked, partnerships, certificate).expect_err("a refusal")
    };

    let mut swapped = good.clone();
    (swapped[0][1], swapped[1][1]) = (good[1][1], good[0][1]);
    assert!(matches!(refusal(&swapped, &certificate), Refusal::Proof(_) | Refusal::RuleBroken { .. }));
    let mut twice = good.clone();
    twice[0][1] = good[1][1];
    assert!(matches!(refusal(&twice, &certificate), Refusal::Twice(_)));
    assert!(matches!(refusal(&good[1..], &certificate), Refusal::Proof(_)));
    let stranger = id(99);
    assert_eq!(refusal(&[vec![stranger, id(1)]], &certificate), Refusal::UnknownPerson(stranger));

    let others = Certificate { people: vec![], ..certificate.clone() };
    assert_eq!(refusal(&good, &others), Refusal::OtherPeople);
    let forged = outcome.proof.certificate.replacen("\"penalty\":", "\"penalty\":9", 1);
    let forged = Certificate::from_json(&forged).expect("a certificate");
    assert!(matches!(refusal(&good, &forged), Refusal::Proof(_)));
    let unkept = Certificate { kept: vec![vec![0, 1]], ..certificate };
    assert!(matches!(refusal(&good, &unkept), Refusal::Kept(_)));
}
