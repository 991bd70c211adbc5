//! An introduction from what people wrote to the letter they get.

use crate::support::{House, site};
use anyhow::Result;
use domain::mail::{Delivery, Letter};
use domain::participant::{Level, Need, Offer, Participant, Profile};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{MailId, ParticipantId};
use testing::{both_databases, cast};
use worker::{Mailer, run_due};

/// Aino and Bo, who can help each other, in a partnership that the letter introduces to Aino.
async fn introduce(house: &House, bo: Profile) -> Result<(Partnership, MailId)> {
    house.add_programme().await?;
    let profile = |offer, need| Profile {
        offers: vec![Offer { text: cast::short(offer), level: Level::Expert }],
        needs: vec![Need { text: cast::short(need), example: None }],
        ..Profile::default()
    };
    let participant =
        |number, profile| Participant { profile, ..cast::participant(number, cast::id(4), cast::id(number)) };
    let aino = participant(1, profile("palvelumuotoilu", "data-analyysi"));
    let member = |number| Member {
        participant: cast::id(number),
        role: MemberRole::Peer,
        gain: 900,
        response: Response::Awaited,
    };
    let partnership = Partnership {
        id: cast::id(6),
        programme: cast::id(4),
        round: cast::id(5),
        members: vec![member(1), member(2)],
        benefit: 900,
        introduced_at: house.now(),
        ended_at: None,
        version: 1,
    };
    let round = Round {
        id: cast::id(5),
        programme: cast::id(4),
        number: 1,
        state: RoundState::Collecting,
        created_at: house.now(),
        version: 1,
    };

    let mut tx = house.app.store.begin().await?;
    let lyngby = cast::organisation(3, "Lyngby Health Cluster");
    storage::organisations::find_or_insert(&mut tx, &lyngby).await?;
    for (number, name, participant) in [(1, "Aino", aino), (2, "Bo", participant(2, bo))] {
        storage::persons::insert(&mut tx, &cast::person(number, name)).await?;
        storage::participants::insert(&mut tx, &participant).await?;
    }
    storage::rounds::insert(&mut tx, &round).await?;
    storage::partnerships::insert_many(&mut tx, std::slice::from_ref(&partnership)).await?;
    tx.commit().await?;

    let participant: ParticipantId = cast::id(1);
    let mail = house.post(Letter::Introduction { partnership: partnership.id, participant }).await?;
    Ok((partnership, mail))
}

fn bo(offer: &str, need: &str) -> Profile {
    Profile {
        organisation: Some(cast::id(3)),
        offers: vec![Offer { text: cast::short(offer), level: Level::Expert }],
        needs: vec![Need { text: cast::short(need), example: None }],
        shares_contact: true,
        ..Profile::default()
    }
}

async fn letter(house: &House, id: MailId) -> Result<String> {
    run_due(&house.app, &Mailer::keeping(site())).await?;
    let (_, wording) = house.read(id).await?;
    let plain = wording.map(|it| it.plain).unwrap_or_default();
    let person = plain.split("\n\n").find(|it| it.starts_with("Bo Example")).unwrap_or_default();
    Ok(person.to_owned())
}

both_databases! {
    async fn the_reasons_are_each_persons_own_words_for_what_the_other_meets(house: House) {
        let (_, mail) = introduce(&house, bo("dataanalyse", "service design")).await?;
        assert_eq!(
            letter(&house, mail).await?,
            "Bo Example\nOrganisation: Lyngby Health Cluster\nE-mail: bo@example.org\n\
             Can help you with:\n- data-analyysi\nYou can help with:\n- service design"
        );
    }

    async fn partners_who_meet_nothing_of_each_others_needs_are_introduced_by_what_they_wrote(house: House) {
        let hidden = Profile { shares_contact: false, organisation: None, ..bo("sailing", "beekeeping") };
        let (_, mail) = introduce(&house, hidden).await?;
        assert_eq!(
            letter(&house, mail).await?,
            "Bo Example\nE-mail: Not shown; the organisers will help you get in touch\n\
             Can share:\n- sailing\nWants to learn:\n- beekeeping"
        );
    }

    async fn nobody_is_introduced_to_a_partnership_that_has_ended(house: House) {
        let (partnership, mail) = introduce(&house, bo("dataanalyse", "service design")).await?;
        let ended = Partnership { ended_at: Some(house.now()), ..partnership };
        let mut tx = house.app.store.begin().await?;
        storage::partnerships::update(&mut tx, &ended).await?;
        tx.commit().await?;

        assert_eq!(letter(&house, mail).await?, "");
        let reason = "what it was about is no more".to_owned();
        assert_eq!(house.read(mail).await?.0.delivery, Delivery::Failed { at: house.now(), reason });
    }
}
