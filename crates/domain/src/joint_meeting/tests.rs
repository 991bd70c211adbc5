use super::*;
use uuid::Uuid;

fn at(hours: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + Duration::days(20_600) + Duration::hours(hours)
}

fn appointment(starts: i64) -> Appointment {
    Appointment {
        title: Some(ShortText::parse("Spring talk").expect("a title")),
        starts_at: at(starts),
        length_minutes: 90,
        place: None,
        link: None,
    }
}

fn details(starts: i64) -> Details {
    Details { appointment: appointment(starts), agenda: vec![], speaker: None, materials: vec![] }
}

fn meeting(starts: i64) -> JointMeeting {
    let id = JointMeetingId::new(Uuid::from_u128(1));
    let programme = ProgrammeId::new(Uuid::from_u128(2));
    JointMeeting::new(id, programme, JointMeetingKind::Other, details(starts), "ABCDEF".into(), at(0))
}

fn told(sequence: u32, starts: i64) -> Option<Told> {
    Some(Told { sequence, appointment: appointment(starts) })
}

#[test]
fn only_what_calendars_hold_makes_a_new_version_and_only_for_the_invited() {
    let mut it = meeting(48);
    assert_eq!(it.change(details(49), at(1)), Ok(false));
    assert_eq!((it.sequence, it.appointment.starts_at), (0, at(49)));
    assert_eq!(it.invite(at(2)), Ok(()));
    let speaker = Some(Speaker { name: ShortText::parse("Ida").expect("a name"), about: None });
    assert_eq!(it.change(Details { speaker: speaker.clone(), ..details(49) }, at(3)), Ok(false));
    assert_eq!((it.sequence, &it.speaker), (0, &speaker));
    assert_eq!(it.change(details(50), at(4)), Ok(true));
    assert_eq!((it.sequence, it.changed_at), (1, at(4)));
    // The clock was set back.
    assert_eq!(it.change(details(51), at(3)), Ok(true));
    assert_eq!((it.sequence, it.changed_at), (2, at(4)));
    assert_eq!(it.cancel(at(5)), Ok(true));
    assert_eq!((it.sequence, it.cancelled_at), (3, Some(at(5))));
    assert_eq!(it.change(details(52), at(6)), Err(CannotMeet::Cancelled));
    assert_eq!(it.invite(at(6)), Err(CannotMeet::Cancelled));
}

#[test]
fn a_meeting_can_not_be_moved_into_the_past_but_its_record_can_be_kept() {
    let mut it = meeting(10);
    assert_eq!(it.invite(at(1)), Ok(()));
    assert_eq!(it.change(details(5), at(6)), Err(CannotMeet::Past));
    let over = at(20);
    let longer = Appointment { length_minutes: 120, ..appointment(10) };
    assert_eq!(it.change(Details { appointment: longer, ..details(10) }, over), Ok(false));
    assert_eq!(it.cancel(over), Err(CannotMeet::Over));
    assert_eq!(it.invite(over), Err(CannotMeet::Over));
}

#[test]
fn what_makes_no_meeting_is_refused() {
    let untitled = Appointment { title: None, ..appointment(48) };
    let check = |appointment, kind, expected| {
        assert_eq!(Details { appointment, ..details(48) }.check(kind), expected);
    };
    check(untitled.clone(), JointMeetingKind::Other, Err(CannotMeet::NoTitle));
    check(untitled, JointMeetingKind::Opening, Ok(()));
    let endless = Appointment { length_minutes: 481, ..appointment(48) };
    check(endless, JointMeetingKind::Other, Err(CannotMeet::Length));
    let item = AgendaItem { title: ShortText::parse("Talk").expect("a title"), minutes: None };
    let crowded = Details { agenda: vec![item; 21], ..details(48) };
    assert_eq!(crowded.check(JointMeetingKind::Other), Err(CannotMeet::TooMany(20)));
}

