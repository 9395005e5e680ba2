//! Every address of the site, once: the routes themselves and the functions that write links to them.

use domain::{
    catalogue::facets::{Selection, encode},
    comparison::{AGENCIES, KinChoice, MatrixChoice, SideChoice},
    search::HitKind,
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    adoption::page::AdoptionPage,
    architecture::{list_page::ArchitecturesPage, page::ArchitecturePage},
    catalogue::{
        agency::AgencyPage, capabilities_page::CapabilitiesPage, capability_page::CapabilityPage,
        list_page::CataloguePage,
    },
    comparison::{compare_page::ComparePage, family_page::FamilyPage, matrix_page::MatrixPage},
    experience::{list_page::ExperiencesPage, page::ExperiencePage},
    front::front_page::FrontPage,
    pages::{
        api_page::ApiPage, changes_page::ChangesPage, not_found_page::NotFoundPage, text_page::TextPage,
    },
    search::{choice::Choice, load::EXPORTED, search_page::SearchPage},
    technology::{list_page::TechnologiesPage, technology_page::TechnologyPage},
    ui::{frame::Frame, head::SiteHead},
};

/// The front page.
pub const FRONT: &str = "/";
/// The list of organisations.
pub const CATALOGUE: &str = "/katalog";
/// The list as CSV.
pub const CATALOGUE_CSV: &str = "/katalog.csv";
/// The list as JSON.
pub const CATALOGUE_JSON: &str = "/katalog.json";
/// Public cloud: who uses it, since when.
pub const ADOPTION: &str = "/sky";
/// One of its tables as CSV.
pub const ADOPTION_CSV: &str = "/sky.csv";
/// All its numbers as JSON.
pub const ADOPTION_JSON: &str = "/sky.json";
/// All technologies.
pub const TECHNOLOGIES: &str = "/teknologi";
/// The 19 capabilities.
pub const CAPABILITIES: &str = "/kapabiliteter";
/// Capabilities against agencies.
pub const MATRIX: &str = "/matrise";
/// The matrix as CSV.
pub const MATRIX_CSV: &str = "/matrise.csv";
/// The matrix as JSON.
pub const MATRIX_JSON: &str = "/matrise.json";
/// A few agencies side by side.
pub const COMPARE: &str = "/sammenlign";
/// The comparison as CSV.
pub const COMPARE_CSV: &str = "/sammenlign.csv";
/// The comparison as JSON.
pub const COMPARE_JSON: &str = "/sammenlign.json";
/// Who builds on whom.
pub const LINEAGE: &str = "/slektstre";
/// Who builds on whom, as CSV.
pub const LINEAGE_CSV: &str = "/slektstre.csv";
/// All reference architectures.
pub const ARCHITECTURES: &str = "/arkitektur";
/// All experience reports.
pub const EXPERIENCES: &str = "/erfaringer";
/// Search.
pub const SEARCH: &str = "/sok";
/// What may be meant while a search is typed, as items of a list.
pub const SUGGESTIONS: &str = "/sok/forslag";
/// What has changed.
pub const CHANGES: &str = "/endringer";
/// What has changed, as an Atom feed.
pub const FEED: &str = "/endringer.atom";
/// About the network.
pub const ABOUT: &str = "/om";
/// Privacy.
pub const PRIVACY: &str = "/personvern";
/// Accessibility.
pub const ACCESSIBILITY: &str = "/tilgjengelighet";
/// How to use the API.
pub const API: &str = "/api";
/// The API's description in OpenAPI's form.
pub const OPENAPI: &str = "/api/v1/openapi.json";
/// Organisations in the API.
pub const API_ORGANIZATIONS: &str = "/api/v1/organizations";
/// Platforms in the API.
pub const API_PLATFORMS: &str = "/api/v1/platforms";
/// The search in the API.
pub const API_SEARCH: &str = "/api/v1/search";
/// Technologies in the API.
pub const API_TECHNOLOGIES: &str = "/api/v1/technologies";
/// Capabilities in the API.
pub const API_CAPABILITIES: &str = "/api/v1/capabilities";
/// Public cloud in the API.
pub const API_ADOPTION: &str = "/api/v1/adoption";
/// Surveys in the API.
pub const API_SURVEYS: &str = "/api/v1/surveys";
/// Reference architectures in the API.
pub const API_ARCHITECTURES: &str = "/api/v1/architectures";
/// Experience reports in the API.
pub const API_EXPERIENCES: &str = "/api/v1/experiences";
/// What stands before every address of the API.
pub const API_BASE: &str = "/api/v1";
/// Every page, for search engines.
pub const SITEMAP: &str = "/sitemap.xml";
/// What search engines should leave alone.
pub const ROBOTS: &str = "/robots.txt";
/// Whom to tell about a hole in the site (RFC 9116).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";
/// What language models should know of the site.
pub const LLMS: &str = "/llms.txt";
/// Where the choice of colours is sent.
pub const THEME: &str = "/utseende";
/// The source code of the site, and the files the catalogue is filled from.
pub const REPOSITORY: &str = "https://github.com/offentlig-paas/fellesnevner";

