//! What the catalogue's pages read.

use domain::catalogue::{
    Catalogue, Organization,
    facets::{Selection, UnknownChoice},
    facts::OrgFacts,
};

/// A page of the list.
pub struct Listing {
    pub selection: Selection,
    pub unknown: Vec<UnknownChoice>,
    pub found: usize,
    pub total: usize,
    pub pages: usize,
    pub rows: Vec<Row>,
    /// Among those found: how many have a stale newest fact, and how many state no hosting.
    pub stale: usize,
    pub unhosted: usize,
}

/// A row of the list.
pub struct Row {
    pub organization: Organization,
    pub facts: OrgFacts,
    pub platforms: Vec<String>,
    pub technologies: Vec<String>,
}

/// Reads a page of the list as the query string asks for it. A page beyond the last is the last, and said to be.
pub fn listing(catalogue: &Catalogue, pairs: &[(String, String)]) -> Listing {
    let index = catalogue.index();
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (mut selection, mut unknown) = Selection::parse(pairs, index);
    let ordered = index.ordered(&selection);
    let pages = ordered.len().div_ceil(selection.page_size).max(1);
    if selection.page > pages {
        unknown.push(UnknownChoice {
            parameter: "side".to_owned(),
            value: selection.page.to_string(),
            nearest: Some(pages.to_string()),
        });
        selection.page = pages;
    }
    let first = (selection.page - 1) * selection.page_size;
    let shown = ordered.iter().skip(first).take(selection.page_size);
    let facts = || {
        ordered
            .iter()
            .filter_map(|&position| catalogue.at(position))
            .map(|(_, facts)| facts)
    };
    Listing {
        unknown,
        found: ordered.len(),
        total: index.total(),
        pages,
        rows: shown.filter_map(|&position| row(catalogue, position)).collect(),
        stale: facts()
            .filter(|it| it.freshness == Some(domain::provenance::Freshness::Stale))
            .count(),
        unhosted: facts().filter(|it| it.hosting.is_empty()).count(),
        selection,
    }
}

fn row(catalogue: &Catalogue, position: usize) -> Option<Row> {
    let (organization, facts) = catalogue.at(position)?;
    let platforms = facts.platforms.iter().filter_map(|slug| catalogue.platform(slug));
    let technologies = facts
        .technologies
        .iter()
        .filter_map(|slug| catalogue.technology(slug));
    Some(Row {
        organization: organization.clone(),
        facts: facts.clone(),
        platforms: platforms
            .filter(|it| !it.unnamed)
            .map(|it| it.name.clone())
            .collect(),
        technologies: technologies.map(|it| it.name.clone()).collect(),
    })
}
