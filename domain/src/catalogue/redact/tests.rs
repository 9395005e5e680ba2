//! A marker is planted in every field of every hidden fact, and is nowhere in what is left.
//!
//! The facts are written without defaults, so that a new field cannot be forgotten here.

use serde_json::json;

use crate::{
    adoption::{AdoptionStatus, Stage},
    catalogue::{
        CapabilityClaim, Catalogue, DataLocation, Gate, HostingEnvironment, HostingKind, Level, Membership,
        MembershipRule, MembershipStatus, Metric, MetricKey, Milestone, OnCall, OpsArea, OpsResponsibility,
        OrgSuccession, Organization, Pipeline, PipelineStep, Platform, PlatformRelation, Principle,
        PrincipleClaim, PrincipleLevel, Provider, Purpose, RelationKind, Responsible, RestoreTest,
        StaffingPoint, SuccessionKind, TechnologyUse, UseStage,
        facets::{Facet, Selection},
        samples::{self, TODAY},
        store::{Change, ChangeKind, DataVersion},
    },
    content::{Content, Entity, EntityKind},
    dates::{Interval, PartialDate},
    provenance::{Confidence, Provenance, Source, SourceKind, Visibility},
    search::{Filter, Hit, Query},
    text::{Link, Slug},
    viewer::Viewer,
};

mod told;

/// What must not be seen: a text, and a number that counts in no other place.
const MARKER: &str = "hemmeligmerke";
const NUMBER: u32 = 31_415_926;

const HIDDEN: [Visibility; 2] = [Visibility::Members, Visibility::Organization];

fn hits<'a>(catalogue: &'a Catalogue, query: &str) -> Vec<Hit<'a>> {
    let found = catalogue.search_index().search(&Query::parse(query));
    found.page(&Filter::default(), 0, usize::MAX)
}

fn text() -> String {
    MARKER.to_owned()
}

fn slug() -> Slug {
    Slug::parse(MARKER).expect("a slug")
}

fn link() -> Link {
    Link::parse(&format!("https://{MARKER}.no/")).expect("an address")
}

fn day() -> PartialDate {
    PartialDate::parse("2159-03-14").expect("a date")
}

fn hidden(visibility: Visibility) -> Provenance {
    Provenance {
        source: Some(slug()),
        as_of: Some(day()),
        confidence: Confidence::Confirmed,
        verified_on: Some(day()),
        review_in: Some(31),
        visibility,
    }
}

fn open() -> Provenance {
    Provenance {
        source: Slug::parse("kilde").ok(),
        as_of: PartialDate::parse("2026-06").ok(),
        confidence: Confidence::Stated,
        verified_on: None,
        review_in: None,
        visibility: Visibility::Public,
    }
}

/// Puts a hidden fact of every kind into an organisation and a platform that anybody may see.
fn plant(organization: &mut Organization, platform: &mut Platform, visibility: Visibility) {
    let provenance = hidden(visibility);
    let interval = Interval {
        from: PartialDate::parse("1959").ok(),
        to: None,
    };
    organization.staffing.push(StaffingPoint {
        date: day(),
        teams: Some(NUMBER),
        people: Some(NUMBER),
        consultants: Some(NUMBER),
        note: Some(text()),
        provenance: provenance.clone(),
    });
    organization.cloud_adoption.push(AdoptionStatus {
        stage: Stage::DecidedAgainst,
        date: PartialDate::parse("1959").expect("a date"),
        until: None,
        reasons: vec![text()],
        provenance: provenance.clone(),
    });
    platform.principles.push(PrincipleClaim {
        principle: Principle::SharedResponsibility,
        level: PrincipleLevel::Mostly,
        how: Some(text()),
        provenance: provenance.clone(),
    });
    platform.milestones.push(Milestone {
        date: day(),
        title: text(),
        note: Some(text()),
        provenance: provenance.clone(),
    });
    platform.metrics.push(Metric {
        key: MetricKey::Developers,
        date: day(),
        value: NUMBER,
        approx: true,
        note: Some(text()),
        provenance: provenance.clone(),
    });
    platform.environments.push(HostingEnvironment {
        kind: HostingKind::CommunityCloud,
        provider: Some(Provider::Openstack),
        distribution: Some(text()),
        purposes: vec![Purpose::Stage],
        data_location: Some(DataLocation::OutsideEea),
        interval,
        note: Some(text()),
        provenance: provenance.clone(),
    });
    platform.capabilities.push(CapabilityClaim {
        capability: Slug::parse("sporbarhet").expect("a slug"),
        level: Some(Level::ApiDriven),
        provided_by: Some(text()),
        tools: vec![slug()],
        how: Some(text()),
        interval,
        provenance: provenance.clone(),
    });
    platform.technologies.push(TechnologyUse {
        technology: Slug::parse("nomad").expect("a slug"),
        role: Some(text()),
        stage: UseStage::InUse,
        interval,
        reason_in: Some(text()),
        reason_out: Some(text()),
        provenance: provenance.clone(),
    });
    plant_the_rest(platform, provenance);
}

