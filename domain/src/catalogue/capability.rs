//! The network's 19 capabilities, the layers they stand in, and what platforms claim of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::Interval, provenance::Provenance, text::Slug};

vocabulary! {
    /// The four layers of a platform, bottom up (SSB's BIP, shown to the network in 2018).
    pub enum Layer {
        TechnicalInfrastructure = "technical_infrastructure" => "Teknisk infrastruktur",
        ContainerRuntime = "container_runtime" => "Container-kjøremiljø",
        DevopsPlatform = "devops_platform" => "DevOps-plattform",
        ServicesApps = "services_apps" => "Tjenester og applikasjoner",
    }
}

vocabulary! {
    /// How the capabilities are grouped where they are listed.
    pub enum CapabilityGroup {
        Delivery = "delivery" => "Leveranse",
        Runtime = "runtime" => "Kjøremiljø",
        Data = "data" => "Data",
        Insight = "insight" => "Innsikt",
        Governance = "governance" => "Sikkerhet og styring",
    }
}

vocabulary! {
    /// How far a capability is automated for the teams that use the platform.
    pub enum Level {
        None = "none" => "Finnes ikke",
        Manual = "manual" => "Manuelt",
        OnRequest = "on_request" => "På bestilling",
        SelfService = "self_service" => "Selvbetjent",
        ApiDriven = "api_driven" => "API-drevet og automatisert",
        NotApplicable = "not_applicable" => "Ikke aktuelt",
    }
}

impl Level {
    /// The place on the way from none to fully automated; `None` where it is not applicable.
    #[must_use]
    pub const fn rank(self) -> Option<u8> {
        match self {
            Self::None => Some(0),
            Self::Manual => Some(1),
            Self::OnRequest => Some(2),
            Self::SelfService => Some(3),
            Self::ApiDriven => Some(4),
            Self::NotApplicable => None,
        }
    }
}

/// Yes-or-no questions that tell which level a platform is at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LevelCriteria {
    /// The level.
    pub level: Level,
    /// What can be observed when the level is reached.
    #[schemars(length(min = 1))]
    pub criteria: Vec<String>,
}

/// One of the network's 19 words for what a platform offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Capability {
    /// Its name in URLs and files.
    pub slug: Slug,
    /// The network's word.
    pub name: String,
    /// What it means.
    pub definition: String,
    /// The layer it stands in.
    pub layer: Layer,
    /// The group it is listed under.
    pub group: CapabilityGroup,
    /// The other word for nearly the same, such as deploy for utrulling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twin: Option<Slug>,
    /// Capabilities to look at beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see_also: Vec<Slug>,
    /// Other words people look for it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// How to tell the levels apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelCriteria>,
}

/// What is known of one capability of one platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CapabilityClaim {
    /// The capability.
    pub capability: Slug,
    /// The level; absent where only tools or a practice are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Who provides it, such as «plattformteamet» or a platform's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provided_by: Option<String>,
    /// The technologies used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Slug>,
    /// How, in one or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// When.
    #[serde(flatten)]
    pub interval: Interval,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
