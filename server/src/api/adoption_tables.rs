//! The tables of the page of public cloud as CSV, a file each.

use app::adoption::{
    asked::Sheet,
    picture::{Picture, period_code},
};
use domain::{
    adoption::{Category, Column, Grouping, HostingMix, Share, flows, hosting_series, series},
    catalogue::Organization,
    provenance::Provenance,
    text::join_and,
};

use super::{csv::Table, words};

/// One of the tables.
pub fn table(picture: &Picture<'_>, sheet: Sheet) -> Table {
    match sheet {
        Sheet::Agencies => agencies(picture),
        Sheet::Time => time(
            &series(&picture.population, &picture.periods()),
            |it: Category| (it.code(), it.label()),
        ),
        Sheet::HostingTime => time(
            &hosting_series(&picture.population, &picture.hosting_periods()),
            |it: HostingMix| (it.code(), it.label()),
        ),
        Sheet::Flows => flow_table(picture),
        Sheet::Hosting => hosting(picture),
    }
}

/// A row for everybody, also for those of whom nothing is known.
fn agencies(picture: &Picture<'_>) -> Table {
    let mut table = Table::new(&words::ADOPTION_COLUMNS);
    let (population, day) = (&picture.population, picture.day());
    for ((who, standing), (_, hosting)) in population.standings(day).zip(population.hostings(day)) {
        let slug = who.slug.as_str();
        let date = |it: Option<domain::dates::PartialDate>| it.map(|it| it.to_string()).unwrap_or_default();
        let basis = picture.basis(slug, &standing);
        let cells: [String; words::ADOPTION_COLUMNS.len()] = [
            who.display_name().to_owned(),
            slug.to_owned(),
            standing.category.label().to_owned(),
            standing.category.code().to_owned(),
            date(standing.since),
            date(standing.last_said),
            words::yes_or_no(standing.inferred).to_owned(),
            standing.freshness.map_or("", |it| it.label()).to_owned(),
            join_and(&picture.clouds(slug)),
            hosting.mix.label().to_owned(),
            cited(picture, basis),
        ];
        table.row(cells);
    }
    table
}

fn cited(picture: &Picture<'_>, provenance: Option<&Provenance>) -> String {
    let provenance = provenance.and_then(|it| Some((it, picture.catalogue.source_of(it)?)));
    provenance.map_or_else(String::new, |(it, source)| {
        app::text::nb::provenance::citation(source, it.as_of)
    })
}

fn time<C: Grouping>(columns: &[Column<C>], words_of: fn(C) -> (&'static str, &'static str)) -> Table {
    let mut table = Table::new(&words::ADOPTION_TIME_COLUMNS);
    for column in columns {
        for tally in &column.counts.tallies {
            let (code, label) = words_of(tally.category);
            let share = column.counts.share(&[tally.category]);
            let head = [
                period_code(&column.period),
                column.period.day.to_string(),
                label.to_owned(),
                code.to_owned(),
            ];
            table.row(head.into_iter().chain(numbers(&share)));
        }
    }
    table
}

/// How many, how many of them assumed, stale and undated, and of how many.
fn numbers(share: &Share) -> impl Iterator<Item = String> + use<> {
    [share.n, share.inferred, share.stale, share.undated, share.of]
        .map(|it| it.to_string())
        .into_iter()
}

fn flow_table(picture: &Picture<'_>) -> Table {
    let mut table = Table::new(&words::ADOPTION_FLOW_COLUMNS);
    let span = picture.asked.span(picture.catalogue);
    for flow in flows(&picture.population, span.first, span.second).all {
        table.row([
            span.first.to_string(),
            span.second.to_string(),
            flow.from.label().to_owned(),
            flow.from.code().to_owned(),
            flow.to.label().to_owned(),
            flow.to.code().to_owned(),
            flow.organizations.len().to_string(),
            named(flow.organizations.iter().copied()),
        ]);
    }
    table
}

fn hosting(picture: &Picture<'_>) -> Table {
    let mut table = Table::new(&words::ADOPTION_HOSTING_COLUMNS);
    for (code, label, mix) in picture.groups() {
        for answer in HostingMix::ALL.iter().copied() {
            let head = [label, code, answer.label(), answer.code()].map(str::to_owned);
            let share = mix.counts.share(&[answer]);
            let names = match share.n {
                0 => words::NOBODY.to_owned(),
                _ => named(mix.organizations(answer)),
            };
            table.row(head.into_iter().chain(numbers(&share)).chain([names]));
        }
    }
    table
}

fn named<'a>(organizations: impl Iterator<Item = &'a Organization>) -> String {
    let names: Vec<&str> = organizations.map(Organization::display_name).collect();
    names.join(", ")
}
