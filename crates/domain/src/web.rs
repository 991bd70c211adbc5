//! How the video rooms of a programme are addressed.

use crate::WebAddress;
use std::fmt::Write;

/// An `https` address in which `{room}` becomes a name that nobody can guess, such as
/// `https://meet.example.org/{room}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTemplate(String);

/// Why a text is no template of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidTemplate {
    #[error("does not begin with https://")]
    NotSecure,
    #[error("does not hold {} exactly once after the host", LinkTemplate::ROOM)]
    NoRoom,
    #[error("is no address with a room in it, or has more than {} characters", LinkTemplate::MOST)]
    Malformed,
}

impl LinkTemplate {
    /// Stands where the room's name will be.
    pub const ROOM: &'static str = "{room}";
    pub const MOST: usize = 300;

    pub fn parse(text: &str) -> Result<Self, InvalidTemplate> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").ok_or(InvalidTemplate::NotSecure)?;
        let (before, after) = rest.split_once(Self::ROOM).ok_or(InvalidTemplate::NoRoom)?;
        if !before.contains(['/', '?', '#']) || after.contains(Self::ROOM) {
            return Err(InvalidTemplate::NoRoom);
        }
        let is_address = WebAddress::parse(&text.replace(Self::ROOM, "room")).is_ok();
        if !is_address || text.chars().count() > Self::MOST {
            return Err(InvalidTemplate::Malformed);
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of one room. Its name has 128 random bits, so only who has been told the address gets in.
    pub fn address(&self, random: [u8; 16]) -> Option<WebAddress> {
        let room = random.iter().fold(String::with_capacity(32), |mut room, byte| {
            // Writing to a string can not fail.
            let _ = write!(room, "{byte:02x}");
            room
        });
        WebAddress::parse(&self.0.replace(Self::ROOM, &room)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_makes_rooms_nobody_can_guess() {
        let template =
            LinkTemplate::parse("https://meet.example.org/cross-{room}#quiet").expect("a template");
        let address = template.address([0xab; 16]).expect("an address");
        assert_eq!(address.as_str(), format!("https://meet.example.org/cross-{}#quiet", "ab".repeat(16)));
        let check = |given: &str, why| assert_eq!(LinkTemplate::parse(given), Err(why), "{given}");
        check("http://meet.example.org/{room}", InvalidTemplate::NotSecure);
        check("javascript:{room}", InvalidTemplate::NotSecure);
        check("", InvalidTemplate::NotSecure);
        check("https://meet.example.org/", InvalidTemplate::NoRoom);
        check("https://{room}.example.org/", InvalidTemplate::NoRoom);
        check("https://meet.example.org/{room}/{room}", InvalidTemplate::NoRoom);
        check("https://meet.example.org/{name}/{room}", InvalidTemplate::Malformed);
        check("https:///{room}", InvalidTemplate::Malformed);
        check(&format!("https://meet.example.org/{{room}}{}", "x".repeat(300)), InvalidTemplate::Malformed);
    }
}
