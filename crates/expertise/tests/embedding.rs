//! A model of four words, made here, joins texts that share neither word nor concept.

use std::collections::HashMap;

use expertise::embedding::{Embed, EmbeddingError, EmbeddingTable};
use expertise::{Cohort, Need, Offer, Options, Profile, Via, Vocabulary};
use safetensors::tensor::{Dtype, TensorView, serialize};

const TOKENIZER: &str = r#"{
    "version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
    "normalizer": { "type": "Lowercase" }, "pre_tokenizer": { "type": "Whitespace" },
    "post_processor": null, "decoder": null,
    "model": { "type": "WordLevel", "unk_token": "[UNK]", "vocab": { "[UNK]": 0, "falconry": 1, "hawks": 2, "welding": 3 } }
}"#;

fn model() -> Vec<u8> {
    let vectors: [[f32; 2]; 4] = [[9.0, 9.0], [1.0, 0.0], [0.96, 0.28], [0.0, 1.0]];
    let bytes: Vec<u8> = vectors.iter().flatten().flat_map(|it| it.to_le_bytes()).collect();
    let view = TensorView::new(Dtype::F32, vec![4, 2], &bytes).expect("four vectors of two numbers");
    serialize(HashMap::from([("embeddings", view)]), None).expect("a table can be written")
}

fn table() -> EmbeddingTable {
    EmbeddingTable::read(&model(), TOKENIZER.as_bytes()).expect("the model is well formed")
}

#[test]
fn a_text_is_the_mean_of_its_known_words() {
    let table = table();
    assert_eq!(table.vector("Falconry and welding"), Some(vec![0.5, 0.5]));
    assert_eq!(table.vector("something else"), None);
    assert_eq!(table.vector(""), None);
}

#[test]
fn closeness_in_meaning_counts_and_is_given_as_the_reason() {
    let person = |id: &str, offer: &str, need: &str| Profile {
        id: id.to_owned(),
        offers: vec![Offer { text: offer.to_owned(), level: expertise::Level::HIGHEST }],
        needs: vec![Need { text: need.to_owned(), rank: 1 }],
        ..Profile::default()
    };
    let people = vec![
        person("a", "welding", "hawks"),
        person("b", "falconry", "welding"),
        person("c", "welding", "x"),
    ];
    let vocabulary = Vocabulary::from_csv("id,label_en\nnothing,nothing\n".as_bytes()).expect("a vocabulary");
    let table = table();
    let without = Cohort::prepare(people.clone(), &vocabulary, Options::default());
    assert_eq!(without.directed(0, 1), 0);
    let cohort = Cohort::prepare_with(people, &vocabulary, Options::default(), Some(&table));
    assert!(cohort.directed(0, 1) > 0);
    assert_eq!(cohort.directed(0, 2), without.directed(0, 2) + degree_of_chance(&cohort));
    let reasons = cohort.reasons(0, 1);
    assert_eq!(reasons.met[0].links.iter().map(|it| it.via).collect::<Vec<_>>(), [Via::Meaning]);
    assert_eq!(reasons.met[0].benefit, cohort.directed(0, 1));
}

/// "hawks" and "welding" point 28 hundredths the same way: three hundredths beyond chance, a quarter of a tenth of benefit.
fn degree_of_chance(cohort: &Cohort<'_>) -> u32 {
    cohort.reasons(0, 2).met.iter().map(|it| it.benefit).sum()
}

#[test]
fn damaged_models_are_refused_with_a_reason() {
    assert!(matches!(EmbeddingTable::read(b"no model", TOKENIZER.as_bytes()), Err(EmbeddingError::Model(_))));
    assert!(matches!(EmbeddingTable::read(&model(), b"{}"), Err(EmbeddingError::Tokenizer(_))));
}
