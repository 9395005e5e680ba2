//! What has happened since a day, by the dates of the facts themselves, such as since the last fagdag.
//!
//! Not the same as the list of changes, which says when something was written down.

use jiff::civil::Date;

use super::{Catalogue, HostingEnvironment, Organization, Platform, PlatformRelation, TechnologyUse};
use crate::{adoption::AdoptionStatus, dates::PartialDate, fagdag::Fagdag, provenance::Provenance};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// Something happened to a platform, in the source's words.
    Milestone(&'a str),
    /// Work on a platform began.
    Started,
    /// A platform was shut down.
    Retired,
    /// A platform came to run somewhere.
    MovedIn(&'a HostingEnvironment),
    /// A platform ceased to run somewhere.
    MovedOut(&'a HostingEnvironment),
    /// A technology was taken in.
    TookIn(&'a TechnologyUse),
    /// A technology was left.
    Left(&'a TechnologyUse),
    /// A platform became kin of another.
    Related(&'a PlatformRelation),
    /// An organisation declared where it stands on public cloud.
    Stood(&'a AdoptionStatus),
}

/// Something that happened, with whom it happened to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event<'a> {
    /// When.
    pub date: PartialDate,
    /// To which organisation.
    pub organization: &'a Organization,
    /// On which platform, if it is about one.
    pub platform: Option<&'a Platform>,
    /// What.
    pub what: What<'a>,
    /// Where it is told.
    pub provenance: &'a Provenance,
}

impl Catalogue {
    /// The last fagdag on or before the snapshot's day.
    #[must_use]
    pub fn last_fagdag(&self) -> Option<&Fagdag> {
        let held = |it: &&Fagdag| it.date.earliest() <= self.today();
        self.fagdager().iter().rev().find(held)
    }

    /// What has happened after `day`, newest first. A date that may lie before the day, such as its year, does
    /// not count: nobody knows.
    #[must_use]
    pub fn since(&self, day: Date) -> Vec<Event<'_>> {
        let mut found = Vec::new();
        for (organization, _) in self.active() {
            let mut add = |date: Option<PartialDate>, platform, what, provenance| {
                let recent = |it: &PartialDate| it.earliest() > day && it.earliest() <= self.today();
                found.extend(date.filter(recent).map(|date| Event {
                    date,
                    organization,
                    platform,
                    what,
                    provenance,
                }));
            };
            for it in &organization.cloud_adoption {
                add(Some(it.date), None, What::Stood(it), &it.provenance);
            }
            for it in self.platforms_of(organization.slug.as_str()) {
                of_platform(it, &mut |date, what, provenance| {
                    add(date, Some(it), what, provenance);
                });
            }
        }
        found.sort_by(|a, b| {
            b.date
                .earliest()
                .cmp(&a.date.earliest())
                .then_with(|| name(a).cmp(name(b)))
        });
        found
    }
}

fn name<'a>(event: &Event<'a>) -> &'a str {
    event.organization.display_name()
}

/// Tells everything dated about a platform.
fn of_platform<'a>(it: &'a Platform, add: &mut impl FnMut(Option<PartialDate>, What<'a>, &'a Provenance)) {
    add(it.started, What::Started, &it.provenance);
    add(it.retired, What::Retired, &it.provenance);
    for it in &it.milestones {
        add(Some(it.date), What::Milestone(&it.title), &it.provenance);
    }
    for it in &it.environments {
        add(it.interval.from, What::MovedIn(it), &it.provenance);
        add(it.interval.to, What::MovedOut(it), &it.provenance);
    }
    for it in &it.technologies {
        add(it.interval.from, What::TookIn(it), &it.provenance);
        add(it.interval.to, What::Left(it), &it.provenance);
    }
    for it in &it.relations {
        add(it.date, What::Related(it), &it.provenance);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::{
        catalogue::samples::{self, fact},
        content::EntityKind,
    };

    fn events(day: Date) -> Vec<(String, String)> {
        let stage = |date| fact(json!({ "stage": "test", "date": date }));
        let catalogue = samples::catalogue([
            samples::organization(
                "nav",
                json!({ "cloud_adoption": [stage("2026"), stage("2026-07")] }),
            ),
            samples::platform(
                "nais",
                "nav",
                json!({
                    "started": "2026-06-02",
                    "milestones": [fact(json!({ "date": "2026-09-01", "title": "Noe" }))],
                    "environments": [fact(json!({ "kind": "on_prem", "from": "2015", "to": "2026-08" }))],
                    "technologies": [fact(json!({ "technology": "kafka", "stage": "in_use", "from": "2027" }))],
                }),
            ),
        ]);
        let tell = |it: &Event<'_>| {
            let what = match it.what {
                What::Milestone(title) => title.to_owned(),
                What::MovedOut(it) => format!("ut av {}", it.kind),
                What::Stood(it) => it.stage.to_string(),
                What::Started => "begynte".to_owned(),
                other => format!("{other:?}"),
            };
            (it.date.to_string(), what)
        };
        catalogue.since(day).iter().map(tell).collect()
    }

    #[test]
    fn what_has_happened_since_is_told_newest_first() {
        let told = events(date(2026, 5, 26));
        let told: Vec<_> = told
            .iter()
            .map(|(date, what)| (date.as_str(), what.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("2026-09-01", "Noe"),
                ("2026-08", "ut av Eget datasenter"),
                ("2026-07", "I test"),
                ("2026-06-02", "begynte"),
            ]
        );
        assert!(events(date(2026, 9, 1)).is_empty());
    }

    #[test]
    fn the_last_fagdag_is_the_last_that_has_been_held() {
        let fagdag = |slug: &str, date: &str| {
            let it = fact(json!({ "slug": slug, "title": slug, "date": date }));
            samples::entity(EntityKind::Fagdag, it)
        };
        let catalogue = samples::catalogue([
            fagdag("neste", "2027-01-01"),
            fagdag("forrige", "2026-05-26"),
            fagdag("foer", "2025-12-04"),
        ]);
        assert_eq!(
            catalogue.last_fagdag().map(|it| it.slug.as_str()),
            Some("forrige")
        );
        assert_eq!(samples::catalogue([]).last_fagdag(), None);
    }
}
