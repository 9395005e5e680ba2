//! What the page counts: the population that the address asks for, and what stands behind each of its numbers.

use domain::{
    adoption::{Category, Mix, Period, Population, Standing, hosting_by_kind, hosting_by_sector},
    catalogue::{
        Catalogue, HostingKind, Organization, Provider,
        facets::{Facet, Selection},
    },
    provenance::Provenance,
};
use jiff::civil::Date;

use super::asked::{Asked, Group};
use crate::routes;

/// The population that the address asks for, on the day that is looked at.
pub struct Picture<'a> {
    /// The snapshot.
    pub catalogue: &'a Catalogue,
    /// What is asked for.
    pub asked: &'a Asked,
    /// Who is counted.
    pub population: Population<'a>,
}

/// The year or half-year as it is written in addresses: 2021, or 2021-06 and 2021-12 by the months it ends in.
#[must_use]
pub fn period_code(period: &Period) -> String {
    match period.half {
        None => period.year.to_string(),
        Some(1) => format!("{}-06", period.year),
        Some(_) => format!("{}-12", period.year),
    }
}

impl<'a> Picture<'a> {
    /// The picture of an address.
    #[must_use]
    pub fn of(catalogue: &'a Catalogue, asked: &'a Asked) -> Self {
        Self {
            catalogue,
            asked,
            population: Population::selected(catalogue, &asked.selection),
        }
    }

    /// The day that is looked at.
    #[must_use]
    pub fn day(&self) -> Date {
        self.catalogue.today()
    }

    /// The periods of adoption.
    #[must_use]
    pub fn periods(&self) -> Vec<Period> {
        self.population.adoption_periods(self.asked.grain, self.day())
    }

    /// The periods of hosting.
    #[must_use]
    pub fn hosting_periods(&self) -> Vec<Period> {
        self.population.hosting_periods(self.asked.grain, self.day())
    }

    /// The mixes of each group that the address asks for: code, label and mix.
    #[must_use]
    pub fn groups(&self) -> Vec<(&'static str, &'static str, Mix<'a>)> {
        let (population, day) = (&self.population, self.day());
        match self.asked.group {
            Group::Sector => hosting_by_sector(population, day)
                .into_iter()
                .map(|(it, mix)| (it.code(), it.label(), mix))
                .collect(),
            Group::Kind => hosting_by_kind(population, day)
                .into_iter()
                .map(|(it, mix)| (it.code(), it.label(), mix))
                .collect(),
        }
    }

    /// The clouds that an organisation is on, by the dated environments of the day.
    #[must_use]
    pub fn clouds(&self, organization: &str) -> Vec<&'static str> {
        let environments = self.population.environments(organization, self.day());
        let mut clouds: Vec<_> = environments
            .iter()
            .filter(|(_, it)| it.kind == HostingKind::PublicCloud)
            .filter_map(|(_, it)| it.provider)
            .filter(|it| it.is_public_cloud())
            .map(Provider::label)
            .collect();
        clouds.sort_unstable();
        clouds.dedup();
        clouds
    }

    /// The fact that says where an organisation stands: its statement, or else its newest environment on public
    /// cloud.
    #[must_use]
    pub fn basis(&self, organization: &str, standing: &Standing<'a>) -> Option<&'a Provenance> {
        if let Some(status) = standing.status {
            return Some(&status.provenance);
        }
        if standing.category == Category::NotStated {
            return None;
        }
        let environments = self.population.environments(organization, self.day());
        let public = environments
            .into_iter()
            .filter(|(_, it)| it.kind == HostingKind::PublicCloud);
        public
            .map(|(_, it)| &it.provenance)
            .max_by_key(|it| it.dated().map(|it| (it.latest(), it)))
    }

    /// Where the `n` who stand somewhere are listed: the catalogue's list with that filter, where it lists them
    /// and nobody else.
    #[must_use]
    pub fn standing_list(&self, category: Category, n: usize) -> Option<String> {
        self.list(Facet::Cloud, category.code(), n)
    }

    /// Where the `n` of a group are listed.
    #[must_use]
    pub fn group_list(&self, code: &str, n: usize) -> Option<String> {
        let facet = match self.asked.group {
            Group::Sector => Facet::Sector,
            Group::Kind => Facet::Kind,
        };
        self.list(facet, code, n)
    }

    fn list(&self, facet: Facet, code: &str, n: usize) -> Option<String> {
        let chosen: &Selection = &self.asked.selection;
        if chosen.has(facet, code) {
            return None;
        }
        let wanted = chosen.toggled(facet, code);
        let listed = self.catalogue.index().select(&wanted).count();
        (n > 0 && listed == n).then(|| routes::catalogue(routes::CATALOGUE, &wanted))
    }

    /// The page of an organisation, on the day that is looked at.
    #[must_use]
    pub fn agency(&self, organization: &Organization) -> String {
        let page = routes::agency(organization.slug.as_str());
        match self.asked.selection.per {
            Some(per) => {
                routes::with_query(&page, &format!("{}={per}", domain::catalogue::moment::PARAMETER))
            }
            None => page,
        }
    }
}