#[test]
fn a_queued_letter_says_what_its_reader_does_not_know_yet() {
    let mut it = meeting(48);
    it.invited_at = Some(at(1));
    let knows = |tried: Option<Told>, told: Option<Told>| {
        let participant = ParticipantId::new(Uuid::from_u128(3));
        Attendee { tried, told, ..Attendee::new(participant) }
    };
    let changed = |starts| Some(News::Changed { before: appointment(starts) });
    // Invited, and invited again.
    assert_eq!(news(&it, &knows(None, None), true, 0, at(2)), Some(News::Invited));
    assert_eq!(news(&it, &knows(told(0, 48), told(0, 48)), true, 0, at(2)), None);
    // Moved while the invitation waited: the letter of the newest version is their invitation.
    it.change(details(49), at(3)).expect("a change");
    assert_eq!(news(&it, &knows(None, None), true, 0, at(4)), None);
    assert_eq!(news(&it, &knows(None, None), true, 1, at(4)), Some(News::Invited));
    assert_eq!(news(&it, &knows(told(0, 48), None), true, 1, at(4)), Some(News::Invited));
    assert_eq!(news(&it, &knows(told(0, 48), told(0, 48)), true, 1, at(4)), changed(48));
    // Moved back before anybody heard of it; who perhaps heard of it is told.
    it.change(details(48), at(5)).expect("a change");
    assert_eq!(news(&it, &knows(told(0, 48), told(0, 48)), true, 2, at(6)), None);
    assert_eq!(news(&it, &knows(told(1, 49), told(0, 48)), true, 2, at(6)), changed(48));
    // Who left is not invited any more, and nobody is invited to what is over.
    assert_eq!(news(&it, &knows(None, None), false, 2, at(6)), None);
    assert_eq!(news(&it, &knows(None, None), true, 2, at(50)), None);
    // It comes out of the calendar of somebody who has perhaps heard and left, as long as it lies ahead.
    let out = |knows: &Attendee, is_invited, now| comes_out_of_calendar(&it, knows, is_invited, at(now));
    assert!(out(&knows(told(0, 48), None), false, 6));
    assert!(!out(&knows(None, None), false, 6) && !out(&knows(told(0, 48), None), true, 6));
    assert!(!out(&knows(told(0, 48), None), false, 50));
    // A cancellation goes to everybody who has perhaps heard, also to those who left.
    it.cancel(at(7)).expect("a cancellation");
    assert_eq!(news(&it, &knows(None, None), true, 3, at(8)), None);
    assert_eq!(news(&it, &knows(told(0, 48), None), false, 3, at(8)), Some(News::Cancelled));
    assert_eq!(news(&it, &knows(told(3, 48), told(3, 48)), true, 3, at(8)), None);
    assert!(!comes_out_of_calendar(&it, &knows(told(0, 48), None), false, at(8)));
}

#[test]
fn an_answer_holds_for_the_time_it_was_given_to() {
    let mut it = meeting(48);
    let rsvp = Some(Rsvp { answer: Answer::Yes, at: at(1), starts_at: at(48) });
    let attendee = Attendee { rsvp, ..Attendee::new(ParticipantId::new(Uuid::from_u128(3))) };
    assert_eq!(attendee.answer(&it), Some(Answer::Yes));
    it.appointment.starts_at = at(49);
    assert_eq!(attendee.answer(&it), None);
}

#[test]
fn people_check_in_from_shortly_before_until_shortly_after() {
    let it = meeting(10);
    let minutes = |minutes| at(10) + Duration::minutes(minutes);
    let check = |at, expected| assert_eq!((it.takes_check_ins(at), it.takes_attendance(at)), expected);
    check(minutes(-31), (false, false));
    check(minutes(-30), (true, true));
    check(minutes(149), (true, true));
    check(minutes(150), (false, true));
}

#[test]
fn the_timetable_holds_the_dates_of_its_three_meetings() {
    let day = chrono::NaiveDate::from_ymd_opt(2027, 2, 3).expect("a day");
    let timetable = Timetable::from_opening(day, chrono::NaiveTime::MIN, chrono_tz::Tz::Europe__Helsinki);
    for kind in FIXED {
        let moved = kind.moved(&timetable, at(1));
        assert_eq!(kind.date(&moved), Some(at(1)));
        assert_eq!(JointMeetingKind::from_code(kind.code()), Some(kind));
    }
    assert_eq!(JointMeetingKind::Other.date(&timetable), None);
    assert_eq!(JointMeetingKind::Other.moved(&timetable, at(1)), timetable);
}

#[test]
fn coordinators_see_no_figures_about_few_people() {
    let of = |people| Turnout { people, yes: 1, no: 1, maybe: 0, present: 2 };
    assert_eq!(of(4).for_coordinators(), None);
    assert_eq!(of(5).for_coordinators(), Some(of(5)));
    assert_eq!(of(5).unanswered(), 3);
}

#[test]
fn a_meeting_follows_its_timetable_wherever_it_goes() {
    let mut it = meeting(48);
    assert!(!it.follow(appointment(49), at(1)), "nobody is invited");
    it.invite(at(2)).expect("an invitation");
    assert!(!it.follow(appointment(49), at(3)), "nothing changed");
    assert!(it.follow(appointment(50), at(3)));
    assert!(!it.follow(appointment(1), at(4)), "it was, as it turns out, long ago");
    assert_eq!((it.sequence, it.appointment.starts_at), (2, at(1)));
}

#[test]
fn minutes_are_news_once() {
    let mut it = meeting(1);
    let text = || Some(LongText::parse("We agreed on three themes.").expect("a text"));
    assert_eq!(it.write_minutes(None, true, at(5)), Err(CannotMeet::NoMinutes));
    assert_eq!(it.write_minutes(text(), false, at(5)), Ok(false));
    assert_eq!(it.write_minutes(text(), true, at(6)), Ok(true));
    assert_eq!(it.write_minutes(text(), true, at(7)), Ok(false));
    assert_eq!(it.minutes_shared_at, Some(at(6)));
    assert_eq!(it.write_minutes(None, false, at(8)), Ok(false));
    assert_eq!((it.minutes, it.minutes_shared_at), (None, None));
}
