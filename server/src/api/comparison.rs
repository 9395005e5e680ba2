//! A few agencies side by side, as a file.

use app::{
    comparison::load::name,
    text::nb::{comparison as nb, side_values},
};
use axum::{extract::State, response::Response};
use domain::comparison::{
    Catalogues, Placed, SideBySide, SideCell, SideChoice, SideRow, Subject, Value, side_by_side,
};
use http::header;

use super::{
    answer::Answer,
    asked::{Asked, Form},
    comparison_query::{mistake, read},
    comparison_words,
    csv::Table,
    dto::{
        comparison::{ComparedSide, ComparedThing, Comparison, ComparisonRow, SharedBySome},
        envelope::Edition,
    },
    openapi::Sides,
    problem::{Mistake, Problem, Refusal},
    serve::serve,
    site::Site,
    sources::sources,
};
use crate::state::AppState;

/// Sammenligningen som CSV
///
/// En rad for hvert svar, og en for hver side som ikke har svart.
#[utoipa::path(
    get,
    operation_id = "compareCsv",
    path = app::routes::COMPARE_CSV,
    tag = "Utvalg",
    params(Sides),
    responses(
        (status = 200, description = "Sammenligningen", body = String, content_type = "text/csv"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Noe vi ikke kjenner, eller færre enn to å sammenligne", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| {
        answered(&state, site, asked, Form::Csv)
    })
}

/// Sammenligningen som JSON
///
/// De samme radene som siden viser, med kilde på hvert svar.
#[utoipa::path(
    get,
    operation_id = "compareJson",
    path = app::routes::COMPARE_JSON,
    tag = "Utvalg",
    params(Sides),
    responses(
        (status = 200, description = "Sammenligningen", body = Comparison),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Noe vi ikke kjenner, eller færre enn to å sammenligne", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, asked| {
        answered(&state, site, asked, Form::Json)
    })
}

fn answered(state: &AppState, site: &Site, asked: &Asked, form: Form) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let parse = |pairs: Vec<_>| SideChoice::parse(pairs, catalogue);
    let choice = read(asked, &SideChoice::parameters(), parse)?;
    let as_of = |day| state.services.catalogue.as_of(day);
    let catalogues = Catalogues::gather(catalogue.clone(), &choice, as_of);
    let (placed, missing) = catalogues.subjects(&choice);
    if !missing.is_empty() {
        return Err(Refusal::BadRequest(missing.iter().map(mistake).collect()));
    }
    if placed.len() < 2 {
        let agencies = domain::comparison::AGENCIES;
        let mistake = Mistake::value(agencies, "", comparison_words::TWO_NEEDED.to_owned());
        return Err(Refusal::BadRequest(vec![mistake]));
    }
    let subjects: Vec<Subject> = placed.iter().map(|it| it.subject).collect();
    let whole = side_by_side(&subjects);
    let total = whole.sections.iter().map(|(_, rows)| rows.len()).sum();
    let kept = whole.keep(choice.filter);
    let file = format!("fellesnevner-sammenligning-{}", catalogue.today());
    if form == Form::Csv {
        return Answer::csv(table(site, &placed, &kept), &file);
    }
    Ok(Answer::json(&written(site, &placed, &kept, total))?.with(
        header::CONTENT_DISPOSITION,
        format!("inline; filename=\"{file}.json\""),
    ))
}

/// Every row with the heading it stands under.
fn rows<'s, 'a>(sides: &'s SideBySide<'a>) -> impl Iterator<Item = (String, &'s SideRow<'a>)> {
    let sections = sides.sections.iter();
    sections.flat_map(|(section, rows)| {
        let section = nb::section(section);
        rows.iter().map(move |row| (section.clone(), row))
    })
}

fn written<'a>(
    site: &'a Site,
    placed: &[Placed<'a>],
    sides: &SideBySide<'a>,
    total: usize,
) -> Comparison<'a> {
    let today = site.catalogue.today();
    let compared = |it: &Placed<'_>| ComparedSide {
        code: it.side.code(),
        name: name(it),
    };
    let cells = rows(sides).flat_map(|(_, row)| &row.cells);
    let facts = cells.flat_map(SideCell::values).filter_map(|it| it.provenance);
    Comparison {
        edition: Edition::of(site),
        sides: placed.iter().map(compared).collect(),
        shared: ComparedThing::all(&sides.summary.all),
        shared_by_some: SharedBySome::all(&sides.summary),
        total,
        rows: rows(sides)
            .map(|(section, row)| ComparisonRow::of(&section, row, today))
            .collect(),
        sources: sources(&site.catalogue, facts),
    }
}

fn table(site: &Site, placed: &[Placed<'_>], sides: &SideBySide<'_>) -> Table {
    let mut table = Table::new(&comparison_words::COMPARISON_COLUMNS);
    for (section, row) in rows(sides) {
        for (cell, placed) in row.cells.iter().zip(placed) {
            let start = [
                section.clone(),
                nb::topic(&row.topic),
                side_values::agreement(row.agreement).to_owned(),
                name(placed),
                placed.side.code(),
            ];
            let silent = side_values::silent(cell).map(|it| {
                let mut rest: [String; 7] = Default::default();
                it.clone_into(&mut rest[1]);
                rest
            });
            let answers = cell.values().iter().map(|it| answer(site, it));
            for rest in answers.chain(silent) {
                table.row(start.iter().chain(&rest));
            }
        }
    }
    table
}

fn answer(site: &Site, value: &Value<'_>) -> [String; 7] {
    let tools: Vec<&str> = value.tools.iter().map(|it| it.name.as_str()).collect();
    let said = side_values::said(value);
    let source = value.provenance.and_then(|it| site.catalogue.source_of(it));
    let sure = value.provenance.map(|it| it.confidence.label());
    let date = value.dated().map(|it| it.to_string());
    let platform = value.platform.map(|it| it.name.clone());
    [
        platform.unwrap_or_default(),
        // Where the tools are the answer, they stand as it too.
        if said.is_empty() { tools.join(", ") } else { said },
        tools.join(", "),
        side_values::how(value).to_owned(),
        date.unwrap_or_default(),
        sure.unwrap_or_default().to_owned(),
        source.map(|it| it.title.clone()).unwrap_or_default(),
    ]
}
