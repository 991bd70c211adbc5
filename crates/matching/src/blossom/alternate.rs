//! What changes the matching and the blossoms during a search: shrinking an odd cycle, taking an odd blossom apart, and
//! exchanging matched and unmatched edges on the way from a vertex to the root.

use super::Matcher;
use super::forest::Side;
use crate::problem::NONE;

impl Matcher {
    /// Two even nodes have become adjacent over the tight edge `(from, to)`: the way between them through the tree and
    /// this edge are an odd cycle, which becomes an even blossom. Its odd members turn even and are scanned.
    /// Cost: the cycle, the vertices of all but its largest node, and the scans.
    pub(super) fn shrink(&mut self, from: u32, to: u32) {
        let ancestor = self.common_ancestor(self.forest.outermost(from), self.forest.outermost(to));
        let (cycle, links) = self.odd_cycle(from, to, ancestor);
        let delta = self.tree.delta;
        let newly_even: Vec<u32> =
            cycle.iter().copied().filter(|&node| self.side(node) == Side::Odd).collect();
        for &node in &cycle {
            if self.forest.is_blossom(node) {
                // Inside the new blossom its dual stands still: book what Δ has added.
                let side = self.side(node) as i64;
                let index = self.forest.blossom(node);
                self.forest.z[index] -= 2 * side * delta;
            }
        }
        let blossom = self.forest.join(&cycle, &links);
        self.forest.merge_classes(blossom, &cycle, &mut self.y, delta);
        let index = self.forest.blossom(blossom);
        self.forest.z[index] = 2 * Side::Even as i64 * delta;
        self.tree.admit(blossom);
        self.tree.nodes.push(blossom);
        for node in newly_even {
            self.scan_node(node);
        }
    }

    fn side(&self, node: u32) -> Side {
        self.forest.classes[self.forest.class_index(node)].side
    }

    /// The even node where the ways of two even nodes to the root meet. Cost: their distances to it.
    fn common_ancestor(&mut self, one: u32, other: u32) -> u32 {
        self.tree.stamp += 1;
        let (mut here, mut there) = (one, other);
        loop {
            if here != NONE {
                self.tree.admit(here);
                if self.tree.mark[here as usize] == self.tree.stamp {
                    return here;
                }
                self.tree.mark[here as usize] = self.tree.stamp;
                here = self.even_parent(here);
            }
            std::mem::swap(&mut here, &mut there);
        }
    }

    /// The even node two steps closer to the root, or `NONE` at the root.
    fn even_parent(&self, even: u32) -> u32 {
        match self.forest.mate_of_node(even) {
            NONE => NONE,
            partner => {
                let odd = self.forest.outermost(partner);
                self.forest.outermost(self.tree.entry[odd as usize].0)
            }
        }
    }

    /// The nodes of the cycle from the ancestor down to `from`, over the edge to `to`, and up again; with their links.
    fn odd_cycle(&self, from: u32, to: u32, ancestor: u32) -> (Vec<u32>, Vec<(u32, u32)>) {
        let (mut nodes, mut links) = (vec![ancestor], vec![]);
        let (mut even, mut down) = (self.forest.outermost(from), vec![]);
        while even != ancestor {
            let (base, partner, odd, entry) = self.step_up(even);
            down.push((odd, entry, even, (partner, base)));
            even = self.forest.outermost(entry.0);
        }
        for (odd, entry, even, matched) in down.into_iter().rev() {
            links.extend([entry, matched]);
            nodes.extend([odd, even]);
        }
        links.push((from, to));
        let mut even = self.forest.outermost(to);
        while even != ancestor {
            let (base, partner, odd, entry) = self.step_up(even);
            nodes.extend([even, odd]);
            links.extend([(base, partner), (entry.1, entry.0)]);
            even = self.forest.outermost(entry.0);
        }
        (nodes, links)
    }

    /// From an even node: its base, the base's partner, the odd node of that one, and the edge it was reached by.
    fn step_up(&self, even: u32) -> (u32, u32, u32, (u32, u32)) {
        let base = self.forest.base[even as usize];
        let partner = self.forest.mate[base as usize];
        let odd = self.forest.outermost(partner);
        (base, partner, odd, self.tree.entry[odd as usize])
    }

