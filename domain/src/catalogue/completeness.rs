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
