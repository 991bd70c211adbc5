//! What every action needs: the store, the clock, and chance.

use domain::{Timestamp, time};
use rand::Rng;
use std::fmt;
use std::sync::Arc;
use storage::Store;
use uuid::Uuid;

/// The running installation, as actions know it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    pub store: Store,
    pub clock: Clock,
    pub chance: Chance,
}

/// Where the time comes from: the machine, or a test.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    pub fn new(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's clock is read")]
    pub fn of_the_machine() -> Self {
        Self::new(chrono::Utc::now)
    }

    /// The present moment, to the microsecond.
    pub fn now(&self) -> Timestamp {
        time::to_the_microsecond((self.0)())
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

/// Where random bytes come from: the operating system, or a test's seed.
#[derive(Clone)]
pub struct Chance(Arc<FillBytes>);

type FillBytes = dyn Fn(&mut [u8]) + Send + Sync;

impl Chance {
    pub fn new(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place where real randomness is drawn")]
    pub fn of_the_machine() -> Self {
        Self::new(|bytes| rand::rng().fill_bytes(bytes))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}

impl App {
    pub fn new(store: Store) -> Self {
        Self { store, clock: Clock::of_the_machine(), chance: Chance::of_the_machine() }
    }

    /// A new identifier (UUIDv7): later ones sort after earlier ones.
    pub fn id<T: From<Uuid>>(&self) -> T {
        let milliseconds = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        let id = uuid::Builder::from_unix_timestamp_millis(milliseconds, &self.chance.bytes());
        T::from(id.into_uuid())
    }
}
