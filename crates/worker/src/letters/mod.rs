//! Letters in words: the same content as plain text and as HTML, in the reader's language and time zone.

mod content;
mod dates;
mod decisions;
mod html;
mod introductions;
mod invitations;
mod partnerships;
mod plain;
mod sign_in;
mod sign_up;

use crate::mailer::Site;
use actions::mails::{About, ProgrammeFacts, ToSend};
use chrono_tz::Tz;
use content::Content;
use storage::mails::Wording;
use wording::Texts;

/// What every letter is written with.
struct Writing<'a> {
    t: &'static Texts,
    site: &'a Site,
    time_zone: Tz,
}

/// Puts a letter into words.
pub fn word(site: &Site, letter: &ToSend) -> Wording {
    let t = wording::texts(letter.mail.language);
    let writing = Writing { t, site, time_zone: letter.time_zone };
    let content = write(&writing, &letter.about);
    let name = letter.mail.name.as_ref().filter(|_| !letter.mail.letter.is_to_unproved_address());
    let greeting = match name {
        Some(name) => t.mail_greeting(name.first()),
        None => t.mail_greeting_nameless(),
    };
    Wording {
        plain: plain::render(&greeting, &content),
        html: html::render(t, &greeting, &content),
        subject: content.subject,
    }
}

fn write(writing: &Writing<'_>, about: &About) -> Content {
    match about {
        About::SignIn { code, token, life_minutes } => sign_in::write(writing, code, token, *life_minutes),
        About::ConfirmSignUp { programme, token, life_days } => {
            sign_up::confirm(writing, programme, token, *life_days)
        }
        About::ResumeSignUp { programme, token, life_days } => {
            sign_up::resume(writing, programme, token, *life_days)
        }
        About::Invitation(facts) => invitations::write(writing, facts),
        About::Approved(programme) => decisions::approved(writing, programme),
        About::Waiting(programme) => decisions::waiting(writing, programme),
        About::NotSelected(programme) => decisions::not_selected(writing, programme),
        About::Introduction(facts) => introductions::write(writing, facts),
        About::IntroductionWithdrawn(programme) => introductions::withdrawn(writing, programme),
        About::PartnerDeclined { programme, members } => partnerships::declined(writing, programme, members),
        About::PartnershipEnded(programme) => partnerships::ended(writing, programme),
        About::CharterToAccept { programme, organisation } => {
            partnerships::charter(writing, programme, organisation)
        }
    }
}

impl Writing<'_> {
    /// How a programme's organisers end a letter.
    fn signed_by_organisers(&self, programme: &ProgrammeFacts) -> Vec<String> {
        vec![self.t.mail_regards(), self.t.mail_organisers(programme.name.as_str())]
    }

    /// How the installation itself ends a letter.
    fn signed_by_site(&self) -> Vec<String> {
        vec![self.t.mail_regards(), self.site.sender.name.as_str().to_owned()]
    }

    fn answer(&self, programme: &ProgrammeFacts) -> String {
        self.t.mail_answer(programme.contact.as_str())
    }

    /// The address of the programme's page of this name.
    fn page(&self, programme: &ProgrammeFacts, page: &str) -> String {
        self.site.base_url.at(format_args!("/programmes/{}/{page}", programme.slug))
    }

    fn link(&self, path: &str, token: &str) -> String {
        self.site.base_url.at(format_args!("{path}/{token}"))
    }
}
