//! The layered figure of a platform, drawn from its claims, with the same as a list.

use std::collections::BTreeSet;

use domain::{
    catalogue::{
        CapabilityGroup, Catalogue, HostingKind, Layer, Platform, Technology,
        facts::{current_environments, is_current},
    },
    figures::layers::{Band, BoxStyle, Format, Group, LayerFigure, Part},
};
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{
    http, routes,
    text::nb::{UNKNOWN, agency as nb},
    ui::figure::FigureWithTwin,
};

/// The figure with its list.
#[component]
pub fn Layers(platform: Platform, level: Level) -> impl IntoView {
    let figure = figure(&http::catalogue(), &platform);
    let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
    let id = section_id(&platform, "lag");
    view! {
        <Section id title=nb::LAYERS level>
            <p class="section-intro">{nb::LAYERS_INTRO}</p>
            <FigureWithTwin wide narrow summary=nb::FIGURE_AS_LIST class="layers mid">
                <ol class="layer-list">{figure.bands.into_iter().map(twin).collect_view()}</ol>
            </FigureWithTwin>
        </Section>
    }
}

fn twin(band: Band) -> impl IntoView {
    let line = |parts: Vec<Part>| {
        parts
            .into_iter()
            .map(|it| it.label)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let plain = (!band.parts.is_empty()).then(|| view! { <li>{line(band.parts)}</li> });
    let groups = band
        .groups
        .into_iter()
        .map(|group| {
            let label = group.label;
            view! { <li>{nb::group_line(&label, &line(group.parts))}</li> }
        })
        .collect_view();
    view! { <li><strong>{band.label}</strong><ul>{plain}{groups}</ul></li> }
}

/// The platform in its four layers, uppermost first.
fn figure(catalogue: &Catalogue, platform: &Platform) -> LayerFigure {
    let current = platform
        .technologies
        .iter()
        .filter(|it| is_current(it, catalogue.today()));
    let technologies: Vec<&Technology> = current
        .filter_map(|it| catalogue.technology(it.technology.as_str()))
        .collect();
    let bands = Layer::ALL.iter().rev().map(|&layer| {
        let here: Vec<&Technology> = technologies
            .iter()
            .copied()
            .filter(|it| it.layer == layer)
            .collect();
        band(catalogue, platform, layer, &here)
    });
    LayerFigure {
        id: format!("{}-figur", platform.slug),
        title: nb::figure_title(&platform.name),
        description: nb::FIGURE_DESCRIPTION.to_owned(),
        bands: bands.collect(),
    }
}

fn band(catalogue: &Catalogue, platform: &Platform, layer: Layer, technologies: &[&Technology]) -> Band {
    let mut band = Band {
        label: layer.label().to_owned(),
        ..Band::default()
    };
    match layer {
        Layer::ServicesApps => {
            band.parts = tenants(catalogue, platform);
            band.parts.extend(technologies.iter().map(|it| part(it)));
        }
        Layer::DevopsPlatform => {
            band.parts.push(Part {
                label: platform.name.clone(),
                href: None,
                style: BoxStyle::Core,
            });
            band.groups = groups(catalogue, technologies);
        }
        Layer::ContainerRuntime => band.parts = technologies.iter().map(|it| part(it)).collect(),
        Layer::TechnicalInfrastructure => {
            band.parts = hosting(catalogue, platform);
            let named: BTreeSet<String> = band.parts.iter().map(|it| it.label.clone()).collect();
            let rest = technologies.iter().map(|it| part(it));
            band.parts.extend(rest.filter(|it| !named.contains(&it.label)));
        }
    }
    if band.parts.is_empty() && band.groups.is_empty() {
        band.parts.push(Part {
            label: UNKNOWN.to_owned(),
            href: None,
            style: BoxStyle::Unknown,
        });
    }
    band
}

fn part(technology: &Technology) -> Part {
    Part {
        label: technology.name.clone(),
        href: Some(routes::technology(technology.slug.as_str())),
        style: BoxStyle::Plain,
    }
}

/// Those who run on the platform.
fn tenants(catalogue: &Catalogue, platform: &Platform) -> Vec<Part> {
    use domain::catalogue::RelationKind::RunsOn;
    let holders = catalogue
        .relations_to(platform.slug.as_str())
        .filter(|(_, it)| it.kind == RunsOn);
    let tenants = holders.filter_map(|(holder, _)| catalogue.organization(holder.organization.as_str()));
    let part = |it: &domain::catalogue::Organization| Part {
        label: it.display_name().to_owned(),
        href: Some(routes::agency(it.slug.as_str())),
        style: BoxStyle::Plain,
    };
    tenants.map(part).collect()
}

/// Technologies in columns by the group of the first capability each serves.
fn groups(catalogue: &Catalogue, technologies: &[&Technology]) -> Vec<Group> {
    let group_of = |it: &Technology| {
        let first = it
            .capabilities
            .first()
            .and_then(|slug| catalogue.capability(slug.as_str()));
        first.map(|it| it.group)
    };
    let mut groups: Vec<Group> = Vec::new();
    for group in CapabilityGroup::ALL.iter().map(|it| Some(*it)).chain([None]) {
        let parts: Vec<Part> = technologies
            .iter()
            .filter(|it| group_of(it) == group)
            .map(|it| part(it))
            .collect();
        if !parts.is_empty() {
            let label = group.map_or(nb::OTHER_GROUP, CapabilityGroup::label).to_owned();
            groups.push(Group { label, parts });
        }
    }
    groups
}

/// Where the platform runs today.
fn hosting(catalogue: &Catalogue, platform: &Platform) -> Vec<Part> {
    let current = current_environments(platform, catalogue.today());
    let mut seen = BTreeSet::new();
    let parts = current.map(|it| Part {
        label: nb::environment(it),
        href: None,
        style: match it.kind {
            HostingKind::PublicCloud => BoxStyle::Public,
            HostingKind::OnPrem | HostingKind::PrivateCloud | HostingKind::CommunityCloud => BoxStyle::Own,
        },
    });
    parts.filter(|it| seen.insert(it.label.clone())).collect()
}
