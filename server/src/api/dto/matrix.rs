//! The matrix as the API writes it: the agencies, and for each capability a cell for each of them.

use std::collections::BTreeMap;

use domain::{catalogue::Technology, comparison};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{envelope::Edition, provenance::Source, usage::CapabilityClaim};
use crate::api::codes;

/// Kapabiliteter mot virksomheter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Matrix<'a> {
    /// Hvilke data svaret er laget av.
    pub edition: Edition,
    /// Hvor mye som er oppgitt i alle rutene.
    pub tally: Tally,
    /// Virksomhetene, i samme rekkefølge som rutene.
    pub columns: Vec<MatrixColumn<'a>>,
    /// Kapabilitetene.
    pub rows: Vec<MatrixRow<'a>>,
    /// Kildene til opplysningene, etter kortnavn.
    pub sources: BTreeMap<&'a str, Source<'a>>,
}

/// Hvor mye som er oppgitt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Tally {
    /// Ruter der noe er oppgitt, også «finnes ikke».
    pub known: usize,
    /// Ruter i alt.
    pub asked: usize,
    /// Ruter der ingen kilde sier noe.
    pub unknown: usize,
    /// Ruter der en opplysning er foreldet.
    pub stale: usize,
    /// Ruter der en opplysning er udatert.
    pub undated: usize,
}

/// En virksomhet i matrisen.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixColumn<'a> {
    /// Kortnavnet på virksomheten.
    pub organization: &'a str,
    /// Navnet.
    pub name: &'a str,
    /// Kortnavnene på plattformene som rutene er laget av.
    pub platforms: Vec<&'a str>,
    /// Hvor mye virksomheten har oppgitt.
    pub tally: Tally,
}

/// En kapabilitet i matrisen.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixRow<'a> {
    /// Kortnavnet på kapabiliteten.
    pub capability: &'a str,
    /// Ordet.
    pub name: &'a str,
    /// Kortnavnet på tvillingen som deler raden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub twin: Option<&'a str>,
    /// Gruppen den er ført under.
    pub group: codes::CapabilityGroup,
    /// Hvor mange som har oppgitt noe.
    pub tally: Tally,
    /// En rute for hver virksomhet. `null` betyr at ingen kilde sier noe.
    pub cells: Vec<Option<MatrixCell<'a>>>,
}

/// Det som er oppgitt om én kapabilitet hos én virksomhet.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixCell<'a> {
    /// Det høyeste nivået som er oppgitt. Utelatt der bare verktøy eller praksis er oppgitt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<codes::Level>,
    /// Om plattformene har ulike nivåer.
    pub levels_differ: bool,
    /// Kortnavnene på verktøyene.
    pub tools: Vec<&'a str>,
    /// Den eldste datoen en kilde taler for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest: Option<codes::PartialDate>,
    /// Den nyeste datoen en kilde taler for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newest: Option<codes::PartialDate>,
    /// Den minst sikre av opplysningene.
    pub confidence: codes::Confidence,
    /// Den minst ferske av opplysningene.
    pub freshness: codes::Freshness,
    /// Opplysningene ruten er laget av.
    pub claims: Vec<MatrixClaim<'a>>,
}

/// En opplysning i en rute.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixClaim<'a> {
    /// Kortnavnet på plattformen den gjelder.
    pub platform: &'a str,
    /// Opplysningen.
    #[serde(flatten)]
    pub claim: CapabilityClaim<'a>,
}

impl From<comparison::Tally> for Tally {
    fn from(it: comparison::Tally) -> Self {
        Self {
            known: it.known,
            asked: it.asked,
            unknown: it.unknown(),
            stale: it.stale,
            undated: it.undated,
        }
    }
}

impl<'a> MatrixColumn<'a> {
    /// An agency.
    pub fn of(it: &comparison::Column<'a>) -> Self {
        Self {
            organization: it.organization.slug.as_str(),
            name: it.organization.display_name(),
            platforms: it.platforms.iter().map(|it| it.slug.as_str()).collect(),
            tally: it.tally.into(),
        }
    }
}

impl<'a> MatrixRow<'a> {
    /// A capability, on a day.
    pub fn of(it: &comparison::Row<'a>, today: Date) -> Self {
        let cell = |it: &Option<comparison::Cell<'a>>| it.as_ref().map(|it| MatrixCell::of(it, today));
        Self {
            capability: it.capability.slug.as_str(),
            name: &it.capability.name,
            twin: it.twin.map(|it| it.slug.as_str()),
            group: it.capability.group.into(),
            tally: it.tally.into(),
            cells: it.cells.iter().map(cell).collect(),
        }
    }
}

impl<'a> MatrixCell<'a> {
    fn of(it: &comparison::Cell<'a>, today: Date) -> Self {
        let slug = |it: &&'a Technology| it.slug.as_str();
        let claims = it.claims.iter().map(|it| MatrixClaim {
            platform: it.platform.slug.as_str(),
            claim: CapabilityClaim::of(it.claim, today),
        });
        Self {
            level: it.level.map(Into::into),
            levels_differ: it.levels_differ,
            tools: it.tools.iter().map(slug).collect(),
            oldest: it.oldest.map(Into::into),
            newest: it.newest.map(Into::into),
            confidence: it.confidence.into(),
            freshness: it.freshness.into(),
            claims: claims.collect(),
        }
    }
}
