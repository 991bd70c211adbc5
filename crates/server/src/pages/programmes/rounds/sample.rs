//! A small cohort that the samples match for real, so that they look as the pages will.

use super::answers::Answers;
use super::begin::Before;
use super::comparison::Comparison;
use super::insight::Insight;
use super::people::{Known, People};
use super::publication::Preview;
use super::shift::{self, Shift};
use super::studio::{Show, Studio, Told};
use crate::forms::Form;
use crate::pages::programmes::settings::{rules, sample_programme};
use crate::visitor::Visitor;
use actions::matchmaking::{Candidate, Past, difference, vocabulary};
use actions::rounds::{Material, PublicationPreview};
use chrono::{Duration, Weekday};
use domain::availability::{Availability, DayPart};
use domain::matching_rules::{MatchingRules, Rule, Shape};
use domain::participant::{Level, Mode, Need, Offer, Profile};
use domain::person::Person;
use domain::programme::{Programme, ProgrammeState};
use domain::round::{
    Member, Partnership, Proposal, ProposalSettings, Publication, Response, Round, RoundState,
};
use domain::{Email, Language, LongText, ParticipantId, PersonName, ShortText};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Name, organisation, language, languages spoken, offers, needs.
type Row = (&'static str, u128, Language, &'static str, &'static [&'static str], &'static [&'static str]);

const ORGANISATIONS: [&str; 5] =
    ["Helsingin Vesi", "Aalborg Data", "Umeå kommun", "Tartu Library", "Roskilde Energi"];

const PEOPLE: [Row; 13] = [
    (
        "Aino Virtanen",
        0,
        Language::Fi,
        "fi en",
        &["palvelumuotoilu", "neuvottelutaito"],
        &["data analysis", "projektinhallinta"],
    ),
    (
        "Søren Holm",
        1,
        Language::Da,
        "da en sv",
        &["dataanalyse", "machine learning"],
        &["service design", "kommunikation"],
    ),
    (
        "Karin Öberg",
        2,
        Language::Sv,
        "sv en",
        &["projektledning", "kommunikation"],
        &["upphandling", "ledarskap"],
    ),
    ("Jari Salo", 0, Language::Fi, "fi en", &["hankinnat", "lean"], &["viestintä", "koneoppiminen"]),
    (
        "Mette Lund",
        4,
        Language::Da,
        "da en",
        &["ledelse", "forandringsledelse"],
        &["projektledelse", "facilitering"],
    ),
    (
        "Kadri Tamm",
        3,
        Language::En,
        "en",
        &["facilitation", "academic writing"],
        &["change management", "data visualisation"],
    ),
    (
        "Eva Ek",
        2,
        Language::Sv,
        "sv en",
        &["datavisualisering", "statistik"],
        &["akademiskt skrivande", "coaching"],
    ),
    (
        "Ali Hassan",
        1,
        Language::En,
        "en da",
        &["coaching", "public speaking"],
        &["statistics", "negotiation"],
    ),
    (
        "Liisa Korhonen",
        0,
        Language::Fi,
        "fi en sv",
        &["ohjelmistotestaus", "laatu"],
        &["johtaminen", "esiintymistaito"],
    ),
    ("Jonas Berg", 4, Language::Da, "da en", &["økonomistyring", "ledelse"], &["software testing", "lean"]),
    ("Peeter Kask", 3, Language::En, "en", &["archives", "project management"], &["budgeting", "falconry"]),
    ("Ulla Nyman", 2, Language::Sv, "sv en", &["ekonomi", "budgetering"], &["arkiv", "service design"]),
    ("Greta Vogel", 1, Language::En, "de", &["strategy"], &["marketing"]),
];

fn participant(number: usize) -> ParticipantId {
    ParticipantId::new(Uuid::from_u128(1_000 + number as u128))
}

fn texts(them: &[&str]) -> Vec<ShortText> {
    them.iter().filter_map(|it| ShortText::parse(it).ok()).collect()
}

fn candidate(number: usize, row: &Row) -> Candidate {
    let (name, organisation, language, spoken, offers, needs) = *row;
    let mornings = [Weekday::Mon, Weekday::Wed, Weekday::Thu];
    let free = mornings.into_iter().take(1 + number % 3);
    let free = free.fold(Availability::default(), |all, day| all.with(day, DayPart::Morning));
    Candidate {
        id: participant(number),
        name: name.to_owned(),
        email: format!("person{number}@example.org"),
        organisation: usize::try_from(organisation)
            .ok()
            .and_then(|it| ORGANISATIONS.get(it))
            .map(|it| (*it).to_owned()),
        language: Some(language),
        profile: Profile {
            organisation: Some(Uuid::from_u128(500 + organisation).into()),
            offers: texts(offers).into_iter().map(|text| Offer { text, level: Level::Expert }).collect(),
            needs: texts(needs).into_iter().map(|text| Need { text, example: None }).collect(),
            languages: spoken.split(' ').map(str::to_owned).collect(),
            availability: free,
            mode: Mode::Online,
            shares_contact: number != 1,
            ..Profile::default()
        },
    }
}

