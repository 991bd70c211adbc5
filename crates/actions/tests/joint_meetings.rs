//! Joint meetings from the timetable to the last tick: who is told what, who answers, who was there.

use actions::ActionError;
use actions::joint_meetings::{
    CannotChangeMeeting, CannotCheckIn, Ticks, add_joint_meeting, answer_joint_meeting, cancel_joint_meeting,
    change_joint_meeting, check_in, guests, invite_to_joint_meeting, note_attendance, prepare_joint_meetings,
    remind_of_joint_meeting, write_minutes,
};
use actions::mails::{About, JointMeetingNews, Outcome, ToSend, Way, settle, take};
use actions::programmes::{ProgrammeChange, change_programme};
use actions::replies::{AskedQuestion, Reply, look_at_reply, reply};
use anyhow::{Context, Result};
use chrono::Duration;
use domain::access::{Actor, Scope};
use domain::job::Job;
use domain::joint_meeting::{
    Answer, Appointment, CannotMeet, Details, JointMeeting, JointMeetingKind, NotedBy, Turnout,
};
use domain::programme::{InvalidTimetable, Programme};
use domain::reply::CannotReply;
use domain::{JointMeetingId, LongText, MailId, WebAddress};
use storage::mails::Wording;
use storage::{jobs, joint_meetings, mails, participants, programmes};
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::{id, short};

struct Prepared {
    organiser: Actor,
    opening: JointMeeting,
}

async fn prepared(it: &TestApp) -> Result<Prepared> {
    let organiser = it.actor(it.organiser.id).await?;
    prepare_joint_meetings(&it.app, &organiser, it.programme.id).await?;
    let opening = all(it).await?.into_iter().next().context("the opening")?;
    Ok(Prepared { organiser, opening })
}

async fn programme(it: &TestApp) -> Result<Programme> {
    let mut tx = it.app.store.read().await?;
    programmes::find(&mut tx, it.programme.id).await?.context("the programme")
}

async fn all(it: &TestApp) -> Result<Vec<JointMeeting>> {
    let programme = programme(it).await?;
    let mut tx = it.app.store.read().await?;
    Ok(joint_meetings::list(&mut tx, &programme).await?)
}

async fn read(it: &TestApp, id: JointMeetingId) -> Result<JointMeeting> {
    all(it).await?.into_iter().find(|it| it.id == id).context("the meeting")
}

fn moved(it: &JointMeeting, by: Duration) -> Details {
    let starts_at = it.appointment.starts_at + by;
    Details { appointment: Appointment { starts_at, ..it.appointment.clone() }, ..it.details() }
}

fn wording() -> Wording {
    Wording { subject: "s".into(), plain: "p".into(), html: "h".into(), calendar: None }
}

/// The letters that wait, by the names of their readers and then in the order they were queued.
async fn waiting(it: &TestApp) -> Result<Vec<MailId>> {
    let mut tx = it.app.store.read().await?;
    let mut waiting = Vec::new();
    for job in jobs::list_waiting(&mut tx).await? {
        if let Job::SendMail(id) = job {
            let mail = mails::find(&mut tx, id).await?.context("a letter")?;
            waiting.push((mail.to, mail.created_at, id));
        }
    }
    waiting.sort();
    Ok(waiting.into_iter().map(|(.., id)| id).collect())
}

/// Takes every waiting letter up and sends it; gives those that had something to say.
async fn send_all(it: &TestApp) -> Result<Vec<ToSend>> {
    let mut sent = Vec::new();
    for mail in waiting(it).await? {
        if let Some(letter) = take(&it.app, mail, Way::HandOver).await? {
            settle(&it.app, &letter.mail, &Outcome::Sent(wording())).await?;
            sent.push(letter);
        }
    }
    Ok(sent)
}

/// To whom and what, in order; a change with the time that the reader knew.
fn news(letters: &[ToSend]) -> Vec<(String, String)> {
    let mut all: Vec<_> = letters
        .iter()
        .map(|letter| {
            let About::JointMeeting(facts) = &letter.about else { return (String::new(), String::new()) };
            let news = match &facts.news {
                JointMeetingNews::Invited => format!("invited {}", facts.meeting.sequence),
                JointMeetingNews::Changed { before } => {
                    let by = facts.meeting.appointment.starts_at - before.starts_at;
                    format!("changed {} by {} h", facts.meeting.sequence, by.num_hours())
                }
                JointMeetingNews::Cancelled => format!("cancelled {}", facts.meeting.sequence),
                JointMeetingNews::Left => "left".into(),
                JointMeetingNews::Reminder => "reminder".into(),
                JointMeetingNews::Minutes => "minutes".into(),
            };
            let to = letter.mail.to.as_str().split('@').next().unwrap_or_default().to_owned();
            (to, news)
        })
        .collect();
    all.sort();
    all
}

