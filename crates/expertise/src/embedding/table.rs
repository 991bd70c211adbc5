//! Static embeddings read from the files of a model folder.

use safetensors::{Dtype, SafeTensors, tensor::TensorView};
use tokenizers::Tokenizer;

use super::Embed;
use super::model::{EmbeddingError, tokenizer};

/// A static embedding model: a vector for every token, and optionally a weight.
pub struct EmbeddingTable {
    tokenizer: Tokenizer,
    unknown: Option<u32>,
    vectors: Vec<f32>,
    dimensions: usize,
    /// The row of every token, where tokens share rows.
    rows: Option<Vec<usize>>,
    weights: Option<Vec<f32>>,
}

/// Longer texts are judged by their beginning.
const MOST_TOKENS: usize = 2_048;

impl EmbeddingTable {
    /// Reads a model from the contents of its two files.
    ///
    /// Besides `embeddings` the optional tensors `mapping` (token to row) and `weights` (of tokens) of quantised
    /// vocabularies are understood.
    ///
    /// # Errors
    /// When a file is damaged or of another kind.
    pub fn read(model: &[u8], tokenizer_file: &[u8]) -> Result<Self, EmbeddingError> {
        let tensors = SafeTensors::deserialize(model)?;
        let table = tensors.tensor("embeddings").map_err(|_| EmbeddingError::NoTable)?;
        let &[count, dimensions] = table.shape() else { return Err(EmbeddingError::NoTable) };
        let vectors = numbers(&table, "embeddings")?;
        let rows = tensors.tensor("mapping").ok().map(|it| numbers(&it, "mapping")).transpose()?;
        let rows: Option<Vec<usize>> = rows.map(|it| it.into_iter().map(|row| row as usize).collect());
        if rows.iter().flatten().any(|row| *row >= count) {
            return Err(EmbeddingError::Shape { name: "mapping" });
        }
        let weights = tensors.tensor("weights").ok().map(|it| numbers(&it, "weights")).transpose()?;
        let tokenizer = tokenizer(tokenizer_file)?;
        let unknown = ["[UNK]", "<unk>"].iter().find_map(|it| tokenizer.token_to_id(it));
        Ok(Self { tokenizer, unknown, vectors, dimensions, rows, weights })
    }

    fn row(&self, token: u32) -> Option<&[f32]> {
        let token = token as usize;
        let row = match &self.rows {
            Some(rows) => *rows.get(token)?,
            None => token,
        };
        self.vectors.get(row * self.dimensions..(row + 1) * self.dimensions)
    }
}

impl Embed for EmbeddingTable {
    fn vector(&self, text: &str) -> Option<Vec<f32>> {
        let encoding = self.tokenizer.encode_fast(text, false).ok()?;
        let mut sum = vec![0.0; self.dimensions];
        let mut tokens = 0_usize;
        for token in encoding.get_ids().iter().filter(|it| Some(**it) != self.unknown).take(MOST_TOKENS) {
            let Some(row) = self.row(*token) else { continue };
            let weight = self.weights.as_ref().and_then(|it| it.get(*token as usize)).copied().unwrap_or(1.0);
            for (sum, component) in sum.iter_mut().zip(row) {
                *sum += weight * component;
            }
            tokens += 1;
        }
        (tokens > 0).then(|| sum.into_iter().map(|it| it / tokens as f32).collect())
    }
}

/// The numbers of a tensor as `f32`.
fn numbers(tensor: &TensorView<'_>, name: &'static str) -> Result<Vec<f32>, EmbeddingError> {
    let bytes = tensor.data();
    Ok(match tensor.dtype() {
        Dtype::F32 => bytes.as_chunks().0.iter().map(|it| f32::from_le_bytes(*it)).collect(),
        Dtype::F64 => bytes.as_chunks().0.iter().map(|it| f64::from_le_bytes(*it) as f32).collect(),
        Dtype::F16 => bytes.as_chunks().0.iter().map(|it| half(u16::from_le_bytes(*it))).collect(),
        Dtype::BF16 => bytes
            .as_chunks()
            .0
            .iter()
            .map(|it| f32::from_bits(u32::from(u16::from_le_bytes(*it)) << 16))
            .collect(),
        Dtype::I8 => bytes.iter().map(|it| f32::from(it.cast_signed())).collect(),
        Dtype::I32 => bytes.as_chunks().0.iter().map(|it| i32::from_le_bytes(*it) as f32).collect(),
        Dtype::I64 => bytes.as_chunks().0.iter().map(|it| i64::from_le_bytes(*it) as f32).collect(),
        other => return Err(EmbeddingError::Type { name, dtype: format!("{other:?}") }),
    })
}

/// IEEE 754 binary16 to `f32`, exactly.
fn half(bits: u16) -> f32 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let fraction = f32::from(bits & 0x3ff);
    match exponent {
        0 => sign * fraction * 2.0_f32.powi(-24),
        0x1f if fraction == 0.0 => sign * f32::INFINITY,
        0x1f => f32::NAN,
        _ => sign * (1.0 + fraction / 1024.0) * 2.0_f32.powi(exponent - 15),
    }
}
