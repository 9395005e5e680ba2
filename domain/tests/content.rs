//! Content as the store and the files hold it: entity by entity, through JSON and back, and merged with itself.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    catalogue::synthetic,
    content::{
        Content, Entity, EntityKind, EntityRef,
        merge::{Plan, field_hashes, plan},
    },
};
use serde_json::{Value, json};

fn entities() -> Vec<Entity> {
    synthetic::content(120).into_entities()
}

#[test]
fn every_entity_is_read_back_from_its_json() {
    for entity in entities() {
        let json = entity.to_json().expect("JSON");
        assert_eq!(Entity::from_json(entity.kind(), json).expect("an entity"), entity);
    }
}

#[test]
fn an_entity_of_another_kind_is_refused() {
    for kind in EntityKind::ALL {
        assert!(
            Entity::from_json(*kind, json!({ "slug": "nav" })).is_err(),
            "{kind}"
        );
    }
}

#[test]
fn content_is_put_together_from_its_entities() {
    let content = synthetic::content(120);
    assert_eq!(Content::from_iter(content.clone().into_entities()), content);
    assert!(!content.is_empty());
    assert!(Content::default().is_empty());
}

#[test]
fn what_is_referred_to_comes_before_what_refers_to_it() {
    let kinds: Vec<EntityKind> = entities().iter().map(Entity::kind).collect();
    assert!(kinds.is_sorted());
    assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), EntityKind::ALL.len());
}

#[test]
fn every_entity_has_a_name_of_its_own_and_a_title() {
    let all = entities();
    let names: BTreeSet<EntityRef> = all.iter().map(Entity::reference).collect();
    assert_eq!(names.len(), all.len());
    assert!(all.iter().all(|it| !it.title().is_empty()));
}

fn hashes(entity: &Entity) -> BTreeMap<String, String> {
    match entity.to_json().expect("JSON") {
        Value::Object(fields) => field_hashes(&fields),
        _ => BTreeMap::new(),
    }
}

#[test]
fn importing_the_same_twice_changes_nothing() {
    let all = entities();
    let first = plan(all.clone(), vec![], &BTreeMap::new()).expect("a plan");
    assert_eq!(first.added, all);
    let origins: BTreeMap<_, _> = first.origins.into_iter().collect();
    assert!(
        all.iter()
            .all(|it| origins.get(&it.reference()) == Some(&hashes(it)))
    );
    let second = plan(all.clone(), all.clone(), &origins).expect("a plan");
    let nothing = Plan {
        unchanged: all.len(),
        ..Plan::default()
    };
    assert_eq!(second, nothing);
}

#[test]
fn without_a_common_origin_equal_fields_agree_and_others_conflict() {
    let all = entities();
    let agreed = plan(all.clone(), all.clone(), &BTreeMap::new()).expect("a plan");
    assert_eq!((agreed.unchanged, agreed.conflicts.len()), (all.len(), 0));
    let rewritten = all.iter().filter_map(|it| match it {
        Entity::Page(page) => Some(Entity::Page(domain::pages::Page {
            lead: "Et annet ingress.".into(),
            ..page.clone()
        })),
        _ => None,
    });
    let planned = plan(rewritten.collect(), all, &BTreeMap::new()).expect("a plan");
    let fields: BTreeSet<&str> = planned.conflicts.iter().map(|it| it.field.as_str()).collect();
    assert_eq!((planned.conflicts.len(), fields), (3, BTreeSet::from(["lead"])));
    assert_eq!((planned.changed, planned.added), (vec![], vec![]));
}
