//! What there is to teach, and what has been taught.

use super::edits;
use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use crate::matchmaking::vocabulary;
use domain::access::{Actor, Scope};
use domain::{ProgrammeId, VocabularyChangeId};
use expertise::{Edit, Reader, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use storage::participants;

/// The organiser's view of a programme's vocabulary.
#[derive(Clone, Debug)]
pub struct Lessons {
    /// What this programme's organisers taught, oldest first.
    pub taught: Vec<Lesson>,
    /// Words of offers and needs that no concept explains, the most frequent first.
    pub unknown: Vec<UnknownWord>,
    pub vocabulary: Arc<Vocabulary>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    pub id: VocabularyChangeId,
    pub edit: Edit,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    pub word: String,
    /// How many people wrote it.
    pub people: u32,
}

/// What people wrote is understood anew with everything taught so far.
pub async fn lessons(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<Lessons, ActionError<NoRefusal>> {
    let mut tx = app.store.read().await?;
    organised(&mut tx, actor, programme).await?;
    let changes = storage::vocabulary::list(&mut tx, Some(programme)).await?;
    let taught = changes
        .iter()
        .filter(|it| it.programme.is_some())
        .filter_map(|it| Some(Lesson { id: it.id, edit: serde_json::from_str(&it.change).ok()? }))
        .collect();
    let vocabulary = vocabulary(&edits(&mut tx, programme).await?);
    let people = participants::list(&mut tx, &Scope::of_the_system(programme), None).await?;
    drop(tx);

    let written: Vec<Vec<String>> = people
        .into_iter()
        .map(|it| {
            let offers = it.profile.offers.into_iter().map(|offer| offer.text.into_string());
            offers.chain(it.profile.needs.into_iter().map(|need| need.text.into_string())).collect()
        })
        .collect();
    let reading = Arc::clone(&vocabulary);
    // Understanding hundreds of texts is work for a thread that serves no requests.
    let unknown = tokio::task::spawn_blocking(move || unknown_words(&reading, &written)).await;
    Ok(Lessons { taught, unknown: unknown.unwrap_or_default(), vocabulary })
}

/// Each word counts once for each person, so that one person's habit is not everybody's.
fn unknown_words(vocabulary: &Vocabulary, written: &[Vec<String>]) -> Vec<UnknownWord> {
    let mut reader = Reader::new(vocabulary);
    let mut people_by_word: BTreeMap<String, u32> = BTreeMap::new();
    for texts in written {
        let mut own = BTreeSet::new();
        for text in texts {
            own.extend(reader.understand(text, None).unknown_words().map(|it| it.text.clone()));
        }
        for word in own {
            *people_by_word.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<UnknownWord> =
        people_by_word.into_iter().map(|(word, people)| UnknownWord { word, people }).collect();
    words.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.word.cmp(&other.word)));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_counted_by_person_and_the_most_frequent_come_first() {
        let written = [
            vec!["zymology basics".to_owned(), "zymology".to_owned()],
            vec!["Zymology and leadership".to_owned()],
            vec!["quillwork".to_owned()],
        ];
        let found: Vec<(String, u32)> = unknown_words(&Vocabulary::starter(), &written)
            .into_iter()
            .filter(|it| ["zymology", "quillwork", "leadership"].contains(&it.word.as_str()))
            .map(|it| (it.word, it.people))
            .collect();
        assert_eq!(found, [("zymology".to_owned(), 2), ("quillwork".to_owned(), 1)]);
    }
}
