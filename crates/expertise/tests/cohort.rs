//! From profiles to benefit and reasons, over a vocabulary small enough to follow by hand.

use expertise::{
    Attributes, Cohort, Correction, FULL_BENEFIT, Kinship, Level, Link, Need, Offer, Options, Preferences,
    Profile, Refusal, Rules, Via, Vocabulary,
};

const VOCABULARY: &str = "\
id,broader,related,label_en,label_fi,alt_en
management,,,management,johtaminen,
project-management,management,,project management,projektinhallinta,managing projects
risk-management,management,,risk management,riskienhallinta,
pedagogy,,assessment,pedagogy,pedagogiikka,teaching
assessment,,,assessment,arviointi,
";

fn vocabulary() -> Vocabulary {
    Vocabulary::from_csv(VOCABULARY.as_bytes()).expect("the vocabulary is well formed")
}

fn person(id: &str, offers: &[&str], needs: &[&str]) -> Profile {
    let offer = |text: &&str| Offer { text: (*text).to_owned(), level: Level::HIGHEST };
    let need = |(at, text): (usize, &&str)| Need { text: (*text).to_owned(), rank: at as u8 + 1 };
    Profile {
        id: id.to_owned(),
        offers: offers.iter().map(offer).collect(),
        needs: needs.iter().enumerate().map(need).collect(),
        ..Profile::default()
    }
}

#[test]
fn a_need_in_finnish_meets_an_offer_in_english_fully() {
    let vocabulary = vocabulary();
    let people = vec![
        person("aino", &["pedagogiikka"], &["projektinhallinnan"]),
        person("ben", &["project management"], &["teaching"]),
    ];
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    assert_eq!(cohort.directed(1, 0), FULL_BENEFIT, "both labels are written as they stand");
    assert!(cohort.directed(0, 1) > FULL_BENEFIT * 9 / 10, "an inflected form is nearly sure");
    let reasons = cohort.reasons(0, 1);
    assert_eq!(reasons.unmet, []);
    let link = &reasons.met[0].links[0];
    assert_eq!(
        (link.need.text.as_str(), link.offer.text.as_str()),
        ("projektinhallinnan", "project management")
    );
    let same = vocabulary.find("project-management").unwrap();
    match link.via {
        Via::Concepts { need, offer, relation } => {
            assert_eq!((need, offer, relation.kinship), (same, same, Kinship::Same));
        }
        other => panic!("a concept was expected: {other:?}"),
    }
}

#[test]
fn benefit_falls_from_same_over_broader_and_sibling_to_unrelated() {
    let vocabulary = vocabulary();
    let givers = ["risk management", "johtaminen", "projektinhallinta", "assessment"];
    let mut people = vec![person("wants", &[], &["riskienhallinta"])];
    people.extend(givers.iter().map(|offer| person(offer, &[offer], &[])));
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    let benefits: Vec<u32> = (1..=4).map(|giver| cohort.directed(0, giver)).collect();
    assert!(benefits.is_sorted_by(|left, right| left > right), "{benefits:?}");
    assert_eq!((benefits[0], benefits[3]), (FULL_BENEFIT, 0));
}

#[test]
fn reasons_account_for_the_whole_benefit() {
    let vocabulary = vocabulary();
    let people = vec![
        person("a", &["zebrafish genetics"], &["risk management in hospitals", "genetics", "teaching"]),
        person(
            "b",
            &["managing projects", "pedagogy", "hospital administration", "genetic counselling"],
            &["zebrafish"],
        ),
    ];
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    for (receiver, giver) in [(0, 1), (1, 0)] {
        let reasons = cohort.reasons(receiver, giver);
        let sum: u32 = reasons.met.iter().map(|it| it.benefit).sum();
        assert_eq!(sum, cohort.directed(receiver, giver));
        let needs = cohort.people()[receiver].needs.len();
        assert_eq!(reasons.met.len() + reasons.unmet.len(), needs);
        assert!(reasons.met.iter().all(|it| !it.links.is_empty()), "{reasons:?}");
    }
}

#[test]
fn what_is_not_wanted_is_neither_need_nor_reason() {
    let vocabulary = vocabulary();
    let people = vec![
        person("a", &["assessment"], &["En tarvitse riskienhallintaa, mutta pedagogiikka kiinnostaa"]),
        person("risk", &["risk management"], &["assessment"]),
        person("teacher", &["pedagogy"], &["assessment"]),
    ];
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    assert_eq!(cohort.directed(0, 1), 0);
    assert!(cohort.directed(0, 2) > FULL_BENEFIT / 2, "{}", cohort.directed(0, 2));
}

#[test]
fn what_the_writer_says_is_meant_counts_instead_of_what_was_recognised() {
    let vocabulary = vocabulary();
    let says = |concept: &str, is_meant| Correction {
        text: "pedagogy".to_owned(),
        concept: concept.to_owned(),
        is_meant,
    };
    let mut corrected = person("corrected", &["pedagogy"], &[]);
    corrected.corrections = vec![says("pedagogy", false), says("risk-management", true)];
    let people =
        vec![person("wants", &[], &["risk management"]), corrected, person("as written", &["pedagogy"], &[])];
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    assert_eq!([1, 2].map(|giver| cohort.directed(0, giver)), [FULL_BENEFIT, 0]);
    let risk = vocabulary.find("risk-management").unwrap();
    let reasons = cohort.reasons(0, 1);
    match reasons.met[0].links[..] {
        [Link { via: Via::Concepts { need, offer, .. }, .. }] => assert_eq!((need, offer), (risk, risk)),
        ref other => panic!("one concept was expected: {other:?}"),
    }
}

