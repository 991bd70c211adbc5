//! The fractional optimum: where the search for a matching starts from.
//!
//! Without blossoms the dual of `blossom/mod.rs` belongs to the *fractional* problem, in which every vertex may spread
//! itself over several edges. Its optimum is half-integral (Balinski 1965): matched edges, and odd cycles whose edges
//! count one half each. It is much easier to find, its duals are feasible for the real problem, and on benefits of
//! people it is almost tight: what is left for the blossoms is one vertex per odd cycle.
//!
//! The algorithm grows one tree per vertex that is left out, like `blossom/search.rs`, but a tight edge between two even
//! vertices, which there makes a blossom, ends the search here: the odd cycle becomes half-integral. So does a tight
//! edge to a vertex of a half-integral cycle, which thereby dissolves into matched edges (Derigs and Metz 1986).
//!
//! Invariants: every edge has `y(i) + y(j) ≥ W(i,j)`; matched edges and edges of half-integral cycles are tight;
//! `y(v) ≥ floor(v)`, with equality for vertices left out once their search is over.

use crate::problem::{Arc, Graph, NONE};
use crate::violations::{count_violated, most_violated_first};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A fractional solution: feasible duals, matched edges and half-integral cycles, all of tight edges.
#[derive(Debug, Clone)]
pub(crate) struct Fractional {
    pub(crate) y: Vec<i64>,
    pub(crate) mate: Vec<u32>,
    /// The next vertex of the half-integral cycle that a vertex is on, or `NONE`.
    cycle: Vec<u32>,
}

impl Fractional {
    /// The optimum from scratch. `graph` has even weights. Cost: `O(m log n)` per vertex in the worst case, in practice a
    /// small neighbourhood for nearly all of them.
    pub(crate) fn new(graph: &Graph, floor: &[i64]) -> Self {
        let heaviest = |vertex: usize| graph.arcs(vertex as u32).iter().map(|arc| arc.weight).max();
        // Half of the heaviest edge at either end covers every edge; floors below zero give way to it.
        let y = |v: usize| heaviest(v).map_or(floor[v], |heaviest| (heaviest / 2).max(floor[v]));
        let vertices = graph.vertices();
        let mut search = Search::new(graph, floor, (0..vertices).map(y).collect());
        search.match_greedily();
        search.outbid();
        search.finish()
    }

    /// The optimum of a graph with more edges, from the optimum of the present one: one end of every violated edge is
    /// raised and set free. Returns how many vertices had violated edges. Cost: `O(m)`, and a search for each vertex set free.
    pub(crate) fn adopt(&mut self, graph: &Graph, floor: &[i64]) -> usize {
        let mut search = Search::new(graph, floor, std::mem::take(&mut self.y));
        search.mate = std::mem::take(&mut self.mate);
        search.cycle = std::mem::take(&mut self.cycle);
        let violated = search.raise_violated();
        search.outbid();
        *self = search.finish();
        violated
    }

    /// Makes matched edges of the half-integral cycles, leaving out one vertex of each. Cost: `O(n)`.
    pub(crate) fn break_cycles(mut self) -> (Vec<i64>, Vec<u32>) {
        for vertex in 0..self.mate.len() as u32 {
            if self.cycle[vertex as usize] != NONE {
                open_cycle(&mut self.cycle, &mut self.mate, vertex);
            }
        }
        (self.y, self.mate)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Out,
    Even,
    Odd,
}

#[derive(Debug, Clone, Copy)]
enum End {
    /// Over the edge from an even vertex to one that is left out, or in a half-integral cycle.
    Match { from: u32, to: u32 },
    /// Over an edge between two even vertices.
    Cycle { from: u32, to: u32 },
    /// The vertex is left out in the root's place.
    LeaveOut(u32),
}

struct Search<'a> {
    graph: &'a Graph,
    floor: &'a [i64],
    y: Vec<i64>,
    mate: Vec<u32>,
    /// The next vertex of the half-integral cycle that a vertex is on, or `NONE`.
    cycle: Vec<u32>,
    side: Vec<Side>,
    /// Δ when the vertex joined the tree.
    joined: Vec<i64>,
    /// The even vertex an odd vertex was reached from, or might be.
    from: Vec<u32>,
    /// Δ at which the nearest edge from the tree becomes tight, for vertices outside.
    near: Vec<i64>,
    tree: Vec<u32>,
    touched: Vec<u32>,
    /// Number of the last climb that passed a vertex.
    mark: Vec<u32>,
    stamp: u32,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    end_at: i64,
    end: End,
}

impl<'a> Search<'a> {
    fn new(graph: &'a Graph, floor: &'a [i64], y: Vec<i64>) -> Self {
        let vertices = graph.vertices();
        Self {
            graph,
            floor,
            y,
            mate: vec![NONE; vertices],
            cycle: vec![NONE; vertices],
            side: vec![Side::Out; vertices],
            joined: vec![0; vertices],
            from: vec![NONE; vertices],
            near: vec![i64::MAX; vertices],
            tree: Vec::new(),
            touched: Vec::new(),
            mark: vec![0; vertices],
            stamp: 0,
            queue: BinaryHeap::new(),
            end_at: i64::MAX,
            end: End::LeaveOut(NONE),
        }
    }

