//! The vocabulary with an organiser's changes, built once.

use expertise::{Edit, Vocabulary};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many edited vocabularies are kept: programmes being matched at the same time.
const KEPT: usize = 8;

/// The starter vocabulary with these changes applied in their order; changes that no longer fit are left out.
///
/// Building one takes tens of milliseconds, so the plain one and those used last are kept.
pub fn vocabulary(edits: &[Edit]) -> Arc<Vocabulary> {
    static STARTER: OnceLock<Arc<Vocabulary>> = OnceLock::new();
    static EDITED: Mutex<Vec<(Vec<Edit>, Arc<Vocabulary>)>> = Mutex::new(Vec::new());
    let starter = STARTER.get_or_init(|| Arc::new(Vocabulary::starter()));
    if edits.is_empty() {
        return Arc::clone(starter);
    }
    let known = || EDITED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, found)) = known().iter().find(|(its, _)| its == edits) {
        return Arc::clone(found);
    }
    // Built outside the lock: two who ask at the same time build it twice, and nobody waits for a stranger's.
    let (built, _) = starter.with_edits(edits);
    let built = Arc::new(built);
    let mut kept = known();
    if kept.len() >= KEPT {
        kept.remove(0);
    }
    kept.push((edits.to_vec(), Arc::clone(&built)));
    built
}

#[cfg(test)]
mod tests {
    use super::*;
    use expertise::Language;

    #[test]
    fn an_edited_vocabulary_is_built_once_and_knows_the_new_word() {
        assert!(Arc::ptr_eq(&vocabulary(&[]), &vocabulary(&[])));
        let edits = [Edit::Add {
            id: "test:sauna-culture".into(),
            language: Language::En,
            label: "sauna culture".into(),
            broader: None,
        }];
        let edited = vocabulary(&edits);
        assert!(edited.find("test:sauna-culture").is_some());
        assert!(vocabulary(&[]).find("test:sauna-culture").is_none());
        assert!(Arc::ptr_eq(&edited, &vocabulary(&edits)));
    }
}
