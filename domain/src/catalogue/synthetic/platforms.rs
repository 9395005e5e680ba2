//! The platforms of the synthetic catalogue, with their claims.

use super::{
    Seed, organization_slug, slug, technology_slug,
    vocabulary::{CAPABILITIES, former, link},
};
use crate::{
    catalogue::{
        CapabilityClaim, DataLocation, Gate, HostingEnvironment, HostingKind, Level, Metric, MetricKey,
        Milestone, OnCall, OpenSource, OpsArea, OpsResponsibility, Pipeline, PipelineStep, Platform,
        PlatformRelation, PlatformStatus, Principle, PrincipleClaim, PrincipleLevel, Provider, Purpose,
        RelationKind, Responsible, RestoreTest, TechnologyUse, UseStage,
    },
    dates::Interval,
    text::Slug,
};

/// The platforms of the organisation with this number: none, one or two.
pub(super) fn of(organization: usize) -> Vec<Platform> {
    (0..count(organization))
        .map(|nth| platform(organization, nth))
        .collect()
}

fn count(organization: usize) -> usize {
    match Seed::of(organization).below("platforms", 10) {
        0 | 1 => 0,
        2..=7 => 1,
        _ => 2,
    }
}

fn platform_slug(organization: usize, nth: usize) -> Slug {
    slug(&format!("plattform-{organization:05}-{}", nth + 1))
}

fn platform(organization: usize, nth: usize) -> Platform {
    let seed = Seed::of(organization).part("platform", nth);
    let status = seed.maybe("status", 60, PlatformStatus::ALL);
    let unnamed = seed.is("unnamed", 15);
    let started = seed.is("started", 60).then(|| seed.date("started", 2014, 2022));
    let retired = status == Some(PlatformStatus::Retired) && seed.is("retired", 70);
    Platform {
        slug: platform_slug(organization, nth),
        organization: organization_slug(organization),
        name: if unnamed {
            UNNAMED.to_owned()
        } else {
            format!("{} {}", name(seed), organization + 1)
        },
        unnamed,
        tagline: seed
            .is("tagline", 70)
            .then(|| "Felles grunn for teamene som lager tjenester.".to_owned()),
        started,
        retired: retired.then(|| seed.date("retired on", 2023, 2025)),
        status,
        open_source: seed.maybe("open source", 50, OpenSource::ALL),
        license: seed
            .maybe("license", 20, &["MIT", "Apache-2.0"])
            .map(str::to_owned),
        source_code: if seed.is("code", 30) {
            vec![link(&format!("kode/{organization}/{nth}"))]
        } else {
            vec![]
        },
        docs: seed
            .is("docs", 40)
            .then(|| link(&format!("doc/{organization}/{nth}"))),
        aliases: vec![],
        former_slugs: former(organization, 40, &format!("tidligere-plattform-{}", nth + 1)),
        provenance: seed.provenance(),
        principles: principles(seed),
        milestones: milestones(seed),
        metrics: metrics(seed),
        environments: environments(seed),
        capabilities: capabilities(seed),
        technologies: technologies(seed),
        pipelines: pipelines(seed),
        operations: operations(seed),
        relations: relations(seed, organization),
        body: if seed.is("body", 30) {
            BODY.to_owned()
        } else {
            String::new()
        },
    }
}

const UNNAMED: &str = "Applikasjonsplattform uten kjent navn";
const BODY: &str =
    "Plattformen ble til fordi *alle* løste det samme hver for seg.\n\n### Videre\n\nFlere team er på vei.\n";

fn name(seed: Seed) -> &'static str {
    seed.one(
        "name",
        &[
            "Tind", "Bro", "Kai", "Løype", "Varde", "Stølen", "Åker", "Nav-el", "Grunnmur", "Felles",
        ],
    )
}

