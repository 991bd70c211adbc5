//! Tables, which become cards on a narrow screen.

use super::Part;
use hypertext::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Words,
    /// Figures, set to the right so that digits stand below each other.
    Figures,
}

pub struct Column {
    pub heading: String,
    pub kind: Kind,
    /// Where the table sorted by this column is, if it can be.
    pub sort: Option<Sort>,
}

pub struct Sort {
    pub href: String,
    pub order: Order,
}

/// How the table is sorted by a column now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    None,
    Ascending,
    Descending,
}

impl Column {
    pub fn words(heading: String) -> Self {
        Self { heading, kind: Kind::Words, sort: None }
    }

    pub fn figures(heading: String) -> Self {
        Self { heading, kind: Kind::Figures, sort: None }
    }

    #[must_use]
    pub fn sorted(mut self, href: String, order: Order) -> Self {
        self.sort = Some(Sort { href, order });
        self
    }

    const fn class(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Words => None,
            Kind::Figures => Some("figures"),
        }
    }
}

/// The first column names the row.
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Part>>,
}

pub fn table(table: &Table) -> impl Renderable {
    rsx! {
        <table class="table">
            <caption>(&table.caption)</caption>
            <thead>
                <tr>@for column in &table.columns { (heading(column)) }</tr>
            </thead>
            <tbody>
                @for row in &table.rows {
                    <tr>
                        @for (number, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
                            @if number == 0 {
                                <th scope="row" class=[column.class()]>(cell)</th>
                            } @else {
                                <td class=[column.class()] data-heading=(&column.heading)>(cell)</td>
                            }
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}

fn heading(column: &Column) -> impl Renderable {
    rsx! {
        @match &column.sort {
            None => <th scope="col" class=[column.class()]>(&column.heading)</th>,
            Some(sort) => {
                @let (order, arrow) = match sort.order {
                    Order::None => (None, ""),
                    Order::Ascending => (Some("ascending"), " ↑"),
                    Order::Descending => (Some("descending"), " ↓"),
                };
                <th scope="col" class=[column.class()] aria-sort=[order]>
                    <a href=(&sort.href)>(&column.heading) <span aria-hidden="true">(arrow)</span></a>
                </th>
            }
        }
    }
}