    /// Searches from every free vertex whose dual is above its floor.
    fn finish(mut self) -> Fractional {
        for vertex in 0..self.graph.vertices() as u32 {
            if self.is_free(vertex) && self.y[vertex as usize] > self.floor[vertex as usize] {
                self.grow_from(vertex);
            }
        }
        Fractional { y: self.y, mate: self.mate, cycle: self.cycle }
    }

    /// Raises one end of every violated edge, which leaves it free. Returns how many vertices had violated edges.
    fn raise_violated(&mut self) -> usize {
        let slack = |y: &[i64], vertex: u32, arc: Arc| y[vertex as usize] + y[arc.head as usize] - arc.weight;
        let violated = count_violated(self.graph, |vertex, arc| slack(&self.y, vertex, arc) < 0);
        let order = most_violated_first(&violated);
        for &vertex in &order {
            let slacks = self.graph.arcs(vertex).iter().map(|&arc| slack(&self.y, vertex, arc));
            let lack = -slacks.min().unwrap_or(0);
            if lack > 0 {
                self.y[vertex as usize] += lack;
                self.set_free(vertex);
            }
        }
        order.len()
    }

    fn set_free(&mut self, vertex: u32) {
        if self.cycle[vertex as usize] != NONE {
            open_cycle(&mut self.cycle, &mut self.mate, vertex);
        }
        let partner = std::mem::replace(&mut self.mate[vertex as usize], NONE);
        if partner != NONE {
            self.mate[partner as usize] = NONE;
        }
    }

    fn is_free(&self, vertex: u32) -> bool {
        self.mate[vertex as usize] == NONE && self.cycle[vertex as usize] == NONE
    }

    /// Matches tight edges between free vertices, and lowers the dual of who remains to the next tight edge.
    fn match_greedily(&mut self) {
        for vertex in 0..self.graph.vertices() as u32 {
            if !self.is_free(vertex) {
                continue;
            }
            let (dual, nearest, _) = self.nearest(vertex);
            self.y[vertex as usize] = dual;
            if nearest != NONE && self.is_free(nearest) {
                self.join(vertex, nearest);
            }
        }
    }

    /// How low the dual of a vertex may be, the partner it is then tight with, and how low without that partner.
    fn nearest(&self, vertex: u32) -> (i64, u32, i64) {
        let floor = self.floor[vertex as usize];
        let (mut best, mut second, mut partner) = (floor, floor, NONE);
        for &Arc { head, weight } in self.graph.arcs(vertex) {
            let bid = weight - self.y[head as usize];
            if bid > best || (bid == best && partner == NONE) {
                (best, second, partner) = (bid, best, head);
            } else if bid > second {
                second = bid;
            }
        }
        (best, partner, second)
    }

    fn join(&mut self, one: u32, other: u32) {
        self.mate[one as usize] = other;
        self.mate[other as usize] = one;
    }

    /// Every free vertex bids for its best partner, as in an auction: its own dual falls to what the second best
    /// partner would leave it, the partner's rises by the difference, and whoever was matched there is free again and
    /// bids next (the row reduction of Jonker and Volgenant 1987, which needs no second side to work).
    fn outbid(&mut self) {
        let free = (0..self.graph.vertices() as u32).filter(|&vertex| self.is_free(vertex));
        let mut bidders: Vec<u32> = free.collect();
        let mut budget = ROUNDS_OF_BIDS * bidders.len();
        while let Some(vertex) = bidders.pop() {
            if budget == 0 || !self.is_free(vertex) {
                continue;
            }
            budget -= 1;
            let (best, partner, second) = self.nearest(vertex);
            self.y[vertex as usize] = best;
            if partner == NONE || (best == second && !self.is_free(partner)) {
                continue;
            }
            self.y[vertex as usize] = second;
            self.y[partner as usize] += best - second;
            bidders.extend(Some(self.mate[partner as usize]).filter(|&outbid| outbid != NONE));
            self.set_free(partner);
            self.join(vertex, partner);
        }
    }

    /// Grows a tree from a free vertex with a dual above its floor until its search ends.
    fn grow_from(&mut self, root: u32) {
        self.end_at = i64::MAX;
        self.make_even(root, 0);
        while let Some(Reverse((at, vertex))) = self.queue.pop() {
            if at >= self.end_at {
                break;
            }
            if self.side[vertex as usize] != Side::Out || self.near[vertex as usize] != at {
                continue;
            }
            self.side[vertex as usize] = Side::Odd;
            self.joined[vertex as usize] = at;
            self.tree.push(vertex);
            self.make_even(self.mate[vertex as usize], at);
        }
        self.settle();
        match self.end {
            End::LeaveOut(vertex) => self.desert(vertex),
            End::Cycle { from, to } => self.close_cycle(from, to),
            End::Match { from, to } => {
                if self.cycle[to as usize] != NONE {
                    open_cycle(&mut self.cycle, &mut self.mate, to);
                }
                self.desert(from);
                self.join(from, to);
            }
        }
        for vertex in self.tree.drain(..) {
            self.side[vertex as usize] = Side::Out;
        }
        for vertex in self.touched.drain(..) {
            self.near[vertex as usize] = i64::MAX;
        }
        self.queue.clear();
    }

