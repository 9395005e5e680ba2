//! Two to four subjects side by side: what each states of the same, and what they have in common.

mod agency;
mod agreement;
mod reference;
mod rows;
mod summary;

pub use self::{
    agreement::Agreement,
    rows::{Section, Topic},
    summary::{Summary, Thing},
};
use crate::{
    adoption::AdoptionStatus,
    architecture::{Component, ReferenceArchitecture},
    catalogue::{
        CapabilityClaim, Catalogue, HostingEnvironment, Metric, OpenSource, OpsResponsibility, Organization,
        Platform, PlatformStatus, PrincipleClaim, StaffingPoint, Technology, TechnologyUse,
    },
    dates::PartialDate,
    provenance::Provenance,
};

/// What is held against others. It carries its own catalogue: the same agency at another date is another subject.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// An agency with its living platforms, as the catalogue knows it on its day.
    Agency(&'a Catalogue, &'a Organization),
    /// What a reference architecture asks for.
    Architecture(&'a Catalogue, &'a ReferenceArchitecture),
}

/// The subjects row by row, with a summary.
#[derive(Clone, Debug)]
pub struct SideBySide<'a> {
    /// The rows under their headings. Every heading has a row.
    pub sections: Vec<(Section<'a>, Vec<SideRow<'a>>)>,
    /// What each has alone, and what they share. Not narrowed by [`SideBySide::keep`].
    pub summary: Summary<'a>,
}

/// One thing that is asked of all subjects.
#[derive(Clone, Debug)]
pub struct SideRow<'a> {
    /// What is asked.
    pub topic: Topic<'a>,
    /// A cell for each subject, in their order.
    pub cells: Vec<SideCell<'a>>,
    /// Whether those that answer say the same.
    pub agreement: Agreement,
}

/// What one subject answers.
#[derive(Clone, Debug, PartialEq)]
pub enum SideCell<'a> {
    /// No source says.
    Unknown,
    /// It is not asked of this subject: an architecture has no start, and asks nothing of most capabilities.
    Irrelevant,
    /// What is stated, at least one value.
    Known(Vec<Value<'a>>),
}

/// One thing that is stated, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a> {
    /// What is stated.
    pub what: What<'a>,
    /// The platform it is about; `None` for facts about the agency and for architectures.
    pub platform: Option<&'a Platform>,
    /// The technologies in it, for links.
    pub tools: Vec<&'a Technology>,
    /// Where it comes from; `None` for what an architecture asks for.
    pub provenance: Option<&'a Provenance>,
}

/// What a value states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// The platform's name.
    Name,
    /// When work on the platform began.
    Started(PartialDate),
    /// Where the platform is in its life.
    Status(PlatformStatus),
    /// How much of it is open source.
    OpenSource(OpenSource),
    /// The newest count of something.
    Metric(&'a Metric),
    /// The newest count of people in the agency.
    Staffing(&'a StaffingPoint),
    /// Where it runs.
    Environment(&'a HostingEnvironment),
    /// What runs on the machines, such as «GKE».
    Distribution(&'a str),
    /// What it offers of a capability.
    Claim(&'a CapabilityClaim),
    /// A technology in use.
    Technology(&'a TechnologyUse),
    /// Who answers for an area of operations.
    Operations(&'a OpsResponsibility),
    /// How far it follows a principle.
    Principle(&'a PrincipleClaim),
    /// Where the agency stands on public cloud.
    Stage(&'a AdoptionStatus),
    /// A platform runs on public cloud, but no source states the stage.
    CloudWithoutStage,
    /// What an architecture asks for; the tools are what can fill the place.
    Component(&'a Component),
    /// A technology that an architecture gives as an option.
    Option,
    /// What fills a component's place on a platform: in tools, in words, or both.
    Filling {
        /// Whether a tool of it is among the architecture's options.
        fits: Match,
        /// What the tools cannot say.
        note: Option<&'a str>,
    },
}

/// Whether what a platform uses is what an architecture gives as an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// It is among the options.
    Among,
    /// It is something else.
    Other,
    /// The architecture gives no options, or the filling is said in words only.
    NotComparable,
}

/// Which rows to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only rows where those that answer differ. That somebody does not answer is no difference.
    pub only_differences: bool,
    /// No rows where nobody answers.
    pub hide_empty: bool,
}

impl<'a> Subject<'a> {
    /// The catalogue that knows it.
    #[must_use]
    pub fn catalogue(self) -> &'a Catalogue {
        match self {
            Self::Agency(catalogue, _) | Self::Architecture(catalogue, _) => catalogue,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'a str {
        match self {
            Self::Agency(_, it) => it.display_name(),
            Self::Architecture(_, it) => &it.title,
        }
    }

    /// The living platforms of an agency; none of an architecture.
    #[must_use]
    pub fn platforms(self) -> Vec<&'a Platform> {
        match self {
            Self::Agency(catalogue, it) => agency::living(catalogue, it),
            Self::Architecture(..) => Vec::new(),
        }
    }
}

impl Value<'_> {
    /// The date it speaks for.
    #[must_use]
    pub fn dated(&self) -> Option<PartialDate> {
        self.provenance?.dated()
    }
}

impl<'a> SideCell<'a> {
    /// What is stated.
    #[must_use]
    pub fn values(&self) -> &[Value<'a>] {
        match self {
            Self::Known(values) => values,
            Self::Unknown | Self::Irrelevant => &[],
        }
    }

    fn of(values: Vec<Value<'a>>) -> Self {
        if values.is_empty() {
            Self::Unknown
        } else {
            Self::Known(values)
        }
    }
}

impl SideBySide<'_> {
    /// Keeps the rows that `filter` lets through, and the headings that still have any.
    #[must_use]
    pub fn keep(mut self, filter: Filter) -> Self {
        for (_, rows) in &mut self.sections {
            rows.retain(|it| filter.lets_through(it));
        }
        self.sections.retain(|(_, rows)| !rows.is_empty());
        self
    }
}

impl Filter {
    fn lets_through(self, row: &SideRow<'_>) -> bool {
        let differs = matches!(row.agreement, Agreement::Different | Agreement::Overlapping);
        let empty = row.agreement == Agreement::Unknown;
        (differs || !self.only_differences) && !(empty && self.hide_empty)
    }
}

/// Holds `subjects` against each other. The capabilities asked for are those of the first one's catalogue.
#[must_use]
pub fn side_by_side<'a>(subjects: &[Subject<'a>]) -> SideBySide<'a> {
    let row = |topic: Topic<'a>| {
        let cells: Vec<SideCell> = subjects.iter().map(|it| cell(*it, topic)).collect();
        SideRow {
            topic,
            agreement: Agreement::of(&cells),
            cells,
        }
    };
    let sections = rows::asked(subjects).into_iter();
    SideBySide {
        sections: sections
            .map(|(section, topics)| (section, topics.into_iter().map(row).collect()))
            .collect(),
        summary: Summary::of(subjects),
    }
}

fn cell<'a>(subject: Subject<'a>, topic: Topic<'a>) -> SideCell<'a> {
    match subject {
        Subject::Agency(catalogue, it) => SideCell::of(agency::values(catalogue, it, topic)),
        Subject::Architecture(catalogue, it) => {
            let values = reference::values(catalogue, it, topic);
            if values.is_empty() {
                SideCell::Irrelevant
            } else {
                SideCell::Known(values)
            }
        }
    }
}

#[cfg(test)]
mod tests;
