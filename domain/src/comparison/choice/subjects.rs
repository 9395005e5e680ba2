//! What is to stand side by side, as an address asks for it: agencies, each on a day, and reference architectures.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{AGENCIES, ARCHITECTURE, Amiss, HIDE, SHOW, WITHOUT, name, parts};
use crate::{
    catalogue::{Catalogue, OrgStatus, moment, moment::Moment},
    comparison::{Filter, Subject},
    dates::PartialDate,
    text::{Slug, nearest},
};

/// The most subjects that stand side by side.
pub const MOST_SUBJECTS: usize = 4;
/// The value of [`SHOW`].
pub const DIFFERENCES: &str = "forskjeller";
/// The value of [`HIDE`].
pub const EMPTY: &str = "tomme";
/// What stands between an agency and its day.
const AT: char = '@';

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// An agency, as it is or as it was.
    Agency {
        /// The agency.
        slug: Slug,
        /// The end of the period it is seen from; `None` is now.
        at: Option<PartialDate>,
    },
    /// A reference architecture.
    Architecture(Slug),
}

/// What a comparison is asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideChoice {
    /// The sides in the order they are named, architectures last.
    pub sides: Vec<Side>,
    /// Which rows are shown.
    pub filter: Filter,
    /// The day of the past that everything is seen from.
    pub per: Option<PartialDate>,
}

/// The catalogue as it is, and as it was on the days that a choice names.
#[derive(Clone, Debug)]
pub struct Catalogues {
    now: Arc<Catalogue>,
    then: BTreeMap<PartialDate, Arc<Catalogue>>,
}

/// A subject with the side it stands for.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// The side as the address names it.
    pub side: &'a Side,
    /// What it is.
    pub subject: Subject<'a>,
}

impl SideChoice {
    /// Every parameter that means something to a comparison.
    #[must_use]
    pub fn parameters() -> Vec<&'static str> {
        vec![AGENCIES, WITHOUT, ARCHITECTURE, SHOW, HIDE, moment::PARAMETER]
    }

    /// Reads the pairs of a query string. Parameters that belong to something else are ignored.
    #[must_use]
    pub fn parse<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        catalogue: &Catalogue,
    ) -> (Self, Vec<Amiss>) {
        let (mut choice, mut amiss) = (Self::default(), Vec::new());
        let (mut agencies, mut architectures, mut without) = (Vec::new(), Vec::new(), Vec::new());
        for (parameter, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match (parameter, value) {
                (AGENCIES, _) => agencies.extend(parts(value)),
                (ARCHITECTURE, _) => architectures.extend(parts(value)),
                (WITHOUT, _) => without.extend(parts(value)),
                (SHOW, DIFFERENCES) => choice.filter.only_differences = true,
                (SHOW, _) => amiss.push(Amiss::unknown(SHOW, value, Some(DIFFERENCES))),
                (HIDE, EMPTY) => choice.filter.hide_empty = true,
                (HIDE, _) => amiss.push(Amiss::unknown(HIDE, value, Some(EMPTY))),
                // Whoever chose the snapshot has answered for a date that cannot be read.
                (moment::PARAMETER, _) => choice.per = PartialDate::parse(value).ok(),
                _ => {}
            }
        }
        let agencies = agencies.into_iter().filter(|it| !without.contains(it));
        let agencies = agencies.map(|it| agency(catalogue, it, &mut amiss));
        let mut asked: Vec<(String, Side)> = agencies.collect::<Vec<_>>().into_iter().flatten().collect();
        let architectures = architectures.into_iter().filter(|it| !without.contains(it));
        for word in architectures {
            match architecture(catalogue, word) {
                Ok(it) => asked.push(it),
                Err(it) => amiss.push(it),
            }
        }
        amiss.extend(choice.take(asked));
        (choice, amiss)
    }

    /// Takes in what is asked for, each once, as far as there is room. An architecture is never what is left out:
    /// it is what the others are held against.
    fn take(&mut self, asked: Vec<(String, Side)>) -> Option<Amiss> {
        let mut seen: Vec<(String, Side)> = Vec::new();
        for it in asked {
            if seen.iter().all(|(_, side)| *side != it.1) {
                seen.push(it);
            }
        }
        let is_architecture = |(_, side): &(String, Side)| matches!(side, Side::Architecture(_));
        let references = seen
            .iter()
            .filter(|it| is_architecture(it))
            .count()
            .min(MOST_SUBJECTS);
        let mut room = MOST_SUBJECTS - references;
        let mut left_out = Vec::new();
        for (name, side) in seen {
            let full = match side {
                Side::Agency { .. } if room == 0 => true,
                Side::Agency { .. } => {
                    room -= 1;
                    false
                }
                Side::Architecture(_) => self.sides.len() == MOST_SUBJECTS,
            };
            if full {
                left_out.push(name);
            } else {
                self.sides.push(side);
            }
        }
        (!left_out.is_empty()).then_some(Amiss::TooMany {
            most: MOST_SUBJECTS,
            left_out,
        })
    }

    /// The same choice without one of its sides.
    #[must_use]
    pub fn without(&self, side: &Side) -> Self {
        let sides = self.sides.iter().filter(|it| *it != side);
        Self {
            sides: sides.cloned().collect(),
            ..self.clone()
        }
    }

    /// The choice as a query string without `?`. Defaults are left out.
    #[must_use]
    pub fn to_query(&self) -> String {
        let (mut agencies, mut architectures) = (Vec::new(), Vec::new());
        for side in &self.sides {
            match side {
                Side::Agency { .. } => agencies.push(side.code()),
                Side::Architecture(_) => architectures.push(side.code()),
            }
        }
        let list =
            |name: &str, all: &[String]| (!all.is_empty()).then(|| format!("{name}={}", all.join(",")));
        let show = self
            .filter
            .only_differences
            .then(|| format!("{SHOW}={DIFFERENCES}"));
        let hide = self.filter.hide_empty.then(|| format!("{HIDE}={EMPTY}"));
        let per = self.per.map(|it| format!("{}={it}", moment::PARAMETER));
        let parts = [
            list(AGENCIES, &agencies),
            list(ARCHITECTURE, &architectures),
            show,
            hide,
            per,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}

impl Side {
    /// The side as it is written in an address: `nav`, `nav@2019`, or an architecture's slug.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Agency { slug, at: None } | Self::Architecture(slug) => slug.to_string(),
            Self::Agency { slug, at: Some(at) } => format!("{slug}{AT}{at}"),
        }
    }

    /// The day of the past that it is seen from.
    #[must_use]
    pub fn at(&self) -> Option<PartialDate> {
        match self {
            Self::Agency { at, .. } => *at,
            Self::Architecture(_) => None,
        }
    }
}

