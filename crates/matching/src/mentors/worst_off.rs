//! The best lowest benefit that still serves the most mentees and fills the most places.

use super::certificate::{Cut, TooFew, WorstOffProof};
use super::cover::{self, Cover};
use super::network::{Network, Seating};

/// The greatest floor, proven; none if no place can be filled at all.
///
/// Bisection over the distinct benefits: `O(log m)` times [`cover::fill`], each started from the places of the best
/// assignment known that are worth the floor tried.
pub(super) fn best_floor(network: &Network) -> Option<WorstOffProof> {
    let firsts: Vec<u32> = network
        .wanted
        .iter()
        .zip(&network.served)
        .map(|(&wanted, &served)| u32::from(wanted > 0 && !served))
        .collect();
    let covered = cover::fill(network, i64::MIN, &firsts, Seating::empty(network));
    let places = cover::fill(network, i64::MIN, &network.wanted, covered.seating.clone());
    let most = (covered.seating.places(), places.seating.places());
    let mut floor = lowest(network, &places.seating)?;
    let mut best = covered.seating.clone();

    let ceiling = ceiling(network, most);
    let mut steps: Vec<i64> =
        network.benefit.iter().copied().filter(|&it| floor < it && it <= ceiling).collect();
    steps.sort_unstable();
    steps.dedup();
    let mut above = None;
    // The simple ceiling is often attained: it is tried first, then the middle of what is left.
    let mut tried = steps.len();
    while !steps.is_empty() {
        tried = tried.clamp(1, steps.len()) - 1;
        match raise(network, steps[tried], &firsts, most, &best) {
            Ok(found) => {
                floor = lowest(network, &found.places)?;
                best = found.covered;
                steps.drain(..steps.partition_point(|&it| it <= floor));
            }
            Err(too_few) => {
                above = Some(too_few);
                steps.truncate(tried);
            }
        }
        tried = steps.len() / 2 + 1;
    }
    // `above` is missing if no step failed, and stale if a later success went past it, which bisection rules out.
    let above = match above {
        Some(too_few) => too_few,
        None => raise(network, floor + 1, &firsts, most, &best).err()?,
    };
    Some(WorstOffProof { floor, covered: cut(&covered), places: cut(&places), above })
}

struct Found {
    covered: Seating,
    places: Seating,
}

/// Tries a floor: an assignment that attains both counts, or the cut that forbids one of them.
fn raise(
    network: &Network,
    floor: i64,
    firsts: &[u32],
    most: (usize, usize),
    best: &Seating,
) -> Result<Found, TooFew> {
    let mut kept = best.clone();
    kept.drop_below(network, floor);
    let covered = cover::fill(network, floor, firsts, kept);
    if covered.seating.places() < most.0 {
        return Err(TooFew::Covered(cut(&covered)));
    }
    // Growing the assignment that serves the most keeps everybody served.
    let places = cover::fill(network, floor, &network.wanted, covered.seating.clone());
    if places.seating.places() < most.1 {
        return Err(TooFew::Places(cut(&places)));
    }
    Ok(Found { covered: covered.seating, places: places.seating })
}

fn cut(cover: &Cover) -> Cut {
    let listed = |flags: &[bool]| (0..flags.len() as u32).filter(|&it| flags[it as usize]).collect();
    Cut { mentees: listed(&cover.mentees), mentors: listed(&cover.mentors) }
}

fn lowest(network: &Network, seating: &Seating) -> Option<i64> {
    seating.iter().map(|(_, seat)| network.benefit[seat.edge as usize]).min()
}

/// A simple bound on the floor: when everybody can have all places wanted, nobody's `wanted`-th best pair may lie
/// below it; when everybody can have one, nobody's best.
fn ceiling(network: &Network, (covered, places): (usize, usize)) -> i64 {
    let mentees = 0..network.wanted.len();
    let all_places = places == network.wanted.iter().map(|&wanted| wanted as usize).sum::<usize>();
    let all_covered =
        covered == mentees.clone().filter(|&i| network.wanted[i] > 0 && !network.served[i]).count();
    let mut row = Vec::new();
    mentees
        .filter_map(|mentee| {
            let needed = match network.wanted[mentee] as usize {
                wanted if all_places => wanted,
                wanted if all_covered && !network.served[mentee] => wanted.min(1),
                _ => 0,
            };
            row.clear();
            row.extend_from_slice(&network.benefit[network.row(mentee)]);
            row.sort_unstable();
            needed.checked_sub(1).map(|rank| row[row.len() - 1 - rank])
        })
        .min()
        .unwrap_or(i64::MAX)
}
