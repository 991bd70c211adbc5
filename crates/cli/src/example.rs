//! The example of `serve --example`: three programmes of the same people, each at another point of its life.
//!
//! It is made by the actions that people use too, from the file of people that stands in `examples/`.

mod meetings;
mod together;
mod working;

use actions::imports::{Choices, Wanted, stage_import, take_import};
use actions::partners::{accept_charter, save_partner};
use actions::programmes::{
    NewProgramme, ProgrammeChange, change_programme, close_programme, create_programme, open_programme,
};
use actions::rounds::{self, Scenario};
use actions::{App, sign_in};
use anyhow::{Context, anyhow};
use chrono::{Days, NaiveTime};
use chrono_tz::Tz;
use domain::access::Actor;
use domain::participant::Standing;
use domain::programme::{Programme, ProgrammeTexts};
use domain::round::ProposalSettings;
use domain::{Email, Language, LongText, Method, PersonName, ShortText, Slug};
use storage::{access, programmes};

const PEOPLE: &str = include_str!("../../../examples/people.csv");
const ADMINISTRATOR: &str = "administrator@crossmentor.example";
const CHARTER: &str = "We take part as equals.\n\n\
    Everyone who takes part both gives and receives. What is said between partners stays between them. Our \
    organisations give each participant four hours a month, and expect one shared output, however small. Nobody is \
    recruited away through the programme.";

/// One of the example's programmes.
struct Plan {
    slug: &'static str,
    names: [(Language, &'static str, &'static str); 4],
    /// How far ahead it opens.
    opens_in_days: u64,
    /// Which rows of the file take part, counted from 0.
    people: std::ops::Range<usize>,
    until: Until,
}

/// How far the programme has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Until {
    Recruiting,
    Proposed,
    Published,
}

const PLANS: [Plan; 3] = [
    Plan {
        slug: "learning-across-borders",
        names: [
            (
                Language::En,
                "Learning across borders",
                "Experts of six organisations meet in pairs as equals, each giving and each receiving, from the joint opening to a shared output.",
            ),
            (
                Language::Fi,
                "Oppia yli rajojen",
                "Kuuden organisaation asiantuntijat kohtaavat pareittain tasavertaisina: jokainen antaa ja jokainen saa, yhteisestä avauksesta yhteiseen tuotokseen.",
            ),
            (
                Language::Da,
                "Læring på tværs",
                "Eksperter fra seks organisationer mødes to og to som ligeværdige: alle giver, og alle får, fra den fælles åbning til et fælles resultat.",
            ),
            (
                Language::Sv,
                "Lära över gränser",
                "Experter från sex organisationer möts två och två som jämlikar: alla ger och alla får, från den gemensamma öppningen till ett gemensamt resultat.",
            ),
        ],
        opens_in_days: 75,
        people: 0..9,
        until: Until::Recruiting,
    },
    Plan {
        slug: "sharing-expertise",
        names: [
            (
                Language::En,
                "Sharing expertise",
                "Twenty-four people, six organisations, one question: what can we learn from each other?",
            ),
            (
                Language::Fi,
                "Asiantuntemus jakoon",
                "Kaksikymmentäneljä ihmistä, kuusi organisaatiota, yksi kysymys: mitä voimme oppia toisiltamme?",
            ),
            (
                Language::Da,
                "Del din ekspertise",
                "Fireogtyve mennesker, seks organisationer, ét spørgsmål: hvad kan vi lære af hinanden?",
            ),
            (
                Language::Sv,
                "Dela kunnande",
                "Tjugofyra personer, sex organisationer, en fråga: vad kan vi lära av varandra?",
            ),
        ],
        opens_in_days: 40,
        people: 0..24,
        until: Until::Proposed,
    },
    Plan {
        slug: "the-first-round",
        names: [
            (
                Language::En,
                "The first round",
                "The pilot: twelve people who know their partners and are about to begin.",
            ),
            (
                Language::Fi,
                "Ensimmäinen kierros",
                "Pilotti: kaksitoista ihmistä, jotka tuntevat parinsa ja aloittavat pian.",
            ),
            (
                Language::Da,
                "Den første runde",
                "Piloten: tolv mennesker, som kender deres makker og snart går i gang.",
            ),
            (
                Language::Sv,
                "Den första omgången",
                "Piloten: tolv personer som känner sin partner och snart börjar.",
            ),
        ],
        opens_in_days: 33,
        people: 12..24,
        until: Until::Published,
    },
];

/// The address of the example's administrator, who organises its programmes.
pub fn administrator() -> anyhow::Result<Email> {
    Email::parse(ADMINISTRATOR).context("the example's address")
}

/// Makes what is not there yet of the example; what people have changed since stays as it is.
pub async fn load(app: &App) -> anyhow::Result<()> {
    if !sign_in::needs_set_up(app).await? && !is_example(app).await? {
        // Somebody runs real programmes here: the example would only be in the way.
        return Ok(());
    }
    let name = PersonName::parse("Alva Arranger").context("the example's name")?;
    let person = sign_in::add_administrator(app, administrator()?, name, Language::En).await?;
    for plan in &PLANS {
        let slug = Slug::parse(plan.slug)?;
        let mut tx = app.store.read().await?;
        let there = programmes::find_by_slug(&mut tx, &slug).await?;
        drop(tx);
        if there.is_none() {
            let actor = Actor { administrator: true, ..Actor::plain(person.id) };
            make(app, &actor, plan).await.with_context(|| format!("the example programme {slug}"))?;
        }
    }
    Ok(())
}

