//! Who builds on whom: platforms with kin, what relates them, and since when.

use std::collections::{BTreeMap, BTreeSet};

use super::KinChoice;
use crate::{
    catalogue::{Catalogue, Organization, Platform, PlatformRelation, RelationKind, facts::is_alive},
    dates::PartialDate,
    text::sort_key,
};

/// The platforms that have kin, and how they are related.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage<'a> {
    /// The platforms: the oldest first, those without a known beginning last, then by name.
    pub nodes: Vec<Node<'a>>,
    /// The relations, which are the rows of the table too: by kind, the oldest first, undated ones last.
    pub edges: Vec<Edge<'a>>,
}

/// A platform with kin.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// The platform.
    pub platform: &'a Platform,
    /// Whose it is.
    pub organization: &'a Organization,
    /// When work on it began, as stated; `None` is unknown, and is not guessed from its kin.
    pub started: Option<PartialDate>,
    /// Whether it is alive on the snapshot's day.
    pub alive: bool,
}

/// A relation: `from` holds it, so it reads «`from` kjører på `to`».
#[derive(Clone, Debug, PartialEq)]
pub struct Edge<'a> {
    /// How they are related.
    pub kind: RelationKind,
    /// The position in [`Lineage::nodes`] of the platform that builds on, was inspired by or replaces the other.
    pub from: usize,
    /// The position of the other.
    pub to: usize,
    /// Date, scope and provenance.
    pub relation: &'a PlatformRelation,
}

impl<'a> Lineage<'a> {
    /// The first and the last year that anything in it is dated to: beginnings and relations.
    #[must_use]
    pub fn years(&self) -> Option<(i16, i16)> {
        let begun = self.nodes.iter().filter_map(|it| it.started);
        let related = self.edges.iter().filter_map(|it| it.relation.date);
        let years: Vec<i16> = begun.chain(related).map(PartialDate::year).collect();
        Some((years.iter().copied().min()?, years.iter().copied().max()?))
    }

    /// The relations of the kinds that `choice` shows, and the platforms that still have any.
    #[must_use]
    pub fn keep(&self, choice: &KinChoice) -> Self {
        let edges = self.edges.iter().filter(|it| choice.has(it.kind));
        let ends: BTreeSet<usize> = edges.clone().flat_map(|it| [it.from, it.to]).collect();
        let places: BTreeMap<usize, usize> = ends.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        let moved = edges.filter_map(|it| {
            Some(Edge {
                from: *places.get(&it.from)?,
                to: *places.get(&it.to)?,
                ..it.clone()
            })
        });
        Self {
            edges: moved.collect(),
            nodes: ends
                .iter()
                .filter_map(|it| self.nodes.get(*it))
                .cloned()
                .collect(),
        }
    }

    /// Each relation with the platform that holds it and the other, as rows of a table.
    pub fn rows(&self) -> impl Iterator<Item = (&Node<'a>, &Edge<'a>, &Node<'a>)> {
        let rows = self.edges.iter();
        rows.filter_map(|it| Some((self.nodes.get(it.from)?, it, self.nodes.get(it.to)?)))
    }
}

/// Everyone's kin in the catalogue. A relation to a platform that the viewer may not see is left out.
#[must_use]
pub fn lineage(catalogue: &Catalogue) -> Lineage<'_> {
    let mut found: BTreeMap<&str, Node> = BTreeMap::new();
    let mut related: Vec<(&Platform, &PlatformRelation)> = Vec::new();
    for holder in catalogue.platforms() {
        for relation in &holder.relations {
            let other = catalogue.platform(relation.platform.as_str());
            let ends = node(catalogue, holder).zip(other.and_then(|it| node(catalogue, it)));
            if let Some((from, to)) = ends {
                found.insert(from.platform.slug.as_str(), from);
                found.insert(to.platform.slug.as_str(), to);
                related.push((holder, relation));
            }
        }
    }
    let mut nodes: Vec<Node> = found.into_values().collect();
    nodes.sort_by_cached_key(|it| {
        let begun = it.started;
        (
            begun.is_none(),
            begun,
            sort_key(&it.platform.name),
            &it.platform.slug,
        )
    });
    let edges = edges(&nodes, &related);
    Lineage { nodes, edges }
}

fn node<'a>(catalogue: &'a Catalogue, platform: &'a Platform) -> Option<Node<'a>> {
    Some(Node {
        platform,
        organization: catalogue.organization(platform.organization.as_str())?,
        started: platform.started,
        alive: is_alive(platform, catalogue.today()),
    })
}

fn edges<'a>(nodes: &[Node<'a>], related: &[(&'a Platform, &'a PlatformRelation)]) -> Vec<Edge<'a>> {
    let slugs = nodes.iter().map(|it| it.platform.slug.as_str());
    let places: BTreeMap<&str, usize> = slugs.enumerate().map(|(i, slug)| (slug, i)).collect();
    let edge = |(holder, relation): &(&'a Platform, &'a PlatformRelation)| {
        Some(Edge {
            kind: relation.kind,
            from: *places.get(holder.slug.as_str())?,
            to: *places.get(relation.platform.as_str())?,
            relation,
        })
    };
    let mut edges: Vec<Edge> = related.iter().filter_map(edge).collect();
    edges.sort_by_key(|it| {
        let date = it.relation.date;
        (it.kind, date.is_none(), date, it.from, it.to)
    });
    edges
}

#[cfg(test)]
mod tests;
