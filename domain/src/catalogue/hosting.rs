//! Hosting environments: where a platform runs, and since when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{dates::Interval, provenance::Provenance};

vocabulary! {
    /// Whose machines a platform runs on. Hybrid is never stated but computed from several of them.
    pub enum HostingKind {
        OnPrem = "on_prem" => "Eget datasenter",
        PrivateCloud = "private_cloud" => "Privat sky",
        CommunityCloud = "community_cloud" => "Gruppesky",
        PublicCloud = "public_cloud" => "Allmenn sky",
    }
}

vocabulary! {
    /// Who provides the machines or the virtualisation.
    pub enum Provider {
        GoogleCloud = "google_cloud" => "Google Cloud",
        Azure = "azure" => "Azure",
        Aws = "aws" => "AWS",
        Vmware = "vmware" => "VMware",
        BareMetal = "bare_metal" => "Fysiske maskiner",
        Openstack = "openstack" => "OpenStack",
        Other = "other" => "Annen leverandør",
    }
}

vocabulary! {
    /// What an environment is for.
    pub enum Purpose {
        Dev = "dev" => "Utvikling",
        Test = "test" => "Test",
        Stage = "stage" => "Forproduksjon",
        Prod = "prod" => "Produksjon",
    }
}

vocabulary! {
    /// Where the data lies.
    pub enum DataLocation {
        Norway = "norway" => "Norge",
        Nordic = "nordic" => "Norden",
        Eea = "eea" => "EØS",
        OutsideEea = "outside_eea" => "Utenfor EØS",
    }
}

/// Where a platform runs, for what, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HostingEnvironment {
    /// Whose machines.
    pub kind: HostingKind,
    /// Who provides them, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Provider>,
    /// What runs on them, such as «GKE» or «OpenShift 4».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distribution: Option<String>,
    /// What they are for, if stated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Purpose>,
    /// Where the data lies, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_location: Option<DataLocation>,
    /// When.
    #[serde(flatten)]
    pub interval: Interval,
    /// What the fields cannot say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Provider {
    /// Whether the provider sells public cloud, rather than being what a data centre is built with.
    #[must_use]
    pub const fn is_public_cloud(self) -> bool {
        matches!(self, Self::GoogleCloud | Self::Azure | Self::Aws)
    }
}
