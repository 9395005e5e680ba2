//! Slugs and aliases name one thing each within their kind.

use std::collections::BTreeMap;

use super::{Finding, Findings as _, Rule, Spot, view::View};
use crate::text::Slug;

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    slugs(view.sources.iter().map(|it| (&it.spot, &it.it.slug, NONE)), found);
    slugs(view.rules.iter().map(|it| (&it.spot, &it.it.slug, NONE)), found);
    slugs(
        view.capabilities.iter().map(|it| (&it.spot, &it.it.slug, NONE)),
        found,
    );
    slugs(
        view.successions.iter().map(|it| (&it.spot, &it.it.slug, NONE)),
        found,
    );
    slugs(view.pages.iter().map(|it| (&it.spot, &it.it.slug, NONE)), found);
    slugs(
        with_former(&view.technologies, |it| (&it.slug, &it.former_slugs)),
        found,
    );
    slugs(
        with_former(&view.organizations, |it| (&it.slug, &it.former_slugs)),
        found,
    );
    slugs(
        with_former(&view.platforms, |it| (&it.slug, &it.former_slugs)),
        found,
    );
    slugs(
        view.synonyms.iter().map(|it| (&it.spot, &it.it.slug, NONE)),
        found,
    );
    slugs(
        with_former(&view.architectures, |it| (&it.slug, &it.former_slugs)),
        found,
    );
    slugs(
        view.experiences.iter().map(|it| (&it.spot, &it.it.slug, NONE)),
        found,
    );
    slugs(view.surveys.iter().map(|it| (&it.spot, &it.it.slug, NONE)), found);
    slugs(
        view.fagdager.iter().map(|it| (&it.spot, &it.it.slug, NONE)),
        found,
    );
    numbers(view, found);
    aliases(view, found);
}

/// Decisions are called by their number within their architecture.
fn numbers(view: &View<'_>, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(&str, u32), &Spot> = BTreeMap::new();
    for it in &view.decisions {
        let number = it.it.number();
        match seen.get(&(it.it.architecture.as_str(), number)) {
            Some(&first) => {
                let message =
                    format!("To beslutninger har nummer {number:04}. Gi den nyeste neste ledige nummer.");
                found.note_both(Rule::DuplicateNumber, it.spot.clone(), first.clone(), message);
            }
            None => drop(seen.insert((it.it.architecture.as_str(), number), &it.spot)),
        }
    }
}

const NONE: &[Slug] = &[];

type Named<'a> = (&'a Spot, &'a Slug, &'a [Slug]);

fn with_former<'a, T>(
    subjects: &'a [super::view::Subject<'a, T>],
    names: impl Fn(&'a T) -> (&'a Slug, &'a Vec<Slug>) + 'a,
) -> impl Iterator<Item = Named<'a>> + Clone {
    let all: Vec<Named<'a>> = subjects
        .iter()
        .map(|subject| {
            let (slug, former) = names(subject.it);
            (&subject.spot, slug, former.as_slice())
        })
        .collect();
    all.into_iter()
}

fn slugs<'a>(named: impl Iterator<Item = Named<'a>> + Clone, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Spot> = BTreeMap::new();
    for (spot, slug, _) in named.clone() {
        match seen.get(slug.as_str()) {
            Some(first) => {
                let message = format!("«{slug}» er navnet på to ting.");
                found.note_both(Rule::DuplicateSlug, spot.clone(), first.clone(), message);
            }
            None => drop(seen.insert(slug.as_str(), spot.clone())),
        }
    }
    for (spot, _, former) in named {
        for (index, old) in former.iter().enumerate() {
            let here = spot.field("former_slugs").item(index);
            match seen.get(old.as_str()) {
                Some(first) => {
                    let message = format!("Det tidligere navnet «{old}» er tatt.");
                    found.note_both(Rule::DuplicateSlug, here, first.clone(), message);
                }
                None => drop(seen.insert(old.as_str(), here)),
            }
        }
    }
}

/// A thing with its other names.
struct Called<'a> {
    spot: &'a Spot,
    names: Vec<&'a str>,
    aliases: &'a [String],
}

fn aliases(view: &View<'_>, found: &mut Vec<Finding>) {
    let technologies = view.technologies.iter().map(|it| Called {
        spot: &it.spot,
        names: vec![it.it.slug.as_str(), &it.it.name],
        aliases: &it.it.aliases,
    });
    clashes(&technologies.collect::<Vec<_>>(), found);
    let organizations = view.organizations.iter().map(|it| Called {
        spot: &it.spot,
        names: [it.it.slug.as_str(), &it.it.name]
            .into_iter()
            .chain(it.it.short_name.as_deref())
            .collect(),
        aliases: &it.it.aliases,
    });
    clashes(&organizations.collect::<Vec<_>>(), found);
    let platforms = view.platforms.iter().map(|it| Called {
        spot: &it.spot,
        names: if it.it.unnamed {
            vec![it.it.slug.as_str()]
        } else {
            vec![it.it.slug.as_str(), &it.it.name]
        },
        aliases: &it.it.aliases,
    });
    clashes(&platforms.collect::<Vec<_>>(), found);
    let capabilities = view.capabilities.iter().map(|it| Called {
        spot: &it.spot,
        names: vec![it.it.slug.as_str(), &it.it.name],
        aliases: &it.it.aliases,
    });
    clashes(&capabilities.collect::<Vec<_>>(), found);
}

fn clashes(all: &[Called<'_>], found: &mut Vec<Finding>) {
    let mut owners: BTreeMap<String, (usize, Spot)> = BTreeMap::new();
    for (owner, called) in all.iter().enumerate() {
        for name in &called.names {
            owners
                .entry(name.to_lowercase())
                .or_insert_with(|| (owner, called.spot.clone()));
        }
    }
    for (owner, called) in all.iter().enumerate() {
        for (index, alias) in called.aliases.iter().enumerate() {
            let here = called.spot.field("aliases").item(index);
            match owners.get(&alias.to_lowercase()) {
                Some((other, spot)) if *other != owner => {
                    let message = format!("«{alias}» er også et navn på «{}».", spot.entity.key);
                    found.note_both(Rule::AliasClash, here, spot.clone(), message);
                }
                Some(_) => {}
                None => drop(owners.insert(alias.to_lowercase(), (owner, here))),
            }
        }
    }
}
