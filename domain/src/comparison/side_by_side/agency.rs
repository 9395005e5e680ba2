//! What an agency states of each thing that is asked: from its living platforms, on its catalogue's day.

use super::{Match, Topic, Value, What};
use crate::{
    adoption::AdoptionStatus,
    architecture::{Component, ReferenceArchitecture},
    catalogue::{
        Catalogue, HostingKind, Layer, MetricKey, Organization, Platform, Technology,
        facts::{current_environments, is_alive, is_current},
    },
    provenance::Provenance,
    text::Slug,
};

/// The living platforms of an agency.
pub(super) fn living<'a>(catalogue: &'a Catalogue, organization: &Organization) -> Vec<&'a Platform> {
    let all = catalogue.platforms_of(organization.slug.as_str());
    all.filter(|it| is_alive(it, catalogue.today())).collect()
}

/// Everything the agency states of `topic`.
pub(super) fn values<'a>(
    catalogue: &'a Catalogue,
    organization: &'a Organization,
    topic: Topic<'a>,
) -> Vec<Value<'a>> {
    let platforms = living(catalogue, organization);
    match topic {
        Topic::Staffing => staffing(catalogue, organization),
        Topic::Stage => stage(catalogue, organization, &platforms),
        _ => {
            let each = platforms.iter();
            each.flat_map(|it| of_platform(catalogue, it, topic)).collect()
        }
    }
}

fn of_platform<'a>(catalogue: &'a Catalogue, platform: &'a Platform, topic: Topic<'a>) -> Vec<Value<'a>> {
    let base = |what: Option<What<'a>>| {
        let value = what.map(|it| about(platform, it, &platform.provenance));
        value.into_iter().collect()
    };
    match topic {
        // A name of our own making says nothing of the platform.
        Topic::Name => base((!platform.unnamed).then_some(What::Name)),
        Topic::Started => base(platform.started.map(What::Started)),
        Topic::Status => base(platform.status.map(What::Status)),
        Topic::OpenSource => base(platform.open_source.map(What::OpenSource)),
        Topic::Metric(key) => metric(catalogue, platform, key).into_iter().collect(),
        Topic::Hosting(kind) => hosting(catalogue, platform, kind),
        Topic::Runtime => runtime(catalogue, platform),
        Topic::Capability(it) => claims(catalogue, platform, &it.slug),
        Topic::Technologies(layer) => technologies(catalogue, platform, |it| it.layer == layer),
        Topic::Operations(area) => {
            let said = platform.operations.iter().filter(|it| it.area == area);
            said.map(|it| Value {
                tools: named(catalogue, &it.tools),
                ..about(platform, What::Operations(it), &it.provenance)
            })
            .collect()
        }
        Topic::Principle(principle) => {
            let said = platform.principles.iter();
            said.filter(|it| it.principle == principle)
                .map(|it| about(platform, What::Principle(it), &it.provenance))
                .collect()
        }
        Topic::Component(architecture, component) => filling(catalogue, platform, architecture, component),
        Topic::Staffing | Topic::Stage => Vec::new(),
    }
}

fn about<'a>(platform: &'a Platform, what: What<'a>, provenance: &'a Provenance) -> Value<'a> {
    Value {
        what,
        platform: Some(platform),
        tools: Vec::new(),
        provenance: Some(provenance),
    }
}

fn named<'a>(catalogue: &'a Catalogue, tools: &[Slug]) -> Vec<&'a Technology> {
    let found = tools.iter().filter_map(|it| catalogue.technology(it.as_str()));
    found.collect()
}

/// The newest count up to the day.
fn metric<'a>(catalogue: &Catalogue, platform: &'a Platform, key: MetricKey) -> Option<Value<'a>> {
    let counts = platform.metrics.iter().filter(|it| it.key == key);
    let past = counts.filter(|it| it.date.earliest() <= catalogue.today());
    let newest = past.max_by_key(|it| it.date)?;
    Some(about(platform, What::Metric(newest), &newest.provenance))
}

fn hosting<'a>(catalogue: &'a Catalogue, platform: &'a Platform, kind: HostingKind) -> Vec<Value<'a>> {
    let current = current_environments(platform, catalogue.today()).filter(|it| it.kind == kind);
    current
        .map(|it| about(platform, What::Environment(it), &it.provenance))
        .collect()
}

fn runtime<'a>(catalogue: &'a Catalogue, platform: &'a Platform) -> Vec<Value<'a>> {
    let mut values = technologies(catalogue, platform, |it| it.layer == Layer::ContainerRuntime);
    for it in current_environments(platform, catalogue.today()) {
        let what = it.distribution.as_deref().map(What::Distribution);
        if let Some(what) = what.filter(|what| values.iter().all(|it| it.what != *what)) {
            values.push(about(platform, what, &it.provenance));
        }
    }
    values
}

