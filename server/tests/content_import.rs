//! Files and database are merged field by field, all or nothing, and come out as they went in.

use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use domain::{
    catalogue::store::{CatalogueStore, Change, ChangeSet, DataVersion, StoreError},
    content::{Content, Entity, EntityKind, EntityRef, merge::FieldHashes},
};
use jiff::{Timestamp, civil::date};
use server::{
    content::{
        Tree,
        check::check,
        export,
        import::{Context, Imported, Mode, Summary, import, import_embedded},
    },
    store::Db,
};
use trees::{Folder, fellesnevner, printed, repository, small};

#[path = "fixtures/trees.rs"]
mod trees;

async fn database() -> (Folder, Db) {
    let folder = Folder::new();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let db = Db::connect(&url).await.expect("a database");
    db.migrate().await.expect("migrations");
    (folder, db)
}

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a time")
}

fn new_id() -> String {
    static LAST: AtomicUsize = AtomicUsize::new(0);
    format!("{:08}", LAST.fetch_add(1, Ordering::SeqCst))
}

async fn take(store: &dyn CatalogueStore, tree: &Tree, mode: Mode) -> Imported {
    let checked = check(tree, Vec::new(), date(2026, 11, 21));
    assert_eq!(checked.errors(), 0, "{:?}", checked.problems);
    let now = now();
    let context = Context {
        now,
        new_id: &new_id,
        mode,
    };
    import(store, &checked.content, context).await.expect("an import")
}

fn summary(imported: Imported) -> Result<Summary, Imported> {
    match imported {
        Imported::Done(summary) => Ok(summary),
        refused => Err(refused),
    }
}

async fn done(store: &dyn CatalogueStore, tree: &Tree) -> Summary {
    summary(take(store, tree, Mode::Write).await).expect("the import is done")
}

async fn exported(store: &dyn CatalogueStore) -> Tree {
    export::tree(store).await.expect("an export").0
}

/// The tree without what is not imported.
fn imported_part(mut tree: Tree) -> Tree {
    tree.retain(|path, _| !path.starts_with("schema/") && path != "README.md");
    tree
}

fn replaced(mut tree: Tree, path: &str, from: &str, to: &str) -> Tree {
    let file = tree.get_mut(path).expect("the file is there");
    let text = String::from_utf8(file.clone()).expect("UTF-8");
    assert!(text.contains(from), "{text}");
    *file = text.replace(from, to).into_bytes();
    tree
}

/// Writes to the database as a form would.
async fn edit(store: &dyn CatalogueStore, change: impl Fn(&mut Content)) {
    let (mut content, version) = store.load().await.expect("content");
    change(&mut content);
    let set = ChangeSet {
        upserts: content.into_entities(),
        ..ChangeSet::default()
    };
    let written = store.apply(version, &set).await.expect("a write");
    assert!(written.is_some());
}

fn set_summary(content: &mut Content, slug: &str, text: &str) {
    for it in &mut content.technologies {
        if it.slug.as_str() == slug {
            text.clone_into(&mut it.summary);
        }
    }
}

const NOMAD: &str = "technologies/nomad.yml";

fn nomad() -> EntityRef {
    EntityRef {
        kind: EntityKind::Technology,
        key: "nomad".to_owned(),
    }
}

#[tokio::test]
async fn the_repository_content_comes_out_byte_for_byte() {
    for tree in [small(), repository()] {
        let (_folder, db) = database().await;
        done(&db, &tree).await;
        assert_eq!(exported(&db).await, imported_part(tree));
    }
}

#[tokio::test]
async fn the_same_import_again_changes_nothing() {
    let (_folder, db) = database().await;
    let first = done(&db, &small()).await;
    assert!(!first.added.is_empty());
    let version = db.version().await.expect("a version");
    let second = done(&db, &small()).await;
    assert!(second.is_empty());
    assert_eq!(second.unchanged, first.added.len());
    assert_eq!(db.version().await.expect("a version"), version);
}

#[tokio::test]
async fn each_side_keeps_the_field_that_only_it_changed() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    edit(&db, |it| set_summary(it, "nomad", "Endret i databasen.")).await;
    let tree = replaced(small(), NOMAD, "kind: product", "kind: oss");
    assert_eq!(done(&db, &tree).await.changed, [nomad()]);
    let both = replaced(tree, NOMAD, "Kjører jobber.", "Endret i databasen.");
    assert_eq!(exported(&db).await, both);
    let changes = db
        .recent_changes(&[EntityKind::Technology], 1)
        .await
        .expect("changes");
    assert_eq!(changes.first().map(|it| it.title.as_str()), Some("Nomad"));
}

