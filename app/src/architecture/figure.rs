//! The figure: building blocks in layers and numbered steps, in general or as a platform does it.

use domain::{
    architecture::{Component, StepMode},
    catalogue::{Catalogue, Layer},
    figures::flow::{Band, BoxState, Edge, EdgeMode, FlowBox, FlowFigure, Format, Step},
};
use leptos::prelude::*;

use super::{
    load::{ArchitectureView, Implementer, REQUIREMENTS, Shared, Shown},
    part::Part,
};
use crate::{
    http, routes,
    text::nb::{UNKNOWN, architecture as nb, provenance},
    ui::{
        figure::{FigureWithTwin, LegendEntry},
        table::{DataCell, DataRow, DataTable},
    },
};

/// The section of the figure.
pub fn part(view: &Shared) -> Part {
    let catalogue = http::catalogue();
    let figure = figure(&catalogue, view);
    let (wide, narrow) = (figure.draw(Format::Wide), figure.draw(Format::Narrow));
    let source = view
        .chosen()
        .map_or_else(|| nb::GENERIC_SOURCE.to_owned(), |it| source(&catalogue, it));
    let body = view! {
        <Ways view=view.clone()/>
        <FigureWithTwin wide narrow summary=nb::FIGURE_AS_TABLE class="flow mid" legend=legend(&figure)>
            {twin(&figure)}
        </FigureWithTwin>
        <p class="small quiet figure-source">{source}</p>
    };
    Part::new("figur", nb::FIGURE, body)
}

/// The ways to show the architecture, as links.
#[component]
fn Ways(view: Shared) -> impl IntoView {
    let slug = view.it.slug.as_str();
    let way = |shown: Shown, href: String, label: String| {
        let current = (view.shown == shown).then_some("true");
        view! { <li><a href=http::in_time(href) aria-current=current>{label}</a></li> }
    };
    let generic = way(
        Shown::Generic,
        format!("{}#figur", routes::architecture(slug)),
        nb::GENERIC.to_owned(),
    );
    let platforms = view
        .implementers
        .iter()
        .enumerate()
        .map(|(i, it)| {
            let href = routes::architecture_as(slug, it.implementation.platform.as_str());
            way(Shown::By(i), href, it.label.clone())
        })
        .collect_view();
    let requirements = way(
        Shown::Requirements,
        routes::architecture_as(slug, REQUIREMENTS),
        nb::REQUIREMENTS.to_owned(),
    );
    view! {
        <div class="views">
            <span id="vis-som">{nb::SHOW_AS}</span>
            <ul aria-labelledby="vis-som">{generic}{platforms}{requirements}</ul>
        </div>
    }
}

fn source(catalogue: &Catalogue, implementer: &Implementer) -> String {
    let told = &implementer.implementation.provenance;
    let confidence = provenance::confidence(told.confidence);
    let citation = catalogue.source_of(told).map_or_else(
        || provenance::NO_SOURCE.to_owned(),
        |it| provenance::citation(it, told.as_of),
    );
    nb::figure_source(&citation, confidence)
}

fn figure(catalogue: &Catalogue, view: &ArchitectureView) -> FlowFigure {
    let layers = Layer::ALL.iter().rev();
    let bands = layers.map(|&layer| {
        let here = view.it.components.iter().filter(|it| it.layer == layer);
        Band {
            label: layer.label().to_owned(),
            boxes: here.map(|it| flow_box(catalogue, view, it)).collect(),
        }
    });
    let steps = view.it.flows.first().map(|it| it.steps.as_slice());
    FlowFigure {
        id: "flyt-figur".to_owned(),
        title: nb::figure_title(&view.it.title, view.chosen().map(|it| it.label.as_str())),
        description: nb::FIGURE_DESCRIPTION.to_owned(),
        unknown: UNKNOWN.to_owned(),
        // A layer the architecture says nothing of is no layer of it.
        bands: bands.filter(|it| !it.boxes.is_empty()).collect(),
        steps: steps.unwrap_or_default().iter().map(step).collect(),
    }
}

