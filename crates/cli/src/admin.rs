//! `crossmentor admin`: who runs the installation.

use crate::settings::{Place, block_on};
use actions::{App, sign_in};
use anyhow::Context;
use clap::{Args, Subcommand};
use domain::{Email, Language, PersonName};
use std::process::ExitCode;

#[derive(Args)]
pub struct Admin {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: AdminCommand,
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Make somebody an administrator and print a code with which they sign in once
    Invite {
        /// The administrator's e-mail address
        email: String,
        /// The administrator's name; the part of the address before the @ if left out
        #[arg(long)]
        name: Option<String>,
        /// Language of pages and mail: en, fi, da or sv
        #[arg(long, default_value = "en")]
        language: String,
    },
}

impl Admin {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let AdminCommand::Invite { email, name, language } = self.command;
        let name = name.unwrap_or_else(|| email.split('@').next().unwrap_or_default().to_owned());
        let email = Email::parse(&email).with_context(|| format!("{email:?} is not an e-mail address"))?;
        let name = PersonName::parse(&name).with_context(|| format!("{name:?} cannot be a name"))?;
        let language: Language = language.parse()?;
        block_on(async {
            let app = App::new(self.place.open_ready().await?);
            let person = sign_in::add_administrator(&app, email, name, language).await?;
            let code = sign_in::console_code(&app, &person.email).await?;
            println!("{} <{}> is an administrator.", person.name, person.email);
            println!("Code for signing in once, within 24 hours: {}", grouped(&code));
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// A long code in fours, as it is easiest to read and type.
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_shown_in_fours() {
        assert_eq!(grouped("ABCDEFGHJKLM"), "ABCD-EFGH-JKLM");
    }
}
