//! Whoever leaves gets what they were invited to out of their calendar, once, and is invited again when they come back.

use actions::joint_meetings::{cancel_joint_meeting, invite_to_joint_meeting, prepare_joint_meetings};
use actions::mails::{About, JointMeetingNews, MeetingNews, Outcome, ToSend, Way, settle, take};
use actions::meetings::{Begun, Whose, plan, propose};
use actions::participants::{come_back, withdraw};
use actions::partnerships::{accept, dissolve, leave};
use anyhow::{Context, Result};
use chrono::Duration;
use domain::access::{Actor, Scope};
use domain::job::Job;
use domain::joint_meeting::JointMeeting;
use domain::mail::Delivery;
use domain::meeting::{MeetingDetails, MeetingMode};
use domain::{MailId, Timestamp};
use storage::mails::Wording;
use storage::work::{self, AppointmentStage};
use storage::{jobs, joint_meetings, mails};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

fn wording() -> Wording {
    Wording { subject: "s".into(), plain: "p".into(), html: "h".into(), calendar: None }
}

/// The letters that wait, by the names of their readers.
async fn waiting(it: &TestApp) -> Result<Vec<MailId>> {
    let mut tx = it.app.store.read().await?;
    let mut waiting = Vec::new();
    for job in jobs::list_waiting(&mut tx).await? {
        if let Job::SendMail(id) = job {
            let mail = mails::find(&mut tx, id).await?.context("a letter")?;
            // The jobs of letters that were sent are still there: nobody ran them.
            if mail.delivery == Delivery::Queued {
                waiting.push((mail.to, mail.letter.code(), mail.created_at, id));
            }
        }
    }
    waiting.sort();
    Ok(waiting.into_iter().map(|(.., id)| id).collect())
}

/// What one letter tells of a meeting: to whom, what, and with which number.
fn told(letter: &ToSend) -> Option<(String, &'static str, u32)> {
    let to = letter.mail.to.as_str().split('@').next().unwrap_or_default().to_owned();
    Some(match &letter.about {
        About::JointMeeting(facts) => {
            let news = match facts.news {
                JointMeetingNews::Invited => "invited",
                JointMeetingNews::Left => "left",
                JointMeetingNews::Cancelled => "cancelled",
                _ => "something else",
            };
            (to, news, facts.meeting.sequence)
        }
        About::Meeting(facts) => {
            let news = match facts.news {
                MeetingNews::Times => "times",
                MeetingNews::Invited => "invited",
                MeetingNews::Changed => "changed",
                MeetingNews::Cancelled => "cancelled",
                MeetingNews::CalledOff => "called off",
            };
            (to, news, facts.meeting.sequence)
        }
        _ => return None,
    })
}

/// Sends every waiting letter; what they tell of meetings.
async fn send_all(it: &TestApp) -> Result<Vec<(String, &'static str, u32)>> {
    let mut sent = Vec::new();
    for mail in waiting(it).await? {
        if let Some(letter) = take(&it.app, mail, Way::HandOver).await? {
            settle(&it.app, &letter.mail, &Outcome::Sent(wording())).await?;
            sent.extend(told(&letter));
        }
    }
    Ok(sent)
}

fn to(names: &[&str], news: &'static str, sequence: u32) -> Vec<(String, &'static str, u32)> {
    names.iter().map(|it| ((*it).to_owned(), news, sequence)).collect()
}

/// The opening, to which everybody has been invited.
async fn invited(it: &TestApp) -> Result<(Actor, JointMeeting)> {
    let organiser = it.actor(it.organiser.id).await?;
    prepare_joint_meetings(&it.app, &organiser, it.programme.id).await?;
    let mut tx = it.app.store.read().await?;
    let opening = joint_meetings::list(&mut tx, &it.programme).await?.into_iter().next();
    drop(tx);
    let opening = opening.context("the opening")?;
    invite_to_joint_meeting(&it.app, &organiser, it.programme.id, opening.id).await?;
    assert_eq!(send_all(it).await?.len(), 6);
    Ok((organiser, opening))
}

