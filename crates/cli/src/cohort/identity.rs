//! Ids for people who have none: made of what the file says, so that the order of its rows changes nothing.

use std::collections::HashSet;
use uuid::Uuid;

/// The 128-bit FNV-1a hash of the parts.
pub fn of(parts: &[&str]) -> Uuid {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    Uuid::from_u128(bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME)))
}

/// The id, or the next that nobody has: two rows may say the very same.
pub fn unique(id: Uuid, taken: &mut HashSet<Uuid>) -> Uuid {
    let mut id = id;
    while !taken.insert(id) {
        id = Uuid::from_u128(id.as_u128().wrapping_add(1));
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_id_and_parts_are_not_run_together() {
        assert_eq!(of(&["aino", "a"]), of(&["aino", "a"]));
        assert_ne!(of(&["aino", "a"]), of(&["ainoa", ""]));
        let mut taken = HashSet::new();
        let id = of(&["aino"]);
        assert_eq!(unique(id, &mut taken), id);
        assert_ne!(unique(id, &mut taken), id);
    }
}
