//! What may follow what in the life of a meeting.

use super::*;
use uuid::Uuid;

fn at(hours: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + Duration::days(20_000) + Duration::hours(hours)
}

fn member(number: u128) -> ParticipantId {
    ParticipantId::new(Uuid::from_u128(number))
}

fn pair() -> [ParticipantId; 2] {
    [member(1), member(2)]
}

fn details() -> MeetingDetails {
    MeetingDetails { minutes: 60, mode: MeetingMode::Online, place: None, link: None, agenda: None }
}

fn new() -> NewMeeting {
    NewMeeting {
        id: MeetingId::new(Uuid::from_u128(7)),
        programme: ProgrammeId::new(Uuid::from_u128(8)),
        partnership: PartnershipId::new(Uuid::from_u128(9)),
        called_by: member(1),
        details: details(),
    }
}

fn proposed(times: &[i64]) -> Meeting {
    let times: Vec<_> = times.iter().map(|it| at(*it)).collect();
    Meeting::propose(new(), &times, at(0)).expect("a proposal")
}

fn planned() -> Meeting {
    Meeting::plan(new(), at(10), at(0)).expect("a plan")
}

fn held(present: &[ParticipantId]) -> Held {
    Held { starts_at: at(10), minutes: 50, present: present.to_vec() }
}

#[test]
fn the_first_time_that_suits_everybody_is_fixed_by_the_answer() {
    let mut it = proposed(&[30, 10, 20]);
    assert_eq!(it.answer(member(2), (2, false), &pair(), at(1)), Ok(Answered::Open));
    // The times were given in another order than they come: the third given is the second to come.
    assert_eq!(it.answer(member(2), (3, true), &pair(), at(2)), Ok(Answered::Fixed(at(20))));
    assert_eq!((it.state.clone(), it.sequence), (MeetingState::Planned { starts_at: at(20) }, 0));
    assert_eq!(it.answer(member(2), (1, true), &pair(), at(3)), Err(CannotMeet::AlreadyFixed));
}

#[test]
fn a_group_waits_for_its_last_member_and_for_times_that_lie_ahead() {
    let three = [member(1), member(2), member(3)];
    let mut it = proposed(&[10, 20]);
    assert_eq!(it.answer(member(2), (1, true), &three, at(1)), Ok(Answered::Open));
    assert_eq!(it.answer(member(2), (2, true), &three, at(1)), Ok(Answered::Open));
    assert_eq!(it.answer(member(3), (1, true), &three, at(11)), Err(CannotMeet::Past));
    assert_eq!(it.answer(member(3), (2, true), &three, at(11)), Ok(Answered::Fixed(at(20))));
    assert_eq!(proposed(&[10]).answer(member(4), (1, true), &three, at(1)), Err(CannotMeet::NotMember));
    assert_eq!(proposed(&[10]).answer(member(2), (9, true), &three, at(1)), Err(CannotMeet::NoSuchTime));
}

#[test]
fn an_answer_can_be_given_anew_and_further_times_added() {
    let mut it = proposed(&[10]);
    assert_eq!(it.answer(member(1), (1, false), &pair(), at(1)), Ok(Answered::Open));
    assert_eq!(it.answer(member(2), (1, true), &pair(), at(1)), Ok(Answered::Open));
    assert_eq!(it.add_times(member(2), &[at(10), at(12)], at(2)), Ok(()));
    assert_eq!(it.answer(member(1), (2, true), &pair(), at(3)), Ok(Answered::Fixed(at(12))));
}

#[test]
fn proposals_that_make_no_sense_are_refused() {
    let check = |times: &[i64], why| {
        let times: Vec<_> = times.iter().map(|it| at(*it)).collect();
        assert_eq!(Meeting::propose(new(), &times, at(0)), Err(why));
    };
    check(&[], CannotMeet::NoTimes);
    check(&[0], CannotMeet::Past);
    check(&[5, -5], CannotMeet::Past);
    check(&[24 * 367], CannotMeet::TooFar);
    let hundred: Vec<_> = (1..=100).collect();
    check(&hundred, CannotMeet::TooManyTimes { given: 100, most: 12 });
    let long = NewMeeting { details: MeetingDetails { minutes: 481, ..details() }, ..new() };
    assert_eq!(Meeting::propose(long, &[at(5)], at(0)), Err(CannotMeet::Length { least: 10, most: 480 }));
    // The same time twice is one time.
    assert!(matches!(proposed(&[5, 5]).state, MeetingState::Proposed { times } if times.len() == 1));
}

