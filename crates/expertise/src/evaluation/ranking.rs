//! Measures of a ranking.

/// The probability that a right answer scores higher than a wrong one, ties counted as half (Hanley and McNeil 1982).
/// `None` where either is missing. Cost: the product of both numbers.
pub fn area_under_curve(right: &[u32], wrong: &[u32]) -> Option<f64> {
    if right.is_empty() || wrong.is_empty() {
        return None;
    }
    let mut halves = 0_u64;
    for good in right {
        for bad in wrong {
            halves += match good.cmp(bad) {
                std::cmp::Ordering::Greater => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Less => 0,
            };
        }
    }
    Some(halves as f64 / (2 * right.len() * wrong.len()) as f64)
}

/// One over the rank of the best right answer among the wrong ones; among equals it stands in the middle.
/// `None` without a right answer.
pub fn reciprocal_rank(right: &[u32], wrong: &[u32]) -> Option<f64> {
    let best = right.iter().max()?;
    let above = wrong.iter().filter(|it| *it > best).count();
    let equal = wrong.iter().filter(|it| *it == best).count();
    Some(1.0 / (1.0 + above as f64 + equal as f64 / 2.0))
}

/// The mean, `None` of nothing.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The standard error of the mean; 0 of fewer than two values.
pub(super) fn standard_error(values: &[f64]) -> f64 {
    let Some(mean) = mean(values).filter(|_| values.len() > 1) else { return 0.0 };
    let squares: f64 = values.iter().map(|it| (it - mean).powi(2)).sum();
    (squares / (values.len() - 1) as f64 / values.len() as f64).sqrt()
}
