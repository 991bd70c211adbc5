//! Whatever is changed about a solution over all pairs or its certificate, the verifier refuses it.

use matching::verify::{self, Refusal};
use matching::{
    Cause, Exchange, Goal, Graph, LeftOut, Odd, PairRule, PairsSolution, Request, instances, solve_pairs,
};

/// Five persons, of whom one must stay out.
fn benefits() -> Graph {
    Graph::new(5, [(0, 1, 9), (1, 2, 2), (0, 3, 3), (2, 3, 1), (0, 2, 3), (1, 4, 5)]).expect("a graph")
}

fn check(request: &Request<'_>, corrupt: impl Fn(&mut PairsSolution), expected: &Refusal) {
    let benefits = benefits();
    let mut solution = solve_pairs(&benefits, request).expect("a valid request");
    verify::pairs(&benefits, request, &solution).expect("a proof");
    corrupt(&mut solution);
    assert_eq!(verify::pairs(&benefits, request, &solution).as_ref(), Err(expected));
}

fn total<'a>() -> Request<'a> {
    Request { goal: Goal::Total, ..Request::default() }
}

#[test]
fn solutions_that_do_not_keep_the_request_are_refused() {
    // (0, 1) and (2, 3) are worth most; 4 stays out.
    check(&total(), |it| it.pairs[0] = (0, 9), &Refusal::NoSuchPair { pair: (0, 9) });
    check(&total(), |it| it.pairs[1] = (0, 1), &Refusal::MatchedTwice { vertex: 0 });
    check(&total(), |it| it.pairs[0] = (0, 4), &Refusal::MatchedTwice { vertex: 4 });
    check(&total(), |it| it.left_out.clear(), &Refusal::NotAPerson { person: 4 });
    let nobody = LeftOut { person: 7, cause: Cause::Competition };
    check(&total(), |it| it.left_out[0] = nobody, &Refusal::NotAPerson { person: 7 });
    check(&total(), |it| it.total += 1, &Refusal::WrongTotal { claimed: 11, found: 10 });
    let worst_off = Refusal::WrongWorstOff { claimed: Some(4), found: Some(1) };
    check(&total(), |it| it.worst_off = Some(4), &worst_off);
    let forbidden = Request { forbidden: &[(0, 1)], ..total() };
    check(
        &forbidden,
        |it| {
            it.pairs = vec![(0, 1), (2, 3)];
            it.left_out = vec![LeftOut { person: 4, cause: Cause::Competition }];
        },
        &Refusal::NotAllowed { pair: (0, 1) },
    );
    let pinned = Request { pinned: &[(1, 4)], ..total() };
    check(
        &pinned,
        |it| {
            it.pairs.retain(|&pair| pair != (1, 4));
            let out = [1, 4].map(|person| LeftOut { person, cause: Cause::Competition });
            it.left_out.extend(out);
        },
        &Refusal::NotAllowed { pair: (1, 4) },
    );
    let absent = Request { absent: &[4], ..total() };
    let back = LeftOut { person: 4, cause: Cause::NobodyAllowed };
    check(&absent, |it| it.left_out.push(back), &Refusal::NotAPerson { person: 4 });
}

#[test]
fn certificates_that_prove_another_thing_are_refused() {
    let fair = Request::default();
    check(&fair, |it| it.certificate.format.push('0'), &Refusal::WrongFormat);
    let none = Refusal::NoProof { of: "the worst-off" };
    check(&fair, |it| it.certificate.worst_off = None, &none);
    let worst_off = |it: &mut PairsSolution, change: fn(&mut matching::DualSolution)| {
        it.certificate.worst_off.iter_mut().for_each(change);
    };
    check(&fair, |it| worst_off(it, |proof| proof.scale = 0), &Refusal::BadScale);
    check(&fair, |it| worst_off(it, |proof| proof.penalty = 2), &Refusal::BadScale);
    let short = Refusal::WrongLength { expected: 5, found: 4 };
    check(&fair, |it| worst_off(it, |proof| proof.vertices.truncate(4)), &short);
    check(&fair, |it| it.certificate.total.vertices.truncate(4), &short);
    check(&fair, |it| it.certificate.total.scale = -1, &Refusal::BadScale);
    check(&fair, |it| it.certificate.total.penalty = -1, &Refusal::BadScale);
    check(&fair, |it| it.certificate.total.vertices[2] = i64::MIN, &Refusal::DualTooLow { vertex: 2 });
    // Two persons want the same one, so only one of them is placed, and that needs a proof.
    let star = Graph::new(4, [(0, 1, 1), (0, 2, 1), (0, 3, 1)]).expect("a graph");
    let mut solution = solve_pairs(&star, &fair).expect("a valid request");
    verify::pairs(&star, &fair, &solution).expect("a proof");
    let placed = solution.certificate.placed.take();
    assert_eq!(verify::pairs(&star, &fair, &solution), Err(Refusal::NoProof { of: "the number placed" }));
    solution.certificate.placed = placed;
    if let Some(proof) = &mut solution.certificate.placed {
        proof.vertices[0] += proof.scale;
    }
    assert_eq!(verify::pairs(&star, &fair, &solution), Err(Refusal::Gap { value: -2, bound: -1 }));
}