/// A span that has begun long ago or at an unknown time, and is over for one of eight.
fn interval(seed: Seed) -> Interval {
    Interval {
        from: seed.is("from", 50).then(|| seed.date("began", 2015, 2021)),
        to: seed.is("to", 12).then(|| seed.date("ended", 2022, 2025)),
    }
}

fn how(seed: Seed) -> Option<String> {
    let texts = [
        "Teamene bestiller det selv og får det med en gang.",
        "Plattformteamet hjelper til når det trengs.",
        "Settes opp én gang og følger med alle tjenester siden.",
    ];
    seed.maybe("how", 50, &texts).map(str::to_owned)
}

fn tools(seed: Seed, most: usize) -> Vec<Slug> {
    let count = seed.below("tools", most + 1);
    seed.several("tool", count, super::TECHNOLOGIES)
        .into_iter()
        .map(technology_slug)
        .collect()
}

fn principles(seed: Seed) -> Vec<PrincipleClaim> {
    let count = seed.below("principles", Principle::ALL.len() + 1);
    let claim = |(number, &principle): (usize, &Principle)| {
        let seed = seed.part("principle", number);
        PrincipleClaim {
            principle,
            level: seed.one("level", PrincipleLevel::ALL),
            how: how(seed),
            provenance: seed.provenance(),
        }
    };
    Principle::ALL.iter().take(count).enumerate().map(claim).collect()
}

fn milestones(seed: Seed) -> Vec<Milestone> {
    let milestone = |number: usize| {
        let seed = seed.part("milestone", number);
        Milestone {
            date: seed.date("happened", 2016, 2025),
            title: seed
                .one(
                    "title",
                    &[
                        "Første team i produksjon",
                        "Flyttet til skyen",
                        "Nytt kontrollplan",
                    ],
                )
                .to_owned(),
            note: None,
            provenance: seed.provenance(),
        }
    };
    (0..seed.popular("milestones", 4)).map(milestone).collect()
}

fn metrics(seed: Seed) -> Vec<Metric> {
    let metric = |number: usize| {
        let seed = seed.part("metric", number);
        Metric {
            key: MetricKey::ALL[number % MetricKey::ALL.len()],
            date: seed.date("counted", 2020, 2025),
            value: u32::try_from(3 + seed.popular("value", 900)).unwrap_or(u32::MAX),
            approx: seed.is("approx", 50),
            note: None,
            provenance: seed.provenance(),
        }
    };
    (0..seed.popular("metrics", 5)).map(metric).collect()
}

fn environments(seed: Seed) -> Vec<HostingEnvironment> {
    let environment = |number: usize| {
        let seed = seed.part("environment", number);
        let kind = seed.one("kind", HostingKind::ALL);
        let sold = seed.one("sold", &[Provider::GoogleCloud, Provider::Azure, Provider::Aws]);
        let own = seed.one(
            "own",
            &[
                Provider::Vmware,
                Provider::BareMetal,
                Provider::Openstack,
                Provider::Other,
            ],
        );
        let provider = if kind == HostingKind::PublicCloud {
            sold
        } else {
            own
        };
        HostingEnvironment {
            kind,
            provider: seed.is("provider", 70).then_some(provider),
            distribution: seed
                .maybe("distribution", 40, &["Kubernetes", "OpenShift"])
                .map(str::to_owned),
            purposes: if seed.is("purposes", 50) {
                vec![Purpose::Test, Purpose::Prod]
            } else {
                vec![]
            },
            data_location: seed.maybe("data location", 30, DataLocation::ALL),
            interval: interval(seed),
            note: None,
            provenance: seed.provenance(),
        }
    };
    (0..seed.below("environments", 4)).map(environment).collect()
}

