//! Meaning from a local model, where one is installed. Nothing is ever downloaded.
//!
//! Two kinds of model are read, each from the files of a folder:
//! - A *static* embedding model is a table with a vector for every token; the vector of a text is the mean of its tokens'
//!   vectors (model2vec and similar distillations of sentence transformers, many of them multilingual). Its files are
//!   `model.safetensors` and `tokenizer.json`.
//! - A *sentence transformer* of the BERT or RoBERTa family reads the tokens of a text in their context. Its folder also has
//!   `config.json` and often `1_Pooling/config.json`.

/// Anything that turns a text into a vector; the same text always into the same one, all of the same length.
pub trait Embed: Send + Sync {
    /// `None` for a text without any token the model knows.
    fn vector(&self, text: &str) -> Option<Vec<f32>>;
}

#[cfg(feature = "embedding")]
mod model;
#[cfg(feature = "embedding")]
mod table;
#[cfg(feature = "embedding")]
mod transformer;

#[cfg(feature = "embedding")]
pub use model::{EmbeddingError, ModelFiles, read_model};
#[cfg(feature = "embedding")]
pub use table::EmbeddingTable;
#[cfg(feature = "embedding")]
pub use transformer::SentenceTransformer;