/// Duals that fall undercut some pair, also one that no solver has looked at; duals that rise leave a gap.
#[test]
fn no_change_of_a_dual_over_all_pairs_goes_unnoticed() {
    let people = instances::skills_exchange(150, 7);
    let exchange = Exchange::new(&people, PairRule::none()).expect("valid profiles");
    let request = Request { goal: Goal::Total, ..Request::default() };
    let solution = solve_pairs(&exchange, &request).expect("a valid request");
    verify::pairs(&exchange, &request, &solution).expect("a proof");
    let scale = solution.certificate.total.scale;
    for person in (0..150).step_by(11) {
        let mut lower = solution.clone();
        lower.certificate.total.vertices[person] -= scale;
        let refusal = verify::pairs(&exchange, &request, &lower).expect_err("too low");
        assert!(
            matches!(refusal, Refusal::PairUndercut { pair: (i, j), .. } if i.max(j) as usize == person || i.min(j) as usize == person)
        );
        let mut higher = solution.clone();
        higher.certificate.total.vertices[person] += scale;
        let refusal = verify::pairs(&exchange, &request, &higher).expect_err("too high");
        assert!(matches!(refusal, Refusal::Gap { .. }), "{refusal}");
    }
    // A worse solution cannot borrow the proof of the best.
    let mut worse = solution.clone();
    let (one, other) = (worse.pairs[0], worse.pairs[1]);
    worse.pairs[0] = (one.0, other.0.max(other.1));
    worse.pairs[1] = (one.1.min(other.0), one.1.max(other.0));
    assert!(verify::pairs(&exchange, &request, &worse).is_err());
}

#[test]
fn trios_without_their_proofs_are_refused() {
    let request = Request { goal: Goal::Total, odd: Odd::Trio, ..Request::default() };
    let mut missing = 0;
    for seed in 0..8 {
        let people = instances::skills_exchange(61, seed);
        let exchange = Exchange::new(&people, PairRule::none()).expect("valid profiles");
        let solution = solve_pairs(&exchange, &request).expect("a valid request");
        verify::pairs(&exchange, &request, &solution).expect("a proof");
        let corrupted = |corrupt: &dyn Fn(&mut PairsSolution)| {
            let mut corrupted = solution.clone();
            corrupt(&mut corrupted);
            verify::pairs(&exchange, &request, &corrupted)
        };
        let members = solution.trio.expect("a trio");
        assert_eq!(corrupted(&|it| it.trio = None), Err(Refusal::NotAPerson { person: members[0] }));
        let twice = corrupted(&|it| it.trio = Some([members[0], members[1], members[1]]));
        assert_eq!(twice, Err(Refusal::MatchedTwice { vertex: members[1] }));
        // Where the duals alone rule out all other trios, no further proof is needed.
        if corrupted(&|it| it.certificate.total_trios.clear()).is_ok() {
            continue;
        }
        missing += 1;
        let none = corrupted(&|it| it.certificate.total_trios.clear());
        assert_eq!(none, Err(Refusal::NoProof { of: "a trio" }));
        let loose = corrupted(&|it| {
            for proof in &mut it.certificate.total_trios {
                let outside = (0..61_u32).find(|person| !proof.members.contains(person)).expect("many");
                proof.rest.vertices[outside as usize] += 1_000_000 * proof.rest.scale;
            }
        });
        assert!(matches!(loose, Err(Refusal::Gap { .. })), "{loose:?}");
    }
    assert!(missing > 0, "some trio needs a proof of its own");
}
