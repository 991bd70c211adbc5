use super::Position;

/// Why a file could not be read. The texts are for logs; what people read is worded elsewhere from the data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the file holds no row with a value")]
    Empty,
    #[error("the file is no table but {0:?}")]
    NotATable(FileKind),
    #[error("the file has {bytes} bytes, more than {limit}")]
    FileTooLarge { bytes: u64, limit: u64 },
    #[error("the file unpacks to more than {limit} bytes")]
    UnpackedTooLarge { limit: u64 },
    #[error("the archive has {entries} entries, more than {limit}")]
    TooManyEntries { entries: usize, limit: usize },
    #[error("row {row} is past the limit of {limit} rows")]
    TooManyRows { row: u32, limit: u32 },
    #[error("row {row} has a value past the limit of {limit} columns")]
    TooManyColumns { row: u32, limit: u32 },
    #[error("row {row} is where the limit of {limit} cells is passed")]
    TooManyCells { row: u32, limit: u64 },
    #[error("cell {at} has {bytes} bytes, more than {limit}")]
    CellTooLong { at: Position, bytes: usize, limit: usize },
    #[error("there is no visible sheet named {name:?}, only {sheets:?}")]
    NoSuchSheet { name: String, sheets: Vec<String> },
    #[error("row {row} holds no headers")]
    NoHeaders { row: u32 },
    #[error("there is no encoding labelled {label:?}")]
    UnknownEncoding { label: String },
    /// `row` is the last row that was still understood.
    #[error("the file is damaged{}: {detail}", row.map_or(String::new(), |it| format!(" after row {it}")))]
    Damaged { row: Option<u32>, detail: String },
}

/// What a file seems to be that is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of Excel 97–2003, to be saved as XLSX.
    OldWorkbook,
    /// A workbook that opens only with a password.
    EncryptedWorkbook,
    /// A workbook in Excel's binary form, to be saved as XLSX.
    BinaryWorkbook,
    /// An OpenDocument spreadsheet, to be saved as XLSX or CSV.
    OpenDocument,
    /// A text document or presentation.
    OfficeDocument,
    Pdf,
    Picture,
    /// A web page or other marked-up text.
    Markup,
    Archive,
    Binary,
}