fn plant_the_rest(platform: &mut Platform, provenance: Provenance) {
    let step = PipelineStep {
        action: text(),
        tool: Some(slug()),
        environment: Some(Purpose::Stage),
        gate: Some(Gate::Approval),
    };
    platform.pipelines.push(Pipeline {
        title: text(),
        trigger: Some(text()),
        steps: vec![step.clone()],
        queue: vec![step],
        improvements: vec![text()],
        planned: vec![text()],
        provenance: provenance.clone(),
    });
    platform.operations.push(OpsResponsibility {
        area: OpsArea::Backup,
        who: Some(Responsible::Vendor),
        on_call: Some(OnCall::Always),
        post_mortem: Some(true),
        restore_test: Some(RestoreTest::Continuous),
        tools: vec![slug()],
        how: Some(text()),
        provenance: provenance.clone(),
    });
    platform.relations.push(PlatformRelation {
        kind: RelationKind::Replaces,
        platform: slug(),
        date: Some(day()),
        scope: Some(text()),
        provenance,
    });
}

/// A hidden organisation with a platform, a hidden platform of an open organisation, and what is said of them.
fn plant_entities(content: &mut Content, visibility: Visibility) {
    let provenance = hidden(visibility);
    content.sources.push(Source {
        slug: slug(),
        title: text(),
        kind: SourceKind::Network,
        url: Some(link()),
        published: Some(day()),
        note: Some(text()),
    });
    content.membership_rules.push(MembershipRule {
        slug: slug(),
        text: text(),
        from: day(),
        to: Some(day()),
        provenance: provenance.clone(),
    });
    for (key, owner) in [(MARKER, "nav"), ("hemmeligmerke-2", MARKER)] {
        let own = if owner == MARKER {
            open()
        } else {
            provenance.clone()
        };
        content.platforms.extend(hidden_platform(key, owner, own));
    }
    content
        .organizations
        .extend(hidden_organization(provenance.clone()));
    for (key, from, to) in [
        ("ut", "nav", MARKER),
        ("inn", MARKER, "nav"),
        ("hemmeligmerke", "nav", "skatt"),
    ] {
        let parse = |it: &str| Slug::parse(it).expect("a slug");
        content.successions.push(OrgSuccession {
            slug: parse(&format!("{MARKER}-{key}")),
            kind: SuccessionKind::Split,
            from: vec![parse(from)],
            to: vec![parse(to)],
            date: day(),
            provenance: if key == MARKER { provenance.clone() } else { open() },
        });
    }
}

fn hidden_platform(key: &str, owner: &str, provenance: Provenance) -> Option<Platform> {
    let fields = json!({
        "tagline": MARKER, "license": MARKER, "aliases": [MARKER], "former_slugs": [format!("{MARKER}-for")],
        "source_code": [link()], "docs": link(), "body": MARKER, "open_source": "partly", "started": "1959",
    });
    match samples::platform(key, owner, fields) {
        Entity::Platform(it) => Some(Platform {
            name: text(),
            provenance,
            ..*it
        }),
        _ => None,
    }
}

fn hidden_organization(provenance: Provenance) -> Option<Organization> {
    let fields = json!({
        "name": MARKER, "short_name": MARKER, "parent": MARKER, "summary": MARKER, "body": MARKER, "aliases": [MARKER],
        "former_slugs": [format!("{MARKER}-for")], "email_domains": [MARKER], "homepage": link(), "kind": "ministry",
        "sectors": ["defence"],
    });
    match samples::organization(MARKER, fields) {
        Entity::Organization(it) => Some(Organization { provenance, ..*it }),
        _ => None,
    }
}

/// What anybody may see: two organisations, a platform with facts, and words.
fn public() -> Content {
    let facts = json!({
        "environments": [samples::fact(json!({ "kind": "public_cloud", "provider": "azure" }))],
        "technologies": [samples::fact(json!({ "technology": "loki", "stage": "in_use" }))],
        "capabilities": [samples::fact(json!({ "capability": "logging", "level": "manual" }))],
    });
    let source = |slug: &str| json!({ "slug": slug, "title": slug, "kind": "talk" });
    let entities = [
        samples::entity(EntityKind::Source, source("kilde")),
        samples::entity(EntityKind::Source, source("usitert")),
        samples::capability("logging"),
        samples::capability("sporbarhet"),
        samples::technology("loki", "Loki"),
        samples::technology("nomad", "Nomad"),
        samples::organization("nav", json!({})),
        samples::organization("skatt", json!({})),
        samples::platform("nais", "nav", facts),
    ];
    entities.into_iter().chain(told::public()).collect()
}

