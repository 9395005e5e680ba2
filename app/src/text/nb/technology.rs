//! Technologies and capabilities.

use domain::{
    catalogue::{Capability, Layer, TechnologyKind, UseStage},
    text::join_and,
};

/// The list of technologies.
pub const TITLE: &str = "Teknologi";
/// Its lead.
pub const LEAD: &str = "Det plattformene er laget med, fra det øverste laget til det nederste. Tallet er hvor mange virksomheter der en åpen kilde sier at de bruker det i dag.";
/// No technologies.
pub const NONE: &str = "Ingen teknologi er lagt inn ennå.";
/// Its columns.
pub const HEADS: [&str; 4] = ["Teknologi", "Hva det er", "Slag", "Brukes av"];
/// The home page.
pub const HOMEPAGE: &str = "Nettsted";
/// The source code.
pub const REPO: &str = "Kildekode";
/// More of the fraction.
pub const USES_MORE: &str = "De andre har ikke oppgitt det. Det betyr ikke at de ikke bruker det.";
/// When it was taken in is not known.
pub const UNKNOWN_WHEN: &str = "ikke oppgitt når";
/// What is used by the same organisations.
pub const BESIDE: &str = "Brukes ofte sammen med";
/// The list of capabilities.
pub const CAPABILITIES: &str = "Kapabiliteter";
/// Its lead.
pub const CAPABILITIES_LEAD: &str = "Nettverkets 19 ord for det en plattform tilbyr. Tallet er hvor mange virksomheter vi har opplysninger om.";
/// Its columns.
pub const CAPABILITIES_HEADS: [&str; 3] = ["Kapabilitet", "Hva det er", "Omtalt hos"];
/// Before the twin.
pub const TWIN: &str = "Nesten det samme som ";
/// Before the neighbours.
pub const SEE_ALSO: &str = "Se også";
/// The levels.
pub const LEVELS: &str = "Slik skiller vi nivåene";
/// Their introduction.
pub const LEVELS_INTRO: &str =
    "Spørsmål som kan besvares med ja eller nei. Et nivå føres bare opp når en kilde sier det.";
/// Who does it.
pub const WHO: &str = "Slik gjør de det";
/// The columns.
pub const CLAIM_HEADS: [&str; 4] = ["Virksomhet", "Slik gjør de det", "Nivå", "Kilde"];
/// What the fraction counts.
pub const CLAIMED: &str = "virksomheter har omtalt det";
/// More of it.
pub const CLAIMED_MORE: &str = "For de andre er det ikke oppgitt.";
/// Nobody has told.
pub const NO_CLAIMS: &str =
    "Ingen åpen kilde forteller om dette ennå. Er du fra en av etatene? Fyll ut på siden til etaten din.";

/// The line above a technology's name.
#[must_use]
pub fn kicker(kind: TechnologyKind, layer: Layer) -> String {
    format!("{} · {}", kind.label(), layer.label())
}

/// The line above a capability's name.
#[must_use]
pub fn capability_kicker(capability: &Capability) -> String {
    format!("{} · {}", capability.group.label(), capability.layer.label())
}

/// What the fraction counts.
#[must_use]
pub fn uses(name: &str) -> String {
    format!("virksomheter bruker {name}")
}

/// Nobody has to do with it.
#[must_use]
pub fn nobody(name: &str) -> String {
    format!("Ingen plattform i katalogen har oppgitt at de bruker {name}.")
}

/// Other names.
#[must_use]
pub fn aliases(names: &[String]) -> String {
    format!("Kalles også {}", join_and(names))
}

/// What goes along with a technology.
#[must_use]
pub fn beside_intro(name: &str) -> String {
    format!("Teknologi som minst tre av virksomhetene med {name} også bruker, og hvor mange av dem.")
}

/// The columns of those at a stage.
#[must_use]
pub fn user_heads(stage: UseStage) -> [&'static str; 4] {
    match stage {
        UseStage::Abandoned => ["Virksomhet", "Rolle og grunn", "Brukt", "Kilde"],
        UseStage::PhasingOut => ["Virksomhet", "Rolle og grunn", "Når", "Kilde"],
        UseStage::InUse | UseStage::Trialing | UseStage::Assessing => {
            ["Virksomhet", "Rolle", "Siden", "Kilde"]
        }
    }
}
