//! The log: text on a terminal, one JSON object a line elsewhere, and panics in it like everything else.

use std::{io::IsTerminal as _, panic};

use anyhow::Context as _;
use tracing_subscriber::{EnvFilter, fmt};

use crate::config::LogFormat;

/// Starts the log, on standard output. `filter` is such as `info` or `server=debug,info`.
///
/// # Errors
/// When the filter cannot be read, or there is a log already.
pub fn init(format: LogFormat, filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::builder()
        .parse(filter)
        .with_context(|| format!("LOG_LEVEL: {filter}"))?;
    let log = fmt().with_env_filter(filter);
    let started = if is_text(format) {
        log.with_target(false).try_init()
    } else {
        log.json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .try_init()
    };
    started
        .map_err(|error| anyhow::anyhow!(error))
        .context("The log is started twice")?;
    panic::set_hook(Box::new(log_panic));
    Ok(())
}

fn is_text(format: LogFormat) -> bool {
    match format {
        LogFormat::Auto => std::io::stdout().is_terminal(),
        LogFormat::Text => true,
        LogFormat::Json => false,
    }
}

/// Logs a panic where it happens; whoever catches it stays silent.
fn log_panic(panic: &panic::PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    let message = panic.payload_as_str().unwrap_or("no message");
    tracing::error!(place, message, "panicked");
}
