//! The columns and rows of the matrix, as an address asks for them.

use std::cmp::Reverse;

use super::{AGENCIES, Amiss, PAGE, ROWS, SIZE, TWINS, WITHOUT, name, parts};
use crate::{
    catalogue::{
        Catalogue, Organization,
        facets::{Facet, Selection},
        facts::is_alive,
        moment,
    },
    comparison::Twins,
    text::{Slug, nearest},
};

/// How many columns can be asked for.
pub const COLUMNS: [usize; 3] = [8, 16, MOST_COLUMNS];
/// The most columns that are shown at once.
pub const MOST_COLUMNS: usize = 60;
/// The value of [`TWINS`].
pub const FOLDED: &str = "sammen";
/// The value of [`ROWS`].
pub const STATED: &str = "oppgitte";

/// Which rows the matrix shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsShown {
    /// Every capability.
    All,
    /// Those that any column states something of.
    Stated,
}

/// What the matrix is asked to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixChoice {
    /// The catalogue's filters and the day.
    pub selection: Selection,
    /// The agencies that are named; where there are any, the filters choose nothing.
    pub agencies: Vec<Slug>,
    /// Whether twins share a row.
    pub twins: Twins,
    /// Which rows are shown.
    pub rows: RowsShown,
    /// How many columns a page has, one of [`COLUMNS`].
    pub size: usize,
    /// The page of columns, from 1.
    pub page: usize,
}

/// The agencies of one page of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns<'a> {
    /// How many the choice gives in all.
    pub found: usize,
    /// How many pages they make.
    pub pages: usize,
    /// Those on this page, by name.
    pub shown: Vec<&'a Organization>,
}

impl Default for MatrixChoice {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            agencies: Vec::new(),
            twins: Twins::Apart,
            rows: RowsShown::All,
            size: COLUMNS[0],
            page: 1,
        }
    }
}

