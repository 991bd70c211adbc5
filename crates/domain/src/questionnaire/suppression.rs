//! What may be shown so that nobody can be found in it, neither directly nor by subtracting.

/// No figure is shown that fewer people stand behind.
pub const LEAST_ANSWERS: u32 = 5;

/// Texts betray more than figures: theirs are shown only among so many.
pub const LEAST_TEXTS: u32 = 10;

/// Whether a sheet may say of which organisation it is: not where so few people are asked there, or in all the others,
/// that the organisation's figures could never be shown.
pub const fn keeps_organisation(asked_there: u32, asked_in_all: u32) -> bool {
    let others = asked_in_all.saturating_sub(asked_there);
    asked_there >= LEAST_ANSWERS && (others == 0 || others >= LEAST_ANSWERS)
}

/// Which groups' figures may be shown beside those of the whole, by their places in `groups`, in that order.
///
/// `whole` people answered, `groups[i]` of them in each group; the rest is in none or in groups that are too small.
/// Whatever is added and subtracted of the figures shown, the figures of one to four people never come out: every group
/// shown has five or more, and so has the rest unless it is empty. Where it would not, the smallest group is held back
/// too and joins the rest.
pub fn released_groups(whole: u32, groups: &[u32]) -> Vec<usize> {
    if whole < LEAST_ANSWERS {
        return Vec::new();
    }
    let mut shown: Vec<usize> = (0..groups.len()).filter(|it| groups[*it] >= LEAST_ANSWERS).collect();
    let people: u32 = shown.iter().map(|it| groups[*it]).sum();
    let rest = whole.saturating_sub(people);
    if (1..LEAST_ANSWERS).contains(&rest)
        && let Some(smallest) = shown.iter().copied().min_by_key(|it| (groups[*it], *it))
    {
        shown.retain(|it| *it != smallest);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_groups_and_small_rests_are_held_back() {
        let check = |whole, groups: &[u32], shown: &[usize]| {
            assert_eq!(released_groups(whole, groups), shown, "{whole} {groups:?}");
        };
        check(4, &[4], &[]);
        check(10, &[5, 5], &[0, 1]);
        check(13, &[5, 5, 3], &[1]);
        check(9, &[6, 3], &[]);
        check(20, &[5, 6, 4], &[0, 1]);
        check(5, &[5], &[0]);
        check(5, &[], &[]);
    }

    #[test]
    fn a_sheet_names_an_organisation_only_in_a_crowd() {
        let check = |there, all, keeps| assert_eq!(keeps_organisation(there, all), keeps, "{there} of {all}");
        check(4, 40, false);
        check(5, 40, true);
        check(5, 5, true);
        check(5, 9, false);
        check(5, 10, true);
    }

    /// Every number of people that comes out of figures shown when they are added and subtracted: the sets of groups
    /// (the last is the rest) that some sum of them is once each, with their sizes.
    fn derivable(whole: u32, groups: &[u32], shown: &[usize]) -> Vec<u32> {
        let in_groups: u32 = groups.iter().sum();
        let atoms: Vec<u32> = groups.iter().copied().chain([whole - in_groups]).collect();
        let all_ones = vec![1_i32; atoms.len()];
        let single = |of: usize| (0..atoms.len()).map(|it| i32::from(it == of)).collect::<Vec<_>>();
        let figures: Vec<Vec<i32>> =
            std::iter::once(all_ones).chain(shown.iter().map(|it| single(*it))).collect();
        let mut found = Vec::new();
        for code in 0..5_usize.pow(u32::try_from(figures.len()).expect("few")) {
            let factors = (0..figures.len()).map(|it| (code / 5_usize.pow(it as u32) % 5) as i32 - 2);
            let mut sum = vec![0; atoms.len()];
            for (factor, figure) in factors.zip(&figures) {
                sum.iter_mut().zip(figure).for_each(|(total, it)| *total += factor * it);
            }
            if sum.iter().all(|it| matches!(it, 0 | 1)) {
                found.push(atoms.iter().zip(&sum).map(|(people, it)| people * (*it as u32)).sum());
            }
        }
        found
    }

    proptest! {
        #[test]
        fn no_sum_of_what_is_shown_is_about_one_to_four_people(
            groups in proptest::collection::vec(0_u32..12, 0..5), rest in 0_u32..12,
        ) {
            let whole = groups.iter().sum::<u32>() + rest;
            let shown = released_groups(whole, &groups);
            if whole >= LEAST_ANSWERS {
                for people in derivable(whole, &groups, &shown) {
                    prop_assert!(people == 0 || people >= LEAST_ANSWERS, "{whole} {groups:?} {shown:?}: {people}");
                }
            } else {
                prop_assert!(shown.is_empty());
            }
        }
    }
}
