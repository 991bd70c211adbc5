//! Every letter in every language, as its reader gets it.

use actions::follow_up::OwnStep;
use actions::mails::{
    About, Date, DateKind, DigestFacts, Grounds, IntroductionFacts, InvitationFacts, InvitedTo,
    JointMeetingFacts, JointMeetingNews, MeetingFacts, MeetingNews, PartnerFacts, ProgrammeFacts, ToSend,
    WellbeingFacts, WorkspaceFacts,
};
use chrono::{DateTime, Duration};
use chrono_tz::Tz;
use domain::announcement::AnnouncementText;
use domain::erasure::{Deleted, Figures, Receipt};
use domain::joint_meeting::{
    AgendaItem, Answer, Appointment, Details, JointMeeting, JointMeetingKind, Speaker,
};
use domain::mail::{Delivery, Letter, Mail};
use domain::meeting::{Meeting, MeetingDetails, MeetingMode, NewMeeting};
use domain::round::MemberRole;
use domain::step::{About as AboutStep, Step, StepKind};
use domain::{Email, Language, LongText, Method, PersonName, ShortText, Slug, Timestamp, WebAddress};
use testing::cast;
use worker::{BaseUrl, HeaderText, Sender, Site, word};

fn site() -> Site {
    Site {
        base_url: BaseUrl::parse("https://mentoring.example.org").expect("an address"),
        sender: Sender {
            name: HeaderText::parse("Crossmentor").expect("a name"),
            address: cast::email("mentoring@example.org"),
        },
    }
}

fn at(text: &str) -> Timestamp {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

fn name(text: &str) -> PersonName {
    PersonName::parse(text).expect("a name")
}

fn programme() -> ProgrammeFacts {
    let meeting = |kind, text| Date { kind, starts_at: at(text), ends_at: at(text) + Duration::minutes(90) };
    let closes = at("2027-01-06T21:59:00Z");
    ProgrammeFacts {
        name: cast::short("Nordic Exchange 2027"),
        slug: Slug::parse("nordic-exchange-2027").expect("a slug"),
        method: Method::CrossExpertise,
        theme: Some(cast::short("Teaching with artificial intelligence")),
        contact: cast::email("office@nordic.example"),
        dates: vec![
            Date { kind: DateKind::SignUpCloses, starts_at: closes, ends_at: closes },
            meeting(DateKind::Opening, "2027-02-03T07:00:00Z"),
            meeting(DateKind::Midpoint, "2027-05-26T06:00:00Z"),
            meeting(DateKind::Closing, "2027-09-08T06:00:00Z"),
        ],
    }
}

fn partner(first: &str, role: MemberRole, email: Option<&str>, grounds: Grounds) -> PartnerFacts {
    PartnerFacts {
        name: name(first),
        role,
        organisation: Some(cast::short("Lyngby Health Cluster")),
        email: email.map(cast::email),
        grounds,
    }
}

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|it| (*it).to_owned()).collect()
}

fn introduction(partners: Vec<PartnerFacts>) -> About {
    About::Introduction(IntroductionFacts { programme: programme(), partners })
}

fn invitation(invited_to: InvitedTo) -> About {
    About::Invitation(InvitationFacts {
        programme: programme(),
        token: "8f2c".into(),
        inviter: name("Mikael Sjöblom"),
        invited_to,
        expires_at: at("2026-12-06T12:00:00Z"),
    })
}

fn workspace(partners: &[&str]) -> WorkspaceFacts {
    let partners = partners.iter().map(|it| name(it)).collect();
    WorkspaceFacts { programme: programme(), partnership: cast::id(2), partners }
}

/// What waits for somebody with a partner: something late, something with a day, something without, and a date.
fn digest() -> About {
    let step = |kind, since: &str, due: Option<&str>, with: &[&str]| OwnStep {
        step: Step { kind, about: AboutStep::Programme, since: at(since), due: due.map(at) },
        with: with.iter().map(|it| name(it)).collect(),
    };
    About::Digest(DigestFacts {
        programme: programme(),
        steps: vec![
            step(
                StepKind::SignAgreement,
                "2027-02-05T10:00:00Z",
                Some("2027-02-12T10:00:00Z"),
                &["Freja Nørgaard", "Thomas Whitfield"],
            ),
            step(StepKind::AnswerQuestionnaire, "2027-02-05T10:00:00Z", None, &[]),
            step(StepKind::AttendMidpoint, "2027-02-05T10:00:00Z", Some("2027-05-26T06:00:00Z"), &[]),
        ],
        token: "8f2c".into(),
    })
}

