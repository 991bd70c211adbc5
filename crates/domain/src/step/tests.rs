use super::*;
use crate::participant::Standing;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn pair_id() -> PartnershipId {
    PartnershipId::new(id(2))
}

fn timetable() -> Timetable {
    let opening = NaiveDate::from_ymd_opt(2027, 2, 3).expect("a day");
    Timetable::from_opening(opening, NaiveTime::from_hms_opt(9, 0, 0).expect("a time"), Tz::Europe__Helsinki)
}

/// So many days before (negative) or after the opening.
fn day(days: i64) -> Timestamp {
    timetable().opening + Duration::days(days)
}

fn approved(now: Timestamp) -> Facts {
    Facts {
        now,
        state: ProgrammeState::Published,
        timetable: timetable(),
        status: ParticipantStatus::Approved,
        has_profile: true,
        joined_at: day(-60),
        pairs: vec![],
        joint_meetings: vec![],
        questionnaires: vec![],
        certificate: None,
    }
}

fn pair(accepted_at: Option<Timestamp>) -> PairFacts {
    PairFacts {
        id: pair_id(),
        introduced_at: day(-14),
        accepted_at,
        has_begun: true,
        agreement: None,
        goals: None,
        meetings: None,
        output: None,
        reviews: vec![],
    }
}

fn with(pair: PairFacts, now: Timestamp) -> Facts {
    Facts { pairs: vec![pair], ..approved(now) }
}

/// Kinds with their days, counted from the opening.
fn steps(facts: &Facts) -> Vec<(StepKind, Option<i64>)> {
    let days = |it: Timestamp| (it - timetable().opening).num_days();
    next_steps(facts).into_iter().map(|it| (it.kind, it.due.map(days))).collect()
}

#[test]
fn before_the_pairs_one_finishes_the_sign_up_and_waits() {
    use StepKind::{AttendOpening, AwaitDecision, AwaitPartner, AwaitPlace, FinishSignUp};
    let before = |status, has_profile| {
        let state = ProgrammeState::Open;
        Facts { state, status, has_profile, ..approved(day(-40)) }
    };
    let check = |facts: &Facts, expected: &[(StepKind, Option<i64>)]| assert_eq!(steps(facts), expected);
    let closes = (timetable().sign_up_closes - timetable().opening).num_days();
    check(
        &before(ParticipantStatus::Applied, false),
        &[(FinishSignUp, Some(closes)), (AwaitDecision, Some(0))],
    );
    check(&before(ParticipantStatus::Waiting, true), &[(AwaitPlace, Some(0))]);
    check(&before(ParticipantStatus::Approved, true), &[(AttendOpening, Some(0)), (AwaitPartner, Some(0))]);
    check(&before(ParticipantStatus::NotSelected, true), &[]);
    check(&before(ParticipantStatus::Withdrawn { was: Standing::Approved }, true), &[]);
}

#[test]
fn an_introduction_is_answered_before_anything_else_of_the_pair() {
    let asked = PairFacts { agreement: Some(AgreementFacts::Missing), ..pair(None) };
    assert_eq!(
        steps(&with(asked, day(-13))),
        [(StepKind::AcceptPartner, Some(-7)), (StepKind::AttendOpening, Some(0))]
    );
}

#[test]
fn a_pair_is_led_from_first_words_to_its_output() {
    let check = |pair: PairFacts, now, expected: &[(StepKind, Option<i64>)]| {
        assert_eq!(steps(&with(pair, now)), expected);
    };
    let accepted = || pair(Some(day(-10)));
    let closing = (timetable().closing - timetable().opening).num_days();
    let midpoint = (timetable().midpoint - timetable().opening).num_days();
    check(
        PairFacts { has_begun: false, agreement: Some(AgreementFacts::Missing), ..accepted() },
        day(-9),
        &[
            (StepKind::WriteFirstWords, Some(-7)),
            (StepKind::AttendOpening, Some(0)),
            (StepKind::DraftAgreement, Some(11)),
        ],
    );
    check(
        PairFacts {
            agreement: Some(AgreementFacts::ToSign { since: day(1) }),
            goals: Some(GoalFacts::Missing),
            ..accepted()
        },
        day(2),
        &[
            (StepKind::SignAgreement, Some(8)),
            (StepKind::SetGoals, Some(18)),
            (StepKind::AttendMidpoint, Some(midpoint)),
        ],
    );
    check(
        PairFacts {
            agreement: Some(AgreementFacts::OthersToSign { since: day(1) }),
            goals: Some(GoalFacts::Set),
            meetings: Some(MeetingFacts { last_held: Some(day(3)), ..MeetingFacts::default() }),
            ..accepted()
        },
        day(14),
        &[
            (StepKind::PlanMeeting, Some(17)),
            (StepKind::AttendMidpoint, Some(midpoint)),
            (StepKind::AwaitSignatures, Some(11)),
        ],
    );
    let output = || Some(OutputFacts::default());
    check(
        PairFacts { output: output(), ..accepted() },
        timetable().closing - Duration::days(30),
        &[(StepKind::WriteOutput, Some(closing - 14)), (StepKind::AttendClosing, Some(closing))],
    );
    check(
        PairFacts { output: output(), ..accepted() },
        timetable().closing + Duration::days(1),
        &[(StepKind::WriteOutput, Some(closing - 14))],
    );
}

