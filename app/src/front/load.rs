//! What the front page reads.

use domain::{
    architecture::ReferenceArchitecture,
    catalogue::{
        Catalogue, Milestone, Organization,
        facets::{Facet, Selection, UNKNOWN},
    },
    dates::PartialDate,
    experience::ExperienceReport,
};

use crate::{routes, text::nb::front as nb};

/// How many technologies and how many events are shown.
const SHOWN: usize = 8;
const EVENTS: usize = 6;
const ENTRIES: usize = 4;

/// Something dated that a source tells of a platform.
pub struct Event {
    pub milestone: Milestone,
    pub platform: String,
    pub agency: String,
    pub slug: String,
}

/// An entry of another list.
pub struct Entry {
    pub href: String,
    pub title: String,
    pub more: String,
}

/// How much the catalogue holds.
#[derive(Clone, Copy)]
pub struct Counts {
    pub organizations: usize,
    pub described: usize,
    pub named: usize,
    pub facts: usize,
    pub confirmed: usize,
    pub newest: Option<PartialDate>,
}

/// What the front page shows.
pub struct Front {
    pub counts: Counts,
    pub events: Vec<Event>,
    /// Technologies by how many organisations use them: slug, name, count.
    pub technologies: Vec<(String, String, usize)>,
    /// Sectors with how many organisations: code, label, count.
    pub sectors: Vec<(String, String, usize)>,
    /// The reference architectures that most platforms follow.
    pub architectures: Vec<Entry>,
    /// The newest experience reports.
    pub experiences: Vec<Entry>,
}

/// Gathers what the front page shows.
pub fn front(catalogue: &Catalogue) -> Front {
    Front {
        counts: counts(catalogue),
        events: events(catalogue),
        technologies: most(catalogue, Facet::Technology, SHOWN),
        sectors: most(catalogue, Facet::Sector, usize::MAX),
        architectures: architectures(catalogue),
        experiences: experiences(catalogue),
    }
}

fn counts(catalogue: &Catalogue) -> Counts {
    let all: Vec<_> = catalogue.active().collect();
    let described = all.iter().filter(|(_, facts)| facts.count > 0);
    let has_name = |slug: &String| catalogue.platform(slug).is_some_and(|it| !it.unnamed);
    Counts {
        organizations: all.len(),
        described: described.clone().count(),
        named: described
            .filter(|(_, facts)| facts.platforms.iter().any(has_name))
            .count(),
        facts: all.iter().map(|(_, facts)| facts.count).sum(),
        confirmed: all.iter().map(|(_, facts)| facts.confirmed).sum(),
        newest: all.iter().filter_map(|(_, facts)| facts.newest).max(),
    }
}

fn most(catalogue: &Catalogue, facet: Facet, limit: usize) -> Vec<(String, String, usize)> {
    let counts = catalogue.index().counts(&Selection::default(), facet);
    let known = counts
        .into_iter()
        .filter(|(value, count)| value.code != UNKNOWN && *count > 0);
    known
        .take(limit)
        .map(|(value, count)| (value.code.clone(), value.label.clone(), count))
        .collect()
}

fn architectures(catalogue: &Catalogue) -> Vec<Entry> {
    let mut all: Vec<_> = catalogue.architectures().iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.implementations.len()));
    let entry = |it: &ReferenceArchitecture| Entry {
        href: routes::architecture(it.slug.as_str()),
        title: it.title.clone(),
        more: nb::platforms(it.implementations.len()),
    };
    all.into_iter().take(ENTRIES).map(entry).collect()
}

fn experiences(catalogue: &Catalogue) -> Vec<Entry> {
    let entry = |it: &ExperienceReport| {
        let owner = it
            .organization
            .as_ref()
            .and_then(|it| catalogue.organization(it.as_str()));
        Entry {
            href: routes::experience(it.slug.as_str()),
            title: it.title.clone(),
            more: nb::told(owner.map(Organization::display_name), it.date),
        }
    };
    catalogue.experiences().iter().take(ENTRIES).map(entry).collect()
}

fn events(catalogue: &Catalogue) -> Vec<Event> {
    let dated = catalogue
        .platforms()
        .iter()
        .flat_map(|it| it.milestones.iter().map(move |m| (it, m)));
    let mut past: Vec<_> = dated
        .filter(|(_, it)| it.date.earliest() <= catalogue.today())
        .collect();
    past.sort_by_key(|(_, it)| std::cmp::Reverse(it.date));
    let owner = |slug: &str| {
        catalogue
            .organization(slug)
            .map(|it| it.display_name().to_owned())
    };
    past.into_iter()
        .take(EVENTS)
        .map(|(platform, milestone)| Event {
            milestone: milestone.clone(),
            platform: platform.name.clone(),
            agency: owner(platform.organization.as_str()).unwrap_or_default(),
            slug: platform.organization.to_string(),
        })
        .collect()
}
