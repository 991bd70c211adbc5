//! Turns `locales/*/*.ftl` into one typed function per message.
//!
//! The generator only warns about a message that some language lacks; here that stops the build.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};
use std::path::Path;
use std::process::ExitCode;

mod catalogues;

const LOCALES: &str = "../../locales";

fn main() -> ExitCode {
    let problems = catalogues::problems(Path::new(LOCALES));
    if !problems.is_empty() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        return ExitCode::FAILURE;
    }
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder(LOCALES)
            .with_output_file_path(&format!("{out}/messages.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/messages.ftl")))
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .without_bidi_isolation()
            .without_format(),
    )
}