/// The page of an organisation.
#[must_use]
pub fn agency(slug: &str) -> String {
    format!("/etater/{slug}")
}

/// The page of a technology.
#[must_use]
pub fn technology(slug: &str) -> String {
    format!("{TECHNOLOGIES}/{slug}")
}

/// The page of a capability.
#[must_use]
pub fn capability(slug: &str) -> String {
    format!("{CAPABILITIES}/{slug}")
}

/// The page of a reference architecture.
#[must_use]
pub fn architecture(slug: &str) -> String {
    format!("{ARCHITECTURES}/{slug}")
}

/// The page of a reference architecture with its figure shown as a platform does it, or as requirements alone.
#[must_use]
pub fn architecture_as(slug: &str, shown: &str) -> String {
    format!("{ARCHITECTURES}/{slug}?vis={}#figur", encode(shown))
}

/// A reference architecture as requirements without product names.
#[must_use]
pub fn requirements(slug: &str) -> String {
    format!("{ARCHITECTURES}/{slug}?vis=krav")
}

/// A decision on the page of its architecture, by the decision's key.
#[must_use]
pub fn decision(key: &str) -> String {
    let (architecture, slug) = key.split_once('/').unwrap_or((key, ""));
    format!("{ARCHITECTURES}/{architecture}#{slug}")
}

/// The page of an experience report.
#[must_use]
pub fn experience(slug: &str) -> String {
    format!("{EXPERIENCES}/{slug}")
}

/// What an organisation does, beside a reference architecture.
#[must_use]
pub fn compare_with_architecture(organization: &str, architecture: &str) -> String {
    let query = format!(
        "etater={}&arkitektur={}",
        encode(organization),
        encode(architecture)
    );
    with_query(COMPARE, &query)
}

/// The list with a selection, in one of its forms.
#[must_use]
pub fn catalogue(form: &str, selection: &Selection) -> String {
    with_query(form, &selection.to_query())
}

/// The matrix with a choice, in one of its forms.
#[must_use]
pub fn matrix(form: &str, choice: &MatrixChoice) -> String {
    with_query(form, &choice.to_query())
}

/// A comparison in one of its forms.
#[must_use]
pub fn compare(form: &str, choice: &SideChoice) -> String {
    with_query(form, &choice.to_query())
}

/// The family tree with a choice, in one of its forms.
#[must_use]
pub fn lineage(form: &str, choice: &KinChoice) -> String {
    with_query(form, &choice.to_query())
}

/// These agencies side by side.
#[must_use]
pub fn compare_agencies(slugs: &[&str]) -> String {
    format!("{COMPARE}?{AGENCIES}={}", slugs.join(","))
}

/// The matrix of these agencies.
#[must_use]
pub fn matrix_of(slugs: &[&str]) -> String {
    format!("{MATRIX}?{AGENCIES}={}", slugs.join(","))
}

/// An address with a query string, if that says anything.
#[must_use]
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// A search.
#[must_use]
pub fn search(query: &str) -> String {
    format!("{SEARCH}?q={}", encode(query))
}

/// What may be meant by the beginning of a search.
#[must_use]
pub fn suggestions(query: &str) -> String {
    format!("{SUGGESTIONS}?q={}", encode(query))
}

/// A search with its filters, order and page.
#[must_use]
pub fn search_choice(choice: &Choice) -> String {
    format!("{SEARCH}?{}", choice.to_query())
}

/// The same search in the API, as JSON.
#[must_use]
pub fn api_search(choice: &Choice) -> String {
    format!("{API_SEARCH}?{}", choice.to_query())
}

/// The same search in the API, as CSV with as many hits as it gives at once.
#[must_use]
pub fn api_search_csv(choice: &Choice) -> String {
    format!("{}&antall={EXPORTED}&format=csv", api_search(choice))
}

/// An entity in the API.
#[must_use]
pub fn api_organization(slug: &str) -> String {
    format!("{API_ORGANIZATIONS}/{slug}")
}

/// A platform in the API.
#[must_use]
pub fn api_platform(slug: &str) -> String {
    format!("{API_PLATFORMS}/{slug}")
}

