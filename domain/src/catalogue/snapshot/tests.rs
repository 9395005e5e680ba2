//! Everything is found by its names, new and old, and stands in its order.

use std::sync::LazyLock;

use jiff::civil::date;
use serde_json::json;

use super::*;
use crate::{
    catalogue::{
        facts::is_alive,
        samples::{self, TODAY, build, fact, organization, platform, succession, technology},
        store::ChangeKind,
        synthetic,
    },
    content::{EntityKind, EntityRef},
    search::{Filter, Query},
    text::sort_key,
};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| build(synthetic::content(150)));

fn slugs<'a>(all: impl IntoIterator<Item = &'a Platform>) -> Vec<&'a str> {
    all.into_iter().map(|it| it.slug.as_str()).collect()
}

#[test]
fn everything_is_found_by_its_slug() {
    let it = &*CATALOGUE;
    for (position, organization) in it.organizations().iter().enumerate() {
        let slug = organization.slug.as_str();
        assert_eq!(it.organization(slug), Some(organization));
        assert_eq!(it.at(position), Some(organization).zip(it.facts(slug)));
        assert_eq!(*it.facts(slug).expect("facts"), OrgFacts::of(it, organization));
    }
    for platform in it.platforms() {
        assert_eq!(it.platform(platform.slug.as_str()), Some(platform));
    }
    for technology in it.technologies() {
        assert_eq!(it.technology(technology.slug.as_str()), Some(technology));
    }
    for capability in it.capabilities() {
        assert_eq!(it.capability(capability.slug.as_str()), Some(capability));
    }
    for source in it.sources() {
        assert_eq!(it.source(source.slug.as_str()), Some(source));
    }
    assert_eq!(it.page("om").map(|it| it.title.as_str()), Some("Om Fellesnevner"));
    let term = it.term(TermSet::Level, "manual").map(Term::key);
    assert_eq!(term.as_deref(), Some("level/manual"));
}

#[test]
fn what_does_not_exist_is_not_found() {
    let it = &*CATALOGUE;
    assert_eq!(it.organization("finnes-ikke"), None);
    assert_eq!(it.facts("finnes-ikke"), None);
    assert_eq!(it.at(it.organizations().len()), None);
    assert_eq!(it.platform("finnes-ikke"), None);
    assert_eq!(it.technology("finnes-ikke"), None);
    assert_eq!(it.capability("finnes-ikke"), None);
    assert_eq!(it.source("finnes-ikke"), None);
    assert_eq!(it.page("finnes-ikke"), None);
    assert_eq!(it.term(TermSet::Level, "finnes-ikke"), None);
    assert_eq!(it.organization_formerly("virksomhet-00001"), None);
    assert_eq!(it.platforms_of("finnes-ikke").count(), 0);
    assert_eq!(it.users_of("finnes-ikke").count(), 0);
    assert_eq!(it.claims_of("finnes-ikke").count(), 0);
    assert_eq!(it.relations_to("finnes-ikke").count(), 0);
}

#[test]
fn old_slugs_lead_to_what_has_them_no_more() {
    let it = &*CATALOGUE;
    let mut old = 0;
    for organization in it.organizations() {
        for slug in &organization.former_slugs {
            assert_eq!(it.organization_formerly(slug.as_str()), Some(organization));
            assert_eq!(it.organization(slug.as_str()), None);
            old += 1;
        }
    }
    for technology in it.technologies() {
        for slug in &technology.former_slugs {
            assert_eq!(it.technology_formerly(slug.as_str()), Some(technology));
            assert_eq!(it.technology(slug.as_str()), None);
            old += 1;
        }
    }
    assert!(old > 10);
}

#[test]
fn lists_stand_in_norwegian_order() {
    let names = ["Åsnes", "NAV", "Ærlig", "avinor", "Øvre"];
    let slugs = ["as", "na", "ae", "av", "ov"];
    let entities = names
        .iter()
        .zip(slugs)
        .map(|(name, slug)| organization(slug, json!({ "name": "Lang", "short_name": name })));
    let catalogue = samples::catalogue(entities);
    let shown: Vec<&str> = catalogue
        .organizations()
        .iter()
        .map(Organization::display_name)
        .collect();
    assert_eq!(shown, ["avinor", "NAV", "Ærlig", "Øvre", "Åsnes"]);
}

#[test]
fn equal_names_stand_by_slug_however_they_came() {
    let two = |first: &str, second: &str| {
        let named = |slug: &str| organization(slug, json!({ "name": "Tilsynet" }));
        samples::catalogue([named(first), named(second)])
    };
    assert_eq!(two("a1", "b2").organizations(), two("b2", "a1").organizations());
}

