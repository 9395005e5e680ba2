//! Which of the store's three faults a driver error is.

use domain::catalogue::store::StoreError;
use sqlx::Error;

/// Sorts an error of the driver into unavailable, inconsistent or refused.
pub(super) fn store_error(error: Error) -> StoreError {
    match error {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => {
            StoreError::Unavailable(Box::new(error))
        }
        Error::Database(ref refusal) if refusal.code().is_some_and(|code| is_passing(&code)) => {
            StoreError::Unavailable(Box::new(error))
        }
        Error::ColumnDecode { .. } | Error::Decode(_) => StoreError::Inconsistent(error.to_string()),
        other => StoreError::Driver(Box::new(other)),
    }
}

/// Whether the same statement may succeed in a moment: SQLite is busy or locked (5, 6 and their extended codes
/// 261, 262, 517, 518); PostgreSQL is losing its connection (08), short of resources (53), being stopped (57P)
/// or asks to try again (40001, 40P01).
fn is_passing(code: &str) -> bool {
    matches!(
        code,
        "5" | "6" | "261" | "262" | "517" | "518" | "40001" | "40P01"
    ) || (code.len() == 5 && ["08", "53", "57P"].iter().any(|class| code.starts_with(class)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_database_is_unavailable_and_a_violation_is_not() {
        for code in ["5", "517", "57P01", "53300", "08006", "40001"] {
            assert!(is_passing(code), "{code}");
        }
        // SQLite: foreign key, corrupt; PostgreSQL: foreign key, undefined table.
        for code in ["787", "11", "23503", "42P01"] {
            assert!(!is_passing(code), "{code}");
        }
    }

    #[test]
    fn faults_of_the_connection_are_unavailable() {
        assert!(matches!(
            store_error(Error::PoolTimedOut),
            StoreError::Unavailable(_)
        ));
        assert!(matches!(store_error(Error::RowNotFound), StoreError::Driver(_)));
        assert!(matches!(
            store_error(Error::Decode("no text".into())),
            StoreError::Inconsistent(_)
        ));
    }
}
