//! How much of what the catalogue asks for is known of an organisation, and what is missing.

use std::collections::BTreeSet;

use super::{Capability, OpsArea, Organization, Platform, Principle};

/// One thing the catalogue asks for that no source has told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A platform with a name.
    PlatformName,
    /// When work on the platform began.
    Started,
    /// Where it runs.
    Hosting,
    /// What it is made with.
    Technology,
    /// Where the organisation stands on public cloud.
    CloudAdoption,
    /// Whether the platform is open source.
    OpenSource,
    /// How code comes into production.
    Pipeline,
    /// How far the three principles are followed.
    Principles,
    /// How many people and teams.
    Staffing,
    /// Nothing about these capabilities (names, in the order they are listed).
    Capabilities(Vec<String>),
    /// Nothing about these areas of operations.
    Operations(Vec<OpsArea>),
}

/// What is known out of what is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// How many things are known.
    pub known: usize,
    /// How many are asked for.
    pub asked: usize,
    /// What is missing.
    pub missing: Vec<Missing>,
}

impl Completeness {
    /// Holds what is known of an organisation's living platforms against what is asked for.
    #[must_use]
    pub fn of(capabilities: &[Capability], organization: &Organization, platforms: &[&Platform]) -> Self {
        let mut sheet = Self::default();
        let any = |has: fn(&Platform) -> bool| platforms.iter().any(|it| has(it));
        sheet.ask(any(|it| !it.unnamed), Missing::PlatformName);
        sheet.ask(any(|it| it.started.is_some()), Missing::Started);
        sheet.ask(any(|it| !it.environments.is_empty()), Missing::Hosting);
        sheet.ask(any(|it| !it.technologies.is_empty()), Missing::Technology);
        sheet.ask(!organization.cloud_adoption.is_empty(), Missing::CloudAdoption);
        sheet.ask(any(|it| it.open_source.is_some()), Missing::OpenSource);
        sheet.ask(any(|it| !it.pipelines.is_empty()), Missing::Pipeline);
        sheet.ask(
            any(|it| it.principles.len() == Principle::ALL.len()),
            Missing::Principles,
        );
        sheet.ask(!organization.staffing.is_empty(), Missing::Staffing);
        sheet.ask_capabilities(capabilities, platforms);
        sheet.ask_operations(platforms);
        sheet
    }

    fn ask(&mut self, known: bool, missing: Missing) {
        self.asked += 1;
        if known {
            self.known += 1;
        } else {
            self.missing.push(missing);
        }
    }

    fn ask_capabilities(&mut self, capabilities: &[Capability], platforms: &[&Platform]) {
        let claimed: BTreeSet<&str> = platforms
            .iter()
            .flat_map(|it| &it.capabilities)
            .map(|it| it.capability.as_str())
            .collect();
        let missing: Vec<String> = capabilities
            .iter()
            .filter(|it| !claimed.contains(it.slug.as_str()))
            .map(|it| it.name.clone())
            .collect();
        self.asked += capabilities.len();
        self.known += capabilities.len() - missing.len();
        if !missing.is_empty() {
            self.missing.push(Missing::Capabilities(missing));
        }
    }

