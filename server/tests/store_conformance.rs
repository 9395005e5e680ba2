//! Every method of the store's port, on SQLite and on PostgreSQL: the same cases, the same answers.
//!
//! To add a case: an `async fn` in `conformance/` and its name in `on_both!` below.

#[path = "conformance/architectures.rs"]
mod architectures;
#[path = "conformance/bookkeeping.rs"]
mod bookkeeping;
#[path = "conformance/cases.rs"]
mod cases;
#[path = "conformance/found.rs"]
mod found;
#[path = "conformance/lists.rs"]
mod lists;
#[path = "support/postgres.rs"]
mod postgres_server;
#[path = "conformance/reports.rs"]
mod reports;
#[path = "conformance/samples.rs"]
mod samples;
#[path = "conformance/vocabularies.rs"]
mod vocabularies;

use std::{
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use server::store::Db;

/// A file of its own in the temporary folder, gone with the test.
struct TestFile(PathBuf);

impl TestFile {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fellesnevner-{}-{count}.db", std::process::id());
        let file = Self(std::env::temp_dir().join(name));
        file.remove();
        file
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.0.display())
    }

    fn remove(&self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.0.display()));
        }
    }
}

impl Drop for TestFile {
    fn drop(&mut self) {
        self.remove();
    }
}

/// An open database with every migration run, twice, since the second time must change nothing.
async fn open(url: &str) -> Db {
    let db = Db::connect(url).await.expect("the database opens");
    db.migrate().await.expect("the migrations run");
    db.migrate().await.expect("the migrations run again");
    db
}

macro_rules! on_both {
    ($($file:ident: $($case:ident,)+;)+) => {
        mod sqlite {
            $($(#[tokio::test]
            async fn $case() {
                let file = super::TestFile::new();
                let db = super::open(&file.url()).await;
                super::$file::$case(&db).await;
                db.close().await;
            })+)+
        }

        mod postgres {
            $($(#[tokio::test]
            async fn $case() {
                let db = super::open(&super::postgres_server::new_database().await).await;
                super::$file::$case(&db).await;
                db.close().await;
            })+)+
        }
    };
}

on_both! {
    cases:
    a_new_database_is_empty,
    every_kind_survives_with_every_field,
    every_kind_survives_with_no_optional_field,
    every_code_of_every_vocabulary_is_kept,
    lists_keep_their_order,
    an_upsert_replaces_the_entity_and_its_lists,
    an_upsert_leaves_what_refers_to_the_entity,
    entities_may_be_written_before_what_they_refer_to,
    an_entity_named_twice_is_written_as_the_later,
    a_stale_version_writes_nothing,
    one_of_two_writers_at_once_wins,
    a_load_sees_one_state,
    a_dangling_reference_is_refused_and_nothing_written,
    a_former_slug_leads_to_one_place_only,
    an_empty_change_set_moves_nothing,
    many_entities_are_written_in_few_statements,
    ;
    found:
    the_same_is_found_as_on_sqlite,
    ;
    bookkeeping:
    origins_are_kept_per_field_and_replaced_whole,
    changes_come_newest_first_by_kind,
    a_change_is_written_once,
    ;
    lists:
    long_lists_keep_their_order,
    lists_shrink_vanish_and_come_back,
    a_decision_is_replaced_without_its_siblings,
    no_reference_may_dangle,
    what_the_tables_rule_out_is_refused,
    an_architecture_may_be_overwritten_under_what_refers_to_it,
    ;
}