/// A building block: as it is, or with what fills its place on the platform that is shown.
fn flow_box(catalogue: &Catalogue, view: &ArchitectureView, component: &Component) -> FlowBox {
    let capability = component.capability.as_ref();
    let mut it = FlowBox {
        id: component.id.to_string(),
        label: component.label.clone(),
        href: capability.map(|it| http::in_time(routes::capability(it.as_str()))),
        ..FlowBox::default()
    };
    let Some(chosen) = view.chosen() else {
        return it;
    };
    let slot = chosen.implementation.slot(component.id.as_str());
    let technologies = slot.into_iter().flat_map(|it| &it.technologies);
    let technologies = technologies.filter_map(|it| catalogue.technology(it.as_str()));
    for technology in technologies {
        if it.names.is_empty() {
            it.href = Some(http::in_time(routes::technology(technology.slug.as_str())));
        }
        it.names.push(technology.name.clone());
    }
    if it.names.is_empty() {
        it.names.extend(slot.and_then(|it| it.note.clone()));
    }
    it.state = if it.names.is_empty() {
        BoxState::Unknown
    } else {
        BoxState::Filled
    };
    it
}

fn step(it: &domain::architecture::FlowStep) -> Step {
    let edges = it.edges.iter().map(|it| Edge {
        from: it.from.to_string(),
        to: it.to.to_string(),
        label: it.label.clone(),
        mode: match it.mode {
            StepMode::Auto => EdgeMode::Auto,
            StepMode::Manual => EdgeMode::Manual,
        },
    });
    Step {
        edges: edges.collect(),
    }
}

fn legend(figure: &FlowFigure) -> AnyView {
    let line = |mode: EdgeMode| {
        let (class, label) = match mode {
            EdgeMode::Auto => ("f-edge", StepMode::Auto.label()),
            EdgeMode::Manual => ("f-edge manual", StepMode::Manual.label()),
        };
        let drawn = figure.rows().iter().any(|it| it.mode == mode);
        drawn.then(|| {
            view! {
                <li><svg class="swatch" viewBox="0 0 28 14" aria-hidden="true"><path class=class d="M0 7H28"></path></svg>{label}</li>
            }
        })
    };
    let mut boxes = figure.bands.iter().flat_map(|it| &it.boxes);
    let unknown = boxes
        .any(|it| it.state == BoxState::Unknown)
        .then(|| view! { <LegendEntry pattern="p-unknown" label=UNKNOWN/> });
    view! { <ul class="legend">{line(EdgeMode::Auto)}{line(EdgeMode::Manual)}{unknown}</ul> }.into_any()
}

/// The figure as a table, a row for every line in it.
fn twin(figure: &FlowFigure) -> AnyView {
    let named = |it: &FlowBox| match it.state {
        BoxState::Filled => format!("{}: {}", it.label, it.names.join(", ")),
        BoxState::Unknown => format!("{}: {}", it.label, UNKNOWN.to_lowercase()),
        BoxState::Generic => it.label.clone(),
    };
    let rows = figure
        .rows()
        .into_iter()
        .map(|row| {
            let head = view! { <a href=format!("#steg-{}", row.step)>{row.step}</a> }.into_any();
            let mode = match row.mode {
                EdgeMode::Auto => StepMode::Auto.label(),
                EdgeMode::Manual => StepMode::Manual.label(),
            };
            let label = row.label.unwrap_or_default().to_owned();
            let (from, to) = (named(row.from), named(row.to));
            view! {
                <DataRow head>
                    <DataCell label=nb::EDGE_HEADS[1]>{from}</DataCell>
                    <DataCell label=nb::EDGE_HEADS[2]>{to}</DataCell>
                    <DataCell label=nb::EDGE_HEADS[3]>{label}</DataCell>
                    <DataCell label=nb::EDGE_HEADS[4]>{mode}</DataCell>
                </DataRow>
            }
        })
        .collect_view();
    view! { <DataTable caption=figure.title.clone() heads=nb::EDGE_HEADS.to_vec()>{rows}</DataTable> }
        .into_any()
}
