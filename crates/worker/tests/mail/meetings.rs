//! Letters about meetings: what of them stays where administrators read, and clocks that jump.

use crate::support::site;
use actions::joint_meetings::{
    change_joint_meeting, invite_to_joint_meeting, prepare_joint_meetings, remind_of_joint_meeting,
};
use actions::meetings::{Begun, Whose, plan, propose};
use actions::participants::{come_back, withdraw};
use anyhow::{Context, Result};
use chrono::Duration;
use domain::joint_meeting::{Appointment, Details};
use domain::mail::{Delivery, Letter};
use domain::meeting::{MeetingDetails, MeetingMode};
use domain::{JointMeetingId, LongText, WebAddress};
use std::collections::BTreeMap;
use storage::{joint_meetings, mails, programmes};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};
use worker::{Mailer, run_due};

/// What has become of the letters of each kind: how many stand in the outbox, and how many were not sent.
async fn letters(it: &TestApp) -> Result<BTreeMap<&'static str, (usize, usize)>> {
    let mut tx = it.app.store.read().await?;
    let mut all = BTreeMap::new();
    for (mail, _) in mails::list(&mut tx, None, 0, 1_000).await? {
        let counts: &mut (usize, usize) = all.entry(mail.letter.code()).or_default();
        match mail.delivery {
            Delivery::Kept { .. } => counts.0 += 1,
            Delivery::Failed { .. } => counts.1 += 1,
            Delivery::Queued | Delivery::Sending { .. } | Delivery::Sent { .. } => {}
        }
    }
    Ok(all)
}

async fn opening(it: &TestApp) -> Result<domain::joint_meeting::JointMeeting> {
    let mut tx = it.app.store.read().await?;
    let programme = programmes::find(&mut tx, it.programme.id).await?.context("the programme")?;
    let all = joint_meetings::list(&mut tx, &programme).await?;
    all.into_iter().next().context("the opening")
}

