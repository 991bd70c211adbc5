//! Sentence transformers of the BERT and RoBERTa family (Devlin et al. 2019; Reimers and Gurevych 2019).
//!
//! The encoder is written out here on candle's tensors: every text by itself, on the processor, in `f32`, so that the vector
//! of a text depends on nothing but the text and the model.

use candle_core::{DType, Device, Module, Result, Tensor};
use candle_nn::{Embedding, LayerNorm, Linear, VarBuilder, embedding, layer_norm, linear, ops};
use serde::Deserialize;
use tokenizers::Tokenizer;

use super::Embed;
use super::model::{EmbeddingError, tokenizer};

/// Longer texts are judged by their beginning: offers and needs are shorter, and models were trained on as much.
const MOST_TOKENS: usize = 256;

/// A model that reads the tokens of a text in their context.
pub struct SentenceTransformer {
    tokenizer: Tokenizer,
    encoder: Encoder,
    pooling: Pooling,
}

/// What of `config.json` the encoder depends on.
#[derive(Deserialize)]
struct Config {
    model_type: String,
    vocab_size: usize,
    hidden_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    intermediate_size: usize,
    max_position_embeddings: usize,
    #[serde(default = "one_type")]
    type_vocab_size: usize,
    #[serde(default)]
    pad_token_id: usize,
    #[serde(default = "usual_epsilon")]
    layer_norm_eps: f64,
    #[serde(default = "usual_activation")]
    hidden_act: String,
}

fn one_type() -> usize {
    1
}

fn usual_epsilon() -> f64 {
    1e-12
}

fn usual_activation() -> String {
    "gelu".to_owned()
}

/// How the vectors of tokens become the vector of the text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Pooling {
    Mean,
    FirstToken,
}

#[derive(Deserialize)]
struct PoolingConfig {
    #[serde(default)]
    pooling_mode_cls_token: bool,
}

impl SentenceTransformer {
    /// Reads a model from the contents of its files.
    ///
    /// # Errors
    /// When a file is damaged, the model is of another family, or its tensors do not fit its configuration.
    pub fn read(
        model: &[u8],
        tokenizer_file: &[u8],
        config: &[u8],
        pooling: Option<&[u8]>,
    ) -> std::result::Result<Self, EmbeddingError> {
        let broken = |error: serde_json::Error| EmbeddingError::Config(error.to_string());
        let config: Config = serde_json::from_slice(config).map_err(broken)?;
        let pooling = match pooling {
            Some(file)
                if serde_json::from_slice::<PoolingConfig>(file).map_err(broken)?.pooling_mode_cls_token =>
            {
                Pooling::FirstToken
            }
            _ => Pooling::Mean,
        };
        // RoBERTa counts positions from behind the padding token.
        let first_position = match config.model_type.as_str() {
            "bert" => 0,
            "roberta" | "xlm-roberta" | "camembert" => config.pad_token_id + 1,
            other => return Err(EmbeddingError::Kind(other.to_owned())),
        };
        if config.num_attention_heads == 0 || !config.hidden_size.is_multiple_of(config.num_attention_heads) {
            return Err(EmbeddingError::Config(
                "hidden_size is no multiple of num_attention_heads".to_owned(),
            ));
        }
        let weights = |error: candle_core::Error| EmbeddingError::Weights(error.to_string());
        let tensors = VarBuilder::from_slice_safetensors(model, DType::F32, &Device::Cpu).map_err(weights)?;
        let encoder = Encoder::load(&tensors, &config, first_position).map_err(weights)?;
        Ok(Self { tokenizer: tokenizer(tokenizer_file)?, encoder, pooling })
    }

    fn pooled(&self, tokens: &[u32]) -> Result<Vec<f32>> {
        let states = self.encoder.forward(tokens)?;
        match self.pooling {
            Pooling::Mean => states.mean(0)?.to_vec1(),
            Pooling::FirstToken => states.get(0)?.to_vec1(),
        }
    }
}

impl Embed for SentenceTransformer {
    fn vector(&self, text: &str) -> Option<Vec<f32>> {
        let encoding = self.tokenizer.encode_fast(text, true).ok()?;
        // Nothing but the marks around a text is no text.
        let words = encoding.get_special_tokens_mask().iter().filter(|it| **it == 0).count();
        let tokens = encoding.get_ids();
        let tokens = &tokens[..tokens.len().min(self.encoder.most_tokens.min(MOST_TOKENS))];
        if words == 0 { None } else { self.pooled(tokens).ok() }
    }
}

struct Encoder {
    words: Embedding,
    positions: Embedding,
    types: Embedding,
    norm: LayerNorm,
    layers: Vec<Layer>,
    first_position: usize,
    most_tokens: usize,
}

