//! Whatever people write or upload is taken without a panic, and in time that grows with its length.

use expertise::{Cohort, Format, Import, Language, Level, Need, Offer, Options, Profile, Vocabulary};
use proptest::prelude::*;

fn starter() -> &'static Vocabulary {
    static STARTER: std::sync::OnceLock<Vocabulary> = std::sync::OnceLock::new();
    STARTER.get_or_init(Vocabulary::starter)
}

/// Pieces that have a meaning somewhere in the crate, and arbitrary characters between them.
fn text() -> impl Strategy<Value = String> {
    let known = prop_oneof![
        Just("leadership".to_owned()),
        Just("johtamisen".to_owned()),
        Just("en tarvitse".to_owned()),
        Just("inte".to_owned()),
        Just("<b>".to_owned()),
        Just("&amp;".to_owned()),
        Just("c++".to_owned()),
        Just("etä\u{ad}joh\u{301}taminen".to_owned()),
        any::<String>(),
        "[a-zåäöæø]{0,30}",
        ".{0,20}",
    ];
    prop::collection::vec((known, prop_oneof![Just(" "), Just(";"), Just("-"), Just("\n"), Just("")]), 0..12)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, mark)| [word, mark.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_text_is_understood_within_its_bounds(text in text()) {
        let understanding = starter().understand(&text, None);
        for mention in &understanding.mentions {
            prop_assert!(text.get(mention.span.clone()).is_some_and(|it| !it.is_empty()));
            prop_assert!(!mention.concepts.is_empty() && (1..=1000).contains(&mention.certainty));
            prop_assert!(mention.words.iter().all(|it| *it < understanding.words.len()));
        }
        for word in &understanding.words {
            prop_assert!(text.get(word.span.clone()).is_some_and(|it| !it.is_empty()));
        }
        prop_assert_eq!(&understanding, &starter().understand(&text, None));
        starter().suggest(&text, Language::Fi, 3);
    }

    #[test]
    fn every_cohort_accounts_for_its_benefit(texts in prop::collection::vec((text(), text()), 1..6)) {
        let person = |(at, (offer, need)): (usize, (String, String))| Profile {
            id: at.to_string(),
            offers: vec![Offer { text: offer, level: Level::new(at as u8) }],
            needs: vec![Need { text: need, rank: at as u8 }],
            ..Profile::default()
        };
        let people: Vec<Profile> = texts.into_iter().enumerate().map(person).collect();
        let count = people.len();
        let cohort = Cohort::prepare(people, starter(), Options::default());
        for one in 0..count {
            for other in 0..count {
                let sum: u32 = cohort.reasons(one, other).met.iter().map(|it| it.benefit).sum();
                prop_assert_eq!(sum, cohort.directed(one, other));
                prop_assert!(sum <= expertise::FULL_BENEFIT);
                prop_assert_eq!(cohort.mutual(one, other), cohort.mutual(other, one));
            }
        }
    }

    #[test]
    fn every_file_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), table in "(id|label_en|broader|,|\n|\"|a|b){0,60}") {
        for format in [Format::Csv, Format::Turtle, Format::RdfXml] {
            let mut import = Import::default();
            if import.read("x_fi", format, &bytes[..]).is_ok() {
                import.finish();
            }
        }
        let mut import = Import::default();
        if import.read("x", Format::Csv, table.as_bytes()).is_ok() {
            import.finish();
        }
    }
}

#[test]
fn odd_texts_are_taken_as_they_are() {
    let concepts = |text: &str| -> Vec<String> {
        let understanding = starter().understand(text, None);
        let found = understanding.mentions.iter().flat_map(|it| &it.concepts);
        found.map(|it| starter().concept(*it).id.clone()).collect()
    };
    for empty in ["", "x", " \n\t", "😀🎉", "<p></p>", "&nbsp;", "日本語", "\u{0}\u{fffd}"] {
        assert_eq!(concepts(empty), [] as [&str; 0], "{empty:?}");
    }
    assert_eq!(concepts("😀 <b>leadership</b> &amp; <i>coaching</i>"), ["leadership", "coaching"]);
    assert_eq!(concepts("L E A D E R leadership 日本語"), ["leadership"]);
}

/// Work is counted by what comes out, not by the clock: ten thousand words name ten thousand words.
#[test]
fn ten_thousand_words_are_all_read() {
    let text = "leadership ".repeat(10_000);
    let understanding = starter().understand(&text, None);
    assert_eq!((understanding.words.len(), understanding.mentions.len()), (10_000, 10_000));
    let one_word = "a".repeat(100_000);
    assert_eq!(starter().understand(&one_word, None).words.len(), 1);
    let unclosed = "<a ".repeat(20_000);
    assert_eq!(starter().understand(&unclosed, None).mentions, []);
}