both_databases! {
    async fn the_outbox_does_not_say_where_partners_meet(it: TestApp) {
        let pair = it.pair_up().await?.remove(0).id;
        let aino = it.actor(it.people[0].id).await?;
        let whose = Whose { programme: it.programme.id, partnership: pair };
        let details = MeetingDetails {
            minutes: 60,
            mode: MeetingMode::Online,
            place: Some(short("canary room")),
            link: WebAddress::parse("https://meet.example.org/canary").ok(),
            agenda: LongText::parse("canary agenda").ok(),
        };
        let ahead = |hours| it.app.clock.now() + Duration::hours(hours);
        plan(&it.app, &aino, whose, Begun { id: id(1), details: details.clone() }, ahead(30)).await?;
        propose(&it.app, &aino, whose, Begun { id: id(2), details }, &[ahead(50)]).await?;
        run_due(&it.app, &Mailer::keeping(site())).await?;
        let mut tx = it.app.store.read().await?;
        let all = mails::list(&mut tx, None, 0, 100).await?;
        assert_eq!(all.len(), 3);
        for (mail, kept) in all {
            let kept = kept.context("what is kept")?;
            assert!(!format!("{kept:?}").contains("canary"), "{kept:?}");
            let has_calendar = matches!(mail.letter, Letter::Meeting { .. });
            assert_eq!(kept.calendar.is_some_and(|it| it.contains("METHOD:REQUEST")), has_calendar);
        }
    }

    async fn whichever_way_the_clock_jumps_nobody_hears_twice_or_too_late(it: TestApp) {
        let organiser = it.actor(it.organiser.id).await?;
        let (here, mailer) = (it.programme.id, Mailer::keeping(site()));
        prepare_joint_meetings(&it.app, &organiser, here).await?;
        let meeting = opening(&it).await?;
        let this: JointMeetingId = meeting.id;
        invite_to_joint_meeting(&it.app, &organiser, here, this).await?;
        run_due(&it.app, &mailer).await?;
        let invited = BTreeMap::from([("joint-meeting", (6, 0))]);
        assert_eq!(letters(&it).await?, invited);

        // Backward, and forward again: what has been said is not said again.
        it.pass(-Duration::days(2));
        run_due(&it.app, &mailer).await?;
        it.pass(Duration::days(2));
        run_due(&it.app, &mailer).await?;
        assert_eq!(letters(&it).await?, invited);

        // A change that is queued while the clock is ahead is told once, whenever the clock comes back there.
        let meeting = opening(&it).await?;
        let starts_at = meeting.appointment.starts_at + Duration::hours(1);
        let details = Details { appointment: Appointment { starts_at, ..meeting.appointment.clone() }, ..meeting.details() };
        it.pass(Duration::hours(2));
        change_joint_meeting(&it.app, &organiser, here, this, meeting.version, details).await?;
        it.pass(-Duration::hours(2));
        run_due(&it.app, &mailer).await?;
        it.pass(Duration::hours(2));
        run_due(&it.app, &mailer).await?;
        run_due(&it.app, &mailer).await?;
        assert_eq!(letters(&it).await?, BTreeMap::from([("joint-meeting", (12, 0))]));

        // Forward over the meeting: the reminder comes too late and is not sent, also not when the clock goes back.
        remind_of_joint_meeting(&it.app, &organiser, here, this).await?;
        let over = opening(&it).await?.appointment.ends_at() + Duration::minutes(1) - it.app.clock.now();
        it.pass(over);
        run_due(&it.app, &mailer).await?;
        let late = BTreeMap::from([("joint-meeting", (12, 0)), ("joint-meeting-reminder", (0, 6))]);
        assert_eq!(letters(&it).await?, late);
        it.pass(-over);
        run_due(&it.app, &mailer).await?;
        assert_eq!(letters(&it).await?, late);
    }
    async fn calendars_believe_the_letter_of_one_who_leaves_and_the_one_of_their_return(it: TestApp) {
        let organiser = it.actor(it.organiser.id).await?;
        let (here, mailer) = (it.programme.id, Mailer::keeping(site()));
        prepare_joint_meetings(&it.app, &organiser, here).await?;
        let meeting = opening(&it).await?.id;
        invite_to_joint_meeting(&it.app, &organiser, here, meeting).await?;
        run_due(&it.app, &mailer).await?;
        let (aino, own) = (it.actor(it.people[0].id).await?, it.participants[0].id);
        it.pass(Duration::hours(1));
        withdraw(&it.app, &aino, here, own).await?;
        run_due(&it.app, &mailer).await?;
        it.pass(Duration::hours(1));
        come_back(&it.app, &aino, here, own).await?;
        run_due(&it.app, &mailer).await?;

        let mut tx = it.app.store.read().await?;
        let mut all = mails::list(&mut tx, None, 0, 100).await?;
        all.retain(|(mail, _)| mail.to == it.people[0].email);
        all.sort_by_key(|(mail, _)| mail.created_at);
        let mut parts = Vec::new();
        for (_, kept) in all {
            let calendar = kept.and_then(|it| it.calendar).context("a calendar part")?.replace("\r\n ", "");
            let line = |name: &str| {
                let line = calendar.lines().find(|it| it.starts_with(name)).unwrap_or_default();
                line.trim_start_matches(name).to_owned()
            };
            parts.push((line("METHOD:"), line("SEQUENCE:"), line("STATUS:"), line("UID:"), line("DTSTAMP:")));
        }
        let said: Vec<_> = parts.iter().map(|it| (it.0.as_str(), it.1.as_str(), it.2.as_str())).collect();
        let expected = [("REQUEST", "0", "CONFIRMED"), ("CANCEL", "0", "CANCELLED"), ("REQUEST", "0", "CONFIRMED")];
        assert_eq!(said, expected);
        // One event, and each part is later than the one before.
        assert!(parts.windows(2).all(|it| it[0].3 == it[1].3 && it[0].4 < it[1].4), "{parts:?}");
    }
}