fn begun(number: u128) -> Begun {
    let details = MeetingDetails {
        minutes: 60,
        mode: MeetingMode::Online,
        place: Some(short("canary")),
        link: None,
        agenda: None,
    };
    Begun { id: id(number), details }
}

fn ahead(it: &TestApp, hours: i64) -> Timestamp {
    it.app.clock.now() + Duration::hours(hours)
}

both_databases! {
    async fn who_withdraws_gets_the_joint_meetings_out_of_their_calendar_and_back_when_they_return(it: TestApp) {
        let (organiser, opening) = invited(&it).await?;
        let (here, aino) = (it.programme.id, it.actor(it.people[0].id).await?);
        let own = it.participants[0].id;
        withdraw(&it.app, &aino, here, own).await?;
        assert_eq!(send_all(&it).await?, to(&["aino"], "left", 0));
        assert_eq!(send_all(&it).await?, [], "once");

        come_back(&it.app, &aino, here, own).await?;
        assert_eq!(send_all(&it).await?, to(&["aino"], "invited", 0));
        // An organiser notes it, and undoes it before anything has left: there is nothing to say.
        withdraw(&it.app, &organiser, here, own).await?;
        come_back(&it.app, &organiser, here, own).await?;
        assert_eq!(send_all(&it).await?, []);

        // Who has left does not hear of the cancellation as well.
        withdraw(&it.app, &aino, here, own).await?;
        assert_eq!(send_all(&it).await?, to(&["aino"], "left", 0));
        let mut tx = it.app.store.read().await?;
        let now = joint_meetings::find(&mut tx, &it.programme, opening.id).await?.context("it")?;
        drop(tx);
        cancel_joint_meeting(&it.app, &organiser, here, opening.id, now.version).await?;
        assert_eq!(send_all(&it).await?, to(&["bo", "cecilia", "david", "eevi", "frej"], "cancelled", 1));
    }

    async fn who_leaves_before_the_cancellation_of_their_part_is_sent_hears_one_of_both(it: TestApp) {
        let (organiser, opening) = invited(&it).await?;
        let (here, bo) = (it.programme.id, it.actor(it.people[1].id).await?);
        withdraw(&it.app, &bo, here, it.participants[1].id).await?;
        let mut tx = it.app.store.read().await?;
        let now = joint_meetings::find(&mut tx, &it.programme, opening.id).await?.context("it")?;
        drop(tx);
        cancel_joint_meeting(&it.app, &organiser, here, opening.id, now.version).await?;
        let everybody = ["aino", "bo", "cecilia", "david", "eevi", "frej"];
        assert_eq!(send_all(&it).await?, to(&everybody, "cancelled", 1));
    }

    async fn of_a_letter_that_nobody_knows_the_fate_of_both_ends_are_safe(it: TestApp) {
        invited(&it).await?;
        let (here, aino) = (it.programme.id, it.actor(it.people[0].id).await?);
        let own = it.participants[0].id;
        withdraw(&it.app, &aino, here, own).await?;
        let letter = waiting(&it).await?[0];
        let begun = take(&it.app, letter, Way::HandOver).await?.context("the letter")?;
        // Taken up again after an interruption, it says the same.
        let again = take(&it.app, letter, Way::HandOver).await?.context("the letter")?;
        assert_eq!([&begun, &again].into_iter().filter_map(told).collect::<Vec<_>>(), to(&["aino", "aino"], "left", 0));
        // Back before it is known to have left: the invitation follows, whichever is noted first.
        come_back(&it.app, &aino, here, own).await?;
        let invitation = *waiting(&it).await?.iter().find(|it| **it != letter).context("another")?;
        let invitation = take(&it.app, invitation, Way::HandOver).await?.context("the invitation")?;
        assert_eq!(told(&invitation), to(&["aino"], "invited", 0).pop());
        settle(&it.app, &invitation.mail, &Outcome::Sent(wording())).await?;
        settle(&it.app, &again.mail, &Outcome::Sent(wording())).await?;
        withdraw(&it.app, &aino, here, own).await?;
        assert_eq!(send_all(&it).await?, to(&["aino"], "left", 0));
    }

    async fn the_meetings_of_a_pair_that_ends_come_out_of_both_calendars(it: TestApp) {
        let pairs = it.pair_up().await?;
        let (here, aino) = (it.programme.id, it.actor(it.people[0].id).await?);
        accept(&it.app, &aino, here, pairs[0].id).await?;
        let whose = Whose { programme: here, partnership: pairs[0].id };
        plan(&it.app, &aino, whose, begun(1), ahead(&it, 30)).await?;
        plan(&it.app, &aino, whose, begun(2), ahead(&it, 2)).await?;
        propose(&it.app, &aino, whose, begun(3), &[ahead(&it, 50)]).await?;
        send_all(&it).await?;
        // One has been, whether somebody noted it or not.
        it.pass(Duration::hours(3));
        leave(&it.app, &aino, here, pairs[0].id, None).await?;
        assert_eq!(send_all(&it).await?, to(&["aino", "david"], "called off", 1));
        let mut tx = it.app.store.read().await?;
        let left = work::appointments(&mut tx, &Scope::of_the_system(here)).await?;
        drop(tx);
        assert!(matches!(left.as_slice(), [one] if one.meeting == id(2)), "{left:?}");
        assert!(matches!(left[0].stage, AppointmentStage::Planned(_)));

        // Ended by an organiser, and by a withdrawal.
        let (bo, cecilia) = (it.actor(it.people[1].id).await?, it.actor(it.people[2].id).await?);
        for (who, pair, number) in [(&bo, pairs[1].id, 4), (&cecilia, pairs[2].id, 5)] {
            let whose = Whose { programme: here, partnership: pair };
            plan(&it.app, who, whose, begun(number), ahead(&it, 30)).await?;
        }
        send_all(&it).await?;
        let organiser = it.actor(it.organiser.id).await?;
        dissolve(&it.app, &organiser, here, pairs[1].id).await?;
        assert_eq!(send_all(&it).await?, to(&["bo", "eevi"], "called off", 1));
        withdraw(&it.app, &cecilia, here, it.participants[2].id).await?;
        // What is said when its time has come helps nobody.
        it.pass(Duration::hours(31));
        assert_eq!(send_all(&it).await?, []);
    }

    async fn who_leaves_a_group_leaves_its_meetings_to_the_others(it: TestApp) {
        let group = it.group_up(&[1, 2, 4]).await?.id;
        let (here, bo) = (it.programme.id, it.actor(it.people[1].id).await?);
        let whose = Whose { programme: here, partnership: group };
        plan(&it.app, &bo, whose, begun(1), ahead(&it, 30)).await?;
        send_all(&it).await?;
        let cecilia = it.actor(it.people[2].id).await?;
        leave(&it.app, &cecilia, here, group, None).await?;
        let letters = waiting(&it).await?;
        let mut facts = Vec::new();
        for letter in letters {
            let letter = take(&it.app, letter, Way::HandOver).await?.context("a letter")?;
            assert!(!format!("{letter:?}").contains("canary"), "where they meet is not hers any more");
            if let About::Meeting(it) = letter.about {
                facts.push((it.news, it.with.iter().map(|it| it.first().to_owned()).collect::<Vec<_>>()));
            }
        }
        assert_eq!(facts, [(MeetingNews::CalledOff, vec!["Bo".to_owned(), "Eevi".to_owned()])]);
        let mut tx = it.app.store.read().await?;
        let left = work::appointments(&mut tx, &Scope::of_the_system(here)).await?;
        assert!(matches!(left[0].stage, AppointmentStage::Planned(_)), "{left:?}");
    }
}
