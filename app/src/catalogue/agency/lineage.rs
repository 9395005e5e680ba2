//! Whom a platform builds on, and who builds on it.

use domain::{
    catalogue::{Catalogue, Platform, PlatformRelation, RelationKind},
    provenance::Provenance,
};
use leptos::prelude::*;

use super::{
    platform::section_id,
    section::{Level, Section},
};
use crate::{http, routes, text::nb::lineage as nb, ui::source::SourceNote};

/// One line of kin: where it leads, what it says, and its source.
struct Kin {
    href: String,
    name: String,
    scope: Option<String>,
    provenance: Provenance,
}

/// Whether anything is known of a platform's kin.
pub fn has_kin(catalogue: &Catalogue, platform: &Platform) -> bool {
    !platform.relations.is_empty() || catalogue.relations_to(platform.slug.as_str()).next().is_some()
}

/// The platform's kin in columns by how they are related.
#[component]
pub fn Lineage(platform: Platform, level: Level) -> impl IntoView {
    let catalogue = http::catalogue();
    if !has_kin(&catalogue, &platform) {
        return None;
    }
    let columns = RelationKind::ALL
        .iter()
        .flat_map(|&kind| {
            let out = platform.relations.iter().filter(|it| it.kind == kind);
            let out: Vec<Kin> = out
                .filter_map(|it| kin(&catalogue, catalogue.platform(it.platform.as_str())?, it))
                .collect();
            let into = catalogue
                .relations_to(platform.slug.as_str())
                .filter(|(_, it)| it.kind == kind);
            let into: Vec<Kin> = into
                .filter_map(|(holder, it)| kin(&catalogue, holder, it))
                .collect();
            [
                (nb::relation_out(kind, &platform.name), out),
                (nb::relation_in(kind, &platform.name), into),
            ]
        })
        .filter(|(_, kin)| !kin.is_empty())
        .map(|(heading, kin)| column(heading, kin, level))
        .collect_view();
    Some(view! {
        <Section id=section_id(&platform, "slekt") title=nb::lineage(&platform.name) level>
            <div class="lineage">{columns}</div>
        </Section>
    })
}

fn kin(catalogue: &Catalogue, other: &Platform, relation: &PlatformRelation) -> Option<Kin> {
    let owner = catalogue.organization(other.organization.as_str())?;
    Some(Kin {
        href: routes::agency(owner.slug.as_str()),
        name: nb::platform_of(&other.name, other.unnamed, owner.display_name()),
        scope: relation.scope.clone(),
        provenance: relation.provenance.clone(),
    })
}

fn column(heading: String, kin: Vec<Kin>, level: Level) -> impl IntoView {
    let heading = match level {
        Level::Second => view! { <h3>{heading}</h3> }.into_any(),
        Level::Third => view! { <h4>{heading}</h4> }.into_any(),
    };
    let items = kin
        .into_iter()
        .map(|it| {
            let scope = it.scope.map(|it| view! { <span class="sub">{it}</span> });
            view! { <li><a href=it.href>{it.name}</a>" "<SourceNote provenance=it.provenance/>{scope}</li> }
        })
        .collect_view();
    view! { <div>{heading}<ul class="plain">{items}</ul></div> }
}
