//! What each subject has alone, and what several have in common.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Subject, agency::living, reference};
use crate::{
    catalogue::{
        Catalogue, HostingKind, Technology,
        facts::{current_environments, is_current},
    },
    text::sort_key,
};

/// What can be had alone or in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Thing<'a> {
    /// A kind of machines to run on.
    Hosting(HostingKind),
    /// A technology in use, or that an architecture gives as an option.
    Technology(&'a Technology),
}

/// What is stated of one subject alone, and of several. That something stands under one alone means only that no
/// source states it of the others.
///
/// In each list kinds of hosting come first, then technologies, the ones that most platforms use first.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    /// For each subject, what is stated of it alone.
    pub alone: Vec<Vec<Thing<'a>>>,
    /// What is stated of all.
    pub all: Vec<Thing<'a>>,
    /// What is stated of several, but not of all: the subjects' positions, and what they share. Larger circles
    /// first, then in the order of the subjects.
    pub some: Vec<(Vec<usize>, Vec<Thing<'a>>)>,
}

/// What tells things apart across catalogues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Hosting(HostingKind),
    Technology(&'a str),
}

impl<'a> Summary<'a> {
    pub(super) fn of(subjects: &[Subject<'a>]) -> Self {
        let mut owners: BTreeMap<Key, (Thing, Vec<usize>)> = BTreeMap::new();
        for (position, subject) in subjects.iter().enumerate() {
            for thing in things(*subject) {
                let (_, owned) = owners.entry(thing.key()).or_insert((thing, Vec::new()));
                if owned.last() != Some(&position) {
                    owned.push(position);
                }
            }
        }
        let mut found: Vec<(Thing, Vec<usize>)> = owners.into_values().collect();
        if let Some(first) = subjects.first() {
            found.sort_by_cached_key(|(it, _)| rank(first.catalogue(), *it));
        }
        let mut circles: BTreeMap<(Reverse<usize>, Vec<usize>), Vec<Thing>> = BTreeMap::new();
        for (thing, owned) in found {
            circles
                .entry((Reverse(owned.len()), owned))
                .or_default()
                .push(thing);
        }
        let mut summary = Self {
            alone: vec![Vec::new(); subjects.len()],
            all: Vec::new(),
            some: Vec::new(),
        };
        for ((_, owned), things) in circles {
            match owned.as_slice() {
                [one] => summary.alone[*one] = things,
                several if several.len() == subjects.len() => summary.all = things,
                _ => summary.some.push((owned, things)),
            }
        }
        summary
    }
}

impl<'a> Thing<'a> {
    fn key(self) -> Key<'a> {
        match self {
            Self::Hosting(kind) => Key::Hosting(kind),
            Self::Technology(it) => Key::Technology(it.slug.as_str()),
        }
    }
}

/// The order in which kinds of things are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Hosting(HostingKind),
    Technology,
}

/// Where a thing stands in its list.
fn rank(catalogue: &Catalogue, thing: Thing<'_>) -> (Kind, Reverse<usize>, String) {
    match thing {
        Thing::Hosting(kind) => (Kind::Hosting(kind), Reverse(0), String::new()),
        Thing::Technology(it) => {
            let users = catalogue.users_of(it.slug.as_str());
            let current = users.filter(|(_, used)| is_current(used, catalogue.today()));
            (Kind::Technology, Reverse(current.count()), sort_key(&it.name))
        }
    }
}

fn things(subject: Subject<'_>) -> Vec<Thing<'_>> {
    match subject {
        Subject::Agency(catalogue, organization) => {
            let today = catalogue.today();
            let mut found = Vec::new();
            for platform in living(catalogue, organization) {
                found.extend(current_environments(platform, today).map(|it| Thing::Hosting(it.kind)));
                let used = platform.technologies.iter().filter(|it| is_current(it, today));
                let technologies = used.filter_map(|it| catalogue.technology(it.technology.as_str()));
                found.extend(technologies.map(Thing::Technology));
            }
            found
        }
        Subject::Architecture(catalogue, architecture) => {
            let options = reference::options(catalogue, architecture).into_iter();
            options.map(Thing::Technology).collect()
        }
    }
}
