//! Meaning from a local model, where one is installed. Nothing is ever downloaded.
//!
//! A *static* embedding model is a table with a vector for every token; the vector of a text is the mean of its tokens'
//! vectors (model2vec and similar distillations of sentence transformers, many of them multilingual). A folder holds
//! `model.safetensors`, `tokenizer.json` and often `config.json`.

/// Anything that turns a text into a vector; the same text always into the same one, all of the same length.
pub trait Embed: Sync {
    /// `None` for a text without any token the model knows.
    fn vector(&self, text: &str) -> Option<Vec<f32>>;
}

#[cfg(feature = "embedding")]
mod table;

#[cfg(feature = "embedding")]
pub use table::{EmbeddingError, EmbeddingTable};
