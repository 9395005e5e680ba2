//! Who does what a reference architecture describes, and the decisions behind it, as the API writes them.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{architecture::slugs, provenance::Provenance};
use crate::api::codes;

/// En plattform som gjør det arkitekturen beskriver, eller har gjort det.
#[derive(Debug, Serialize, ToSchema)]
pub struct Implementation<'a> {
    /// Kortnavnet på plattformen.
    pub platform: &'a str,
    /// Hvor godt den svarer til arkitekturen.
    pub fit: codes::Fit,
    /// Det som fyller plassene. En byggekloss som mangler, er ikke oppgitt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot<'a>>,
    /// Hvor den er annerledes.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub deviations: &'a [String],
    /// Siden når.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<codes::PartialDate>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Det som fyller plassen til en byggekloss.
#[derive(Debug, Serialize, ToSchema)]
pub struct Slot<'a> {
    /// Byggeklossen.
    pub component: &'a str,
    /// Kortnavnene på teknologien.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub technologies: Vec<&'a str>,
    /// Det teknologien ikke får sagt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// En beslutning.
#[derive(Debug, Serialize, ToSchema)]
pub struct Decision<'a> {
    /// Kortnavnet, som begynner med nummeret.
    pub slug: &'a str,
    /// Hva den handler om.
    pub title: &'a str,
    /// Hvor den står.
    pub status: codes::DecisionStatus,
    /// Når den ble tatt.
    pub date: codes::PartialDate,
    /// Kortnavnet på virksomheten som tok den. Utelatt der den er nettverkets egen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<&'a str>,
    /// Hva som gjorde den nødvendig.
    pub context: &'a str,
    /// Hva det ble lagt vekt på.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub drivers: &'a [String],
    /// Det som ble vurdert.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<DecisionOption<'a>>,
    /// Det som ble bestemt.
    pub outcome: &'a str,
    /// Det som følger av den.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub consequences: &'a [String],
    /// Når den bør vurderes igjen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisit_on: Option<codes::PartialDate>,
    /// Hvor opplysningen kommer fra.
    pub provenance: Provenance<'a>,
}

/// Noe som ble vurdert.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionOption<'a> {
    /// Hva det er.
    pub title: &'a str,
    /// Det som taler for.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub good: &'a [String],
    /// Det som taler mot.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub bad: &'a [String],
}

impl<'a> Implementation<'a> {
    /// A platform's way.
    pub fn of(it: &'a domain::architecture::Implementation, today: Date) -> Self {
        let slots = it.slots.iter().map(|it| Slot {
            component: it.component.as_str(),
            technologies: slugs(&it.technologies),
            note: it.note.as_deref(),
        });
        Self {
            platform: it.platform.as_str(),
            fit: it.fit.into(),
            slots: slots.collect(),
            deviations: &it.deviations,
            since: it.since.map(Into::into),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}

impl<'a> Decision<'a> {
    /// A decision.
    pub fn of(it: &'a domain::architecture::Decision, today: Date) -> Self {
        let options = it.options.iter().map(|it| DecisionOption {
            title: &it.title,
            good: &it.good,
            bad: &it.bad,
        });
        Self {
            slug: it.slug.as_str(),
            title: &it.title,
            status: it.status.into(),
            date: it.date.into(),
            organization: it.organization.as_ref().map(domain::text::Slug::as_str),
            context: &it.context,
            drivers: &it.drivers,
            options: options.collect(),
            outcome: &it.outcome,
            consequences: &it.consequences,
            revisit_on: it.revisit_on.map(Into::into),
            provenance: Provenance::of(&it.provenance, today),
        }
    }
}
