//! When a form was shown, sealed so that a machine can not invent it: people need longer than machines.

use crate::{App, secret};
use chrono::Duration;
use domain::invitation::SignUp;
use domain::programme::Programme;
use domain::{Timestamp, time};

/// Nobody fills the form in faster than this.
const LEAST: Duration = Duration::seconds(4);

/// The present moment with its seal, to be sent back with the form.
pub fn begin_sign_up(app: &App, programme: &Programme) -> String {
    secret::seal(&key(programme), &app.clock.now().timestamp_micros().to_string())
}

/// Whether a person can have filled in the form since it was shown.
pub(super) fn took_time(programme: &Programme, began: &str, now: Timestamp) -> bool {
    let moment = secret::unseal(&key(programme), began)
        .and_then(|it| it.parse().ok())
        .and_then(chrono::DateTime::from_timestamp_micros)
        .map(time::to_the_microsecond);
    moment.is_some_and(|began| now - began >= LEAST && now - began < SignUp::LIFE)
}

/// The same in every process of the installation and known to nobody outside: a programme's id never leaves it, and
/// 74 of its bits are random.
fn key(programme: &Programme) -> Vec<u8> {
    [b"sign-up form ".as_slice(), programme.id.uuid().as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use testing::cast::{minute, programme};

    #[test]
    fn only_a_sealed_moment_of_this_programme_some_seconds_ago_counts() {
        let (here, elsewhere) = (programme(1, "here"), programme(2, "elsewhere"));
        let shown = secret::seal(&key(&here), &minute(0).timestamp_micros().to_string());
        assert!(took_time(&here, &shown, minute(1)));
        assert!(!took_time(&here, &shown, minute(0)));
        assert!(!took_time(&here, &shown, minute(60 * 24 * 31)));
        assert!(!took_time(&elsewhere, &shown, minute(1)));
        assert!(!took_time(&here, "0.00", minute(1)));
    }
}
