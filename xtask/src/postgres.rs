//! A PostgreSQL of our own for as long as some tests run: in a temporary folder, on a free loopback port,
//! fast rather than safe.

use std::ffi::OsString;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::needs::{is_root, on_path};
use crate::steps::{output_of, say};

/// Names the server to the tests; its role may create databases, and each test makes one.
const VARIABLE: &str = "CROSSMENTOR_TEST_POSTGRES";

/// A running server, stopped when dropped.
///
/// Whoever ends this process, however harshly, ends the server: its guardian, a small shell in a process
/// group that Ctrl-C does not reach, waits for our end of a pipe to close, then stops the server and removes
/// its folder.
pub(crate) struct Postgres {
    url: String,
    binaries: PathBuf,
    guardian: Child,
}

impl Postgres {
    /// Creates a database cluster and starts a server on it.
    ///
    /// # Errors
    /// When PostgreSQL is not installed or its tools fail; the server's log is then part of the error.
    pub(crate) fn start() -> Result<Self> {
        let binaries = binaries().context("PostgreSQL's server programs are not installed")?;
        let user = ServerUser::find()?;
        let folder = user.temporary_folder()?;
        let guardian = guard(&user, &binaries, &folder)?;
        let port = free_port()?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        // From here on a failure drops `server`, and with it the guardian cleans up.
        let server = Self { url, binaries: binaries.clone(), guardian };

        let data = folder.join("data");
        let initdb = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
        output_of(user.command(binaries.join("initdb")).args(initdb).arg("--pgdata").arg(&data))?;
        let log = folder.join("server.log");
        let started = user
            .command(binaries.join("pg_ctl"))
            .args(["start", "--wait", "--silent", "--pgdata"])
            .arg(&data)
            .arg("--log")
            .arg(&log)
            .arg("--options")
            .arg(settings(port))
            // The server inherits what it is started with; a pipe of ours would never close.
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        if !started.success() {
            let told = std::fs::read_to_string(&log).unwrap_or_default();
            anyhow::bail!("PostgreSQL did not start: {started}\n{}", told.trim());
        }
        say(&format!("PostgreSQL from {} listens on 127.0.0.1:{port}.", binaries.display()));
        Ok(server)
    }

    /// What a command needs to find the server and PostgreSQL's own tools.
    ///
    /// # Errors
    /// When the folder of the tools cannot be part of a PATH.
    pub(crate) fn environment(&self) -> Result<Vec<(&'static str, OsString)>> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&path).chain([self.binaries.clone()]);
        Ok(vec![(VARIABLE, self.url.clone().into()), ("PATH", std::env::join_paths(folders)?)])
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.guardian.stdin.take());
        match self.guardian.wait() {
            Ok(status) if status.success() => {}
            outcome => say(&format!("PostgreSQL's server may still be running: {outcome:?}")),
        }
    }
}

/// The folder of PostgreSQL's server programs, the newest where there are several.
pub(crate) fn binaries() -> Option<PathBuf> {
    let complete =
        |folder: &Path| ["initdb", "postgres", "pg_ctl"].iter().all(|it| folder.join(it).is_file());
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| complete(folder))
        .collect();
    versions.sort();
    // Elsewhere than on Debian the programs are on the PATH, perhaps as links into their real folder.
    let on_the_path = || {
        let program = on_path("initdb")?.canonicalize().ok()?;
        program.parent().map(Path::to_path_buf).filter(|folder| complete(folder))
    };
    versions.pop().map(|(_, folder)| folder).or_else(on_the_path)
}

/// Who runs the server: PostgreSQL refuses to run as root, whose place its own user then takes.
enum ServerUser {
    Ourselves,
    Postgres,
}

impl ServerUser {
    fn find() -> Result<Self> {
        Ok(if is_root()? { Self::Postgres } else { Self::Ourselves })
    }

    fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = match self {
            Self::Ourselves => Command::new(program.as_ref()),
            Self::Postgres => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program.as_ref());
                command
            }
        };
        // The project's folder may be closed to the server's user.
        command.current_dir("/");
        command
    }

    fn temporary_folder(&self) -> Result<PathBuf> {
        let template = std::env::temp_dir().join("crossmentor-postgres-XXXXXXXX");
        Ok(output_of(self.command("mktemp").arg("-d").arg(template))?.into())
    }
}

/// Durability is given up for speed: this server's data need not outlive the tests.
fn settings(port: u16) -> String {
    format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c max_connections=200 \
         -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c timezone=UTC"
    )
}

/// A port nobody listens on now. Should somebody take it before the server does, the server says so.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn guard(user: &ServerUser, binaries: &Path, folder: &Path) -> Result<Child> {
    // The folder's name comes as an argument, so that no character in it can be read as shell.
    let script = r#"read -r _
        if [ -f "$2/data/postmaster.pid" ]; then "$1/pg_ctl" stop --wait --silent --mode=fast --pgdata "$2/data"; fi
        rm -rf -- "$2""#;
    user.command("sh")
        .args(["-c", script, "guardian"])
        .args([binaries, folder])
        .stdin(Stdio::piped())
        .process_group(0)
        .spawn()
        .context("the shell that watches over PostgreSQL cannot be started")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_listens_on_loopback_only() {
        let settings = settings(5433);
        assert!(
            settings.starts_with("-c listen_addresses=127.0.0.1 -c port=5433 -c unix_socket_directories= ")
        );
    }

    #[test]
    fn a_server_answers_and_is_gone_when_dropped() -> Result<()> {
        let server = Postgres::start()?;
        let url = server.url.clone();
        assert_eq!(answer(&url, "select 6 * 7")?, "42");
        drop(server);
        assert!(answer(&url, "select 6 * 7").is_err());
        Ok(())
    }

    fn answer(url: &str, statement: &str) -> Result<String> {
        let psql = binaries().context("PostgreSQL is not installed")?.join("psql");
        let options = ["--no-psqlrc", "--tuples-only", "--no-align", "--command", statement];
        output_of(Command::new(psql).arg(url).args(options))
    }
}