fn everybody(news: &str) -> Vec<(String, String)> {
    let names = ["aino", "bo", "cecilia", "david", "eevi", "frej"];
    names.map(|name| (name.to_owned(), news.to_owned())).to_vec()
}

both_databases! {
    async fn the_timetable_is_the_one_place_for_its_dates(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        prepare_joint_meetings(&it.app, &organiser, it.programme.id).await?;
        let kinds: Vec<_> = all(&it).await?.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [JointMeetingKind::Opening, JointMeetingKind::Midpoint, JointMeetingKind::Closing]);

        // From the meeting's page to the timetable.
        let later = moved(&opening, Duration::days(7));
        let opening =
            change_joint_meeting(&it.app, &organiser, it.programme.id, opening.id, opening.version, later).await?;
        let now = programme(&it).await?;
        assert_eq!(now.timetable.opening, it.programme.timetable.opening + Duration::days(7));
        assert_eq!(now.timetable.opening, opening.appointment.starts_at);

        // From the timetable to the meeting.
        let mut timetable = now.timetable;
        timetable.opening += Duration::hours(2);
        timetable.meeting_minutes = 120;
        let change = ProgrammeChange { timetable: Some(timetable), ..ProgrammeChange::default() };
        change_programme(&it.app, &organiser, it.programme.id, now.version, change).await?;
        let opening = read(&it, opening.id).await?;
        let at = &opening.appointment;
        assert_eq!((at.starts_at, at.length_minutes), (timetable.opening, 120));
        assert_eq!(opening.sequence, 0, "nobody was invited");

        let after_midpoint = moved(&opening, Duration::days(200));
        let refused = change_joint_meeting(
            &it.app, &organiser, it.programme.id, opening.id, opening.version, after_midpoint).await;
        let why = CannotChangeMeeting::Timetable(InvalidTimetable::MidpointOutside);
        assert!(matches!(refused, Err(ActionError::Refused(it)) if it == why));
        assert!(waiting(&it).await?.is_empty());
    }

    async fn everybody_is_invited_once_and_whoever_comes_later_too(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        let mut tx = it.app.store.begin().await?;
        let mut frej = it.participants[5].clone();
        frej.withdraw()?;
        let mut frej = participants::update_status(&mut tx, &frej).await?;
        tx.commit().await?;

        assert_eq!(invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?, 5);
        assert_eq!(news(&send_all(&it).await?), everybody("invited 0")[..5]);
        let again = invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await;
        assert!(matches!(again, Err(ActionError::Refused(CannotMeet::Nobody))));

        frej.come_back()?;
        let mut tx = it.app.store.begin().await?;
        participants::update_status(&mut tx, &frej).await?;
        tx.commit().await?;
        assert_eq!(invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?, 1);
        assert_eq!(news(&send_all(&it).await?), everybody("invited 0")[5..]);
    }

    async fn a_meeting_that_moves_while_letters_wait_is_told_once_and_as_it_is(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?;
        // Two have their invitation, the third's was taken up and nobody knows whether it arrived.
        let letters = waiting(&it).await?;
        for letter in &letters[..2] {
            let letter = take(&it.app, *letter, Way::HandOver).await?.context("a letter")?;
            settle(&it.app, &letter.mail, &Outcome::Sent(wording())).await?;
        }
        take(&it.app, letters[2], Way::HandOver).await?.context("a letter")?;

        let opening = read(&it, opening.id).await?;
        let first = moved(&opening, Duration::hours(1));
        let opening =
            change_joint_meeting(&it.app, &organiser, programme, opening.id, opening.version, first).await?;
        let second = moved(&opening, Duration::hours(2));
        let opening =
            change_joint_meeting(&it.app, &organiser, programme, opening.id, opening.version, second).await?;
        let told = news(&send_all(&it).await?);
        let expected: Vec<_> = everybody("").into_iter().enumerate().map(|(number, (name, _))| {
            (name, if number < 2 { "changed 2 by 3 h" } else { "invited 2" }.to_owned())
        }).collect();
        assert_eq!(told, expected);
        assert!(send_all(&it).await?.is_empty(), "everything has been said");

        // The timetable moves it too, with the next number.
        let now = self::programme(&it).await?;
        let mut timetable = now.timetable;
        timetable.opening -= Duration::hours(3);
        let change = ProgrammeChange { timetable: Some(timetable), ..ProgrammeChange::default() };
        change_programme(&it.app, &organiser, programme, now.version, change).await?;
        assert_eq!(news(&send_all(&it).await?), everybody("changed 3 by -3 h"));

        let stale = cancel_joint_meeting(&it.app, &organiser, programme, opening.id, opening.version).await;
        assert!(matches!(stale, Err(ActionError::Conflict)));
    }

    async fn a_cancellation_reaches_everybody_who_has_perhaps_heard(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?;
        let letters = waiting(&it).await?;
        // One sent, one perhaps sent, four never left; the first has withdrawn since.
        let letter = take(&it.app, letters[0], Way::HandOver).await?.context("a letter")?;
        settle(&it.app, &letter.mail, &Outcome::Sent(wording())).await?;
        take(&it.app, letters[1], Way::HandOver).await?.context("a letter")?;
        let mut tx = it.app.store.begin().await?;
        let mut aino = it.participants[0].clone();
        aino.withdraw()?;
        participants::update_status(&mut tx, &aino).await?;
        tx.commit().await?;

        let opening = read(&it, opening.id).await?;
        cancel_joint_meeting(&it.app, &organiser, programme, opening.id, opening.version).await?;
        assert_eq!(news(&send_all(&it).await?), everybody("cancelled 1")[..2]);
        let opening = read(&it, opening.id).await?;
        let why = change_joint_meeting(
            &it.app, &organiser, programme, opening.id, opening.version, opening.details()).await;
        assert!(matches!(why, Err(ActionError::Refused(CannotChangeMeeting::Meeting(CannotMeet::Cancelled)))));
    }

    async fn a_letter_is_answered_without_signing_in_and_only_by_its_own_link(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?;
        let sent = send_all(&it).await?;
        let token = sent[0].reply.clone().context("a link")?;
        assert_eq!(token.len(), 32);

        let given = async || {
            let asked = look_at_reply(&it.app, &token).await?.context("a question")?;
            let AskedQuestion::JointMeeting { meeting, known, .. } = asked.question else {
                anyhow::bail!("another question")
            };
            anyhow::Ok((asked.person.id, known.answer(&meeting)))
        };
        assert_eq!(given().await?, (it.people[0].id, None));
        for answer in [Answer::Maybe, Answer::Yes] {
            reply(&it.app, &token, "192.0.2.1", Reply::JointMeeting(answer)).await?;
            assert_eq!(given().await?, (it.people[0].id, Some(answer)));
        }
        let unknown = reply(&it.app, &"0".repeat(32), "192.0.2.1", Reply::JointMeeting(Answer::No)).await;
        assert!(matches!(unknown, Err(ActionError::Refused(CannotReply::NotValid))));
        for _ in 0..27 {
            reply(&it.app, &token, "192.0.2.1", Reply::JointMeeting(Answer::Yes)).await?;
        }
        let much = reply(&it.app, &token, "192.0.2.1", Reply::JointMeeting(Answer::Yes)).await;
        assert!(matches!(much, Err(ActionError::Refused(CannotReply::TooMany { .. }))));

        // Whoever said no is not reminded; a moved meeting is answered anew.
        let david = it.actor(it.people[3].id).await?;
        answer_joint_meeting(&it.app, &david, programme, opening.id, Answer::No).await?;
        assert_eq!(remind_of_joint_meeting(&it.app, &organiser, programme, opening.id).await?, 5);
        let mut reminded = everybody("reminder");
        reminded.remove(3);
        assert_eq!(news(&send_all(&it).await?), reminded);
        let meeting = read(&it, opening.id).await?;
        let later = moved(&meeting, Duration::days(1));
        change_joint_meeting(&it.app, &organiser, programme, meeting.id, meeting.version, later).await?;
        assert_eq!(given().await?, (it.people[0].id, None));

        // A cancelled meeting takes no answer, and the link dies with the time it was made for.
        let meeting = read(&it, opening.id).await?;
        cancel_joint_meeting(&it.app, &organiser, programme, meeting.id, meeting.version).await?;
        let late = reply(&it.app, &token, "192.0.2.2", Reply::JointMeeting(Answer::Yes)).await;
        assert!(matches!(late, Err(ActionError::Refused(CannotReply::TooLate))));
        it.pass(meeting.appointment.ends_at() - it.app.clock.now());
        assert_eq!(look_at_reply(&it.app, &token).await?, None);
        let swept = actions::sweeping::sweep(&it.app).await?;
        assert_eq!(swept.reply_links, 11, "six invitations and five reminders");
    }

    async fn presence_is_ticked_by_organisers_or_said_with_the_code(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        invite_to_joint_meeting(&it.app, &organiser, programme, opening.id).await?;
        send_all(&it).await?;
        let aino = it.actor(it.people[0].id).await?;
        let code = opening.check_in_code.to_lowercase();
        let early = check_in(&it.app, &aino, programme, opening.id, &code).await;
        assert!(matches!(early, Err(ActionError::Refused(CannotCheckIn::NotNow))));

        it.pass(opening.appointment.starts_at - it.app.clock.now());
        let wrong = check_in(&it.app, &aino, programme, opening.id, "ABC").await;
        assert!(matches!(wrong, Err(ActionError::Refused(CannotCheckIn::WrongCode))));
        check_in(&it.app, &aino, programme, opening.id, &code).await?;

        // Two organisers with the list open: each writes only what they changed.
        let [a, b, c] = [it.participants[0].id, it.participants[1].id, it.participants[2].id];
        let one = Ticks { shown: [].into(), ticked: [b].into() };
        let other = Ticks { shown: [a].into(), ticked: [a, c].into() };
        note_attendance(&it.app, &organiser, programme, opening.id, &one).await?;
        note_attendance(&it.app, &organiser, programme, opening.id, &other).await?;
        let whole = self::programme(&it).await?;
        let mut tx = it.app.store.read().await?;
        let there = joint_meetings::attendees(&mut tx, &Scope::of_the_system(programme), opening.id).await?;
        let there: Vec<_> = there.iter().filter_map(|it| Some((it.participant, it.attendance?.noted_by))).collect();
        assert_eq!(there.len(), 3);
        assert!(there.contains(&(a, NotedBy::Themself)) && there.contains(&(c, NotedBy::Organiser)));

        // Organisers see figures of everybody, coordinators of their own people, which are too few.
        let scope = Scope::of(&organiser, programme).context("a scope")?;
        let figures = joint_meetings::turnout(&mut tx, &whole, &scope).await?;
        assert_eq!(figures[0].all, Turnout { people: 6, yes: 0, no: 0, maybe: 0, present: 3 });
        assert_eq!(figures[0].by_organisation[&Some(it.organisations[0].id)].present, 1);
        let coordinator = it.actor(it.coordinator.id).await?;
        let scope = Scope::of(&coordinator, programme).context("a scope")?;
        let figures = joint_meetings::turnout(&mut tx, &whole, &scope).await?;
        assert_eq!((figures[0].all.people, figures[0].all.for_coordinators()), (2, None));
        assert!(joint_meetings::attendees(&mut tx, &scope, opening.id).await?.is_empty());
        drop(tx);

        let stranger = Ticks { shown: [].into(), ticked: [id(999)].into() };
        let refused = note_attendance(&it.app, &organiser, programme, opening.id, &stranger).await;
        assert!(matches!(refused, Err(ActionError::NotFound)));
        let untick = Ticks { shown: [a].into(), ticked: [].into() };
        note_attendance(&it.app, &organiser, programme, opening.id, &untick).await?;
        for _ in 0..8 {
            let _ = check_in(&it.app, &aino, programme, opening.id, "ABC").await;
        }
        let much = check_in(&it.app, &aino, programme, opening.id, &code).await;
        assert!(matches!(much, Err(ActionError::Refused(CannotCheckIn::TooMany { .. }))));
    }

    async fn minutes_and_further_meetings(it: TestApp) {
        let Prepared { organiser, opening } = prepared(&it).await?;
        let programme = it.programme.id;
        let appointment = Appointment {
            title: Some(short("Visit to Strandvik")),
            starts_at: it.app.clock.now() + Duration::days(9),
            link: WebAddress::parse("meet.example.org/visit").ok(),
            ..opening.appointment.clone()
        };
        let details = Details { appointment, ..opening.details() };
        let visit = add_joint_meeting(&it.app, &organiser, programme, details.clone()).await?;
        assert_eq!(read(&it, visit.id).await?, visit);
        let untitled = Appointment { title: None, ..details.appointment.clone() };
        let refused =
            add_joint_meeting(&it.app, &organiser, programme, Details { appointment: untitled, ..details }).await;
        assert!(matches!(refused, Err(ActionError::Refused(CannotMeet::NoTitle))));

        let text = || LongText::parse("We agreed on three themes.").ok();
        let visit = write_minutes(&it.app, &organiser, programme, visit.id, visit.version, text(), false).await?;
        assert!(send_all(&it).await?.is_empty());
        write_minutes(&it.app, &organiser, programme, visit.id, visit.version, text(), true).await?;
        assert_eq!(news(&send_all(&it).await?), everybody("minutes"));

        for other in [it.coordinator.id, it.people[0].id] {
            let actor = it.actor(other).await?;
            let refused = invite_to_joint_meeting(&it.app, &actor, programme, visit.id).await;
            assert!(matches!(refused, Err(ActionError::NotFound)));
        }
        let mut tx = it.app.store.read().await?;
        assert_eq!(guests(&mut tx, programme).await?.len(), 6);
    }
}
