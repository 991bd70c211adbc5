/// How much a file may hold. Every limit is checked while reading, before memory is taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it was sent.
    pub file_bytes: u64,
    /// Bytes of everything unpacked from it, and of the text of all its cells together.
    pub unpacked_bytes: u64,
    /// Files inside the archive that a workbook is.
    pub archive_entries: usize,
    /// The largest row number that may hold a value.
    pub rows: u32,
    pub columns: u32,
    /// Cells kept, counting the empty ones that stand before a value in its row.
    pub cells: u64,
    /// Bytes of the text of one cell, as UTF-8. A spreadsheet program holds at most 32,767 characters.
    pub cell_bytes: usize,
}

impl Limits {
    /// For files that anyone may upload.
    pub const UPLOAD: Self = Self {
        file_bytes: 10 << 20,
        unpacked_bytes: 64 << 20,
        archive_entries: 200,
        rows: 20_000,
        columns: 256,
        cells: 500_000,
        cell_bytes: 64 << 10,
    };

    /// For files that the person at the machine names: as much as a spreadsheet program can show.
    pub const COMMAND_LINE: Self = Self {
        file_bytes: 512 << 20,
        unpacked_bytes: 2 << 30,
        archive_entries: 2_000,
        rows: 1_048_576,
        columns: 16_384,
        cells: 50_000_000,
        cell_bytes: 1 << 20,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::UPLOAD
    }
}
