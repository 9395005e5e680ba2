//! The family tree: which platforms build on, were inspired by or replaced which, by the year they began.

use domain::{
    catalogue::{Catalogue, RelationKind, moment::PARAMETER},
    comparison::{Edge, KIND, KinChoice, Lineage, Node, lineage},
    figures::{
        Format,
        lineage::{self as figure, Tie},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::notices::Notices;
use crate::{
    catalogue::agency::section_id,
    http, routes,
    text::nb::{comparison, family as nb},
    ui::{
        figure::FigureWithTwin,
        head::{DocumentHead, Fraction, PageHead},
        icon::Icon,
        source::SourceNote,
        status::Unknown,
        table::{DataCell, DataRow, DataTable},
        time_travel::TimeTravel,
    },
};

/// The family tree.
#[component]
pub fn FamilyPage() -> impl IntoView {
    let catalogue = http::catalogue();
    let pairs = http::query_pairs();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (choice, amiss) = KinChoice::parse(pairs);
    let whole = lineage(&catalogue);
    let form = form(&choice, &whole);
    let shown = whole.keep(&choice);
    let trail = vec![(
        http::in_time(routes::COMPARE.to_owned()),
        comparison::TITLE.to_owned(),
    )];
    view! {
        <DocumentHead title=nb::TITLE description=nb::LEAD/>
        <PageHead title=nb::TITLE lead=nb::LEAD trail/>
        <div class="shared">{counted(&catalogue, &shown)}</div>
        <Notices amiss/>
        {form}
        {drawn(&shown)}
        <p class="exports"><a href=routes::lineage(routes::LINEAGE_CSV, &choice)><Icon name="FileCsv"/>{nb::AS_CSV}</a></p>
        <details class="twin"><summary>{nb::HOW_MADE}</summary><div><p>{nb::HOW_MADE_TEXT}</p></div></details>
        <TimeTravel/>
    }
}

fn counted(catalogue: &Catalogue, shown: &Lineage<'_>) -> AnyView {
    let undated = shown.edges.iter().filter(|it| it.relation.date.is_none());
    let unbegun = shown.nodes.iter().filter(|it| it.started.is_none());
    let more = nb::platforms_more(shown.edges.len(), undated.count(), unbegun.count());
    let all = catalogue.platforms().len();
    view! { <Fraction part=shown.nodes.len() whole=all what=nb::PLATFORMS more/> }.into_any()
}

/// The kinds of kin that there are, to choose among.
fn form(choice: &KinChoice, whole: &Lineage<'_>) -> AnyView {
    let kinds = RelationKind::ALL.iter().filter_map(|&kind| {
        let count = whole.edges.iter().filter(|it| it.kind == kind).count();
        let chosen = choice.kinds.contains(&kind);
        (count > 0 || chosen).then(|| {
            view! { <label><input class="ds-input" type="checkbox" name=KIND value=kind.code() checked=chosen/>{nb::kind(kind, count)}</label> }
        })
    });
    let per = choice
        .per
        .map(|it| view! { <input type="hidden" name=PARAMETER value=it.to_string()/> });
    view! {
        <form class="toggles" action=routes::LINEAGE>
            <fieldset class="kinds"><legend>{nb::KINDS}</legend>{kinds.collect_view()}</fieldset>
            {per}
            <button class="ds-button" data-variant="secondary" type="submit">{nb::SHOW}</button>
        </form>
    }
    .into_any()
}

fn drawn(shown: &Lineage<'_>) -> AnyView {
    if shown.edges.is_empty() {
        return view! { <div class="empty hatched"><p><strong>{nb::NOBODY}</strong></p><p>{nb::NOBODY_MORE}</p></div> }
            .into_any();
    }
    let rows = shown.rows().map(|(from, edge, to)| row(from, edge, to));
    let rows = rows.collect_view();
    let table = view! { <DataTable caption=nb::TITLE heads=nb::HEADS.to_vec()>{rows}</DataTable> };
    match figure::Lineage::new(input(shown)) {
        Ok(drawing) => {
            let legend = legend(&drawing);
            view! {
                <FigureWithTwin wide=drawing.draw(Format::Wide) narrow=drawing.draw(Format::Narrow) summary=nb::AS_TABLE legend>
                    {table}
                </FigureWithTwin>
            }
            .into_any()
        }
        // What cannot be drawn can still be read.
        Err(_) => table.into_any(),
    }
}

fn legend(drawing: &figure::Lineage) -> AnyView {
    let entries = drawing.ties().into_iter().map(|tie| {
        let label = kind(tie).label();
        view! { <li><svg class="swatch" viewBox="0 0 28 14" aria-hidden="true"><path class=tie.class() d="M0 7H28"></path></svg>{label}</li> }
    });
    view! { <ul class="legend">{entries.collect_view()}</ul> }.into_any()
}

fn row(from: &Node<'_>, edge: &Edge<'_>, to: &Node<'_>) -> AnyView {
    let head = platform(from);
    let scope = edge
        .relation
        .scope
        .clone()
        .map(|it| view! { <span class="sub">{it}</span> });
    let since = match edge.relation.date {
        Some(date) => date.in_words().into_any(),
        None => view! { <Unknown/> }.into_any(),
    };
    let provenance = edge.relation.provenance.clone();
    let (label, other) = (edge.kind.label(), platform(to));
    view! {
        <DataRow head>
            <DataCell label=nb::HEADS[1]>{label}{scope}</DataCell>
            <DataCell label=nb::HEADS[2]>{other}</DataCell>
            <DataCell label=nb::HEADS[3]>{since}</DataCell>
            <DataCell label=nb::HEADS[4]><SourceNote provenance/></DataCell>
        </DataRow>
    }
    .into_any()
}

/// A platform with its owner, and the way to its kin on the owner's page.
fn platform(node: &Node<'_>) -> AnyView {
    let owner = node.organization.display_name();
    let under = if node.alive {
        owner.to_owned()
    } else {
        format!("{owner}, {}", nb::RETIRED)
    };
    let (href, name) = (http::in_time(kin(node)), nb::platform(node));
    view! { <a class="ink" href=href>{name}</a><span class="sub">{under}</span> }.into_any()
}

fn kin(node: &Node<'_>) -> String {
    let agency = routes::agency(node.organization.slug.as_str());
    format!("{agency}#{}", section_id(node.platform, "slekt"))
}

fn input(shown: &Lineage<'_>) -> figure::Input {
    let nodes = shown.nodes.iter().map(|it| figure::Node {
        id: it.platform.slug.to_string(),
        label: nb::platform(it),
        owner: it.organization.display_name().to_owned(),
        started: it.started.map(|it| year(it.earliest())),
        href: Some(http::in_time(kin(it))),
    });
    let edges = shown.rows().map(|(from, edge, to)| figure::Edge {
        from: from.platform.slug.to_string(),
        to: to.platform.slug.to_string(),
        tie: tie(edge.kind),
        label: nb::relation(edge, to),
    });
    figure::Input {
        id: "slekt".to_owned(),
        title: nb::TITLE.to_owned(),
        description: nb::DESCRIPTION.to_owned(),
        unknown: nb::UNKNOWN_YEAR.to_owned(),
        nodes: nodes.collect(),
        edges: edges.collect(),
    }
}

/// A day as a year with decimals.
fn year(day: Date) -> f32 {
    f32::from(day.year()) + f32::from(day.day_of_year() - 1) / 366.0
}

const fn tie(kind: RelationKind) -> Tie {
    match kind {
        RelationKind::RunsOn => Tie::RunsOn,
        RelationKind::InspiredBy => Tie::InspiredBy,
        RelationKind::ForkedFrom => Tie::ForkedFrom,
        RelationKind::Replaces => Tie::Replaces,
        RelationKind::SharesTeam => Tie::SharesTeam,
    }
}

const fn kind(tie: Tie) -> RelationKind {
    match tie {
        Tie::RunsOn => RelationKind::RunsOn,
        Tie::InspiredBy => RelationKind::InspiredBy,
        Tie::ForkedFrom => RelationKind::ForkedFrom,
        Tie::Replaces => RelationKind::Replaces,
        Tie::SharesTeam => RelationKind::SharesTeam,
    }
}
