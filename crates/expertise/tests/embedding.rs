//! A model of four words, made here, joins texts that share neither word nor concept.

use std::collections::HashMap;

use expertise::embedding::{Embed, EmbeddingError, EmbeddingTable, ModelFiles, read_model};
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

/// "hawks" and "welding" point 28 hundredths the same way: nothing between two items, a little for the person as a whole.
fn degree_of_chance(cohort: &Cohort<'_>) -> u32 {
    cohort.reasons(0, 2).met.iter().map(|it| it.benefit).sum()
}

#[test]
fn damaged_models_are_refused_with_a_reason() {
    assert!(matches!(EmbeddingTable::read(b"no model", TOKENIZER.as_bytes()), Err(EmbeddingError::Model(_))));
    assert!(matches!(EmbeddingTable::read(&model(), b"{}"), Err(EmbeddingError::Tokenizer(_))));
}

const CONFIG: &str = r#"{
    "model_type": "bert", "vocab_size": 4, "hidden_size": 4, "num_hidden_layers": 1, "num_attention_heads": 2,
    "intermediate_size": 4, "max_position_embeddings": 8, "type_vocab_size": 2, "layer_norm_eps": 1e-12
}"#;

/// A transformer whose only layer adds nothing: the vector of a word is its embedding, normalised.
fn transformer() -> Vec<u8> {
    let words: Vec<f32> =
        [[9.0, 9.0, 9.0, 9.0], [1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]].concat();
    let square = [
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "intermediate.dense",
        "output.dense",
    ];
    let mut tensors: Vec<(String, Vec<usize>, Vec<f32>)> = vec![
        ("embeddings.word_embeddings.weight".to_owned(), vec![4, 4], words),
        ("embeddings.position_embeddings.weight".to_owned(), vec![8, 4], vec![0.0; 32]),
        ("embeddings.token_type_embeddings.weight".to_owned(), vec![2, 4], vec![0.0; 8]),
    ];
    for name in square {
        let name = format!("encoder.layer.0.{name}");
        tensors.push((format!("{name}.weight"), vec![4, 4], vec![0.0; 16]));
        tensors.push((format!("{name}.bias"), vec![4], vec![0.0; 4]));
    }
    for name in ["embeddings", "encoder.layer.0.attention.output", "encoder.layer.0.output"] {
        tensors.push((format!("{name}.LayerNorm.weight"), vec![4], vec![1.0; 4]));
        tensors.push((format!("{name}.LayerNorm.bias"), vec![4], vec![0.0; 4]));
    }
    let bytes: Vec<(String, Vec<usize>, Vec<u8>)> = tensors
        .into_iter()
        .map(|(name, shape, it)| (name, shape, it.iter().flat_map(|it| it.to_le_bytes()).collect()))
        .collect();
    let views = bytes.iter().map(|(name, shape, bytes)| {
        (name.clone(), TensorView::new(Dtype::F32, shape.clone(), bytes).expect("the shape fits"))
    });
    serialize(views.collect::<Vec<_>>(), None).expect("a model can be written")
}

#[test]
fn a_sentence_transformer_is_read_and_tells_words_apart() {
    let model = transformer();
    let files = |config: &'static str, pooling: Option<&'static str>| ModelFiles {
        model: &model,
        tokenizer: TOKENIZER.as_bytes(),
        config: Some(config.as_bytes()),
        pooling: pooling.map(str::as_bytes),
    };
    let read = read_model(files(CONFIG, None)).expect("the model is well formed");
    let vector = |text: &str| read.vector(text).map(|it| it.iter().map(|it| it.round()).collect::<Vec<_>>());
    // Normalised, a one among zeros is the square root of three, and the others a third of it below zero.
    assert_eq!(vector("falconry"), Some(vec![2.0, -1.0, -1.0, -1.0]));
    assert_eq!(vector("falconry falconry"), vector("falconry"));
    assert_ne!(vector("falconry hawks"), vector("falconry"));
    assert_eq!(vector(""), None);
    assert!(vector(&"hawks ".repeat(1_000)).is_some(), "a long text is judged by its beginning");
    let first = read_model(files(CONFIG, Some(r#"{ "pooling_mode_cls_token": true }"#))).expect("a model");
    assert_eq!(first.vector("falconry hawks"), first.vector("falconry welding"));
}

#[test]
fn transformers_of_other_kinds_and_shapes_are_refused_with_a_reason() {
    let model = transformer();
    let refused = |config: &str| {
        let files = ModelFiles {
            model: &model,
            tokenizer: TOKENIZER.as_bytes(),
            config: Some(config.as_bytes()),
            pooling: None,
        };
        read_model(files).err().expect("a refusal")
    };
    assert!(matches!(refused(&CONFIG.replace("bert", "gpt2")), EmbeddingError::Kind(it) if it == "gpt2"));
    assert!(matches!(refused("{}"), EmbeddingError::Config(_)));
    assert!(matches!(refused(&CONFIG.replace(r#"heads": 2"#, r#"heads": 3"#)), EmbeddingError::Config(_)));
    assert!(matches!(refused(&CONFIG.replace(r#"layers": 1"#, r#"layers": 2"#)), EmbeddingError::Weights(_)));
}
