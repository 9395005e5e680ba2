//! What an organisation is counted as: where it stands on public cloud, and whose machines it runs on.

use super::Stage;

/// A set of answers of which every organisation gets exactly one.
pub trait Grouping: Copy + Eq + 'static {
    /// Every answer, in the order they are shown.
    const ANSWERS: &'static [Self];
    /// The answer of those of whom no source says anything.
    const NOT_STATED: Self;
}

/// Where an organisation stands on public cloud, or what we do not know of it. Not a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// A dated, sourced stage.
    Stage(Stage),
    /// A dated source says that a platform runs on public cloud; none says which stage.
    UsedWithoutStage,
    /// No dated source says anything.
    NotStated,
}

impl Category {
    /// Every category: the stages in the poll's order, then use without a stage, then not stated.
    pub const ALL: &'static [Self] = &[
        Self::Stage(Stage::Production),
        Self::Stage(Stage::Test),
        Self::Stage(Stage::Decided),
        Self::Stage(Stage::Poc),
        Self::Stage(Stage::Discussing),
        Self::Stage(Stage::NoPlans),
        Self::Stage(Stage::DecidedAgainst),
        Self::UsedWithoutStage,
        Self::NotStated,
    ];

    /// The code used in the API and in files: the one of the catalogue's filter `sky`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.code(),
            Self::UsedWithoutStage => "trinn_ikke_oppgitt",
            Self::NotStated => "ikke_oppgitt",
        }
    }

    /// The label in bokmål.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.label(),
            Self::UsedWithoutStage => "Bruker allmenn sky, trinn ikke oppgitt",
            Self::NotStated => "Ikke oppgitt",
        }
    }

    /// The category with this code, if there is one.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }
}

impl Grouping for Category {
    const ANSWERS: &'static [Self] = Self::ALL;
    const NOT_STATED: Self = Self::NotStated;
}

vocabulary! {
    /// Whose machines an organisation's production runs on. «Bare» means that no source tells of others.
    pub enum HostingMix {
        PublicCloud = "public_cloud" => "Bare allmenn sky",
        Hybrid = "hybrid" => "Både eget og allmenn sky",
        CommunityCloud = "community_cloud" => "Bare gruppesky",
        PrivateCloud = "private_cloud" => "Bare privat sky",
        OnPrem = "on_prem" => "Bare eget datasenter",
        Other = "other" => "Annen blanding",
        NotStated = "not_stated" => "Ikke oppgitt",
    }
}

impl Grouping for HostingMix {
    const ANSWERS: &'static [Self] = Self::ALL;
    const NOT_STATED: Self = Self::NotStated;
}
