//! The blossoms: odd sets of vertices, nested or disjoint, that the search treats as single vertices.
//!
//! A *node* is a vertex (`0..n`) or a blossom (`n..`). The children of a blossom are an odd cycle of nodes;
//! `link[c] = (u, v)` is the edge from child `c` to the next one, with `u` inside `c` and `v` inside `next[c]`.
//! The first child holds the *base*, the one vertex that is not matched inside the blossom; along the cycle the
//! links 1, 3, 5, … are matched (the link of child 1 to child 2 and so on).
//!
//! A node without a parent is *outermost*. All vertices of one outermost node share a *class*, which carries what
//! they have in common, so that a change of their duals is one addition:
//!
//! `dual(v) = y[v] + class.shift + class.side · Δ`
//!
//! When nodes merge, the vertices of all but the largest are moved to the largest one's class; when a blossom falls
//! apart, its largest child keeps the class. Both cost `O(n log n)` over any sequence of merges or splits alone.

use crate::problem::NONE;

/// How the duals of an outermost node move while the search's Δ grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i8)]
pub(super) enum Side {
    /// At even distance from the root: its vertices can be re-matched; their duals fall.
    Even = -1,
    /// Not in the tree: duals stand still.
    Out = 0,
    /// At odd distance: reached over an unmatched edge; duals rise.
    Odd = 1,
}

/// What the vertices of one outermost node share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Class {
    pub(super) shift: i64,
    pub(super) node: u32,
    pub(super) side: Side,
}

impl Class {
    /// The common part of the duals of the class when the search has come to `delta`.
    #[inline]
    pub(super) fn offset(self, delta: i64) -> i64 {
        self.shift + self.side as i64 * delta
    }

    /// Changes sides at `delta` without a jump: `shift + side·Δ` is the same before and after.
    pub(super) fn turn(&mut self, side: Side, delta: i64) {
        self.shift += (self.side as i64 - side as i64) * delta;
        self.side = side;
    }
}

/// The laminar family of blossoms over `n` vertices, with the matching (which the blossoms' bases are part of).
#[derive(Debug, Clone)]
pub(super) struct Forest {
    vertices: usize,
    /// Partner of each vertex, or `NONE`.
    pub(super) mate: Vec<u32>,
    /// Class of each vertex.
    pub(super) class_of: Vec<u32>,
    pub(super) classes: Vec<Class>,
    free_classes: Vec<u32>,
    /// The dual of a blossom (index `node - n`), while outermost and in the tree less `-2·side·Δ`.
    pub(super) z: Vec<i64>,
    first_child: Vec<u32>,
    free_blossoms: Vec<u32>,
    // By node, vertices and blossoms alike:
    pub(super) parent: Vec<u32>,
    /// The vertex of the node that is not matched inside it.
    pub(super) base: Vec<u32>,
    next: Vec<u32>,
    previous: Vec<u32>,
    link: Vec<(u32, u32)>,
    first_leaf: Vec<u32>,
    last_leaf: Vec<u32>,
    leaves: Vec<u32>,
    /// The vertices of a node are the chain from its first leaf to its last.
    next_leaf: Vec<u32>,
    rotations: Vec<(u32, u32)>,
}

impl Forest {
    /// `n` single vertices, matched as told. Cost: `O(n)`.
    pub(super) fn new(mate: Vec<u32>) -> Self {
        let vertices = mate.len();
        let every = || (0..vertices as u32).collect::<Vec<_>>();
        let class = |node| Class { shift: 0, node, side: Side::Out };
        Self {
            vertices,
            mate,
            class_of: every(),
            classes: (0..vertices as u32).map(class).collect(),
            free_classes: Vec::new(),
            z: Vec::new(),
            first_child: Vec::new(),
            free_blossoms: Vec::new(),
            parent: vec![NONE; vertices],
            base: every(),
            next: vec![NONE; vertices],
            previous: vec![NONE; vertices],
            link: vec![(NONE, NONE); vertices],
            first_leaf: every(),
            last_leaf: every(),
            leaves: vec![1; vertices],
            next_leaf: vec![NONE; vertices],
            rotations: Vec::new(),
        }
    }

    /// How many numbers of nodes are in use: the vertices and every blossom there has been at one time.
    pub(super) fn nodes(&self) -> usize {
        self.parent.len()
    }

    #[inline]
    pub(super) fn is_blossom(&self, node: u32) -> bool {
        node as usize >= self.vertices
    }

    /// Index of a blossom in `z`.
    #[inline]
    pub(super) fn blossom(&self, node: u32) -> usize {
        node as usize - self.vertices
    }

    #[inline]
    pub(super) fn class(&self, vertex: u32) -> Class {
        self.classes[self.class_of[vertex as usize] as usize]
    }