/// Every letter there is, with each of the ways it can read.
fn samples() -> Vec<(&'static str, Letter, About)> {
    let token = || "8f2c".to_owned();
    let (participant, partnership) = (cast::id(1), cast::id(2));
    let invited = || Letter::Invitation { invitation: cast::id(3), token: token() };
    let introduced = || Letter::Introduction { partnership, participant };
    let met = || Grounds::Met {
        helps_with: texts(&["projektijohtaminen", "tutkimusmenetelmät"]),
        learns: texts(&["digitale læremidler"]),
    };
    let shares =
        Grounds::Profile { shares: texts(&["vejledningssamtaler"]), wants: texts(&["projektledelse"]) };
    let mentors = Grounds::Profile { shares: texts(&["strategy"]), wants: vec![] };
    let learns = Grounds::Met { helps_with: vec![], learns: texts(&["strategy"]) };
    let freja = "Freja Nørgaard";
    vec![
        (
            "sign-in",
            Letter::SignIn { code: "K7WPQ2".into(), token: token() },
            About::SignIn { code: "K7WPQ2".into(), token: token(), life_minutes: 10 },
        ),
        (
            "confirm-sign-up",
            Letter::ConfirmSignUp { token: token() },
            About::ConfirmSignUp { programme: programme(), token: token(), life_days: 30 },
        ),
        (
            "resume-sign-up",
            Letter::ResumeSignUp { token: token() },
            About::ResumeSignUp { programme: programme(), token: token(), life_days: 30 },
        ),
        ("invitation to take part", invited(), invitation(InvitedTo::TakePart { nominated_by: None })),
        (
            "invitation after a nomination",
            invited(),
            invitation(InvitedTo::TakePart { nominated_by: Some(cast::short("Kaisla University")) }),
        ),
        (
            "invitation to coordinate",
            invited(),
            invitation(InvitedTo::Coordinate { organisation: cast::short("Kaisla University") }),
        ),
        ("invitation to organise", invited(), invitation(InvitedTo::Organise)),
        ("approved", Letter::Approved { participant }, About::Approved(programme())),
        ("waiting", Letter::Waiting { participant }, About::Waiting(programme())),
        ("not-selected", Letter::NotSelected { participant }, About::NotSelected(programme())),
        (
            "introduction of a pair",
            introduced(),
            introduction(vec![partner(freja, MemberRole::Peer, Some("freja@lyngby.example"), met())]),
        ),
        (
            "introduction of a group",
            introduced(),
            introduction(vec![
                partner(freja, MemberRole::Peer, None, shares),
                partner("Thomas Whitfield", MemberRole::Peer, Some("thomas@northlight.example"), met()),
            ]),
        ),
        (
            "introduction to a mentor",
            introduced(),
            introduction(vec![partner(freja, MemberRole::Mentor, Some("freja@lyngby.example"), mentors)]),
        ),
        (
            "introduction to a mentee",
            introduced(),
            introduction(vec![partner(freja, MemberRole::Mentee, Some("freja@lyngby.example"), learns)]),
        ),
        (
            "introduction-withdrawn",
            Letter::IntroductionWithdrawn { participant },
            About::IntroductionWithdrawn(programme()),
        ),
        (
            "partner-declined",
            Letter::PartnerDeclined { partnership },
            About::PartnerDeclined {
                programme: programme(),
                members: vec![name("Aino Lehtonen"), name(freja)],
            },
        ),
        ("partnership-ended", Letter::PartnershipEnded { participant }, About::PartnershipEnded(programme())),
        (
            "partner-left",
            Letter::PartnerLeft { partnership },
            About::PartnerLeft { programme: programme(), members: vec![name("Aino Lehtonen"), name(freja)] },
        ),
        (
            "member-left",
            Letter::MemberLeft { partnership, participant },
            About::MemberLeft(workspace(&[freja, "Thomas Whitfield"])),
        ),
        (
            "agreement-to-sign",
            Letter::AgreementToSign { partnership, participant },
            About::AgreementToSign(workspace(&[freja])),
        ),
        (
            "note-written",
            Letter::NoteWritten { partnership, participant },
            About::NoteWritten(workspace(&[freja])),
        ),
        (
            "charter-to-accept",
            Letter::CharterToAccept { organisation: cast::short("Kaisla University") },
            About::CharterToAccept { programme: programme(), organisation: cast::short("Kaisla University") },
        ),
        joint("joint-meeting invitation", JointMeetingNews::Invited, None),
        joint("joint-meeting changed", JointMeetingNews::Changed { before: earlier() }, Some(Answer::Maybe)),
        joint("joint-meeting cancelled", JointMeetingNews::Cancelled, None),
        joint("joint-meeting-left", JointMeetingNews::Left, None),
        joint("joint-meeting-reminder, coming", JointMeetingNews::Reminder, Some(Answer::Yes)),
        joint("joint-meeting-reminder, not answered", JointMeetingNews::Reminder, None),
        joint("joint-meeting-minutes", JointMeetingNews::Minutes, None),
        ("digest", Letter::Digest { participant }, digest()),
        (
            "announcement",
            Letter::Announcement { announcement: cast::id(5) },
            About::Announcement {
                programme: programme(),
                text: AnnouncementText {
                    language: Language::En,
                    subject: cast::short("The opening is in another room"),
                    text: LongText::parse("We meet in the hall.\n\nCoffee from nine.").expect("a text"),
                },
            },
        ),
        (
            "how-is-it-going",
            Letter::HowIsItGoing { partnership, participant: cast::id(1) },
            About::HowIsItGoing(WellbeingFacts {
                programme: programme(),
                partnership,
                partners: vec![name(freja)],
                token: "choice-of-reminders".into(),
                until: at("2028-03-06T07:00:00Z"),
            }),
        ),
        (
            "concern",
            Letter::Concern { partnership },
            About::Concern {
                programme: programme(),
                partnership,
                members: vec![name("Aino Lehtonen"), name(freja)],
            },
        ),
        (
            "erasure-ahead",
            Letter::ErasureAhead,
            About::ErasureAhead { programme: programme(), at: at("2028-03-06T07:00:00Z") },
        ),
        (
            "erased",
            Letter::Erased,
            About::Erased {
                programme: programme(),
                receipt: Receipt {
                    at: at("2028-03-06T07:00:00Z"),
                    by: None,
                    deleted: Deleted {
                        people: 12,
                        partnerships: 6,
                        invitations: 15,
                        letters: 20,
                        entries: 480,
                    },
                    kept: Figures::default(),
                },
            },
        ),
        (
            "certificate-ready",
            Letter::CertificateReady { certificate: cast::id(5) },
            About::CertificateReady(programme()),
        ),
        ("help-asked", Letter::HelpAsked { request: cast::id(6) }, About::HelpAsked(programme())),
        ("meeting-times", asked(), meeting(MeetingNews::Times)),
        ("meeting, fixed", told(), meeting(MeetingNews::Invited)),
        ("meeting, changed", told(), meeting(MeetingNews::Changed)),
        ("meeting, cancelled", told(), meeting(MeetingNews::Cancelled)),
        ("meeting-called-off", called_off(), meeting(MeetingNews::CalledOff)),
    ]
}

