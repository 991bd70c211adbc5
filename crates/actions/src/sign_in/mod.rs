//! Signing in with an e-mail address: a link and a code, both bound to the browser that asked.

mod complete;
mod console;
mod request;
mod session;

pub use complete::{SignedIn, complete_with_code, complete_with_token};
pub use console::{add_administrator, console_code, needs_set_up, set_up, set_up_code};
pub use request::{Asking, request_sign_in};
pub use session::{Visit, end_session, find_visit, list_sessions};
