//! `cargo xtask bench`: measurements, which are never timed tests.

use anyhow::Result;

use crate::{front, process, say::Steps, tools::Mode};

/// Builds for delivery and runs the benchmarks of the server.
pub fn command(filter: Option<&str>) -> Result<()> {
    let mut steps = Steps::new(front::STEPS + 1);
    front::build(Mode::Release, &mut steps)?;
    steps.next("Måler");
    process::run(
        process::cargo()
            .args(["bench", "--package", "server"])
            .args(filter),
    )?;
    steps.finish();
    Ok(())
}