fn asked() -> Letter {
    Letter::MeetingTimes { meeting: cast::id(5), partnership: cast::id(2), participant: cast::id(1) }
}

fn told() -> Letter {
    let sequence = 0;
    Letter::Meeting { meeting: cast::id(5), partnership: cast::id(2), participant: cast::id(1), sequence }
}

fn called_off() -> Letter {
    Letter::MeetingCalledOff {
        meeting: cast::id(5),
        partnership: cast::id(2),
        participant: cast::id(1),
        sequence: 1,
        starts_at: at("2027-03-29T06:00:00Z"),
        minutes: 60,
    }
}

/// Across the change of clocks: the first time is in winter, the second in summer.
fn meeting(news: MeetingNews) -> About {
    let details = MeetingDetails {
        minutes: 60,
        mode: MeetingMode::Online,
        place: Some(cast::short("The library, room 5")),
        link: WebAddress::parse("https://meet.example.org/4d2a").ok(),
        agenda: LongText::parse("The agenda stays on the page").ok(),
    };
    let new = NewMeeting {
        id: cast::id(5),
        programme: cast::id(4),
        partnership: cast::id(2),
        called_by: cast::id(6),
        details,
    };
    let times = [at("2027-03-26T07:00:00Z"), at("2027-03-29T06:00:00Z")];
    let now = at("2027-03-20T12:00:00Z");
    let mut it = Meeting::propose(new, &times, now).expect("a proposal");
    if news != MeetingNews::Times {
        it.fix(2, now).expect("a time");
    }
    if matches!(news, MeetingNews::Cancelled | MeetingNews::CalledOff) {
        it.cancel(now).expect("a cancellation");
    }
    let with = vec![name("Freja Nørgaard")];
    About::Meeting(Box::new(MeetingFacts {
        programme: programme(),
        news,
        meeting: it,
        reader: cast::id(1),
        with,
    }))
}

