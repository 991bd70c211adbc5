//! Waking the workers of this process before they look by themselves.

use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// Rung after a transaction that queued something. Cheap to clone; ringing costs next to nothing.
///
/// Nothing depends on it: workers look at the queue by themselves, and jobs queued by other processes ring no bell.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    pub fn ring(&self) {
        self.0.notify_waiters();
    }

    /// Ends at the next ring, counted from now rather than from the first time it is waited for.
    pub(crate) fn next_ring(&self) -> Pin<Box<Notified<'_>>> {
        let mut ring = Box::pin(self.0.notified());
        ring.as_mut().enable();
        ring
    }
}
