//! Entities to store: one of every kind with every field filled, and one of every kind with nothing optional.
//!
//! The filled ones are written as structs, so that a new field does not compile until it is filled here too.

use domain::{
    adoption::{AdoptionStatus, Stage},
    catalogue::{
        Capability, CapabilityClaim, CapabilityGroup, Country, DataLocation, Gate, HostingEnvironment,
        HostingKind, Layer, Level, LevelCriteria, Membership, MembershipRule, MembershipStatus, Metric,
        MetricKey, Milestone, OnCall, OpenSource, OpsArea, OpsResponsibility, OrgKind, OrgStatus,
        OrgSuccession, Organization, Pipeline, PipelineStep, Platform, PlatformRelation, PlatformStatus,
        Principle, PrincipleClaim, PrincipleLevel, Provider, Purpose, RelationKind, Responsible, RestoreTest,
        Sector, StaffingPoint, SuccessionKind, Technology, TechnologyKind, TechnologyUse, UseStage,
    },
    content::{Content, Entity, EntityKind, Term, TermSet},
    dates::{Interval, PartialDate},
    pages::Page,
    provenance::{Confidence, Provenance, Source, SourceKind, Visibility},
    text::{Link, Slug},
};
use serde_json::{Value, json};

use crate::{
    architectures::{architecture, bare_architecture, bare_decision, decision},
    reports::{bare_experience, bare_fagdag, bare_survey, bare_synonym, experience, fagdag, survey, synonym},
};

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug in the test")
}

pub fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date in the test")
}

pub fn link(text: &str) -> Link {
    Link::parse(text).expect("a link in the test")
}

pub fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

pub fn provenance() -> Provenance {
    Provenance {
        source: Some(slug("nais-docs")),
        as_of: Some(date("2024")),
        confidence: Confidence::Confirmed,
        verified_on: Some(date("2026-11")),
        review_in: Some(255),
        visibility: Visibility::Members,
    }
}

fn interval() -> Interval {
    Interval {
        from: Some(date("2018-05-12")),
        to: Some(date("2024-02")),
    }
}

/// One entity of each kind, and what it refers to, with every field filled.
pub fn filled() -> Content {
    Content {
        sources: vec![source()],
        terms: vec![term()],
        capabilities: vec![capability(), bare_capability()],
        membership_rules: vec![rule()],
        technologies: vec![technology()],
        organizations: vec![organization(), bare_organization()],
        platforms: vec![platform(), bare_platform()],
        successions: vec![succession()],
        pages: vec![page()],
        synonyms: vec![synonym()],
        architectures: vec![architecture(), bare_architecture()],
        decisions: vec![decision()],
        experiences: vec![experience()],
        surveys: vec![survey()],
        fagdager: vec![fagdag()],
    }
}

/// One entity of each kind with nothing that may be left out.
pub fn bare() -> Content {
    let stated = json!({ "confidence": "stated" });
    Content {
        capabilities: vec![bare_capability()],
        organizations: vec![bare_organization()],
        platforms: vec![bare_platform()],
        synonyms: vec![bare_synonym()],
        architectures: vec![bare_architecture()],
        decisions: vec![bare_decision()],
        experiences: vec![bare_experience()],
        surveys: vec![bare_survey()],
        fagdager: vec![bare_fagdag()],
        ..[
            (EntityKind::Source, json!({ "slug": "nais-docs", "title": "Nais", "kind": "documentation" })),
            (EntityKind::Term, json!({ "set": "layer", "code": "devops_platform", "definition": "Lag" })),
            (
                EntityKind::MembershipRule,
                merged(&json!({ "slug": "rule-2019", "text": "Minst 50 %", "from": "2019" }), &stated),
            ),
            (
                EntityKind::Technology,
                json!({ "slug": "kafka", "name": "Kafka", "kind": "oss", "layer": "devops_platform", "summary": "Logg" }),
            ),
            (
                EntityKind::Succession,
                merged(
                    &json!({ "slug": "split", "kind": "split", "from": ["nav"], "to": ["nav"], "date": "2020" }),
                    &stated,
                ),
            ),
            (
                EntityKind::Page,
                json!({ "slug": "om", "title": "Om", "lead": "Om oss", "updated": "2026" }),
            ),
        ]
        .into_iter()
        .map(|(kind, value)| Entity::from_json(kind, value).expect("an entity in the test"))
        .collect()
    }
}

fn merged(a: &Value, b: &Value) -> Value {
    let fields = [a, b].into_iter().filter_map(Value::as_object).flatten();
    Value::Object(
        fields
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    )
}

