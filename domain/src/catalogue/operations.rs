//! Who answers for operations, in the seven areas of Altinn's page on Operations.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{provenance::Provenance, text::Slug};

vocabulary! {
    /// The seven areas of operations (Digdir, «Operations» in Altinn 3).
    pub enum OpsArea {
        Monitoring = "monitoring" => "Overvåking",
        Maintenance = "maintenance" => "Vedlikehold",
        Incidents = "incidents" => "Feilhåndtering",
        Scaling = "scaling" => "Skalering",
        Security = "security" => "Sikkerhet",
        Automation = "automation" => "Automatisering",
        Backup = "backup" => "Backup og gjenoppretting",
    }
}

vocabulary! {
    /// Who answers for an area.
    pub enum Responsible {
        PlatformTeam = "platform_team" => "Plattformteamet",
        ProductTeam = "product_team" => "Produktteamene",
        Shared = "shared" => "Delt mellom plattform og produkt",
        CentralOps = "central_ops" => "Sentral drift",
        Vendor = "vendor" => "Leverandør",
    }
}

vocabulary! {
    /// When somebody is on call.
    pub enum OnCall {
        None = "none" => "Ingen vakt",
        OfficeHours = "office_hours" => "Arbeidstid",
        DayWatch = "day_watch" => "Dagvakt",
        Always = "24x7" => "Døgnvakt",
    }
}

vocabulary! {
    /// How often restoring from backup is tried.
    pub enum RestoreTest {
        Never = "never" => "Aldri",
        Yearly = "yearly" => "Årlig",
        Quarterly = "quarterly" => "Hvert kvartal",
        Continuous = "continuous" => "Løpende",
    }
}

/// Who answers for one area of a platform's operations, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpsResponsibility {
    /// The area.
    pub area: OpsArea,
    /// Who, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Responsible>,
    /// The watch, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_call: Option<OnCall>,
    /// Whether larger incidents are gone through afterwards, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_mortem: Option<bool>,
    /// How often restoring is tried, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restore_test: Option<RestoreTest>,
    /// The technologies used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Slug>,
    /// How, in one or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