fn claims<'a>(catalogue: &'a Catalogue, platform: &'a Platform, capability: &Slug) -> Vec<Value<'a>> {
    let claims = platform
        .capabilities
        .iter()
        .filter(|it| it.capability == *capability && it.interval.may_hold(catalogue.today()));
    claims
        .map(|it| Value {
            tools: named(catalogue, &it.tools),
            ..about(platform, What::Claim(it), &it.provenance)
        })
        .collect()
}

fn technologies<'a>(
    catalogue: &'a Catalogue,
    platform: &'a Platform,
    wanted: impl Fn(&Technology) -> bool,
) -> Vec<Value<'a>> {
    let used = platform.technologies.iter();
    let current = used.filter(|it| is_current(it, catalogue.today()));
    current
        .filter_map(|it| {
            let technology = catalogue.technology(it.technology.as_str());
            Some(Value {
                tools: vec![technology.filter(|it| wanted(it))?],
                ..about(platform, What::Technology(it), &it.provenance)
            })
        })
        .collect()
}

/// What fills a component's place on a platform: what the architecture's own implementation says where it knows
/// the platform, else the options it uses, else the tools of the same capability.
fn filling<'a>(
    catalogue: &'a Catalogue,
    platform: &'a Platform,
    architecture: &'a ReferenceArchitecture,
    component: &'a Component,
) -> Vec<Value<'a>> {
    let stated = slots(catalogue, platform, architecture, component);
    if !stated.is_empty() {
        return stated;
    }
    let filled = |it: Value<'a>| Value {
        what: What::Filling {
            fits: fits(component, &it.tools),
            note: None,
        },
        ..it
    };
    let options = technologies(catalogue, platform, |it| component.options.contains(&it.slug));
    if !options.is_empty() {
        return options.into_iter().map(filled).collect();
    }
    let capability = component.capability.as_ref();
    let claims = capability
        .map(|it| claims(catalogue, platform, it))
        .unwrap_or_default();
    let with_tools = claims.into_iter().filter(|it| !it.tools.is_empty());
    with_tools.map(filled).collect()
}

fn slots<'a>(
    catalogue: &'a Catalogue,
    platform: &'a Platform,
    architecture: &'a ReferenceArchitecture,
    component: &'a Component,
) -> Vec<Value<'a>> {
    let implementations = architecture.implementations.iter();
    let own = implementations.filter(|it| it.platform == platform.slug);
    own.flat_map(|implementation| {
        let slots = implementation.slots.iter();
        slots.filter(|it| it.component == component.id).map(move |slot| {
            let tools = named(catalogue, &slot.technologies);
            let what = What::Filling {
                fits: fits(component, &tools),
                note: slot.note.as_deref(),
            };
            Value {
                tools,
                ..about(platform, what, &implementation.provenance)
            }
        })
    })
    .collect()
}

fn fits(component: &Component, tools: &[&Technology]) -> Match {
    if component.options.is_empty() || tools.is_empty() {
        Match::NotComparable
    } else if tools.iter().any(|it| component.options.contains(&it.slug)) {
        Match::Among
    } else {
        Match::Other
    }
}

fn of_agency<'a>(what: What<'a>, provenance: Option<&'a Provenance>) -> Value<'a> {
    Value {
        what,
        platform: None,
        tools: Vec::new(),
        provenance,
    }
}

fn staffing<'a>(catalogue: &Catalogue, organization: &'a Organization) -> Vec<Value<'a>> {
    let counts = organization.staffing.iter();
    let past = counts.filter(|it| it.date.earliest() <= catalogue.today());
    let newest = past.max_by_key(|it| it.date);
    let value = newest.map(|it| of_agency(What::Staffing(it), Some(&it.provenance)));
    value.into_iter().collect()
}

fn stage<'a>(
    catalogue: &Catalogue,
    organization: &'a Organization,
    platforms: &[&'a Platform],
) -> Vec<Value<'a>> {
    if let Some(it) = stated_stage(catalogue, organization) {
        return vec![of_agency(What::Stage(it), Some(&it.provenance))];
    }
    let mut environments = platforms
        .iter()
        .flat_map(|it| current_environments(it, catalogue.today()));
    let public = environments.find(|it| it.kind == HostingKind::PublicCloud);
    let value = public.map(|it| of_agency(What::CloudWithoutStage, Some(&it.provenance)));
    value.into_iter().collect()
}

/// The statement behind the stage that the agency's facts show.
fn stated_stage<'a>(catalogue: &Catalogue, organization: &'a Organization) -> Option<&'a AdoptionStatus> {
    use crate::catalogue::facts::CloudStatus;
    let CloudStatus::Stage(stage) = catalogue.facts(organization.slug.as_str())?.cloud? else {
        return None;
    };
    let begun = organization
        .cloud_adoption
        .iter()
        .filter(|it| it.stage == stage && it.date.earliest() <= catalogue.today());
    begun.max_by_key(|it| it.date)
}
