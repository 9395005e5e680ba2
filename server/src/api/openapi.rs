//! The description of the API in OpenAPI's form, made from the handlers and the types they write.

use app::{
    adoption::asked::{FROM, GROUP, Group, SHEET, STEP, Sheet, TO},
    search::choice::{self, Order},
};
use axum::{extract::State, response::Response};
use domain::{
    catalogue::{
        RelationKind,
        facets::{Facet, Sort},
        moment::PARAMETER,
    },
    comparison::{
        AGENCIES, ARCHITECTURE, DIFFERENCES, EMPTY, FOLDED, HIDE, KIND, ROWS, SHOW, STATED, TWINS, WITHOUT,
    },
    search::{HitKind, MAX_QUERY, ReasonKind},
};
use utoipa::{
    IntoParams, OpenApi as _,
    openapi::{
        InfoBuilder, LicenseBuilder, OpenApi, Server,
        path::{Parameter, ParameterBuilder, ParameterIn},
        schema::{ArrayBuilder, ObjectBuilder, Schema, SchemaType, Type},
    },
};

use super::{
    adoption,
    answer::Answer,
    architectures,
    asked::{Asked, Form},
    capabilities, comparison, comparison_words, experiences, export,
    filters::{FORM, PAGE, SIZE, SORT},
    lineage, matrix, organizations,
    paging::{MOST, USUAL},
    platforms, search,
    serve::serve,
    site::Site,
    surveys, technologies, words,
};
use crate::state::AppState;

/// The parts that the macros gather. The head is written in [`document`].
#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        organizations::list,
        organizations::one,
        platforms::list,
        platforms::one,
        technologies::list,
        technologies::one,
        capabilities::list,
        capabilities::one,
        architectures::list,
        architectures::one,
        experiences::list,
        experiences::one,
        search::found,
        export::csv,
        export::json,
        matrix::csv,
        matrix::json,
        adoption::api,
        adoption::csv,
        adoption::json,
        surveys::list,
        comparison::csv,
        comparison::json,
        lineage::csv,
        openapi,
    ),
    tags(
        (name = "Katalogen", description = "Virksomheter, plattformer, teknologi og kapabiliteter"),
        (name = "Arkitektur og erfaringer", description = "Referansearkitekturer med dem som bruker dem, og erfaringsrapporter"),
        (name = "Søk", description = "Søk i alt som er åpent, med grunnen til hvert treff"),
        (name = "Utvalg", description = "De samme radene som katalogsiden viser"),
        (name = "Allmenn sky", description = "Hvem som bruker allmenn sky, og undersøkelsene ved siden av"),
        (name = "Om API-et", description = "Beskrivelsen av API-et"),
    )
)]
struct Gathered;

/// Denne beskrivelsen
#[utoipa::path(
    get,
    operation_id = "describe",
    path = app::routes::OPENAPI,
    tag = "Om API-et",
    responses((status = 200, description = "Beskrivelsen, i OpenAPI 3.1", body = serde_json::Value))
)]
pub async fn openapi(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| Answer::json(&document(site)))
}

fn document(site: &Site) -> OpenApi {
    let mut document = Gathered::openapi();
    let license = LicenseBuilder::new()
        .name(words::LICENSE)
        .url(Some(words::LICENSE_URL))
        .build();
    document.info = InfoBuilder::new()
        .title(words::SITE)
        .version("1")
        .description(Some(words::API_DESCRIPTION))
        .license(Some(license))
        .build();
    document.servers = Some(vec![Server::new(site.origin.as_ref())]);
    document
}

/// Every path that is described.
#[cfg(test)]
pub fn documented_paths() -> Vec<String> {
    Gathered::openapi().paths.paths.keys().cloned().collect()
}

/// The filters of the catalogue, as parameters.
pub struct Filters;

impl IntoParams for Filters {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let one = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let filters = Facet::ALL.iter().map(|it| {
            let values = ArrayBuilder::new().items(one());
            parameter(it.code(), words::filter(it.label()), values)
        });
        let codes = Sort::ALL.iter().map(|it| it.code());
        let order = one()
            .enum_values(Some(codes))
            .default(Some(Sort::Name.code().into()));
        filters
            .chain([parameter(SORT, words::PARAM_SORT.to_owned(), order)])
            .collect()
    }
}

/// The choice of the matrix, as parameters.
pub struct Columns;