impl Catalogues {
    /// The catalogues that `choice` needs; `as_of` gives the one of a day in the past.
    #[must_use]
    pub fn gather(now: Arc<Catalogue>, choice: &SideChoice, as_of: impl Fn(Date) -> Arc<Catalogue>) -> Self {
        let days = choice.sides.iter().filter_map(Side::at);
        Self {
            then: days.map(|it| (it, as_of(it.latest()))).collect(),
            now,
        }
    }

    /// The subjects of `choice`, and those that did not exist on their day.
    #[must_use]
    pub fn subjects<'a>(&'a self, choice: &'a SideChoice) -> (Vec<Placed<'a>>, Vec<Amiss>) {
        let (mut found, mut amiss) = (Vec::new(), Vec::new());
        for side in &choice.sides {
            match self.subject(side) {
                Some(subject) => found.push(Placed { side, subject }),
                None => amiss.extend(self.missing(side)),
            }
        }
        (found, amiss)
    }

    fn subject<'a>(&'a self, side: &'a Side) -> Option<Subject<'a>> {
        match side {
            Side::Agency { slug, at } => {
                let catalogue = match at {
                    Some(at) => self.then.get(at)?,
                    None => &self.now,
                };
                let found = catalogue.organization(slug.as_str());
                let existing = found.filter(|it| it.status == OrgStatus::Active)?;
                Some(Subject::Agency(catalogue, existing))
            }
            Side::Architecture(slug) => {
                let found = self.now.architecture(slug.as_str())?;
                Some(Subject::Architecture(&self.now, found))
            }
        }
    }

    fn missing(&self, side: &Side) -> Option<Amiss> {
        match side {
            Side::Agency { slug, at: Some(at) } => {
                let name = self.now.organization(slug.as_str())?.display_name();
                Some(Amiss::NotThen {
                    name: name.to_owned(),
                    at: *at,
                })
            }
            Side::Agency { at: None, .. } | Side::Architecture(_) => None,
        }
    }
}

/// An agency, with `@` and a date where it is to be seen as it was. What it is called goes along.
fn agency(catalogue: &Catalogue, word: &str, amiss: &mut Vec<Amiss>) -> Option<(String, Side)> {
    let (slug, day) = word.split_once(AT).unwrap_or((word, ""));
    let at = match Moment::parse(day, catalogue.today()) {
        Moment::Now => None,
        Moment::Then(date) => Some(date),
        Moment::NotYet(_) => {
            amiss.push(Amiss::NotYet(day.to_owned()));
            None
        }
        Moment::Unreadable(text) => {
            amiss.push(Amiss::NotADate(text));
            None
        }
    };
    let found = if at.is_some() {
        name::any(catalogue, slug)
    } else {
        name::existing(catalogue, slug)
    };
    match found {
        Ok(it) => {
            let slug = it.slug.clone();
            Some((it.display_name().to_owned(), Side::Agency { slug, at }))
        }
        Err(it) => {
            amiss.push(it);
            None
        }
    }
}

fn architecture(catalogue: &Catalogue, word: &str) -> Result<(String, Side), Amiss> {
    let found = catalogue
        .architecture(word)
        .or_else(|| catalogue.architecture_formerly(word));
    let found = found.ok_or_else(|| {
        let slugs = catalogue.architectures().iter().map(|it| it.slug.as_str());
        Amiss::unknown(ARCHITECTURE, word, nearest(word, slugs))
    })?;
    Ok((found.title.clone(), Side::Architecture(found.slug.clone())))
}