    /// The outermost node that contains a vertex.
    #[inline]
    pub(super) fn outermost(&self, vertex: u32) -> u32 {
        self.class(vertex).node
    }

    /// The class of an outermost node.
    #[inline]
    pub(super) fn class_index(&self, node: u32) -> usize {
        self.class_of[self.first_leaf[node as usize] as usize] as usize
    }

    /// The vertex outside that the base of a node is matched to, or `NONE`.
    #[inline]
    pub(super) fn mate_of_node(&self, node: u32) -> u32 {
        self.mate[self.base[node as usize] as usize]
    }

    /// The vertices of a node. Cost: one step each.
    pub(super) fn leaves(&self, node: u32) -> Leaves<'_> {
        Leaves {
            next_leaf: &self.next_leaf,
            at: self.first_leaf[node as usize],
            last: self.last_leaf[node as usize],
        }
    }

    pub(super) fn first_leaf(&self, node: u32) -> u32 {
        self.first_leaf[node as usize]
    }

    pub(super) fn last_leaf(&self, node: u32) -> u32 {
        self.last_leaf[node as usize]
    }

    pub(super) fn next_leaf(&self, vertex: u32) -> u32 {
        self.next_leaf[vertex as usize]
    }

    /// Whether a number stands for a node: a blossom taken apart has no vertices until its number is given again.
    pub(super) fn is_alive(&self, node: u32) -> bool {
        self.leaves[node as usize] > 0
    }

    /// The children of a blossom in the order of the cycle, the one with the base first.
    pub(super) fn children(&self, blossom: u32) -> Vec<u32> {
        let first = self.first_child[self.blossom(blossom)];
        let mut children = vec![first];
        let mut at = self.next[first as usize];
        while at != first {
            children.push(at);
            at = self.next[at as usize];
        }
        children
    }

    /// The edge between two children that follow each other in the cycle, from the first to the second.
    pub(super) fn edge_to_next(&self, child: u32) -> (u32, u32) {
        self.link[child as usize]
    }

    /// The child of `blossom` that contains `vertex`. Cost: the depth of the nesting.
    pub(super) fn child_with(&self, blossom: u32, vertex: u32) -> u32 {
        let mut node = vertex;
        while self.parent[node as usize] != blossom {
            node = self.parent[node as usize];
        }
        node
    }

    /// Makes a blossom out of an odd cycle of outermost nodes; `links[k]` leads from `cycle[k]` to the next one, and
    /// `cycle[0]` holds the base. Classes are the caller's business (see `merge_classes`).
    /// Cost: the length of the cycle.
    pub(super) fn join(&mut self, cycle: &[u32], links: &[(u32, u32)]) -> u32 {
        debug_assert!(cycle.len() % 2 == 1 && cycle.len() == links.len());
        let node = self.new_blossom();
        let mut leaves = 0;
        for (at, &child) in cycle.iter().enumerate() {
            let following = cycle[(at + 1) % cycle.len()];
            self.parent[child as usize] = node;
            self.next[child as usize] = following;
            self.previous[following as usize] = child;
            self.link[child as usize] = links[at];
            leaves += self.leaves[child as usize];
            let end = self.last_leaf[child as usize];
            self.next_leaf[end as usize] = self.first_leaf[following as usize];
        }
        let (first, last) = (cycle[0], cycle[cycle.len() - 1]);
        let index = self.blossom(node);
        self.first_child[index] = first;
        self.z[index] = 0;
        self.parent[node as usize] = NONE;
        self.base[node as usize] = self.base[first as usize];
        self.first_leaf[node as usize] = self.first_leaf[first as usize];
        self.last_leaf[node as usize] = self.last_leaf[last as usize];
        self.leaves[node as usize] = leaves;
        node
    }

    fn new_blossom(&mut self) -> u32 {
        if let Some(node) = self.free_blossoms.pop() {
            return node;
        }
        let node = self.parent.len() as u32;
        self.z.push(0);
        self.first_child.push(NONE);
        for row in [
            &mut self.parent,
            &mut self.base,
            &mut self.next,
            &mut self.previous,
            &mut self.first_leaf,
            &mut self.last_leaf,
            &mut self.leaves,
        ] {
            row.push(NONE);
        }
        self.link.push((NONE, NONE));
        node
    }

    /// Puts all vertices of an even blossom just joined into the class of its largest child, which turns even.
    /// `y` takes up the difference between the old shift and the new one. Cost: the vertices of the other children.
    pub(super) fn merge_classes(&mut self, node: u32, cycle: &[u32], y: &mut [i64], delta: i64) {
        let largest = self.largest(cycle);
        let kept = self.class_index(largest);
        self.classes[kept].turn(Side::Even, delta);
        self.classes[kept].node = node;
        let offset = self.classes[kept].offset(delta);
        for &child in cycle {
            if child == largest {
                continue;
            }
            let class = self.class_index(child);
            let difference = self.classes[class].offset(delta) - offset;
            let (mut vertex, last) = (self.first_leaf[child as usize], self.last_leaf[child as usize]);
            loop {
                y[vertex as usize] += difference;
                self.class_of[vertex as usize] = kept as u32;
                if vertex == last {
                    break;
                }
                vertex = self.next_leaf[vertex as usize];
            }
            self.free_classes.push(class as u32);
        }
    }

    /// Takes an outermost blossom apart: its children become outermost, each with a class of its own that starts as a
    /// copy of the blossom's. Returns them in the order of the cycle. Cost: the vertices of all but the largest.
    pub(super) fn split(&mut self, blossom: u32) -> Vec<u32> {
        let cycle = self.children(blossom);
        let kept = self.class_index(blossom);
        let largest = self.largest(&cycle);
        for &child in &cycle {
            self.parent[child as usize] = NONE;
            let class = if child == largest { kept } else { self.copy_of_class(kept, child) };
            self.classes[class].node = child;
        }
        self.leaves[blossom as usize] = 0;
        self.free_blossoms.push(blossom);
        cycle
    }

    fn copy_of_class(&mut self, class: usize, child: u32) -> usize {
        let copy = self.classes[class];
        let fresh = if let Some(free) = self.free_classes.pop() {
            self.classes[free as usize] = copy;
            free
        } else {
            self.classes.push(copy);
            self.classes.len() as u32 - 1
        };
        let (mut vertex, last) = (self.first_leaf[child as usize], self.last_leaf[child as usize]);
        loop {
            self.class_of[vertex as usize] = fresh;
            if vertex == last {
                return fresh as usize;
            }
            vertex = self.next_leaf[vertex as usize];
        }
    }

    fn largest(&self, cycle: &[u32]) -> u32 {
        let mut largest = cycle[0];
        for &child in cycle {
            if self.leaves[child as usize] > self.leaves[largest as usize] {
                largest = child;
            }
        }
        largest
    }

    /// Changes the matching inside `node` so that `vertex` becomes its base, free to be matched outside: at every level
    /// the matched and unmatched links on the even way from the vertex's child to the base's child change places.
    /// A loop, not a recursion: blossoms nest as deep as there are vertices. Cost: the links on the way.
    pub(super) fn rotate(&mut self, node: u32, vertex: u32) {
        let mut pending = std::mem::take(&mut self.rotations);
        pending.push((node, vertex));
        while let Some((node, vertex)) = pending.pop() {
            self.base[node as usize] = vertex;
            // From the vertex outwards, so that deep nesting is climbed once.
            let mut child = vertex;
            while child != node {
                let blossom = self.parent[child as usize];
                self.rotate_cycle(blossom, child, &mut pending);
                self.base[blossom as usize] = vertex;
                child = blossom;
            }
        }
        self.rotations = pending;
    }

    /// Moves the base of one cycle to `child`; what has to be rotated inside other children is left in `pending`.
    fn rotate_cycle(&mut self, blossom: u32, child: u32, pending: &mut Vec<(u32, u32)>) {
        let index = self.blossom(blossom);
        let first = self.first_child[index];
        if first == child {
            return;
        }
        // Matched links follow the children at odd places: walk so that the first link walked is matched.
        let mut place = 0;
        let mut at = first;
        while at != child {
            at = self.next[at as usize];
            place += 1;
        }
        let forward = place % 2 == 1;
        let mut at = child;
        while at != first {
            let middle = self.step(at, forward);
            let end = self.step(middle, forward);
            let (from, to) = if forward {
                self.link[middle as usize]
            } else {
                let (to, from) = self.link[end as usize];
                (from, to)
            };
            self.mate[from as usize] = to;
            self.mate[to as usize] = from;
            for (node, vertex) in [(middle, from), (end, to)] {
                if self.is_blossom(node) {
                    pending.push((node, vertex));
                }
            }
            at = end;
        }
        self.first_child[index] = child;
    }

    fn step(&self, child: u32, forward: bool) -> u32 {
        if forward { self.next[child as usize] } else { self.previous[child as usize] }
    }
}

/// The vertices of a node, in the order of its chain.
pub(super) struct Leaves<'a> {
    next_leaf: &'a [u32],
    at: u32,
    last: u32,
}

impl Iterator for Leaves<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let vertex = self.at;
        if vertex == NONE {
            return None;
        }
        self.at = if vertex == self.last { NONE } else { self.next_leaf[vertex as usize] };
        Some(vertex)
    }
}
