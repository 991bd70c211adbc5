//! Letters in words: the same content as plain text and as HTML, in the reader's language and time zone.

mod closing;
mod content;
mod dates;
mod decisions;
mod follow_up;
mod html;
mod introductions;
mod invitations;
mod joint_meetings;
mod meetings;
mod partnerships;
mod plain;
mod sign_in;
mod sign_up;
mod workspace;

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
    /// The token of the link that answers the letter's question, for a letter that asks one.
    reply: Option<&'a str>,
}

/// Puts a letter into words.
pub fn word(site: &Site, letter: &ToSend) -> Wording {
    let t = wording::texts(letter.mail.language);
    let writing = Writing { t, site, time_zone: letter.time_zone, reply: letter.reply.as_deref() };
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
        calendar: calendar(&writing, letter),
    }
}

/// What calendar programs take from the letter, as iCalendar text.
fn calendar(writing: &Writing<'_>, letter: &ToSend) -> Option<String> {
    let calendar = match &letter.about {
        About::JointMeeting(facts) => joint_meetings::calendar(writing, &letter.mail, facts)?,
        About::Meeting(facts) => meetings::calendar(writing, &letter.mail, facts)?,
        _ => return None,
    };
    match documents::calendar::write(&calendar) {
        Ok(text) => Some(text),
        // The letter says the same in words; it goes without what some address does not allow.
        Err(error) => {
            tracing::warn!(mail = %letter.mail.id, %error, "a letter goes without its calendar part");
            None
        }
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
        About::PartnerLeft { programme, members } => partnerships::left(writing, programme, members),
        About::MemberLeft(facts) => workspace::member_left(writing, facts),
        About::AgreementToSign(facts) => workspace::agreement_to_sign(writing, facts),
        About::NoteWritten(facts) => workspace::note_written(writing, facts),
        About::CharterToAccept { programme, organisation } => {
            partnerships::charter(writing, programme, organisation)
        }
        About::JointMeeting(facts) => joint_meetings::write(writing, facts),
        About::Digest(facts) => follow_up::digest(writing, facts),
        About::HowIsItGoing(facts) => follow_up::how_is_it_going(writing, facts),
        About::Announcement { programme, text } => follow_up::announcement(writing, programme, text),
        About::Concern { programme, partnership, members } => {
            follow_up::concern(writing, programme, *partnership, members)
        }
        About::ErasureAhead { programme, at } => follow_up::erasure_ahead(writing, programme, *at),
        About::Erased { programme, receipt } => follow_up::erased(writing, programme, receipt),
        About::CertificateReady(programme) => closing::certificate(writing, programme),
        About::HelpAsked(programme) => closing::help_asked(writing, programme),
        About::Meeting(facts) => meetings::write(writing, facts),
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