/// A technology in the API.
#[must_use]
pub fn api_technology(slug: &str) -> String {
    format!("{API_TECHNOLOGIES}/{slug}")
}

/// A capability in the API.
#[must_use]
pub fn api_capability(slug: &str) -> String {
    format!("{API_CAPABILITIES}/{slug}")
}

/// A reference architecture in the API.
#[must_use]
pub fn api_architecture(slug: &str) -> String {
    format!("{API_ARCHITECTURES}/{slug}")
}

/// An experience report in the API.
#[must_use]
pub fn api_experience(slug: &str) -> String {
    format!("{API_EXPERIENCES}/{slug}")
}

/// A list or an entity of the API as CSV.
#[must_use]
pub fn as_csv(address: &str) -> String {
    format!("{address}?format=csv")
}

/// Where a hole in the site is reported, seen by its maintainers alone.
#[must_use]
pub fn report_hole() -> String {
    format!("{REPOSITORY}/security/advisories/new")
}

/// What a hit of the search leads to.
#[must_use]
pub fn hit(kind: HitKind, slug: &str) -> String {
    match kind {
        HitKind::Organization | HitKind::Platform => agency(slug),
        HitKind::Technology => technology(slug),
        HitKind::Capability => capability(slug),
        HitKind::Architecture => architecture(slug),
        HitKind::Experience => experience(slug),
        HitKind::Page => format!("/{slug}"),
    }
}

/// The file an organisation is filled from, where anybody may propose a change.
#[must_use]
pub fn content_file(slug: &str) -> String {
    format!("{REPOSITORY}/tree/main/content/organizations/{slug}")
}

/// The file a reference architecture is filled from.
#[must_use]
pub fn architecture_file(slug: &str) -> String {
    format!("{REPOSITORY}/tree/main/content/architectures/{slug}")
}

/// The file an experience report is filled from.
#[must_use]
pub fn experience_file(slug: &str) -> String {
    format!("{REPOSITORY}/tree/main/content/experiences/{slug}.md")
}

/// Whether the page at a path has an island, so that it needs scripts.
#[must_use]
pub fn has_island(path: &str) -> bool {
    path == SEARCH || path == FRONT
}

/// The routes of the pages. Every one is sent whole, so that it reads the same without scripts.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let whole = SsrMode::Async;
    view! {
        <SiteHead/>
        <Router>
            <Frame>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=FrontPage ssr=whole.clone()/>
                    <Route path=path!("/katalog") view=CataloguePage ssr=whole.clone()/>
                    <Route path=path!("/sky") view=AdoptionPage ssr=whole.clone()/>
                    <Route path=path!("/etater/:slug") view=AgencyPage ssr=whole.clone()/>
                    <Route path=path!("/teknologi") view=TechnologiesPage ssr=whole.clone()/>
                    <Route path=path!("/teknologi/:slug") view=TechnologyPage ssr=whole.clone()/>
                    <Route path=path!("/kapabiliteter") view=CapabilitiesPage ssr=whole.clone()/>
                    <Route path=path!("/kapabiliteter/:slug") view=CapabilityPage ssr=whole.clone()/>
                    <Route path=path!("/matrise") view=MatrixPage ssr=whole.clone()/>
                    <Route path=path!("/arkitektur") view=ArchitecturesPage ssr=whole.clone()/>
                    <Route path=path!("/arkitektur/:slug") view=ArchitecturePage ssr=whole.clone()/>
                    <Route path=path!("/erfaringer") view=ExperiencesPage ssr=whole.clone()/>
                    <Route path=path!("/erfaringer/:slug") view=ExperiencePage ssr=whole.clone()/>
                    <Route path=path!("/sammenlign") view=ComparePage ssr=whole.clone()/>
                    <Route path=path!("/slektstre") view=FamilyPage ssr=whole.clone()/>
                    <Route path=path!("/sok") view=SearchPage ssr=whole.clone()/>
                    <Route path=path!("/endringer") view=ChangesPage ssr=whole.clone()/>
                    <Route path=path!("/om") view=|| view! { <TextPage slug="om"/> } ssr=whole.clone()/>
                    <Route path=path!("/personvern") view=|| view! { <TextPage slug="personvern"/> } ssr=whole.clone()/>
                    <Route path=path!("/tilgjengelighet") view=|| view! { <TextPage slug="tilgjengelighet"/> } ssr=whole.clone()/>
                    <Route path=path!("/api") view=ApiPage ssr=whole/>
                </Routes>
            </Frame>
        </Router>
    }
}