#[test]
fn capabilities_stand_by_group_and_name_and_successions_by_date() {
    let it = &*CATALOGUE;
    assert!(
        it.capabilities()
            .is_sorted_by_key(|it| (it.group, sort_key(&it.name)))
    );
    assert!(it.successions().is_sorted_by_key(|it| it.date));
    assert!(it.sources().is_sorted_by_key(|it| sort_key(&it.title)));
    assert!(it.technologies().is_sorted_by_key(|it| sort_key(&it.name)));
}

#[test]
fn living_platforms_stand_before_retired_ones() {
    let catalogue = samples::catalogue([
        organization("nav", json!({})),
        platform("a1", "nav", json!({ "status": "retired" })),
        platform("b2", "nav", json!({ "retired": "2020" })),
        platform("c3", "nav", json!({ "retired": "2030" })),
        platform("d4", "nav", json!({})),
        platform("e5", "skatt", json!({})),
    ]);
    assert_eq!(slugs(catalogue.platforms_of("nav")), ["c3", "d4", "a1", "b2"]);
    for organization in CATALOGUE.organizations() {
        let own = CATALOGUE.platforms_of(organization.slug.as_str());
        assert!(own.is_sorted_by_key(|it| !is_alive(it, TODAY)));
    }
}

#[test]
fn every_claim_is_found_from_what_it_is_about() {
    let it = &*CATALOGUE;
    let mut counts = [0; 3];
    for platform in it.platforms() {
        for used in &platform.technologies {
            counts[0] += it
                .users_of(used.technology.as_str())
                .filter(|found| *found == (platform, used))
                .count();
        }
        for claim in &platform.capabilities {
            counts[1] += it
                .claims_of(claim.capability.as_str())
                .filter(|found| *found == (platform, claim))
                .count();
        }
        for relation in &platform.relations {
            counts[2] += it
                .relations_to(relation.platform.as_str())
                .filter(|found| *found == (platform, relation))
                .count();
        }
    }
    let all = |count: fn(&Platform) -> usize| it.platforms().iter().map(count).sum::<usize>();
    let expected = [
        all(|it| it.technologies.len()),
        all(|it| it.capabilities.len()),
        all(|it| it.relations.len()),
    ];
    assert_eq!(counts, expected);
    assert!(expected.iter().all(|it| *it > 0), "{expected:?}");
}

#[test]
fn a_fact_leads_to_its_source() {
    let mut provenance = CATALOGUE.organizations()[0].provenance.clone();
    let source = CATALOGUE.source_of(&provenance).map(|it| it.slug.clone());
    assert_eq!(source, provenance.source);
    provenance.source = None;
    assert_eq!(CATALOGUE.source_of(&provenance), None);
}

#[test]
fn organisations_lead_on_to_their_heirs_and_back() {
    let catalogue = samples::catalogue([
        organization("difi", json!({ "status": "merged" })),
        organization("altinn", json!({ "status": "merged" })),
        organization("digdir", json!({})),
        organization("nkom", json!({})),
        succession("s2", &["digdir"], &["nkom"], "2026"),
        succession("s1", &["difi", "altinn"], &["digdir", "borte"], "2020"),
    ]);
    let named = |found: Vec<(&OrgSuccession, &Organization)>| -> Vec<(String, String)> {
        let names = found
            .into_iter()
            .map(|(how, who)| (how.slug.to_string(), who.slug.to_string()));
        names.collect()
    };
    let pair = |how: &str, who: &str| (how.to_owned(), who.to_owned());
    assert_eq!(named(catalogue.successors_of("difi")), [pair("s1", "digdir")]);
    assert_eq!(named(catalogue.successors_of("digdir")), [pair("s2", "nkom")]);
    assert_eq!(
        named(catalogue.predecessors_of("digdir")),
        [pair("s1", "difi"), pair("s1", "altinn")]
    );
    assert_eq!(named(catalogue.successors_of("nkom")), []);
    assert_eq!(named(catalogue.predecessors_of("difi")), []);
}

#[test]
fn only_what_still_exists_is_active() {
    let all = CATALOGUE.organizations().iter();
    let expected: Vec<&Organization> = all.filter(|it| it.status == OrgStatus::Active).collect();
    let active: Vec<&Organization> = CATALOGUE.active().map(|(it, _)| it).collect();
    assert_eq!(active, expected);
    assert!(active.len() < CATALOGUE.organizations().len());
    for (organization, facts) in CATALOGUE.active() {
        assert_eq!(CATALOGUE.facts(organization.slug.as_str()), Some(facts));
    }
}