fn capabilities(seed: Seed) -> Vec<CapabilityClaim> {
    let count = 5 + seed.below("capabilities", 8);
    let claim = |number: usize| {
        let seed = seed.part("capability", number);
        CapabilityClaim {
            capability: slug(CAPABILITIES[number].0),
            level: seed.maybe("level", 60, Level::ALL),
            provided_by: seed.is("provided by", 30).then(|| "plattformteamet".to_owned()),
            tools: tools(seed, 2),
            how: how(seed),
            interval: interval(seed),
            provenance: seed.provenance(),
        }
    };
    seed.several("capability", count, CAPABILITIES.len())
        .into_iter()
        .map(claim)
        .collect()
}

fn technologies(seed: Seed) -> Vec<TechnologyUse> {
    let count = 5 + seed.below("technologies", 21);
    let used = |number: usize| {
        let seed = seed.part("technology", number);
        let stage = UseStage::ALL[seed.popular("stage", UseStage::ALL.len())];
        TechnologyUse {
            technology: technology_slug(number),
            role: seed
                .maybe("role", 30, &["drift", "utvikling", "innsikt"])
                .map(str::to_owned),
            stage,
            interval: interval(seed),
            reason_in: seed
                .is("reason in", 10)
                .then(|| "Mange kunne det fra før.".to_owned()),
            reason_out: (stage == UseStage::Abandoned).then(|| "Ble for dyrt å holde i live.".to_owned()),
            provenance: seed.provenance(),
        }
    };
    seed.several("technology", count, super::TECHNOLOGIES)
        .into_iter()
        .map(used)
        .collect()
}

fn pipelines(seed: Seed) -> Vec<Pipeline> {
    let step = |(number, action): (usize, &str)| {
        let seed = seed.part("step", number);
        PipelineStep {
            action: action.to_owned(),
            tool: seed
                .is("tool", 60)
                .then(|| technology_slug(seed.popular("tool", super::TECHNOLOGIES))),
            environment: seed.maybe("environment", 40, Purpose::ALL),
            gate: seed.maybe("gate", 60, Gate::ALL),
        }
    };
    if !seed.is("pipeline", 45) {
        return Vec::new();
    }
    let actions = ["Bygg", "Prøv", "Rull ut", "Følg med"];
    vec![Pipeline {
        title: "Fra kode til produksjon".to_owned(),
        trigger: seed.is("trigger", 60).then(|| "Endring i hovedgrenen".to_owned()),
        steps: actions.into_iter().enumerate().map(step).collect(),
        queue: vec![],
        improvements: if seed.is("improvements", 20) {
            vec!["Kortere bygg".to_owned()]
        } else {
            vec![]
        },
        planned: vec![],
        provenance: seed.part("pipeline", 0).provenance(),
    }]
}

fn operations(seed: Seed) -> Vec<OpsResponsibility> {
    let count = seed.below("operations", OpsArea::ALL.len() + 1);
    let responsibility = |(number, &area): (usize, &OpsArea)| {
        let seed = seed.part("operation", number);
        OpsResponsibility {
            area,
            who: seed.maybe("who", 80, Responsible::ALL),
            on_call: seed.maybe("on call", 30, OnCall::ALL),
            post_mortem: seed.maybe("post mortem", 30, &[true, false]),
            restore_test: seed.maybe("restore", 20, RestoreTest::ALL),
            tools: tools(seed, 1),
            how: how(seed),
            provenance: seed.provenance(),
        }
    };
    OpsArea::ALL
        .iter()
        .take(count)
        .enumerate()
        .map(responsibility)
        .collect()
}

/// Kinship goes to organisations with lower numbers only, so that it cannot go in a ring.
fn relations(seed: Seed, organization: usize) -> Vec<PlatformRelation> {
    if organization == 0 || !seed.is("relation", 25) {
        return Vec::new();
    }
    let other = seed.below("relative", organization);
    let relation = |_| PlatformRelation {
        kind: seed.one("relation", RelationKind::ALL),
        platform: platform_slug(other, 0),
        date: seed.is("since", 40).then(|| seed.date("since", 2018, 2025)),
        scope: None,
        provenance: seed.part("relation", 0).provenance(),
    };
    (0..count(other).min(1)).map(relation).collect()
}
