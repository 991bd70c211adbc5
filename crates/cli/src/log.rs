//! The log: lines for a person at a terminal, JSON for whatever collects logs elsewhere.

use documents::markdown;
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// Begins logging to standard error; `RUST_LOG` chooses how much, but never what people wrote to each other, nor
/// the secrets of links.
pub fn start() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sea_orm_migration=warn"));
    let quiet = [format!("{}=warn", markdown::LOGS_TEXTS), format!("{}=debug", server::LOGS_ADDRESSES)];
    let quiet = quiet.iter().filter_map(|it| it.parse().ok());
    let filter = quiet.fold(filter, EnvFilter::add_directive);
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        log.compact().with_target(false).init();
    } else {
        log.json().init();
    }
}