#[test]
fn a_meeting_is_planned_once_and_not_while_times_are_asked() {
    let meetings = |it: MeetingFacts, now| {
        steps(&with(PairFacts { meetings: Some(it), ..pair(Some(day(-10))) }, now))
            .into_iter()
            .map(|(kind, _)| kind)
            .filter(|it| !it.is_event() || *it == StepKind::Meet)
            .collect::<Vec<_>>()
    };
    let none = MeetingFacts::default;
    assert_eq!(meetings(none(), day(1)), [StepKind::PlanMeeting]);
    assert_eq!(
        meetings(MeetingFacts { unanswered: vec![(id(7), day(0))], ..none() }, day(1)),
        [StepKind::AnswerTimes]
    );
    assert_eq!(meetings(MeetingFacts { is_being_planned: true, ..none() }, day(1)), []);
    assert_eq!(meetings(MeetingFacts { next: Some((id(7), day(2))), ..none() }, day(1)), [StepKind::Meet]);
    assert_eq!(meetings(MeetingFacts { last_held: Some(day(0)), ..none() }, day(5)), []);
}

#[test]
fn joint_meetings_ask_for_an_answer_and_are_then_kept() {
    let meeting = |number, starts: i64, answer| JointMeetingFacts {
        id: id(number),
        which: JointMeetingKind::Other,
        since: day(-20),
        starts_at: day(starts),
        ends_at: day(starts) + Duration::hours(1),
        answer,
    };
    let facts = Facts {
        joint_meetings: vec![
            meeting(1, 0, InvitationAnswer::Comes),
            meeting(2, 30, InvitationAnswer::Awaited),
            meeting(3, 40, InvitationAnswer::StaysAway),
            meeting(4, 50, InvitationAnswer::Comes),
        ],
        pairs: vec![pair(Some(day(-10)))],
        ..approved(day(-2))
    };
    assert_eq!(steps(&facts), [(StepKind::AttendMeeting, Some(0)), (StepKind::AnswerInvitation, Some(25))]);
    let before = Facts { joint_meetings: vec![meeting(1, 20, InvitationAnswer::NotAsked)], ..facts };
    assert_eq!(
        steps(&before),
        [(StepKind::AttendMeeting, Some(20))],
        "the date stands before anybody is invited"
    );
}

#[test]
fn whoever_is_asked_reads_for_others_and_agrees_to_a_publication() {
    let facts = PairFacts {
        output: Some(OutputFacts { is_done: true, to_agree: vec![(id(8), day(6))], due: None }),
        reviews: vec![ReviewFacts { review: id(9), asked_at: day(5) }],
        ..pair(Some(day(-10)))
    };
    let found = next_steps(&with(facts, day(6)));
    let found: Vec<_> = found.into_iter().map(|it| (it.kind, it.about)).collect();
    assert_eq!(
        found[..2],
        [
            (StepKind::ReviewOutput, About::Review(pair_id(), id(9))),
            (StepKind::AgreeToPublish, About::Output(pair_id(), id(8))),
        ]
    );
}

#[test]
fn at_the_end_come_the_questions_the_certificate_and_thanks() {
    let end = timetable().closing + Duration::days(3);
    let open = QuestionnaireFacts {
        stage: Stage::Closing,
        opened_at: timetable().closing,
        closes_at: Some(end + Duration::days(10)),
    };
    let facts = |state, questionnaires, certificate| Facts {
        state,
        questionnaires,
        certificate,
        pairs: vec![pair(Some(day(-10)))],
        ..approved(end)
    };
    let kinds = |facts: Facts| next_steps(&facts).into_iter().map(|it| it.kind).collect::<Vec<StepKind>>();
    assert_eq!(
        kinds(facts(ProgrammeState::Published, vec![open], Some(end))),
        [StepKind::AnswerClosing, StepKind::FetchCertificate]
    );
    assert_eq!(kinds(facts(ProgrammeState::Finished, vec![], None)), [StepKind::Afterwards]);
    assert_eq!(kinds(facts(ProgrammeState::Published, vec![], None)), [StepKind::Afterwards]);
}

#[test]
fn every_kind_has_a_code_of_its_own() {
    let codes: std::collections::BTreeSet<_> = StepKind::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(codes.len(), StepKind::ALL.len());
    assert_eq!(StepKind::from_code("plan-meeting"), Some(StepKind::PlanMeeting));
}