    /// Takes an odd blossom with dual zero apart. The children on the even way from where it was reached to its base
    /// stay in the tree, alternating; the others leave it.
    /// Cost: the children, the vertices of all but the largest, and the scans.
    pub(super) fn expand(&mut self, blossom: u32) {
        let (from, to) = self.tree.entry[blossom as usize];
        let entered = self.forest.child_with(blossom, to);
        let cycle = self.forest.split(blossom);
        for &child in &cycle {
            // The copied class says odd, but the child's own dual stood still: let it jump along with the side.
            if self.forest.is_blossom(child) {
                let index = self.forest.blossom(child);
                self.forest.z[index] += 2 * self.tree.delta;
            }
        }
        let place = cycle.iter().position(|&child| child == entered).unwrap_or_default();
        let (stay, leave) = way_to_base(&cycle, place);
        let mut entry = (from, to);
        let mut scans = Vec::new();
        for (step, &child) in stay.iter().enumerate() {
            self.tree.nodes.push(child);
            if step % 2 == 0 {
                self.make_odd(child, entry.0, entry.1);
            } else {
                self.make_even(child);
                scans.push(child);
                entry = self.link_between(child, stay[step + 1], place % 2 == 1);
            }
        }
        for &child in &leave {
            self.turn(child, Side::Out);
        }
        for child in scans {
            self.scan_node(child);
        }
        for child in leave {
            self.queue_nearest(child);
        }
    }

    fn link_between(&self, child: u32, following: u32, forward: bool) -> (u32, u32) {
        if forward {
            self.forest.edge_to_next(child)
        } else {
            let (to, from) = self.forest.edge_to_next(following);
            (from, to)
        }
    }

    /// Ends a search by matching an even vertex with a vertex of a node that is left out.
    pub(super) fn match_outside(&mut self, from: u32, to: u32) {
        let node = self.forest.outermost(to);
        self.forest.rotate(node, to);
        self.forest.mate[to as usize] = from;
        self.exchange(from, to);
    }

    /// Ends a search by leaving an even vertex out.
    pub(super) fn leave_out(&mut self, vertex: u32) {
        self.exchange(vertex, NONE);
    }

    /// Matches an even vertex with `partner` (or nobody) and exchanges matched and unmatched edges up to the root.
    /// Cost: the way to the root, and the rotations inside its blossoms.
    fn exchange(&mut self, vertex: u32, partner: u32) {
        let (mut vertex, mut partner) = (vertex, partner);
        loop {
            let even = self.forest.outermost(vertex);
            let deserted = self.forest.mate_of_node(even);
            self.forest.rotate(even, vertex);
            self.forest.mate[vertex as usize] = partner;
            if deserted == NONE {
                return;
            }
            let odd = self.forest.outermost(deserted);
            let (from, to) = self.tree.entry[odd as usize];
            self.forest.rotate(odd, to);
            self.forest.mate[to as usize] = from;
            (vertex, partner) = (from, to);
        }
    }
}

/// Of the cycle of an odd blossom that was entered at `place`: the children on the even way from there to the base
/// (at place 0), and the others.
fn way_to_base(cycle: &[u32], place: usize) -> (Vec<u32>, Vec<u32>) {
    if place % 2 == 1 {
        let mut stay = cycle[place..].to_vec();
        stay.push(cycle[0]);
        (stay, cycle[1..place].to_vec())
    } else {
        let mut stay = cycle[..=place].to_vec();
        stay.reverse();
        (stay, cycle[place + 1..].to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::way_to_base;

    #[test]
    fn the_way_through_an_odd_cycle_has_an_odd_number_of_children() {
        let cycle = [10, 11, 12, 13, 14];
        for (place, stay, leave) in [
            (0, vec![10], vec![11, 12, 13, 14]),
            (1, vec![11, 12, 13, 14, 10], vec![]),
            (2, vec![12, 11, 10], vec![13, 14]),
            (3, vec![13, 14, 10], vec![11, 12]),
            (4, vec![14, 13, 12, 11, 10], vec![]),
        ] {
            assert_eq!(way_to_base(&cycle, place), (stay, leave));
        }
    }
}
