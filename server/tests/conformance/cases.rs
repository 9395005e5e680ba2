//! What every store must do with content, whichever database it keeps it in.

use std::{collections::BTreeMap, time::Instant};

use domain::{
    catalogue::{
        Organization, Platform,
        store::{CatalogueStore, ChangeSet, DataVersion, StoreError},
    },
    content::{Content, Entity, EntityKind, EntityRef},
    pages::Page,
    provenance::Source,
    text::Slug,
};

use crate::{
    samples::{
        bare, bare_organization, bare_platform, claim, filled, organization, page, pipeline, platform, slug,
        source, step, technology,
    },
    vocabularies,
};

pub fn upserts(entities: impl IntoIterator<Item = Entity>) -> ChangeSet {
    ChangeSet {
        upserts: entities.into_iter().collect(),
        ..ChangeSet::default()
    }
}

/// Writes onto whatever is stored now.
pub async fn write(store: &impl CatalogueStore, set: &ChangeSet) -> DataVersion {
    let before = store.version().await.expect("a version");
    let after = store.apply(before, set).await.expect("the change set is taken");
    let after = after.expect("nobody wrote in between");
    assert!(after > before, "{after:?} after {before:?}");
    assert_eq!(store.version().await.expect("a version"), after);
    after
}

pub async fn load(store: &impl CatalogueStore) -> Content {
    sorted(store.load().await.expect("content").0)
}

/// Content in an order of our own, since a store promises none.
pub fn sorted(content: Content) -> Content {
    let by_name: BTreeMap<EntityRef, Entity> = content
        .into_entities()
        .into_iter()
        .map(|it| (it.reference(), it))
        .collect();
    by_name.into_values().collect()
}

pub async fn survives(store: &impl CatalogueStore, content: Content) {
    let version = write(store, &upserts(content.clone().into_entities())).await;
    let (stored, at) = store.load().await.expect("content");
    assert_eq!(sorted(stored), sorted(content));
    assert_eq!(at, version);
}

fn titled(title: &str) -> Page {
    Page {
        title: title.to_owned(),
        ..page()
    }
}

fn an_organization(it: Organization) -> Entity {
    Entity::Organization(Box::new(it))
}

fn a_platform(it: Platform) -> Entity {
    Entity::Platform(Box::new(it))
}

pub async fn a_new_database_is_empty(store: &impl CatalogueStore) {
    let (content, version) = store.load().await.expect("content");
    assert_eq!(content, Content::default());
    assert_eq!(store.version().await.expect("a version"), version);
    assert_eq!(store.origins().await.expect("origins"), BTreeMap::new());
    let changes = store.recent_changes(EntityKind::ALL, 10).await.expect("changes");
    assert_eq!(changes, []);
}

pub async fn every_kind_survives_with_every_field(store: &impl CatalogueStore) {
    survives(store, filled()).await;
    survives(store, filled()).await;
}

pub async fn every_kind_survives_with_no_optional_field(store: &impl CatalogueStore) {
    survives(store, bare()).await;
    survives(store, bare()).await;
}

pub async fn every_code_of_every_vocabulary_is_kept(store: &impl CatalogueStore) {
    survives(store, vocabularies::content()).await;
}

pub async fn lists_keep_their_order(store: &impl CatalogueStore) {
    let mut content = filled();
    let names: Vec<Slug> = (0..12).rev().map(|n| slug(&format!("tool-{n}"))).collect();
    content.technologies.extend(names.iter().map(|name| {
        let mut it = technology();
        it.slug = name.clone();
        it.former_slugs = vec![slug(&format!("z-{name}")), slug(&format!("a-{name}"))];
        it
    }));
    let it = &mut content.platforms[0];
    let mut turned = claim("lagring", &[]);
    turned.tools = names.iter().rev().cloned().collect();
    let mut kept = claim("deploy", &[]);
    kept.tools = names;
    it.capabilities = vec![kept.clone(), turned, kept];
    it.pipelines = vec![pipeline(), pipeline()];
    it.pipelines[1].steps = (0..12).rev().map(|n| step(&format!("Steg {n}"))).collect();
    it.pipelines[1].queue.reverse();
    survives(store, content).await;
}

pub async fn an_upsert_replaces_the_entity_and_its_lists(store: &impl CatalogueStore) {
    write(store, &upserts(filled().into_entities())).await;
    let mut organization = organization();
    organization.staffing.clear();
    organization
        .cloud_adoption
        .push(organization.cloud_adoption[0].clone());
    organization.former_slugs = vec![slug("altinn"), slug("difi")];
    organization.membership = None;
    let mut platform = platform();
    platform
        .capabilities
        .insert(0, claim("lagring", &["argo-cd", "argo-cd"]));
    platform.pipelines.clear();
    platform.metrics[0].value = 7;
    platform.tagline = None;
    let set = upserts([
        an_organization(organization.clone()),
        a_platform(platform.clone()),
    ]);
    write(store, &set).await;

    let mut expected = filled();
    expected.organizations[0] = organization;
    expected.platforms[0] = platform;
    assert_eq!(load(store).await, sorted(expected));
}

pub async fn an_upsert_leaves_what_refers_to_the_entity(store: &impl CatalogueStore) {
    write(store, &upserts(filled().into_entities())).await;
    let renamed = |title: &str| {
        let mut it = source();
        title.clone_into(&mut it.title);
        it
    };
    write(store, &upserts([Entity::Source(renamed("Nytt navn"))])).await;
    let mut expected = filled();
    expected.sources[0] = renamed("Nytt navn");
    assert_eq!(load(store).await, sorted(expected));
}

