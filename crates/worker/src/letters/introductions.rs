//! Who the reader's partners are, and why; and taking that back.

use super::Writing;
use super::content::{Block, Button, Content, Fact, List, Value};
use super::dates;
use actions::mails::{DateKind, Grounds, IntroductionFacts, PartnerFacts, ProgrammeFacts};
use domain::round::MemberRole;

pub(super) fn write(writing: &Writing<'_>, facts: &IntroductionFacts) -> Content {
    let t = writing.t;
    let programme = &facts.programme;
    let name = programme.name.as_str();

    let (subject, who, next) = match facts.partners.as_slice() {
        [partner] => {
            let who = match partner.role {
                MemberRole::Peer => t.mail_introduction_one(name, partner.name.as_str()),
                MemberRole::Mentor => t.mail_introduction_mentor(name, partner.name.as_str()),
                MemberRole::Mentee => t.mail_introduction_mentee(name, partner.name.as_str()),
            };
            let subject = t.mail_introduction_subject_one(partner.name.as_str(), name);
            (subject, who, t.mail_introduction_next())
        }
        partners => {
            let names = t.list_and(partners.iter().map(|it| it.name.as_str()));
            let who = t.mail_introduction_group(name, names);
            (t.mail_introduction_subject_group(name), who, t.mail_introduction_next_group())
        }
    };

    let mut before = vec![Block::Text(format!("{who} {}", t.mail_introduction_why()))];
    before.extend(facts.partners.iter().map(|it| person(writing, it)));
    before.push(Block::Text(next));
    let meetings = [DateKind::Opening, DateKind::Midpoint, DateKind::Closing];
    let after = [
        Some(Block::Text(t.mail_introduction_answer())),
        dates::ahead(writing, programme, &meetings),
        Some(Block::Text(writing.answer(programme))),
    ];
    Content {
        subject,
        before,
        button: Button {
            label: t.mail_introduction_button(),
            address: writing.page(programme, "partnership"),
        },
        after: after.into_iter().flatten().collect(),
        sign_off: writing.signed_by_organisers(programme),
    }
}

fn person(writing: &Writing<'_>, partner: &PartnerFacts) -> Block {
    let t = writing.t;
    let organisation =
        partner.organisation.as_ref().map(|it| Fact::text(t.mail_introduction_organisation(), it.as_str()));
    let email = match &partner.email {
        Some(email) => Value::Email(email.to_string()),
        None => Value::Text(t.mail_introduction_no_email()),
    };
    let email = Fact { term: t.mail_introduction_email(), value: email };
    let (gives, gets) = match &partner.grounds {
        Grounds::Met { helps_with, learns } => {
            ((t.mail_introduction_helps(), helps_with), (t.mail_introduction_helped(), learns))
        }
        Grounds::Profile { shares, wants } => {
            ((t.mail_introduction_shares(), shares), (t.mail_introduction_wants(), wants))
        }
    };
    let lists = [gives, gets].into_iter().filter(|(_, items)| !items.is_empty());
    Block::Person {
        name: partner.name.to_string(),
        facts: organisation.into_iter().chain([email]).collect(),
        lists: lists.map(|(title, items)| List { title, items: items.clone() }).collect(),
    }
}

pub(super) fn withdrawn(writing: &Writing<'_>, programme: &ProgrammeFacts) -> Content {
    let t = writing.t;
    let name = programme.name.as_str();
    Content {
        subject: t.mail_withdrawn_subject(name),
        before: vec![Block::Text(t.mail_withdrawn_text(name)), Block::Text(t.mail_withdrawn_next())],
        button: Button { label: t.mail_own_page(), address: writing.page(programme, "me") },
        after: vec![Block::Text(writing.answer(programme))],
        sign_off: writing.signed_by_organisers(programme),
    }
}
