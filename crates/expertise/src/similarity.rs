//! How much of what a need asks for an offer holds.
//!
//! A prepared text is a list of terms: content words with a weight (how rare the word is, see
//! [`crate::cohort`]) and the concepts they are part of. Each term of one text is *met* by the other text to a degree
//! 0..=1000: fully by the same concept or a form of the same word, partly by a broader, narrower or related concept, a
//! word of the same root, or a word that shares most of its letters. From the weighted shares `R` of the need that is
//! met and `P` of the offer that is used follows the similarity
//!
//! `F = 5·P·R / (4·P + R)`,
//!
//! van Rijsbergen's effectiveness measure with β = 2 (*Information Retrieval*, 1979, ch. 7): that the need is met counts
//! twice as much as that the offer is to the point. The length of a long text counts only in part, as in BM25 (Robertson and
//! Zaragoza, "The Probabilistic Relevance Framework", 2009): a page of description is not met by a page of offers.

/// A share in thousandths: 0 (nothing) to [`FULL`].
pub type Strength = u32;

/// The strength of a perfect fit.
pub const FULL: Strength = 1_000;

/// Weight of a text up to which its length counts fully; beyond, only [`LONG_SHARE`] of it does.
///
/// Two or three rare words: 2.5 times a rarity of 6 bits squared, in sixteenths.
const SHORT_WEIGHT: u64 = 2 * 96 * 96 + 96 * 96 / 2;
/// Thousandths of the weight beyond [`SHORT_WEIGHT`] that count.
const LONG_SHARE: u64 = 150;

/// Of a text, the weights of its terms times how far each is met, and the weights alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) met: u64,
    pub(crate) total: u64,
}

/// The similarity from how far need and offer are met.
pub(crate) fn blend(need: Part, offer: Part) -> Strength {
    let met_of_need = need.share();
    let used_of_offer = offer.share();
    let denominator = 4 * used_of_offer + met_of_need;
    if denominator == 0 {
        return 0;
    }
    let similarity = 5 * used_of_offer * met_of_need / denominator;
    Strength::try_from(similarity.min(u64::from(FULL))).unwrap_or(FULL)
}

impl Part {
    /// The weighted share in thousandths that is met, with the length of long texts discounted.
    fn share(self) -> u64 {
        if self.met == 0 {
            return 0;
        }
        let beyond = self.total.saturating_sub(SHORT_WEIGHT);
        let counted = self.total.min(SHORT_WEIGHT) + beyond * LONG_SHARE / 1_000;
        (self.met / counted).min(u64::from(FULL))
    }
}

/// Binary logarithm of `numerator / denominator` in sixteenths, rounded down; 0 where the ratio is below 1.
///
/// In integers by repeated squaring, so that every machine computes the same weight.
pub(crate) fn log2_sixteenths(numerator: u64, denominator: u64) -> u32 {
    if denominator == 0 || numerator <= denominator {
        return 0;
    }
    let whole = (numerator / denominator).ilog2();
    // The ratio scaled into [1, 2) with 30 binary places.
    let mut mantissa = ((u128::from(numerator) << 30) / (u128::from(denominator) << whole)) as u64;
    let mut log = whole;
    for _ in 0..4 {
        mantissa = (mantissa * mantissa) >> 30;
        let bit = u32::from(mantissa >= 2 << 30);
        mantissa >>= bit;
        log = log * 2 + bit;
    }
    log
}
