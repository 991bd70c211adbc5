//! What follows a programme through: digests, questions to quiet partnerships, messages of the organisers, and the end of its personal data.

use super::Writing;
use super::content::{Block, Button, Content, Fact};
use actions::follow_up::OwnStep;
use actions::mails::{DigestFacts, ProgrammeFacts, WellbeingFacts};
use domain::announcement::AnnouncementText;
use domain::erasure::Receipt;
use domain::{PartnershipId, PersonName, Timestamp};

pub(super) fn digest(writing: &Writing<'_>, facts: &DigestFacts) -> Content {
    let t = writing.t;
    let name = facts.programme.name.as_str();
    let (dates, to_do): (Vec<&OwnStep>, Vec<&OwnStep>) =
        facts.steps.iter().partition(|it| it.step.kind.is_event());
    let list = |title: String, steps: &[&OwnStep]| {
        let facts = steps.iter().map(|it| fact(writing, it)).collect();
        (!steps.is_empty()).then_some(Block::Facts { title, facts })
    };
    let before = [
        Some(Block::Text(t.follow_digest_text(name))),
        list(t.follow_digest_list(), &to_do),
        list(t.follow_digest_dates(), &dates),
    ];
    let choice =
        Block::Link { text: t.follow_reminder_choice(), address: writing.link("/reminders", &facts.token) };
    Content {
        subject: t.follow_digest_subject(name),
        before: before.into_iter().flatten().collect(),
        button: Button { label: t.follow_digest_button(), address: writing.page(&facts.programme, "me") },
        after: vec![Block::Text(writing.answer(&facts.programme)), choice],
        sign_off: writing.signed_by_organisers(&facts.programme),
    }
}

fn fact(writing: &Writing<'_>, it: &OwnStep) -> Fact {
    let t = writing.t;
    let what = t.step(it.step.kind, it.with.iter().map(PersonName::as_str));
    // A letter may be read days later: it says by when, and leaves it to the page to say what is late.
    let when = t.step_when(&it.step, it.step.since, writing.time_zone);
    Fact::text(what, when.unwrap_or_else(|| t.step_whenever()))
}

/// A question that one press answers. Without a link for it, the reader's page is the way.
pub(super) fn how_is_it_going(writing: &Writing<'_>, facts: &WellbeingFacts) -> Content {
    let t = writing.t;
    let partners = t.list_and(facts.partners.iter().map(PersonName::as_str));
    let address = match writing.reply {
        Some(token) => writing.link("/reply", token),
        None => writing.page(&facts.programme, "partnership"),
    };
    let choice =
        Block::Link { text: t.follow_reminder_choice(), address: writing.link("/reminders", &facts.token) };
    Content {
        subject: t.follow_wellbeing_subject(&partners),
        before: vec![
            Block::Text(t.follow_wellbeing_text(facts.programme.name.as_str(), &partners)),
            Block::Text(t.follow_wellbeing_who()),
        ],
        button: Button { label: t.follow_wellbeing_button(), address },
        after: vec![Block::Text(writing.answer(&facts.programme)), choice],
        sign_off: writing.signed_by_organisers(&facts.programme),
    }
}

/// What organisers wrote, paragraph by paragraph.
pub(super) fn announcement(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    text: &AnnouncementText,
) -> Content {
    let paragraphs = text.text.as_str().split("\n\n").map(str::trim).filter(|it| !it.is_empty());
    Content {
        subject: text.subject.to_string(),
        before: paragraphs.map(|it| Block::Text(it.to_owned())).collect(),
        button: Button {
            label: writing.t.follow_announcement_button(),
            address: writing.page(programme, "me"),
        },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}

/// To the organisers. What a member said stands on their page and in no mailbox.
pub(super) fn concern(
    writing: &Writing<'_>,
    programme: &ProgrammeFacts,
    partnership: PartnershipId,
    members: &[PersonName],
) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let members = t.list_and(members.iter().map(PersonName::as_str));
    Content {
        subject: t.follow_concern_subject(name),
        before: vec![Block::Text(t.follow_concern_text(name, members)), Block::Text(t.follow_concern_next())],
        button: Button {
            label: t.follow_concern_button(),
            address: writing.page(programme, &format!("partnerships/{partnership}")),
        },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}

pub(super) fn erasure_ahead(writing: &Writing<'_>, programme: &ProgrammeFacts, at: Timestamp) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let day = t.date(at.with_timezone(&writing.time_zone).date_naive());
    Content {
        subject: t.follow_erasure_subject(name),
        before: vec![Block::Text(t.follow_erasure_text(name, day)), Block::Text(t.follow_erasure_next())],
        button: Button { label: t.follow_erasure_button(), address: writing.page(programme, "deletion") },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}

pub(super) fn erased(writing: &Writing<'_>, programme: &ProgrammeFacts, receipt: &Receipt) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    let number = |it: u64| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let facts = vec![
        Fact::text(t.follow_people(), number(receipt.deleted.people)),
        Fact::text(t.follow_partnerships(), number(receipt.deleted.partnerships)),
        Fact::text(t.follow_invitations(), number(receipt.deleted.invitations)),
        Fact::text(t.follow_letters(), number(receipt.deleted.letters)),
        Fact::text(t.follow_entries(), number(receipt.deleted.entries)),
    ];
    Content {
        subject: t.follow_erased_subject(name),
        before: vec![
            Block::Text(t.follow_erased_text(name, t.moment(receipt.at, writing.time_zone))),
            Block::Facts { title: t.follow_erased_list(), facts },
        ],
        button: Button { label: t.follow_erased_button(), address: writing.page(programme, "deletion") },
        after: Vec::new(),
        sign_off: writing.signed_by_site(),
    }
}
