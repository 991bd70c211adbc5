//! Certificates: what is asked for one, who has done it, issuing, revoking and verifying.

mod candidates;
mod change_rule;
mod issue;
mod revoke;
mod verify;

pub(crate) use candidates::stayed;
pub use candidates::{Candidate, candidates};
pub use change_rule::change_rule;
pub use issue::issue_certificates;
pub use revoke::revoke_certificate;
pub use verify::verify;