static MATERIAL: LazyLock<Material> = LazyLock::new(|| Material {
    people: PEOPLE.iter().enumerate().map(|(number, row)| candidate(number, row)).collect(),
    past: Past::default(),
    vocabulary: vocabulary(&[]),
});

fn people() -> People {
    People::of(MATERIAL.people.iter().map(|it| {
        let (name, organisation) = (it.name.clone(), it.organisation.clone());
        (it.id, Known { name, organisation, language: it.language })
    }))
}

fn programme(state: ProgrammeState) -> Programme {
    Programme { state, ..sample_programme() }
}

fn round(state: RoundState) -> Round {
    Round {
        id: Uuid::from_u128(700).into(),
        programme: sample_programme().id,
        number: 1,
        state,
        created_at: sample_programme().created_at,
        version: 4,
    }
}

/// The people matched under these rules with these pins. The stopwatch says twelve milliseconds.
fn solved(number: u128, name: &str, rules: MatchingRules, pins: Vec<Vec<ParticipantId>>) -> Proposal {
    let settings = ProposalSettings { rules, pins, forbidden: vec![(participant(0), participant(6))] };
    let clock = AtomicU64::new(0);
    let stopwatch = || clock.fetch_add(12_000, Ordering::Relaxed);
    let outcome = MATERIAL.prepare().solve(&settings, &stopwatch).unwrap_or_default();
    Proposal {
        id: Uuid::from_u128(800 + number).into(),
        round: round(RoundState::Collecting).id,
        name: ShortText::parse(name).unwrap_or_else(|_| unreachable!("a constant name")),
        settings,
        outcome,
        created_at: sample_programme().created_at,
    }
}

static FIRST: LazyLock<Proposal> =
    LazyLock::new(|| solved(1, "First proposal", sample_programme().rules, vec![]));

static PINNED: LazyLock<Proposal> = LazyLock::new(|| {
    let pins = vec![vec![participant(0), participant(9)]];
    Proposal { id: FIRST.id, ..solved(1, "First proposal", sample_programme().rules, pins) }
});

static WITHOUT_LANGUAGE: LazyLock<Proposal> = LazyLock::new(|| {
    let mut rules = sample_programme().rules;
    rules.rules.remove(&Rule::SharedLanguage);
    solved(2, "Without: a shared language", rules, vec![])
});

fn of(visitor: &Visitor, proposal: &Proposal) -> Studio {
    Studio {
        programme: programme(ProgrammeState::Matched),
        round: round(RoundState::Proposed { chosen: FIRST.id }),
        proposal: proposal.clone(),
        scenarios: vec![FIRST.clone(), WITHOUT_LANGUAGE.clone()],
        people: people(),
        insight: Insight::of(&MATERIAL, proposal, visitor.language()),
        view: super::studio::View::default(),
        shift: None,
        told: None,
        rules: rules::known(&proposal.settings.rules),
        naming: Form::blank(),
    }
}

pub(super) fn studio(visitor: &Visitor) -> Studio {
    of(visitor, &FIRST)
}

pub(super) fn changed(visitor: &Visitor) -> Studio {
    let difference = difference(&FIRST.outcome, &PINNED.outcome);
    Studio { shift: Some(Shift::whole(difference)), ..of(visitor, &PINNED) }
}

pub(super) fn swapping(visitor: &Visitor) -> Studio {
    let mut it = of(visitor, &FIRST);
    it.view.swap = Some(participant(0));
    it
}

pub(super) fn conflict(visitor: &Visitor) -> Studio {
    let shift = shift::since(&shift::seen(&FIRST.outcome), &PINNED.outcome);
    Studio { shift, told: Some(Told::Conflict), ..of(visitor, &PINNED) }
}

pub(super) fn refused(visitor: &Visitor) -> Studio {
    let t = visitor.texts;
    let mut it = of(visitor, &WITHOUT_LANGUAGE);
    it.told = Some(Told::Refused(t.studio_cannot_pins("Aino Virtanen")));
    it.naming = Form::with([("name", FIRST.name.as_str())]);
    it.naming.refuse("name", t.studio_name_taken());
    it
}

pub(super) fn filtered(visitor: &Visitor) -> Studio {
    let mut it = of(visitor, &FIRST);
    it.view.show = Show::Pinned;
    it
}

fn before_with(material: &Material, settings: &ProposalSettings) -> Before {
    let prepared = material.prepare();
    let coverage = prepared.coverage(settings);
    Before {
        programme: programme(ProgrammeState::Closed),
        people: people(),
        count: material.people.len(),
        found: coverage.map(|it| (it, prepared.notes(&settings.rules))),
        is_proposed: false,
        problem: None,
    }
}