#[test]
fn calendars_are_told_of_what_they_show_and_of_nothing_else() {
    let mut it = planned();
    let agenda = LongText::parse("What we want to learn").ok();
    assert_eq!(it.change(MeetingDetails { agenda, ..details() }, at(1)), Ok(false));
    assert_eq!(it.sequence, 0);
    let place = ShortText::parse("The library").ok();
    assert_eq!(it.change(MeetingDetails { place, ..details() }, at(1)), Ok(true));
    assert_eq!(it.reschedule(at(10), at(2)), Ok(false));
    assert_eq!(it.reschedule(at(20), at(2)), Ok(true));
    assert_eq!(it.reschedule(at(2), at(3)), Err(CannotMeet::Past));
    assert_eq!(it.cancel(at(4)), Ok(true));
    assert_eq!((it.sequence, it.starts_at()), (3, Some(at(20))));
    assert_eq!(proposed(&[5]).cancel(at(1)), Ok(false));
    assert_eq!(it.cancel(at(5)), Err(CannotMeet::Cancelled));
    assert_eq!(it.change(details(), at(5)), Err(CannotMeet::Cancelled));
    assert_eq!(it.reschedule(at(30), at(5)), Err(CannotMeet::Cancelled));
}

#[test]
fn a_meeting_is_held_once_it_has_begun_and_can_be_corrected() {
    let mut it = planned();
    assert_eq!(it.hold(held(&pair()), &pair(), at(9)), Err(CannotMeet::NotBegun));
    assert_eq!(it.hold(held(&[]), &pair(), at(11)), Err(CannotMeet::NobodyPresent));
    assert_eq!(it.hold(held(&[member(3)]), &pair(), at(11)), Err(CannotMeet::NotMember));
    let endless = Held { minutes: 721, ..held(&pair()) };
    assert_eq!(it.hold(endless, &pair(), at(11)), Err(CannotMeet::Length { least: 1, most: 720 }));
    assert_eq!(it.hold(held(&[member(2), member(1), member(2)]), &pair(), at(11)), Ok(()));
    assert_eq!(it.state, MeetingState::Held(held(&pair())));
    let corrected = Held { minutes: 75, ..held(&pair()) };
    assert_eq!(it.hold(corrected.clone(), &pair(), at(12)), Ok(()));
    assert_eq!(it.state, MeetingState::Held(corrected));
    assert_eq!(it.cancel(at(12)), Err(CannotMeet::AlreadyHeld));
    assert_eq!(proposed(&[5]).hold(held(&pair()), &pair(), at(11)), Err(CannotMeet::NotFixed));
}

#[test]
fn a_meeting_nobody_planned_is_recorded_unless_it_is_older_than_the_partnership() {
    let recorded = |since| Meeting::record(new(), held(&pair()), (&pair(), since), at(12));
    assert_eq!(recorded(at(0)).map(|it| it.state), Ok(MeetingState::Held(held(&pair()))));
    assert_eq!(recorded(at(40)), Err(CannotMeet::BeforeIntroduction));
}

#[test]
fn one_of_the_proposed_times_can_be_fixed_by_hand() {
    let mut it = proposed(&[10, 20]);
    assert_eq!(it.fix(3, at(1)), Err(CannotMeet::NoSuchTime));
    assert_eq!(it.fix(1, at(11)), Err(CannotMeet::Past));
    assert_eq!(it.fix(2, at(11)), Ok(at(20)));
    assert_eq!(it.fix(2, at(11)), Err(CannotMeet::AlreadyFixed));
}
