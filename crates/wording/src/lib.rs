//! Every text a person reads, in four languages; dates, lists, figures and the order of names.
//!
//! Texts live in `locales/<language>/<part>.ftl` (Fluent), one file per part of the product. The build makes one typed
//! method of each message, so a misspelt key or a wrong argument does not compile, and it stops when a language lacks
//! a key. A message `sign-in-title` of `sign-in.ftl` is called as `texts.sign_in_title()`.
//!
//! ```
//! use domain::Language;
//! let texts = wording::texts(Language::Fi);
//! assert_eq!(texts.common_save(), "Tallenna");
//! assert_eq!(texts.list_and(["Aino", "Bo", "Cecilia"]), "Aino, Bo ja Cecilia");
//! ```
//!
//! This crate knows no page, no mail and no database: it turns values into words.

mod dates;
mod figures;
mod lists;
#[expect(
    dead_code,
    unreachable_pub,
    clippy::derivable_impls,
    clippy::unwrap_used,
    reason = "generated: more than is used, all public, and checked by the build"
)]
mod messages;
mod negotiation;
mod steps;
mod texts;

pub use messages::L10nLanguage as Messages;
pub use negotiation::negotiate;
pub use texts::{Texts, texts};
