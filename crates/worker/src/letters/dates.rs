//! Dates to keep, by the reader's clock.

use super::Writing;
use super::content::{Block, Fact};
use actions::mails::{Date, DateKind, ProgrammeFacts};

/// The programme's dates that lie ahead, those of `kinds`; nothing when there is none.
pub(super) fn ahead(writing: &Writing<'_>, programme: &ProgrammeFacts, kinds: &[DateKind]) -> Option<Block> {
    let t = writing.t;
    let wanted = programme.dates.iter().filter(|it| kinds.contains(&it.kind));
    let mut facts: Vec<Fact> = wanted.map(|it| fact(writing, it)).collect();
    if facts.is_empty() {
        return None;
    }
    facts.push(Fact::text(t.mail_time_zone(), writing.time_zone.name()));
    Some(Block::Facts { title: t.mail_dates_title(), facts })
}

fn fact(writing: &Writing<'_>, date: &Date) -> Fact {
    let t = writing.t;
    let term = match date.kind {
        DateKind::SignUpCloses => t.mail_sign_up_closes(),
        DateKind::Opening => t.mail_opening(),
        DateKind::Midpoint => t.mail_midpoint(),
        DateKind::Closing => t.mail_closing(),
    };
    let when = if date.starts_at == date.ends_at {
        t.moment(date.starts_at, writing.time_zone)
    } else {
        t.moment_range(date.starts_at, date.ends_at, writing.time_zone)
    };
    Fact::text(term, when)
}