impl MatrixChoice {
    /// Every parameter that means something to the matrix.
    #[must_use]
    pub fn parameters() -> Vec<&'static str> {
        let own = [AGENCIES, WITHOUT, TWINS, ROWS, SIZE, PAGE, moment::PARAMETER];
        Facet::ALL.iter().map(|it| it.code()).chain(own).collect()
    }

    /// Reads the pairs of a query string. Parameters that belong to something else are ignored. A page beyond the
    /// last is the last, and said to be.
    #[must_use]
    pub fn parse<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        catalogue: &Catalogue,
    ) -> (Self, Vec<Amiss>) {
        let (mut choice, mut amiss) = (Self::default(), Vec::new());
        let (mut named, mut without, mut filters) = (Vec::new(), Vec::new(), Vec::new());
        for (parameter, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            match parameter {
                AGENCIES => named.extend(parts(value)),
                WITHOUT => without.extend(parts(value)),
                TWINS | ROWS | SIZE | PAGE => amiss.extend(choice.read(parameter, value).err()),
                _ if parameter == moment::PARAMETER || Facet::parse(parameter).is_some() => {
                    filters.push((parameter, value));
                }
                _ => {}
            }
        }
        let (selection, unknown) = Selection::parse(filters, catalogue.index());
        choice.selection = selection;
        amiss.extend(unknown.into_iter().map(Amiss::Unknown));
        amiss.extend(choice.name(catalogue, &named, &without));
        amiss.extend(choice.turn_back(catalogue));
        (choice, amiss)
    }

    fn read(&mut self, parameter: &str, value: &str) -> Result<(), Amiss> {
        let unknown = |meant: &str| Amiss::unknown(parameter, value, Some(meant));
        match (parameter, value) {
            (TWINS, FOLDED) => self.twins = Twins::Folded,
            (TWINS, _) => return Err(unknown(FOLDED)),
            (ROWS, STATED) => self.rows = RowsShown::Stated,
            (ROWS, _) => return Err(unknown(STATED)),
            (SIZE, _) => {
                let size = value.parse().ok().filter(|it| COLUMNS.contains(it));
                let sizes = COLUMNS.map(|it| it.to_string());
                let meant = nearest(value, sizes.iter().map(String::as_str));
                self.size = size.ok_or_else(|| unknown(meant.unwrap_or(&sizes[0])))?;
            }
            _ => {
                let page = value.parse().ok().filter(|it| *it > 0);
                self.page = page.ok_or_else(|| unknown("1"))?;
            }
        }
        Ok(())
    }

    /// Takes in the agencies that are named, each once, but not those that are taken away again.
    fn name(&mut self, catalogue: &Catalogue, named: &[&str], without: &[&str]) -> Vec<Amiss> {
        let (mut amiss, mut left_out) = (Vec::new(), Vec::new());
        for word in named.iter().filter(|it| !without.contains(it)) {
            match name::existing(catalogue, word) {
                Ok(it) if self.agencies.contains(&it.slug) => {}
                Ok(it) if self.agencies.len() == MOST_COLUMNS => left_out.push(it.display_name().to_owned()),
                Ok(it) => self.agencies.push(it.slug.clone()),
                Err(it) => amiss.push(it),
            }
        }
        if !left_out.is_empty() {
            amiss.push(Amiss::TooMany {
                most: MOST_COLUMNS,
                left_out,
            });
        }
        if !self.agencies.is_empty() {
            self.size = COLUMNS[0];
            if !self.selection.is_empty() {
                amiss.push(Amiss::FiltersUnused);
            }
        }
        amiss
    }

    fn turn_back(&mut self, catalogue: &Catalogue) -> Option<Amiss> {
        let asked = self.page;
        let pages = self.pages(self.all_columns(catalogue).found);
        self.page = asked.min(pages);
        (asked > pages).then(|| Amiss::unknown(PAGE, &asked.to_string(), Some(&pages.to_string())))
    }

    /// The agencies of the page: those that are named, or those that the filters give. Those that state something of
    /// most capabilities come on the first pages; on a page they stand by name.
    #[must_use]
    pub fn columns<'a>(&self, catalogue: &'a Catalogue) -> Columns<'a> {
        let mut all = self.all_columns(catalogue);
        if self.agencies.is_empty() {
            all.shown.sort_by_cached_key(|it| Reverse(stated(catalogue, it)));
            let first = (self.page - 1) * self.size;
            all.shown = all.shown.iter().skip(first).take(self.size).copied().collect();
            all.pages = self.pages(all.found);
            name::sort(&mut all.shown);
        }
        all
    }

    /// How many pages this many agencies make. Those that are named all stand on one.
    fn pages(&self, found: usize) -> usize {
        if self.agencies.is_empty() {
            found.div_ceil(self.size).max(1)
        } else {
            1
        }
    }

    /// The agencies of all pages as one, by name.
    #[must_use]
    pub fn all_columns<'a>(&self, catalogue: &'a Catalogue) -> Columns<'a> {
        let mut shown: Vec<&Organization> = if self.agencies.is_empty() {
            let chosen = catalogue.index().select(&self.selection);
            let found = chosen.iter().filter_map(|it| catalogue.at(it));
            found.map(|(it, _)| it).collect()
        } else {
            let named = self.agencies.iter();
            named
                .filter_map(|it| catalogue.organization(it.as_str()))
                .collect()
        };
        name::sort(&mut shown);
        Columns {
            found: shown.len(),
            pages: 1,
            shown,
        }
    }

    /// The choice as a query string without `?`, empty for the default. Defaults are left out.
    #[must_use]
    pub fn to_query(&self) -> String {
        let slugs: Vec<&str> = self.agencies.iter().map(Slug::as_str).collect();
        let agencies = (!slugs.is_empty()).then(|| format!("{AGENCIES}={}", slugs.join(",")));
        let twins = (self.twins == Twins::Folded).then(|| format!("{TWINS}={FOLDED}"));
        let rows = (self.rows == RowsShown::Stated).then(|| format!("{ROWS}={STATED}"));
        let size = (self.size != COLUMNS[0]).then(|| format!("{SIZE}={}", self.size));
        let page = (self.page != 1).then(|| format!("{PAGE}={}", self.page));
        let own = [agencies, Some(self.selection.to_query()), twins, rows, size, page];
        let parts: Vec<String> = own.into_iter().flatten().filter(|it| !it.is_empty()).collect();
        parts.join("&")
    }
}

/// How many capabilities an agency's living platforms state something of today.
fn stated(catalogue: &Catalogue, organization: &Organization) -> usize {
    let today = catalogue.today();
    let platforms = catalogue.platforms_of(organization.slug.as_str());
    let claims = platforms
        .filter(|it| is_alive(it, today))
        .flat_map(|it| &it.capabilities);
    let mut stated: Vec<&Slug> = claims
        .filter(|it| it.interval.may_hold(today))
        .map(|it| &it.capability)
        .collect();
    stated.sort_unstable();
    stated.dedup();
    stated.len()
}
