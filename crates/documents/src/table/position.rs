use std::fmt;

/// Where a cell stands: the row from 1 as the spreadsheet shows it, the column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    pub row: u32,
    pub column: u32,
}

impl fmt::Display for Position {
    /// As a spreadsheet program writes it: `C12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row)
    }
}

/// The letters a spreadsheet program shows above a column counted from 0: `A`, `Z`, `AA`, `XFD`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let letters = [0, 25, 26, 51, 701, 702, 16_383].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
        assert_eq!(Position { row: 12, column: 2 }.to_string(), "C12");
    }
}