pub(super) fn before(_: &Visitor) -> Before {
    let mut few = MATERIAL.clone();
    few.people.retain(|it| it.id != participant(12));
    before_with(&few, &ProposalSettings { forbidden: vec![], ..FIRST.settings.clone() })
}

pub(super) fn stranded(visitor: &Visitor) -> Before {
    let problem = Some(visitor.texts.studio_cannot_start_draft());
    Before { problem, ..before_with(&MATERIAL, &FIRST.settings) }
}

pub(super) fn nobody(count: usize) -> Before {
    let nobody = Material { people: vec![], ..MATERIAL.clone() };
    Before { count, ..before_with(&nobody, &FIRST.settings) }
}

pub(super) fn comparison(visitor: &Visitor) -> Comparison {
    let it = studio(visitor);
    Comparison { programme: it.programme, round: it.round, scenarios: it.scenarios, people: it.people }
}

fn person(candidate: &Candidate) -> Option<Person> {
    Some(Person {
        id: Uuid::from_u128(candidate.id.uuid().as_u128() + 1_000).into(),
        email: Email::parse(&candidate.email).ok()?,
        name: PersonName::parse(&candidate.name).ok()?,
        language: candidate.language?,
        time_zone: chrono_tz::Tz::Europe__Helsinki,
        administrator: false,
        created_at: sample_programme().created_at,
    })
}

pub(super) fn publication(_: &Visitor) -> Preview {
    let members = FIRST.outcome.partnerships.iter().flat_map(|it| &it.members);
    let letters = members.filter_map(|it| {
        let candidate = MATERIAL.people.iter().find(|candidate| candidate.id == it.participant)?;
        Some((it.participant, person(candidate)?))
    });
    Preview {
        programme: programme(ProgrammeState::Matched),
        people: people(),
        found: PublicationPreview {
            round: round(RoundState::Proposed { chosen: FIRST.id }),
            proposal: FIRST.clone(),
            letters: letters.collect(),
            left: 0,
        },
        problem: None,
    }
}

pub(super) fn publication_refused(visitor: &Visitor) -> Preview {
    let mut it = publication(visitor);
    it.found.left = 2;
    it.problem = Some(visitor.texts.studio_publish_conflict());
    it
}

fn partnerships_of(proposal: &Proposal) -> Vec<Partnership> {
    let one = |(number, it): (usize, &domain::round::ProposedPartnership)| Partnership {
        id: Uuid::from_u128(900 + number as u128).into(),
        programme: sample_programme().id,
        round: proposal.round,
        members: it
            .members
            .iter()
            .map(|it| Member {
                participant: it.participant,
                role: it.role,
                gain: it.gain,
                response: Response::Awaited,
            })
            .collect(),
        benefit: it.benefit,
        introduced_at: sample_programme().created_at,
        ended_at: None,
        version: 1,
    };
    proposal.outcome.partnerships.iter().enumerate().map(one).collect()
}

pub(super) fn published(_: &Visitor) -> Answers {
    let at = sample_programme().created_at;
    let by = Uuid::from_u128(1).into();
    Answers {
        programme: programme(ProgrammeState::Published),
        round: round(RoundState::Published(Publication { proposal: FIRST.id, by, at })),
        others: vec![],
        partnerships: partnerships_of(&FIRST),
        people: people(),
        now: at + Duration::minutes(5),
        problem: None,
    }
}

pub(super) fn answered(visitor: &Visitor) -> Answers {
    let mut it = published(visitor);
    let at = it.now + Duration::days(2);
    let reason = LongText::parse("We already work together on another project.").ok();
    for (number, pair) in it.partnerships.iter_mut().enumerate() {
        for member in &mut pair.members {
            member.response = Response::Accepted { at };
        }
        match (number, pair.members.last_mut()) {
            (0, Some(last)) => {
                last.response = Response::Declined { at, reason: reason.clone() };
                pair.ended_at = Some(at);
            }
            (1, Some(last)) => last.response = Response::Awaited,
            _ => {}
        }
    }
    it.round.number = 2;
    it.others = vec![Round { number: 1, id: Uuid::from_u128(701).into(), ..it.round.clone() }];
    it.problem = Some(visitor.texts.studio_undo_answered(9_u32));
    it.now = at + Duration::days(1);
    it
}

/// A published partnership with what is known of its people, for the participants' pages.
pub(in crate::pages::programmes) fn sampled(is_group: bool) -> (Programme, Material, Partnership) {
    let group = || {
        let mut rules = sample_programme().rules;
        rules.shape = Shape::Groups { least: 3, most: 4 };
        solved(3, "Groups", rules, vec![])
    };
    let proposal = if is_group { group() } else { FIRST.clone() };
    let best = partnerships_of(&proposal).into_iter().max_by_key(|it| it.benefit);
    let partnership = best.unwrap_or_else(|| unreachable!("the sample's people can be matched"));
    (programme(ProgrammeState::Published), MATERIAL.clone(), partnership)
}
