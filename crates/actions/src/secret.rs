//! Tokens and codes: handed out once, kept only as hashes.

use crate::Chance;
use sha2::{Digest, Sha256};

/// A secret and what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// For the person it belongs to; never stored, never logged.
    pub plain: String,
    pub hash: Vec<u8>,
}

/// Letters that can not be mistaken for one another: 32 of them, five bits each.
const CODE_LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// 256 random bits as hexadecimal digits, for links and cookies.
pub fn token(chance: &Chance) -> Secret {
    let plain = hexadecimal(&chance.bytes::<32>());
    Secret { hash: hash(&plain), plain }
}

/// 128 random bits as hexadecimal digits, for addresses that people may have to copy.
pub fn short_token(chance: &Chance) -> Secret {
    let plain = hexadecimal(&chance.bytes::<16>());
    Secret { hash: hash(&plain), plain }
}

/// A code of `N` letters, five bits each, to be read and typed.
pub fn code<const N: usize>(chance: &Chance) -> Secret {
    let plain: String =
        chance.bytes::<N>().iter().map(|byte| char::from(CODE_LETTERS[usize::from(byte % 32)])).collect();
    Secret { hash: hash(&plain), plain }
}

/// What is kept of a secret. The secrets are random and long or short-lived, so no salt is needed.
pub fn hash(plain: &str) -> Vec<u8> {
    Sha256::digest(plain.as_bytes()).to_vec()
}

/// The text with a seal that only a holder of the key can make, to be given out and taken back unchanged. The text
/// itself can be read by anyone.
pub fn seal(key: &[u8], text: &str) -> String {
    format!("{text}.{}", seal_of(key, text))
}

/// The text of a sealed one; `None` when the seal is not of this key and text.
pub fn unseal<'a>(key: &[u8], sealed: &'a str) -> Option<&'a str> {
    let (text, seal) = sealed.rsplit_once('.')?;
    // Hashes are compared, so that the time it takes tells nothing of the right seal.
    (hash(seal) == hash(&seal_of(key, text))).then_some(text)
}

/// Hashed twice around the key, so that no longer text can be sealed by who has seen a seal.
fn seal_of(key: &[u8], text: &str) -> String {
    let inner = Sha256::new().chain_update(key).chain_update(text.as_bytes()).finalize();
    let outer = Sha256::new().chain_update(key).chain_update(inner).finalize();
    hexadecimal(&outer)
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut written, byte| {
        // Writing to a string can not fail.
        let _ = write!(written, "{byte:02x}");
        written
    })
}

/// A code as somebody typed it: without spaces and hyphens, in capitals.
pub fn typed(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_sealed_comes_back() {
        let sealed = seal(b"key", "1234");
        assert_eq!(unseal(b"key", &sealed), Some("1234"));
        assert_eq!(unseal(b"other", &sealed), None);
        assert_eq!(unseal(b"key", &sealed.replace("1234", "1235")), None);
        assert_eq!(unseal(b"key", "1234"), None);
    }

    #[test]
    fn a_typed_code_is_read_kindly() {
        assert_eq!(typed(" abc-d2f "), "ABCD2F");
        let chance = Chance::new(|bytes| bytes.fill(33));
        let code = code::<6>(&chance);
        assert_eq!(code.plain, "BBBBBB");
        assert_eq!(code.hash, hash(&typed("bbb bbb")));
        assert_eq!(token(&chance).plain, "21".repeat(32));
    }
}
