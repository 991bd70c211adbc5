//! What came of a programme, for its organisers: questionnaires and their answers, certificates, the report.

mod answers;
mod certificates;
mod dates;
mod help;
mod overview;
mod pictures;
mod questions;
mod report;
mod report_file;
mod rule;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [
        overview::routes(),
        questions::routes(),
        dates::routes(),
        answers::routes(),
        help::routes(),
        rule::routes(),
        certificates::routes(),
        report::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        overview::samples(),
        questions::samples(),
        dates::samples(),
        answers::samples(),
        certificates::samples(),
        report::samples(),
    ]
    .concat()
}

/// How many, for a text.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
