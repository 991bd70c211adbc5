//! How people reach Crossmentor: pages over HTTP, rendered on the server.
//!
//! A request passes [`listener`] (who may connect, how long they may take), the layers of [`middleware`] (request id,
//! log, security headers, who is asking, error pages), the policy of its [`routes::Route`], and then its handler in
//! [`pages`]: parse a [`forms::Form`], call one action, render. This crate knows no SQL and decides no rule of the
//! field; every text comes from `wording`.

pub mod assets;
pub mod errors;
pub mod forms;
pub mod listener;
mod middleware;
mod operations;
pub mod pages;
pub mod policy;
pub mod routes;
mod sessions;
pub mod site;
mod spreadsheet;
pub mod upload;
pub mod visitor;

pub use listener::{Limits, serve};
pub use middleware::LOGS_ADDRESSES;
pub use site::{Settings, Site};
