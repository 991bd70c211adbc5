//! Answers that come in rows, as ranked offers with an example each: rows are added, removed and moved by buttons that
//! submit the form, so it works without scripts.

use super::{ACTION, Form};

/// Fields that make up one row, each sent once per row. The first names the group in buttons.
pub type RowFields<'a> = &'a [&'a str];

/// What a button of a row does, as the value of the field `do`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAction {
    Add,
    /// The row, counted from 0.
    Remove(usize),
    /// The row changes places with the one above.
    Up(usize),
}

impl RowAction {
    /// The value a button sends for the group of rows that begins with `field`.
    pub fn value(self, field: &str) -> String {
        match self {
            Self::Add => format!("add:{field}"),
            Self::Remove(row) => format!("remove:{field}:{row}"),
            Self::Up(row) => format!("up:{field}:{row}"),
        }
    }

    fn parse(value: &str, field: &str) -> Option<Self> {
        let mut parts = value.split(':');
        let (verb, group, row) = (parts.next()?, parts.next()?, parts.next().map(str::parse));
        match (verb, row) {
            _ if group != field => None,
            ("add", None) => Some(Self::Add),
            ("remove", Some(Ok(row))) => Some(Self::Remove(row)),
            ("up", Some(Ok(row))) => Some(Self::Up(row)),
            _ => None,
        }
    }
}

impl Form {
    /// The rows as they were sent: the values of `fields`, side by side.
    pub fn rows<'a>(&'a self, fields: RowFields<'a>) -> Vec<Vec<&'a str>> {
        let columns: Vec<Vec<&str>> = fields.iter().map(|field| self.values(field).collect()).collect();
        let length = columns.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |column: &Vec<&'a str>, row: usize| column.get(row).copied().unwrap_or_default();
        (0..length).map(|row| columns.iter().map(|column| cell(column, row)).collect()).collect()
    }

    /// Adds empty rows until there are at least so many.
    pub fn ensure_rows(&mut self, fields: RowFields<'_>, least: usize) {
        for _ in self.rows(fields).len()..least {
            self.answers.extend(fields.iter().map(|field| ((*field).to_owned(), String::new())));
        }
    }

    /// Does what a row's button asks for. True when it did: then the form is shown again, not taken.
    ///
    /// At most `most` rows can be made; an empty group keeps one empty row.
    pub fn change_rows(&mut self, fields: RowFields<'_>, most: usize) -> bool {
        let Some(first) = fields.first() else { return false };
        let Some(action) = RowAction::parse(self.value(ACTION), first) else { return false };
        let mut rows: Vec<Vec<String>> =
            self.rows(fields).into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect();
        match action {
            RowAction::Add if rows.len() < most => rows.push(vec![String::new(); fields.len()]),
            RowAction::Remove(row) if row < rows.len() => {
                rows.remove(row);
            }
            RowAction::Up(row) if (1..rows.len()).contains(&row) => rows.swap(row - 1, row),
            RowAction::Add | RowAction::Remove(_) | RowAction::Up(_) => {}
        }
        self.answers.retain(|(name, _)| name != ACTION && !fields.contains(&name.as_str()));
        for row in rows {
            self.answers.extend(fields.iter().map(|it| (*it).to_owned()).zip(row));
        }
        self.ensure_rows(fields, 1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: RowFields<'_> = &["offer", "example"];

    fn form(action: &str) -> Form {
        let answers = [("offer", "a"), ("example", "1"), ("offer", "b"), ("example", "2"), ("name", "n")];
        Form::with(answers.into_iter().chain([(ACTION, action)]))
    }

    #[test]
    fn buttons_add_remove_and_move_whole_rows() {
        let check = |action: RowAction, rows: &[&[&str]]| {
            let mut form = form(&action.value("offer"));
            assert!(form.change_rows(FIELDS, 3));
            assert_eq!(form.rows(FIELDS), rows, "{action:?}");
            assert_eq!((form.value("name"), form.action()), ("n", ""));
        };
        check(RowAction::Add, &[&["a", "1"], &["b", "2"], &["", ""]]);
        check(RowAction::Remove(0), &[&["b", "2"]]);
        check(RowAction::Up(1), &[&["b", "2"], &["a", "1"]]);
        check(RowAction::Up(0), &[&["a", "1"], &["b", "2"]]);
        check(RowAction::Remove(9), &[&["a", "1"], &["b", "2"]]);
    }

    #[test]
    fn no_more_rows_are_made_than_allowed_and_one_always_stays() {
        let mut full = form(&RowAction::Add.value("offer"));
        full.change_rows(FIELDS, 2);
        assert_eq!(full.rows(FIELDS).len(), 2);

        let mut last = Form::with([("offer", "a"), ("example", "1"), (ACTION, "remove:offer:0")]);
        assert!(last.change_rows(FIELDS, 2));
        assert_eq!(last.rows(FIELDS), [["", ""]]);
    }

    #[test]
    fn other_buttons_leave_the_rows_alone() {
        for action in ["", "save", "add:need", "up:offer", "remove:offer:x"] {
            let mut same = form(action);
            assert!(!same.change_rows(FIELDS, 3), "{action}");
            assert_eq!(same, form(action));
        }
    }
}