#[tokio::test]
async fn the_same_change_on_both_sides_is_no_conflict() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    edit(&db, |it| set_summary(it, "nomad", "Likt.")).await;
    let tree = replaced(small(), NOMAD, "Kjører jobber.", "Likt.");
    assert!(done(&db, &tree).await.is_empty());
    assert_eq!(exported(&db).await, tree);
}

#[tokio::test]
async fn a_conflict_names_both_values_and_changes_nothing() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    edit(&db, |it| set_summary(it, "nomad", "Fra databasen.")).await;
    let before = exported(&db).await;
    let tree = replaced(small(), NOMAD, "Kjører jobber.", "Fra filen.");
    let tree = replaced(tree, "technologies/loki.yml", "Samler logger.", "Noe annet.");
    let conflicts = match take(&db, &tree, Mode::Write).await {
        Imported::Conflicts(conflicts) => conflicts,
        _ => Vec::new(),
    };
    let said: Vec<_> = conflicts
        .iter()
        .map(|it| {
            (
                it.entity.clone(),
                it.field.as_str(),
                it.file.clone(),
                it.database.clone(),
            )
        })
        .collect();
    let expected = (
        nomad(),
        "summary",
        Some("Fra filen.".into()),
        Some("Fra databasen.".into()),
    );
    assert_eq!(said, [expected]);
    assert_eq!(exported(&db).await, before);
}

#[tokio::test]
async fn a_vanished_file_deletes_nothing() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    let mut tree = small();
    tree.remove(NOMAD);
    let summary = done(&db, &tree).await;
    assert!(summary.is_empty());
    assert_eq!(summary.only_stored, [nomad()]);
    assert_eq!(exported(&db).await, small());
}

#[tokio::test]
async fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    let tree = replaced(small(), NOMAD, "Kjører jobber.", "Ny.");
    let would = take(&db, &tree, Mode::DryRun).await;
    assert!(matches!(would, Imported::Done(it) if it.changed == [nomad()]));
    assert_eq!(exported(&db).await, small());
}

#[tokio::test]
async fn files_and_database_may_not_break_a_rule_together() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    edit(&db, |it| {
        for it in it.technologies.iter_mut().filter(|it| it.slug.as_str() == "loki") {
            it.aliases.push("Nomaden".to_owned());
        }
    })
    .await;
    let before = exported(&db).await;
    let tree = replaced(small(), NOMAD, "name: Nomad", "name: Nomaden");
    let broken = match take(&db, &tree, Mode::Write).await {
        Imported::Broken(findings) => findings,
        _ => Vec::new(),
    };
    assert_eq!(
        broken
            .iter()
            .map(|it| it.spot.entity.key.as_str())
            .collect::<Vec<_>>(),
        ["loki"]
    );
    assert_eq!(exported(&db).await, before);
}

#[tokio::test]
async fn an_empty_database_takes_the_embedded_content() {
    let (_folder, db) = database().await;
    let summary = import_embedded(&db, now(), &new_id).await.expect("an import");
    assert!(summary.added.len() > 100, "{}", summary.added.len());
    assert_eq!(exported(&db).await, imported_part(repository()));
}

/// A database that somebody else writes to just before our first writes.
struct Contended {
    db: Db,
    meddlings: AtomicUsize,
}

#[async_trait]
impl CatalogueStore for Contended {
    async fn load(&self) -> Result<(Content, DataVersion), StoreError> {
        self.db.load().await
    }

    async fn version(&self) -> Result<DataVersion, StoreError> {
        self.db.version().await
    }

    async fn origins(&self) -> Result<std::collections::BTreeMap<EntityRef, FieldHashes>, StoreError> {
        self.db.origins().await
    }

    async fn apply(&self, expected: DataVersion, set: &ChangeSet) -> Result<Option<DataVersion>, StoreError> {
        let left = self.meddlings.load(Ordering::SeqCst);
        if left > 0 {
            self.meddlings.store(left - 1, Ordering::SeqCst);
            edit(&self.db, |it| {
                set_summary(it, "loki", &format!("Endret {left} ganger til."));
            })
            .await;
        }
        self.db.apply(expected, set).await
    }

    async fn recent_changes(&self, kinds: &[EntityKind], limit: u32) -> Result<Vec<Change>, StoreError> {
        self.db.recent_changes(kinds, limit).await
    }
}

