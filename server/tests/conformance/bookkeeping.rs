//! What every store must remember beside content: origins and changes.

use std::collections::BTreeMap;

use domain::{
    catalogue::store::{CatalogueStore, Change, ChangeKind, ChangeSet, StoreError},
    content::{Entity, EntityKind, EntityRef, merge::FieldHashes},
};

use crate::{
    cases::{upserts, write},
    samples::page,
};

fn entity(kind: EntityKind, key: &str) -> EntityRef {
    EntityRef {
        kind,
        key: key.to_owned(),
    }
}

fn hashes(fields: &[(&str, &str)]) -> FieldHashes {
    let owned = |(field, hash): &(&str, &str)| ((*field).to_owned(), (*hash).to_owned());
    fields.iter().map(owned).collect()
}

fn change(id: &str, at: i64, kind: EntityKind) -> Change {
    Change {
        id: id.to_owned(),
        at,
        kind: ChangeKind::Changed,
        entity: entity(kind, "nav"),
        title: format!("Nav {id}"),
    }
}

fn changes(changes: &[Change]) -> ChangeSet {
    ChangeSet {
        changes: changes.to_vec(),
        ..ChangeSet::default()
    }
}

pub async fn origins_are_kept_per_field_and_replaced_whole(store: &impl CatalogueStore) {
    let organization = entity(EntityKind::Organization, "nav");
    // The same key of another kind is another entity.
    let platform = entity(EntityKind::Platform, "nav");
    let term = entity(EntityKind::Term, "layer/devops_platform");
    let first = vec![
        (organization.clone(), hashes(&[("name", "a1"), ("summary", "b1")])),
        (platform.clone(), hashes(&[("name", "c1")])),
        (term.clone(), hashes(&[("definition", "d1")])),
    ];
    let set = ChangeSet {
        origins: first.clone(),
        ..ChangeSet::default()
    };
    write(store, &set).await;
    assert_eq!(
        store.origins().await.expect("origins"),
        BTreeMap::from_iter(first)
    );

    let set = ChangeSet {
        origins: vec![(organization.clone(), hashes(&[("name", "a2"), ("body", "e1")]))],
        ..ChangeSet::default()
    };
    write(store, &set).await;
    let expected = BTreeMap::from([
        (organization, hashes(&[("name", "a2"), ("body", "e1")])),
        (platform, hashes(&[("name", "c1")])),
        (term, hashes(&[("definition", "d1")])),
    ]);
    assert_eq!(store.origins().await.expect("origins"), expected);
}

pub async fn changes_come_newest_first_by_kind(store: &impl CatalogueStore) {
    let all = [
        change("0002", 1_000, EntityKind::Organization),
        change("0001", 2_000, EntityKind::Platform),
        change("0004", 1_000, EntityKind::Platform),
        change("0003", -5, EntityKind::Term),
    ];
    write(store, &changes(&all)).await;
    let ids = async |kinds: &[EntityKind], limit| -> Vec<String> {
        let found = store.recent_changes(kinds, limit).await.expect("changes");
        found.into_iter().map(|it| it.id).collect()
    };
    assert_eq!(ids(EntityKind::ALL, 10).await, ["0001", "0004", "0002", "0003"]);
    assert_eq!(ids(EntityKind::ALL, 2).await, ["0001", "0004"]);
    assert_eq!(ids(&[EntityKind::Platform], 10).await, ["0001", "0004"]);
    let two = [EntityKind::Term, EntityKind::Organization];
    assert_eq!(ids(&two, u32::MAX).await, ["0002", "0003"]);
    assert_eq!(ids(&[EntityKind::Page], 10).await, [""; 0]);
    assert_eq!(ids(&[], 10).await, [""; 0]);
    assert_eq!(ids(EntityKind::ALL, 0).await, [""; 0]);
    let newest = store.recent_changes(EntityKind::ALL, 1).await.expect("changes");
    assert_eq!(newest, [change("0001", 2_000, EntityKind::Platform)]);
}

pub async fn a_change_is_written_once(store: &impl CatalogueStore) {
    let line = change("0001", 1_000, EntityKind::Page);
    let before = write(store, &changes(std::slice::from_ref(&line))).await;
    let again = ChangeSet {
        changes: vec![line.clone()],
        ..upserts([Entity::Page(page())])
    };
    let refused = store.apply(before, &again).await;
    assert!(matches!(refused, Err(StoreError::Driver(_))), "{refused:?}");
    let (content, version) = store.load().await.expect("content");
    assert_eq!((content.pages, version), (Vec::new(), before));
    assert_eq!(
        store.recent_changes(EntityKind::ALL, 9).await.expect("changes"),
        [line]
    );
}
