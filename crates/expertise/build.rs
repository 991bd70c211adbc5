//! Lists the files of the starter vocabulary, so that adding a theme is adding a file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("vocabulary");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|it| it == "csv"));
    files.sort();
    let mut list = String::from("&[\n");
    for path in &files {
        let name = path.file_name().expect("a file has a name").to_string_lossy();
        writeln!(list, "    ({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("a string takes all");
    }
    list.push(']');
    let target = env::var("OUT_DIR").expect("set by cargo");
    fs::write(Path::new(&target).join("starter_files.rs"), list)
}