    /// The vertex joins the tree at `delta`; every edge from it either may end the search or waits in the queue.
    fn make_even(&mut self, vertex: u32, delta: i64) {
        self.side[vertex as usize] = Side::Even;
        self.joined[vertex as usize] = delta;
        self.tree.push(vertex);
        let dual = self.y[vertex as usize];
        self.end_by(delta + dual - self.floor[vertex as usize], End::LeaveOut(vertex));
        for &Arc { head, weight } in self.graph.arcs(vertex) {
            let to = head as usize;
            let slack = dual + self.y[to] - weight;
            match self.side[to] {
                Side::Odd => {}
                Side::Even => {
                    // `to` has fallen since it joined, and both will go on falling.
                    let slack = slack - (delta - self.joined[to]);
                    self.end_by(delta + slack / 2, End::Cycle { from: vertex, to: head });
                }
                Side::Out if delta + slack < self.end_at.min(self.near[to]) => {
                    if self.is_free(head) || self.cycle[to] != NONE {
                        self.end_by(delta + slack, End::Match { from: vertex, to: head });
                        continue;
                    }
                    if self.near[to] == i64::MAX {
                        self.touched.push(head);
                    }
                    self.near[to] = delta + slack;
                    self.from[to] = vertex;
                    self.queue.push(Reverse((delta + slack, head)));
                }
                Side::Out => {}
            }
        }
    }

    fn end_by(&mut self, at: i64, end: End) {
        if at < self.end_at {
            (self.end_at, self.end) = (at, end);
        }
    }

    /// Books what the duals of the tree have moved by the end of the search.
    fn settle(&mut self) {
        for &vertex in &self.tree {
            let moved = self.end_at - self.joined[vertex as usize];
            match self.side[vertex as usize] {
                Side::Even => self.y[vertex as usize] -= moved,
                Side::Odd => self.y[vertex as usize] += moved,
                Side::Out => {}
            }
        }
    }

    /// Takes an even vertex from its partner, who takes the vertex it was reached from, and so on up to the root.
    fn desert(&mut self, vertex: u32) {
        let mut odd = std::mem::replace(&mut self.mate[vertex as usize], NONE);
        while odd != NONE {
            let even = self.from[odd as usize];
            let deserted = self.mate[even as usize];
            self.join(odd, even);
            odd = deserted;
        }
    }

    /// The two ways from the ends of a tight edge to where they meet become a half-integral cycle.
    fn close_cycle(&mut self, from: u32, to: u32) {
        let (ways, meeting) = self.ways_to_meeting(from, to);
        self.desert(meeting);
        let [mut ring, back] = ways;
        ring.push(meeting);
        ring.extend(back.into_iter().rev());
        for (at, &vertex) in ring.iter().enumerate() {
            self.mate[vertex as usize] = NONE;
            self.cycle[vertex as usize] = ring[(at + 1) % ring.len()];
        }
    }

    /// The vertices from each of two even vertices up to, but without, the even vertex where their ways meet.
    /// Cost: their distance to the root, which the search has paid already.
    fn ways_to_meeting(&mut self, from: u32, to: u32) -> ([Vec<u32>; 2], u32) {
        self.stamp += 1;
        let mut way = vec![from];
        let mut at = Some(from);
        while let Some(even) = at {
            self.mark[even as usize] = self.stamp;
            at = self.step_up(even, &mut way);
        }
        let mut other = vec![to];
        let mut meeting = to;
        while self.mark[meeting as usize] != self.stamp {
            match self.step_up(meeting, &mut other) {
                Some(even) => meeting = even,
                None => break,
            }
        }
        other.pop();
        let length = way.iter().position(|&vertex| vertex == meeting).unwrap_or_default();
        way.truncate(length);
        ([way, other], meeting)
    }

    /// Appends the odd and the even vertex above an even one; there are none above the root.
    fn step_up(&self, even: u32, way: &mut Vec<u32>) -> Option<u32> {
        let odd = Some(self.mate[even as usize]).filter(|&odd| odd != NONE)?;
        let above = self.from[odd as usize];
        way.extend([odd, above]);
        Some(above)
    }
}

/// Turns a half-integral cycle into matched edges, leaving out `vertex`.
fn open_cycle(cycle: &mut [u32], mate: &mut [u32], vertex: u32) {
    let mut one = std::mem::replace(&mut cycle[vertex as usize], NONE);
    while one != vertex {
        let other = std::mem::replace(&mut cycle[one as usize], NONE);
        let following = std::mem::replace(&mut cycle[other as usize], NONE);
        (mate[one as usize], mate[other as usize]) = (other, one);
        one = following;
    }
}

/// How many bids per free vertex are made before the searches begin: more bids save searches, but some never settle.
const ROUNDS_OF_BIDS: usize = 8;
