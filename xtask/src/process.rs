//! Running other programs: found, started, waited for, and stopped again whatever happens.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::paths;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static FOREGROUND: Mutex<Option<u32>> = Mutex::new(None);

/// Lets Ctrl-C end the program that runs and not this one, so that what was started is stopped and cleaned up.
pub fn survive_interrupts() -> Result<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        if let Some(id) = *FOREGROUND.lock().unwrap_or_else(PoisonError::into_inner) {
            signal(id, "TERM");
        }
    })
    .context("could not listen for Ctrl-C")
}

/// Whether Ctrl-C has been pressed.
pub fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// An environment variable, when it is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the tooling reads its environment"
)]
pub fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// A program that will run in the folder of the workspace.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// Cargo, without the variables that describe this tool's own package: some build scripts watch them and would
/// run anew each time cargo is called from here and then by hand.
pub fn cargo() -> Command {
    let mut command = command(variable("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(describes_package) {
            command.env_remove(name);
        }
    }
    command
}

fn describes_package(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_PRIMARY_PACKAGE"
}

/// Runs a program to its end.
pub fn run(command: &mut Command) -> Result<()> {
    let child = command
        .spawn()
        .with_context(|| format!("kunne ikke starte {}", describe(command)))?;
    let status = wait(child).with_context(|| describe(command))?;
    if is_interrupted() {
        bail!("avbrutt");
    }
    if !status.success() {
        bail!("{} sluttet med {status}", describe(command));
    }
    Ok(())
}

fn wait(mut child: Child) -> Result<ExitStatus> {
    set_foreground(Some(child.id()));
    let status = child.wait();
    set_foreground(None);
    Ok(status?)
}

fn set_foreground(id: Option<u32>) {
    *FOREGROUND.lock().unwrap_or_else(PoisonError::into_inner) = id;
}

/// Runs a program and gives what it wrote.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("kunne ikke starte {}", describe(command)))?;
    if !output.status.success() {
        bail!("{} sluttet med {}", describe(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} skrev ikke tekst", describe(command)))
}

/// Whether a program runs and succeeds; what it writes is thrown away.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The first of these programs that is on the path.
pub fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = variable("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let candidates = programs
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|file| file.is_file())
}

/// A program and its arguments, as one would type them.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A program in the background; it is stopped when this is dropped.
pub struct Background {
    child: Child,
    stop_signal: &'static str,
}

impl Background {
    /// Starts a program that ends on `stop_signal`.
    pub fn start(command: &mut Command, stop_signal: &'static str) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("kunne ikke starte {}", describe(command)))?;
        Ok(Self { child, stop_signal })
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits for it to end, also when Ctrl-C asks it to.
    pub fn wait(&mut self) -> Result<ExitStatus> {
        set_foreground(Some(self.child.id()));
        let status = self.child.wait();
        set_foreground(None);
        Ok(status?)
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if self.has_ended() {
            return;
        }
        signal(self.child.id(), self.stop_signal);
        if !until(Duration::from_secs(30), || self.has_ended()) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Asks again and again, until the answer is yes or the time is up.
#[expect(
    clippy::disallowed_methods,
    reason = "the tooling has one thread, and it has nothing else to do"
)]
pub fn until(limit: Duration, mut is_done: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < limit {
        if is_done() {
            return true;
        }
        sleep(Duration::from_millis(50));
    }
    false
}

/// Sends a signal to one process. The shell's own `kill` is always there; the program is not.
fn signal(id: u32, name: &str) {
    succeeds(Command::new("sh").args(["-c", &format!("kill -{name} {id}")]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let error = run(command("sh").args(["-c", "exit 3"])).expect_err("the program fails");
        assert_eq!(error.to_string(), "sh -c exit 3 sluttet med exit status: 3");
    }

    #[test]
    fn a_program_in_the_background_is_stopped_when_dropped() {
        let background = Background::start(command("sleep").arg("60"), "TERM").expect("sleep starts");
        let id = background.child.id();
        drop(background);
        assert!(!succeeds(command("sh").args(["-c", &format!("kill -0 {id}")])));
    }

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(find(&["no-such-program", "sh"]).is_some_and(|file| file.ends_with("sh")));
        assert_eq!(find(&["no-such-program"]), None);
    }
}