pub fn bare_capability() -> Capability {
    let value = json!({
        "slug": "lagring", "name": "lagring", "definition": "Lagre", "layer": "services_apps", "group": "data",
    });
    serde_json::from_value(value).expect("a capability in the test")
}

pub fn bare_organization() -> Organization {
    let value = json!({
        "slug": "nav", "name": "Nav", "kind": "directorate", "sectors": ["general"], "confidence": "stated",
    });
    serde_json::from_value(value).expect("an organisation in the test")
}

pub fn bare_platform() -> Platform {
    let value = json!({ "slug": "nais", "organization": "nav", "name": "Nais", "confidence": "inferred" });
    serde_json::from_value(value).expect("a platform in the test")
}

pub fn source() -> Source {
    Source {
        slug: slug("nais-docs"),
        title: "Nais, «dokumentasjon» æøå".to_owned(),
        kind: SourceKind::Documentation,
        url: Some(link("https://docs.nais.io/?a=b#c")),
        published: Some(date("2024-05-12")),
        note: Some("Andrehånds".into()),
    }
}

pub fn term() -> Term {
    Term {
        set: TermSet::Stage,
        code: "poc".to_owned(),
        definition: "Har laget PoC".to_owned(),
        note: Some("Ordlyden er gjenskapt".into()),
    }
}

pub fn capability() -> Capability {
    Capability {
        slug: slug("deploy"),
        name: "deploy".to_owned(),
        definition: "Fra kode til drift".to_owned(),
        layer: Layer::DevopsPlatform,
        group: CapabilityGroup::Delivery,
        twin: Some(slug("lagring")),
        see_also: vec![slug("lagring"), slug("deploy")],
        aliases: words(&["utrulling", "\"sitat\""]),
        levels: vec![LevelCriteria {
            level: Level::ApiDriven,
            criteria: words(&["Er det et API?", "Brukes det?"]),
        }],
    }
}

fn rule() -> MembershipRule {
    MembershipRule {
        slug: slug("bylaws-2024"),
        text: "Offentlig sektor".to_owned(),
        from: date("2024-06-01"),
        to: Some(date("2025")),
        provenance: provenance(),
    }
}

pub fn technology() -> Technology {
    Technology {
        slug: slug("argo-cd"),
        name: "Argo CD".to_owned(),
        kind: TechnologyKind::Oss,
        layer: Layer::DevopsPlatform,
        summary: "GitOps".to_owned(),
        homepage: Some(link("https://argoproj.github.io")),
        repo: Some(link("https://github.com/argoproj/argo-cd")),
        capabilities: vec![slug("lagring"), slug("deploy")],
        aliases: words(&["argo"]),
        former_slugs: vec![slug("argocd"), slug("argo")],
    }
}

pub fn organization() -> Organization {
    Organization {
        slug: slug("digdir"),
        name: "Digitaliseringsdirektoratet".to_owned(),
        short_name: Some("Digdir".into()),
        org_number: Some("991825827".into()),
        kind: OrgKind::Directorate,
        sectors: vec![Sector::Education, Sector::Digitalisation],
        parent: Some("Digitaliserings- og forvaltningsdepartementet".into()),
        country: Country::Sweden,
        state_ownership: Some(5397),
        status: OrgStatus::Merged,
        membership: Some(Membership {
            status: MembershipStatus::Former,
            rule: Some(slug("bylaws-2024")),
            reason: Some("Offentlig eid".into()),
            since: Some(date("2019")),
        }),
        homepage: Some(link("https://www.digdir.no")),
        source_code: vec![
            link("https://github.com/felleslosninger"),
            link("https://github.com/altinn"),
        ],
        email_domains: words(&["digdir.no"]),
        aliases: words(&["Difi", "Altinn"]),
        former_slugs: vec![slug("difi")],
        summary: Some("Én setning.".into()),
        provenance: provenance(),
        staffing: vec![StaffingPoint {
            date: date("2020-10-12"),
            teams: Some(1),
            people: Some(u32::MAX),
            consultants: Some(0),
            note: Some("Plattformteamet".into()),
            provenance: provenance(),
        }],
        cloud_adoption: vec![AdoptionStatus {
            stage: Stage::DecidedAgainst,
            date: date("2018"),
            until: Some(date("2020-01")),
            reasons: words(&["Jus", "Pris"]),
            provenance: provenance(),
        }],
        body: "# Mer\n\n```yaml\na: 'b'\n```\n".to_owned(),
    }
}