#[test]
fn the_calendar_of_a_partnerships_meeting_keeps_the_agenda_to_itself() {
    for (news, method) in [
        (MeetingNews::Invited, Some("METHOD:REQUEST")),
        (MeetingNews::Changed, Some("METHOD:REQUEST")),
        (MeetingNews::Cancelled, Some("METHOD:CANCEL")),
        (MeetingNews::CalledOff, Some("METHOD:CANCEL")),
        (MeetingNews::Times, None),
    ] {
        let wording = word(&site(), &to_send(Language::Sv, told(), meeting(news)));
        assert!(!wording.plain.contains("The agenda stays"), "{}", wording.plain);
        let Some(method) = method else {
            assert_eq!(wording.calendar, None);
            continue;
        };
        let text = wording.calendar.expect("a calendar part").replace("\r\n ", "");
        for line in
            [method, "DTSTART;TZID=Europe/Helsinki:20270329T090000", "SUMMARY:Möte med Freja Nørgaard"]
        {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(!text.contains("The agenda stays"), "{text}");
    }
}

/// The closing of the programme, after the clocks have changed.
fn closing() -> JointMeeting {
    let item = |title, minutes| AgendaItem { title: cast::short(title), minutes };
    let details = Details {
        appointment: Appointment {
            title: None,
            starts_at: at("2027-03-31T07:00:00Z"),
            length_minutes: 90,
            place: Some(cast::short("Kaisla University, room 2; Helsinki")),
            link: Some(WebAddress::parse("https://meet.example.org/closing").expect("an address")),
        },
        agenda: vec![item("Outcomes of the pairs", Some(45)), item("Thanks", None)],
        speaker: Some(Speaker {
            name: cast::short("Ida Lindqvist"),
            about: Some(cast::short("ten years of mentoring in industry")),
        }),
        materials: vec![],
    };
    let now = at("2026-12-01T12:00:00Z");
    let meeting =
        JointMeeting::new(cast::id(7), cast::id(4), JointMeetingKind::Closing, details, "ABCDEF".into(), now);
    JointMeeting { sequence: 2, invited_at: Some(now), ..meeting }
}

/// As the reader knew it: a week earlier, before the clocks changed, somewhere else and nowhere on the web.
fn earlier() -> Appointment {
    Appointment {
        starts_at: at("2027-03-24T08:00:00Z"),
        place: Some(cast::short("Strandvik")),
        link: None,
        ..closing().appointment
    }
}

fn joint(
    title: &'static str,
    news: JointMeetingNews,
    answer: Option<Answer>,
) -> (&'static str, Letter, About) {
    let letter = Letter::JointMeeting { meeting: cast::id(7), participant: cast::id(1), sequence: 2 };
    let about = JointMeetingFacts {
        programme: programme(),
        news,
        meeting: closing(),
        participant: cast::id(1),
        answer,
        time_zone: Tz::Europe__Helsinki,
    };
    (title, letter, About::JointMeeting(Box::new(about)))
}

fn to_send(language: Language, letter: Letter, about: About) -> ToSend {
    let programme = about.programme().map(|_| cast::id(4));
    ToSend {
        mail: Mail {
            id: cast::id(9),
            to: cast::email("aino.lehtonen@kaisla.example"),
            name: Some(name("Aino Lehtonen")),
            language,
            letter,
            programme,
            created_at: at("2026-11-22T12:00:00Z"),
            delivery: Delivery::Queued,
        },
        about,
        time_zone: Tz::Europe__Helsinki,
        reply: Some("4fe1c8a09b2d".into()),
    }
}

#[test]
fn every_letter_reads_well_in_every_language() {
    for language in Language::ALL {
        let mut all = String::new();
        for (title, letter, about) in samples() {
            let wording = word(&site(), &to_send(language, letter, about));
            all += &format!("======== {title}\nSubject: {}\n\n{}\n", wording.subject, wording.plain);
        }
        insta::assert_snapshot!(format!("letters_{language}"), all);
    }
}

#[test]
fn the_html_part_says_the_same_with_one_button_in_the_readers_language() {
    for language in Language::ALL {
        for (title, letter, about) in samples() {
            let wording = word(&site(), &to_send(language, letter, about));
            let html = &wording.html;
            assert_eq!(html.matches("class=\"button\"").count(), 1, "{title}");
            assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{language}\">")), "{title}");
            for line in wording.plain.lines().map(|it| it.trim().trim_start_matches("- ")) {
                for part in line.split(": ").map(|it| it.trim_end_matches(':')) {
                    assert!(html.contains(part), "{title} in {language} lacks {part:?}");
                }
            }
        }
    }
}

