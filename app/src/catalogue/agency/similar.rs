//! Who is like the agency, with the reasons in words. How like is not told: likeness is no grade.

use domain::{
    catalogue::Organization,
    comparison::{Similar, TooLittle, similar_to},
};
use leptos::prelude::*;

use super::section::{Level, Section};
use crate::{http, routes, text::nb::similar as nb, ui::icon::Icon};

/// The id of the section.
pub const ID: &str = "ligner";

/// The agencies that are most like this one.
#[component]
pub fn SimilarAgencies(organization: Organization) -> impl IntoView {
    let catalogue = http::catalogue();
    let found = match similar_to(&catalogue, &organization) {
        Ok(all) => {
            let all = all.iter().map(|it| similar(&organization, it)).collect_view();
            view! { <p class="section-intro">{nb::INTRO}</p><div class="lineage">{all}</div> }.into_any()
        }
        Err(reason) => too_little(&organization, reason),
    };
    view! { <Section id=ID title=nb::TITLE level=Level::Second>{found}</Section> }
}

fn similar(own: &Organization, similar: &Similar<'_>) -> AnyView {
    let other = similar.organization;
    let href = http::in_time(routes::agency(other.slug.as_str()));
    let both = routes::compare_agencies(&[own.slug.as_str(), other.slug.as_str()]);
    let compare = nb::compare(own.display_name(), other.display_name());
    let reasons = similar
        .reasons
        .iter()
        .map(|it| view! { <li>{nb::reason(it)}</li> })
        .collect_view();
    let name = other.display_name().to_owned();
    view! {
        <div>
            <h3><a class="ink" href=href>{name}</a></h3>
            <ul class="plain small">{reasons}</ul>
            <p class="small quiet">{nb::rests_on(similar)}</p>
            <p class="small"><a href=http::in_time(both)>{compare}</a></p>
        </div>
    }
    .into_any()
}

fn too_little(organization: &Organization, reason: TooLittle) -> AnyView {
    view! {
        <div class="empty hatched">
            <p><strong>{nb::TOO_LITTLE}</strong></p>
            <p>{nb::too_little(organization.display_name(), reason)}</p>
            <p><a class="go" href="#mangler">{nb::SEE_MISSING}" "<Icon name="ArrowRight"/></a></p>
        </div>
    }
    .into_any()
}