#[test]
fn a_snapshot_knows_its_version_its_day_and_the_changes_to_what_it_holds() {
    let change = |kind, key: &str| Change {
        id: format!("id-{key}"),
        at: 1,
        kind: ChangeKind::Added,
        entity: EntityRef {
            kind,
            key: key.to_owned(),
        },
        title: key.to_owned(),
    };
    let rule = json!({ "slug": "regel", "text": "Regel.", "from": "2024" });
    let entities = [
        organization("nav", json!({})),
        platform("nais", "nav", json!({})),
        technology("loki", "Loki"),
        samples::capability("logging"),
        succession("s1", &["nav"], &["nav"], "2020"),
        samples::entity(EntityKind::MembershipRule, fact(rule)),
        samples::entity(
            EntityKind::Source,
            json!({ "slug": "kilde", "title": "K", "kind": "talk" }),
        ),
        samples::entity(
            EntityKind::Page,
            json!({ "slug": "om", "title": "Om", "lead": "L", "updated": "2024" }),
        ),
        samples::entity(
            EntityKind::Term,
            json!({ "set": "level", "code": "manual", "definition": "D" }),
        ),
        samples::entity(
            EntityKind::Synonym,
            json!({ "slug": "sky", "words": ["sky", "nettsky"] }),
        ),
        samples::architecture("gitops", json!({})),
        samples::decision("gitops", "0001-hente"),
        samples::experience("drift", json!({})),
        samples::entity(
            EntityKind::Survey,
            fact(json!({
                "slug": "u1", "series": "serie", "title": "T", "date": "2024", "population": "P", "anonymous": true,
                "results": [],
            })),
        ),
        samples::entity(
            EntityKind::Fagdag,
            fact(json!({ "slug": "dagen", "title": "T", "date": "2024-05-24" })),
        ),
    ];
    let there: Vec<Change> = entities
        .iter()
        .map(|it| change(it.kind(), &it.reference().key))
        .collect();
    assert_eq!(there.len(), EntityKind::ALL.len());
    let gone = EntityKind::ALL.iter().map(|kind| change(*kind, "borte"));
    let changes = gone.chain(there.clone()).collect();
    let day = date(2025, 1, 2);
    let catalogue = Catalogue::build(
        entities.into_iter().collect(),
        DataVersion(9),
        changes,
        Viewer::Public,
        day,
    );
    assert_eq!(catalogue.changes(), there);
    assert_eq!((catalogue.version(), catalogue.today()), (DataVersion(9), day));
    assert_eq!(catalogue.index().total(), 1);
    let found = catalogue.search_index().search(&Query::parse("loki"));
    assert_eq!(found.total(&Filter::default()), 1);
}

#[test]
fn architectures_are_found_with_their_decisions_and_those_who_do_it() {
    let done = |platform, date| fact(json!({ "platform": platform, "fit": "full", "as_of": date }));
    let catalogue = samples::catalogue([
        organization("nav", json!({})),
        platform("nais", "nav", json!({})),
        samples::architecture("gammel", json!({ "status": "superseded" })),
        samples::architecture(
            "gitops",
            json!({ "implementations": [done("nais", "2026")], "former_slugs": ["git-ops"] }),
        ),
        samples::decision("gitops", "0002-signere"),
        samples::decision("gammel", "0001-skyve"),
        samples::decision("gitops", "0001-hente"),
    ]);
    let listed = catalogue.architectures().iter().map(|it| it.slug.as_str());
    assert_eq!(listed.collect::<Vec<_>>(), ["gitops", "gammel"]);
    assert!(catalogue.architecture("gitops").is_some() && catalogue.architecture("git-ops").is_none());
    let formerly = catalogue.architecture_formerly("git-ops");
    assert_eq!(formerly.map(|it| it.slug.as_str()), Some("gitops"));
    let decisions = catalogue.decisions_of("gitops").map(|it| it.slug.as_str());
    assert_eq!(decisions.collect::<Vec<_>>(), ["0001-hente", "0002-signere"]);
    let by_nais = catalogue
        .implementations_by("nais")
        .map(|(it, _)| it.slug.as_str());
    assert_eq!(by_nais.collect::<Vec<_>>(), ["gitops"]);
    assert_eq!(catalogue.implementations_by("skip").count(), 0);
}

#[test]
fn reports_stand_newest_first_and_undated_last() {
    let catalogue = samples::catalogue([
        samples::experience("udatert", json!({})),
        samples::experience("2019-03-12-eldst", json!({ "date": "2019-03-12" })),
        samples::experience("2023-08-29-nyest", json!({ "date": "2023-08-29" })),
    ]);
    let listed = catalogue.experiences().iter().map(|it| it.slug.as_str());
    assert_eq!(
        listed.collect::<Vec<_>>(),
        ["2023-08-29-nyest", "2019-03-12-eldst", "udatert"]
    );
    assert!(catalogue.experience("udatert").is_some());
}