impl Encoder {
    fn load(tensors: &VarBuilder<'_>, config: &Config, first_position: usize) -> Result<Self> {
        // Some files name the family before every tensor.
        let prefixes = ["bert", "roberta"];
        let prefix = prefixes.iter().find(|it| tensors.contains_tensor(&format!("{it}.{FIRST_TENSOR}")));
        let tensors = prefix.map_or_else(|| tensors.clone(), |it| tensors.pp(it));
        let (size, at) = (config.hidden_size, tensors.pp("embeddings"));
        let layers = tensors.pp("encoder.layer");
        Ok(Self {
            words: embedding(config.vocab_size, size, at.pp("word_embeddings"))?,
            positions: embedding(config.max_position_embeddings, size, at.pp("position_embeddings"))?,
            types: embedding(config.type_vocab_size, size, at.pp("token_type_embeddings"))?,
            norm: layer_norm(size, config.layer_norm_eps, at.pp("LayerNorm"))?,
            layers: (0..config.num_hidden_layers)
                .map(|number| Layer::load(&layers.pp(number), config))
                .collect::<Result<_>>()?,
            first_position,
            most_tokens: config.max_position_embeddings.saturating_sub(first_position),
        })
    }

    /// A vector for every token.
    fn forward(&self, tokens: &[u32]) -> Result<Tensor> {
        let first = u32::try_from(self.first_position).unwrap_or(u32::MAX);
        let count = u32::try_from(tokens.len()).unwrap_or(u32::MAX);
        let positions = Tensor::arange(first, first + count, &Device::Cpu)?;
        let words = self.words.forward(&Tensor::new(tokens, &Device::Cpu)?)?;
        let types = self.types.forward(&Tensor::zeros(tokens.len(), DType::U32, &Device::Cpu)?)?;
        let mut states = self.norm.forward(&((words + types)? + self.positions.forward(&positions)?)?)?;
        for layer in &self.layers {
            states = layer.forward(&states)?;
        }
        Ok(states)
    }
}

const FIRST_TENSOR: &str = "embeddings.word_embeddings.weight";

/// Attention, then a small network, each added to what came in.
struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    attended: Linear,
    attended_norm: LayerNorm,
    wide: Linear,
    narrow: Linear,
    narrow_norm: LayerNorm,
    heads: usize,
    activation: Activation,
}

#[derive(Debug, Clone, Copy)]
enum Activation {
    Gelu,
    GeluByTanh,
    Relu,
}

impl Layer {
    fn load(tensors: &VarBuilder<'_>, config: &Config) -> Result<Self> {
        let (size, wide) = (config.hidden_size, config.intermediate_size);
        let (attention, output) = (tensors.pp("attention"), tensors.pp("output"));
        let inner = attention.pp("self");
        Ok(Self {
            query: linear(size, size, inner.pp("query"))?,
            key: linear(size, size, inner.pp("key"))?,
            value: linear(size, size, inner.pp("value"))?,
            attended: linear(size, size, attention.pp("output.dense"))?,
            attended_norm: layer_norm(size, config.layer_norm_eps, attention.pp("output.LayerNorm"))?,
            wide: linear(size, wide, tensors.pp("intermediate.dense"))?,
            narrow: linear(wide, size, output.pp("dense"))?,
            narrow_norm: layer_norm(size, config.layer_norm_eps, output.pp("LayerNorm"))?,
            heads: config.num_attention_heads,
            activation: match config.hidden_act.as_str() {
                "gelu" => Activation::Gelu,
                "gelu_new" | "gelu_pytorch_tanh" => Activation::GeluByTanh,
                "relu" => Activation::Relu,
                other => candle_core::bail!("the activation {other} is not known"),
            },
        })
    }

    /// `states` is a row for every token.
    fn forward(&self, states: &Tensor) -> Result<Tensor> {
        let (tokens, size) = states.dims2()?;
        let width = size / self.heads;
        let by_head = |part: &Linear| {
            part.forward(states)?.reshape((tokens, self.heads, width))?.transpose(0, 1)?.contiguous()
        };
        let (query, key, value) = (by_head(&self.query)?, by_head(&self.key)?, by_head(&self.value)?);
        let scores = (query.matmul(&key.t()?.contiguous()?)? / (width as f64).sqrt())?;
        let attended = ops::softmax_last_dim(&scores)?.matmul(&value)?;
        let attended = attended.transpose(0, 1)?.contiguous()?.reshape((tokens, size))?;
        let states = self.attended_norm.forward(&(self.attended.forward(&attended)? + states)?)?;
        let wide = self.wide.forward(&states)?;
        let active = match self.activation {
            Activation::Gelu => wide.gelu_erf()?,
            Activation::GeluByTanh => wide.gelu()?,
            Activation::Relu => wide.relu()?,
        };
        self.narrow_norm.forward(&(self.narrow.forward(&active)? + states)?)
    }
}
