//! The matrix: what each of many agencies is said to offer of each capability.

use std::collections::HashMap;

use super::Tally;
use crate::{
    catalogue::{
        Capability, CapabilityClaim, CapabilityGroup, Catalogue, Level, Organization, Platform, Technology,
        facts::is_alive,
    },
    dates::PartialDate,
    provenance::{Confidence, Freshness},
};

/// Whether words for nearly the same, such as deploy and utrulling, share a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twins {
    /// Each of the 19 words has its row.
    Apart,
    /// Twins have one row.
    Folded,
}

/// What a column is asked for.
#[derive(Clone, Copy, Debug)]
pub enum ColumnOf<'a> {
    /// An agency with all its living platforms.
    Agency(&'a Organization),
    /// One platform alone, living or not.
    Platform(&'a Platform),
}

/// Capabilities against agencies.
#[derive(Clone, Debug)]
pub struct Matrix<'a> {
    /// The columns, in the order they were asked for.
    pub columns: Vec<Column<'a>>,
    /// The rows under the groups that have any.
    pub groups: Vec<Group<'a>>,
    /// All cells.
    pub tally: Tally,
}

/// One agency, or one of its platforms.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// The agency.
    pub organization: &'a Organization,
    /// The platforms whose claims stand in the column. None where the agency has no living platform.
    pub platforms: Vec<&'a Platform>,
    /// The column's cells.
    pub tally: Tally,
}

/// The rows of one group.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The group.
    pub group: CapabilityGroup,
    /// Its rows.
    pub rows: Vec<Row<'a>>,
}

/// One capability, or two twins, across all columns.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The capability.
    pub capability: &'a Capability,
    /// Its twin, where the two are folded.
    pub twin: Option<&'a Capability>,
    /// A cell for each column; `None` is not stated.
    pub cells: Vec<Option<Cell<'a>>>,
    /// The row's cells.
    pub tally: Tally,
}

/// What is stated of a capability (or two twins) of an agency. The claims are at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    /// Every claim that holds on the snapshot's day, by platform and then as the platform lists them.
    pub claims: Vec<CellClaim<'a>>,
    /// The best level stated; `None` where only tools or a practice are. [`Level::None`] is «finnes ikke».
    pub level: Option<Level>,
    /// Whether the claims state several levels.
    pub levels_differ: bool,
    /// The tools of all claims, each once.
    pub tools: Vec<&'a Technology>,
    /// The oldest date of a claim.
    pub oldest: Option<PartialDate>,
    /// The newest date of a claim.
    pub newest: Option<PartialDate>,
    /// The least sure claim's confidence.
    pub confidence: Confidence,
    /// The least fresh claim's freshness, undated ones last: joining never makes a claim look younger.
    pub freshness: Freshness,
}

/// One claim of a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellClaim<'a> {
    /// The platform it is about.
    pub platform: &'a Platform,
    /// The claim; its `how` is the practice in words.
    pub claim: &'a CapabilityClaim,
}

impl Matrix<'_> {
    /// The matrix without the rows that no column states anything of. What was asked of those is not counted.
    #[must_use]
    pub fn stated(mut self) -> Self {
        for group in &mut self.groups {
            for row in group.rows.iter().filter(|it| it.tally.known == 0) {
                self.tally.asked -= row.tally.asked;
                for column in &mut self.columns {
                    column.tally.asked -= 1;
                }
            }
            group.rows.retain(|it| it.tally.known > 0);
        }
        self.groups.retain(|it| !it.rows.is_empty());
        self
    }
}

impl<'a> Cell<'a> {
    /// The platforms that the claims are about, each once.
    #[must_use]
    pub fn platforms(&self) -> Vec<&'a Platform> {
        let mut platforms: Vec<&Platform> = self.claims.iter().map(|it| it.platform).collect();
        platforms.dedup_by_key(|it| &it.slug);
        platforms
    }

    /// The practices in words, each once.
    #[must_use]
    pub fn practices(&self) -> Vec<&'a str> {
        let mut practices = Vec::new();
        for how in self.claims.iter().filter_map(|it| it.claim.how.as_deref()) {
            if !practices.contains(&how) {
                practices.push(how);
            }
        }
        practices
    }

    fn of(catalogue: &'a Catalogue, claims: Vec<CellClaim<'a>>) -> Option<Self> {
        let levels = || claims.iter().filter_map(|it| it.claim.level);
        let dates = || claims.iter().filter_map(|it| it.claim.provenance.dated());
        let level = levels().max_by_key(|it| it.rank());
        Some(Self {
            level,
            levels_differ: levels().any(|it| Some(it) != level),
            tools: tools(catalogue, &claims),
            oldest: dates().min(),
            newest: dates().max(),
            confidence: claims.iter().map(|it| it.claim.provenance.confidence).max()?,
            freshness: freshness(catalogue, &claims).max()?,
            claims,
        })
    }
}

