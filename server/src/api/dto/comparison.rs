//! A comparison as the API writes it: the sides, what they share, and row by row what each answers.

use std::collections::BTreeMap;

use app::text::nb::{comparison as nb, side_values};
use domain::comparison::{Agreement, SideCell, SideRow, Summary, Thing, Value};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    envelope::Edition,
    provenance::{Provenance, Source},
};

/// To til fire side om side.
#[derive(Debug, Serialize, ToSchema)]
pub struct Comparison<'a> {
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Det som holdes mot hverandre, i samme rekkefølge som rutene.
    pub sides: Vec<ComparedSide>,
    /// Det alle har oppgitt.
    pub shared: Vec<ComparedThing<'a>>,
    /// Det noen, men ikke alle, har oppgitt.
    pub shared_by_some: Vec<SharedBySome<'a>>,
    /// Hvor mange rader det er i alt, uten valgene `vis` og `skjul`.
    pub total: usize,
    /// Radene som vises.
    pub rows: Vec<ComparisonRow<'a>>,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

/// En side av sammenligningen.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparedSide {
    /// Siden slik den skrives i adressen, som `nav` eller `nav@2019`.
    pub code: String,
    /// Hva den heter.
    pub name: String,
}

/// En teknologi eller en driftsform.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparedThing<'a> {
    /// Koden eller kortnavnet.
    pub code: &'a str,
    /// Hva den heter.
    pub name: String,
}

/// Det noen, men ikke alle, har oppgitt.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedBySome<'a> {
    /// Hvilke sider, som plasser i `sides`, fra 0.
    pub sides: Vec<usize>,
    /// Hva de har felles.
    pub things: Vec<ComparedThing<'a>>,
}

/// En rad.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonRow<'a> {
    /// Overskriften den står under.
    pub section: String,
    /// Hva det spørres om.
    pub topic: String,
    /// Om de som har svart, sier det samme: `same`, `overlapping`, `different`, `only_some` eller `unknown`.
    pub agreement: &'static str,
    /// Hva hver side svarer.
    pub cells: Vec<ComparisonCell<'a>>,
}

/// Det én side svarer.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonCell<'a> {
    /// `known`, `unknown` (ingen kilde sier noe) eller `irrelevant` (en arkitektur som ikke sier noe om dette).
    pub status: &'static str,
    /// Svarene.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ComparisonValue<'a>>,
}

/// Et svar.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonValue<'a> {
    /// Svaret i ord. Utelatt der verktøyene er svaret.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub said: String,
    /// Kortnavnene på teknologien.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<&'a str>,
    /// Hvordan, i en setning eller to.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub how: &'a str,
    /// Kortnavnet på plattformen det gjelder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<&'a str>,
    /// Hvor svaret kommer fra. Utelatt for det en arkitektur krever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance<'a>>,
}

impl<'a> SharedBySome<'a> {
    /// Everything that some share.
    pub fn all(summary: &Summary<'a>) -> Vec<Self> {
        let some = summary.some.iter().map(|(sides, things)| Self {
            sides: sides.clone(),
            things: ComparedThing::all(things),
        });
        some.collect()
    }
}

impl<'a> ComparedThing<'a> {
    /// A list of things.
    pub fn all(things: &[Thing<'a>]) -> Vec<Self> {
        let thing = |it: &Thing<'a>| Self {
            code: match *it {
                Thing::Hosting(kind) => kind.code(),
                Thing::Technology(technology) => technology.slug.as_str(),
            },
            name: nb::thing(*it),
        };
        things.iter().map(thing).collect()
    }
}

impl<'a> ComparisonRow<'a> {
    /// A row under a heading, on a day.
    pub fn of(section: &str, row: &SideRow<'a>, today: Date) -> Self {
        Self {
            section: section.to_owned(),
            topic: nb::topic(&row.topic),
            agreement: match row.agreement {
                Agreement::Same => "same",
                Agreement::Overlapping => "overlapping",
                Agreement::Different => "different",
                Agreement::OnlySome => "only_some",
                Agreement::Unknown => "unknown",
            },
            cells: row.cells.iter().map(|it| ComparisonCell::of(it, today)).collect(),
        }
    }
}

impl<'a> ComparisonCell<'a> {
    fn of(cell: &SideCell<'a>, today: Date) -> Self {
        let values = cell.values().iter();
        Self {
            status: match cell {
                SideCell::Known(_) => "known",
                SideCell::Unknown => "unknown",
                SideCell::Irrelevant => "irrelevant",
            },
            values: values.map(|it| ComparisonValue::of(it, today)).collect(),
        }
    }
}

impl<'a> ComparisonValue<'a> {
    fn of(value: &Value<'a>, today: Date) -> Self {
        Self {
            said: side_values::said(value),
            tools: value.tools.iter().map(|it| it.slug.as_str()).collect(),
            how: side_values::how(value),
            platform: value.platform.map(|it| it.slug.as_str()),
            provenance: value.provenance.map(|it| Provenance::of(it, today)),
        }
    }
}
