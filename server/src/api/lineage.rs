//! Who builds on whom, as a file.

use axum::{extract::State, response::Response};
use domain::{
    comparison::{KinChoice, lineage},
    dates::PartialDate,
};

use super::{
    answer::Answer,
    asked::Asked,
    comparison_query::read,
    comparison_words,
    csv::Table,
    openapi::Kinds,
    problem::{Problem, Refusal},
    serve::serve,
    site::Site,
};
use crate::state::AppState;

/// Slektstreet som CSV
///
/// En rad for hvert slektskap mellom to plattformer.
#[utoipa::path(
    get,
    operation_id = "lineageCsv",
    path = app::routes::LINEAGE_CSV,
    tag = "Utvalg",
    params(Kinds),
    responses(
        (status = 200, description = "Slektskapene", body = String, content_type = "text/csv"),
        (status = 304, description = "Ikke endret siden ETag-en i If-None-Match"),
        (status = 400, description = "Et slag vi ikke kjenner", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, answered)
}

fn answered(site: &Site, asked: &Asked) -> Result<Answer, Refusal> {
    let catalogue = &site.catalogue;
    let choice = read(asked, &KinChoice::parameters(), KinChoice::parse)?;
    let date = |it: Option<PartialDate>| it.map(|it| it.to_string()).unwrap_or_default();
    let mut table = Table::new(&comparison_words::LINEAGE_COLUMNS);
    for (from, edge, to) in lineage(catalogue).keep(&choice).rows() {
        let relation = edge.relation;
        let source = catalogue.source_of(&relation.provenance);
        table.row([
            from.platform.name.clone(),
            from.platform.slug.to_string(),
            from.organization.display_name().to_owned(),
            date(from.started),
            edge.kind.label().to_owned(),
            to.platform.name.clone(),
            to.platform.slug.to_string(),
            to.organization.display_name().to_owned(),
            date(relation.date),
            relation.scope.clone().unwrap_or_default(),
            relation.provenance.confidence.label().to_owned(),
            source.map(|it| it.title.clone()).unwrap_or_default(),
        ]);
    }
    Answer::csv(table, &format!("fellesnevner-slektstre-{}", catalogue.today()))
}
