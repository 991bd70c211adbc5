//! What partners give and receive, between them alone.

use crate::LongText;

/// How one member sees it. Shown to the partners side by side once every present member has answered, and to nobody
/// else ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// 1 (little) to 5 (much).
    pub given: u8,
    pub received: u8,
    /// What one would like to do more or less of.
    pub note: Option<LongText>,
}
