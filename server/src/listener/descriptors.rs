//! Room for the connections we take: the system's default of 1,024 open files is less than that.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// What the rest of the program opens: the database, the files of content, the log.
const OTHERS: u64 = 256;

/// Raises this process's limit of open files, as far as the system lets it, so that it fits `connections`.
pub fn allow_for(connections: u32) {
    let needed = u64::from(connections) + OTHERS;
    let now = getrlimit(Resource::Nofile);
    // No number means no limit.
    if now.current.is_none_or(|current| current >= needed) {
        return;
    }
    let most = now.maximum.unwrap_or(needed).min(needed);
    if let Err(error) = setrlimit(
        Resource::Nofile,
        Rlimit {
            current: Some(most),
            ..now
        },
    ) {
        tracing::warn!(error = %error, "the limit of open files stays as it is");
    } else if most < needed {
        tracing::warn!(
            limit = most,
            needed,
            "fewer files may be open than connections are taken"
        );
    }
}
