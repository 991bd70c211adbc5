//! Work on many like things in several threads, with a result that does not depend on how many there are.

use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many threads the machine runs at a time.
pub(crate) fn available() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Goes through `0..count` in blocks of so many; each thread takes the next block when it is done with one. `worker` makes
/// what a thread needs, `work` turns a block into its result. The workers, and the results in the order of the blocks.
///
/// # Panics
/// When `work` does.
pub(crate) fn in_blocks<W: Send, R: Send>(
    threads: usize,
    count: usize,
    block: usize,
    worker: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, Range<usize>) -> R + Sync,
) -> (Vec<W>, Vec<R>) {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut state = worker();
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let start = at * block;
            if start >= count {
                break (state, done);
            }
            done.push((at, work(&mut state, start..(start + block).min(count))));
        }
    };
    let threads = threads.min(count.div_ceil(block)).max(1);
    let parts = if threads == 1 {
        vec![run()]
    } else {
        thread::scope(|scope| {
            let handles: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
            handles.into_iter().map(|it| it.join().expect("the work does not panic")).collect()
        })
    };
    let (mut workers, mut results) = (Vec::with_capacity(parts.len()), Vec::new());
    for (state, done) in parts {
        workers.push(state);
        results.extend(done);
    }
    results.sort_unstable_by_key(|it| it.0);
    (workers, results.into_iter().map(|it| it.1).collect())
}

/// Does two things, side by side where there are threads for it.
///
/// # Panics
/// When one of the two does.
pub(crate) fn both<A: Send, B>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if threads < 2 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let beside = scope.spawn(one);
        let other = other();
        (beside.join().expect("the work does not panic"), other)
    })
}

#[cfg(test)]
mod tests {
    use super::in_blocks;

    #[test]
    fn results_come_in_order_from_any_number_of_threads() {
        for (threads, count) in [(1, 10), (3, 10), (8, 10), (2, 0), (2, 1)] {
            let (workers, blocks) = in_blocks(
                threads,
                count,
                3,
                || 0,
                |done, range| {
                    *done += range.len();
                    range
                },
            );
            assert_eq!(workers.iter().sum::<usize>(), count);
            assert_eq!(blocks.into_iter().flatten().collect::<Vec<_>>(), (0..count).collect::<Vec<_>>());
        }
    }
}