    fn ask_operations(&mut self, platforms: &[&Platform]) {
        let claimed: BTreeSet<OpsArea> = platforms
            .iter()
            .flat_map(|it| &it.operations)
            .map(|it| it.area)
            .collect();
        let missing: Vec<OpsArea> = OpsArea::ALL
            .iter()
            .copied()
            .filter(|it| !claimed.contains(it))
            .collect();
        self.asked += OpsArea::ALL.len();
        self.known += OpsArea::ALL.len() - missing.len();
        if !missing.is_empty() {
            self.missing.push(Missing::Operations(missing));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::catalogue::{
        samples::{build, capability, catalogue, fact, organization, platform},
        synthetic,
    };

    fn sheet(of_organization: Value, of_platform: Value) -> Completeness {
        let catalogue = catalogue([
            organization("nav", of_organization),
            platform("nais", "nav", of_platform),
            capability("backup"),
            capability("logging"),
        ]);
        catalogue
            .facts("nav")
            .expect("the organisation")
            .completeness
            .clone()
    }

    fn missing(sheet: &Completeness) -> usize {
        let one = |it: &Missing| match it {
            Missing::Capabilities(names) => names.len(),
            Missing::Operations(areas) => areas.len(),
            _ => 1,
        };
        sheet.missing.iter().map(one).sum()
    }

    #[test]
    fn an_organisation_nobody_has_described_lacks_everything() {
        let catalogue = catalogue([organization("nav", json!({})), capability("logging")]);
        let sheet = &catalogue.facts("nav").expect("the organisation").completeness;
        let all = vec![
            Missing::PlatformName,
            Missing::Started,
            Missing::Hosting,
            Missing::Technology,
            Missing::CloudAdoption,
            Missing::OpenSource,
            Missing::Pipeline,
            Missing::Principles,
            Missing::Staffing,
            Missing::Capabilities(vec!["logging".to_owned()]),
            Missing::Operations(OpsArea::ALL.to_vec()),
        ];
        assert_eq!(
            *sheet,
            Completeness {
                known: 0,
                asked: 17,
                missing: all
            }
        );
    }

    #[test]
    fn each_fact_answers_its_own_question() {
        let principles: Vec<Value> = Principle::ALL
            .iter()
            .map(|it| fact(json!({ "principle": it.code(), "level": "fully" })))
            .collect();
        let on_platform = |fields| (json!({}), fields);
        let cases = [
            (on_platform(json!({ "started": "2014" })), Missing::Started),
            (
                on_platform(json!({ "environments": [fact(json!({ "kind": "on_prem" }))] })),
                Missing::Hosting,
            ),
            (
                on_platform(
                    json!({ "technologies": [fact(json!({ "technology": "loki", "stage": "in_use" }))] }),
                ),
                Missing::Technology,
            ),
            (on_platform(json!({ "open_source": "none" })), Missing::OpenSource),
            (
                on_platform(json!({ "pipelines": [fact(json!({ "title": "Vei", "steps": [] }))] })),
                Missing::Pipeline,
            ),
            (
                on_platform(json!({ "principles": principles })),
                Missing::Principles,
            ),
            (
                (
                    json!({ "staffing": [fact(json!({ "date": "2024" }))] }),
                    json!({}),
                ),
                Missing::Staffing,
            ),
            (
                (
                    json!({ "cloud_adoption": [fact(json!({ "stage": "test", "date": "2024" }))] }),
                    json!({}),
                ),
                Missing::CloudAdoption,
            ),
        ];
        let before = sheet(json!({}), json!({}));
        for ((of_organization, of_platform), answered) in cases {
            let mut expected = before.clone();
            expected.known += 1;
            expected.missing.retain(|it| *it != answered);
            assert_eq!(sheet(of_organization, of_platform), expected, "{answered:?}");
        }
    }

    #[test]
    fn a_name_of_our_own_making_is_no_name() {
        let named = |unnamed: bool| sheet(json!({}), json!({ "unnamed": unnamed })).missing;
        assert!(named(true).contains(&Missing::PlatformName));
        assert!(!named(false).contains(&Missing::PlatformName));
    }

    #[test]
    fn some_principles_are_not_all() {
        let one = fact(json!({ "principle": "self_service", "level": "fully" }));
        assert!(
            sheet(json!({}), json!({ "principles": [one] }))
                .missing
                .contains(&Missing::Principles)
        );
    }

    #[test]
    fn capabilities_and_areas_are_named_one_by_one() {
        let fields = json!({
            "capabilities": [fact(json!({ "capability": "logging", "level": "none" }))],
            "operations": [fact(json!({ "area": "backup" })), fact(json!({ "area": "monitoring" }))],
        });
        let sheet = sheet(json!({}), fields);
        let mut areas = OpsArea::ALL.to_vec();
        areas.retain(|it| !matches!(it, OpsArea::Backup | OpsArea::Monitoring));
        assert!(
            sheet
                .missing
                .contains(&Missing::Capabilities(vec!["backup".to_owned()]))
        );
        assert!(sheet.missing.contains(&Missing::Operations(areas)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn known_and_missing_add_up_to_what_is_asked(size in 1_usize..80) {
            let catalogue = build(synthetic::content(size));
            for (organization, facts) in catalogue.active() {
                let sheet = &facts.completeness;
                prop_assert_eq!(sheet.known + missing(sheet), sheet.asked, "{}", organization.slug);
                prop_assert_eq!(sheet.asked, 9 + 19 + 7);
            }
        }
    }
}