async fn is_example(app: &App) -> anyhow::Result<bool> {
    let mut tx = app.store.read().await?;
    Ok(storage::persons::find_by_email(&mut tx, &administrator()?).await?.is_some())
}

async fn make(app: &App, administrator: &Actor, plan: &Plan) -> anyhow::Result<()> {
    let programme = create(app, administrator, plan).await?;
    // The actor's roles are those of the moment they were read.
    let mut tx = app.store.read().await?;
    let actor = access::actor(&mut tx, administrator.person).await?.context("the administrator")?;
    drop(tx);

    let charter = programme.charter.as_ref().map_or(0, |it| it.version);
    for organisation in organisations() {
        let it = save_partner(app, &actor, programme.id, ShortText::parse(organisation)?, Some(6)).await;
        let it = it.map_err(|error| anyhow!("{error}"))?;
        let accepted = accept_charter(app, &actor, programme.id, it.id, charter).await;
        accepted.map_err(|error| anyhow!("{error}"))?;
    }
    open_programme(app, &actor, programme.id).await.map_err(|error| anyhow!("{error}"))?;

    let file = stage_import(app, &actor, programme.id, "people.csv", rows(plan).into_bytes()).await;
    let file = file.map_err(|error| anyhow!("{error}"))?;
    let standing = if plan.until == Until::Recruiting { Standing::Applied } else { Standing::Approved };
    let choices = Choices { wanted: Wanted::AllOrNothing, standing, update_known: false };
    take_import(app, &actor, programme.id, file, choices).await.map_err(|error| anyhow!("{error}"))?;
    if plan.until == Until::Recruiting {
        return Ok(());
    }

    close_programme(app, &actor, programme.id).await.map_err(|error| anyhow!("{error}"))?;
    let round = rounds::start_round(app, &actor, programme.id).await.map_err(|error| anyhow!("{error}"))?;
    let settings = ProposalSettings { rules: programme.rules.clone(), pins: vec![], forbidden: vec![] };
    let scenario = Scenario { proposal: None, name: ShortText::parse("A")?, settings };
    let proposed = rounds::propose(app, &actor, round.id, round.version, scenario).await;
    let round = proposed.map_err(|error| anyhow!("{error}"))?.round;
    if plan.until == Until::Published {
        rounds::publish(app, &actor, round.id, round.version).await.map_err(|error| anyhow!("{error}"))?;
        working::begin(app, &programme).await?;
        meetings::load(app, &actor, &programme).await?;
        together::load(app, &actor, &programme).await?;
    }
    Ok(())
}

async fn create(app: &App, actor: &Actor, plan: &Plan) -> anyhow::Result<Programme> {
    let zone = Tz::Europe__Helsinki;
    let today = app.clock.now().with_timezone(&zone).date_naive();
    let texts = plan.names.iter().map(|(language, name, summary)| {
        Ok(ProgrammeTexts {
            language: *language,
            name: ShortText::parse(name)?,
            theme: None,
            summary: Some(LongText::parse(summary)?),
        })
    });
    let new = NewProgramme {
        method: Method::CrossExpertise,
        texts: texts.collect::<anyhow::Result<_>>()?,
        opening_day: today + Days::new(plan.opens_in_days),
        opening_time: NaiveTime::from_hms_opt(9, 0, 0).context("nine o'clock")?,
        time_zone: zone,
        contact: administrator()?,
    };
    let programme = create_programme(app, actor, new).await.map_err(|error| anyhow!("{error}"))?;
    let mut tx = app.store.read().await?;
    let actor = access::actor(&mut tx, actor.person).await?.context("the administrator")?;
    drop(tx);
    let change =
        ProgrammeChange { charter: Some(Some(LongText::parse(CHARTER)?)), ..ProgrammeChange::default() };
    let changed = change_programme(app, &actor, programme.id, programme.version, change).await;
    changed.map_err(|error| anyhow!("{error}"))
}

/// The plan's part of the file of people, with its header.
fn rows(plan: &Plan) -> String {
    let mut lines = PEOPLE.lines();
    let header = lines.next().unwrap_or_default();
    let chosen = lines.skip(plan.people.start).take(plan.people.len());
    std::iter::once(header).chain(chosen).collect::<Vec<_>>().join("\n")
}

/// The organisations of the file, each once.
fn organisations() -> Vec<&'static str> {
    let mut names: Vec<&str> = PEOPLE.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_24_people_of_6_organisations_and_no_cell_that_needs_quotes() {
        let lines: Vec<&str> = PEOPLE.lines().collect();
        let columns = |line: &&str| line.split(',').count();
        assert_eq!((lines.len(), organisations().len()), (25, 6));
        assert!(lines.iter().all(|line| columns(line) == 14 && !line.contains('"')));
    }

    #[test]
    fn each_programme_is_named_so_that_its_address_is_the_expected_one() {
        for plan in &PLANS {
            assert_eq!(Slug::from_name(plan.names[0].1).map(Slug::into_string), Some(plan.slug.to_owned()));
        }
    }
}
