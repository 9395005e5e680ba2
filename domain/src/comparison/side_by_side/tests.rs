//! Rows, agreement, filters and the summary, with agencies, dates and an architecture.

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::{
    catalogue::{
        HostingKind, Layer,
        samples::{build, capability, catalogue, entity, fact, organization, platform, technology},
        synthetic,
    },
    content::{Entity, EntityKind},
};

const TOOLS: [&str; 4] = ["argo-cd", "flux", "kubernetes", "loki"];

/// One agency for each platform given: aa, bb, cc.
fn agencies(platforms: &[Json], more: Vec<Entity>) -> Catalogue {
    let each = ["aa", "bb", "cc"].iter().zip(platforms);
    let described = each.flat_map(|(slug, fields)| {
        let platform = platform(&format!("p{slug}"), slug, fields.clone());
        [organization(slug, json!({})), platform]
    });
    let tools = TOOLS.iter().map(|it| technology(it, it));
    catalogue(described.chain(tools).chain([capability("deploy")]).chain(more))
}

fn subjects(catalogue: &Catalogue) -> Vec<Subject<'_>> {
    let all = catalogue.organizations().iter();
    all.map(|it| Subject::Agency(catalogue, it)).collect()
}

fn row<'a>(table: &SideBySide<'a>, wanted: impl Fn(&Topic<'a>) -> bool) -> SideRow<'a> {
    let mut rows = table.sections.iter().flat_map(|(_, rows)| rows);
    rows.find(|it| wanted(&it.topic)).cloned().expect("the row")
}

fn on_deploy(table: &SideBySide<'_>) -> Agreement {
    row(table, |it| matches!(it, Topic::Capability(_))).agreement
}

fn claims(fields: Json) -> Json {
    let mut fields = fields;
    fields["capability"] = json!("deploy");
    json!({ "capabilities": [fact(fields)] })
}

fn uses(tools: &[&str]) -> Json {
    let used = tools
        .iter()
        .map(|it| fact(json!({ "technology": it, "stage": "in_use" })));
    json!({ "technologies": used.collect::<Vec<_>>() })
}

#[test]
fn unknown_is_never_a_difference_and_aspects_compare_with_their_own_kind() {
    let level = |it: &str| claims(json!({ "level": it }));
    let tools = |it: &[&str]| claims(json!({ "tools": it }));
    let how = |it: &str| claims(json!({ "how": it }));
    let nothing = || json!({});
    let cases = [
        (vec![nothing(), nothing()], Agreement::Unknown),
        (vec![level("manual"), nothing()], Agreement::OnlySome),
        (vec![level("manual"), level("manual")], Agreement::Same),
        (vec![level("manual"), level("none")], Agreement::Different),
        (vec![level("manual"), tools(&["flux"])], Agreement::OnlySome),
        (vec![tools(&["flux"]), tools(&["flux"])], Agreement::Same),
        (vec![tools(&["flux"]), tools(&["argo-cd"])], Agreement::Different),
        (
            vec![tools(&["flux"]), tools(&["argo-cd", "flux"])],
            Agreement::Overlapping,
        ),
        (
            vec![
                claims(json!({ "level": "manual", "tools": ["flux"] })),
                claims(json!({ "level": "manual", "tools": ["argo-cd"] })),
            ],
            Agreement::Overlapping,
        ),
        (
            vec![how("Med skript."), how("Med håndkraft.")],
            Agreement::Different,
        ),
        (
            vec![level("manual"), level("manual"), nothing()],
            Agreement::OnlySome,
        ),
        (
            vec![level("manual"), level("none"), nothing()],
            Agreement::Different,
        ),
        (
            vec![tools(&["flux"]), tools(&["flux"]), level("manual")],
            Agreement::OnlySome,
        ),
    ];
    for (platforms, expected) in cases {
        let catalogue = agencies(&platforms, vec![]);
        let table = side_by_side(&subjects(&catalogue));
        assert_eq!(on_deploy(&table), expected, "{platforms:?}");
    }
}

#[test]
fn a_name_of_our_own_making_and_a_retired_platform_are_not_stated() {
    let catalogue = agencies(
        &[
            json!({ "unnamed": true }),
            json!({ "status": "retired" }),
            json!({}),
        ],
        vec![],
    );
    let table = side_by_side(&subjects(&catalogue));
    let name = row(&table, |it| *it == Topic::Name);
    let known: Vec<bool> = name.cells.iter().map(|it| !it.values().is_empty()).collect();
    assert_eq!(known, [false, false, true]);
    assert_eq!(name.cells[0], SideCell::Unknown);
}

#[test]
fn hosting_is_a_row_for_each_kind_with_date_and_source() {
    let runs = |provider: &str| json!({ "environments": [fact(json!({ "kind": "public_cloud", "provider": provider }))] });
    let catalogue = agencies(&[runs("azure"), runs("aws")], vec![]);
    let table = side_by_side(&subjects(&catalogue));
    let public = row(&table, |it| *it == Topic::Hosting(HostingKind::PublicCloud));
    let own = row(&table, |it| *it == Topic::Hosting(HostingKind::OnPrem));
    let stage = row(&table, |it| *it == Topic::Stage);
    assert_eq!(public.agreement, Agreement::Overlapping);
    assert_eq!(own.agreement, Agreement::Unknown);
    // Both run on it, but no source states the stage: that is no agreement on a stage.
    assert_eq!(stage.agreement, Agreement::OnlySome);
    let value = &public.cells[0].values()[0];
    assert_eq!(value.dated().map(|it| it.to_string()), Some("2026-06".to_owned()));
    assert_eq!(value.platform.map(|it| it.slug.as_str()), Some("paa"));
}

#[test]
fn filters_keep_differences_and_drop_what_nobody_answers() {
    let level = |it: &str| claims(json!({ "level": it, }));
    let catalogue = agencies(&[level("manual"), level("none")], vec![]);
    let rows = |filter| {
        let table = side_by_side(&subjects(&catalogue)).keep(filter);
        assert!(table.sections.iter().all(|(_, rows)| !rows.is_empty()));
        let rows = table.sections.into_iter().flat_map(|(_, rows)| rows);
        rows.map(|it| it.agreement).collect::<Vec<_>>()
    };
    let (only_differences, hide_empty) = (true, true);
    let different = rows(Filter {
        only_differences,
        ..Filter::default()
    });
    // The names, and the level.
    assert_eq!(different, [Agreement::Different, Agreement::Different]);
    let answered = rows(Filter {
        hide_empty,
        ..Filter::default()
    });
    assert!(!answered.is_empty() && !answered.contains(&Agreement::Unknown));
    assert!(rows(Filter::default()).contains(&Agreement::Unknown));
}

#[test]
fn an_agency_can_be_held_against_itself_at_another_date() {
    let then = json!({ "technologies": [
        fact(json!({ "technology": "flux", "stage": "in_use", "from": "2018", "to": "2022", "as_of": "2019" })),
        fact(json!({ "technology": "argo-cd", "stage": "in_use", "from": "2022", "as_of": "2023" })),
        fact(json!({ "technology": "loki", "stage": "in_use", "from": "2018", "as_of": "2019" })),
    ] });
    let now = agencies(&[then], vec![]);
    let past = now.as_of(date(2020, 1, 1));
    let subject = |it| Subject::Agency(it, Catalogue::organization(it, "aa").expect("the agency"));
    let table = side_by_side(&[subject(&past), subject(&now)]);
    let names = |things: &[Thing]| -> Vec<String> {
        let name = |it: &Thing| match it {
            Thing::Technology(it) => it.slug.to_string(),
            Thing::Hosting(it) => it.code().to_owned(),
        };
        things.iter().map(name).collect()
    };
    assert_eq!(names(&table.summary.alone[0]), ["flux"]);
    assert_eq!(names(&table.summary.alone[1]), ["argo-cd"]);
    assert_eq!(names(&table.summary.all), ["loki"]);
}

#[test]
fn the_summary_tells_alone_from_shared_by_some_and_all() {
    let public = json!([fact(json!({ "kind": "public_cloud" }))]);
    let with = |tools: &[&str]| {
        let mut it = uses(tools);
        it["environments"] = public.clone();
        it
    };
    let platforms = [
        with(&["kubernetes", "flux", "loki"]),
        with(&["kubernetes", "loki"]),
        with(&["kubernetes"]),
    ];
    let catalogue = agencies(&platforms, vec![]);
    let summary = side_by_side(&subjects(&catalogue)).summary;
    let tool = |slug| Thing::Technology(Catalogue::technology(&catalogue, slug).expect("the technology"));
    let expected = Summary {
        alone: vec![vec![tool("flux")], vec![], vec![]],
        all: vec![Thing::Hosting(HostingKind::PublicCloud), tool("kubernetes")],
        some: vec![(vec![0, 1], vec![tool("loki")])],
    };
    assert_eq!(summary, expected);
}

/// An architecture that deploys with Argo CD or Flux, and has a component nobody may choose a product for.
fn gitops(implementations: &Json) -> Entity {
    let component = |id: &str, options: &[&str]| {
        json!({
            "id": id, "label": id, "layer": "devops_platform", "capability": "deploy",
            "requirement": "Skal hente ønsket tilstand fra git.", "options": options,
        })
    };
    let base = json!({
        "slug": "gitops", "title": "GitOps", "summary": "S.", "kind": "pattern", "status": "draft", "version": 1,
        "problem": "P.", "use_when": [], "avoid_when": [], "components": [component("synk", &["argo-cd", "flux"])],
        "flows": [], "alternatives": [], "considerations": [], "implementations": implementations,
        "reviewed_on": "2026-06", "sources": [], "body": "",
    });
    entity(EntityKind::Architecture, base)
}

fn against_gitops(platform: &Json, implementations: &Json) -> (Agreement, Vec<Match>, Agreement) {
    let catalogue = agencies(std::slice::from_ref(platform), vec![gitops(implementations)]);
    let mut all = subjects(&catalogue);
    all.extend(
        catalogue
            .architectures()
            .iter()
            .map(|it| Subject::Architecture(&catalogue, it)),
    );
    let table = side_by_side(&all);
    let component = row(&table, |it| matches!(it, Topic::Component(..)));
    let fits = component.cells[0].values().iter().filter_map(|it| match it.what {
        What::Filling { fits, .. } => Some(fits),
        _ => None,
    });
    let fits = fits.collect();
    assert!(matches!(component.cells[1].values()[0].what, What::Component(_)));
    assert_eq!(
        row(&table, |it| *it == Topic::Started).cells[1],
        SideCell::Irrelevant
    );
    (component.agreement, fits, on_deploy(&table))
}

#[test]
fn a_platform_fits_an_architecture_by_slot_by_use_or_by_the_capability() {
    let slot = |fields: Json| {
        let mut slot = json!({ "component": "synk" });
        for (key, value) in fields.as_object().expect("an object") {
            slot[key] = value.clone();
        }
        json!([fact(json!({ "platform": "paa", "fit": "full", "slots": [slot] }))])
    };
    let (none, deploys) = (|| json!([]), |tools: &[&str]| claims(json!({ "tools": tools })));
    let cases = [
        (json!({}), none(), Agreement::OnlySome, vec![]),
        (
            uses(&["flux", "loki"]),
            none(),
            Agreement::Same,
            vec![Match::Among],
        ),
        (deploys(&["argo-cd"]), none(), Agreement::Same, vec![Match::Among]),
        (
            deploys(&["loki"]),
            none(),
            Agreement::Different,
            vec![Match::Other],
        ),
        (uses(&["loki"]), none(), Agreement::OnlySome, vec![]),
        (
            uses(&["flux"]),
            slot(json!({ "technologies": ["loki"] })),
            Agreement::Different,
            vec![Match::Other],
        ),
        (
            uses(&["flux"]),
            slot(json!({ "note": "Eget." })),
            Agreement::OnlySome,
            vec![Match::NotComparable],
        ),
    ];
    for (platform, implementations, agreement, fits) in cases {
        let (found, matches, _) = against_gitops(&platform, &implementations);
        assert_eq!((found, matches), (agreement, fits), "{platform}");
    }
}

#[test]
fn one_of_the_options_is_enough_for_the_capability_and_what_is_not_asked_is_no_gap() {
    let (_, _, deploy) = against_gitops(&claims(json!({ "tools": ["flux"] })), &json!([]));
    assert_eq!(deploy, Agreement::Same);
    let catalogue = agencies(&[uses(&["kubernetes"])], vec![gitops(&json!([]))]);
    let architecture = &catalogue.architectures()[0];
    let table = side_by_side(&[
        Subject::Agency(&catalogue, &catalogue.organizations()[0]),
        Subject::Architecture(&catalogue, architecture),
    ]);
    let (first, _) = &table.sections[0];
    assert_eq!(*first, Section::Components(architecture));
    let infrastructure = row(&table, |it| {
        *it == Topic::Technologies(Layer::TechnicalInfrastructure)
    });
    assert_eq!(infrastructure.cells, [SideCell::Unknown, SideCell::Irrelevant]);
    let tools = row(&table, |it| *it == Topic::Technologies(Layer::DevopsPlatform));
    assert_eq!(tools.cells[1].values().len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn agreement_and_the_summary_do_not_hang_on_the_order(first in 0_usize..60, step in 1_usize..19) {
        let catalogue = build(synthetic::content(60));
        let all = subjects(&catalogue);
        let there: Vec<Subject> = (0..3).map(|it| all[(first + it * step) % all.len()]).collect();
        let back: Vec<Subject> = there.iter().rev().copied().collect();
        let (one, other) = (side_by_side(&there), side_by_side(&back));
        let agreements = |it: &SideBySide| -> Vec<Agreement> {
            it.sections.iter().flat_map(|(_, rows)| rows).map(|it| it.agreement).collect()
        };
        prop_assert_eq!(agreements(&one), agreements(&other));
        prop_assert_eq!(&one.summary.all, &other.summary.all);
        for (alone, mirrored) in one.summary.alone.iter().zip(other.summary.alone.iter().rev()) {
            prop_assert_eq!(alone, mirrored);
        }
    }

    #[test]
    fn an_agency_agrees_with_itself(position in 0_usize..60) {
        let catalogue = build(synthetic::content(60));
        let one = subjects(&catalogue)[position];
        let table = side_by_side(&[one, one]);
        prop_assert!(table.summary.alone.iter().all(Vec::is_empty));
        for row in table.sections.iter().flat_map(|(_, rows)| rows) {
            let differs = matches!(row.agreement, Agreement::Different | Agreement::Overlapping);
            prop_assert!(!differs, "{:?}", row.topic);
        }
    }
}
