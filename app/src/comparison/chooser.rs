//! Where the sides of a comparison are chosen: the start, and the choices above the table.

use std::sync::Arc;

use domain::{
    catalogue::{Catalogue, moment::PARAMETER},
    comparison::{
        AGENCIES, ARCHITECTURE, Amiss, DIFFERENCES, EMPTY, HIDE, MOST_SUBJECTS, MatrixChoice, SHOW, Side,
        SideChoice,
    },
    text::join_and,
};
use leptos::prelude::*;

use super::{notices::Notices, parts::agencies};
use crate::{
    http, routes,
    text::nb::comparison as nb,
    ui::{
        head::{DocumentHead, PageHead},
        icon::Icon,
        time_travel::TimeTravel,
    },
};

/// How far back the example goes that holds an agency against itself.
const YEARS_BACK: i16 = 5;
/// How many agencies the first example has.
const IN_EXAMPLE: usize = 3;

/// The start: a form, examples, and other ways to compare.
#[component]
pub fn Chooser(choice: SideChoice, amiss: Vec<Amiss>) -> impl IntoView {
    let one = (choice.sides.len() == 1).then(|| view! { <p>{nb::ONE_MORE}</p> });
    let ways = [(routes::MATRIX, nb::MATRIX), (routes::LINEAGE, nb::LINEAGE)];
    let ways = ways.map(|(href, label)| {
        view! { <li><a class="go" href=http::in_time(href.to_owned())>{label}" "<Icon name="ArrowRight"/></a></li> }
    });
    let examples = examples(&http::catalogue())
        .into_iter()
        .map(|(href, label)| view! { <li><a class="go" href=href>{label}" "<Icon name="ArrowRight"/></a></li> })
        .collect_view();
    view! {
        <DocumentHead title=nb::TITLE description=nb::START/>
        <PageHead title=nb::TITLE lead=nb::START/>
        <Notices amiss/>
        <div class="shared">
            <h2 id="velg">{nb::CHOOSE}</h2>
            {one}
            <ChoiceForm choice/>
        </div>
        <section class="section"><h2>{nb::EXAMPLES}</h2><ul class="plain">{examples}</ul><p class="small quiet">{nb::DATES_HINT}</p></section>
        <section class="section"><h2>{nb::OTHER_WAYS}</h2><ul class="plain">{ways}</ul></section>
        <TimeTravel/>
    }
}

#[component]
fn ChoiceForm(choice: SideChoice) -> impl IntoView {
    let catalogue = http::catalogue();
    let all = agencies(&catalogue);
    let chosen: Vec<&Side> = choice
        .sides
        .iter()
        .filter(|it| matches!(it, Side::Agency { .. }))
        .collect();
    let fields = (1..=MOST_SUBJECTS)
        .map(|number| {
            let id = format!("etat-{number}");
            let chosen = chosen.get(number - 1).map(|it| it.code()).unwrap_or_default();
            // An agency on a day is no entry of the list, but stays chosen.
            let extra = (!chosen.is_empty() && all.iter().all(|(slug, _)| *slug != chosen))
                .then(|| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> });
            let options = options(&all, &chosen);
            view! {
                <div>
                    <label for=id.clone()>{nb::choice(number)}</label>
                    <select class="ds-input" id=id name=AGENCIES><option value="">{nb::NOBODY}</option>{extra}{options}</select>
                </div>
            }
        })
        .collect_view();
    let architecture = architectures(&catalogue, &choice);
    let per = choice
        .per
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    view! {
        <form class="choose" action=routes::COMPARE aria-labelledby="velg">
            {per}
            <div class="choose-fields">{fields}{architecture}</div>
            <button class="ds-button" type="submit">{nb::COMPARE}</button>
        </form>
    }
}

fn options(all: &[(String, String)], chosen: &str) -> AnyView {
    all.iter()
        .map(|(slug, name)| {
            let selected = slug == chosen;
            view! { <option value=slug.clone() selected=selected>{name.clone()}</option> }
        })
        .collect_view()
        .into_any()
}

