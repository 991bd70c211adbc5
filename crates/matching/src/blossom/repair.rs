//! Keeps the duals feasible when the problem changes under a finished solution, undoing as little as possible.
//!
//! Only two things are ever undone: a matched edge that is no longer tight, and a blossom in the way of a dual. The
//! vertices set free this way are the roots of the next searches; everything else stays as it was.

use super::{Forest, Matcher, Tree};
use crate::problem::{Arc, Graph, NONE};
use crate::violations::{count_violated, most_violated_first};

impl Matcher {
    /// Starts from duals that may break some inequalities of the new problem, and a matching of which only the tight
    /// edges are kept. Duals below their floor and ends of violated edges are raised. `near` edges of matched pairs
    /// must exist in the graph. Cost: `O(n + m)`.
    pub(crate) fn warm(graph: Graph, y: Vec<i64>, floor: Vec<i64>, mate: &[u32]) -> Self {
        let vertices = graph.vertices();
        let (forest, tree) = (Forest::new(vec![NONE; vertices]), Tree::new(vertices));
        let mut matcher = Self { graph, y, floor, forest, tree };
        for (y, &floor) in matcher.y.iter_mut().zip(&matcher.floor) {
            *y = (*y).max(floor);
        }
        let violated = count_violated(&matcher.graph, |vertex, arc| matcher.slack(vertex, arc) < 0);
        matcher.raise_violated(&most_violated_first(&violated));
        for vertex in 0..vertices as u32 {
            let partner = mate[vertex as usize];
            if partner != NONE && partner > vertex && matcher.is_tight(vertex, partner) {
                matcher.forest.mate[vertex as usize] = partner;
                matcher.forest.mate[partner as usize] = vertex;
            }
        }
        matcher
    }

    fn is_tight(&self, one: u32, other: u32) -> bool {
        let arcs = self.graph.arcs(one).iter();
        arcs.filter(|arc| arc.head == other)
            .any(|arc| self.y[one as usize] + self.y[other as usize] == arc.weight)
    }

    /// Goes on with a graph that has every edge of the present one, with the same weight, and the `fresh` ones.
    /// Returns how many vertices had violated edges. Cost: `O(n)`, the fresh edges, and the blossoms that had to go.
    pub(crate) fn adopt(&mut self, graph: Graph, fresh: impl Iterator<Item = (u32, u32)>) -> usize {
        debug_assert_eq!(graph.vertices(), self.graph.vertices());
        self.graph = graph;
        let mut violated = vec![0_u32; self.graph.vertices()];
        for (from, to) in fresh {
            let weight = self.graph.weight(from, to);
            if weight.is_some_and(|weight| self.slack(from, Arc { head: to, weight }) < 0) {
                violated[from as usize] += 1;
                violated[to as usize] += 1;
            }
        }
        self.raise_violated(&most_violated_first(&violated))
    }

    /// Goes on with lower floors, at which leaving a vertex out costs more; the duals stay feasible.
    pub(crate) fn lower_floors(&mut self, floor: Vec<i64>) {
        debug_assert!(floor.iter().zip(&self.floor).all(|(new, old)| new <= old));
        self.floor = floor;
    }

    /// Raises each of these vertices by as much as its edges still lack. Returns how many there are.
    fn raise_violated(&mut self, order: &[u32]) -> usize {
        for &vertex in order {
            let slacks = self.graph.arcs(vertex).iter().map(|&arc| self.slack(vertex, arc));
            let lack = -slacks.min().unwrap_or(0);
            if lack > 0 {
                self.raise(vertex, lack);
            }
        }
        order.len()
    }

    /// `slack(i,j)` between searches.
    fn slack(&self, vertex: u32, arc: Arc) -> i64 {
        let slack = self.dual(vertex) + self.dual(arc.head) - arc.weight;
        if slack < 0 { slack + self.common_blossoms(vertex, arc.head) } else { slack }
    }

    /// `Σ_{B ∋ i,j} z(B)` of two vertices. Cost: the depth of the nesting, nothing for different outermost nodes.
    fn common_blossoms(&self, one: u32, other: u32) -> i64 {
        if self.forest.class_of[one as usize] != self.forest.class_of[other as usize] {
            return 0;
        }
        let depth = |vertex: u32| self.around(vertex).count();
        let (down, across) = (depth(one), depth(other));
        let left = self.around(one).skip(down.saturating_sub(across));
        let right = self.around(other).skip(across.saturating_sub(down));
        let common = left.zip(right).skip_while(|(one, other)| one != other);
        common.map(|(blossom, _)| self.forest.z[self.forest.blossom(blossom)]).sum()
    }

    /// The blossoms around a vertex, from the smallest to the outermost.
    fn around(&self, vertex: u32) -> impl Iterator<Item = u32> + '_ {
        let up = |&node: &u32| Some(self.forest.parent[node as usize]).filter(|&parent| parent != NONE);
        std::iter::successors(up(&vertex), up)
    }

    /// Raises the dual of one vertex, which must then leave its blossoms and its partner.
    fn raise(&mut self, vertex: u32, amount: i64) {
        loop {
            let node = self.forest.outermost(vertex);
            if !self.forest.is_blossom(node) {
                break;
            }
            self.dissolve(node);
        }
        self.unmatch(vertex);
        self.y[vertex as usize] += amount;
    }

    /// Takes an outermost blossom apart at any dual: each of its vertices takes over half of it, so that edges inside
    /// keep their slack. Edges that leave the blossom get slacker, among them the base's matched one.
    fn dissolve(&mut self, blossom: u32) {
        let half = self.forest.z[self.forest.blossom(blossom)] / 2;
        let (class, base) = (self.forest.class_index(blossom), self.forest.base[blossom as usize]);
        self.forest.classes[class].shift += half;
        self.forest.split(blossom);
        if half > 0 {
            self.unmatch(base);
        }
    }

    fn unmatch(&mut self, vertex: u32) {
        let partner = std::mem::replace(&mut self.forest.mate[vertex as usize], NONE);
        if partner != NONE {
            self.forest.mate[partner as usize] = NONE;
        }
    }
}
