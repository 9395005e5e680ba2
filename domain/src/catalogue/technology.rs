//! Technologies and who uses, tries or has left them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Layer;
use crate::{
    dates::Interval,
    provenance::Provenance,
    text::{Link, Slug},
};

vocabulary! {
    /// What kind of thing a technology is.
    pub enum TechnologyKind {
        Oss = "oss" => "Åpen kildekode",
        Product = "product" => "Produkt",
        CloudService = "cloud_service" => "Skytjeneste",
        Standard = "standard" => "Standard",
        Inhouse = "inhouse" => "Egenutviklet",
    }
}

vocabulary! {
    /// Where a platform stands with a technology.
    pub enum UseStage {
        InUse = "in_use" => "I bruk",
        Trialing = "trialing" => "Prøves ut",
        Assessing = "assessing" => "Vurderes",
        PhasingOut = "phasing_out" => "Fases ut",
        Abandoned = "abandoned" => "Forlatt",
    }
}

/// A tool, product, service or standard that platforms are made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Technology {
    /// Its name in URLs and files.
    pub slug: Slug,
    /// What it is called.
    pub name: String,
    /// What kind of thing it is.
    pub kind: TechnologyKind,
    /// The layer it stands in.
    pub layer: Layer,
    /// One sentence on what it is.
    pub summary: String,
    /// Its web site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homepage: Option<Link>,
    /// Its source code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repo: Option<Link>,
    /// The capabilities it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<Slug>,
    /// Other names people look for it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Slugs it had before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
}

/// A platform's use of a technology.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TechnologyUse {
    /// The technology.
    pub technology: Slug,
    /// What it is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where the platform stands with it.
    pub stage: UseStage,
    /// When.
    #[serde(flatten)]
    pub interval: Interval,
    /// Why it was taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_in: Option<String>,
    /// Why it was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_out: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}
