//! Which platforms a selection leaves.
//!
//! The catalogue's filters are about organisations. What a platform itself says (technology, hosting, provider,
//! capability, openness) is asked of the platform, so that an organisation's other platforms do not come along; the
//! rest (sector, kind, stage, freshness) is asked of the organisation it belongs to.

use std::collections::HashSet;

use domain::catalogue::{
    Catalogue, HostingKind, Level, Platform,
    facets::{Facet, Selection, Sort, UNKNOWN},
    facts::{claims, current_environments, is_alive, is_current, offered},
};
use domain::{dates::PartialDate, provenance::Provenance};

/// The code of «Hybrid».
const HYBRID: &str = "hybrid";

/// The platforms that a selection leaves, in its order. Without filters that is every platform, retired ones too;
/// with any, only what holds today counts, so that retired ones say nothing.
pub fn select<'a>(catalogue: &'a Catalogue, selection: &Selection) -> Vec<&'a Platform> {
    let owners = owners(catalogue, selection);
    let of_owner = catalogue
        .platforms()
        .iter()
        .filter(|it| owners.contains(it.organization.as_str()));
    let mut found: Vec<&Platform> = of_owner.filter(|it| matches(catalogue, it, selection)).collect();
    match selection.sort {
        Sort::Name => {}
        Sort::Newest => found.sort_by_key(|it| std::cmp::Reverse(newest(it))),
        Sort::Described => found.sort_by_key(|it| std::cmp::Reverse(claims(it).count())),
    }
    found
}

fn newest(platform: &Platform) -> Option<PartialDate> {
    let dated = claims(platform)
        .chain([&platform.provenance])
        .filter_map(Provenance::dated);
    dated.max_by_key(|it| it.earliest())
}

/// The organisations that pass the filters about organisations.
fn owners<'a>(catalogue: &'a Catalogue, selection: &Selection) -> HashSet<&'a str> {
    let about_owners = selection.iter().filter(|(facet, _)| !is_of_platform(*facet));
    let narrowed = about_owners.fold(Selection::default(), |narrowed, (facet, value)| {
        narrowed.toggled(facet, value)
    });
    if narrowed.is_empty() {
        return catalogue
            .organizations()
            .iter()
            .map(|it| it.slug.as_str())
            .collect();
    }
    let positions = catalogue.index().ordered(&narrowed).into_iter();
    positions
        .filter_map(|it| catalogue.at(it))
        .map(|(it, _)| it.slug.as_str())
        .collect()
}

const fn is_of_platform(facet: Facet) -> bool {
    match facet {
        Facet::Technology | Facet::Hosting | Facet::Provider | Facet::Capability | Facet::OpenSource => true,
        Facet::Cloud | Facet::Sector | Facet::Kind | Facet::Freshness => false,
    }
}

fn matches(catalogue: &Catalogue, platform: &Platform, selection: &Selection) -> bool {
    let today = catalogue.today();
    if !selection.is_empty() && !is_alive(platform, today) {
        return false;
    }
    Facet::ALL.iter().filter(|it| is_of_platform(**it)).all(|&facet| {
        let mut chosen = selection.chosen(facet).peekable();
        if chosen.peek().is_none() {
            return true;
        }
        let codes = codes(catalogue, platform, facet);
        chosen.any(|code| {
            if code == UNKNOWN {
                codes.is_empty()
            } else {
                codes.contains(code)
            }
        })
    })
}

/// What a platform itself says today, as the codes of a facet.
fn codes(catalogue: &Catalogue, platform: &Platform, facet: Facet) -> HashSet<String> {
    let today = catalogue.today();
    let environments = current_environments(platform, today);
    match facet {
        Facet::Technology => {
            let current = platform.technologies.iter().filter(|it| is_current(it, today));
            current.map(|it| it.technology.to_string()).collect()
        }
        Facet::Hosting => hosting(environments.map(|it| it.kind).collect()),
        Facet::Provider => environments
            .filter_map(|it| it.provider)
            .map(|it| it.code().to_owned())
            .collect(),
        Facet::OpenSource => platform
            .open_source
            .iter()
            .map(|it| it.code().to_owned())
            .collect(),
        Facet::Capability => capabilities(catalogue, platform),
        Facet::Cloud | Facet::Sector | Facet::Kind | Facet::Freshness => HashSet::new(),
    }
}

fn hosting(kinds: HashSet<HostingKind>) -> HashSet<String> {
    let own = kinds.contains(&HostingKind::OnPrem) || kinds.contains(&HostingKind::PrivateCloud);
    let hybrid = (own && kinds.contains(&HostingKind::PublicCloud)).then(|| HYBRID.to_owned());
    kinds
        .into_iter()
        .map(|it| it.code().to_owned())
        .chain(hybrid)
        .collect()
}

fn capabilities(catalogue: &Catalogue, platform: &Platform) -> HashSet<String> {
    let mut codes = HashSet::new();
    for claim in offered(platform, catalogue.today()) {
        let reached = claim.level.and_then(Level::rank).unwrap_or(0);
        let levels = Level::ALL
            .iter()
            .filter(|it| it.rank().is_some_and(|rank| rank > 0 && rank <= reached));
        codes.extend(levels.map(|it| format!("{}.{}", claim.capability, it.code())));
        codes.insert(claim.capability.to_string());
    }
    codes
}