impl IntoParams for Columns {
    fn into_params(place: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let one = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let many = || ArrayBuilder::new().items(one());
        let own = [
            parameter(AGENCIES, comparison_words::PARAM_AGENCIES.to_owned(), many()),
            parameter(WITHOUT, comparison_words::PARAM_WITHOUT.to_owned(), many()),
            parameter(
                TWINS,
                comparison_words::PARAM_TWINS.to_owned(),
                one().enum_values(Some([FOLDED])),
            ),
            parameter(
                ROWS,
                comparison_words::PARAM_ROWS.to_owned(),
                one().enum_values(Some([STATED])),
            ),
        ];
        let filters = Filters::into_params(place);
        filters
            .into_iter()
            .filter(|it| it.name != SORT)
            .chain(own)
            .collect()
    }
}

/// The sides of a comparison, as parameters.
pub struct Sides;

impl IntoParams for Sides {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let one = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let many = || ArrayBuilder::new().items(one());
        vec![
            parameter(AGENCIES, comparison_words::PARAM_SIDES.to_owned(), many()),
            parameter(
                ARCHITECTURE,
                comparison_words::PARAM_ARCHITECTURE.to_owned(),
                many(),
            ),
            parameter(
                SHOW,
                comparison_words::PARAM_SHOW.to_owned(),
                one().enum_values(Some([DIFFERENCES])),
            ),
            parameter(
                HIDE,
                comparison_words::PARAM_HIDE.to_owned(),
                one().enum_values(Some([EMPTY])),
            ),
            parameter(PARAMETER, words::PARAM_PER.to_owned(), one()),
        ]
    }
}

/// The kinds of kin, as parameters.
pub struct Kinds;

impl IntoParams for Kinds {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let one = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let codes = RelationKind::ALL.iter().map(|it| it.code());
        let kinds = ArrayBuilder::new().items(one().enum_values(Some(codes)));
        vec![
            parameter(KIND, comparison_words::PARAM_KIND.to_owned(), kinds),
            parameter(PARAMETER, words::PARAM_PER.to_owned(), one()),
        ]
    }
}

/// The page and the number of rows, as parameters.
pub struct Paged;

impl IntoParams for Paged {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let number = || {
            ObjectBuilder::new()
                .schema_type(SchemaType::new(Type::Integer))
                .minimum(Some(1))
        };
        let page = number().default(Some(1.into()));
        let size = number().maximum(Some(MOST)).default(Some(USUAL.into()));
        vec![
            parameter(PAGE, words::PARAM_PAGE.to_owned(), page),
            parameter(SIZE, words::PARAM_SIZE.to_owned(), size),
        ]
    }
}

/// What the pictures of public cloud are made by, as parameters.
pub struct Picturing;

impl IntoParams for Picturing {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let of = |codes: Vec<&'static str>| text().enum_values(Some(codes));
        vec![
            parameter(STEP, words::PARAM_STEP.to_owned(), of(vec!["aar", "halvaar"])),
            parameter(
                GROUP,
                words::PARAM_GROUP.to_owned(),
                of(Group::ALL.map(Group::code).into()),
            ),
            parameter(FROM, words::PARAM_FROM.to_owned(), text()),
            parameter(TO, words::PARAM_TO.to_owned(), text()),
            parameter(
                SHEET,
                words::PARAM_SHEET.to_owned(),
                of(Sheet::ALL.map(Sheet::code).into()),
            ),
        ]
    }
}

/// What is looked for, as parameters.
pub struct Wanted;

impl IntoParams for Wanted {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let one = || ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let several = |codes: Vec<&'static str>| ArrayBuilder::new().items(one().enum_values(Some(codes)));
        let kinds = HitKind::ALL.iter().map(|it| it.code()).collect();
        let reasons = ReasonKind::ALL.iter().map(|it| it.code()).collect();
        let order = one()
            .enum_values(Some(Order::ALL.map(Order::code)))
            .default(Some(Order::Best.code().into()));
        vec![
            parameter(
                choice::QUERY,
                words::PARAM_QUERY.to_owned(),
                one().max_length(Some(MAX_QUERY)),
            ),
            parameter(choice::KIND, words::PARAM_HIT_KIND.to_owned(), several(kinds)),
            parameter(
                choice::REASON,
                words::PARAM_HIT_REASON.to_owned(),
                several(reasons),
            ),
            parameter(choice::ORDER, words::PARAM_SORT.to_owned(), order),
        ]
    }
}

/// The form of the answer and the day it is of, as parameters.
pub struct FormParam;

impl IntoParams for FormParam {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let codes = [Form::Json.code(), Form::Csv.code()];
        let form = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::String))
            .enum_values(Some(codes));
        let per = ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        vec![
            parameter(FORM, words::PARAM_FORMAT.to_owned(), form),
            parameter(PARAMETER, words::PARAM_PER.to_owned(), per),
        ]
    }
}

fn parameter(name: &str, description: String, schema: impl Into<Schema>) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .description(Some(description))
        .schema(Some(schema.into()))
        .build()
}