/// The same with everything hidden planted in it, and a line about each hidden entity in the list of changes.
fn planted(visibility: Visibility) -> (Content, Vec<Change>) {
    let mut content = public();
    for (organization, platform) in content.organizations.iter_mut().zip(&mut content.platforms) {
        plant(organization, platform, visibility);
        organization.membership = Some(Membership {
            status: MembershipStatus::Member,
            rule: Some(slug()),
            reason: None,
            since: None,
        });
        platform.relations.push(PlatformRelation {
            kind: RelationKind::RunsOn,
            platform: slug(),
            date: None,
            scope: None,
            provenance: open(),
        });
    }
    plant_entities(&mut content, visibility);
    told::plant(&mut content, visibility);
    let named = content.clone().into_entities().into_iter();
    let changes = named
        .filter(|it| it.reference().key.contains(MARKER))
        .map(|it| Change {
            id: text(),
            at: i64::from(NUMBER),
            kind: ChangeKind::Changed,
            entity: it.reference(),
            title: it.title().to_owned(),
        });
    let changes = changes.collect();
    (content, changes)
}

fn build(content: Content, changes: Vec<Change>) -> Catalogue {
    Catalogue::build(content, DataVersion(7), changes, Viewer::Public, TODAY)
}

#[test]
fn the_marker_is_really_planted() {
    let (content, changes) = planted(Visibility::Members);
    assert!(format!("{content:?}").matches(MARKER).count() > 150);
    assert_eq!(changes.len(), 15);
    assert_eq!(content.staffing_marked(), 1);
}

trait Marked {
    fn staffing_marked(&self) -> usize;
}

impl Marked for Content {
    fn staffing_marked(&self) -> usize {
        let all = self.organizations.iter().flat_map(|it| &it.staffing);
        all.filter(|it| it.people == Some(NUMBER)).count()
    }
}

#[test]
fn nothing_hidden_is_anywhere_in_what_the_public_sees() {
    for visibility in HIDDEN {
        let (content, changes) = planted(visibility);
        let seen = format!("{:?}", build(content, changes)).to_lowercase();
        let at = seen
            .find(MARKER)
            .map(|at| &seen[at.saturating_sub(200)..(at + 60).min(seen.len())]);
        assert_eq!(at, None, "{visibility:?}");
        let leaks = [
            NUMBER.to_string(),
            "year: 2159".to_owned(),
            "year: 1959".to_owned(),
        ];
        for leak in leaks
            .iter()
            .chain(&HIDDEN.map(|it| format!("visibility: {it:?}").to_lowercase()))
        {
            assert!(!seen.contains(leak.as_str()), "{leak} with {visibility:?}");
        }
    }
}

#[test]
fn no_count_and_no_search_knows_of_what_is_hidden() {
    for visibility in HIDDEN {
        let (content, changes) = planted(visibility);
        let mut open = public();
        open.organizations[0].membership = content.organizations[0]
            .membership
            .clone()
            .map(|it| Membership { rule: None, ..it });
        let (with, without) = (build(content, changes), build(open, vec![]));
        for &facet in Facet::ALL {
            let counts = |it: &Catalogue| -> Vec<(String, usize)> {
                let all = it.index().counts(&Selection::default(), facet);
                all.into_iter()
                    .map(|(value, count)| (value.code.clone(), count))
                    .collect()
            };
            assert_eq!(counts(&with), counts(&without), "{facet:?}");
        }
        assert_eq!(with.organizations(), without.organizations());
        assert_eq!(with.platforms(), without.platforms());
        assert_eq!(with.successions(), without.successions());
        assert_eq!(with.sources(), without.sources());
        assert!(
            with.active()
                .map(|(_, facts)| facts)
                .eq(without.active().map(|(_, facts)| facts))
        );
        assert_eq!(hits(&with, MARKER), []);
        assert_eq!(with.search_index().suggest(MARKER, 9), []);
        for query in ["nav", "loki", "nomad", "a"] {
            assert_eq!(hits(&with, query), hits(&without, query));
        }
        assert_eq!(with.changes(), []);
        assert_eq!(with.users_of("nomad").count(), 0);
        assert_eq!(with.claims_of("sporbarhet").count(), 0);
        assert_eq!(with.relations_to(MARKER).count(), 0);
        assert_eq!(with.predecessors_of("nav"), []);
    }
}

#[test]
fn what_is_open_stays_as_it_was() {
    let mut content = public();
    super::redact(&mut content, Viewer::Public);
    assert_eq!(content, public());
}

#[test]
fn a_source_that_an_open_fact_cites_too_stays() {
    let (mut content, _) = planted(Visibility::Members);
    let open_fact = content
        .organizations
        .iter_mut()
        .find(|it| it.slug.as_str() == "skatt");
    open_fact.expect("the organisation").provenance.source = Some(slug());
    super::redact(&mut content, Viewer::Public);
    let kept: Vec<&str> = content.sources.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(kept, ["kilde", "usitert", MARKER]);
}