/// Holds the capabilities against `columns`. A platform whose organisation is not in the catalogue is left out.
///
/// A cell has what holds on the snapshot's day: claims that have ended are not in it, even if nothing came in
/// their place. The cost follows the number of claims; 60 agencies take a fraction of a millisecond.
#[must_use]
pub fn matrix<'a>(catalogue: &'a Catalogue, columns: &[ColumnOf<'a>], twins: Twins) -> Matrix<'a> {
    let mut columns: Vec<Column> = columns.iter().filter_map(|it| column(catalogue, *it)).collect();
    let (mut rows, places) = rows(catalogue, twins);
    for column in &mut columns {
        let mut claims: Vec<Vec<CellClaim>> = vec![Vec::new(); rows.len()];
        for (claim, capability) in current(catalogue, column) {
            if let Some(&place) = places.get(capability) {
                claims[place].push(claim);
            }
        }
        for (row, claims) in rows.iter_mut().zip(claims) {
            let mut one = Tally::default();
            one.count(freshness(catalogue, &claims));
            row.cells.push(Cell::of(catalogue, claims));
            row.tally += one;
            column.tally += one;
        }
    }
    let mut tally = Tally::default();
    for row in &rows {
        tally += row.tally;
    }
    Matrix {
        columns,
        groups: grouped(rows),
        tally,
    }
}

fn column<'a>(catalogue: &'a Catalogue, of: ColumnOf<'a>) -> Option<Column<'a>> {
    let (organization, platforms) = match of {
        ColumnOf::Agency(organization) => {
            let all = catalogue.platforms_of(organization.slug.as_str());
            let alive = all.filter(|it| is_alive(it, catalogue.today()));
            (organization, alive.collect())
        }
        ColumnOf::Platform(platform) => {
            let owner = catalogue.organization(platform.organization.as_str())?;
            (owner, vec![platform])
        }
    };
    Some(Column {
        organization,
        platforms,
        tally: Tally::default(),
    })
}

/// The empty rows, and the row of each capability by slug.
fn rows(catalogue: &Catalogue, twins: Twins) -> (Vec<Row<'_>>, HashMap<&str, usize>) {
    let (mut rows, mut places) = (Vec::new(), HashMap::new());
    for capability in catalogue.capabilities() {
        if places.contains_key(capability.slug.as_str()) {
            continue;
        }
        let twin = match twins {
            Twins::Apart => None,
            Twins::Folded => twin(catalogue, capability),
        };
        let twin = twin.filter(|it| !places.contains_key(it.slug.as_str()));
        for it in [Some(capability), twin].into_iter().flatten() {
            places.insert(it.slug.as_str(), rows.len());
        }
        rows.push(Row {
            capability,
            twin,
            cells: Vec::new(),
            tally: Tally::default(),
        });
    }
    (rows, places)
}

/// The twin of a capability, whichever of the two names the other.
fn twin<'a>(catalogue: &'a Catalogue, capability: &'a Capability) -> Option<&'a Capability> {
    let mut all = catalogue.capabilities().iter();
    all.find(|it| {
        it.slug != capability.slug
            && (it.twin.as_ref() == Some(&capability.slug) || capability.twin.as_ref() == Some(&it.slug))
    })
}

/// What holds on the day of what the column's platforms are said to offer, with the capability's slug.
fn current<'a>(
    catalogue: &'a Catalogue,
    column: &Column<'a>,
) -> impl Iterator<Item = (CellClaim<'a>, &'a str)> {
    let today = catalogue.today();
    column.platforms.iter().flat_map(move |&platform| {
        let holding = platform
            .capabilities
            .iter()
            .filter(move |it| it.interval.may_hold(today));
        holding.map(move |claim| (CellClaim { platform, claim }, claim.capability.as_str()))
    })
}

fn freshness(catalogue: &Catalogue, claims: &[CellClaim<'_>]) -> impl Iterator<Item = Freshness> {
    let today = catalogue.today();
    claims.iter().map(move |it| it.claim.provenance.freshness(today))
}

fn tools<'a>(catalogue: &'a Catalogue, claims: &[CellClaim<'a>]) -> Vec<&'a Technology> {
    let mut tools: Vec<&Technology> = Vec::new();
    for slug in claims.iter().flat_map(|it| &it.claim.tools) {
        if tools.iter().all(|it| it.slug != *slug) {
            tools.extend(catalogue.technology(slug.as_str()));
        }
    }
    tools
}

/// Rows under their groups; capabilities come grouped.
fn grouped(rows: Vec<Row<'_>>) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let group = row.capability.group;
        match groups.last_mut() {
            Some(last) if last.group == group => last.rows.push(row),
            _ => groups.push(Group {
                group,
                rows: vec![row],
            }),
        }
    }
    groups
}

#[cfg(test)]
mod tests;