/// The field for an architecture, where the catalogue has any.
fn architectures(catalogue: &Catalogue, choice: &SideChoice) -> Option<AnyView> {
    let all = catalogue.architectures().iter();
    let all: Vec<(String, String)> = all.map(|it| (it.slug.to_string(), it.title.clone())).collect();
    let chosen = choice.sides.iter().find_map(|it| match it {
        Side::Architecture(slug) => Some(slug.to_string()),
        Side::Agency { .. } => None,
    });
    let options = options(&all, &chosen.unwrap_or_default());
    (!all.is_empty()).then(|| {
        view! {
            <div>
                <label for="arkitektur">{nb::WITH_ARCHITECTURE}</label>
                <select class="ds-input" id="arkitektur" name=ARCHITECTURE><option value="">{nb::NOBODY}</option>{options}</select>
            </div>
        }
        .into_any()
    })
}

/// The choices above the table: which rows, and one more side.
#[component]
pub fn Narrow(choice: SideChoice) -> impl IntoView {
    let kept = choice.sides.iter().map(|it| {
        let name = match it {
            Side::Agency { .. } => AGENCIES,
            Side::Architecture(_) => ARCHITECTURE,
        };
        view! { <input type="hidden" name=name value=it.code()/> }
    });
    let kept = kept.collect_view();
    let per = choice
        .per
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    let more = (choice.sides.len() < MOST_SUBJECTS).then(|| {
        let taken: Vec<String> = choice.sides.iter().map(Side::code).collect();
        let mut all = agencies(&http::catalogue());
        all.retain(|(slug, _)| !taken.contains(slug));
        view! {
            <label for="legg-til">{nb::ADD}</label>
            <select class="ds-input" id="legg-til" name=AGENCIES><option value="">{nb::NOBODY}</option>{options(&all, "")}</select>
        }
    });
    let filter = choice.filter;
    view! {
        <form class="toggles" action=routes::COMPARE>
            {kept}
            {per}
            <label><input class="ds-input" type="checkbox" name=SHOW value=DIFFERENCES checked=filter.only_differences/>{nb::ONLY_DIFFERENCES}</label>
            <label><input class="ds-input" type="checkbox" name=HIDE value=EMPTY checked=filter.hide_empty/>{nb::HIDE_EMPTY}</label>
            {more}
            <button class="ds-button" data-variant="secondary" type="submit">{nb::UPDATE}</button>
        </form>
    }
}

/// Addresses that show what can be compared, from what the catalogue has.
fn examples(catalogue: &Arc<Catalogue>) -> Vec<(String, String)> {
    let described = MatrixChoice::default().columns(catalogue).shown;
    let some: Vec<_> = described.iter().take(IN_EXAMPLE).collect();
    let slugs: Vec<&str> = some.iter().map(|it| it.slug.as_str()).collect();
    let names: Vec<&str> = some.iter().map(|it| it.display_name()).collect();
    let mut examples = Vec::new();
    if slugs.len() > 1 {
        examples.push((routes::compare_agencies(&slugs), join_and(&names)));
    }
    let year = catalogue.today().year() - YEARS_BACK;
    let oldest = described.iter().min_by_key(|it| {
        let platforms = catalogue.platforms_of(it.slug.as_str());
        let begun = platforms.filter_map(|it| it.started).min();
        (begun.is_none(), begun)
    });
    if let Some(it) = oldest {
        let (slug, then) = (it.slug.as_str(), format!("{}@{year}", it.slug));
        let label = nb::then_and_now(it.display_name(), year);
        examples.push((routes::compare_agencies(&[&then, slug]), label));
    }
    let reference = catalogue.architectures().iter().find_map(|it| {
        let platform = catalogue.platform(it.implementations.first()?.platform.as_str())?;
        Some((it, catalogue.organization(platform.organization.as_str())?))
    });
    if let Some((architecture, agency)) = reference {
        let href = routes::compare_with_architecture(agency.slug.as_str(), architecture.slug.as_str());
        let label = nb::against(agency.display_name(), &architecture.title);
        examples.push((href, label));
    }
    examples
        .into_iter()
        .map(|(href, label)| (http::in_time(href), label))
        .collect()
}