#[test]
fn the_html_of_an_introduction() {
    let (_, letter, about) = samples().swap_remove(11);
    insta::assert_snapshot!(word(&site(), &to_send(Language::En, letter, about)).html.replace("><", ">\n<"));
}

#[test]
fn what_people_typed_is_never_markup() {
    let canary = "<script>alert(\"1\")</script>";
    let text = || ShortText::parse(canary).expect("a text");
    let name = || PersonName::parse(canary).expect("a name");
    let facts = || ProgrammeFacts { name: text(), theme: Some(text()), ..programme() };
    let grounds = Grounds::Met { helps_with: texts(&[canary]), learns: texts(&[canary]) };
    let partner = PartnerFacts {
        name: name(),
        organisation: Some(text()),
        email: Some(Email::parse("a&b@example.org").expect("an address")),
        ..partner("A", MemberRole::Peer, None, grounds)
    };
    let introduction = About::Introduction(IntroductionFacts { programme: facts(), partners: vec![partner] });
    let invitation = About::Invitation(InvitationFacts {
        programme: facts(),
        token: "8f2c".into(),
        inviter: name(),
        invited_to: InvitedTo::Coordinate { organisation: text() },
        expires_at: at("2026-12-06T12:00:00Z"),
    });
    let declined = About::PartnerDeclined { programme: facts(), members: vec![name(), name()] };
    let charter = About::CharterToAccept { programme: facts(), organisation: text() };
    for about in [introduction, invitation, declined, charter, About::Approved(facts())] {
        let letter = Letter::Approved { participant: cast::id(1) };
        let mut letter = to_send(Language::En, letter, about);
        letter.mail.name = Some(name());
        let html = word(&site(), &letter).html;
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }
}

#[test]
fn a_letter_to_an_unproved_address_repeats_nothing_of_the_form() {
    for (title, letter, about) in samples() {
        let is_unproved = letter.is_to_unproved_address();
        let wording = word(&site(), &to_send(Language::En, letter, about));
        let greets = wording.plain.contains("Aino") || wording.html.contains("Aino");
        assert!(greets != is_unproved, "{title}");
    }
}

#[test]
fn the_calendar_part_keeps_the_clock_and_tells_no_secret() {
    let (_, letter, about) = joint("", JointMeetingNews::Changed { before: earlier() }, Some(Answer::Maybe));
    let letter = to_send(Language::Fi, letter, about);
    let wording = word(&site(), &letter);
    let text = wording.calendar.clone().expect("a calendar part");
    assert!(!text.contains("4fe1c8a09b2d") && wording.plain.contains("4fe1c8a09b2d"));
    insta::assert_snapshot!(text.replace("\r\n ", "").replace("\r\n", "\n"));
    let kept = wording.without("4fe1c8a09b2d");
    assert!(!kept.plain.contains("4fe1c8a09b2d") && !kept.html.contains("4fe1c8a09b2d"));
}

#[test]
fn only_letters_that_change_calendars_have_a_calendar_part() {
    let methods: Vec<_> = samples()
        .into_iter()
        .filter_map(|(title, letter, about)| {
            let text = word(&site(), &to_send(Language::En, letter, about)).calendar?;
            let method = text.lines().find_map(|it| it.strip_prefix("METHOD:"))?.to_owned();
            Some((title, method))
        })
        .collect();
    let expected = [
        ("joint-meeting invitation", "REQUEST"),
        ("joint-meeting changed", "REQUEST"),
        ("joint-meeting cancelled", "CANCEL"),
        ("joint-meeting-left", "CANCEL"),
        ("meeting, fixed", "REQUEST"),
        ("meeting, changed", "REQUEST"),
        ("meeting, cancelled", "CANCEL"),
        ("meeting-called-off", "CANCEL"),
    ];
    assert_eq!(methods, expected.map(|(title, method)| (title, method.to_owned())));
}