pub async fn entities_may_be_written_before_what_they_refer_to(store: &impl CatalogueStore) {
    let mut entities = filled().into_entities();
    entities.reverse();
    write(store, &upserts(entities)).await;
    assert_eq!(load(store).await, sorted(filled()));
}

pub async fn an_entity_named_twice_is_written_as_the_later(store: &impl CatalogueStore) {
    let later = titled("Senere");
    write(
        store,
        &upserts([Entity::Page(page()), Entity::Page(later.clone())]),
    )
    .await;
    assert_eq!(load(store).await.pages, [later]);
}

pub async fn a_stale_version_writes_nothing(store: &impl CatalogueStore) {
    let stale = store.version().await.expect("a version");
    let now = write(store, &upserts([Entity::Page(page())])).await;
    let late = titled("For sent");
    let answer = store.apply(stale, &upserts([Entity::Page(late)])).await;
    assert_eq!(answer.expect("an answer"), None);
    assert_eq!(store.version().await.expect("a version"), now);
    assert_eq!(load(store).await.pages, [page()]);
}

pub async fn one_of_two_writers_at_once_wins(store: &impl CatalogueStore) {
    let start = store.version().await.expect("a version");
    let (one, two) = (
        upserts([Entity::Page(page())]),
        upserts([Entity::Source(source())]),
    );
    let (one, two) = tokio::join!(store.apply(start, &one), store.apply(start, &two));
    let moved = [one.expect("an answer"), two.expect("an answer")];
    let content = load(store).await;
    let written = [!content.pages.is_empty(), !content.sources.is_empty()];
    assert_eq!(written, moved.map(|it| it.is_some()));
    assert_ne!(written[0], written[1]);
}

pub async fn a_load_sees_one_state(store: &impl CatalogueStore) {
    let both = |title: &str| {
        let source = Source {
            title: title.to_owned(),
            ..source()
        };
        upserts([Entity::Source(source), Entity::Page(titled(title))])
    };
    write(store, &both("0")).await;
    let writing = async {
        for round in 1..=20 {
            write(store, &both(&round.to_string())).await;
        }
    };
    let reading = async {
        for _ in 0..20 {
            // Sources are read long before pages.
            let (content, _) = store.load().await.expect("content");
            assert_eq!(content.sources[0].title, content.pages[0].title);
        }
    };
    tokio::join!(writing, reading);
}

pub async fn a_dangling_reference_is_refused_and_nothing_written(store: &impl CatalogueStore) {
    let before = write(store, &upserts(bare().into_entities())).await;
    let mut homeless = bare_platform();
    homeless.slug = slug("uten-eier");
    homeless.organization = slug("finnes-ikke");
    let mut unsourced = bare_organization();
    unsourced.provenance.source = Some(slug("finnes-ikke"));
    let mut unknown_tool = bare_platform();
    unknown_tool.capabilities = vec![claim("lagring", &["finnes-ikke"])];
    unknown_tool.capabilities[0].provenance.source = None;
    for dangling in [
        a_platform(homeless),
        an_organization(unsourced),
        a_platform(unknown_tool),
    ] {
        let refused = store
            .apply(before, &upserts([Entity::Page(page()), dangling]))
            .await;
        assert!(matches!(refused, Err(StoreError::Driver(_))), "{refused:?}");
        assert_eq!(store.version().await.expect("a version"), before);
        assert_eq!(load(store).await, sorted(bare()));
    }
    write(store, &upserts([Entity::Page(page())])).await;
}

pub async fn a_former_slug_leads_to_one_place_only(store: &impl CatalogueStore) {
    let named = |name: &str, former: &[&str]| {
        let mut it = bare_organization();
        it.slug = slug(name);
        it.former_slugs = former.iter().map(|former| slug(former)).collect();
        an_organization(it)
    };
    let before = write(store, &upserts([named("nav", &["etaten"]), named("digdir", &[])])).await;
    let refused = store
        .apply(before, &upserts([named("digdir", &["etaten"])]))
        .await;
    assert!(matches!(refused, Err(StoreError::Driver(_))), "{refused:?}");
    // It may move in one change set, in either direction.
    write(store, &upserts([named("nav", &[]), named("digdir", &["etaten"])])).await;
    write(store, &upserts([named("nav", &["etaten"]), named("digdir", &[])])).await;
}

pub async fn an_empty_change_set_moves_nothing(store: &impl CatalogueStore) {
    let before = write(store, &upserts([Entity::Page(page())])).await;
    let answer = store.apply(before, &ChangeSet::default()).await;
    assert_eq!(answer.expect("an answer"), Some(before));
    assert_eq!(store.version().await.expect("a version"), before);
}

pub async fn many_entities_are_written_in_few_statements(store: &impl CatalogueStore) {
    // More than two batches of every table.
    const MANY: usize = 1_200;
    let mut content = filled();
    content.organizations.extend((0..MANY).map(|n| {
        let mut it = organization();
        it.slug = slug(&format!("virksomhet-{n}"));
        it.former_slugs.clear();
        it
    }));
    content.platforms.extend((0..MANY).map(|n| {
        let mut it = platform();
        it.slug = slug(&format!("plattform-{n}"));
        it.organization = slug(&format!("virksomhet-{n}"));
        it.former_slugs.clear();
        it
    }));
    let begun = Instant::now();
    write(store, &upserts(content.into_entities())).await;
    assert_eq!(load(store).await.organizations.len(), MANY + 2);
    // Generous, for a loaded machine and a debug build: some 40,000 rows, which one by one would take longer.
    assert!(begun.elapsed().as_secs() < 20, "took {:?}", begun.elapsed());
}
