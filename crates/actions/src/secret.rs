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
    use std::fmt::Write;
    let mut plain = String::with_capacity(64);
    for byte in chance.bytes::<32>() {
        // Writing to a string can not fail.
        let _ = write!(plain, "{byte:02x}");
    }
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

/// A code as somebody typed it: without spaces and hyphens, in capitals.
pub fn typed(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