#[tokio::test]
async fn a_write_in_between_is_planned_around() {
    let (_folder, db) = database().await;
    done(&db, &small()).await;
    let tree = replaced(small(), NOMAD, "Kjører jobber.", "Ny.");
    let contended = Contended {
        db,
        meddlings: AtomicUsize::new(2),
    };
    assert_eq!(done(&contended, &tree).await.changed, [nomad()]);
    let both = replaced(
        tree.clone(),
        "technologies/loki.yml",
        "Samler logger.",
        "Endret 1 ganger til.",
    );
    assert_eq!(exported(&contended.db).await, both);

    let again = replaced(tree, NOMAD, "Ny.", "Nyere.");
    let never = Contended {
        db: contended.db,
        meddlings: AtomicUsize::new(100),
    };
    assert!(matches!(take(&never, &again, Mode::Write).await, Imported::Busy));
}

#[tokio::test]
async fn every_entity_finds_its_way_through_a_file() {
    let (_folder, db) = database().await;
    done(&db, &repository()).await;
    let (content, _) = db.load().await.expect("content");
    let again = check(&exported(&db).await, Vec::new(), date(2026, 11, 21));
    let sorted = |content: Content| -> Vec<Entity> {
        let mut all = content.into_entities();
        all.sort_by_key(Entity::reference);
        all
    };
    assert_eq!(sorted(again.content), sorted(content));
}

#[tokio::test]
async fn the_command_shows_both_sides_of_a_conflict() {
    let (data, content) = (Folder::new(), Folder::with(&small()));
    let folder = content.path().display().to_string();
    fellesnevner(data.path(), &["import", &folder]);
    let url = format!("sqlite:{}", data.path().join("fellesnevner.db").display());
    let db = Db::connect(&url).await.expect("the command's database");
    edit(&db, |it| set_summary(it, "nomad", "Fra databasen.")).await;
    db.close().await;
    content.write(&replaced(small(), NOMAD, "Kjører jobber.", "Fra filen."));
    let output = fellesnevner(data.path(), &["import", &folder]);
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "{} filer sjekket.\n\
         {folder}/{NOMAD}:4:10: konflikt: «summary» er endret både i filen og i databasen.\n  \
         filen:     Fra filen.\n  databasen: Fra databasen.\nIngenting er endret.\n",
        small().len()
    );
    assert_eq!(printed(&output), expected);
    let output = fellesnevner(data.path(), &["import", "--json", &folder]);
    let json: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    assert_eq!(json["conflicts"][0]["entity"], "technology/nomad");
}

#[test]
fn without_a_folder_the_embedded_content_is_imported() {
    let data = Folder::new();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_fellesnevner"))
        .args(["import", "--dry-run"])
        .current_dir(data.path())
        .env_remove("DATABASE_URL")
        .env("DATA_DIR", data.path())
        .output()
        .expect("the binary runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(printed(&output).contains("+ virksomhet nav\n"));
}

#[test]
fn the_commands_say_what_they_did() {
    let (data, content, out) = (Folder::new(), Folder::with(&small()), Folder::new());
    let folder = content.path().display().to_string();
    let run = |arguments: &[&str], code: i32| {
        let output = fellesnevner(data.path(), arguments);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        printed(&output)
    };
    let files = small().len();
    let first = run(&["import", &folder], 0);
    assert!(
        first.starts_with(&format!("{files} filer sjekket.\n+ kilde medlemsliste\n")),
        "{first}"
    );
    assert!(first.ends_with("lagt til, 0 endret, 0 uendret.\n"), "{first}");
    assert_eq!(
        run(&["import", &folder], 0),
        format!("{files} filer sjekket.\nIngen endringer.\n")
    );

    content.write(&replaced(small(), NOMAD, "Kjører jobber.", "Ny."));
    let dry = run(&["import", "--dry-run", "--json", &folder], 0);
    let dry: serde_json::Value = serde_json::from_str(&dry).expect("JSON");
    assert_eq!(
        (&dry["changed"], &dry["dry_run"]),
        (&["technology/nomad"].as_slice().into(), &true.into())
    );

    let target = out.path().display().to_string();
    let own = out.path().join("egen-fil.txt");
    std::fs::write(&own, "min").expect("a file");
    assert_eq!(
        run(&["export", &target], 0),
        format!("{files} filer i {target}, {files} av dem skrevet.\n")
    );
    assert_eq!(
        run(&["export", &target], 0),
        format!("{files} filer i {target}, 0 av dem skrevet.\n")
    );
    assert_eq!(std::fs::read_to_string(own).expect("a file"), "min");
}
