//! How long it takes to make many people ready for matching, each with texts of their own.
//!
//! `cargo run --release -p expertise --example prepare_people -- 100000`

use std::time::Instant;

use expertise::{Cohort, Language, Level, Need, Offer, Options, Profile, Vocabulary};

/// Offers and needs of each person.
const TEXTS: usize = 3;

fn main() {
    let argument = std::env::args().nth(1);
    let people = argument.map_or(Ok(100_000), |it| it.parse()).expect("a number of people");
    let vocabulary = Vocabulary::starter();
    let mut writer = Writer::new(&vocabulary);
    let people: Vec<Profile> = (0..people).map(|number| writer.person(number)).collect();
    let started = Instant::now();
    let cohort = Cohort::prepare(people, &vocabulary, Options::default());
    println!(
        "{} people with {} different needs prepared in {:.2} s",
        cohort.people().len(),
        cohort.features(),
        started.elapsed().as_secs_f64()
    );
}

/// Writes sentences out of names of the vocabulary, everyday words and words that nobody knows.
struct Writer {
    names: Vec<(Language, String)>,
    state: u64,
}

const FRAMES: [&str; 5] = [
    "{} in {} with {}",
    "How to use {} for {} and {}",
    "I have worked with {}, {} and {} for years",
    "{} together with {} ({})",
    "Beginning with {}; also {} or {}",
];

impl Writer {
    fn new(vocabulary: &Vocabulary) -> Self {
        let of_concept = |(_, concept): (_, &expertise::Concept)| {
            let labels = Language::ALL.map(|language| {
                let labels = concept.labels(language);
                labels.iter().map(|label| (language, label.to_owned())).collect::<Vec<_>>()
            });
            labels.into_iter().flatten().collect::<Vec<_>>()
        };
        Self { names: vocabulary.concepts().flat_map(of_concept).collect(), state: 1 }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap_or_default()
    }

    fn unknown_word(&mut self) -> String {
        const SYLLABLES: [&str; 12] =
            ["ka", "ro", "vel", "tin", "mo", "sur", "pel", "ja", "ner", "olt", "ib", "den"];
        (0..3 + self.below(2)).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect()
    }

    fn text(&mut self, language: Language) -> String {
        let mut text = FRAMES[self.below(FRAMES.len())].to_owned();
        while text.contains("{}") {
            let word = if self.below(4) == 0 {
                self.unknown_word()
            } else {
                let start = self.below(self.names.len());
                let mut names = self.names[start..].iter().chain(&self.names[..start]);
                names.find(|it| it.0 == language).map(|it| it.1.clone()).unwrap_or_default()
            };
            text = text.replacen("{}", &word, 1);
        }
        text
    }

    fn person(&mut self, number: usize) -> Profile {
        let language = Language::ALL[self.below(4)];
        Profile {
            id: number.to_string(),
            language: Some(language),
            offers: (0..TEXTS).map(|_| Offer { text: self.text(language), level: Level::HIGHEST }).collect(),
            needs: (1..=TEXTS as u8).map(|rank| Need { text: self.text(language), rank }).collect(),
            ..Profile::default()
        }
    }
}
