//! How a platform in the catalogue does what a reference architecture describes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::PartialDate, provenance::Provenance, text::Slug};

vocabulary! {
    /// How well a platform fits the architecture, as far as its sources tell.
    pub enum Fit {
        Full = "full" => "Fullt",
        Partial = "partial" => "Delvis oppgitt",
        Deviates = "deviates" => "Avviker",
        Abandoned = "abandoned" => "Forlatt",
    }
}

/// What fills the place of one component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Slot {
    /// The component.
    pub component: Slug,
    /// The technologies that fill it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<Slug>,
    /// What the technologies cannot say, in a few words; stands alone where something of one's own fills it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A platform that does what the architecture describes, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Implementation {
    /// The platform.
    pub platform: Slug,
    /// How well it fits.
    pub fit: Fit,
    /// What fills the components' places. A component that is missing is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Where it differs, each a sentence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deviations: Vec<String>,
    /// Since when, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Implementation {
    /// Whether the platform still does it, as far as is known.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.fit != Fit::Abandoned
    }

    /// What fills the place of a component, if it is known.
    #[must_use]
    pub fn slot(&self, component: &str) -> Option<&Slot> {
        self.slots.iter().find(|it| it.component.as_str() == component)
    }
}
