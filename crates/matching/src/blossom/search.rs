//! One search: an alternating tree grows from a root while Δ, the amount by which its even vertices have fallen, rises.
//!
//! Events happen at a known Δ and wait in a queue:
//! - an edge between the tree and a node outside becomes tight: the node and its partner join the tree;
//! - an edge between two even nodes becomes tight: they close an odd cycle, which becomes a blossom;
//! - the dual of an odd blossom falls to zero: it is taken apart;
//! - an edge to a node that is left out becomes tight, or an even vertex may be left out in the root's place: the
//!   search ends. The earliest such *end* is known all along and bounds everything else: an event that would come
//!   later is never queued.
//!
//! Events are not withdrawn when they become void; whether an edge is really tight is checked when its turn comes.

use super::Matcher;
use super::forest::Side;
use crate::problem::NONE;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that happens when Δ reaches `at`. Ordered by time, then by vertex and arc, so that runs repeat exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    at: i64,
    /// The even vertex the edge starts from, or the blossom that is taken apart.
    from: u32,
    /// Position of the arc in the graph, or `NONE` for a blossom.
    arc: u32,
}

/// How a search ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The edge from an even vertex to a node that is left out: augment.
    Match { from: u32, to: u32 },
    /// This even vertex is left out in the root's place.
    LeaveOut(u32),
    /// Not at all, so far: the duals have fallen as much as they may for now.
    Pause,
}

/// What is known about the lightest edge from the tree to a vertex that is not even.
#[derive(Debug, Clone, Copy)]
struct Near {
    /// `y(u) + Δ − W(u,v)`, constant while `u` is even; the edge is tight when Δ has come to `reach + y(v)`.
    reach: i64,
    from: u32,
    arc: u32,
}

const FAR: Near = Near { reach: i64::MAX, from: NONE, arc: NONE };

/// The private state of one search, kept between searches only to save allocations.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub(super) delta: i64,
    /// Every node that has been in the tree, some of them merged or taken apart since.
    pub(super) nodes: Vec<u32>,
    /// The edge over which an odd node was reached, from its parent's vertex to its own.
    pub(super) entry: Vec<(u32, u32)>,
    /// Marks of the climb towards a common ancestor.
    pub(super) mark: Vec<u32>,
    pub(super) stamp: u32,
    queue: BinaryHeap<Reverse<Event>>,
    near: Vec<Near>,
    touched: Vec<u32>,
    end_at: i64,
    end: End,
}

impl Tree {
    pub(super) fn new(vertices: usize) -> Self {
        Self {
            delta: 0,
            nodes: Vec::new(),
            entry: vec![(NONE, NONE); vertices],
            mark: vec![0; vertices],
            stamp: 0,
            queue: BinaryHeap::new(),
            near: vec![FAR; vertices],
            touched: Vec::new(),
            end_at: i64::MAX,
            end: End::Pause,
        }
    }

    /// Makes room for a node's number.
    pub(super) fn admit(&mut self, node: u32) {
        if self.entry.len() <= node as usize {
            self.entry.resize(node as usize + 1, (NONE, NONE));
            self.mark.resize(node as usize + 1, 0);
        }
    }

    fn clear(&mut self, most: i64) {
        for vertex in self.touched.drain(..) {
            self.near[vertex as usize] = FAR;
        }
        self.queue.clear();
        self.nodes.clear();
        self.delta = 0;
        (self.end_at, self.end) = (most, End::Pause);
    }
}

impl Matcher {
    /// Grows a tree from a vertex that is left out until it is matched, or another vertex is left out in its place; or
    /// until duals have fallen by `most`. Returns whether the search has come to its end.
    /// Cost: `O(m' log n)` where `m'` counts the edges of the vertices that became even, and the merges and splits.
    pub(super) fn search(&mut self, root: u32, most: i64) -> bool {
        self.tree.clear(most);
        let root = self.forest.outermost(root);
        self.make_even(root);
        self.scan_node(root);
        while let Some(Reverse(event)) = self.tree.queue.pop() {
            if event.at >= self.tree.end_at {
                break;
            }
            self.happen(event);
        }
        self.tree.delta = self.tree.end_at;
        self.settle();
        match self.tree.end {
            End::Match { from, to } => self.match_outside(from, to),
            End::LeaveOut(vertex) => self.leave_out(vertex),
            End::Pause => return false,
        }
        true
    }

    fn happen(&mut self, event: Event) {
        if event.arc == NONE {
            let blossom = event.from;
            if self.is_spent(blossom, event.at) {
                self.tree.delta = event.at;
                self.expand(blossom);
            }
            return;
        }
        let (from, arc) = (event.from, self.graph.arc(event.arc));
        let (near, far) = (self.forest.class(from), self.forest.class(arc.head));
        if near.node == far.node || far.side == Side::Odd {
            return;
        }
        let slack =
            self.y[from as usize] + near.offset(event.at) + self.y[arc.head as usize] + far.offset(event.at)
                - arc.weight;
        if slack != 0 {
            return;
        }
        self.tree.delta = event.at;
        match far.side {
            Side::Even => self.shrink(from, arc.head),
            Side::Out => self.grow(from, arc.head),
            Side::Odd => {}
        }
    }

    /// An odd outermost blossom whose dual has fallen to zero at Δ = `at`. Its number may have been reused since.
    fn is_spent(&self, blossom: u32, at: i64) -> bool {
        self.forest.is_alive(blossom) && self.forest.parent[blossom as usize] == NONE && {
            let class = self.forest.classes[self.forest.class_index(blossom)];
            class.side == Side::Odd && self.forest.z[self.forest.blossom(blossom)] == 2 * at
        }
    }

