//! Several files in one ZIP archive.

use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// A file of an archive. Names are ASCII, with slashes between folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

/// The archive's bytes. The same files give the same bytes: no clock is asked for the time of its entries.
pub fn zip(files: &[File]) -> Result<Vec<u8>, ZipError> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for file in files {
        archive.start_file(file.name.as_str(), options)?;
        archive.write_all(&file.content)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn files_come_out_as_they_went_in() {
        let file =
            |name: &str, content: &str| File { name: name.to_owned(), content: content.as_bytes().to_vec() };
        let files = [file("data.json", "{}"), file("images/a.txt", "ää")];
        let bytes = zip(&files).expect("an archive");
        assert_eq!(bytes, zip(&files).expect("an archive"));
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive to read");
        let mut text = String::new();
        archive.by_name("images/a.txt").expect("the file").read_to_string(&mut text).expect("its text");
        assert_eq!((archive.len(), text.as_str()), (2, "ää"));
    }
}
