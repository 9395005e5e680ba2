//! `cargo xtask coverage`: which lines of `domain` its own tests run. Test code itself does not count.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::{
    paths, process,
    say::{self, Steps},
    tools, tree,
};

const REQUIRED_PERCENT: f64 = 90.0;

/// Lines run and lines there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Lines {
    run: u32,
    all: u32,
}

impl Lines {
    fn percent(self) -> f64 {
        if self.all == 0 {
            100.0
        } else {
            100.0 * f64::from(self.run) / f64::from(self.all)
        }
    }
}

/// Measures, prints a line for each file, and fails under the limit.
pub fn command() -> Result<()> {
    let mut steps = Steps::new(2);
    steps.next("Tester domain med måling");
    let llvm = llvm_folder()?;
    let folder = paths::root().join("target/coverage");
    let profiles = folder.join("profiles");
    tree::empty_folder(&profiles)?;
    let programs = build(&folder)?;
    process::run(instrumented(&folder).env("LLVM_PROFILE_FILE", profiles.join("%p-%m.profraw")))?;

    steps.next("Teller linjer");
    let merged = folder.join("domain.profdata");
    process::run(
        Command::new(llvm.join("llvm-profdata"))
            .args(["merge", "-sparse", "-o"])
            .arg(&merged)
            .arg(&profiles),
    )?;
    let files = lines_by_file(&report(&llvm, &merged, &programs)?);
    steps.finish();
    print(&files);
    say::line(&judge(&files)?);
    Ok(())
}

fn instrumented(folder: &Path) -> Command {
    let mut cargo = process::cargo();
    // A folder of its own, so that the flags do not throw away the ordinary build.
    cargo
        .args([
            "test",
            "--quiet",
            "--package",
            "domain",
            "--lib",
            "--tests",
            "--target-dir",
        ])
        .arg(folder);
    cargo
        .env("RUSTFLAGS", "-C instrument-coverage")
        .env("LLVM_PROFILE_FILE", folder.join("build-%p.profraw"));
    cargo
}

fn build(folder: &Path) -> Result<Vec<PathBuf>> {
    let messages = process::capture(instrumented(folder).args(["--no-run", "--message-format=json"]))?;
    let messages = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let programs: Vec<PathBuf> = messages
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from))
        .collect();
    if programs.is_empty() {
        bail!("fant ingen testprogrammer");
    }
    Ok(programs)
}

/// The folder of LLVM's tools in the toolchain; they are added when they are missing.
fn llvm_folder() -> Result<PathBuf> {
    let find = || -> Result<Option<PathBuf>> {
        let hosts = fs::read_dir(tools::sysroot()?.join("lib/rustlib"))?.flatten();
        Ok(hosts
            .map(|host| host.path().join("bin"))
            .find(|folder| folder.join("llvm-cov").is_file()))
    };
    if let Some(found) = find()? {
        return Ok(found);
    }
    tools::rust_component("llvm-tools")?;
    find()?.context("llvm-tools er installert, men llvm-cov finnes ikke")
}

fn report(llvm: &Path, merged: &Path, programs: &[PathBuf]) -> Result<String> {
    let mut command = Command::new(llvm.join("llvm-cov"));
    command
        .args(["export", "--format=lcov", "--instr-profile"])
        .arg(merged);
    for program in programs {
        command.arg("--object").arg(program);
    }
    process::capture(command.arg("--sources").arg(paths::root().join("domain/src")))
}

/// Reads LLVM's list of lines and counts those above each file's tests.
fn lines_by_file(report: &str) -> BTreeMap<PathBuf, Lines> {
    let mut files = BTreeMap::new();
    let mut current: Option<(PathBuf, u32)> = None;
    for line in report.lines() {
        if let Some(path) = line.strip_prefix("SF:") {
            let path = PathBuf::from(path);
            let is_test = path.ends_with("tests.rs") || path.iter().any(|part| part == "tests");
            let end = if is_test {
                0
            } else {
                first_line_of_tests(&fs::read_to_string(&path).unwrap_or_default())
            };
            current = Some((path, end));
        }
        let counted = line.strip_prefix("DA:").and_then(|rest| rest.split_once(','));
        if let (Some((path, end)), Some((number, count))) = (&current, counted)
            && number.parse::<u32>().is_ok_and(|number| number < *end)
        {
            let lines: &mut Lines = files.entry(path.clone()).or_default();
            lines.all += 1;
            lines.run += u32::from(count != "0");
        }
    }
    files
}

fn first_line_of_tests(source: &str) -> u32 {
    let found = source.lines().position(|line| line.trim() == "#[cfg(test)]");
    found
        .and_then(|line| u32::try_from(line + 1).ok())
        .unwrap_or(u32::MAX)
}

fn print(files: &BTreeMap<PathBuf, Lines>) {
    for (path, lines) in files {
        let name = path.strip_prefix(paths::root()).unwrap_or(path).display();
        say::line(&format!("{:6.1} %  {name}", lines.percent()));
    }
}

fn judge(files: &BTreeMap<PathBuf, Lines>) -> Result<String> {
    let sum = files.values().fold(Lines::default(), |sum, lines| Lines {
        run: sum.run + lines.run,
        all: sum.all + lines.all,
    });
    let result = format!("{:6.1} %  av {} linjer i domain", sum.percent(), sum.all);
    if sum.all == 0 || sum.percent() < REQUIRED_PERCENT {
        bail!("{result}; {REQUIRED_PERCENT} % er minst");
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_above_the_tests_only() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("a.rs");
        fs::write(
            &file,
            "//! A.\nfn a() {}\nfn b() {}\n#[cfg(test)]\nmod tests {}\n",
        )
        .expect("written");
        let report = format!("SF:{}\nDA:2,7\nDA:3,0\nDA:5,1\nend_of_record\n", file.display());
        assert_eq!(
            lines_by_file(&report),
            BTreeMap::from([(file, Lines { run: 1, all: 2 })])
        );
    }

    #[test]
    fn too_little_and_nothing_at_all_are_refused() {
        let of = |run, all| judge(&BTreeMap::from([(PathBuf::from("a.rs"), Lines { run, all })]));
        assert!(of(9, 10).is_ok());
        assert!(of(8, 10).is_err());
        assert!(of(0, 0).is_err());
    }
}