#[test]
fn a_lower_level_and_a_lower_rank_are_worth_less() {
    let vocabulary = vocabulary();
    let mut beginner = person("beginner", &["pedagogy"], &[]);
    beginner.offers[0].level = Level::new(2);
    let people = vec![
        person("wants", &[], &["pedagogy", "risk management"]),
        person("first", &["pedagogy"], &[]),
        person("second", &["risk management"], &[]),
        beginner,
    ];
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    // Ranks 1 and 2 weigh 1/2 and 1/3: 153 and 102 of 255. Level 2 of 5 of 127 is 51.
    assert_eq!([1, 2, 3].map(|giver| cohort.directed(0, giver)), [153 * 127, 102 * 127, 153 * 51]);
}

#[test]
fn the_benefit_does_not_depend_on_the_order_of_people() {
    let vocabulary = Vocabulary::starter();
    let mut people = vec![
        person("a", &["leadership", "zebrafish"], &["Python", "viestintä"]),
        person("b", &["data analysis in Python"], &["ledarskap"]),
        person("c", &["kommunikation", "grant writing"], &["zebra fish keeping"]),
    ];
    let benefits = |people: &[Profile]| {
        let cohort = Cohort::prepare(people.to_vec(), &vocabulary, Options::default());
        let place = |id| cohort.find(id).unwrap();
        [("a", "b"), ("a", "c"), ("b", "c")].map(|(one, other)| {
            let (one, other) = (place(one), place(other));
            assert_eq!(cohort.mutual(one, other), cohort.mutual(other, one));
            (cohort.directed(one, other), cohort.directed(other, one))
        })
    };
    let forwards = benefits(&people);
    people.reverse();
    assert_eq!(benefits(&people), forwards);
}

#[test]
fn rules_say_why_a_pair_is_not_allowed() {
    let vocabulary = vocabulary();
    let in_organisation = |id: &str, organisation: &str, years: u8| Profile {
        id: id.to_owned(),
        attributes: Attributes {
            organisation: Some(organisation.to_owned()),
            experience_years: Some(years),
            ..Attributes::default()
        },
        ..Profile::default()
    };
    let mut excluding = in_organisation("d", "Delta", 30);
    excluding.attributes.excluded = vec!["a".to_owned()];
    let people = vec![
        in_organisation("a", "Alpha", 3),
        in_organisation("b", "alpha ", 20),
        in_organisation("c", "Gamma", 5),
        excluding,
    ];
    let rules = Rules { different_organisations: true, experience_gap_years: 10, ..Rules::default() };
    let options = Options { rules, preferences: Preferences { named_wish: 100, ..Preferences::default() } };
    let cohort = Cohort::prepare(people, &vocabulary, options);
    assert_eq!(cohort.allowed(0, 0), Err(Refusal::SamePerson));
    assert_eq!(cohort.allowed(0, 1), Err(Refusal::SameOrganisation));
    assert_eq!(cohort.allowed(0, 2), Err(Refusal::ExperienceGapTooSmall));
    assert_eq!(cohort.allowed(0, 3), Err(Refusal::Excluded));
    assert_eq!(cohort.allowed(1, 2), Ok(()));
    assert_eq!((cohort.bonus(0, 1), cohort.most_bonus()), (0, FULL_BENEFIT / 10));
}

#[test]
fn coverage_names_needs_nobody_meets_and_words_nobody_knows() {
    let vocabulary = vocabulary();
    let people = vec![
        person("a", &["pedagogy"], &["falconry"]),
        person("b", &["risk management"], &["falconry", "teaching"]),
    ];
    let coverage = Cohort::prepare(people, &vocabulary, Options::default()).coverage();
    let first = &coverage.needs[0];
    assert_eq!((first.text.as_str(), &first.wanted_by[..], first.supplied_by), ("falconry", &[0, 1][..], 0));
    assert_eq!((coverage.needs[1].text.as_str(), coverage.needs[1].supplied_well_by), ("teaching", 1));
    let unknown = &coverage.unknown_words[0];
    assert_eq!((unknown.word.as_str(), unknown.needs, unknown.offers), ("falconry", 2, 0));
}

#[test]
fn the_matching_sees_the_same_benefit_and_the_same_rules() {
    use matching::Benefits;
    let vocabulary = Vocabulary::starter();
    let house = |mut person: Profile, organisation: &str| {
        person.attributes.organisation = Some(organisation.to_owned());
        person
    };
    let people = vec![
        house(person("a", &["leadership", "zebrafish"], &["Python", "viestintä"]), "X"),
        house(person("b", &["data analysis in Python"], &["ledarskap; service design"]), "Y"),
        house(person("c", &["kommunikation", "grant writing"], &["zebra fish keeping", "data"]), "X"),
        house(person("d", &["palvelumuotoilu"], &[]), "Z"),
    ];
    let rules = Rules { different_organisations: true, ..Rules::default() };
    let preferences = Preferences { organisation: 50, language: 30, ..Preferences::default() };
    let cohort = Cohort::prepare(people, &vocabulary, Options { rules, preferences });
    let exchange = cohort.exchange().expect("within the bounds of the matching");
    for one in 0..4_u32 {
        for other in (0..4).filter(|it| *it != one) {
            let (i, j) = (one as usize, other as usize);
            let worth = cohort.allowed(i, j).ok().map(|()| i64::from(cohort.mutual(i, j)));
            assert_eq!(exchange.benefit(one, other).map(|it| it.worth), worth, "{one} {other}");
        }
    }
    assert_eq!(exchange.benefit(0, 2), None, "both are of X");
}