pub fn platform() -> Platform {
    Platform {
        slug: slug("altinn-studio"),
        organization: slug("digdir"),
        name: "Applikasjonsplattform uten kjent navn".to_owned(),
        unnamed: true,
        tagline: Some("Apper for alle".into()),
        started: Some(date("2017")),
        retired: Some(date("2025-01-31")),
        status: Some(PlatformStatus::Sunset),
        open_source: Some(OpenSource::Fully),
        license: Some("BSD-3-Clause".into()),
        source_code: vec![link("https://github.com/altinn/altinn-studio")],
        docs: Some(link("https://docs.altinn.studio")),
        aliases: words(&["Altinn 3"]),
        former_slugs: vec![slug("altinn3")],
        provenance: provenance(),
        principles: vec![PrincipleClaim {
            principle: Principle::ApiDriven,
            level: PrincipleLevel::Mostly,
            how: Some("Alt går gjennom API".into()),
            provenance: provenance(),
        }],
        milestones: vec![Milestone {
            date: date("2019-03"),
            title: "Første app".to_owned(),
            note: Some("I prod".into()),
            provenance: provenance(),
        }],
        metrics: vec![Metric {
            key: MetricKey::DeploysPerWeek,
            date: date("2024"),
            value: 1200,
            approx: true,
            note: Some("Uten tester".into()),
            provenance: provenance(),
        }],
        environments: vec![environment()],
        capabilities: vec![claim("deploy", &["argo-cd"])],
        technologies: vec![TechnologyUse {
            technology: slug("argo-cd"),
            role: Some("GitOps".into()),
            stage: UseStage::Abandoned,
            interval: interval(),
            reason_in: Some("Enkelt".into()),
            reason_out: Some("Dyrt".into()),
            provenance: provenance(),
        }],
        pipelines: vec![pipeline()],
        operations: vec![OpsResponsibility {
            area: OpsArea::Backup,
            who: Some(Responsible::Vendor),
            on_call: Some(OnCall::Always),
            post_mortem: Some(false),
            restore_test: Some(RestoreTest::Quarterly),
            tools: vec![slug("argo-cd")],
            how: Some("Øves".into()),
            provenance: provenance(),
        }],
        relations: vec![PlatformRelation {
            kind: RelationKind::InspiredBy,
            platform: slug("nais"),
            date: Some(date("2018")),
            scope: Some("Deploy".into()),
            provenance: provenance(),
        }],
        body: "Mer.".to_owned(),
    }
}

pub fn environment() -> HostingEnvironment {
    HostingEnvironment {
        kind: HostingKind::CommunityCloud,
        provider: Some(Provider::Azure),
        distribution: Some("AKS".into()),
        purposes: vec![Purpose::Prod, Purpose::Dev],
        data_location: Some(DataLocation::Eea),
        interval: interval(),
        note: Some("To regioner".into()),
        provenance: provenance(),
    }
}

pub fn claim(capability: &str, tools: &[&str]) -> CapabilityClaim {
    CapabilityClaim {
        capability: slug(capability),
        level: Some(Level::SelfService),
        provided_by: Some("plattformteamet".into()),
        tools: tools.iter().map(|tool| slug(tool)).collect(),
        how: Some("Med ett klikk".into()),
        interval: interval(),
        provenance: provenance(),
    }
}

pub fn pipeline() -> Pipeline {
    Pipeline {
        title: "Til produksjon".to_owned(),
        trigger: Some("Merge".into()),
        steps: vec![step("Bygg"), step("Rull ut")],
        queue: vec![step("Vent"), step("Slipp")],
        improvements: words(&["Raskere"]),
        planned: words(&["Enda raskere", "Færre steg"]),
        provenance: provenance(),
    }
}

pub fn step(action: &str) -> PipelineStep {
    PipelineStep {
        action: action.to_owned(),
        tool: Some(slug("argo-cd")),
        environment: Some(Purpose::Stage),
        gate: Some(Gate::Approval),
    }
}

pub fn succession() -> OrgSuccession {
    OrgSuccession {
        slug: slug("difi-altinn-digdir"),
        kind: SuccessionKind::Merger,
        from: vec![slug("nav"), slug("digdir")],
        to: vec![slug("digdir")],
        date: date("2020-01-01"),
        provenance: provenance(),
    }
}

pub fn page() -> Page {
    Page {
        slug: slug("om"),
        title: "Om".to_owned(),
        lead: "Om oss".to_owned(),
        updated: date("2026-11-21"),
        body: "Tekst".to_owned(),
    }
}