    /// The node of `to` joins as odd, the node of its partner as even.
    fn grow(&mut self, from: u32, to: u32) {
        let odd = self.forest.outermost(to);
        let partner = self.forest.mate_of_node(odd);
        self.make_odd(odd, from, to);
        let even = self.forest.outermost(partner);
        self.make_even(even);
        self.scan_node(even);
    }

    /// From now on the duals of the node fall. Its edges are still to be scanned.
    pub(super) fn make_even(&mut self, node: u32) {
        self.turn(node, Side::Even);
    }

    /// From now on the duals of the node rise, and if it is a blossom, its own dual falls twice as fast.
    pub(super) fn make_odd(&mut self, node: u32, from: u32, to: u32) {
        self.turn(node, Side::Odd);
        self.tree.admit(node);
        self.tree.entry[node as usize] = (from, to);
        if self.forest.is_blossom(node) {
            let at = self.forest.z[self.forest.blossom(node)] / 2;
            self.queue(Event { at, from: node, arc: NONE });
        }
    }

    /// Changes sides at the present Δ without a jump in `y` or, for a blossom, in `z − 2·side·Δ`.
    pub(super) fn turn(&mut self, node: u32, side: Side) {
        let delta = self.tree.delta;
        let class = self.forest.class_index(node);
        let before = self.forest.classes[class].side;
        self.forest.classes[class].turn(side, delta);
        if self.forest.is_blossom(node) {
            let index = self.forest.blossom(node);
            self.forest.z[index] += 2 * (side as i64 - before as i64) * delta;
        }
        if before == Side::Out && side != Side::Out {
            self.tree.nodes.push(node);
        }
    }

    fn queue(&mut self, event: Event) {
        if event.at < self.tree.end_at {
            self.tree.queue.push(Reverse(event));
        }
    }

    /// Scans every vertex of an even node.
    pub(super) fn scan_node(&mut self, node: u32) {
        let (mut vertex, last) = (self.forest.first_leaf(node), self.forest.last_leaf(node));
        loop {
            self.scan(vertex);
            if vertex == last {
                return;
            }
            vertex = self.forest.next_leaf(vertex);
        }
    }

    /// Queues what the edges of a vertex that has just become even will cause. Cost: its degree, and the pushes.
    pub(super) fn scan(&mut self, from: u32) {
        let delta = self.tree.delta;
        let own = self.forest.class_of[from as usize];
        let dual = self.y[from as usize] + self.forest.classes[own as usize].offset(delta);
        let leave_at = delta + dual - self.floor[from as usize];
        if leave_at < self.tree.end_at {
            self.tree.end_at = leave_at;
            self.tree.end = End::LeaveOut(from);
        }
        let first = self.graph.first_arc(from);
        for place in 0..self.graph.arcs(from).len() as u32 {
            let arc = self.graph.arc(first + place);
            let class = self.forest.class_of[arc.head as usize];
            if class == own {
                continue;
            }
            let class = self.forest.classes[class as usize];
            let reach = dual + delta - arc.weight;
            let tight_at = reach + self.y[arc.head as usize] + class.offset(delta);
            if class.side == Side::Even {
                // Both ends fall: the slack `tight_at − Δ` is used up twice as fast.
                let at = delta + (tight_at - delta) / 2;
                self.queue(Event { at, from, arc: first + place });
            } else if tight_at < self.tree.end_at {
                self.approach(Near { reach, from, arc: first + place }, arc.head, class.side, tight_at);
            }
        }
    }

    /// Notes an edge that reaches a vertex outside the tree, or inside an odd node, earlier than all before.
    fn approach(&mut self, near: Near, to: u32, side: Side, tight_at: i64) {
        let known = &mut self.tree.near[to as usize];
        if near.reach >= known.reach {
            return;
        }
        if known.from == NONE {
            self.tree.touched.push(to);
        }
        *known = near;
        if side == Side::Odd {
            // Matters only if the odd node is taken apart and leaves this vertex outside.
        } else if self.forest.mate_of_node(self.forest.outermost(to)) == NONE {
            self.tree.end_at = tight_at;
            self.tree.end = End::Match { from: near.from, to };
        } else {
            self.queue(Event { at: tight_at, from: near.from, arc: near.arc });
        }
    }

    /// Queues again the nearest edges of the vertices of a node that has left the tree.
    pub(super) fn queue_nearest(&mut self, node: u32) {
        let offset = self.forest.classes[self.forest.class_index(node)].offset(self.tree.delta);
        let (mut vertex, last) = (self.forest.first_leaf(node), self.forest.last_leaf(node));
        loop {
            let near = self.tree.near[vertex as usize];
            if near.from != NONE {
                let at = near.reach + self.y[vertex as usize] + offset;
                self.queue(Event { at, from: near.from, arc: near.arc });
            }
            if vertex == last {
                return;
            }
            vertex = self.forest.next_leaf(vertex);
        }
    }

    /// Books the final Δ into the classes and blossoms of the tree; afterwards nothing is in the tree.
    fn settle(&mut self) {
        let nodes = std::mem::take(&mut self.tree.nodes);
        for &node in &nodes {
            if self.forest.is_alive(node) && self.forest.parent[node as usize] == NONE {
                self.turn(node, Side::Out);
            }
        }
        self.tree.nodes = nodes;
    }
}
