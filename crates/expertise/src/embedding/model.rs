//! Reading whichever kind of model a folder holds.

use safetensors::SafeTensors;
use thiserror::Error;
use tokenizers::Tokenizer;

use super::{Embed, EmbeddingTable, SentenceTransformer};

/// Why a model cannot be used.
#[derive(Debug, Error)]
pub enum EmbeddingError {
    #[error("model.safetensors cannot be read: {0}")]
    Model(#[from] safetensors::SafeTensorError),
    #[error("tokenizer.json cannot be read: {0}")]
    Tokenizer(String),
    #[error(
        "model.safetensors has no two-dimensional tensor called embeddings, and without config.json it is no sentence \
         transformer"
    )]
    NoTable,
    #[error("the tensor {name} is of type {dtype}, and only F32, F16, BF16, F64, I8, I32 and I64 are read")]
    Type { name: &'static str, dtype: String },
    #[error("the tensor {name} does not fit the table of embeddings")]
    Shape { name: &'static str },
    #[error("config.json cannot be read: {0}")]
    Config(String),
    #[error("models of the kind {0} are not known: bert, roberta, camembert and xlm-roberta are")]
    Kind(String),
    #[error("the model does not fit its config.json: {0}")]
    Weights(String),
}

/// The contents of a model's files.
#[derive(Debug, Clone, Copy)]
pub struct ModelFiles<'f> {
    /// `model.safetensors`
    pub model: &'f [u8],
    /// `tokenizer.json`
    pub tokenizer: &'f [u8],
    /// `config.json`, which a sentence transformer needs.
    pub config: Option<&'f [u8]>,
    /// `1_Pooling/config.json`; without it the vector of a text is the mean of its tokens' vectors.
    pub pooling: Option<&'f [u8]>,
}

/// Reads a static embedding model or a sentence transformer.
///
/// # Errors
/// When a file is damaged, or the model is of another kind.
pub fn read_model(files: ModelFiles<'_>) -> Result<Box<dyn Embed>, EmbeddingError> {
    let is_table = SafeTensors::deserialize(files.model)?.tensor("embeddings").is_ok();
    match files.config {
        Some(config) if !is_table => {
            Ok(Box::new(SentenceTransformer::read(files.model, files.tokenizer, config, files.pooling)?))
        }
        _ => Ok(Box::new(EmbeddingTable::read(files.model, files.tokenizer)?)),
    }
}

/// The tokenizer without padding, which would make a text depend on the texts read with it.
pub(super) fn tokenizer(file: &[u8]) -> Result<Tokenizer, EmbeddingError> {
    let mut tokenizer =
        Tokenizer::from_bytes(file).map_err(|error| EmbeddingError::Tokenizer(error.to_string()))?;
    tokenizer.with_padding(None);
    Ok(tokenizer)
}
