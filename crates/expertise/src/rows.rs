//! A list for every number, all lists in one piece of memory.

/// Lists of items by row: `row(0)`, `row(1)`, and so on. Hundreds of thousands of short lists cost one allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rows<T> {
    /// Where every row ends.
    ends: Vec<usize>,
    items: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Rows<T> {
    pub(crate) fn with_capacity(rows: usize, items: usize) -> Self {
        Self { ends: Vec::with_capacity(rows), items: Vec::with_capacity(items) }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// # Panics
    /// When there is no such row.
    pub(crate) fn row(&self, at: usize) -> &[T] {
        &self.items[self.start(at)..self.ends[at]]
    }

    fn start(&self, at: usize) -> usize {
        if at == 0 { 0 } else { self.ends[at - 1] }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.len()).map(|at| self.row(at))
    }

    /// Adds an item to the row that is being written.
    pub(crate) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// The items of the row that is being written.
    pub(crate) fn open_mut(&mut self) -> &mut [T] {
        let start = self.ends.last().copied().unwrap_or(0);
        &mut self.items[start..]
    }

    /// Ends the row that is being written; the next item belongs to the next row.
    pub(crate) fn end_row(&mut self) {
        self.ends.push(self.items.len());
    }

    pub(crate) fn push_row(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.end_row();
    }

    /// All rows of all parts, in their order.
    pub(crate) fn joined(parts: Vec<Self>) -> Self {
        let rows = parts.iter().map(Self::len).sum();
        let items = parts.iter().map(|it| it.items.len()).sum();
        let mut joined = Self::with_capacity(rows, items);
        for mut part in parts {
            let before = joined.items.len();
            joined.ends.extend(part.ends.iter().map(|it| it + before));
            joined.items.append(&mut part.items);
        }
        joined
    }
}

impl<T: Copy + Default + PartialEq> Rows<T> {
    /// Leaves out what is the same as the item before it in its row.
    pub(crate) fn dedup(&mut self) {
        let (mut start, mut kept) = (0, 0);
        for end in &mut self.ends {
            let first = kept;
            for at in start..*end {
                let item = self.items[at];
                if kept == first || self.items[kept - 1] != item {
                    self.items[kept] = item;
                    kept += 1;
                }
            }
            start = std::mem::replace(end, kept);
        }
        self.items.truncate(kept);
    }

    /// Rows from pairs of row and item; the items of a row keep the order of the pairs. `pairs` is gone through twice.
    ///
    /// Cost: linear in rows and pairs.
    pub(crate) fn sorted<I: Iterator<Item = (usize, T)>>(rows: usize, pairs: impl Fn() -> I) -> Self {
        let mut places = vec![0_usize; rows];
        for (row, _) in pairs() {
            places[row] += 1;
        }
        let mut total = 0;
        for place in &mut places {
            total += std::mem::replace(place, total);
        }
        let mut items = vec![T::default(); total];
        for (row, item) in pairs() {
            items[places[row]] = item;
            places[row] += 1;
        }
        // Every place has moved on to where its row ends.
        Self { ends: places, items }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_items_in_order() {
        let pairs = [(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')];
        let rows = Rows::sorted(5, || pairs.into_iter());
        let lists: Vec<&[char]> = rows.iter().collect();
        assert_eq!(lists, [&['b'][..], &[], &['a', 'c'], &['d'], &[]]);
        let mut written = Rows::default();
        written.push_row(['b']);
        written.push_row([]);
        let mut rest = Rows::default();
        rest.push('a');
        rest.push('c');
        rest.open_mut().reverse();
        rest.open_mut().reverse();
        rest.end_row();
        rest.push_row(['d']);
        rest.push_row([]);
        assert_eq!(Rows::joined(vec![written, rest]), rows);
        let mut twice = Rows::sorted(3, || [(0, 1), (0, 1), (0, 2), (2, 2), (2, 2)].into_iter());
        twice.dedup();
        assert_eq!(twice.iter().collect::<Vec<_>>(), [&[1, 2][..], &[], &[2]]);
    }
}
