//! Builds again when a migration is added or removed: `sqlx::migrate!` alone only sees the files it already knows.

fn main() {
    println!("cargo::rerun-if-changed=../migrations/sqlite");
    println!("cargo::rerun-if-changed=../migrations/postgres");
}
