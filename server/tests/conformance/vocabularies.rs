//! Content that uses every code of every vocabulary: the database checks some codes itself, and a code that was
//! forgotten there must not wait for the first agency that uses it.

use domain::{
    adoption::Stage,
    architecture::{
        ArchitectureKind, ArchitectureStatus, ConsiderationArea, Decision, DecisionStatus, Fit, Owner,
        ReferenceArchitecture, StepMode,
    },
    catalogue::{
        CapabilityGroup, Country, DataLocation, Gate, HostingKind, Layer, Level, LevelCriteria, Membership,
        MembershipStatus, MetricKey, OnCall, OpenSource, OpsArea, OrgKind, OrgStatus, OrgSuccession,
        Organization, Platform, PlatformStatus, Principle, PrincipleLevel, Provider, Purpose, RelationKind,
        Responsible, RestoreTest, Sector, SuccessionKind, Technology, TechnologyKind, UseStage,
    },
    content::{Content, Term, TermSet},
    experience::{ExperienceArea, VerdictOutcome},
    provenance::{Confidence, Source, SourceKind, Visibility},
};

use crate::{
    architectures::{architecture, component, decision},
    samples::{capability, filled, organization, platform, slug, source, succession, technology, term},
};

/// Adds to a list its first item once for every code of a field.
macro_rules! every_code {
    ($list:expr, $field:ident: $vocabulary:ty) => {
        for code in <$vocabulary>::ALL {
            let mut item = $list[0].clone();
            item.$field = (*code).into();
            $list.push(item);
        }
    };
}

/// Every code of every vocabulary that content may use.
pub fn content() -> Content {
    let mut all = filled();
    all.sources.extend((0..).zip(SourceKind::ALL).map(a_source));
    all.terms = TermSet::ALL
        .iter()
        .map(|set| Term { set: *set, ..term() })
        .collect();
    all.technologies
        .extend((0..).zip(TechnologyKind::ALL).map(a_technology));
    all.organizations
        .extend((0..).zip(OrgKind::ALL).map(an_organization));
    all.platforms
        .extend((0..).zip(PlatformStatus::ALL).map(a_platform));
    all.successions
        .extend((0..).zip(SuccessionKind::ALL).map(a_succession));
    all.architectures
        .extend((0..).zip(ArchitectureStatus::ALL).map(an_architecture));
    all.decisions
        .extend((0..).zip(DecisionStatus::ALL).map(a_decision));
    all.experiences[0].areas = ExperienceArea::ALL.to_vec();
    every_code!(all.experiences[0].verdicts, outcome: VerdictOutcome);
    all.capabilities
        .extend((0..).zip(CapabilityGroup::ALL).map(|(place, group)| {
            let mut it = capability();
            it.slug = slug(&format!("capability-{place}"));
            it.group = *group;
            it.layer = turn(Layer::ALL, place);
            it.levels = Level::ALL
                .iter()
                .map(|level| LevelCriteria {
                    level: *level,
                    criteria: Vec::new(),
                })
                .collect();
            it
        }));
    all
}

fn turn<T: Copy>(all: &[T], place: usize) -> T {
    all[place % all.len()]
}

fn a_source((place, kind): (usize, &SourceKind)) -> Source {
    Source {
        slug: slug(&format!("source-{place}")),
        kind: *kind,
        ..source()
    }
}

fn a_technology((place, kind): (usize, &TechnologyKind)) -> Technology {
    Technology {
        slug: slug(&format!("technology-{place}")),
        kind: *kind,
        former_slugs: Vec::new(),
        ..technology()
    }
}

fn a_succession((place, kind): (usize, &SuccessionKind)) -> OrgSuccession {
    OrgSuccession {
        slug: slug(&format!("succession-{place}")),
        kind: *kind,
        ..succession()
    }
}

fn an_architecture((place, status): (usize, &ArchitectureStatus)) -> ReferenceArchitecture {
    let mut it = architecture();
    it.slug = slug(&format!("architecture-{place}"));
    it.former_slugs.clear();
    it.status = *status;
    it.kind = turn(ArchitectureKind::ALL, place);
    it.components.extend((0..).zip(Owner::ALL).map(|(at, owner)| {
        let mut owned = component(&format!("component-{at}"));
        owned.owner = Some(*owner);
        owned.layer = turn(Layer::ALL, at);
        owned
    }));
    every_code!(it.flows[0].steps[0].edges, mode: StepMode);
    every_code!(it.considerations, area: ConsiderationArea);
    every_code!(it.implementations, fit: Fit);
    it
}

fn a_decision((place, status): (usize, &DecisionStatus)) -> Decision {
    Decision {
        slug: slug(&format!("000{place}-valg")),
        status: *status,
        ..decision()
    }
}

fn an_organization((place, kind): (usize, &OrgKind)) -> Organization {
    let mut it = organization();
    it.slug = slug(&format!("organization-{place}"));
    it.former_slugs.clear();
    it.kind = *kind;
    it.sectors = Sector::ALL.to_vec();
    it.country = turn(Country::ALL, place);
    it.status = turn(OrgStatus::ALL, place);
    it.membership = Some(Membership {
        status: turn(MembershipStatus::ALL, place),
        rule: None,
        reason: None,
        since: None,
    });
    it.provenance.confidence = turn(Confidence::ALL, place);
    it.provenance.visibility = turn(Visibility::ALL, place);
    every_code!(it.cloud_adoption, stage: Stage);
    it
}

fn a_platform((place, status): (usize, &PlatformStatus)) -> Platform {
    let mut it = platform();
    it.slug = slug(&format!("platform-{place}"));
    it.former_slugs.clear();
    it.status = Some(*status);
    it.open_source = Some(turn(OpenSource::ALL, place));
    every_code!(it.principles, principle: Principle);
    every_code!(it.principles, level: PrincipleLevel);
    every_code!(it.metrics, key: MetricKey);
    every_code!(it.environments, kind: HostingKind);
    every_code!(it.environments, provider: Provider);
    every_code!(it.environments, data_location: DataLocation);
    it.environments[0].purposes = Purpose::ALL.to_vec();
    every_code!(it.capabilities, level: Level);
    every_code!(it.technologies, stage: UseStage);
    every_code!(it.pipelines[0].steps, environment: Purpose);
    every_code!(it.pipelines[0].queue, gate: Gate);
    every_code!(it.operations, area: OpsArea);
    every_code!(it.operations, who: Responsible);
    every_code!(it.operations, on_call: OnCall);
    every_code!(it.operations, restore_test: RestoreTest);
    every_code!(it.relations, kind: RelationKind);
    it
}
